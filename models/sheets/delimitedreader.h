#pragma once

#include "models/sheets/rowsource.h"
#include "models/sheets/textsource.h"

namespace xunwang {

/// Reads delimited text of any size with bounded memory (a few times the longest row, at most 40 MB). Every byte is
/// checked: a bad one late in the file is an error, and the caller takes back what it did. One thread at a time.
class DelimitedReader final : public RowSource {
public:
    explicit DelimitedReader(size_t block = TextSource::kBlock) : m_text(block) { }
    /// Errors as in `TextSource::open`.
    Result<void> open(const QString& path, const FileFormat& format, RawObserver observer = {}, Canceled canceled = {});
    /// The next row below the headings; false: there is none. A damaged row is handed out with its fault.
    /// Errors as in `TextSource::more`; Validation "csv.quote-unclosed", "csv.row-too-long", "csv.too-many-columns" (%1
    /// line), "file.empty" (no row at all).
    Result<bool> next(Row& row) override;

    qint64 bytesRead() const override { return m_text.bytesRead(); }
    qint64 size() const override { return m_text.size(); }

private:
    TextSource m_text;
    qint64 m_headerLine = 0;
    std::optional<RowParser> m_parser;
};

/// The error that an outcome other than Row, More and End stands for: "csv.…" with the line.
tl::unexpected<Error> parserError(RowParser::Outcome outcome, qint64 line);

} // namespace xunwang
