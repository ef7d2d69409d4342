#pragma once

#include "models/registers/registerimport.h"
#include "models/registers/registerpreview.h"
#include "views/intake/intakesession.h"
#include "views/records/names.h"

namespace xunwang {

/// The file that `IntakeSession` reads, taken for a register: what its columns are, the run and its outcome. GUI
/// thread; everything that takes time runs elsewhere.
class RegisterSession : public QObject {
    Q_OBJECT
public:
    enum class State {
        Listings, ///< the file is no register
        Waiting, ///< the file, or its first rows, are being looked at
        Ready,
        Unfit, ///< no row can be taken, `error` says why
        Running,
        Done, ///< `outcome`
    };

    RegisterSession(Shell& shell, IntakeSession& reading);
    State state() const { return m_state; }
    /// The file is taken for a register, whatever comes of it.
    bool chosen() const { return m_kind.has_value(); }
    std::optional<RegisterKind> kind() const { return m_kind; }
    IntakeSession& reading() const { return m_reading; }
    const RegisterPlan& plan() const { return m_plan; }
    const RegisterPreview& preview() const { return m_preview; }
    /// Of those whom the rows of the preview name.
    const Names& names() const { return m_names; }
    const RegisterOutcome& outcome() const { return m_outcome; }
    /// Why no row can be taken, or why the last run changed nothing.
    const std::optional<Error>& error() const { return m_error; }
    const std::shared_ptr<Feedback>& feedback() const { return m_feedback; }

    /// What the rows of this file are; nothing: listings.
    void setKind(std::optional<RegisterKind> kind);
    /// -1: not taken.
    void setColumn(int column, std::optional<RegisterField> field);
    void setStrict(bool strict);
    bool canStart() const { return m_state == State::Ready; }
    void start();
    void cancel();

Q_SIGNALS:
    void changed();

private:
    void follow();
    void plan(bool anew);
    void look();

    Shell& m_shell;
    IntakeSession& m_reading;
    State m_state = State::Listings;
    std::optional<RegisterKind> m_kind;
    bool m_byHand = false; ///< the kind was chosen by a person
    RegisterPlan m_plan;
    RegisterPreview m_preview;
    Names m_names;
    RegisterOutcome m_outcome;
    std::optional<Error> m_error;
    std::shared_ptr<Feedback> m_feedback;
    QStringList m_seen; ///< the headings by which the kind was guessed
    Latest m_latest;
};

/// The kind of register that a file with these headings is most likely, if it is one: no titles to screen, and a row
/// can be taken.
std::optional<RegisterKind> likelyRegister(const FileGuess& guess);

} // namespace xunwang
