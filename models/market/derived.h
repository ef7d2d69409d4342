#pragma once

#include "models/base/feedback.h"
#include "models/store/casefile.h"

namespace xunwang {

/// Compares what the market keeps beside its tables with them. Corrupt "market.derived" {the table that differs}: the
/// listings are sound, and `remakeDerived` mends it. Canceled.
Result<void> checkDerived(Reader& reader, Feedback& feedback);

/// Makes all of it anew out of the rows, in slices. The caller holds the claim of `CaseFile::claimBulk`. Canceled or
/// cut off it counts as damaged until it is made anew. `feedback` counts rows.
Result<void> remakeDerived(CaseFile& file, Feedback& feedback);

} // namespace xunwang
