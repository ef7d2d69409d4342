#include "models/sheets/jsonreader.h"

#include <algorithm>
#include <cstring>

namespace xunwang {

namespace {

constexpr size_t kWrapping = 1 << 20; ///< within so much the rows must begin
constexpr int kLinesSeen = 200;
constexpr size_t kFollowed = 1 << 16; ///< so far are the brackets of a damaged value followed

bool isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

size_t firstOther(std::string_view text, size_t from = 0) {
    return std::min(text.find_first_not_of(" \t\n\r", from), text.size());
}

/// Walks over JSON's brackets and strings without reading its values.
class Brackets {
public:
    enum class State { Fine, Broken };

    /// Takes one character. Broken: a bracket closes another kind, or a line ends within a string.
    State take(char c) {
        if (m_inString) {
            if (m_escaped)
                m_escaped = false;
            else if (c == '\\')
                m_escaped = true;
            else if (c == '"')
                m_inString = false;
            return c == '\n' || c == '\r' ? State::Broken : State::Fine;
        }
        if (c == '"') {
            m_inString = true;
        } else if (c == '{' || c == '[') {
            m_open += c;
        } else if (c == '}' || c == ']') {
            if (m_open.empty() || m_open.back() != (c == '}' ? '{' : '['))
                return State::Broken;
            m_open.pop_back();
        }
        return State::Fine;
    }
    bool inString() const { return m_inString; }
    const std::string& open() const { return m_open; }

private:
    std::string m_open;
    bool m_inString = false;
    bool m_escaped = false;
};

/// Where the damaged value at the front of `text` ends by its brackets, or npos; `open`: more of it might tell.
size_t endByBrackets(std::string_view text, bool& open) {
    open = false;
    Brackets brackets;
    for (size_t i = 0; i < text.size(); ++i) {
        const bool outside = brackets.open().empty() && !brackets.inString();
        if (outside && i > 0 && (text[i] == ',' || text[i] == ']' || text[i] == '}' || text[i] == '\n'))
            return i;
        if (brackets.take(text[i]) == Brackets::State::Broken)
            return std::string_view::npos;
        if (brackets.open().empty() && (text[i] == '}' || text[i] == ']') && !brackets.inString())
            return i + 1;
    }
    open = true;
    return std::string_view::npos;
}

/// Where in `text` the next line begins with `indent` blanks and this bracket, or npos.
size_t nextLineLike(std::string_view text, size_t indent, char bracket) {
    for (size_t line = text.find('\n'); line != std::string_view::npos; line = text.find('\n', line + 1)) {
        const size_t start = text.find_first_not_of(" \t", line + 1);
        if (start == line + 1 + indent && start < text.size() && text[start] == bracket)
            return start;
    }
    return std::string_view::npos;
}

/// Behind the bracket that opens the first array of objects within the object at the front of `text`; npos: it holds
/// none, or something follows it.
size_t wrappedTable(std::string_view text) {
    Brackets brackets;
    size_t found = std::string_view::npos;
    for (size_t i = 0; i < text.size(); ++i) {
        const bool opens = text[i] == '[' && !brackets.inString() && found == std::string_view::npos
            && brackets.open().find('[') == std::string::npos;
        if (brackets.take(text[i]) == Brackets::State::Broken)
            return found;
        if (opens && text[std::min(firstOther(text, i + 1), text.size() - 1)] == '{')
            found = i + 1;
        if (brackets.open().empty()) // the object has ended
            return firstOther(text, i + 1) == text.size() ? found : std::string_view::npos;
    }
    return found;
}

} // namespace

Result<void> JsonReader::open(const QString& path, const FileFormat& format, RawObserver observer, Canceled canceled) {
    m_format = format;
    m_json = JsonRow(format.keys, m_learn);
    return m_text.open(path, format.encoding, std::move(observer), std::move(canceled));
}

Result<void> JsonReader::more() {
    if (m_text.window.size() > RowParser::kLongestRow)
        return fail(ErrorCode::Validation, QStringLiteral("csv.row-too-long"), {QString::number(m_line)});
    return m_text.more(m_line);
}

/// Takes from the front of the window what is done with.
void JsonReader::take(size_t size) {
    const std::string_view taken = m_text.window.substr(0, size);
    m_line += std::count(taken.begin(), taken.end(), '\n');
    const size_t lineStart = taken.rfind('\n') + 1; // 0: none ends in it
    const std::string_view lastLine = taken.substr(lineStart);
    const bool blank = lastLine.find_first_not_of(" \t") == std::string_view::npos;
    m_lineStart = blank && (lineStart > 0 || m_lineStart);
    m_indent = lastLine.size() + (lineStart > 0 ? 0 : m_indent);
    m_text.window.remove_prefix(size);
    m_searched = 0;
}

void JsonReader::skipBlanks(bool commas) {
    const std::string_view text = m_text.window;
    size_t size = 0;
    while (size < text.size() && (isBlank(text[size]) || (commas && text[size] == ',')))
        ++size;
    take(size);
}

void JsonReader::fill(Row& row, std::string_view raw, JsonRow::Outcome outcome) {
    row.raw = raw;
    row.line = m_line;
    row.record = ++m_record;
    row.fault = RowFault::None;
    if (outcome == JsonRow::Outcome::Row && m_json.isArray() != m_json.hasKeys()) {
        row.cells = m_json.cells();
        if (m_json.isArray() && m_format.columns > 0 && row.cells.size() != m_format.columns)
            row.fault = row.cells.size() < m_format.columns ? RowFault::TooFew : RowFault::TooMany;
        return;
    }
    row.fault = outcome == JsonRow::Outcome::KeyTwice ? RowFault::KeyTwice : RowFault::NoJson;
    m_cells.assign(1, raw);
    row.cells = m_cells;
}

Result<bool> JsonReader::nextLine(Row& row) {
    for (;;) {
        const std::string_view text = m_text.window;
        size_t end = text.find('\n', m_searched);
        if (end == std::string_view::npos && !m_text.last()) {
            m_searched = text.size();
            XW_TRY(more());
            continue;
        }
        end = std::min(end, text.size());
        if (end > RowParser::kLongestRow)
            return fail(ErrorCode::Validation, QStringLiteral("csv.row-too-long"), {QString::number(m_line)});
        if (text.empty())
            return false;
        const size_t next = std::min(end + 1, text.size());
        std::string_view line = text.substr(0, end);
        while (!line.empty() && isBlank(line.back()))
            line.remove_suffix(1);
        if (firstOther(line) == line.size()) {
            take(next);
            continue;
        }
        auto outcome = m_json.parse(line, true);
        if (outcome == JsonRow::Outcome::Row && m_json.used() != line.size())
            outcome = JsonRow::Outcome::Bad;
        fill(row, line, outcome);
        take(next);
        return true;
    }
}

/// Passes over what stands before the rows.
Result<void> JsonReader::findTable() {
    for (skipBlanks(false); m_text.window.empty() && !m_text.last(); skipBlanks(false))
        XW_TRY(more());
    m_place = Place::Rows;
    if (m_text.window.empty())
        return {};
    if (m_text.window.front() == '[') {
        m_bracketed = true;
        take(1);
        return {};
    }
    while (m_text.window.size() < kWrapping && !m_text.last())
        XW_TRY(more());
    const size_t table = wrappedTable(m_text.window.substr(0, kWrapping));
    if (table != std::string_view::npos) {
        m_bracketed = true;
        m_wrapped = true;
        take(table);
    }
    return {};
}

/// What follows the rows: nothing, or what else the object holds that wraps them. Another table there is not read, and
/// that is said.
Result<bool> JsonReader::readBehind(Row& row) {
    bool table = false;
    for (char before = ' ';;) {
        for (const char c : m_text.window) {
            if (isBlank(c))
                continue;
            table = table || !m_wrapped || (before == '[' && c == '{');
            before = c;
        }
        take(m_text.window.size());
        if (m_text.last())
            break;
        XW_TRY(more());
    }
    m_place = Place::End;
    if (table)
        fill(row, {}, JsonRow::Outcome::Bad);
    return table;
}

Result<bool> JsonReader::nextValue(Row& row) {
    if (m_place == Place::Before)
        XW_TRY(findTable());
    while (m_place == Place::Rows) {
        skipBlanks(true);
        const std::string_view text = m_text.window;
        if (text.empty()) {
            if (!m_text.last()) {
                XW_TRY(more());
                continue;
            }
            m_place = Place::End;
            if (!m_bracketed)
                return false;
            fill(row, {}, JsonRow::Outcome::Bad); // the file was cut off
            return true;
        }
        if (m_bracketed && text.front() == ']') {
            take(1);
            m_place = Place::Behind;
            break;
        }
        const auto outcome = m_json.parse(text, m_text.last());
        size_t size = outcome == JsonRow::Outcome::Row ? m_json.used() : std::string_view::npos;
        if (outcome == JsonRow::Outcome::Bad || outcome == JsonRow::Outcome::KeyTwice) {
            bool open = false;
            size = endByBrackets(text.substr(0, kFollowed), open);
            // What is found must not depend on how much of the file is at hand.
            if (open && text.size() < kFollowed && !m_text.last()) {
                XW_TRY(more());
                continue;
            }
            if (size == std::string_view::npos && m_lineStart)
                size = nextLineLike(text, m_indent, text.front() == '[' ? '[' : '{');
            if (size == std::string_view::npos && m_text.last()) {
                size = text.size();
                m_place = Place::End;
            }
        }
        if (size == std::string_view::npos) {
            XW_TRY(more());
            continue;
        }
        if (size > RowParser::kLongestRow)
            return fail(ErrorCode::Validation, QStringLiteral("csv.row-too-long"), {QString::number(m_line)});
        std::string_view raw = text.substr(0, size);
        while (isBlank(raw.back()) || (outcome != JsonRow::Outcome::Row && raw.size() > 1 && raw.back() == ','))
            raw.remove_suffix(1);
        fill(row, raw, outcome);
        take(size);
        return true;
    }
    return m_place == Place::Behind ? readBehind(row) : Result<bool>(false);
}

Result<bool> JsonReader::next(Row& row) {
    for (;;) {
        const auto found = m_format.kind == FileKind::JsonLines ? nextLine(row) : nextValue(row);
        XW_TRY(found);
        if (!*found && m_record == 0)
            return fail(ErrorCode::Validation, QStringLiteral("file.empty"), {m_text.name()});
        if (!*found || row.line > m_format.headerLine)
            return *found;
    }
}

std::optional<FileKind> guessJson(std::string_view text, bool whole) {
    const size_t start = firstOther(text);
    if (start == text.size() || (text[start] != '{' && text[start] != '['))
        return std::nullopt;
    text.remove_prefix(start);
    const size_t second = firstOther(text, 1);
    const char inner = second < text.size() ? text[second] : '\0';

    JsonRow json;
    int lines = 0;
    int shaped = 0;
    int fine = 0;
    std::string_view rest = text;
    while (lines < kLinesSeen && !rest.empty()) {
        const size_t end = rest.find('\n');
        if (end == std::string_view::npos && !whole)
            break;
        std::string_view line = rest.substr(0, end);
        rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
        line.remove_prefix(firstOther(line));
        while (!line.empty() && isBlank(line.back()))
            line.remove_suffix(1);
        if (line.empty())
            continue;
        ++lines;
        shaped += (line.front() == '{' && line.back() == '}') || (line.front() == '[' && line.back() == ']');
        fine += json.parse(line, true) == JsonRow::Outcome::Row && json.used() == line.size();
    }
    const bool table = text.front() == '[' ? inner == '{' || inner == '['
                                           : wrappedTable(text.substr(0, kWrapping)) != std::string_view::npos;
    if (fine > 0 && shaped * 2 >= lines && (lines > 1 || !table))
        return FileKind::JsonLines;
    const auto outcome = json.parse(text, whole);
    if (outcome != JsonRow::Outcome::Bad)
        return FileKind::JsonArray;
    // The very first value is damaged, but starts as JSON does and nothing else: with a key.
    const size_t object = text.front() == '{' ? 0 : inner == '{' ? second : text.size();
    const size_t quote = firstOther(text, std::min(object + 1, text.size()));
    if (quote >= text.size() || text[quote] != '"')
        return std::nullopt;
    const size_t closing = text.find_first_of("\"\n", quote + 1);
    if (closing == std::string_view::npos || text[closing] != '"')
        return std::nullopt;
    const size_t colon = firstOther(text, closing + 1);
    if (colon >= text.size() || text[colon] != ':')
        return std::nullopt;
    return lines > 1 && text.front() == '{' && text.find('\n') > text.find(',') ? FileKind::JsonLines
                                                                                : FileKind::JsonArray;
}

} // namespace xunwang
