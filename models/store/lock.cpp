#include "models/store/lock.h"

#include <QDateTime>
#include <QFileInfo>

namespace xunwang {

Result<std::unique_ptr<QLockFile>> lockForWriting(const QString& path) {
    const QString name = path + QStringLiteral(".lock");
    auto lock = std::make_unique<QLockFile>(name);
    lock->setStaleLockTime(0);
    if (lock->tryLock(0))
        return lock;
    if (lock->error() != QLockFile::LockFailedError)
        return fail(ErrorCode::Io, QStringLiteral("store.lock-refused"), {path});
    qint64 process = 0;
    QString host;
    QString application;
    lock->getLockInfo(&process, &host, &application);
    const QFileInfo info(name);
    return fail(ErrorCode::Busy, QStringLiteral("store.locked"),
        {path, info.owner(), host, info.lastModified().toString(QStringLiteral("yyyy-MM-dd HH:mm"))});
}

} // namespace xunwang
