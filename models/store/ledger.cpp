#include "models/store/ledger.h"

#include "models/store/batch.h"
#include "models/store/codec.h"
#include "models/store/connection.h"
#include "models/store/faststatement.h"

#include <QJsonObject>
#include <QSet>

#include <cstring>
#include <sodium.h>
#include <unordered_map>

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

/// As QJsonDocument writes a text, byte for byte, because the hashes of all entries rest on it.
void appendText(std::string& out, const QString& text) {
    const bool plain = std::all_of(text.begin(), text.end(),
        [](QChar c) { return c.unicode() >= 0x20 && c != u'"' && c != u'\\' && !c.isSurrogate(); });
    if (plain) {
        const QByteArray utf8 = text.toUtf8();
        out.append(1, '"').append(utf8.constData(), static_cast<size_t>(utf8.size())).append(1, '"');
        return;
    }
    const QByteArray list = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    out.append(list.constData() + 1, static_cast<size_t>(list.size()) - 2);
}

void appendValue(std::string& out, const Value& value) {
    if (const auto* number = std::get_if<qint64>(&value))
        out.append("{\"n\":\"").append(std::to_string(*number)).append("\"}"); // JSON numbers lose digits past 2^53
    else if (const auto* text = std::get_if<QString>(&value))
        appendText(out, *text);
    else
        out.append("null");
}

