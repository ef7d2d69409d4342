#pragma once

#include "models/screening/matcher.h"

namespace xunwang {

/// A listing that a person typed to try rules on. What is empty or missing is not known.
struct TriedListing {
    QString title;
    QString category;
    QString shop;
    std::optional<Money> price;
    QDate on; ///< the day by which it is judged
};

/// What one rule says of a tried listing: where it hits, and what of it an exemption cancelled.
struct RuleFinding {
    int rule = 0; ///< index in the pack
    std::vector<RuleHit> hits; ///< empty: an exemption cancelled all
    std::vector<int> applied; ///< exemptions that cancelled something, by their index in the rule
    /// Exemptions that were tried and did not apply, by their index; of those whose words stand elsewhere in the
    /// listing the hits tell in `met`.
    std::vector<int> tried;
};

/// A tried listing explained.
struct Explained {
    std::vector<RuleFinding> findings; ///< those that hit first, the most severe first
    QString folded; ///< the title as rules read it, in the strict layer
    /// Where anything hits the title, in UTF-16 units, in order.
    std::vector<TextSpan> spans;
};

/// Pure; any thread that brings its scratch.
Explained explain(const Matcher& matcher, const TriedListing& listing, Matcher::Scratch& scratch);

} // namespace xunwang
