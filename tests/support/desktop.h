#pragma once

#include "models/base/jobs.h"
#include "models/schema/caseschema.h"
#include "tests/support/workbench.h"
#include "views/records/records.h"
#include "views/sentences/language.h"
#include "views/shell/appsettings.h"
#include "views/shell/desk.h"
#include "views/shell/dialog.h"
#include "views/shell/mainwindow.h"
#include "views/shell/prompts.h"
#include "views/shell/shots.h"
#include "views/shell/workplace.h"
#include "views/widgets/tableview.h"

#include <QApplication>
#include <QLabel>
#include <QSignalSpy>

namespace xunwang::test {

/// A window on a case database of its own, with two officers at work: 执法人员甲 (1207) and 执法人员乙 (1208), and
/// 内勤丙 without a certificate. It is 16:00 of 2026-11-01 in the bureau.
class Desktop {
public:
    using Add = std::function<void(Shell&, Workplace&)>;
    explicit Desktop(const std::vector<Add>& desks)
        : bench(caseSchema())
        , settings(folder.filePath(QStringLiteral("settings.ini")))
        , shell(jobs, language, settings)
        , place{*bench.file, Workbench::rules(), [this] { return bench.actor; }} {
        theme();
        language.set(QStringLiteral("en"));
        Prompts::setQuiet(true);
        (void)Prompts::takeShown();
        me = PersonId(*bench.actor.person);
        other = write([](Writer& w) {
            return addPerson(w, {QStringLiteral("执法人员乙"), QStringLiteral("1208"), {}, Role::Inspector});
        })->id;
        clerk = write([](Writer& w) { return addPerson(w, {QStringLiteral("内勤丙"), {}, {}, Role::Clerk}); })->id;
        place.since = bench.file->read([](Reader& r) { return Ledger::head(r); }).result()->sequence;
        addRecords(shell, place);
        for (const Add& add : desks)
            add(shell, place);
        window = std::make_unique<MainWindow>(shell);
        window->resize(1366, 768);
        window->show();
    }

    template <typename F>
    std::invoke_result_t<F, Writer&> write(F work) {
        return bench.file->write(bench.actor, std::move(work)).result();
    }
    template <typename F>
    std::invoke_result_t<F, Reader&> read(F work) {
        return bench.file->read(std::move(work)).result();
    }

    /// Goes there and waits until it stands.
    void open(const Place& where) {
        if (!shell.open(where))
            qFatal("No desk %s", qPrintable(where.desk));
        settle();
        activate();
    }
    /// Keys go to the active window only.
    void activate() {
        window->activateWindow();
        if (!QTest::qWaitForWindowActive(window.get()))
            qWarning("The window did not become active.");
    }
    void settle() {
        for (int i = 0; i < 3; ++i) { // one answer may ask the next question
            QTest::qWait(10);
            if (!QTest::qWaitFor([this] { return !window->desk() || window->desk()->settled(); }, 10'000))
                qWarning("The desk does not settle.");
        }
    }
    TableView* table() const { return window->desk()->findChild<TableView*>(); }
    /// A key for the list of the desk.
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        activate();
        table()->setFocus();
        QTest::keyClick(table(), key, modifiers);
        settle();
    }
    /// The dialog that is open, once it has loaded.
    Dialog* dialog() const {
        Dialog* found = nullptr;
        (void)QTest::qWaitFor([&] {
            for (auto* one : window->findChildren<Dialog*>())
                if (one->isVisible())
                    found = one;
            return found && found->settled();
        });
        return found;
    }
    /// A field by the name that a screen reader says.
    template <typename W = QWidget>
    static W* field(QWidget* in, const QString& name) {
        for (auto* one : in->findChildren<W*>())
            if (one->accessibleName() == name)
                return one;
        qWarning("No field %s", qPrintable(name));
        return nullptr;
    }
    static QStringList texts(QWidget* in) {
        QStringList all;
        for (auto* label : in->findChildren<QLabel*>())
            if (label->isVisible())
                all << label->text();
        for (auto* widget : in->findChildren<QWidget*>())
            if (widget->isVisible() && !widget->accessibleName().isEmpty())
                all << widget->accessibleName();
        return all;
    }
    static bool says(QWidget* in, const QString& text) {
        const QStringList all = texts(in);
        return std::any_of(all.begin(), all.end(), [&](const QString& one) { return one.contains(text); });
    }

    QTemporaryDir folder;
    Workbench bench;
    Jobs jobs;
    Language language;
    AppSettings settings;
    Shell shell;
    Workplace place;
    PersonId me{1};
    PersonId other{1};
    PersonId clerk{1};
    std::unique_ptr<MainWindow> window;
};

} // namespace xunwang::test
