#include "app/commandline.h"

#include "app/batchcommands.h"
#include "app/casecommands.h"
#include "app/duplicatescommand.h"
#include "app/foldcommand.h"
#include "app/importcommand.h"
#include "app/inspectcommand.h"
#include "app/probescommand.h"
#include "app/registercommand.h"
#include "app/rulecommands.h"
#include "app/screencommand.h"
#include "app/searchcommand.h"
#include "app/tallycommand.h"
#include "app/trycommand.h"
#include "app/windowcommands.h"
#include "views/sentences/sentences.h"

#include <QCoreApplication>

#include <cstdio>

namespace xunwang {

namespace {

constexpr Command kCommands[] = {
    {"new", QT_TRANSLATE_NOOP("CommandLine", "Make a case database."), newCommand},
    {"import", QT_TRANSLATE_NOOP("CommandLine", "Import a file of listings and screen them."), importCommand},
    {"batches", QT_TRANSLATE_NOOP("CommandLine", "List the imports, newest first."), batchesCommand},
    {"takeback", QT_TRANSLATE_NOOP("CommandLine", "Take an import back as a whole."), takeBackCommand},
    {"recipes", QT_TRANSLATE_NOOP("CommandLine", "List the recipes by which files are imported."), recipesCommand},
    {"inspect", QT_TRANSLATE_NOOP("CommandLine", "Show what a file of listings is taken for."), inspectCommand},
    {"register", QT_TRANSLATE_NOOP("CommandLine", "Enter a register kept in a spreadsheet: its rows become records."),
        registerCommand},
    {"leads", QT_TRANSLATE_NOOP("CommandLine", "List the leads."), leadsCommand},
    {"duplicates", QT_TRANSLATE_NOOP("CommandLine", "List shops and items that may be the same."), duplicatesCommand},
    {"search", QT_TRANSLATE_NOOP("CommandLine", "Search the titles of all listings."), searchCommand},
    {"fold", QT_TRANSLATE_NOOP("CommandLine", "Fold each line of standard input to its canonical form."), foldCommand},
    {"screen", QT_TRANSLATE_NOOP("CommandLine", "Screen a file of texts, one a line, against the rules."),
        screenCommand},
    {"try", QT_TRANSLATE_NOOP("CommandLine", "Try rule packs on a file, or on what was decided."), tryCommand},
    {"probes", QT_TRANSLATE_NOOP("CommandLine", "Prove on known test items that the rules still find them."),
        probesCommand},
    {"packs", QT_TRANSLATE_NOOP("CommandLine", "List, add and export versions of rule packs, and put one in force."),
        packsCommand},
    {"rescreen", QT_TRANSLATE_NOOP("CommandLine", "Screen stored listings anew, or tell what that would change."),
        rescreenCommand},
    {"tally", QT_TRANSLATE_NOOP("CommandLine", "Count a period: as text, JSON, CSV, workbook, PDF or sentence."),
        tallyCommand, true},
    {"verify", QT_TRANSLATE_NOOP("CommandLine", "Check that nothing was changed behind the ledger."), verifyCommand},
    {"backup", QT_TRANSLATE_NOOP("CommandLine", "Make a backup and check it."), backupCommand},
    {"restore", QT_TRANSLATE_NOOP("CommandLine", "Put a backup in the place of a case database."), restoreCommand},
    {"demo",
        QT_TRANSLATE_NOOP("CommandLine", "Open the window on a demonstration, or print it where there is no display."),
        demoCommand, true},
    {"shots", QT_TRANSLATE_NOOP("CommandLine", "Take a picture of every desk and dialog."), shotsCommand, true},
};

void print(FILE* stream, const QString& text) {
    const QByteArray utf8 = text.toUtf8();
    std::fwrite(utf8.constData(), 1, static_cast<size_t>(utf8.size()), stream);
}

QString overview() {
    QString text = translated(QT_TRANSLATE_NOOP("CommandLine",
                                  "Usage: %1 [FILE.xwdb] opens the window; %1 COMMAND [ARGUMENTS] works without one."))
                       .arg(QCoreApplication::applicationName())
        + QStringLiteral("\n\n");
    for (const Command& command : kCommands)
        text += QStringLiteral("  %1 %2\n").arg(QLatin1String(command.name), -10).arg(translated(command.summary));
    return text + u'\n'
        + translated(QT_TRANSLATE_NOOP("CommandLine", "%1 COMMAND --help explains a command."))
              .arg(QCoreApplication::applicationName())
        + u'\n';
}

} // namespace

QString translated(const char* text) {
    return QCoreApplication::translate("CommandLine", text);
}

ExitCode exitCodeOf(const Error& error) {
    switch (error.code) {
    case ErrorCode::Validation:
    case ErrorCode::NotFound:
    case ErrorCode::Conflict:
    case ErrorCode::Constraint:
    case ErrorCode::SchemaTooNew:
        return ExitCode::BadInput;
    case ErrorCode::Canceled:
        return ExitCode::Canceled;
    case ErrorCode::Corrupt:
        return ExitCode::Damaged;
    case ErrorCode::Busy:
    case ErrorCode::Io:
    case ErrorCode::Bug:
        break;
    }
    return ExitCode::Surroundings;
}

const Command* findCommand(const QString& name) {
    const auto* found = std::find_if(std::begin(kCommands), std::end(kCommands),
        [&](const Command& command) { return name == QLatin1String(command.name); });
    return found == std::end(kCommands) ? nullptr : found;
}

ExitCode runCommandLine(const QStringList& arguments) {
    const QString name = arguments.value(0);
    if (const Command* command = findCommand(name))
        return command->run(arguments.mid(1));
    if (name == QLatin1String("--version")) {
        print(stdout,
            QStringLiteral("%1 %2\n").arg(QCoreApplication::applicationName(), QCoreApplication::applicationVersion()));
        return ExitCode::Done;
    }
    if (name == QLatin1String("--help") || name == QLatin1String("-h")) {
        print(stdout, overview());
        return ExitCode::Done;
    }
    if (!name.isEmpty()) {
        print(stderr,
            translated(QT_TRANSLATE_NOOP("CommandLine", "There is no command “%1”; see %2 --help."))
                    .arg(name, QCoreApplication::applicationName())
                + u'\n');
        return ExitCode::Usage;
    }
    print(stderr, overview());
    return ExitCode::Usage;
}

CommandParser::CommandParser(
    const char* command, const QList<std::pair<QString, QString>>& positional, const QList<QCommandLineOption>& options)
    : m_command(QLatin1String(command))
    , m_allowed(positional.size()) {
    m_parser.setApplicationDescription(translated(findCommand(m_command)->summary));
    for (const auto& [name, meaning] : positional) {
        m_parser.addPositionalArgument(name, meaning);
        m_needed += name.startsWith(u'[') ? 0 : 1;
    }
    m_parser.addOptions(options);
    m_parser.addOption({{QStringLiteral("h"), QStringLiteral("help")},
        translated(QT_TRANSLATE_NOOP("CommandLine", "Show this help."))});
}

std::optional<ExitCode> CommandParser::answer(const QStringList& arguments) {
    const bool understood = m_parser.parse(QStringList{m_command} + arguments);
    if (understood && m_parser.isSet(QStringLiteral("help"))) {
        QString help = m_parser.helpText();
        const QString program = QCoreApplication::arguments().constFirst();
        print(stdout, help.replace(program, QCoreApplication::applicationName() + u' ' + m_command));
        return ExitCode::Done;
    }
    if (!understood) {
        print(stderr, m_parser.errorText() + u'\n');
        return ExitCode::Usage;
    }
    if (const auto given = m_parser.positionalArguments().size(); given < m_needed || given > m_allowed) {
        print(stderr,
            translated(QT_TRANSLATE_NOOP("CommandLine", "%1 needs other arguments; see %2 %1 --help."))
                    .arg(m_command, QCoreApplication::applicationName())
                + u'\n');
        return ExitCode::Usage;
    }
    return std::nullopt;
}

ExitCode usageError(const QString& text) {
    print(stderr, text + u'\n');
    return ExitCode::Usage;
}

ExitCode report(const Error& error) {
    print(stderr, sentence(error) + u'\n');
    return exitCodeOf(error);
}

Result<void> Output::flush() {
    const auto size = static_cast<size_t>(m_buffer.size());
    if (std::fwrite(m_buffer.constData(), 1, size, stdout) != size || std::fflush(stdout) != 0)
        return fail(ErrorCode::Io, QStringLiteral("output.failed"), {qt_error_string(errno)});
    m_buffer.resize(0);
    return {};
}

} // namespace xunwang
