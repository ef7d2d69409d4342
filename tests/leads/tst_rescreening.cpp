#include "models/intake/batchrepository.h"
#include "models/intake/takeback.h"
#include "models/leads/rescreening.h"
#include "models/review/reviewrepository.h"
#include "tests/support/office.h"
#include "tests/support/rules.h"
#include "tests/support/workbench.h"

using namespace xunwang;
using namespace xunwang::test;
using RuleChange = RescreenRule::Change;

namespace {

const SmallRule kSupply{"SUP", "'fields': ['title'], 'any': ['特供']", "'机关特供酒'", "'白酒'"};
const SmallRule kSupplyExempt{"SUP",
    "'fields': ['title'], 'any': ['特供'], 'exempt': [{'any': ['天猫特供'], 'why': {'zh': '渠道', 'en': 'channel'}}]",
    "'机关特供酒'", "'天猫特供装'"};
const SmallRule kAbsolute{"ABS", "'fields': ['title'], 'any': ['国家级']", "'国家级书包'", "'书包'", "medium"};
const SmallRule kTobacco{"TOB", "'fields': ['title'], 'any': ['电子烟']", "'电子烟'", "'烟嘴'"};

/// A case database into which a file was imported by version 1.
struct Imported {
    explicit Imported(const char* csv, const std::vector<SmallRule>& by = {kSupply, kAbsolute}) : first(rules(1, by)) {
        import(csv, first);
    }
    ImportOutcome import(const char* csv, const std::shared_ptr<const Matcher>& matcher) {
        const QString path = bench.write(QStringLiteral("%1.csv").arg(++files), csv);
        auto guess = inspect(path);
        Feedback feedback;
        auto outcome = importListings(*bench.file, bench.actor, planImport(path, *guess), *matcher, feedback);
        if (!outcome)
            qFatal("%s", qPrintable(outcome.error().detail));
        return std::move(*outcome);
    }
    Result<RescreenPreview> preview(
        const std::shared_ptr<const Matcher>& to, const std::shared_ptr<const Matcher>& from, Feedback* own = nullptr) {
        Feedback feedback;
        return previewRescreen(*bench.file, from, to, own ? *own : feedback);
    }
    Result<RescreenPreview> preview(const std::vector<SmallRule>& to) { return preview(rules(2, to), first); }
    Result<RescreenOutcome> apply(const RescreenPreview& what, std::optional<PackId> inForce = {}) {
        Feedback feedback;
        return applyRescreen(
            *bench.file, bench.actor, what, inForce ? std::optional(PackChoice{inForce}) : std::nullopt, feedback);
    }
    void rescreen(const std::vector<SmallRule>& to) { QVERIFY(apply(*preview(to))); }
    template <typename F>
    auto read(F work) {
        return bench.file->read(std::move(work)).result();
    }
    qint64 leadOf(const char* title) {
        return bench.count(
            QStringLiteral("SELECT id FROM shown_lead WHERE title = '%1'").arg(QString::fromUtf8(title)));
    }
    Lead lead(const char* title) {
        return read([id = leadOf(title)](Reader& r) { return leadById(r, LeadId(id)); })->lead;
    }
    /// "SUP,ABS" as the lead of this title reads.
    QString codes(const char* title) {
        QStringList all;
        for (const LeadRule& rule : lead(title).rules)
            all << rule.code;
        return all.join(u',');
    }
    QString state(const char* title) {
        const qint64 id = leadOf(title);
        return read([id](Reader& r) { return leadStates(r, {id}); })->at(id);
    }
    void decideIt(const char* title, Verdict verdict) {
        const LeadId id(leadOf(title));
        QVERIFY(bench.file->write(bench.actor, [&](Writer& w) { return decide(w, {id}, verdict, {}, {}); }).result());
    }
    Result<void> takeBack(BatchId batch) {
        XW_TRY(takeBackImport(*bench.file, bench.actor, batch, QStringLiteral("试试")));
        Feedback feedback;
        return clearTakenBack(*bench.file, feedback);
    }
    qint64 leads() { return bench.count(QStringLiteral("SELECT count(*) FROM shown_lead")); }

