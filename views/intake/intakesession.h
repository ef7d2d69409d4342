#pragma once

#include "models/intake/batchrepository.h"
#include "models/intake/pastedrows.h"
#include "models/intake/preview.h"
#include "models/intake/reciperepository.h"
#include "views/shell/ask.h"
#include "views/shell/workplace.h"

#include <QElapsedTimer>

class QMimeData;

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
    /// How the file came to be read as it is.
    struct Source {
        enum class Kind {
            Guess,
            LastTime, ///< as the last file with these columns
            Recipe,
        };
        Kind kind = Kind::Guess;
        QString recipe; ///< its name
        bool found = false; ///< by the file's looks, not by a person's choice
        QStringList missing; ///< headings that the recipe takes and the file lacks
    };

    IntakeSession(Shell& shell, const Workplace& workplace) : m_shell(shell), m_workplace(workplace) { }
    ~IntakeSession() override;

    State state() const { return m_state; }
    const QString& path() const { return m_plan.path; }
    QString fileName() const;
    const FileGuess& guess() const { return m_guess; }
    const InspectWishes& wishes() const { return m_wishes; }
    const ImportPlan& plan() const { return m_plan; }
    const ImportPreview& preview() const { return m_preview; }
    const ImportOutcome& outcome() const { return m_outcome; }
    /// Why the file can't be read, or why the last run changed nothing.
    const std::optional<Error>& error() const { return m_error; }
    /// What can't be read might be by another encoding or separator.
    bool mendable() const;
    const Workplace& workplace() const { return m_workplace; }
    Shell& shell() const { return m_shell; }

    void choose(const QString& path);
    /// The first now, the others one after the other.
    void choose(QStringList paths);
    const QStringList& waiting() const { return m_waiting; }
    /// The next of those that wait, in the place of this one.
    void next();
    /// Files, or rows as text: dropped or pasted. Says in `error` where there is nothing of use.
    void take(const QMimeData* data);
    static bool canTake(const QMimeData* data);
    void clear();

    void setKind(FileKind kind);
    void setEncoding(Encoding encoding);
    void setDelimiter(const std::string& delimiter);
    void setQuotes(bool quotes);
    void setSheet(const QString& sheet);
    /// 0: there are no headings.
    void setHeaderLine(qint64 line);
    void setHeaderRows(int rows);
    void setRepair(Repair repair);
    /// What a column is taken for; none: it is not imported. Another column that was taken for it no longer is.
    void setColumn(int column, std::optional<ListingField> field);
    std::optional<ListingField> fieldOf(int column) const;
    /// One name for all rows; empty: by the column, if there is one.
    void setPlatform(const QString& name);
    /// The whole file becomes evidence of the import.
    void setKeepFile(bool keep) { m_keepFile = keep; }
    bool keepFile() const { return m_keepFile; }

    const Source& source() const { return m_source; }
    /// Something was changed since the recipe (or the guess) was applied.
    bool changedSince() const;
    /// Those that are kept, by name.
    const std::vector<Stored<Recipe>>& recipes() const { return m_recipes; }
    /// There is a last time to go by.
    bool hasLastTime() const { return m_lastTime.has_value(); }
    /// A recipe that fits nearly: to be offered, by name; empty: none.
    const QString& offered() const { return m_offer; }
    const QStringList& offeredMissing() const { return m_offerMissing; }
    void useGuess();
    void useLastTime();
    void useRecipe(const QString& name);
    /// Keeps the present choices under a name, over what stood there. `failed` hears why not.
    void saveRecipe(const QString& name, const QString& reason, std::function<void(const Error&)> failed);
    void renameRecipe(
        const QString& name, const QString& to, const QString& reason, std::function<void(const Error&)> failed);
    void deleteRecipe(const QString& name, const QString& reason, std::function<void(const Error&)> failed);

    bool canStart() const;
    void start();
    void cancel();
    /// Once it is done: finds the rows that were not taken again, where the file had been imported before.
    void findRejects();

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
        InspectWishes wishes;
        ImportPlan plan;
        ImportPreview preview;
    };
    /// The first look at a file: also which recipe fits.
    struct FirstLook {
        Looked now;
        FileGuess looked; ///< without wishes
        Source source;
        QString offer;
        QStringList offerMissing;
        std::optional<Recipe> lastTime;
        std::vector<Stored<Recipe>> recipes;
    };
    static Result<FirstLook> lookFirst(const QString& path, CaseFile& file, const Matcher& matcher);
    void begin(const QString& path);
    void look();
    void refresh();
    void apply(std::optional<Recipe> recipe, const Source& source);
    void stands(Looked looked);
    void failed(const Error& error);
    void readRecipes();

    Shell& m_shell;
    const Workplace& m_workplace;
    State m_state = State::Empty;
    InspectWishes m_wishes;
    FileGuess m_looked;
    FileGuess m_guess;
    ImportPlan m_plan;
    ImportPreview m_preview;
    ImportOutcome m_outcome;
    std::optional<Error> m_error;
    QStringList m_waiting;
    std::shared_ptr<PastedRows> m_pasted;
    bool m_keepFile = false;
    Source m_source;
    ImportPlan m_applied; ///< as the recipe or the guess had it
    std::vector<Stored<Recipe>> m_recipes;
    std::optional<Recipe> m_lastTime;
    QString m_offer;
    QStringList m_offerMissing;
    std::shared_ptr<Feedback> m_feedback;
    QElapsedTimer m_timer;
    Latest m_latest;
    Latest m_readRecipes;
    QThreadPool m_pool; // goes first, and waits for what still looks at the file
};

} // namespace xunwang
