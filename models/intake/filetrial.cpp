#include "models/intake/filetrial.h"

#include "models/base/localdays.h"
#include "models/intake/rowmaker.h"
#include "models/leads/screenedfields.h"

#include <QFileInfo>

namespace xunwang {

Result<Comparison> tryOnFile(const ImportPlan& plan, const QTimeZone& zone, const QDateTime& now, const Matcher& a,
    const Matcher* b, Feedback& feedback) {
    if (plan.columns[static_cast<size_t>(ListingField::Title)] < 0)
        return fail(ErrorCode::Validation, QStringLiteral("intake.no-title"), {QFileInfo(plan.path).fileName()});
    auto opened = openRows(plan.path, plan.format, {}, [&feedback] { return feedback.canceled(); });
    XW_TRY(opened);
    const auto source = withoutColumns(std::move(*opened), plan.added);
    RowMaker maker(plan.columns, plan.constants, zone, now);
    Comparer comparer(a, b);
    ShopNumbers shops;
    LocalDays days(zone);
    Row row;
    for (qint64 rows = 1;; ++rows) {
        auto more = source->next(row);
        XW_TRY(more);
        if (!*more)
            return comparer.take();
        Reject reject;
        if (auto seen = maker.make(row, reject)) {
            SeenItem* const one = &*seen;
            shops.number({&one, 1});
            comparer.add(row.line, screenedFields(*seen, seen->firstOfShop), days.of(seen->seenAt));
        } else {
            comparer.reject();
        }
        if (rows % 4096 == 0) {
            const double part = source->size() > 0 ? double(source->bytesRead()) / double(source->size()) : 1;
            feedback.progress(rows, part > 0 ? qint64(double(rows) / part) : 0);
        }
        if (feedback.canceled())
            return canceledError();
    }
}

} // namespace xunwang
