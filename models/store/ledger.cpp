#include "models/store/ledger.h"

#include "models/store/batch.h"
#include "models/store/codec.h"
#include "models/store/connection.h"

#include <QJsonObject>
#include <QSet>

#include <sodium.h>

namespace xunwang {

namespace {

const QString kColumns
    = QStringLiteral("station, seq, grp, at, actor, act, kind, record, based, changes, reason, prev, hash");

/// Length-prefixed parts, so that no two different entries give the same bytes.
class Digest {
public:
    Digest() { crypto_hash_sha256_init(&m_state); }
    void add(const QByteArray& bytes) {
        const QByteArray length = QByteArray::number(bytes.size()) + ':';
        raw(length);
        raw(bytes);
    }
    void add(const QString& text) { add(text.toUtf8()); }
    void add(qint64 number) { add(QByteArray::number(number)); }
    QByteArray result() {
        QByteArray hash(crypto_hash_sha256_BYTES, Qt::Uninitialized);
        crypto_hash_sha256_final(&m_state, reinterpret_cast<unsigned char*>(hash.data()));
        return hash;
    }

private:
    void raw(const QByteArray& bytes) {
        crypto_hash_sha256_update(&m_state, reinterpret_cast<const unsigned char*>(bytes.constData()),
            static_cast<unsigned long long>(bytes.size()));
    }
    crypto_hash_sha256_state m_state{};
};

QJsonValue toJson(const Value& value) {
    if (const auto* number = std::get_if<qint64>(&value))
        return QJsonObject{{QStringLiteral("n"), QString::number(*number)}}; // JSON numbers lose digits past 2^53
    if (const auto* text = std::get_if<QString>(&value))
        return *text;
    return QJsonValue::Null;
}

std::optional<Value> fromJson(const QJsonValue& json) {
    if (json.isNull())
        return Value();
    if (json.isString())
        return Value(json.toString());
    bool ok = false;
    const qint64 number = json.toObject().value(QLatin1String("n")).toString().toLongLong(&ok);
    return ok ? std::optional<Value>(number) : std::nullopt;
}

Result<LedgerEntry> readEntry(const Statement& row) {
    LedgerEntry entry;
    entry.station = row.integer(0);
    entry.sequence = row.integer(1);
    entry.group = row.integer(2);
    entry.at = QDateTime::fromMSecsSinceEpoch(row.integer(3), Qt::UTC);
    if (!row.isNull(4))
        entry.actor = row.integer(4);
    entry.act = row.text(5);
    entry.kind = row.text(6);
    entry.record = row.integer(7);
    entry.based = row.integer(8);
    auto changes = Ledger::decodeChanges(row.text(9));
    if (!changes)
        return fail(ErrorCode::Corrupt, QStringLiteral("verify.entry-unreadable"), {QString::number(entry.sequence)});
    entry.changes = std::move(*changes);
    entry.reason = row.text(10);
    entry.previous = row.blob(11);
    entry.hash = row.blob(12);
    return entry;
}

/// Writes the row as the changes say; the caller has begun the transaction.
Result<void> applyToRow(
    Writer& writer, const RecordInfo& info, qint64 record, qint64 based, const std::vector<FieldChange>& changes) {
    QString sql;
    if (based == 0) {
        QString names = QStringLiteral("id, rev, withdrawn");
        QString marks = QStringLiteral("?, 1, 0");
        for (const FieldChange& change : changes) {
            names += QStringLiteral(", ") + change.name;
            marks += QStringLiteral(", ?");
        }
        sql = QStringLiteral("INSERT INTO %1 (%2) VALUES (%3)").arg(info.table, names, marks);
    } else {
        QStringList sets;
        for (const FieldChange& change : changes)
            sets.append(change.name + QStringLiteral(" = ?"));
        sql = QStringLiteral("UPDATE %1 SET rev = rev + 1, %2 WHERE id = ? AND rev = ?")
                  .arg(info.table, sets.join(QStringLiteral(", ")));
    }
    auto statement = writer.prepare(sql);
    XW_TRY(statement);
    if (based == 0)
        statement->bind(record);
    for (const FieldChange& change : changes)
        statement->bind(change.after);
    if (based != 0)
        statement->bind(record).bind(based);
    auto changed = statement->run();
    XW_TRY(changed);
    if (*changed == 1)
        return {};
    return fail(ErrorCode::Conflict, QStringLiteral("record.moved-on"), {info.kind, QString::number(record)});
}

/// The row's revision, if its fields still are what `changes` made of them; else Conflict "undo.moved-on".
Result<qint64> revisionIfUnchanged(
    Writer& writer, const RecordInfo& info, qint64 record, const std::vector<FieldChange>& changes) {
    QString columns = QStringLiteral("rev");
    for (const FieldChange& change : changes)
        columns += QStringLiteral(", ") + change.name;
    auto statement = writer.prepare(QStringLiteral("SELECT %1 FROM %2 WHERE id = ?").arg(columns, info.table));
    XW_TRY(statement);
    auto row = statement->bind(record).step();
    XW_TRY(row);
    bool same = *row;
    for (size_t i = 0; same && i < changes.size(); ++i)
        same = statement->value(static_cast<int>(i) + 1) == changes[i].after;
    if (!same)
        return fail(ErrorCode::Conflict, QStringLiteral("undo.moved-on"), {info.kind, QString::number(record)});
    return statement->integer(0);
}

const RecordInfo* findKind(const std::vector<RecordInfo>& kinds, const QString& kind) {
    for (const RecordInfo& info : kinds)
        if (info.kind == kind)
            return &info;
    return nullptr;
}

} // namespace

QString Ledger::encodeChanges(const std::vector<FieldChange>& changes) {
    QJsonArray array;
    for (const FieldChange& change : changes)
        array.append(QJsonArray{change.name, toJson(change.before), toJson(change.after)});
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

std::optional<std::vector<FieldChange>> Ledger::decodeChanges(const QString& text) {
    const auto json = QJsonDocument::fromJson(text.toUtf8());
    if (!json.isArray())
        return std::nullopt;
    std::vector<FieldChange> changes;
    const QJsonArray array = json.array();
    for (const auto& item : array) {
        const QJsonArray parts = item.toArray();
        auto before = fromJson(parts.at(1));
        auto after = fromJson(parts.at(2));
        if (parts.size() != 3 || !before || !after)
            return std::nullopt;
        changes.push_back({parts.at(0).toString(), std::move(*before), std::move(*after)});
    }
    return changes;
}

QByteArray Ledger::hashOf(const LedgerEntry& entry) {
    Digest digest;
    digest.add(QByteArrayLiteral("xunwang ledger 1"));
    for (const qint64 number : {entry.station, entry.sequence, entry.group, entry.at.toMSecsSinceEpoch(),
             entry.actor.value_or(0), entry.record, entry.based})
        digest.add(number);
    for (const QString& text : {entry.act, entry.kind, encodeChanges(entry.changes), entry.reason})
        digest.add(text);
    digest.add(entry.previous);
    return digest.result();
}

Result<Ledger::Head> Ledger::head(Reader& reader) {
    auto statement
        = reader.prepare(QStringLiteral("SELECT seq, hash FROM ledger WHERE station = ? ORDER BY seq DESC LIMIT 1"));
    XW_TRY(statement);
    auto row = statement->bind(reader.connection().station()).step();
    XW_TRY(row);
    if (!*row)
        return Head{};
    return Head{statement->integer(0), statement->blob(1)};
}

namespace {
Result<void> appendEntry(Writer& writer, LedgerEntry entry) {
    auto last = Ledger::head(writer);
    XW_TRY(last);
    entry.station = writer.connection().station();
    entry.sequence = last->sequence + 1;
    if (writer.group == 0)
        writer.group = entry.sequence;
    entry.group = writer.group;
    entry.at = writer.clock().now();
    entry.actor = writer.actor().person;
    entry.previous = last->hash;

    auto statement = writer.prepare(
        QStringLiteral("INSERT INTO ledger (%1) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)").arg(kColumns));
    XW_TRY(statement);
    statement->bind(entry.station).bind(entry.sequence).bind(entry.group).bind(entry.at.toMSecsSinceEpoch());
    statement->bind(entry.actor ? Value(*entry.actor) : Value()).bind(entry.act).bind(entry.kind).bind(entry.record);
    statement->bind(entry.based).bind(Ledger::encodeChanges(entry.changes)).bind(entry.reason);
    statement->bind(entry.previous).bind(Ledger::hashOf(entry));
    XW_TRY(statement->run());
    writer.changes.push_back({entry.kind, entry.record});
    return {};
}
} // namespace

Result<void> Ledger::append(Writer& writer, const RecordInfo& info, LedgerAct act, qint64 record, qint64 based,
    const std::vector<FieldChange>& changes, const QString& reason) {
    if ((act == LedgerAct::Correct || act == LedgerAct::Withdraw) && reason.trimmed().isEmpty())
        return fail(ErrorCode::Validation, QStringLiteral("record.reason-missing"));
    XW_TRY(applyToRow(writer, info, record, based, changes));
    LedgerEntry entry;
    entry.act = enumText(act);
    entry.kind = info.kind;
    entry.record = record;
    entry.based = based;
    entry.changes = changes;
    entry.reason = reason;
    return appendEntry(writer, std::move(entry));
}

Result<void> Ledger::enter(Writer& writer, const QString& kind, const std::vector<FieldChange>& changes) {
    LedgerEntry entry;
    entry.act = enumText(LedgerAct::Create);
    entry.kind = kind;
    entry.changes = changes;
    return appendEntry(writer, std::move(entry));
}

Result<void> Ledger::walk(Reader& reader, const QString& tail, const std::vector<Value>& values,
    const std::function<Result<void>(const LedgerEntry&)>& visit) {
    auto statement = reader.prepare(QStringLiteral("SELECT %1 FROM ledger %2").arg(kColumns, tail));
    XW_TRY(statement);
    for (const Value& value : values)
        statement->bind(value);
    while (true) {
        auto row = statement->step();
        XW_TRY(row);
        if (!*row)
            return {};
        auto entry = readEntry(*statement);
        XW_TRY(entry);
        XW_TRY(visit(*entry));
    }
}

Result<std::vector<LedgerEntry>> Ledger::history(Reader& reader, const QString& kind, qint64 record) {
    std::vector<LedgerEntry> entries;
    XW_TRY(walk(reader, QStringLiteral("WHERE kind = ? AND record = ? ORDER BY based, station, seq"), {kind, record},
        [&](const LedgerEntry& entry) -> Result<void> {
            entries.push_back(entry);
            return {};
        }));
    return entries;
}

Result<std::vector<LedgerEntry>> Ledger::latest(Reader& reader, int limit) {
    std::vector<LedgerEntry> entries;
    XW_TRY(walk(reader, QStringLiteral("ORDER BY at DESC, station, seq DESC LIMIT ?"), {qint64(limit)},
        [&](const LedgerEntry& entry) -> Result<void> {
            entries.push_back(entry);
            return {};
        }));
    return entries;
}

Result<std::optional<qint64>> Ledger::lastUndoable(Reader& reader, qint64 person, qint64 since) {
    // Backwards, so that an undo is met before what it took back; it names that group in its reason: "undo:<group>".
    auto statement = reader.prepare(
        QStringLiteral("SELECT grp, act, actor, reason FROM ledger WHERE station = ? AND seq > ? ORDER BY seq DESC"));
    XW_TRY(statement);
    statement->bind(reader.connection().station()).bind(since);
    QSet<qint64> undone;
    while (true) {
        auto row = statement->step();
        XW_TRY(row);
        if (!*row)
            return std::nullopt;
        const qint64 group = statement->integer(0);
        if (statement->text(1) == enumText(LedgerAct::Undo))
            undone.insert(statement->text(3).section(u':', 1).toLongLong());
        else if (!statement->isNull(2) && statement->integer(2) == person && !undone.contains(group))
            return group;
    }
}

Result<std::vector<qint64>> Ledger::undoLast(Writer& writer, const QString& kind, qint64 since) {
    std::vector<qint64> records;
    if (!writer.actor().person)
        return records;
    auto group = lastUndoable(writer, *writer.actor().person, since);
    XW_TRY(group);
    if (!*group)
        return records;
    bool only = true;
    XW_TRY(walk(writer, QStringLiteral("WHERE station = ? AND seq >= ? AND grp = ?"),
        {writer.connection().station(), **group, **group}, [&](const LedgerEntry& entry) -> Result<void> {
            only &= entry.kind == kind;
            records.push_back(entry.record);
            return {};
        }));
    if (!only)
        return std::vector<qint64>();
    XW_TRY(undo(writer, **group));
    return records;
}

Result<void> Ledger::undo(Writer& writer, qint64 group) {
    std::vector<LedgerEntry> entries;
    XW_TRY(walk(writer, QStringLiteral("WHERE station = ? AND grp = ? ORDER BY seq DESC"),
        {writer.connection().station(), group}, [&](const LedgerEntry& entry) -> Result<void> {
            entries.push_back(entry);
            return {};
        }));
    if (entries.empty())
        return fail(ErrorCode::NotFound, QStringLiteral("undo.nothing"));
    for (const LedgerEntry& entry : entries) {
        if (entry.actor != writer.actor().person)
            return fail(ErrorCode::Constraint, QStringLiteral("undo.another-person"));
        if (entry.kind == QLatin1String(Batch::type().kind)) // its rows would stay: it is taken back as a whole
            return fail(ErrorCode::Constraint, QStringLiteral("undo.import"));
        const RecordInfo* info = findKind(writer.schema().kinds, entry.kind);
        if (!info)
            return fail(ErrorCode::Bug, QStringLiteral("undo.unknown-kind"), {entry.kind});
        auto changes = entry.changes;
        if (entry.based == 0)
            changes.push_back({QStringLiteral("withdrawn"), qint64(1), qint64(0)});
        auto revision = revisionIfUnchanged(writer, *info, entry.record, changes);
        XW_TRY(revision);
        std::vector<FieldChange> inverse;
        for (const FieldChange& change : changes)
            if (entry.based != 0 || change.name == QLatin1String("withdrawn"))
                inverse.push_back({change.name, change.after, change.before});
        XW_TRY(append(
            writer, *info, LedgerAct::Undo, entry.record, *revision, inverse, QStringLiteral("undo:%1").arg(group)));
    }
    return {};
}

} // namespace xunwang
