#pragma once

#include "models/base/result.h"
#include "models/store/value.h"

#include <QDate>
#include <QDateTime>

#include <memory>
#include <vector>

namespace xunwang {

/// A prepared statement: forward-only, typed, every value bound. Used on the thread of its connection, and gone before
/// that. Its failures are logged (the SQL, never the values) and come back as Busy, Io, Corrupt, Constraint or Bug.
class Statement {
public:
    class Private;
    explicit Statement(std::unique_ptr<Private> d);
    Statement(Statement&&) noexcept;
    Statement& operator=(Statement&&) noexcept;
    ~Statement();

    /// Binds the next `?`; after a step, the first one again.
    Statement& bind(const Value& value);
    Statement& bind(qint64 value) { return bind(Value(value)); }
    Statement& bind(int value) { return bind(Value(qint64(value))); }
    Statement& bind(const QString& value) { return bind(Value(value)); }
    Statement& bind(const QByteArray& blob);
    Statement& bind(QDate value) { return bind(value.isValid() ? Value(value.toString(Qt::ISODate)) : Value()); }

    /// The next row; false when there is none (left).
    Result<bool> step();
    /// Runs a statement that gives no rows; how many rows it changed. It can then be bound and run again.
    Result<qint64> run();

    bool isNull(int column) const;
    qint64 integer(int column) const;
    QString text(int column) const;
    QByteArray blob(int column) const;
    QDate date(int column) const;
    Value value(int column) const;

private:
    std::unique_ptr<Private> d;
};

} // namespace xunwang
