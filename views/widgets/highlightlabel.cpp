#include "views/widgets/highlightlabel.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QTextLayout>

namespace xunwang {

namespace {

/// Breaks `layout` into lines of `width`; the height they take.
double wrap(QTextLayout& layout, int width) {
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    double height = 0;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition({0, height});
        height += line.height();
    }
    layout.endLayout();
    return height;
}

} // namespace

HighlightLabel::HighlightLabel(Type type, QWidget* parent) : QWidget(parent), m_type(type) {
    setFont(theme().font(type));
    setFocusPolicy(Qt::ClickFocus);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void HighlightLabel::setText(const QString& text, const QList<Mark>& spans) {
    m_text = text;
    m_text.replace(QLatin1Char('\n'), QChar::LineSeparator);
    m_spans = spans;
    setAccessibleName(text);
    updateGeometry();
    update();
}

int HighlightLabel::heightForWidth(int width) const {
    QTextLayout layout(m_text, font());
    return static_cast<int>(std::ceil(wrap(layout, width)));
}

QSize HighlightLabel::sizeHint() const {
    const int width = std::min(fontMetrics().horizontalAdvance(m_text) + 2, Size::formWidth);
    return {width, heightForWidth(width)};
}

QSize HighlightLabel::minimumSizeHint() const {
    return {fontMetrics().averageCharWidth() * 8, fontMetrics().height()};
}

void HighlightLabel::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    QTextLayout layout(m_text, font());
    wrap(layout, width());
    for (int i = 0; i < layout.lineCount(); ++i) {
        const QTextLine line = layout.lineAt(i);
        for (const Mark& span : m_spans) {
            const int start = std::max(span.start, line.textStart());
            const int end = std::min(span.end, line.textStart() + line.textLength());
            if (end <= start)
                continue;
            const double x1 = line.cursorToX(start);
            const double x2 = line.cursorToX(end);
            paint::surface(
                painter, QRectF(x1, line.y() + 1, x2 - x1, line.height() - 2), 2, theme().color(Token::Highlight));
        }
    }
    painter.setPen(theme().color(m_type == Type::Note ? Token::Muted : Token::Text));
    layout.draw(&painter, {0, 0});
}

void HighlightLabel::copy() const {
    QGuiApplication::clipboard()->setText(accessibleName());
}

void HighlightLabel::keyPressEvent(QKeyEvent* event) {
    if (event->matches(QKeySequence::Copy))
        return copy();
    QWidget::keyPressEvent(event);
}

void HighlightLabel::contextMenuEvent(QContextMenuEvent* event) {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu->addAction(tr("Copy")), &QAction::triggered, this, &HighlightLabel::copy);
    menu->popup(event->globalPos());
}

} // namespace xunwang
