#pragma once

#include "models/text/numbers.h"

#include <optional>
#include <string_view>
#include <unordered_map>

namespace xunwang {

// What nearly every row of a file holds, read without a QString. Who gets nothing asks the readers of numbers.h, which
// understand all of this too, and the same way.

/// "188", "225.60": digits and at most `decimals` decimals, times 10^`decimals`.
inline std::optional<qint64> plainDecimal(std::string_view text, int decimals) {
    qint64 value = 0;
    size_t at = 0;
    const auto digit = [&] { return at < text.size() && text[at] >= '0' && text[at] <= '9'; };
    for (; digit(); ++at)
        value = value * 10 + (text[at] - '0');
    if (at == 0 || at > 12)
        return std::nullopt;
    int left = decimals;
    if (at < text.size() && text[at] == '.') {
        const size_t point = at++;
        for (; digit() && left > 0; ++at, --left)
            value = value * 10 + (text[at] - '0');
        if (at == point + 1)
            return std::nullopt;
    }
    if (at != text.size())
        return std::nullopt;
    for (; left > 0; --left)
        value *= 10;
    return value;
}

/// Moments like "2026-10-01", "2026/10/01 08:30:00"; the days of a file come back again and again.
class PlainMoments {
public:
    explicit PlainMoments(const QTimeZone& zone) : m_reader(zone) { }

    /// UTC milliseconds.
    std::optional<qint64> read(std::string_view text) {
        if (text.size() != 10 && text.size() != 19)
            return std::nullopt;
        const auto number = [&](size_t at, size_t digits) {
            int value = 0;
            for (const char c : text.substr(at, digits))
                value = c >= '0' && c <= '9' && value >= 0 ? value * 10 + (c - '0') : -1;
            return value;
        };
        const int date = number(0, 4) < 0 || number(5, 2) < 0 || number(8, 2) < 0
            ? -1
            : (number(0, 4) * 100 + number(5, 2)) * 100 + number(8, 2);
        if (date < 0 || text[4] != text[7] || (text[4] != '-' && text[4] != '/'))
            return std::nullopt;
        qint64 inDay = 0;
        if (text.size() == 19) {
            const int hour = number(11, 2);
            const int minute = number(14, 2);
            const int second = number(17, 2);
            if (text[10] != ' ' || text[13] != ':' || text[16] != ':' || hour < 0 || hour > 23 || minute < 0
                || minute > 59 || second < 0 || second > 59)
                return std::nullopt;
            inDay = ((hour * 60 + minute) * 60 + second) * qint64(1000);
        }
        const auto day = dayOf(date);
        return day ? std::optional(*day + inDay) : std::nullopt;
    }

private:
    /// When the day began, where it has 24 hours: no clock was changed in it.
    std::optional<qint64> dayOf(int date) {
        if (const auto known = m_days.find(date); known != m_days.end())
            return known->second;
        if (m_days.size() > 10'000)
            m_days.clear();
        const QDate day(date / 10'000, date / 100 % 100, date % 100);
        const auto begin = m_reader.read(day.toString(Qt::ISODate));
        const auto end = m_reader.read(day.addDays(1).toString(Qt::ISODate));
        const bool plain = begin && end && begin->msecsTo(*end) == 86'400'000;
        return m_days[date] = plain ? std::optional(begin->toMSecsSinceEpoch()) : std::nullopt;
    }

    MomentReader m_reader;
    std::unordered_map<int, std::optional<qint64>> m_days;
};

} // namespace xunwang
