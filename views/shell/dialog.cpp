#include "views/shell/dialog.h"

#include "views/sentences/sentences.h"
#include "views/widgets/theme.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace xunwang {

Dialog::Dialog(const QString& title)
    : m_banner(new Banner(this))
    , m_body(new QVBoxLayout)
    , m_footer(new QHBoxLayout)
    , m_cancel(new Button(tr("Cancel"), Button::Kind::Plain, this)) {
    setWindowTitle(title);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(Space::l, Space::l, Space::l, Space::l);
    layout->setSpacing(Space::l);
    layout->addStrut(Size::formWidth * 2 / 3); // room for a sentence above little content
    layout->addWidget(m_banner);
    m_body->setSpacing(Space::m);
    layout->addLayout(m_body, 1);
    m_footer->setSpacing(Space::s);
    m_footer->addStretch();
    m_footer->addWidget(m_cancel);
    layout->addLayout(m_footer);
    connect(m_cancel, &Button::clicked, this, &QDialog::reject);
}

void Dialog::setVisible(bool visible) {
    if (visible && !m_registered) {
        qWarning("A dialog that is not registered with the shell stays closed.");
        return;
    }
    QDialog::setVisible(visible);
}

Button* Dialog::setPrimary(const QString& text) {
    auto* button = new Button(text, Button::Kind::Primary, this);
    button->setDefault(true);
    m_footer->addWidget(button);
    return button;
}

Button* Dialog::addButton(const QString& text) {
    auto* button = new Button(text, Button::Kind::Plain, this);
    m_footer->insertWidget(m_footer->indexOf(m_cancel), button);
    return button;
}

void Dialog::setCloseOnly() {
    m_cancel->setText(tr("Close"));
}

void Dialog::showError(const Error& error) {
    showError(sentence(error));
}

void Dialog::showError(const QString& text) {
    if (text.isEmpty())
        return m_banner->clear();
    m_banner->show(Banner::Kind::Error, text);
}

} // namespace xunwang
