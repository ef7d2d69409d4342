#include "models/review/reviewrepository.h"

#include "models/bureau/bureaurepository.h"
#include "models/bureau/permissions.h"
#include "models/text/folding.h"

#include <map>

namespace xunwang {

namespace {
const QString kVisible = QStringLiteral("l.batch IS NOT (SELECT id FROM open_batch)");
const QString kOpen = QStringLiteral("NOT EXISTS (SELECT 1 FROM decision d WHERE d.lead = l.id AND d.withdrawn = 0)");

/// The condition that a lead is in this state; its value, if it takes one, is added.
QString inState(const std::optional<QString>& state, std::vector<Value>& values) {
    if (!state)
        return QStringLiteral("1 = 1");
    if (*state == QLatin1String("open"))
        return kOpen;
    values.push_back(*state);
    return QStringLiteral(
        "EXISTS (SELECT 1 FROM decision d WHERE d.lead = l.id AND d.withdrawn = 0 AND d.verdict = ?)");
}

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

/// As `ids`, those whose title, shop, item id or link holds the text, folded on both sides.
Result<std::vector<qint64>> holding(
    Reader& reader, const QString& where, const std::vector<Value>& values, const std::string& needle) {
    auto statement = reader.prepare(QStringLiteral("SELECT l.id, l.title, l.shop, l.item_id, l.link FROM lead l "
                                                   "WHERE %1 AND %2 ORDER BY l.severity, l.id")
                                        .arg(kVisible, where));
    XW_TRY(statement);
    for (const Value& value : values)
        statement->bind(value);
    std::vector<qint64> found;
    FoldedText folded;
    QString lastShop;
    bool lastHolds = false;
    const auto holds = [&](const QString& text) {
        foldText(text.toStdString(), folded);
        return folded.text().find(needle) != std::string_view::npos;
    };
    while (true) {
        auto row = statement->step();
        XW_TRY(row);
        if (!*row)
            return found;
        if (const QString shop = statement->text(2); shop != lastShop) {
            lastShop = shop;
            lastHolds = holds(shop);
        }
        if (lastHolds || holds(statement->text(1)) || holds(statement->text(3)) || holds(statement->text(4)))
            found.push_back(statement->integer(0));
    }
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
            XW_TRY(Records<Decision>::correct(
                writer, old.id, old.revision, decision, note.isEmpty() ? QStringLiteral("重新决定") : note));
        }
    }
    return qint64(leads.size());
}

Result<std::vector<qint64>> leadIds(Reader& reader, const LeadFilter& filter) {
    std::vector<Value> values;
    QString where = inState(filter.state, values);
    const auto demand = [&](const QString& condition, Value value) {
        where += QStringLiteral(" AND ") + condition;
        values.push_back(std::move(value));
    };
    if (filter.severity)
        demand(QStringLiteral("l.severity = ?"), qint64(*filter.severity));
    if (!filter.rule.isEmpty())
        demand(QStringLiteral("instr(l.rules, ?) > 0"), QString(QStringLiteral("\"code\":\"%1\"").arg(filter.rule)));
    if (!filter.platform.isEmpty())
        demand(QStringLiteral("l.platform = ?"), filter.platform);
    if (!filter.shop.isEmpty())
        demand(QStringLiteral("l.shop = ?"), filter.shop);
    if (filter.batch)
        demand(QStringLiteral("l.batch = ?"), *filter.batch);
    FoldedText folded;
    foldText(filter.text.toStdString(), folded);
    // A text of signs alone folds to nothing, and nothing is what everything holds.
    return folded.text().empty() ? ids(reader, where, values)
                                 : holding(reader, where, values, std::string(folded.text()));
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
        QStringLiteral(
            "(l.id = ? OR (l.shop <> '' AND (l.platform, l.shop, l.rules) = (SELECT platform, shop, rules FROM "
            "lead WHERE id = ?))) AND ")
            + kOpen,
        {lead.value(), lead.value()});
}

