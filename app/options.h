#pragma once

#include "app/commandline.h"

namespace xunwang {

// What the commands on case databases have in common.

/// Prints a text and a line end on standard output.
ExitCode say(const QString& text);

QCommandLineOption option(const char* name, const QString& meaning, const QString& value = {});
QCommandLineOption intoOption();
QCommandLineOption inOption();
QCommandLineOption toOption(const char* value);
QCommandLineOption asOption();
QCommandLineOption jsonOption();

/// Answers where an option is missing without which the command does not know what to work on.
std::optional<ExitCode> missing(const CommandParser& parser, const char* name);

} // namespace xunwang
