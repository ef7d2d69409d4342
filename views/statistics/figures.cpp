#include "views/statistics/figures.h"

#include "models/bureau/bureaurepository.h"

namespace xunwang {

namespace {

constexpr int kYear = 12;
constexpr int kMostMonths = 24;
constexpr int kOwnMonths = 3;

int monthsFrom(QDate from, QDate to) {
    return (to.year() - from.year()) * kYear + to.month() - from.month() + 1;
}

} // namespace

Period chartPeriod(const Period& period, QDate today) {
    const QDate to = period.to > today ? qMax(monthOf(today).to, period.from) : period.to;
    const int months = monthsFrom(period.from, to);
    if (months >= kOwnMonths && months <= kMostMonths)
        return {period.from, to};
    const QDate first(to.year(), to.month(), 1);
    return {first.addMonths(1 - (months < kOwnMonths ? kYear : kMostMonths)), to};
}

Result<Figures> readFigures(Reader& reader, const FiguresQuery& query) {
    const Scope scope{query.period, query.campaign, {}};
    const auto during = [&scope](const Period& period) {
        Scope other = scope;
        other.period = period;
        return other;
    };
    Figures figures;
    figures.query = query;
    figures.today = reader.today();
    auto now = tally(reader, scope);
    XW_TRY(now);
    auto before = tally(reader, during(periodBefore(query.period)));
    XW_TRY(before);
    auto yearAgo = tally(reader, during(yearBefore(query.period)));
    XW_TRY(yearAgo);
    auto toDate = tally(reader, during(yearToDate(query.period.to)));
    XW_TRY(toDate);
    figures.now = *now;
    figures.before = *before;
    figures.yearAgo = *yearAgo;
    figures.toDate = *toDate;

    for (const QString& key : query.charts) {
        Figures::Series series{key, {}, {}};
        auto months = byMonth(reader, key, during(chartPeriod(query.period, figures.today)));
        XW_TRY(months);
        for (const TallyBar& bar : *months) {
            auto amount = figure(reader, key, during(yearBefore(bar.scope.period)));
            XW_TRY(amount);
            series.months.push_back({bar, *amount});
        }
        auto platforms = byPlatform(reader, key, scope);
        XW_TRY(platforms);
        series.platforms = *platforms;
        figures.series.push_back(series);
    }

    auto office = bureau(reader);
    XW_TRY(office);
    figures.bureau = office->value.name;
    figures.area = office->value.area;
    if (query.campaign) {
        auto found = campaign(reader, *query.campaign);
        XW_TRY(found);
        figures.campaign = found->value.name;
    }
    auto head = Ledger::head(reader);
    XW_TRY(head);
    figures.head = *head;
    return figures;
}

} // namespace xunwang
