#include "views/records/records.h"

#include "models/store/ledger.h"
#include "views/records/evidencedialog.h"
#include "views/records/historydialog.h"
#include "views/records/words.h"
#include "views/shell/ask.h"
#include "views/shell/prompts.h"
#include "views/shell/shell.h"
#include "views/shell/workplace.h"

#include <QCoreApplication>
#include <QShortcut>
#include <QWidget>

namespace xunwang {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Records)
};

/// The record that an undone action was about; nothing where there was none to undo.
struct Undone {
    bool any = false;
    QString kind;
    qint64 record = 0;
};

Result<Undone> undo(Writer& writer, qint64 person, qint64 since) {
    auto group = Ledger::lastUndoable(writer, person, since);
    XW_TRY(group);
    if (!*group)
        return Undone{};
    XW_TRY(Ledger::undo(writer, **group));
    // What came first in the action names it: the check, not its photos.
    const Change& first = writer.changes.back();
    return Undone{true, first.kind, first.id};
}

} // namespace

Place placeOf(const QString& kind, qint64 record) {
    if (kind == QLatin1String("online_check") || kind == QLatin1String("site_visit"))
        return {QStringLiteral("inspection"), {{QStringLiteral("kind"), kind}}, record};
    if (kind == QLatin1String("measure") || kind == QLatin1String("case"))
        return {QStringLiteral("enforcement"), {{QStringLiteral("kind"), kind}}, record};
    if (kind == QLatin1String("campaign"))
        return {QStringLiteral("campaigns"), {}, record};
    return {};
}

void withdrawRecord(Shell& shell, Workplace& place, QObject* receiver, const QString& kind, const QString& title,
    std::function<Result<void>(Writer&, const QString& reason)> withdraw, std::function<void(const Error&)> failed) {
    const auto reason = Prompts::askText(shell.window(),
        {Tr::tr("Withdraw %1?").arg(title),
            Tr::tr("%1: it no longer counts anywhere. It stays readable with its history, and Ctrl+Z brings it back.")
                .arg(words::kind(kind)),
            Tr::tr("Withdraw")},
        Tr::tr("Reason"));
    if (!reason)
        return;
    ask<bool>(receiver,
        place.file.write(place.actor(),
            [withdraw = std::move(withdraw), reason = *reason](Writer& writer) -> Result<bool> {
                XW_TRY(withdraw(writer, reason));
                return true;
            }),
        [failed = std::move(failed)](const Result<bool>& done) {
            if (!done)
                failed(done.error());
        });
}

void undoLast(Shell& shell, Workplace& place, QObject* receiver, std::function<void(Result<Place>)> done) {
    const Actor actor = place.actor();
    ask<Undone>(receiver,
        place.file.write(actor,
            [person = actor.person.value_or(0), since = place.since](
                Writer& writer) { return undo(writer, person, since); }),
        [&shell, done = std::move(done)](const Result<Undone>& undone) {
            if (!undone) {
                Prompts::tell(shell.window(), Tr::tr("The last step was not undone"), undone.error());
                return done(fail(undone.error()));
            }
            if (!undone->any) {
                Prompts::tell(shell.window(), Tr::tr("Nothing to undo"),
                    Tr::tr("You have done nothing since the case database was opened that could be taken back."));
                return done(Place{});
            }
            const Place where = placeOf(undone->kind, undone->record);
            if (!where.desk.isEmpty())
                (void)shell.open(where);
            done(where);
        });
}

void addRecords(Shell& shell, Workplace& place) {
    addHistoryDialog(shell, place);
    addEvidenceDialog(shell, place);
    // The window comes after the desks are registered.
    QObject::connect(&shell, &Shell::placeChanged, &shell, [&shell, &place] {
        static const auto kName = QStringLiteral("undo");
        if (!shell.window() || shell.window()->findChild<QShortcut*>(kName))
            return;
        auto* undo = new QShortcut(QKeySequence::Undo, shell.window());
        undo->setObjectName(kName);
        QObject::connect(undo, &QShortcut::activated, &shell, [&shell, &place, undo] {
            undo->setEnabled(false); // one at a time
            undoLast(shell, place, undo, [undo](const Result<Place>&) { undo->setEnabled(true); });
        });
    });
}

} // namespace xunwang
