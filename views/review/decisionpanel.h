#pragma once

#include <QHash>
#include <QWidget>

namespace xunwang {

class Button;
class PlainLabel;
class Shell;

/// What can be done about a lead: a button for each key.
class DecisionPanel : public QWidget {
    Q_OBJECT
public:
    enum class Act {
        Confirm,
        Dismiss,
        DismissWithReason,
        Doubt,
        ConfirmGroup,
        DismissGroup,
        Undo,
        Check,
        Visit,
        Measure,
        Exempt ///< the hit is a false one: the rule bench
    };

    /// Acts whose dialog or desk nobody has registered are left out.
    explicit DecisionPanel(Shell& shell, QWidget* parent = nullptr);

    /// The act behind a key (without modifiers but Shift), if it is offered now.
    std::optional<Act> actOf(int key, bool shift) const;
    /// `any`: there is a lead; `group`: how many `ConfirmGroup` would decide; `decided`: it is a correction.
    void setState(bool any, qint64 group, bool decided);
    /// What was decided last, at the foot.
    void setLast(const QString& text);
    /// The dialog that an act opens; empty: none.
    static QString dialogOf(Act act);

Q_SIGNALS:
    void triggered(xunwang::DecisionPanel::Act act);

private:
    Button* add(Act act, const QString& text, const QString& cap, bool primary = false);
    QHash<Act, Button*> m_buttons;
    PlainLabel* m_last;
};

} // namespace xunwang
