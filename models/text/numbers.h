#pragma once

#include "models/base/money.h"

#include <QDateTime>
#include <QTimeZone>

namespace xunwang {

// Counts, prices and moments as people and platforms write them. Full-width digits count as digits. What is not
// understood is refused, never guessed. No regular expressions: millions of rows pass here.

/// "5200+", "1.2万", "1. 8万", "10w+", "1,599", "已售300件", "销量:20", "2.5千人付款", "139.0": a whole number, not
/// negative.
/// Validation, "count.unreadable".
Result<qint64> readCount(QStringView text);

/// What Money::fromYuan reads, and blanks inside ("1. 8万", "￥ 599"), "RMB 599", "599元起", "12.5元/件". Another
/// currency
/// ("₹32,999") is refused: taken for yuan it would be another amount. Validation, "money.unreadable".
Result<Money> readPrice(QStringView text);

/// Reads moments, those without a zone in the one given. One for each thread: it remembers the last day's offset.
class MomentReader {
public:
    explicit MomentReader(const QTimeZone& zone) : m_zone(zone) { }

    /// "2016/11/14", "2026-10-01 08:30:00", "2026年10月1日 8时30分", "20261001", "20261001083000",
    /// "2026-10-01T08:30:00.250+08:00", "2026-10-01T00:30Z". A date is the first moment of that day in the zone. In
    /// UTC, whole milliseconds, years 1900 to 2199. And what a spreadsheet shows of a date whose format was lost: days
    /// since 1899-12-30, of the years 2000 to 2099, in whole seconds ("46296", "46296.3541666667"). And seconds
    /// or milliseconds since 1970 of the years 2001 to 2033, as machines write them ("1791000000"). Validation,
    /// "moment.unreadable".
    Result<QDateTime> read(QStringView text);

private:
    qint64 utc(QDate date, int msOfDay);
    std::optional<QDateTime> readSerial(QStringView text);
    static std::optional<QDateTime> readUnix(QStringView text);

    QTimeZone m_zone;
    QDate m_day; // its offset is the same from its first to its last moment
    qint64 m_offset = 0; // ms
};

} // namespace xunwang
