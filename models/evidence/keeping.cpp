#include "models/evidence/evidence.h"

#include "models/store/files.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QMimeDatabase>
#include <QUuid>

namespace xunwang {

namespace {

/// A file on its way in: hidden, so that a backup passes it by, and gone unless it arrived.
class Incoming {
public:
    explicit Incoming(const QString& folder)
        : m_path(QDir(folder).filePath(QStringLiteral(".incoming-") + QUuid::createUuid().toString(QUuid::Id128))) { }
    ~Incoming() { QFile::remove(m_path); }
    Incoming(const Incoming&) = delete;
    Incoming& operator=(const Incoming&) = delete;
    const QString& path() const { return m_path; }

private:
    QString m_path;
};

/// What a crash left behind more than a day ago.
void sweep(const QString& folder) {
    const auto left = QDir(folder).entryInfoList({QStringLiteral(".incoming-*")}, QDir::Files | QDir::Hidden);
    for (const QFileInfo& info : left)
        if (info.lastModified() < QDateTime::currentDateTime().addDays(-1))
            QFile::remove(info.filePath());
}

Result<void> prepareFolder(const QString& folder) {
    if (QFileInfo(folder).isDir())
        return {};
    XW_TRY(makeFolder(folder));
    return syncToDisk(QFileInfo(folder).absolutePath());
}

Error tooLarge(const QString& name, qint64 largest) {
    return {ErrorCode::Validation, QStringLiteral("evidence.too-large"), {name, QString::number(largest >> 20)}};
}

/// Copies, and answers the SHA-256 of what arrived.
Result<QString> copyIn(QIODevice& source, const QString& to, const QString& name, Feedback& feedback, qint64 largest) {
    XW_TRY(createFile(to));
    QFile target(to);
    if (!target.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        return fail(ErrorCode::Io, QStringLiteral("file.write"), {to, target.errorString()});
    Sha256 hash;
    QByteArray block(1 << 20, Qt::Uninitialized);
    qint64 total = 0;
    while (true) {
        const qint64 size = source.read(block.data(), block.size());
        if (size < 0)
            return fail(ErrorCode::Io, QStringLiteral("file.unreadable"), {name, source.errorString()});
        if (size == 0)
            break;
        total += size;
        if (total > largest)
            return fail(tooLarge(name, largest));
        hash.add(block.constData(), size);
        if (target.write(block.constData(), size) != size)
            return fail(ErrorCode::Io, QStringLiteral("file.write"), {to, target.errorString()});
        feedback.progress(total, source.size());
        if (feedback.canceled())
            return canceledError();
    }
    target.close();
    if (total == 0)
        return fail(ErrorCode::Validation, QStringLiteral("evidence.empty"), {name});
    XW_TRY(syncToDisk(to));
    const QString expected = hash.hex();
    auto readBack = sha256Of(to);
    XW_TRY(readBack);
    if (*readBack != expected)
        return fail(ErrorCode::Io, QStringLiteral("file.write"), {to, QString()});
    return expected;
}

} // namespace

QString evidencePath(const QString& folder, const QString& sha256) {
    return QDir(folder).filePath(sha256.left(2) + u'/' + sha256);
}

Result<KeptFile> keepFile(const QString& folder, const QString& path, Feedback& feedback, qint64 largest) {
    const QFileInfo info(path);
    QFile file(path);
    if (!info.isFile()) // a folder, a device, nothing
        return fail(ErrorCode::Validation, QStringLiteral("evidence.no-file"), {path});
    if (info.size() > largest)
        return fail(tooLarge(path, largest));
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Io, QStringLiteral("file.unreadable"), {path, file.errorString()});
    return keepData(folder, file, info.fileName(), feedback, largest);
}

Result<KeptFile> keepData(
    const QString& folder, QIODevice& source, const QString& name, Feedback& feedback, qint64 largest) {
    XW_TRY(prepareFolder(folder));
    sweep(folder);
    const Incoming incoming(folder);
    auto hash = copyIn(source, incoming.path(), name, feedback, largest);
    XW_TRY(hash);

    const QString target = evidencePath(folder, *hash);
    XW_TRY(prepareFolder(QFileInfo(target).path()));
    auto moved = moveInto(incoming.path(), target);
    if (!moved) {
        if (moved.error().detail != QLatin1String("file.exists"))
            return fail(moved.error());
        auto there = sha256Of(target);
        XW_TRY(there);
        if (*there != *hash)
            return fail(ErrorCode::Corrupt, QStringLiteral("verify.file"), {name, *hash, QString()});
    }
    KeptFile kept;
    kept.m_isNew = moved.has_value();
    kept.m_name = QFileInfo(name).fileName();
    kept.m_mediaType = QMimeDatabase().mimeTypeForFile(target, QMimeDatabase::MatchContent).name();
    kept.m_sha256 = *hash;
    kept.m_size = QFileInfo(target).size();
    return kept;
}

} // namespace xunwang
