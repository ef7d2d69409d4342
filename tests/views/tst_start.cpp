#include "tests/support/shellwindow.h"
#include "views/shell/backups.h"
#include "views/start/start.h"
#include "views/widgets/cellmodel.h"
#include "views/widgets/tableview.h"

#include <QAbstractItemModelTester>
#include <QFile>
#include <QLineEdit>
#include <QMenu>

using namespace xunwang;
using namespace xunwang::test;

namespace {

/// The window without a case database, and what it asked for.
struct Bench {
    StartActions actions() {
        return {[this](const NewCase& made, StartActions::Failed failed) {
                    created.push_back(made);
                    fail = std::move(failed);
                },
            [this](const QString& path, StartActions::Failed failed) {
                opened << path;
                fail = std::move(failed);
            },
            [this](StartActions::Failed failed) {
                ++demonstrations;
                fail = std::move(failed);
            },
            [this](const QString& backup, const QString& target, StartActions::Failed failed) {
                restored << backup << target;
                fail = std::move(failed);
            },
            [] {}};
    }
    void show(const std::optional<OpenFailure>& failure = {}) {
        addStartDialogs(w.shell, actions());
        addStartDesk(w.shell, actions(), failure);
        w.show();
    }
    QString touch(const QString& name) {
        QFile file(w.folder() + u'/' + name);
        if (!file.open(QIODevice::WriteOnly))
            qFatal("cannot write");
        return file.fileName();
    }
    TableView* recent() const { return w.find<TableView>(QStringLiteral("Recent case databases")); }
    Dialog* dialog(const QString& id, const QVariantMap& args = {}) { return w.shell.openDialog(id, args).value(); }
    static QLineEdit* field(const QWidget* dialog, const QString& name) {
        for (auto* edit : dialog->findChildren<QLineEdit*>())
            if (edit->accessibleName() == name)
                return edit;
        qFatal("no field %s", qPrintable(name));
    }

    ShellWindow w;
    std::vector<NewCase> created;
    QStringList opened;
    QStringList restored;
    int demonstrations = 0;
    StartActions::Failed fail;
};

} // namespace

