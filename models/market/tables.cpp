#include "models/market/tables.h"

#include "models/market/derived.h"

namespace xunwang {

namespace {

BulkInfo table(const char* name, const char* columns) {
    return {QLatin1String(name), QString::fromLatin1(columns).split(u' ')};
}

} // namespace

void addMarket(CaseSchema& schema) {
    schema.bulk = {table("shop", "platform name credit_code"),
        table("listing", "key shop item_id title link category seen_at price list_price sales"),
        table("observation", "listing seen_at title price list_price sales")};
    schema.bulk[ShopTable].named = {QStringLiteral("listing"), QStringLiteral("shop")};
    schema.bulk[ListingTable].stays = QStringLiteral("needed_listing");
    schema.derived = {table("shop_listings", "shop first offsets"), table("listing_titles", "first rows sum text"),
        table("observation_titles", "first rows sum text")};
    schema.checks = {checkDerived};
    schema.indexes = {{QStringLiteral("listing_keys"), QStringLiteral("bucket"), QStringLiteral("listing"),
        QStringLiteral("listing")}};
}

} // namespace xunwang
