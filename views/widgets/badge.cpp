#include "views/widgets/badge.h"

#include "views/widgets/paint.h"

namespace xunwang {

Badge::Badge(Tone tone, QWidget* parent) : Badge(tone, label(tone), parent) { }

Badge::Badge(Tone tone, const QString& text, QWidget* parent) : QWidget(parent), m_tone(tone) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    set(tone, text);
}

void Badge::set(Tone tone, const QString& text) {
    m_tone = tone;
    m_text = text;
    setAccessibleName(label(tone) == text ? text : label(tone) + QLatin1String(": ") + text);
    updateGeometry();
    update();
}

QSize Badge::sizeHint() const {
    return paint::badgeSize(m_tone, m_text);
}

void Badge::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paint::badge(painter, rect(), m_tone, m_text);
}

} // namespace xunwang
