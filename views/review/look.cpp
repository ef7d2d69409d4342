#include "views/review/look.h"

#include "views/widgets/format.h"

#include <QCoreApplication>
#include <QLocale>

namespace xunwang::review {

namespace {
struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Review)
};
} // namespace

QString severityTitle(Severity severity) {
    return label(tone(severity));
}

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

QString packText(const PackText& text) {
    const bool chinese = QLocale().language() == QLocale::Chinese;
    const QString& first = chinese ? text.zh : text.en;
    return first.isEmpty() ? (chinese ? text.en : text.zh) : first;
}

QString fieldTitle(RuleField field) {
    switch (field) {
    case RuleField::Title:
        return Tr::tr("Title");
    case RuleField::Category:
        return Tr::tr("Category");
    case RuleField::Shop:
        return Tr::tr("Shop");
    case RuleField::Description:
        return Tr::tr("Description");
    case RuleField::Licence:
        return Tr::tr("Licence");
    case RuleField::Scope:
        return Tr::tr("Business scope");
    case RuleField::Permit:
        return Tr::tr("Permits");
    case RuleField::LicenceUntil:
        return Tr::tr("Licence valid until");
    case RuleField::Price:
        return Tr::tr("Price");
    case RuleField::ListPrice:
        return Tr::tr("List price");
    case RuleField::Sales:
        return Tr::tr("Sales");
    case RuleField::Reviews:
        return Tr::tr("Reviews");
    case RuleField::History:
        return Tr::tr("Seen over time");
    }
    return {};
}

QString seenText(const LeadHit& hit) {
    if (hit.text.isEmpty())
        return Tr::tr("%1: not shown").arg(fieldTitle(hit.field));
    if (hit.field >= RuleField(kTextFields))
        return Tr::tr("%1: %2").arg(fieldTitle(hit.field), hit.text);
    const QString text
        = hit.path.size() > 1 ? hit.path.join(QStringLiteral(" → ")) : QStringLiteral("“%1”").arg(hit.text);
    return hit.field == RuleField::Title ? text : Tr::tr("%1: %2").arg(fieldTitle(hit.field), text);
}

QString exemptionText(const LeadExemption& exemption) {
    const QString why = packText(exemption.why);
    QString text = exemption.basis.isEmpty() ? why : Tr::tr("%1 (%2)").arg(why, exemption.basis);
    if (!exemption.met.isEmpty())
        text += Tr::tr(", said elsewhere in the listing as “%1”").arg(exemption.met);
    return text;
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

} // namespace xunwang::review
