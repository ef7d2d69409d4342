#include "views/records/historydialog.h"

#include "views/records/words.h"
#include "views/shell/ask.h"
#include "views/shell/dialog.h"
#include "views/shell/shell.h"
#include "views/shell/workplace.h"
#include "views/widgets/badge.h"
#include "views/widgets/card.h"
#include "views/widgets/format.h"
#include "views/widgets/highlightlabel.h"
#include "views/widgets/plainlabel.h"

#include <QCoreApplication>
#include <QGridLayout>
#include <QScrollArea>
#include <QVBoxLayout>

namespace xunwang {

namespace {

constexpr QSize kSize(720, 560);

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(History)
};

Answers answersIn(const Value& value) {
    return isNull(value) ? Answers() : Codec<Answers>::decode(value).value_or(Answers());
}

/// The questions whose answers differ, each as a field of its own.
void addAnswers(const FieldChange& change, std::vector<HistoryStep::Change>& changes) {
    static const auto lists = allChecklists();
    const Answers before = answersIn(change.before);
    const Answers after = answersIn(change.after);
    const auto said = [](const Answers& answers, const QString& code) {
        const auto found = answers.find(code);
        return found == answers.end() ? QString() : words::of(found->second);
    };
    Answers all = before;
    all.insert(after.begin(), after.end());
    for (const auto& [code, answer] : all) {
        Q_UNUSED(answer)
        if (said(before, code) == said(after, code))
            continue;
        QString name = code;
        if (lists)
            for (const Checklist& list : *lists)
                for (const Question& question : list.questions)
                    if (question.code == code)
                        name = words::question(question);
        changes.push_back({name, said(before, code), said(after, code)});
    }
}

class HistoryDialog : public Dialog {
    Q_OBJECT
public:
    HistoryDialog(Workplace& place, const QVariantMap& args)
        : Dialog(tr("History: %1").arg(args.value(QStringLiteral("title")).toString())) {
        setCloseOnly();
        resize(kSize);
        auto* about = new PlainLabel(
            tr("Every change of this record, as the ledger holds it. Entries are never changed or removed."),
            Type::Note, this);
        about->setWordWrap(true);
        body()->addWidget(about);
        m_list = new QWidget(this);
        m_rows = new QVBoxLayout(m_list);
        m_rows->setContentsMargins(0, 0, Space::s, 0);
        m_rows->setSpacing(Space::m);
        auto* area = scrolling(m_list, this);
        area->setFocusPolicy(Qt::StrongFocus); // arrows scroll
        area->setFocus();
        body()->addWidget(area, 1);
        const QString kind = args.value(QStringLiteral("kind")).toString();
        const qint64 wanted = args.value(QStringLiteral("id")).toLongLong();
        using Read = std::pair<std::vector<LedgerEntry>, Names>;
        ask<Read>(this, place.file.read([kind, wanted](Reader& reader) -> Result<Read> {
            auto id = wanted > 0 ? Result<qint64>(wanted) : lastChanged(reader, kind);
            XW_TRY(id);
            auto entries = Ledger::history(reader, kind, *id);
            XW_TRY(entries);
            auto names = readNames(reader);
            XW_TRY(names);
            return Read{std::move(*entries), std::move(*names)};
        }),
            [this](const Result<Read>& read) {
                m_settled = true;
                if (!read)
                    return showError(read.error());
                for (const HistoryStep& step : historyOf(read->first, read->second))
                    add(step);
                m_rows->addStretch();
            });
    }
    bool settled() const override { return m_settled; }

private:
    void add(const HistoryStep& step) {
        auto* card = new Card(m_list, Card::Ground::Inset);
        auto* head = new QHBoxLayout;
        head->setSpacing(Space::s);
        head->addWidget(new PlainLabel(step.act, Type::Heading, card));
        head->addWidget(
            new PlainLabel(format::joined({step.when, step.who, tr("no. %1").arg(step.number)}), Type::Note, card), 1);
        if (!step.undoNote.isEmpty())
            head->addWidget(new Badge(step.undone ? Tone::Medium : Tone::Low, step.undoNote, card));
        card->body()->addLayout(head);
        if (!step.reason.isEmpty())
            card->body()->addWidget(wrapped(tr("Reason: %1").arg(step.reason), card));
        auto* grid = new QGridLayout;
        grid->setHorizontalSpacing(Space::m);
        grid->setVerticalSpacing(Space::xs);
        grid->setColumnStretch(0, 2);
        grid->setColumnStretch(1, 3);
        grid->setColumnStretch(3, 3);
        int row = 0;
        for (const HistoryStep::Change& change : step.changes) {
            auto* field = new PlainLabel(change.field, Type::Note, card);
            field->setWordWrap(true);
            grid->addWidget(field, row, 0, Qt::AlignTop);
            if (change.before.isEmpty()) {
                grid->addWidget(wrapped(change.after, card), row, 1, 1, 3);
            } else {
                grid->addWidget(wrapped(change.before, card), row, 1, Qt::AlignTop);
                grid->addWidget(new PlainLabel(QStringLiteral("→"), Type::Note, card), row, 2, Qt::AlignTop);
                grid->addWidget(
                    wrapped(change.after.isEmpty() ? QStringLiteral("—") : change.after, card), row, 3, Qt::AlignTop);
            }
            ++row;
        }
        card->body()->addLayout(grid);
        m_rows->addWidget(card);
    }
    static QWidget* wrapped(const QString& text, QWidget* parent) {
        auto* label = new HighlightLabel(Type::Body, parent);
        label->setText(text);
        return label;
    }

