#pragma once

#include "models/base/clock.h"
#include "models/store/statement.h"

#include <QStringView>

#include <functional>

namespace xunwang {

class Connection;
struct CaseSchema;

/// Called every few records by long work inside a transaction; its error ends the work, and all of it is taken back.
/// May be empty.
using Tick = std::function<Result<void>()>;

/// A look into the case database, inside one transaction: everything read in it belongs to one state. Lives for the
/// length of one function given to `CaseFile::read` or `write`, on that thread.
class Reader {
public:
    Reader(Connection& connection, const Clock& clock) : m_connection(connection), m_clock(clock) { }

    /// `sql` stands in a repository file of a room, its values as `?`.
    Result<Statement> prepare(const QString& sql);
    const Clock& clock() const { return m_clock; }
    /// The bureau's zone: what makes a moment a legal date.
    QTimeZone zone() const;
    /// Today in the bureau's zone.
    QDate today() const { return localDate(m_clock.now(), zone()); }
    /// One integer, e.g. of a count; NotFound where the statement gives no row.
    Result<qint64> integer(const QString& sql, const std::vector<Value>& values = {});
    /// The id that the next record of a table gets, unless somebody takes it before.
    Result<qint64> coming(const QString& table);
    Connection& connection() { return m_connection; }

private:
    Connection& m_connection;
    const Clock& m_clock;
};

/// Who writes: a person's id, or none for what the program does by itself (founding, clearing an unfinished import).
struct Actor {
    std::optional<qint64> person;
};

/// One record that changed, for the change bus.
struct Change {
    QString kind;
    qint64 id = 0;
    bool operator==(const Change&) const = default;
};

/// The one place where case records are written: each change of a row appends its ledger entry in the same
/// transaction. All that is written through one Writer is one action, undone as one.
class Writer : public Reader {
public:
    Writer(Connection& connection, const Clock& clock, Actor actor, const CaseSchema& schema);

    Actor actor() const { return m_actor; }
    const CaseSchema& schema() const { return m_schema; }
    /// The next unused id of a table: this station's bits and a running number.
    Result<qint64> nextId(const QString& table) { return takeIds(table, 1); }
    /// The first of `count` unused ids in a row.
    Result<qint64> takeIds(const QString& table, qint64 count);

    /// The group number that the entries of this action share; set by the ledger with the first one.
    qint64 group = 0;
    std::vector<Change> changes;
    /// A bulk import became visible or went away: lists of listings and leads have to be read again.
    bool bulkChanged = false;

private:
    Actor m_actor;
    const CaseSchema& m_schema;
};

} // namespace xunwang
