#pragma once

#include "models/base/feedback.h"
#include "models/intake/plan.h"
#include "models/screening/comparison.h"

#include <QDateTime>
#include <QTimeZone>

namespace xunwang {

/// Reads a listing file as an import would and tries one or two packs on its rows (试跑). Nothing is stored. For a job:
/// bounded memory, whatever the file; `feedback` counts rows. `now` stands for rows that do not say when they were
/// seen. Errors as in `openRows`; Validation "intake.no-title"; Canceled.
Result<Comparison> tryOnFile(const ImportPlan& plan, const QTimeZone& zone, const QDateTime& now, const Matcher& a,
    const Matcher* b, Feedback& feedback);

} // namespace xunwang
