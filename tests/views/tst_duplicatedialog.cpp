#include "tests/support/deskwindow.h"
#include "views/intake/comparedfields.h"
#include "views/intake/intakedesk.h"
#include "views/shell/dialog.h"
#include "views/widgets/cellmodel.h"
#include "views/widgets/chip.h"
#include "views/widgets/highlightlabel.h"
#include "views/widgets/tableview.h"

#include <QAbstractItemModelTester>
#include <QPointer>

using namespace xunwang;
using namespace xunwang::test;

namespace {

const QByteArray kListings = "平台,店铺名称,商品ID,商品标题,价格,采集时间\n"
                             "平台一,<b>桂花坊</b>旗舰店,1,机关特供酒500ml礼盒装,90,2026/10/1\n"
                             "平台一,<b>桂花坊</b>旗舰店,2,机关 特供酒500ML礼盒装,95,2026/10/1\n"
                             "平台一,<b>桂花坊</b>·旗艦店,3,白瓷茶杯,30,2026/10/1\n"
                             "平台一,秋日杂货,4,竹筷,10,2026/10/1\n";

struct DuplicateWindow : DeskWindow {
    explicit DuplicateWindow(const QByteArray& listings = kListings) {
        if (!listings.isEmpty() && !bench.import(bench.write(QStringLiteral("a.csv"), listings)))
            qFatal("the listings could not be imported");
        addIntakeDesk(shell, workplace);
        start();
        QTest::mouseClick(button(QStringLiteral("Possible duplicates…")), Qt::LeftButton);
        dialog = window->findChild<Dialog*>(QStringLiteral("intake.duplicates"));
        if (!dialog)
            qFatal("the dialog does not open");
        settle();
    }
    void settle() const {
        [&] { QTRY_VERIFY(dialog->settled()); }();
        QTest::qWait(20); // the lists of what is decided follow
    }
    TableView* list() const { return dialog->findChild<TableView*>(); }
    CellModel* model() const { return dialog->findChild<CellModel*>(); }
    void choose(const QString& name) const {
        const auto chips = dialog->findChildren<Chip*>();
        const auto chip
            = std::find_if(chips.begin(), chips.end(), [&](const Chip* one) { return one->text() == name; });
        (*chip)->click(); // and all of them are made anew
        settle();
    }
    void press(Qt::Key key) const {
        QTest::keyClick(list(), key);
        settle();
    }
    QStringList rows() const {
        QStringList rows;
        for (const auto& row : model()->rows())
            rows << row.cells[1].text + QStringLiteral(" | ") + row.cells[1].note;
        return rows;
    }
    bool says(const QString& text) const {
        for (const QLabel* label : dialog->findChildren<QLabel*>())
            if (label->isVisible() && label->text().contains(text))
                return true;
        return false;
    }
    qint64 standing(const char* verdict) {
        return bench.count(QStringLiteral("SELECT count(*) FROM sameness WHERE withdrawn = 0 AND verdict = '%1'")
                               .arg(QLatin1String(verdict)));
    }

    QPointer<Dialog> dialog;
};

/// The marked pieces of a text, in brackets.
QString marked(QString text, const QList<Mark>& marks) {
    for (auto mark = marks.rbegin(); mark != marks.rend(); ++mark)
        text.insert(mark->end, u']').insert(mark->start, u'[');
    return text;
}

} // namespace

