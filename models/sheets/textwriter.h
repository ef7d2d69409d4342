#pragma once

#include "models/base/result.h"
#include "models/sheets/rowparser.h"
#include "models/sheets/table.h"

#include <QSaveFile>

#include <memory>

namespace xunwang {

/// How text files are written: lines end with CRLF, cells are quoted where they need it, UTF-8.
struct TextStyle {
    Dialect dialect;
    bool mark = true; ///< a byte order mark, without which Excel and WPS take UTF-8 for GBK
    bool guardFormulas = true; ///< see `guarded`
};

/// Writes rows of text to a file, one at a time with bounded memory: beside the target, which keeps its old content
/// until `commit` succeeded and if anything fails. Io "file.write-failed" (%1 name, %2 what the system says).
class RowWriter {
public:
    RowWriter() = default;
    RowWriter(const RowWriter&) = delete;
    RowWriter& operator=(const RowWriter&) = delete;
    virtual ~RowWriter() = default;

    virtual Result<void> writeRow(std::span<const std::string_view> cells) = 0;
    /// Brings everything onto the medium; only the name is missing then.
    virtual Result<void> finish() = 0;
    /// Makes it the content of the target; finishes first where that was not done.
    virtual Result<void> commit() = 0;
};

/// What writers of text have in common. Zero characters, which no text file may hold, become U+FFFD.
class LineWriter : public RowWriter {
public:
    Result<void> finish() override;
    Result<void> commit() override;

protected:
    Result<void> start(const QString& path);
    Result<void> writeWhenEnough();
    std::string m_text; ///< to be written

private:
    Result<void> write();
    std::unique_ptr<QSaveFile> m_file; // destroyed uncommitted, it leaves nothing
};

/// As delimited text.
class TextWriter final : public LineWriter {
public:
    Result<void> open(const QString& path, TextStyle style = {});
    Result<void> writeRow(std::span<const std::string_view> cells) override;

private:
    TextStyle m_style;
};

/// As JSON lines: every row an object of texts under the keys.
class JsonLinesWriter final : public LineWriter {
public:
    Result<void> open(const QString& path, const QStringList& keys);
    Result<void> writeRow(std::span<const std::string_view> cells) override;

private:
    std::vector<std::string> m_keys; ///< each as it is written, with quotes and colon
};

/// Adds a row with its line end to `out`. Numbers in text cells are not told from words: what is guarded is the text.
void appendRow(std::string& out, std::span<const std::string_view> cells, const TextStyle& style);

/// The table with its headings as CSV. Errors as in `TextWriter`.
Result<void> writeCsv(const QString& path, const Table& table, const TextStyle& style = {});
/// The table with its headings as tab-separated text, as Excel and WPS put it on the clipboard.
QString toTabSeparated(const Table& table, bool guardFormulas = true);

/// Brings what was written to `file` onto the medium. Io "file.write-failed".
Result<void> flushFile(QSaveFile& file);
/// Makes what was written to `file` the content of its target, once it is on the medium. Io "file.write-failed".
Result<void> commitFile(QSaveFile& file);

} // namespace xunwang
