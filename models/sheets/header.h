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

/// Index of the row with the headings among the first rows of a file, or -1. Rows of another width above it are a
/// preamble; headings of another width than their rows are none, for nobody knows which of them is missing: a person
/// decides.
int guessHeader(const std::vector<PreviewRow>& rows);

} // namespace xunwang
