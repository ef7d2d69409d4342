#include "models/screening/explaining.h"

#include <algorithm>

namespace xunwang {

namespace {

RuleFinding& findingOf(std::vector<RuleFinding>& findings, int rule) {
    const auto it
        = std::find_if(findings.begin(), findings.end(), [rule](const RuleFinding& one) { return one.rule == rule; });
    if (it != findings.end())
        return *it;
    findings.push_back({rule, {}, {}, {}});
    return findings.back();
}

} // namespace

Explained explain(const Matcher& matcher, const TriedListing& listing, Matcher::Scratch& scratch) {
    const std::string title = listing.title.toStdString();
    const std::string category = listing.category.toStdString();
    const std::string shop = listing.shop.toStdString();
    ScreenedFields fields;
    fields[RuleField::Title] = title;
    if (!category.empty())
        fields[RuleField::Category] = category;
    if (!shop.empty())
        fields[RuleField::Shop] = shop;
    fields.price = listing.price;

    Explained explained;
    for (const RuleHit& hit : matcher.scan(fields, listing.on, scratch)) {
        findingOf(explained.findings, hit.rule).hits.push_back(hit);
        if (hit.field == RuleField::Title)
            explained.spans.push_back(hit.utf16);
    }
    for (const ExemptedHit& exempted : scratch.exempted()) {
        auto& applied = findingOf(explained.findings, exempted.rule).applied;
        if (std::find(applied.begin(), applied.end(), exempted.exemption) == applied.end())
            applied.push_back(exempted.exemption);
    }
    const auto& rules = matcher.pack().rules;
    for (RuleFinding& finding : explained.findings)
        for (int i = 0; i < static_cast<int>(rules[static_cast<size_t>(finding.rule)].exemptions.size()); ++i)
            if (std::find(finding.applied.begin(), finding.applied.end(), i) == finding.applied.end())
                finding.tried.push_back(i);
    std::stable_sort(
        explained.findings.begin(), explained.findings.end(), [&](const RuleFinding& a, const RuleFinding& b) {
            const auto key = [&](const RuleFinding& one) {
                return std::pair(one.hits.empty(), rules[static_cast<size_t>(one.rule)].severity);
            };
            return key(a) < key(b);
        });
    const std::string_view folded = scratch.foldedTitle().text();
    explained.folded = QString::fromUtf8(folded.data(), static_cast<qsizetype>(folded.size()));
    return explained;
}

} // namespace xunwang
