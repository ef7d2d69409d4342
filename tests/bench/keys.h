#pragma once

#include <QString>

/// Types in the rule editor of the real window, off screen, with a draft of this pack open, in its first rule and in
/// its last one, and prints how long a key takes until the window has painted it.
int typeRules(const QString& pack);
