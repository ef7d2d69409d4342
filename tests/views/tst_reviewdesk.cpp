#include "models/leads/rescreening.h"
#include "tests/support/deskwindow.h"
#include "tests/support/rules.h"
#include "views/review/dismissdialog.h"
#include "views/review/leadmodel.h"
#include "views/review/reviewdesk.h"
#include "views/widgets/highlightlabel.h"
#include "views/widgets/quietcombo.h"
#include "views/widgets/tableview.h"

#include <QAbstractItemModelTester>
#include <QInputMethodEvent>
#include <QLineEdit>

using namespace xunwang;
using namespace xunwang::test;

namespace {

const QByteArray kListings = "平台,店铺名称,统一社会信用代码,商品ID,商品标题,价格,原价,销量\n"
                             "平台一,某某店,91120101MA4200005X,1,儿童书包国家级护脊,59,,14\n"
                             "平台一,<b>某店</b>,,2,<img src=\"x\">内部特🈲供酒,1599,3999,268\n"
                             "平台二,某某店,,3,机关特供茶,100,,\n"
                             "平台二,某某店,,4,機關特供煙,100,,\n"
                             "平台二,某某店,,5,特供杯,100,,\n";

class FollowUp : public Dialog {
public:
    FollowUp() : Dialog(QStringLiteral("Check")) { }
};

struct ReviewWindow : DeskWindow {
    explicit ReviewWindow(const QByteArray& listings = kListings) {
        if (!listings.isEmpty() && !bench.import(bench.write(QStringLiteral("a.csv"), listings)))
            qFatal("the listings could not be imported");
        shell.addDialog({QStringLiteral("inspection.check"), [this](Shell&, const QVariantMap& args) {
                             checked = args.value(QStringLiteral("lead")).toLongLong();
                             return new FollowUp;
                         }});
        addReviewDesk(shell, workplace);
        start();
        settle();
    }
    void settle() const {
        [&] { QTRY_VERIFY(desk()->settled()); }();
    }
    LeadModel* model() const { return desk()->findChild<LeadModel*>(); }
    TableView* list() const { return accessible<TableView>(QStringLiteral("Leads")); }
    QString title(int row) const { return model()->index(row, LeadModel::Item).data().toString(); }
    QStringList titles() const {
        QStringList titles;
        for (int row = 0; row < model()->rowCount(); ++row)
            titles << title(row);
        return titles;
    }
    QString current() const { return title(list()->currentRow()); }
    /// Where the keyboard is.
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const {
        QTest::keyClick(window->focusWidget(), key, modifiers);
        settle();
    }
    qint64 decided(const char* verdict) {
        return bench.count(QStringLiteral("SELECT count(*) FROM decision WHERE withdrawn = 0 AND verdict = '%1'")
                               .arg(QLatin1String(verdict)));
    }

    qint64 checked = 0;
};

} // namespace

