#pragma once

#include "models/store/ledger.h"

namespace xunwang {

/// The bulk tables of the market (shop 网店, listing 商品, observation 一次所见), in this order first in the schema.
enum MarketTable : size_t { ShopTable, ListingTable, ObservationTable };
/// What it derives from them, in this order first among the derived tables.
enum MarketDerived : size_t { ShopListingsTable, ListingTitlesTable, ObservationTitlesTable };

/// Adds the market's tables to a schema that has no bulk tables yet.
void addMarket(CaseSchema& schema);

} // namespace xunwang
