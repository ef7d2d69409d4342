#include "models/enforcement/enforcementrepository.h"
#include "models/inspection/inspectionrepository.h"
#include "models/schema/caseschema.h"
#include "models/statistics/statisticsrepository.h"
#include "tests/support/office.h"

using namespace xunwang;
using namespace xunwang::test;

/// What is counted, one idea at a time; the figures of a whole year are in tst_tianjin.
class TestTally : public QObject {
    Q_OBJECT

    std::unique_ptr<Office> m_office;
    const Scope m_october{monthOf(QDate(2026, 10, 1)), {}, {}};

    void add(const std::function<void(OnlineCheck&)>& change) {
        OnlineCheck check;
        check.completedOn = QDate(2026, 10, 15);
        check.platform = QStringLiteral("平台一");
        check.target = QStringLiteral("某某店");
        check.officers = {m_office->first};
        change(check);
        QVERIFY(m_office->write([=](Writer& w) { return recordCheck(w, check); }));
    }
    void add(const std::function<void(SiteVisit&)>& change) {
        SiteVisit visit;
        visit.visitedOn = QDate(2026, 10, 15);
        visit.target = QStringLiteral("某某公司");
        visit.address = QStringLiteral("某路1号");
        visit.officers = {m_office->first, m_office->second};
        change(visit);
        QVERIFY(m_office->write([=](Writer& w) { return recordVisit(w, visit); }));
    }
    void add(const std::function<void(Measure&)>& change) {
        Measure measure;
        measure.takenOn = QDate(2026, 10, 15);
        measure.platform = QStringLiteral("平台一");
        change(measure);
        QVERIFY(m_office->write([=](Writer& w) { return recordMeasure(w, measure); }));
    }
    void add(const std::function<void(Case&)>& change) {
        Case value;
        value.filedOn = QDate(2026, 10, 15);
        value.cause = QStringLiteral("虚假宣传");
        value.party = QStringLiteral("某某店");
        change(value);
        QVERIFY(m_office->write([=](Writer& w) { return recordCase(w, value); }));
    }
    qint64 counted(const char* key, const Scope& scope) {
        return *m_office->read([=](Reader& r) { return figure(r, QLatin1String(key), scope); });
    }
    qint64 counted(const char* key) { return counted(key, m_october); }
    std::vector<qint64> amounts(const char* key) {
        const auto rows = m_office->read([=, this](Reader& r) { return rowsBehind(r, QLatin1String(key), m_october); });
        std::vector<qint64> amounts;
        for (const CountedRow& row : *rows)
            amounts.push_back(row.amount);
        return amounts;
    }

private Q_SLOTS:
    void init() { m_office = std::make_unique<Office>(caseSchema()); }
    void cleanup() { m_office.reset(); }

    void bothBoundsAreIncluded() {
        for (const QDate day : {QDate(2026, 9, 30), QDate(2026, 10, 1), QDate(2026, 10, 31), QDate(2026, 11, 1)})
            add([=](OnlineCheck& c) { c.completedOn = day; });
        QCOMPARE(counted("T01"), 2);
        QCOMPARE(counted("T01", {{QDate(2026, 10, 31), QDate(2026, 10, 31)}, {}, {}}), 1);
    }

    void theSameShopThreeTimesIsOneShop() {
        add([](OnlineCheck& c) { c.target = QStringLiteral("某某旗舰店"); });
        add([](OnlineCheck& c) { c.target = QStringLiteral("某某 旗艦店"); });
        add([](OnlineCheck& c) { c.target = QStringLiteral("【某某】旗舰店"); });
        QCOMPARE(counted("T01"), 3);
        QCOMPARE(counted("T01_distinct"), 1);
        QCOMPARE(amounts("T01_distinct"), std::vector<qint64>{1});
        add([](OnlineCheck& c) {
            c.target = QStringLiteral("某某旗舰店");
            c.platform = QStringLiteral("平台二");
        });
        QCOMPARE(counted("T01_distinct"), 2);
    }

    void withoutANameTheLinkSays() {
        for (const auto& link : {QStringLiteral("https://shop.example.com/a?spm=1"),
                 QStringLiteral("http://shop.example.com/a"), QStringLiteral("https://shop.example.com/b")})
            add([=](OnlineCheck& c) {
                c.target.clear();
                c.link = link;
            });
        QCOMPARE(counted("T01_distinct"), 2);
    }

