#pragma once

#include "models/market/item.h"
#include "models/market/tables.h"
#include "models/store/batch.h"
#include "models/store/faststatement.h"

#include <optional>
#include <unordered_map>
#include <unordered_set>

namespace xunwang {

/// One row of a file, ready to be stored. Texts are UTF-8 and live as long as the slice they came with.
struct SeenItem {
    ItemFields item;
    std::string_view creditCode;
    std::string_view category;
    std::optional<qint64> price; ///< fen
    std::optional<qint64> listPrice; ///< fen
    std::optional<qint64> sales;
    qint64 seenAt = 0; ///< UTC milliseconds
    qint64 key = 0; ///< stableHash of the identity
    qint64 rowHash = 0; ///< stableHash over every cell of the row
};

enum class Sighting {
    NewItem, ///< its first observation was stored
    Seen, ///< a known item: an observation was appended
    Stored, ///< the same observation was there already
    Duplicate, ///< equal in every cell to an earlier row of this file
};

/// Stores what was seen, under the open batch. Lives as long as the batch; used on the writer's thread.
class MarketRepository {
public:
    explicit MarketRepository(std::shared_ptr<BulkBatch> batch) : m_batch(std::move(batch)) { }

    /// To be called at the beginning of each slice, with its transaction; `endSlice` lets go of it.
    Result<void> beginSlice(Writer& writer);
    void endSlice();

    struct Outcome {
        Sighting sighting;
        qint64 listing;
        qint64 observation; ///< 0 unless one was stored
    };
    Result<Outcome> see(const SeenItem& seen);

    /// Listings of this batch or before it that got an observation beyond their first, without repetition.
    std::vector<qint64> touched() const { return {m_touched.begin(), m_touched.end()}; }
    qint64 newShops() const { return m_batch->rows(ShopTable); }

private:
    struct Statements {
        FastStatement byKey;
        FastStatement observations;
        FastStatement shops;
    };
    Result<std::optional<qint64>> find(const SeenItem& seen, std::string_view& title);
    Result<qint64> shopOf(const SeenItem& seen);

    std::shared_ptr<BulkBatch> m_batch;
    std::optional<Statements> m_statements;
    std::unordered_map<std::string, qint64> m_shops; ///< those this import has met
    std::unordered_set<qint64> m_touched;
    std::unordered_set<qint64> m_notStored; ///< row hashes of rows that found their observation stored
};

/// What the observations that a batch appended to these listings say, compared with the one before each in time: how
/// many differ in price, list price or sales (an empty value is no difference).
Result<qint64> countUpdated(Reader& reader, const std::vector<qint64>& listings, qint64 batch);

/// The platforms of the shops seen so far, in the order of their names; 未注明 left out.
Result<QStringList> knownPlatforms(Reader& reader);

} // namespace xunwang
