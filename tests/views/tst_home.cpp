#include "models/enforcement/enforcementrepository.h"
#include "models/schema/caseschema.h"
#include "tests/support/office.h"
#include "tests/support/shellwindow.h"
#include "tests/support/workbench.h"
#include "views/home/home.h"
#include "views/shell/atwork.h"
#include "views/shell/backups.h"
#include "views/shell/workplace.h"
#include "views/widgets/tableview.h"
#include "views/widgets/tile.h"

#include <QAbstractItemModelTester>
#include <QMenu>

using namespace xunwang;
using namespace xunwang::test;

namespace {

/// A desk that only shows that one came there.
class Elsewhere : public Desk {
public:
    Elsewhere(Shell& shell, const QString& id) : Desk(shell, id) { }
};

struct Bench {
    Bench() {
        addHomeDesk(w.shell, place, backups);
        for (const char* id : {"review", "enforcement", "campaigns", "intake", "statistics", "administration"})
            w.shell.addDesk({QLatin1String(id), [id] { return QLatin1String(id); }, {}, false, {},
                [id](Shell& shell) { return new Elsewhere(shell, QLatin1String(id)); }});
        w.shell.setStatusSource([this] {
            Status status{
                QStringLiteral("case.xwdb"), office.path(), false, QStringLiteral("1"), {}, {}, backups.newest()};
            atWork.describe(status);
            return status;
        });
    }
    void show() {
        w.show();
        QVERIFY(w.settled());
    }
    MeasureId measure(QDate due, const QString& target) {
        Measure measure;
        measure.takenOn = QDate(2026, 11, 1);
        measure.target = target;
        measure.platform = QStringLiteral("平台一");
        measure.dueOn = due;
        return office.write([=](Writer& writer) { return recordMeasure(writer, measure); })->id;
    }
    CampaignId campaign(const QString& name, QDate from, QDate to) {
        return office.write([=](Writer& writer) { return addCampaign(writer, {name, from, to, {}}); })->id;
    }
    TableView* list(const char* name) const { return w.find<TableView>(QLatin1String(name)); }
    Tile* tile(const char* name) const {
        for (auto* tile : w.window->findChildren<Tile*>())
            if (tile->text() == QLatin1String(name) || tile->text().mid(2) == QLatin1String(name))
                return tile;
        return nullptr;
    }

    Office office{caseSchema()};
    ShellWindow w;
    AtWork atWork{w.shell, office.file()};
    Backups backups{w.shell, office.file()};
    Workplace place{office.file(), Workbench::rules(), [this] { return atWork.actor(); }, 0};
};

} // namespace