class TestReviewDesk : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { theme(); }

    void theMostSevereComeFirstWithTheirWordsMarked() {
        ReviewWindow w;
        QAbstractItemModelTester tester(w.model());
        QCOMPARE(w.model()->rowCount(), 5);
        QCOMPARE(w.title(0), QStringLiteral("<img src=\"x\">内部特🈲供酒"));
        QCOMPARE(w.title(4), QStringLiteral("儿童书包国家级护脊"));
        const Cell cell = static_cast<CellDelegate*>(w.list()->itemDelegate())->cell(w.model()->index(0, 1));
        QCOMPARE(cell.text.mid(cell.spans[0].start, cell.spans[0].end - cell.spans[0].start), QStringLiteral("特🈲供"));
        QCOMPARE(cell.note, QStringLiteral("<b>某店</b> · 平台一 · ¥1,599.00"));
        QCOMPARE(w.shell.count(QStringLiteral("review")), 5);
    }

    void theItemIsShownInFullAndPlain() {
        ReviewWindow w;
        QTRY_VERIFY(w.shows(QStringLiteral("特🈲供 → 特供")));
        QVERIFY(w.shows(QStringLiteral("Special supply")));
        QVERIFY(w.shown().contains(QStringLiteral("第九条第二项")));
        QVERIFY(
            w.shown().contains(QStringLiteral("<b>某店</b> · item 2 · ¥1,599.00 (list price ¥3,999.00) · 268 sold")));
        for (const QLabel* label : w.window->findChildren<QLabel*>())
            QCOMPARE(label->textFormat(), Qt::PlainText);
        bool marked = false;
        for (const auto* label : w.window->findChildren<HighlightLabel*>())
            marked |= label->text().startsWith(QLatin1String("<img"));
        QVERIFY(marked);
    }

    void howALeadWasJudgedBeforeIsShown() {
        ReviewWindow w;
        QVERIFY(!w.shown().contains(QStringLiteral("Screened so far")));
        const auto to = rules(2, {{"SUP-01", "'any': ['特供', '内部特供']", "'特供'", "'茶'"}});
        Feedback feedback;
        const auto preview = previewRescreen(*w.bench.file, Workbench::rules(), to, feedback);
        QVERIFY(preview && applyRescreen(*w.bench.file, w.bench.actor, *preview, {}, feedback));
        (void)w.shell.open({QStringLiteral("review"), {{QStringLiteral("state"), QStringLiteral("all")}},
            w.bench.count(QStringLiteral("SELECT id FROM lead WHERE title LIKE '%护脊'"))});
        w.settle();
        QTRY_VERIFY(w.shown().contains(QStringLiteral("Screened so far")));
        const QStringList lines = w.shown().split(u'\n');
        const QStringList now = lines.filter(QStringLiteral("test 2 · rescreening · no rule hits it any more"));
        const QStringList then = lines.filter(QStringLiteral("test 1 · import · Absolute term: “国家级”"));
        QCOMPARE(now.size(), 1);
        QCOMPARE(then.size(), 1);
        QVERIFY(lines.indexOf(now[0]) < lines.indexOf(then[0]));
    }

    void theShopIsShownWithItsCode() {
        ReviewWindow w;
        w.press(Qt::Key_End);
        QCOMPARE(w.current(), QStringLiteral("儿童书包国家级护脊"));
        QTRY_VERIFY(w.shown().contains(QStringLiteral("91120101MA4200005X")));
        QVERIFY(w.shown().contains(QStringLiteral("1 item on record · 1 lead")));
    }

    void aKeyDecidesAndMovesOn_data() {
        QTest::addColumn<int>("key");
        QTest::addColumn<QByteArray>("verdict");
        QTest::newRow("A") << int(Qt::Key_A) << QByteArray("confirmed");
        QTest::newRow("X") << int(Qt::Key_X) << QByteArray("dismissed");
        QTest::newRow("Space") << int(Qt::Key_Space) << QByteArray("doubtful");
    }
    void aKeyDecidesAndMovesOn() {
        QFETCH(int, key);
        QFETCH(QByteArray, verdict);
        ReviewWindow w;
        w.press(Qt::Key(key));
        QCOMPARE(w.model()->rowCount(), 4);
        QCOMPARE(w.current(), QStringLiteral("机关特供茶"));
        QCOMPARE(w.decided(verdict.constData()), 1);
        QCOMPARE(w.shell.count(QStringLiteral("review")), 4);
        QVERIFY(w.shown().contains(QStringLiteral("4 waiting · 1 reviewed today")));
    }

    void keysFollowEachOtherFasterThanTheDatabase() {
        ReviewWindow w;
        for (int i = 0; i < 5; ++i)
            QTest::keyClick(w.list(), Qt::Key_A);
        QCOMPARE(w.model()->rowCount(), 0);
        w.settle();
        QCOMPARE(w.model()->rowCount(), 0);
        QCOMPARE(w.decided("confirmed"), 5);
        QVERIFY(w.shows(QStringLiteral("No lead waits")));
    }

    void backspaceTakesTheLastDecisionBack() {
        ReviewWindow w;
        w.press(Qt::Key_A);
        w.press(Qt::Key_X);
        w.press(Qt::Key_Backspace);
        QTRY_COMPARE(w.model()->rowCount(), 4);
        QCOMPARE(w.current(), QStringLiteral("机关特供茶"));
        w.press(Qt::Key_Backspace);
        QTRY_COMPARE(w.model()->rowCount(), 5);
        QCOMPARE(w.title(0), w.current());
        w.press(Qt::Key_Backspace);
        QTRY_VERIFY(w.shown().contains(QStringLiteral("There is no decision of yours")));
    }

    void aGroupIsDecidedAtOnce() {
        ReviewWindow w;
        w.press(Qt::Key_Down);
        QTRY_VERIFY(w.button(QStringLiteral("Confirm similar (3)")));
        w.press(Qt::Key_G);
        QTRY_COMPARE(w.model()->rowCount(), 2);
        QCOMPARE(w.decided("confirmed"), 3);
        w.press(Qt::Key_Backspace);
        QTRY_COMPARE(w.model()->rowCount(), 5);
    }

    void severalChosenAreOneDecision() {
        ReviewWindow w;
        w.press(Qt::Key_Down, Qt::ShiftModifier);
        w.press(Qt::Key_X);
        QCOMPARE(w.model()->rowCount(), 3);
        w.press(Qt::Key_Backspace);
        QTRY_COMPARE(w.model()->rowCount(), 5);
    }

    void aReasonMayBeGiven() {
        ReviewWindow w;
        QTest::keyClick(w.list(), Qt::Key_X, Qt::ShiftModifier);
        auto* dialog = w.window->findChild<DismissDialog*>();
        QVERIFY(dialog);
        dialog->findChild<QLineEdit*>()->setText(QStringLiteral("<b>品牌名</b>"));
        QTest::keyClick(dialog, Qt::Key_Return);
        QTRY_COMPARE(w.decided("dismissed"), 1);
        QCOMPARE(w.bench.count(QStringLiteral("SELECT count(*) FROM decision WHERE note = '<b>品牌名</b>'")), 1);
    }

    void keysActInTheListAloneAndNotWhileComposing() {
        ReviewWindow w;
        auto* search = w.desk()->findChild<QLineEdit*>();
        QTest::keyClicks(search, QStringLiteral("ax"));
        QCOMPARE(w.decided("confirmed") + w.decided("dismissed"), 0);
        search->clear();
        w.settle();
        w.list()->setFocus();
        QInputMethodEvent composing(QStringLiteral("te"), {});
        QCoreApplication::sendEvent(w.list(), &composing);
        QTest::keyClick(w.list(), Qt::Key_A);
        QCOMPARE(w.model()->rowCount(), 5);
        QInputMethodEvent done;
        QCoreApplication::sendEvent(w.list(), &done);
        w.press(Qt::Key_A);
        QCOMPARE(w.model()->rowCount(), 4);
    }

    void whatCannotBeStoredComesBackWithASentence() {
        ReviewWindow w;
        const auto gone
            = w.bench.file
                  ->write(w.bench.actor,
                      [](Writer& writer) -> Result<PersonId> {
                          auto clerk = addPerson(writer, {QStringLiteral("内勤丙"), {}, {}, Role::Clerk});
                          XW_TRY(clerk);
                          XW_TRY(withdrawPerson(writer, clerk->id, clerk->revision, QStringLiteral("调离")));
                          return clerk->id;
                      })
                  .result();
        QVERIFY(gone);
        w.bench.actor = {gone->value()};
        w.press(Qt::Key_A);
        QTRY_COMPARE(w.model()->rowCount(), 5);
        QCOMPARE(w.decided("confirmed"), 0);
        QTRY_VERIFY(w.shown().contains(QStringLiteral("内勤丙")));
    }

    void theListIsSearchedFolded() {
        ReviewWindow w;
        auto* search = w.desk()->findChild<QLineEdit*>();
        search->setFocus();
        search->setText(QStringLiteral("机关"));
        QTRY_COMPARE(w.titles(), (QStringList{QStringLiteral("机关特供茶"), QStringLiteral("機關特供煙")}));
        QTest::keyClick(search, Qt::Key_Escape);
        QTRY_COMPARE(w.model()->rowCount(), 5);
    }

    void facetsFilterAndGoTogether() {
        ReviewWindow w;
        QTest::mouseClick(w.button(QStringLiteral("◆ Medium 1")), Qt::LeftButton);
        QTRY_COMPARE(w.titles(), QStringList{QStringLiteral("儿童书包国家级护脊")});
        QCOMPARE(w.shell.place().filter.value(QStringLiteral("severity")), QStringLiteral("medium"));
        QTest::mouseClick(w.button(QStringLiteral("All 5")), Qt::LeftButton);
        QTRY_COMPARE(w.model()->rowCount(), 5);
        QTest::mouseClick(w.button(QStringLiteral("平台二 3")), Qt::LeftButton);
        QTRY_COMPARE(w.model()->rowCount(), 3);
    }

    void aPlaceShowsItsFilterAndRecord() {
        ReviewWindow w;
        const qint64 lead = w.model()->idAt(2);
        QVERIFY(
            w.shell.open({QStringLiteral("review"), {{QStringLiteral("platform"), QStringLiteral("平台二")}}, lead}));
        w.settle();
        QCOMPARE(w.model()->rowCount(), 3);
        QCOMPARE(w.model()->idAt(w.list()->currentRow()), lead);
        QCOMPARE(w.shell.place().record, lead);
    }

    void theLeadsOfOneImportStandAlone() {
        ReviewWindow w;
        const auto second = w.bench.import(w.bench.write(QStringLiteral("b.csv"),
            "平台,商品ID,商品标题\n平台三,7,特供盐\n平台三,8,国家级米\n平台二,3,机关特供茶\n"));
        QCOMPARE(second->leads, 2);
        (void)w.shell.open({QStringLiteral("review"),
            {{QStringLiteral("batch"), QString::number(*second->batch)},
                {QStringLiteral("rule"), QStringLiteral("SUP-01")}, {QStringLiteral("state"), QStringLiteral("all")}}});
        w.settle();
        QTRY_COMPARE(w.titles(), QStringList{QStringLiteral("特供盐")});
        QVERIFY(w.button(QStringLiteral("Import: b.csv")));
        QVERIFY(w.button(QStringLiteral("Special supply 1"))); // counted within the import
        QCOMPARE(w.shell.place().filter.value(QStringLiteral("batch")), QString::number(*second->batch));
        QTest::mouseClick(w.button(QStringLiteral("Import: b.csv")), Qt::LeftButton);
        w.settle();
        QTRY_COMPARE(w.model()->rowCount(), 5);
    }

    void decidedOnesShowWhoAndAreDecidedAnewWithAReason() {
        ReviewWindow w;
        w.press(Qt::Key_A);
        auto* state = w.accessible<QuietCombo>(QStringLiteral("State"));
        state->setCurrentIndex(state->findText(QStringLiteral("Confirmed")));
        Q_EMIT state->activated(state->currentIndex());
        w.settle();
        QCOMPARE(w.model()->rowCount(), 1);
        QTRY_VERIFY(w.shown().contains(QStringLiteral("执法人员甲 · Confirmed")));
        w.list()->setFocus();
        Prompts::setNextText(QStringLiteral("看错了"));
        w.press(Qt::Key_X);
        QTRY_COMPARE(w.model()->rowCount(), 0);
        QCOMPARE(w.decided("dismissed"), 1);
        QVERIFY(w.shell.open({QStringLiteral("review"), {{QStringLiteral("state"), QStringLiteral("dismissed")}}}));
        w.settle();
        QTRY_VERIFY(w.shown().contains(QStringLiteral("Corrected: Dismissed · 看错了")));
    }

    void onlyRegisteredFollowUpsAreOffered() {
        ReviewWindow w;
        QVERIFY(w.button(QStringLiteral("Online check…")));
        QVERIFY(!w.button(QStringLiteral("Site visit…")));
        QTest::keyClick(w.list(), Qt::Key_C);
        QCOMPARE(w.checked, w.model()->idAt(0));
    }

    void anImportBringsLeadsAndKeepsThePlace() {
        ReviewWindow w;
        w.press(Qt::Key_Down);
        const QString before = w.current();
        QVERIFY(w.bench.import(w.bench.write(QStringLiteral("b.csv"),
            "平台,店铺名称,商品ID,商品标题\n平台一,乙店,9,部队特供\n平台一,乙店,10,特供装\n")));
        QTRY_COMPARE(w.model()->rowCount(), 7);
        w.settle();
        QCOMPARE(w.current(), before);
        QCOMPARE(w.shell.count(QStringLiteral("review")), 7);
    }

    void anEmptyDeskTeaches() {
        ReviewWindow w{QByteArray()};
        QVERIFY(w.shows(QStringLiteral("No lead waits")));
        QVERIFY(w.button(QStringLiteral("Go to the intake")));
        QCOMPARE(w.shell.count(QStringLiteral("review")), std::nullopt);
    }
};

QTEST_MAIN(TestReviewDesk)
#include "tst_reviewdesk.moc"
