#include "models/screening/probes.h"

#include "models/screening/packvalues.h"

#include <QFile>
#include <QSet>

#include <algorithm>

static void initProbes() {
    Q_INIT_RESOURCE(probes);
}

namespace xunwang {

using namespace packvalues;

qint64 ProbeReport::count(ProbeFinding::Outcome outcome) const {
    return std::count_if(
        findings.begin(), findings.end(), [outcome](const ProbeFinding& one) { return one.outcome == outcome; });
}

qint64 ProbeReport::tried() const {
    using Outcome = ProbeFinding::Outcome;
    return count(Outcome::Found) + count(Outcome::Missed) + count(Outcome::NotRead);
}

ProbeFinding judgeProbe(const ProbeListing& probe, const RulePack& pack, const std::vector<RuleHit>& hits, QDate on) {
    ProbeFinding finding{probe, ProbeFinding::Outcome::NoRule, {}, {}};
    const auto own
        = std::find_if(pack.rules.begin(), pack.rules.end(), [&](const Rule& rule) { return rule.code == probe.rule; });
    if (own != pack.rules.end())
        finding.outcome = own->inForce(on) ? ProbeFinding::Outcome::Missed : ProbeFinding::Outcome::NotInForce;
    for (const RuleHit& hit : hits) {
        const QString& code = pack.rules[static_cast<size_t>(hit.rule)].code;
        if (!finding.hitBy.contains(code))
            finding.hitBy.append(code);
        if (code != probe.rule || finding.outcome == ProbeFinding::Outcome::Found)
            continue;
        finding.outcome = ProbeFinding::Outcome::Found;
        finding.path = hit.path();
    }
    return finding;
}

ProbeReport runProbes(const Matcher& matcher, const std::vector<ProbeListing>& probes, QDate on) {
    const RulePack& pack = matcher.pack();
    ProbeReport report{QStringLiteral("%1 %2").arg(pack.name).arg(pack.version), on, {}};
    Matcher::Scratch scratch(matcher);
    for (const ProbeListing& probe : probes) {
        const std::string title = probe.title.toStdString();
        const std::string category = probe.category.toStdString();
        const std::string shop = probe.shop.toStdString();
        const std::string code = probe.creditCode.toStdString();
        ScreenedFields fields;
        fields[RuleField::Title] = title;
        fields[RuleField::Category] = category;
        fields[RuleField::Shop] = shop;
        if (!code.empty())
            fields[RuleField::Licence] = code;
        fields.price = probe.price;
        fields.listPrice = probe.listPrice;
        fields.sales = probe.sales;
        report.findings.push_back(judgeProbe(probe, pack, matcher.scan(fields, on, scratch), on));
    }
    return report;
}

namespace {

Done readProbe(const JsonNode& node, ProbeListing& probe) {
    XW_TRY(keysAre(node, {u"mark", u"title", u"rule"},
        {u"category", u"shop", u"creditCode", u"price", u"listPrice", u"sales", u"note"}));
    XW_TRY(readText(*node.find(u"mark"), probe.mark));
    XW_TRY(readText(*node.find(u"title"), probe.title));
    XW_TRY(readText(*node.find(u"rule"), probe.rule));
    XW_TRY(readIf(node, u"category", probe.category, readText));
    XW_TRY(readIf(node, u"shop", probe.shop, readText));
    XW_TRY(readIf(node, u"creditCode", probe.creditCode, readText));
    XW_TRY(readIf(node, u"price", probe.price, readMoney));
    XW_TRY(readIf(node, u"listPrice", probe.listPrice, readMoney));
    const auto count = [](const JsonNode& value, qint64& number) { return readWhole(value, 0, number); };
    XW_TRY(readIf(node, u"sales", probe.sales, count));
    return readIf(node, u"note", probe.note, readText);
}

} // namespace

Result<std::vector<ProbeListing>> readProbes(const QByteArray& json) {
    const auto root = JsonNode::parse(json);
    XW_TRY(root);
    XW_TRY(keysAre(*root, {u"format", u"probes"}));
    int format = 0;
    XW_TRY(readChoice(*root->find(u"format"), std::array{"xunwang-probes-1"}, format));
    XW_TRY(isList(*root->find(u"probes"), R"([{"mark": …, "title": …, "rule": …}])"));
    std::vector<ProbeListing> probes;
    QSet<QString> marks;
    for (const JsonNode& node : root->find(u"probes")->items) {
        XW_TRY(readProbe(node, probes.emplace_back()));
        if (marks.contains(probes.back().mark))
            return bad("probe.mark-twice", node, {probes.back().mark});
        marks.insert(probes.back().mark);
    }
    return probes;
}

const std::vector<ProbeListing>& stockProbes() {
    static const std::vector<ProbeListing> probes = [] {
        initProbes();
        QFile file(QStringLiteral(":/probes/stock.json"));
        auto read = file.open(QIODevice::ReadOnly) ? readProbes(file.readAll()) : readProbes({});
        return read ? std::move(*read) : std::vector<ProbeListing>();
    }();
    return probes;
}

} // namespace xunwang
