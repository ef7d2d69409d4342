#include "models/sheets/delimitedreader.h"
#include "models/sheets/inspect.h"
#include "models/sheets/jsonreader.h"
#include "models/text/utf8.h"

#include <cstdio>
#include <cstdlib>
#include <sys/mman.h>
#include <unistd.h>

// Drives guess and readers of text and JSON on whatever bytes the fuzzer thinks of, and holds them to what they
// promise. Built only when asked for: `./dev fuzz [SECONDS]`.

using namespace xunwang;

namespace {

#define HOLDS(condition)                                                                                               \
    do {                                                                                                               \
        if (!(condition)) {                                                                                            \
            std::fprintf(stderr, "does not hold: %s (line %d)\n", #condition, __LINE__);                               \
            std::abort();                                                                                              \
        }                                                                                                              \
    } while (false)

struct ReadRow {
    std::vector<std::string> cells;
    std::string raw;
    int64_t line = 0;
    int64_t record = 0;
    RowFault fault = RowFault::None;

    bool operator==(const ReadRow&) const = default;
};

struct Outcome {
    std::vector<ReadRow> rows;
    std::optional<Error> error;

    bool operator==(const Outcome&) const = default;
};

Outcome readAll(RowSource& source, const FileFormat& format) {
    Outcome outcome;
    int64_t line = 0;
    for (Row row;;) {
        const auto more = source.next(row);
        if (!more)
            outcome.error = more.error();
        if (!more || !*more)
            return outcome;
        HOLDS(row.line >= line && (row.line > line || format.kind == FileKind::JsonArray));
        HOLDS(row.cells.size() <= RowParser::kMostCells + 1);
        HOLDS(row.raw.size() <= RowParser::kLongestRow);
        HOLDS(row.fault == RowFault::None || *faultKey(row.fault) != '\0');
        if (row.fault == RowFault::None && format.columns > 0)
            HOLDS(row.cells.size() == format.columns
                || (!format.keys.isEmpty() && row.cells.size() == format.columns + 1));
        line = row.line;
        ReadRow read{{}, std::string(row.raw), row.line, row.record, row.fault};
        HOLDS(findBrokenUtf8(read.raw) == std::string_view::npos);
        for (const std::string_view cell : row.cells) {
            HOLDS(findBrokenUtf8(cell) == std::string_view::npos);
            HOLDS(cell.find('\0') == std::string_view::npos);
            read.cells.emplace_back(cell);
        }
        outcome.rows.push_back(std::move(read));
    }
}

template <typename Reader>
Outcome readInBlocks(const QString& path, const FileFormat& format, size_t block) {
    Reader reader(block);
    const auto opened = reader.open(path, format);
    return opened ? readAll(reader, format) : Outcome{{}, opened.error()};
}

void holdGuess(const QString& path, size_t size, const InspectWishes& wishes) {
    const auto guess = inspect(path, wishes);
    if (!guess)
        return;
    const FileFormat& format = guess->format;
    HOLDS(guess->rows.size() <= kPreviewRows);
    HOLDS(guess->headings.isEmpty() || static_cast<size_t>(guess->headings.size()) == format.columns);
    size_t seen = 0;
    const auto source = openRows(path, format, [&seen](std::span<const std::byte> bytes) { seen += bytes.size(); });
    HOLDS(source);
    const Outcome whole = readAll(**source, format);
    HOLDS(whole.error || seen == size);
    for (size_t i = 0; i < std::min(guess->rows.size(), whole.rows.size()); ++i) {
        HOLDS(guess->rows[i].line == whole.rows[i].line);
        HOLDS(static_cast<size_t>(guess->rows[i].cells.size()) == whole.rows[i].cells.size()
            || guess->rows[i].fault != whole.rows[i].fault);
    }
    if (guess->rowsExact && !whole.error)
        HOLDS(guess->rowsEstimated == static_cast<qint64>(whole.rows.size()));
    if (format.repair != Repair::None)
        return;
    for (const size_t block : {16, 61}) {
        const Outcome pieces = format.kind == FileKind::Delimited ? readInBlocks<DelimitedReader>(path, format, block)
                                                                  : readInBlocks<JsonReader>(path, format, block);
        HOLDS(pieces.rows == whole.rows || whole.error || pieces.error);
        HOLDS(pieces.error.has_value() == whole.error.has_value());
        if (whole.error && whole.error->detail != QLatin1String("gzip.damaged")
            && whole.error->detail != QLatin1String("gzip.cut-off"))
            HOLDS(pieces.error->detail == whole.error->detail);
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    static const int descriptor = memfd_create("fuzz", 0);
    static const QString path = QStringLiteral("/proc/self/fd/%1").arg(descriptor);
    HOLDS(descriptor >= 0 && ftruncate(descriptor, 0) == 0);
    HOLDS(pwrite(descriptor, data, size, 0) == static_cast<ssize_t>(size));
    holdGuess(path, size, {});
    if (size == 0)
        return 0;
    InspectWishes wishes; // one more reading, by what a person might choose
    const int choice = data[size - 1];
    wishes.repair = static_cast<Repair>(choice % kRepairs);
    if (choice & 8)
        wishes.kind = choice & 16 ? FileKind::JsonLines : FileKind::JsonArray;
    if (choice & 32)
        wishes.headerLine = choice & 64 ? 2 : 0;
    holdGuess(path, size, wishes);
    return 0;
}
