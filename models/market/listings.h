#pragma once

#include "models/base/money.h"
#include "models/market/titlesearch.h"

#include <QDateTime>

namespace xunwang {

/// One sighting of an item (观测).
struct ListingSighting {
    QDateTime seenAt; ///< UTC
    QString title;
    std::optional<Money> price;
    std::optional<Money> listPrice;
    std::optional<qint64> sales;
};

/// An item that came in with imports: what identifies it, as it was seen last, and how often it was seen.
struct Listing {
    ListingRow row;
    QString creditCode; ///< of the shop
    QString category;
    ListingSighting last;
    QDateTime firstSeen; ///< UTC
    qint64 timesSeen = 0;
};

/// In the order of the ids; unknown ones are left out.
Result<std::vector<Listing>> listingsByIds(Reader& reader, const std::vector<qint64>& ids);

/// All sightings of an item, the newest first.
Result<std::vector<ListingSighting>> sightingsOf(Reader& reader, qint64 listing);

} // namespace xunwang
