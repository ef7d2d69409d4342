#include "models/sheets/rowparser.h"

#include <algorithm>
#include <cstring>

namespace xunwang {

namespace {

bool isLineEnd(char c) {
    return c == '\n' || c == '\r';
}

size_t sizeOf(const char* begin, const char* end) {
    return static_cast<size_t>(end - begin);
}

} // namespace

bool Row::blank() const {
    return std::all_of(cells.begin(), cells.end(), [](std::string_view cell) { return cell.empty(); });
}

RowParser::RowParser(Dialect dialect, size_t columns)
    : m_dialect(std::move(dialect))
    , m_quote(m_dialect.quotes ? m_dialect.quote : '\0')
    , m_columns(columns) {
    m_special['\n'] = true;
    m_special['\r'] = true;
    if (!m_dialect.delimiter.empty())
        m_special[static_cast<unsigned char>(m_dialect.delimiter.front())] = true;
    for (const char c : {'\n', '\r', m_quote, m_dialect.escape})
        m_specialInQuotes[static_cast<unsigned char>(c)] = true; // no text holds a zero
}

/// At a delimiter, a line end or the end of the text. BadQuote: at none of them.
RowParser::CellEnd RowParser::scanSeparator(const char*& p, const char* end, bool last) {
    if (p == end) {
        if (!last)
            return CellEnd::More;
        m_rowEnd = m_next = p;
        return CellEnd::Line;
    }
    if (isLineEnd(*p)) {
        if (*p == '\r' && p + 1 == end && !last)
            return CellEnd::More;
        m_rowEnd = p;
        m_next = *p == '\r' && p + 1 < end && p[1] == '\n' ? p + 2 : p + 1;
        return CellEnd::Line;
    }
    const std::string& delimiter = m_dialect.delimiter;
    const size_t there = std::min(delimiter.size(), sizeOf(p, end));
    if (there == 0 || std::memcmp(p, delimiter.data(), there) != 0)
        return CellEnd::BadQuote;
    if (there < delimiter.size())
        return last ? CellEnd::BadQuote : CellEnd::More;
    p += delimiter.size();
    return CellEnd::Delimiter;
}

RowParser::CellEnd RowParser::scanQuoted(const char*& p, const char* end, bool last) {
    const char* const begin = ++p;
    const int64_t innerBefore = m_inner;
    bool doubled = false;
    for (;; ++p) {
        while (p < end && !m_specialInQuotes[static_cast<unsigned char>(*p)])
            ++p;
        if (p == end || sizeOf(begin, p) > kLongestCell) {
            if (!last && sizeOf(begin, p) <= kLongestCell)
                return CellEnd::More;
            m_inner = innerBefore;
            return CellEnd::QuoteUnclosed;
        }
        if (isLineEnd(*p)) {
            m_inner += *p == '\n' || p + 1 == end || p[1] != '\n';
            continue;
        }
        if (p + 1 == end && !last)
            return CellEnd::More;
        const bool escape = *p == m_dialect.escape;
        if (p + 1 < end && (p[1] == m_quote || (escape && p[1] == *p))) {
            doubled = true;
            ++p;
        } else if (!escape) {
            break;
        }
    }
    m_cells.push_back({begin, p, true, doubled});
    ++p;
    while (p < end && (*p == ' ' || *p == '\t') && !m_dialect.delimiter.starts_with(*p))
        ++p;
    return scanSeparator(p, end, last);
}

RowParser::CellEnd RowParser::scanPlain(const char*& p, const char* end, bool last) {
    const char* const begin = p;
    for (;; ++p) {
        while (p < end && !m_special[static_cast<unsigned char>(*p)])
            ++p;
        const char* const cellEnd = p;
        const CellEnd how = scanSeparator(p, end, last);
        if (how == CellEnd::BadQuote)
            continue; // the first character of a longer delimiter
        m_cells.push_back({begin, cellEnd});
        return how;
    }
}

RowParser::Outcome RowParser::scan(const char* begin, const char* end, bool last) {
    m_cells.clear();
    m_inner = 0;
    for (const char* p = begin;;) {
        const bool quoted = p < end && *p == m_quote && m_quote != 0;
        switch (quoted ? scanQuoted(p, end, last) : scanPlain(p, end, last)) {
        case CellEnd::Delimiter:
            if (m_cells.size() >= kMostCells)
                return Outcome::TooManyCells;
            if (sizeOf(begin, p) > kLongestRow)
                return Outcome::RowTooLong;
            break;
        case CellEnd::Line:
            return sizeOf(begin, m_next) > kLongestRow ? Outcome::RowTooLong : Outcome::Row;
        case CellEnd::More:
            return sizeOf(begin, end) > kLongestRow ? Outcome::RowTooLong : Outcome::More;
        case CellEnd::QuoteUnclosed:
            m_line += m_inner;
            return Outcome::QuoteUnclosed;
        case CellEnd::BadQuote:
            m_suspect = std::max(m_suspect, sizeOf(begin, p));
            return takeLine(begin, end, last);
        }
    }
}

/// A quote swallowed what was not meant for it: the line it stands on is damaged as a whole, what follows is read anew.
RowParser::Outcome RowParser::takeLine(const char* begin, const char* end, bool last) {
    m_cells.clear();
    m_inner = 0;
    m_badQuote = true;
    const char* p = std::find_if(begin, end, isLineEnd);
    if (scanSeparator(p, end, last) == CellEnd::More)
        return Outcome::More;
    m_cells.push_back({begin, m_rowEnd});
    return Outcome::Row;
}

/// Cells that are not quoted and hold an odd number of quotes, or are quoted but for blanks before the quote.
int RowParser::strayQuotes() const {
    return static_cast<int>(std::count_if(m_cells.begin(), m_cells.end(), [this](const Cell& cell) {
        if (cell.quoted)
            return false;
        const std::string_view text(cell.begin, sizeOf(cell.begin, cell.end));
        const size_t first = text.find_first_not_of(' ');
        const bool late = first != 0 && first != std::string_view::npos && text[first] == m_quote
            && text.find_last_of(m_quote) > first && text.find_last_not_of(' ') == text.find_last_of(m_quote);
        return late || std::count(text.begin(), text.end(), m_quote) % 2 != 0;
    }));
}

void RowParser::fill(Row& row) {
    size_t room = 0;
    for (const Cell& cell : m_cells)
        room += cell.doubled ? sizeOf(cell.begin, cell.end) : 0;
    m_unquoted.clear();
    m_unquoted.reserve(room); // so that the views into it stay
    m_views.clear();
    for (const Cell& cell : m_cells) {
        if (!cell.doubled) {
            m_views.emplace_back(cell.begin, sizeOf(cell.begin, cell.end));
            continue;
        }
        const size_t start = m_unquoted.size();
        for (const char* p = cell.begin; p < cell.end; ++p) {
            const bool escape = m_dialect.escape != 0 && *p == m_dialect.escape && p + 1 < cell.end;
            if (escape ? p[1] == m_quote || p[1] == *p : *p == m_quote)
                ++p;
            m_unquoted += *p;
        }
        m_views.emplace_back(m_unquoted.data() + start, m_unquoted.size() - start);
    }
    if (m_columns > 0 && row.fault == RowFault::None) {
        if (m_views.size() != m_columns)
            row.fault = m_views.size() < m_columns ? RowFault::TooFew : RowFault::TooMany;
    }
    row.cells = m_views;
}

RowParser::Outcome RowParser::next(std::string_view& text, bool last, Row& row) {
    while (!text.empty() && isLineEnd(text.front())) {
        if (text.front() == '\r' && text.size() == 1 && !last)
            return Outcome::More;
        const bool pair = text.front() == '\r' && text.size() > 1 && text[1] == '\n';
        text.remove_prefix(pair ? 2 : 1);
        m_suspect -= std::min(m_suspect, size_t(pair ? 2 : 1));
        ++m_line;
    }
    if (text.empty())
        return last ? Outcome::End : Outcome::More;

    const char* const begin = text.data();
    const char* const end = begin + text.size();
    m_badQuote = false;
    Outcome outcome = scan(begin, end, last);
    if (outcome == Outcome::Row && !m_badQuote && m_quote != 0
        && std::memchr(begin, m_quote, sizeOf(begin, m_rowEnd)) != nullptr && strayQuotes() > (m_suspect > 0 ? 0 : 1))
        outcome = takeLine(begin, end, last);
    if (outcome != Outcome::Row)
        return outcome;
    row.raw = std::string_view(begin, sizeOf(begin, m_rowEnd));
    row.line = m_line;
    row.record = ++m_record;
    row.fault = m_badQuote ? RowFault::BadQuote : RowFault::None;
    m_line += m_inner + (m_next > m_rowEnd);
    const size_t used = sizeOf(begin, m_next);
    m_suspect -= std::min(m_suspect, used);
    fill(row);
    text.remove_prefix(used);
    return outcome;
}

} // namespace xunwang
