#include "models/market/listingindex.h"

#include <QElapsedTimer>

#include <algorithm>

namespace xunwang {

namespace {

constexpr qint64 kInMemory = 2'000'000; // listings that stood before: 64 MB
constexpr size_t kToMove = (1 << 18) - (1 << 15); // new ones, 10 MB; each time touches most pages of the table
constexpr size_t kRowsAtATime = 64;
constexpr qint64 kTime = 40; // ms

QString insertion(size_t rows) {
    // What fails is rolled back with the whole slice.
    return QStringLiteral("INSERT OR FAIL INTO listing_key (key, listing, print) VALUES ")
        + QStringList(static_cast<qsizetype>(rows), QStringLiteral("(?, ?, ?)")).join(QStringLiteral(", "));
}

/// What the table was signed with; nothing where it never was.
Result<std::optional<TableSum>> signature(Reader& reader) {
    auto statement = reader.prepare(QStringLiteral("SELECT rows, sum FROM listing_key_sum"));
    XW_TRY(statement);
    auto row = statement->step();
    XW_TRY(row);
    return *row ? std::optional(TableSum{statement->integer(0), static_cast<quint64>(statement->integer(1))})
                : std::nullopt;
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
    auto count = reader.integer(QStringLiteral("SELECT count(*) FROM listing_key"));
    XW_TRY(count);
    const auto damaged = fail(ErrorCode::Corrupt, QStringLiteral("market.derived"), {QStringLiteral("listing_key")});
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
    auto all = FastStatement::prepare(reader, QStringLiteral("SELECT key, listing, print FROM listing_key"));
    XW_TRY(all);
    TableSum sum;
    while (true) {
        auto row = all->step();
        XW_TRY(row);
        if (!*row)
            break;
        const ListingKey entry{all->integer(0), all->integer(2), all->integer(1)};
        sum.add(entry);
        if (index->m_oldInTable)
            index->m_inTable.add(entry.key);
        else
            index->m_old.add(entry);
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
        QStringLiteral("SELECT key, listing, print FROM listing_key WHERE (key, listing) > (?, ?) ORDER BY key, "
                       "listing LIMIT 2000"));
    XW_TRY(some);
    auto there = FastStatement::prepare(writer, QStringLiteral("SELECT 1 FROM listing WHERE id = ?"));
    XW_TRY(there);
    auto remove = writer.prepare(QStringLiteral("DELETE FROM listing_key WHERE key = ? AND listing = ?"));
    XW_TRY(remove);
    auto forget = writer.prepare(QStringLiteral("UPDATE listing_key SET print = 0 WHERE key = ? AND listing = ?"));
    XW_TRY(forget);
    TableSum gone;
    TableSum came;
    bool toTheEnd = false;
    std::vector<ListingKey> ofBatch;
    while (!toTheEnd && timer.elapsed() < 2 * kTime) {
        ofBatch.clear();
        toTheEnd = true;
        some->reset();
        some->bind(1, after.key);
        some->bind(2, after.listing);
        while (true) {
            auto row = some->step();
            XW_TRY(row);
            if (!*row)
                break;
            toTheEnd = false;
            after = {some->integer(0), some->integer(1)};
            if (after.listing >= first && after.listing < end)
                ofBatch.push_back({after.key, some->integer(2), after.listing});
        }
        for (const ListingKey& entry : ofBatch) {
            there->reset();
            there->bind(1, entry.listing);
            auto stays = there->step();
            XW_TRY(stays);
            gone.add(entry);
            if (*stays)
                came.add({entry.key, 0, entry.listing});
            XW_TRY((*stays ? *forget : *remove).bind(entry.key).bind(entry.listing).run());
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

Result<void> ListingIndex::beginSlice(Writer& writer) {
    auto byKey = FastStatement::prepare(writer, QStringLiteral("SELECT listing, print FROM listing_key WHERE key = ?"));
    XW_TRY(byKey);
    m_byKey.emplace(std::move(*byKey));
    return {};
}

void ListingIndex::endSlice() {
    m_byKey.reset();
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
    m_byKey->reset();
    m_byKey->bind(1, key);
    while (true) {
        auto row = m_byKey->step();
        XW_TRY(row);
        if (!*row)
            return std::span<const ListingKey>(m_found);
        const ListingKey entry{key, m_byKey->integer(1), m_byKey->integer(0)};
        // What was read before, or is on its way, stands in both places.
        if (std::none_of(m_found.begin(), m_found.end(),
                [&](const ListingKey& known) { return known.listing == entry.listing; }))
            m_found.push_back(entry);
    }
}

Result<bool> ListingIndex::settle(Writer& writer, bool toTheLast) {
    QElapsedTimer timer;
    timer.start();
    const auto entries = m_new.entries();
    if (m_order.empty()) {
        if (!m_sorting.valid()) {
            if (entries.empty() || (!toTheLast && entries.size() < kToMove))
                return true;
            Order order;
            order.reserve(entries.size());
            for (const ListingKey& entry : entries)
                order.emplace_back(entry.key, quint32(order.size()));
            m_sorting = sortAside(std::move(order));
            return !toTheLast;
        }
        if (!toTheLast && !isReady(m_sorting))
            return true;
        m_order = m_sorting.get();
    }
    auto insertMany = FastStatement::prepare(writer, insertion(kRowsAtATime));
    XW_TRY(insertMany);
    auto insertOne = FastStatement::prepare(writer, insertion(1));
    XW_TRY(insertOne);
    while (m_moved < m_order.size()) {
        if (timer.elapsed() > kTime)
            return false;
        const bool many = m_order.size() - m_moved >= kRowsAtATime;
        FastStatement& insert = many ? *insertMany : *insertOne;
        int position = 0;
        for (const size_t end = m_moved + (many ? kRowsAtATime : 1); m_moved < end; ++m_moved) {
            const ListingKey& entry = entries[m_order[m_moved].second];
            insert.bind(++position, entry.key);
            insert.bind(++position, entry.listing);
            insert.bind(++position, entry.print);
            if (m_filters)
                m_inTable.add(entry.key);
        }
        XW_TRY(insert.step());
        insert.reset();
    }
    m_settled += m_order.size();
    m_new.forgetFirst(m_order.size());
    m_order.clear();
    m_moved = 0;
    return m_new.size() == 0 || !toTheLast;
}

} // namespace xunwang
