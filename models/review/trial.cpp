#include "models/review/trial.h"

#include <algorithm>
#include <iterator>

namespace xunwang {

namespace {

std::optional<double> part(size_t of, size_t others) {
    return of + others == 0 ? std::nullopt : std::optional(double(of) / double(of + others));
}

} // namespace

std::optional<double> RuleTrial::precision() const {
    return part(confirmed.size(), dismissed.size());
}

std::optional<double> RuleTrial::recall() const {
    if (!tried || (foundReadings.empty() && missedReadings.empty()))
        return std::nullopt;
    return part(found(), missed());
}

std::optional<double> Trial::precision() const {
    return part(confirmed, dismissed);
}

const RuleTrial* Trial::find(const QString& code) const {
    const auto found
        = std::find_if(rules.begin(), rules.end(), [&](const RuleTrial& rule) { return rule.code == code; });
    return found == rules.end() ? nullptr : &*found;
}

std::vector<RuleChange> compareTrials(const Trial& before, const Trial& after) {
    static const RuleTrial nothing;
    std::vector<RuleChange> changes;
    const auto compare = [&](const RuleTrial* old, const RuleTrial* now) {
        RuleChange change;
        change.code = (now ? now : old)->code;
        change.title = (now ? now : old)->title;
        change.before = old;
        change.after = now;
        const RuleTrial& a = old ? *old : nothing;
        const RuleTrial& b = now ? *now : nothing;
        const auto onlyIn = [](const std::vector<qint64>& in, const std::vector<qint64>& notIn) {
            std::vector<qint64> ids;
            std::set_difference(in.begin(), in.end(), notIn.begin(), notIn.end(), std::back_inserter(ids));
            return ids;
        };
        change.gained = {onlyIn(b.confirmed, a.confirmed), onlyIn(b.dismissed, a.dismissed),
            onlyIn(b.doubtful, a.doubtful), onlyIn(b.undecided, a.undecided)};
        change.lost = {onlyIn(a.confirmed, b.confirmed), onlyIn(a.dismissed, b.dismissed),
            onlyIn(a.doubtful, b.doubtful), onlyIn(a.undecided, b.undecided)};
        change.gainedReadings = onlyIn(b.foundReadings, a.foundReadings);
        change.lostReadings = onlyIn(a.foundReadings, b.foundReadings);
        changes.push_back(std::move(change));
    };
    for (const RuleTrial& rule : after.rules)
        compare(before.find(rule.code), &rule);
    for (const RuleTrial& rule : before.rules)
        if (after.find(rule.code) == nullptr)
            compare(&rule, nullptr);
    return changes;
}

} // namespace xunwang
