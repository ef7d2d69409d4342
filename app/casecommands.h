#pragma once

#include "app/commandline.h"

namespace xunwang {

// The commands on a case database. Those that write are refused while a window has it open (exit code 5); those that
// read work beside it.

/// `new FILE [--station N] [--bureau NAME] [--area WORD] [--person NAME] [--certificate NUMBER]`
ExitCode newCommand(const QStringList& arguments);
/// `leads --in FILE [--json]`: every lead, the most severe first.
ExitCode leadsCommand(const QStringList& arguments);
/// `verify FILE`: ledger, records, imports and evidence; the first thing that is wrong is named.
ExitCode verifyCommand(const QStringList& arguments);
/// `backup FILE --to FOLDER`: prints the path of the backup.
ExitCode backupCommand(const QStringList& arguments);
/// `restore BACKUP --to FILE`
ExitCode restoreCommand(const QStringList& arguments);

} // namespace xunwang
