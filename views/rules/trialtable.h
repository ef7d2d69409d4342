#pragma once

#include "views/rules/trialsession.h"
#include "views/widgets/cellmodel.h"

namespace xunwang {

/// What stands behind a number of a trial.
struct BehindNumber {
    QString title; ///< "Special supply · dismissed"
    QString rule; ///< code; empty: of all rules
    std::vector<qint64> leads;
    std::vector<qint64> readings;
    std::vector<const std::vector<ComparedSample>*> samples; ///< of the outcome's comparison: rows of a file
    qint64 count = 0; ///< all of them, where only samples are kept
    bool ofA = false; ///< by the rules of A
};

/// The figures of a trial as a table: a row a rule of which anything is told, and all rules together first.
struct TrialTable {
    QStringList headers;
    QList<int> widths;
    std::vector<CellModel::Row> rows;
    std::vector<std::vector<BehindNumber>> behind; ///< by row and column; empty where there is nothing to open
    QString summary;
};

TrialTable trialTable(const TrialSession::Outcome& outcome);

} // namespace xunwang
