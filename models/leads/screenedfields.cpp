#include "models/leads/screenedfields.h"

namespace xunwang {

ScreenedFields screenedFields(const SeenItem& seen, bool firstOfShop) {
    const auto money
        = [](const std::optional<qint64>& fen) { return fen ? std::optional(Money::fromFen(*fen)) : std::nullopt; };
    ScreenedFields fields;
    fields[RuleField::Title] = seen.item.title;
    fields[RuleField::Category] = seen.category;
    fields[RuleField::Shop] = seen.item.shop;
    if (firstOfShop && !seen.creditCode.empty())
        fields[RuleField::Licence] = seen.creditCode;
    fields.price = money(seen.price);
    fields.listPrice = money(seen.listPrice);
    fields.sales = seen.sales;
    return fields;
}

} // namespace xunwang
