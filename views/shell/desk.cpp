#include "views/shell/desk.h"

#include "views/sentences/sentences.h"
#include "views/widgets/banner.h"
#include "views/widgets/plainlabel.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace xunwang {

Desk::Desk(Shell& shell, const QString& id)
    : m_shell(shell)
    , m_id(id)
    , m_place{id}
    , m_summary(new PlainLabel({}, Type::Body, this))
    , m_actions(new QHBoxLayout)
    , m_banner(new Banner(this))
    , m_body(new QVBoxLayout) {
    setAccessibleName(shell.title(id));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(Space::l + 2, Space::m + 2, Space::l + 2, Space::m + 2);
    layout->setSpacing(Space::m);
    auto* header = new QHBoxLayout;
    header->setSpacing(Space::m);
    auto* title = new PlainLabel(shell.title(id), Type::Title, this);
    title->setMinimumHeight(Size::control);
    header->addWidget(title);
    m_summary->setToken(Token::Muted);
    m_summary->setElided(true);
    header->addWidget(m_summary, 1);
    m_actions->setSpacing(Space::s);
    header->addLayout(m_actions);
    layout->addLayout(header);
    layout->addWidget(m_banner);
    m_body->setSpacing(Space::m);
    layout->addLayout(m_body, 1);
}

void Desk::open(const Place& place) {
    m_place = place;
}

Place Desk::place() const {
    return m_place;
}

void Desk::setSummary(const QString& text) {
    m_summary->setText(text);
}

void Desk::showError(const Error& error) {
    m_banner->show(Banner::Kind::Error, sentence(error));
}

} // namespace xunwang
