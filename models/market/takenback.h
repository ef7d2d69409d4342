#pragma once

#include "models/store/casefile.h"

namespace xunwang {

/// Whether rows of imports that were taken back are still in the file.
Result<bool> anyTakenBack(Reader& reader);

/// Removes them, in slices that people's writes go between; for a job. Canceled or cut off, it goes on where it was
/// the next time. Where one runs already, it waits for that. `feedback` counts rows.
Result<void> clearTakenBack(CaseFile& file, Feedback& feedback);

} // namespace xunwang