Result<std::vector<qint64>> undoLastDecision(Writer& writer, qint64 since) {
    const auto nothing = fail(ErrorCode::NotFound, QStringLiteral("review.nothing-to-undo"));
    if (!writer.actor().person)
        return nothing;
    auto group = Ledger::lastUndoable(writer, *writer.actor().person, since);
    XW_TRY(group);
    if (!*group)
        return nothing;
    std::vector<qint64> records;
    bool onlyDecisions = true;
    XW_TRY(Ledger::walk(writer, QStringLiteral("WHERE grp = ? AND actor = ?"), {**group, *writer.actor().person},
        [&](const LedgerEntry& entry) -> Result<void> {
            onlyDecisions &= entry.kind == QLatin1String(Decision::type().kind);
            records.push_back(entry.record);
            return {};
        }));
    if (!onlyDecisions)
        return nothing;
    XW_TRY(Ledger::undo(writer, **group));
    std::vector<qint64> leads;
    for (const qint64 record : records) {
        auto decision = Records<Decision>::load(writer, Id<Decision>(record));
        XW_TRY(decision);
        leads.push_back(decision->value.lead.value());
    }
    return leads;
}

Result<std::vector<ReviewRow>> reviewRows(Reader& reader, const std::vector<qint64>& ids) {
    auto leads = leadsByIds(reader, ids);
    XW_TRY(leads);
    auto states = leadStates(reader, ids);
    XW_TRY(states);
    std::vector<ReviewRow> rows;
    std::map<QStringList, qint64> known; // a page often holds many leads of one group
    for (FoundLead& found : *leads) {
        const QStringList group{found.lead.platform, found.lead.shop, encodeRules(found.lead.rules)};
        ReviewRow row{std::move(found), (*states)[found.id.value()], 0};
        if (row.found.lead.shop.isEmpty()) {
            row.similar = row.state == QLatin1String("open") ? 1 : 0;
        } else if (const auto at = known.find(group); at != known.end()) {
            row.similar = at->second;
        } else {
            auto similar = similarOpen(reader, row.found.id);
            XW_TRY(similar);
            row.similar = known[group] = qint64(similar->size());
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

Result<LeadContext> leadContext(Reader& reader, LeadId lead) {
    auto rows = reviewRows(reader, {lead.value()});
    XW_TRY(rows);
    if (rows->empty())
        return fail(ErrorCode::NotFound, QStringLiteral("record.not-found"), {QStringLiteral("lead"), lead.text()});
    LeadContext context{std::move(rows->front()), {}, 0, {}, {}, {}};
    const Lead& own = context.row.found.lead;

    auto seen = reader.prepare(QStringLiteral("SELECT min(seen_at), count(*) FROM sighting WHERE listing = ? AND batch "
                                              "IS NOT (SELECT id FROM open_batch)"));
    XW_TRY(seen);
    auto first = seen->bind(own.listing).step();
    XW_TRY(first);
    if (*first && !seen->isNull(0))
        context.firstSeen = QDateTime::fromMSecsSinceEpoch(seen->integer(0), Qt::UTC);
    context.timesSeen = *first ? seen->integer(1) : 0;

    if (!own.shop.isEmpty()) {
        LeadContext::Shop shop;
        auto listings = reader.integer(
            QStringLiteral(
                "SELECT count(*) FROM shop s JOIN shop_listing i ON i.shop = s.id WHERE s.platform = ? AND s.name = "
                "? AND i.batch IS NOT (SELECT id FROM open_batch)"),
            {own.platform, own.shop});
        XW_TRY(listings);
        shop.listings = *listings;
        auto leads = reader.prepare(QStringLiteral(
            "SELECT d.verdict, count(*) FROM lead l LEFT JOIN decision d ON d.lead = l.id AND d.withdrawn "
            "= 0 WHERE l.platform = ? AND l.shop = ? AND %1 GROUP BY d.verdict")
                                        .arg(kVisible));
        XW_TRY(leads);
        leads->bind(own.platform).bind(own.shop);
        while (true) {
            auto row = leads->step();
            XW_TRY(row);
            if (!*row)
                break;
            shop.leads += leads->integer(1);
            if (const auto verdict = Codec<Verdict>::decode(leads->value(0)); verdict && !leads->isNull(0))
                shop.decided[static_cast<size_t>(*verdict)] += leads->integer(1);
        }
        context.shop = shop;
    }

    auto decisions = Records<Decision>::select(reader, QStringLiteral("WHERE lead = ? ORDER BY id"), {lead.value()});
    XW_TRY(decisions);
    auto everyone = people(reader, true);
    XW_TRY(everyone);
    for (const auto& decision : *decisions) {
        if (!decision.withdrawn)
            context.decision = decision;
        auto history = Ledger::history(reader, QString::fromLatin1(Decision::type().kind), decision.id.value());
        XW_TRY(history);
        for (const LedgerEntry& entry : *history) {
            LeadContext::Entry line{entry.at, {}, entry.act, {}, {}, entry.reason};
            for (const auto& one : *everyone)
                if (entry.actor && one.id.value() == *entry.actor)
                    line.person = one.value.name;
            for (const FieldChange& change : entry.changes) {
                if (change.name == QLatin1String("verdict"))
                    line.verdict = Codec<Verdict>::decode(change.after);
                if (change.name == QLatin1String("note"))
                    line.note = toText(change.after);
            }
            context.history.push_back(std::move(line));
        }
    }
    return context;
}

Result<qint64> openLeads(Reader& reader) {
    return reader.integer(QStringLiteral("SELECT count(*) FROM lead l WHERE %1 AND %2").arg(kVisible, kOpen));
}

Result<LeadFacets> leadFacets(Reader& reader, const std::optional<QString>& state, const std::optional<qint64>& batch) {
    LeadFacets facets;
    std::vector<Value> values;
    QString where = inState(state, values);
    if (batch) {
        where += QStringLiteral(" AND l.batch = ?");
        values.push_back(*batch);
        auto record = Records<Batch>::load(reader, BatchId(*batch));
        XW_TRY(record);
        facets.batch = record->value.name;
    }
    // Leads of one kind share the text of their rules, so few texts have to be decoded.
    auto counts = reader.prepare(
        QStringLiteral("SELECT l.rules, l.severity, l.platform, count(*) FROM lead l WHERE %1 AND %2 GROUP BY 1, 2, 3")
            .arg(kVisible, where));
    XW_TRY(counts);
    for (const Value& value : values)
        counts->bind(value);
    std::map<QString, LeadFacets::Count> rules;
    std::map<QString, LeadFacets::Count> platforms;
    while (true) {
        auto row = counts->step();
        XW_TRY(row);
        if (!*row)
            break;
        const qint64 leads = counts->integer(3);
        facets.all += leads;
        facets.severities[static_cast<size_t>(counts->integer(1))] += leads;
        const QString platform = counts->text(2);
        platforms.try_emplace(platform, LeadFacets::Count{platform, {}, 0}).first->second.leads += leads;
        for (const LeadRule& rule : decodeRules(counts->text(0)))
            rules.try_emplace(rule.code, LeadFacets::Count{rule.code, rule.title, 0}).first->second.leads += leads;
    }
    const auto sorted = [](const std::map<QString, LeadFacets::Count>& byKey) {
        std::vector<LeadFacets::Count> list;
        for (const auto& [key, count] : byKey)
            list.push_back(count);
        std::stable_sort(list.begin(), list.end(), [](const auto& a, const auto& b) { return a.leads > b.leads; });
        return list;
    };
    facets.rules = sorted(rules);
    facets.platforms = sorted(platforms);
    auto open = openLeads(reader);
    XW_TRY(open);
    facets.open = *open;
    auto today = reader.integer(QStringLiteral("SELECT count(*) FROM decision WHERE withdrawn = 0 AND decided_on = ?"),
        {reader.today().toString(Qt::ISODate)});
    XW_TRY(today);
    facets.decidedToday = *today;
    return facets;
}

} // namespace xunwang
