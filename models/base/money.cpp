#include "models/base/money.h"

#include <QRegularExpression>

namespace xunwang {

Result<Money> Money::fromYuan(const QString& text) {
    static const QRegularExpression shape(QStringLiteral(
        "^\\s*[¥￥]?\\s*(\\d{1,3}(?:[,，]\\d{3})+|\\d{1,15})(?:\\.(\\d{1,8}))?\\s*(万|亿)?\\s*元?\\s*$"));
    const auto match = shape.match(text);
    const auto refuse = [&] { return fail(ErrorCode::Validation, QStringLiteral("money.unreadable"), {text}); };
    if (!match.hasMatch())
        return refuse();
    const QString unit = match.captured(3);
    const int decimals = unit == QStringLiteral("亿") ? 10 : unit == QStringLiteral("万") ? 6 : 2;
    QString fraction = match.captured(2);
    while (fraction.size() > decimals && fraction.endsWith(u'0'))
        fraction.chop(1);
    if (fraction.size() > decimals)
        return refuse();
    QString digits = match.captured(1);
    digits.remove(u',').remove(u'，');
    bool ok = false;
    const qint64 fen = (digits + fraction.leftJustified(decimals, u'0')).toLongLong(&ok);
    if (!ok)
        return refuse();
    return Money(fen);
}

QString Money::yuan() const {
    const qint64 absolute = qAbs(m_fen);
    return (m_fen < 0 ? QStringLiteral("-") : QString()) + QString::number(absolute / 100) + u'.'
        + QString::number(absolute % 100).rightJustified(2, u'0');
}

} // namespace xunwang
