#include "models/store/migrations.h"

#include "models/store/connection.h"

#include <QFile>
#include <QtEndian>

#include <sqlite3.h>

static void initResource() {
    Q_INIT_RESOURCE(migrations);
}

namespace xunwang {

std::vector<QByteArray> migrationScripts() {
    initResource();
    std::vector<QByteArray> scripts;
    for (int number = 1;; ++number) {
        QFile file(QStringLiteral(":/migrations/%1.sql").arg(number, 4, 10, QLatin1Char('0')));
        if (!file.open(QIODevice::ReadOnly))
            return scripts;
        scripts.push_back(file.readAll());
    }
}

Result<int> schemaOf(const QString& path, int newestKnown) {
    QFile file(path);
    if (!file.exists())
        return fail(ErrorCode::NotFound, QStringLiteral("file.not-found"), {path});
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Io, QStringLiteral("file.unreadable"), {path, file.errorString()});
    if (file.size() == 0)
        return fail(ErrorCode::Validation, QStringLiteral("store.empty"), {path});
    // https://www.sqlite.org/fileformat.html, 1.3: user_version at 60, application_id at 68, both big-endian.
    const QByteArray header = file.read(100);
    if (header.size() < 100 || !header.startsWith(QByteArrayLiteral("SQLite format 3")) || header[15] != '\0'
        || qFromBigEndian<qint32>(header.constData() + 68) != kApplicationId)
        return fail(ErrorCode::Validation, QStringLiteral("store.foreign"), {path});
    const int version = qFromBigEndian<qint32>(header.constData() + 60);
    if (version > newestKnown)
        return fail(ErrorCode::SchemaTooNew, QStringLiteral("store.newer"),
            {path, QString::number(version), QString::number(newestKnown)});
    if (version < 1)
        return fail(ErrorCode::Corrupt, QStringLiteral("store.corrupt"), {path});
    return version;
}

namespace {

/// packed(a, b, …): whole numbers as eight bytes each, the lowest first.
void packed(sqlite3_context* context, int count, sqlite3_value** values) {
    QByteArray bytes;
    for (int i = 0; i < count; ++i) {
        const qint64 number = qToLittleEndian(qint64(sqlite3_value_int64(values[i])));
        bytes.append(reinterpret_cast<const char*>(&number), sizeof number);
    }
    sqlite3_result_blob64(context, bytes.constData(), static_cast<sqlite3_uint64>(bytes.size()), SQLITE_TRANSIENT);
}

} // namespace

Result<void> migrate(Connection& connection, int from, const std::vector<QByteArray>& scripts) {
    sqlite3_create_function_v2(connection.handle(), "packed", -1, SQLITE_UTF8 | SQLITE_DETERMINISTIC, nullptr, packed,
        nullptr, nullptr, nullptr);
    for (size_t step = static_cast<size_t>(from); step < scripts.size(); ++step) {
        auto transaction = Transaction::begin(connection, true);
        XW_TRY(transaction);
        XW_TRY(connection.execute(scripts[step]));
        XW_TRY(connection.execute("PRAGMA user_version=" + QByteArray::number(qint64(step) + 1)));
        XW_TRY((*transaction)->commit());
    }
    return {};
}

} // namespace xunwang
