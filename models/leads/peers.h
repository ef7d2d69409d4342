#pragma once

#include "models/base/feedback.h"
#include "models/screening/listingfacts.h"
#include "models/store/session.h"

#include <vector>

namespace xunwang {

/// What the same goods cost wherever they are offered (同款价格): listings whose folded titles are equal, each by the
/// price at which it was seen last.
class Peers {
public:
    /// Walks over all stored listings, more than once where they are very many: it keeps some 16 bytes of at most four
    /// million at a time, and of what is offered at least `atLeast` times 24 bytes. Canceled.
    static Result<Peers> collect(Reader& reader, qint64 atLeast, const Feedback& feedback);

    /// `key`: see keyOf; nothing where it is offered more seldom.
    std::optional<PeerPrices> of(quint64 key) const;
    static quint64 keyOf(std::string_view foldedTitle);

private:
    struct Offered {
        quint64 key;
        PeerPrices prices;
    };
    std::vector<Offered> m_all; ///< by key
};

} // namespace xunwang
