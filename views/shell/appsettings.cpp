#include "views/shell/appsettings.h"

#include "views/sentences/language.h"

#include <QCryptographicHash>
#include <QDir>
#include <QStandardPaths>

namespace xunwang {

namespace {

constexpr int kRecent = 8;
constexpr QLatin1String kLanguage("language");
constexpr QLatin1String kScheme("scheme");
constexpr QLatin1String kRecentFiles("recent");
constexpr QLatin1String kGeometry("geometry");

QString ownFile() {
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation)
        + QStringLiteral("/xunwang/xunwang.ini");
}

/// A path is no key: slashes are groups.
QString keyOf(const char* group, const QString& path) {
    const QByteArray hash = QCryptographicHash::hash(path.toUtf8(), QCryptographicHash::Sha256).toHex().left(16);
    return QLatin1String(group) + QString::fromLatin1(hash);
}
QString personKey(const QString& path) {
    return keyOf("person/", path);
}
QString backupsKey(const QString& path) {
    return keyOf("backups/", path);
}

} // namespace

AppSettings::AppSettings(const QString& file) : m_settings(file.isEmpty() ? ownFile() : file, QSettings::IniFormat) { }

QString AppSettings::language() const {
    return m_settings.value(kLanguage, Language::ofSystem()).toString();
}

void AppSettings::setLanguage(const QString& code) {
    m_settings.setValue(kLanguage, code);
}

Scheme AppSettings::scheme() const {
    const QString name = m_settings.value(kScheme).toString();
    return name == QLatin1String("dark") ? Scheme::Dark
        : name == QLatin1String("light") ? Scheme::Light
                                         : Scheme::System;
}

void AppSettings::setScheme(Scheme scheme) {
    m_settings.setValue(kScheme,
        scheme == Scheme::Dark        ? QStringLiteral("dark")
            : scheme == Scheme::Light ? QStringLiteral("light")
                                      : QStringLiteral("system"));
}

QStringList AppSettings::recentFiles() const {
    return m_settings.value(kRecentFiles).toStringList();
}

void AppSettings::addRecentFile(const QString& path) {
    QStringList files = recentFiles();
    files.removeAll(path);
    files.prepend(path);
    m_settings.setValue(kRecentFiles, QStringList(files.mid(0, kRecent)));
}

void AppSettings::removeRecentFile(const QString& path) {
    QStringList files = recentFiles();
    files.removeAll(path);
    m_settings.setValue(kRecentFiles, files);
}

QString AppSettings::lastPerson(const QString& path) const {
    return m_settings.value(personKey(path)).toString();
}

void AppSettings::setLastPerson(const QString& path, const QString& id) {
    m_settings.setValue(personKey(path), id);
}

QString AppSettings::backupFolder(const QString& path) const {
    const QString beside = QFileInfo(path).absoluteDir().filePath(QStringLiteral("backups"));
    return m_settings.value(backupsKey(path), beside).toString();
}

void AppSettings::setBackupFolder(const QString& path, const QString& folder) {
    m_settings.setValue(backupsKey(path), folder);
}

QByteArray AppSettings::geometry() const {
    return m_settings.value(kGeometry).toByteArray();
}

void AppSettings::setGeometry(const QByteArray& geometry) {
    m_settings.setValue(kGeometry, geometry);
}

} // namespace xunwang
