#pragma once

namespace xunwang {

class Shell;
struct Workplace;

/// Registers the desk "enforcement" and its dialogs "enforcement.measure" and "enforcement.case".
void addEnforcementDesk(Shell& shell, Workplace& place);

} // namespace xunwang
