#pragma once

#include "models/base/money.h"

#include <QDate>

#include <array>
#include <optional>
#include <span>
#include <string_view>

namespace xunwang {

/// What of a listing a rule looks at, or where it hit. The texts come first. The numbers are stored with leads: new
/// ones go to the end.
enum class RuleField {
    Title,
    Category,
    Shop,
    Description,
    Licence, ///< the credit code as the shop shows it, or what stands in its place
    Scope, ///< the business scope (经营范围) of the licence
    Permit, ///< the permits (许可证) that the shop shows
    LicenceUntil,
    Price,
    ListPrice,
    Sales,
    Reviews,
    History, ///< what was seen of the listing over time
};
constexpr int kTextFields = 7;
constexpr int kRuleFields = 13;
/// "title", "category" …: as packs and output name them.
QString ruleFieldName(RuleField field);

/// A listing as it was seen on one day.
struct PriceObservation {
    QDate on;
    std::optional<Money> price;
    std::optional<Money> listPrice;
    std::optional<qint64> sales;
    std::optional<qint64> reviews;
};

/// The prices of the same goods, wherever they are offered.
struct PeerPrices {
    int count = 0;
    Money median;
};

/// What of a listing is screened. Whoever calls gives what is known.
struct ScreenedFields {
    /// UTF-8. Not known (no such column): a view without data; known to be blank: an empty one with data (""). Rules on
    /// what is missing hit only what is known to be.
    std::array<std::string_view, kTextFields> text;
    std::optional<Money> price;
    std::optional<Money> listPrice;
    std::optional<qint64> sales;
    std::optional<qint64> reviews;
    std::optional<QDate> licenceUntil;
    std::span<const PriceObservation> history; ///< in time order, the newest last; empty: not looked at
    std::optional<PeerPrices> peers;

    std::string_view& operator[](RuleField field) { return text[static_cast<size_t>(field)]; }
    std::string_view operator[](RuleField field) const { return text[static_cast<size_t>(field)]; }
    bool known(RuleField field) const { return text[static_cast<size_t>(field)].data() != nullptr; }
};

} // namespace xunwang
