#pragma once

#include "models/store/ledger.h"

namespace xunwang {

/// The bulk tables of the market (shop 网店, listing 商品, observation 一次所见), in this order first in the schema.
enum MarketTable : size_t { ShopTable, ListingTable, ObservationTable };
std::vector<BulkInfo> marketTables();

} // namespace xunwang
