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
        Applied, ///< `outcome`; the next can be chosen
    };

    explicit ForceSession(RuleSession& session);

    RuleSession& session() const { return m_session; }
    State state() const { return m_state; }
    bool running() const { return m_feedback != nullptr; }
    const Feedback* feedback() const { return m_feedback.get(); }

    /// What can be put in force: versions that are not, the pack that the program brings among them.
    std::vector<BenchVersion> choices() const;
    /// A choice by its id; kBuiltIn: the pack that the program brings.
    static constexpr qint64 kBuiltIn = 0;
    static qint64 idOf(const BenchVersion& choice) { return choice.stored ? choice.stored->id.value() : kBuiltIn; }
    const std::optional<qint64>& wanted() const { return m_wanted; }
    void want(qint64 id);
    /// It fails its examples: there is no preview of it.
    bool wantedFails() const;
    /// "starter 4", of what is wanted.
    QString title() const;

    void startPreview();
    void apply();
    void cancel();

    const RescreenPreview& preview() const { return m_preview; }
    const RescreenOutcome& outcome() const { return m_outcome; }

Q_SIGNALS:
    void changed();
    void failed(const xunwang::Error& error);

private:
    void refreshChoice();
    std::optional<BenchVersion> choice() const;

    RuleSession& m_session;
    State m_state = State::Choosing;
    std::optional<qint64> m_wanted;
    bool m_chosen = false; ///< by a person, not by default
    QString m_text; ///< of what is wanted
    RescreenPreview m_preview;
    RescreenOutcome m_outcome;
    std::shared_ptr<Feedback> m_feedback;
};

} // namespace xunwang