    void namesOfSymbolsAreNames() {
        add([](OnlineCheck& c) { c.target = QStringLiteral("★★"); });
        add([](OnlineCheck& c) { c.target = QStringLiteral("★★★"); });
        QCOMPARE(counted("T01_distinct"), 2);
    }

    void productionUnitsAreNoOperators() {
        add([](SiteVisit&) {});
        for (int i = 0; i < 2; ++i)
            add([](SiteVisit& v) { v.place = VisitPlace::Production; });
        QCOMPARE(counted("T02"), 1);
        QCOMPARE(counted("T02_distinct"), 1);
        QCOMPARE(counted("T11"), 1);
        QCOMPARE(counted("T11_visits"), 2);
    }

    void unitsAreToldApartByCodeOrByNameAndAddress() {
        const auto unit = [this](const QString& name, const QString& address, const QString& code) {
            add([=](SiteVisit& v) {
                v.place = VisitPlace::Production;
                v.target = name;
                v.address = address;
                v.creditCode = code;
            });
        };
        const QString code = QStringLiteral("91120101MA00000000");
        unit(QStringLiteral("某某厂"), QStringLiteral("某路1号"), code);
        unit(QStringLiteral("某某工厂"), QStringLiteral("某路2号"), code);
        QCOMPARE(counted("T11"), 1);
        unit(QStringLiteral("某某作坊"), QStringLiteral("某路3号"), {});
        unit(QStringLiteral("某某作坊"), QStringLiteral("某路 3 号"), {});
        QCOMPARE(counted("T11"), 2);
        unit(QStringLiteral("某某作坊"), QStringLiteral("某路4号"), {});
        QCOMPARE(counted("T11"), 3);
        QCOMPARE(counted("T11_visits"), 5);
    }

    void askingToCloseIsNotClosing() {
        for (const MeasureKind kind : {MeasureKind::CloseRequest, MeasureKind::CloseRequest, MeasureKind::Closure})
            add([=](Measure& m) { m.kind = kind; });
        QCOMPARE(counted("T05_requested"), 2);
        QCOMPARE(counted("T05_closed"), 1);
        QCOMPARE(counted("T04"), 0);
    }

    void itemsAndShopsAreSummed() {
        for (const qint64 number : {40, 7}) {
            add([=](Measure& m) {
                m.kind = MeasureKind::Deletion;
                m.items = number;
            });
            add([=](Measure& m) {
                m.kind = MeasureKind::Suspension;
                m.shops = number;
                m.items = 1000; // counts nowhere
            });
        }
        QCOMPARE(counted("T03"), 47);
        QCOMPARE(amounts("T03"), (std::vector<qint64>{7, 40}));
        QCOMPARE(counted("T06"), 47);
    }

    void kindsOfProductAreCountedOnce() {
        const auto takedown = [this](const QStringList& products) {
            add([=](Measure& m) {
                m.kind = MeasureKind::Takedown;
                m.products = products;
            });
        };
        takedown({QStringLiteral("产品一"), QStringLiteral("產品 二")});
        takedown({QStringLiteral("产品二"), QStringLiteral("产品三")});
        takedown({QStringLiteral("产品三")});
        QCOMPARE(counted("T12"), 3);
        QCOMPARE(amounts("T12"), (std::vector<qint64>{1, 1, 1})); // the newest measure stands for each kind
    }

    void kindsThatAreOnlyCountedAreAddedUp() {
        const auto takedown = [this](const QStringList& products, std::optional<qint64> unnamed) {
            add([=](Measure& m) {
                m.kind = MeasureKind::Takedown;
                m.products = products;
                m.unnamedKinds = unnamed;
            });
        };
        takedown({}, 3);
        takedown({}, 3); // nobody can tell whether they are the same
        QCOMPARE(counted("T12"), 6);
        takedown({QStringLiteral("产品一")}, {});
        takedown({QStringLiteral("产品一"), QStringLiteral("产品二")}, 2);
        QCOMPARE(counted("T12"), 6 + 2 + 2);
        QCOMPARE(amounts("T12"), (std::vector<qint64>{4, 3, 3}));
        add([](Measure& m) { m.unnamedKinds = 5; }); // an order to rectify counts no products
        QCOMPARE(counted("T12"), 10);
    }

