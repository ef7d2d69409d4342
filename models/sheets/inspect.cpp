#include "models/sheets/inspect.h"

#include "models/sheets/delimitedreader.h"
#include "models/sheets/workbookreader.h"

#include <QFileInfo>

#include <algorithm>
#include <map>

namespace xunwang {

namespace {

constexpr qint64 kSample = 1 << 20;
constexpr qint64 kFarthest = 64 << 20; ///< how far to look for a character that is not ASCII
constexpr int kGuessRows = 200;

struct Sample {
    std::string bytes;
    bool whole = false;
};

Result<Sample> readAt(QFile& file, qint64 offset) {
    Sample sample;
    sample.bytes.resize(static_cast<size_t>(std::min(kSample, file.size() - offset)));
    const bool moved = file.seek(offset);
    const qint64 got = moved ? file.read(sample.bytes.data(), static_cast<qint64>(sample.bytes.size())) : -1;
    if (got < 0)
        return fail(ErrorCode::Io, QStringLiteral("file.read-failed"),
            {QFileInfo(file.fileName()).fileName(), file.errorString()});
    sample.bytes.resize(static_cast<size_t>(got));
    sample.whole = offset + got >= file.size();
    return sample;
}

/// A megabyte of nothing but ASCII says nothing about the encoding: the first other character further on does.
Result<EncodingGuess> guessFileEncoding(QFile& file, Sample sample) {
    qint64 offset = 0;
    const auto beyondAscii = [](char c) { return static_cast<signed char>(c) <= 0; };
    auto found = std::find_if(sample.bytes.begin(), sample.bytes.end(), beyondAscii);
    while (found == sample.bytes.end() && !sample.whole && offset < kFarthest) {
        offset += kSample;
        auto next = readAt(file, offset);
        XW_TRY(next);
        sample = std::move(*next);
        found = std::find_if(sample.bytes.begin(), sample.bytes.end(), beyondAscii);
    }
    const bool farther = offset > 0 && found != sample.bytes.end();
    const auto from = farther ? static_cast<size_t>(found - sample.bytes.begin()) : 0;
    auto guess = guessEncoding(std::string_view(sample.bytes).substr(from), sample.whole);
    if (guess && found == sample.bytes.end() && !sample.whole)
        guess->certain = false;
    return guess;
}

Result<std::string> decodeSample(const Sample& sample, Encoding encoding) {
    const auto mark = markLength(sample.bytes, encoding);
    XW_TRY(mark);
    std::string text(Decoder::roomFor(sample.bytes.size()), '\0');
    const char* const begin = sample.bytes.data();
    const char* const end = begin + sample.bytes.size();
    const auto step = Decoder(encoding).decode(begin + *mark, end, text.data(), sample.whole);
    text.resize(static_cast<size_t>(step.out - text.data()));
    if (step.bad)
        return fail(ErrorCode::Validation, QStringLiteral("text.bad-byte"),
            {encodingName(encoding), QString::number(step.in - begin),
                QString::number(1 + std::count(text.begin(), text.end(), '\n'))});
    return text;
}

/// How well the rows agree under a dialect: the share of rows as wide as most are.
struct Agreement {
    double share = 0;
    size_t width = 0;
};

Agreement agreement(std::string_view text, bool whole, const Dialect& dialect) {
    RowParser parser(dialect, 0);
    Row row;
    std::map<size_t, int> widths;
    int rows = 0;
    auto outcome = parser.next(text, whole, row);
    for (; outcome == RowParser::Outcome::Row && rows < kGuessRows; outcome = parser.next(text, whole, row)) {
        ++rows;
        if (row.fault == RowFault::None)
            ++widths[row.cells.size()];
    }
    if (outcome == RowParser::Outcome::QuoteUnclosed)
        ++rows;
    if (widths.empty())
        return {};
    const auto most = std::max_element(
        widths.begin(), widths.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
    return {static_cast<double>(most->second) / rows, most->first};
}

PreviewRow previewOf(const Row& row) {
    PreviewRow shown{{}, row.line, row.fault};
    for (const std::string_view cell : row.cells)
        shown.cells += QString::fromUtf8(cell.data(), static_cast<qsizetype>(cell.size()));
    return shown;
}

} // namespace

Dialect guessDialect(std::string_view text, bool whole) {
    Dialect best{{}, false};
    double bestScore = 0.6; // that much of the rows must agree, or it is one column
    for (const char* delimiter : {",", "\t", ";", "|", "#####"}) {
        // Cells with commas or semicolons are always quoted where they need it; the others often never are.
        const bool mayBePlain = *delimiter != ',' && *delimiter != ';';
        for (const bool quotes : {true, false}) {
            if (!quotes && !mayBePlain)
                continue;
            const Agreement found = agreement(text, whole, {delimiter, quotes});
            const double score
                = found.share + 0.01 * static_cast<double>(std::min<size_t>(found.width, 10)) - (quotes ? 0 : 0.1);
            if (found.width > 1 && found.share > 0.5 && score > bestScore) {
                bestScore = score;
                best = {delimiter, quotes};
            }
        }
    }
    return best;
}

qint64 placeHeadings(FileGuess& guess, const InspectWishes& wishes) {
    const int header = wishes.headerLine ? -1 : guessHeader(guess.rows);
    guess.format.headerLine = wishes.headerLine.value_or(header < 0 ? 0 : guess.rows[static_cast<size_t>(header)].line);
    const auto below = std::find_if(guess.rows.begin(), guess.rows.end(),
        [&guess](const PreviewRow& shown) { return shown.line > guess.format.headerLine; });
    if (below != guess.rows.begin() && guess.format.headerLine > 0)
        guess.headings = std::prev(below)->cells;
    const qint64 above = below - guess.rows.begin();
    guess.rows.erase(guess.rows.begin(), below);
    guess.rows.resize(std::min(guess.rows.size(), kPreviewRows));
    const qsizetype width = std::max(usualWidth(guess.rows), guess.headings.size());
    while (!guess.headings.isEmpty() && guess.headings.size() < width)
        guess.headings += QString(); // as wished
    guess.format.columns = static_cast<size_t>(width);
    return above;
}

Result<FileGuess> inspect(const QString& path, const InspectWishes& wishes) {
    QFile file(path);
    XW_TRY(openForReading(file));
    const auto sample = readAt(file, 0);
    XW_TRY(sample);
    if (isWorkbook(sample->bytes))
        return inspectWorkbook(path, wishes);
    XW_TRY(refuseForeign(sample->bytes));

    FileGuess guess;
    guess.size = file.size();
    if (wishes.encoding) {
        guess.format.encoding = *wishes.encoding;
    } else {
        const auto encoding = guessFileEncoding(file, *sample);
        XW_TRY(encoding);
        guess.format.encoding = encoding->encoding;
        guess.certain = encoding->certain;
    }
    const auto text = decodeSample(*sample, guess.format.encoding);
    XW_TRY(text);
    guess.format.dialect = wishes.dialect ? *wishes.dialect : guessDialect(*text, sample->whole);

    RowParser parser(guess.format.dialect, 0);
    std::string_view rest = *text;
    Row row;
    qint64 rows = 0;
    auto outcome = parser.next(rest, sample->whole, row);
    for (; outcome == RowParser::Outcome::Row; outcome = parser.next(rest, sample->whole, row)) {
        ++rows;
        if (guess.rows.size() < kPreviewSearch)
            guess.rows.push_back(previewOf(row));
    }
    if (rows == 0 && outcome == RowParser::Outcome::End)
        return fail(ErrorCode::Validation, QStringLiteral("file.empty"), {QFileInfo(path).fileName()});
    if (rows == 0 && outcome != RowParser::Outcome::More)
        return parserError(outcome, parser.line());

    const qint64 above = placeHeadings(guess, wishes);
    guess.rowsExact = sample->whole && outcome == RowParser::Outcome::End;
    const double seen
        = static_cast<double>(text->size() - rest.size()) / static_cast<double>(std::max<size_t>(text->size(), 1));
    const double bytes = seen * static_cast<double>(sample->bytes.size());
    guess.rowsEstimated
        = (guess.rowsExact || bytes < 1 ? rows
                                        : qRound64(static_cast<double>(rows) * static_cast<double>(guess.size) / bytes))
        - above;
    return guess;
}

} // namespace xunwang
