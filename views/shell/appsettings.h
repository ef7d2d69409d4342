#pragma once

#include "views/widgets/theme.h"

#include <QSettings>
#include <QStringList>

namespace xunwang {

/// What the program remembers for one user of the computer, in their configuration folder. No secrets, nothing of
/// cases.
class AppSettings {
public:
    /// `file` empty: the user's own; tests give one.
    explicit AppSettings(const QString& file = {});

    /// "zh_CN" or "en"; at the first start the system's.
    QString language() const;
    void setLanguage(const QString& code);
    Scheme scheme() const;
    void setScheme(Scheme scheme);
    /// Case databases, the newest first, at most 8.
    QStringList recentFiles() const;
    void addRecentFile(const QString& path);
    void removeRecentFile(const QString& path);
    /// Who worked last with this case database: the id as text.
    QString lastPerson(const QString& path) const;
    void setLastPerson(const QString& path, const QString& id);
    /// Where the backups of this case database go; at first "backups" beside it.
    QString backupFolder(const QString& path) const;
    void setBackupFolder(const QString& path, const QString& folder);
    QByteArray geometry() const;
    void setGeometry(const QByteArray& geometry);

private:
    mutable QSettings m_settings;
};

} // namespace xunwang
