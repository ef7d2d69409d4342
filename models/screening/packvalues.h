#pragma once

// Values of a pack as its JSON has them; each refusal names the line. Only the reader of packs includes it.

#include "models/screening/rulepack.h"
#include "models/text/json.h"

namespace xunwang::packvalues {

using Done = Result<void>;

/// Validation, the line of the node first in the context.
tl::unexpected<Error> bad(const char* key, const JsonNode& node, QStringList context = {});

/// An object with these keys, all of the required ones and no others.
Done keysAre(const JsonNode& node, std::initializer_list<QStringView> required,
    std::initializer_list<QStringView> optional = {});
/// A list that is not empty, or an object.
Done isList(const JsonNode& node, const char* example);
Done isObject(const JsonNode& node);

Done readText(const JsonNode& node, QString& text);
Done readBoth(const JsonNode& node, PackText& text);
Done readFlag(const JsonNode& node, bool& flag);
Done readWhole(const JsonNode& node, qint64 least, qint64& number);
Done readRatio(const JsonNode& node, double& ratio);
Done readMoney(const JsonNode& node, Money& money);
Done readDate(const JsonNode& node, QDate& date);
/// "10-20": month * 100 + day.
Done readDayOfYear(const JsonNode& node, int& day);
/// One of these names; its place.
Done readChoice(const JsonNode& node, std::span<const char* const> names, int& choice);

/// The value under a key, where it is there, read by `read(node, value)`.
template <class Value, class Read>
Done readIf(const JsonNode& node, QStringView key, Value& value, const Read& read) {
    const JsonNode* found = node.find(key);
    return found == nullptr ? Done() : read(*found, value);
}
template <class Value, class Read>
Done readIf(const JsonNode& node, QStringView key, std::optional<Value>& value, const Read& read) {
    const JsonNode* found = node.find(key);
    return found == nullptr ? Done() : read(*found, value.emplace());
}

/// {"from": …, "to": …}, at least one of them.
template <class Value, class Read>
Done readRange(const JsonNode& node, Range<Value>& range, const Read& read) {
    XW_TRY(keysAre(node, {}, {u"from", u"to"}));
    XW_TRY(readIf(node, u"from", range.from, read));
    XW_TRY(readIf(node, u"to", range.to, read));
    if (!range.given() || (range.from && range.to && *range.to < *range.from))
        return bad("pack.value-wrong", node, {QStringLiteral(R"({"from": …, "to": …})")});
    return Done();
}

inline constexpr std::array<const char*, kRuleFields> kFieldNames{"title", "category", "shop", "description", "licence",
    "scope", "permit", "licenceUntil", "price", "listPrice", "sales", "reviews", "history"};
inline constexpr std::array<const char*, 3> kSeverityNames{"high", "medium", "low"};
inline constexpr std::array<const char*, 3> kLicenceFaults{"shape", "check-digit", "expired"};
inline constexpr std::array<const char*, 5> kCertainties{"S", "S2", "Sx", "M", "I"};
inline constexpr std::array<const char*, 3> kSides{"either", "before", "after"};
inline constexpr std::array<const char*, 5> kMeasures{
    "raised-then-cut", "list-price-unseen", "dip", "sales-jump", "same-day"};

} // namespace xunwang::packvalues
