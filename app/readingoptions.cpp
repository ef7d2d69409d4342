#include "app/readingoptions.h"

#include "app/options.h"

#include <QCoreApplication>

namespace xunwang {

QList<QCommandLineOption> readingOptions() {
    return {option("encoding",
                translated(QT_TRANSLATE_NOOP(
                    "CommandLine", "utf-8, gb18030, big5, utf-16le, utf-16be, utf-32le or utf-32be; else guessed.")),
                QStringLiteral("E")),
        option("delimiter",
            translated(
                QT_TRANSLATE_NOOP("CommandLine", "What separates the cells of a text, “tab” for a tab; else guessed.")),
            QStringLiteral("TEXT")),
        option("header",
            translated(
                QT_TRANSLATE_NOOP("CommandLine", "The line of the headings, 0 if there are none; else guessed.")),
            QStringLiteral("LINE")),
        option("repair",
            translated(QT_TRANSLATE_NOOP("CommandLine",
                "Repair text that was once read in a wrong encoding: utf8-read-as-gbk, gbk-read-as-utf8, "
                "utf8-read-as-latin or gbk-read-as-latin.")),
            QStringLiteral("KIND")),
        option("sheet",
            translated(QT_TRANSLATE_NOOP("CommandLine", "The sheet of a workbook; else the first with a table.")),
            QStringLiteral("NAME"))};
}

std::optional<InspectWishes> readingWishes(const CommandParser& parser) {
    const auto value = [&parser](const char* name) -> std::optional<QString> {
        const QString key = QLatin1String(name);
        return parser.isSet(key) ? std::optional(parser.value(key)) : std::nullopt;
    };
    const auto wrong = [](const QString& text) -> std::optional<InspectWishes> {
        static_cast<void>(usageError(text));
        return std::nullopt;
    };
    InspectWishes wishes;
    if (const auto name = value("encoding")) {
        wishes.encoding = encodingNamed(*name);
        if (!wishes.encoding)
            return wrong(translated(QT_TRANSLATE_NOOP("CommandLine", "There is no encoding “%1”.")).arg(*name));
    }
    if (const auto delimiter = value("delimiter")) {
        if (delimiter->isEmpty())
            return wrong(translated(QT_TRANSLATE_NOOP("CommandLine", "--delimiter is empty.")));
        wishes.dialect = Dialect{*delimiter == QLatin1String("tab") ? "\t" : delimiter->toStdString()};
    }
    if (const auto line = value("header")) {
        bool isNumber = false;
        wishes.headerLine = line->toLongLong(&isNumber);
        if (!isNumber || *wishes.headerLine < 0)
            return wrong(translated(QT_TRANSLATE_NOOP("CommandLine", "“%1” is no line.")).arg(*line));
    }
    if (const auto name = value("repair")) {
        wishes.repair = repairNamed(*name);
        if (!wishes.repair)
            return wrong(translated(QT_TRANSLATE_NOOP("CommandLine", "There is no repair “%1”.")).arg(*name));
    }
    wishes.sheet = value("sheet");
    return wishes;
}

} // namespace xunwang
