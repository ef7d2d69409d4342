#include "models/market/derived.h"

#include "models/market/marketrepository.h"
#include "models/market/titlesearch.h"
#include "models/text/folding.h"

namespace xunwang {

namespace {

constexpr qint64 kSliceRows = 8192;
constexpr std::array kTables{"listing_keys", "shop_listings", "listing_titles", "observation_titles"};

const QString kListings = QStringLiteral(
    "SELECT l.id, l.batch, l.key, l.shop, s.platform, s.name, s.credit_code, l.item_id, l.title, l.link, l.category, "
    "l.seen_at, l.price, l.list_price, l.sales, l.batch IN (SELECT id FROM batch WHERE withdrawn = 1) FROM listing l "
    "JOIN shop s ON s.id = l.shop WHERE l.id > ? AND l.id < ? ORDER BY l.id LIMIT ?");
const QString kObservations
    = QStringLiteral("SELECT id, batch, title FROM observation WHERE id > ? ORDER BY id LIMIT ?");

std::optional<qint64> number(const FastStatement& row, int column) {
    return row.isNull(column) ? std::nullopt : std::optional(row.integer(column));
}

/// The first sighting of an import that was taken back does not count.
qint64 printOf(const FastStatement& row) {
    if (row.integer(15) != 0)
        return 0;
    SeenItem seen;
    seen.item = {row.text(4), row.text(5), row.text(7), row.text(8), row.text(9)};
    seen.creditCode = row.text(6);
    seen.category = row.text(10);
    seen.seenAt = row.integer(11);
    seen.price = number(row, 12);
    seen.listPrice = number(row, 13);
    seen.sales = number(row, 14);
    return xunwang::printOf(seen);
}

/// Everything made anew, a slice after the other; or, but for the keys, what belongs to the listings that an import
/// brought.
class Remake {
public:
    Remake() = default;
    explicit Remake(BulkRemoval::Ids listings)
        : m_lastListing(listings.first - 1)
        , m_listingsEnd(listings.end)
        , m_everything(false) { }

    Result<bool> clear(Writer& writer) {
        XW_TRY(ListingIndex::unsign(writer));
        for (const char* table : kTables) {
            auto remove = writer.prepare(
                QStringLiteral("DELETE FROM %1 WHERE %2 IN (SELECT %2 FROM %1 LIMIT %3)")
                    .arg(QLatin1String(table),
                        qstrcmp(table, kTables[0]) == 0 ? QStringLiteral("bucket") : QStringLiteral("id"))
                    .arg(qstrcmp(table, kTables[0]) == 0 ? 5000 : 500));
            XW_TRY(remove);
            auto removed = remove->run();
            XW_TRY(removed);
            if (*removed > 0)
                return false;
        }
        return true;
    }

    /// How many rows it took; 0: all is done.
    Result<qint64> slice(Writer& writer) {
        m_writer = &writer;
        XW_TRY(m_index.settle(writer, false));
        XW_TRY(m_shops.settle(false));
        auto rows = m_listingsDone ? observations(writer) : listings(writer);
        XW_TRY(rows);
        if (*rows > 0 || m_listingsDone)
            return rows;
        auto keys = m_index.settle(writer, true);
        XW_TRY(keys);
        auto shops = m_shops.settle(true);
        XW_TRY(shops);
        m_listingsDone = *keys && *shops;
        if (m_listingsDone) // until then rows of the last batch may be on their way
            m_batch = 0;
        return m_listingsDone && !m_everything ? 0 : 1;
    }

    Result<void> sign(Writer& writer) { return m_index.sign(writer); }

private:
    Result<qint64> listings(Writer& writer) {
        auto row = FastStatement::prepare(writer, kListings);
        XW_TRY(row);
        row->bind(1, m_lastListing);
        row->bind(2, m_listingsEnd);
        row->bind(3, kSliceRows);
        for (qint64 count = 0;; ++count) {
            auto more = row->step();
            XW_TRY(more);
            const bool nextBatch = *more && row->integer(1) != m_batch;
            if (nextBatch || (!*more && count == 0))
                XW_TRY(m_listingTitles.flush());
            // What belongs to a batch stands in rows of its own.
            for (bool settled = !nextBatch; !settled;) {
                auto done = m_shops.settle(true);
                XW_TRY(done);
                settled = *done;
            }
            if (!*more)
                return count;
            m_lastListing = row->integer(0);
            m_batch = row->integer(1);
            if (m_everything)
                m_index.add({row->integer(2), printOf(*row), m_lastListing});
            m_shops.add(row->integer(3), m_lastListing);
            foldText(row->text(8), m_folded);
            XW_TRY(m_listingTitles.add(m_lastListing, m_folded.text()));
        }
    }

