#include "models/sheets/dialect.h"

#include <algorithm>
#include <array>
#include <map>

namespace xunwang {

namespace {

constexpr int kRowsSeen = 200;
constexpr int kLinesSeen = 100;
constexpr size_t kLongestDelimiter = 8;

/// How well the rows agree under a dialect.
struct Agreement {
    double share = 0; ///< of the rows, those as wide as most are
    size_t width = 0;
    bool enclosed = false; ///< a cell a row or more stands in '…', and none has such a sign at one end only
    bool damaged = false; ///< most rows, by their quotes
    bool commas = false; ///< a cell a row or more is nothing but a comma
};

Agreement agreement(std::string_view text, bool whole, const Dialect& dialect) {
    RowParser parser(dialect, 0);
    Row row;
    std::map<size_t, int> widths;
    int rows = 0;
    int damaged = 0;
    int enclosed = 0;
    int commas = 0;
    bool halfEnclosed = false;
    auto outcome = parser.next(text, whole, row);
    for (; outcome == RowParser::Outcome::Row && rows < kRowsSeen; outcome = parser.next(text, whole, row)) {
        if (row.cells.size() == 1 && row.cells[0].starts_with('#'))
            continue; // a comment, between rows of any width
        ++rows;
        damaged += row.fault == RowFault::BadQuote;
        if (row.fault == RowFault::None)
            ++widths[row.cells.size()];
        for (const std::string_view cell : row.cells) {
            const bool both = cell.size() > 1 && cell.starts_with('\'') && cell.ends_with('\'');
            enclosed += both;
            commas += cell == ",";
            halfEnclosed = halfEnclosed || (!both && cell.starts_with('\''));
        }
    }
    if (outcome == RowParser::Outcome::QuoteUnclosed) {
        ++rows;
        ++damaged;
    }
    if (widths.empty())
        return {0, 0, false, damaged > 0, false};
    const auto most = std::max_element(
        widths.begin(), widths.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
    return {static_cast<double>(most->second) / rows, most->first, enclosed >= rows && !halfEnclosed,
        damaged * 2 > rows, commas >= rows};
}

bool mayDelimit(char c) {
    static constexpr std::string_view kSigns = ",;|\t#^~$&@!*+=%\\<>\x01\x02\x03\x04\x05\x06\x07\x1d\x1e\x1f";
    return kSigns.find(c) != std::string_view::npos;
}

constexpr std::array<std::string_view, 8> kUsual{",", "\t", ";", "|", "#####", ", ", " ", ":"};

bool isUsual(std::string_view delimiter) {
    return std::find(kUsual.begin(), kUsual.end(), delimiter) != kUsual.end();
}

/// A sign that links and titles are full of.
bool isCommon(std::string_view sign) {
    return sign.size() == 1 && std::string_view("$&@!*+=%\\<>").find(sign.front()) != std::string_view::npos;
}

/// The usual delimiters, and signs and runs of signs that stand in most of the first lines.
std::vector<std::string> candidates(std::string_view text) {
    std::map<std::string, int, std::less<>> lines;
    int seen = 0;
    while (seen < kLinesSeen && !text.empty()) {
        const std::string_view line = text.substr(0, text.find_first_of("\r\n"));
        text.remove_prefix(std::min(line.size() + 1, text.size()));
        if (line.empty())
            continue;
        ++seen;
        std::map<std::string_view, bool> here;
        for (size_t i = 0; i < line.size(); ++i) {
            size_t end = i;
            while (end < line.size() && mayDelimit(line[end]))
                ++end;
            const std::string_view run = line.substr(i, end - i);
            if (!run.empty() && run.size() <= kLongestDelimiter)
                here[run] = true;
            if (run.size() > 2 && run.size() % 2 == 0 && run.find_first_not_of(run[0]) == std::string_view::npos)
                here[run.substr(0, 2)] = true; // with an empty cell between them
            i = std::max(i, end);
        }
        for (const auto& [sign, yes] : here)
            ++lines[std::string(sign)];
    }
    std::vector<std::string> found(kUsual.begin(), kUsual.end());
    for (const auto& [sign, count] : lines)
        if (count * 5 >= seen * 4 && !isCommon(sign) && !isUsual(sign))
            found.push_back(sign);
    return found;
}

/// Whether the signs of a longer delimiter stand nowhere else: then none of them alone is one.
bool ownsItsSigns(std::string_view text, std::string_view delimiter) {
    if (delimiter.size() < 2)
        return false;
    for (size_t at = text.find_first_of(delimiter); at != std::string_view::npos;
         at = text.find_first_of(delimiter, at + delimiter.size()))
        if (text.substr(at, delimiter.size()) != delimiter)
            return false;
    return true;
}

} // namespace

Dialect guessDialect(std::string_view text, bool whole) {
    Dialect best{{}, false};
    double bestScore = 0.6; // that much of the rows must agree, or it is one column
    const bool apostrophes = text.find('\'') != std::string_view::npos;
    const bool escapes = text.find("\\\"") != std::string_view::npos;
    for (const std::string& delimiter : candidates(text)) {
        // Cells with commas or semicolons are always quoted where they need it; the others often never are.
        const bool mayBePlain = delimiter.front() != ',' && delimiter.front() != ';';
        const bool usual = isUsual(delimiter);
        const bool everyday = delimiter == " " || delimiter == ":";
        const Agreement plain = mayBePlain ? agreement(text, whole, {delimiter, false}) : Agreement();
        const double longer = ownsItsSigns(text, delimiter) ? 0.1 : delimiter == ", " ? 0.005 : 0;
        bool enclosed = false;
        const auto weigh = [&](Dialect dialect, double less) {
            const Agreement found = agreement(text, whole, dialect);
            enclosed = enclosed || found.enclosed;
            const double score
                = found.share + 0.01 * static_cast<double>(std::min<size_t>(found.width, 10)) + longer - less;
            // Blanks and colons stand in every text: they delimit where quotes were needed to say that they don't.
            if (everyday && (found.share < 0.9 || !dialect.quotes || (found.width == plain.width && plain.share > 0.5)))
                return;
            // "a" , "b": what stands between the blanks is what delimits.
            if (delimiter == " " && found.commas)
                return;
            if (!usual && (found.share < 0.9 || found.width < (delimiter.size() > 1 ? 2 : 3)))
                return;
            if (found.width > 1 && found.share > 0.5 && score > bestScore) {
                bestScore = score;
                best = std::move(dialect);
            }
        };
        weigh({delimiter, true}, 0);
        if (escapes)
            weigh({delimiter, true, '"', '\\'}, 0.002);
        if (apostrophes)
            weigh({delimiter, true, '\''}, enclosed ? -0.02 : 0.02);
        if (mayBePlain)
            weigh({delimiter, false}, 0.1);
    }
    // Quotes at the wrong places are no reason to take lines with commas as they are.
    if (best.delimiter.empty() && text.find(',') != std::string_view::npos && agreement(text, whole, {}).damaged)
        return {};
    return best;
}

} // namespace xunwang
