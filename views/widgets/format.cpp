#include "views/widgets/format.h"

#include <QCoreApplication>
#include <QLocale>

namespace xunwang::format {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Format)
};

bool chinese() {
    return QLocale().language() == QLocale::Chinese;
}

constexpr qint64 kFenPerYuan = 100;
constexpr qint64 kWan = 10'000;

/// Whole fen as yuan with grouping: no floating point on the way.
QString yuan(qint64 fen) {
    const QString sign = fen < 0 ? QStringLiteral("-") : QString();
    const qint64 abs = fen < 0 ? -fen : fen;
    return sign + number(abs / kFenPerYuan) + QLatin1Char('.')
        + QString::number(abs % kFenPerYuan).rightJustified(2, QLatin1Char('0'));
}

} // namespace

QString number(qint64 value) {
    return QLocale().toString(value);
}

QString decimal(double value, int decimals) {
    return QLocale().toString(value, 'f', decimals);
}

QString bytes(qint64 size) {
    return QLocale().formattedDataSize(size, 1, QLocale::DataSizeTraditionalFormat);
}

Figure money(Money amount) {
    const QString exact = Tr::tr("%1 yuan").arg(yuan(amount.fen()));
    if (!chinese() || qAbs(amount.fen()) < kWan * kFenPerYuan)
        return {yuan(amount.fen()), Tr::tr("yuan"), exact};
    // To 1/100 of 万元, that is 100 yuan, rounded half up.
    const qint64 hundredths = (amount.fen() + kWan / 2) / kWan;
    return {yuan(hundredths), QStringLiteral("万元"), exact};
}

QString yuan(Money amount) {
    return yuan(amount.fen());
}

QString price(Money amount) {
    return QStringLiteral("¥") + yuan(amount.fen());
}

QString date(QDate date) {
    return chinese() ? date.toString(Qt::ISODate) : QLocale().toString(date, QStringLiteral("d MMM yyyy"));
}

QString month(QDate firstDay) {
    return QLocale().toString(firstDay, chinese() ? QStringLiteral("yyyy年M月") : QStringLiteral("MMMM yyyy"));
}

QString moment(const QDateTime& utc, const QTimeZone& zone) {
    if (!utc.isValid())
        return {};
    const QDateTime local = utc.toTimeZone(zone);
    return date(local.date()) + QLatin1Char(' ') + local.toString(QStringLiteral("HH:mm"));
}

QString age(const QDateTime& then, const QDateTime& now) {
    const qint64 minutes = then.secsTo(now) / 60;
    if (minutes < 1)
        return Tr::tr("just now");
    if (minutes < 60)
        return Tr::tr("%n minute(s) ago", nullptr, static_cast<int>(minutes));
    if (minutes < 48 * 60)
        return Tr::tr("%n hour(s) ago", nullptr, static_cast<int>(minutes / 60));
    return Tr::tr("%n day(s) ago", nullptr, static_cast<int>(minutes / (24 * 60)));
}

QString duration(double seconds) {
    if (seconds < 90)
        return Tr::tr("%1 s").arg(number(qRound64(seconds)));
    if (seconds < 90 * 60)
        return Tr::tr("%1 min").arg(number(qRound64(seconds / 60)));
    return Tr::tr("%1 h").arg(number(qRound64(seconds / 3600)));
}

QString change(double share) {
    const QString digits = decimal(qAbs(share) * 100, 1) + QStringLiteral(" %");
    return (share < 0 ? QChar(0x2212) : QLatin1Char('+')) + digits;
}

QString joined(const QStringList& parts) {
    QStringList said = parts;
    said.removeAll(QString());
    return said.join(QStringLiteral(" · "));
}

} // namespace xunwang::format
