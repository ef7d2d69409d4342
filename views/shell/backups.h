#pragma once

#include "models/store/backup.h"
#include "models/store/casefile.h"
#include "views/shell/ask.h"

namespace xunwang {

class Shell;

/// After this many days without a verified backup the window warns.
inline constexpr int kBackupDays = 7;

/// The backups of the open case database: where they go, how old the newest is, and making one as a job. GUI thread.
class Backups : public QObject {
    Q_OBJECT
public:
    Backups(Shell& shell, CaseFile& file, QObject* parent = nullptr);

    QString folder() const;
    void setFolder(const QString& folder);
    /// Those in the folder, newest first.
    const std::vector<BackupInfo>& list() const { return m_list; }
    /// UTC; invalid: never.
    QDateTime newest() const { return m_list.empty() ? QDateTime() : m_list.front().at; }
    /// None for `kBackupDays` days; a demonstration needs none.
    bool overdue() const;
    bool running() const { return m_feedback != nullptr; }
    /// Something was written since the newest backup, and it is no demonstration: make one before leaving.
    bool wanted() const;

    /// Makes one; nothing happens while one is being made.
    void start(QObject* receiver, std::function<void(const Result<BackupInfo>&)> done);
    /// Of the one that is being made; null: none is.
    const std::shared_ptr<Feedback>& feedback() const { return m_feedback; }
    void refresh();

Q_SIGNALS:
    /// List, folder or `running`.
    void changed();

private:
    Shell& m_shell;
    CaseFile& m_file;
    std::vector<BackupInfo> m_list;
    std::shared_ptr<Feedback> m_feedback;
    QDateTime m_written; ///< UTC, of the newest ledger entry
};

/// Registers the dialog "backup.leaving": shown while a backup is made before the window closes. For
/// MainWindow::closing: where `Backups::wanted`, hold the window back and call `leaveWithBackup`.
void addLeavingDialog(Shell& shell, Backups& backups);
/// Makes a backup and calls `leave`; whoever cannot wait leaves without, whoever thinks better of it stays. Where it
/// fails the dialog says so.
void leaveWithBackup(Shell& shell, std::function<void()> leave);

} // namespace xunwang
