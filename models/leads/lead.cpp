#include "models/leads/lead.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace xunwang {

namespace {

QString compact(const QJsonArray& array) {
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

QJsonArray span(TextSpan span) {
    return {qint64(span.begin), qint64(span.end)};
}

TextSpan toSpan(const QJsonValue& value) {
    return {value[0].toInteger(), value[1].toInteger()};
}

} // namespace

QString encodeRules(const std::vector<LeadRule>& rules) {
    QJsonArray array;
    for (const LeadRule& rule : rules) {
        QJsonArray exemptions;
        for (const LeadExemption& exemption : rule.exemptions)
            exemptions.append(
                QJsonObject{{QStringLiteral("zh"), exemption.why.zh}, {QStringLiteral("en"), exemption.why.en},
                    {QStringLiteral("basis"), exemption.basis}, {QStringLiteral("met"), exemption.met}});
        array.append(QJsonObject{{QStringLiteral("code"), rule.code}, {QStringLiteral("severity"), int(rule.severity)},
            {QStringLiteral("zh"), rule.title.zh}, {QStringLiteral("en"), rule.title.en},
            {QStringLiteral("law"), rule.law}, {QStringLiteral("article"), rule.article},
            {QStringLiteral("exemptions"), exemptions}});
    }
    return compact(array);
}

QString encodeHits(const std::vector<LeadHit>& hits) {
    QJsonArray array;
    for (const LeadHit& hit : hits)
        array.append(QJsonObject{{QStringLiteral("field"), int(hit.field)}, {QStringLiteral("rule"), hit.rule},
            {QStringLiteral("at"), span(hit.codePoints)}, {QStringLiteral("utf16"), span(hit.utf16)},
            {QStringLiteral("text"), hit.text}, {QStringLiteral("path"), QJsonArray::fromStringList(hit.path)}});
    return compact(array);
}

std::vector<LeadRule> decodeRules(const QString& text) {
    std::vector<LeadRule> rules;
    const auto array = QJsonDocument::fromJson(text.toUtf8()).array();
    for (const auto& item : array) {
        std::vector<LeadExemption> exemptions;
        const auto tried = item[QLatin1String("exemptions")].toArray();
        for (const auto& exemption : tried)
            exemptions.push_back(
                {{exemption[QLatin1String("zh")].toString(), exemption[QLatin1String("en")].toString()},
                    exemption[QLatin1String("basis")].toString(), exemption[QLatin1String("met")].toString()});
        rules.push_back({item[QLatin1String("code")].toString(), Severity(item[QLatin1String("severity")].toInt()),
            {item[QLatin1String("zh")].toString(), item[QLatin1String("en")].toString()},
            item[QLatin1String("law")].toString(), item[QLatin1String("article")].toString(), std::move(exemptions)});
    }
    return rules;
}

std::vector<LeadHit> decodeHits(const QString& text) {
    std::vector<LeadHit> hits;
    const auto array = QJsonDocument::fromJson(text.toUtf8()).array();
    for (const auto& item : array) {
        QStringList path;
        const auto steps = item[QLatin1String("path")].toArray();
        for (const auto& step : steps)
            path.append(step.toString());
        hits.push_back({RuleField(item[QLatin1String("field")].toInt()), item[QLatin1String("rule")].toString(),
            toSpan(item[QLatin1String("at")]), toSpan(item[QLatin1String("utf16")]),
            item[QLatin1String("text")].toString(), path});
    }
    return hits;
}

} // namespace xunwang
