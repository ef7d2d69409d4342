#include "app/workstation.h"

#include "app/demo.h"
#include "models/bureau/bureaurepository.h"
#include "models/schema/caseschema.h"
#include "models/store/backup.h"
#include "views/administration/administration.h"
#include "views/campaign/campaigndesk.h"
#include "views/enforcement/enforcementdesk.h"
#include "views/home/home.h"
#include "views/inspection/inspectiondesk.h"
#include "views/intake/intakedesk.h"
#include "views/market/marketdesk.h"
#include "views/records/records.h"
#include "views/review/reviewdesk.h"
#include "views/rules/rulesdesk.h"
#include "views/shell/menus.h"
#include "views/shell/prompts.h"
#include "views/start/start.h"
#include "views/statistics/statistics.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QLocalSocket>
#include <QMenu>

namespace xunwang {

/// What opening a case database in a job brings back.
struct Workstation::Opened {
    std::shared_ptr<CaseFile> file;
    qint64 head = 0;
    CompiledRules rules; ///< in force
    std::optional<Error> rulesError; ///< why they are the program's own instead
};

namespace {

/// Under which the window that has this case database open can be called.
QString callName(const QString& path) {
    const QByteArray hash
        = QCryptographicHash::hash(QFileInfo(path).canonicalFilePath().toUtf8(), QCryptographicHash::Sha256);
    return QStringLiteral("xunwang-") + QString::fromLatin1(hash.toHex().left(24));
}

void raiseOtherWindow(const QString& path) {
    QLocalSocket socket;
    socket.connectToServer(callName(path));
    socket.waitForConnected(200);
}

QString text(const char* source) {
    return QCoreApplication::translate("Workstation", source);
}

} // namespace

Workstation::Workstation(AppSettings& settings, Language& language, CompiledRules builtIn, QString demonstrations)
    : m_settings(settings)
    , m_language(language)
    , m_builtIn(std::move(builtIn))
    , m_demonstrations(std::move(demonstrations)) {
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, [this] {
        delete m_server.nextPendingConnection();
        m_window->showNormal();
        m_window->raise();
        m_window->activateWindow();
    });
    connect(
        &m_jobs, &QAbstractItemModel::rowsRemoved, this,
        [this] {
            if (!m_jobs.busy())
                m_retired.clear();
        },
        Qt::QueuedConnection);
    m_actions.create = [this](const NewCase& wanted, const StartActions::Failed& failed) {
        openAfter(
            text(QT_TRANSLATE_NOOP("Workstation", "Making the case database")), wanted.path,
            [this, wanted](Feedback&) {
                CaseFile::Setup setup;
                setup.station = wanted.station;
                return CaseFile::create(wanted.path, setup, caseSchema(), m_clock, [&](Writer& writer) -> Result<void> {
                    XW_TRY(foundBureau(writer, wanted.bureau, wanted.first));
                    return {};
                });
            },
            failed);
    };
    m_actions.open
        = [this](const QString& path, const StartActions::Failed& failed) { openAfter({}, path, {}, failed); };
    m_actions.demonstration = [this](const StartActions::Failed& failed) { openDemonstration(failed); };
    m_actions.restore = [this](const QString& backup, const QString& target, const StartActions::Failed&) {
        restoreOver(backup, target);
    };
    m_actions.close = [this] { showStart(); };
}

Workstation::~Workstation() {
    m_jobs.stop();
    leave();
}

/// The window first, then what it shows; a case database that jobs still work on goes when they have stopped.
void Workstation::leave() {
    m_window.reset();
    m_workplace.reset();
    m_backups.reset();
    m_atWork.reset();
    m_shell.reset();
    m_server.close();
    if (m_file && m_jobs.busy()) {
        m_jobs.cancelAll();
        m_retired.push_back(m_file);
    }
    m_file.reset();
}