class TestStart : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theFirstStartTeaches() {
        Bench b;
        b.show();
        QVERIFY(b.w.shows(QStringLiteral("Nothing opened yet")));
        QVERIFY(b.w.shows(QStringLiteral("Nothing in it is real")));
        QVERIFY(b.w.button(QStringLiteral("New case database…"))->hasFocus());
        QTest::keyClick(b.w.window.get(), Qt::Key_N, Qt::ControlModifier);
        QVERIFY(b.w.window->findChild<Dialog*>(QStringLiteral("start.new")));
    }

    void recentFilesOpenWithEnter() {
        Bench b;
        const QString path = b.touch(QStringLiteral("<b>甲 & 乙.xwdb"));
        b.w.settings.addRecentFile(QStringLiteral("/nowhere/missing.xwdb"));
        b.w.settings.addRecentFile(path);
        b.show();
        QAbstractItemModelTester tester(b.recent()->model());
        QCOMPARE(b.recent()->model()->rowCount(), 2);
        QCOMPARE(b.recent()->model()->index(0, 0).data().toString(), QStringLiteral("<b>甲 & 乙"));
        QCOMPARE(b.recent()->model()->index(1, 1).data().toString(), QStringLiteral("not found"));
        QVERIFY(b.recent()->hasFocus());
        QTest::keyClick(b.recent(), Qt::Key_Return);
        QCOMPARE(b.opened, QStringList{path});
        QTest::keyClick(b.recent(), Qt::Key_Return);
        QCOMPARE(b.opened.size(), 1); // it is being opened already
    }

    void deleteTakesAFileOffTheList() {
        Bench b;
        const QString path = b.touch(QStringLiteral("a.xwdb"));
        b.w.settings.addRecentFile(path);
        b.show();
        QTest::keyClick(b.recent(), Qt::Key_Delete);
        QCOMPARE(b.recent()->model()->rowCount(), 0);
        QVERIFY(b.w.settings.recentFiles().isEmpty());
        QVERIFY(QFile::exists(path));
    }

    void whatCannotBeOpenedIsSaid_data() {
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("key");
        QTest::addColumn<bool>("restorable");
        const auto row = [](const char* name, ErrorCode code, const char* key, bool restorable) {
            QTest::newRow(name) << static_cast<int>(code) << QString::fromLatin1(key) << restorable;
        };
        row("locked", ErrorCode::Busy, "store.locked", false);
        row("newer", ErrorCode::SchemaTooNew, "store.newer", false);
        row("foreign", ErrorCode::Validation, "store.foreign", false);
        row("zero bytes", ErrorCode::Validation, "store.empty", true);
        row("damaged", ErrorCode::Corrupt, "store.corrupt", true);
        row("missing", ErrorCode::NotFound, "file.not-found", true);
    }
    void whatCannotBeOpenedIsSaid() {
        QFETCH(int, code);
        QFETCH(QString, key);
        QFETCH(bool, restorable);
        Bench b;
        const QString path = b.touch(QStringLiteral("case.xwdb"));
        b.w.settings.addRecentFile(path);
        b.show();
        QTest::keyClick(b.recent(), Qt::Key_Return);
        b.fail({static_cast<ErrorCode>(code), key, {path, QStringLiteral("x"), QStringLiteral("y")}});
        QVERIFY(b.w.shows(QStringLiteral("case.xwdb was not opened. ")));
        QVERIFY(b.recent()->isEnabled());
        QAbstractButton* restore = b.w.button(QStringLiteral("Restore a backup…"));
        QCOMPARE(restore != nullptr, restorable);
        if (!restore)
            return;
        QTest::mouseClick(restore, Qt::LeftButton);
        const auto* dialog = b.w.window->findChild<Dialog*>(QStringLiteral("start.restore"));
        QVERIFY(dialog);
        QCOMPARE(Bench::field(dialog, QStringLiteral("Case database"))->text(), path);
    }

    void aFailureBeforeTheWindowIsSaidToo() {
        Bench b;
        b.show(OpenFailure{QStringLiteral("/x/case.xwdb"), {ErrorCode::Busy, QStringLiteral("store.locked"), {}}});
        QVERIFY(b.w.shows(QStringLiteral("case.xwdb was not opened. ")));
    }

    void theDemonstrationIsMadeOnce() {
        Bench b;
        b.show();
        QTest::mouseClick(b.w.button(QStringLiteral("Demonstration")), Qt::LeftButton);
        QVERIFY(!b.w.button(QStringLiteral("Demonstration"))->isEnabled());
        QCOMPARE(b.demonstrations, 1);
    }

    void aNewCaseDatabaseIsAskedFor() {
        Bench b;
        b.show();
        QPointer<Dialog> dialog = b.dialog(QStringLiteral("start.new"));
        const auto type = [&](const char* name, const char* text) {
            QLineEdit* field = Bench::field(dialog, QLatin1String(name));
            field->setFocus();
            field->selectAll();
            field->setText(QString::fromUtf8(text));
        };
        type("Name", "双11");
        type("Folder", qPrintable(b.w.folder()));
        type("Name of the bureau", "某市市场监督管理局");
        type("Person's name", "执法人员甲");
        type("Certificate number", "A-001");
        type("Station number", "3");
        QTest::keyClick(dialog, Qt::Key_Return);
        QCOMPARE(b.created.size(), size_t(1));
        const NewCase& made = b.created.front();
        QCOMPARE(made.path, b.w.folder() + QStringLiteral("/双11.xwdb"));
        QCOMPARE(made.station, std::optional<qint64>(3));
        QCOMPARE(made.bureau.name, QStringLiteral("某市市场监督管理局"));
        QCOMPARE(made.bureau.area, QStringLiteral("全市"));
        QCOMPARE(made.first.name, QStringLiteral("执法人员甲"));
        QCOMPARE(made.first.certificate, QStringLiteral("A-001"));
        b.fail({ErrorCode::Io, QStringLiteral("store.disk-full"), {}});
        QVERIFY(dialog->isVisible());
        b.w.shell.reload();
        QVERIFY(!dialog || !dialog->isVisible());
    }

    void whatIsWrongIsSaidUnderItsField() {
        Bench b;
        b.show();
        b.touch(QStringLiteral("taken.xwdb"));
        Dialog* dialog = b.dialog(QStringLiteral("start.new"));
        Bench::field(dialog, QStringLiteral("Folder"))->setText(b.w.folder());
        Bench::field(dialog, QStringLiteral("Name"))->setText(QStringLiteral("taken.XWDB"));
        Bench::field(dialog, QStringLiteral("Station number"))->setText(QStringLiteral("0"));
        QTest::keyClick(dialog, Qt::Key_Return);
        QVERIFY(b.created.empty());
        QVERIFY(b.w.shows(QStringLiteral("There is a file of this name already"), dialog));
        QVERIFY(b.w.shows(QStringLiteral("A whole number from 1 to"), dialog));
        QVERIFY(b.w.shows(QStringLiteral("Reports and documents name the bureau"), dialog));
        QVERIFY(b.w.shows(QStringLiteral("Someone has to be at work"), dialog));
        QCOMPARE(dialog->focusWidget(), Bench::field(dialog, QStringLiteral("Name")));
    }

    void aBackupIsChosenAndRestored() {
        Bench b;
        const QString target = b.touch(QStringLiteral("case.xwdb"));
        QVERIFY(QDir(b.w.folder()).mkdir(QStringLiteral("backups")));
        b.touch(QStringLiteral("backups/case-20261101T080000Z.xwdb"));
        const QString newest = b.touch(QStringLiteral("backups/case-20261102T080000Z.xwdb"));
        b.touch(QStringLiteral("backups/other-20261103T080000Z.xwdb"));
        b.show();
        QPointer<Dialog> dialog = b.dialog(QStringLiteral("start.restore"), {{QStringLiteral("target"), target}});
        auto* table = b.w.find<TableView>(QStringLiteral("Backups"), dialog);
        QAbstractItemModelTester tester(table->model());
        QCOMPARE(table->model()->rowCount(), 2);
        QVERIFY(b.w.shows(QStringLiteral("moved aside, not deleted"), dialog));
        QTest::keyClick(table, Qt::Key_Return);
        QCOMPARE(b.restored, (QStringList{newest, target}));
        b.fail({ErrorCode::Corrupt, QStringLiteral("store.corrupt"), {}});
        QVERIFY(dialog->isVisible());
        QVERIFY(b.w.button(QStringLiteral("Restore"), dialog)->isEnabled());
    }

    void aBackupFromElsewhereIsChosen() {
        Bench b;
        const QString backup = b.touch(QStringLiteral("elsewhere.xwdb"));
        const QString target = b.w.folder() + QStringLiteral("/gone.xwdb");
        b.show();
        Dialog* dialog = b.dialog(QStringLiteral("start.restore"), {{QStringLiteral("target"), target}});
        QVERIFY(!b.w.button(QStringLiteral("Restore"), dialog)->isEnabled());
        Prompts::setNextFileName(backup);
        QTest::mouseClick(b.w.button(QStringLiteral("Another backup file…"), dialog), Qt::LeftButton);
        QTest::mouseClick(b.w.button(QStringLiteral("Restore"), dialog), Qt::LeftButton);
        QCOMPARE(b.restored, (QStringList{backup, target}));
    }

    void theMenuWithoutACaseDatabaseIsShort() {
        Bench b;
        b.show();
        QMenu menu;
        fillDatabaseMenu(menu, b.w.shell, b.actions(), nullptr, nullptr);
        QStringList texts;
        for (const QAction* action : menu.actions())
            if (!action->isSeparator())
                texts << action->text();
        QCOMPARE(texts,
            (QStringList{QStringLiteral("New…"), QStringLiteral("Open…"), QStringLiteral("Recent"),
                QStringLiteral("Restore…")}));
        Prompts::setNextFileName(QStringLiteral("/x/a.xwdb"));
        menu.actions().at(1)->trigger();
        QCOMPARE(b.opened, QStringList{QStringLiteral("/x/a.xwdb")});
        b.fail({ErrorCode::Busy, QStringLiteral("store.locked"), {}});
        QVERIFY(Prompts::takeShown().join(u' ').contains(QStringLiteral("a.xwdb was not opened")));
    }
};

QTEST_MAIN(TestStart)
#include "tst_start.moc"
