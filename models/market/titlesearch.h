#pragma once

#include "models/base/feedback.h"
#include "models/store/session.h"
#include "models/text/folding.h"

#include <optional>

namespace xunwang {

/// Listings whose title holds a text.
struct FoundTitles {
    qint64 count = 0;
    std::vector<qint64> listings; ///< the first of them, in the order of their ids
    /// What is kept for searching did not cover every title, or was damaged: the answer is right, but was slow; see
    /// `remakeDerived`.
    bool stale = false;
};

/// Searches the titles of all sightings, the text and the titles folded alike: traditional or simplified, with or
/// without blanks and disguise. Validation "search.nothing" where folding leaves nothing of the text; Canceled.
Result<FoundTitles> searchTitles(Reader& reader, const QString& text, size_t limit, const Feedback& feedback);

/// Where a title holds a text, both folded: the first place, in UTF-16 units of the title.
std::optional<TextSpan> placeInTitle(const QString& title, const QString& text);

/// A listing as it is shown.
struct ListingRow {
    qint64 id = 0;
    QString platform;
    QString shop;
    QString itemId;
    QString title;
    QString link;
};
/// In the order of the ids; unknown ones are left out.
Result<std::vector<ListingRow>> listingRows(Reader& reader, const std::vector<qint64>& ids);

} // namespace xunwang
