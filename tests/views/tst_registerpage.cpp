#include "models/inspection/inspectionrepository.h"
#include "models/schema/caseschema.h"
#include "tests/support/deskwindow.h"
#include "views/intake/intakedesk.h"
#include "views/intake/intakesession.h"
#include "views/intake/pastimportmodel.h"
#include "views/intake/registerpreviewmodel.h"
#include "views/intake/registerresult.h"
#include "views/intake/registersession.h"
#include "views/intake/resultpage.h"
#include "views/widgets/quietcombo.h"
#include "views/widgets/tableview.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QPushButton>

using namespace xunwang;
using namespace xunwang::test;

namespace {

QByteArray checks() {
    return "日期,平台,网站网店,结果,检查人,专项,序号\n"
           "2026/10/1,平台一,<b>某某店</b>,正常,执法人员甲,,1\n"
           "2026/10/2,平台一,某某店,正常,执法人员丁,秋季专项,2\n"
           "明天,平台一,另一店,正常,执法人员甲,,3\n";
}

/// Remembers where it was sent.
class StandIn : public Desk {
public:
    StandIn(Shell& shell, const QString& id) : Desk(shell, id) { }
    void open(const Place& place) override { m_place = place; }
    Place place() const override { return m_place; }

private:
    Place m_place;
};

struct RegisterWindow : DeskWindow {
    RegisterWindow() : DeskWindow(caseSchema()) {
        addIntakeDesk(shell, workplace);
        for (const char* id : {"inspection", "enforcement"})
            shell.addDesk({QLatin1String(id), [id] { return QLatin1String(id); }, QStringLiteral("view-list-details"),
                false, {}, [id](Shell& s) { return new StandIn(s, QLatin1String(id)); }});
        start();
    }
    QString choose(const QString& name, const QByteArray& content) {
        const QString path = bench.write(name, content);
        Prompts::setNextFileName(path);
        QTest::keyClick(desk(), Qt::Key_O, Qt::ControlModifier);
        settle();
        return path;
    }
    void settle() { QTRY_VERIFY_WITH_TIMEOUT(desk()->settled(), 20'000); }
    QuietCombo* combo(const char* name) const { return desk()->findChild<QuietCombo*>(QLatin1String(name)); }
    QuietCombo* kind() const {
        for (auto* combo : desk()->findChildren<QuietCombo*>())
            if (combo->accessibleName() == QStringLiteral("What the rows are"))
                return combo;
        return nullptr;
    }
    void pick(QuietCombo* combo, const QString& text) const {
        combo->setFocus();
        combo->setCurrentIndex(combo->findText(text));
        Q_EMIT combo->activated(combo->currentIndex());
    }
    RegisterPreviewModel* preview() const { return desk()->findChild<RegisterPreviewModel*>(); }
    Cell cell(int row, int column) const {
        for (auto* table : desk()->findChildren<TableView*>())
            if (table->model() == preview())
                return static_cast<CellDelegate*>(table->itemDelegate())->cell(preview()->index(row, column));
        return {};
    }
    void run() {
        QTest::keyClick(desk(), Qt::Key_Return, Qt::ControlModifier);
        settle();
    }
    bool says(const QString& text) const { return shown().contains(text); }
    qint64 checksStored() {
        return bench.count(QStringLiteral("SELECT count(*) FROM online_check WHERE withdrawn = 0"));
    }
};

} // namespace

/// Registers in the window: taken for what they are, looked at, entered, and what came of it.
class TestRegisterPage : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { theme(); }

    void aRegisterIsTakenForWhatItIs() {
        RegisterWindow w;
        w.choose(QStringLiteral("r.csv"), checks());
        QCOMPARE(w.kind()->currentText(), QStringLiteral("Register of online checks"));
        QCOMPARE(w.preview()->rowCount(), 3);
        QAbstractItemModelTester tester(w.preview());
        QCOMPARE(w.cell(0, 3).text, QStringLiteral("<b>某某店</b>")); // plain text
        QCOMPARE(w.cell(2, 0).tone, Tone::Medium);
        QVERIFY(w.cell(2, 1).tip.contains(QStringLiteral("明天")));
        QCOMPARE(w.cell(0, 7).token, Token::Muted); // the running number becomes nothing
        QVERIFY(w.says(QStringLiteral("Columns not taken: 序号")));
        QVERIFY(w.button(QStringLiteral("◆ 3 things to look at")));
        // Listings are listings.
        w.choose(QStringLiteral("l.csv"), "平台,店铺名称,商品标题,价格\n平台一,某某店,茶,10\n");
        QCOMPARE(w.kind()->currentText(), QStringLiteral("Listings"));
    }

