#include "models/review/trial.h"

#include "models/leads/rescreening.h"
#include "models/review/reading.h"
#include "models/review/reviewrepository.h"
#include "models/schema/caseschema.h"
#include "tests/support/workbench.h"

using namespace xunwang;
using namespace xunwang::test;

namespace {

const QString kSupply = QStringLiteral("SUP-01");
const QString kAbsolute = QStringLiteral("ABS-01");

/// Six leads: two confirmed, two dismissed, one doubtful, one open; and some items that nothing flagged.
struct Bench : Workbench {
    Bench() : Workbench(caseSchema()) {
        const auto done = import(write(QStringLiteral("a.csv"),
            QStringLiteral("平台,店铺名称,商品ID,商品标题,价格,采集时间\n"
                           "平台一,甲店,1,机关特供酒,90,2026/10/2\n"
                           "平台一,甲店,2,特供烟,90,2026/10/1\n"
                           "平台一,甲店,3,电商特供茶,50,2026/10/1\n"
                           "平台一,乙店,4,电商特供杯,5,2026/10/1\n"
                           "平台一,乙店,5,特供国家级书包,50,2026/10/1\n"
                           "平台一,乙店,6,国家级书包,50,2026/10/1\n"
                           "平台一,丙店,7,内供白酒,50,2026/10/1\n"
                           "平台一,丙店,8,茶杯,50,2026/10/1\n"
                           "平台一,丙店,9,电商专享,50,2026/10/1\n")
                .toUtf8()));
        if (!done || done->leads != 6)
            qFatal("the listings could not be imported");
        decided("1", Verdict::Confirmed);
        decided("2", Verdict::Confirmed);
        decided("3", Verdict::Dismissed);
        decided("4", Verdict::Dismissed);
        decided("5", Verdict::Doubtful);
    }
    void decided(const char* item, Verdict verdict) {
        const LeadId id{lead(item)};
        if (!file->write(actor, [=](Writer& w) { return decide(w, {id}, verdict, QStringLiteral("据实"), {}); })
                 .result())
            qFatal("a lead could not be decided");
    }
    void read(const char* item, const QString& rule, const QString& family = {}) {
        auto unflagged = *file->read([](Reader& r) { return sampleUnflagged(r, 9, 1); }).result();
        for (Reading& one : unflagged) {
            if (one.itemId != QLatin1String(item))
                continue;
            one.rule = rule;
            one.family = family;
            one.flagged = !rule.isEmpty() || !family.isEmpty();
            if (!file->write(actor, [one](Writer& w) { return saveReading(w, one); }).result())
                qFatal("a reading could not be saved");
            return;
        }
        qFatal("no such item");
    }
    qint64 lead(const char* item) {
        return count(QStringLiteral("SELECT id FROM lead WHERE item_id = '%1'").arg(QLatin1String(item)));
    }
    std::vector<qint64> leads(std::initializer_list<const char*> items) {
        std::vector<qint64> ids;
        for (const char* item : items)
            ids.push_back(lead(item));
        return ids;
    }
    Trial trial(const Matcher& with = matcher()) {
        Feedback feedback;
        auto done = tryOnHistory(*file, with, feedback);
        if (!done)
            qFatal("%s", qPrintable(done.error().detail));
        return std::move(*done);
    }
    /// The bench's pack with 内供 more, 电商特供 less, and without the absolute terms.
    static Matcher other() {
        RulePack pack = matcher().pack();
        pack.version = 2;
        pack.rules.pop_back();
        pack.rules[0].any.single.push_back({QStringLiteral("内供"), false, 1, 0});
        pack.rules[0].exemptions[0].any.single.push_back({QStringLiteral("电商特供"), false, 1, 0});
        return std::move(*Matcher::compile(std::move(pack)));
    }
};

} // namespace

