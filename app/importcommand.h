#pragma once

#include "app/commandline.h"

namespace xunwang {

/// `import LISTINGS --into FILE [--recipe NAME] [--map FIELD=HEADER]… [--set FIELD=VALUE]… [--encoding E] [--sheet
/// NAME]
/// [--save-recipe NAME] [--rejects FILE] [--keep-file] [--as CERTIFICATE] [--json]`
ExitCode importCommand(const QStringList& arguments);
/// `recipes --in FILE [--json]`
ExitCode recipesCommand(const QStringList& arguments);

} // namespace xunwang
