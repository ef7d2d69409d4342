#include "app/reader/values.h"

#include "models/text/utf8.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <optional>

namespace xunwang::reader {

namespace {

constexpr int64_t kDay = 86400000; // ms
constexpr int64_t kLastSerial = 2958465; // 9999-12-31

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
}

bool isOneOf(char c, std::string_view set) {
    return set.find(c) != std::string_view::npos;
}

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

/// Walks over what counts in a number format: letters and places of digits, without colors, conditions, literals.
class FormatWalk {
public:
    explicit FormatWalk(std::string_view code) {
        for (size_t i = 0; i < code.size(); ++i) {
            const char c = lower(code[i]);
            if (c == '"') {
                i = std::min(code.find('"', i + 1), code.size());
            } else if (c == '\\' || c == '_' || c == '*') {
                ++i;
            } else if (c == '[') {
                const size_t end = std::min(code.find(']', i), code.size());
                const auto inside = code.substr(i + 1, end - i - 1);
                const bool elapsed = !inside.empty() && std::all_of(inside.begin(), inside.end(), [&](char letter) {
                    return lower(letter) == lower(inside.front()) && isOneOf(lower(letter), "hms");
                });
                m_elapsed = m_elapsed || elapsed;
                i = end;
            } else if (startsWith(code.substr(i), "general")) {
                i += 6;
            } else if (startsWith(code.substr(i), "am/pm")) {
                m_marks += 'p';
                i += 4;
            } else if (startsWith(code.substr(i), "a/p")) {
                m_marks += 'p';
                i += 2;
            } else if (startsWith(code.substr(i), "aaa")) {
                m_marks += 'd'; // the day of the week
                i += 2;
            } else if (c == ';' && (m_elapsed || !m_marks.empty())) {
                break; // the other sections are for negative numbers, zero and text
            } else if (isOneOf(c, "ymdhs0#?.")) {
                m_marks += c;
            }
        }
    }

    NumberKind kind() const {
        if (m_elapsed)
            return NumberKind::Duration;
        bool date = false;
        bool time = false;
        char last = 0; // of the letters
        for (size_t i = 0; i < m_marks.size(); ++i) {
            const char c = m_marks[i];
            if (isOneOf(c, "0#?")) {
                // "ss.00" are parts of a second; any other place of a digit makes it a number.
                const size_t dot = m_marks.find_last_not_of('0', i);
                if (dot == std::string::npos || m_marks[dot] != '.' || dot == 0 || m_marks[dot - 1] != 's')
                    return NumberKind::Number;
            } else if (c == 'm') {
                const size_t next = m_marks.find_first_not_of('m', i);
                const bool minutes = last == 'h' || (next != std::string::npos && m_marks[next] == 's');
                (minutes ? time : date) = true;
                i = std::min(next, m_marks.size()) - 1;
            } else if (c == 'y' || c == 'd') {
                date = true;
            } else if (c == 'h' || c == 's' || c == 'p') {
                time = true;
            }
            if (isOneOf(c, "ymdhs"))
                last = c;
        }
        return date && time ? NumberKind::DateTime
            : date          ? NumberKind::Date
            : time          ? NumberKind::Time
                            : NumberKind::Number;
    }

private:
    static bool startsWith(std::string_view text, std::string_view word) {
        return text.size() >= word.size()
            && std::equal(word.begin(), word.end(), text.begin(), [](char a, char b) { return a == lower(b); });
    }

    std::string m_marks;
    bool m_elapsed = false;
};

std::optional<double> numberIn(std::string_view stored) {
    if (stored.starts_with('+'))
        stored.remove_prefix(1);
    double value = 0;
    const auto [end, error] = std::from_chars(stored.data(), stored.data() + stored.size(), value);
    if (error != std::errc() || end != stored.data() + stored.size() || !std::isfinite(value))
        return std::nullopt;
    return value;
}

template <typename... Numbers>
void print(std::string& out, const char* format, Numbers... numbers) {
    std::array<char, 64> text{};
    const int size = std::snprintf(text.data(), text.size(), format, numbers...);
    out.append(text.data(), static_cast<size_t>(std::clamp(size, 0, 63)));
}

void appendTime(std::string& out, int64_t ms) {
    print(out, "%02lld:%02lld:%02lld", static_cast<long long>(ms / 3600000), static_cast<long long>(ms / 60000 % 60),
        static_cast<long long>(ms / 1000 % 60));
    if (ms % 1000 != 0)
        print(out, ".%03lld", static_cast<long long>(ms % 1000));
}

void appendDate(std::string& out, std::chrono::sys_days day) {
    const std::chrono::year_month_day date(day);
    print(out, "%04d-%02u-%02u", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
        static_cast<unsigned>(date.day()));
}

} // namespace

NumberKind kindOfFormat(std::string_view code) {
    return FormatWalk(code).kind();
}

NumberKind kindOfBuiltIn(int id) {
    // 27 to 36 and 50 to 58 as in Chinese programs (ECMA-376 part 1, 18.8.30)
    if ((id >= 14 && id <= 17) || (id >= 27 && id <= 31) || id == 36 || (id >= 50 && id <= 54) || id == 57 || id == 58)
        return NumberKind::Date;
    if (id == 22)
        return NumberKind::DateTime;
    if ((id >= 18 && id <= 21) || (id >= 32 && id <= 35) || id == 45 || id == 47 || id == 55 || id == 56)
        return NumberKind::Time;
    return id == 46 ? NumberKind::Duration : NumberKind::Number;
}

