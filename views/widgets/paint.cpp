#include "views/widgets/paint.h"

#include <QTextLayout>

namespace xunwang::paint {

namespace {
constexpr int kBadgeHeight = 20;
constexpr int kCapHeight = 19;

QString badgeText(Tone tone, const QString& text) {
    return text.isEmpty() ? sign(tone) : sign(tone) + QLatin1Char(' ') + text;
}
} // namespace

void surface(QPainter& painter, const QRectF& rect, double radius, const QColor& fill, const QColor& line) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(line.isValid() ? QPen(line, 1) : QPen(Qt::NoPen));
    painter.setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    const double inset = line.isValid() ? 0.5 : 0;
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius, radius);
    painter.restore();
}

void focusRing(QPainter& painter, const QRectF& rect, double radius) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme().color(Token::Accent), 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), radius, radius);
    painter.restore();
}

QSize keyCapSize(const QString& key) {
    const int width = QFontMetrics(theme().font(Type::Note)).horizontalAdvance(key) + 2 * 5;
    return {std::max(width, kCapHeight), kCapHeight};
}

void keyCap(QPainter& painter, const QRect& rect, const QString& key, bool onAccent) {
    const QColor text = theme().color(Token::Muted);
    QColor line = theme().color(onAccent ? Token::OnAccent : Token::Line);
    if (onAccent)
        line.setAlphaF(0.5F);
    surface(painter, rect, 3, theme().color(Token::Window), line);
    painter.save();
    painter.setFont(theme().font(Type::Note));
    painter.setPen(onAccent ? theme().color(Token::Text) : text);
    painter.drawText(rect, Qt::AlignCenter, key);
    painter.restore();
}

QSize badgeSize(Tone tone, const QString& text) {
    return {
        QFontMetrics(theme().font(Type::Note, true)).horizontalAdvance(badgeText(tone, text)) + 2 * 6, kBadgeHeight};
}

void badge(QPainter& painter, const QRect& rect, Tone tone, const QString& text) {
    surface(painter, rect, 4, theme().ground(tone));
    painter.save();
    const QFont font = theme().font(Type::Note, true);
    painter.setFont(font);
    painter.setPen(theme().color(tone));
    // Text falls back to other fonts for the sign, and a rounded width must not cost its last letter.
    const QRect inner = rect.adjusted(6, 0, -3, 0);
    painter.drawText(inner, Qt::AlignLeft | Qt::AlignVCenter,
        QFontMetrics(font).elidedText(badgeText(tone, text), Qt::ElideRight, inner.width()));
    painter.restore();
}

void spannedLine(QPainter& painter, const QRect& rect, const QString& text, const QList<Mark>& spans, const QFont& font,
    const QColor& color) {
    const QFontMetricsF metrics(font);
    const QChar dots(0x2026);
    QString shown = text;
    // A title may hold line breaks; a row shows them as blanks, and the spans keep their places.
    for (QChar& c : shown) {
        if (c.isSpace() || c.category() == QChar::Other_Control)
            c = QLatin1Char(' ');
    }
    qsizetype shift = 0;
    if (metrics.horizontalAdvance(shown) > rect.width()) {
        const double room = rect.width() - metrics.horizontalAdvance(dots);
        if (!spans.isEmpty() && metrics.horizontalAdvance(shown.left(spans.first().end)) > room) {
            // Keep the mark in the last third, so that some of what follows is seen too.
            qsizetype from = 0;
            while (from < spans.first().start
                && metrics.horizontalAdvance(shown.mid(from, spans.first().end - from)) > room * 2 / 3)
                from += shown.at(from).isHighSurrogate() ? 2 : 1;
            shown = dots + shown.mid(from);
            shift = 1 - from;
        }
        shown = metrics.elidedText(shown, Qt::ElideRight, rect.width());
    }
    QTextLayout layout(shown, font);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    layout.endLayout();
    if (!line.isValid())
        return;
    const double top = rect.top() + (rect.height() - line.height()) / 2;
    for (const Mark& span : spans) {
        const int start = static_cast<int>(std::clamp<qsizetype>(span.start + shift, 0, shown.size()));
        const int end = static_cast<int>(std::clamp<qsizetype>(span.end + shift, 0, shown.size()));
        if (end <= start)
            continue;
        const double x1 = line.cursorToX(start);
        const double x2 = line.cursorToX(end);
        surface(painter, QRectF(rect.left() + x1, top, x2 - x1, line.height()), 2, theme().color(Token::Highlight));
    }
    painter.save();
    painter.setPen(color);
    line.draw(&painter, QPointF(rect.left(), top));
    painter.restore();
}

void chevron(QPainter& painter, const QRectF& rect, const QColor& color, bool up) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    const QPointF c = rect.center();
    const double d = up ? -2 : 2;
    painter.drawPolyline(QPolygonF({c + QPointF(-3.5, -d), c + QPointF(0, d), c + QPointF(3.5, -d)}));
    painter.restore();
}

} // namespace xunwang::paint
