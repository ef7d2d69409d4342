#pragma once

#include "models/sheets/rowsource.h"

#include <QStringList>

namespace xunwang {

/// The columns that a file of rejected rows has behind the original ones, so that a person can mend it and only those
/// rows are imported again: nothing is taken from them, and what guarded cells against being run as formulas is undone.
struct RejectColumns {
    std::vector<int> places; ///< ascending
    bool guarded = false; ///< see `guarded` of the sheets

    bool empty() const { return places.empty(); }
    bool operator==(const RejectColumns&) const = default;
    /// Without the added columns; guarded texts as they were.
    QStringList strip(const QStringList& cells) const;
};

enum class RejectColumn { Line, Reason, Code, Row };
/// What the added columns are called; the one of the reasons says whether cells are guarded.
QString rejectHeading(RejectColumn column, bool chinese, bool guarded = false);
/// Finds them by their names, in either language, wherever a person moved them.
RejectColumns rejectColumnsIn(const QStringList& headings);

/// The rows as they were before the columns were added. Damaged rows pass as they are.
std::unique_ptr<RowSource> withoutColumns(std::unique_ptr<RowSource> rows, RejectColumns added);

} // namespace xunwang
