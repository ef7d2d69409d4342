#pragma once

#include "app/commandline.h"
#include "models/sheets/inspect.h"

namespace xunwang {

/// The options with which people say how a file is to be read, where the program's guess is not what they want:
/// --encoding, --delimiter, --header, --repair, --sheet.
QList<QCommandLineOption> readingOptions();

/// What was said by them. Nothing: the command was not called as it wants to be, which has been said.
std::optional<InspectWishes> readingWishes(const CommandParser& parser);

} // namespace xunwang