    Result<qint64> observations(Writer& writer) {
        auto row = FastStatement::prepare(writer, kObservations);
        XW_TRY(row);
        row->bind(1, m_lastObservation);
        row->bind(2, kSliceRows);
        for (qint64 count = 0;; ++count) {
            auto more = row->step();
            XW_TRY(more);
            if ((*more && row->integer(1) != m_batch) || (!*more && count == 0))
                XW_TRY(m_observationTitles.flush());
            if (!*more)
                return count;
            m_lastObservation = row->integer(0);
            m_batch = row->integer(1);
            foldText(row->text(2), m_folded);
            XW_TRY(m_observationTitles.add(m_lastObservation, m_folded.text()));
        }
    }

    TitleBlocks::Store into(const char* table, const char* columns) {
        return [this, table = QLatin1String(table), columns = QLatin1String(columns)](
                   std::span<const BulkValue> values) -> Result<void> {
            auto id = m_writer->nextId(table);
            XW_TRY(id);
            auto insert = m_writer->prepare(
                QStringLiteral("INSERT INTO %1 (id, batch, %2) VALUES (?, ?%3)")
                    .arg(table, columns, QStringLiteral(", ?").repeated(static_cast<qsizetype>(values.size()))));
            XW_TRY(insert);
            insert->bind(*id).bind(m_batch);
            for (const BulkValue& value : values) {
                if (const auto* whole = std::get_if<qint64>(&value))
                    insert->bind(*whole);
                else if (const auto* text = std::get_if<std::string_view>(&value))
                    insert->bind(QString::fromUtf8(text->data(), static_cast<qsizetype>(text->size())));
            }
            XW_TRY(insert->run());
            return {};
        };
    }

