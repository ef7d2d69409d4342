#include "models/review/exempteffect.h"

#include "models/review/reviewrepository.h"
#include "models/screening/examples.h"

#include <algorithm>

namespace xunwang {

namespace {

/// One rule of a pack alone.
Result<Matcher> compiledAlone(const QByteArray& json, const QString& rule) {
    auto pack = RulePack::read(json);
    XW_TRY(pack);
    std::erase_if(pack->rules, [&](const Rule& one) { return one.code != rule; });
    return Matcher::compile(std::move(*pack));
}

} // namespace

Result<ExemptEffect> exemptEffect(
    CaseFile& file, const QByteArray& json, const QString& rule, const Exempting& exempting, Feedback& feedback) {
    ExemptEffect effect;
    auto text = exempt(json, rule, exempting);
    XW_TRY(text);
    effect.text = std::move(*text);
    const auto before = compiledAlone(json, rule);
    XW_TRY(before);
    const auto after = compiledAlone(effect.text, rule);
    XW_TRY(after);
    for (const FailedExample& failed : failedExamples(*after))
        if (failed.mustHit)
            effect.lostExamples << failed.title;
    const auto was = tryOnHistory(file, *before, feedback);
    XW_TRY(was);
    const auto now = tryOnHistory(file, *after, feedback);
    XW_TRY(now);
    for (const RuleChange& change : compareTrials(*was, *now))
        if (change.code == rule)
            effect.lost = change.lost;
    std::vector<qint64> ids;
    for (const auto* part :
        {&effect.lost.confirmed, &effect.lost.doubtful, &effect.lost.dismissed, &effect.lost.undecided})
        ids.insert(ids.end(), part->begin(), part->end());
    ids.resize(std::min(ids.size(), ExemptEffect::kSamples));
    auto rows = file.read([ids](Reader& reader) -> Result<std::vector<ExemptEffect::Lost>> {
                        auto leads = leadsByIds(reader, ids);
                        XW_TRY(leads);
                        auto states = leadStates(reader, ids);
                        XW_TRY(states);
                        std::vector<ExemptEffect::Lost> lost;
                        for (FoundLead& lead : *leads) {
                            const QString state = (*states)[lead.id.value()];
                            lost.push_back({std::move(lead), state});
                        }
                        return lost;
                    })
                    .result();
    XW_TRY(rows);
    effect.samples = std::move(*rows);
    return effect;
}

} // namespace xunwang
