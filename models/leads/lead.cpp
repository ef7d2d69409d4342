#include "models/leads/lead.h"

#include "models/text/json.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace xunwang {

namespace {

/// Writes a JSON array of objects, whose members come in the order of their names.
class ObjectWriter {
public:
    void begin() { m_out += m_out.endsWith('}') ? ",{" : "{"; }
    void end() { m_out += '}'; }
    void text(const char* name, const QString& value) {
        member(name);
        appendJsonText(m_out, value);
    }
    void number(const char* name, int value) {
        member(name);
        m_out += QByteArray::number(value);
    }
    void span(const char* name, TextSpan value) {
        raw(name, '[' + QByteArray::number(value.begin) + ',' + QByteArray::number(value.end) + ']');
    }
    void raw(const char* name, const QByteArray& json) {
        member(name);
        m_out += json;
    }
    QByteArray array() const { return '[' + m_out + ']'; }

private:
    void member(const char* name) {
        if (!m_out.endsWith('{'))
            m_out += ',';
        m_out += '"';
        m_out += name;
        m_out += "\":";
    }
    QByteArray m_out;
};

TextSpan toSpan(const QJsonValue& value) {
    return {value[0].toInteger(), value[1].toInteger()};
}

} // namespace

QString encodeRules(const std::vector<LeadRule>& rules) {
    ObjectWriter out;
    for (const LeadRule& rule : rules) {
        ObjectWriter exemptions;
        for (const LeadExemption& exemption : rule.exemptions) {
            exemptions.begin();
            exemptions.text("basis", exemption.basis);
            exemptions.text("en", exemption.why.en);
            exemptions.text("met", exemption.met);
            exemptions.text("zh", exemption.why.zh);
            exemptions.end();
        }
        out.begin();
        out.text("article", rule.article);
        out.text("code", rule.code);
        out.text("en", rule.title.en);
        out.raw("exemptions", exemptions.array());
        out.text("law", rule.law);
        out.number("severity", int(rule.severity));
        out.text("zh", rule.title.zh);
        out.end();
    }
    return QString::fromUtf8(out.array());
}

QString encodeHits(const std::vector<LeadHit>& hits) {
    ObjectWriter out;
    for (const LeadHit& hit : hits) {
        QByteArray path;
        for (const QString& step : hit.path) {
            path += path.isEmpty() ? "" : ",";
            appendJsonText(path, step);
        }
        out.begin();
        out.span("at", hit.codePoints);
        out.number("field", int(hit.field));
        out.raw("path", '[' + path + ']');
        out.text("rule", hit.rule);
        out.text("text", hit.text);
        out.span("utf16", hit.utf16);
        out.end();
    }
    return QString::fromUtf8(out.array());
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
