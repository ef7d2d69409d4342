#include "models/intake/probing.h"

#include "models/leads/proberecords.h"
#include "models/schema/caseschema.h"
#include "tests/support/workbench.h"

using namespace xunwang;
using namespace xunwang::test;

namespace {

using Outcome = ProbeFinding::Outcome;

ProbeListing probe(const char* mark, const char* title, const char* rule = "SUP-01") {
    ProbeListing one;
    one.mark = QString::fromUtf8(mark);
    one.title = QString::fromUtf8(title);
    one.rule = QString::fromUtf8(rule);
    return one;
}

struct Bench : Workbench {
    Bench() : Workbench(caseSchema()) { }
    Result<qint64> add(const std::vector<ProbeListing>& probes) {
        return file->write(actor, [probes](Writer& w) { return addProbes(w, probes); }).result();
    }
    Result<ImportOutcome> importSome() {
        return import(write(QStringLiteral("a.csv"),
            QStringLiteral("平台,店铺名称,商品ID,商品标题,价格\n平台一,甲店,1,特供酒,90\n平台一,甲店,2,茶,9\n")
                .toUtf8()));
    }
    std::vector<Stored<ProbeRun>> runs() {
        return *file->read([](Reader& r) { return probeRuns(r, 10); }).result();
    }
};

} // namespace

/// Every import proves on known items that it screens.
class TestProbing : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void probesTakeTheWayOfRows() {
        auto odd = probe("带\"引号\"", "特\"\n,供\\酒 🔫\t;|");
        odd.price = Money::fromFen(123456);
        odd.sales = 5;
        const auto report = probeAsRows(Workbench::matcher(),
            {probe("a", "特·供酒"), odd, probe("b", "茶"), probe("c", "天猫特供"), probe("d", "特供", "none"),
                probe("e", " ")},
            QTimeZone("Asia/Shanghai"), moment("2026-11-01T08:00:00Z"));
        QVERIFY(report);
        std::vector<Outcome> outcomes;
        for (const ProbeFinding& one : report->findings)
            outcomes.push_back(one.outcome);
        QCOMPARE(outcomes,
            (std::vector{
                Outcome::Found, Outcome::Found, Outcome::Missed, Outcome::Missed, Outcome::NoRule, Outcome::NotRead}));
        QCOMPARE(report->on, QDate(2026, 11, 1));
    }

    void anImportKeepsWhatBecameOfThem() {
        Bench bench;
        QVERIFY(bench.add({probe("a", "特🈲供"), probe("b", "茶叶")}));
        const auto outcome = bench.importSome();
        QVERIFY(outcome);
        QCOMPARE(outcome->rows, 2);
        QCOMPARE(outcome->leads, 1);
        QCOMPARE(outcome->probes.count(Outcome::Found), 1);
        const auto runs = bench.runs();
        QCOMPARE(runs.size(), size_t(1));
        QCOMPARE(runs[0].value.batch, outcome->batch);
        QCOMPARE(runs[0].value.pack, QStringLiteral("test 1"));
        QCOMPARE(runs[0].value.tried, 2);
        QCOMPARE(runs[0].value.found, 1);
        QCOMPARE(runs[0].value.untried, qint64(stockProbes().size())); // for rules that this pack does not have
        const auto missed = decodeMisses(runs[0].value.misses);
        QCOMPARE(missed.size(), size_t(1));
        QCOMPARE(missed[0].mark, QStringLiteral("b"));
        QVERIFY(missed[0].read);
        const auto found = *bench.file->read([&](Reader& r) { return probeRunOf(r, *outcome->batch); }).result();
        QCOMPARE(found->id, runs[0].id);
        // They are nowhere else.
        QCOMPARE(bench.count(QStringLiteral("SELECT count(*) FROM listing")), 2);
        QCOMPARE(bench.count(QStringLiteral("SELECT count(*) FROM lead")), 1);
        QVERIFY(bench.sound());
    }

    void whatNoRuleKnowsIsNotKept() {
        Bench bench;
        const auto outcome = bench.importSome();
        QVERIFY(outcome);
        QCOMPARE(outcome->probes.tried(), 0);
        QVERIFY(bench.runs().empty());
        QVERIFY(!bench.file->read([&](Reader& r) { return probeRunOf(r, *outcome->batch); }).result()->has_value());
    }

    void marksAreKeptApart() {
        Bench bench;
        QVERIFY(bench.add({probe("a", "特供")}));
        QCOMPARE(bench.add({probe("b", "特供"), probe("a", "酒")}).error().detail, QStringLiteral("probe.mark-known"));
        QCOMPARE(bench.add({probe("supply-1", "特供")}).error().detail, QStringLiteral("probe.mark-known"));
        QCOMPARE(bench.add({probe("c", "特供", " ")}).error().detail, QStringLiteral("probe.incomplete"));
        const auto own = *bench.file->read([](Reader& r) { return ownProbes(r); }).result();
        QCOMPARE(own.size(), size_t(1));
        QVERIFY(bench.file
                    ->write(bench.actor,
                        [&](Writer& w) { return withdrawProbe(w, own[0].id, 1, QStringLiteral("不再需要")); })
                    .result());
        QVERIFY(bench.add({probe("a", "特供")}));
        QVERIFY(bench.sound());
    }
};

QTEST_GUILESS_MAIN(TestProbing)
#include "tst_probing.moc"
