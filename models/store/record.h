#pragma once

#include "models/store/codec.h"
#include "models/store/ledger.h"

#include <array>
#include <functional>

namespace xunwang {

/// One field of record type `R`: its column, which is also its name in the ledger, and the way to and from the member.
template <typename R>
struct Field {
    const char* column;
    std::function<Value(const R&)> get;
    std::function<bool(R&, const Value&)> set;
};

template <typename R, typename T>
Field<R> field(const char* column, T R::*member) {
    return {column, [member](const R& record) { return Codec<T>::encode(record.*member); },
        [member](R& record, const Value& value) {
            auto decoded = Codec<T>::decode(value);
            if (decoded)
                record.*member = std::move(*decoded);
            return decoded.has_value();
        }};
}

/// A record type describes its fields once; loading, saving, comparing, undo, verification and history read this.
/// A type `R` has `static const RecordType<R>& type()`.
template <typename R>
struct RecordType {
    const char* kind; ///< in the ledger, e.g. "measure"
    const char* table;
    std::vector<Field<R>> fields;

    RecordInfo info() const {
        RecordInfo result{QString::fromLatin1(kind), QString::fromLatin1(table), {}};
        for (const auto& f : fields)
            result.columns.append(QString::fromLatin1(f.column));
        return result;
    }
};

/// A record as it stands in the database.
template <typename R>
struct Stored {
    Id<R> id;
    qint64 revision; ///< 1 when new, one more with every ledger entry
    bool withdrawn;
    R value;
};

template <typename R>
std::vector<FieldChange> difference(const R* before, const R* after) {
    std::vector<FieldChange> changes;
    for (const auto& f : R::type().fields) {
        Value old = before ? f.get(*before) : Value();
        Value now = f.get(*after);
        if (old != now)
            changes.push_back({QString::fromLatin1(f.column), std::move(old), std::move(now)});
    }
    return changes;
}

/// Records of one type on their way in, made ready on any thread.
template <typename R>
class PreparedRecords {
public:
    void add(const R& record) { m_all.emplace_back(difference<R>(nullptr, &record)); }
    const std::vector<PreparedRecord>& all() const { return m_all; }

private:
    std::vector<PreparedRecord> m_all;
};

/// The repository of one record type: every room's own functions are made from these. Reads see withdrawn records too.
template <typename R>
class Records {
public:
    /// Stores a new record and its entry.
    static Result<Stored<R>> add(Writer& writer, const R& record) {
        const auto info = R::type().info();
        auto id = writer.nextId(info.table);
        XW_TRY(id);
        return addAs(writer, Id<R>(*id), record);
    }

    /// `add` under an id that was taken before.
    static Result<Stored<R>> addAs(Writer& writer, Id<R> id, const R& record) {
        XW_TRY(Ledger::append(
            writer, R::type().info(), LedgerAct::Create, id.value(), 0, difference<R>(nullptr, &record), {}));
        return Stored<R>{id, 1, false, record};
    }

    /// Stores many, each with its entry, under ids in a row; the first of them.
    static Result<Id<R>> addAll(Writer& writer, const PreparedRecords<R>& records, const Tick& tick = {}) {
        const auto info = R::type().info();
        auto first = writer.takeIds(info.table, static_cast<qint64>(records.all().size()));
        XW_TRY(first);
        XW_TRY(Ledger::createAll(writer, info, *first, records.all(), tick));
        return Id<R>(*first);
    }

    /// Replaces what differs; `reason` is demanded (Validation, "record.reason-missing"). Conflict where someone has
    /// changed the record since `revision`. Nothing differs: nothing is written.
    static Result<Stored<R>> correct(
        Writer& writer, Id<R> id, qint64 revision, const R& record, const QString& reason) {
        auto before = load(writer, id);
        XW_TRY(before);
        const auto changes = difference(&before->value, &record);
        if (changes.empty())
            return before;
        XW_TRY(Ledger::append(writer, R::type().info(), LedgerAct::Correct, id.value(), revision, changes, reason));
        return Stored<R>{id, revision + 1, before->withdrawn, record};
    }

    /// Takes the record out of every count, with a reason; it stays readable, and undo brings it back.
    static Result<void> withdraw(Writer& writer, Id<R> id, qint64 revision, const QString& reason) {
        return Ledger::append(writer, R::type().info(), LedgerAct::Withdraw, id.value(), revision,
            {{QStringLiteral("withdrawn"), qint64(0), qint64(1)}}, reason);
    }

    static Result<Stored<R>> load(Reader& reader, Id<R> id) {
        auto found = select(reader, QStringLiteral("WHERE id = ?"), {id.value()});
        XW_TRY(found);
        if (found->empty())
            return fail(ErrorCode::NotFound, QStringLiteral("record.not-found"),
                {QString::fromLatin1(R::type().kind), id.text()});
        return std::move(found->front());
    }

    /// The records that `where` ("WHERE … ORDER BY …", from a repository file, values as `?`) selects.
    static Result<std::vector<Stored<R>>> select(
        Reader& reader, const QString& where, const std::vector<Value>& values = {}) {
        const auto& type = R::type();
        QString sql = QStringLiteral("SELECT id, rev, withdrawn");
        for (const auto& f : type.fields)
            sql += QStringLiteral(", ") + QString::fromLatin1(f.column);
        sql += QStringLiteral(" FROM ") + QString::fromLatin1(type.table) + u' ' + where;
        auto statement = reader.prepare(sql);
        XW_TRY(statement);
        for (const Value& value : values)
            statement->bind(value);
        std::vector<Stored<R>> records;
        while (true) {
            auto row = statement->step();
            XW_TRY(row);
            if (!*row)
                return records;
            Stored<R> record{Id<R>(statement->integer(0)), statement->integer(1), statement->integer(2) != 0, R{}};
            int column = 3;
            for (const auto& f : type.fields)
                if (!f.set(record.value, statement->value(column++)))
                    return fail(ErrorCode::Corrupt, QStringLiteral("record.unreadable"),
                        {QString::fromLatin1(type.kind), record.id.text(), QString::fromLatin1(f.column)});
            records.push_back(std::move(record));
        }
    }

    /// The records of a page of a long list, in the order of `ids`; one that does not exist is left out.
    static Result<std::vector<Stored<R>>> page(Reader& reader, const std::vector<Id<R>>& ids) {
        QStringList marks;
        std::vector<Value> values;
        for (const auto& id : ids) {
            marks.append(QStringLiteral("?"));
            values.push_back(id.value());
        }
        auto found = select(reader, QStringLiteral("WHERE id IN (%1)").arg(marks.join(u',')), values);
        XW_TRY(found);
        std::vector<Stored<R>> ordered;
        for (const auto& id : ids)
            for (auto& record : *found)
                if (record.id == id)
                    ordered.push_back(record);
        return ordered;
    }
};

} // namespace xunwang
