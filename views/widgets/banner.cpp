#include "views/widgets/banner.h"

#include "views/widgets/button.h"
#include "views/widgets/paint.h"
#include "views/widgets/plainlabel.h"

#include <QHBoxLayout>

namespace xunwang {

namespace {

struct Look {
    QString sign;
    Token text, ground;
};

Look look(Banner::Kind kind) {
    switch (kind) {
    case Banner::Kind::Info:
        return {QStringLiteral("ⓘ"), Token::Accent, Token::AccentGround};
    case Banner::Kind::Good:
        return {sign(Tone::Good), Token::Good, Token::GoodGround};
    case Banner::Kind::Warning:
        return {sign(Tone::Medium), Token::Medium, Token::MediumGround};
    case Banner::Kind::Error:
        break;
    }
    return {sign(Tone::High), Token::High, Token::HighGround};
}

} // namespace

Banner::Banner(QWidget* parent)
    : QWidget(parent)
    , m_sign(new PlainLabel({}, Type::Body, this))
    , m_text(new PlainLabel({}, Type::Body, this))
    , m_action(new Button({}, Button::Kind::Plain, this)) {
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(Space::m, Space::s, Space::m, Space::s);
    layout->setSpacing(Space::s);
    m_text->setWordWrap(true);
    layout->addWidget(m_sign);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_action);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(m_action, &Button::clicked, this, &Banner::actionTriggered);
    hide();
}

void Banner::show(Kind kind, const QString& text, const QString& action) {
    m_kind = kind;
    m_sign->setText(look(kind).sign);
    m_sign->setToken(look(kind).text);
    m_text->setText(text);
    m_action->setText(action);
    m_action->setHidden(action.isEmpty());
    setAccessibleName(text);
    setVisible(true);
    update();
}

void Banner::clear() {
    hide();
}

void Banner::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paint::surface(painter, rect(), Size::controlRadius, theme().color(look(m_kind).ground));
}

} // namespace xunwang