std::string encoded(const std::vector<FieldChange>& changes) {
    std::string out = "[";
    for (const FieldChange& change : changes) {
        out.append(out.size() > 1 ? ",[" : "[");
        appendText(out, change.name);
        out.append(1, ',');
        appendValue(out, change.before);
        out.append(1, ',');
        appendValue(out, change.after);
        out.append(1, ']');
    }
    return out.append(1, ']');
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
    return QString::fromStdString(encoded(changes));
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

namespace {

QByteArray hashOf(const LedgerEntry& entry, std::string_view changes) {
    Digest digest;
    digest.add(QByteArrayLiteral("xunwang ledger 1"));
    for (const qint64 number : {entry.station, entry.sequence, entry.group, entry.at.toMSecsSinceEpoch(),
             entry.actor.value_or(0), entry.record, entry.based})
        digest.add(number);
    digest.add(entry.act);
    digest.add(entry.kind);
    digest.add(QByteArray::fromRawData(changes.data(), static_cast<qsizetype>(changes.size())));
    digest.add(entry.reason);
    digest.add(entry.previous);
    return digest.result();
}

} // namespace

QByteArray Ledger::hashOf(const LedgerEntry& entry) {
    return xunwang::hashOf(entry, encoded(entry.changes));
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

std::string_view viewOf(const QByteArray& bytes) {
    return {bytes.constData(), static_cast<size_t>(bytes.size())};
}

/// The end of this station's chain, to which one transaction appends.
class Chain {
public:
    static Result<Chain> open(Writer& writer) {
        auto head = Ledger::head(writer);
        XW_TRY(head);
        auto insert = FastStatement::prepare(writer,
            QStringLiteral("INSERT INTO ledger (%1) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)").arg(kColumns));
        XW_TRY(insert);
        return Chain(writer, std::move(*head), std::move(*insert));
    }

    /// Completes the entry and appends it; `changes` is the text of its changes.
    Result<void> add(LedgerEntry entry, std::string_view changes) {
        entry.station = m_writer.connection().station();
        entry.sequence = ++m_head.sequence;
        if (m_writer.group == 0)
            m_writer.group = entry.sequence;
        entry.group = m_writer.group;
        entry.at = m_writer.clock().now();
        entry.actor = m_writer.actor().person;
        entry.previous = std::exchange(m_head.hash, {});
        entry.hash = m_head.hash = hashOf(entry, changes);

        const QByteArray act = entry.act.toUtf8();
        const QByteArray kind = entry.kind.toUtf8();
        const QByteArray reason = entry.reason.toUtf8();
        m_insert.bind(1, entry.station);
        m_insert.bind(2, entry.sequence);
        m_insert.bind(3, entry.group);
        m_insert.bind(4, entry.at.toMSecsSinceEpoch());
        if (entry.actor)
            m_insert.bind(5, *entry.actor);
        m_insert.bind(6, viewOf(act));
        m_insert.bind(7, viewOf(kind));
        m_insert.bind(8, entry.record);
        m_insert.bind(9, entry.based);
        m_insert.bind(10, changes);
        m_insert.bind(11, viewOf(reason));
        m_insert.bindBlob(12, viewOf(entry.previous));
        m_insert.bindBlob(13, viewOf(entry.hash));
        const auto done = m_insert.step();
        m_insert.reset();
        XW_TRY(done);
        m_writer.changes.push_back({entry.kind, entry.record});
        return {};
    }

private:
    Chain(Writer& writer, Ledger::Head head, FastStatement insert)
        : m_writer(writer)
        , m_head(std::move(head))
        , m_insert(std::move(insert)) { }

    Writer& m_writer;
    Ledger::Head m_head;
    FastStatement m_insert;
};

LedgerEntry entryOf(const RecordInfo& info, LedgerAct act, RecordAt record, const QString& reason) {
    LedgerEntry entry;
    entry.act = enumText(act);
    entry.kind = info.kind;
    entry.record = record.id;
    entry.based = record.revision;
    entry.reason = reason;
    return entry;
}

Result<void> checkReason(LedgerAct act, const QString& reason) {
    if ((act == LedgerAct::Correct || act == LedgerAct::Withdraw) && reason.trimmed().isEmpty())
        return fail(ErrorCode::Validation, QStringLiteral("record.reason-missing"));
    return {};
}

Result<void> tickAt(qint64 done, const Tick& tick) {
    return tick && done % Ledger::kTickEvery == 0 ? tick() : Result<void>();
}

} // namespace

Result<void> Ledger::append(Writer& writer, const RecordInfo& info, LedgerAct act, qint64 record, qint64 based,
    const std::vector<FieldChange>& changes, const QString& reason) {
    XW_TRY(checkReason(act, reason));
    XW_TRY(applyToRow(writer, info, record, based, changes));
    auto chain = Chain::open(writer);
    XW_TRY(chain);
    return chain->add(entryOf(info, act, {record, based}, reason), encoded(changes));
}

Result<void> Ledger::enter(Writer& writer, const QString& kind, const std::vector<FieldChange>& changes) {
    auto chain = Chain::open(writer);
    XW_TRY(chain);
    return chain->add(entryOf({kind, {}, {}}, LedgerAct::Create, {}, {}), encoded(changes));
}

// A value in PreparedRecord: 'i' and the number, or 't', the length and the text; numbers as they lie in memory.
PreparedRecord::PreparedRecord(const std::vector<FieldChange>& changes) : m_changes(encoded(changes)) {
    const auto number = [this](qint64 value) { m_values.append(reinterpret_cast<const char*>(&value), sizeof value); };
    for (const FieldChange& change : changes) {
        if (isNull(change.after))
            continue;
        m_columns.append(", ").append(change.name.toStdString());
        if (const auto* whole = std::get_if<qint64>(&change.after)) {
            m_values.push_back('i');
            number(*whole);
        } else {
            const QByteArray utf8 = toText(change.after).toUtf8();
            m_values.push_back('t');
            number(utf8.size());
            m_values.append(viewOf(utf8));
        }
    }
}

namespace {

/// Binds the values of a PreparedRecord from `position` on.
void bindAll(FastStatement& statement, int position, std::string_view values) {
    const auto number = [&values] {
        qint64 value = 0;
        std::memcpy(&value, values.data(), sizeof value);
        values.remove_prefix(sizeof value);
        return value;
    };
    while (!values.empty()) {
        const char type = values.front();
        values.remove_prefix(1);
        if (type == 'i') {
            statement.bind(position, number());
        } else {
            const auto size = static_cast<size_t>(number());
            statement.bind(position, values.substr(0, size));
            values.remove_prefix(size);
        }
        ++position;
    }
}

} // namespace

Result<void> Ledger::createAll(
    Writer& writer, const RecordInfo& info, qint64 first, std::span<const PreparedRecord> records, const Tick& tick) {
    auto chain = Chain::open(writer);
    XW_TRY(chain);
    // Records leave out what they don't have, so there are a few statements.
    std::unordered_map<std::string, FastStatement> inserts;
    qint64 id = first;
    for (const PreparedRecord& record : records) {
        auto found = inserts.find(record.m_columns);
        if (found == inserts.end()) {
            const QString columns = QString::fromStdString(record.m_columns);
            auto insert = FastStatement::prepare(writer,
                QStringLiteral("INSERT INTO %1 (id, rev, withdrawn%2) VALUES (?, 1, 0%3)")
                    .arg(info.table, columns, QStringLiteral(", ?").repeated(columns.count(u','))));
            XW_TRY(insert);
            found = inserts.emplace(record.m_columns, std::move(*insert)).first;
        }
        FastStatement& insert = found->second;
        insert.bind(1, id);
        bindAll(insert, 2, record.m_values);
        const auto done = insert.step();
        insert.reset();
        XW_TRY(done);
        XW_TRY(chain->add(entryOf(info, LedgerAct::Create, {id, 0}, {}), record.m_changes));
        XW_TRY(tickAt(++id - first, tick));
    }
    return {};
}

Result<void> Ledger::changeAll(Writer& writer, const RecordInfo& info, LedgerAct act, std::span<const RecordAt> records,
    const std::vector<FieldChange>& changes, const QString& reason, const Tick& tick) {
    XW_TRY(checkReason(act, reason));
    auto chain = Chain::open(writer);
    XW_TRY(chain);
    const std::string text = encoded(changes);
    qint64 done = 0;
    for (const RecordAt& record : records) {
        XW_TRY(applyToRow(writer, info, record.id, record.revision, changes));
        XW_TRY(chain->add(entryOf(info, act, record, reason), text));
        XW_TRY(tickAt(++done, tick));
    }
    return {};
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

Result<bool> Ledger::touched(Reader& reader, const QStringList& kinds, qint64 since) {
    QStringList marks;
    std::vector<Value> values{reader.connection().station(), since};
    for (const QString& kind : kinds) {
        marks.append(QStringLiteral("?"));
        values.emplace_back(kind);
    }
    auto count
        = reader.integer(QStringLiteral("SELECT count(*) FROM ledger WHERE station = ? AND seq > ? AND kind IN (%1)")
                             .arg(marks.join(u',')),
            values);
    XW_TRY(count);
    return *count > 0;
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
    auto chain = Chain::open(writer);
    XW_TRY(chain);
    for (const LedgerEntry& entry : entries) {
        if (entry.actor != writer.actor().person)
            return fail(ErrorCode::Constraint, QStringLiteral("undo.another-person"));
        if (entry.kind == QLatin1String(Batch::type().kind)) {
            auto batch = Records<Batch>::load(writer, BatchId(entry.record));
            XW_TRY(batch);
            if (BatchDigests::parse(batch->value.digests).broughtRows(writer.schema()))
                return fail(ErrorCode::Constraint, QStringLiteral("undo.import"));
        }
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
        XW_TRY(applyToRow(writer, *info, entry.record, *revision, inverse));
        XW_TRY(
            chain->add(entryOf(*info, LedgerAct::Undo, {entry.record, *revision}, QStringLiteral("undo:%1").arg(group)),
                encoded(inverse)));
    }
    return {};
}

} // namespace xunwang
