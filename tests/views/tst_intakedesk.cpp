#include "tests/support/deskwindow.h"
#include "views/intake/fieldheader.h"
#include "views/intake/intakedesk.h"
#include "views/intake/pastimportmodel.h"
#include "views/intake/previewmodel.h"
#include "views/intake/resultpage.h"
#include "views/widgets/quietcombo.h"
#include "views/widgets/tableview.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QDropEvent>
#include <QMimeData>

using namespace xunwang;
using namespace xunwang::test;

namespace {

const QByteArray kHeader = "平台,店铺名称,统一社会信用代码,商品ID,商品标题,价格,销量,备注\n";

QByteArray sample() {
    return kHeader
        + "平台一,<img src=\"file:///etc/passwd\">,91120101MA4200005X,1,机关特供酒<b>53度</b>,188.00,10538,\n"
          "平台一,某某店,9.11201E+17,2,粉饼,1599,5200+,促销\n"
          "平台一,某某店,,3,国家级护脊书包,320,747,\n"
          "平台一,某某店,,4,面膜,二十元,1.2万,\n";
}

struct IntakeWindow : DeskWindow {
    IntakeWindow() {
        addIntakeDesk(shell, workplace);
        start();
    }
    QString choose(const QString& name, const QByteArray& content) {
        const QString path = bench.write(name, content);
        Prompts::setNextFileName(path);
        QTest::keyClick(desk(), Qt::Key_O, Qt::ControlModifier);
        [&] { QTRY_VERIFY(desk()->settled()); }();
        return path;
    }
    QuietCombo* combo(const char* name) const { return desk()->findChild<QuietCombo*>(QLatin1String(name)); }
    /// As a person does: opens nothing, moves with the keyboard.
    void pick(QuietCombo* combo, const QString& text) const {
        combo->setFocus();
        combo->setCurrentIndex(combo->findText(text));
        Q_EMIT combo->activated(combo->currentIndex());
    }
    PreviewModel* preview() const { return desk()->findChild<PreviewModel*>(); }
    TableView* table() const {
        for (auto* table : desk()->findChildren<TableView*>())
            if (table->model() == preview())
                return table;
        return nullptr;
    }
    Cell cell(int row, int column) const {
        return static_cast<CellDelegate*>(table()->itemDelegate())->cell(preview()->index(row, column));
    }
    void run() {
        QTest::keyClick(desk(), Qt::Key_Return, Qt::ControlModifier);
        [&] { QTRY_VERIFY_WITH_TIMEOUT(desk()->settled(), 20'000); }();
    }
};

} // namespace

class TestIntakeDesk : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { theme(); }

    void anEmptyDeskTeaches() {
        IntakeWindow w;
        QVERIFY(w.shows(QStringLiteral("Drop a listing file here")));
        QVERIFY(w.button(QStringLiteral("Choose a file…")));
        QVERIFY(!w.shows(QStringLiteral("Last imports")));
    }

