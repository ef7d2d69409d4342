#include "models/review/reviewrepository.h"
#include "tests/support/rulebench.h"
#include "views/review/reviewdesk.h"
#include "views/rules/exemptdialog.h"
#include "views/rules/triededit.h"
#include "views/widgets/cellmodel.h"
#include "views/widgets/codeeditor.h"
#include "views/widgets/tableview.h"

#include <QAbstractItemModelTester>
#include <QLineEdit>

using namespace xunwang;
using namespace xunwang::test;

namespace {

const QByteArray kTheatre = "平台,店铺名称,商品ID,商品标题,价格\n"
                            "平台一,某某店,1,机关特供酒,1599\n"
                            "平台一,某某店,2,剧场特供票根,59\n"
                            "平台一,某某店,3,剧场特供海报,59\n"
                            "平台二,某某店,4,国家级书包,100\n"
                            "平台二,某某店,5,纯棉短袖,100\n";

/// The rule bench and the review over some listings, the first of the theatre's leads dismissed.
struct Round : RuleBench {
    Round() {
        Feedback feedback;
        const QString path = bench.write(QStringLiteral("a.csv"), kTheatre);
        const auto guess = inspect(path);
        const auto imported = importListings(*bench.file, bench.actor, planImport(path, *guess), *rules, feedback);
        if (!imported || imported->leads != 4)
            qFatal("the listings were not imported");
        addReviewDesk(shell, *place);
        begin();
        decideLead(QStringLiteral("机关特供酒"), Verdict::Confirmed);
        decideLead(QStringLiteral("剧场特供票根"), Verdict::Dismissed);
    }
    qint64 lead(const QString& title) {
        return bench.count(QStringLiteral("SELECT id FROM lead WHERE title = '%1'").arg(title));
    }
    void decideLead(const QString& title, Verdict verdict) {
        const LeadId id(lead(title));
        const auto done
            = bench.file
                  ->write(bench.actor, [id, verdict](Writer& writer) { return decide(writer, {id}, verdict, {}, {}); })
                  .result();
        QVERIFY(done);
    }
    ExemptDialog* dialog() const { return window->findChild<ExemptDialog*>(); }
    void wait() const {
        QVERIFY(QTest::qWaitFor([this] { return dialog()->settled(); }, 30'000));
    }
    template <typename W>
    W* inDialog(const QString& name) const {
        for (auto* widget : dialog()->findChildren<W*>())
            if (widget->accessibleName() == name)
                return widget;
        return nullptr;
    }
    QStringList column(const QString& table, int column) const {
        QStringList texts;
        auto* view = accessible<TableView>(table);
        for (int row = 0; row < view->model()->rowCount(); ++row)
            texts << view->model()->index(row, column).data().toString();
        return texts;
    }
    /// From a tried title to the dialog.
    void exempt(const QString& title) {
        go(QStringLiteral("try"));
        window->findChild<TriedEdit*>()->setPlainText(title);
        settle();
        QTRY_VERIFY(button(QStringLiteral("Exempt this…")));
        QTest::mouseClick(button(QStringLiteral("Exempt this…")), Qt::LeftButton);
        QTRY_VERIFY(dialog());
        wait();
    }
    void add() const {
        auto* add = inDialog<QLineEdit>(QStringLiteral("Reason"));
        add->setText(QStringLiteral("剧场名称"));
        wait();
        for (auto* one : dialog()->findChildren<QAbstractButton*>())
            if (one->text() == QLatin1String("Add to the draft")) {
                QVERIFY(one->isEnabled());
                QTest::mouseClick(one, Qt::LeftButton);
                break;
            }
        settle();
    }
};

} // namespace

class TestExempting : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { theme(); }

    void likelyWordsStandAroundTheHit() {
        QCOMPARE(likelyWords(QStringLiteral("某某剧场特供票根"), {4, 6}), QStringLiteral("剧场特供"));
        QCOMPARE(likelyWords(QStringLiteral("特供票根"), {0, 2}), QStringLiteral("特供票根"));
        QCOMPARE(likelyWords(QStringLiteral("某店 特供票根"), {3, 5}), QStringLiteral("特供票根"));
    }

