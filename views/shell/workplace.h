#pragma once

#include "models/store/casefile.h"

#include <functional>

namespace xunwang {

class Matcher;

/// What a desk works with: one open case database and the person at work. Owns nothing. The composition root in `app`
/// builds it once a case database is open and gives it to `addReviewDesk(shell, workplace)` and the like; it outlives
/// the desks. Where another database is opened in the same window the root puts a new one in its place and calls
/// `Shell::reload`.
struct Workplace {
    CaseFile& file;
    const Matcher& matcher; ///< the rules in force
    std::function<Actor()> actor; ///< the person at work now: ask at each act, never keep it
    /// The ledger's head (its sequence) when this session began: undo goes no further back.
    qint64 since = 0;
};

} // namespace xunwang
