#pragma once

#include "models/market/tables.h"
#include "models/store/batch.h"

namespace xunwang {

/// Gathers which listings belong to which shop, and stores them shop by shop. Used on the writer's thread.
class ShopListings {
public:
    explicit ShopListings(std::shared_ptr<BulkBatch> batch) : m_batch(std::move(batch)) { }

    void add(qint64 shop, qint64 listing) { m_pairs.push_back({shop, listing}); }
    /// As `ListingIndex::settle`.
    Result<bool> settle(bool toTheLast);

private:
    struct Pair {
        qint64 shop;
        qint64 listing;
        auto operator<=>(const Pair&) const = default;
    };
    std::shared_ptr<BulkBatch> m_batch;
    std::vector<Pair> m_pairs;
    size_t m_sorted = 0; ///< pairs on their way into the table
    size_t m_moved = 0; ///< of them
};

} // namespace xunwang
