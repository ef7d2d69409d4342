#pragma once

#include "app/commandline.h"

namespace xunwang {

ExitCode registerCommand(const QStringList& arguments);

} // namespace xunwang