void Workstation::makeShell() {
    m_shell = std::make_unique<Shell>(m_jobs, m_language, m_settings);
    m_shell->setStatusSource([this] { return status(); });
    m_shell->setMenu(Shell::Menu::Program, [this](QMenu& menu) {
        addLanguageMenu(menu, *m_shell);
        addSchemeMenu(menu, *m_shell);
        menu.addSeparator();
        QAction* quit = menu.addAction(text(QT_TRANSLATE_NOOP("Workstation", "Quit")));
        connect(quit, &QAction::triggered, m_window.get(), &QWidget::close, Qt::QueuedConnection);
    });
    m_shell->setMenu(Shell::Menu::Database, [this](QMenu& menu) {
        fillDatabaseMenu(menu, *m_shell, m_actions, m_workplace ? &*m_workplace : nullptr, m_backups.get());
    });
    addStartDialogs(*m_shell, m_actions);
}

void Workstation::showWindow() {
    m_window = std::make_unique<MainWindow>(*m_shell);
    connect(m_window.get(), &MainWindow::closing, this, &Workstation::mayClose);
    m_shell->reload();
    m_window->show();
}

void Workstation::mayClose(bool* may) {
    if (m_jobs.wouldLose() && !(m_backups && m_backups->running()))
        *may = Prompts::ask(m_window.get(),
            {text(QT_TRANSLATE_NOOP("Workstation", "Stop the work and leave?")),
                text(QT_TRANSLATE_NOOP(
                    "Workstation", "Work is still running. It will be canceled, and nothing of it remains.")),
                text(QT_TRANSLATE_NOOP("Workstation", "Stop and leave"))});
    if (!*may || !m_backups || !m_backups->wanted())
        return;
    *may = false;
    leaveWithBackup(*m_shell, [] { QCoreApplication::quit(); });
}

void Workstation::showStart(const std::optional<OpenFailure>& failure) {
    leave();
    makeShell();
    addStartDesk(*m_shell, m_actions, failure);
    showWindow();
}

void Workstation::open(const QString& path) {
    openAfter({}, path, {}, [this, path](const Error& error) { showStart(OpenFailure{path, error}); });
}

void Workstation::openDemonstration(const StartActions::Failed& failed) {
    // Only what is a demonstration of ours by name is ever replaced.
    const QString path
        = QDir(m_demonstrations)
              .filePath(text(QT_TRANSLATE_NOOP("Workstation", "demonstration")) + QStringLiteral(".xwdb"));
    if (m_file && QFileInfo(m_file->path()) == QFileInfo(path))
        leave();
    openAfter(
        text(QT_TRANSLATE_NOOP("Workstation", "Making the demonstration")), path,
        [this, path](Feedback& feedback) -> Result<void> {
            QDir().mkpath(m_demonstrations);
            for (const char* ending : {"", "-wal", "-shm"})
                QFile::remove(path + QLatin1String(ending));
            QDir(CaseFile::evidenceFolder(path)).removeRecursively();
            return makeDemonstration(path, *m_builtIn, m_clock, feedback);
        },
        failed);
}

Result<Workstation::Opened> Workstation::openInJob(
    const QString& path, const Clock& clock, const CompiledRules& builtIn, QThread* home) {
    auto file = CaseFile::open(path, CaseFile::Access::Write, caseSchema(), clock);
    XW_TRY(file);
    auto head = (*file)->read([](Reader& reader) { return Ledger::head(reader); }).result();
    XW_TRY(head);
    auto rules = matcherInForce(**file, builtIn);
    (*file)->moveToThread(home);
    return Opened{
        std::move(*file), head->sequence, rules.value_or(builtIn), rules ? std::nullopt : std::optional(rules.error())};
}

void Workstation::openAfter(const QString& title, const QString& path, Before before, StartActions::Failed failed) {
    m_jobs.start<Opened>(
        title.isEmpty() ? text(QT_TRANSLATE_NOOP("Workstation", "Opening %1")).arg(QFileInfo(path).fileName()) : title,
        [this, path, before = std::move(before), home = thread()](Feedback& feedback) -> Result<Opened> {
            if (before)
                XW_TRY(before(feedback));
            return openInJob(path, m_clock, m_builtIn, home);
        },
        this,
        [this, path, failed = std::move(failed)](Result<Opened> opened) {
            if (opened) {
                adopt(std::move(*opened));
                return;
            }
            if (opened.error().detail == QLatin1String("store.locked"))
                raiseOtherWindow(path);
            failed(opened.error());
        });
}