    void theDialogSaysWhatElseWouldGo() {
        Round w;
        w.exempt(QStringLiteral("剧场特供票根"));
        QCOMPARE(w.inDialog<QLineEdit>(QStringLiteral("Words that exempt"))->text(), QStringLiteral("剧场特供"));
        auto* lost = w.accessible<TableView>(QStringLiteral("What it would also cancel"));
        QAbstractItemModelTester tester(lost->model());
        QCOMPARE(w.column(QStringLiteral("What it would also cancel"), 1),
            (QStringList{QStringLiteral("剧场特供票根"), QStringLiteral("剧场特供海报")}));
        QVERIFY(w.shown().contains(QStringLiteral("2 leads")));
    }

    void wordsThatAreTooWideAreRefused() {
        Round w;
        w.exempt(QStringLiteral("剧场特供票根"));
        w.inDialog<QLineEdit>(QStringLiteral("Reason"))->setText(QStringLiteral("x"));
        w.inDialog<QLineEdit>(QStringLiteral("Words that exempt"))->setText(QStringLiteral("特供"));
        w.wait();
        QTRY_VERIFY(w.shown().contains(QStringLiteral("These words are too wide")));
        for (auto* one : w.dialog()->findChildren<QAbstractButton*>())
            if (one->text() == QLatin1String("Add to the draft"))
                QVERIFY(!one->isEnabled());
    }

    void wordsThatStandElsewhereAreRefused() {
        Round w;
        w.exempt(QStringLiteral("剧场特供票根"));
        w.inDialog<QLineEdit>(QStringLiteral("Words that exempt"))->setText(QStringLiteral("票根"));
        w.wait();
        QTRY_VERIFY(!w.shown().contains(QStringLiteral("Trying it")));
        for (auto* one : w.dialog()->findChildren<QAbstractButton*>())
            if (one->text() == QLatin1String("Add to the draft"))
                QVERIFY(!one->isEnabled());
    }

    void anArticleGoesWithIt() {
        Round w;
        w.exempt(QStringLiteral("剧场特供票根"));
        auto* law = w.inDialog<QComboBox>(QStringLiteral("Law that allows it"));
        law->setCurrentIndex(1);
        w.wait();
        QVERIFY(w.shown().contains(QStringLiteral("Say which article")));
        w.inDialog<QLineEdit>(QStringLiteral("Article"))->setText(QStringLiteral("第九条"));
        w.add();
        QTRY_COMPARE(
            w.bench.count(QStringLiteral("SELECT count(*) FROM rule_pack WHERE state = 'draft' AND content "
                                         "LIKE '%\"basis\": {\"law\": \"广告法\", \"article\": \"第九条\"}%'")),
            1);
    }

    void theTrialShowsWhatTheExemptionChanges() {
        Round w;
        w.exempt(QStringLiteral("剧场特供票根"));
        w.add();
        QTRY_COMPARE(w.bench.count(QStringLiteral("SELECT count(*) FROM rule_pack WHERE state = 'draft'")), 1);
        w.settle();
        w.go(QStringLiteral("trial"));
        w.click(QStringLiteral("Start the trial"));
        auto* table = w.accessible<TableView>(QStringLiteral("Figures of the trial"));
        QTRY_VERIFY(table->model());
        QAbstractItemModelTester tester(table->model());
        const QString figures = QStringLiteral("Figures of the trial");
        QTRY_COMPARE(w.column(figures, 0).value(1), QStringLiteral("Special supply"));
        QCOMPARE(
            w.column(figures, 1), (QStringList{QStringLiteral("4"), QStringLiteral("3"), QStringLiteral("1")})); // A
        QCOMPARE(
            w.column(figures, 2), (QStringList{QStringLiteral("2"), QStringLiteral("1"), QStringLiteral("1")})); // B
        const auto& cells = static_cast<CellModel*>(table->model())->rows()[1].cells;
        QCOMPARE(cells[5].text, QStringLiteral("100.0 %"));
        QCOMPARE(cells[5].note, QStringLiteral("A: 50.0 %"));
        Q_EMIT table->linkActivated(table->model()->index(1, 1));
        w.settle();
        QTRY_COMPARE(w.column(QStringLiteral("Behind the number"), 1),
            (QStringList{
                QStringLiteral("机关特供酒"), QStringLiteral("剧场特供票根"), QStringLiteral("剧场特供海报")}));
        Q_EMIT table->linkActivated(table->model()->index(0, 2));
        w.settle();
        QTRY_COMPARE(w.column(QStringLiteral("Behind the number"), 1),
            (QStringList{QStringLiteral("机关特供酒"), QStringLiteral("国家级书包")}));
        QCOMPARE(w.column(figures, 3).value(1), QStringLiteral("2")); // only A
        Q_EMIT table->linkActivated(table->model()->index(1, 3));
        w.settle();
        const QString behind = QStringLiteral("Behind the number");
        QTRY_COMPARE(
            w.column(behind, 1), (QStringList{QStringLiteral("剧场特供票根"), QStringLiteral("剧场特供海报")}));
        QAbstractItemModelTester behindTester(w.accessible<TableView>(behind)->model());
        w.click(QStringLiteral("Open in the review"));
        QCOMPARE(w.shell.place().desk, QStringLiteral("review"));
        QTRY_COMPARE(w.shell.place().record, w.lead(QStringLiteral("剧场特供票根")));
    }

