#pragma once

#include <QDate>
#include <QString>

#include <optional>

namespace xunwang {

/// Legal dates in the bureau's zone, both bounds included.
struct Period {
    QDate from;
    QDate to;

    bool isValid() const { return from.isValid() && to.isValid() && from <= to; }
    bool operator==(const Period&) const = default;
};

Period monthOf(QDate day);
Period yearToDate(QDate day);
/// Whole months move by as many months (环比: the period before), other periods by as many days.
Period periodBefore(const Period& period);
/// The same dates a year before (同比); what ends with a month ends with that month.
Period yearBefore(const Period& period);

/// As bureaus print it: 2017年, 2017年1月至10月, 2017年10月, 2017年10月3日至11月2日, 2016年11月至2017年2月.
QString periodText(const Period& period);

/// How much `now` is above `before`, in hundredths of a percent, rounded; nothing where there was nothing before.
/// 82 against 75 is 933: +9.33 %.
std::optional<qint64> changeAgainst(qint64 now, qint64 before);

} // namespace xunwang
