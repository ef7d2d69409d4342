#include "models/market/listingindex.h"

#include <QElapsedTimer>

#include <algorithm>
#include <numeric>

namespace xunwang {

namespace {

constexpr qint64 kInMemory = 2'000'000; // listings that stood before: 64 MB
constexpr size_t kToMove = 3 << 17; // new ones, 20 MB; each time touches most pages of the table
constexpr qint64 kTime = 40; // ms

const QString kInsert = QStringLiteral("INSERT OR FAIL INTO listing_keys (bucket, listing, entries) VALUES (?, ?, ?)");
const QString kInBucket = QStringLiteral("SELECT entries FROM listing_keys WHERE bucket = ?");

/// What the table was signed with; nothing where it never was.
Result<std::optional<TableSum>> signature(Reader& reader) {
    auto statement = reader.prepare(QStringLiteral("SELECT rows, sum FROM listing_key_sum"));
    XW_TRY(statement);
    auto row = statement->step();
    XW_TRY(row);
    return *row ? std::optional(TableSum{statement->integer(0), static_cast<quint64>(statement->integer(1))})
                : std::nullopt;
}

/// A row for entries of one bucket; none for none.
Result<void> store(FastStatement& insert, std::span<const ListingKey> entries) {
    if (entries.empty())
        return {};
    qint64 least = entries.front().listing;
    for (const ListingKey& entry : entries)
        least = std::min(least, entry.listing);
    insert.reset();
    insert.bind(1, bucketOf(entries.front().key));
    insert.bind(2, least);
    insert.bindBlob(3, {reinterpret_cast<const char*>(entries.data()), entries.size_bytes()});
    XW_TRY(insert.step());
    insert.reset();
    return {};
}

std::vector<quint32> byBucket(std::span<const ListingKey> entries) {
    std::vector<quint32> places(kBuckets + 1);
    const auto bucket = [](const ListingKey& entry) { return static_cast<size_t>(bucketOf(entry.key) + kBuckets / 2); };
    for (const ListingKey& entry : entries)
        ++places[bucket(entry) + 1];
    std::partial_sum(places.begin(), places.end(), places.begin());
    std::vector<quint32> order(entries.size());
    for (size_t i = 0; i < entries.size(); ++i)
        order[places[bucket(entries[i])]++] = quint32(i);
    return order;
}

Result<void> write(Writer& writer, const TableSum& signedSum) {
    XW_TRY(ListingIndex::unsign(writer));
    auto statement = writer.prepare(QStringLiteral("INSERT INTO listing_key_sum (rows, sum) VALUES (?, ?)"));
    XW_TRY(statement);
    XW_TRY(statement->bind(signedSum.rows).bind(static_cast<qint64>(signedSum.sum)).run());
    return {};
}

} // namespace

Result<std::shared_ptr<ListingIndex>> ListingIndex::load(Reader& reader, qint64 rows) {
    auto index = std::make_shared<ListingIndex>();
    auto signedSum = signature(reader);
    XW_TRY(signedSum);
    auto count = reader.integer(
        QStringLiteral("SELECT coalesce(sum(length(entries)), 0) / %1 FROM listing_keys").arg(sizeof(ListingKey)));
    XW_TRY(count);
    const auto damaged = fail(ErrorCode::Corrupt, QStringLiteral("market.derived"), {QStringLiteral("listing_keys")});
    if (!*signedSum) {
        auto listings = reader.integer(QStringLiteral("SELECT EXISTS (SELECT 1 FROM listing)"));
        XW_TRY(listings);
        if (*listings)
            return damaged;
        *signedSum = TableSum();
    }
    if (*count != (*signedSum)->rows)
        return damaged;
    index->m_oldInTable = *count > kInMemory || *count > 10 * rows;
    index->m_filters = *count <= 50 * rows;
    if (*count == 0 || (index->m_oldInTable && !index->m_filters))
        return index;
    auto all = FastStatement::prepare(reader, QStringLiteral("SELECT entries FROM listing_keys"));
    XW_TRY(all);
    TableSum sum;
    while (true) {
        auto row = all->step();
        XW_TRY(row);
        if (!*row)
            break;
        forEachEntry(all->blob(0), [&](const ListingKey& entry) {
            sum.add(entry);
            if (index->m_oldInTable)
                index->m_inTable.add(entry.key);
            else
                index->m_old.add(entry);
        });
    }
    if (sum != **signedSum)
        return damaged;
    return index;
}

Result<void> ListingIndex::sign(Writer& writer) {
    auto found = signature(writer);
    XW_TRY(found);
    const TableSum before = found->value_or(TableSum());
    return write(writer, {before.rows + m_sum.rows, before.sum + m_sum.sum});
}

Result<void> ListingIndex::unsign(Writer& writer) {
    auto statement = writer.prepare(QStringLiteral("DELETE FROM listing_key_sum"));
    XW_TRY(statement);
    XW_TRY(statement->run());
    return {};
}

Result<bool> ListingIndex::clearSlice(Writer& writer, qint64 first, qint64 end, Place& after) {
    QElapsedTimer timer;
    timer.start();
    auto some = FastStatement::prepare(writer,
        QStringLiteral("SELECT bucket, listing, entries FROM listing_keys WHERE (bucket, listing) > (?, ?) ORDER BY "
                       "bucket, listing LIMIT 200"));
    XW_TRY(some);
    auto there = FastStatement::prepare(writer, QStringLiteral("SELECT 1 FROM listing WHERE id = ?"));
    XW_TRY(there);
    auto remove = writer.prepare(QStringLiteral("DELETE FROM listing_keys WHERE bucket = ? AND listing = ?"));
    XW_TRY(remove);
    auto insert = FastStatement::prepare(writer, kInsert);
    XW_TRY(insert);
    const auto isOfBatch
        = [first, end](const ListingKey& entry) { return entry.listing >= first && entry.listing < end; };
    TableSum gone;
    TableSum came;
    bool toTheEnd = false;
    std::vector<std::pair<Place, std::vector<ListingKey>>> concerned;
    while (!toTheEnd && timer.elapsed() < 2 * kTime) {
        concerned.clear();
        toTheEnd = true;
        some->reset();
        some->bind(1, after.bucket);
        some->bind(2, after.listing);
        while (true) {
            auto row = some->step();
            XW_TRY(row);
            if (!*row)
                break;
            toTheEnd = false;
            after = {some->integer(0), some->integer(1)};
            std::vector<ListingKey> entries;
            forEachEntry(some->blob(2), [&](const ListingKey& entry) { entries.push_back(entry); });
            if (std::any_of(entries.begin(), entries.end(), isOfBatch))
                concerned.emplace_back(after, std::move(entries));
        }
        some->reset();
        for (auto& [place, entries] : concerned) {
            std::vector<ListingKey> kept;
            for (const ListingKey& entry : entries) {
                gone.add(entry);
                if (isOfBatch(entry)) {
                    there->reset();
                    there->bind(1, entry.listing);
                    auto stays = there->step();
                    XW_TRY(stays);
                    if (!*stays)
                        continue;
                }
                kept.push_back({entry.key, isOfBatch(entry) ? 0 : entry.print, entry.listing});
                came.add(kept.back());
            }
            XW_TRY(remove->bind(place.bucket).bind(place.listing).run());
            XW_TRY(store(*insert, kept));
        }
    }
    auto found = signature(writer);
    XW_TRY(found);
    if (const TableSum before = found->value_or(TableSum()); before.rows > 0 && gone != came)
        XW_TRY(write(writer, {before.rows - gone.rows + came.rows, before.sum - gone.sum + came.sum}));
    return toTheEnd;
}

bool ListingIndex::knows(qint64 key, qint64 print) const {
    return m_old.find(key, [print](const ListingKey& entry) { return entry.print == print; });
}

Result<std::vector<qint64>> ListingIndex::listings(Reader& reader, qint64 key) {
    auto row = FastStatement::prepare(reader, kInBucket);
    XW_TRY(row);
    row->bind(1, bucketOf(key));
    std::vector<qint64> found;
    while (true) {
        auto more = row->step();
        XW_TRY(more);
        if (!*more)
            return found;
        forEachEntry(row->blob(0), [&](const ListingKey& entry) {
            if (entry.key == key)
                found.push_back(entry.listing);
        });
    }
}

Result<void> ListingIndex::beginSlice(Writer& writer) {
    auto inBucket = FastStatement::prepare(writer, kInBucket);
    XW_TRY(inBucket);
    m_inBucket.emplace(std::move(*inBucket));
    return {};
}

void ListingIndex::endSlice() {
    m_inBucket.reset();
}

Result<std::span<const ListingKey>> ListingIndex::find(qint64 key) {
    m_found.clear();
    const auto take = [this](const ListingKey& entry) {
        m_found.push_back(entry);
        return false;
    };
    m_old.find(key, take);
    m_new.find(key, take);
    const bool inTable = m_filters ? m_inTable.mayHold(key) : m_oldInTable || m_settled > 0;
    if (!inTable)
        return std::span<const ListingKey>(m_found);
    m_inBucket->reset();
    m_inBucket->bind(1, bucketOf(key));
    while (true) {
        auto row = m_inBucket->step();
        XW_TRY(row);
        if (!*row)
            return std::span<const ListingKey>(m_found);
        // What was read before, or is on its way, stands in both places.
        forEachEntry(m_inBucket->blob(0), [&](const ListingKey& entry) {
            if (entry.key == key && std::none_of(m_found.begin(), m_found.end(), [&](const ListingKey& known) {
                    return known.listing == entry.listing;
                }))
                m_found.push_back(entry);
        });
    }
}

Result<bool> ListingIndex::settle(Writer& writer, bool toTheLast) {
    QElapsedTimer timer;
    timer.start();
    const auto entries = m_new.entries();
    if (m_order.empty()) {
        if (entries.empty() || (!toTheLast && entries.size() < kToMove))
            return true;
        m_order = byBucket(entries);
    }
    auto insert = FastStatement::prepare(writer, kInsert);
    XW_TRY(insert);
    std::vector<ListingKey> row;
    while (m_moved < m_order.size()) {
        if (timer.elapsed() > kTime)
            return false;
        row.clear();
        const qint64 bucket = bucketOf(entries[m_order[m_moved]].key);
        for (; m_moved < m_order.size() && bucketOf(entries[m_order[m_moved]].key) == bucket; ++m_moved) {
            row.push_back(entries[m_order[m_moved]]);
            if (m_filters)
                m_inTable.add(row.back().key);
        }
        XW_TRY(store(*insert, row));
    }
    m_settled += m_order.size();
    m_new.forgetFirst(m_order.size());
    m_order.clear();
    m_moved = 0;
    return m_new.size() == 0 || !toTheLast;
}

} // namespace xunwang
