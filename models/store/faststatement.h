#pragma once

#include "models/store/session.h"

#include <string_view>

struct sqlite3_stmt;

namespace xunwang {

/// A prepared statement without Qt's boxes around values, for the millions of look-ups of an import. It lives inside
/// one transaction, like `Statement`.
class FastStatement {
public:
    static Result<FastStatement> prepare(Reader& reader, const QString& sql);
    FastStatement(FastStatement&& other) noexcept;
    FastStatement& operator=(FastStatement&&) = delete;
    ~FastStatement();

    /// Binds position 1, 2, …; a text must live until the statement is reset.
    void bind(int position, qint64 value);
    void bind(int position, std::string_view text);
    void bindBlob(int position, std::string_view bytes);
    Result<bool> step();
    /// Ready to be bound and stepped again.
    void reset();

    bool isNull(int column) const;
    qint64 integer(int column) const;
    /// UTF-8, valid until the next step or reset.
    std::string_view text(int column) const;
    /// Valid until the next step or reset.
    std::string_view blob(int column) const;

private:
    explicit FastStatement(sqlite3_stmt* statement) : m_statement(statement) { }
    sqlite3_stmt* m_statement;
};

/// A 64-bit hash that stays the same in every version of the program, because it is stored. Equal hashes are no proof
/// of equal texts.
qint64 stableHash(std::string_view bytes);

/// A 64-bit hash at the speed of memory, the same in every version too; against accidents, not against deceit.
quint64 quickHash(std::string_view bytes, quint64 seed);

} // namespace xunwang
