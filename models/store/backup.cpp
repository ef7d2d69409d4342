#include "models/store/backup.h"

#include "models/store/casefile.h"
#include "models/store/connection.h"
#include "models/store/files.h"
#include "models/store/lock.h"
#include "models/store/migrations.h"
#include "models/store/verify.h"

#include <QDir>
#include <QDirIterator>
#include <QRegularExpression>

#include <sqlite3.h>

namespace xunwang {

namespace {

QString stamp(const QDateTime& at) {
    return at.toUTC().toString(QStringLiteral("yyyyMMdd'T'HHmmss'Z'"));
}

void removeWithCompanions(const QString& path) {
    for (const char* ending : {"", "-wal", "-shm", "-journal"})
        QFile::remove(path + QLatin1String(ending));
}

/// SQLite's online backup, out of one read transaction so that a writer beside it never makes it start again.
Result<void> copyDatabase(const QString& from, const QString& to, Feedback* feedback) {
    auto source = Connection::open(from, Connection::Mode::Read);
    XW_TRY(source);
    XW_TRY(createFile(to));
    sqlite3* target = nullptr;
    int code = sqlite3_open_v2(QFile::encodeName(to).constData(), &target, SQLITE_OPEN_READWRITE, nullptr);
    auto snapshot = Transaction::begin(**source, false);
    XW_TRY(snapshot);
    auto look = (*source)->prepare(QStringLiteral("SELECT count(*) FROM meta"));
    XW_TRY(look);
    XW_TRY(look->step());
    bool canceled = false;
    sqlite3_backup* backup
        = code == SQLITE_OK ? sqlite3_backup_init(target, "main", (*source)->handle(), "main") : nullptr;
    if (backup) {
        while ((code = sqlite3_backup_step(backup, 2000)) == SQLITE_OK) {
            if (!feedback)
                continue;
            const int pages = sqlite3_backup_pagecount(backup);
            feedback->progress(pages - sqlite3_backup_remaining(backup), pages);
            if ((canceled = feedback->canceled()))
                break;
        }
        sqlite3_backup_finish(backup);
    } else if (code == SQLITE_OK) {
        code = sqlite3_errcode(target);
    }
    const QString message = QString::fromUtf8(sqlite3_errmsg(target));
    sqlite3_close(target);
    if (canceled)
        return canceledError();
    if (code != SQLITE_DONE)
        return fail(nativeError(code, message));
    return syncToDisk(to);
}

/// Copies the evidence files that the other folder lacks, by hash: the name of a file there is the hash of its bytes.
Result<qint64> copyEvidence(const QString& from, const QString& to, Feedback* feedback) {
    qint64 files = 0;
    if (!QFileInfo(from).isDir() || QDir(from) == QDir(to))
        return files;
    QDirIterator walk(from, QDir::Files, QDirIterator::Subdirectories);
    while (walk.hasNext()) {
        const QString file = walk.next();
        const QString name = walk.fileName();
        const QString folder = QDir(to).filePath(name.left(2));
        const QString target = QDir(folder).filePath(name);
        if (feedback && feedback->canceled())
            return canceledError();
        ++files;
        if (QFileInfo::exists(target))
            continue;
        XW_TRY(makeFolder(to));
        XW_TRY(makeFolder(folder));
        auto copied = copyVerified(file, target);
        XW_TRY(copied);
        if (*copied != name)
            return fail(ErrorCode::Corrupt, QStringLiteral("verify.file"), {name});
    }
    return files;
}

/// A copy counts only when it opens and everything in it verifies.
Result<void> check(const QString& path, const CaseSchema& schema, const Clock& clock, Feedback* feedback) {
    Feedback own;
    const int newest = static_cast<int>(migrationScripts().size());
    auto version = schemaOf(path, newest);
    XW_TRY(version);
    auto connection = Connection::open(path, Connection::Mode::ReadImmutable);
    XW_TRY(connection);
    XW_TRY((*connection)->readIdentity());
    Reader reader(**connection, clock);
    if (*version < newest) {
        // An older schema cannot be replayed by this program's description of the records; the file itself can be
        // checked.
        return (*connection)->checkSound();
    }
    XW_TRY(verifyStore(reader, schema, feedback ? *feedback : own));
    return {};
}

} // namespace

std::vector<BackupInfo> backupsIn(const QString& folder, const QString& path) {
    const QString stem = QFileInfo(path).completeBaseName();
    const QRegularExpression shape(
        QStringLiteral("^%1-(\\d{8}T\\d{6}Z)(-\\d+)?\\.xwdb$").arg(QRegularExpression::escape(stem)));
    std::vector<BackupInfo> backups;
    const auto names = QDir(folder).entryList({QStringLiteral("*.xwdb")}, QDir::Files, QDir::Name | QDir::Reversed);
    for (const QString& name : names) {
        const auto match = shape.match(name);
        if (!match.hasMatch())
            continue;
        QDateTime at = QDateTime::fromString(match.captured(1), QStringLiteral("yyyyMMdd'T'HHmmss'Z'"));
        at.setTimeSpec(Qt::UTC);
        backups.push_back({QDir(folder).filePath(name), at, 0});
    }
    std::stable_sort(backups.begin(), backups.end(), [](const auto& a, const auto& b) { return a.at > b.at; });
    return backups;
}

Result<BackupInfo> backUp(
    const QString& path, const QString& folder, const CaseSchema& schema, const Clock& clock, Feedback* feedback) {
    XW_TRY(schemaOf(path, static_cast<int>(migrationScripts().size())));
    XW_TRY(makeFolder(folder));
    BackupInfo info;
    info.at = clock.now();
    const QString stem = QFileInfo(path).completeBaseName();
    QString name = QStringLiteral("%1-%2").arg(stem, stamp(info.at));
    for (int again = 2; QFileInfo::exists(QDir(folder).filePath(name + QStringLiteral(".xwdb"))); ++again)
        name = QStringLiteral("%1-%2-%3").arg(stem, stamp(info.at)).arg(again);
    info.path = QDir(folder).filePath(name + QStringLiteral(".xwdb"));
    const QString beside = info.path + QStringLiteral(".part");
    removeWithCompanions(beside);
    auto done = copyDatabase(path, beside, feedback);
    if (done)
        done = check(beside, schema, clock, feedback);
    if (done) {
        auto files = copyEvidence(CaseFile::evidenceFolder(path), CaseFile::evidenceFolder(info.path), feedback);
        if (files)
            info.evidenceFiles = *files;
        else
            done = fail(files.error());
    }
    if (done)
        done = moveInto(beside, info.path);
    removeWithCompanions(beside);
    XW_TRY(done);
    const auto all = backupsIn(folder, path);
    for (size_t i = kBackupsKept; i < all.size(); ++i)
        QFile::remove(all[i].path);
    return info;
}

Result<QString> restore(
    const QString& backup, const QString& target, const CaseSchema& schema, const Clock& clock, Feedback* feedback) {
    XW_TRY(check(backup, schema, clock, feedback));
    if (QFileInfo(backup) == QFileInfo(target))
        return fail(ErrorCode::Validation, QStringLiteral("restore.same-file"), {target});
    auto lock = lockForWriting(QFileInfo(target).absoluteFilePath());
    XW_TRY(lock);
    const QString beside = target + QStringLiteral(".restoring");
    QFile::remove(beside);
    XW_TRY(copyVerified(backup, beside));
    auto evidence = copyEvidence(CaseFile::evidenceFolder(backup), CaseFile::evidenceFolder(target), feedback);
    if (!evidence) {
        QFile::remove(beside);
        return fail(evidence.error());
    }
    QString aside;
    if (QFileInfo::exists(target)) {
        const QFileInfo info(target);
        aside = info.dir().filePath(
            QStringLiteral("%1-replaced-%2.xwdb").arg(info.completeBaseName(), stamp(clock.now())));
        // The log first: a database without its log is whole as far as it goes, a log without its database is nothing.
        for (const char* ending : {"-wal", "-shm", ""}) {
            const QString from = target + QLatin1String(ending);
            if (!QFileInfo::exists(from))
                continue;
            if (auto moved = moveInto(from, aside + QLatin1String(ending)); !moved) {
                QFile::remove(beside);
                return fail(moved.error());
            }
        }
    }
    XW_TRY(moveInto(beside, target));
    return aside;
}

} // namespace xunwang