class TestHome : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void anEmptyCaseDatabaseTeachesTheFirstStep() {
        Bench b;
        b.show();
        QVERIFY(b.w.shows(QStringLiteral("This case database is still empty")));
        QVERIFY(!b.w.shows(QStringLiteral("no verified backup")));
        QTest::mouseClick(b.w.button(QStringLiteral("Import a file…")), Qt::LeftButton);
        QCOMPARE(b.w.shell.place().desk, QStringLiteral("intake"));
    }

    void deadlinesComeTheEarliestFirst() {
        Bench b;
        b.measure(QDate(2026, 11, 28), QStringLiteral("丙店"));
        const MeasureId passed = b.measure(QDate(2026, 11, 18), QStringLiteral("<b>甲店</b>"));
        b.measure(QDate(2026, 11, 21), QStringLiteral("乙店"));
        b.measure(QDate(2026, 12, 24), QStringLiteral("later"));
        b.show();
        auto* list = b.list("Deadlines of measures");
        QAbstractItemModelTester tester(list->model());
        QCOMPARE(list->model()->rowCount(), 3);
        const auto text = [&](int row, int column) { return list->model()->index(row, column).data().toString(); };
        QCOMPARE(text(0, 0), QStringLiteral("3 days over"));
        QCOMPARE(text(0, 1), QStringLiteral("Rectification order · <b>甲店</b>"));
        QCOMPARE(text(1, 0), QStringLiteral("today"));
        QCOMPARE(text(2, 0), QStringLiteral("in 7 days"));
        QCOMPARE(b.tile("Due or overdue")->figure(), QStringLiteral("2"));
        QCOMPARE(b.w.shell.count(QStringLiteral("home")), std::optional<qint64>(2));
        list->setFocus();
        QTest::keyClick(list, Qt::Key_Return);
        QCOMPARE(b.w.shell.place(),
            (Place{
                QStringLiteral("enforcement"), {{QStringLiteral("kind"), QStringLiteral("measure")}}, passed.value()}));
    }

    void whatIsEnteredElsewhereArrives() {
        Bench b;
        b.show();
        b.measure(QDate(2026, 11, 21), QStringLiteral("某某店"));
        QTRY_COMPARE(b.list("Deadlines of measures")->model()->rowCount(), 1);
        QVERIFY(!b.w.shows(QStringLiteral("This case database is still empty")));
    }

    void onlyCampaignsThatRunAreShown() {
        Bench b;
        b.campaign(QStringLiteral("上半年"), QDate(2026, 1, 1), QDate(2026, 6, 30));
        b.campaign(QStringLiteral("明年"), QDate(2027, 1, 1), {});
        const CampaignId runs = b.campaign(QStringLiteral("双11专项"), QDate(2026, 11, 1), QDate(2026, 11, 30));
        b.show();
        auto* list = b.list("Campaigns running");
        QAbstractItemModelTester tester(list->model());
        QCOMPARE(list->model()->rowCount(), 1);
        QCOMPARE(list->model()->index(0, 1).data().toString(), QStringLiteral("10 days left"));
        list->setFocus();
        QTest::keyClick(list, Qt::Key_Return);
        QCOMPARE(b.w.shell.place(), (Place{QStringLiteral("campaigns"), {}, runs.value()}));
    }

    void figuresOpenTheirPlaces() {
        Bench b;
        b.measure(QDate(2026, 11, 21), QStringLiteral("某某店"));
        b.show();
        Tile* high = b.tile("Leads, high");
        high->setFocus();
        QTest::keyClick(high, Qt::Key_Space);
        QCOMPARE(b.w.shell.place().desk, QStringLiteral("review"));
        b.w.shell.back();
        QTest::mouseClick(b.tile("Online checks"), Qt::LeftButton);
        QCOMPARE(b.w.shell.place().desk, QStringLiteral("statistics"));
    }

    void anOldBackupIsWarnedOfAndANewOneMade() {
        Bench b;
        b.measure(QDate(2026, 11, 21), QStringLiteral("某某店"));
        b.show();
        QVERIFY(b.w.shows(QStringLiteral("There is no verified backup")));
        QTest::mouseClick(b.w.button(QStringLiteral("Back up now")), Qt::LeftButton);
        QVERIFY(b.backups.running());
        QTRY_VERIFY_WITH_TIMEOUT(!b.backups.running(), 20'000);
        QCOMPARE(b.backups.list().size(), size_t(1));
        QVERIFY(!b.w.shows(QStringLiteral("verified backup")));
        QCOMPARE(b.w.shell.status().backup, b.backups.newest());
        b.office.clock.advance(8 * 86'400);
        b.w.shell.reload();
        QVERIFY(b.w.settled());
        QVERIFY(b.w.shows(QStringLiteral("The last verified backup is from")));
    }

    void aBackupIsMadeBeforeTheWindowCloses() {
        Bench b;
        addLeavingDialog(b.w.shell, b.backups);
        b.measure(QDate(2026, 11, 21), QStringLiteral("某某店"));
        b.show();
        QTRY_VERIFY(b.backups.wanted());
        bool left = false;
        leaveWithBackup(b.w.shell, [&] { left = true; });
        QTRY_VERIFY_WITH_TIMEOUT(left, 20'000);
        QCOMPARE(b.backups.list().size(), size_t(1));
        QVERIFY(!b.backups.wanted());
    }

    void aBackupThatFailsIsSaidBeforeLeaving() {
        Bench b;
        addLeavingDialog(b.w.shell, b.backups);
        b.measure(QDate(2026, 11, 21), QStringLiteral("某某店"));
        b.show();
        b.backups.setFolder(b.office.path() + QStringLiteral("/no-folder"));
        bool left = false;
        leaveWithBackup(b.w.shell, [&] { left = true; });
        auto* dialog = b.w.window->findChild<Dialog*>(QStringLiteral("backup.leaving"));
        QTRY_VERIFY_WITH_TIMEOUT(b.w.shows(QStringLiteral("it has no new backup"), dialog), 20'000);
        QVERIFY(!left);
        QTest::mouseClick(b.w.button(QStringLiteral("Close without a backup"), dialog), Qt::LeftButton);
        QTRY_VERIFY(left);
    }

    void thePersonAtWorkIsChosenAndRemembered() {
        Bench b;
        b.show();
        QTRY_VERIFY(b.atWork.person());
        QCOMPARE(b.atWork.person()->id, b.office.first);
        QCOMPARE(b.w.shell.status().role, QStringLiteral("Administrator"));
        QMenu menu;
        b.atWork.fillMenu(menu);
        QCOMPARE(menu.actions().size(), 5); // three people, a line, the way to their desk
        for (QAction* action : menu.actions())
            if (action->text().startsWith(QStringLiteral("执法人员乙")))
                action->trigger();
        QCOMPARE(b.atWork.actor().person, std::optional(b.office.second.value()));
        QVERIFY(!b.atWork.mayDo(Act::Administer));
        AtWork again(b.w.shell, b.office.file());
        QTRY_VERIFY(again.person());
        QCOMPARE(again.person()->id, b.office.second);
    }

    void whoLeavesOfficeIsNoLongerAtWork() {
        Bench b;
        b.show();
        QTRY_VERIFY(b.atWork.person());
        b.atWork.choose(b.office.second);
        QVERIFY(b.office.write([id = b.office.second](Writer& writer) -> Result<void> {
            return withdrawPerson(writer, id, 1, QStringLiteral("调离"));
        }));
        QTRY_COMPARE(b.atWork.person()->id, b.office.first);
        QCOMPARE(b.atWork.people().size(), size_t(2));
    }
};

QTEST_MAIN(TestHome)
#include "tst_home.moc"
