#pragma once

#include "models/store/session.h"

#include <QCache>

class QSqlQuery;
struct sqlite3;

namespace xunwang {

/// One SQLite connection, used on the thread that opened it. Private to `store`.
class Connection {
public:
    enum class Mode {
        Create, ///< the file was just made by `createFile`, empty, 0600
        Write, ///< the one writer
        Read, ///< beside the writer, or alone on writable media
        ReadImmutable, ///< on media where nothing can be written; only where no -wal stands beside the file
    };

    /// Opens and reads every pragma back. Never creates a file.
    static Result<std::unique_ptr<Connection>> open(const QString& path, Mode mode);
    ~Connection();
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    /// A statement that was let go of is kept, and handed out again to who asks for the same text.
    Result<Statement> prepare(const QString& sql);
    /// Several statements at once, none with values: schema scripts, pragmas, transaction control.
    Result<void> execute(const QByteArray& script);
    /// SQLite's own check of the file. Corrupt "store.corrupt" {what it found}.
    Result<void> checkSound();
    /// Whether each commit from now on is on the disk when it succeeds. In WAL mode a commit that is not flushed is
    /// whole or absent after a power cut, and one that is takes all before it along. Not inside a transaction.
    Result<void> flushCommits(bool flush);
    /// Moves the log into the file and empties it. Only the writer may call it.
    Result<void> checkpoint();
    sqlite3* handle() const { return m_handle; }
    qint64 station() const { return m_station; }
    const QTimeZone& zone() const { return m_zone; }
    /// Reads station and zone; after the schema stands.
    Result<void> readIdentity();

private:
    friend class Statement::Private;
    Connection();
    Result<void> applyPragmas(Mode mode);
    struct Pragma {
        const char* name;
        const char* value;
        const char* readBack;
    };
    Result<void> apply(const Pragma& pragma);
    void checkpointWhenLong(int pages);
    void beginWritingLog();

    QString m_name;
    QCache<QString, QSqlQuery> m_idle; ///< statements by their text
    sqlite3* m_handle = nullptr;
    bool m_flushes = true;
    int m_longLog = 4096; ///< pages
    int m_log = -1; ///< a descriptor of it
    qint64 m_station = 0;
    QTimeZone m_zone;
};

/// The error that SQLite's result code stands for, with the native message as its argument.
Error nativeError(int code, const QString& message);

/// A transaction that rolls back unless it was committed.
class Transaction {
public:
    static Result<std::unique_ptr<Transaction>> begin(Connection& connection, bool write);
    ~Transaction();
    Result<void> commit();

private:
    explicit Transaction(Connection& connection) : m_connection(connection) { }
    Connection& m_connection;
    bool m_open = true;
};

} // namespace xunwang
