#include "models/sheets/inspect.h"

#include "models/sheets/delimitedreader.h"
#include "models/sheets/dialect.h"
#include "models/sheets/jsonreader.h"
#include "models/sheets/workbookreader.h"

#include <algorithm>

namespace xunwang {

namespace {

constexpr size_t kSample = 1 << 20;
constexpr qint64 kFarthest = 64 << 20; ///< how far to look for a character that is not ASCII
constexpr qint64 kJsonRows = 20000; ///< so many are looked at for their keys
constexpr qint64 kCountedRows = 5000; ///< a sheet that is no longer is counted, a longer one is estimated
constexpr size_t kPreviewRows = 100;
constexpr size_t kPreviewSearch = kPreviewRows + kHeaderSearch; ///< rows from the top that are looked at

/// The first megabyte of a file.
struct Sample {
    std::string bytes;
    bool whole = false;
    qint64 ofFile = 0; ///< bytes of the file, more or less than `bytes` where it is compressed
};

Result<Sample> readSample(ByteSource& source) {
    Sample sample;
    sample.bytes.resize(kSample + 1); // one more shows whether there is more
    const auto got = source.read(sample.bytes);
    XW_TRY(got);
    sample.whole = *got <= kSample;
    sample.bytes.resize(std::min(*got, kSample));
    sample.ofFile = source.bytesRead();
    return sample;
}

/// A megabyte of nothing but ASCII says nothing about the encoding: the first other character further on does.
Result<EncodingGuess> guessFileEncoding(ByteSource& source, const Sample& first) {
    const auto beyondAscii = [](char c) { return static_cast<signed char>(c) <= 0; };
    if (first.whole || std::any_of(first.bytes.begin(), first.bytes.end(), beyondAscii))
        return guessEncoding(first.bytes, first.whole);
    std::string block(kSample, '\0');
    for (qint64 seen = 0; seen < kFarthest; seen += kSample) {
        const auto got = source.read(block);
        XW_TRY(got);
        const std::string_view piece(block.data(), *got);
        const auto found = std::find_if(piece.begin(), piece.end(), beyondAscii);
        if (found != piece.end())
            return guessEncoding(piece.substr(static_cast<size_t>(found - piece.begin())), *got < block.size());
        if (*got < block.size())
            return guessEncoding(first.bytes, true);
    }
    auto guess = guessEncoding(first.bytes, false);
    if (guess)
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

QString toQString(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

PreviewRow previewOf(const Row& row) {
    PreviewRow shown{{}, row.line, row.fault};
    for (const std::string_view cell : row.cells)
        shown.cells += toQString(cell);
    return shown;
}

/// What a pass over the sample's rows found.
struct Pass {
    std::vector<PreviewRow> rows; ///< the first
    qint64 count = 0;
    RepairFinder repairs;

    void add(const Row& row) {
        ++count;
        for (const std::string_view cell : row.cells)
            repairs.add(cell);
        if (rows.size() < kPreviewSearch)
            rows.push_back(previewOf(row));
    }
};

/// `seen`: how much of the file the rows counted take.
void countRows(FileGuess& guess, qint64 rows, double seen, bool all) {
    guess.rowsExact = all;
    guess.rowsEstimated = all || seen <= 0 ? rows : qRound64(static_cast<double>(rows) / std::min(seen, 1.0));
}

void mendAll(QStringList& texts, Repair repair) {
    std::string mended;
    for (QString& text : texts)
        if (mend(text.toStdString(), repair, mended) == Mended::Yes)
            text = QString::fromStdString(mended);
}

void mendRow(PreviewRow& row, Repair repair) {
    std::string mended;
    for (const QString& cell : row.cells)
        if (row.fault == RowFault::None && mend(cell.toStdString(), repair, mended) == Mended::Lost)
            row.fault = RowFault::Unrepairable;
    if (row.fault == RowFault::None)
        mendAll(row.cells, repair);
}

/// Finds the headings among the first rows of the file, which stand in `guess`, or takes those wished for, and leaves
/// the first 100 rows below them. How many rows stood above those.
qint64 placeHeadings(FileGuess& guess, const InspectWishes& wishes) {
    HeaderGuess header = guessHeader(guess.rows);
    // Rows of JSON may share a line, and none of them alone can be passed over.
    if (const auto next = static_cast<size_t>(header.row) + 1;
        header.row >= 0 && next < guess.rows.size() && guess.rows[next].line == guess.rows[next - 1].line)
        header = {};
    if (wishes.headerLine) {
        const auto below = std::find_if(guess.rows.begin(), guess.rows.end(),
            [&wishes](const PreviewRow& shown) { return shown.line > *wishes.headerLine; });
        header.row = *wishes.headerLine > 0 ? static_cast<int>(below - guess.rows.begin()) - 1 : -1;
        header.rows = 1;
    }
    header.rows = std::clamp(wishes.headerRows.value_or(header.rows), 1, std::max(header.row + 1, 1));
    guess.format.headerRows = header.rows;
    guess.format.headerLine
        = wishes.headerLine.value_or(header.row < 0 ? 0 : guess.rows[static_cast<size_t>(header.row)].line);
    if (header.row >= 0)
        guess.headings = joinedHeadings(guess.rows, header.row, header.rows);
    guess.rows.erase(guess.rows.begin(), guess.rows.begin() + header.row + 1);
    guess.rows.resize(std::min(guess.rows.size(), kPreviewRows));
    const qsizetype width = std::max(usualWidth(guess.rows), guess.headings.size());
    while (!guess.headings.isEmpty() && guess.headings.size() < width)
        guess.headings += QString(); // as wished
    guess.format.columns = static_cast<size_t>(width);
    return header.row + 1;
}

/// Takes the rows of the pass into the guess, below the headings found or wished.
void takeRows(FileGuess& guess, Pass&& pass, const InspectWishes& wishes) {
    guess.repair = pass.repairs.offer();
    guess.format.repair = wishes.repair.value_or(Repair::None);
    guess.rows = std::move(pass.rows);
    if (guess.format.repair != Repair::None)
        for (PreviewRow& row : guess.rows)
            mendRow(row, guess.format.repair);
    if (guess.format.keys.isEmpty()) {
        guess.rowsEstimated -= placeHeadings(guess, wishes);
        return;
    }
    guess.headings = guess.format.keys;
    guess.format.columns = static_cast<size_t>(guess.headings.size());
    mendAll(guess.headings, guess.format.repair);
    guess.rows.resize(std::min(guess.rows.size(), kPreviewRows));
}

Result<void> inspectDelimited(
    FileGuess& guess, const QString& name, std::string_view text, const Sample& sample, const InspectWishes& wishes) {
    guess.format.dialect = wishes.dialect ? *wishes.dialect : guessDialect(text, sample.whole);
    RowParser parser(guess.format.dialect, 0);
    std::string_view rest = text;
    Row row;
    Pass pass;
    auto outcome = parser.next(rest, sample.whole, row);
    for (; outcome == RowParser::Outcome::Row; outcome = parser.next(rest, sample.whole, row))
        pass.add(row);
    if (pass.count == 0 && outcome == RowParser::Outcome::End)
        return fail(ErrorCode::Validation, QStringLiteral("file.empty"), {name});
    if (pass.count == 0 && outcome != RowParser::Outcome::More)
        return parserError(outcome, parser.line());
    const double ofText
        = static_cast<double>(text.size() - rest.size()) / static_cast<double>(std::max<size_t>(text.size(), 1));
    countRows(guess, pass.count, ofText * static_cast<double>(sample.ofFile) / static_cast<double>(guess.size),
        sample.whole && outcome == RowParser::Outcome::End);
    takeRows(guess, std::move(pass), wishes);
    return {};
}

/// Two readings of the first rows: for the keys, and for the cells under them.
Result<void> inspectJson(FileGuess& guess, const QString& path, const InspectWishes& wishes) {
    JsonReader learner;
    learner.learnKeys();
    XW_TRY(learner.open(path, guess.format));
    Row row;
    qint64 rows = 0;
    qint64 objects = 0;
    bool more = true;
    while (more && rows < kJsonRows && learner.bytesRead() <= static_cast<qint64>(2 * kSample)) {
        const auto next = learner.next(row);
        XW_TRY(next);
        more = *next;
        rows += more;
        objects += more && row.fault == RowFault::None && learner.keys().size() > 0;
    }
    if (objects > 0)
        guess.format.keys = learner.keys();

    JsonReader reader;
    XW_TRY(reader.open(path, guess.format));
    Pass pass;
    while (pass.count < rows) {
        const auto next = reader.next(row);
        XW_TRY(next);
        if (!*next)
            break;
        pass.add(row);
    }
    countRows(guess, rows, static_cast<double>(learner.bytesRead()) / static_cast<double>(guess.size), !more);
    takeRows(guess, std::move(pass), wishes);
    return {};
}

Result<void> inspectWorkbook(FileGuess& guess, const QString& path, const InspectWishes& wishes) {
    WorkbookReader reader;
    XW_TRY(reader.openToInspect(path, wishes.sheet.value_or(QString())));
    Pass pass;
    Row row;
    bool more = true;
    while (more && pass.count < kCountedRows) {
        const auto next = reader.next(row);
        XW_TRY(next);
        more = *next;
        if (more)
            pass.add(row);
    }
    guess.format.kind = FileKind::Workbook;
    guess.format.sheet = reader.sheet();
    guess.sheets = reader.sheets();
    guess.hiddenSheets = reader.hiddenSheets();
    // A sheet is a rectangle; that cells at the end of a row are empty says nothing.
    qsizetype width = 0;
    for (const PreviewRow& shown : pass.rows)
        width = std::max(width, shown.cells.size());
    for (PreviewRow& shown : pass.rows)
        while (shown.cells.size() < width)
            shown.cells += QString();
    std::stable_sort(
        pass.rows.begin(), pass.rows.end(), [](const PreviewRow& a, const PreviewRow& b) { return a.line < b.line; });
    countRows(guess, more ? reader.rowsUntil() : pass.count,
        static_cast<double>(reader.bytesRead()) / static_cast<double>(guess.size), !more);
    takeRows(guess, std::move(pass), wishes);
    return {};
}

} // namespace

Result<FileGuess> inspect(const QString& path, const InspectWishes& wishes) {
    ByteSource source;
    XW_TRY(source.open(path));
    const auto sample = readSample(source);
    XW_TRY(sample);
    FileGuess guess;
    guess.size = source.size();
    guess.compressed = source.compressed();
    if (!source.compressed() && isWorkbook(sample->bytes)) {
        XW_TRY(inspectWorkbook(guess, path, wishes));
        return guess;
    }
    XW_TRY(refuseForeign(sample->bytes));
    if (wishes.encoding) {
        guess.format.encoding = *wishes.encoding;
    } else {
        const auto encoding = guessFileEncoding(source, *sample);
        XW_TRY(encoding);
        guess.format.encoding = encoding->encoding;
        guess.certain = encoding->certain;
    }
    const auto text = decodeSample(*sample, guess.format.encoding);
    XW_TRY(text);
    guess.format.kind = wishes.kind ? *wishes.kind : guessJson(*text, sample->whole).value_or(FileKind::Delimited);
    const auto done = guess.format.kind == FileKind::Delimited
        ? inspectDelimited(guess, source.name(), *text, *sample, wishes)
        : inspectJson(guess, path, wishes);
    XW_TRY(done);
    return guess;
}

} // namespace xunwang
