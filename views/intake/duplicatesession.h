#pragma once

#include "models/intake/duplicates.h"
#include "views/shell/ask.h"
#include "views/shell/workplace.h"

namespace xunwang {

class Shell;

/// What may be the same, as it was last compared, and what a person decides about it. Outlives the dialog, so that to
/// open it again costs nothing. GUI thread; comparing is a job.
class DuplicateSession : public QObject {
    Q_OBJECT
public:
    DuplicateSession(Shell& shell, const Workplace& workplace);
    ~DuplicateSession() override;

    /// Compares, unless that is under way or what was found still holds.
    void refresh();
    /// Compares anew.
    void compare();
    bool comparing() const { return m_feedback != nullptr; }
    /// Listings compared and how many there are; 0: not known yet.
    std::pair<qint64, qint64> progress() const;
    bool writing() const { return m_writing; }

    const DuplicateProposals& proposals() const { return m_proposals; }
    const std::vector<DuplicateProposal>& proposals(SameSubject subject) const;
    /// What stands decided, the newest first.
    const std::vector<Stored<Sameness>>& decided(SameVerdict verdict) const {
        return m_decided[static_cast<size_t>(verdict)];
    }
    /// Why the last thing that was asked for was not done.
    const std::optional<Error>& error() const { return m_error; }
    const Workplace& workplace() const { return m_workplace; }

    /// The proposal at `row` goes once it is decided.
    void decide(SameSubject subject, int row, SameVerdict verdict);
    /// Takes back what this person decided last.
    void undo();
    /// Takes back one that stands, whoever decided it.
    void withdraw(const Stored<Sameness>& said, const QString& reason);

Q_SIGNALS:
    void changed();
    /// An undone proposal stands in its place again.
    void cameBack(xunwang::SameSubject subject, int row);

private:
    struct Taken {
        SamenessId id;
        DuplicateProposal proposal;
        int row;
    };
    std::vector<DuplicateProposal>& list(SameSubject subject);
    void readDecided();
    /// Whether it was done; `error` says why not.
    template <typename T>
    bool done(const Result<T>& result);

    Shell& m_shell;
    const Workplace& m_workplace;
    DuplicateProposals m_proposals;
    std::array<std::vector<Stored<Sameness>>, 2> m_decided;
    std::vector<Taken> m_taken; ///< by this session, the last one at the end
    std::optional<Error> m_error;
    std::shared_ptr<Feedback> m_feedback;
    bool m_stale = true;
    bool m_writing = false;
    Latest m_readDecided;
};

} // namespace xunwang
