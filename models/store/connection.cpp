#include "models/store/connection.h"

#include <QElapsedTimer>
#include <QLoggingCategory>
#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlError>
#include <QSqlQuery>
#include <QUrl>

#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

namespace xunwang {

Q_LOGGING_CATEGORY(lcStore, "xunwang.store")

Error nativeError(int code, const QString& message) {
    switch (code & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return {ErrorCode::Busy, QStringLiteral("store.busy"), {message}};
    case SQLITE_FULL:
        return {ErrorCode::Io, QStringLiteral("store.disk-full"), {message}};
    case SQLITE_IOERR:
    case SQLITE_CANTOPEN:
        return {ErrorCode::Io, QStringLiteral("store.io"), {message}};
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return {ErrorCode::Io, QStringLiteral("store.read-only"), {message}};
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return {ErrorCode::Corrupt, QStringLiteral("store.corrupt"), {message}};
    case SQLITE_NOMEM:
        return {ErrorCode::Io, QStringLiteral("memory.full"), {message}};
    case SQLITE_CONSTRAINT:
        return {ErrorCode::Constraint, QStringLiteral("store.constraint"), {message}};
    case SQLITE_INTERRUPT:
        return {ErrorCode::Canceled, QStringLiteral("canceled"), {}};
    default:
        return {ErrorCode::Bug, QStringLiteral("store.sql"), {message}};
    }
}

namespace {
Error sqlError(const QSqlError& error) {
    bool ok = false;
    const int code = error.nativeErrorCode().toInt(&ok);
    return nativeError(ok ? code : SQLITE_ERROR, error.databaseText());
}

Value fromVariant(const QVariant& variant) {
    if (variant.isNull())
        return {};
    if (variant.typeId() == QMetaType::LongLong || variant.typeId() == QMetaType::Int)
        return variant.toLongLong();
    return variant.toString();
}
} // namespace

class Statement::Private {
public:
    Private(Connection& connection, std::unique_ptr<QSqlQuery> prepared)
        : home(connection)
        , kept(std::move(prepared))
        , query(*kept) { }
    ~Private() {
        if (failed)
            return;
        query.finish();
        home.m_idle.insert(query.lastQuery(), kept.release());
    }
    Private(const Private&) = delete;
    Private& operator=(const Private&) = delete;

    Connection& home;
    std::unique_ptr<QSqlQuery> kept;
    QSqlQuery& query;
    int bound = 0;
    bool active = false;
    bool failed = false; ///< such a statement is not used again

    /// The next position to bind; a statement that still had rows to give starts anew.
    int position() {
        if (active)
            query.finish();
        active = false;
        return bound++;
    }

    Result<void> execute() {
        bound = 0;
        if (query.exec())
            return {};
        failed = true;
        qCWarning(lcStore).noquote() << "failed:" << query.lastQuery() << query.lastError().nativeErrorCode();
        return fail(sqlError(query.lastError()));
    }
};

Statement::Statement(std::unique_ptr<Private> priv) : d(std::move(priv)) { }
Statement::Statement(Statement&&) noexcept = default;
Statement& Statement::operator=(Statement&&) noexcept = default;
Statement::~Statement() = default;

Statement& Statement::bind(const Value& value) {
    QVariant variant;
    if (const auto* number = std::get_if<qint64>(&value))
        variant = *number;
    else if (const auto* text = std::get_if<QString>(&value))
        variant = text->isNull() ? QStringLiteral("") : *text; // Qt would bind a null QString as NULL
    d->query.bindValue(d->position(), variant);
    return *this;
}

Statement& Statement::bind(const QByteArray& blob) {
    d->query.bindValue(d->position(), blob);
    return *this;
}

Result<bool> Statement::step() {
    if (!d->active) {
        XW_TRY(d->execute());
        d->active = true;
    }
    if (d->query.next())
        return true;
    d->active = false;
    const QSqlError error = d->query.lastError();
    d->query.finish();
    d->failed = error.isValid();
    if (d->failed)
        return fail(sqlError(error));
    return false;
}

Result<qint64> Statement::run() {
    XW_TRY(d->execute());
    const qint64 changed = d->query.numRowsAffected();
    d->query.finish();
    return changed;
}

bool Statement::isNull(int column) const {
    return d->query.isNull(column);
}
qint64 Statement::integer(int column) const {
    return d->query.value(column).toLongLong();
}
QString Statement::text(int column) const {
    return d->query.value(column).toString();
}
QByteArray Statement::blob(int column) const {
    return d->query.value(column).toByteArray();
}
QDate Statement::date(int column) const {
    return QDate::fromString(text(column), Qt::ISODate);
}
Value Statement::value(int column) const {
    return fromVariant(d->query.value(column));
}

Result<std::unique_ptr<Connection>> Connection::open(const QString& path, Mode mode) {
    static std::atomic<int> running = 0;
    // Nobody asks how much memory SQLite holds, and counting it takes a lock each time.
    [[maybe_unused]] static const int counted = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    std::unique_ptr<Connection> connection(new Connection);
    connection->m_name = QStringLiteral("xunwang-%1").arg(running++);
    QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), connection->m_name);
    const bool reads = mode == Mode::Read || mode == Mode::ReadImmutable;
    QUrl url = QUrl::fromLocalFile(path);
    url.setQuery(reads ? mode == Mode::Read ? QStringLiteral("mode=ro") : QStringLiteral("mode=ro&immutable=1")
                       : QStringLiteral("mode=rw"));
    database.setDatabaseName(QString::fromLatin1(url.toEncoded()));
    database.setConnectOptions(reads
            ? QStringLiteral("QSQLITE_OPEN_URI;QSQLITE_OPEN_READONLY;QSQLITE_BUSY_TIMEOUT=2000")
            : QStringLiteral("QSQLITE_OPEN_URI;QSQLITE_BUSY_TIMEOUT=0"));
    if (!database.open())
        return fail(sqlError(database.lastError()));
    connection->m_handle = *static_cast<sqlite3* const*>(database.driver()->handle().constData());
    XW_TRY(connection->applyPragmas(mode));
    return connection;
}

