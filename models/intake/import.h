#pragma once

#include "models/intake/plan.h"
#include "models/intake/rejectedrows.h"
#include "models/leads/leadrepository.h"
#include "models/screening/probes.h"
#include "models/store/casefile.h"

namespace xunwang {

struct ImportOutcome {
    qint64 rows = 0; ///< new + updated + unchanged + duplicate + rejected
    qint64 created = 0; ///< first observation of an item ("new")
    qint64 updated = 0; ///< price, list price or sales differ from the item's observation before it in time
    qint64 unchanged = 0; ///< the rest, also what is stored already
    qint64 duplicate = 0; ///< equal in every cell to an earlier row of this file
    qint64 rejected = 0;
    qint64 leads = 0; ///< leads created
    qint64 shops = 0; ///< shops not seen before
    double seconds = 0;
    bool sameFile = false; ///< this very file was imported the same way before: nothing was changed
    qint64 badCodes = 0; ///< credit codes that do not check, taken as they stand
    QStringList otherKeys; ///< of JSON: members that came too late to be columns, at most a thousand; nothing was taken
    std::vector<RuleCount> rules; ///< the leads created, by rule
    std::optional<qint64> batch; ///< where it is the same file: the one it came with
    std::vector<Reject> rejects; ///< the first thousand
    std::vector<Reject> warnings; ///< rows that were taken, but …: the first thousand
    std::shared_ptr<RejectedRows> rejectedRows; ///< all of them; none where there are none, or the file was known
    ProbeReport probes; ///< what became of the probes (never rows, never counted); none where the file was known
};

/// What is done beside storing the rows.
struct ImportExtras {
    /// Called with all rejected rows (never none) when every row is read and nothing is closed yet: where it fails, or
    /// is canceled, nothing was imported.
    std::function<Result<void>(RejectedRows&, const Feedback&)> beforeClosing;
    bool keepFile = false; ///< the whole file becomes evidence of the batch
};

/// Imports a listing file and screens it on the way. Call it in a job, never on the writer's thread: it reads, decodes,
/// parses and matches here and hands slices to the writer, so people's writes go between. All or nothing: after an
/// error or a cancel every row is taken back. `feedback` counts rows. Errors: as in `openRows`; Validation
/// "intake.no-title", "intake.no-rows"; Busy "batch.open"; Constraint "may.refused"; what the store says; with a file
/// to keep also those of `keepFile` and "intake.file-changed" (it is not what was read).
Result<ImportOutcome> importListings(CaseFile& file, Actor actor, const ImportPlan& plan, const Matcher& matcher,
    Feedback& feedback, const ImportExtras& extras = {});
/// The same with rules that may still be on their way: asked for, once, where the file was not imported before. What
/// they answer instead is the answer of the import. They live as long as it runs.
using RulesToCome = std::function<Result<const Matcher*>()>;
Result<ImportOutcome> importListings(CaseFile& file, Actor actor, const ImportPlan& plan, const RulesToCome& rules,
    Feedback& feedback, const ImportExtras& extras = {});

/// Reads a file once more for the rows that an import of it does not take, without the database: where it was imported
/// before, so that nobody kept them. Nothing where there are none. Errors as in `importListings`.
Result<std::shared_ptr<RejectedRows>> rejectedAgain(
    const ImportPlan& plan, const QTimeZone& zone, QDateTime now, Feedback& feedback);

} // namespace xunwang