void appendNumber(std::string& out, std::string_view stored) {
    constexpr size_t kSafeDigits = 300;
    const size_t sign = stored.starts_with('-') ? 1 : 0;
    const bool plain = stored.size() > sign && stored.size() < kSafeDigits
        && std::all_of(stored.begin() + static_cast<ptrdiff_t>(sign), stored.end(), isDigit);
    const auto value = plain ? std::nullopt : numberIn(stored);
    if (!value) {
        out.append(stored);
        return;
    }
    std::array<char, 400> text{};
    const bool whole = std::trunc(*value) == *value && std::abs(*value) < 1e21;
    const auto printed = whole
        ? std::to_chars(text.data(), text.data() + text.size(), *value, std::chars_format::fixed, 0)
        : std::to_chars(text.data(), text.data() + text.size(), *value);
    out.append(text.data(), printed.ptr);
}

void appendValue(std::string& out, std::string_view stored, NumberKind kind, bool from1904) {
    const auto value = kind == NumberKind::Number ? std::nullopt : numberIn(stored);
    if (!value || *value < 0 || *value >= static_cast<double>(kLastSerial + 1)) {
        appendNumber(out, stored);
        return;
    }
    const auto moment = static_cast<int64_t>(std::llround(*value * static_cast<double>(kDay)));
    if (kind == NumberKind::Duration) {
        appendTime(out, moment);
        return;
    }
    int64_t day = moment / kDay;
    const int64_t time = moment % kDay;
    // Excel's calendar begins with 1900-01-01 as 1 and has a 1900-02-29, which never was, as 60.
    const bool noDay = !from1904 && (day == 0 || day == 60);
    if (day == 0 && (kind == NumberKind::Time || (noDay && (kind == NumberKind::DateTime || time != 0)))) {
        appendTime(out, time);
        return;
    }
    if (noDay) {
        appendNumber(out, stored);
        return;
    }
    using namespace std::chrono;
    const sys_days first = from1904 ? sys_days(year(1904) / January / 1)
        : day > 60                  ? sys_days(year(1899) / December / 30)
                                    : sys_days(year(1899) / December / 31);
    const sys_days date = first + days(day);
    if (year_month_day(date).year() > year(9999)) {
        appendNumber(out, stored);
        return;
    }
    appendDate(out, date);
    if (kind != NumberKind::Date || time != 0) {
        out.push_back(' ');
        appendTime(out, time);
    }
}

void appendIsoDate(std::string& out, std::string_view stored, NumberKind kind) {
    if (stored.ends_with('Z'))
        stored.remove_suffix(1);
    const size_t at = stored.find('T');
    const auto time = at == std::string_view::npos ? std::string_view() : stored.substr(at + 1);
    out.append(stored.substr(0, at));
    const bool midnight = time.find_first_not_of("0:.,") == std::string_view::npos;
    if (time.empty() || (midnight && kind != NumberKind::DateTime))
        return;
    out.push_back(' ');
    const size_t fraction = time.find_first_of(".,");
    out.append(time.substr(0, fraction));
    if (fraction != std::string_view::npos && time.find_first_not_of('0', fraction + 1) != std::string_view::npos)
        out.append(".").append(time.substr(fraction + 1));
}

void appendIsoDuration(std::string& out, std::string_view stored) {
    const auto refuse = [&] { out.append(stored); };
    if (!stored.starts_with("PT"))
        return refuse();
    double seconds = 0;
    for (std::string_view rest = stored.substr(2); !rest.empty();) {
        double value = 0;
        std::string number(rest.substr(0, rest.find_first_not_of("0123456789.,")));
        std::replace(number.begin(), number.end(), ',', '.');
        rest.remove_prefix(number.size());
        const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), value);
        if (error != std::errc() || rest.empty() || value > 1e9)
            return refuse();
        const char unit = rest.front();
        rest.remove_prefix(1);
        if (unit != 'H' && unit != 'M' && unit != 'S')
            return refuse();
        seconds += value * (unit == 'H' ? 3600 : unit == 'M' ? 60 : 1);
    }
    appendTime(out, std::llround(seconds * 1000));
}

void unescape(std::string& text) {
    size_t to = text.find("_x");
    if (to == std::string::npos)
        return;
    const auto unit = [&text](size_t at) -> std::optional<char32_t> {
        unsigned value = 0;
        if (at + 7 > text.size() || text[at] != '_' || text[at + 1] != 'x' || text[at + 6] != '_')
            return std::nullopt;
        const auto [end, error] = std::from_chars(&text[at + 2], &text[at + 6], value, 16);
        return error == std::errc() && end == &text[at + 6] ? std::optional<char32_t>(value) : std::nullopt;
    };
    for (size_t from = to; from < text.size();) {
        auto code = unit(from);
        if (!code) {
            text[to++] = text[from++];
            continue;
        }
        from += 7;
        if (*code >= 0xd800 && *code < 0xdc00) {
            const auto second = unit(from);
            if (second && *second >= 0xdc00 && *second < 0xe000) {
                code = 0x10000 + ((*code - 0xd800) << 10) + (*second - 0xdc00);
                from += 7;
            }
        }
        if (*code == 0 || (*code >= 0xd800 && *code < 0xe000))
            code = 0xfffd; // no text may hold these
        // What comes out is shorter than what it stood for, so it never overtakes.
        to += static_cast<size_t>(writeUtf8(*code, &text[to]));
    }
    text.resize(to);
}

} // namespace xunwang::reader