class TestDuplicatesDialog : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { theme(); }

    void bothSidesStandFieldByField() {
        DuplicateWindow w;
        QAbstractItemModelTester tester(w.model());
        QCOMPARE(w.rows(), QStringList{QStringLiteral("<b>桂花坊</b>·旗艦店 | <b>桂花坊</b>旗舰店")});
        QVERIFY(w.says(QStringLiteral("The same shop?")));
        QVERIFY(w.says(QStringLiteral("names equal after folding")));
        w.choose(QStringLiteral("Items"));
        QCOMPARE(w.rows(), QStringList{QStringLiteral("机关特供酒500ml礼盒装 | 机关 特供酒500ML礼盒装")});
        QCOMPARE(w.model()->rows()[0].cells[2].text, QStringLiteral("2")); // leads
        QVERIFY(w.says(QStringLiteral("titles equal after folding")));
        QStringList names;
        for (const QWidget* widget : w.dialog->findChildren<QWidget*>())
            names << widget->accessibleName();
        QVERIFY(names.contains(QStringLiteral("Price: differs")));
        QVERIFY(names.contains(QStringLiteral("Platform: equal")));
        for (const QLabel* label : w.dialog->findChildren<QLabel*>())
            QCOMPARE(label->textFormat(), Qt::PlainText);
    }

    void aKeyMergesAndBackspaceTakesItBack() {
        DuplicateWindow w;
        w.press(Qt::Key_M);
        QCOMPARE(w.standing("same"), 1);
        QCOMPARE(w.rows(), QStringList());
        QVERIFY(w.says(QStringLiteral("No two look alike")));
        w.press(Qt::Key_Backspace);
        QCOMPARE(w.standing("same"), 0);
        QCOMPARE(w.rows().size(), 1);
        QCOMPARE(w.list()->currentRow(), 0);
        w.press(Qt::Key_Backspace);
        QVERIFY(w.says(QStringLiteral("Your last step was no decision about duplicates")));
    }

    void whatIsToldApartIsNotProposedAgain() {
        DuplicateWindow w;
        w.choose(QStringLiteral("Items"));
        w.press(Qt::Key_N);
        QCOMPARE(w.standing("different"), 1);
        QTest::mouseClick(w.button(QStringLiteral("Compare again")), Qt::LeftButton);
        w.settle();
        QCOMPARE(w.rows(), QStringList());
        w.choose(QStringLiteral("Not the same"));
        QCOMPARE(w.rows(), QStringList{QStringLiteral("机关特供酒500ml礼盒装 | 机关 特供酒500ML礼盒装")});
        QVERIFY(w.says(QStringLiteral("titles equal after folding"))); // the reason is kept
    }

    void aDecisionIsTakenBackWithAReason() {
        DuplicateWindow w;
        w.press(Qt::Key_M);
        w.choose(QStringLiteral("Merged"));
        QCOMPARE(w.rows().size(), 1);
        Prompts::setNextText(std::nullopt);
        w.press(Qt::Key_Backspace);
        QCOMPARE(w.standing("same"), 1);
        Prompts::setNextText(QStringLiteral("两家店"));
        w.press(Qt::Key_Backspace);
        QCOMPARE(w.standing("same"), 0);
        QCOMPARE(w.bench.count(QStringLiteral("SELECT count(*) FROM ledger WHERE reason = '两家店'")), 1);
        QTRY_COMPARE(w.rows().size(), 0);
        QVERIFY(w.says(QStringLiteral("Nothing was merged")));
    }

    void whoMayNotDecideReadsWhy() {
        DuplicateWindow w;
        w.bench.actor = {};
        w.press(Qt::Key_M);
        QCOMPARE(w.standing("same"), 0);
        QCOMPARE(w.rows().size(), 1);
        QVERIFY(w.says(QStringLiteral("Nobody is signed in")) || w.says(QStringLiteral("person")));
    }

    void anotherImportIsComparedWhenItIsOpenedAgain() {
        DuplicateWindow w;
        w.dialog->close();
        QVERIFY(w.bench.import(w.bench.write(
            QStringLiteral("b.csv"), "平台,店铺名称,商品ID,商品标题,采集时间\n平台一,秋日·杂货,5,木勺,2026/10/1\n")));
        QTest::qWait(50);
        QTest::mouseClick(w.button(QStringLiteral("Possible duplicates…")), Qt::LeftButton);
        for (auto* dialog : w.window->findChildren<Dialog*>(QStringLiteral("intake.duplicates")))
            if (dialog->isVisible())
                w.dialog = dialog;
        w.settle();
        QCOMPARE(w.rows().size(), 2);
    }

    void nothingAlikeSaysSo() {
        DuplicateWindow w{QByteArray()};
        QVERIFY(w.says(QStringLiteral("No two look alike")));
        QVERIFY(!w.button(QStringLiteral("Merge"))->isEnabled());
        w.choose(QStringLiteral("Not the same"));
        QVERIFY(w.says(QStringLiteral("Nothing was told apart")));
    }

    void differencesAreMarked_data() {
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("second");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* a, const char* b, const char* expected) {
            QTest::newRow(expected) << QString::fromUtf8(a) << QString::fromUtf8(b) << QString::fromUtf8(expected);
        };
        row("茶杯", "茶杯", "茶杯 茶杯");
        row("白瓷茶杯", "青瓷茶壶", "[白]瓷茶[杯] [青]瓷茶[壶]");
        row("茶", "茶 250g", "茶 茶[ 250g]");
        row("", "茶", " 茶"); // not known is no difference
    }
    void differencesAreMarked() {
        QFETCH(QString, first);
        QFETCH(QString, second);
        QFETCH(QString, expected);
        const auto marks = differences(first, second);
        QCOMPARE(marked(first, marks[0]) + u' ' + marked(second, marks[1]), expected);
    }

    void veryLongTextsAreMarkedToo() {
        const QString text(5000, u'茶');
        const auto marks = differences(text + u'甲', text + u'乙');
        QCOMPARE(marks[0].size(), 1);
        QCOMPARE(marks[1].first().start, 5000);
    }
};

QTEST_MAIN(TestDuplicatesDialog)
#include "tst_duplicatedialog.moc"
