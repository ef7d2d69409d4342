#pragma once

#include "app/commandline.h"

namespace xunwang {

/// `fold`: each line of standard input folded in the strict layer, on standard output as soon as it is there. Bytes
/// that are no UTF-8 are left out like a symbol; the first such line is named at the end, with exit code 1.
ExitCode foldCommand(const QStringList& arguments);

} // namespace xunwang
