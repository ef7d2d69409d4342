#include "models/review/reading.h"

namespace xunwang {

const RecordType<Reading>& Reading::type() {
    using R = Reading;
    static const RecordType<Reading> type{"reading", "reading",
        {field("listing", &R::listing), field("platform", &R::platform), field("shop", &R::shop),
            field("credit_code", &R::creditCode), field("item_id", &R::itemId), field("title", &R::title),
            field("link", &R::link), field("category", &R::category), field("price", &R::price),
            field("list_price", &R::listPrice), field("sales", &R::sales), field("seen_at", &R::seenAt),
            field("flagged", &R::flagged), field("rule", &R::rule), field("family", &R::family),
            field("note", &R::note), field("read_on", &R::readOn)}};
    return type;
}

} // namespace xunwang
