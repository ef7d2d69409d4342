#include "models/statistics/period.h"

namespace xunwang {

namespace {

bool startsMonth(QDate day) {
    return day.day() == 1;
}
bool endsMonth(QDate day) {
    return day.day() == day.daysInMonth();
}
bool wholeMonths(const Period& period) {
    return startsMonth(period.from) && endsMonth(period.to);
}
bool wholeYears(const Period& period) {
    return wholeMonths(period) && period.from.month() == 1 && period.to.month() == 12;
}
QDate monthEnd(QDate day) {
    return {day.year(), day.month(), day.daysInMonth()};
}

QString year(QDate day) {
    return QString::number(day.year()) + u'年';
}
QString month(QDate day) {
    return QString::number(day.month()) + u'月';
}
QString dayOf(QDate day) {
    return QString::number(day.day()) + u'日';
}

} // namespace

Period monthOf(QDate day) {
    return {QDate(day.year(), day.month(), 1), monthEnd(day)};
}

Period yearToDate(QDate day) {
    return {QDate(day.year(), 1, 1), day};
}

Period periodBefore(const Period& period) {
    if (wholeMonths(period)) {
        const int months = (period.to.year() - period.from.year()) * 12 + period.to.month() - period.from.month() + 1;
        return {period.from.addMonths(-months), period.from.addDays(-1)};
    }
    return {period.from.addDays(-period.from.daysTo(period.to) - 1), period.from.addDays(-1)};
}

Period yearBefore(const Period& period) {
    const QDate to = period.to.addYears(-1);
    return {period.from.addYears(-1), endsMonth(period.to) ? monthEnd(to) : to};
}

QString periodText(const Period& period) {
    const auto& [from, to] = period;
    const bool sameYear = from.year() == to.year();
    const QString until = QStringLiteral("至");
    if (wholeYears(period))
        return sameYear ? year(from) : year(from) + until + year(to);
    if (wholeMonths(period)) {
        const QString start = year(from) + month(from);
        if (sameYear && from.month() == to.month())
            return start;
        return start + until + (sameYear ? QString() : year(to)) + month(to);
    }
    const QString start = year(from) + month(from) + dayOf(from);
    if (from == to)
        return start;
    const bool sameMonth = sameYear && from.month() == to.month();
    return start + until + (sameYear ? QString() : year(to)) + (sameMonth ? QString() : month(to)) + dayOf(to);
}

std::optional<qint64> changeAgainst(qint64 now, qint64 before) {
    if (before <= 0)
        return std::nullopt;
    const qint64 difference = now - before;
    const qint64 whole = difference / before * 10000;
    const qint64 rest = difference % before * 10000;
    return whole + (rest + (rest < 0 ? -before : before) / 2) / before;
}

} // namespace xunwang
