#include "models/intake/batchrepository.h"

namespace xunwang {

Result<std::vector<Stored<Batch>>> batchesOfSize(Reader& reader, qint64 size) {
    return Records<Batch>::select(reader, QStringLiteral("WHERE withdrawn = 0 AND size = ? ORDER BY id DESC"), {size});
}

Result<std::vector<Stored<Batch>>> latestBatches(Reader& reader, int limit) {
    return Records<Batch>::select(reader, QStringLiteral("ORDER BY id DESC LIMIT ?"), {qint64(limit)});
}

} // namespace xunwang
