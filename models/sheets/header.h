#pragma once

#include "models/sheets/rowparser.h"

#include <QStringList>

#include <vector>

namespace xunwang {

/// A row as the preview shows it.
struct PreviewRow {
    QStringList cells;
    qint64 line = 0;
    RowFault fault = RowFault::None;
};

/// How many rows from the top are looked through for the headings.
inline constexpr int kHeaderSearch = 30;

/// How many cells most of the rows have; 0: there are no rows.
qsizetype usualWidth(const std::vector<PreviewRow>& rows);

/// Where the headings stand among the first rows of a file.
struct HeaderGuess {
    int row = -1; ///< the index of the (last) row with headings; -1: there are none
    int rows = 1; ///< how many rows they are joined from
};

/// Rows of another width above the headings are a preamble; headings of another width than their rows are none, for
/// nobody knows which of them is missing: a person decides. Several rows are headings where groups span the columns of
/// the row below, where one row says again what the other does in another language, or the very same.
HeaderGuess guessHeader(const std::vector<PreviewRow>& rows);

/// The headings of `count` rows up to `last`, joined with blanks: "商品 标题" below a group, "标题 title" in two
/// languages, "标题" where both rows say so. A group reaches over the unnamed cells right of it.
QStringList joinedHeadings(const std::vector<PreviewRow>& rows, int last, int count);

} // namespace xunwang
