#include "views/widgets/emptystate.h"

#include "views/widgets/button.h"
#include "views/widgets/plainlabel.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace xunwang {

namespace {

constexpr int kIcon = 48;
constexpr int kRoomForPicture = 220;
constexpr int kTextWidth = 420;

/// Painted each time, so that it follows the theme.
class Picture : public QWidget {
public:
    Picture(QString name, QWidget* parent) : QWidget(parent), m_name(std::move(name)) { setFixedSize(kIcon, kIcon); }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.setOpacity(0.6);
        theme().icon(m_name).paint(&painter, rect());
    }

private:
    QString m_name;
};

} // namespace

EmptyState::EmptyState(
    const QString& icon, const QString& title, const QString& text, const QString& action, QWidget* parent)
    : QWidget(parent)
    , m_picture(new Picture(icon, this))
    , m_title(new PlainLabel(title, Type::Heading, this))
    , m_text(new PlainLabel(text, Type::Body, this))
    , m_ways(new QHBoxLayout) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(Space::xl, Space::s, Space::xl, Space::s);
    layout->setSpacing(Space::s);
    layout->addStretch(2);
    layout->addWidget(m_picture, 0, Qt::AlignHCenter);
    layout->addWidget(m_title, 0, Qt::AlignHCenter);
    m_text->setToken(Token::Muted);
    m_text->setWordWrap(true);
    m_text->setAlignment(Qt::AlignHCenter);
    m_text->setMaximumWidth(kTextWidth);
    layout->addWidget(m_text, 0, Qt::AlignHCenter);
    setTexts(title, text);
    m_ways->setSpacing(Space::s);
    m_ways->addStretch();
    m_ways->addStretch();
    if (!action.isEmpty()) {
        auto* button = new Button(action, Button::Kind::Plain, this);
        connect(button, &Button::clicked, this, &EmptyState::actionTriggered);
        setFocusProxy(button);
        addWay(button);
    }
    layout->addLayout(m_ways);
    layout->addStretch(3);
}

void EmptyState::addWay(QWidget* widget) {
    m_ways->insertWidget(m_ways->count() - 1, widget);
    m_ways->setContentsMargins(0, Space::s, 0, 0);
}

void EmptyState::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    // Where there is little room the words matter more than the picture.
    m_picture->setVisible(height() > kRoomForPicture);
}

void EmptyState::setTexts(const QString& title, const QString& text) {
    m_title->setText(title);
    m_text->setMinimumWidth(std::min(kTextWidth, m_text->fontMetrics().horizontalAdvance(text) + 2));
    m_text->setText(text);
    // Centred, a wrapped label is given the height of its hint, not that of its width.
    m_text->setMinimumHeight(std::max(0, m_text->heightForWidth(m_text->minimumWidth()))); // -1 without a text
}

} // namespace xunwang
