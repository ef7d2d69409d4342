#pragma once

#include "models/intake/import.h"

namespace xunwang {

/// The batches of files of this many bytes that were not taken back, newest first.
Result<std::vector<Stored<Batch>>> batchesOfSize(Reader& reader, qint64 size);
/// The newest batches, at most `limit`.
Result<std::vector<Stored<Batch>>> latestBatches(Reader& reader, int limit);

/// What a batch's record says that it counted.
ImportOutcome countedBy(const Batch& batch);

/// A batch and who imported it.
struct PastImport {
    Stored<Batch> batch;
    ImportOutcome counts;
    QString person; ///< a name; empty: not known
};
/// The newest ones, at most `limit`.
Result<std::vector<PastImport>> pastImports(Reader& reader, int limit);

} // namespace xunwang
