#pragma once

#include "app/commandline.h"

namespace xunwang {

/// `xunwang inspect FILE`: what a table is guessed to be, or with --cells what its reader sees.
ExitCode inspectCommand(const QStringList& arguments);

} // namespace xunwang
