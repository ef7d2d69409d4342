#include "models/store/faststatement.h"

#include "models/store/connection.h"

#include <cstring>
#include <sodium.h>
#include <sqlite3.h>
#include <xxhash.h>

namespace xunwang {

Result<FastStatement> FastStatement::prepare(Reader& reader, const QString& sql) {
    sqlite3* handle = reader.connection().handle();
    sqlite3_stmt* statement = nullptr;
    const QByteArray utf8 = sql.toUtf8();
    const int code = sqlite3_prepare_v2(handle, utf8.constData(), static_cast<int>(utf8.size()), &statement, nullptr);
    if (code != SQLITE_OK)
        return fail(nativeError(code, QString::fromUtf8(sqlite3_errmsg(handle))));
    return FastStatement(statement);
}

FastStatement::FastStatement(FastStatement&& other) noexcept
    : m_statement(std::exchange(other.m_statement, nullptr)) { }

FastStatement::~FastStatement() {
    sqlite3_finalize(m_statement);
}

void FastStatement::bind(int position, qint64 value) {
    sqlite3_bind_int64(m_statement, position, value);
}

void FastStatement::bind(int position, std::string_view text) {
    sqlite3_bind_text(
        m_statement, position, text.empty() ? "" : text.data(), static_cast<int>(text.size()), SQLITE_STATIC);
}

void FastStatement::bindBlob(int position, std::string_view bytes) {
    sqlite3_bind_blob(
        m_statement, position, bytes.empty() ? "" : bytes.data(), static_cast<int>(bytes.size()), SQLITE_STATIC);
}

Result<bool> FastStatement::step() {
    const int code = sqlite3_step(m_statement);
    if (code == SQLITE_ROW)
        return true;
    if (code == SQLITE_DONE)
        return false;
    return fail(nativeError(code, QString::fromUtf8(sqlite3_errmsg(sqlite3_db_handle(m_statement)))));
}

void FastStatement::reset() {
    sqlite3_reset(m_statement);
}

bool FastStatement::isNull(int column) const {
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

qint64 FastStatement::integer(int column) const {
    return sqlite3_column_int64(m_statement, column);
}

std::string_view FastStatement::text(int column) const {
    const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(m_statement, column));
    return text ? std::string_view(text, static_cast<size_t>(sqlite3_column_bytes(m_statement, column)))
                : std::string_view();
}

std::string_view FastStatement::blob(int column) const {
    const auto* bytes = static_cast<const char*>(sqlite3_column_blob(m_statement, column));
    return bytes ? std::string_view(bytes, static_cast<size_t>(sqlite3_column_bytes(m_statement, column)))
                 : std::string_view();
}

quint64 quickHash(std::string_view bytes, quint64 seed) {
    return XXH3_64bits_withSeed(bytes.data(), bytes.size(), seed);
}

qint64 stableHash(std::string_view bytes) {
    static constexpr unsigned char kKey[crypto_shorthash_KEYBYTES]
        = {'x', 'u', 'n', 'w', 'a', 'n', 'g', ' ', 'i', 't', 'e', 'm', ' ', 'k', 'e', 'y'};
    unsigned char hash[crypto_shorthash_BYTES];
    crypto_shorthash(hash, reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(), kKey);
    qint64 value = 0;
    std::memcpy(&value, hash, sizeof value);
    return value;
}

} // namespace xunwang
