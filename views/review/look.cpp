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

Tone tone(Severity severity) {
    switch (severity) {
    case Severity::High:
        return Tone::High;
    case Severity::Medium:
        return Tone::Medium;
    case Severity::Low:
        break;
    }
    return Tone::Low;
}

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
    if (state == QLatin1String("dismissed"))
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
    }
    return {};
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