Connection::Connection() : m_idle(100) { }

Connection::~Connection() {
    m_idle.clear();
    if (m_log >= 0)
        ::close(m_log);
    QSqlDatabase::database(m_name, false).close();
    QSqlDatabase::removeDatabase(m_name);
}

Result<void> Connection::apply(const Pragma& pragma) {
    const auto name = QString::fromLatin1(pragma.name);
    XW_TRY(execute(QStringLiteral("PRAGMA %1=%2").arg(name, QString::fromLatin1(pragma.value)).toLatin1()));
    auto statement = prepare(QStringLiteral("PRAGMA %1").arg(name));
    XW_TRY(statement);
    auto row = statement->step();
    XW_TRY(row);
    if (!*row || statement->text(0) != QLatin1String(pragma.readBack))
        return fail(ErrorCode::Io, QStringLiteral("store.pragma"), {name, *row ? statement->text(0) : QString()});
    return {};
}

Result<void> Connection::applyPragmas(Mode mode) {
    std::vector<Pragma> pragmas{{"foreign_keys", "ON", "1"}, {"trusted_schema", "OFF", "0"},
        {"recursive_triggers", "ON", "1"}, {"cell_size_check", "ON", "1"}, {"temp_store", "MEMORY", "2"}};
    if (mode == Mode::Create || mode == Mode::Write) {
        pragmas.insert(pragmas.begin(), {"journal_mode", "WAL", "wal"});
        pragmas.push_back({"synchronous", "FULL", "2"});
        pragmas.push_back({"cache_size", "-32768", "-32768"});
    } else {
        pragmas.push_back({"query_only", "ON", "1"});
        pragmas.push_back({"cache_size", "-16384", "-16384"});
    }
    if (mode == Mode::Create)
        pragmas.insert(pragmas.begin(), {"page_size", "16384", "16384"}); // before anything is written
    for (const Pragma& pragma : pragmas)
        XW_TRY(apply(pragma));
    if (mode == Mode::Create || mode == Mode::Write)
        // Instead of SQLite's own limit, which knows nothing of how long it takes.
        sqlite3_wal_hook(
            m_handle,
            [](void* self, sqlite3*, const char*, int pages) {
                static_cast<Connection*>(self)->checkpointWhenLong(pages);
                return SQLITE_OK;
            },
            this);
    return {};
}

Result<void> Connection::flushCommits(bool flush) {
    if (flush == m_flushes)
        return {};
    XW_TRY(apply(flush ? Pragma{"synchronous", "FULL", "2"} : Pragma{"synchronous", "NORMAL", "1"}));
    m_flushes = flush;
    return {};
}

/// A log that grows without end slows every reader down, and moving it into the file keeps people's writes waiting: so
/// as much at a time as this disk takes in some 50 ms.
void Connection::checkpointWhenLong(int pages) {
    if (pages < m_longLog) {
        if (!m_flushes)
            beginWritingLog();
        return;
    }
    QElapsedTimer timer;
    timer.start();
    // What hinders it (a reader, a full disk) hinders no commit: the log stays, and it is tried again.
    sqlite3_wal_checkpoint_v2(m_handle, nullptr, SQLITE_CHECKPOINT_PASSIVE, nullptr, nullptr);
    const qint64 took = timer.elapsed();
    m_longLog = std::clamp(took > 70 ? m_longLog / 2 : took < 30 ? m_longLog * 2 : m_longLog, 256, 4096);
}