    void aFileIsTriedUnderTwoVersions() {
        Round w;
        w.exempt(QStringLiteral("剧场特供票根"));
        w.add();
        w.go(QStringLiteral("trial"));
        Prompts::setNextFileName(w.bench.write(QStringLiteral("b.csv"), kTheatre));
        w.click(QStringLiteral("On a file"));
        w.click(QStringLiteral("Start the trial"));
        const QString figures = QStringLiteral("Figures of the trial");
        QTRY_COMPARE(w.column(figures, 3).value(1), QStringLiteral("2")); // only A
        auto* table = w.accessible<TableView>(figures);
        Q_EMIT table->linkActivated(table->model()->index(1, 3));
        QTRY_COMPARE(w.column(QStringLiteral("Behind the number"), 1),
            (QStringList{QStringLiteral("剧场特供票根"), QStringLiteral("剧场特供海报")}));
        QVERIFY(w.button(QStringLiteral("Exempt this…"))->isEnabled());
        Q_EMIT table->linkActivated(table->model()->index(1, 1)); // A
        QTRY_COMPARE(w.column(QStringLiteral("Behind the number"), 1),
            (QStringList{
                QStringLiteral("机关特供酒"), QStringLiteral("剧场特供票根"), QStringLiteral("剧场特供海报")}));
        Q_EMIT table->linkActivated(table->model()->index(1, 2)); // B
        QTRY_COMPARE(w.column(QStringLiteral("Behind the number"), 1), QStringList{QStringLiteral("机关特供酒")});
        QCOMPARE(w.bench.count(QStringLiteral("SELECT count(*) FROM listing")), 5);
    }

    void whatARowOfAFileShowedGoesIntoTheExample() {
        Round w;
        w.go(QStringLiteral("rules"));
        w.click(QStringLiteral("New draft"));
        auto* editor = w.window->findChild<CodeEditor*>();
        editor->setPlainText(
            editor->toPlainText()
                .replace(QStringLiteral("\"any\": [\"特供\"]"),
                    QStringLiteral("\"any\": [\"特供\"], \"price\": {\"from\": \"10\", \"to\": \"100\"}"))
                .replace(QStringLiteral("[\"机关特供酒\"]"),
                    QStringLiteral("[{\"title\": \"机关特供酒\", \"price\": \"59\"}]")));
        w.settle();
        w.go(QStringLiteral("trial"));
        Prompts::setNextFileName(w.bench.write(QStringLiteral("b.csv"),
            "平台,店铺名称,商品ID,商品标题,价格,划线价,销量,类目,采集时间\n"
            "平台一,某某店,2,剧场特供票根,59,80,7,票务,2026-10-30\n"));
        w.click(QStringLiteral("On a file"));
        w.click(QStringLiteral("Start the trial"));
        const QString figures = QStringLiteral("Figures of the trial");
        QTRY_COMPARE(w.column(figures, 5).value(1), QStringLiteral("1")); // both
        Q_EMIT w.accessible<TableView>(figures)->linkActivated(w.accessible<TableView>(figures)->model()->index(1, 5));
        QTRY_VERIFY(w.button(QStringLiteral("Exempt this…"))->isEnabled());
        QTest::mouseClick(w.button(QStringLiteral("Exempt this…")), Qt::LeftButton);
        QTRY_VERIFY(w.dialog());
        w.wait();
        QVERIFY2(w.shown().contains(QStringLiteral("In the example too: Category 票务 · Shop 某某店 · Price ¥59.00 · "
                                                   "List price ¥80.00 · Sales 7")),
            qPrintable(w.shown()));
        w.add();
        QTRY_COMPARE(w.bench.count(QStringLiteral("SELECT count(*) FROM rule_pack WHERE state = 'draft'")), 1);
        const QString example = QStringLiteral(
            "{\"title\": \"剧场特供票根\", \"category\": \"票务\", \"shop\": \"某某店\", \"price\": \"59.00\", "
            "\"listPrice\": \"80.00\", \"sales\": 7, \"on\": \"2026-10-30\"}");
        QCOMPARE(
            w.bench.count(QStringLiteral("SELECT count(*) FROM rule_pack WHERE instr(content, '%1') > 0").arg(example)),
            1);
    }

