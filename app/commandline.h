#pragma once

#include "models/base/result.h"

#include <QCommandLineParser>

#include <optional>

namespace xunwang {

/// A text of the command line (QT_TRANSLATE_NOOP, context "CommandLine") in the present language.
QString translated(const char* text);

/// How a command ends; others build on these numbers.
enum class ExitCode {
    Done = 0,
    BadInput = 1, ///< the input or the file is not what it should be
    Usage = 2, ///< the command was not called as it wants to be
    Canceled = 3,
    Damaged = 4, ///< a case database of ours is damaged
    Surroundings = 5, ///< locked, disk full, no right
};
ExitCode exitCodeOf(const Error& error);

/// One subcommand: what it is called, what it does in a line, and the function that reads its arguments (without
/// program and command name) and does it. Runs on the main thread; the application object and the language are there.
struct Command {
    const char* name;
    const char* summary; ///< English, translated in the context "CommandLine"
    ExitCode (*run)(const QStringList& arguments);
    bool paints = false; ///< needs a QApplication
};

/// The command of this name, or nullptr.
const Command* findCommand(const QString& name);

/// Runs the subcommand that the arguments (without the program's name) begin with, or prints how it is used.
ExitCode runCommandLine(const QStringList& arguments);

/// Reads the options of one command, and answers --help and wrong usage itself.
class CommandParser {
public:
    /// `positional` names each argument that stands for itself and what it is; those in brackets may be left out.
    CommandParser(const char* command, const QList<std::pair<QString, QString>>& positional,
        const QList<QCommandLineOption>& options = {});

    /// Nothing when the command is to run; else it has been answered and ends with this code.
    std::optional<ExitCode> answer(const QStringList& arguments);
    bool isSet(const QString& option) const { return m_parser.isSet(option); }
    QString value(const QString& option) const { return m_parser.value(option); }
    QStringList values(const QString& option) const { return m_parser.values(option); }
    QStringList positional() const { return m_parser.positionalArguments(); }

private:
    QCommandLineParser m_parser;
    QString m_command;
    qsizetype m_needed = 0;
    qsizetype m_allowed;
};

/// Prints why the command was not called as it wants to be.
ExitCode usageError(const QString& text);
/// Prints the error as one sentence on stderr; the code to end with.
ExitCode report(const Error& error);

/// Standard output in large pieces. What can't be written (disk full, pipe closed) is an error of the surroundings.
class Output {
public:
    QByteArray& buffer() { return m_buffer; }
    /// Writes when enough has gathered. Io, "output.failed".
    Result<void> passOn() { return m_buffer.size() < kEnough ? Result<void>() : flush(); }
    Result<void> flush();

private:
    static constexpr qsizetype kEnough = 1 << 18;
    QByteArray m_buffer;
};

} // namespace xunwang
