#include "models/bureau/permissions.h"

namespace xunwang {

namespace {
struct Row {
    Act act;
    bool inspector, clerk, supervisor, administrator;
};
constexpr std::array kTable{
    Row{Act::Import, true, true, true, true},
    Row{Act::Review, true, true, true, true},
    Row{Act::Inspect, true, true, true, true},
    Row{Act::Enforce, true, true, true, true},
    Row{Act::Rules, false, true, true, true},
    Row{Act::Campaigns, false, true, true, true},
    Row{Act::Administer, false, false, false, true},
};
} // namespace

bool may(Role role, Act act) {
    for (const Row& row : kTable) {
        if (row.act != act)
            continue;
        switch (role) {
        case Role::Inspector:
            return row.inspector;
        case Role::Clerk:
            return row.clerk;
        case Role::Supervisor:
            return row.supervisor;
        case Role::Administrator:
            return row.administrator;
        }
    }
    return false;
}

Result<void> require(Writer& writer, Act act) {
    if (!writer.actor().person)
        return fail(ErrorCode::Constraint, QStringLiteral("may.nobody"), {enumText(act)});
    auto person = Records<Person>::load(writer, PersonId(*writer.actor().person));
    XW_TRY(person);
    if (person->withdrawn)
        return fail(ErrorCode::Constraint, QStringLiteral("may.left-office"), {person->value.name});
    if (!may(person->value.role, act))
        return fail(ErrorCode::Constraint, QStringLiteral("may.refused"), {enumText(act), person->value.name});
    return {};
}

} // namespace xunwang
