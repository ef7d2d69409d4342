#include "models/sheets/header.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <map>

namespace xunwang {

namespace {

/// A number, an amount, a date, a link or a long text: what stands below a heading, not in it.
bool isValue(const QString& cell) {
    static const QRegularExpression plain(
        QStringLiteral("^[0-9.,:/+%￥¥$₹\\- 年月日时分秒万亿元件]*[0-9][0-9.,:/+%￥¥$₹\\- "
                       "年月日时分秒万亿元件]*$"));
    return cell.size() > 60 || cell.contains(QLatin1String("://")) || plain.match(cell).hasMatch();
}

bool looksLikeHeadings(const QStringList& cells) {
    const auto named = std::count_if(cells.begin(), cells.end(), [](const QString& cell) { return !cell.isEmpty(); });
    return named >= 2 && named * 2 >= cells.size() && std::none_of(cells.begin(), cells.end(), isValue)
        && QSet<QString>(cells.begin(), cells.end()).size() > named - 1;
}

} // namespace

qsizetype usualWidth(const std::vector<PreviewRow>& rows) {
    std::map<qsizetype, int> widths;
    for (const PreviewRow& row : rows)
        if (row.fault == RowFault::None)
            ++widths[row.cells.size()];
    const auto most = std::max_element(
        widths.begin(), widths.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
    return most == widths.end() ? 0 : most->first;
}

int guessHeader(const std::vector<PreviewRow>& rows) {
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

} // namespace xunwang
