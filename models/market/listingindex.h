#pragma once

#include "models/market/keytable.h"
#include "models/store/batch.h"
#include "models/store/faststatement.h"

#include <bit>
#include <cstring>
#include <limits>
#include <memory>
#include <optional>

namespace xunwang {

/// The part of all keys, in their order, that this one belongs to: from -kBuckets / 2 on.
constexpr qint64 kBuckets = 1 << 14;
constexpr qint64 bucketOf(qint64 key) {
    return key >> 50;
}

/// Calls `visit(const ListingKey&)` for each entry of a row of the table.
template <typename F>
void forEachEntry(std::string_view bytes, F visit) {
    static_assert(std::endian::native == std::endian::little && sizeof(ListingKey) == 24, "as it stands in the file");
    ListingKey entry;
    for (; bytes.size() >= sizeof entry; bytes.remove_prefix(sizeof entry)) {
        std::memcpy(&entry, bytes.data(), sizeof entry);
        visit(entry);
    }
}

/// The table listing_keys as an import needs it: a look into the memory for each row, and into the table for few. Keys
/// of new listings gather in memory and go into the table together, all those of a bucket as one row: so there is a
/// row for some dozen of them, and each page of the table is written a few times.
class ListingIndex {
public:
    /// Reads what stands before an import of about `rows` rows: into memory where that is worth it and fits. Corrupt
    /// "market.derived" where the table is not as it was left.
    static Result<std::shared_ptr<ListingIndex>> load(Reader& reader, qint64 rows);

    /// Whether this sighting is the first of a listing that stood before: then nothing is to be stored. False is no
    /// proof. Any thread, at any time.
    bool knows(qint64 key, qint64 print) const;

    /// The listings that have this key, of those in the table.
    static Result<std::vector<qint64>> listings(Reader& reader, qint64 key);

    // The rest is for the writer's thread.

    /// To be called at the beginning of each slice; `endSlice` lets go of it.
    Result<void> beginSlice(Writer& writer);
    void endSlice();
    /// All listings with this key. Valid until the next call.
    Result<std::span<const ListingKey>> find(qint64 key);
    /// Soon this key will be looked for.
    void expect(qint64 key) const { m_new.expect(key); }
    void add(const ListingKey& entry) {
        m_new.add(entry);
        m_sum.add(entry);
    }
    /// Works for at most some 40 ms on moving keys into the table, where enough have gathered, or to the last one.
    /// True: nothing is left to move. Inside a slice.
    Result<bool> settle(Writer& writer, bool toTheLast);
    /// Notes how the table stands now, for the next `load`: with all keys in it, in the transaction that closes the
    /// batch.
    Result<void> sign(Writer& writer);
    /// From now on the table counts as damaged, until it is signed.
    static Result<void> unsign(Writer& writer);
    /// After listings of an import that was taken back were removed, with ids in [first, end): removes their keys, and
    /// has those that stayed no longer known by their first sighting, which does not count any more. Goes on behind
    /// `after` for at most about 80 ms; true: to the end.
    struct Place {
        qint64 bucket = std::numeric_limits<qint64>::min();
        qint64 listing = 0;
    };
    static Result<bool> clearSlice(Writer& writer, qint64 first, qint64 end, Place& after);

private:
    KeyTable m_old; ///< what stood before, where it was read
    bool m_oldInTable = false; ///< it was not
    KeyFilter m_inTable; ///< keys that may be in the table and not in m_old
    bool m_filters = true; ///< false: any key may be
    KeyTable m_new;
    size_t m_settled = 0;
    TableSum m_sum; ///< of what was added
    std::vector<quint32> m_order; ///< places among the new ones, by bucket, of those on their way into the table
    size_t m_moved = 0; ///< of them
    std::vector<ListingKey> m_found;
    std::optional<FastStatement> m_inBucket;
};

} // namespace xunwang