/// Has the system write what commits left in its memory, beside other work, so that moving the log waits less for the
/// disk. Nothing rests on it. The descriptor is one more of the log, which SQLite never locks.
void Connection::beginWritingLog() {
#ifdef Q_OS_LINUX
    if (m_log < 0)
        m_log = ::open(sqlite3_filename_wal(sqlite3_db_filename(m_handle, "main")), O_RDONLY | O_CLOEXEC);
    if (m_log >= 0)
        static_cast<void>(::sync_file_range(m_log, 0, 0, SYNC_FILE_RANGE_WRITE));
#endif
}

Result<Statement> Connection::prepare(const QString& sql) {
    std::unique_ptr<QSqlQuery> query(m_idle.take(sql));
    if (query) {
        // What the last user bound is not for the next one.
        for (int i = static_cast<int>(query->boundValues().size()) - 1; i >= 0; --i)
            query->bindValue(i, QVariant());
    } else {
        query = std::make_unique<QSqlQuery>(QSqlDatabase::database(m_name, false));
        query->setForwardOnly(true);
        if (!query->prepare(sql)) {
            qCWarning(lcStore).noquote() << "cannot prepare:" << sql << query->lastError().databaseText();
            return fail(sqlError(query->lastError()));
        }
    }
    return Statement(std::make_unique<Statement::Private>(*this, std::move(query)));
}

Result<void> Connection::execute(const QByteArray& script) {
    char* message = nullptr;
    const int code = sqlite3_exec(m_handle, script.constData(), nullptr, nullptr, &message);
    const QString text = QString::fromUtf8(message);
    sqlite3_free(message);
    if (code == SQLITE_OK)
        return {};
    qCWarning(lcStore).noquote() << "failed:" << QString::fromUtf8(script.left(120))
                                 << sqlite3_extended_errcode(m_handle);
    return fail(nativeError(code, text));
}

Result<void> Connection::checkSound() {
    auto statement = prepare(QStringLiteral("PRAGMA integrity_check(1)"));
    XW_TRY(statement);
    XW_TRY(statement->step());
    if (statement->text(0) != QLatin1String("ok"))
        return fail(ErrorCode::Corrupt, QStringLiteral("store.corrupt"), {statement->text(0)});
    return {};
}

Result<void> Connection::checkpoint() {
    const int code = sqlite3_wal_checkpoint_v2(m_handle, nullptr, SQLITE_CHECKPOINT_TRUNCATE, nullptr, nullptr);
    // A reader in the way is no failure: the log is emptied next time.
    if (code == SQLITE_OK || code == SQLITE_BUSY || code == SQLITE_LOCKED)
        return {};
    return fail(nativeError(code, QString::fromUtf8(sqlite3_errmsg(m_handle))));
}

Result<void> Connection::readIdentity() {
    auto statement = prepare(QStringLiteral("SELECT key, value FROM meta"));
    XW_TRY(statement);
    for (auto row = statement->step();; row = statement->step()) {
        XW_TRY(row);
        if (!*row)
            break;
        if (statement->text(0) == QLatin1String("station"))
            m_station = statement->text(1).toLongLong();
        else if (statement->text(0) == QLatin1String("zone"))
            m_zone = QTimeZone(statement->text(1).toLatin1());
    }
    if (m_station < 1 || m_station >= (1 << 20) || !m_zone.isValid())
        return fail(ErrorCode::Corrupt, QStringLiteral("store.identity"));
    return {};
}

Result<std::unique_ptr<Transaction>> Transaction::begin(Connection& connection, bool write) {
    XW_TRY(connection.execute(write ? "BEGIN IMMEDIATE" : "BEGIN"));
    return std::unique_ptr<Transaction>(new Transaction(connection));
}

Transaction::~Transaction() {
    // After a full disk SQLite has rolled back by itself and this is refused: nothing is left to undo then.
    if (m_open && sqlite3_get_autocommit(m_connection.handle()) == 0)
        static_cast<void>(m_connection.execute("ROLLBACK"));
}

Result<void> Transaction::commit() {
    // A statement's failure can end a transaction silently; what followed would have been stored row by row.
    if (sqlite3_get_autocommit(m_connection.handle()) != 0) {
        m_open = false;
        return fail(ErrorCode::Io, QStringLiteral("store.rolled-back"));
    }
    XW_TRY(m_connection.execute("COMMIT"));
    m_open = false;
    return {};
}

} // namespace xunwang
