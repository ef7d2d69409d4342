#pragma once

#include "views/charts/chartdata.h"
#include "views/statistics/figures.h"
#include "views/widgets/format.h"

/// Statistics in words and numbers of the present language.
namespace xunwang::statistics {

QString name(const Indicator& indicator);
/// For tiles: "Online checks".
QString shortName(const Indicator& indicator);
/// "T01 Online checks of sites and shops"; variants of a code share it.
QString titled(const Indicator& indicator);
/// Of the figures as shown: money in 万元 (Chinese) or yuan.
QString unit(const Indicator& indicator);
/// A figure as tables show it, in `unit`.
QString figure(const Indicator& indicator, qint64 value);
/// Exactly, in `exactUnit`: for lists of records and on paper.
QString amount(const Indicator& indicator, qint64 value);
QString exactUnit(const Indicator& indicator);
/// Exact with its unit, for tooltips: "1,374,026.50 yuan"; the same as `figure` with its unit where nothing is rounded.
QString exact(const Indicator& indicator, qint64 value);
/// "+16.4 %"; "—" where there was nothing before.
QString change(qint64 now, qint64 before);

/// "2026年10月" / "October 2026", "2026", "1 Oct 2026 – 15 Oct 2026".
QString period(const Period& period);
/// Without the words around it, for buttons and file names: "2026-10", "2026", "2026-10-01–2026-10-15".
QString shortPeriod(const Period& period);

/// The platform's name, or that none is named.
QString platform(const TallyBar& bar);

/// The period that `periodBefore` leads back from.
Period periodAfter(const Period& period);

/// A chart over the months; keys are the months' first days, "2026-10-01".
ChartData monthsChart(const Figures& figures, const Figures::Series& series);
/// By platform; keys are ranks from 0, the last one may be all others together.
ChartData platformsChart(const Figures& figures, const Figures::Series& series);
/// How many platforms stand alone in that chart.
inline constexpr size_t kPlatforms = 8;

} // namespace xunwang::statistics
