#include "app/options.h"

namespace xunwang {

ExitCode say(const QString& text) {
    Output output;
    output.buffer() = text.toUtf8() + '\n';
    if (auto written = output.flush(); !written)
        return report(written.error());
    return ExitCode::Done;
}

QCommandLineOption option(const char* name, const QString& meaning, const QString& value) {
    return {QLatin1String(name), meaning, value};
}

QCommandLineOption intoOption() {
    return option("into", translated(QT_TRANSLATE_NOOP("CommandLine", "The case database that takes them.")),
        QStringLiteral("FILE"));
}
QCommandLineOption inOption() {
    return option("in", translated(QT_TRANSLATE_NOOP("CommandLine", "The case database.")), QStringLiteral("FILE"));
}
QCommandLineOption toOption(const char* value) {
    return option("to", translated(QT_TRANSLATE_NOOP("CommandLine", "Where it goes.")), QLatin1String(value));
}
QCommandLineOption asOption() {
    return option("as",
        translated(
            QT_TRANSLATE_NOOP("CommandLine", "Certificate number of the person who does it; else the default person.")),
        QStringLiteral("CERTIFICATE"));
}
QCommandLineOption jsonOption() {
    return option("json", translated(QT_TRANSLATE_NOOP("CommandLine", "Print JSON for other programs.")));
}

std::optional<ExitCode> missing(const CommandParser& parser, const char* name) {
    if (!parser.value(QLatin1String(name)).isEmpty())
        return std::nullopt;
    return usageError(translated(QT_TRANSLATE_NOOP("CommandLine", "--%1 is missing.")).arg(QLatin1String(name)));
}

} // namespace xunwang
