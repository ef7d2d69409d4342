#include "views/records/leadwords.h"

#include "views/widgets/format.h"

#include <QCoreApplication>

namespace xunwang::words {

namespace {
struct Tr {
    Q_DECLARE_TR_FUNCTIONS(LeadWords)
};
} // namespace

std::optional<Severity> severityNamed(const QString& name) {
    for (const Severity severity : {Severity::High, Severity::Medium, Severity::Low})
        if (severityName(severity) == name)
            return severity;
    return std::nullopt;
}

QString stateTitle(const QString& state) {
    if (state == QLatin1String("open"))
        return Tr::tr("Waiting");
    if (state == kLapsedState)
        return Tr::tr("No longer hit");
    if (state == QLatin1String("confirmed"))
        return Tr::tr("Confirmed");
    if (state == QLatin1String("dismissed"))
        return Tr::tr("Dismissed");
    if (state == QLatin1String("doubtful"))
        return Tr::tr("Doubtful");
    return Tr::tr("All leads");
}

QString verdictTitle(Verdict verdict) {
    for (const auto& [value, name] : namesOf(Verdict{}))
        if (value == verdict)
            return stateTitle(QLatin1String(name));
    return {};
}

std::optional<Tone> stateTone(const QString& state) {
    if (state == QLatin1String("confirmed"))
        return Tone::Good;
    if (state == QLatin1String("dismissed") || state == kLapsedState)
        return Tone::Low;
    if (state == QLatin1String("doubtful"))
        return Tone::Medium;
    return std::nullopt;
}

QString seenText(const LeadHit& hit) {
    return seenText(hit.field, hit.text, hit.path);
}

QString exemptionText(const LeadExemption& exemption) {
    return exemptionText(exemption.why, exemption.basis, exemption.met);
}

QList<Mark> marks(const Lead& lead, RuleField field) {
    QList<Mark> list;
    for (const LeadHit& hit : lead.hits)
        if (hit.field == field)
            list.append({static_cast<int>(hit.utf16.begin), static_cast<int>(hit.utf16.end)});
    return list;
}

QString article(const LeadRule& rule) {
    return rule.law + rule.article;
}

QString secondLine(const Lead& lead) {
    return format::joined({lead.shop, lead.platform, lead.price ? format::price(*lead.price) : QString()});
}

} // namespace xunwang::words
