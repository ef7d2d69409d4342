#pragma once

#include <QString>

#include <optional>
#include <vector>

namespace xunwang {

/// One bar of a chart.
struct ChartBar {
    QString key; ///< what `ChartView::activated` says
    QString label; ///< at the axis: "26-10", a platform
    double value = 0;
    QString text; ///< the value as people read it: "137.4"
    std::optional<double> before = {}; ///< a year before
    QString name = {}; ///< the whole of it, for tooltips and screen readers: "2026-10: 137.40 万元, …"
};

/// A chart: bars over months, or by name from the top down.
struct ChartData {
    enum class Shape { Columns, Rows };
    Shape shape = Shape::Columns;
    QString title; ///< with the unit
    QString source; ///< period and where the figures come from
    QString series; ///< legend of the bars; shown only where there is a year before
    QString before; ///< legend of the year before; empty: there is none
    QString note; ///< at the foot
    std::vector<ChartBar> bars; ///< of columns the last one is the newest
};

} // namespace xunwang
