#include "models/review/reviewrepository.h"

#include "models/bureau/bureaurepository.h"
#include "models/bureau/permissions.h"
#include "models/text/folding.h"

#include <map>

namespace xunwang {

namespace {
const QString kUndecided
    = QStringLiteral("NOT EXISTS (SELECT 1 FROM decision d WHERE d.lead = l.id AND d.withdrawn = 0)");
const QString kOpen = QStringLiteral("l.lapsed = 0 AND ") + kUndecided;
const QString kLapsed = QStringLiteral("l.lapsed = 1 AND ") + kUndecided;

/// The condition that a lead is in this state; its value, if it takes one, is added.
QString inState(const std::optional<QString>& state, std::vector<Value>& values) {
    if (!state)
        return QStringLiteral("1 = 1");
    if (*state == QLatin1String("open"))
        return kOpen;
    if (*state == kLapsedState)
        return kLapsed;
    values.push_back(*state);
    return QStringLiteral(
        "EXISTS (SELECT 1 FROM decision d WHERE d.lead = l.id AND d.withdrawn = 0 AND d.verdict = ?)");
}

Result<std::vector<qint64>> ids(Reader& reader, const QString& where, const std::vector<Value>& values) {
    auto statement
        = reader.prepare(QStringLiteral("SELECT l.id FROM shown_lead l WHERE %1 ORDER BY l.severity, l.id").arg(where));
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

/// The condition that a lead is one of a shop, or of those that are the same; its values are added.
Result<QString> ofShop(Reader& reader, const QString& platform, const QString& shop, std::vector<Value>& values) {
    auto shops = sameAs(reader, SameSubject::Shop, shopSide(platform, shop));
    XW_TRY(shops);
    QStringList each;
    for (const SameSide& one : *shops) {
        each << QStringLiteral("(l.platform = ? AND l.shop = ?)");
        values.insert(values.end(), {one.platform, one.shop});
    }
    return QString(u'(' + each.join(QStringLiteral(" OR ")) + u')');
}

/// As `ids`, those whose title, shop, item id or link holds the text, folded on both sides.
Result<std::vector<qint64>> holding(
    Reader& reader, const QString& where, const std::vector<Value>& values, const std::string& needle) {
    auto statement = reader.prepare(QStringLiteral("SELECT l.id, l.title, l.shop, l.item_id, l.link FROM shown_lead l "
                                                   "WHERE %1 ORDER BY l.severity, l.id")
                                        .arg(where));
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
    if (!filter.platform.isEmpty() && !filter.shop.isEmpty()) {
        auto shop = ofShop(reader, filter.platform, filter.shop, values);
        XW_TRY(shop);
        where += QStringLiteral(" AND ") + *shop;
    } else if (!filter.platform.isEmpty()) {
        demand(QStringLiteral("l.platform = ?"), filter.platform);
    } else if (!filter.shop.isEmpty()) {
        demand(QStringLiteral("l.shop = ?"), filter.shop);
    }
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
    auto statement = reader.prepare(
        QStringLiteral("SELECT coalesce((SELECT verdict FROM decision d WHERE d.lead = l.id AND d.withdrawn = 0), CASE "
                       "lapsed WHEN 1 THEN ? ELSE 'open' END) FROM shown_lead l WHERE id = ?"));
    XW_TRY(statement);
    for (const qint64 id : ids) {
        auto row = statement->bind(QString(kLapsedState)).bind(id).step();
        XW_TRY(row);
        states[id] = *row ? statement->text(0) : QStringLiteral("open");
    }
    return states;
}

Result<std::vector<qint64>> similarOpen(Reader& reader, LeadId lead) {
    auto own = reader.prepare(QStringLiteral("SELECT platform, shop, rules FROM shown_lead WHERE id = ?"));
    XW_TRY(own);
    auto found = own->bind(lead.value()).step();
    XW_TRY(found);
    if (!*found || own->text(1).isEmpty())
        return ids(reader, QStringLiteral("l.id = ? AND ") + kOpen, {lead.value()});
    std::vector<Value> values;
    auto shop = ofShop(reader, own->text(0), own->text(1), values);
    XW_TRY(shop);
    values.push_back(own->text(2));
    return ids(reader, *shop + QStringLiteral(" AND l.rules = ? AND ") + kOpen, values);
}

Result<std::vector<qint64>> undoLastDecision(Writer& writer, qint64 since) {
    auto records = Ledger::undoLast(writer, QString::fromLatin1(Decision::type().kind), since);
    XW_TRY(records);
    if (records->empty())
        return fail(ErrorCode::NotFound, QStringLiteral("review.nothing-to-undo"));
    std::vector<qint64> leads;
    for (const qint64 record : *records) {
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
        const QString state = (*states)[found.id.value()];
        ReviewRow row{std::move(found), state, 0};
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

namespace {

/// When the item was seen, and its other links.
Result<void> addItem(Reader& reader, const Lead& own, LeadContext& context) {
    auto same = sameAs(reader, SameSubject::Item, {own.platform, own.shop, own.itemId, own.title, own.link});
    XW_TRY(same);
    std::vector<qint64> listings{own.listing};
    for (size_t i = 1; i < same->size(); ++i) {
        LeadContext::SameItem other{(*same)[i], {}, {}};
        auto listing = listingOf(reader, other.item);
        XW_TRY(listing);
        if (*listing) {
            listings.push_back(**listing);
            auto lead = reader.prepare(QStringLiteral("SELECT id FROM shown_lead WHERE listing = ?"));
            XW_TRY(lead);
            auto row = lead->bind(**listing).step();
            XW_TRY(row);
            if (*row) {
                other.lead = LeadId(lead->integer(0));
                auto states = leadStates(reader, {lead->integer(0)});
                XW_TRY(states);
                other.state = states->begin()->second;
            }
        }
        context.sameItems.push_back(std::move(other));
    }
    auto seen = reader.prepare(QStringLiteral("SELECT min(seen_at), count(*) FROM shown_sighting WHERE listing = ?"));
    XW_TRY(seen);
    for (const qint64 listing : listings) {
        auto first = seen->bind(listing).step();
        XW_TRY(first);
        if (!*first || seen->isNull(0))
            continue;
        const auto at = QDateTime::fromMSecsSinceEpoch(seen->integer(0), Qt::UTC);
        if (!context.firstSeen.isValid() || at < context.firstSeen)
            context.firstSeen = at;
        context.timesSeen += seen->integer(1);
    }
    return {};
}

Result<LeadContext::Shop> shopOf(Reader& reader, const Lead& own) {
    LeadContext::Shop shop;
    auto shops = sameAs(reader, SameSubject::Shop, shopSide(own.platform, own.shop));
    XW_TRY(shops);
    shop.sameShops.assign(shops->begin() + 1, shops->end());
    for (const SameSide& one : *shops) {
        auto listings = reader.integer(
            QStringLiteral("SELECT count(*) FROM shop s JOIN shown_shop_listing i ON i.shop = s.id WHERE s.platform = "
                           "? AND s.name = ?"),
            {one.platform, one.shop});
        XW_TRY(listings);
        shop.listings += *listings;
    }
    std::vector<Value> values;
    auto ofThese = ofShop(reader, own.platform, own.shop, values);
    XW_TRY(ofThese);
    auto leads = reader.prepare(QStringLiteral("SELECT d.verdict, count(*) FROM shown_lead l LEFT JOIN decision d ON "
                                               "d.lead = l.id AND d.withdrawn = 0 WHERE %1 GROUP BY d.verdict")
                                    .arg(*ofThese));
    XW_TRY(leads);
    for (const Value& value : values)
        leads->bind(value);
    while (true) {
        auto row = leads->step();
        XW_TRY(row);
        if (!*row)
            return shop;
        shop.leads += leads->integer(1);
        if (const auto verdict = Codec<Verdict>::decode(leads->value(0)); verdict && !leads->isNull(0))
            shop.decided[static_cast<size_t>(*verdict)] += leads->integer(1);
    }
}

} // namespace

Result<LeadContext> leadContext(Reader& reader, LeadId lead) {
    auto rows = reviewRows(reader, {lead.value()});
    XW_TRY(rows);
    if (rows->empty())
        return fail(ErrorCode::NotFound, QStringLiteral("record.not-found"), {QStringLiteral("lead"), lead.text()});
    LeadContext context{std::move(rows->front()), {}, 0, {}, {}, {}, {}, {}};
    const Lead& own = context.row.found.lead;

    XW_TRY(addItem(reader, own, context));
    if (!own.shop.isEmpty()) {
        auto shop = shopOf(reader, own);
        XW_TRY(shop);
        context.shop = std::move(*shop);
    }

    auto judgements = leadJudgements(reader, lead);
    XW_TRY(judgements);
    context.judgements = std::move(*judgements);

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
    return reader.integer(QStringLiteral("SELECT count(*) FROM shown_lead l WHERE ") + kOpen);
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
        facets.batch = record->value.subject == kRescreening ? record->value.pack : record->value.name;
    }
    // Leads of one kind share the text of their rules, so few texts have to be decoded.
    auto counts = reader.prepare(
        QStringLiteral("SELECT l.rules, l.severity, l.platform, count(*) FROM shown_lead l WHERE %1 GROUP BY 1, 2, 3")
            .arg(where));
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
