#pragma once

#include "app/casefiles.h"
#include "models/base/jobs.h"
#include "models/store/casefile.h"
#include "views/sentences/language.h"
#include "views/shell/appsettings.h"
#include "views/shell/atwork.h"
#include "views/shell/backups.h"
#include "views/shell/desk.h"
#include "views/shell/mainwindow.h"
#include "views/shell/shell.h"
#include "views/shell/startactions.h"
#include "views/shell/workplace.h"

#include <QLocalServer>

namespace xunwang {

/// The composition root of the window: builds every service and hands it to who needs it. One case database is open in
/// it at a time, or none; each gets a shell and a window of its own.
///
///     Workstation ── Jobs, Clock
///        └─ CaseFile ── Shell ── AtWork, Backups ── Workplace ── MainWindow ── desks   (made so, gone the other way)
class Workstation : public QObject {
    Q_OBJECT
public:
    /// `settings` and `language` outlive it. `builtIn`: the program's own rules, for case databases in which no others
    /// are in force. `demonstrations` is the folder where those are made.
    Workstation(AppSettings& settings, Language& language, CompiledRules builtIn, QString demonstrations);
    ~Workstation() override;

    /// The window without a case database: new, open, recent, demonstration; `failure` says what could not be opened.
    void showStart(const std::optional<OpenFailure>& failure = {});
    /// Opens a case database in a job, then its window; on failure the start window says why.
    void open(const QString& path);
    /// Makes the demonstration case database anew and opens it.
    void openDemonstration(const StartActions::Failed& failed);

    MainWindow& window() { return *m_window; }
    Shell& shell() { return *m_shell; }
    CaseFile* file() { return m_file.get(); }
    /// While a case database is open.
    const Workplace& workplace() const { return *m_workplace; }

Q_SIGNALS:
    /// A case database was opened and its window shown.
    void opened();

private:
    struct Opened;
    using Before = std::function<Result<void>(Feedback&)>;
    /// Runs `before` and then opens the file, all in one job.
    void openAfter(const QString& title, const QString& path, Before before, StartActions::Failed failed);
    static Result<Opened> openInJob(
        const QString& path, const Clock& clock, const CompiledRules& builtIn, QThread* home);
    void adopt(Opened opened);
    void leave();
    void mayClose(bool* may);
    void makeShell();
    void addDesks();
    void showWindow();
    void reloadRules();
    void tellRulesError(const Error& error);
    void restoreOver(const QString& backup, const QString& target);
    Status status() const;

    AppSettings& m_settings;
    Language& m_language;
    CompiledRules m_builtIn;
    QString m_demonstrations;
    Clock m_clock;
    Jobs m_jobs;
    StartActions m_actions;
    std::shared_ptr<CaseFile> m_file;
    std::vector<std::shared_ptr<CaseFile>> m_retired; ///< left while jobs still worked on them
    std::unique_ptr<Shell> m_shell;
    std::unique_ptr<AtWork> m_atWork;
    std::unique_ptr<Backups> m_backups;
    std::optional<Workplace> m_workplace;
    std::unique_ptr<MainWindow> m_window;
    QLocalServer m_server; ///< by which a second program raises this window
};

} // namespace xunwang
