#pragma once

#include "models/store/batch.h"

namespace xunwang {

/// The batches of files of this many bytes that were not taken back, newest first.
Result<std::vector<Stored<Batch>>> batchesOfSize(Reader& reader, qint64 size);
/// The newest batches, at most `limit`.
Result<std::vector<Stored<Batch>>> latestBatches(Reader& reader, int limit);

} // namespace xunwang
