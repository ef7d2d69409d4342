#pragma once

#include "models/intake/rowmaker.h"
#include "models/screening/matcher.h"
#include "models/sheets/inspect.h"
#include "models/store/casefile.h"

namespace xunwang {

/// How a listing file is to be read: guessed by `planImport`, changed by a person, and kept with the batch.
struct ImportPlan {
    QString path;
    FileFormat format;
    QStringList headings;
    FieldColumns columns = kNoColumns;
    std::array<QString, kListingFields> constants; ///< a value for all rows, in the place of a column

    QString recipe() const; ///< JSON
};

/// The plan that the file's own headings suggest. Errors as in `inspect`.
ImportPlan planImport(const QString& path, const FileGuess& guess);

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
    std::optional<qint64> batch;
    std::vector<Reject> rejects; ///< the first thousand
};
inline constexpr size_t kRejectsKept = 1000;

/// Imports a listing file and screens it on the way. Call it in a job, never on the writer's thread: it reads, decodes,
/// parses and matches here and hands slices to the writer, so people's writes go between. All or nothing: after an
/// error or a cancel every row is taken back. `feedback` counts rows. Errors: as in `DelimitedReader`; Validation
/// "intake.no-title", "intake.no-rows"; Busy "batch.open"; Constraint "may.refused"; what the store says.
Result<ImportOutcome> importListings(
    CaseFile& file, Actor actor, const ImportPlan& plan, const Matcher& matcher, Feedback& feedback);

} // namespace xunwang
