#pragma once

#include "models/paper/report.h"
#include "models/paper/textpen.h"

namespace xunwang {

/// A report laid out into pages, ready to be drawn. The report must outlive it. Lengths in points (1/72 inch).
class Pages {
public:
    Pages(const Report& report, TextPen& pen, QSizeF paper);

    int count() const { return static_cast<int>(m_pages.size()); }
    /// Draws a page, its header and footer with it, on a painter whose unit is the point.
    void draw(QPainter& painter, int page) const;

private:
    using Draw = std::function<void(QPainter&)>;

    void add(const PaperText& text);
    void add(const PaperTable& table);
    void add(const PaperPicture& picture);
    /// Columns of numbers are as wide as the widest number; the others share the rest.
    std::vector<double> widthsOf(const PaperTable& table) const;
    void addRow(const PaperTable& table, const std::vector<double>& widths, const QStringList& cells, bool heading);
    double left() const;
    double right() const;
    double bottom() const;
    /// Begins a page unless `height` still fits on this one.
    void need(double height);
    void put(Draw draw) { m_pages.back().push_back(std::move(draw)); }

    const Report& m_report;
    TextPen& m_pen;
    QSizeF m_paper;
    double m_y = 0;
    std::vector<std::vector<Draw>> m_pages;
};

} // namespace xunwang
