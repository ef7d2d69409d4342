#include "views/review/decisionpanel.h"

#include "views/shell/shell.h"
#include "views/widgets/button.h"
#include "views/widgets/card.h"
#include "views/widgets/format.h"
#include "views/widgets/plainlabel.h"

#include <QVBoxLayout>

namespace xunwang {

namespace {

using Act = DecisionPanel::Act;

struct Key {
    Act act;
    int key;
    bool shift;
};
constexpr Key kKeys[] = {
    {Act::Confirm, Qt::Key_A, false},
    {Act::Dismiss, Qt::Key_X, false},
    {Act::DismissWithReason, Qt::Key_X, true},
    {Act::Doubt, Qt::Key_Space, false},
    {Act::ConfirmGroup, Qt::Key_G, false},
    {Act::DismissGroup, Qt::Key_G, true},
    {Act::Undo, Qt::Key_Backspace, false},
    {Act::Check, Qt::Key_C, false},
    {Act::Visit, Qt::Key_V, false},
    {Act::Measure, Qt::Key_N, false},
    {Act::Exempt, Qt::Key_E, false},
};

} // namespace

QString DecisionPanel::dialogOf(Act act) {
    switch (act) {
    case Act::Check:
        return QStringLiteral("inspection.check");
    case Act::Visit:
        return QStringLiteral("inspection.visit");
    case Act::Measure:
        return QStringLiteral("enforcement.measure");
    default:
        return {};
    }
}

DecisionPanel::DecisionPanel(Shell& shell, QWidget* parent)
    : QWidget(parent)
    , m_last(new PlainLabel({}, Type::Note, this)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(Space::m, Space::m, Space::m, Space::m);
    layout->setSpacing(Space::xs + 2);
    layout->addWidget(new PlainLabel(tr("Decide"), Type::Heading, this));
    add(Act::Confirm, tr("Confirm"), QStringLiteral("A"), true);
    add(Act::Dismiss, tr("Dismiss"), QStringLiteral("X"));
    add(Act::DismissWithReason, tr("Dismiss, why…"), QStringLiteral("⇧X"));
    add(Act::Doubt, tr("Doubtful"), tr("Space"));
    add(Act::ConfirmGroup, tr("Confirm similar"), QStringLiteral("G"));
    add(Act::DismissGroup, tr("Dismiss similar"), QStringLiteral("⇧G"));
    add(Act::Undo, tr("Take back"), QStringLiteral("⌫"));
    const auto registered = [&shell](Act act) {
        return std::any_of(shell.dialogs().begin(), shell.dialogs().end(),
            [id = dialogOf(act)](const DialogInfo& info) { return info.id == id; });
    };
    bool first = true;
    for (const auto& [act, text, cap] : {std::tuple{Act::Check, tr("Online check…"), QStringLiteral("C")},
             std::tuple{Act::Visit, tr("Site visit…"), QStringLiteral("V")},
             std::tuple{Act::Measure, tr("Measure…"), QStringLiteral("N")}}) {
        if (!registered(act))
            continue;
        if (std::exchange(first, false)) {
            layout->addWidget(separator(this));
            layout->addWidget(new PlainLabel(tr("Then"), Type::Heading, this));
        }
        add(act, text, cap);
    }
    if (!shell.title(QStringLiteral("rules")).isEmpty())
        add(Act::Exempt, tr("Exempt the hit…"), QStringLiteral("E"));
    layout->addStretch();
    m_last->setWordWrap(true);
    layout->addWidget(m_last);
    auto* note = new PlainLabel(
        tr("Keys act in the list. Every decision stands in the ledger and can be taken back."), Type::Note, this);
    note->setWordWrap(true);
    layout->addWidget(note);
}

Button* DecisionPanel::add(Act act, const QString& text, const QString& cap, bool primary) {
    auto* button = new Button(text, primary ? Button::Kind::Primary : Button::Kind::Plain, this);
    button->setKeyCap(cap);
    button->setLeftAligned(true);
    button->setFocusPolicy(Qt::TabFocus); // a click leaves the keyboard with the list
    layout()->addWidget(button);
    connect(button, &Button::clicked, this, [this, act] { Q_EMIT triggered(act); });
    m_buttons.insert(act, button);
    return button;
}

std::optional<DecisionPanel::Act> DecisionPanel::actOf(int key, bool shift) const {
    for (const Key& known : kKeys)
        if (known.key == key && known.shift == shift)
            if (const Button* button = m_buttons.value(known.act); button && button->isEnabled())
                return known.act;
    return std::nullopt;
}

void DecisionPanel::setState(bool any, qint64 group, bool decided) {
    for (auto it = m_buttons.cbegin(); it != m_buttons.cend(); ++it)
        if (it.key() != Act::Undo)
            it.value()->setEnabled(any);
    const bool groups = any && !decided && group > 1;
    for (const Act act : {Act::ConfirmGroup, Act::DismissGroup})
        m_buttons[act]->setEnabled(groups);
    m_buttons[Act::ConfirmGroup]->setText(
        groups ? tr("Confirm similar (%1)").arg(format::number(group)) : tr("Confirm similar"));
    m_buttons[Act::DismissGroup]->setText(
        groups ? tr("Dismiss similar (%1)").arg(format::number(group)) : tr("Dismiss similar"));
}

void DecisionPanel::setLast(const QString& text) {
    m_last->setText(text);
}

} // namespace xunwang
