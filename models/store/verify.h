#pragma once

#include "models/base/feedback.h"
#include "models/store/ledger.h"

namespace xunwang {

struct VerifyReport {
    qint64 entries = 0;
    qint64 records = 0;
    qint64 batches = 0;
    qint64 rows = 0; ///< of bulk imports
    qint64 files = 0; ///< of evidence; counted by the room that keeps them
    QString head; ///< hex of the hash of this station's last entry
};

/// Walks the chain of every station, replays the ledger against every record row, recomputes the digests of every
/// batch, and compares the founding entry with the database's identity. The first thing that is wrong comes back as
/// Corrupt, named: "verify.chain" {sequence}, "verify.field" {kind, record, field, row, ledger}, "verify.row-missing",
/// "verify.row-unknown", "verify.revision", "verify.digest" {table, first id, last id, batch name}, "verify.rows",
/// "verify.removal" {batch},
/// "verify.identity", "store.corrupt". Everything is read in the reader's one transaction.
Result<VerifyReport> verifyStore(Reader& reader, const CaseSchema& schema, Feedback& feedback);

} // namespace xunwang