    void aHitInTheShopsNameIsExemptedByItsWords() {
        Round w;
        w.go(QStringLiteral("rules"));
        w.click(QStringLiteral("New draft"));
        auto* editor = w.window->findChild<CodeEditor*>();
        editor->setPlainText(
            editor->toPlainText().replace(QStringLiteral("\"fields\": [\"title\"],\n      \"any\": [\"特供\"]"),
                QStringLiteral("\"fields\": [\"title\", \"shop\"],\n      \"any\": [\"特供\"]")));
        w.settle();
        w.go(QStringLiteral("trial"));
        Prompts::setNextFileName(
            w.bench.write(QStringLiteral("b.csv"), "店铺名称,商品ID,商品标题\n剧场特供店,2,票根\n"));
        w.click(QStringLiteral("On a file"));
        w.click(QStringLiteral("Start the trial"));
        const QString figures = QStringLiteral("Figures of the trial");
        QTRY_COMPARE(w.column(figures, 4).value(1), QStringLiteral("1")); // only B
        Q_EMIT w.accessible<TableView>(figures)->linkActivated(w.accessible<TableView>(figures)->model()->index(1, 4));
        QTRY_VERIFY(w.button(QStringLiteral("Exempt this…"))->isEnabled());
        QTest::mouseClick(w.button(QStringLiteral("Exempt this…")), Qt::LeftButton);
        QTRY_VERIFY(w.dialog());
        w.wait();
        QCOMPARE(w.inDialog<QLineEdit>(QStringLiteral("Words that exempt"))->text(), QStringLiteral("剧场特供"));
        w.add();
        QTRY_COMPARE(w.bench.count(QStringLiteral("SELECT count(*) FROM rule_pack WHERE state = 'draft'")), 1);
    }

    void theReviewOffersToExemptAFalseHit() {
        Round w;
        (void)w.shell.open({QStringLiteral("review"), {{QStringLiteral("state"), QStringLiteral("dismissed")}},
            w.lead(QStringLiteral("剧场特供票根"))});
        w.settle();
        QTest::keyClick(w.accessible<TableView>(QStringLiteral("Leads")), Qt::Key_E);
        QTRY_VERIFY(w.dialog());
        QCOMPARE(w.shell.place().desk, QStringLiteral("rules"));
        w.wait();
        QCOMPARE(w.inDialog<QLineEdit>(QStringLiteral("The listing that was hit wrongly"))->text(),
            QStringLiteral("剧场特供票根"));
    }

    void whatNothingFlaggedIsReadAgain() {
        Round w;
        w.go(QStringLiteral("reading"));
        w.click(QStringLiteral("Draw 20 listings"));
        const QString sample = QStringLiteral("Sample for the second reading");
        QTRY_COMPARE(w.column(sample, 1), QStringList{QStringLiteral("纯棉短袖")});
        auto* list = w.accessible<TableView>(sample);
        QAbstractItemModelTester tester(list->model());
        list->setFocus();
        QTest::keyClick(list, Qt::Key_A);
        w.settle();
        QTRY_COMPARE(w.bench.count(QStringLiteral("SELECT count(*) FROM reading WHERE flagged = 0")), 1);
        QTest::keyClick(list, Qt::Key_X);
        auto* missed = w.window->findChild<Dialog*>(QStringLiteral("rules.missed"));
        QTRY_VERIFY(missed);
        auto* search = missed->findChild<QLineEdit*>();
        search->setText(QStringLiteral("SUP"));
        QTest::keyClick(search, Qt::Key_Return);
        w.settle();
        QTRY_COMPARE(
            w.bench.count(QStringLiteral("SELECT count(*) FROM reading WHERE flagged = 1 AND rule = 'SUP-01'")), 1);
        list->setFocus();
        QTest::keyClick(list, Qt::Key_Backspace);
        w.settle();
        QTRY_COMPARE(w.bench.count(QStringLiteral("SELECT count(*) FROM reading WHERE withdrawn = 0")), 0);
    }

