#include "models/review/reviewrepository.h"

#include "models/bureau/permissions.h"
#include "models/text/folding.h"

#include <map>

namespace xunwang {

namespace {
const QString kVisible = QStringLiteral("l.batch IS NOT (SELECT id FROM open_batch)");
const QString kOpen = QStringLiteral("NOT EXISTS (SELECT 1 FROM decision d WHERE d.lead = l.id AND d.withdrawn = 0)");

Result<std::vector<qint64>> ids(Reader& reader, const QString& where, const std::vector<Value>& values) {
    auto statement = reader.prepare(
        QStringLiteral("SELECT l.id FROM lead l WHERE %1 AND %2 ORDER BY l.severity, l.id").arg(kVisible, where));
    XW_TRY(statement);
    for (const Value& value : values)
        statement->bind(value);
    std::vector<qint64> found;
    while (true) {
        auto row = statement->step();
        XW_TRY(row);
        if (!*row)
            return found;
        found.push_back(statement->integer(0));
    }
}

/// Keeps the ids whose title, shop, item id or link holds the text, folded on both sides.
Result<std::vector<qint64>> holding(Reader& reader, std::vector<qint64> candidates, const QString& text) {
    FoldedText folded;
    foldText(text.toStdString(), folded);
    const std::string needle(folded.text());
    if (needle.empty())
        return candidates;
    auto statement = reader.prepare(QStringLiteral("SELECT title, shop, item_id, link FROM lead WHERE id = ?"));
    XW_TRY(statement);
    std::vector<qint64> found;
    for (const qint64 id : candidates) {
        auto row = statement->bind(id).step();
        XW_TRY(row);
        bool holds = false;
        for (int column = 0; *row && !holds && column < 4; ++column) {
            foldText(statement->text(column).toStdString(), folded);
            holds = folded.text().find(needle) != std::string_view::npos;
        }
        if (holds)
            found.push_back(id);
    }
    return found;
}
} // namespace

Result<qint64> decide(Writer& writer, const std::vector<LeadId>& leads, Verdict verdict, const QString& note,
    std::optional<qint64> campaign) {
    XW_TRY(require(writer, Act::Review));
    for (const LeadId lead : leads) {
        XW_TRY(leadById(writer, lead));
        const Decision decision{lead, verdict, note, writer.today(), campaign};
        auto before
            = Records<Decision>::select(writer, QStringLiteral("WHERE lead = ? AND withdrawn = 0"), {lead.value()});
        XW_TRY(before);
        if (before->empty()) {
            XW_TRY(Records<Decision>::add(writer, decision));
        } else {
            const auto& old = before->front();
            XW_TRY(Records<Decision>::correct(writer, old.id, old.revision, decision, QStringLiteral("重新决定")));
        }
    }
    return qint64(leads.size());
}

Result<std::vector<qint64>> leadIds(Reader& reader, const LeadFilter& filter) {
    QString where = QStringLiteral("1 = 1");
    std::vector<Value> values;
    const auto demand = [&](const QString& condition, Value value) {
        where += QStringLiteral(" AND ") + condition;
        values.push_back(std::move(value));
    };
    if (filter.state == QLatin1String("open"))
        where += QStringLiteral(" AND ") + kOpen;
    else if (filter.state)
        demand(QStringLiteral(
                   "EXISTS (SELECT 1 FROM decision d WHERE d.lead = l.id AND d.withdrawn = 0 AND d.verdict = ?)"),
            *filter.state);
    if (filter.severity)
        demand(QStringLiteral("l.severity = ?"), qint64(*filter.severity));
    if (!filter.rule.isEmpty())
        demand(QStringLiteral("instr(l.rules, ?) > 0"), QString(QStringLiteral("\"code\":\"%1\"").arg(filter.rule)));
    if (!filter.platform.isEmpty())
        demand(QStringLiteral("l.platform = ?"), filter.platform);
    if (!filter.shop.isEmpty())
        demand(QStringLiteral("l.shop = ?"), filter.shop);
    auto found = ids(reader, where, values);
    XW_TRY(found);
    return filter.text.trimmed().isEmpty() ? std::move(found) : holding(reader, std::move(*found), filter.text);
}

Result<LeadStates> leadStates(Reader& reader, const std::vector<qint64>& ids) {
    LeadStates states;
    auto statement = reader.prepare(QStringLiteral("SELECT verdict FROM decision WHERE lead = ? AND withdrawn = 0"));
    XW_TRY(statement);
    for (const qint64 id : ids) {
        auto row = statement->bind(id).step();
        XW_TRY(row);
        states[id] = *row ? statement->text(0) : QStringLiteral("open");
    }
    return states;
}

Result<std::vector<qint64>> similarOpen(Reader& reader, LeadId lead) {
    return ids(reader,
        QStringLiteral("(l.platform, l.shop, l.rules) = (SELECT platform, shop, rules FROM lead WHERE id = ?) AND ")
            + kOpen,
        {lead.value()});
}

Result<LeadFacets> leadFacets(Reader& reader) {
    LeadFacets facets;
    auto open = ids(reader, kOpen, {});
    XW_TRY(open);
    facets.open = qint64(open->size());
    auto leads = leadsByIds(reader, *open);
    XW_TRY(leads);
    std::map<QString, LeadFacets::Count> rules;
    std::map<QString, LeadFacets::Count> platforms;
    for (const FoundLead& found : *leads) {
        ++facets.severities[static_cast<size_t>(found.lead.severity)];
        ++platforms.try_emplace(found.lead.platform, LeadFacets::Count{found.lead.platform, {}, 0}).first->second.leads;
        for (const LeadRule& rule : found.lead.rules)
            ++rules.try_emplace(rule.code, LeadFacets::Count{rule.code, rule.title, 0}).first->second.leads;
    }
    const auto sorted = [](const std::map<QString, LeadFacets::Count>& counts) {
        std::vector<LeadFacets::Count> list;
        for (const auto& [key, count] : counts)
            list.push_back(count);
        std::stable_sort(list.begin(), list.end(), [](const auto& a, const auto& b) { return a.leads > b.leads; });
        return list;
    };
    facets.rules = sorted(rules);
    facets.platforms = sorted(platforms);
    auto today = reader.integer(QStringLiteral("SELECT count(*) FROM decision WHERE withdrawn = 0 AND decided_on = ?"),
        {reader.today().toString(Qt::ISODate)});
    XW_TRY(today);
    facets.decidedToday = *today;
    return facets;
}

} // namespace xunwang
