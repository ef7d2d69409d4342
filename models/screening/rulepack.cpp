#include "models/screening/rulepack.h"

#include "models/screening/packvalues.h"

namespace xunwang {

QString ruleFieldName(RuleField field) {
    return QLatin1String(packvalues::kFieldNames[static_cast<size_t>(field)]);
}

QString severityName(Severity severity) {
    return QLatin1String(packvalues::kSeverityNames[static_cast<size_t>(severity)]);
}

bool PeerCondition::holds(const ScreenedFields& fields) const {
    if (!fields.price || !fields.peers || fields.peers->count < atLeast)
        return false;
    const auto price = double(fields.price->fen());
    const auto median = double(fields.peers->median.fen());
    return (below && price < *below * median) || (above && price > *above * median);
}

bool Rule::inForce(QDate date) const {
    return std::any_of(
        basis.begin(), basis.end(), [&](const LegalBasis& provision) { return provision.inForce(date); });
}

bool Promotion::holds(QDate date) const {
    const int day = date.month() * 100 + date.day();
    return from <= until ? from <= day && day <= until : day >= from || day <= until;
}

bool RulePack::isPromotion(QDate date) const {
    return std::any_of(
        promotions.begin(), promotions.end(), [&](const Promotion& promotion) { return promotion.holds(date); });
}

} // namespace xunwang
