#pragma once

namespace xunwang {

class Shell;
struct Workplace;

/// Registers the statistics desk ("statistics") and its dialogs. Places: "from" and "to" (ISO dates), "campaign" (id)
/// and "chart" (key of an indicator) say what is shown; with "rows" (key of an indicator) the records behind its
/// number are listed, of "rows-from" to "rows-to" and "rows-platform" or, "rows-others", all platforms after that many.
void addStatisticsDesk(Shell& shell, Workplace& place);

} // namespace xunwang
