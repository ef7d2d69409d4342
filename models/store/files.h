#pragma once

#include "models/base/result.h"

#include <QByteArray>

struct evp_md_ctx_st;

namespace xunwang {

/// File work that must survive a power cut. All files are made 0600, folders 0700.

/// Makes an empty file that must not exist yet. Validation "file.exists", Io "file.create".
Result<void> createFile(const QString& path);
Result<void> makeFolder(const QString& path);
/// Flushes a file's, or a folder's, own state to the disk.
Result<void> syncToDisk(const QString& path);
/// Renames without overwriting (Validation "file.exists") and flushes the folder.
Result<void> moveInto(const QString& from, const QString& to);
/// SHA-256 of a file's bytes, as 64 hex digits. NotFound "file.not-found", Io "file.unreadable".
Result<QString> sha256Of(const QString& path);
/// Copies beside the target, flushes, reads back and compares the hash, then renames without overwriting.
/// Answers the SHA-256 of what was copied.
Result<QString> copyVerified(const QString& from, const QString& to);

/// SHA-256 over blocks that come one after another.
class Sha256 {
public:
    Sha256();
    ~Sha256();
    Sha256(const Sha256&) = delete;
    Sha256& operator=(const Sha256&) = delete;
    void add(const char* data, qint64 size);
    QString hex(); ///< once, at the end

private:
    evp_md_ctx_st* m_state; ///< OpenSSL's, which uses the processor's own instructions: 2 GB/s and not 0.4
};

} // namespace xunwang
