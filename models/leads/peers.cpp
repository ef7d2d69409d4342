#include "models/leads/peers.h"

#include "models/leads/rescreenrepository.h"
#include "models/text/folding.h"

#include <algorithm>

namespace xunwang {

namespace {

constexpr qint64 kAtATime = 4'000'000; // listings

struct Offer {
    quint64 key;
    qint64 fen;
    auto operator<=>(const Offer&) const = default;
};

} // namespace

quint64 Peers::keyOf(std::string_view foldedTitle) {
    return quickHash(foldedTitle, 0);
}

Result<Peers> Peers::collect(Reader& reader, qint64 atLeast, const Feedback& feedback) {
    auto total = storedListings(reader);
    XW_TRY(total);
    const auto parts = static_cast<quint64>(*total / kAtATime + 1);
    Peers peers;
    FoldedText folded;
    StoredListing listing;
    for (quint64 part = 0; part < parts; ++part) {
        std::vector<Offer> offers;
        auto listings = StoredListings::open(reader);
        XW_TRY(listings);
        for (qint64 walked = 0;; ++walked) {
            std::pmr::monotonic_buffer_resource memory;
            auto more = listings->next(listing, memory);
            XW_TRY(more);
            if (!*more)
                break;
            if (walked % 4096 == 0 && feedback.canceled())
                return canceledError();
            const SeenItem* last = listing.lastSeen();
            if (!last || !last->price)
                continue;
            foldText(last->item.title, folded);
            if (const quint64 key = keyOf(folded.text()); key % parts == part)
                offers.push_back({key, *last->price});
        }
        std::sort(offers.begin(), offers.end());
        for (auto first = offers.begin(); first != offers.end();) {
            const auto end
                = std::find_if(first, offers.end(), [&](const Offer& offer) { return offer.key != first->key; });
            if (const auto count = end - first; count >= atLeast)
                peers.m_all.push_back(
                    {first->key, {static_cast<int>(count), Money::fromFen((first + count / 2)->fen)}});
            first = end;
        }
    }
    std::sort(peers.m_all.begin(), peers.m_all.end(), [](const Offered& a, const Offered& b) { return a.key < b.key; });
    return peers;
}

std::optional<PeerPrices> Peers::of(quint64 key) const {
    const auto found = std::lower_bound(
        m_all.begin(), m_all.end(), key, [](const Offered& offered, quint64 wanted) { return offered.key < wanted; });
    return found != m_all.end() && found->key == key ? std::optional(found->prices) : std::nullopt;
}

} // namespace xunwang
