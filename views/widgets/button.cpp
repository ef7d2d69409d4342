#include "views/widgets/button.h"

#include "views/widgets/paint.h"

#include <QStyleOptionButton>
#include <QStylePainter>

namespace xunwang {

namespace {
constexpr int kArrow = 14;
}

Button::Button(const QString& text, Kind kind, QWidget* parent) : QPushButton(text, parent) {
    setAutoDefault(false);
    setCursor(Qt::ArrowCursor);
    setKind(kind);
}

void Button::setKind(Kind kind) {
    m_kind = kind;
    setFlat(kind == Kind::Quiet);
    setFont(theme().font(Type::Body, kind == Kind::Primary));
    update();
}

void Button::setKeyCap(const QString& key) {
    m_key = key;
    setAccessibleDescription(key.isEmpty() ? QString() : tr("Key: %1").arg(key));
    updateGeometry();
    update();
}

void Button::setToken(Token token) {
    m_token = token;
    update();
}

void Button::setLeftAligned(bool left) {
    m_left = left;
    update();
}

QSize Button::sizeHint() const {
    int width = fontMetrics().size(Qt::TextShowMnemonic, text()).width() + 2 * Space::m + 2;
    if (m_kind == Kind::Quiet)
        width -= Space::s;
    if (!icon().isNull())
        width += Size::icon + (text().isEmpty() ? 0 : Space::s);
    if (!m_key.isEmpty())
        width += Space::s + paint::keyCapSize(m_key).width();
    if (menu())
        width += kArrow;
    return {width, Size::control};
}

void Button::paintEvent(QPaintEvent*) {
    QStylePainter painter(this);
    QStyleOptionButton option;
    initStyleOption(&option);
    const bool primary = m_kind == Kind::Primary && isEnabled();
    option.features.setFlag(QStyleOptionButton::DefaultButton, m_kind == Kind::Primary || isDefault());
    option.features.setFlag(QStyleOptionButton::HasMenu, false);
    if (m_kind != Kind::Quiet || (option.state & (QStyle::State_MouseOver | QStyle::State_HasFocus)))
        painter.drawPrimitive(QStyle::PE_PanelButtonCommand, option);

    const int margin = m_kind == Kind::Quiet ? Space::s : Space::m + 1;
    const int content = sizeHint().width() - 2 * margin;
    int x = m_left ? margin : std::max(margin, (width() - content) / 2);
    if (!icon().isNull()) {
        const QRect place(x, (height() - Size::icon) / 2, Size::icon, Size::icon);
        icon().paint(&painter, place, Qt::AlignCenter, isEnabled() ? QIcon::Normal : QIcon::Disabled);
        x += Size::icon + Space::s;
    }
    const bool accent = primary || (isDefault() && isEnabled());
    painter.setPen(accent                          ? theme().color(Token::OnAccent)
            : m_kind == Kind::Quiet && isEnabled() ? theme().color(m_token)
                                                   : palette().color(QPalette::ButtonText));
    const int tail = (m_key.isEmpty() ? 0 : Space::s + paint::keyCapSize(m_key).width()) + (menu() ? kArrow : 0);
    const int room = std::max(0, width() - x - margin - tail + 2);
    const QString shown = fontMetrics().elidedText(text(), Qt::ElideRight, room, Qt::TextShowMnemonic);
    painter.drawText(QRect(x, 0, room, height()), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextShowMnemonic, shown);
    x += fontMetrics().size(Qt::TextShowMnemonic, shown).width();
    if (!m_key.isEmpty()) {
        const QSize cap = paint::keyCapSize(m_key);
        paint::keyCap(painter, {QPoint(x + Space::s, (height() - cap.height()) / 2), cap}, m_key, accent);
        x += Space::s + cap.width();
    }
    if (menu())
        paint::chevron(painter, QRectF(x + 2, 0, kArrow, height()), painter.pen().color());
}

} // namespace xunwang
