#include "views/widgets/quietcombo.h"

#include "views/widgets/paint.h"

#include <QSignalBlocker>
#include <QWheelEvent>

namespace xunwang {

namespace {
constexpr int kPad = 6;
constexpr int kArrow = 16;
} // namespace

QuietCombo::QuietCombo(const QString& name, QWidget* parent) : QComboBox(parent) {
    setAccessibleName(name);
    setFrame(false);
    setSizeAdjustPolicy(AdjustToContents);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(this, &QComboBox::currentIndexChanged, this, [this] { updateGeometry(); });
}

void QuietCombo::setBold(bool bold) {
    m_bold = bold;
    setFont(theme().font(Type::Body, bold));
}

void QuietCombo::setMuted(bool muted) {
    m_muted = muted;
    update();
}

void QuietCombo::choose(const QVariant& value) {
    const QSignalBlocker quiet(this);
    setCurrentIndex(findData(value));
    updateGeometry();
    update();
}

QSize QuietCombo::sizeHint() const {
    // A little more than the text: rounded widths must not cost its last letter.
    return {fontMetrics().horizontalAdvance(currentText()) + 2 * kPad + kArrow + 3, Size::control - 4};
}

QSize QuietCombo::minimumSizeHint() const {
    return {fontMetrics().averageCharWidth() * 3 + 2 * kPad + kArrow, sizeHint().height()};
}

void QuietCombo::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    if (underMouse() && isEnabled())
        paint::surface(painter, rect(), Size::controlRadius, theme().color(Token::AccentGround));
    if (hasFocus())
        paint::focusRing(painter, rect(), Size::controlRadius);
    const QColor color = theme().color(m_muted || !isEnabled() ? Token::Muted : m_bold ? Token::Accent : Token::Text);
    painter.setFont(font());
    painter.setPen(color);
    const QRect room = rect().adjusted(kPad, 0, -kPad - kArrow, 0);
    const QString shown = fontMetrics().elidedText(currentText(), Qt::ElideRight, room.width());
    painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, shown);
    const int x = room.left() + std::min(fontMetrics().horizontalAdvance(shown), room.width());
    paint::chevron(painter, QRectF(x, 0, kArrow, height()), color);
    const QString tip = shown == currentText() ? accessibleName() : accessibleName() + u'\n' + currentText();
    if (toolTip() != tip)
        setToolTip(tip);
}

void QuietCombo::wheelEvent(QWheelEvent* event) {
    event->ignore(); // scrolling over a line of choices must not change one
}

} // namespace xunwang
