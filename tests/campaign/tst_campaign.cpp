#include "models/campaign/campaign.h"
#include "tests/support/office.h"

using namespace xunwang;
using namespace xunwang::test;

class TestCampaign : public QObject {
    Q_OBJECT

    std::unique_ptr<Office> m_office;
    const Campaign m_spring{QStringLiteral("专项一"), QDate(2026, 3, 1), QDate(2026, 5, 31), {}};

    Result<Stored<Campaign>> added(const Campaign& campaign) {
        return m_office->write([=](Writer& w) { return addCampaign(w, campaign); });
    }

private Q_SLOTS:
    void init() {
        m_office = std::make_unique<Office>(
            CaseSchema{{Person::type().info(), Bureau::type().info(), Campaign::type().info()}, {}});
    }
    void cleanup() { m_office.reset(); }

    void isFoundByName() {
        const auto campaign = added(m_spring);
        QVERIFY(campaign);
        const auto found = m_office->read([](Reader& r) { return campaignByName(r, QStringLiteral(" 专项一 ")); });
        QCOMPARE(found->id, campaign->id);
        QCOMPARE(keyOf(m_office->read([](Reader& r) { return campaignByName(r, QStringLiteral("专项二")); })),
            QStringLiteral("campaign.unknown"));
    }

    void refusesWhatIsNoCampaign_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QDate>("from");
        QTest::addColumn<QDate>("to");
        QTest::addColumn<QString>("key");
        const QDate day(2026, 6, 1);
        QTest::newRow("no name") << QStringLiteral(" ") << day << day << "campaign.name-missing";
        QTest::newRow("no start") << QStringLiteral("专项二") << QDate() << day << "campaign.start-missing";
        QTest::newRow("ends before it starts")
            << QStringLiteral("专项二") << day << day.addDays(-1) << "campaign.ends-before-start";
        QTest::newRow("a name that another has") << QStringLiteral("专项一 ") << day << day << "campaign.name-taken";
        QTest::newRow("one day") << QStringLiteral("专项二") << day << day << "";
        QTest::newRow("open end") << QStringLiteral("专项二") << day << QDate() << "";
    }
    void refusesWhatIsNoCampaign() {
        QFETCH(QString, name);
        QFETCH(QDate, from);
        QFETCH(QDate, to);
        QFETCH(QString, key);
        QVERIFY(added(m_spring));
        QCOMPARE(keyOf(added({name, from, to, {}})), key);
    }

    void canBeCorrectedAndWithdrawn() {
        const auto id = added(m_spring)->id;
        Campaign longer = m_spring;
        longer.endsOn = QDate(2026, 6, 30);
        QVERIFY(m_office->write([=](Writer& w) { return correctCampaign(w, id, 1, longer, QStringLiteral("延长")); }));
        QVERIFY(m_office->write([=](Writer& w) { return withdrawCampaign(w, id, 2, QStringLiteral("重复")); }));
        QVERIFY(m_office->read([](Reader& r) { return campaigns(r); })->empty());
        QCOMPARE(m_office->read([](Reader& r) { return campaigns(r, true); })->front().value.endsOn, longer.endsOn);
        QVERIFY(added(m_spring)); // its name is free again
        QCOMPARE(keyOf(m_office->read([=](Reader& r) { return checkCampaign(r, id); })),
            QStringLiteral("campaign.withdrawn"));
    }

    void anInspectorMakesNone() {
        QCOMPARE(keyOf(m_office->writeAs(m_office->second, [this](Writer& w) { return addCampaign(w, m_spring); })),
            QStringLiteral("may.refused"));
    }
};

QTEST_GUILESS_MAIN(TestCampaign)
#include "tst_campaign.moc"
