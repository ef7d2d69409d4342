#include "models/base/jobs.h"
#include "views/sentences/language.h"
#include "views/shell/appsettings.h"
#include "views/shell/ask.h"
#include "views/shell/desk.h"
#include "views/shell/dialog.h"
#include "views/shell/mainwindow.h"
#include "views/shell/menus.h"
#include "views/shell/prompts.h"
#include "views/shell/rail.h"
#include "views/shell/shots.h"
#include "views/widgets/form.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPromise>
#include <QSemaphore>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>

using namespace xunwang;

namespace {

/// A desk that remembers where it was sent, with one field to type in.
class TrialDesk : public Desk {
public:
    TrialDesk(Shell& shell, const QString& id) : Desk(shell, id), field(new QLineEdit(this)) {
        body()->addWidget(field);
        field->setFocus();
        setSummary(QStringLiteral("<b>412</b>"));
    }
    void open(const Place& place) override {
        record = place.record;
        field->setText(place.filter.value(QStringLiteral("text")));
    }
    Place place() const override { return {id(), {{QStringLiteral("text"), field->text()}}, record}; }

    QLineEdit* field;
    std::optional<qint64> record;
};

class TrialDialog : public Dialog {
public:
    TrialDialog() : Dialog(QStringLiteral("Exclude")) {
        primary = setPrimary(QStringLiteral("Exclude"));
        connect(primary, &Button::clicked, this, &QDialog::accept);
    }
    Button* primary;
};

struct Window {
    Window() : settings(folder.filePath(QStringLiteral("settings.ini"))), shell(jobs, language, settings) {
        language.set(QStringLiteral("en"));
        for (const auto& id : {QStringLiteral("home"), QStringLiteral("review")}) {
            shell.addDesk({id,
                [id] { return QLocale().language() == QLocale::Chinese ? id + QStringLiteral("桌") : id; },
                QStringLiteral("go-home"), false,
                id == QLatin1String("home") ? QKeySequence(Qt::CTRL | Qt::Key_1) : QKeySequence(Qt::CTRL | Qt::Key_2),
                [id](Shell& s) { return new TrialDesk(s, id); }});
        }
        shell.addDialog({QStringLiteral("exclude"), [](Shell&, const QVariantMap&) { return new TrialDialog; }});
        window = std::make_unique<MainWindow>(shell);
        window->resize(1366, 768);
        window->show();
        shell.reload();
        // Shortcuts work in the active window only.
        if (!QTest::qWaitForWindowActive(window.get()))
            qWarning("The window did not become active.");
    }
    TrialDesk* desk() const { return static_cast<TrialDesk*>(window->desk()); }
    QAbstractButton* button(const QString& accessibleName) const {
        for (auto* button : window->findChildren<QAbstractButton*>()) {
            if (button->accessibleName() == accessibleName && button->isVisible())
                return button;
        }
        return nullptr;
    }
    bool shows(const QString& text) const {
        const auto labels = window->findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(),
            [&](const QLabel* label) { return label->isVisible() && label->text() == text; });
    }

    QTemporaryDir folder;
    Jobs jobs;
    Language language;
    AppSettings settings;
    Shell shell;
    std::unique_ptr<MainWindow> window;
};

} // namespace