    Workbench bench;
    std::shared_ptr<const Matcher> first;
    int files = 0;
};

const RescreenRule* ruleOf(const RescreenPreview& preview, const char* code) {
    for (const RescreenRule& rule : preview.rules)
        if (rule.code == QLatin1String(code))
            return &rule;
    return nullptr;
}

constexpr auto kFile = "平台,店铺名称,商品ID,商品标题,价格\n"
                       "平台一,某某店,1,机关特供酒,99\n"
                       "平台一,某某店,2,天猫特供装,59\n"
                       "平台一,某某店,3,国家级书包,199\n"
                       "平台一,某某店,4,国家级特供书包,299\n"
                       "平台一,某某店,5,一次性电子烟,39\n"
                       "平台一,某某店,6,白酒,49\n";

} // namespace

/// Stored listings screened anew: what a preview tells, and what applying it does.
class TestRescreening : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void rulesThatReadOtherwiseHaveChanged() {
        const auto from = rules(1, {kSupply, kAbsolute, kTobacco});
        const auto to = rules(2, {kAbsolute, kSupplyExempt, SmallRule{"NEW", kTobacco.body, kTobacco.hit, "'酒'"}});
        QCOMPARE(changedRules(from->pack(), to->pack()),
            (QStringList{QStringLiteral("SUP"), QStringLiteral("NEW"), QStringLiteral("TOB")}));
    }
    void newExamplesAreNoChange() {
        SmallRule other = kSupply;
        other.hit = "'特供烟', '特供茶'";
        QCOMPARE(changedRules(rules(1, {kSupply})->pack(), rules(2, {other})->pack()), QStringList());
    }
    void theSameRulesFindWhatTheImportFound() {
        Imported b(kFile);
        const auto told = b.preview(rules(2, {kSupply, kAbsolute}), nullptr); // all of them are tried
        QVERIFY2(told, qPrintable(keyOf(told)));
        QCOMPARE(told->listings, 6);
        QCOMPARE(told->leads, 4);
        QVERIFY(told->differences.empty());
        QCOMPARE(ruleOf(*told, "SUP")->stays.listings, 3);
        QCOMPARE(ruleOf(*told, "ABS")->stays.listings, 2);
    }
    void aPreviewTellsWhatHitsNewlyAndNoLonger() {
        Imported b(kFile);
        const auto told = b.preview({kSupplyExempt, kAbsolute, kTobacco});
        QVERIFY2(told, qPrintable(keyOf(told)));
        QCOMPARE(told->newLeads, 1);
        QCOMPARE(told->lapsed, 1);
        QCOMPARE(told->changed, 2); // two leads more keep the rule, which reads otherwise
        const RescreenRule* supply = ruleOf(*told, "SUP");
        QVERIFY(supply && supply->change == RuleChange::Changed);
        QCOMPARE(supply->gone.listings, 1);
        QCOMPARE(supply->stays.listings, 2);
        QCOMPARE(supply->goneSamples.front().title, QStringLiteral("天猫特供装"));
        QCOMPARE(supply->goneSamples.front().hits.front().text, QStringLiteral("特供"));
        const RescreenRule* tobacco = ruleOf(*told, "TOB");
        QVERIFY(tobacco && tobacco->change == RuleChange::Added);
        QCOMPARE(tobacco->newly.listings, 1);
        QVERIFY(!tobacco->newlySamples.front().lead);
        QVERIFY(!ruleOf(*told, "ABS")); // not looked at
        QCOMPARE(b.leads(), 4); // nothing is written
    }
    void applyingDoesWhatThePreviewTold() {
        Imported b(kFile);
        const auto outcome = b.apply(*b.preview({kSupplyExempt, kAbsolute, kTobacco}));
        QVERIFY(outcome);
        QCOMPARE(outcome->newLeads, 1);
        QCOMPARE(outcome->revisions, 3);
        QCOMPARE(b.codes("一次性电子烟"), QStringLiteral("TOB"));
        QCOMPARE(b.state("天猫特供装"), QString(kLapsedState));
        QCOMPARE(b.codes("天猫特供装"), QStringLiteral("SUP")); // what it was flagged for stays readable
        QCOMPARE(b.lead("天猫特供装").pack, QStringLiteral("test 2"));
        QCOMPARE(b.codes("国家级特供书包"), QStringLiteral("SUP,ABS"));
        QVERIFY(b.bench.sound());
        const auto again = b.preview(rules(2, {kSupplyExempt, kAbsolute, kTobacco}), nullptr);
        QVERIFY(again->differences.empty());
    }
    void aLeadIsTheListingAsItWasSeen() {
        Imported b(kFile);
        b.rescreen({kSupply, kAbsolute, kTobacco});
        const Lead lead = b.lead("一次性电子烟");
        QCOMPARE(lead.platform, QStringLiteral("平台一"));
        QCOMPARE(lead.shop, QStringLiteral("某某店"));
        QCOMPARE(lead.itemId, QStringLiteral("5"));
        QCOMPARE(lead.price->fen(), 3900);
        QCOMPARE(lead.hits.front().text, QStringLiteral("电子烟"));
        QCOMPARE(lead.sourceLine, 0); // no file
    }
    void aPartlyNewLeadReadsAsIfItWereNew() {
        const SmallRule wide{"WID", "'fields': ['title'], 'any': ['特供酒']", "'特供酒'", "'白酒'"};
        SmallRule wider = wide;
        wider.body = "'fields': ['title'], 'any': ['特供酒', '特供茶']";
        Imported b("商品标题,价格\n特供酒,1\n特供茶,2\n国家级特供茶,3\n", {wide, kSupply, kAbsolute});
        b.rescreen({wider, kSupply, kAbsolute});
        QCOMPARE(b.codes("特供茶"), QStringLiteral("WID,SUP"));
        QCOMPARE(b.codes("国家级特供茶"), QStringLiteral("WID,SUP,ABS"));
        QVERIFY(b.preview(rules(2, {wider, kSupply, kAbsolute}), nullptr)->differences.empty());
    }
    void aRuleThatIsGoneHitsNoLonger() {
        Imported b(kFile);
        const auto told = b.preview({kSupply});
        QVERIFY(ruleOf(*told, "ABS")->change == RuleChange::Removed);
        QCOMPARE(ruleOf(*told, "ABS")->gone.listings, 2);
        QVERIFY(b.apply(*told));
        QCOMPARE(b.state("国家级书包"), QString(kLapsedState));
        QCOMPARE(b.codes("国家级特供书包"), QStringLiteral("SUP"));
        QCOMPARE(b.lead("国家级特供书包").hits.size(), size_t(1));
    }
    void decisionsStay() {
        Imported b(kFile);
        b.decideIt("天猫特供装", Verdict::Dismissed);
        const auto told = b.preview({kSupplyExempt, kAbsolute});
        QCOMPARE(told->lapsedDecided, 1);
        QCOMPARE(ruleOf(*told, "SUP")->gone.decided, 1);
        QVERIFY(ruleOf(*told, "SUP")->goneSamples.front().decided);
        QVERIFY(b.apply(*told));
        QCOMPARE(b.state("天猫特供装"), QStringLiteral("dismissed"));
        QVERIFY(b.lead("天猫特供装").lapsed);
    }
    void lapsedLeadsDoNotWait() {
        Imported b(kFile);
        b.rescreen({kSupplyExempt, kAbsolute});
        QCOMPARE(*b.read([](Reader& r) { return openLeads(r); }), 3);
        LeadFilter lapsed;
        lapsed.state = kLapsedState;
        QCOMPARE(b.read([&](Reader& r) { return leadIds(r, lapsed); })->size(), size_t(1));
        const auto facets = b.read([](Reader& r) { return leadFacets(r, QString(kLapsedState)); });
        QCOMPARE(facets->all, 1);
        QCOMPARE(facets->open, 3);
        QCOMPARE(facets->rules.front().key, QStringLiteral("SUP"));
    }
    void aLapsedLeadComesBack() {
        Imported b(kFile);
        b.rescreen({kSupplyExempt, kAbsolute});
        const auto told = b.preview(b.first, rules(2, {kSupplyExempt, kAbsolute}));
        QCOMPARE(told->returned, 1);
        QVERIFY(b.apply(*told));
        QCOMPARE(b.state("天猫特供装"), QStringLiteral("open"));
    }
    void anImportBringsALapsedLeadBack() {
        Imported b(kFile);
        b.rescreen({kSupplyExempt, kAbsolute});
        const auto second
            = b.import("平台,店铺名称,商品ID,商品标题,价格,采集时间\n平台一,某某店,2,机关特供,88,2026-11-02\n",
                rules(2, {kSupplyExempt, kAbsolute}));
        QCOMPARE(second.leads, 0);
        QCOMPARE(b.leadOf("天猫特供装"), -1);
        QCOMPARE(b.state("机关特供"), QStringLiteral("open"));
        QCOMPARE(b.lead("机关特供").price->fen(), 8800);
        QVERIFY(b.lead("机关特供").sourceRow.contains(QStringLiteral("机关特供")));
        QVERIFY(b.bench.sound());
    }
    void aLeadGoesOnWithALaterSightingThatHits() {
        Imported b(kFile);
        b.import("平台,店铺名称,商品ID,商品标题,价格,采集时间\n平台一,某某店,2,机关特供,88,2026-11-02\n", b.first);
        QCOMPARE(b.leadOf("机关特供"), -1); // the lead is that of the first sighting
        const auto told = b.preview({kSupplyExempt, kAbsolute});
        QCOMPARE(told->lapsed, 0);
        QVERIFY(b.apply(*told));
        QCOMPARE(b.leadOf("天猫特供装"), -1);
        QCOMPARE(b.state("机关特供"), QStringLiteral("open"));
        QCOMPARE(b.lead("机关特供").price->fen(), 8800);
        QVERIFY(b.bench.sound());
    }
    void aDecidedLeadKeepsItsCopy() {
        Imported b(kFile);
        b.import("平台,店铺名称,商品ID,商品标题,价格,采集时间\n平台一,某某店,2,机关特供,88,2026-11-02\n", b.first);
        const auto told = b.preview({kSupplyExempt, kAbsolute});
        b.decideIt("天猫特供装", Verdict::Dismissed); // after the preview
        QVERIFY(b.apply(*told));
        QCOMPARE(b.state("天猫特供装"), QStringLiteral("dismissed"));
    }
    void alsoLaterSightingsAreScreened() {
        Imported b("平台,店铺名称,商品ID,商品标题,采集时间\n平台一,某某店,1,茶,2026-10-01\n");
        b.import("平台,店铺名称,商品ID,商品标题,采集时间\n平台一,某某店,1,电子烟,2026-10-05\n", b.first);
        b.rescreen({kSupply, kAbsolute, kTobacco});
        QCOMPARE(b.codes("电子烟"), QStringLiteral("TOB"));
        QCOMPARE(b.lead("电子烟").seenAt.toTimeZone(b.bench.file->zone()).date(), QDate(2026, 10, 5));
    }
    void aRuleInForceLaterHitsNoEarlierAct() {
        Imported b("商品标题,采集时间\n电子烟甲,2026-10-01\n电子烟乙,2026-10-20\n");
        SmallRule later = kTobacco;
        later.from = "2026-10-10";
        b.rescreen({kSupply, kAbsolute, later});
        QCOMPARE(b.leads(), 1);
        QCOMPARE(b.codes("电子烟乙"), QStringLiteral("TOB"));
    }
    void whatAnotherPackScreenedIsJudgedByAllRules() {
        Imported b(kFile, {kAbsolute});
        const auto third = rules(3, {kSupply, kAbsolute});
        const auto told = b.preview(third, rules(2, {kSupply, kAbsolute}));
        QCOMPARE(told->newLeads, 2); // version 1, which screened them, had no such rule
        QVERIFY(b.apply(*told));
        QCOMPARE(b.codes("国家级特供书包"), QStringLiteral("SUP,ABS"));
        QVERIFY(b.preview(rules(4, {kSupply, kAbsolute}), third)->differences.empty());
    }
    void historiesComeToLife() {
        const SmallRule raised{"PRI", "'history': {'measure': 'raised-then-cut', 'times': 1.2, 'days': 30}",
            "{'title': '锅', 'history': [{'on': '2026-10-05', 'price': '299'}, {'on': '2026-10-15', 'price': '499'}, "
            "{'on': '2026-10-18', 'price': '299'}]}",
            "'锅'"};
        Imported b(
            "平台,商品ID,商品标题,价格,采集时间\n平台一,1,锅,299,2026-10-05\n平台一,2,碗,9,2026-10-05\n", {raised});
        b.import("平台,商品ID,商品标题,价格,采集时间\n平台一,1,锅,499,2026-10-15\n平台一,2,碗,9,2026-10-15\n", b.first);
        b.import("平台,商品ID,商品标题,价格,采集时间\n平台一,1,锅,299,2026-10-18\n平台一,2,碗,9,2026-10-18\n", b.first);
        QCOMPARE(b.leads(), 0);
        const auto told = b.preview(b.first, nullptr);
        QCOMPARE(told->newLeads, 1);
        QCOMPARE(told->sightings, 6);
        QVERIFY(b.apply(*told));
        const Lead lead = b.lead("锅");
        QVERIFY(lead.hits.front().field == RuleField::History);
        QCOMPARE(lead.seenAt.toTimeZone(b.bench.file->zone()).date(), QDate(2026, 10, 18));
        QVERIFY(b.preview(b.first, nullptr)->differences.empty());
    }
    void whatTheSameGoodsCostElsewhereIsKnown() {
        const SmallRule outlier{"OUT", "'peers': {'atLeast': 4, 'below': 0.3}",
            "{'title': '电饭煲', 'price': '10', 'peers': {'count': 9, 'median': '299'}}", "'电饭煲'"};
        Imported b("平台,店铺名称,商品ID,商品标题,价格\n平台一,甲店,1,电饭煲 3L,299\n平台一,乙店,2,电饭煲3L,289\n"
                   "平台一,丙店,3,電飯煲3L,309\n平台一,丁店,4,电饭煲·3L,19\n平台一,丁店,5,电饭煲5L,19\n",
            {outlier});
        QCOMPARE(b.leads(), 0);
        QVERIFY(b.apply(*b.preview(b.first, nullptr)));
        QCOMPARE(b.leads(), 1);
        QCOMPARE(b.codes("电饭煲·3L"), QStringLiteral("OUT"));
        QVERIFY(b.preview(b.first, nullptr)->differences.empty());
    }
    void aShopsCodeMakesOneLeadAShop() {
        const SmallRule code{"LIC", "'licence': ['check-digit']", "{'title': '茶', 'licence': '91120101MA4200005X'}",
            "{'title': '茶', 'licence': '91120101MAA0000007'}"};
        Imported b("平台,店铺名称,统一社会信用代码,商品标题\n平台一,乙店,91120101MA4200005X,茶\n平台一,乙店,"
                   "91120101MA4200005X,酒\n"
                   "平台一,丙店,91120101MAA0000007,茶\n");
        b.rescreen({kSupply, kAbsolute, code});
        QCOMPARE(b.leads(), 1);
        QCOMPARE(b.codes("茶"), QStringLiteral("LIC"));
        QVERIFY(b.preview(rules(3, {kSupply, kAbsolute, code}), nullptr)->differences.empty());
    }
    void thePackIsPutInForceInTheEnd() {
        Imported b(kFile);
        const auto checked = CheckedPack::check(packText(2, {kSupplyExempt, kAbsolute}));
        const auto draft
            = b.bench.file->write(b.bench.actor, [&](Writer& w) { return savePackDraft(w, {}, *checked, {}); })
                  .result();
        QVERIFY(draft);
        QVERIFY(b.apply(*b.preview(checked->matcher(), b.first), draft->id));
        QCOMPARE((*b.read([](Reader& r) { return packInForce(r); }))->id, draft->id);
        QVERIFY(b.bench.sound());
    }
    void anotherPackIsNotPutInForce() {
        Imported b(kFile);
        const auto checked = CheckedPack::check(packText(3, {kSupplyExempt}));
        const auto draft
            = b.bench.file->write(b.bench.actor, [&](Writer& w) { return savePackDraft(w, {}, *checked, {}); })
                  .result();
        QCOMPARE(
            keyOf(b.apply(*b.preview({kSupplyExempt, kAbsolute}), draft->id)), QStringLiteral("rescreen.other-pack"));
        QVERIFY(!*b.read([](Reader& r) { return packInForce(r); }));
    }
    void aDraftThatWasWrittenAnewSinceThePreviewIsNotPutInForce() {
        Imported b(kFile);
        const auto save = [&](std::optional<PackId> draft, const SmallRule& rule) {
            const auto checked = CheckedPack::check(packText(2, {rule}));
            return b.bench.file->write(b.bench.actor, [&](Writer& w) { return savePackDraft(w, draft, *checked, {}); })
                .result();
        };
        const auto draft = save({}, kSupplyExempt);
        const auto told = b.preview({kSupplyExempt});
        QVERIFY(save(draft->id, kTobacco));
        QCOMPARE(keyOf(b.apply(*told, draft->id)), QStringLiteral("rescreen.other-pack"));
        QVERIFY(!*b.read([](Reader& r) { return packInForce(r); }));
    }
    void theBuiltInPackIsPutInForceInTheEnd() {
        Imported b(kFile);
        const auto checked = CheckedPack::check(packText(2, {kSupplyExempt}));
        const auto own
            = b.bench.file->write(b.bench.actor, [&](Writer& w) { return savePackDraft(w, {}, *checked, {}); })
                  .result();
        QVERIFY(b.apply(*b.preview(checked->matcher(), b.first), own->id));
        auto read = RulePack::read(*builtInPack());
        const auto builtIn = std::make_shared<const Matcher>(std::move(*Matcher::compile(std::move(*read))));
        const auto told = b.preview(builtIn, checked->matcher());
        QVERIFY(told->newLeads > 0);
        Feedback feedback;
        QCOMPARE(
            keyOf(applyRescreen(*b.bench.file, b.bench.actor, *b.preview(b.first, builtIn), PackChoice{}, feedback)),
            QStringLiteral("rescreen.other-pack"));
        QVERIFY(applyRescreen(*b.bench.file, b.bench.actor, *told, PackChoice{}, feedback));
        QVERIFY(!*b.read([](Reader& r) { return packInForce(r); }));
        QVERIFY(b.read([&](Reader& r) { return packVersion(r, own->id); })->value.state == PackState::Retired);
        QVERIFY(b.bench.sound());
    }
    void aDraftThatFailsItsExamplesIsRefusedBeforeAnythingIsWritten() {
        Imported b(kFile);
        const auto checked = CheckedPack::checkDraft(packText(2, {{"SUP", "'any': ['特供']", "'酒'", "'茶'"}}));
        QVERIFY(checked && checked->failing());
        const auto draft
            = b.bench.file->write(b.bench.actor, [&](Writer& w) { return savePackDraft(w, {}, *checked, {}); })
                  .result();
        QCOMPARE(keyOf(b.apply(*b.preview(checked->matcher(), b.first), draft->id)), QStringLiteral("pack.failing"));
        QCOMPARE(b.bench.count(QStringLiteral("SELECT count(*) FROM batch")), 1);
    }
    void aPreviewOfAnotherStateIsNotApplied() {
        Imported b(kFile);
        const auto told = b.preview({kSupplyExempt, kAbsolute});
        b.import("商品标题,价格\n茶,1\n", b.first);
        QCOMPARE(keyOf(b.apply(*told)), QStringLiteral("rescreen.moved-on"));
    }
    void aListingSaysByWhichPackItWasScreenedLast() {
        Imported b(kFile);
        const qint64 listing = b.bench.count(QStringLiteral("SELECT min(id) FROM listing"));
        const auto last = [&] { return *b.read([&](Reader& r) { return screenedLastBy(r, listing); }); };
        QCOMPARE(last(), QStringLiteral("test 1"));
        b.rescreen({kSupplyExempt, kAbsolute});
        QCOMPARE(last(), QStringLiteral("test 2"));
    }
    void canceledPreviewsAnswerSo() {
        Imported b(kFile);
        Feedback feedback;
        feedback.cancel();
        QCOMPARE(keyOf(b.preview(rules(2, {kTobacco}), b.first, &feedback)), QStringLiteral("canceled"));
    }
    void canceledApplyingLeavesNoTrace() {
        Imported b(kFile);
        const auto told = b.preview({kSupplyExempt, kAbsolute, kTobacco});
        Feedback feedback;
        feedback.onProgress([&](qint64, qint64) { feedback.cancel(); });
        QCOMPARE(keyOf(applyRescreen(*b.bench.file, b.bench.actor, *told, {}, feedback)), QStringLiteral("canceled"));
        QCOMPARE(b.bench.count(QStringLiteral("SELECT count(*) FROM lead_revision")), 0);
        QCOMPARE(b.bench.count(QStringLiteral("SELECT count(*) FROM open_batch")), 0);
        QCOMPARE(b.bench.count(QStringLiteral("SELECT count(*) FROM lead")), 4);
        QCOMPARE(b.bench.count(QStringLiteral("SELECT count(*) FROM batch")), 1);
        QVERIFY(b.bench.sound());
        QVERIFY(b.apply(*told));
    }
    void takenBackEverythingReadsAsBefore() {
        Imported b(kFile);
        b.decideIt("国家级书包", Verdict::Confirmed);
        const auto outcome = b.apply(*b.preview({kSupplyExempt, kTobacco}));
        const auto means = b.read([&](Reader& r) { return lookAtTakingBackImport(r, outcome->batch); });
        QVERIFY(means && means->rescreening);
        QCOMPARE(means->name, QStringLiteral("test 2"));
        QCOMPARE(means->leads, 1);
        QCOMPARE(means->revisions, 4);
        QVERIFY(b.takeBack(outcome->batch));
        QCOMPARE(b.leads(), 4);
        QCOMPARE(b.state("天猫特供装"), QStringLiteral("open"));
        QCOMPARE(b.state("国家级书包"), QStringLiteral("confirmed"));
        QCOMPARE(b.codes("国家级特供书包"), QStringLiteral("SUP,ABS"));
        QCOMPARE(b.bench.count(QStringLiteral("SELECT count(*) FROM lead_revision")), 0);
        QVERIFY(b.bench.sound());
        QVERIFY(b.preview(rules(1, {kSupply, kAbsolute}), nullptr)->differences.empty());
    }
    void aLeadKeepsHowItWasJudged() {
        Imported b(kFile);
        const LeadId lead(b.leadOf("天猫特供装"));
        const auto judged = [&] { return *b.read([&](Reader& r) { return leadJudgements(r, lead); }); };
        QCOMPARE(judged().size(), size_t(1));
        const auto outcome = b.apply(*b.preview({kSupplyExempt, kAbsolute}));
        QVERIFY(b.apply(*b.preview(rules(3, {kSupply, kAbsolute}), rules(2, {kSupplyExempt, kAbsolute}))));
        const auto all = judged();
        QCOMPARE(all.size(), size_t(3));
        QCOMPARE(all[0].pack, QStringLiteral("test 1"));
        QVERIFY(!all[0].rescreening && !all[0].lapsed && all[0].at.isValid());
        QCOMPARE(all[0].rules[0].code, QStringLiteral("SUP"));
        QCOMPARE(all[0].hits[0].text, QStringLiteral("特供"));
        QCOMPARE(all[1].pack, QStringLiteral("test 2"));
        QVERIFY(all[1].rescreening && all[1].lapsed);
        QCOMPARE(all[2].pack, QStringLiteral("test 3"));
        QVERIFY(!all[2].lapsed);
        QVERIFY(b.takeBack(BatchId(b.bench.count(QStringLiteral("SELECT max(id) FROM batch")))));
        QCOMPARE(judged().size(), size_t(2));
        QVERIFY(b.takeBack(outcome->batch));
        QCOMPARE(judged().size(), size_t(1));
    }
    void theNewestRescreeningIsTakenBackFirst() {
        Imported b(kFile);
        const auto second = b.apply(*b.preview({kSupplyExempt, kAbsolute}));
        const auto third = b.apply(*b.preview(rules(3, {kAbsolute}), rules(2, {kSupplyExempt, kAbsolute})));
        QCOMPARE(keyOf(b.takeBack(second->batch)), QStringLiteral("rescreen.not-newest"));
        QVERIFY(b.takeBack(third->batch));
        QVERIFY(b.takeBack(second->batch));
        QCOMPARE(*b.read([](Reader& r) { return openLeads(r); }), 4);
        QVERIFY(b.bench.sound());
    }
    void itsLeadsGoWithTheImportOfTheirListings() {
        Imported b(kFile);
        b.rescreen({kSupply, kAbsolute, kTobacco});
        const BatchId imported(b.bench.count(QStringLiteral("SELECT min(id) FROM batch")));
        QCOMPARE(b.read([&](Reader& r) { return lookAtTakingBackImport(r, imported); })->leads, 5);
        QVERIFY(b.takeBack(imported));
        QCOMPARE(b.leads(), 0);
        QVERIFY(b.bench.sound());
        b.import(kFile, rules(2, {kSupply, kAbsolute, kTobacco}));
        QCOMPARE(b.leads(), 5);
        QVERIFY(b.bench.sound());
    }
    void whatARescreeningMadeOfAnImportIsToldBeforeTheImportIsTakenBack() {
        Imported b(kFile);
        b.rescreen({kSupply, kAbsolute, kTobacco, {"LIQ", "'fields': ['title'], 'any': ['白酒']", "'白酒'", "'茶'"}});
        const BatchId imported(b.bench.count(QStringLiteral("SELECT min(id) FROM batch")));
        const auto means = [&] { return *b.read([&](Reader& r) { return lookAtTakingBackImport(r, imported); }); };
        QCOMPARE(means().leads, 6);
        b.decideIt("一次性电子烟", Verdict::Doubtful);
        QCOMPARE(means().leads, 5);
        QCOMPARE(means().leadsWorkedOn, 1);
        b.import("平台,店铺名称,商品ID,商品标题,价格\n平台一,某某店,6,白酒,39\n", b.first);
        QCOMPARE(means().leads, 4);
        QCOMPARE(means().leadsStay, 1);
        QVERIFY(b.takeBack(imported));
        QCOMPARE(b.leads(), 2);
        QVERIFY(b.bench.sound());
    }
    void aLeadThatPeopleWorkedOnOutlivesTheRescreening() {
        Imported b(kFile);
        const auto outcome = b.apply(*b.preview({kSupply, kAbsolute, kTobacco}));
        b.decideIt("一次性电子烟", Verdict::Confirmed);
        QVERIFY(b.takeBack(outcome->batch));
        QCOMPARE(b.state("一次性电子烟"), QStringLiteral("confirmed"));
        QVERIFY(b.bench.sound());
    }
    void aRescreeningIsAmongThePastImports() {
        Imported b(kFile);
        b.rescreen({kSupply, kAbsolute, kTobacco});
        const auto past = b.read([](Reader& r) { return pastImports(r, 5); });
        QCOMPARE(past->size(), size_t(2));
        QVERIFY(isRescreening(past->front().batch.value));
        QCOMPARE(past->front().batch.value.pack, QStringLiteral("test 2"));
        QCOMPARE(past->front().counts.rows, 6);
        QCOMPARE(past->front().counts.leads, 1);
        QCOMPARE(past->front().person, QStringLiteral("执法人员甲"));
        QCOMPARE(b.read([](Reader& r) { return recipesOfLastImports(r); })->size(), size_t(1));
    }
};

QTEST_GUILESS_MAIN(TestRescreening)
#include "tst_rescreening.moc"
