#pragma once

#include "models/registers/registerfields.h"
#include "models/store/ledger.h"

#include <QSet>

namespace xunwang {

/// Which record came from which row of which register, kept by digests under its batch.
BulkInfo registerTable();

/// "online_check", "site_visit", "measure", "case": the records of a kind of register.
QString recordKind(RegisterKind kind);

/// What the rows said that registers brought which were not taken back.
Result<QSet<QString>> knownRows(Reader& reader, RegisterKind kind);
/// Whether this very file came in as a register before, and was not taken back.
Result<bool> knownFile(Reader& reader, const QString& sha256);

} // namespace xunwang
