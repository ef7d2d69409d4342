#pragma once

#include "models/base/result.h"

#include <QByteArray>
#include <QString>

namespace xunwang {

/// Rows copied in a spreadsheet or a web page, as tab-separated text in UTF-8. Spreadsheets offer them as plain text
/// and as HTML; the plain text is taken as long as its rows are of one width, for only the table in the HTML tells a
/// cell with a line break or a lone quote from two. Text of others: nothing in it is run or fetched. Any thread.
/// Validation "clipboard.no-table": no two cells in it.
Result<QByteArray> rowsFromClipboard(const QString& text, const QString& html);

} // namespace xunwang
