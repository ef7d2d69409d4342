#pragma once

#include "models/market/marketrepository.h"
#include "models/screening/listingfacts.h"

namespace xunwang {

/// What rules look at of a listing as it was seen once, in a file or in the case database: title, category, shop,
/// price, list price and sales. Where it is the `firstOfShop` that is screened, also the shop's credit code
/// (统一社会信用代码), so that a faulty one makes one lead a shop and not one a listing; but only where one stands
/// there: a list that leaves it blank is no proof that the shop shows none. Views are those of `seen`.
ScreenedFields screenedFields(const SeenItem& seen, bool firstOfShop);

} // namespace xunwang
