#include "models/schema/caseschema.h"
#include "tests/support/office.h"
#include "tests/support/shellwindow.h"
#include "tests/support/workbench.h"
#include "views/administration/administration.h"
#include "views/records/records.h"
#include "views/shell/atwork.h"
#include "views/shell/backups.h"
#include "views/shell/workplace.h"
#include "views/start/start.h"
#include "views/widgets/tableview.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLineEdit>
#include <QMenu>

using namespace xunwang;
using namespace xunwang::test;

namespace {

struct Bench {
    Bench() {
        addStartDialogs(w.shell, {});
        addRecords(w.shell, place);
        addAdministrationDesk(w.shell, place, atWork, backups);
    }
    void show(const char* section) {
        w.show(at(section));
        QVERIFY(w.settled());
        QTRY_VERIFY(atWork.person());
    }
    static Place at(const char* section) {
        return {QStringLiteral("administration"), {{QStringLiteral("section"), QLatin1String(section)}}, {}};
    }
    TableView* list(const char* name) const { return w.find<TableView>(QLatin1String(name)); }
    QString text(const TableView* list, int row, int column) const {
        return list->model()->index(row, column).data().toString();
    }
    Dialog* dialog(const char* id) const { return w.window->findChild<Dialog*>(QLatin1String(id)); }
    void type(const QWidget* in, const char* name, const QString& text) const {
        auto* field = w.find<QLineEdit>(QLatin1String(name), in);
        QVERIFY2(field, name);
        field->setText(text);
    }

    Office office{caseSchema()};
    ShellWindow w;
    AtWork atWork{w.shell, office.file()};
    Backups backups{w.shell, office.file()};
    Workplace place{office.file(), Workbench::rules(), [this] { return atWork.actor(); }, 0};
};

} // namespace

