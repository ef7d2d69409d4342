#include "views/intake/notices.h"

#include "views/intake/words.h"
#include "views/widgets/button.h"
#include "views/widgets/format.h"
#include "views/widgets/plainlabel.h"
#include "views/widgets/tableview.h"

#include <QHBoxLayout>
#include <QMenu>

namespace xunwang {

Notices::Notices(QWidget* parent)
    : QWidget(parent)
    , m_button(new Button({}, Button::Kind::Quiet, this))
    , m_fine(new PlainLabel(sign(Tone::Good) + QLatin1Char(' ') + tr("Nothing to look at"), Type::Note, this)) {
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    m_fine->setToken(Token::Good);
    m_button->setToken(Token::Medium);
    line->addWidget(m_fine);
    line->addWidget(m_button);
    connect(m_button, &Button::clicked, this, &Notices::open);
}

void Notices::set(QList<Notice> notices, bool looked) {
    m_notices = std::move(notices);
    const auto count = static_cast<int>(m_notices.size());
    m_button->setText(sign(Tone::Medium) + QLatin1Char(' ') + tr("%n thing(s) to look at", nullptr, count));
    m_button->setVisible(count > 0);
    m_fine->setVisible(count == 0 && looked);
}

void Notices::leadTo(TableView* table) {
    connect(this, &Notices::chosen, table, [table](int row) {
        table->setFocus();
        if (row >= 0)
            table->goTo(row);
    });
}

void Notices::open() {
    constexpr int kMost = 20;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const Notice& notice : m_notices.mid(0, kMost))
        connect(menu->addAction(intake::menuText(notice.text)), &QAction::triggered, this,
            [this, row = notice.row] { Q_EMIT chosen(row); });
    if (m_notices.size() > kMost)
        menu->addAction(tr("and %1 more").arg(format::number(m_notices.size() - kMost)))->setEnabled(false);
    menu->popup(m_button->mapToGlobal(QPoint(0, m_button->height())));
}

} // namespace xunwang
