#include "views/widgets/tile.h"

#include "views/widgets/paint.h"

namespace xunwang {

namespace {
constexpr int kHeight = 94;
constexpr int kPad = 14;
constexpr double kSmallestFigure = 12;
} // namespace

Tile::Tile(const QString& label, QWidget* parent) : QAbstractButton(parent) {
    setText(label);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    describe();
}

void Tile::setFigure(const QString& figure, const QString& unit, const QString& exact) {
    m_figure = figure;
    m_unit = unit;
    setToolTip(exact);
    describe();
}

void Tile::setNote(const QString& note, Token token) {
    m_note = note;
    m_noteToken = token;
    describe();
}

void Tile::describe() {
    setAccessibleName(QStringList({text(), m_figure + QLatin1Char(' ') + m_unit}).join(QLatin1String(": ")).trimmed());
    setAccessibleDescription(m_note);
    updateGeometry();
    update();
}

QSize Tile::sizeHint() const {
    const int figure = QFontMetrics(theme().font(Type::Figure)).horizontalAdvance(m_figure) + Space::xs
        + fontMetrics().horizontalAdvance(m_unit);
    const int note = QFontMetrics(theme().font(Type::Note)).horizontalAdvance(m_note);
    return {std::max({figure, note, 120}) + 2 * kPad, kHeight};
}

QSize Tile::minimumSizeHint() const {
    QFont font = theme().font(Type::Figure);
    font.setPointSizeF(kSmallestFigure);
    return {QFontMetrics(font).horizontalAdvance(m_figure) + 2 * kPad, kHeight};
}

void Tile::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const bool hover = underMouse() && isEnabled();
    paint::surface(painter, rect(), Size::radius, theme().color(Token::Surface),
        theme().color(hover || isDown() ? Token::Accent : Token::Line));
    if (hasFocus())
        paint::focusRing(painter, rect(), Size::radius);
    const QRect inner = rect().adjusted(kPad, 9, -kPad, -9);
    const QFont note = theme().font(Type::Note);
    QFont big = theme().font(Type::Figure);
    painter.setFont(note);
    painter.setPen(theme().color(Token::Muted));
    painter.drawText(inner, Qt::AlignLeft | Qt::AlignTop | Qt::TextSingleLine,
        QFontMetrics(note).elidedText(text(), Qt::ElideRight, inner.width()));

    // A long figure in a narrow tile is set smaller rather than cut.
    const int unit = m_unit.isEmpty() ? 0 : Space::xs + fontMetrics().horizontalAdvance(m_unit) + 2;
    while (big.pointSizeF() > kSmallestFigure && QFontMetrics(big).horizontalAdvance(m_figure) + unit > inner.width())
        big.setPointSizeF(big.pointSizeF() - 1);
    painter.setFont(big);
    painter.setPen(theme().color(Token::Text));
    const int base = inner.top() + 47;
    painter.drawText(QPoint(inner.left(), base), m_figure);
    const int x = inner.left() + QFontMetrics(big).horizontalAdvance(m_figure) + Space::xs;
    painter.setFont(theme().font(Type::Body));
    painter.setPen(theme().color(Token::Muted));
    painter.drawText(QPoint(x, base), fontMetrics().elidedText(m_unit, Qt::ElideRight, inner.right() - x));

    painter.setFont(note);
    painter.setPen(theme().color(m_noteToken));
    painter.drawText(inner, Qt::AlignLeft | Qt::AlignBottom | Qt::TextSingleLine,
        QFontMetrics(note).elidedText(m_note, Qt::ElideRight, inner.width()));
}

} // namespace xunwang
