#pragma once

#include "views/shell/desk.h"
#include "views/shell/workplace.h"

class QStackedWidget;

namespace xunwang {

class ChipBar;
class ForcePage;
class ForceSession;
class ProbeSession;
class ProbesPage;
class ReadingPage;
class ReadingSession;
class RulesPage;
class RuleSession;
class TrialPage;
class TrialSession;
class TryPage;

/// The rule bench (规则): rules are tried before they are switched on.
/// Place: {rules, {"page": "try", "rules", "trial", "reading", "force", "probes"; "text": titles to try; "rule": code
/// of a rule to show; "exempt": code of a rule that hit the lead `record` wrongly; "on": "history" or "file", for the
/// trial}}. Without a page it stays as it was.
class RulesDesk : public Desk {
    Q_OBJECT
public:
    /// What outlives it.
    struct Sessions {
        RuleSession& rules;
        TrialSession& trial;
        ReadingSession& reading;
        ForceSession& force;
        ProbeSession& probes;
    };
    RulesDesk(Shell& shell, const Sessions& sessions);

    void open(const Place& place) override;
    Place place() const override;
    bool settled() const override;

private:
    void addPage(const QString& key, QWidget* page);
    void showPage(const QString& key);
    void refreshPages();
    void exempt(const QVariantMap& args);
    void exemptLead(const QString& rule, qint64 lead);

    Sessions m_sessions;
    ChipBar* m_pages;
    QStackedWidget* m_stack;
    QStringList m_keys;
    TryPage* m_try;
    RulesPage* m_rules;
    TrialPage* m_trial;
    ReadingPage* m_readings;
    ForcePage* m_force;
    ProbesPage* m_probes;
    bool m_reading = false; ///< a lead that is to be exempted
};

/// Registers the desk and its dialogs.
void addRulesDesk(Shell& shell, Workplace& workplace);

} // namespace xunwang
