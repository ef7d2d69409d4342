#pragma once

#include <QStringList>

#include <array>
#include <optional>
#include <vector>

namespace xunwang {

/// What a column of a listing file can be taken for.
enum class ListingField { Platform, Shop, CreditCode, ItemId, Title, Link, Price, ListPrice, Sales, Category, SeenAt };
inline constexpr int kListingFields = 11;

/// "platform", "shop", … as recipes and the command line name them.
QString fieldName(ListingField field);
std::optional<ListingField> fieldNamed(const QString& name);

/// For each field the column it is taken from, or -1.
using FieldColumns = std::array<int, kListingFields>;
inline constexpr FieldColumns kNoColumns = {-1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1};

/// A heading as it is compared: small letters, simplified, no blanks or signs.
QString plainHeading(const QString& heading);

/// For each field the column that is its own, or -1; each column for at most one field. `fields`: what the columns of
/// each are called, apart by "|", best first. `forms`: the plain forms of each heading,
/// the best first.
std::vector<int> guessColumns(const std::vector<const char*>& fields, const QList<QStringList>& forms);

/// Guesses from Chinese and English headings, each column for at most one field.
FieldColumns guessColumns(const QStringList& headings);

} // namespace xunwang
