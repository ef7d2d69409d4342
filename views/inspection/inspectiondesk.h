#pragma once

namespace xunwang {

class Shell;
struct Workplace;

/// Registers the desk "inspection" and its dialogs "inspection.check" and "inspection.visit".
void addInspectionDesk(Shell& shell, Workplace& place);

} // namespace xunwang
