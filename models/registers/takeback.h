#pragma once

#include "models/registers/registerfields.h"
#include "models/store/casefile.h"

namespace xunwang {

/// What taking back a register means for its records.
struct RegisterTakeBack {
    RegisterKind kind = RegisterKind::Checks;
    qint64 records = 0; ///< that are withdrawn with it, the next two included
    qint64 changed = 0; ///< that people have corrected since
    qint64 builtUpon = 0; ///< on which a measure, a case or evidence rests that stands
    qint64 goneBefore = 0; ///< withdrawn by people already
    QStringList examples; ///< names of a few of those changed or built upon
};

/// Looks what it would mean. NotFound "record.not-found", "register.none" {name} (a batch of listings), Conflict
/// "register.taken-back" {name}.
Result<RegisterTakeBack> lookAtTakingBack(Reader& reader, BatchId batch);

/// Takes a register back as one action, undone as one: each record that stands is withdrawn with the reason, campaigns
/// that it made and that nothing else belongs to, and the batch; its rows can then come in anew. Records that were
/// changed or built upon since go only `anyway`, else Conflict "register.built-upon" {changed, built upon, an example}
/// and nothing goes. In a job; `feedback` counts records. Errors as above; Validation "record.reason-missing";
/// Constraint "may.refused".
Result<RegisterTakeBack> takeBackRegister(
    CaseFile& file, Actor actor, BatchId batch, const QString& reason, bool anyway, Feedback& feedback);

} // namespace xunwang