class TestAdministration : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void peopleAreListedWithTheirRoles() {
        Bench b;
        b.show("people");
        auto* list = b.list("People");
        QAbstractItemModelTester tester(list->model());
        QCOMPARE(list->model()->rowCount(), 3);
        auto* rights = b.list("What each role may do");
        QAbstractItemModelTester rightsTester(rights->model());
        QCOMPARE(rights->model()->rowCount(), static_cast<int>(namesOf(Act()).size()));
        QCOMPARE(b.text(rights, 5, 1), QStringLiteral("–")); // an inspector does not administer
        QCOMPARE(b.text(rights, 5, 4), QStringLiteral("✓"));
    }

    void aPersonIsAdded() {
        Bench b;
        b.show("people");
        QTest::mouseClick(b.w.button(QStringLiteral("Add a person…")), Qt::LeftButton);
        auto* dialog = b.dialog("administration.person");
        QVERIFY(dialog);
        QTest::keyClick(dialog, Qt::Key_Return);
        QTRY_VERIFY(b.w.shows(QStringLiteral("The person has no name"), dialog));
        b.type(dialog, "Name", QStringLiteral("<b>执法人员丁</b>"));
        QTest::keyClick(dialog, Qt::Key_Return); // an inspector without a certificate
        QTRY_VERIFY(b.w.shows(QStringLiteral("certificate"), dialog));
        b.type(dialog, "Certificate number", QStringLiteral("a-004"));
        QTRY_VERIFY(dialog->settled());
        QTest::keyClick(dialog, Qt::Key_Return);
        QTRY_COMPARE(b.list("People")->model()->rowCount(), 4);
        QCOMPARE(b.text(b.list("People"), 0, 0), QStringLiteral("<b>执法人员丁</b>"));
    }

    void aPersonIsCorrectedWithAReason() {
        Bench b;
        b.show("people");
        auto* list = b.list("People");
        list->setFocus();
        int row = 0;
        while (b.text(list, row, 0) != QStringLiteral("内勤丙"))
            ++row;
        list->goTo(row);
        QTest::keyClick(list, Qt::Key_Return);
        auto* dialog = b.dialog("administration.person");
        QVERIFY(dialog);
        QTRY_VERIFY(dialog->settled());
        auto* role = b.w.find<QComboBox>(QStringLiteral("Role"), dialog);
        role->setCurrentIndex(role->findText(QStringLiteral("Supervisor")));
        QTest::keyClick(dialog, Qt::Key_Return);
        QTRY_VERIFY(b.w.shows(QStringLiteral("reason"), dialog));
        b.type(dialog, "Reason of the correction", QStringLiteral("任命"));
        QTRY_VERIFY(dialog->settled());
        QTest::keyClick(dialog, Qt::Key_Return);
        QTRY_COMPARE(b.text(list, row, 1), QStringLiteral("Supervisor"));
        QCOMPARE(list->currentRow(), row);
    }

    void aPersonLeavesOffice() {
        Bench b;
        b.show("people");
        auto* list = b.list("People");
        int row = 0;
        while (b.text(list, row, 0) != QStringLiteral("执法人员乙"))
            ++row;
        list->goTo(row);
        Prompts::setNextText(QStringLiteral("调离"));
        QTest::mouseClick(b.w.button(QStringLiteral("Leaves office…")), Qt::LeftButton);
        QTRY_COMPARE(b.text(list, 2, 1), QStringLiteral("left office"));
        QCOMPARE(b.text(list, 2, 0), QStringLiteral("执法人员乙"));
    }

    void theLastAdministratorStays() {
        Bench b;
        b.show("people");
        auto* list = b.list("People");
        int row = 0;
        while (b.text(list, row, 0) != QStringLiteral("执法人员甲"))
            ++row;
        list->goTo(row);
        Prompts::setNextText(QStringLiteral("调离"));
        QTest::mouseClick(b.w.button(QStringLiteral("Leaves office…")), Qt::LeftButton);
        QTRY_VERIFY(b.w.shows(QStringLiteral("administrator. Nothing was changed"))
            || b.w.shows(QStringLiteral("administrator")));
        QCOMPARE(b.text(list, row, 1), QStringLiteral("Administrator"));
    }

    void onlyAnAdministratorChangesThem() {
        Bench b;
        b.show("people");
        b.atWork.choose(b.office.second);
        QVERIFY(!b.w.button(QStringLiteral("Add a person…"))->isEnabled());
        QVERIFY(!b.w.button(QStringLiteral("Correct…"))->isEnabled());
        QVERIFY(b.w.shows(QStringLiteral("Only an administrator")));
    }

    void theBureauIsCorrectedWithAReason() {
        Bench b;
        b.show("bureau");
        auto* save = b.w.button(QStringLiteral("Save"));
        QVERIFY(!save->isEnabled());
        b.type(b.w.window.get(), "Word for its area", QStringLiteral("全区"));
        QVERIFY(save->isEnabled());
        QTest::mouseClick(save, Qt::LeftButton);
        QTRY_VERIFY(b.w.shows(QStringLiteral("▲")));
        b.type(b.w.window.get(), "Reason of the correction", QStringLiteral("改区"));
        QTest::mouseClick(save, Qt::LeftButton);
        QTRY_COMPARE(b.office.read([](Reader& reader) { return bureau(reader); })->value.area, QStringLiteral("全区"));
        QTRY_VERIFY(!save->isEnabled());
    }

    void backupsAreMadeListedAndRestored() {
        Bench b;
        b.show("backups");
        QVERIFY(b.w.shows(QStringLiteral("There is none yet")));
        QTest::mouseClick(b.w.button(QStringLiteral("Back up now")), Qt::LeftButton);
        auto* list = b.list("Verified backups");
        QTRY_COMPARE_WITH_TIMEOUT(list->model()->rowCount(), 1, 20'000);
        QAbstractItemModelTester tester(list->model());
        QCOMPARE(b.text(list, 0, 1), QStringLiteral("just now"));
        list->setFocus();
        QTest::keyClick(list, Qt::Key_Return);
        auto* dialog = b.dialog("start.restore");
        QVERIFY(dialog);
        QCOMPARE(b.w.find<TableView>(QStringLiteral("Backups"), dialog)->model()->rowCount(), 1);
    }

    void theFolderOfBackupsIsRemembered() {
        Bench b;
        b.show("backups");
        const QString folder = b.w.folder() + QStringLiteral("/elsewhere");
        Prompts::setNextFileName(folder);
        QTest::mouseClick(b.w.button(QStringLiteral("Another folder…")), Qt::LeftButton);
        QCOMPARE(b.backups.folder(), folder);
        QVERIFY(b.w.shows(folder));
        QCOMPARE(b.w.settings.backupFolder(b.office.path()), folder);
    }

    void verificationSaysWhatItFound() {
        Bench b;
        Place place = Bench::at("verification");
        place.filter.insert(QStringLiteral("start"), QStringLiteral("now"));
        b.w.show(place);
        QTRY_VERIFY_WITH_TIMEOUT(b.w.shows(QStringLiteral("everything is as the ledger says")), 20'000);
        const auto head = b.office.read([](Reader& reader) { return Ledger::head(reader); });
        QVERIFY(b.w.shows(QString::fromLatin1(head->hash.toHex().left(10))));
        QCOMPARE(b.w.shell.place(), Bench::at("verification")); // coming back does not start it again
        b.w.language.set(QStringLiteral("zh_CN"));
        QTRY_VERIFY(b.w.shows(QString::fromLatin1(head->hash.toHex().left(10)))); // kept over a change of language
    }

    void theLedgerTellsWhoChangedWhat() {
        Bench b;
        QVERIFY(b.office.write([id = b.office.clerk](Writer& writer) {
            return correctPerson(writer, id, 1,
                {QStringLiteral("内勤丙"), {}, QStringLiteral("<b>综合科</b>"), Role::Clerk}, QStringLiteral("换科室"));
        }));
        b.show("ledger");
        auto* list = b.list("Latest entries");
        QAbstractItemModelTester tester(list->model());
        QCOMPARE(b.text(list, 0, 2), QStringLiteral("执法人员甲"));
        QCOMPARE(b.text(list, 0, 3), QStringLiteral("Corrected"));
        QVERIFY(b.w.shows(QStringLiteral("换科室")));
        auto* fields = b.list("Fields");
        QCOMPARE(fields->model()->rowCount(), 1);
        QCOMPARE(b.text(fields, 0, 0), QStringLiteral("Department"));
        QCOMPARE(b.text(fields, 0, 1), QStringLiteral("网监科"));
        QCOMPARE(b.text(fields, 0, 2), QStringLiteral("<b>综合科</b>"));
        list->setFocus();
        QTest::keyClick(list, Qt::Key_Return);
        QCOMPARE(b.w.shell.place(), Bench::at("people"));
        QTRY_COMPARE(b.list("People")->currentRow(), 0); // 内勤丙
    }

    void theLedgerIsSearchedAndFollowsWhatIsWritten() {
        Bench b;
        b.show("ledger");
        auto* list = b.list("Latest entries");
        const int before = list->model()->rowCount();
        QVERIFY(b.office.write([](Writer& writer) {
            return addPerson(writer, {QStringLiteral("内勤丁"), {}, {}, Role::Clerk});
        }));
        QTRY_COMPARE(list->model()->rowCount(), before + 1);
        auto* search = b.w.find<QLineEdit>(QStringLiteral("Search: Person, record, field, reason"));
        QVERIFY(search);
        search->setFocus();
        search->setText(QStringLiteral("内勤丁"));
        QTRY_COMPARE(list->model()->rowCount(), 1);
        search->setText(QStringLiteral("没有"));
        QTRY_VERIFY(b.w.shows(QStringLiteral("No entry holds this.")));
        QTest::keyClick(search, Qt::Key_Escape);
        QTRY_COMPARE(list->model()->rowCount(), before + 1);
    }

    void theMenuOfAnOpenCaseDatabaseIsWhole() {
        Bench b;
        b.show("people");
        bool closed = false;
        StartActions actions;
        actions.close = [&] { closed = true; };
        QMenu menu;
        fillDatabaseMenu(menu, b.w.shell, actions, &b.place, &b.backups);
        const auto trigger = [&](const char* text) {
            for (QAction* action : menu.actions())
                if (action->text() == QString::fromUtf8(text))
                    return action->trigger();
            QFAIL(text);
        };
        trigger("Verify");
        QCOMPARE(b.w.shell.place(), Bench::at("verification"));
        trigger("Back up now");
        QTRY_COMPARE_WITH_TIMEOUT(b.backups.list().size(), size_t(1), 20'000);
        trigger("Close");
        QVERIFY(closed);
        QTRY_VERIFY_WITH_TIMEOUT(!b.w.jobs.busy(), 20'000);
    }
};

QTEST_MAIN(TestAdministration)
#include "tst_administration.moc"
