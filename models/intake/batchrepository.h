#pragma once

#include "models/intake/import.h"

namespace xunwang {

/// The batches of files of this many bytes whose rows are all there still, newest first: neither the batch nor one
/// before it, which may have brought rows that it only repeated, was taken back.
Result<std::vector<Stored<Batch>>> batchesOfSize(Reader& reader, qint64 size);
/// The newest batches, at most `limit`.
Result<std::vector<Stored<Batch>>> latestBatches(Reader& reader, int limit);

/// What a batch's record says that it counted.
ImportOutcome countedBy(const Batch& batch);

/// Whether it was a register, and no listings.
bool isRegister(const Batch& batch);
/// Whether it was no file, but what is stored that was screened anew: then `counts.rows` are listings looked at.
inline bool isRescreening(const Batch& batch) {
    return batch.subject == kRescreening;
}

/// A batch and who imported it.
struct PastImport {
    Stored<Batch> batch;
    ImportOutcome counts;
    QString person; ///< a name; empty: not known
    struct TakenBack {
        QDateTime at; ///< UTC
        QString person;
        QString reason;
    };
    std::optional<TakenBack> takenBack;
};
/// The newest ones, at most `limit`.
Result<std::vector<PastImport>> pastImports(Reader& reader, int limit);

} // namespace xunwang
