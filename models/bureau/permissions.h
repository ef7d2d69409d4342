#pragma once

#include "models/bureau/bureau.h"

namespace xunwang {

/// What the rooms ask permission for. Who may enter a kind of record may also correct and withdraw it.
enum class Act {
    Import, ///< bring listings in, take a batch back
    Review, ///< decide leads
    Inspect, ///< online checks, site visits, evidence
    Enforce, ///< measures and cases
    Rules, ///< put rules in force, and screen anew what is stored
    Campaigns, ///< campaigns
    Administer, ///< people, roles, the bureau itself
};
inline constexpr auto namesOf(Act) {
    return std::array{std::pair{Act::Import, "import"}, std::pair{Act::Review, "review"},
        std::pair{Act::Inspect, "inspect"}, std::pair{Act::Enforce, "enforce"}, std::pair{Act::Rules, "rules"},
        std::pair{Act::Campaigns, "campaigns"}, std::pair{Act::Administer, "administer"}};
}

/// The one table of who may do what.
bool may(Role role, Act act);

/// Refuses what the person at work may not do: Constraint "may.refused" {act, name}, "may.left-office" {name}, and
/// "may.nobody" where the writer has no actor (only the founding writes without one). The role is the database's.
Result<void> require(Writer& writer, Act act);

} // namespace xunwang
