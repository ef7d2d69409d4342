#pragma once

#include "models/evidence/evidence.h"
#include "models/store/ledger.h"
#include "views/records/recorddesk.h"

namespace xunwang {

/// The record in the panel, as one reading found it.
struct RecordDesk::Shown {
    qint64 id = 0;
    RecordTab::MakeSheet make;
    std::vector<Stored<Evidence>> evidence;
    QStringList missing; ///< SHA-256 of files that are not there
    std::vector<LedgerEntry> history;
    Names names;

    qint64 revision() const { return history.empty() ? 0 : history.back().based + 1; }
    bool withdrawn() const {
        bool result = false;
        for (const LedgerEntry& entry : history)
            for (const FieldChange& change : entry.changes)
                if (change.name == QLatin1String("withdrawn"))
                    result = change.after == Value(qint64(1));
        return result;
    }
};

} // namespace xunwang
