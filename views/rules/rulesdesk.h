#pragma once

#include "views/shell/desk.h"
#include "views/shell/workplace.h"

class QStackedWidget;

namespace xunwang {

class ChipBar;
class RuleSession;
class TryPage;

/// The rule bench (规则): rules are tried before they are switched on.
/// Place: {rules, {"page": "try", "text": a title to try}}. Without a page it stays as it was.
class RulesDesk : public Desk {
    Q_OBJECT
public:
    RulesDesk(Shell& shell, RuleSession& session);

    void open(const Place& place) override;
    Place place() const override;
    bool settled() const override;

private:
    void addPage(const QString& key, QWidget* page);
    void showPage(const QString& key);

    RuleSession& m_session;
    ChipBar* m_pages;
    QStackedWidget* m_stack;
    QStringList m_keys;
    TryPage* m_try;
};

/// Registers the desk and its dialogs.
void addRulesDesk(Shell& shell, Workplace& workplace);

} // namespace xunwang
