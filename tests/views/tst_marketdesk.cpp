#include "models/review/reviewrepository.h"
#include "tests/support/deskwindow.h"
#include "views/market/foundmodel.h"
#include "views/market/marketdesk.h"
#include "views/widgets/button.h"
#include "views/widgets/searchfield.h"
#include "views/widgets/tableview.h"

#include <QAbstractItemModelTester>

using namespace xunwang;
using namespace xunwang::test;

namespace {

const QByteArray kListings = "平台,店铺名称,商品ID,商品标题,价格,采集时间\n"
                             "平台一,某某店,1,机关特供酒 53度,1599,2026-10-01\n"
                             "平台一,某某店,2,國家級保溫杯,59,2026-10-01\n"
                             "平台二,<b>另一店</b>,3,<img src=\"x\"> 茶叶,100,2026-10-01\n";
const QByteArray kLater = "平台,店铺名称,商品ID,商品标题,价格,采集时间\n"
                          "平台一,某某店,2,國家級保溫杯 新款,49,2026-11-01\n";

/// A desk that only remembers what it was asked to show.
class ReviewStandIn : public Desk {
public:
    explicit ReviewStandIn(Shell& shell) : Desk(shell, QStringLiteral("review")) { }
};

struct MarketWindow : DeskWindow {
    MarketWindow() {
        for (const auto& [name, listings] : {std::pair{"a.csv", kListings}, std::pair{"b.csv", kLater}})
            if (!bench.import(bench.write(QLatin1String(name), listings)))
                qFatal("the listings could not be imported");
        addMarketDesk(shell, workplace);
        shell.addDesk({QStringLiteral("review"), [] { return QStringLiteral("Leads"); }, QStringLiteral("go-home"),
            false, {}, [](Shell& s) { return new ReviewStandIn(s); }, {}});
        start();
        (void)shell.open({QStringLiteral("market")});
        settle();
    }
    void settle() const {
        [&] { QTRY_VERIFY(desk()->settled()); }();
    }
    SearchField* field() const { return accessible<SearchField>(QStringLiteral("Search listings")); }
    TableView* list() const { return accessible<TableView>(QStringLiteral("Listings found")); }
    FoundModel* model() const { return desk()->findChild<FoundModel*>(); }
    void type(const QString& text) const {
        field()->setFocus();
        field()->setText(text);
        [&] { QTRY_COMPARE(desk()->place().filter.value(QStringLiteral("text")), text); }();
        settle();
    }
    QStringList titles() const {
        QStringList titles;
        for (int row = 0; row < model()->rowCount(); ++row)
            titles << model()->index(row, FoundModel::Item).data().toString();
        return titles;
    }
};

} // namespace

class TestMarketDesk : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { theme(); }

    void findsTitlesInEitherScriptAndMarksThem() {
        MarketWindow w;
        QAbstractItemModelTester tester(w.model());
        w.type(QStringLiteral("国家级保温"));
        QTRY_COMPARE(w.titles(), QStringList{QStringLiteral("國家級保溫杯")});
        const Cell cell = static_cast<CellDelegate*>(w.list()->itemDelegate())->cell(w.model()->index(0, 0));
        QCOMPARE(
            cell.text.mid(cell.spans[0].start, cell.spans[0].end - cell.spans[0].start), QStringLiteral("國家級保溫"));
        QCOMPARE(cell.note, QStringLiteral("某某店 · 平台一"));
        QVERIFY(w.shows(QStringLiteral("1 listing")));
    }

    void showsEverySighting() {
        MarketWindow w;
        w.type(QStringLiteral("保温杯"));
        auto* sightings = w.accessible<TableView>(QStringLiteral("Sightings"));
        QTRY_COMPARE(sightings->model()->rowCount(), 2);
        QCOMPARE(sightings->model()->index(0, 1).data().toString(), QStringLiteral("¥49.00"));
        QCOMPARE(sightings->model()->index(1, 1).data().toString(), QStringLiteral("¥59.00"));
        QVERIFY(w.shows(QStringLiteral("Seen 2 times, first 1 Oct 2026")));
        // The newest price stands in the list, and an item is found by a title that it had later.
        QCOMPARE(w.model()->index(0, FoundModel::Price).data().toString(), QStringLiteral("¥49.00"));
        w.type(QStringLiteral("新款"));
        QTRY_COMPARE(w.titles(), QStringList{QStringLiteral("國家級保溫杯")});
    }

    void whatComesFromFilesIsPlain() {
        MarketWindow w;
        w.type(QStringLiteral("茶叶"));
        QTRY_VERIFY(w.shows(QStringLiteral("<img src=\"x\"> 茶叶")));
        for (const QLabel* label : w.window->findChildren<QLabel*>())
            QCOMPARE(label->textFormat(), Qt::PlainText);
    }

    void aLeadIsOneKeyAway() {
        MarketWindow w;
        w.type(QStringLiteral("特供"));
        QTRY_VERIFY(w.button(QStringLiteral("Open its lead")));
        QTest::keyClick(w.field(), Qt::Key_Return);
        QTest::keyClick(w.list(), Qt::Key_Return);
        QCOMPARE(w.desk()->place().desk, QStringLiteral("review"));
        QVERIFY(w.desk()->place().record);
    }

    void whatWasDecidedIsSaid() {
        MarketWindow w;
        w.type(QStringLiteral("特供"));
        const auto badge = [&] {
            return static_cast<CellDelegate*>(w.list()->itemDelegate())
                ->cell(w.model()->index(0, FoundModel::LeadState))
                .badge;
        };
        QTRY_COMPARE(badge(), QStringLiteral("Waiting"));
        const LeadId lead = *w.model()->row(0)->lead;
        QVERIFY(w.bench.file
                    ->write(w.bench.actor,
                        [lead](Writer& writer) { return decide(writer, {lead}, Verdict::Confirmed, {}, {}); })
                    .result());
        QTRY_COMPARE(badge(), QStringLiteral("Confirmed"));
    }

    void nothingFoundSaysSo() {
        MarketWindow w;
        QVERIFY(w.shows(QStringLiteral("Find any listing that came in")));
        w.type(QStringLiteral("不存在的"));
        QTRY_VERIFY(w.shows(QStringLiteral("No title holds “不存在的”")));
        w.type(QStringLiteral("…"));
        QTRY_VERIFY(w.shows(QStringLiteral("No title holds “…”")));
    }

    void aPlaceIsCameBackTo() {
        MarketWindow w;
        w.type(QStringLiteral("保温杯"));
        QTRY_VERIFY(w.desk()->place().record);
        const Place place = w.desk()->place();
        (void)w.shell.open({QStringLiteral("review")});
        (void)w.shell.open(place);
        w.settle();
        QTRY_COMPARE(w.desk()->place(), place);
    }
};

QTEST_MAIN(TestMarketDesk)
#include "tst_marketdesk.moc"
