#include "models/market/item.h"
#include "models/market/listingindex.h"
#include "models/market/sameness.h"
#include "models/store/faststatement.h"

#include <algorithm>

namespace xunwang {

const RecordType<Sameness>& Sameness::type() {
    using S = Sameness;
    static const RecordType<Sameness> type{"sameness", "sameness",
        {field("subject", &S::subject), field("verdict", &S::verdict), field("first_key", &S::firstKey),
            field("first_platform", &S::firstPlatform), field("first_shop", &S::firstShop),
            field("first_item", &S::firstItem), field("first_title", &S::firstTitle),
            field("first_link", &S::firstLink), field("second_key", &S::secondKey),
            field("second_platform", &S::secondPlatform), field("second_shop", &S::secondShop),
            field("second_item", &S::secondItem), field("second_title", &S::secondTitle),
            field("second_link", &S::secondLink), field("because", &S::because)}};
    return type;
}

void Sameness::setFirst(const SameSide& side) {
    firstKey = keyOf(subject, side);
    std::tie(firstPlatform, firstShop, firstItem, firstTitle, firstLink)
        = std::tie(side.platform, side.shop, side.itemId, side.title, side.link);
}

void Sameness::setSecond(const SameSide& side) {
    secondKey = keyOf(subject, side);
    std::tie(secondPlatform, secondShop, secondItem, secondTitle, secondLink)
        = std::tie(side.platform, side.shop, side.itemId, side.title, side.link);
}

SameSide shopSide(const QString& platform, const QString& name) {
    return {platform, name, {}, {}, {}};
}

std::string identityOf(SameSubject subject, const SameSide& side) {
    const std::string platform = side.platform.toStdString();
    const std::string shop = side.shop.toStdString();
    if (subject == SameSubject::Shop)
        return shopIdentity(platform, shop);
    const std::string itemId = side.itemId.toStdString();
    const std::string title = side.title.toStdString();
    const std::string link = side.link.toStdString();
    return itemIdentity({platform, shop, itemId, title, link});
}

qint64 keyOf(SameSubject subject, const SameSide& side) {
    return stableHash(identityOf(subject, side));
}

Result<std::vector<SameSide>> sameAs(Reader& reader, SameSubject subject, const SameSide& side) {
    std::vector<SameSide> found{side};
    std::vector<std::string> identities{identityOf(subject, side)};
    for (size_t i = 0; i < found.size(); ++i) {
        const qint64 key = stableHash(identities[i]);
        auto said = Records<Sameness>::select(reader,
            QStringLiteral(
                "WHERE subject = ? AND verdict = 'same' AND withdrawn = 0 AND (first_key = ? OR second_key = ?)"),
            {Codec<SameSubject>::encode(subject), key, key});
        XW_TRY(said);
        for (const auto& one : *said)
            for (const SameSide& other : {one.value.first(), one.value.second()}) {
                std::string identity = identityOf(subject, other);
                if (std::find(identities.begin(), identities.end(), identity) != identities.end())
                    continue;
                found.push_back(other);
                identities.push_back(std::move(identity));
            }
    }
    return found;
}

Result<std::optional<qint64>> listingOf(Reader& reader, const SameSide& item) {
    const std::string identity = identityOf(SameSubject::Item, item);
    auto query = FastStatement::prepare(reader,
        QStringLiteral(
            "SELECT s.platform, s.name, i.item_id, i.title, i.link FROM shown_listing i JOIN shop s ON s.id = i.shop "
            "WHERE i.id = ?"));
    XW_TRY(query);
    const auto candidates = ListingIndex::listings(reader, stableHash(identity));
    XW_TRY(candidates);
    for (const qint64 candidate : *candidates) {
        query->reset();
        query->bind(1, candidate);
        auto row = query->step();
        XW_TRY(row);
        if (*row
            && itemIdentity({query->text(0), query->text(1), query->text(2), query->text(3), query->text(4)})
                == identity)
            return std::optional(candidate);
    }
    return std::optional<qint64>();
}

Result<SamenessMap> SamenessMap::load(Reader& reader, SameSubject subject) {
    auto said = Records<Sameness>::select(
        reader, QStringLiteral("WHERE subject = ? AND withdrawn = 0"), {Codec<SameSubject>::encode(subject)});
    XW_TRY(said);
    SamenessMap map;
    for (const auto& one : *said) {
        if (one.value.verdict != SameVerdict::Same)
            continue;
        const qint64 a = map.group(one.value.firstKey);
        const qint64 b = map.group(one.value.secondKey);
        map.m_groups[std::max(a, b)] = std::min(a, b);
    }
    for (const auto& one : *said) {
        if (one.value.verdict != SameVerdict::Different)
            continue;
        const qint64 a = map.group(one.value.firstKey);
        const qint64 b = map.group(one.value.secondKey);
        map.m_different[a].insert(b);
        map.m_different[b].insert(a);
    }
    return map;
}

qint64 SamenessMap::group(qint64 key) const {
    for (auto next = m_groups.find(key); next != m_groups.end() && next->second != key; next = m_groups.find(key))
        key = next->second;
    return key;
}

bool SamenessMap::different(qint64 a, qint64 b) const {
    const auto found = m_different.find(group(a));
    return found != m_different.end() && found->second.count(group(b)) > 0;
}

} // namespace xunwang
