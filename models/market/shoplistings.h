#pragma once

#include "models/store/batch.h"

#include <future>

namespace xunwang {

/// Gathers which listings belong to which shop, and stores them shop by shop. Used on the writer's thread.
class ShopListings {
public:
    /// Takes a finished row: shop, first listing, offsets.
    using Store = std::function<Result<void>(std::span<const BulkValue>)>;
    explicit ShopListings(Store store) : m_store(std::move(store)) { }

    /// Listings of a shop come in the order of their ids.
    void add(qint64 shop, qint64 listing) { m_pairs.push_back({shop, listing}); }
    /// As `ListingIndex::settle`; a sort goes on beside other work.
    Result<bool> settle(bool toTheLast);

private:
    struct Pair {
        qint64 shop;
        qint64 listing;
    };
    Store m_store;
    std::vector<Pair> m_pairs;
    std::future<std::vector<Pair>> m_sorting;
    std::vector<Pair> m_sorted; ///< on their way into the table
    size_t m_moved = 0; ///< of them
};

} // namespace xunwang
