#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace xunwang {

/// How the cells of a text file are told apart.
struct Dialect {
    std::string delimiter = ","; ///< one or more characters, UTF-8; empty: the whole line is one cell
    bool quotes = true; ///< a cell may stand in "…", with "" for a quote inside it
    char quote = '"'; ///< or this character around it
    char escape = 0; ///< in such a cell it makes a quote behind it text, and itself; 0: there is none

    bool operator==(const Dialect&) const = default;
};

/// What is wrong with a row. The rows around it are sound: damage never spreads.
enum class RowFault {
    None,
    BadQuote, ///< what stands in quotes and what doesn't can't be told: `cells` is the one line as it stands
    TooFew, ///< fewer cells than the header has: take none of them, one cell lost shifts all behind it
    TooMany, ///< more cells than the header has; empty ones too, for the surplus one may stand in the middle
    NoJson, ///< no JSON object (or array) as the others are: `cells` is what stands there
    KeyTwice, ///< a JSON object that says two things under one key
    Unrepairable, ///< characters were lost when the text was read in a wrong encoding
};

/// A row of a text file. Its views are valid until the next row is asked for.
struct Row {
    std::span<const std::string_view> cells; ///< UTF-8, unquoted
    std::string_view raw; ///< the row as it stands in the file, in UTF-8, without its line end
    int64_t line = 0; ///< line of the file on which it starts, from 1
    int64_t record = 0; ///< rows up to this one, from 1, blank lines not counted
    RowFault fault = RowFault::None;

    bool blank() const; ///< every cell is empty
};

/// Finds the rows in decoded text, RFC 4180 and what real files do to it: LF, CRLF and CR end a line, a quote counts
/// only at the start of a cell, blanks behind a closing quote don't count, blank lines are no rows. A row in which
/// several cells hold a quote without its partner is damaged: a lost delimiter or quote looks like that.
class RowParser {
public:
    static constexpr size_t kLongestCell = 1 << 20; ///< a quoted cell longer than this was never closed
    static constexpr size_t kLongestRow = 8 << 20;
    static constexpr size_t kMostCells = 16384;

    enum class Outcome {
        Row, ///< `row` is filled
        More, ///< the row doesn't end in this text
        End, ///< nothing is left
        QuoteUnclosed, ///< `line` says where it opened
        RowTooLong,
        TooManyCells,
    };

    /// `columns`: cells that a row should have; 0: any number.
    RowParser(Dialect dialect, size_t columns);

    /// Takes the next row from the front of `text`, whose remaining part is left in it. With `last`, no text follows.
    Outcome next(std::string_view& text, bool last, Row& row);
    /// Line on which the next row starts, or (QuoteUnclosed, …) on which the trouble is.
    int64_t line() const { return m_line; }
    int64_t records() const { return m_record; }

private:
    struct Cell {
        const char* begin;
        const char* end;
        bool quoted = false;
        bool doubled = false; ///< holds quotes written twice or escaped
    };
    enum class CellEnd { Delimiter, Line, More, BadQuote, QuoteUnclosed };

    Outcome scan(const char* begin, const char* end, bool last);
    CellEnd scanQuoted(const char*& p, const char* end, bool last);
    CellEnd scanPlain(const char*& p, const char* end, bool last);
    CellEnd scanSeparator(const char*& p, const char* end, bool last);
    int strayQuotes() const;
    Outcome takeLine(const char* begin, const char* end, bool last);
    void fill(Row& row);

    Dialect m_dialect;
    char m_quote; ///< 0: there are none
    size_t m_columns;
    std::array<bool, 256> m_special{}; ///< may end a cell that is not quoted
    std::array<bool, 256> m_specialInQuotes{};
    std::vector<Cell> m_cells;
    std::vector<std::string_view> m_views;
    std::string m_unquoted;
    const char* m_rowEnd = nullptr; ///< the line end that ends the row scanned
    const char* m_next = nullptr; ///< behind it
    int64_t m_inner = 0; ///< line ends inside the row scanned
    int64_t m_line = 1;
    int64_t m_record = 0;
    bool m_badQuote = false;
    size_t m_suspect = 0; ///< bytes ahead that a bad quote had swallowed: a quote within a cell there is damage too
};

} // namespace xunwang
