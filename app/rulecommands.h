#pragma once

#include "app/commandline.h"

namespace xunwang {

/// `packs FILE`: lists the versions of rule packs in a case database, adds one as a draft, exports one, puts one in
/// force.
ExitCode packsCommand(const QStringList& arguments);
/// `rescreen --into FILE`: tells what screening the stored listings anew would change, and with --apply does it.
ExitCode rescreenCommand(const QStringList& arguments);

} // namespace xunwang