class TestShell : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { theme(); }

    void theRailAndItsKeysOpenDesks() {
        Window w;
        QCOMPARE(w.shell.place().desk, QStringLiteral("home"));
        QTest::mouseClick(w.button(QStringLiteral("review")), Qt::LeftButton);
        QCOMPARE(w.shell.place().desk, QStringLiteral("review"));
        w.window->activateWindow();
        QTest::keyClick(w.window.get(), Qt::Key_1, Qt::ControlModifier);
        QCOMPARE(w.shell.place().desk, QStringLiteral("home"));
        QVERIFY(w.button(QStringLiteral("home"))->isChecked());
    }

    void backAndForwardKnowWhatWasTyped() {
        Window w;
        QVERIFY(w.shell.open({QStringLiteral("review"), {}, 7}));
        QTest::keyClicks(w.desk()->field, QStringLiteral("abc"));
        QVERIFY(w.shell.open({QStringLiteral("home")}));
        QTest::keyClick(w.window.get(), Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(
            w.shell.place(), (Place{QStringLiteral("review"), {{QStringLiteral("text"), QStringLiteral("abc")}}, 7}));
        QTest::keyClick(w.window.get(), Qt::Key_Right, Qt::AltModifier);
        QCOMPARE(w.shell.place().desk, QStringLiteral("home"));
        QVERIFY(!w.shell.canGoForward());
    }

    void whatIsNotRegisteredCannotBeOpened() {
        Window w;
        QCOMPARE(w.shell.open({QStringLiteral("nowhere")}).error().detail, QStringLiteral("desk.unregistered"));
        QCOMPARE(w.shell.openDialog(QStringLiteral("nothing")).error().detail, QStringLiteral("dialog.unregistered"));
        TrialDialog own;
        QTest::ignoreMessage(QtWarningMsg, "A dialog that is not registered with the shell stays closed.");
        own.show();
        QVERIFY(!own.isVisible());
    }

    void aRegisteredDialogOpensAndAccepts() {
        Window w;
        QPointer<Dialog> dialog = w.shell.openDialog(QStringLiteral("exclude")).value();
        QVERIFY(dialog->isVisible());
        bool accepted = false;
        connect(dialog, &QDialog::accepted, this, [&] { accepted = true; });
        QTest::keyClick(dialog, Qt::Key_Return);
        QVERIFY(accepted);
        QTRY_VERIFY(!dialog);
    }

    void theRailFoldsWhenItIsNarrow() {
        Window w;
        QVERIFY(!w.window->rail()->folded());
        w.window->resize(1100, 720);
        QTRY_VERIFY(w.window->rail()->folded());
        QVERIFY(w.button(QStringLiteral("review")));
        w.window->resize(1366, 768);
        QTRY_VERIFY(!w.window->rail()->folded());
    }

    void countsAreShownAndRead() {
        Window w;
        w.shell.setCount(QStringLiteral("review"), 412);
        QVERIFY(w.button(QStringLiteral("review, 412 waiting")));
        w.shell.setCount(QStringLiteral("review"), {});
        QVERIFY(w.button(QStringLiteral("review")));
    }

    void theLanguageChangesWhileRunning() {
        Window w;
        QVERIFY(w.shell.open({QStringLiteral("review"), {{QStringLiteral("text"), QStringLiteral("特供")}}, 7}));
        QVERIFY(w.shows(QStringLiteral("No work in progress")));
        QPointer<Desk> before = w.window->desk();
        w.language.set(QStringLiteral("zh_CN"));
        QTRY_VERIFY(w.shows(QStringLiteral("没有进行中的任务")));
        QTRY_VERIFY(!before);
        QCOMPARE(
            w.shell.place(), (Place{QStringLiteral("review"), {{QStringLiteral("text"), QStringLiteral("特供")}}, 7}));
        QVERIFY(w.button(QStringLiteral("review桌"))->isChecked());
        // Qt's own words too.
        QCOMPARE(QCoreApplication::translate("QLineEdit", "&Undo"), QStringLiteral("撤消(&U)"));
    }

    void theThemeChangesWhileRunning() {
        Window w;
        theme().setScheme(Scheme::Dark);
        QCOMPARE(QApplication::palette().color(QPalette::Window), theme().color(Token::Window));
        QCOMPARE(QIcon::themeName(), QStringLiteral("breeze-dark"));
        const auto ground = [&] { return w.window->grab().toImage().pixelColor(180, 4).name(); };
        QTRY_COMPARE(ground(), QStringLiteral("#16191d"));
        theme().setScheme(Scheme::Light);
        QTRY_COMPARE(ground(), QStringLiteral("#f4f6f8"));
        QCOMPARE(QIcon::themeName(), QStringLiteral("breeze"));
    }

    void iconsAreFound() {
        for (const auto* name : {"document-import", "view-list-details", "go-home", "search", "application-menu"})
            QVERIFY2(!theme().icon(QString::fromLatin1(name)).isNull(), name);
    }

    void theStatusBarSaysWhereOneIs() {
        Window w;
        int asked = 0;
        w.shell.setMenu(Shell::Menu::Person, [&](QMenu& menu) {
            ++asked;
            menu.addAction(QStringLiteral("执法人员乙"));
        });
        w.shell.setStatusSource([] {
            return Status{QStringLiteral("<i>a</i>.xwdb"), QStringLiteral("/x/a.xwdb"), true, QStringLiteral("03"),
                QStringLiteral("Inspector"), QStringLiteral("执法人员甲"),
                QDateTime::currentDateTimeUtc().addSecs(-7300)};
        });
        QVERIFY(w.button(QStringLiteral("Case database: <i>a</i>.xwdb")));
        QVERIFY(w.button(QStringLiteral("Station: 03")));
        QVERIFY(w.button(QStringLiteral("Verified backup: 2 hours ago")));
        QVERIFY(w.window->windowTitle().contains(QStringLiteral("(demonstration)")));
        QTest::mouseClick(w.button(QStringLiteral("Inspector: 执法人员甲")), Qt::LeftButton);
        QCOMPARE(asked, 1);
        if (QWidget* menu = QApplication::activePopupWidget())
            menu->close();
    }

    void aJobIsShownAndCanceled() {
        Window w;
        QSemaphore started;
        std::optional<Error> error;
        w.jobs.start<int>(
            QStringLiteral("<u>import</u>"),
            [&](Feedback& feedback) -> Result<int> {
                feedback.progress(412'300, 1'441'700);
                started.release();
                while (!feedback.canceled())
                    QThread::msleep(1);
                return canceledError();
            },
            this, [&](Result<int> result) { error = result.error(); });
        started.acquire();
        QTRY_VERIFY(w.shows(QStringLiteral("<u>import</u>")));
        QAbstractButton* cancel = w.button(QStringLiteral("Cancel: <u>import</u>"));
        QVERIFY(cancel);
        QTest::mouseClick(cancel, Qt::LeftButton);
        QTRY_VERIFY(error);
        QCOMPARE(error->code, ErrorCode::Canceled);
        QVERIFY(w.shows(QStringLiteral("No work in progress")));
    }

    void theMenusChooseAndRemember() {
        Window w;
        QMenu menu;
        addLanguageMenu(menu, w.shell);
        addSchemeMenu(menu, w.shell);
        const auto choose = [&](int submenu, const QString& text) {
            for (QAction* action : menu.actions().at(submenu)->menu()->actions()) {
                if (action->text() == text)
                    action->trigger();
            }
        };
        choose(1, QStringLiteral("Dark"));
        QVERIFY(theme().dark());
        QCOMPARE(w.settings.scheme(), Scheme::Dark);
        choose(1, QStringLiteral("Light"));
        choose(0, QStringLiteral("简体中文"));
        QCOMPARE(w.settings.language(), QStringLiteral("zh_CN"));
        QTRY_VERIFY(w.shows(QStringLiteral("没有进行中的任务")));
    }

    void everyControlHasAName() {
        Window w;
        for (const QWidget* widget : w.window->findChildren<QWidget*>()) {
            if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus) || widget == w.desk()->field)
                continue;
            QAccessibleInterface* interface = QAccessible::queryAccessibleInterface(const_cast<QWidget*>(widget));
            QVERIFY2(interface && !interface->text(QAccessible::Name).isEmpty(), widget->metaObject()->className());
        }
    }

    void promptsAnswerToTests() {
        Prompts::setQuiet(true);
        (void)Prompts::takeShown();
        Prompts::setNextAnswer(true);
        QVERIFY(Prompts::ask(
            nullptr, {QStringLiteral("Withdraw?"), QStringLiteral("<b>one</b>"), QStringLiteral("Withdraw")}));
        QVERIFY(!Prompts::ask(nullptr, {QStringLiteral("Again?"), {}, QStringLiteral("Yes")}));
        Prompts::setNextFileName(QStringLiteral("/tmp/a.csv"));
        QCOMPARE(Prompts::openFile(nullptr, {}, {}), QStringLiteral("/tmp/a.csv"));
        Prompts::setNextText(QStringLiteral("wrong shop"));
        QCOMPARE(Prompts::askText(nullptr, {}, {}), QStringLiteral("wrong shop"));
        QCOMPARE(Prompts::takeShown().value(0), QStringLiteral("Withdraw?\n<b>one</b>"));
        Prompts::setQuiet(false);
    }

    void aPromptShowsHostileTextAsItIs() {
        const QString hostile = QStringLiteral("<img src='file:///etc/passwd'>");
        bool plain = false;
        QTimer::singleShot(0, this, [&] {
            QWidget* box = QApplication::activeModalWidget();
            for (const QLabel* label : box->findChildren<QLabel*>())
                plain |= label->text() == hostile && label->textFormat() == Qt::PlainText;
            QTest::keyClick(box, Qt::Key_Escape);
        });
        Prompts::tell(nullptr, QStringLiteral("Shop"), hostile);
        QVERIFY(plain);
    }

    void anAnswerForTheDeadIsDropped() {
        QPromise<Result<int>> promise;
        promise.start();
        auto receiver = std::make_unique<QObject>();
        int got = 0;
        ask(receiver.get(), promise.future(), [&](Result<int> result) { got = result.value(); });
        ask(this, promise.future(), [&](Result<int> result) { got += 10 * result.value(); });
        receiver.reset();
        promise.addResult(Result<int>(4));
        promise.finish();
        QTRY_COMPARE(got, 40);
    }

    void ofTwoQuestionsTheNewestCounts() {
        Latest latest;
        QPromise<Result<int>> first;
        QPromise<Result<int>> second;
        first.start();
        second.start();
        QList<int> got;
        const auto take = [&](Result<int> result) { got << result.value(); };
        latest.ask(this, first.future(), take);
        latest.ask(this, second.future(), take);
        second.addResult(Result<int>(2));
        second.finish();
        first.addResult(Result<int>(1));
        first.finish();
        QTRY_COMPARE(got, QList<int>{2});
        QTest::qWait(20);
        QCOMPARE(got, QList<int>{2});
    }

    void aFutureWithoutAResultIsCanceled() {
        ErrorCode code = ErrorCode::Bug;
        {
            QPromise<Result<int>> promise;
            promise.start();
            ask(this, promise.future(), [&](Result<int> result) { code = result.error().code; });
        }
        QTRY_COMPARE(code, ErrorCode::Canceled);
    }

    void everyDeskAndDialogIsPictured() {
        Window w;
        const QTemporaryDir folder;
        Shots shots(w.shell, *w.window, folder.filePath(QStringLiteral("shots")));
        std::optional<Error> error;
        bool finished = false;
        connect(&shots, &Shots::finished, this, [&](const std::optional<Error>& e) {
            error = e;
            finished = true;
        });
        shots.start();
        QTRY_VERIFY_WITH_TIMEOUT(finished, 20'000);
        QVERIFY(!error);
        QCOMPARE(shots.files().size(), (2 + 1) * 4);
        QCOMPARE(QImage(folder.filePath(QStringLiteral("shots/review.zh_CN.dark.png"))).size(), QSize(1366, 768));
        QVERIFY(QFile::exists(folder.filePath(QStringLiteral("shots/exclude.en.light.png"))));
        QCOMPARE(w.language.current(), QStringLiteral("en"));
    }

    void settingsAreRemembered() {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("s.ini"));
        {
            AppSettings settings(path);
            settings.setLanguage(QStringLiteral("zh_CN"));
            settings.setScheme(Scheme::Dark);
            settings.addRecentFile(QStringLiteral("/a"));
            settings.addRecentFile(QStringLiteral("/b"));
            settings.addRecentFile(QStringLiteral("/a"));
            settings.setLastPerson(QStringLiteral("/a"), QStringLiteral("1207"));
        }
        const AppSettings settings(path);
        QCOMPARE(settings.language(), QStringLiteral("zh_CN"));
        QCOMPARE(settings.scheme(), Scheme::Dark);
        QCOMPARE(settings.recentFiles(), (QStringList{QStringLiteral("/a"), QStringLiteral("/b")}));
        QCOMPARE(settings.lastPerson(QStringLiteral("/a")), QStringLiteral("1207"));
        QCOMPARE(settings.lastPerson(QStringLiteral("/b")), QString());
    }
};

QTEST_MAIN(TestShell)
#include "tst_shell.moc"