    Writer* m_writer = nullptr;
    ListingIndex m_index;
    ShopListings m_shops{into("shop_listings", "shop, first, offsets")};
    TitleBlocks m_listingTitles{into("listing_titles", "first, rows, sum, text")};
    TitleBlocks m_observationTitles{into("observation_titles", "first, rows, sum, text")};
    FoldedText m_folded;
    qint64 m_batch = 0;
    qint64 m_lastListing = 0;
    qint64 m_listingsEnd = std::numeric_limits<qint64>::max();
    bool m_everything = true;
    qint64 m_lastObservation = 0;
    bool m_listingsDone = false;
};

/// A sum to which `add(sum, row)` adds what each row stands for.
template <typename F>
Result<TableSum> sumOf(Reader& reader, const QString& sql, Feedback& feedback, F add) {
    auto row = FastStatement::prepare(reader, sql);
    XW_TRY(row);
    TableSum sum;
    while (true) {
        auto more = row->step();
        XW_TRY(more);
        if (!*more)
            return sum;
        add(sum, *row);
        if (feedback.canceled())
            return canceledError();
    }
}

/// The rows that the blocks of titles cover, of those blocks that are sound: id and batch.
Result<TableSum> titled(Reader& reader, const char* blocks, Feedback& feedback) {
    return sumOf(reader, QStringLiteral("SELECT first, rows, sum, text, batch FROM %1").arg(QLatin1String(blocks)),
        feedback, [](TableSum& sum, const FastStatement& row) {
            const qint64 first = row.integer(0);
            const qint64 rows = row.integer(1);
            if (titleSum(first, rows, row.text(3)) == row.integer(2))
                for (qint64 id = first; id < first + rows; ++id)
                    sum.add({id, row.integer(4), 0});
        });
}

} // namespace

Result<void> checkDerived(Reader& reader, Feedback& feedback) {
    auto open
        = reader.integer(QStringLiteral("SELECT (SELECT count(*) FROM open_batch) + (SELECT count(*) FROM removal)"));
    XW_TRY(open);
    if (*open > 0)
        return {}; // it is being written
    const auto three = [](TableSum& sum, const FastStatement& row) {
        sum.add({row.integer(0), row.integer(1), row.integer(2)});
    };
    const auto compare
        = [](const char* table, const Result<TableSum>& is, const Result<TableSum>& should) -> Result<void> {
        XW_TRY(is);
        XW_TRY(should);
        if (*is != *should)
            return fail(ErrorCode::Corrupt, QStringLiteral("market.derived"), {QLatin1String(table)});
        return {};
    };
    XW_TRY(compare(kTables[0],
        sumOf(reader, QStringLiteral("SELECT bucket, entries FROM listing_keys"), feedback,
            [](TableSum& sum, const FastStatement& row) {
                forEachEntry(row.blob(1), [&](const ListingKey& entry) {
                    if (bucketOf(entry.key) == row.integer(0)) // it would not be found in another one
                        sum.add(entry);
                });
            }),
        sumOf(reader, kListings.left(kListings.indexOf(QLatin1String(" WHERE l.id"))), feedback,
            [](TableSum& sum, const FastStatement& row) {
                sum.add({row.integer(2), printOf(row), row.integer(0)});
            })));
    XW_TRY(compare(kTables[1],
        sumOf(reader,
            QStringLiteral("SELECT p.shop, p.batch, p.first + e.value FROM shop_listings p, json_each(p.offsets) e"),
            feedback, three),
        sumOf(reader, QStringLiteral("SELECT shop, batch, id FROM listing"), feedback, three)));
    XW_TRY(compare(kTables[2], titled(reader, kTables[2], feedback),
        sumOf(reader, QStringLiteral("SELECT id, batch, 0 FROM listing"), feedback, three)));
    return compare(kTables[3], titled(reader, kTables[3], feedback),
        sumOf(reader, QStringLiteral("SELECT id, batch, 0 FROM observation"), feedback, three));
}

namespace {

/// Calls `slice(Writer&) -> Result<qint64>`, which answers how many rows it took, until that is 0.
template <typename F>
Result<void> inSlices(CaseFile& file, Feedback& feedback, F slice, const std::function<void(qint64)>& took) {
    while (true) {
        if (feedback.canceled())
            return canceledError();
        auto rows = file.write({}, slice, Worker::Priority::Slice).result();
        XW_TRY(rows);
        if (*rows == 0)
            return {};
        took(*rows);
    }
}

/// Removes what a table keeps of a batch, some of it at a time: from behind row `after` on.
Result<qint64> clearOfBatch(Writer& writer, const char* table, BatchId batch, qint64& after) {
    auto some = writer.prepare(QStringLiteral("SELECT count(*), max(id) FROM (SELECT id FROM %1 WHERE batch = ? AND "
                                              "id > ? ORDER BY id LIMIT 500)")
                                   .arg(QLatin1String(table)));
    XW_TRY(some);
    XW_TRY(some->bind(batch.value()).bind(after).step());
    const qint64 rows = some->integer(0);
    const qint64 last = some->integer(1);
    auto remove = writer.prepare(
        QStringLiteral("DELETE FROM %1 WHERE batch = ? AND id > ? AND id <= ?").arg(QLatin1String(table)));
    XW_TRY(remove);
    if (rows > 0)
        XW_TRY(remove->bind(batch.value()).bind(after).bind(last).run());
    after = last;
    return rows;
}

} // namespace

Result<void> remakeDerived(CaseFile& file, Feedback& feedback) {
    Remake remake;
    qint64 rows = 0;
    const auto count = [&](qint64 taken) { feedback.progress(rows += taken, 0); };
    const auto cleared = inSlices(
        file, feedback,
        [&](Writer& writer) -> Result<qint64> {
            auto done = remake.clear(writer);
            XW_TRY(done);
            return *done ? 0 : 1;
        },
        count);
    XW_TRY(cleared);
    XW_TRY(inSlices(
        file, feedback, [&](Writer& writer) { return remake.slice(writer); }, count));
    auto done = file.write({}, [&](Writer& writer) { return remake.sign(writer); }).result();
    XW_TRY(done);
    return {};
}

Result<void> clearDerived(CaseFile& file, const BulkRemoval& removal, Feedback& feedback) {
    const BulkRemoval::Ids listings = removal.ids(QStringLiteral("listing"));
    const auto working = [&](qint64) { feedback.progress(removal.total(), removal.total()); };
    ListingIndex::Place key;
    const auto keys = inSlices(
        file, feedback,
        [&](Writer& writer) -> Result<qint64> {
            auto done = ListingIndex::clearSlice(writer, listings.first, listings.end, key);
            XW_TRY(done);
            return *done ? 0 : 1;
        },
        working);
    XW_TRY(keys);
    for (size_t table = 1; table < kTables.size(); ++table) {
        qint64 after = 0;
        XW_TRY(inSlices(
            file, feedback,
            [&](Writer& writer) { return clearOfBatch(writer, kTables[table], removal.batch(), after); }, working));
    }
    Remake stayed(listings);
    return inSlices(
        file, feedback, [&](Writer& writer) { return stayed.slice(writer); }, working);
}

} // namespace xunwang
