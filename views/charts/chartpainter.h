#pragma once

#include "views/charts/chartdata.h"
#include "views/widgets/theme.h"

#include <QImage>
#include <QRectF>

#include <memory>

class QPainter;

namespace xunwang {

/// Paints a chart as look.md has them, onto a window, an image or a page alike. GUI thread. Lengths are pixels of 1/96
/// inch. Names come from files: they are drawn as plain text.
class ChartPainter {
public:
    enum class Ground {
        Screen, ///< the window's present colours
        Paper, ///< the light ones
    };
    explicit ChartPainter(ChartData data, Ground ground = Ground::Screen);
    ~ChartPainter();

    const ChartData& data() const { return m_data; }
    /// As wide and high as the chart can be read at all; rows need their height.
    QSizeF minimumSize() const;
    void paint(QPainter& painter, const QSizeF& size);
    /// Where each bar is reached by the pointer: its whole column or row.
    std::vector<QRectF> areas(const QSizeF& size) const;

private:
    struct Layout;
    class Plot;
    QColor color(Token token) const;
    Layout layout(const QSizeF& size) const;
    void paintHead(QPainter& painter, const Layout& at) const;
    void paintGrid(QPainter& painter, const Layout& at) const;
    void paintColumns(QPainter& painter, const Layout& at) const;
    void paintRows(QPainter& painter, const Layout& at) const;

    ChartData m_data;
    Ground m_ground;
    std::unique_ptr<Plot> m_plot;
};

/// The chart alone, on paper's white; `scale` dots a pixel.
QImage chartImage(const ChartData& data, const QSize& size, double scale = 2);

} // namespace xunwang
