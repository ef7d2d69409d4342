#pragma once

#include "models/base/feedback.h"
#include "models/store/session.h"

#include <QStringList>

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace xunwang {

/// What the store has to know of a record type.
struct RecordInfo {
    QString kind;
    QString table; ///< has id, rev, withdrawn and these:
    QStringList columns;
};

/// A table that only bulk imports fill: rows are appended under a batch and never changed. It has id, batch and these.
struct BulkInfo {
    QString table;
    QStringList columns;
    bool ofRecords = false; ///< its rows only tell where the batch's records came from, and mean nothing without them
    /// A view with the ids of the rows that stay when the batch is taken back; empty: none. Tables behind it in the
    /// schema have been cleared by then.
    QString stays = {};
    /// A column of another bulk table that names its rows, where no index finds them: rows so named stay.
    struct Named {
        QString table;
        QString column;
    };
    std::optional<Named> named = {};
};

/// An index that a room keeps itself, because an import writes it sorted, many rows at a time, where SQLite would write
/// a page a row. Derived: its rows are (key, id, …), the id that of a row of a bulk table.
struct IndexInfo {
    QString table;
    QString key; ///< the column that orders it
    QString id; ///< the column that names the row
    QString of; ///< the bulk table
};

/// All that a case database is made of, put together by the topmost room and handed to the store when it opens one.
struct CaseSchema {
    std::vector<RecordInfo> kinds;
    std::vector<BulkInfo> bulk;
    /// What rooms keep beside their bulk tables to find rows quickly: computed from them, appended under the same
    /// batch, covered by no digest. Whoever reads it checks it, and it can be made anew.
    std::vector<BulkInfo> derived{};
    std::vector<IndexInfo> indexes{};
    /// What verification asks the rooms about it at the end.
    std::vector<std::function<Result<void>(Reader&, Feedback&)>> checks{};
};

enum class LedgerAct { Create, Correct, Withdraw, Undo };
inline constexpr auto namesOf(LedgerAct) {
    return std::array{std::pair{LedgerAct::Create, "create"}, std::pair{LedgerAct::Correct, "correct"},
        std::pair{LedgerAct::Withdraw, "withdraw"}, std::pair{LedgerAct::Undo, "undo"}};
}

struct FieldChange {
    QString name;
    Value before;
    Value after;
    bool operator==(const FieldChange&) const = default;
};

/// One entry of the ledger (台账): who changed which fields of which record, when, from what to what, and why.
struct LedgerEntry {
    qint64 station = 0;
    qint64 sequence = 0; ///< from 1, without a gap, per station
    qint64 group = 0; ///< sequence of the first entry of the same action
    QDateTime at; ///< UTC
    std::optional<qint64> actor; ///< a person's id
    QString act; ///< a name of LedgerAct
    QString kind;
    qint64 record = 0;
    qint64 based = 0; ///< the revision this change was made on; the record's revision is now one more
    std::vector<FieldChange> changes;
    QString reason;
    QByteArray previous; ///< hash of the station's entry before it; 32 zero bytes for the first
    QByteArray hash; ///< SHA-256 over all of the above
};

/// A record on its way in, with its entry, made ready on any thread so that the writing one has little left to do.
class PreparedRecord {
public:
    explicit PreparedRecord(const std::vector<FieldChange>& changes);

private:
    friend class Ledger;
    std::string m_columns; ///< their names, apart by commas
    std::string m_values; ///< and what they will hold
    std::string m_changes; ///< as in the ledger
};

/// A record as somebody saw it.
struct RecordAt {
    qint64 id = 0;
    qint64 revision = 0;
};

/// The append-only ledger with its hash chain. Every case record is written through `append`.
class Ledger {
public:
    /// Changes the record's row and appends the entry for it, both or neither. Conflict where the row's revision is
    /// not `based`; Validation ("record.reason-missing") for a correction or withdrawal without a reason.
    static Result<void> append(Writer& writer, const RecordInfo& info, LedgerAct act, qint64 record, qint64 based,
        const std::vector<FieldChange>& changes, const QString& reason);

    /// Creates many records under ids in a row, each with its entry: what `append` does one by one, many times as
    /// fast.
    static Result<void> createAll(Writer& writer, const RecordInfo& info, qint64 first,
        std::span<const PreparedRecord> records, const Tick& tick);
    /// Makes one and the same change to many, likewise.
    static Result<void> changeAll(Writer& writer, const RecordInfo& info, LedgerAct act,
        std::span<const RecordAt> records, const std::vector<FieldChange>& changes, const QString& reason,
        const Tick& tick);
    static constexpr qint64 kTickEvery = 64; ///< records

    /// Appends an entry that stands for no row: the founding, which names the set id, station and zone of `meta`.
    static Result<void> enter(Writer& writer, const QString& kind, const std::vector<FieldChange>& changes);

    /// Takes back the action `group` of this station by new entries with the inverse changes. Conflict
    /// ("undo.moved-on") where a field it wrote has changed since; Constraint ("undo.another-person") where someone
    /// else did it, ("undo.import") for imports, which are taken back as a whole.
    static Result<void> undo(Writer& writer, qint64 group);
    /// The newest action of this person on this station after `since` that is neither an undo nor undone.
    static Result<std::optional<qint64>> lastUndoable(Reader& reader, qint64 person, qint64 since);

    /// Undoes that action if all of it is about records of this kind; their ids, none where there is no such action.
    static Result<std::vector<qint64>> undoLast(Writer& writer, const QString& kind, qint64 since);
    /// Whether this station wrote about records of these kinds after its entry `since`.
    static Result<bool> touched(Reader& reader, const QStringList& kinds, qint64 since);

    /// Every entry of one record, oldest first.
    static Result<std::vector<LedgerEntry>> history(Reader& reader, const QString& kind, qint64 record);
    /// The newest `limit` entries of all.
    static Result<std::vector<LedgerEntry>> latest(Reader& reader, int limit);
    /// The head of this station's chain: how many entries and the hash of the last one (32 zero bytes: none).
    struct Head {
        qint64 sequence = 0;
        QByteArray hash = QByteArray(32, '\0');
    };
    static Result<Head> head(Reader& reader);

    /// The hash that an entry must carry.
    static QByteArray hashOf(const LedgerEntry& entry);
    /// The text form of changes in the ledger: a JSON array of [name, before, after], whole numbers as {"n":"…"}.
    static QString encodeChanges(const std::vector<FieldChange>& changes);
    static std::optional<std::vector<FieldChange>> decodeChanges(const QString& text);
    /// Walks over the entries that `tail` ("WHERE … ORDER BY …") selects; stops at the first error of `visit`.
    static Result<void> walk(Reader& reader, const QString& tail, const std::vector<Value>& values,
        const std::function<Result<void>(const LedgerEntry&)>& visit);
};

} // namespace xunwang
