#pragma once

#include "models/store/backup.h"
#include "views/shell/dialog.h"
#include "views/shell/startactions.h"

class QLineEdit;

namespace xunwang {

class CellModel;
class PlainLabel;
class Shell;
class TableView;

/// Puts a backup in the place of a case database: shows the backups there are, the newest first, and says what will
/// happen to the present file.
class RestoreDialog : public Dialog {
    Q_OBJECT
public:
    /// `args`: "target", a path; "backup", the one to be chosen at first. Both may be missing.
    RestoreDialog(Shell& shell, StartActions actions, const QVariantMap& args);
    bool settled() const override { return !m_working; }

private:
    void chooseTarget();
    void chooseBackup();
    void readBackups(const QString& select);
    void showRest();
    void restore();
    void setWorking(bool working);

    Shell& m_shell;
    StartActions m_actions;
    QLineEdit* m_target;
    CellModel* m_model;
    TableView* m_table;
    PlainLabel* m_what;
    Button* m_restore;
    std::vector<BackupInfo> m_backups;
    bool m_working = false;
};

} // namespace xunwang
