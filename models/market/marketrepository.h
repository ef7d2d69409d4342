#pragma once

#include "models/market/item.h"
#include "models/market/listingindex.h"
#include "models/market/shoplistings.h"
#include "models/market/tables.h"
#include "models/market/titleblocks.h"

#include <unordered_set>

namespace xunwang {

/// What moves from one sighting of an item to the next.
struct SightedValues {
    std::optional<qint64> price; ///< fen
    std::optional<qint64> listPrice; ///< fen
    std::optional<qint64> sales;
    bool operator==(const SightedValues&) const = default;
    /// Whether one of them differs; an empty one is no difference.
    bool movedFrom(const SightedValues& before) const;
};

/// One row of a file, ready to be stored. Texts are UTF-8 and live as long as the slice they came with.
struct SeenItem : SightedValues {
    ItemFields item;
    std::string_view creditCode;
    std::string_view category;
    qint64 seenAt = 0; ///< UTC milliseconds
    std::string_view foldedTitle; ///< see foldText
    qint64 key = 0; ///< stableHash of the identity
    qint64 print = 0; ///< see printOf
    quint64 shopNumber = 0; ///< see ShopNumbers
    bool firstOfShop = false; ///< in this import
};

/// A hash over all of it but the folded title. Where key and print of two are equal, the two are one sighting of one
/// item: no one finds two that are not and agree in 128 bits.
qint64 printOf(const SeenItem& seen);

/// Numbers the shops of an import as they come: two with one number are one shop (not the other way round). So the
/// writer has no names to compare. Used on the reader's thread.
class ShopNumbers {
public:
    /// Fills in `shopNumber` and `firstOfShop` of items that follow each other: of many, so that what stands far off in
    /// memory is fetched meanwhile. Among more than 100,000 shops one may count as the first anew.
    void number(std::span<SeenItem* const> items);

private:
    void number(SeenItem& seen, quint64 hash);
    bool is(const SeenItem& seen, const ListingKey& known) const;

    std::string m_texts; ///< of shops up to some number, then from the beginning: their lengths, and they themselves
    KeyTable m_places; ///< by the hash of those texts; print: where they begin, listing: the number of the shop
    quint64 m_next = 0; ///< number
};

enum class Sighting {
    NewItem, ///< its first observation was stored
    Seen, ///< a known item: an observation was appended
    Stored, ///< the same sighting was there already, or came earlier in this file
};

/// Stores what was seen, under the open batch. Lives as long as the batch; used on the writer's thread.
class MarketRepository {
public:
    /// `index` may be asked on other threads meanwhile.
    MarketRepository(std::shared_ptr<BulkBatch> batch, ListingIndex& index);

    /// To be called at the beginning of each slice, with its transaction; `endSlice` lets go of it.
    Result<void> beginSlice(Writer& writer);
    void endSlice();

    struct Outcome {
        Sighting sighting;
        qint64 listing;
    };
    Result<Outcome> see(const SeenItem& seen);
    /// Soon this one will be seen: what stands far off in memory is fetched meanwhile, a sixth of the writer's time.
    void expect(const SeenItem& seen) const { m_index.expect(seen.key); }
    /// Works for some 100 ms at most on what is kept beside the rows: inside a slice, after its rows. `toTheLast`:
    /// before the batch is closed, until it answers true, which says that nothing is left to do.
    Result<bool> settle(Writer& writer, bool toTheLast);
    /// In the transaction that closes the batch, before it does.
    Result<void> close(Writer& writer) { return m_index.sign(writer); }

    /// How many of the sightings of this batch differ in price, list price or sales from the item's sighting before
    /// them in time, whichever came in first.
    qint64 updated() const { return m_updated; }
    /// Items that this batch brought, also those that had stayed without a sighting when another import was taken back.
    qint64 newItems() const { return m_batch->rows(ListingTable) + m_returned; }
    qint64 newShops() const { return m_batch->rows(ShopTable); }

private:
    struct Statements {
        FastStatement listing;
        FastStatement atThatTime;
        FastStatement before;
        FastStatement after;
        FastStatement shops;
    };
    struct First {
        qint64 seenAt = 0;
        SightedValues values;
    };
    /// A listing with its first sighting, which an import that was taken back may have taken with it.
    struct Known {
        qint64 listing = 0;
        std::string title;
        std::optional<First> first;
    };
    Result<std::optional<Known>> find(const SeenItem& seen, std::span<const ListingKey> candidates);
    Result<Outcome> seeNew(const SeenItem& seen);
    Result<Outcome> seeAgain(const SeenItem& seen, const Known& known);
    Result<void> countUpdates(const SeenItem& seen, const Known& known, std::optional<SightedValues> before);
    Result<qint64> shopOf(const SeenItem& seen);

    std::shared_ptr<BulkBatch> m_batch;
    ListingIndex& m_index;
    ShopListings m_shopListings;
    TitleBlocks m_listingTitles;
    TitleBlocks m_observationTitles;
    std::optional<Statements> m_statements;
    std::unordered_set<qint64> m_takenBack; ///< batches
    std::vector<qint64> m_shopIds; ///< by their numbers in this round; 0: not known yet
    quint64 m_shopRound = 0;
    qint64 m_updated = 0;
    qint64 m_returned = 0;
};

/// The platforms of the shops seen so far, in the order of their names; 未注明 left out.
Result<QStringList> knownPlatforms(Reader& reader);

} // namespace xunwang
