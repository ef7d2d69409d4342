#pragma once

#include "app/commandline.h"

namespace xunwang {

/// `tally --in FILE --from DATE --to DATE [--campaign NAME] [--format text|json|csv|xlsx|pdf|sentence] [--out FILE]`:
/// the figures of a period, both bounds included. Workbook and PDF need --out. Runs in a QApplication: charts are
/// painted.
ExitCode tallyCommand(const QStringList& arguments);

} // namespace xunwang
