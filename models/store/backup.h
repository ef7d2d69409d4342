#pragma once

#include "models/base/feedback.h"
#include "models/store/ledger.h"

namespace xunwang {

/// A backup that was opened and checked.
struct BackupInfo {
    QString path; ///< the copy of the case database: <name>-<UTC time>.xwdb
    QDateTime at; ///< UTC
    qint64 evidenceFiles = 0; ///< in the folder <name>.evidence beside it, shared by the backups of that name
};

inline constexpr int kBackupsKept = 10;

/// Copies a case database online (a window may have it open) with its evidence into `folder`, opens the copy, checks
/// it (integrity, ledger chain and replay, digests) and only then counts it; then keeps the newest ten of that name.
/// On failure or cancel the copy is removed and older ones stay. `feedback` may be null.
Result<BackupInfo> backUp(
    const QString& path, const QString& folder, const CaseSchema& schema, const Clock& clock, Feedback* feedback);

/// The backups of the case database named like `path` in `folder`, newest first.
std::vector<BackupInfo> backupsIn(const QString& folder, const QString& path);

/// Puts a checked backup in the place of `target`. What stands there moves aside to <name>-replaced-<UTC time>.xwdb;
/// evidence is added, never removed. Busy where the target is open. Answers where the old file went, or nothing.
Result<QString> restore(
    const QString& backup, const QString& target, const CaseSchema& schema, const Clock& clock, Feedback* feedback);

} // namespace xunwang
