#include "models/sheets/header.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <map>

namespace xunwang {

namespace {

constexpr int kMostHeaderRows = 4;

/// A number, an amount, a date, a link or a long text: what stands below a heading, not in it.
bool isValue(const QString& cell) {
    static const QRegularExpression plain(
        QStringLiteral("^[0-9.,:/+%￥¥$₹\\- 年月日时分秒万亿元件]*[0-9][0-9.,:/+%￥¥$₹\\- "
                       "年月日时分秒万亿元件]*$"));
    return cell.size() > 60 || cell.contains(QLatin1String("://")) || plain.match(cell).hasMatch();
}

bool looksLikeHeadings(const QStringList& cells) {
    const auto named = std::count_if(cells.begin(), cells.end(), [](const QString& cell) { return !cell.isEmpty(); });
    const bool notes = named < cells.size() // "单位:…,,日期:…,"
        && std::any_of(
            cells.begin(), cells.end(), [](const QString& c) { return c.contains(u':') || c.contains(u'：'); });
    return !notes && named >= 2 && named * 2 >= cells.size() && std::none_of(cells.begin(), cells.end(), isValue)
        && QSet<QString>(cells.begin(), cells.end()).size() > named - 1;
}

} // namespace

qsizetype usualWidth(const std::vector<PreviewRow>& rows) {
    std::map<qsizetype, int> widths;
    bool commented = false; // between rows of cells, lines like "# note" are none
    for (const PreviewRow& row : rows) {
        const bool comment = row.cells.size() == 1 && row.cells.first().startsWith(u'#');
        commented = commented || comment;
        if (row.fault == RowFault::None && !comment)
            ++widths[row.cells.size()];
    }
    if (widths.empty() && commented)
        return 1;
    const auto most = std::max_element(
        widths.begin(), widths.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
    return most == widths.end() ? 0 : most->first;
}

namespace {

/// The index of the first row that reads like headings, or -1.
int firstHeadings(const std::vector<PreviewRow>& rows) {
    const qsizetype width = usualWidth(rows);
    if (width == 1) {
        // One column: a short first line above long ones is its heading.
        qsizetype others = 0;
        for (const PreviewRow& row : rows)
            others += row.cells.join(QString()).size();
        const qsizetype own = rows.front().cells.join(QString()).size();
        const auto count = static_cast<qsizetype>(rows.size());
        return count > 1 && own <= 10 && !isValue(rows.front().cells.join(QString()))
                && (others - own) / (count - 1) >= 2 * own
            ? 0
            : -1;
    }
    const int last = std::min(kHeaderSearch, static_cast<int>(rows.size()));
    for (int i = 0; i < last; ++i) {
        const QStringList& cells = rows[static_cast<size_t>(i)].cells;
        if (std::abs(cells.size() - width) == 1 && looksLikeHeadings(cells))
            return -1;
        if (cells.size() != width || rows[static_cast<size_t>(i)].fault != RowFault::None)
            continue;
        if (looksLikeHeadings(cells))
            return i;
        const auto filled = std::count_if(cells.begin(), cells.end(), [](const QString& c) { return !c.isEmpty(); });
        if (filled * 2 > cells.size())
            return -1; // data before any heading
    }
    return -1;
}

bool saysNothing(const QString& cell) {
    static const QSet<QString> words{QString(), QStringLiteral("-"), QStringLiteral("--"), QStringLiteral("/"),
        QStringLiteral("无"), QStringLiteral("暂无"), QStringLiteral("null"), QStringLiteral("NULL"),
        QStringLiteral("None"), QStringLiteral("N/A"), QStringLiteral("NaN")};
    return words.contains(cell.trimmed());
}

/// A row of group names above the headings: "序号,平台,,商品,,". A title or a line of notes ("单位:…") is none.
bool isGroupsAbove(const PreviewRow& groups, const PreviewRow& headings) {
    const QStringList& cells = groups.cells;
    if (groups.fault != RowFault::None || cells.size() != headings.cells.size())
        return false;
    bool spans = false;
    int named = 0;
    for (qsizetype i = 0; i < cells.size(); ++i) {
        if (cells[i].isEmpty()) {
            if (headings.cells[i].isEmpty())
                return false; // neither names this column
            continue;
        }
        ++named;
        if (isValue(cells[i]) || cells[i].contains(u':') || cells[i].contains(u'：') || cells[i].size() > 15)
            return false;
        spans = spans || (i + 1 < cells.size() && cells[i + 1].isEmpty() && !headings.cells[i].isEmpty());
    }
    return spans && named >= 2;
}

/// Columns in which every row below this one has a value, and in how many of them this row has a name.
struct ValueColumns {
    int all = 0;
    int named = 0;
    int unsaid = 0; ///< it says "暂无" or the like there: that is data
};

ValueColumns valueColumns(const std::vector<PreviewRow>& rows, size_t index) {
    ValueColumns columns;
    const QStringList& own = rows[index].cells;
    for (qsizetype column = 0; column < own.size(); ++column) {
        bool values = true;
        int filled = 0;
        for (size_t below = index + 1; below < rows.size(); ++below) {
            const QStringList& cells = rows[below].cells;
            if (rows[below].fault != RowFault::None || cells.size() != own.size() || saysNothing(cells[column]))
                continue;
            ++filled;
            values = values && isValue(cells[column]);
        }
        if (!values || filled == 0)
            continue;
        ++columns.all;
        columns.named += !saysNothing(own[column]);
        columns.unsaid += saysNothing(own[column]) && !own[column].isEmpty();
    }
    return columns;
}

/// Whether a row can be one of headings: no values in it, and as wide as the row above.
bool mayBeHeadings(const std::vector<PreviewRow>& rows, size_t index) {
    return index + 1 < rows.size() && rows[index].fault == RowFault::None
        && rows[index].cells.size() == rows[index - 1].cells.size()
        && std::none_of(rows[index].cells.begin(), rows[index].cells.end(), isValue);
}

/// Whether the row stands below a row of group names.
bool isBelowGroups(const std::vector<PreviewRow>& rows, size_t index) {
    if (!mayBeHeadings(rows, index) || !isGroupsAbove(rows[index - 1], rows[index]))
        return false;
    const ValueColumns columns = valueColumns(rows, index);
    return columns.named > 0 && columns.unsaid == 0;
}

/// Whether the row says the same as the headings above it, or has other names where all rows below it have values. Of
/// one column with values that is not enough: its first cell may say "不详".
bool saysItAgain(const std::vector<PreviewRow>& rows, size_t index) {
    if (!mayBeHeadings(rows, index))
        return false;
    if (rows[index].cells == rows[index - 1].cells)
        return true;
    const ValueColumns columns = valueColumns(rows, index);
    return columns.all >= 2 && columns.named == columns.all && looksLikeHeadings(rows[index].cells);
}

} // namespace

HeaderGuess guessHeader(const std::vector<PreviewRow>& rows) {
    HeaderGuess guess{firstHeadings(rows), 1};
    if (guess.row < 0 || rows[static_cast<size_t>(guess.row)].cells.size() < 2)
        return guess;
    if (guess.row > 0 && isBelowGroups(rows, static_cast<size_t>(guess.row)))
        ++guess.rows;
    for (; guess.rows < kMostHeaderRows; ++guess.rows, ++guess.row) {
        const auto next = static_cast<size_t>(guess.row) + 1;
        if (!saysItAgain(rows, next) && !(guess.rows == 1 && isBelowGroups(rows, next)))
            break;
    }
    return guess;
}

QStringList joinedHeadings(const std::vector<PreviewRow>& rows, int last, int count) {
    const QStringList& lowest = rows[static_cast<size_t>(last)].cells;
    QStringList joined = lowest;
    for (int i = 1; i < count && i <= last; ++i) {
        const QStringList& cells = rows[static_cast<size_t>(last - i)].cells;
        QString group;
        for (qsizetype column = 0; column < joined.size(); ++column) {
            const QString own = cells.value(column);
            group = own.isEmpty() && !joined[column].isEmpty() ? group : own;
            if (joined[column].isEmpty())
                joined[column] = group;
            else if (!group.isEmpty() && group != joined[column])
                joined[column] = group + u' ' + joined[column];
        }
    }
    return joined;
}

} // namespace xunwang
