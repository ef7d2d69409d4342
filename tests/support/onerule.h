#pragma once

#include "models/screening/matcher.h"

namespace xunwang {

/// A pack of one rule, its body as a test gives it, on line 4; apostrophes stand for quotes.
inline QByteArray packOf(const QString& body) {
    return QStringLiteral(
        "{'format': 'xunwang-rules-1', 'name': 'test', 'version': 1, 'lists': {'channels': ['天猫', '电商']}, 'owner': "
        "'某局', 'tasks': {'t': {'zh': '关', 'en': 'task'}}, 'promotions': [{'title': {'zh': '节', 'en': 'feast'}, "
        "'from': '10-20', 'until': '11-11'}],\n"
        "'laws': {'L': {'law': '某法', 'from': '2020-01-01', 'until': '2029-12-31'}},\n"
        "'rules': [\n"
        "{'code': 'r', 'family': 'f', 'tasks': ['t'], 'severity': 'high', 'title': {'zh': '规', 'en': 'rule'}, %1,\n"
        "'basis': [{'law': 'L', 'article': '第一条'}], 'certainty': 'S',\n"
        "'examples': {'hit': ['甲'], 'miss': ['乙']}}]}")
        .arg(body)
        .replace(u'\'', u'"')
        .toUtf8();
}

inline Result<Matcher> compiled(const QString& body) {
    auto pack = RulePack::read(packOf(body));
    if (!pack)
        return fail(pack.error());
    return Matcher::compile(std::move(*pack));
}

struct Hits {
    QStringList texts;
    std::vector<RuleHit> all;
    std::vector<ExemptedHit> exempted;
};

inline const QDate kSomeDay(2026, 1, 1);

inline Hits hitsOf(const QString& body, const ScreenedFields& fields, QDate date = kSomeDay) {
    const auto matcher = compiled(body);
    if (!matcher)
        qFatal("%s: %s", qPrintable(matcher.error().detail), qPrintable(matcher.error().context.join(u' ')));
    Matcher::Scratch scratch(*matcher);
    Hits hits;
    hits.all = matcher->scan(fields, date, scratch);
    hits.exempted = scratch.exempted();
    for (const RuleHit& hit : hits.all)
        hits.texts.append(hit.text);
    return hits;
}

inline Hits hitsOf(const QString& body, const QString& title, const QString& category = {},
    std::optional<Money> price = {}, QDate date = kSomeDay) {
    const std::string text = title.toStdString();
    const std::string group = category.toStdString();
    ScreenedFields fields;
    fields[RuleField::Title] = text;
    fields[RuleField::Category] = group;
    fields.price = price;
    return hitsOf(body, fields, date);
}

} // namespace xunwang
