#include "models/intake/takeback.h"
#include "models/leads/proberecords.h"
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
#include <QMenu>
#include <QMimeData>
#include <QPushButton>

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

/// Remembers what it was asked for.
class StandIn : public Desk {
public:
    explicit StandIn(Shell& shell, const QString& id = QStringLiteral("review")) : Desk(shell, id) { }
};

struct IntakeWindow : DeskWindow {
    IntakeWindow() {
        addIntakeDesk(shell, workplace);
        shell.addDesk({QStringLiteral("review"), [] { return QStringLiteral("Leads"); },
            QStringLiteral("view-list-details"), false, {}, [](Shell& s) { return new StandIn(s); }});
        shell.addDesk({QStringLiteral("rules"), [] { return QStringLiteral("Rules"); }, QStringLiteral("view-filter"),
            false, {}, [](Shell& s) { return new StandIn(s, QStringLiteral("rules")); }});
        start();
    }
    QString choose(const QString& name, const QByteArray& content) {
        const QString path = bench.write(name, content);
        Prompts::setNextFileName(path);
        QTest::keyClick(desk(), Qt::Key_O, Qt::ControlModifier);
        [&] { QTRY_VERIFY(desk()->settled()); }();
        return path;
    }
    void drop(const QStringList& paths) const {
        QMimeData data;
        QList<QUrl> urls;
        for (const QString& path : paths)
            urls << QUrl::fromLocalFile(path);
        data.setUrls(urls);
        QDragEnterEvent enter({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, {});
        QCoreApplication::sendEvent(desk(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, {});
        QCoreApplication::sendEvent(desk(), &drop);
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
    /// What stands in the menu of the recipe.
    void keep(const QString& act) const {
        auto* menu = qobject_cast<QPushButton*>(button(QStringLiteral("Keep how this file is read")))->menu();
        Q_EMIT menu->aboutToShow();
        for (QAction* action : menu->actions())
            if (action->text() == act)
                return action->trigger();
        qFatal("The menu has no %s", qPrintable(act));
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
        QVERIFY(w.shows(QStringLiteral("Drop listing files here, or paste rows")));
        QVERIFY(w.button(QStringLiteral("Choose files…")));
        QVERIFY(!w.shows(QStringLiteral("Last imports")));
    }

    void aFileDroppedAnywhereIsLookedAt() {
        IntakeWindow w;
        const QString path = w.bench.write(QStringLiteral("a.csv"), sample());
        w.drop({path});
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
        auto* rejects = w.desk()->findChild<ResultPage*>()->findChild<RejectModel*>();
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

    void oneRowIsOneRow() {
        IntakeWindow w;
        w.choose(QStringLiteral("a.csv"), kHeader + "平台一,某某店,,1,机关特供酒,1,1,\n");
        QVERIFY(w.shown().contains(QStringLiteral("· 1 row\n")) || w.shown().endsWith(QStringLiteral("· 1 row")));
        QVERIFY(w.shown().contains(QStringLiteral("1 row goes into ")));
        w.run();
        for (const char* name : {"row", "lead", "shop"})
            QVERIFY2(w.shows(QString::fromLatin1(name)), name);
        IntakeWindow more;
        more.choose(QStringLiteral("b.csv"), sample());
        more.run();
        for (const char* name : {"rows", "leads", "shops"})
            QVERIFY2(more.shows(QString::fromLatin1(name)), name);
    }

    void whatBecameOfTheProbesIsSaid() {
        IntakeWindow w;
        w.choose(QStringLiteral("a.csv"), sample());
        w.run();
        QVERIFY(!w.shown().contains(QStringLiteral("probe"))); // no rule of this pack has any
        const auto probe = [](const char* mark, const QString& title) {
            return ProbeListing{QString::fromLatin1(mark), title, {}, {}, {}, {}, {}, {}, QStringLiteral("SUP-01"), {}};
        };
        QVERIFY(w.bench.file
                    ->write(w.bench.actor,
                        [&](Writer& writer) {
                            return addProbes(writer,
                                {probe("own-1", QStringLiteral("机关特供茶")),
                                    probe("own-2", QStringLiteral("机关特🈲供茶")),
                                    probe("own-3", QStringLiteral("部队淘供茶"))});
                        })
                    .result());
        w.choose(QStringLiteral("b.csv"), sample() + "平台一,某某店,,5,茶,1,1,\n");
        w.run();
        QVERIFY2(w.shows(QStringLiteral("▲ of 3 probes found")), qPrintable(w.shown()));
        QVERIFY(w.shows(QStringLiteral("Missed: 部队淘供茶 (SUP-01)")));
        auto* number = w.button(QStringLiteral("2 ▲ of 3 probes found"));
        QVERIFY(number);
        QTest::mouseClick(number, Qt::LeftButton);
        QCOMPARE(w.shell.place().desk, QStringLiteral("rules"));
        QCOMPARE(w.shell.place().filter.value(QStringLiteral("page")), QStringLiteral("probes"));
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

    void howAFileIsReadIsKeptUnderANameAndFoundAgain() {
        IntakeWindow w;
        w.choose(QStringLiteral("a.csv"), "编号,宝贝,备注\n1,机关特供酒,\n2,茶,\n");
        w.pick(w.combo("field1"), QStringLiteral("Title"));
        Prompts::setNextText(QStringLiteral("平台一"));
        w.pick(w.accessible<QuietCombo>(QStringLiteral("Platform")), QStringLiteral("Another…"));
        QTRY_VERIFY(w.desk()->settled());
        QVERIFY(w.shows(QStringLiteral("Not taken: 备注")));
        Prompts::setNextText(QStringLiteral("平台一周报"));
        w.keep(QStringLiteral("Keep as a recipe…"));
        QuietCombo* recipe = w.accessible<QuietCombo>(QStringLiteral("Recipe"));
        QTRY_COMPARE(recipe->currentText(), QStringLiteral("平台一周报"));

        // The next file of that source, its columns in another order.
        w.choose(QStringLiteral("b.csv"), "备注;宝贝;编号\n;机关特供茶;3\n;糖;4\n");
        QCOMPARE(recipe->currentText(), QStringLiteral("平台一周报"));
        QVERIFY(w.shows(QStringLiteral("✓ known by its columns")));
        QCOMPARE(w.combo("field1")->currentText(), QStringLiteral("Title"));
        QCOMPARE(w.combo("field2")->currentText(), QStringLiteral("Item number"));
        w.run();
        QCOMPARE(w.bench.count(QStringLiteral("SELECT count(*) FROM lead WHERE platform = '平台一'")), 1);
        QCOMPARE(w.bench.count(QStringLiteral("SELECT count(*) FROM batch WHERE recipe_name = '平台一周报'")), 1);
        QVERIFY(w.shows(QStringLiteral("Read by the recipe “平台一周报”.")));
    }

    void aRecipeThatNearlyFitsIsOfferedOnly() {
        IntakeWindow w;
        w.choose(QStringLiteral("a.csv"), "货,券后,店\n茶,1,某某店\n酒,2,某某店\n");
        w.pick(w.combo("field0"), QStringLiteral("Title"));
        w.pick(w.combo("field1"), QStringLiteral("Price"));
        QTRY_VERIFY(w.desk()->settled());
        Prompts::setNextText(QStringLiteral("平台一周报"));
        w.keep(QStringLiteral("Keep as a recipe…"));
        QuietCombo* recipe = w.accessible<QuietCombo>(QStringLiteral("Recipe"));
        QTRY_COMPARE(recipe->currentText(), QStringLiteral("平台一周报"));

        w.choose(QStringLiteral("b.csv"), "货,到手,店\n茶,1,某某店\n酒,2,某某店\n");
        QCOMPARE(recipe->currentText(), QStringLiteral("None: by its looks"));
        QCOMPARE(w.combo("field0")->currentText(), QStringLiteral("Not imported"));
        QVERIFY(w.shows(QStringLiteral("The recipe “平台一周报” resembles this file, which lacks the columns: 券后.")));
        QTest::mouseClick(w.button(QStringLiteral("Read it so")), Qt::LeftButton);
        QTRY_COMPARE(w.combo("field0")->currentText(), QStringLiteral("Title"));
        QCOMPARE(w.combo("field1")->currentText(), QStringLiteral("Not imported"));
        QVERIFY(w.button(QStringLiteral("◆ 3 things to look at"))); // also no platform, no number
    }

    void aRecipeIsChangedRenamedAndDeleted() {
        IntakeWindow w;
        w.choose(QStringLiteral("a.csv"), "标题,价格,原价\n茶,1,2\n酒,2,3\n");
        QuietCombo* recipe = w.accessible<QuietCombo>(QStringLiteral("Recipe"));
        Prompts::setNextText(QStringLiteral("周报"));
        w.keep(QStringLiteral("Keep as a recipe…"));
        QTRY_COMPARE(recipe->currentText(), QStringLiteral("周报"));
        w.pick(w.combo("field2"), QStringLiteral("Not imported"));
        QTRY_COMPARE(recipe->currentText(), QStringLiteral("周报, changed"));
        w.keep(QStringLiteral("Keep the changes in “周报”"));
        QTRY_COMPARE(recipe->currentText(), QStringLiteral("周报"));
        w.pick(recipe, QStringLiteral("None: by its looks"));
        QTRY_COMPARE(w.combo("field2")->currentText(), QStringLiteral("List price"));
        w.pick(recipe, QStringLiteral("周报"));
        QTRY_COMPARE(w.combo("field2")->currentText(), QStringLiteral("Not imported"));
        Prompts::setNextText(QStringLiteral("月报"));
        w.keep(QStringLiteral("Rename “周报”…"));
        QTRY_COMPARE(recipe->currentText(), QStringLiteral("月报"));

        Prompts::setNextText(QStringLiteral("月报")); // the name is taken: asked, and refused
        Prompts::setNextAnswer(false);
        w.keep(QStringLiteral("Keep as a recipe…"));
        Prompts::setNextAnswer(true);
        w.keep(QStringLiteral("Delete “月报”…"));
        QTRY_COMPARE(recipe->currentText(), QStringLiteral("None: by its looks"));
        QCOMPARE(recipe->findText(QStringLiteral("月报")), -1);
        QCOMPARE(w.bench.count(QStringLiteral("SELECT count(*) FROM recipe")), 1);
        QCOMPARE(w.bench.count(QStringLiteral("SELECT count(*) FROM ledger WHERE kind = 'recipe'")), 4);
    }

    void whatASourceWasLastTimeIsRemembered() {
        IntakeWindow w;
        w.choose(QStringLiteral("a.csv"), "甲,乙\n茶,1\n酒,2\n");
        w.pick(w.combo("field0"), QStringLiteral("Title"));
        QTRY_VERIFY(w.desk()->settled());
        w.run();
        w.choose(QStringLiteral("b.csv"), "甲,乙\n糖,1\n米,2\n");
        QuietCombo* recipe = w.accessible<QuietCombo>(QStringLiteral("Recipe"));
        QCOMPARE(recipe->currentText(), QStringLiteral("As last time"));
        QCOMPARE(w.combo("field0")->currentText(), QStringLiteral("Title"));
        w.pick(recipe, QStringLiteral("None: by its looks"));
        QTRY_COMPARE(w.combo("field0")->currentText(), QStringLiteral("Not imported"));
    }

    void rejectedRowsAreSavedMendedAndDropped() {
        IntakeWindow w;
        w.choose(QStringLiteral("a.csv"), sample());
        w.run();
        const QString rejects = w.bench.filePath(QStringLiteral("rejects.csv"));
        Prompts::setNextFileName(rejects);
        QTest::mouseClick(w.button(QStringLiteral("Save as a file…")), Qt::LeftButton);
        QTRY_VERIFY(w.shows(QStringLiteral("Saved 2 rows in rejects.csv. Mend them there and drop the file here.")));
        QFile file(rejects);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QByteArray text = file.readAll();
        QVERIFY(text.contains("Xunwang: reason"));
        text.replace("9.11201E+17", "91120101MAA0000007").replace("二十元", "20");
        w.choose(QStringLiteral("rejects.csv"), text);
        QCOMPARE(w.preview()->columnCount(), 9); // the line and the eight columns of the original
        QVERIFY(!w.shown().contains(QStringLiteral("Xunwang")));
        w.run();
        QVERIFY(w.shows(QStringLiteral("Every row was taken")));
        QCOMPARE(w.bench.count(QStringLiteral("SELECT count(*) FROM listing")), 4);
    }

    void theRowsOfAKnownFileAreFoundAgain() {
        IntakeWindow w;
        w.choose(QStringLiteral("a.csv"), sample());
        w.run();
        w.choose(QStringLiteral("a.csv"), sample());
        w.run();
        QVERIFY(!w.button(QStringLiteral("Save as a file…")));
        QTest::mouseClick(w.button(QStringLiteral("Show them again")), Qt::LeftButton);
        QTRY_VERIFY(w.button(QStringLiteral("Save as a file…")));
        QCOMPARE(w.desk()->findChild<ResultPage*>()->findChild<RejectModel*>()->rowCount(), 2);
    }

    void warningsStandInAListOfTheirOwn() {
        IntakeWindow w;
        w.choose(QStringLiteral("a.csv"), sample());
        w.run();
        QTest::mouseClick(w.button(QStringLiteral("Taken, to be checked 1")), Qt::LeftButton);
        auto* rows = w.desk()->findChild<ResultPage*>()->findChild<RejectModel*>();
        QCOMPARE(rows->rowCount(), 1);
        QCOMPARE(rows->index(0, 0).data().toLongLong(), 2);
        QCOMPARE(rows->index(0, 2).data().toString(), QStringLiteral("91120101MA4200005X"));
        QVERIFY(!w.button(QStringLiteral("Save as a file…")));
    }

    void theNumberOfLeadsOpensThem() {
        IntakeWindow w;
        w.choose(QStringLiteral("a.csv"), sample());
        w.run();
        QTest::mouseClick(w.button(QStringLiteral("1 ▲ Special supply")), Qt::LeftButton);
        const Place place = w.shell.place();
        QCOMPARE(place.desk, QStringLiteral("review"));
        QCOMPARE(place.filter.value(QStringLiteral("rule")), QStringLiteral("SUP-01"));
        QCOMPARE(place.filter.value(QStringLiteral("batch")).toLongLong(),
            w.bench.count(QStringLiteral("SELECT id FROM batch")));
    }

    void anImportIsTakenBackWithAReason() {
        IntakeWindow w;
        w.choose(QStringLiteral("a.csv"), sample());
        w.run();
        const qint64 lead = w.bench.count(QStringLiteral("SELECT min(id) FROM lead"));
        QVERIFY(w.bench.file
                    ->write(w.bench.actor,
                        [lead](Writer& writer) {
                            return Records<Decision>::add(
                                writer, {LeadId(lead), Verdict::Confirmed, {}, writer.today(), {}});
                        })
                    .result());
        (void)w.shell.open({QStringLiteral("review")});
        (void)w.shell.open({QStringLiteral("intake")});
        auto* past = w.desk()->findChild<PastImportModel*>();
        QTRY_COMPARE(past->rowCount(), 1);
        QAbstractItemModelTester tester(past);
        TableView* table = nullptr;
        for (auto* one : w.desk()->findChildren<TableView*>())
            if (one->model() == past)
                table = one;
        QVERIFY(table);
        QVERIFY(!w.button(QStringLiteral("Take back…")) || !w.button(QStringLiteral("Take back…"))->isVisible());
        table->goTo(0);
        Prompts::takeShown();
        Prompts::setNextText(std::nullopt);
        QTest::mouseClick(w.button(QStringLiteral("Take back…")), Qt::LeftButton);
        QTRY_VERIFY(w.desk()->settled());
        const QString asked = Prompts::takeShown().join(u'\n');
        QVERIFY2(asked.contains(QStringLiteral(
                     "Take back “a.csv”?\nListings that go: 2; leads that go, on which nobody worked: 1.")),
            qPrintable(asked));
        QVERIFY2(asked.contains(QStringLiteral("1 lead stays")), qPrintable(asked));
        QCOMPARE(w.bench.count(QStringLiteral("SELECT count(*) FROM shown_listing")), 2); // thought better of it

        Prompts::setNextText(QStringLiteral("导错文件"));
        QTest::mouseClick(w.button(QStringLiteral("Take back…")), Qt::LeftButton);
        QTRY_VERIFY(w.shows(QStringLiteral("a.csv was taken back. Listings gone: 2; leads gone: 1.")));
        QTRY_COMPARE(past->index(0, PastImportModel::File).data().toString(), QStringLiteral("a.csv (taken back)"));
        QVERIFY(past->index(0, PastImportModel::File)
                    .data(Qt::ToolTipRole)
                    .toString()
                    .contains(QStringLiteral("by 执法人员甲: 导错文件")));
        QTRY_COMPARE(w.bench.count(QStringLiteral("SELECT count(*) FROM listing")), 1); // of the lead that stays
        QTRY_COMPARE(w.bench.count(QStringLiteral("SELECT count(*) FROM removal")), 0);
        QCOMPARE(w.bench.count(QStringLiteral("SELECT count(*) FROM shown_lead")), 1);
        QTRY_VERIFY(!w.shell.jobs().busy());
    }

    void whatWasTakenBackAndCutOffLeavesTheFileAtTheNextStart() {
        DeskWindow w;
        const auto outcome = w.bench.import(w.bench.write(QStringLiteral("a.csv"), sample()));
        QVERIFY(takeBackImport(*w.bench.file, w.bench.actor, BatchId(*outcome->batch), QStringLiteral("导错文件")));
        QCOMPARE(w.bench.count(QStringLiteral("SELECT count(*) FROM listing")), 2);
        addIntakeDesk(w.shell, w.workplace);
        w.start();
        QTRY_COMPARE(w.bench.count(QStringLiteral("SELECT count(*) FROM removal")), 0);
        QCOMPARE(w.bench.count(QStringLiteral("SELECT count(*) FROM listing")), 0);
        QTRY_VERIFY(!w.shell.jobs().busy());
    }

    void rowsArePasted() {
        IntakeWindow w;
        auto* data = new QMimeData;
        data->setText(QStringLiteral("商品标题\t价格\r\n机关特供酒\t10\r\n茶\t20\r\n"));
        QGuiApplication::clipboard()->setMimeData(data);
        QTest::keyClick(w.desk(), Qt::Key_V, Qt::ControlModifier);
        QTRY_COMPARE(w.preview()->rowCount(), 2);
        const QString path = w.shell.place().filter.value(QStringLiteral("file"));
        QCOMPARE(QFile::permissions(path) & ~(QFile::ReadUser | QFile::WriteUser),
            QFile::ReadOwner | QFile::WriteOwner); // for nobody else
        w.run();
        QCOMPARE(w.bench.count(QStringLiteral("SELECT count(*) FROM batch WHERE name = 'Clipboard.tsv'")), 1);
        w.choose(QStringLiteral("a.csv"), sample());
        QVERIFY(!QFile::exists(path));

        QGuiApplication::clipboard()->setText(QStringLiteral("hello"));
        QTest::keyClick(w.desk(), Qt::Key_V, Qt::ControlModifier);
        QTRY_VERIFY(w.shown().contains(QStringLiteral("The clipboard holds no rows.")));
    }

    void ofSeveralFilesTheOthersWait() {
        IntakeWindow w;
        w.drop({w.bench.write(QStringLiteral("a.csv"), sample()),
            w.bench.write(QStringLiteral("b.csv"), "商品标题,价格\n糖,1\n米,2\n")});
        QTRY_COMPARE(w.preview()->rowCount(), 4);
        w.run();
        QTest::mouseClick(w.button(QStringLiteral("Next: b.csv")), Qt::LeftButton);
        QTRY_COMPARE(w.preview()->rowCount(), 2);
        QVERIFY(w.shown().contains(QStringLiteral("b.csv")));
        QVERIFY(!w.button(QStringLiteral("Next: b.csv")));
    }

    void theWholeFileIsKeptOnRequest() {
        IntakeWindow w;
        w.choose(QStringLiteral("a.csv"), sample());
        QTest::mouseClick(w.button(QStringLiteral("Keep the file as evidence")), Qt::LeftButton);
        w.run();
        QCOMPARE(w.bench.count(QStringLiteral("SELECT count(*) FROM evidence WHERE subject_kind = 'batch'")), 1);
        QVERIFY(w.shows(QStringLiteral("The whole file is kept as evidence of this import.")));
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
