#pragma once

#include "models/store/record.h"

namespace xunwang {

/// What a person may do follows from the role, see `may`.
enum class Role {
    Inspector, ///< 执法人员
    Clerk, ///< 内勤
    Supervisor, ///< 审核人员, the head of the section
    Administrator, ///< 管理员
};
inline constexpr auto namesOf(Role) {
    return std::array{std::pair{Role::Inspector, "inspector"}, std::pair{Role::Clerk, "clerk"},
        std::pair{Role::Supervisor, "supervisor"}, std::pair{Role::Administrator, "administrator"}};
}

/// Someone who works with this case database. Withdrawn means: left office.
struct Person {
    QString name;
    QString certificate; ///< number of the enforcement certificate (执法证号); empty: has none, so counts at no visit
    QString department;
    Role role = Role::Inspector;

    static const RecordType<Person>& type();
};
using PersonId = Id<Person>;

/// The bureau whose case database this is: one record, made at the founding.
struct Bureau {
    QString name;
    QString area = QStringLiteral("全市"); ///< how the sentence for the press calls where it is in charge
    /// The actor of the command line where `--as` names nobody, and of the window until someone is chosen.
    std::optional<PersonId> defaultPerson;

    static const RecordType<Bureau>& type();
};
using BureauId = Id<Bureau>;

} // namespace xunwang