    void theDraftIsPutInForceAfterAPreviewAndTheReviewFollows() {
        Round w;
        w.exempt(QStringLiteral("剧场特供票根"));
        w.add();
        QTRY_COMPARE(w.bench.count(QStringLiteral("SELECT count(*) FROM rule_pack WHERE state = 'draft'")), 1);
        w.settle();
        w.go(QStringLiteral("force"));
        w.click(QStringLiteral("Preview"));
        const QString changes = QStringLiteral("What changes, by rule");
        QTRY_COMPARE(w.column(changes, 0), QStringList{QStringLiteral("Special supply")});
        auto* table = w.accessible<TableView>(changes);
        QAbstractItemModelTester tester(table->model());
        QCOMPARE(w.column(changes, 2).value(0), QStringLiteral("–"));
        QCOMPARE(w.column(changes, 3).value(0), QStringLiteral("2"));
        Q_EMIT table->linkActivated(table->model()->index(0, 3));
        QTRY_COMPARE(w.column(QStringLiteral("Samples"), 1),
            (QStringList{QStringLiteral("剧场特供票根"), QStringLiteral("剧场特供海报")}));
        QCOMPARE(w.column(QStringLiteral("Samples"), 0).value(0), QStringLiteral("Decided"));
        QCOMPARE(w.bench.count(QStringLiteral("SELECT version FROM rule_pack WHERE state = 'in_force'")), 1);
        Prompts::setNextAnswer(true);
        w.click(QStringLiteral("Put it in force"));
        QTRY_COMPARE(w.bench.count(QStringLiteral("SELECT version FROM rule_pack WHERE state = 'in_force'")), 2);
        QTRY_VERIFY(w.shown().contains(QStringLiteral("The version is in force.")));
        QTRY_VERIFY(w.shown().contains(QStringLiteral("In force: bench 2")));
        (void)w.shell.open({QStringLiteral("review"), {{QStringLiteral("state"), QStringLiteral("open")}}});
        w.settle();
        QTRY_COMPARE(w.column(QStringLiteral("Leads"), 1), QStringList{QStringLiteral("国家级书包")});
        QCOMPARE(w.bench.count(QStringLiteral("SELECT count(*) FROM decision WHERE withdrawn = 0")), 2);
        QVERIFY(w.bench.sound());
    }

    void theBuiltInPackIsPutBackInForceAfterAPreview() {
        Round w;
        w.go(QStringLiteral("force"));
        auto* versions = w.accessible<QComboBox>(QStringLiteral("Version to put in force"));
        QVERIFY(versions->currentText().startsWith(QStringLiteral("starter ")));
        QVERIFY(versions->currentText().endsWith(QStringLiteral("Retired, built-in")));
        w.click(QStringLiteral("Preview"));
        const QString changes = QStringLiteral("What changes, by rule");
        QTRY_VERIFY(w.column(changes, 0).contains(QStringLiteral("Special supply"))); // ours, which is left out
        QCOMPARE(w.column(changes, 3)
                     .value(static_cast<int>(w.column(changes, 0).indexOf(QStringLiteral("Special supply")))),
            QStringLiteral("3"));
        Prompts::setNextAnswer(true);
        w.click(QStringLiteral("Put it in force"));
        QTRY_COMPARE(w.bench.count(QStringLiteral("SELECT count(*) FROM rule_pack WHERE state = 'in_force'")), 0);
        QTRY_VERIFY(w.shown().contains(QStringLiteral("In force: starter ")));
        QCOMPARE(w.bench.count(QStringLiteral("SELECT count(*) FROM decision WHERE withdrawn = 0")), 2);
        // And the bureau's own again, from the same page.
        QTRY_COMPARE(w.accessible<QComboBox>(QStringLiteral("Version to put in force"))->currentText(),
            QStringLiteral("bench 1 · Retired"));
        w.click(QStringLiteral("Preview"));
        QTRY_VERIFY(w.button(QStringLiteral("Put it in force"))->isEnabled());
        QVERIFY(!w.shown().contains(QStringLiteral("The version is in force.")));
        QVERIFY(w.bench.sound());
    }