    void filedAndConcludedEachHaveTheirDate() {
        add([](Case& c) { c.filedOn = QDate(2026, 9, 30); });
        add([](Case& c) {
            c.filedOn = QDate(2026, 9, 30);
            c.value = Money::fromFen(700);
            c.fine = Money::fromFen(500);
            c.confiscation = Money::fromFen(30);
            c.decidedOn = QDate(2026, 10, 1);
            c.concludedOn = QDate(2026, 11, 1);
        });
        add([](Case& c) {
            c.value = Money::fromFen(900);
            c.fine = Money::fromFen(5000);
            c.decidedOn = QDate(2026, 11, 1);
        });
        QCOMPARE(counted("T07"), 1);
        QCOMPARE(counted("T07_concluded"), 0);
        QCOMPARE(counted("T08"), 530);
        QCOMPARE(counted("T09"), 900);
        const Scope november{monthOf(QDate(2026, 11, 1)), {}, {}};
        QCOMPARE(counted("T07_concluded", november), 1);
        QCOMPARE(counted("T08", november), 5000);
    }

    void onlyThePoliceCount() {
        for (const Receiver receiver : {Receiver::Police, Receiver::Authority})
            add([=](Case& c) {
                c.transferredOn = QDate(2026, 10, 20);
                c.receiver = receiver;
                c.transferredTo = QStringLiteral("某机关");
            });
        QCOMPARE(counted("T10"), 1);
    }

    void aCampaignHasItsOwnFigures() {
        const CampaignId campaign
            = m_office
                  ->write([](Writer& w) {
                      return addCampaign(w, {QStringLiteral("专项一"), QDate(2026, 10, 1), {}, {}});
                  })
                  ->id;
        add([](OnlineCheck&) {});
        add([=](OnlineCheck& c) { c.campaign = campaign; });
        add([=](Case& c) { c.campaign = campaign; });
        const Scope scope{m_october.period, campaign, {}};
        QCOMPARE(counted("T01"), 2);
        QCOMPARE(counted("T01", scope), 1);
        QCOMPARE(counted("T07", scope), 1);
        QCOMPARE(counted("T07", {{QDate(2026, 1, 1), QDate(2026, 9, 30)}, campaign, {}}), 0);
    }

    void barsAddUpAndOpenTheirRows() {
        add([](OnlineCheck& c) {
            c.completedOn = QDate(2026, 8, 31);
            c.target = QStringLiteral("另一店");
        });
        add([](OnlineCheck& c) { c.completedOn = QDate(2026, 10, 1); });
        add([](OnlineCheck& c) {
            c.completedOn = QDate(2026, 10, 31);
            c.platform.clear();
        });
        const Scope scope{{QDate(2026, 8, 15), QDate(2026, 10, 31)}, {}, {}};
        for (const char* key : {"T01", "T01_distinct"}) {
            const auto months = *m_office->read([=](Reader& r) { return byMonth(r, QLatin1String(key), scope); });
            QCOMPARE(months.size(), 3U);
            QCOMPARE(months[0].month, QDate(2026, 8, 15));
            QCOMPARE(months[1].amount, 0);
            QCOMPARE(months[2].amount, 2);
            QCOMPARE(counted(key, months[2].scope), 2);
            const auto platforms = *m_office->read([=](Reader& r) { return byPlatform(r, QLatin1String(key), scope); });
            QCOMPARE(platforms.size(), 2U);
            QCOMPARE(platforms[0].platform, QStringLiteral("平台一"));
            QCOMPARE(counted(key, platforms[0].scope), platforms[0].amount);
            QCOMPARE(platforms[1].platform, QString());
            QCOMPARE(counted(key, platforms[1].scope), 1);
        }
    }

    void refusesWhatIsNoPeriodOrKey() {
        const Scope reversed{{QDate(2026, 10, 2), QDate(2026, 10, 1)}, {}, {}};
        QCOMPARE(keyOf(m_office->read([=](Reader& r) { return tally(r, reversed); })), QStringLiteral("tally.period"));
        QCOMPARE(keyOf(m_office->read([](Reader& r) { return tally(r, {}); })), QStringLiteral("tally.period"));
        QCOMPARE(keyOf(m_office->read([this](Reader& r) { return figure(r, QStringLiteral("T99"), m_october); })),
            QStringLiteral("tally.key"));
    }
};

QTEST_GUILESS_MAIN(TestTally)
#include "tst_tally.moc"
