#pragma once

#include "models/base/result.h"

#include <QLockFile>

#include <memory>

namespace xunwang {

/// The mark that a process writes to this case database: `<file>.lock`. A lock of a process of this machine that is
/// gone is taken over; any other is respected, however old. Busy: "store.locked" {file, user, host, since}.
Result<std::unique_ptr<QLockFile>> lockForWriting(const QString& path);

} // namespace xunwang
