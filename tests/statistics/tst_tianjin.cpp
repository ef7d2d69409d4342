#include "models/schema/caseschema.h"
#include "models/statistics/statisticsrepository.h"
#include "tests/support/office.h"
#include "tests/support/tianjin.h"

using namespace xunwang;
using namespace xunwang::test;

/// The figures that one bureau published, entered through the rooms, come out of them again.
class TestTianjin : public QObject {
    Q_OBJECT

    std::unique_ptr<Office> m_office;
    const Scope m_scope{{QDate(2017, 1, 1), QDate(2017, 10, 31)}, {}, {}};

    Tally counted() {
        return *m_office->read([this](Reader& r) { return tally(r, m_scope); });
    }

private Q_SLOTS:
    void initTestCase() {
        m_office = std::make_unique<Office>(caseSchema());
        m_office->clock.set(moment("2017-11-15T04:00:00Z"));
        const Tianjin figures{{m_office->first, m_office->second}};
        const auto entered = figures.enter(m_office->file());
        QVERIFY2(entered, qPrintable(keyOf(entered)));
    }

    void theTallyIsWhatWasPublished() {
        const std::map<QString, qint64> expected{{QStringLiteral("T01"), 12848}, {QStringLiteral("T01_distinct"), 9000},
            {QStringLiteral("T02"), 2522}, {QStringLiteral("T02_distinct"), 2522}, {QStringLiteral("T03"), 47},
            {QStringLiteral("T04"), 96}, {QStringLiteral("T05_requested"), 0}, {QStringLiteral("T05_closed"), 0},
            {QStringLiteral("T06"), 0}, {QStringLiteral("T07"), 130}, {QStringLiteral("T07_concluded"), 0},
            {QStringLiteral("T08"), 137'402'650}, {QStringLiteral("T09"), 0}, {QStringLiteral("T10"), 0},
            {QStringLiteral("T11"), 1468}, {QStringLiteral("T11_visits"), 1500}, {QStringLiteral("T12"), 32}};
        const Tally tally = counted();
        for (const auto& [key, value] : expected)
            QVERIFY2(tally[key] == value, qPrintable(key + u' ' + QString::number(tally[key])));
        QCOMPARE(tally.values.size(), expected.size());
        QCOMPARE(tallyJson(tally).size(), qsizetype(expected.size()));
        QCOMPARE(tallyJson(tally)[QStringLiteral("T08")].toInteger(), 137'402'650);
    }

    void theSentenceIsTheirs() {
        QCOMPARE(pressSentence(counted(), QStringLiteral("全市")),
            QStringLiteral(
                "2017年1月至10月，全市网上检查网站、网店12848个次，实地检查2522个次，督促删除违法商品信息47条，"
                "责令整改网站96个次，检查生产加工单位1468家，查处案件130件，罚没款137万余元，督促平台下架产品32种。"));
    }

    void theRowsBehindEveryNumberAddUp() {
        const Tally tally = counted();
        for (const Indicator& indicator : indicators()) {
            const auto rows = *m_office->read([&](Reader& r) { return rowsBehind(r, indicator.key, m_scope); });
            const qint64 sum = std::accumulate(
                rows.begin(), rows.end(), qint64(0), [](qint64 so, const CountedRow& row) { return so + row.amount; });
            QVERIFY2(sum == tally[indicator.key], qPrintable(indicator.key));
            QSet<qint64> ids;
            for (const CountedRow& row : rows) {
                QCOMPARE(row.kind, indicator.kind);
                ids.insert(row.id);
            }
            QCOMPARE(size_t(ids.size()), rows.size());
        }
    }

    void theMonthsAddUp() {
        for (const char* key : {"T01", "T03", "T08"}) {
            const auto months = *m_office->read([&](Reader& r) { return byMonth(r, QLatin1String(key), m_scope); });
            QCOMPARE(months.size(), 10U);
            const qint64 sum = std::accumulate(months.begin(), months.end(), qint64(0),
                [](qint64 so, const TallyBar& bar) { return so + bar.amount; });
            QCOMPARE(sum, counted()[QLatin1String(key)]);
        }
    }

    /// Last, for it changes what the others count.
    void withdrawingOneCheckLowersT01ByOne() {
        const auto rows = *m_office->read([this](Reader& r) { return rowsBehind(r, QStringLiteral("T01"), m_scope); });
        const OnlineCheckId id(rows.front().id);
        QVERIFY(m_office->write([=](Writer& w) { return withdrawCheck(w, id, 1, QStringLiteral("重复录入")); }));
        QCOMPARE(counted()[QStringLiteral("T01")], 12847);
        QVERIFY(m_office->write([](Writer& w) -> Result<void> {
            auto group = Ledger::lastUndoable(w, w.actor().person.value(), 0);
            XW_TRY(group);
            return Ledger::undo(w, group->value_or(0));
        }));
        QCOMPARE(counted()[QStringLiteral("T01")], 12848);
    }
};

QTEST_GUILESS_MAIN(TestTianjin)
#include "tst_tianjin.moc"
