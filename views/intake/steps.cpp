#include "views/intake/steps.h"

#include "views/widgets/paint.h"

namespace xunwang {

namespace {
constexpr int kHeight = 22;
constexpr int kPad = 9;
constexpr int kBetween = 26;
} // namespace

Steps::Steps(const QStringList& names, QWidget* parent) : QWidget(parent), m_names(names) {
    setFont(theme().font(Type::Note));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setReached(1);
}

void Steps::setReached(int reached) {
    m_reached = reached;
    setAccessibleName(tr("Step %1 of %2: %3")
                          .arg(QString::number(reached), QString::number(m_names.size()), m_names.value(reached - 1)));
    update();
}

QString Steps::text(int step) const {
    return QString::number(step + 1) + QLatin1Char(' ') + m_names[step];
}

QSize Steps::sizeHint() const {
    int width = 0;
    for (int i = 0; i < m_names.size(); ++i)
        width += fontMetrics().horizontalAdvance(text(i)) + 2 * kPad + (i == 0 ? 0 : kBetween);
    return {width, kHeight};
}

void Steps::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    int x = 0;
    for (int i = 0; i < m_names.size(); ++i) {
        if (i > 0) {
            painter.setPen(theme().color(Token::Muted));
            painter.drawText(QRect(x, 0, kBetween, kHeight), Qt::AlignCenter, QStringLiteral("—"));
            x += kBetween;
        }
        const bool reached = i < m_reached;
        const QRect chip(x, 0, fontMetrics().horizontalAdvance(text(i)) + 2 * kPad, kHeight);
        paint::surface(painter, chip, kHeight / 2.0, reached ? theme().color(Token::AccentGround) : QColor(),
            theme().color(reached ? Token::AccentGround : Token::Line));
        painter.setPen(theme().color(reached ? Token::Accent : Token::Muted));
        painter.drawText(chip, Qt::AlignCenter, text(i));
        x += chip.width();
    }
}

} // namespace xunwang
