#include "views/widgets/plainlabel.h"

#include <QPainter>

namespace xunwang {

PlainLabel::PlainLabel(const QString& text, Type type, QWidget* parent) : QLabel(parent), m_type(type) {
    setTextFormat(Qt::PlainText);
    setFont(theme().font(type));
    setText(text);
    if (type == Type::Note)
        setToken(Token::Muted);
}

void PlainLabel::setToken(Token token) {
    if (!m_token)
        connect(&theme(), &Theme::changed, this, [this] { setToken(*m_token); });
    m_token = token;
    QPalette own;
    own.setColor(QPalette::WindowText, theme().color(token));
    setPalette(own);
}

void PlainLabel::setElided(bool elided) {
    m_elided = elided;
    setWordWrap(false);
    updateGeometry();
    update();
}

QSize PlainLabel::minimumSizeHint() const {
    const QSize hint = QLabel::minimumSizeHint();
    return m_elided ? QSize(0, hint.height()) : hint;
}

void PlainLabel::paintEvent(QPaintEvent* event) {
    if (!m_elided)
        return QLabel::paintEvent(event);
    QPainter painter(this);
    painter.setPen(palette().color(foregroundRole()));
    const QString shown = fontMetrics().elidedText(text(), Qt::ElideRight, contentsRect().width());
    painter.drawText(contentsRect(), static_cast<int>(alignment()) | Qt::TextSingleLine, shown);
    // A tooltip only where something is missing.
    const QString tip = shown == text() ? QString() : text();
    if (toolTip() != tip)
        setToolTip(tip);
}

void PlainLabel::resizeEvent(QResizeEvent* event) {
    QLabel::resizeEvent(event);
    update();
}

} // namespace xunwang
