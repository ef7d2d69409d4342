#include "app/reader/xlsxsheet.h"

#include "app/reader/limits.h"

#include <algorithm>
#include <charconv>

namespace xunwang::reader {

namespace {

/// Blanks around a number say nothing.
std::string_view trimmed(std::string_view text) {
    constexpr std::string_view kBlanks = " \t\r\n";
    const size_t first = std::min(text.find_first_not_of(kBlanks), text.size());
    return text.substr(first, text.find_last_not_of(kBlanks) + 1 - first);
}

template <typename T>
bool readDigits(std::string_view text, T& number) {
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() && end == text.data() + text.size() && !text.empty();
}

} // namespace

XlsxSheet::XlsxSheet(const Around& around, const Sheet& sheet, Output& output)
    : m_around(around)
    , m_sheet(sheet)
    , m_output(output) { }

bool XlsxSheet::read(std::unique_ptr<Part> part) {
    XmlReader reader(std::move(part), *this);
    m_reader = &reader;
    reader.finish();
    if (m_rows == 0 && m_stray)
        throw Failure{Trouble::CellsLost, m_sheet.name};
    if (!m_anyData)
        throw damaged();
    return m_rows > 0;
}

Failure XlsxSheet::damaged() const {
    return {Trouble::Damaged, m_sheet.part};
}

void XlsxSheet::start(const XmlName& name, const XmlAttributes& attributes) {
    const auto local = name.local;
    const bool value = local == "v" || local == "is";
    if (m_skipped > 0) {
        ++m_skipped;
        if (value)
            throw Failure{Trouble::CellsLost, m_sheet.name};
        return;
    }
    switch (m_place) {
    case Place::Outside:
        if (local == "sheetData") {
            m_place = Place::Data;
            m_anyData = true;
        }
        m_stray = m_stray || value;
        return;
    case Place::Data:
        if (local == "row")
            return startRow(attributes);
        break;
    case Place::Row:
        if (local == "c")
            return startCell(attributes);
        break;
    case Place::Cell:
        if (local == "v") {
            m_place = Place::Value;
            return;
        }
        if (local == "is") {
            m_place = Place::Inline;
            return;
        }
        break; // a formula counts by its stored value
    case Place::Inline:
    case Place::Run:
        if (local == "t") {
            m_runs = m_place == Place::Run;
            m_place = Place::InlineText;
            return;
        }
        if (local == "r" && m_place == Place::Inline) {
            m_place = Place::Run;
            return;
        }
        break; // how it is read aloud, how it looks
    case Place::Value:
    case Place::InlineText:
        break;
    }
    if (value)
        throw Failure{Trouble::CellsLost, m_sheet.name};
    m_skipped = 1;
}

void XlsxSheet::end(const XmlName&) {
    if (m_skipped > 0) {
        --m_skipped;
        return;
    }
    switch (m_place) {
    case Place::Outside:
        break;
    case Place::Data:
        m_place = Place::Outside;
        break;
    case Place::Row:
        endRow();
        m_place = Place::Data;
        break;
    case Place::Cell:
        endCell();
        m_place = Place::Row;
        break;
    case Place::Value:
    case Place::Inline:
        m_place = Place::Cell;
        break;
    case Place::Run:
        m_place = Place::Inline;
        break;
    case Place::InlineText:
        m_place = m_runs ? Place::Run : Place::Inline;
        break;
    }
}

void XlsxSheet::text(std::string_view piece) {
    if (m_skipped > 0 || (m_place != Place::Value && m_place != Place::InlineText))
        return;
    m_value.append(piece);
    if (m_value.size() > kLongestRow)
        throw Failure{Trouble::RowTooLong, {}, m_rowNumber};
}

void XlsxSheet::startRow(const XmlAttributes& attributes) {
    m_place = Place::Row;
    m_row.clear();
    m_nextColumn = 0;
    const char* number = attributes.plain("r");
    m_numbered = number != nullptr;
    if (!number)
        ++m_rowNumber;
    else if (!readDigits(number, m_rowNumber) || m_rowNumber == 0 || m_rowNumber > kMostRows)
        throw Failure{Trouble::RowBeyond, number};
    if (m_rowNumber > kMostRows)
        throw Failure{Trouble::RowBeyond, std::to_string(m_rowNumber)};
}

void XlsxSheet::startCell(const XmlAttributes& attributes) {
    m_place = Place::Cell;
    m_value.clear();
    m_column = m_nextColumn;
    if (const char* reference = attributes.plain("r")) {
        uint64_t column = 0;
        const char* at = reference;
        for (; (*at >= 'A' && *at <= 'Z') || (*at >= 'a' && *at <= 'z'); ++at)
            column = std::min<uint64_t>(column * 26 + static_cast<uint64_t>((*at | 32) - 'a' + 1), kMostColumns + 1);
        uint64_t row = 0;
        if (column == 0 || !readDigits(std::string_view(at), row))
            throw damaged();
        if (!m_numbered) {
            m_numbered = true;
            m_rowNumber = row;
        }
        if (row == 0 || row > kMostRows)
            throw Failure{Trouble::RowBeyond, at};
        m_column = static_cast<uint32_t>(column - 1);
    }
    if (m_column >= kMostColumns)
        throw Failure{Trouble::ColumnBeyond, {}, m_rowNumber};
    m_nextColumn = m_column + 1;

    const char* type = attributes.plain("t");
    const std::string_view word = type ? type : "n";
    m_type = word == "s"                       ? Type::Shared
        : word == "str" || word == "inlineStr" ? Type::Text
        : word == "b"                          ? Type::Boolean
        : word == "d"                          ? Type::Date
        : word == "e"                          ? Type::Error
                                               : Type::Number;
    m_kind = NumberKind::Number;
    const char* style = attributes.plain("s");
    size_t index = 0;
    if (style && readDigits(std::string_view(style), index) && index < m_around.styles.size())
        m_kind = m_around.styles[index];
}

void XlsxSheet::endCell() {
    if (m_value.empty())
        return;
    m_shown.clear();
    const auto stored = trimmed(m_value);
    switch (m_type) {
    case Type::Shared: {
        uint64_t index = 0;
        if (!readDigits(stored, index))
            throw damaged();
        m_row.add(m_column, m_around.strings.at(index));
        return;
    }
    case Type::Text:
        unescape(m_value);
        m_row.add(m_column, m_value);
        return;
    case Type::Error:
        m_row.add(m_column, m_value);
        return;
    case Type::Boolean:
        m_shown = stored == "1" || stored == "true" ? "TRUE" : stored == "0" || stored == "false" ? "FALSE" : stored;
        break;
    case Type::Date:
        appendIsoDate(m_shown, stored, m_kind);
        break;
    case Type::Number:
        appendValue(m_shown, stored, m_kind, m_around.from1904);
        break;
    }
    m_row.add(m_column, m_shown);
}

void XlsxSheet::endRow() {
    if (m_row.empty())
        return;
    if (++m_rows == 1)
        m_output.sheet(m_sheet.name);
    m_output.progress(m_reader->done(), m_reader->size());
    m_output.row(m_rowNumber, m_row);
}

} // namespace xunwang::reader
