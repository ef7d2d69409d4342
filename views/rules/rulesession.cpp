#include "views/rules/rulesession.h"

#include "views/shell/shell.h"

namespace xunwang {

QString packTitle(const RulePack& pack) {
    return QStringLiteral("%1 %2").arg(pack.name).arg(pack.version);
}

RuleSession::RuleSession(Shell& shell, const Workplace& workplace)
    : QObject(&shell)
    , m_shell(shell)
    , m_workplace(workplace) {
    m_tried.on = workplace.file.clock().now().toTimeZone(workplace.file.zone()).date();
}

RuleSession::~RuleSession() = default;

RuleSession::Rules RuleSession::inForceRules() const {
    return {&m_workplace.matcher, [](const Matcher*) {}};
}

} // namespace xunwang
