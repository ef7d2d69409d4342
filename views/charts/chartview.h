#pragma once

#include "views/charts/chartpainter.h"

#include <QWidget>

namespace xunwang {

/// A chart in the window. Each bar is a button of its own: clicked, or reached with Tab and the arrow keys and pressed
/// with Enter or Space; screen readers read its name.
class ChartView : public QWidget {
    Q_OBJECT
public:
    explicit ChartView(QWidget* parent = nullptr);
    ~ChartView() override;

    void setData(ChartData data);
    const ChartData& data() const { return m_chart->data(); }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// Someone wants the rows behind the bar with this key.
    void activated(const QString& key);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    class Bar;
    void place();
    std::unique_ptr<ChartPainter> m_chart;
    std::vector<Bar*> m_bars;
};

} // namespace xunwang
