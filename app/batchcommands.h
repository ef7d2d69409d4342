#pragma once

#include "app/commandline.h"

namespace xunwang {

ExitCode batchesCommand(const QStringList& arguments);
ExitCode takeBackCommand(const QStringList& arguments);

} // namespace xunwang
