#include "models/text/numbers.h"

#include <array>

namespace xunwang {

namespace {

/// Walks over a text and takes from it what it finds.
class Taker {
public:
    explicit Taker(QStringView text) : m_text(text.trimmed()) { }

    bool done() const { return m_at == m_text.size(); }
    char16_t next() const { return done() ? u'\0' : m_text[m_at].unicode(); }
    static int digit(char16_t c) {
        return c >= u'0' && c <= u'9' ? c - u'0' : c >= u'０' && c <= u'９' ? c - u'０' : -1;
    }
    void skipBlanks() {
        while (!done() && m_text[m_at].isSpace())
            ++m_at;
    }
    bool take(char16_t c) {
        if (next() != c || done())
            return false;
        ++m_at;
        return true;
    }
    bool takeOneOf(QStringView characters) {
        if (done() || !characters.contains(QChar(next())))
            return false;
        ++m_at;
        return true;
    }
    bool take(QStringView word) {
        if (!m_text.mid(m_at).startsWith(word))
            return false;
        m_at += word.size();
        return true;
    }
    /// As many digits as stand here, up to `most`; how many. Nothing overflows up to 18.
    int takeDigits(qint64& value, int most) {
        int count = 0;
        for (value = 0; count < most && digit(next()) >= 0; ++count, ++m_at)
            value = value * 10 + digit(next());
        return count;
    }
    void takeHan(int most) {
        while (most-- > 0 && !done() && QChar(next()).script() == QChar::Script_Han)
            ++m_at;
    }
    qsizetype place() const { return m_at; }
    void returnTo(qsizetype place) { m_at = place; }

private:
    QStringView m_text;
    qsizetype m_at = 0;
};

qint64 power(int exponent) {
    qint64 result = 1;
    while (exponent-- > 0)
        result *= 10;
    return result;
}

/// A decimal with grouping and a Chinese unit, times 10^`scale`, if that is whole.
std::optional<qint64> takeScaled(Taker& taker, int scale) {
    qint64 whole = 0;
    int digits = taker.takeDigits(whole, 15);
    if (digits == 0 || Taker::digit(taker.next()) >= 0)
        return std::nullopt;
    bool grouped = false;
    while (digits <= (grouped ? 15 : 3) && taker.takeOneOf(u",，")) {
        qint64 group = 0;
        if (taker.takeDigits(group, 4) != 3 || digits > 12)
            return std::nullopt;
        whole = whole * 1000 + group;
        digits += 3;
        grouped = true;
    }
    qint64 fraction = 0;
    int decimals = 0;
    const auto beforeBlank = taker.place();
    taker.skipBlanks();
    if (taker.takeOneOf(u".．")) {
        taker.skipBlanks();
        decimals = taker.takeDigits(fraction, 12);
        if (decimals == 0 || Taker::digit(taker.next()) >= 0)
            return std::nullopt;
    } else {
        taker.returnTo(beforeBlank);
    }
    const auto afterNumber = taker.place();
    taker.skipBlanks();
    if (taker.takeOneOf(u"万萬wW"))
        scale += 4;
    else if (taker.takeOneOf(u"亿億"))
        scale += 8;
    else if (taker.takeOneOf(u"千kK"))
        scale += 3;
    else
        taker.returnTo(afterNumber);
    while (decimals > 0 && fraction % 10 == 0) {
        fraction /= 10;
        --decimals;
    }
    qint64 result = 0;
    if (decimals > scale || __builtin_mul_overflow(whole, power(scale), &result)
        || __builtin_add_overflow(result, fraction * power(scale - decimals), &result))
        return std::nullopt;
    return result;
}

constexpr qint64 kMsPerDay = 86400000;

} // namespace

Result<qint64> readCount(QStringView text) {
    static constexpr std::array<QStringView, 8> prefixes{
        u"已售", u"月销量", u"月销", u"月售", u"总销量", u"销量", u"已拼", u"售出"};
    static constexpr std::array<QStringView, 12> suffixes{u"人付款", u"人已付款", u"人购买", u"人收货", u"人评价",
        u"条评价", u"条评论", u"件", u"个", u"笔", u"单", u"人"};
    Taker taker(text);
    for (const QStringView prefix : prefixes)
        if (taker.take(prefix)) {
            taker.takeOneOf(u":：");
            break;
        }
    taker.skipBlanks();
    if (const auto count = takeScaled(taker, 0)) {
        taker.skipBlanks();
        taker.takeOneOf(u"+＋");
        taker.skipBlanks();
        for (const QStringView suffix : suffixes)
            if (taker.take(suffix))
                break;
        taker.takeOneOf(u"+＋");
        if (taker.done())
            return *count;
    }
    return fail(ErrorCode::Validation, QStringLiteral("count.unreadable"), {text.toString()});
}

Result<Money> readPrice(QStringView text) {
    Taker taker(text);
    for (const QStringView sign : {u"RMB", u"CNY", u"人民币"})
        if (taker.take(sign))
            break;
    taker.skipBlanks();
    taker.takeOneOf(u"¥￥");
    taker.skipBlanks();
    if (const auto fen = takeScaled(taker, 2)) {
        taker.skipBlanks();
        if (taker.take(u'元')) {
            taker.takeOneOf(u"起整");
            if (taker.take(u'/')) // 元/件
                taker.takeHan(2);
        }
        if (taker.done())
            return Money::fromFen(*fen);
    }
    return fail(ErrorCode::Validation, QStringLiteral("money.unreadable"), {text.toString()});
}

qint64 MomentReader::utc(QDate date, int msOfDay) {
    if (date != m_day) {
        const QDateTime first = date.startOfDay(m_zone);
        const QDateTime last = date.endOfDay(m_zone);
        if (msOfDay == 0 || first.offsetFromUtc() != last.offsetFromUtc() || first.time() != QTime(0, 0))
            // A day on which the clock is changed, or a date alone.
            return msOfDay == 0 ? first.toMSecsSinceEpoch()
                                : QDateTime(date, QTime::fromMSecsSinceStartOfDay(msOfDay), m_zone).toMSecsSinceEpoch();
        m_day = date;
        m_offset = first.offsetFromUtc() * qint64(1000);
    }
    return QDate(1970, 1, 1).daysTo(date) * kMsPerDay + msOfDay - m_offset;
}

std::optional<QDateTime> MomentReader::readSerial(QStringView text) {
    constexpr qint64 kFirst = 36526; // 2000-01-01
    constexpr qint64 kLast = 73050; // 2099-12-31
    Taker taker(text);
    qint64 days = 0;
    qint64 fraction = 0;
    int decimals = 0;
    if (taker.takeDigits(days, 5) != 5 || days < kFirst || days > kLast)
        return std::nullopt;
    if (taker.take(u'.'))
        decimals = taker.takeDigits(fraction, 15);
    if (!taker.done())
        return std::nullopt;
    const qint64 seconds = qRound64(static_cast<double>(fraction) / static_cast<double>(power(decimals)) * 86400);
    const QDate date = QDate(1899, 12, 30).addDays(days + seconds / 86400);
    return QDateTime::fromMSecsSinceEpoch(utc(date, static_cast<int>(seconds % 86400 * 1000)), Qt::UTC);
}

std::optional<QDateTime> MomentReader::readUnix(QStringView text) {
    Taker taker(text);
    qint64 value = 0;
    const bool early = taker.next() == u'1'; // 2001 to 2033; later ones could be a day and its hour, 2026100108
    const int digits = taker.takeDigits(value, 13);
    if (!early || !taker.done() || (digits != 10 && digits != 13))
        return std::nullopt;
    return QDateTime::fromMSecsSinceEpoch(digits == 10 ? value * 1000 : value, Qt::UTC);
}

Result<QDateTime> MomentReader::read(QStringView text) {
    const auto refuse
        = [&] { return fail(ErrorCode::Validation, QStringLiteral("moment.unreadable"), {text.toString()}); };
    if (const auto serial = readSerial(text))
        return *serial;
    if (const auto moment = readUnix(text))
        return *moment;
    Taker taker(text);
    qint64 year = 0;
    qint64 month = 0;
    qint64 day = 0;
    qint64 hour = 0;
    qint64 minute = 0;
    qint64 second = 0;
    qint64 ms = 0;
    bool hasTime = false;
    if (taker.takeDigits(year, 4) != 4)
        return refuse();
    if (Taker::digit(taker.next()) >= 0) { // 20261001, 20261001083000
        if (taker.takeDigits(month, 2) != 2 || taker.takeDigits(day, 2) != 2)
            return refuse();
        if (Taker::digit(taker.next()) >= 0) {
            hasTime = true;
            if (taker.takeDigits(hour, 2) != 2 || taker.takeDigits(minute, 2) != 2 || taker.takeDigits(second, 2) != 2)
                return refuse();
        }
    } else {
        const char16_t separator = taker.next();
        const bool chinese = separator == u'年';
        if (!taker.takeOneOf(u"-/.年") || taker.takeDigits(month, 2) == 0 || !taker.take(chinese ? u'月' : separator)
            || taker.takeDigits(day, 2) == 0 || (chinese && !taker.takeOneOf(u"日号")))
            return refuse();
    }
    const auto afterDate = taker.place();
    taker.skipBlanks();
    if (!hasTime && !taker.done()) {
        if (taker.place() == afterDate && !taker.takeOneOf(u"Tt") && taker.next() > u'9') // 1日8时
            return refuse();
        if (taker.takeDigits(hour, 2) == 0)
            return refuse();
        hasTime = true;
        if (taker.takeOneOf(u"时點点")) {
            if (taker.takeDigits(minute, 2) > 0 && !taker.take(u'分'))
                return refuse();
            if (taker.takeDigits(second, 2) > 0 && !taker.take(u'秒'))
                return refuse();
        } else {
            if (!taker.takeOneOf(u":：") || taker.takeDigits(minute, 2) != 2)
                return refuse();
            if (taker.takeOneOf(u":：") && taker.takeDigits(second, 2) != 2)
                return refuse();
            if (taker.takeOneOf(u".,")) {
                qint64 fraction = 0;
                const int digits = taker.takeDigits(fraction, 9);
                if (digits == 0)
                    return refuse();
                ms = digits <= 3 ? fraction * power(3 - digits) : fraction / power(digits - 3);
            }
        }
    }
    const QDate date(static_cast<int>(year), static_cast<int>(month), static_cast<int>(day));
    if (!date.isValid() || year < 1900 || year > 2199 || hour > 23 || minute > 59 || second > 59)
        return refuse();
    const int msOfDay = static_cast<int>(((hour * 60 + minute) * 60 + second) * 1000 + ms);
    taker.skipBlanks();
    if (taker.done())
        return QDateTime::fromMSecsSinceEpoch(utc(date, msOfDay), Qt::UTC);

    qint64 offset = 0; // minutes
    if (!hasTime)
        return refuse();
    if (!taker.takeOneOf(u"Zz")) {
        const bool west = taker.take(u'-');
        qint64 offsetHours = 0;
        qint64 offsetMinutes = 0;
        if ((!west && !taker.take(u'+')) || taker.takeDigits(offsetHours, 2) != 2)
            return refuse();
        taker.take(u':');
        if ((!taker.done() && taker.takeDigits(offsetMinutes, 2) != 2) || offsetHours > 14 || offsetMinutes > 59)
            return refuse();
        offset = (offsetHours * 60 + offsetMinutes) * (west ? -1 : 1);
    }
    if (!taker.done())
        return refuse();
    const qint64 local = QDate(1970, 1, 1).daysTo(date) * kMsPerDay + msOfDay;
    return QDateTime::fromMSecsSinceEpoch(local - offset * 60000, Qt::UTC);
}

} // namespace xunwang
