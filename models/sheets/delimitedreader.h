#pragma once

#include "models/sheets/rowsource.h"

namespace xunwang {

/// Reads delimited text of any size with bounded memory (a few times the longest row, at most 40 MB). Every byte is
/// checked: a bad one late in the file is an error, and the caller takes back what it did. One thread at a time.
class DelimitedReader final : public RowSource {
public:
    /// NotFound "file.missing"; Io "file.no-right", "file.read-failed"; Validation "file.is-folder", "file.empty",
    /// "text.mark-differs", and as `refuseForeign`.
    Result<void> open(const QString& path, const FileFormat& format, RawObserver observer = {});
    /// The next row below the headings; false: there is none. A damaged row is handed out with its fault.
    /// Validation "text.bad-byte" (%1 encoding, %2 offset from 0, %3 line), "text.binary", "csv.quote-unclosed",
    /// "csv.row-too-long", "csv.too-many-columns" (%1 line), "file.empty" (no row at all); Io "file.read-failed".
    Result<bool> next(Row& row) override;

    qint64 bytesRead() const override { return m_bytesRead; }
    qint64 size() const override { return m_file.size(); }

private:
    Result<void> refill();

    QFile m_file;
    FileFormat m_format;
    RawObserver m_observer;
    std::optional<Decoder> m_decoder;
    std::optional<RowParser> m_parser;
    std::vector<char> m_raw; ///< a block of the file; its first m_rawKept bytes are an unfinished character
    size_t m_rawKept = 0;
    std::vector<char> m_text; ///< decoded; m_rest is what is left of it
    std::string_view m_rest;
    qint64 m_bytesRead = 0;
    bool m_last = false;
};

/// The error that an outcome other than Row, More and End stands for: "csv.…" with the line.
tl::unexpected<Error> parserError(RowParser::Outcome outcome, qint64 line);

/// Refuses what is no text by its first bytes: Validation "file.workbook" (a zip: XLSX, ODS), "file.old-workbook"
/// (XLS), "file.compressed" (gzip), "text.binary" (pictures, PDF, databases).
Result<void> refuseForeign(std::string_view start);

} // namespace xunwang
