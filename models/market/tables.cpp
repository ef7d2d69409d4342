#include "models/market/tables.h"

namespace xunwang {

std::vector<BulkInfo> marketTables() {
    const auto names = [](std::initializer_list<const char*> columns) {
        QStringList list;
        for (const char* column : columns)
            list.append(QLatin1String(column));
        return list;
    };
    return {{QStringLiteral("shop"), names({"platform", "name", "credit_code"})},
        {QStringLiteral("listing"), names({"key", "shop", "item_id", "title", "link", "category"})},
        {QStringLiteral("observation"),
            names({"listing", "seen_at", "title", "price", "list_price", "sales", "row_hash"})}};
}

} // namespace xunwang
