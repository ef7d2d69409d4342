#include "app/inspectcommand.h"

#include "app/readingoptions.h"
#include "models/intake/fields.h"
#include "models/sheets/formatjson.h"
#include "models/text/json.h"
#include "views/sentences/sentences.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace xunwang {

namespace {

QJsonArray columnsOf(const FileGuess& guess) {
    const FieldColumns fields = guessColumns(guess.headings);
    QJsonArray columns;
    for (int column = 0; column < static_cast<int>(guess.format.columns); ++column) {
        const auto field = std::find(fields.begin(), fields.end(), column);
        columns.append(QJsonObject{{QStringLiteral("heading"), guess.headings.value(column)},
            {QStringLiteral("field"),
                field == fields.end() ? QJsonValue() : fieldName(static_cast<ListingField>(field - fields.begin()))}});
    }
    return columns;
}

QJsonValue repairOf(const RepairOffer& offer) {
    if (offer.repair == Repair::None)
        return {};
    QJsonArray examples;
    for (const RepairOffer::Example& example : offer.examples)
        examples.append(
            QJsonObject{{QStringLiteral("before"), example.before}, {QStringLiteral("after"), example.after}});
    return QJsonObject{{QStringLiteral("kind"), repairName(offer.repair)}, {QStringLiteral("cells"), offer.cells},
        {QStringLiteral("lost"), offer.lost}, {QStringLiteral("examples"), examples}};
}

QByteArray jsonOf(const FileGuess& guess) {
    QJsonObject json = toJson(guess.format);
    if (guess.format.kind == FileKind::Workbook)
        json.insert(QStringLiteral("sheets"), QJsonArray::fromStringList(guess.sheets));
    else
        json.insert(QStringLiteral("certain"), guess.certain);
    json.insert(QStringLiteral("compressed"), guess.compressed);
    json.insert(QStringLiteral("columns"), columnsOf(guess));
    json.insert(QStringLiteral("rows"), guess.rowsEstimated);
    json.insert(QStringLiteral("rows_exact"), guess.rowsExact);
    json.insert(QStringLiteral("repair"), repairOf(guess.repair)); // offered, whether it was asked for or not
    return QJsonDocument(json).toJson();
}

template <typename Cells>
void writeCells(QByteArray& out, const Cells& cells) {
    const char* before = "[";
    for (const auto& cell : cells) {
        out += std::exchange(before, ", ");
        appendJsonText(out, cell);
    }
    out += cells.empty() ? "[]\n" : "]\n";
}

void writeRow(QByteArray& out, const Row& row) {
    if (row.fault == RowFault::None) {
        writeCells(out, row.cells);
        return;
    }
    out.append("{\"row\": ").append(QByteArray::number(static_cast<qint64>(row.line))).append(", \"rejected\": ");
    appendJsonText(out, sentence({ErrorCode::Validation, QLatin1String(faultKey(row.fault)), {}}));
    out += "}\n";
}

Result<void> printCells(const QString& path, const FileGuess& guess) {
    Output output;
    if (!guess.headings.isEmpty())
        writeCells(output.buffer(), guess.headings);
    const auto rows = openRows(path, guess.format);
    XW_TRY(rows);
    for (Row row;;) {
        const auto more = (*rows)->next(row);
        if (!more || !*more) {
            XW_TRY(output.flush());
            XW_TRY(more);
            return {};
        }
        writeRow(output.buffer(), row);
        XW_TRY(output.passOn());
    }
}

} // namespace

ExitCode inspectCommand(const QStringList& arguments) {
    QList<QCommandLineOption> options{{QStringLiteral("cells"),
        translated(QT_TRANSLATE_NOOP("CommandLine",
            "Print what the reader sees, one JSON array of texts a row: first the headings, if there are any, then the "
            "rows below them. A row that cannot be taken is printed as {\"row\": N, \"rejected\": REASON} with the "
            "line "
            "on which it starts."))}};
    options += readingOptions();
    CommandParser parser("inspect",
        {{QStringLiteral("FILE"),
            translated(QT_TRANSLATE_NOOP(
                "CommandLine", "The table to look at: text or JSON, also compressed, or a workbook."))}},
        options);
    if (const auto answered = parser.answer(arguments))
        return *answered;
    const auto wishes = readingWishes(parser);
    if (!wishes)
        return ExitCode::Usage;
    const QString path = parser.positional().constFirst();
    const auto guess = inspect(path, *wishes);
    if (!guess)
        return report(guess.error());
    if (parser.isSet(QStringLiteral("cells"))) {
        const auto printed = printCells(path, *guess);
        return printed ? ExitCode::Done : report(printed.error());
    }
    Output output;
    output.buffer() = jsonOf(*guess);
    const auto written = output.flush();
    return written ? ExitCode::Done : report(written.error());
}

} // namespace xunwang
