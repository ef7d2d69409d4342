#pragma once

#include "models/base/feedback.h"
#include "models/store/casefile.h"
#include "models/store/removal.h"

namespace xunwang {

/// Compares what the market keeps beside its tables with them. Corrupt "market.derived" {the table that differs}: the
/// listings are sound, and `remakeDerived` mends it. Canceled.
Result<void> checkDerived(Reader& reader, Feedback& feedback);

/// Makes all of it anew out of the rows, in slices. The caller holds the claim of `CaseFile::claimBulk`. Canceled or
/// cut off it counts as damaged until it is made anew. `feedback` counts rows.
Result<void> remakeDerived(CaseFile& file, Feedback& feedback);

/// After rows of an import that was taken back were removed: clears what was kept beside them, in slices. Begun anew it
/// comes to the same end. Canceled.
Result<void> clearDerived(CaseFile& file, const BulkRemoval& removal, Feedback& feedback);

} // namespace xunwang
