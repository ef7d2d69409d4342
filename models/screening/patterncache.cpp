#include "models/screening/patterncache.h"

#include <QCryptographicHash>
#include <QDir>
#include <QSaveFile>

#include <hs/hs.h>
#include <xxhash.h>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace xunwang {

namespace {

constexpr char kMagic[] = "xunwang patterns 2\n";
constexpr qint64 kLargest = qint64(256) << 20; // bytes
constexpr qsizetype kFilesKept = 8;

/// Tells harm apart, not malice: who could forge the file could forge its hash.
QByteArray hashOf(QByteArrayView bytes) {
    XXH128_canonical_t canonical;
    XXH128_canonicalFromHash(&canonical, XXH3_128bits(bytes.data(), static_cast<size_t>(bytes.size())));
    return {reinterpret_cast<const char*>(canonical.digest), sizeof canonical.digest};
}
constexpr qsizetype kHash = sizeof(XXH128_canonical_t);

/// The whole file, if it is one of ours that nobody else could have written.
QByteArray ownFile(const QString& path) {
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC);
    if (descriptor < 0)
        return {};
    struct stat status { };
    const bool own = ::fstat(descriptor, &status) == 0 && S_ISREG(status.st_mode) && status.st_uid == ::geteuid()
        && (status.st_mode & (S_IRWXG | S_IRWXO)) == 0 && status.st_size <= kLargest;
    QFile file;
    QByteArray bytes;
    if (own && file.open(descriptor, QIODevice::ReadOnly))
        bytes = file.readAll();
    ::close(descriptor);
    return bytes;
}

} // namespace

QByteArray PatternCache::key(const QByteArray& source) {
    hs_platform_info platform{};
    hs_populate_platform(&platform);
    const QString surroundings = QStringLiteral("%1|%2|%3|")
                                     .arg(QString::fromLatin1(hs_version()))
                                     .arg(platform.tune)
                                     .arg(platform.cpu_features);
    return QCryptographicHash::hash(surroundings.toLatin1() + source, QCryptographicHash::Sha256);
}

QString PatternCache::fileOf(const QByteArray& key) const {
    return m_folder + QStringLiteral("/patterns-") + QString::fromLatin1(key.toHex().left(24));
}

hs_database* PatternCache::load(const QByteArray& key) const {
    if (m_folder.isEmpty())
        return nullptr;
    const QByteArray bytes = ownFile(fileOf(key));
    const QByteArray head = kMagic + key;
    const QByteArrayView body = QByteArrayView(bytes).sliced(std::min(head.size() + kHash, bytes.size()));
    if (!bytes.startsWith(head) || bytes.mid(head.size(), kHash) != hashOf(body))
        return nullptr;
    hs_database* database = nullptr;
    if (hs_deserialize_database(body.data(), static_cast<size_t>(body.size()), &database) != HS_SUCCESS)
        return nullptr;
    return database;
}

void PatternCache::store(const QByteArray& key, const hs_database* database) const {
    if (m_folder.isEmpty() || !QDir().mkpath(m_folder))
        return;
    char* serialized = nullptr;
    size_t size = 0;
    if (hs_serialize_database(database, &serialized, &size) != HS_SUCCESS)
        return;
    const QByteArray body(serialized, static_cast<qsizetype>(size));
    ::free(serialized);
    if (QFileInfo(fileOf(key)).isSymLink())
        QFile::remove(fileOf(key));
    QSaveFile file(fileOf(key));
    if (!file.open(QIODevice::WriteOnly))
        return;
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    file.write(kMagic + key + hashOf(body) + body);
    if (!file.commit())
        return;
    const auto files
        = QDir(m_folder).entryInfoList({QStringLiteral("patterns-*")}, QDir::Files | QDir::NoSymLinks, QDir::Time);
    for (qsizetype i = kFilesKept; i < files.size(); ++i)
        QFile::remove(files[i].filePath());
}

} // namespace xunwang