/// What people have decided tells how good a pack is.
class TestTrial : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void precisionIsThePartThatWasConfirmed() {
        Bench bench;
        const Trial trial = bench.trial();
        QCOMPARE(trial.pack, QStringLiteral("test 1"));
        QCOMPARE(trial.leads, 6);
        const RuleTrial& rule = *trial.find(kSupply);
        QCOMPARE(rule.confirmed, bench.leads({"1", "2"}));
        QCOMPARE(rule.dismissed, bench.leads({"3", "4"}));
        QCOMPARE(rule.doubtful, bench.leads({"5"}));
        QCOMPARE(rule.undecided, bench.leads({}));
        QCOMPARE(rule.precision(), std::optional(0.5));
        QCOMPARE(trial.find(kAbsolute)->doubtful, bench.leads({"5"}));
        QCOMPARE(trial.find(kAbsolute)->undecided, bench.leads({"6"}));
        QVERIFY(!trial.find(kAbsolute)->precision());
        QCOMPARE(trial.confirmed, size_t(2));
        QCOMPARE(trial.doubtful, size_t(1)); // under two rules, one lead
        QCOMPARE(trial.precision(), std::optional(0.5));
    }

    void recallIsToldOnlyWhereAReadingNamesTheRule() {
        Bench bench;
        QVERIFY(!bench.trial().find(kSupply)->recall());
        bench.read("7", kSupply);
        bench.read("8", {});
        const Trial trial = bench.trial();
        QCOMPARE(trial.readings, 2);
        const RuleTrial& rule = *trial.find(kSupply);
        QCOMPARE(rule.found(), size_t(2));
        QCOMPARE(rule.missed(), size_t(1));
        QCOMPARE(rule.recall(), std::optional(2.0 / 3));
        QVERIFY(!trial.find(kAbsolute)->recall());

        const Trial better = bench.trial(Bench::other());
        QCOMPARE(better.find(kSupply)->foundReadings.size(), size_t(1));
        QCOMPARE(better.find(kSupply)->recall(), std::optional(1.0));
    }

    void aReadingMayKnowTheFamilyAlone() {
        Bench bench;
        bench.read("7", {}, QStringLiteral("supply"));
        QCOMPARE(bench.trial().families[0].missedReadings.size(), size_t(1));
        QCOMPARE(bench.trial(Bench::other()).families[0].foundReadings.size(), size_t(1));
        QVERIFY(!bench.trial().find(kSupply)->recall());
    }

    void whatAReaderFoundInOrderShallNotBeHit() {
        Bench bench;
        bench.read("7", {});
        QVERIFY(bench.trial().find(kSupply)->wrongReadings.empty());
        QCOMPARE(bench.trial(Bench::other()).find(kSupply)->wrongReadings.size(), size_t(1));
    }

    void whatIsNoLongerHitIsTold() {
        Bench bench;
        const Trial trial = bench.trial(Bench::other());
        const RuleTrial& rule = *trial.find(kSupply);
        QCOMPARE(rule.lostDismissed, bench.leads({"3", "4"}));
        QCOMPARE(rule.precision(), std::optional(1.0));
        QCOMPARE(trial.lostDismissed, bench.leads({"3", "4"}));
        QCOMPARE(trial.lostOther, bench.leads({"6"})); // 5 is hit by the other rule still
        const RuleTrial& gone = *trial.find(kAbsolute);
        QVERIFY(!gone.inPack);
        QCOMPARE(gone.title.zh, QStringLiteral("绝对化用语"));
        QCOMPARE(gone.lostOther, bench.leads({"5", "6"}));
    }

    void whatLapsedBeforeIsNotLostAgain() {
        Bench bench;
        const auto from = std::make_shared<const Matcher>(std::move(*Matcher::compile(Bench::matcher().pack())));
        const auto to = std::make_shared<const Matcher>(Bench::other());
        Feedback feedback;
        const auto preview = previewRescreen(*bench.file, from, to, feedback);
        QVERIFY(preview);
        QVERIFY(applyRescreen(*bench.file, bench.actor, *preview, {}, feedback));
        const Trial trial = bench.trial(*to);
        QCOMPARE(trial.lostDismissed, bench.leads({"3", "4"})); // decided ones stay
        QVERIFY(trial.lostOther.empty());
        const Trial back = bench.trial(*from);
        QCOMPARE(back.find(kAbsolute)->undecided, bench.leads({"6"}));
    }

    void twoTrialsAreCompared() {
        Bench bench;
        bench.read("7", kSupply);
        const Trial before = bench.trial();
        const Trial after = bench.trial(Bench::other());
        const auto changes = compareTrials(before, after);
        QCOMPARE(changes.size(), size_t(2));
        QCOMPARE(changes[0].code, kSupply);
        QCOMPARE(changes[0].lost.dismissed, bench.leads({"3", "4"}));
        QCOMPARE(changes[0].gained.size(), size_t(0));
        QCOMPARE(changes[0].gainedReadings.size(), size_t(1));
        QCOMPARE(changes[1].lost.doubtful, bench.leads({"5"}));
        QCOMPARE(changes[1].lost.undecided, bench.leads({"6"}));
        for (const RuleChange& change : compareTrials(before, before))
            QVERIFY(change.none());
    }

    void rulesOnHistoryReadWhatWasSeenOfTheListing() {
        Bench bench;
        const QString rows
            = QStringLiteral("平台,店铺名称,商品ID,商品标题,价格,采集时间\n平台一,甲店,1,机关特供酒,%1,%2\n");
        for (const auto& [price, day] : {std::pair{"400", "2026/10/9"}, {"90", "2026/10/12"}})
            QVERIFY(bench.import(bench.write(QLatin1String(price) + QStringLiteral(".csv"),
                rows.arg(QLatin1String(price), QLatin1String(day)).toUtf8())));
        RulePack pack = Bench::matcher().pack();
        pack.rules[1].any = {};
        pack.rules[1].history = HistoryCondition{HistoryCondition::Measure::RaisedThenCut, 2, 30};
        const auto matcher = Matcher::compile(std::move(pack));
        const Trial trial = bench.trial(*matcher);
        QVERIFY(trial.find(kAbsolute)->tried);
        QCOMPARE(trial.find(kAbsolute)->confirmed, bench.leads({"1"}));
        QCOMPARE(trial.find(kAbsolute)->lostOther, bench.leads({"5", "6"}));
    }

    void rulesThatNeedOtherOffersAreNotTried() {
        Bench bench;
        RulePack pack = Bench::matcher().pack();
        pack.rules[0].peers = PeerCondition{3, 0.5, {}};
        const auto matcher = Matcher::compile(std::move(pack));
        const Trial trial = bench.trial(*matcher);
        QVERIFY(!trial.find(kSupply)->tried);
        QVERIFY(trial.find(kSupply)->lostConfirmed.empty());
        QVERIFY(trial.lostConfirmed.empty());
    }

    void readsManyPagesAndCanBeCanceled() {
        Workbench bench{caseSchema()};
        QString csv = QStringLiteral("平台,店铺名称,商品ID,商品标题\n");
        for (int i = 0; i < 2500; ++i)
            csv += QStringLiteral("平台一,某某店,%1,特供酒 %1\n").arg(i);
        QVERIFY(bench.import(bench.write(QStringLiteral("a.csv"), csv.toUtf8())));
        Feedback feedback;
        const auto trial = tryOnHistory(*bench.file, Workbench::matcher(), feedback);
        QVERIFY(trial);
        QCOMPARE(trial->find(kSupply)->undecided.size(), size_t(2500));
        QVERIFY(std::is_sorted(trial->rules[0].undecided.begin(), trial->rules[0].undecided.end()));
        QCOMPARE(feedback.done(), 2500);
        Feedback stopped;
        stopped.onProgress([&](qint64, qint64) { stopped.cancel(); });
        QCOMPARE(tryOnHistory(*bench.file, Workbench::matcher(), stopped).error().code, ErrorCode::Canceled);
        QCOMPARE(stopped.done(), 1000);
    }
};

QTEST_GUILESS_MAIN(TestTrial)
#include "tst_trial.moc"
