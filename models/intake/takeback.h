#pragma once

#include "models/market/takenback.h"
#include "models/store/batch.h"

namespace xunwang {

/// What taking back an import of listings, or a rescreening, means.
struct ImportTakeBack {
    QString name; ///< the file's; of a rescreening the pack's, "starter 3"
    bool rescreening = false;
    qint64 revisions = 0; ///< leads that read as before again
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
/// "import.taken-back" {name}, "rescreen.not-newest" {the newest's pack}.
Result<ImportTakeBack> lookAtTakingBackImport(Reader& reader, BatchId batch);

/// Takes an import of listings back as a whole: its record is withdrawn with the reason, and its rows are out of every
/// query at once. They leave the file in `clearTakenBack`. Undo does not bring it back, importing the file again does.
/// Errors as above; Validation "record.reason-missing"; Busy "batch.open" while an import runs; Constraint
/// "may.refused".
Result<void> takeBackImport(CaseFile& file, Actor actor, BatchId batch, const QString& reason);

} // namespace xunwang
