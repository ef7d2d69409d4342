#pragma once

#include <QDate>
#include <QDateTime>
#include <QTimeZone>

namespace xunwang {

/// Where the time comes from. Rooms ask it and never the machine, so tests can move it.
class Clock {
public:
    virtual ~Clock() = default;
    /// Now, in UTC, whole milliseconds.
    virtual QDateTime now() const { return QDateTime::currentDateTimeUtc(); }
};

/// A clock that stands until a test moves it.
class FixedClock : public Clock {
public:
    explicit FixedClock(QDateTime at) : m_at(std::move(at)) { }
    QDateTime now() const override { return m_at; }
    void set(QDateTime at) { m_at = std::move(at); }
    void advance(qint64 seconds) { m_at = m_at.addSecs(seconds); }

private:
    QDateTime m_at;
};

/// The bureau's zone: legal dates are dates in it, never the machine's.
inline QByteArray defaultZone() {
    return QByteArrayLiteral("Asia/Shanghai");
}

/// The local date of a moment in the bureau's zone.
inline QDate localDate(const QDateTime& moment, const QTimeZone& zone) {
    return moment.toTimeZone(zone).date();
}

} // namespace xunwang
