#pragma once

#include "views/shell/dialog.h"

namespace xunwang {

class Shell;
struct Workplace;

/// Registers "intake.duplicates": shops and items that may be the same, compared side by side, merged or parted with a
/// key, and what was decided before.
void addDuplicateDialog(Shell& shell, Workplace& workplace);

} // namespace xunwang
