#pragma once

#include "models/intake/batchrepository.h"
#include "models/intake/preview.h"
#include "views/shell/ask.h"
#include "views/shell/workplace.h"

#include <QElapsedTimer>

namespace xunwang {

class Shell;

/// What a person is importing: the file, how it is to be read, the run and its outcome. Outlives the desk, which is
/// made anew with the language. GUI thread; everything that takes time runs elsewhere.
class IntakeSession : public QObject {
    Q_OBJECT
public:
    enum class State {
        Empty, ///< no file
        Reading, ///< the file is looked at; what was seen before it still stands
        Ready, ///< the preview stands
        Unreadable, ///< the file can't be read as it was wished; `error` says why
        Running,
        Done, ///< `outcome`
    };

    IntakeSession(Shell& shell, const Workplace& workplace) : m_shell(shell), m_workplace(workplace) { }
    ~IntakeSession() override;

    State state() const { return m_state; }
    const QString& path() const { return m_plan.path; }
    QString fileName() const;
    const FileGuess& guess() const { return m_guess; }
    const ImportPlan& plan() const { return m_plan; }
    const ImportPreview& preview() const { return m_preview; }
    const ImportOutcome& outcome() const { return m_outcome; }
    /// Why the file can't be read, or why the last run changed nothing.
    const std::optional<Error>& error() const { return m_error; }
    const Workplace& workplace() const { return m_workplace; }

    void choose(const QString& path);
    void clear();
    void setEncoding(Encoding encoding);
    void setDelimiter(const std::string& delimiter);
    /// 0: there are no headings.
    void setHeaderLine(qint64 line);
    /// What a column is taken for; none: it is not imported. Another column that was taken for it no longer is.
    void setColumn(int column, std::optional<ListingField> field);
    std::optional<ListingField> fieldOf(int column) const;
    /// One name for all rows; empty: by the column, if there is one.
    void setPlatform(const QString& name);
    bool canStart() const;
    void start();
    void cancel();

    struct Progress {
        qint64 rows = 0;
        qint64 total = 0; ///< 0: not known yet
        double rate = 0; ///< rows per second
        std::optional<double> secondsLeft;
    };
    Progress progress() const;

Q_SIGNALS:
    void changed();

private:
    struct Looked {
        FileGuess guess;
        ImportPlan plan;
        ImportPreview preview;
    };
    void look();
    void refresh();

    Shell& m_shell;
    const Workplace& m_workplace;
    State m_state = State::Empty;
    InspectWishes m_wishes;
    FileGuess m_guess;
    ImportPlan m_plan;
    ImportPreview m_preview;
    ImportOutcome m_outcome;
    std::optional<Error> m_error;
    std::shared_ptr<Feedback> m_feedback;
    QElapsedTimer m_timer;
    Latest m_latest;
    QThreadPool m_pool; // goes first, and waits for what still looks at the file
};

} // namespace xunwang
