#pragma once

#include <QDateTime>
#include <QTimeZone>

#include <map>

namespace xunwang {

/// The dates of moments in one zone, for millions of them: the zone is asked once a day and not once a moment. One
/// thread.
class LocalDays {
public:
    explicit LocalDays(const QTimeZone& zone) : m_zone(zone) { }

    /// `moment`: UTC milliseconds.
    QDate of(qint64 moment) {
        if (const auto after = m_days.upper_bound(moment); after != m_days.begin())
            if (const Day& day = std::prev(after)->second; moment < day.end)
                return day.date;
        if (m_days.size() > 10'000)
            m_days.clear();
        const QDate date = QDateTime::fromMSecsSinceEpoch(moment, m_zone).date();
        m_days[date.startOfDay(m_zone).toMSecsSinceEpoch()]
            = {date.addDays(1).startOfDay(m_zone).toMSecsSinceEpoch(), date};
        return date;
    }

private:
    struct Day {
        qint64 end;
        QDate date;
    };
    QTimeZone m_zone;
    std::map<qint64, Day> m_days; ///< by their beginnings
};

} // namespace xunwang