    QWidget* m_list;
    QVBoxLayout* m_rows;
    bool m_settled = false;
};

} // namespace

Result<qint64> lastChanged(Reader& reader, const QString& kind) {
    constexpr int kSearched = 500;
    auto entries = Ledger::latest(reader, kSearched);
    XW_TRY(entries);
    const auto found
        = std::find_if(entries->begin(), entries->end(), [&](const LedgerEntry& entry) { return entry.kind == kind; });
    return found == entries->end() ? 0 : found->record;
}

std::vector<HistoryStep> historyOf(const std::vector<LedgerEntry>& entries, const Names& names) {
    static const auto kUndo = QStringLiteral("undo:");
    QHash<qint64, qint64> undoneBy; // group -> sequence of the entry that took it back
    for (const LedgerEntry& entry : entries)
        if (entry.act == QLatin1String("undo") && entry.reason.startsWith(kUndo))
            undoneBy[entry.reason.mid(kUndo.size()).toLongLong()] = entry.sequence;
    std::vector<HistoryStep> steps;
    for (auto entry = entries.rbegin(); entry != entries.rend(); ++entry) {
        HistoryStep step;
        step.act = words::act(entry->act);
        step.when = format::moment(entry->at, names.zone);
        step.who = entry->actor ? names.person(*entry->actor) : QString();
        step.number = QString::number(entry->sequence);
        if (entry->act == QLatin1String("undo")) {
            step.undoNote = Tr::tr("takes back no. %1").arg(entry->reason.mid(kUndo.size()));
        } else {
            step.reason = entry->reason;
            if (const auto by = undoneBy.constFind(entry->group); by != undoneBy.cend()) {
                step.undone = true;
                step.undoNote = Tr::tr("undone by no. %1").arg(*by);
            }
        }
        for (const FieldChange& change : entry->changes) {
            if (change.name == QLatin1String("answers")) {
                addAnswers(change, step.changes);
                continue;
            }
            HistoryStep::Change shown{words::field(entry->kind, change.name),
                words::value(entry->kind, change.name, change.before, names),
                words::value(entry->kind, change.name, change.after, names)};
            if (!shown.before.isEmpty() || !shown.after.isEmpty())
                step.changes.push_back(std::move(shown));
        }
        steps.push_back(std::move(step));
    }
    return steps;
}

void addHistoryDialog(Shell& shell, Workplace& place) {
    shell.addDialog({QStringLiteral("record.history"),
        [&place](Shell&, const QVariantMap& args) { return new HistoryDialog(place, args); },
        [] {
            return QVariantMap{{QStringLiteral("kind"), QStringLiteral("online_check")},
                {QStringLiteral("title"), words::kind(QStringLiteral("online_check"))}};
        }});
}

} // namespace xunwang

#include "historydialog.moc"
