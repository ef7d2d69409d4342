#pragma once

#include "models/inspection/recordfilter.h"
#include "views/records/names.h"
#include "views/records/recordmodel.h"
#include "views/records/sheet.h"

#include <QKeySequence>
#include <QMap>

namespace xunwang {

/// The keys of a place's filter, and what they say. Every one narrows the list; together they narrow it further.
///
/// kind: online_check, site_visit, measure, case · from, to: dates, both included · campaign: its id · platform:
/// exactly this one · text: in names, links, codes, notes · lead: its id · withdrawn: "shown" or "only" · the facets of
/// a tab (finding, entity, place, measure, stage) by stored name · tally: a key of the tally (T05_closed); then the
/// list holds exactly the rows behind that number in from…to, campaign and platform.
using Filter = QMap<QString, QString>;
RecordFilter recordFilter(const Filter& filter);

/// One list of records of a desk. The functions that read run on a reading thread; what they answer is called on the
/// GUI thread, where there are words.
struct RecordTab {
    struct Column {
        QString title;
        int characters; ///< as TableView::setColumns
        std::optional<SortBy> sort = {};
        bool right = false;
    };
    struct Facet {
        QString key;
        QString all; ///< "All findings"
        QList<std::pair<QString, QString>> choices; ///< stored name, words
    };
    /// A further act on the chosen record.
    struct Act {
        QString text;
        QKeySequence key;
        std::function<void(qint64 id)> run;
    };

    QString kind; ///< of the ledger
    QString table; ///< of its records
    QString title;
    QString create; ///< text of the button: "New online check…"
    QString dialog; ///< makes one, or corrects the one of its "id"
    QList<Column> columns;
    QList<Facet> facets;
    QString emptyTitle;
    QString emptyText;
    QList<Act> acts;
    bool evidence = true;
    bool period = true; ///< has dates, a platform and a campaign to filter by

    std::function<Result<std::vector<qint64>>(Reader&, const RecordFilter&, const Filter&)> ids;
    using Rows = std::function<std::vector<RecordRow>(const Names&)>;
    std::function<Result<Rows>(Reader&, const std::vector<qint64>&)> rows;
    using MakeSheet = std::function<Sheet(const Names&)>;
    std::function<Result<MakeSheet>(Reader&, qint64)> sheet;
    std::function<Result<void>(Writer&, qint64 id, qint64 revision, const QString& reason)> withdraw;
    int rowHeight = Size::row2;
};

/// Rows of a page of records that `describe` puts into words.
template <typename R, typename Describe>
RecordTab::Rows rowsOf(std::vector<Stored<R>> records, Describe describe) {
    return [records = std::move(records), describe](const Names& names) {
        std::vector<RecordRow> rows;
        rows.reserve(records.size());
        for (const Stored<R>& record : records)
            rows.push_back({record.id.value(), record.revision, record.withdrawn, describe(record, names)});
        return rows;
    };
}

template <typename R>
std::vector<Id<R>> idsFrom(const std::vector<qint64>& numbers) {
    std::vector<Id<R>> ids;
    ids.reserve(numbers.size());
    for (const qint64 number : numbers)
        ids.emplace_back(number);
    return ids;
}

template <typename R>
Result<std::vector<qint64>> numbersOf(const Result<std::vector<Id<R>>>& ids) {
    XW_TRY(ids);
    std::vector<qint64> numbers;
    numbers.reserve(ids->size());
    for (const auto& id : *ids)
        numbers.push_back(id.value());
    return numbers;
}

} // namespace xunwang
