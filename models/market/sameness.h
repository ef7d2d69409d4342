#pragma once

#include "models/store/record.h"

#include <optional>
#include <unordered_map>
#include <unordered_set>

namespace xunwang {

enum class SameSubject { Shop, Item };
inline constexpr auto namesOf(SameSubject) {
    return std::array{std::pair{SameSubject::Shop, "shop"}, std::pair{SameSubject::Item, "item"}};
}

enum class SameVerdict {
    Same, ///< 同一家, 同一件: wherever that is shown they count as one
    Different, ///< never to be proposed again
};
inline constexpr auto namesOf(SameVerdict) {
    return std::array{std::pair{SameVerdict::Same, "same"}, std::pair{SameVerdict::Different, "different"}};
}

/// A shop or an item by what makes it one, not by a row: so what a person said about it holds on when an import is
/// taken back and comes again.
struct SameSide {
    QString platform;
    QString shop;
    QString itemId; ///< this and the next two are empty for a shop
    QString title;
    QString link;

    bool operator==(const SameSide&) const = default;
};
SameSide shopSide(const QString& platform, const QString& name);
/// As `itemIdentity` and `shopIdentity`.
std::string identityOf(SameSubject subject, const SameSide& side);
/// `stableHash` of the identity.
qint64 keyOf(SameSubject subject, const SameSide& side);

/// What a person said about two shops or two items (同一认定). The rows of the market are not touched: to withdraw the
/// record undoes it.
struct Sameness {
    SameSubject subject = SameSubject::Shop;
    SameVerdict verdict = SameVerdict::Same;
    qint64 firstKey = 0; ///< `keyOf` the side
    QString firstPlatform;
    QString firstShop;
    QString firstItem;
    QString firstTitle;
    QString firstLink;
    qint64 secondKey = 0;
    QString secondPlatform;
    QString secondShop;
    QString secondItem;
    QString secondTitle;
    QString secondLink;
    QString because; ///< JSON: the rules that proposed it, each with what it saw

    static const RecordType<Sameness>& type();
    SameSide first() const { return {firstPlatform, firstShop, firstItem, firstTitle, firstLink}; }
    SameSide second() const { return {secondPlatform, secondShop, secondItem, secondTitle, secondLink}; }
    void setFirst(const SameSide& side);
    void setSecond(const SameSide& side);
};
using SamenessId = Id<Sameness>;

/// Everything that people said is the same as this one, over any number of steps; itself first.
Result<std::vector<SameSide>> sameAs(Reader& reader, SameSubject subject, const SameSide& side);

/// The listing (row) of an item, where it is on record.
Result<std::optional<qint64>> listingOf(Reader& reader, const SameSide& item);

/// All that was said about one subject, for questions about many.
class SamenessMap {
public:
    static Result<SamenessMap> load(Reader& reader, SameSubject subject);

    /// One key for all that are the same: the smallest of theirs.
    qint64 group(qint64 key) const;
    bool same(qint64 a, qint64 b) const { return group(a) == group(b); }
    /// Whether someone said so of these, or of two that they are the same as.
    bool different(qint64 a, qint64 b) const;

private:
    std::unordered_map<qint64, qint64> m_groups; ///< only of those that are the same as something
    std::unordered_map<qint64, std::unordered_set<qint64>> m_different; ///< by group, both ways
};

} // namespace xunwang
