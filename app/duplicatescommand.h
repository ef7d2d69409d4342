#pragma once

#include "app/commandline.h"

namespace xunwang {

/// `xunwang duplicates`: what may be the same, with the reason; nothing is merged here.
ExitCode duplicatesCommand(const QStringList& arguments);

} // namespace xunwang
