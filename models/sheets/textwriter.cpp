#include "models/sheets/textwriter.h"

#include "models/base/money.h"
#include "models/sheets/formulaguard.h"
#include "models/text/json.h"

#include <QFileInfo>

#include <algorithm>
#include <unistd.h>

namespace xunwang {

namespace {

constexpr size_t kBlock = 256 << 10;

tl::unexpected<Error> writeError(const QFileDevice& file) {
    return fail(ErrorCode::Io, QStringLiteral("file.write-failed"),
        {QFileInfo(file.fileName()).fileName(), file.errorString()});
}

bool needsQuotes(std::string_view cell, std::string_view delimiter) {
    return cell.find_first_of("\"\r\n") != std::string_view::npos
        || cell.find(delimiter) != std::string_view::npos
        // A cell that ends with the first characters of a longer delimiter would lend them to it.
        || (delimiter.size() > 1 && cell.ends_with(delimiter.front())) || cell.starts_with(' ') || cell.ends_with(' ');
}

/// The text, or `room` that holds it without zero characters.
std::string_view withoutZeros(std::string_view cell, std::string& room) {
    if (cell.find('\0') == std::string_view::npos)
        return cell;
    room.clear();
    for (const char c : cell)
        room += c == '\0' ? "\ufffd" : std::string(1, c);
    return room;
}

void appendCell(std::string& out, std::string_view cell, const TextStyle& style) {
    std::string room;
    cell = withoutZeros(cell, room);
    if (!needsQuotes(cell, style.dialect.delimiter)) {
        out += cell;
        return;
    }
    out += '"';
    for (const char c : cell)
        out.append(c == '"' ? 2 : 1, c);
    out += '"';
}

/// Numbers, amounts and dates are ours and safe; text is guarded.
std::string plainCell(const TableCell& cell, ColumnType type, bool guardFormulas) {
    const std::string text = cellText(cell, type).toStdString();
    return guardFormulas && std::holds_alternative<QString>(cell) ? guarded(text) : text;
}

/// Calls `row(cells)` for the headings and each row.
template <typename AtRow>
Result<void> eachRow(const Table& table, bool guardFormulas, AtRow row) {
    std::vector<std::string> texts;
    std::vector<std::string_view> cells;
    for (const TableColumn& column : table.columns)
        texts.push_back(plainCell(column.heading, ColumnType::Text, guardFormulas));
    cells.assign(texts.begin(), texts.end());
    XW_TRY(row(cells));
    for (const auto& values : table.rows) {
        for (size_t i = 0; i < texts.size(); ++i)
            texts[i] = i < values.size() ? plainCell(values[i], table.columns[static_cast<int>(i)].type, guardFormulas)
                                         : std::string();
        cells.assign(texts.begin(), texts.end());
        XW_TRY(row(cells));
    }
    return {};
}

} // namespace

QString cellText(const TableCell& cell, ColumnType type) {
    if (const auto* text = std::get_if<QString>(&cell))
        return *text;
    if (const auto* number = std::get_if<qint64>(&cell))
        return type == ColumnType::Money ? Money::fromFen(*number).yuan() : QString::number(*number);
    if (const auto* money = std::get_if<Money>(&cell))
        return money->yuan();
    if (const auto* date = std::get_if<QDate>(&cell))
        return date->toString(Qt::ISODate);
    return {};
}

void appendRow(std::string& out, std::span<const std::string_view> cells, const TextStyle& style) {
    const size_t start = out.size();
    for (size_t i = 0; i < cells.size(); ++i) {
        if (i > 0)
            out += style.dialect.delimiter;
        appendCell(out, cells[i], style);
    }
    if (out.size() == start)
        out += "\"\""; // a blank line would be no row
    out += "\r\n";
}

Result<void> LineWriter::start(const QString& path) {
    m_file = std::make_unique<QSaveFile>(path);
    if (!m_file->open(QIODevice::WriteOnly))
        return writeError(*m_file);
    m_text.clear();
    return {};
}

Result<void> LineWriter::write() {
    if (m_file->write(m_text.data(), static_cast<qint64>(m_text.size())) != static_cast<qint64>(m_text.size()))
        return writeError(*m_file);
    m_text.clear();
    return {};
}

Result<void> LineWriter::writeWhenEnough() {
    return m_text.size() < kBlock ? Result<void>() : write();
}

Result<void> LineWriter::finish() {
    XW_TRY(write());
    return flushFile(*m_file);
}

Result<void> LineWriter::commit() {
    XW_TRY(finish());
    return commitFile(*m_file);
}

Result<void> TextWriter::open(const QString& path, TextStyle style) {
    m_style = std::move(style);
    XW_TRY(start(path));
    m_text = m_style.mark ? "\xef\xbb\xbf" : "";
    return {};
}

Result<void> TextWriter::writeRow(std::span<const std::string_view> cells) {
    if (m_style.guardFormulas) {
        std::vector<std::string> safe;
        for (const std::string_view cell : cells)
            safe.push_back(guarded(cell));
        const std::vector<std::string_view> views(safe.begin(), safe.end());
        appendRow(m_text, views, m_style);
    } else {
        appendRow(m_text, cells, m_style);
    }
    return writeWhenEnough();
}

Result<void> JsonLinesWriter::open(const QString& path, const QStringList& keys) {
    for (const QString& key : keys) {
        QByteArray text;
        appendJsonText(text, key);
        m_keys.push_back(text.toStdString() + ": ");
    }
    return start(path);
}

Result<void> JsonLinesWriter::writeRow(std::span<const std::string_view> cells) {
    std::string room;
    const char* before = "{";
    for (size_t i = 0; i < m_keys.size(); ++i) {
        QByteArray value;
        appendJsonText(value, i < cells.size() ? withoutZeros(cells[i], room) : std::string_view());
        m_text.append(std::exchange(before, ", ")).append(m_keys[i]).append(value.constData(), size_t(value.size()));
    }
    m_text += m_keys.empty() ? "{}\n" : "}\n";
    return writeWhenEnough();
}

Result<void> flushFile(QSaveFile& file) {
    if (!file.flush() || ::fsync(file.handle()) != 0)
        return writeError(file);
    return {};
}

Result<void> commitFile(QSaveFile& file) {
    XW_TRY(flushFile(file));
    if (!file.commit())
        return writeError(file);
    return {};
}

Result<void> writeCsv(const QString& path, const Table& table, const TextStyle& style) {
    TextWriter writer;
    TextStyle plain = style;
    plain.guardFormulas = false; // the cells come guarded, by their type
    XW_TRY(writer.open(path, plain));
    XW_TRY(eachRow(table, style.guardFormulas,
        [&writer](std::span<const std::string_view> cells) { return writer.writeRow(cells); }));
    return writer.commit();
}

QString toTabSeparated(const Table& table, bool guardFormulas) {
    std::string out;
    const TextStyle style{{"\t", true}, false, false};
    const auto written
        = eachRow(table, guardFormulas, [&out, &style](std::span<const std::string_view> cells) -> Result<void> {
              appendRow(out, cells, style);
              return {};
          });
    Q_UNUSED(written) // it can't fail
    return QString::fromStdString(out);
}

} // namespace xunwang
