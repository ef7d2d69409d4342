#include "models/statistics/tally.h"

#include <numeric>

namespace xunwang {

namespace {

/// Columns that a terminal needs: Chinese characters and full-width punctuation take two.
qsizetype widthOf(const QString& text) {
    return std::accumulate(text.begin(), text.end(), qsizetype(0),
        [](qsizetype width, QChar c) { return width + (c.unicode() >= 0x2e80 ? 2 : 1); });
}
QString padded(const QString& text, qsizetype width, bool right = false) {
    const QString blanks(qMax<qsizetype>(0, width - widthOf(text)), u' ');
    return right ? blanks + text : text + blanks;
}

} // namespace

const Indicator* indicatorOf(const QString& key) {
    for (const Indicator& indicator : indicators())
        if (indicator.key == key)
            return &indicator;
    return nullptr;
}

QJsonObject tallyJson(const Tally& tally) {
    QJsonObject json;
    for (const Indicator& indicator : indicators())
        json.insert(indicator.key, tally[indicator.key]);
    return json;
}

QString tallyText(const Tally& tally, const std::function<QString(const Indicator&)>& nameOf) {
    struct Line {
        QString key, name, number, unit;
    };
    std::vector<Line> lines;
    qsizetype keys = 0;
    qsizetype names = 0;
    qsizetype numbers = 0;
    for (const Indicator& indicator : indicators()) {
        const qint64 value = tally[indicator.key];
        lines.push_back({indicator.key, nameOf ? nameOf(indicator) : indicator.name,
            indicator.money ? Money::fromFen(value).yuan() : QString::number(value), indicator.unit});
        keys = qMax(keys, widthOf(lines.back().key));
        names = qMax(names, widthOf(lines.back().name));
        numbers = qMax(numbers, widthOf(lines.back().number));
    }
    QString text;
    for (const Line& line : lines)
        text += padded(line.key, keys) + QStringLiteral("  ") + padded(line.name, names) + QStringLiteral("  ")
            + padded(line.number, numbers, true) + u' ' + line.unit + u'\n';
    return text;
}

QString pressMoney(Money money) {
    constexpr qint64 kWan = 10'000 * 100; // 万元 in fen
    if (money.fen() < kWan) {
        QString yuan = money.yuan();
        if (yuan.endsWith(QLatin1String(".00")))
            yuan.chop(3);
        return yuan + u'元';
    }
    return QString::number(money.fen() / kWan)
        + (money.fen() % kWan == 0 ? QStringLiteral("万元") : QStringLiteral("万余元"));
}

QString pressSentence(const Tally& tally, const QString& area) {
    struct Part {
        const char16_t* before;
        const char* key;
        const char16_t* unit;
    };
    constexpr Part kParts[] = {{u"网上检查网站、网店", "T01", u"个次"}, {u"实地检查", "T02", u"个次"},
        {u"督促删除违法商品信息", "T03", u"条"}, {u"责令整改网站", "T04", u"个次"}, {u"检查生产加工单位", "T11", u"家"},
        {u"查处案件", "T07", u"件"}, {u"罚没款", "T08", u""}, {u"督促平台下架产品", "T12", u"种"}};
    QStringList parts;
    for (const Part& part : kParts) {
        const QString key = QLatin1String(part.key);
        const qint64 value = tally[key];
        if (value == 0)
            continue;
        const bool money = indicatorOf(key)->money;
        parts.append(QString::fromUtf16(part.before)
            + (money ? pressMoney(Money::fromFen(value)) : QString::number(value)) + QString::fromUtf16(part.unit));
    }
    const QString start = periodText(tally.scope.period) + u'，' + area;
    if (parts.isEmpty())
        return start + QStringLiteral("没有检查和查处记录。");
    return start + parts.join(u'，') + u'。';
}

} // namespace xunwang
