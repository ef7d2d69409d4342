#pragma once

#include "models/store/batch.h"

struct sqlite3_stmt;

namespace xunwang {

/// Digests of the rows of a bulk table, a block of ids at a time; read with the native interface, because there are
/// millions of them. Lives inside one transaction.
class RowDigests {
public:
    RowDigests(Reader& reader, const BulkInfo& info);
    ~RowDigests();
    RowDigests(const RowDigests&) = delete;
    RowDigests& operator=(const RowDigests&) = delete;

    struct Block {
        QString digest;
        qint64 rows = 0;
    };
    /// Of the rows whose ids lie in [from, to).
    Result<Block> block(qint64 from, qint64 to);

private:
    Connection& m_connection;
    sqlite3_stmt* m_statement = nullptr;
    int m_code = 0;
    std::string m_bytes;
};

} // namespace xunwang
