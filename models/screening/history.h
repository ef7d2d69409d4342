#pragma once

#include "models/screening/listingfacts.h"

#include <QString>

#include <functional>

namespace xunwang {

/// What a rule looks for in the observations of one listing. Pure: nothing but what was seen and its days.
struct HistoryCondition {
    enum class Measure {
        /// Raised to at least `times` the price before, then cut to no less than that, all within `days`, where the
        /// raised price had not been asked before: the cut is none (先涨后降).
        RaisedThenCut,
        /// The list price is more than `times` the highest price seen in the `days` before, on at least `atLeast`
        /// days.
        ListPriceUnseen,
        /// Fallen to at most `times` the price before and back to nine tenths of it within `days`: who ordered at the
        /// low price seldom got it. With `salesFall` the sales counted so far must have fallen, too.
        Dip,
        /// Sales grown to at least `times` and by at least `atLeast` within `days`, and by no more than `reviews`
        /// new reviews for each sale.
        SalesJump,
        /// Two prices on one day, one at least `times` the other.
        SameDay,
    };
    Measure measure = Measure::RaisedThenCut;
    double times = 1;
    int days = 0;
    qint64 atLeast = 0;
    double reviews = 0;
    bool salesFall = false;
};

/// Where a condition holds: the index of the newest observation that shows it, and what was seen, free of language:
/// "2026-10-01 59.00 → 2026-10-20 99.00 → 2026-11-01 59.00".
struct HistoryFinding {
    size_t at = 0;
    QString evidence;
};

/// The newest observation at which the condition holds and that `counts` (a rule not in force yet, or a promotion, does
/// not). Of a longer history the newest 1,000 are looked at. Observations in time order.
std::optional<HistoryFinding> findInHistory(const HistoryCondition& condition,
    std::span<const PriceObservation> history, const std::function<bool(QDate)>& counts);

} // namespace xunwang
