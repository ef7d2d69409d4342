#include "views/widgets/panels.h"

#include "views/widgets/paint.h"

#include <QAbstractButton>
#include <QCoreApplication>
#include <QKeyEvent>

namespace xunwang {

namespace {
constexpr int kTab = 32;
}

/// The edge of a folded panel with its name upright.
class PanelTab : public QAbstractButton {
    Q_DECLARE_TR_FUNCTIONS(PanelTab)
public:
    PanelTab(const QString& name, QWidget* parent) : QAbstractButton(parent) {
        setText(name);
        setAccessibleName(tr("Show: %1").arg(name));
        setToolTip(accessibleName());
        setAttribute(Qt::WA_Hover);
        setFocusPolicy(Qt::StrongFocus);
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        paint::surface(painter, rect(), Size::radius,
            theme().color(underMouse() ? Token::AccentGround : Token::Surface), theme().color(Token::Line));
        if (hasFocus())
            paint::focusRing(painter, rect(), Size::radius);
        painter.setPen(theme().color(Token::Muted));
        const QRect room = rect().adjusted(0, Space::m, 0, -Space::m);
        if (text().at(0).script() == QChar::Script_Han) {
            // Chinese stands upright, one character under the other.
            const int line = fontMetrics().height();
            for (int i = 0; i < text().size() && (i + 1) * line <= room.height(); ++i)
                painter.drawText(QRect(0, room.top() + i * line, width(), line), Qt::AlignCenter, text().mid(i, 1));
            return;
        }
        painter.rotate(90);
        painter.drawText(QRect(room.top(), -width(), room.height(), width()), Qt::AlignLeft | Qt::AlignVCenter,
            fontMetrics().elidedText(text(), Qt::ElideRight, room.height()));
    }
};

Panels::Panels(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

Panels::~Panels() = default;

void Panels::add(QWidget* panel, int minimum, int stretch, const QString& name) {
    panel->setParent(this);
    PanelTab* tab = nullptr;
    if (!name.isEmpty()) {
        tab = new PanelTab(name, this);
        connect(tab, &PanelTab::clicked, this, [this, panel] { m_open == panel ? close() : unfold(panel); });
    }
    m_panels.append({panel, minimum, stretch, tab});
    arrange();
}

bool Panels::folded(const QWidget* panel) const {
    return std::any_of(
        m_panels.begin(), m_panels.end(), [panel](const Panel& one) { return one.widget == panel && one.folded; });
}

void Panels::unfold(QWidget* panel) {
    if (!folded(panel))
        return;
    m_open = panel;
    arrange();
    panel->setFocus();
}

void Panels::close() {
    m_open = nullptr;
    arrange();
}

QSize Panels::minimumSizeHint() const {
    int width = 0;
    for (const Panel& panel : m_panels)
        width += (width > 0 ? Space::s : 0) + (panel.tab ? kTab : panel.minimum);
    return {width, Size::row2};
}

QSize Panels::sizeHint() const {
    int width = 0;
    for (const Panel& panel : m_panels)
        width += (width > 0 ? Space::m : 0) + panel.minimum;
    return {width, 4 * Size::row2};
}

void Panels::arrange() {
    for (Panel& panel : m_panels)
        panel.folded = false;
    const auto room = [this] {
        int width = this->width() + Space::m;
        for (const Panel& panel : std::as_const(m_panels))
            width -= (panel.folded ? kTab : panel.minimum) + Space::m;
        return width;
    };
    for (auto panel = m_panels.rbegin(); panel != m_panels.rend() && room() < 0; ++panel)
        panel->folded = panel->tab != nullptr;
    if (!folded(m_open))
        m_open = nullptr;

    // What is left over goes to the panels by their stretch.
    int left = std::max(0, room());
    int shares = 0;
    for (const Panel& panel : std::as_const(m_panels))
        shares += panel.folded ? 0 : panel.stretch;
    int x = 0;
    for (const Panel& panel : std::as_const(m_panels)) {
        if (panel.tab) {
            panel.tab->setVisible(panel.folded);
            panel.tab->setGeometry(x, 0, kTab, height());
        }
        if (panel.folded) {
            panel.widget->setVisible(panel.widget == m_open);
            x += kTab + Space::m;
            continue;
        }
        const int more = shares > 0 ? left * panel.stretch / shares : 0;
        left -= more;
        shares -= panel.stretch;
        const int width = panel.minimum + more;
        panel.widget->setGeometry(x, 0, width, height());
        panel.widget->setVisible(true);
        x += width + Space::m;
    }
    for (const Panel& panel : std::as_const(m_panels)) {
        if (panel.widget != m_open)
            continue;
        const int width = std::min(panel.minimum, this->width() - kTab - Space::m);
        panel.widget->setGeometry(panel.tab->x() - width - Space::xs, 0, width, height());
        panel.widget->raise();
    }
}

void Panels::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    arrange();
}

void Panels::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    arrange();
}

void Panels::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape && m_open)
        return close();
    QWidget::keyPressEvent(event);
}

} // namespace xunwang
