#pragma once

#include "models/store/casefile.h"
#include "models/store/verify.h"

namespace xunwang {

/// Every kind of record and every bulk table of all rooms: what whoever makes or opens a case database hands over.
CaseSchema caseSchema();

/// `verifyStore`, and then every evidence file: the whole verification, in one read transaction, so also while others
/// write. Long work for a job. Errors: see `verifyStore` and `verifyFiles`.
Result<VerifyReport> verifyCaseFile(CaseFile& file, Feedback& feedback);

} // namespace xunwang
