#pragma once

#include "models/base/money.h"

#include <QDateTime>
#include <QTimeZone>

/// Numbers, dates and money as the present language writes them. Exact values are for tooltips and exports.
namespace xunwang::format {

QString number(qint64 value);
/// With grouping and exactly `decimals` digits after the point.
QString decimal(double value, int decimals);
/// "1.9 MB".
QString bytes(qint64 size);

/// A figure and its unit, such as "137.40" and "万元".
struct Figure {
    QString text;
    QString unit;
    QString exact; ///< to the fen, for the tooltip
};
/// Chinese: in 万元 with two decimals from 10,000 yuan on, else in 元; English: in yuan.
Figure money(Money amount);
/// "¥1,599.00": prices and single amounts.
QString price(Money amount);
/// "1,599.00": exactly, without a sign of currency, where the unit stands beside it.
QString yuan(Money amount);

/// "2026-10-29" / "29 Oct 2026"; a null date is "".
QString date(QDate date);
/// "2026年10月" / "October 2026".
QString month(QDate firstDay);
/// A UTC moment in the bureau's zone, to the minute.
QString moment(const QDateTime& utc, const QTimeZone& zone);
/// "just now", "2 hours ago", then days.
QString age(const QDateTime& then, const QDateTime& now);
/// "6 s", "4 min", "2 h".
QString duration(double seconds);
/// "+16.4 %", "−4.0 %" (share 0.164, -0.04).
QString change(double share);
/// Parts of a note: "shop · platform · price"; empty parts are left out.
QString joined(const QStringList& parts);

} // namespace xunwang::format