    void aFileDroppedAnywhereIsLookedAt() {
        IntakeWindow w;
        const QString path = w.bench.write(QStringLiteral("a.csv"), sample());
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(path)});
        QDragEnterEvent enter({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, {});
        QCoreApplication::sendEvent(w.desk(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, {});
        QCoreApplication::sendEvent(w.desk(), &drop);
        QTRY_COMPARE(w.preview()->rowCount(), 4);
        QCOMPARE(w.shell.place().filter.value(QStringLiteral("file")), path);
    }

    void thePreviewShowsHitsAndFaultsAsPlainText() {
        IntakeWindow w;
        w.choose(QStringLiteral("a.csv"), sample());
        QAbstractItemModelTester tester(w.preview());
        QCOMPARE(w.preview()->columnCount(), 9);
        const Cell title = w.cell(0, 5);
        QCOMPARE(title.text, QStringLiteral("机关特供酒<b>53度</b>"));
        QCOMPARE(title.spans.size(), 1);
        QCOMPARE(
            title.text.mid(title.spans[0].start, title.spans[0].end - title.spans[0].start), QStringLiteral("特供"));
        QCOMPARE(w.cell(0, 2).text, QStringLiteral("<img src=\"file:///etc/passwd\">"));
        QCOMPARE(w.cell(0, 3).badge, QStringLiteral("check digit"));
        QCOMPARE(w.cell(1, 3).badge, QStringLiteral("damaged by a spreadsheet"));
        QCOMPARE(w.cell(1, 0).tone, Tone::Medium);
        QCOMPARE(w.cell(3, 6).tip, QStringLiteral("The price can't be read"));
        QVERIFY(w.button(QStringLiteral("◆ 3 things to look at")));
    }

    void aFieldIsTakenFromOneColumnOnly() {
        IntakeWindow w;
        w.choose(QStringLiteral("a.csv"), sample());
        QCOMPARE(w.combo("field4")->currentText(), QStringLiteral("Title"));
        w.pick(w.combo("field7"), QStringLiteral("Title"));
        QTRY_COMPARE(w.combo("field4")->currentText(), QStringLiteral("Not imported"));
        QCOMPARE(w.combo("field7")->currentText(), QStringLiteral("Title"));
    }

    void withoutTitlesNothingStarts() {
        IntakeWindow w;
        w.choose(QStringLiteral("a.csv"), sample());
        w.pick(w.combo("field4"), QStringLiteral("Not imported"));
        QVERIFY(!w.button(QStringLiteral("Start the import"))->isEnabled());
        QTest::keyClick(w.desk(), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(w.bench.count(QStringLiteral("SELECT count(*) FROM batch")), 0);
    }

    void anotherEncodingReadsThePreviewAnew() {
        IntakeWindow w;
        w.choose(QStringLiteral("a.csv"), sample());
        QuietCombo* encoding = w.accessible<QuietCombo>(QStringLiteral("Encoding"));
        QCOMPARE(encoding->currentText(), QStringLiteral("UTF-8"));
        w.pick(encoding, QStringLiteral("UTF-16 LE"));
        QTRY_VERIFY(w.desk()->settled());
        QVERIFY(w.shows(QStringLiteral("No rows to show")));
        w.pick(encoding, QStringLiteral("UTF-8"));
        QTRY_COMPARE(w.preview()->rowCount(), 4);
    }

    void aPlatformCanBeGivenToAllRows() {
        IntakeWindow w;
        w.choose(QStringLiteral("b.csv"), "商品ID,商品标题\n1,机关特供酒\n");
        QuietCombo* platform = w.accessible<QuietCombo>(QStringLiteral("Platform"));
        QCOMPARE(platform->currentText(), QStringLiteral("Not stated"));
        Prompts::setNextText(QStringLiteral("平台二"));
        w.pick(platform, QStringLiteral("Another…"));
        w.run();
        QCOMPARE(w.bench.count(QStringLiteral("SELECT count(*) FROM lead WHERE platform = '平台二'")), 1);
    }

    void anImportIsStartedByKeyAndSaysWhatCameOfIt() {
        IntakeWindow w;
        w.choose(QStringLiteral("a.csv"), sample());
        w.run();
        QCOMPARE(w.bench.count(QStringLiteral("SELECT count(*) FROM lead")), 2);
        QVERIFY(w.shows(QStringLiteral("2 rows not taken")));
        QVERIFY(w.button(QStringLiteral("Go to the 2 leads")));
        auto* rejects = w.desk()->findChild<RejectModel*>();
        QAbstractItemModelTester tester(rejects);
        QCOMPARE(rejects->index(1, 0).data().toLongLong(), 5);
        QCOMPARE(rejects->index(1, 2).data().toString(), QStringLiteral("二十元"));
        QTest::mouseClick(w.button(QStringLiteral("Copy as a table")), Qt::LeftButton);
        QVERIFY(QGuiApplication::clipboard()->text().contains(QStringLiteral("5\tThe price can't be read\t二十元")));
    }

    void theSameFileAgainSaysThatNothingChanged() {
        IntakeWindow w;
        w.choose(QStringLiteral("a.csv"), sample());
        w.run();
        w.choose(QStringLiteral("a.csv"), sample());
        w.run();
        QVERIFY(w.shown().contains(QStringLiteral("This very file was imported before")));
        QCOMPARE(w.bench.count(QStringLiteral("SELECT count(*) FROM batch")), 1);
    }

    void aCanceledImportChangesNothing() {
        IntakeWindow w;
        QByteArray many = kHeader;
        for (int i = 0; i < 60'000; ++i)
            many += QStringLiteral("平台一,某某店,,%1,机关特供酒%1,1,1,\n").arg(i).toUtf8();
        w.choose(QStringLiteral("many.csv"), many);
        QTest::keyClick(w.desk(), Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(w.button(QStringLiteral("Cancel the import")));
        QTest::keyClick(w.window->focusWidget(), Qt::Key_Space);
        QTRY_VERIFY_WITH_TIMEOUT(w.desk()->settled(), 30'000);
        QVERIFY(w.shown().contains(QStringLiteral("The import was canceled. Nothing was changed.")));
        QCOMPARE(w.bench.count(QStringLiteral("SELECT count(*) FROM listing")), 0);
        QVERIFY(w.button(QStringLiteral("Start the import"))->isEnabled());
    }

    void lastImportsAreListed() {
        IntakeWindow w;
        QVERIFY(w.bench.import(w.bench.write(QStringLiteral("<b>a.csv"), sample())));
        auto* past = w.desk()->findChild<PastImportModel*>();
        QAbstractItemModelTester tester(past);
        QTRY_COMPARE(past->rowCount(), 1);
        QCOMPARE(past->index(0, PastImportModel::File).data().toString(), QStringLiteral("<b>a.csv"));
        QCOMPARE(past->index(0, PastImportModel::Who).data().toString(), QStringLiteral("执法人员甲"));
        QCOMPARE(past->index(0, PastImportModel::Leads).data().toString(), QStringLiteral("2"));
    }

    void whatIsNoTableIsRefusedInWords() {
        IntakeWindow w;
        w.choose(QStringLiteral("empty.csv"), {});
        QVERIFY(w.shown().contains(QStringLiteral("empty")));
        QVERIFY(!w.button(QStringLiteral("Start the import"))->isEnabled());
    }

    void theWorkSurvivesAChangeOfLanguage() {
        IntakeWindow w;
        w.choose(QStringLiteral("a.csv"), sample());
        w.language.set(QStringLiteral("zh_CN"));
        QTRY_VERIFY(w.button(QStringLiteral("开始导入")));
        QTRY_COMPARE(w.preview()->rowCount(), 4);
    }
};

QTEST_MAIN(TestIntakeDesk)
#include "tst_intakedesk.moc"
