#pragma once

#include "models/intake/filetrial.h"
#include "models/review/trial.h"
#include "views/rules/rulesession.h"

namespace xunwang {

/// A trial of one or two packs, on the reviewed history or on a file: what is chosen, the run and what came of it.
/// Outlives the desk, like the RuleSession. GUI thread.
class TrialSession : public QObject {
    Q_OBJECT
public:
    explicit TrialSession(RuleSession& session);

    enum class On { History, File };
    On on() const { return m_on; }
    void setOn(On on);
    const QString& path() const { return m_path; }
    void setPath(const QString& path);
    RuleSession& session() const { return m_session; }

    /// Which pack: the id of a stored version, or one of these.
    static constexpr qint64 kBuiltIn = 0;
    static constexpr qint64 kOpenDraft = -1;
    static constexpr qint64 kNone = -2; ///< for B alone
    static constexpr qint64 kInForce = -3;
    qint64 a() const { return m_a; }
    /// kOpenDraft as long as no other was chosen and the draft works, else kNone.
    qint64 b() const;
    void choose(qint64 a, qint64 b);

    bool running() const { return m_feedback != nullptr; }
    const Feedback* feedback() const { return m_feedback.get(); }
    bool canStart() const { return !running() && (m_on == On::History || !m_path.isEmpty()); }
    void start();
    void cancel();

    /// What came of the last run; null: none yet.
    struct Outcome {
        RuleSession::Rules a;
        RuleSession::Rules b; ///< null: one pack alone
        std::shared_ptr<const Trial> before; ///< on the history
        std::shared_ptr<const Trial> after; ///< of b
        std::shared_ptr<const Comparison> file;
        QString fileName;
    };
    const std::shared_ptr<const Outcome>& outcome() const { return m_outcome; }

Q_SIGNALS:
    void changed();
    void failed(const xunwang::Error& error);

private:
    using Make = std::function<Result<RuleSession::Rules>()>;
    Make rules(qint64 which) const;

    RuleSession& m_session;
    On m_on = On::History;
    QString m_path;
    qint64 m_a = kInForce;
    std::optional<qint64> m_b;
    std::shared_ptr<Feedback> m_feedback;
    std::shared_ptr<const Outcome> m_outcome;
};

} // namespace xunwang
