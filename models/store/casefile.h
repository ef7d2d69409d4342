#pragma once

#include "models/base/feedback.h"
#include "models/base/guard.h"
#include "models/store/batch.h"
#include "models/store/worker.h"

#include <QFuture>
#include <QLockFile>
#include <QObject>
#include <QPromise>

namespace xunwang {

/// What a change of the case database tells everyone who shows records.
struct Changes {
    std::vector<Change> records;
    bool bulk = false; ///< listings and leads came or went
    bool touches(const QString& kind) const;
};

/// An open case database (案件库). One thread writes, two read; whoever asks gets a future and is never made to wait.
/// Functions given to `read` and `write` run on those threads, each inside one transaction.
class CaseFile : public QObject {
    Q_OBJECT
public:
    enum class Access { Write, Read };

    struct Setup {
        std::optional<qint64> station; ///< 1 to 1,048,575; random unless given
        QByteArray zone = defaultZone();
        bool demonstration = false; ///< shown wherever the file is open
    };

    /// Makes a new case database that does not exist yet; `found` writes its first records in the same transaction.
    /// On failure nothing is left.
    static Result<void> create(const QString& path, const Setup& setup, const CaseSchema& schema, const Clock& clock,
        const std::function<Result<void>(Writer&)>& found);

    /// Opens one, refusing what is none, is newer, damaged, or written by someone else; migrates after a verified
    /// backup; removes an import that was cut off. Takes as long as that takes: call it in a job.
    /// Errors: see `schemaOf`, `lockForWriting`; Corrupt "store.corrupt", "store.identity".
    static Result<std::unique_ptr<CaseFile>> open(
        const QString& path, Access access, const CaseSchema& schema, const Clock& clock);
    ~CaseFile() override;

    const QString& path() const { return m_path; }
    bool writable() const { return m_writer != nullptr; }
    qint64 station() const { return m_station; }
    const QTimeZone& zone() const { return m_zone; }
    const QString& setId() const { return m_setId; }
    bool demonstration() const { return m_demonstration; }
    const CaseSchema& schema() const { return m_schema; }
    const Clock& clock() const { return m_clock; }
    /// Where the evidence files of a case database lie: beside it. A backup shares the folder of its name.
    static QString evidenceFolder(const QString& path);

    /// `work(Reader&) -> Result<T>` on a reading thread.
    template <typename F>
    auto read(F work) -> QFuture<std::invoke_result_t<F, Reader&>>;
    /// `work(Writer&) -> Result<T>` on the writing thread: all of it is stored, or nothing.
    template <typename F>
    auto write(Actor actor, F work, Worker::Priority priority = Worker::Priority::Person)
        -> QFuture<std::invoke_result_t<F, Writer&>>;
    /// A long action in one transaction, for a job, which waits for it: `work(Writer&, const Tick&) -> Result<T>` calls
    /// the tick every few records. When a person's write waits for it, all of it is taken back and begins anew, so
    /// `work` keeps nothing that a second call would find; after `kGivesWay` times people wait for once.
    template <typename F>
    auto writeLong(Actor actor, F work) -> std::invoke_result_t<F&, Writer&, const Tick&>;
    static constexpr int kGivesWay = 12;
    /// The right to run a bulk import, until the claim is let go; nothing where another one runs.
    std::shared_ptr<void> claimBulk();
    /// The same for removing the rows of imports that were taken back; see `BulkRemoval`.
    std::shared_ptr<void> claimRemoval();
    /// Removes the open batch in slices, people's writes between them: of an import that was cut off, or of one that
    /// gives up what it still holds (`held`). Not while one runs.
    Result<void> clearOpenBatch(BulkBatch* held = nullptr);
    /// Empties the write-ahead log into the file; after a long job.
    void checkpoint();

Q_SIGNALS:
    /// After a commit, on this object's thread.
    void changed(const xunwang::Changes& changes);

private:
    CaseFile(const CaseSchema& schema, const Clock& clock) : m_schema(schema), m_clock(clock) { }
    void announce(const Writer& writer);

    QString m_path;
    CaseSchema m_schema;
    const Clock& m_clock;
    qint64 m_station = 0;
    QTimeZone m_zone;
    QString m_setId;
    bool m_demonstration = false;
    std::atomic<bool> m_bulkClaimed = false;
    std::atomic<bool> m_removalClaimed = false;
    std::unique_ptr<QLockFile> m_lock;
    std::unique_ptr<Worker> m_readers;
    std::unique_ptr<Worker> m_writer;
};

template <typename F>
auto CaseFile::writeLong(Actor actor, F work) -> std::invoke_result_t<F&, Writer&, const Tick&> {
    const Tick patient;
    const Tick polite = [this]() -> Result<void> {
        if (m_writer->personWaits() > 100)
            return fail(ErrorCode::Busy, QStringLiteral("store.gives-way"));
        return {};
    };
    for (int given = 0;; ++given) {
        auto done = write(
            actor, [&](Writer& writer) { return work(writer, given < kGivesWay ? polite : patient); },
            Worker::Priority::Bulk)
                        .result();
        if (done || done.error().detail != QLatin1String("store.gives-way"))
            return done;
    }
}

class Transaction;
/// (`connection.h` stays inside the store.)
/// Flushed: when the commit succeeds it is on the disk.
enum class Transacts { Reading, Writing, WritingFlushed };
Result<std::shared_ptr<Transaction>> beginTransaction(Connection& connection, Transacts kind);
Result<void> commitTransaction(Transaction& transaction);

/// One transaction around `call`: committed when it succeeds.
template <typename R, typename F>
R inTransaction(Connection& connection, Transacts kind, const F& call) {
    return guarded<R>([&]() -> R {
        auto transaction = beginTransaction(connection, kind);
        XW_TRY(transaction);
        R result = call();
        if (result && kind != Transacts::Reading)
            XW_TRY(commitTransaction(**transaction));
        return result;
    });
}

template <typename F>
auto CaseFile::read(F work) -> QFuture<std::invoke_result_t<F, Reader&>> {
    using R = std::invoke_result_t<F, Reader&>;
    auto promise = std::make_shared<QPromise<R>>();
    promise->start();
    m_readers->post(
        [this, promise, work = std::move(work)](Connection& connection) {
            promise->addResult(inTransaction<R>(connection, Transacts::Reading, [&] {
                Reader reader(connection, m_clock);
                return work(reader);
            }));
            promise->finish();
        },
        Worker::Priority::Person);
    return promise->future();
}

template <typename F>
auto CaseFile::write(Actor actor, F work, Worker::Priority priority) -> QFuture<std::invoke_result_t<F, Writer&>> {
    using R = std::invoke_result_t<F, Writer&>;
    auto promise = std::make_shared<QPromise<R>>();
    promise->start();
    auto future = promise->future();
    if (!m_writer) {
        promise->addResult(R(fail(ErrorCode::Io, QStringLiteral("store.opened-for-reading"), {m_path})));
        promise->finish();
        return future;
    }
    m_writer->post(
        [this, promise, actor, work = std::move(work),
            kind = priority == Worker::Priority::Slice ? Transacts::Writing : Transacts::WritingFlushed](
            Connection& connection) mutable {
            Writer writer(connection, m_clock, actor, m_schema);
            R result = inTransaction<R>(connection, kind, [&] { return work(writer); });
            if (result)
                announce(writer);
            promise->addResult(std::move(result));
            promise->finish();
        },
        priority);
    return future;
}

} // namespace xunwang
