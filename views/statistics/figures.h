#pragma once

#include "models/statistics/statisticsrepository.h"
#include "models/store/ledger.h"

namespace xunwang {

/// What the statistics desk and the report are asked for.
struct FiguresQuery {
    Period period;
    std::optional<CampaignId> campaign;
    /// Those with a chart. The report shows checks, fines and takedowns.
    QStringList charts = {QStringLiteral("T01"), QStringLiteral("T08"), QStringLiteral("T12")};

    bool operator==(const FiguresQuery&) const = default;
};

/// The figures in answer, all read in one state of the case database.
struct Figures {
    struct Month {
        TallyBar bar;
        qint64 before = 0; ///< the same month a year before
    };
    /// What the charts of one indicator show.
    struct Series {
        QString indicator;
        std::vector<Month> months; ///< those of the period, or the year that ends with it
        std::vector<TallyBar> platforms; ///< of the period, the largest first
    };

    FiguresQuery query;
    Tally now, before, yearAgo, toDate;
    std::vector<Series> series; ///< as `query.charts`
    QString bureau;
    QString area; ///< 全市
    QString campaign; ///< name; empty: all records
    Ledger::Head head;
    QDate today;
};

/// Errors as in models/statistics; NotFound for a campaign that does not exist.
Result<Figures> readFigures(Reader& reader, const FiguresQuery& query);

/// The months a chart shows for a period: its own where it has three or more, else the twelve that end with it. At
/// most two years, and none after `today`.
Period chartPeriod(const Period& period, QDate today);

} // namespace xunwang
