#include "models/market/marketrepository.h"

#include <cstring>

namespace xunwang {

namespace {

const QString kListing
    = QStringLiteral("SELECT s.platform, s.name, l.item_id, l.title, l.link, l.seen_at, l.price, "
                     "l.list_price, l.sales, l.batch FROM listing l JOIN shop s ON s.id = l.shop WHERE l.id = ?");
const QString kAtThatTime
    = QStringLiteral("SELECT price, list_price, sales, title FROM observation WHERE listing = ? AND "
                     "seen_at = ? ORDER BY id");
const QString kBefore
    = QStringLiteral("SELECT price, list_price, sales, seen_at FROM observation WHERE listing = ? AND "
                     "seen_at < ? ORDER BY seen_at DESC, id DESC LIMIT 1");
const QString kAfter
    = QStringLiteral("SELECT price, list_price, sales, seen_at, batch FROM observation WHERE listing = ? "
                     "AND seen_at > ? ORDER BY seen_at, id LIMIT 1");
const QString kShops = QStringLiteral("SELECT id FROM shop WHERE platform = ? AND name = ? AND credit_code = ?");

constexpr size_t kShopsInMemory = 100'000; // some 15 MB

BulkValue orNothing(const std::optional<qint64>& number) {
    return number ? BulkValue(*number) : BulkValue();
}

SightedValues valuesOf(const FastStatement& row, int column) {
    const auto number = [&](int at) { return row.isNull(at) ? std::nullopt : std::optional(row.integer(at)); };
    return {number(column), number(column + 1), number(column + 2)};
}

std::string_view platformOf(const SeenItem& seen) {
    return seen.item.platform.empty() ? kNoPlatform : seen.item.platform;
}

auto into(const std::shared_ptr<BulkBatch>& batch, MarketDerived table) {
    return [batch, table](std::span<const BulkValue> values) -> Result<void> {
        XW_TRY(batch->insertDerived(table, values));
        return {};
    };
}

} // namespace

bool SightedValues::movedFrom(const SightedValues& before) const {
    const auto moved
        = [](const std::optional<qint64>& a, const std::optional<qint64>& b) { return a && b && *a != *b; };
    return moved(price, before.price) || moved(listPrice, before.listPrice) || moved(sales, before.sales);
}

qint64 printOf(const SeenItem& seen) {
    thread_local std::string bytes;
    bytes.clear();
    serialise(bytes,
        std::array<BulkValue, 11>{platformOf(seen), seen.item.shop, seen.creditCode, seen.item.itemId, seen.item.title,
            seen.item.link, seen.category, orNothing(seen.price), orNothing(seen.listPrice), orNothing(seen.sales),
            seen.seenAt});
    return stableHash(bytes);
}

MarketRepository::MarketRepository(std::shared_ptr<BulkBatch> batch, ListingIndex& index)
    : m_batch(batch)
    , m_index(index)
    , m_shopListings(into(batch, ShopListingsTable))
    , m_listingTitles(into(batch, ListingTitlesTable))
    , m_observationTitles(into(batch, ObservationTitlesTable)) { }

Result<void> MarketRepository::beginSlice(Writer& writer) {
    auto takenBack = writer.prepare(QStringLiteral("SELECT id FROM batch WHERE withdrawn = 1"));
    XW_TRY(takenBack);
    m_takenBack.clear();
    while (true) {
        auto row = takenBack->step();
        XW_TRY(row);
        if (!*row)
            break;
        m_takenBack.insert(takenBack->integer(0));
    }
    auto listing = FastStatement::prepare(writer, kListing);
    XW_TRY(listing);
    auto atThatTime = FastStatement::prepare(writer, kAtThatTime);
    XW_TRY(atThatTime);
    auto before = FastStatement::prepare(writer, kBefore);
    XW_TRY(before);
    auto after = FastStatement::prepare(writer, kAfter);
    XW_TRY(after);
    auto shops = FastStatement::prepare(writer, kShops);
    XW_TRY(shops);
    m_statements.emplace(Statements{
        std::move(*listing), std::move(*atThatTime), std::move(*before), std::move(*after), std::move(*shops)});
    return m_index.beginSlice(writer);
}

void MarketRepository::endSlice() {
    m_index.endSlice();
    m_statements.reset();
}

namespace {

using ShopTexts = std::array<std::string_view, 3>;

ShopTexts shopTexts(const SeenItem& seen) {
    return {platformOf(seen), seen.item.shop, seen.creditCode};
}

} // namespace

bool ShopNumbers::is(const SeenItem& seen, const ListingKey& known) const {
    const char* at = m_texts.data() + known.print;
    std::array<size_t, 3> sizes;
    std::memcpy(sizes.data(), at, sizeof sizes);
    at += sizeof sizes;
    const ShopTexts texts = shopTexts(seen);
    for (size_t i = 0; i < texts.size(); at += sizes[i++])
        if (texts[i] != std::string_view(at, sizes[i]))
            return false;
    return true;
}

void ShopNumbers::number(SeenItem& seen, quint64 hash) {
    const auto key = static_cast<qint64>(hash);
    seen.firstOfShop = !m_places.find(key, [&](const ListingKey& known) {
        seen.shopNumber = static_cast<quint64>(known.listing);
        return is(seen, known);
    });
    if (!seen.firstOfShop)
        return;
    if (m_places.size() == kShopsInMemory) {
        m_places = {};
        m_texts.clear();
    }
    seen.shopNumber = m_next++;
    m_places.add({key, static_cast<qint64>(m_texts.size()), static_cast<qint64>(seen.shopNumber)});
    const ShopTexts texts = shopTexts(seen);
    for (const std::string_view text : texts) {
        const size_t size = text.size();
        m_texts.append(reinterpret_cast<const char*>(&size), sizeof size);
    }
    for (const std::string_view text : texts)
        m_texts.append(text);
}

void ShopNumbers::number(std::span<SeenItem* const> items) {
    std::vector<quint64> hashes;
    hashes.reserve(items.size());
    for (const SeenItem* seen : items) {
        quint64 hash = 0;
        for (const std::string_view text : shopTexts(*seen))
            hash = quickHash(text, hash);
        hashes.push_back(hash);
    }
    constexpr size_t ahead = 8;
    for (size_t i = 0; i < items.size(); ++i) {
        if (i + 2 * ahead < items.size())
            m_places.expect(static_cast<qint64>(hashes[i + 2 * ahead]));
        if (i + ahead < items.size())
            m_places.find(static_cast<qint64>(hashes[i + ahead]), [this](const ListingKey& known) {
                __builtin_prefetch(m_texts.data() + known.print);
                __builtin_prefetch(m_texts.data() + known.print + 64);
                return true;
            });
        number(*items[i], hashes[i]);
    }
}

Result<qint64> MarketRepository::shopOf(const SeenItem& seen) {
    const quint64 round = seen.shopNumber / kShopsInMemory;
    if (m_shopIds.empty() || round != m_shopRound) {
        m_shopIds.assign(kShopsInMemory, 0);
        m_shopRound = round;
    }
    qint64& id = m_shopIds[seen.shopNumber % kShopsInMemory];
    if (id != 0)
        return id;
    const std::string_view platform = platformOf(seen);
    FastStatement& query = m_statements->shops;
    query.reset();
    query.bind(1, platform);
    query.bind(2, seen.item.shop);
    query.bind(3, seen.creditCode);
    auto row = query.step();
    XW_TRY(row);
    if (*row) {
        id = query.integer(0);
    } else {
        const std::array<BulkValue, 3> values{platform, seen.item.shop, seen.creditCode};
        auto inserted = m_batch->insert(ShopTable, values);
        XW_TRY(inserted);
        id = *inserted;
    }
    query.reset();
    return id;
}

Result<MarketRepository::Outcome> MarketRepository::see(const SeenItem& seen) {
    auto candidates = m_index.find(seen.key);
    XW_TRY(candidates);
    for (const ListingKey& candidate : *candidates)
        if (candidate.print == seen.print)
            return Outcome{Sighting::Stored, candidate.listing};
    auto known = find(seen, *candidates);
    XW_TRY(known);
    return *known ? seeAgain(seen, **known) : seeNew(seen);
}

Result<std::optional<MarketRepository::Known>> MarketRepository::find(
    const SeenItem& seen, std::span<const ListingKey> candidates) {
    if (candidates.empty())
        return std::nullopt;
    XW_TRY(m_batch->flush(ListingTable));
    const std::string identity = itemIdentity(seen.item);
    FastStatement& query = m_statements->listing;
    for (const ListingKey& candidate : candidates) {
        query.reset();
        query.bind(1, candidate.listing);
        auto row = query.step();
        XW_TRY(row);
        if (*row
            && itemIdentity({query.text(0), query.text(1), query.text(2), query.text(3), query.text(4)}) == identity)
            return Known{candidate.listing, std::string(query.text(3)),
                m_takenBack.count(query.integer(9)) > 0 ? std::nullopt
                                                        : std::optional(First{query.integer(5), valuesOf(query, 6)})};
    }
    return std::nullopt;
}

Result<MarketRepository::Outcome> MarketRepository::seeNew(const SeenItem& seen) {
    auto shop = shopOf(seen);
    XW_TRY(shop);
    const std::array<BulkValue, 10> values{seen.key, *shop, seen.item.itemId, seen.item.title, seen.item.link,
        seen.category, seen.seenAt, orNothing(seen.price), orNothing(seen.listPrice), orNothing(seen.sales)};
    auto listing = m_batch->insertSoon(ListingTable, values);
    XW_TRY(listing);
    m_index.add({seen.key, seen.print, *listing});
    m_shopListings.add(*shop, *listing);
    XW_TRY(m_listingTitles.add(*listing, seen.foldedTitle));
    return Outcome{Sighting::NewItem, *listing};
}

Result<MarketRepository::Outcome> MarketRepository::seeAgain(const SeenItem& seen, const Known& known) {
    const bool ownTitle = seen.item.title == known.title;
    if (ownTitle && known.first && seen.seenAt == known.first->seenAt && known.first->values == seen)
        return Outcome{Sighting::Stored, known.listing};
    std::optional<SightedValues> before; // the last one at that very time
    FastStatement& query = m_statements->atThatTime;
    query.reset();
    query.bind(1, known.listing);
    query.bind(2, seen.seenAt);
    while (true) {
        auto row = query.step();
        XW_TRY(row);
        if (!*row)
            break;
        before = valuesOf(query, 0);
        if (*before == seen && (query.isNull(3) ? ownTitle : query.text(3) == seen.item.title)) {
            query.reset();
            return Outcome{Sighting::Stored, known.listing};
        }
    }
    query.reset();
    XW_TRY(countUpdates(seen, known, before));
    const std::array<BulkValue, 6> values{known.listing, seen.seenAt,
        ownTitle ? BulkValue() : BulkValue(seen.item.title), orNothing(seen.price), orNothing(seen.listPrice),
        orNothing(seen.sales)};
    auto observation = m_batch->insert(ObservationTable, values);
    XW_TRY(observation);
    XW_TRY(m_observationTitles.add(*observation, ownTitle ? std::string_view() : seen.foldedTitle));
    return Outcome{Sighting::Seen, known.listing};
}

/// A sighting that comes in between two others is compared with the one before it, and the one behind it with it.
Result<void> MarketRepository::countUpdates(
    const SeenItem& seen, const Known& known, std::optional<SightedValues> before) {
    const bool firstIsBefore = known.first && known.first->seenAt <= seen.seenAt;
    const bool firstIsAfter = known.first && !firstIsBefore;
    if (!before) {
        FastStatement& query = m_statements->before;
        query.reset();
        query.bind(1, known.listing);
        query.bind(2, seen.seenAt);
        auto row = query.step();
        XW_TRY(row);
        // Of two at one time the listing's own came first.
        if (*row && (!firstIsBefore || query.integer(3) >= known.first->seenAt))
            before = valuesOf(query, 0);
        if (firstIsBefore && !before)
            before = known.first->values;
        query.reset();
    }
    FastStatement& query = m_statements->after;
    query.reset();
    query.bind(1, known.listing);
    query.bind(2, seen.seenAt);
    auto row = query.step();
    XW_TRY(row);
    std::optional<SightedValues> after;
    bool ofThisBatch = false;
    if (*row && (!firstIsAfter || query.integer(3) < known.first->seenAt)) {
        after = valuesOf(query, 0);
        ofThisBatch = query.integer(4) == m_batch->id();
    } else if (firstIsAfter) {
        after = known.first->values;
        const qint64 number = known.listing - m_batch->firstId(ListingTable);
        ofThisBatch = number >= 0 && number < m_batch->rows(ListingTable);
    }
    query.reset();
    if (!known.first && !before && !after)
        ++m_returned;
    if (before)
        m_updated += seen.movedFrom(*before);
    if (after && ofThisBatch)
        m_updated += int(after->movedFrom(seen)) - int(before && after->movedFrom(*before));
    return {};
}

Result<bool> MarketRepository::settle(Writer& writer, bool toTheLast) {
    XW_TRY(m_batch->flush(ListingTable));
    auto keys = m_index.settle(writer, toTheLast);
    XW_TRY(keys);
    auto shops = m_shopListings.settle(toTheLast);
    XW_TRY(shops);
    if (!*keys || !*shops)
        return false;
    if (toTheLast) {
        XW_TRY(m_listingTitles.flush());
        XW_TRY(m_observationTitles.flush());
    }
    return true;
}

Result<QStringList> knownPlatforms(Reader& reader) {
    // One jump in the index for each platform, whatever the number of shops.
    auto next = reader.prepare(
        QStringLiteral("SELECT platform FROM shown_shop WHERE platform > ? ORDER BY platform LIMIT 1"));
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
