#include "views/widgets/card.h"

#include "views/widgets/paint.h"
#include "views/widgets/plainlabel.h"

#include <QScrollArea>
#include <QVBoxLayout>

namespace xunwang {

namespace {

class Separator : public QWidget {
public:
    explicit Separator(QWidget* parent) : QWidget(parent) { setFixedHeight(2 * Space::s + 1); }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter(this).fillRect(0, Space::s, width(), 1, theme().color(Token::Line));
    }
};

} // namespace

Card::Card(QWidget* parent, Ground ground) : QFrame(parent), m_body(new QVBoxLayout(this)), m_ground(ground) {
    const int margin = ground == Ground::Inset ? Space::m : Space::l;
    m_body->setContentsMargins(margin, Space::m, margin, Space::m);
    m_body->setSpacing(Space::s);
}

Card* Card::around(QWidget* view, QWidget* parent) {
    auto* card = new Card(parent);
    // A little air at the bottom, so that a full list does not cover the round corners.
    card->body()->setContentsMargins(1, 1, 1, Space::xs);
    card->body()->addWidget(view);
    return card;
}

void Card::addHeading(const QString& text) {
    m_body->addWidget(new PlainLabel(text, Type::Heading, this));
}

void Card::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paint::surface(painter, rect(), Size::radius,
        theme().color(m_ground == Ground::Inset ? Token::Window : Token::Surface), theme().color(Token::Line));
}

QScrollArea* scrolling(QWidget* content, QWidget* parent) {
    auto* area = new QScrollArea(parent);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(content);
    content->setAutoFillBackground(false);
    area->viewport()->setAutoFillBackground(false);
    return area;
}

QWidget* separator(QWidget* parent) {
    return new Separator(parent);
}

} // namespace xunwang
