#include "views/shell/backups.h"

#include "models/base/jobs.h"
#include "views/shell/appsettings.h"
#include "views/shell/dialog.h"
#include "views/shell/shell.h"
#include "views/widgets/plainlabel.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QProgressBar>
#include <QTimer>
#include <QVBoxLayout>

namespace xunwang {

namespace {

constexpr int kWidth = 460;
constexpr int kTickMs = 150;
constexpr QLatin1String kLeaving("backup.leaving");
constexpr QLatin1String kPicture("picture"); ///< only shown, makes no backup

/// "A backup is made before the window closes."
class LeavingDialog : public Dialog {
    Q_DECLARE_TR_FUNCTIONS(LeavingDialog)
public:
    LeavingDialog(Backups& backups, bool picture) : Dialog(tr("Backup before closing")), m_backups(backups) {
        setMinimumWidth(kWidth);
        m_text = new PlainLabel(tr("A backup is made and checked, then the window closes."), Type::Body, this);
        m_text->setWordWrap(true);
        body()->addWidget(m_text);
        m_bar = new QProgressBar(this);
        m_bar->setRange(0, 0);
        m_bar->setTextVisible(false);
        m_bar->setAccessibleName(tr("Progress of the backup"));
        body()->addWidget(m_bar);
        connect(setPrimary(tr("Close without a backup")), &Button::clicked, this, [this] {
            if (m_backups.feedback())
                m_backups.feedback()->cancel();
            accept();
        });
        auto* tick = new QTimer(this);
        connect(tick, &QTimer::timeout, this, [this] { showProgress(); });
        tick->start(kTickMs);
        if (picture)
            return;
        if (m_backups.running())
            connect(&m_backups, &Backups::changed, this, [this] {
                if (!m_backups.running())
                    accept();
            });
        else
            m_backups.start(this, [this](const Result<BackupInfo>& made) { finished(made); });
    }

private:
    void finished(const Result<BackupInfo>& made) {
        m_bar->hide();
        if (made)
            return accept();
        m_text->setText(tr("Nothing of the case database was changed; it has no new backup."));
        showError(made.error());
    }
    void showProgress() {
        const auto& feedback = m_backups.feedback();
        if (!feedback || feedback->total() <= 0)
            return;
        m_bar->setRange(0, 1000);
        m_bar->setValue(static_cast<int>(feedback->done() * 1000 / feedback->total()));
    }

    Backups& m_backups;
    PlainLabel* m_text;
    QProgressBar* m_bar;
};

} // namespace

Backups::Backups(Shell& shell, CaseFile& file, QObject* parent) : QObject(parent), m_shell(shell), m_file(file) {
    connect(&file, &CaseFile::changed, this, [this] { m_written = m_file.clock().now(); });
    ask<std::vector<LedgerEntry>>(this, file.read([](Reader& reader) { return Ledger::latest(reader, 1); }),
        [this](const Result<std::vector<LedgerEntry>>& newest) {
            if (newest && !newest->empty() && !m_written.isValid())
                m_written = newest->front().at;
        });
    refresh();
}

QString Backups::folder() const {
    return m_shell.settings().backupFolder(m_file.path());
}

void Backups::setFolder(const QString& folder) {
    m_shell.settings().setBackupFolder(m_file.path(), folder);
    refresh();
}

void Backups::refresh() {
    m_list = backupsIn(folder(), m_file.path());
    m_shell.refreshStatus();
    Q_EMIT changed();
}

bool Backups::overdue() const {
    return !m_file.demonstration() && (m_list.empty() || newest().daysTo(m_file.clock().now()) >= kBackupDays);
}

bool Backups::wanted() const {
    return !m_file.demonstration() && m_file.writable() && m_written.isValid()
        && (m_list.empty() || newest() < m_written);
}

void Backups::start(QObject* receiver, std::function<void(const Result<BackupInfo>&)> done) {
    if (running())
        return;
    const auto work = [path = m_file.path(), folder = folder(), schema = m_file.schema(), &clock = m_file.clock()](
                          Feedback& feedback) { return backUp(path, folder, schema, clock, &feedback); };
    m_feedback = m_shell.jobs().start<BackupInfo>(tr("Backup of %1").arg(QFileInfo(m_file.path()).fileName()), work,
        this, [this, asked = QPointer<QObject>(receiver), done = std::move(done)](const Result<BackupInfo>& made) {
            m_feedback = nullptr;
            refresh();
            if (asked)
                done(made);
        });
    Q_EMIT changed();
}

void addLeavingDialog(Shell& shell, Backups& backups) {
    shell.addDialog({kLeaving,
        [&backups](Shell&, const QVariantMap& args) { return new LeavingDialog(backups, args.contains(kPicture)); },
        [] {
            return QVariantMap{{kPicture, true}};
        }});
}

void leaveWithBackup(Shell& shell, std::function<void()> leave) {
    if (auto dialog = shell.openDialog(kLeaving))
        QObject::connect(*dialog, &QDialog::accepted, &shell, std::move(leave), Qt::QueuedConnection);
    else
        leave();
}

} // namespace xunwang
