#pragma once

#include "models/enforcement/enforcementrepository.h"
#include "models/intake/batchrepository.h"
#include "models/review/reviewrepository.h"
#include "models/statistics/statisticsrepository.h"

namespace xunwang {

/// What the desk of the day shows, as one reading found it.
struct Today {
    QDate date; ///< in the bureau's zone
    QTimeZone zone = QTimeZone::utc();
    QString bureau;
    LeadFacets leads;
    qint64 doubtful = 0; ///< wait for a second reader
    std::vector<Stored<Measure>> due; ///< the earliest first
    std::vector<Stored<Batch>> imports; ///< the newest first
    std::vector<Stored<Campaign>> campaigns; ///< those that run today
    Tally month; ///< this month so far

    /// Nothing was ever brought in or entered here.
    bool blank() const;
};

/// Deadlines that passed this many days ago are still shown, and those of this many days to come.
inline constexpr int kDaysBack = 30;
inline constexpr int kDaysAhead = 7;

Result<Today> readToday(Reader& reader);

/// What an import counted.
struct ImportCounts {
    qint64 rows = 0;
    qint64 created = 0;
    qint64 updated = 0;
    qint64 rejected = 0;
    qint64 leads = 0;
};
ImportCounts countsOf(const Batch& batch);

} // namespace xunwang
