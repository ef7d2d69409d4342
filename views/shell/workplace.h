#pragma once

#include "models/store/casefile.h"

#include <functional>
#include <memory>

namespace xunwang {

class Matcher;

/// What a desk works with: one open case database and the person at work. Owns nothing. The composition root in `app`
/// builds it once a case database is open and gives it to `addReviewDesk(shell, workplace)` and the like; it outlives
/// the desks. Where another database is opened in the same window the root puts a new one in its place and calls
/// `Shell::reload`.
struct Workplace {
    CaseFile& file;
    /// The rules in force: those of the pack version in force in this case database, else the program's own. Long work
    /// takes its share, for another pack may be put in force meanwhile; see `reloadRules`.
    std::shared_ptr<const Matcher> matcher;
    std::function<Actor()> actor; ///< the person at work now: ask at each act, never keep it
    /// The ledger's head (its sequence) when this session began: undo goes no further back.
    qint64 since = 0;
    /// To be called when a desk has put another pack in force (`putInForce`, `applyRescreen`): compiles it in a job,
    /// puts it in the place of `matcher` and has the shell make all desks anew. May be empty in tests.
    std::function<void()> reloadRules = {};
};

} // namespace xunwang