    void itIsEnteredAndSaysWhatCameOfIt() {
        RegisterWindow w;
        w.choose(QStringLiteral("r.csv"), checks());
        w.run();
        QCOMPARE(w.checksStored(), 2);
        QVERIFY(w.says(QStringLiteral("records, each with its own entry in the ledger")));
        QVERIFY(w.says(QStringLiteral("秋季专项")));
        QVERIFY(w.says(QStringLiteral("执法人员丁")));
        QCOMPARE(w.desk()->findChild<RegisterResult*>()->findChild<RejectModel*>()->rowCount(), 1);
        QTest::mouseClick(w.button(QStringLiteral("Go to the records")), Qt::LeftButton);
        QCOMPARE(w.shell.place().desk, QStringLiteral("inspection"));
        QCOMPARE(w.shell.place().filter.value(QStringLiteral("kind")), QStringLiteral("online_check"));
    }

    void theSameFileAgainChangesNothing() {
        RegisterWindow w;
        const QByteArray sound = checks().replace("明天", "2026/10/3");
        w.choose(QStringLiteral("r.csv"), sound);
        w.run();
        w.choose(QStringLiteral("r.csv"), sound);
        w.run();
        QVERIFY(w.says(QStringLiteral("This very file was imported before. Nothing was changed.")));
        QCOMPARE(w.checksStored(), 3);
    }

    void aPersonSaysWhatTheRowsAreAndWhatAColumnIs() {
        RegisterWindow w;
        w.choose(QStringLiteral("r.csv"), "when,whom,who\n2026-10-01,某某店,执法人员甲\n");
        QCOMPARE(w.kind()->currentText(), QStringLiteral("Listings"));
        w.pick(w.kind(), QStringLiteral("Register of online checks"));
        w.settle();
        QVERIFY(w.says(QStringLiteral("No row can be taken yet")));
        QVERIFY(w.says(QStringLiteral("There is no column “日期”")));
        w.run();
        QCOMPARE(w.checksStored(), 0);
        const auto column = [&](const char* name, const char* field) {
            for (auto* combo : w.desk()->findChildren<QuietCombo*>(QLatin1String(name)))
                if (combo->findText(QLatin1String(field)) >= 0)
                    w.pick(combo, QLatin1String(field));
            w.settle();
        };
        column("field0", "Date");
        column("field1", "Site or shop");
        column("field2", "Officers");
        w.run();
        QCOMPARE(w.checksStored(), 1);
    }

    void whatARowBecomesIsSaidBefore() {
        RegisterWindow w;
        w.choose(QStringLiteral("r.csv"), checks());
        QVERIFY2(w.says(QStringLiteral("Line 2 becomes:")), qPrintable(w.shown()));
        QVERIFY(w.cell(1, 2).tip.contains(QStringLiteral("秋季专项")));
        QVERIFY(w.cell(1, 2).tip.contains(QStringLiteral("Nothing found")));
        w.run();
        const QByteArray more = checks().replace("序号", "号") + "2026/10/1,平台一,<b>某某店</b>,正常,执法人员甲,,1\n";
        w.choose(QStringLiteral("more.csv"), more);
        QVERIFY(w.cell(0, 2).tip.contains(QStringLiteral("an earlier register brought it")));
        QVERIFY(w.cell(3, 2).tip.contains(QStringLiteral("equal in every cell")));
    }

    void aRegisterIsTakenBack() {
        RegisterWindow w;
        w.choose(QStringLiteral("r.csv"), checks());
        w.run();
        QCOMPARE(w.checksStored(), 2);
        Prompts::setNextText(QStringLiteral("the wrong file"));
        QTest::mouseClick(w.button(QStringLiteral("Take the register back…")), Qt::LeftButton);
        w.settle();
        QCOMPARE(w.checksStored(), 0);
        QVERIFY2(w.says(QStringLiteral("r.csv was taken back: 2 records withdrawn.")), qPrintable(w.shown()));
        w.choose(QStringLiteral("r.csv"), checks());
        w.run();
        QCOMPARE(w.checksStored(), 2);
    }