void Workstation::adopt(Opened opened) {
    leave();
    m_file = std::move(opened.file);
    m_settings.addRecentFile(m_file->path());
    QLocalServer::removeServer(callName(m_file->path())); // of a program that crashed; we hold the lock
    m_server.listen(callName(m_file->path()));
    makeShell();
    m_atWork = std::make_unique<AtWork>(*m_shell, *m_file);
    m_backups = std::make_unique<Backups>(*m_shell, *m_file);
    addLeavingDialog(*m_shell, *m_backups);
    m_shell->setMenu(Shell::Menu::Person, [this](QMenu& menu) { m_atWork->fillMenu(menu); });
    m_workplace.emplace(Workplace{*m_file, std::move(opened.rules), [this] { return m_atWork->actor(); }, opened.head,
        [this] { reloadRules(); }});
    addDesks();
    showWindow();
    Q_EMIT this->opened();
    if (opened.rulesError)
        tellRulesError(*opened.rulesError);
}

void Workstation::tellRulesError(const Error& error) {
    Prompts::tell(m_window.get(),
        text(QT_TRANSLATE_NOOP("Workstation", "The rule pack in force can't be used; other rules screen meanwhile")),
        error);
}

void Workstation::reloadRules() {
    m_jobs.start<CompiledRules>(
        text(QT_TRANSLATE_NOOP("Workstation", "Preparing the rules")),
        [&file = *m_file, builtIn = m_builtIn](Feedback&) { return matcherInForce(file, builtIn); }, this,
        [this, file = std::weak_ptr<CaseFile>(m_file)](const Result<CompiledRules>& rules) {
            if (!m_workplace || file.lock() != m_file)
                return;
            if (!rules)
                return tellRulesError(rules.error());
            m_workplace->matcher = *rules;
            m_shell->reload(m_shell->place());
        });
}

void Workstation::addDesks() {
    addRecords(*m_shell, *m_workplace);
    addHomeDesk(*m_shell, *m_workplace, *m_backups);
    addIntakeDesk(*m_shell, *m_workplace);
    addReviewDesk(*m_shell, *m_workplace);
    addInspectionDesk(*m_shell, *m_workplace);
    addEnforcementDesk(*m_shell, *m_workplace);
    addCampaignDesk(*m_shell, *m_workplace);
    addMarketDesk(*m_shell, *m_workplace);
    addStatisticsDesk(*m_shell, *m_workplace);
    addRulesDesk(*m_shell, *m_workplace);
    addAdministrationDesk(*m_shell, *m_workplace, *m_atWork, *m_backups);
}

/// An open case database is closed first; when restoring fails it is opened again as it was, and the reason is told.
void Workstation::restoreOver(const QString& backup, const QString& target) {
    showStart();
    m_jobs.start<QString>(
        text(QT_TRANSLATE_NOOP("Workstation", "Restoring the backup")),
        [this, backup, target](
            Feedback& feedback) { return restore(backup, target, caseSchema(), m_clock, &feedback); },
        this,
        [this, target](Result<QString> aside) {
            if (!aside) {
                const Error error = aside.error();
                if (!QFileInfo::exists(target)) {
                    showStart(OpenFailure{target, error});
                    return;
                }
                openAfter({}, target, {}, [this, target, error](const Error&) {
                    showStart(OpenFailure{target, error});
                });
                Prompts::tell(
                    m_window.get(), text(QT_TRANSLATE_NOOP("Workstation", "The backup was not restored")), error);
                return;
            }
            open(target);
            if (!aside->isEmpty())
                Prompts::tell(m_window.get(), text(QT_TRANSLATE_NOOP("Workstation", "Backup restored")),
                    text(QT_TRANSLATE_NOOP("Workstation", "What stood in its place is kept as %1."))
                        .arg(QFileInfo(*aside).fileName()));
        });
}

Status Workstation::status() const {
    Status status;
    if (!m_file)
        return status;
    status.database = QFileInfo(m_file->path()).fileName();
    status.path = m_file->path();
    status.demonstration = m_file->demonstration();
    status.station = QString::number(m_file->station()).rightJustified(2, u'0');
    if (m_atWork)
        m_atWork->describe(status);
    if (m_backups)
        status.backup = m_backups->newest();
    return status;
}

} // namespace xunwang