    void aPreviewOfADraftThatIsWrittenAnewNoLongerStands() {
        Round w;
        w.exempt(QStringLiteral("剧场特供票根"));
        w.add();
        QTRY_COMPARE(w.bench.count(QStringLiteral("SELECT count(*) FROM rule_pack WHERE state = 'draft'")), 1);
        w.settle();
        w.go(QStringLiteral("force"));
        w.click(QStringLiteral("Preview"));
        QTRY_VERIFY(w.button(QStringLiteral("Put it in force")));
        w.go(QStringLiteral("rules"));
        auto* editor = w.window->findChild<CodeEditor*>();
        editor->setPlainText(editor->toPlainText().replace(
            QStringLiteral("\"any\": [\"特供\"]"), QStringLiteral("\"any\": [\"特供\", \"纯棉短袖\"]")));
        w.settle();
        Prompts::setNextText(QStringLiteral("短袖"));
        w.click(QStringLiteral("Save the draft"));
        w.go(QStringLiteral("force"));
        QTRY_VERIFY(w.button(QStringLiteral("Preview")));
        QVERIFY(!w.button(QStringLiteral("Put it in force")));
    }

    void newLeadsAreOpenedFromTheResult() {
        Round w;
        w.go(QStringLiteral("rules"));
        w.click(QStringLiteral("New draft"));
        auto* editor = w.window->findChild<CodeEditor*>();
        editor->setPlainText(editor->toPlainText().replace(
            QStringLiteral("\"any\": [\"特供\"]"), QStringLiteral("\"any\": [\"特供\", \"纯棉短袖\"]")));
        w.settle();
        Prompts::setNextText(QStringLiteral("短袖"));
        w.click(QStringLiteral("Save the draft"));
        QTRY_COMPARE(w.bench.count(QStringLiteral("SELECT count(*) FROM rule_pack WHERE state = 'draft'")), 1);
        w.settle();
        w.go(QStringLiteral("force"));
        w.click(QStringLiteral("Preview"));
        QTRY_COMPARE(w.column(QStringLiteral("What changes, by rule"), 2).value(0), QStringLiteral("1"));
        Prompts::setNextAnswer(true);
        w.click(QStringLiteral("Put it in force"));
        QTRY_VERIFY(w.button(QStringLiteral("Open the new leads")));
        QTest::mouseClick(w.button(QStringLiteral("Open the new leads")), Qt::LeftButton);
        w.settle();
        QCOMPARE(w.shell.place().desk, QStringLiteral("review"));
        QTRY_COMPARE(w.column(QStringLiteral("Leads"), 1), QStringList{QStringLiteral("纯棉短袖")});
    }

    void probesAreAddedAndRun() {
        Round w;
        w.go(QStringLiteral("probes"));
        const QString probes = QStringLiteral("Probes");
        QTRY_VERIFY(w.accessible<TableView>(probes)->model()->rowCount() > 10);
        QAbstractItemModelTester tester(w.accessible<TableView>(probes)->model());
        w.click(QStringLiteral("Add a probe…"));
        auto* dialog = w.window->findChild<Dialog*>(QStringLiteral("rules.probe"));
        QTRY_VERIFY(dialog);
        dialog->findChildren<QLineEdit*>().constFirst()->setText(QStringLiteral("探针 机关特🈲供"));
        QTRY_VERIFY(w.shown().contains(QStringLiteral("✓ The rule in force hits it.")));
        for (auto* one : dialog->findChildren<QAbstractButton*>())
            if (one->text() == QLatin1String("Add the probe"))
                QTest::mouseClick(one, Qt::LeftButton);
        QTRY_COMPARE(w.bench.count(QStringLiteral("SELECT count(*) FROM probe")), 1);
        w.settle();
        QTRY_COMPARE(w.column(probes, 1).value(0), QStringLiteral("探针 机关特🈲供"));
        w.click(QStringLiteral("Run now"));
        QTRY_COMPARE(w.column(probes, 0).value(0), QStringLiteral("Found"));
        QTRY_COMPARE(w.column(QStringLiteral("Last runs"), 2).value(0), QStringLiteral("1/1"));
        const QString path = w.bench.filePath(QStringLiteral("report.txt"));
        Prompts::setNextFileName(path);
        w.click(QStringLiteral("Save the report…"));
        QFile report(path);
        QVERIFY(report.open(QIODevice::ReadOnly));
        QVERIFY(QString::fromUtf8(report.readAll()).contains(QStringLiteral("1 of 1 found")));
        QCOMPARE(w.bench.count(QStringLiteral("SELECT count(*) FROM listing")), 5);
        QCOMPARE(w.bench.count(QStringLiteral("SELECT count(*) FROM lead")), 4);
    }
};

QTEST_MAIN(TestExempting)
#include "tst_exempting.moc"
