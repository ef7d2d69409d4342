#include "models/store/casefile.h"

#include "models/store/backup.h"
#include "models/store/connection.h"
#include "models/store/files.h"
#include "models/store/lock.h"
#include "models/store/migrations.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QUuid>

#include <sodium.h>
#include <unistd.h>

namespace xunwang {

bool Changes::touches(const QString& kind) const {
    return std::any_of(records.begin(), records.end(), [&](const Change& change) { return change.kind == kind; });
}

Result<std::shared_ptr<Transaction>> beginTransaction(Connection& connection, Transacts kind) {
    if (kind != Transacts::Reading)
        XW_TRY(connection.flushCommits(kind == Transacts::WritingFlushed));
    auto transaction = Transaction::begin(connection, kind != Transacts::Reading);
    XW_TRY(transaction);
    return std::shared_ptr<Transaction>(std::move(*transaction));
}

Result<void> commitTransaction(Transaction& transaction) {
    return transaction.commit();
}

QString CaseFile::evidenceFolder(const QString& path) {
    static const QRegularExpression ending(QStringLiteral("(-\\d{8}T\\d{6}Z(-\\d+)?)?(\\.xwdb)?$"));
    QString stem = path;
    return stem.remove(ending) + QStringLiteral(".evidence");
}

namespace {

void removeDatabase(const QString& path) {
    for (const char* ending : {"", "-wal", "-shm", "-journal"})
        QFile::remove(path + QLatin1String(ending));
}

Result<void> writeIdentity(Writer& writer, const CaseFile::Setup& setup, qint64 station) {
    const std::vector<std::pair<QString, QString>> values{
        {QStringLiteral("set_id"), QUuid::createUuid().toString(QUuid::WithoutBraces)},
        {QStringLiteral("station"), QString::number(station)},
        {QStringLiteral("zone"), QString::fromLatin1(setup.zone)},
        {QStringLiteral("demonstration"), setup.demonstration ? QStringLiteral("1") : QStringLiteral("0")}};
    std::vector<FieldChange> changes;
    for (const auto& [key, value] : values) {
        auto statement = writer.prepare(QStringLiteral("INSERT INTO meta (key, value) VALUES (?, ?)"));
        XW_TRY(statement);
        XW_TRY(statement->bind(key).bind(value).run());
        changes.push_back({key, {}, value});
    }
    XW_TRY(writer.connection().readIdentity());
    return Ledger::enter(writer, QStringLiteral("casefile"), changes);
}

/// Everything that makes a fresh file a case database, in a file nobody knows yet.
Result<void> fillNew(const QString& path, const CaseFile::Setup& setup, const CaseSchema& schema, const Clock& clock,
    const std::function<Result<void>(Writer&)>& found) {
    qint64 station = setup.station.value_or(0);
    if (!setup.station)
        station = 1 + randombytes_uniform((1U << 20) - 1);
    if (station < 1 || station >= (1 << 20))
        return fail(ErrorCode::Validation, QStringLiteral("store.station"), {QString::number(station)});
    if (!QTimeZone(setup.zone).isValid())
        return fail(ErrorCode::Validation, QStringLiteral("store.zone"), {QString::fromLatin1(setup.zone)});
    auto connection = Connection::open(path, Connection::Mode::Create);
    XW_TRY(connection);
    XW_TRY((*connection)->execute("PRAGMA application_id=" + QByteArray::number(kApplicationId)));
    XW_TRY(migrate(**connection, 0, migrationScripts()));
    auto transaction = Transaction::begin(**connection, true);
    XW_TRY(transaction);
    Writer writer(**connection, clock, {}, schema);
    XW_TRY(writeIdentity(writer, setup, station));
    XW_TRY(found(writer));
    XW_TRY((*transaction)->commit());
    return (*connection)->checkpoint();
}

} // namespace

Result<void> CaseFile::create(const QString& path, const Setup& setup, const CaseSchema& schema, const Clock& clock,
    const std::function<Result<void>(Writer&)>& found) {
    if (QFileInfo::exists(path))
        return fail(ErrorCode::Validation, QStringLiteral("file.exists"), {path});
    const QFileInfo info(path);
    const QString beside = info.dir().filePath(
        QStringLiteral(".%1.%2.new").arg(info.fileName()).arg(QCoreApplication::applicationPid()));
    removeDatabase(beside);
    XW_TRY(createFile(beside));
    auto done = fillNew(beside, setup, schema, clock, found);
    if (done)
        done = syncToDisk(beside);
    if (done)
        done = moveInto(beside, path);
    removeDatabase(beside);
    return done;
}

Result<std::unique_ptr<CaseFile>> CaseFile::open(
    const QString& path, Access access, const CaseSchema& schema, const Clock& clock) {
    const auto scripts = migrationScripts();
    const int newest = static_cast<int>(scripts.size());
    auto version = schemaOf(path, newest);
    XW_TRY(version);
    std::unique_ptr<CaseFile> file(new CaseFile(schema, clock));
    file->m_path = QFileInfo(path).absoluteFilePath();
    const QFileInfo log(path + QStringLiteral("-wal"));

    if (access == Access::Write) {
        auto lock = lockForWriting(file->m_path);
        XW_TRY(lock);
        file->m_lock = std::move(*lock);
        const bool cutOff = log.exists() && log.size() > 0;
        auto connection = Connection::open(path, Connection::Mode::Write);
        XW_TRY(connection);
        if (cutOff) {
            // The last run did not end by itself: see whether what it left is sound before anything is built on it.
            XW_TRY((*connection)->checkSound());
        }
        if (*version < newest) {
            XW_TRY((*connection)->checkpoint());
            XW_TRY(backUp(file->m_path, QFileInfo(file->m_path).absolutePath(), schema, clock, nullptr));
            XW_TRY(migrate(**connection, *version, scripts));
            XW_TRY((*connection)->checkpoint());
        }
    } else if (*version < newest) {
        return fail(ErrorCode::Validation, QStringLiteral("store.older"), {path});
    }

    const bool canWriteBeside = ::access(QFile::encodeName(QFileInfo(path).absolutePath()).constData(), W_OK) == 0;
    if (!canWriteBeside && log.exists())
        return fail(ErrorCode::Io, QStringLiteral("store.log-on-read-only"), {path});
    auto readers = Worker::start(2, [&]() -> Result<std::unique_ptr<Connection>> {
        auto connection
            = Connection::open(path, canWriteBeside ? Connection::Mode::Read : Connection::Mode::ReadImmutable);
        XW_TRY(connection);
        XW_TRY((*connection)->readIdentity());
        return connection;
    });
    XW_TRY(readers);
    file->m_readers = std::move(*readers);
    auto identity = file->read([&](Reader& reader) -> Result<bool> {
                            auto statement = reader.prepare(QStringLiteral("SELECT key, value FROM meta"));
                            XW_TRY(statement);
                            while (true) {
                                auto row = statement->step();
                                XW_TRY(row);
                                if (!*row)
                                    break;
                                if (statement->text(0) == QLatin1String("set_id"))
                                    file->m_setId = statement->text(1);
                                else if (statement->text(0) == QLatin1String("demonstration"))
                                    file->m_demonstration = statement->text(1) == QLatin1String("1");
                            }
                            file->m_station = reader.connection().station();
                            file->m_zone = reader.connection().zone();
                            return !file->m_setId.isEmpty();
                        })
                        .result();
    XW_TRY(identity);
    if (!*identity)
        return fail(ErrorCode::Corrupt, QStringLiteral("store.identity"));
    if (access == Access::Read)
        return file;

    auto writer = Worker::start(1, [&]() -> Result<std::unique_ptr<Connection>> {
        auto connection = Connection::open(path, Connection::Mode::Write);
        XW_TRY(connection);
        XW_TRY((*connection)->readIdentity());
        return connection;
    });
    XW_TRY(writer);
    file->m_writer = std::move(*writer);
    XW_TRY(file->clearOpenBatch());
    file->m_writer->onIdle([](Connection& connection) { static_cast<void>(connection.checkpoint()); });
    return file;
}

CaseFile::~CaseFile() {
    m_readers.reset(); // first, so that the writer is the last connection and empties the log as it closes
    if (m_writer) {
        checkpoint();
        m_writer.reset();
    }
}

namespace {

std::shared_ptr<void> claim(std::atomic<bool>& claimed) {
    if (claimed.exchange(true))
        return nullptr;
    return {&claimed, [&claimed](void*) { claimed = false; }};
}

} // namespace

std::shared_ptr<void> CaseFile::claimBulk() {
    return claim(m_bulkClaimed);
}

std::shared_ptr<void> CaseFile::claimRemoval() {
    return claim(m_removalClaimed);
}

Result<void> CaseFile::clearOpenBatch(BulkBatch* held) {
    BulkBatch::Discarded discarded;
    while (true) {
        auto done = write(
            {},
            [&](Writer& writer) {
                if (held != nullptr)
                    held->release();
                return BulkBatch::discardSlice(writer, discarded);
            },
            Worker::Priority::Slice)
                        .result();
        XW_TRY(done);
        if (*done)
            return {};
    }
}

void CaseFile::checkpoint() {
    if (m_writer)
        m_writer->post(
            [](Connection& connection) { static_cast<void>(connection.checkpoint()); }, Worker::Priority::Bulk);
}

void CaseFile::announce(const Writer& writer) {
    if (writer.changes.empty() && !writer.bulkChanged)
        return;
    QMetaObject::invokeMethod(
        this, [this, changes = Changes{writer.changes, writer.bulkChanged}] { Q_EMIT changed(changes); },
        Qt::QueuedConnection);
}

} // namespace xunwang
