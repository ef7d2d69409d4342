#include "models/inspection/inspectionrepository.h"
#include "models/registers/takeback.h"
#include "models/schema/caseschema.h"
#include "models/statistics/statisticsrepository.h"
#include "tests/support/office.h"
#include "tests/support/registers.h"

using namespace xunwang;
using namespace xunwang::test;

/// The figures that one bureau published, kept in four registers, come in and out again.
class TestRegisterTianjin : public QObject {
    Q_OBJECT

    std::unique_ptr<Office> m_office;
    std::vector<BatchId> m_batches;
    const Scope m_scope{{QDate(2017, 1, 1), QDate(2017, 10, 31)}, {}, {}};

    Tally counted() {
        return *m_office->read([this](Reader& r) { return tally(r, m_scope); });
    }
    QString path(const char* name) const { return m_office->folder() + u'/' + QLatin1String(name); }
    Result<RegisterOutcome> imported(RegisterKind kind, const QString& path) {
        auto guess = inspect(path);
        XW_TRY(guess);
        Feedback feedback;
        return importRegister(
            m_office->file(), Actor{m_office->first.value()}, planRegister(path, kind, *guess), feedback);
    }
    void bring(RegisterKind kind, const QString& path, qint64 rows) {
        const auto outcome = imported(kind, path);
        QVERIFY2(outcome, qPrintable(keyOf(outcome)));
        QCOMPARE(outcome->created, rows);
        QCOMPARE(outcome->rows, rows);
        m_batches.emplace_back(*outcome->batch);
    }
    Result<RegisterTakeBack> takenBack(BatchId batch) {
        Feedback feedback;
        return takeBackRegister(
            m_office->file(), Actor{m_office->first.value()}, batch, QStringLiteral("导错文件"), false, feedback);
    }

private Q_SLOTS:
    void initTestCase() {
        m_office = std::make_unique<Office>(caseSchema());
        m_office->clock.set(moment("2017-11-15T04:00:00Z"));
        QVERIFY(writeCsv(path("checks.csv"), TianjinRegisters::checks().table()));
        QVERIFY(writeCsv(path("visits.csv"), TianjinRegisters::visits().table()));
        QVERIFY(writeCsv(path("measures.csv"), TianjinRegisters::measures().table()));
        QVERIFY(writeCsv(path("cases.csv"), TianjinRegisters::cases().table()));
        bring(RegisterKind::Checks, path("checks.csv"), Tianjin::kChecks);
        bring(RegisterKind::Visits, path("visits.csv"), Tianjin::kVisits + Tianjin::kUnitVisits);
        bring(RegisterKind::Measures, path("measures.csv"), Tianjin::kOrders + 10 + 11);
        bring(RegisterKind::Cases, path("cases.csv"), Tianjin::kCases);
    }

    void theTallyIsWhatWasPublished() {
        const std::map<QString, qint64> expected{{QStringLiteral("T01"), 12848}, {QStringLiteral("T01_distinct"), 9000},
            {QStringLiteral("T02"), 2522}, {QStringLiteral("T02_distinct"), 2522}, {QStringLiteral("T03"), 47},
            {QStringLiteral("T04"), 96}, {QStringLiteral("T07"), 130}, {QStringLiteral("T08"), 137'402'650},
            {QStringLiteral("T11"), 1468}, {QStringLiteral("T11_visits"), 1500}, {QStringLiteral("T12"), 32}};
        const Tally tally = counted();
        for (const auto& [key, value] : tally.values) {
            const auto found = expected.find(key);
            QVERIFY2(value == (found == expected.end() ? 0 : found->second),
                qPrintable(key + u' ' + QString::number(value)));
        }
        QCOMPARE(pressSentence(tally, QStringLiteral("全市")),
            QStringLiteral(
                "2017年1月至10月，全市网上检查网站、网店12848个次，实地检查2522个次，督促删除违法商品信息47条，"
                "责令整改网站96个次，检查生产加工单位1468家，查处案件130件，罚没款137万余元，督促平台下架产品32种。"));
    }

    void everyRecordHasItsEntryAndAllIsSound() {
        Feedback feedback;
        const auto verified = verifyCaseFile(m_office->file(), feedback);
        QVERIFY2(verified, qPrintable(keyOf(verified)));
        QCOMPARE(verified->batches, 4);
    }

    /// Last, for they change what the others count.
    void takingBackBringsEveryNumberToZeroAndUndoBringsItBack() {
        const Tally before = counted();
        for (const BatchId batch : m_batches) {
            const auto taken = takenBack(batch);
            QVERIFY2(taken, qPrintable(keyOf(taken)));
            QCOMPARE(taken->changed + taken->builtUpon + taken->goneBefore, 0);
            QCOMPARE(keyOf(takenBack(batch)), QStringLiteral("register.taken-back"));
        }
        for (const auto& [key, value] : counted().values)
            QVERIFY2(value == 0, qPrintable(key));
        for (size_t i = 0; i < m_batches.size(); ++i)
            QVERIFY(m_office->write([](Writer& w) -> Result<void> {
                auto group = Ledger::lastUndoable(w, *w.actor().person, 0);
                XW_TRY(group);
                return Ledger::undo(w, group->value_or(0));
            }));
        QCOMPARE(counted().values, before.values);
        Feedback feedback;
        QVERIFY(verifyCaseFile(m_office->file(), feedback));
    }

    void whatWasTakenBackCanComeInAgain() {
        QVERIFY(takenBack(m_batches.front()));
        const auto outcome = imported(RegisterKind::Checks, path("checks.csv"));
        QCOMPARE(outcome->created, Tianjin::kChecks);
        QCOMPARE(counted()[QStringLiteral("T01")], 12848);
        QCOMPARE(imported(RegisterKind::Checks, path("checks.csv"))->unchanged, Tianjin::kChecks);
    }
};

QTEST_GUILESS_MAIN(TestRegisterTianjin)
#include "tst_registertianjin.moc"
