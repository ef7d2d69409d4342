#include "models/screening/packvalues.h"

#include <algorithm>

namespace xunwang::packvalues {

tl::unexpected<Error> bad(const char* key, const JsonNode& node, QStringList context) {
    context.prepend(QString::number(node.line));
    return fail(ErrorCode::Validation, QLatin1String(key), std::move(context));
}

Done isObject(const JsonNode& node) {
    return node.kind == JsonNode::Kind::Object ? Done() : bad("pack.value-wrong", node, {QStringLiteral("{…}")});
}

Done isList(const JsonNode& node, const char* example) {
    const bool is = node.kind == JsonNode::Kind::List && !node.items.empty();
    return is ? Done() : bad("pack.value-wrong", node, {QString::fromUtf8(example)});
}

Done keysAre(
    const JsonNode& node, std::initializer_list<QStringView> required, std::initializer_list<QStringView> optional) {
    XW_TRY(isObject(node));
    for (const QStringView key : required)
        if (node.find(key) == nullptr)
            return bad("pack.key-missing", node, {key.toString()});
    for (qsizetype i = 0; i < node.keys.size(); ++i) {
        const auto is = [&](QStringView key) { return key == node.keys[i]; };
        if (std::none_of(required.begin(), required.end(), is) && std::none_of(optional.begin(), optional.end(), is))
            return bad("pack.key-unknown", node.items[static_cast<size_t>(i)], {node.keys[i]});
    }
    return Done();
}

Done readText(const JsonNode& node, QString& text) {
    if (node.kind != JsonNode::Kind::Text || node.text.trimmed().isEmpty())
        return bad("pack.value-wrong", node, {QStringLiteral("\"…\"")});
    text = node.text;
    return Done();
}

Done readBoth(const JsonNode& node, PackText& text) {
    XW_TRY(keysAre(node, {u"zh", u"en"}));
    XW_TRY(readText(*node.find(u"zh"), text.zh));
    return readText(*node.find(u"en"), text.en);
}

Done readFlag(const JsonNode& node, bool& flag) {
    if (node.kind != JsonNode::Kind::Bool)
        return bad("pack.value-wrong", node, {QStringLiteral("true, false")});
    flag = node.boolean;
    return Done();
}

Done readWhole(const JsonNode& node, qint64 least, qint64& number) {
    constexpr double most = 1e15;
    const bool fits = node.kind == JsonNode::Kind::Number && node.number >= double(least) && node.number < most;
    number = fits ? static_cast<qint64>(node.number) : 0;
    if (!fits || double(number) != node.number)
        return bad("pack.value-wrong", node, {QStringLiteral("%1, %2, %3 …").arg(least).arg(least + 1).arg(least + 2)});
    return Done();
}

Done readRatio(const JsonNode& node, double& ratio) {
    if (node.kind != JsonNode::Kind::Number || !(node.number > 0 && node.number <= 1e6))
        return bad("pack.value-wrong", node, {QStringLiteral("0.5, 1.2 …")});
    ratio = node.number;
    return Done();
}

Done readMoney(const JsonNode& node, Money& money) {
    const auto read = node.kind == JsonNode::Kind::Text ? Money::fromYuan(node.text) : Money::fromYuan({});
    if (!read)
        return bad("pack.value-wrong", node, {QStringLiteral("\"500.00\"")});
    money = *read;
    return Done();
}

Done readDate(const JsonNode& node, QDate& date) {
    date = node.kind == JsonNode::Kind::Text ? QDate::fromString(node.text, Qt::ISODate) : QDate();
    if (!date.isValid())
        return bad("pack.value-wrong", node, {QStringLiteral("\"2026-10-01\"")});
    return Done();
}

Done readDayOfYear(const JsonNode& node, int& day) {
    // In a leap year, so that February 29 is one.
    const QDate date = node.kind == JsonNode::Kind::Text
        ? QDate::fromString(QStringLiteral("2028-") + node.text, Qt::ISODate)
        : QDate();
    if (!date.isValid())
        return bad("pack.value-wrong", node, {QStringLiteral("\"10-20\"")});
    day = date.month() * 100 + date.day();
    return Done();
}

Done readChoice(const JsonNode& node, std::span<const char* const> names, int& choice) {
    QStringList known;
    for (size_t i = 0; i < names.size(); ++i) {
        known.append(QLatin1String(names[i]));
        if (node.kind == JsonNode::Kind::Text && node.text == known.last()) {
            choice = static_cast<int>(i);
            return Done();
        }
    }
    return bad("pack.value-wrong", node, {known.join(QStringLiteral(", "))});
}

} // namespace xunwang::packvalues
