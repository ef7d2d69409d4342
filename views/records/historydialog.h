#pragma once

#include "models/store/ledger.h"
#include "views/records/names.h"

namespace xunwang {

class Shell;
struct Workplace;

/// One step of a record's life, in words.
struct HistoryStep {
    struct Change {
        QString field;
        QString before; ///< empty: nothing stood there
        QString after;
        bool operator==(const Change&) const = default;
    };
    QString act;
    QString when;
    QString who;
    QString number; ///< of the ledger entry
    QString reason;
    QString undoNote; ///< "undone by no. 17" or "takes back no. 12"
    bool undone = false;
    std::vector<Change> changes;
};

/// A record's ledger entries in words, the newest first.
std::vector<HistoryStep> historyOf(const std::vector<LedgerEntry>& entries, const Names& names);

/// The record of this kind that changed last; 0: none did lately.
Result<qint64> lastChanged(Reader& reader, const QString& kind);

/// Registers "record.history" {kind, id, title}; without an id it shows the record of that kind that changed last.
void addHistoryDialog(Shell& shell, Workplace& place);

} // namespace xunwang
