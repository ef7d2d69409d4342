#include "models/store/files.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <openssl/evp.h>
#include <unistd.h>

namespace xunwang {

namespace {
Error ioError(const QString& key, const QString& path) {
    return {ErrorCode::Io, key, {path, QString::fromLocal8Bit(std::strerror(errno))}};
}

} // namespace

Sha256::Sha256() : m_state(EVP_MD_CTX_new()) {
    if (!m_state || EVP_DigestInit_ex(m_state, EVP_sha256(), nullptr) != 1) {
        EVP_MD_CTX_free(m_state);
        throw std::bad_alloc();
    }
}

Sha256::~Sha256() {
    EVP_MD_CTX_free(m_state);
}

void Sha256::add(const char* data, qint64 size) {
    EVP_DigestUpdate(m_state, data, static_cast<size_t>(size));
}

QString Sha256::hex() {
    QByteArray hash(32, Qt::Uninitialized);
    EVP_DigestFinal_ex(m_state, reinterpret_cast<unsigned char*>(hash.data()), nullptr);
    return QString::fromLatin1(hash.toHex());
}

Result<void> createFile(const QString& path) {
    const int file = ::open(QFile::encodeName(path).constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (file < 0 && errno == EEXIST)
        return fail(ErrorCode::Validation, QStringLiteral("file.exists"), {path});
    if (file < 0)
        return fail(ioError(QStringLiteral("file.create"), path));
    ::close(file);
    return {};
}

Result<void> makeFolder(const QString& path) {
    if (QFileInfo(path).isDir())
        return {};
    if (!QDir().mkpath(path))
        return fail(ioError(QStringLiteral("file.create"), path));
    QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return {};
}

Result<void> syncToDisk(const QString& path) {
    const int file = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return fail(ioError(QStringLiteral("file.sync"), path));
    const bool flushed = ::fsync(file) == 0;
    const Error error = ioError(QStringLiteral("file.sync"), path);
    ::close(file);
    if (!flushed)
        return fail(error);
    return {};
}

Result<void> moveInto(const QString& from, const QString& to) {
    const QByteArray source = QFile::encodeName(from);
    const QByteArray target = QFile::encodeName(to);
    // link() refuses an existing target in one step, which rename() does not; some sticks know no links.
    if (::link(source.constData(), target.constData()) == 0) {
        ::unlink(source.constData());
    } else if (errno == EEXIST || QFileInfo::exists(to)) {
        return fail(ErrorCode::Validation, QStringLiteral("file.exists"), {to});
    } else if (::rename(source.constData(), target.constData()) != 0) {
        return fail(ioError(QStringLiteral("file.rename"), to));
    }
    return syncToDisk(QFileInfo(to).absolutePath());
}

Result<QString> sha256Of(const QString& path) {
    QFile file(path);
    if (!file.exists())
        return fail(ErrorCode::NotFound, QStringLiteral("file.not-found"), {path});
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Io, QStringLiteral("file.unreadable"), {path, file.errorString()});
    Sha256 hash;
    QByteArray block(1 << 20, Qt::Uninitialized);
    for (qint64 size = file.read(block.data(), block.size()); size != 0; size = file.read(block.data(), block.size())) {
        if (size < 0)
            return fail(ErrorCode::Io, QStringLiteral("file.unreadable"), {path, file.errorString()});
        hash.add(block.constData(), size);
    }
    return hash.hex();
}

Result<QString> copyVerified(const QString& from, const QString& to) {
    const QString beside = to + QStringLiteral(".part");
    QFile::remove(beside);
    QFile source(from);
    if (!source.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Io, QStringLiteral("file.unreadable"), {from, source.errorString()});
    XW_TRY(createFile(beside));
    const auto refuse = [&](const Error& error) {
        QFile::remove(beside);
        return fail(error);
    };
    QFile target(beside);
    Sha256 hash;
    bool written = target.open(QIODevice::WriteOnly | QIODevice::Unbuffered);
    QByteArray block(1 << 20, Qt::Uninitialized);
    while (written) {
        const qint64 size = source.read(block.data(), block.size());
        if (size < 0)
            return refuse({ErrorCode::Io, QStringLiteral("file.unreadable"), {from, source.errorString()}});
        if (size == 0)
            break;
        hash.add(block.constData(), size);
        written = target.write(block.constData(), size) == size;
    }
    const QString expected = hash.hex();
    if (!written)
        return refuse({ErrorCode::Io, QStringLiteral("file.write"), {to, target.errorString()}});
    target.close();
    if (auto flushed = syncToDisk(beside); !flushed)
        return refuse(flushed.error());
    auto readBack = sha256Of(beside);
    if (!readBack || *readBack != expected)
        return refuse({ErrorCode::Io, QStringLiteral("file.write"), {to, QString()}});
    if (auto moved = moveInto(beside, to); !moved)
        return refuse(moved.error());
    return expected;
}

} // namespace xunwang
