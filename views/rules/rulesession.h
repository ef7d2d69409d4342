#pragma once

#include "models/screening/matcher.h"
#include "views/shell/ask.h"
#include "views/shell/workplace.h"

#include <QObject>

namespace xunwang {

class Shell;

/// What a person typed to try rules on.
struct TriedText {
    QString titles; ///< one a line
    QString category;
    QString shop;
    QString price; ///< as typed, yuan
    QDate on;
};

/// What a person tries and edits at the rule bench. Outlives the desk, which is made anew with the language. GUI
/// thread; everything that takes time runs elsewhere.
class RuleSession : public QObject {
    Q_OBJECT
public:
    using Rules = std::shared_ptr<const Matcher>;

    RuleSession(Shell& shell, const Workplace& workplace);
    ~RuleSession() override;

    Shell& shell() const { return m_shell; }
    const Workplace& workplace() const { return m_workplace; }
    QThreadPool& pool() { return m_pool; }

    const TriedText& tried() const { return m_tried; }
    void setTried(TriedText tried) { m_tried = std::move(tried); }
    /// Whether the draft is tried, where there is one that works, or the rules in force.
    bool triesDraft() const { return m_triesDraft && draftRules(); }
    void setTriesDraft(bool draft) { m_triesDraft = draft; }
    Rules tryRules() const { return triesDraft() ? draftRules() : inForceRules(); }

    Rules inForceRules() const;
    /// The draft compiled; null: there is none, or it has faults.
    Rules draftRules() const { return m_draftRules; }

Q_SIGNALS:
    /// Other rules are in force, or the draft has other ones.
    void rulesChanged();

private:
    Shell& m_shell;
    const Workplace& m_workplace;
    TriedText m_tried;
    bool m_triesDraft = true;
    Rules m_draftRules;
    QThreadPool m_pool; // goes first, and waits for what still runs
};

/// "starter 3".
QString packTitle(const RulePack& pack);

} // namespace xunwang
