#include "views/widgets/severitybadge.h"

#include "views/widgets/paint.h"

namespace xunwang {

SeverityBadge::SeverityBadge(Severity severity, QWidget* parent) : SeverityBadge(severity, label(severity), parent) { }

SeverityBadge::SeverityBadge(Severity severity, const QString& text, QWidget* parent)
    : QWidget(parent)
    , m_severity(severity) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    set(severity, text);
}

void SeverityBadge::set(Severity severity, const QString& text) {
    m_severity = severity;
    m_text = text;
    setAccessibleName(label(severity) == text ? text : label(severity) + QLatin1String(": ") + text);
    updateGeometry();
    update();
}

QSize SeverityBadge::sizeHint() const {
    return paint::badgeSize(m_severity, m_text);
}

void SeverityBadge::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paint::badge(painter, rect(), m_severity, m_text);
}

} // namespace xunwang
