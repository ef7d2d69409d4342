#pragma once

#include "app/commandline.h"

namespace xunwang {

/// `try [FILE] [--pack A [--pack B]] [--into CASE] [--json]`: one or two rule packs on a file, on the history of a case
/// database, or on both. Writes nothing.
ExitCode tryCommand(const QStringList& arguments);

} // namespace xunwang
