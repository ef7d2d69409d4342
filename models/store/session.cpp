#include "models/store/session.h"

#include "models/store/connection.h"
#include "models/store/ledger.h"

namespace xunwang {

Result<Statement> Reader::prepare(const QString& sql) {
    return m_connection.prepare(sql);
}

QTimeZone Reader::zone() const {
    return m_connection.zone();
}

Result<qint64> Reader::integer(const QString& sql, const std::vector<Value>& values) {
    auto statement = prepare(sql);
    XW_TRY(statement);
    for (const Value& value : values)
        statement->bind(value);
    auto row = statement->step();
    XW_TRY(row);
    if (!*row)
        return fail(ErrorCode::NotFound, QStringLiteral("store.no-row"));
    return statement->integer(0);
}

Result<qint64> Reader::coming(const QString& table) {
    auto next = integer(QStringLiteral("SELECT coalesce(max(next), 1) FROM sequence WHERE name = ?"), {table});
    XW_TRY(next);
    return (connection().station() << 43) | *next;
}

Writer::Writer(Connection& connection, const Clock& clock, Actor actor, const CaseSchema& schema)
    : Reader(connection, clock)
    , m_actor(actor)
    , m_schema(schema) { }

Result<qint64> Writer::takeIds(const QString& table, qint64 count) {
    auto statement = prepare(QStringLiteral("INSERT INTO sequence (name, next) VALUES (?, ? + 1) ON CONFLICT (name) DO "
                                            "UPDATE SET next = next + ? RETURNING next"));
    XW_TRY(statement);
    auto row = statement->bind(table).bind(count).bind(count).step();
    XW_TRY(row);
    const qint64 next = statement->integer(0);
    XW_TRY(statement->step()); // RETURNING takes effect when its rows have been read
    return (connection().station() << 43) | (next - count);
}

} // namespace xunwang
