#pragma once

#include "models/leads/rescreening.h"
#include "views/rules/rulesession.h"

namespace xunwang {

/// Putting a version in force (启用): what it would do to the stored listings, and then doing it. Outlives the desk,
/// like the RuleSession. GUI thread.
class ForceSession : public QObject {
    Q_OBJECT
public:
    enum class State {
        Choosing, ///< no preview stands
        Previewing,
        Previewed, ///< `preview` is of `wanted`
        Applying,
        Applied, ///< `outcome`
    };

    explicit ForceSession(RuleSession& session);

    RuleSession& session() const { return m_session; }
    State state() const { return m_state; }
    bool running() const { return m_feedback != nullptr; }
    const Feedback* feedback() const { return m_feedback.get(); }

    /// What can be put in force: stored versions that are not.
    std::vector<Stored<PackVersion>> choices() const;
    const std::optional<PackId>& wanted() const { return m_wanted; }
    void want(PackId id);
    /// It fails its examples: there is no preview of it.
    bool wantedFails() const;
    /// "starter 4", of what is wanted.
    QString title() const;

    void startPreview();
    void apply();
    void cancel();
    /// Back to choosing.
    void reset();

    const RescreenPreview& preview() const { return m_preview; }
    const RescreenOutcome& outcome() const { return m_outcome; }

Q_SIGNALS:
    void changed();
    void failed(const xunwang::Error& error);

private:
    void refreshChoice();

    RuleSession& m_session;
    State m_state = State::Choosing;
    std::optional<PackId> m_wanted;
    RescreenPreview m_preview;
    RescreenOutcome m_outcome;
    std::shared_ptr<Feedback> m_feedback;
};

} // namespace xunwang
