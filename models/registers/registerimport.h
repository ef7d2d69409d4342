#pragma once

#include "models/intake/rejectedrows.h"
#include "models/registers/registerplan.h"
#include "models/store/casefile.h"

namespace xunwang {

/// How many rows rest on a name that the case database does not have.
struct NameCount {
    QString name;
    qint64 rows = 0;
    bool operator==(const NameCount&) const = default;
};

struct RegisterOutcome {
    qint64 rows = 0; ///< created + unchanged + duplicate + rejected; blank ones don't count
    qint64 created = 0; ///< records entered ("new")
    qint64 unchanged = 0; ///< rows that an earlier register brought already and that was not taken back
    qint64 duplicate = 0; ///< equal in every cell to an earlier row of this file
    qint64 rejected = 0;
    qint64 badCodes = 0; ///< credit codes that do not check, taken as they stand
    double seconds = 0;
    bool sameFile = false; ///< this very file came in before
    std::optional<qint64> batch; ///< nothing where nothing was entered
    std::vector<NameCount> strangers; ///< officers who are nobody in this case database, most rows first
    std::vector<NameCount> campaigns; ///< that were made
    std::vector<Reject> rejects; ///< the first thousand
    std::vector<Reject> warnings; ///< rows that were taken, but their credit codes do not check: the first thousand
    std::shared_ptr<RejectedRows> rejectedRows; ///< all of them; none where there are none
};
/// So many rows a register may have; a longer one is refused and can be split.
inline constexpr qint64 kMostRegisterRows = 200'000;

/// Enters the rows of a register as records, each with its entry in the ledger, by the checks of their rooms. All or
/// nothing: everything is read and checked first, on this thread; then it is written in one transaction. That gives way
/// to a person who writes meanwhile, and begins anew. Call it in a job. `feedback` counts rows.
///
/// A row that an earlier register brought is left alone, whatever people did to its record since, until that register
/// is taken back. Errors: as in `openRows` and `checkPlan`; Validation "register.no-rows", "register.too-long" {rows};
/// Busy "batch.open", "register.moved-on" (people, campaigns or cases kept changing); Constraint "may.refused"; what
/// the store says.
/// `beforeWriting` gets all rejected rows (never none) when every row is read and nothing is written yet: where it
/// fails, nothing was imported.
Result<RegisterOutcome> importRegister(CaseFile& file, Actor actor, const RegisterPlan& plan, Feedback& feedback,
    const std::function<Result<void>(RejectedRows&, const Feedback&)>& beforeWriting = {});

} // namespace xunwang
