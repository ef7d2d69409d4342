#pragma once

#include "models/campaign/campaign.h"
#include "models/store/where.h"

namespace xunwang {

enum class Withdrawn { Hidden, Shown, Only };
enum class SortBy { Date, Platform, Target, Kind };

/// What a long list of checks, visits, measures or cases shows, and in which order. Empty parts leave nothing out.
struct RecordFilter {
    QDate from; ///< both bounds included
    QDate to;
    std::optional<CampaignId> campaign;
    QString platform; ///< exactly this one
    QString text; ///< in names, links, codes, notes; traditional or simplified, full or half width
    std::optional<qint64> lead;
    Withdrawn withdrawn = Withdrawn::Hidden;
    SortBy sort = SortBy::Date;
    bool descending = true;
};

/// How a table takes part in such lists: its columns for each purpose.
struct FilterColumns {
    QString table;
    QString date;
    QString target;
    QString kind;
    QStringList texts; ///< where `text` is looked for
};

/// The ids of a list in its order, with one query; a page of it is then loaded by ids (`Records::page`).
Result<std::vector<qint64>> filteredIds(
    Reader& reader, const FilterColumns& columns, const RecordFilter& filter, Where where = {});

/// The platforms that records of these tables name, each once, in order: what a list can be filtered by.
Result<QStringList> platformsOf(Reader& reader, const QStringList& tables);

template <typename R>
Result<std::vector<Id<R>>> idsOf(Result<std::vector<qint64>> numbers) {
    XW_TRY(numbers);
    std::vector<Id<R>> ids;
    ids.reserve(numbers->size());
    for (const qint64 number : *numbers)
        ids.emplace_back(number);
    return ids;
}

} // namespace xunwang
