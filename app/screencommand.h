#pragma once

#include "app/commandline.h"

namespace xunwang {

/// `screen TEXTFILE [--json]`: each line of a UTF-8 text screened as a title, under the rules in force today. An empty
/// file, one with zero characters or with bytes that are no UTF-8 is refused before anything is printed.
ExitCode screenCommand(const QStringList& arguments);

} // namespace xunwang