    void theLastImportsTakeARegisterBackToo() {
        RegisterWindow w;
        w.choose(QStringLiteral("r.csv"), checks());
        w.run();
        (void)w.shell.open({QStringLiteral("intake")});
        w.settle();
        QVERIFY(!w.button(QStringLiteral("Take back…")));
        auto* past = w.desk()->findChild<PastImportModel*>();
        QTRY_COMPARE(
            past->index(0, PastImportModel::What).data().toString(), QStringLiteral("Register of online checks"));
        for (auto* table : w.desk()->findChildren<TableView*>())
            if (table->model() == past)
                table->goTo(0);
        Prompts::setNextText({}); // thought better of it
        QTest::mouseClick(w.button(QStringLiteral("Take back…")), Qt::LeftButton);
        w.settle();
        QCOMPARE(w.checksStored(), 2);
        Prompts::setNextText(QStringLiteral("the wrong file"));
        QTest::mouseClick(w.button(QStringLiteral("Take back…")), Qt::LeftButton);
        QTRY_COMPARE(w.checksStored(), 0);
        QTRY_VERIFY(!w.button(QStringLiteral("Take back…")));
    }

    void strictRowsAreShownAndRejected() {
        RegisterWindow w;
        w.choose(QStringLiteral("r.csv"), checks());
        auto* strict = w.desk()->findChild<QCheckBox*>(QStringLiteral("strict"));
        QVERIFY(strict);
        strict->click();
        w.settle();
        QVERIFY(w.cell(1, 1).tip.contains(QStringLiteral("执法人员丁")));
        w.run();
        QCOMPARE(w.checksStored(), 1);
        // The next file is read anew.
        w.choose(QStringLiteral("next.csv"), checks());
        QVERIFY(!strict->isChecked());
        QVERIFY(!w.cell(1, 1).tip.contains(QStringLiteral("nobody in the case database")));
    }

    void rejectedRowsAreSavedMendedAndComeInAlone() {
        RegisterWindow w;
        w.choose(QStringLiteral("r.csv"), checks());
        w.run();
        const QString path = w.bench.filePath(QStringLiteral("not taken.csv"));
        Prompts::setNextFileName(path);
        for (auto* button : w.desk()->findChildren<QPushButton*>())
            if (button->isVisible() && button->text() == QStringLiteral("Save as a file…"))
                button->click();
        QTRY_VERIFY(QFile::exists(path));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray mended = file.readAll().replace("明天", "2026/10/3");
        w.choose(QStringLiteral("mended.csv"), mended);
        QCOMPARE(w.preview()->rowCount(), 1);
        w.run();
        QCOMPARE(w.checksStored(), 3);
    }

    void anEmptyTableIsSavedToBeFilledIn() {
        RegisterWindow w;
        w.choose(QStringLiteral("r.csv"), checks());
        const QString path = w.bench.filePath(QStringLiteral("empty.csv"));
        Prompts::setNextFileName(path);
        QTest::mouseClick(w.button(QStringLiteral("Save an empty table…")), Qt::LeftButton);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(QString::fromUtf8(file.readAll()).contains(QStringLiteral("日期,平台,网站网店")));
        QVERIFY(w.says(QStringLiteral("fill it in and drop it here")));
    }

    void canceledNothingIsThere() {
        RegisterWindow w;
        QByteArray many = "日期,网站网店,检查人\n";
        for (int i = 0; i < 20000; ++i)
            many += "2026/10/1,某某店" + QByteArray::number(i) + ",执法人员甲\n";
        w.choose(QStringLiteral("many.csv"), many);
        w.pick(w.kind(), QStringLiteral("Register of online checks"));
        w.settle();
        QTest::keyClick(w.desk(), Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(!w.desk()->settled());
        QTest::mouseClick(w.button(QStringLiteral("Cancel")), Qt::LeftButton);
        w.settle();
        QVERIFY(w.says(QStringLiteral("The import was canceled. Nothing was changed.")));
        QCOMPARE(w.checksStored(), 0);
        w.run(); // and can be started again
        QCOMPARE(w.checksStored(), 20000);
    }
};

QTEST_MAIN(TestRegisterPage)
#include "tst_registerpage.moc"
