#pragma once

#include "models/store/batch.h"
#include "models/store/casefile.h"

namespace xunwang {

/// What taking back an import of listings means.
struct ImportTakeBack {
    QString name; ///< the file's
    qint64 listings = 0; ///< that go
    qint64 listingsStay = 0; ///< that it brought and another import has seen
    qint64 sightings = 0; ///< of other imports' items that go
    qint64 leads = 0; ///< that go
    qint64 leadsWorkedOn
        = 0; ///< that stay, because people decided them, or entered a check, a measure or a case on them
    qint64 leadsStay = 0; ///< that stay because another import has seen their item
    qint64 later = 0; ///< imports after it with rows that were there already: where it brought them, they go too
};

/// Looks what it would mean. NotFound "record.not-found", Validation "import.is-register" {name}, Conflict
/// "import.taken-back" {name}.
Result<ImportTakeBack> lookAtTakingBackImport(Reader& reader, BatchId batch);

/// Takes an import of listings back as a whole: its record is withdrawn with the reason, and its rows are out of every
/// query at once. They leave the file in `clearTakenBack`. Undo does not bring it back, importing the file again does.
/// Errors as above; Validation "record.reason-missing"; Busy "batch.open" while an import runs; Constraint
/// "may.refused".
Result<void> takeBackImport(CaseFile& file, Actor actor, BatchId batch, const QString& reason);

/// Whether rows of imports that were taken back are still in the file.
Result<bool> anyTakenBack(Reader& reader);

/// Removes them, in slices that people's writes go between; for a job. Canceled or cut off, it goes on where it was
/// the next time. Where one runs already, it waits for that. `feedback` counts rows.
Result<void> clearTakenBack(CaseFile& file, Feedback& feedback);

} // namespace xunwang
