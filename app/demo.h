#pragma once

#include "models/screening/matcher.h"
#include "models/store/casefile.h"

namespace xunwang {

/// Makes the demonstration case database at `path`, which must not exist: marked as such, with placeholder people, the
/// bundled sample of listings imported and screened, and some fifteen months of checks, visits, measures and cases up
/// to today, all through the rooms' public calls. Long work for a job; needs a QGuiApplication, for a picture is
/// painted.
Result<void> makeDemonstration(const QString& path, const Matcher& matcher, const Clock& clock, Feedback& feedback);

} // namespace xunwang
