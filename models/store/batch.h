#pragma once

#include "models/store/record.h"

#include <future>
#include <map>
#include <span>
#include <string_view>

struct sqlite3_stmt;

namespace xunwang {

/// A bulk import (批次) as a record: what came in, how it was read, what it counted, and the digests over its rows.
struct Batch {
    QString name; ///< the file's name, without its folder
    QString sha256; ///< of the file, 64 hex digits
    qint64 size = 0; ///< bytes
    QDateTime openedAt; ///< UTC
    QString recipe; ///< JSON: encoding, separator, header row, columns
    QString counts; ///< JSON: rows, new, updated, unchanged, duplicate, rejected, leads
    QString pack; ///< the rule pack's version
    QString recipeName; ///< of the saved recipe it was read by; empty: none
    QString digests; ///< see BatchDigests
    QString subject = {}; ///< kRescreening where it is no file; empty: a file

    static const RecordType<Batch>& type();
};
using BatchId = Id<Batch>;
/// Stored listings screened anew: such a batch has no file, recipe or size.
inline constexpr QLatin1String kRescreening("rescreening");

/// Bytes that are no text; only derived tables hold them.
struct BulkBytes {
    std::string_view bytes;
};
using BulkValue = std::variant<std::monostate, qint64, std::string_view, BulkBytes>;

/// The open batch: rows are written in slices, each a transaction of its own, invisible to every query (which asks the
/// views `shown_…`) until `close`. After any error the batch can only be discarded.
/// Everything is called on the writer's thread.
class BulkBatch {
public:
    /// Busy "batch.open" where one is open already.
    static Result<std::shared_ptr<BulkBatch>> open(Writer& writer);
    ~BulkBatch();

    qint64 id() const { return m_id; }
    /// Appends a row to `table` (an index into CaseSchema::bulk), its columns in the schema's order; the row's id.
    Result<qint64> insert(size_t table, std::span<const BulkValue> values);
    /// The same, but the row may come into its table as late as the next `flush` of it: until then its texts must live,
    /// and nobody finds it there.
    Result<qint64> insertSoon(size_t table, std::span<const BulkValue> values);
    /// To be called before each slice ends.
    Result<void> flush(size_t table) { return flush(m_tables[table]); }
    /// As `insert`, for a table of CaseSchema::derived.
    Result<qint64> insertDerived(size_t table, std::span<const BulkValue> values);
    qint64 rows(size_t table) const { return m_tables[table].rows; }
    /// The id that the first row of `table` has, or will have.
    qint64 firstId(size_t table) const { return m_tables[table].first; }
    /// Makes the rows visible: one small transaction with the batch's record (openedAt and digests filled in here) and
    /// its ledger entry.
    Result<Stored<Batch>> close(Writer& writer, Batch record);
    /// Lets go of what it holds in the connection; nothing can be inserted afterwards.
    void release();

    /// How far the removal of an open batch has come.
    struct Discarded {
        size_t indexes = 0; ///< done
        qint64 key = std::numeric_limits<qint64>::min(); ///< in the next one
    };
    /// Removes rows of the open batch for at most about 80 ms; true when nothing is left of it. To be called with the
    /// same `discarded` until then.
    static Result<bool> discardSlice(Writer& writer, Discarded& discarded);

private:
    struct Table {
        sqlite3_stmt* insert = nullptr;
        sqlite3_stmt* insertMany = nullptr;
        size_t columns = 0; ///< with id and batch
        std::vector<BulkValue> waiting; ///< rows that are not inserted yet
        qint64 first = 0;
        qint64 rows = 0;
        std::string pending; ///< the serialised rows of the block that is not full yet
        std::vector<QString> blocks; ///< digests of the blocks before it
        struct Digested {
            QString digest;
            std::string bytes; ///< of the block, for the memory
        };
        std::future<Digested> digesting; ///< and of the last one, made on another thread
        std::string takeDigest(); ///< waits for it; the memory of its block
        void endBlock();
    };
    BulkBatch() = default;
    qint64 append(Table& table, std::span<const BulkValue> values);
    Result<void> flush(Table& table);

    qint64 m_id = 0;
    QDateTime m_openedAt;
    std::vector<Table> m_tables; ///< the bulk ones, then the derived ones
    size_t m_bulk = 0; ///< how many are bulk tables
};

inline constexpr qint64 kDigestBlock = 4096;

/// What a batch's record says about its rows, table by table: a digest for each 4,096 ids, over the rows that are
/// there. As text it is JSON.
struct BatchDigests {
    struct Part {
        qint64 first = 0; ///< id
        qint64 span = 0; ///< as many ids the batch gave
        qint64 rows = 0; ///< left of them; all, unless the batch was taken back
        std::vector<QString> blocks; ///< none where no row is left
    };
    std::map<QString, Part> parts;

    static BatchDigests parse(const QString& text);
    QString text() const;
    /// An empty one for a table that the batch gave no rows.
    const Part& part(const QString& table) const;
    /// Whether the batch brought rows that stand for themselves, also where none is left.
    bool broughtRows(const CaseSchema& schema) const;
    /// Whether any of those is left.
    bool hasRows(const CaseSchema& schema) const;
};

/// The bytes over which a block's digest is made: every value of a row with its type and length.
void serialise(std::string& out, std::span<const BulkValue> values);
QString digestOf(const std::string& bytes); ///< BLAKE2b, 32 bytes, hex

} // namespace xunwang
