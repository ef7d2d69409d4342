#pragma once

#include "models/base/creditcode.h"
#include "models/intake/import.h"

namespace xunwang {

/// The first rows of a file as an import by `plan` would take them.
struct ImportPreview {
    struct Cell {
        QString text;
        std::vector<TextSpan> hits; ///< where rules hit, in UTF-16 units
        CreditCode::Fault fault = CreditCode::Fault::None; ///< only in the column of credit codes
    };
    struct Row {
        qint64 line = 0; ///< of the file, from 1
        std::vector<Cell> cells; ///< one a column; of a damaged row one cell with the line as it stands
        QString reject; ///< a key as `Reject::reason`; empty: the row will be taken
        int rejectColumn = -1; ///< the column whose cell is at fault; -1: the whole row
    };
    std::vector<Row> rows;
    int columns = 0;
    qint64 rejected = 0;
    qint64 hits = 0; ///< rows that would become leads
    qint64 badCodes = 0; ///< credit codes that do not check, but are taken as they stand
};

/// Pure and quick (a few milliseconds for 100 rows); any thread.
ImportPreview previewImport(
    const FileGuess& guess, const ImportPlan& plan, const Matcher& matcher, const QTimeZone& zone, QDateTime now);

} // namespace xunwang
