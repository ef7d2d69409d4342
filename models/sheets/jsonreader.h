#pragma once

#include "models/sheets/jsonrow.h"
#include "models/sheets/rowsource.h"
#include "models/sheets/textsource.h"

namespace xunwang {

/// Reads JSON lines (one object or array a line) and JSON arrays (of objects or arrays, also where an object wraps
/// them: {"data": [{…}, …]}; or objects one behind the other) of any size with bounded memory. A value that is no JSON
/// is a damaged row: of JSON lines its line alone; of an array what its brackets enclose, else all up to the next
/// value that starts a line as it did.
class JsonReader final : public RowSource {
public:
    explicit JsonReader(size_t block = TextSource::kBlock) : m_text(block) { }

    /// Errors as in `TextSource::open`.
    Result<void> open(const QString& path, const FileFormat& format, RawObserver observer = {}, Canceled canceled = {});
    /// Before `open`: members that are not among the keys of the format become columns as they come.
    void learnKeys() { m_learn = true; }
    /// Errors as in `TextSource::more`; Validation "csv.row-too-long" (%1 line), "file.empty" (no row at all).
    Result<bool> next(Row& row) override;

    qint64 bytesRead() const override { return m_text.bytesRead(); }
    qint64 size() const override { return m_text.size(); }
    QStringList otherKeys() const override { return m_json.otherKeys(); }
    QStringList keys() const { return m_json.keys(); }

private:
    enum class Place { Before, Rows, Behind, End };

    Result<bool> nextLine(Row& row);
    Result<bool> nextValue(Row& row);
    Result<void> findTable();
    Result<bool> readBehind(Row& row);
    Result<void> more();
    void skipBlanks(bool commas);
    void take(size_t size);
    void fill(Row& row, std::string_view raw, JsonRow::Outcome outcome);

    TextSource m_text;
    FileFormat m_format;
    JsonRow m_json;
    bool m_learn = false;
    Place m_place = Place::Before;
    bool m_bracketed = false; ///< a ] ends the rows
    bool m_wrapped = false; ///< in an object that holds other things too
    bool m_lineStart = true; ///< only blanks stand before the window on its line
    size_t m_indent = 0; ///< how many
    size_t m_searched = 0; ///< so much of the window holds no line end
    int64_t m_line = 1; ///< on which the window begins
    int64_t m_record = 0;
    std::vector<std::string_view> m_cells;
};

/// Whether a text is JSON of one kind or the other, by its first lines.
std::optional<FileKind> guessJson(std::string_view text, bool whole);

} // namespace xunwang
