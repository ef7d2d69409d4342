#pragma once

#include "models/paper/report.h"
#include "models/sheets/table.h"
#include "views/statistics/figures.h"

#include <QImage>

namespace xunwang {

// The tally on its way out, for the desk and the command line alike, in the present language. What paints charts
// belongs to the GUI thread.

/// A row for each indicator: key, name, unit, this period, the one before, the same a year before, year to date. Money
/// is exact, in yuan.
Table tallyTable(const Figures& figures);
/// The charts, a row for each indicator, on white.
QImage tallyPicture(const Figures& figures);
/// Title, bureau, period, campaign, table, charts, the sentence for the press, and the head of the ledger that the
/// figures were read at (its first ten hex digits).
Report tallyReport(const Figures& figures);

enum class TallyFormat {
    Csv, ///< the table
    Xlsx, ///< the table with the picture beside it, a sheet with the months and one with the platforms
    Png, ///< the picture
    Pdf, ///< the report
};
/// Puts the file together here (GUI thread); what it returns writes it to a path, on any thread. Errors as `writeCsv`,
/// `writeXlsx` and `writePdf` have them.
std::function<Result<void>(const QString& path)> prepareTally(const Figures& figures, TallyFormat format);

/// The sentence for the press, Chinese.
QString tallySentence(const Figures& figures);

} // namespace xunwang
