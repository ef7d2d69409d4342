#include "models/market/marketrepository.h"

namespace xunwang {

namespace {

const QString kByKey = QStringLiteral("SELECT l.id, s.platform, s.name, l.item_id, l.title, l.link FROM listing l JOIN "
                                      "shop s ON s.id = l.shop WHERE l.key = ?");
const QString kObservations = QStringLiteral(
    "SELECT batch, title, price, list_price, sales, row_hash FROM observation WHERE listing = ? AND seen_at = ?");
const QString kShops = QStringLiteral("SELECT id FROM shop WHERE platform = ? AND name = ? AND credit_code = ?");

BulkValue orNothing(const std::optional<qint64>& number) {
    return number ? BulkValue(*number) : BulkValue();
}

bool sameNumber(const FastStatement& row, int column, const std::optional<qint64>& number) {
    return row.isNull(column) ? !number : number == row.integer(column);
}

} // namespace

Result<void> MarketRepository::beginSlice(Writer& writer) {
    auto byKey = FastStatement::prepare(writer, kByKey);
    XW_TRY(byKey);
    auto observations = FastStatement::prepare(writer, kObservations);
    XW_TRY(observations);
    auto shops = FastStatement::prepare(writer, kShops);
    XW_TRY(shops);
    m_statements.emplace(Statements{std::move(*byKey), std::move(*observations), std::move(*shops)});
    return {};
}

void MarketRepository::endSlice() {
    m_statements.reset();
}

Result<std::optional<qint64>> MarketRepository::find(const SeenItem& seen, std::string_view& title) {
    FastStatement& query = m_statements->byKey;
    query.reset();
    query.bind(1, seen.key);
    std::optional<std::string> identity; // made only when a key was found
    while (true) {
        auto row = query.step();
        XW_TRY(row);
        if (!*row)
            return std::nullopt;
        if (!identity)
            identity = itemIdentity(seen.item);
        if (itemIdentity({query.text(1), query.text(2), query.text(3), query.text(4), query.text(5)}) != *identity)
            continue;
        title = query.text(4);
        return query.integer(0);
    }
}

Result<qint64> MarketRepository::shopOf(const SeenItem& seen) {
    const std::string_view platform = seen.item.platform.empty() ? kNoPlatform : seen.item.platform;
    std::string name(platform);
    name += '\x1f';
    name += seen.item.shop;
    name += '\x1f';
    name += seen.creditCode;
    if (const auto known = m_shops.find(name); known != m_shops.end())
        return known->second;
    FastStatement& query = m_statements->shops;
    query.reset();
    query.bind(1, platform);
    query.bind(2, seen.item.shop);
    query.bind(3, seen.creditCode);
    auto row = query.step();
    XW_TRY(row);
    qint64 id = 0;
    if (*row) {
        id = query.integer(0);
    } else {
        const std::array<BulkValue, 3> values{platform, seen.item.shop, seen.creditCode};
        auto inserted = m_batch->insert(ShopTable, values);
        XW_TRY(inserted);
        id = *inserted;
    }
    query.reset();
    m_shops.emplace(std::move(name), id);
    return id;
}

Result<MarketRepository::Outcome> MarketRepository::see(const SeenItem& seen) {
    std::string_view knownTitle;
    auto listing = find(seen, knownTitle);
    XW_TRY(listing);
    Outcome outcome{Sighting::Seen, 0, 0};
    BulkValue title; // stored only where it is not the listing's own
    if (*listing) {
        outcome.listing = **listing;
        if (seen.item.title != knownTitle)
            title = seen.item.title;
        FastStatement& query = m_statements->observations;
        query.reset();
        query.bind(1, outcome.listing);
        query.bind(2, seen.seenAt);
        while (true) {
            auto row = query.step();
            XW_TRY(row);
            if (!*row)
                break;
            const bool sameTitle
                = query.isNull(1) ? title.index() == 0 : title.index() != 0 && query.text(1) == seen.item.title;
            if (!sameTitle || !sameNumber(query, 2, seen.price) || !sameNumber(query, 3, seen.listPrice)
                || !sameNumber(query, 4, seen.sales))
                continue;
            const bool thisFile = query.integer(0) == m_batch->id() && query.integer(5) == seen.rowHash;
            query.reset();
            outcome.sighting
                = thisFile || !m_notStored.insert(seen.rowHash).second ? Sighting::Duplicate : Sighting::Stored;
            return outcome;
        }
        query.reset();
        m_touched.insert(outcome.listing);
    } else {
        auto shop = shopOf(seen);
        XW_TRY(shop);
        const std::array<BulkValue, 6> values{
            seen.key, *shop, seen.item.itemId, seen.item.title, seen.item.link, seen.category};
        auto id = m_batch->insert(ListingTable, values);
        XW_TRY(id);
        outcome = {Sighting::NewItem, *id, 0};
    }
    const std::array<BulkValue, 7> values{outcome.listing, seen.seenAt, title, orNothing(seen.price),
        orNothing(seen.listPrice), orNothing(seen.sales), seen.rowHash};
    auto observation = m_batch->insert(ObservationTable, values);
    XW_TRY(observation);
    outcome.observation = *observation;
    return outcome;
}

Result<qint64> countUpdated(Reader& reader, const std::vector<qint64>& listings, qint64 batch) {
    auto query = FastStatement::prepare(reader,
        QStringLiteral(
            "SELECT batch, price, list_price, sales FROM observation WHERE listing = ? ORDER BY seen_at, id"));
    XW_TRY(query);
    qint64 updated = 0;
    for (const qint64 listing : listings) {
        query->reset();
        query->bind(1, listing);
        std::array<std::optional<qint64>, 3> before;
        for (bool first = true;; first = false) {
            auto row = query->step();
            XW_TRY(row);
            if (!*row)
                break;
            bool differs = false;
            for (size_t i = 0; i < before.size(); ++i) {
                const int column = static_cast<int>(i) + 1;
                const auto now = query->isNull(column) ? std::nullopt : std::optional(query->integer(column));
                differs |= now && before[i] && now != before[i];
                before[i] = now;
            }
            updated += differs && !first && query->integer(0) == batch;
        }
    }
    return updated;
}

Result<QStringList> knownPlatforms(Reader& reader) {
    // One jump in the index for each platform, whatever the number of shops.
    auto next
        = reader.prepare(QStringLiteral("SELECT platform FROM shop WHERE platform > ? AND batch IS NOT (SELECT id "
                                        "FROM open_batch) ORDER BY platform LIMIT 1"));
    XW_TRY(next);
    QStringList platforms;
    QString last;
    while (true) {
        auto row = next->bind(last).step();
        XW_TRY(row);
        if (!*row)
            return platforms;
        last = next->text(0);
        if (last != QString::fromUtf8(kNoPlatform.data(), static_cast<qsizetype>(kNoPlatform.size())))
            platforms.append(last);
    }
}

} // namespace xunwang
