#pragma once

#include "models/base/money.h"

#include <QDate>
#include <QList>
#include <QString>

#include <variant>
#include <vector>

namespace xunwang {

enum class ColumnType {
    Text, ///< stays text everywhere, so an 18-digit credit code survives
    Integer,
    Money, ///< whole fen in the cell; yuan with two decimals in a file
    Date, ///< a local date
};

struct TableColumn {
    QString heading;
    ColumnType type = ColumnType::Text;
};

/// Nothing, text, a whole number (fen in a money column), a date, or money in a column that also holds other numbers.
/// A cell may be text in a column of another type.
using TableCell = std::variant<std::monostate, QString, qint64, QDate, Money>;

/// A table on its way out: to a file, the clipboard or a page.
struct Table {
    QString title; ///< name of its sheet in a workbook
    QList<TableColumn> columns;
    std::vector<std::vector<TableCell>> rows; ///< each as long as `columns`
};

/// The cell as a file of text shows it: fen as "1374026.50", dates as "2026-10-01", nothing as "".
QString cellText(const TableCell& cell, ColumnType type);

} // namespace xunwang
