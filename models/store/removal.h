#pragma once

#include "models/store/batch.h"

#include <memory>
#include <unordered_set>

namespace xunwang {

/// Removes the rows of an import that was taken back. They are out of every query from the transaction that withdraws
/// its record; here they leave the file, slice by slice, but for those that must stay (`BulkInfo::stays`, `named`).
/// What is left is covered by digests all the while, and in the end the batch's record holds them. Cut off, it begins
/// anew and comes to the same end. Not while an import runs. Everything is called on the writer's thread, except where
/// it says Reader.
class BulkRemoval {
public:
    /// Withdraws the record of a batch, and notes that its rows go: all of it in the caller's transaction. What earlier
    /// ones left is gone through again, because it may have stayed for the sake of this one. Validation
    /// "record.reason-missing", Conflict where the record was changed since `revision`.
    static Result<void> begin(Writer& writer, const Stored<Batch>& batch, const QString& reason);
    /// Those whose rows are to be removed, in the order in which that has to be done: the newest first, because rows
    /// name older ones.
    static Result<std::vector<BatchId>> pending(Reader& reader);
    static Result<std::shared_ptr<BulkRemoval>> load(Reader& reader, BatchId batch);

    /// Removes rows for at most about 80 ms; true when none is left that has to go.
    Result<bool> slice(Writer& writer);
    /// Lets the record say what has stayed. The last transaction.
    Result<void> finish(Writer& writer);

    BatchId batch() const { return m_batch.id; }
    /// The ids that the batch gave in a bulk table: [first, end).
    struct Ids {
        qint64 first = 0;
        qint64 end = 0;
        bool operator==(const Ids&) const = default;
    };
    Ids ids(const QString& table) const;
    /// Rows that were looked at, of all that the batch brought.
    qint64 done() const { return m_done; }
    qint64 total() const;

private:
    explicit BulkRemoval(Stored<Batch> batch) : m_batch(std::move(batch)) { }
    Result<bool> gather(Writer& writer, const BulkInfo& info, const std::function<bool()>& enough);
    Result<void> clear(Writer& writer, const BulkInfo& info, Ids block, size_t number);

    Stored<Batch> m_batch;
    BatchDigests m_digests;
    qint64 m_done = 0;
    size_t m_tables = 0; ///< done, from the last one
    size_t m_blocks = 0; ///< done of the next one
    std::optional<qint64> m_gathered; ///< up to which id of the table that names rows
    std::unordered_set<qint64> m_named;
};

} // namespace xunwang
