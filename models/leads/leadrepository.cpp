#include "models/leads/leadrepository.h"

#include <algorithm>
#include <map>

namespace xunwang {

namespace {
const QString kColumns
    = QStringLiteral("id, listing, severity, platform, shop, credit_code, item_id, title, link, category, "
                     "price, list_price, sales, seen_at, pack, rules, hits, source_line, source_row");
const QString kShownColumns = kColumns + QStringLiteral(", lapsed");

FoundLead readLead(const Statement& row) {
    Lead lead;
    lead.listing = row.integer(1);
    lead.severity = Severity(row.integer(2));
    lead.platform = row.text(3);
    lead.shop = row.text(4);
    lead.creditCode = row.text(5);
    lead.itemId = row.text(6);
    lead.title = row.text(7);
    lead.link = row.text(8);
    lead.category = row.text(9);
    if (!row.isNull(10))
        lead.price = Money::fromFen(row.integer(10));
    if (!row.isNull(11))
        lead.listPrice = Money::fromFen(row.integer(11));
    if (!row.isNull(12))
        lead.sales = row.integer(12);
    lead.seenAt = QDateTime::fromMSecsSinceEpoch(row.integer(13), Qt::UTC);
    lead.pack = row.text(14);
    lead.rules = decodeRules(row.text(15));
    lead.hits = decodeHits(row.text(16));
    lead.sourceLine = row.integer(17);
    lead.sourceRow = row.text(18);
    lead.lapsed = row.integer(19) != 0;
    return {LeadId(row.integer(0)), std::move(lead)};
}

} // namespace

std::vector<BulkInfo> leadTables() {
    QStringList columns = kColumns.split(QStringLiteral(", "));
    columns.removeFirst();
    return {{QStringLiteral("lead"), columns, false, QStringLiteral("shown_lead")},
        {QStringLiteral("lead_revision"),
            QStringLiteral(
                "lead lapsed severity pack rules hits title price list_price sales seen_at source_line source_row")
                .split(u' ')}};
}

namespace {

LeadRule leadRule(const Rule& rule, const RuleHit& hit) {
    LeadRule copy{rule.code, rule.severity, rule.title, {}, {}, {}};
    const auto basis = std::find_if(
        rule.basis.begin(), rule.basis.end(), [&](const LegalBasis& candidate) { return candidate.inForce(hit.on); });
    if (basis != rule.basis.end()) {
        copy.law = basis->law;
        copy.article = basis->article;
    }
    for (const Exemption& exemption : rule.exemptions)
        copy.exemptions.push_back(
            {exemption.why, exemption.basis ? exemption.basis->law + exemption.basis->article : QString(), {}});
    for (const MetExemption& met : hit.met)
        copy.exemptions[static_cast<size_t>(met.exemption)].met = met.text;
    return copy;
}

} // namespace

FoundRules foundRules(const RulePack& pack, const std::vector<RuleHit>& hits) {
    FoundRules found;
    for (const RuleHit& hit : hits) {
        const Rule& rule = pack.rules[static_cast<size_t>(hit.rule)];
        found.hits.push_back({hit.field, rule.code, hit.codePoints, hit.utf16, hit.text, hit.path()});
        if (std::any_of(
                found.rules.begin(), found.rules.end(), [&](const LeadRule& known) { return known.code == rule.code; }))
            continue;
        found.rules.push_back(leadRule(rule, hit));
    }
    std::stable_sort(found.rules.begin(), found.rules.end(),
        [](const LeadRule& a, const LeadRule& b) { return a.severity < b.severity; });
    return found;
}

PreparedLead prepareLead(const FoundRules& found) {
    return {found.rules.front().severity, encodeRules(found.rules).toStdString(), encodeHits(found.hits).toStdString(),
        0, {}};
}

Result<void> LeadWriter::beginSlice(Writer& writer) {
    auto known = FastStatement::prepare(writer, QStringLiteral("SELECT id FROM lead WHERE listing = ?"));
    XW_TRY(known);
    m_known.emplace(std::move(*known));
    auto lapsed = FastStatement::prepare(writer,
        QStringLiteral("SELECT 1 FROM shown_lead l WHERE l.id = ? AND l.lapsed = 1 AND NOT EXISTS (SELECT 1 FROM "
                       "decided_lead d WHERE d.lead = l.id)"));
    XW_TRY(lapsed);
    m_lapsed.emplace(std::move(*lapsed));
    return {};
}

void LeadWriter::endSlice() {
    m_known.reset();
    m_lapsed.reset();
}

namespace {

BulkValue orNothing(const std::optional<qint64>& number) {
    return number ? BulkValue(*number) : BulkValue();
}

} // namespace

Result<void> LeadWriter::flag(qint64 listing, const SeenItem& seen, const PreparedLead& lead) {
    m_known->reset();
    m_known->bind(1, listing);
    auto row = m_known->step();
    XW_TRY(row);
    if (*row) {
        const qint64 known = m_known->integer(0);
        m_lapsed->reset();
        m_lapsed->bind(1, known);
        auto lapsed = m_lapsed->step();
        XW_TRY(lapsed);
        return *lapsed && m_returned.insert(known).second ? revise(known, false, lead, &seen) : Result<void>();
    }
    const std::array<BulkValue, 18> values{listing, qint64(lead.severity),
        seen.item.platform.empty() ? kNoPlatform : seen.item.platform, seen.item.shop, seen.creditCode,
        seen.item.itemId, seen.item.title, seen.item.link, seen.category, orNothing(seen.price),
        orNothing(seen.listPrice), orNothing(seen.sales), seen.seenAt, std::string_view(m_pack),
        std::string_view(lead.rules), std::string_view(lead.hits), lead.sourceLine, std::string_view(lead.sourceRow)};
    auto inserted = m_batch->insert(kLeadTable, values);
    XW_TRY(inserted);
    return {};
}

Result<void> LeadWriter::revise(qint64 lead, bool lapsed, const PreparedLead& reads, const SeenItem* moved) {
    std::array<BulkValue, 13> values{lead, qint64(lapsed), qint64(reads.severity), std::string_view(m_pack),
        std::string_view(reads.rules), std::string_view(reads.hits)};
    if (moved) {
        values[6] = moved->item.title;
        values[7] = orNothing(moved->price);
        values[8] = orNothing(moved->listPrice);
        values[9] = orNothing(moved->sales);
        values[10] = moved->seenAt;
        values[11] = reads.sourceLine;
        values[12] = std::string_view(reads.sourceRow);
    }
    auto inserted = m_batch->insert(kLeadRevisionTable, values);
    XW_TRY(inserted);
    return {};
}

Result<std::vector<RuleCount>> leadsByRule(Reader& reader, qint64 batch) {
    // Leads of one kind share the text of their rules, so few texts have to be decoded. Counted here and not by SQL,
    // which would sort all of them in memory.
    auto rules = FastStatement::prepare(reader, QStringLiteral("SELECT rules FROM lead WHERE batch = ?"));
    XW_TRY(rules);
    rules->bind(1, batch);
    std::map<std::string, qint64, std::less<>> counts;
    while (true) {
        auto row = rules->step();
        XW_TRY(row);
        if (!*row)
            break;
        const auto known = counts.find(rules->text(0));
        if (known != counts.end())
            ++known->second;
        else
            counts.emplace(rules->text(0), 1);
    }
    std::map<QString, RuleCount> byRule;
    for (const auto& [text, count] : counts)
        for (const LeadRule& rule : decodeRules(QString::fromStdString(text)))
            byRule.try_emplace(rule.code, RuleCount{rule.code, rule.title, rule.severity, 0}).first->second.leads
                += count;
    std::vector<RuleCount> list;
    for (auto& [rule, count] : byRule)
        list.push_back(std::move(count));
    std::stable_sort(
        list.begin(), list.end(), [](const RuleCount& a, const RuleCount& b) { return a.leads > b.leads; });
    return list;
}

Result<std::vector<FoundLead>> leadsByIds(Reader& reader, const std::vector<qint64>& ids) {
    auto statement = reader.prepare(QStringLiteral("SELECT %1 FROM shown_lead WHERE id = ?").arg(kShownColumns));
    XW_TRY(statement);
    std::vector<FoundLead> leads;
    for (const qint64 id : ids) {
        auto row = statement->bind(id).step();
        XW_TRY(row);
        if (!*row)
            continue;
        leads.push_back(readLead(*statement));
    }
    return leads;
}

Result<std::unordered_map<qint64, LeadId>> leadsOfListings(Reader& reader, const std::vector<qint64>& listings) {
    auto statement = reader.prepare(QStringLiteral("SELECT id FROM shown_lead WHERE listing = ?"));
    XW_TRY(statement);
    std::unordered_map<qint64, LeadId> leads;
    for (const qint64 listing : listings) {
        auto row = statement->bind(listing).step();
        XW_TRY(row);
        if (*row)
            leads.emplace(listing, LeadId(statement->integer(0)));
    }
    return leads;
}

Result<std::vector<LeadJudgement>> leadJudgements(Reader& reader, LeadId id) {
    auto row = reader.prepare(QStringLiteral(
        "SELECT 0 AS number, b.opened_at, b.subject, l.pack, 0, l.title, l.rules, l.hits FROM lead l JOIN batch b ON "
        "b.id = l.batch WHERE l.id = ? UNION ALL SELECT v.id, b.opened_at, b.subject, v.pack, v.lapsed, "
        "coalesce(v.title, l.title), v.rules, v.hits FROM lead_revision v JOIN lead l ON l.id = v.lead JOIN batch b ON "
        "b.id = v.batch AND b.withdrawn = 0 WHERE v.lead = ? ORDER BY number"));
    XW_TRY(row);
    row->bind(id.value()).bind(id.value());
    std::vector<LeadJudgement> all;
    while (true) {
        auto some = row->step();
        XW_TRY(some);
        if (!*some)
            return all;
        all.push_back({Codec<QDateTime>::decode(row->value(1)).value_or(QDateTime()), row->text(2) == kRescreening,
            row->text(3), row->integer(4) != 0, row->text(5), decodeRules(row->text(6)), decodeHits(row->text(7))});
    }
}

Result<FoundLead> leadById(Reader& reader, LeadId id) {
    auto leads = leadsByIds(reader, {id.value()});
    XW_TRY(leads);
    if (leads->empty())
        return fail(ErrorCode::NotFound, QStringLiteral("record.not-found"), {QStringLiteral("lead"), id.text()});
    return std::move(leads->front());
}

} // namespace xunwang
