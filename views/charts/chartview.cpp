#include "views/charts/chartview.h"

#include "views/widgets/paint.h"

#include <QAbstractButton>
#include <QKeyEvent>
#include <QPainter>

namespace xunwang {

/// Lies over its bar and shows pointer and focus.
class ChartView::Bar : public QAbstractButton {
public:
    Bar(ChartView* view, size_t index) : QAbstractButton(view), m_view(view), m_index(index) {
        setAttribute(Qt::WA_Hover);
        setCursor(Qt::PointingHandCursor);
        setFocusPolicy(index == 0 ? Qt::StrongFocus : Qt::ClickFocus);
    }
    void describe(const ChartBar& bar) {
        setAccessibleName(bar.name);
        setToolTip(bar.name.toHtmlEscaped());
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        if (underMouse() || isDown()) {
            QColor ground = theme().color(Token::Accent);
            ground.setAlphaF(0.08F);
            paint::surface(painter, rect(), Size::controlRadius, ground);
        }
        if (hasFocus())
            paint::focusRing(painter, rect(), Size::controlRadius);
    }
    void focusInEvent(QFocusEvent* event) override {
        // Tab enters the chart at one bar and leaves it again; within it the arrows move.
        for (Bar* bar : m_view->m_bars)
            bar->setFocusPolicy(bar == this ? Qt::StrongFocus : Qt::ClickFocus);
        QAbstractButton::focusInEvent(event);
    }
    void keyPressEvent(QKeyEvent* event) override {
        const size_t last = m_view->m_bars.size() - 1;
        size_t to = m_index;
        switch (event->key()) {
        case Qt::Key_Left:
        case Qt::Key_Up:
            to = m_index == 0 ? 0 : m_index - 1;
            break;
        case Qt::Key_Right:
        case Qt::Key_Down:
            to = std::min(m_index + 1, last);
            break;
        case Qt::Key_Home:
            to = 0;
            break;
        case Qt::Key_End:
            to = last;
            break;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            click();
            return;
        default:
            QAbstractButton::keyPressEvent(event);
            return;
        }
        m_view->m_bars[to]->setFocus(Qt::TabFocusReason);
    }

private:
    ChartView* m_view;
    size_t m_index;
};

ChartView::ChartView(QWidget* parent) : QWidget(parent), m_chart(std::make_unique<ChartPainter>(ChartData())) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    connect(&theme(), &Theme::changed, this, [this] { setData(data()); });
}

ChartView::~ChartView() = default;

void ChartView::setData(ChartData data) {
    m_chart = std::make_unique<ChartPainter>(std::move(data));
    setAccessibleName(this->data().title);
    setAccessibleDescription(this->data().source);
    while (m_bars.size() > this->data().bars.size()) {
        m_bars.back()->hide();
        m_bars.back()->deleteLater(); // it may be the one that was clicked
        m_bars.pop_back();
    }
    while (m_bars.size() < this->data().bars.size()) {
        auto* bar = new Bar(this, m_bars.size());
        connect(bar, &QAbstractButton::clicked, this,
            // A copy: whoever hears it may set other data.
            [this, index = m_bars.size()] { Q_EMIT activated(QString(this->data().bars[index].key)); });
        m_bars.push_back(bar);
        bar->show();
    }
    place();
    updateGeometry();
    update();
}

void ChartView::place() {
    const std::vector<QRectF> areas = m_chart->areas(QSizeF(size()));
    for (size_t i = 0; i < m_bars.size(); ++i) {
        m_bars[i]->setGeometry(areas[i].toAlignedRect());
        m_bars[i]->describe(data().bars[i]);
    }
}

QSize ChartView::sizeHint() const {
    return minimumSizeHint() + QSize(120, 60);
}

QSize ChartView::minimumSizeHint() const {
    return m_chart->minimumSize().toSize();
}

void ChartView::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    m_chart->paint(painter, QSizeF(size()));
}

void ChartView::resizeEvent(QResizeEvent*) {
    place();
}

} // namespace xunwang
