#pragma once

#include "app/commandline.h"

namespace xunwang {

/// `search TEXT --in FILE [--json]`: how many listings hold it in their title, and the first hundred of them.
ExitCode searchCommand(const QStringList& arguments);

} // namespace xunwang
