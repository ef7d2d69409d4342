#include "views/intake/choice.h"

#include "views/widgets/plainlabel.h"

#include <QHBoxLayout>

namespace xunwang {

Choice::Choice(const QString& name, QWidget* parent) : QWidget(parent), m_combo(new QuietCombo(name, this)) {
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, Space::m, 0);
    layout->setSpacing(Space::xs);
    auto* label = new PlainLabel(name, Type::Note, this);
    label->setBuddy(m_combo);
    layout->addWidget(label);
    layout->addWidget(m_combo);
}

void Choice::append(QWidget* widget) {
    layout()->addWidget(widget);
}

} // namespace xunwang
