#include "models/store/rowdigests.h"

#include "models/store/connection.h"

#include <sqlite3.h>

namespace xunwang {

namespace {

BulkValue valueAt(sqlite3_stmt* statement, int column) {
    switch (sqlite3_column_type(statement, column)) {
    case SQLITE_INTEGER:
        return qint64(sqlite3_column_int64(statement, column));
    case SQLITE_NULL:
        return std::monostate();
    default: {
        const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(statement, column));
        return std::string_view(text, static_cast<size_t>(sqlite3_column_bytes(statement, column)));
    }
    }
}

} // namespace

RowDigests::RowDigests(Reader& reader, const BulkInfo& info) : m_connection(reader.connection()) {
    const QByteArray sql = QStringLiteral("SELECT id, batch, %1 FROM %2 WHERE id >= ? AND id < ? ORDER BY id")
                               .arg(info.columns.join(QStringLiteral(", ")), info.table)
                               .toUtf8();
    m_code = sqlite3_prepare_v2(m_connection.handle(), sql.constData(), -1, &m_statement, nullptr);
}

RowDigests::~RowDigests() {
    sqlite3_finalize(m_statement);
}

Result<RowDigests::Block> RowDigests::block(qint64 from, qint64 to) {
    if (m_code != SQLITE_OK)
        return fail(nativeError(m_code, QString::fromUtf8(sqlite3_errmsg(m_connection.handle()))));
    sqlite3_bind_int64(m_statement, 1, from);
    sqlite3_bind_int64(m_statement, 2, to);
    m_bytes.clear();
    Block block;
    std::vector<BulkValue> values;
    int code = SQLITE_ROW;
    while ((code = sqlite3_step(m_statement)) == SQLITE_ROW) {
        ++block.rows;
        values.clear();
        for (int column = 0; column < sqlite3_column_count(m_statement); ++column)
            values.push_back(valueAt(m_statement, column));
        serialise(m_bytes, values);
    }
    sqlite3_reset(m_statement);
    if (code != SQLITE_DONE)
        return fail(nativeError(code, QString::fromUtf8(sqlite3_errmsg(m_connection.handle()))));
    block.digest = digestOf(m_bytes);
    return block;
}

} // namespace xunwang
