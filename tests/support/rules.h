#pragma once

#include "models/leads/packs.h"

namespace xunwang::test {

/// A rule of a small pack: `body` is what stands in it beside its head, apostrophes for quotes, and `hit` and `miss`
/// are its examples.
struct SmallRule {
    const char* code;
    const char* body;
    const char* hit;
    const char* miss;
    const char* severity = "high";
    const char* from = "2015-09-01"; ///< in force
};

inline QByteArray packText(int version, const std::vector<SmallRule>& rules) {
    QStringList texts;
    for (const SmallRule& rule : rules)
        texts << QStringLiteral(
            "{'code': '%1', 'family': 'f', 'tasks': ['t'], 'severity': '%5', 'title': {'zh': '%1', 'en': '%1'}, %2, "
            "'basis': [{'law': 'L', 'article': '第九条', 'from': '%6'}], 'certainty': 'S', 'examples': {'hit': [%3], "
            "'miss': [%4]}}")
                     .arg(QString::fromUtf8(rule.code), QString::fromUtf8(rule.body), QString::fromUtf8(rule.hit),
                         QString::fromUtf8(rule.miss), QString::fromUtf8(rule.severity), QString::fromUtf8(rule.from));
    return QStringLiteral("{'format': 'xunwang-rules-1', 'name': 'test', 'version': %1, 'lists': {}, 'owner': '某局', "
                          "'tasks': {'t': {'zh': '关', 'en': 'gate'}}, 'laws': {'L': {'law': '某法', 'from': "
                          "'2015-09-01'}},\n'rules': [\n%2\n]}")
        .arg(version)
        .arg(texts.join(QStringLiteral(",\n")))
        .replace(u'\'', u'"')
        .toUtf8();
}

inline std::shared_ptr<const Matcher> rules(int version, const std::vector<SmallRule>& all) {
    auto pack = RulePack::read(packText(version, all));
    if (!pack)
        qFatal("%s: %s", qPrintable(pack.error().detail), qPrintable(pack.error().context.join(u' ')));
    auto matcher = Matcher::compile(std::move(*pack));
    if (!matcher)
        qFatal("%s: %s", qPrintable(matcher.error().detail), qPrintable(matcher.error().context.join(u' ')));
    return std::make_shared<const Matcher>(std::move(*matcher));
}

} // namespace xunwang::test
