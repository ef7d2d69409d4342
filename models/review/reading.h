#pragma once

#include "models/base/money.h"
#include "models/store/record.h"

#include <QDate>

#include <optional>
#include <vector>

namespace xunwang {

/// A second reading (复看): somebody looked at an item that nothing had flagged, and says whether something should
/// have. By it recall can be told. It keeps its own copy of the item, like a lead; the item is no lead by it.
struct Reading {
    qint64 listing = 0; ///< row of the market
    QString platform;
    QString shop;
    QString creditCode;
    QString itemId;
    QString title;
    QString link;
    QString category;
    std::optional<Money> price;
    std::optional<Money> listPrice;
    std::optional<qint64> sales;
    QDateTime seenAt; ///< UTC
    bool flagged = false; ///< 漏检: a rule should have hit it; false: 无异常, rightly not flagged
    QString rule; ///< code of the rule that should have hit; empty: none of them yet, only the family is known
    QString family; ///< of violations; needed where `flagged`, together with or instead of the rule
    QString note;
    QDate readOn; ///< the bureau's date

    static const RecordType<Reading>& type();
};
using ReadingId = Id<Reading>;

/// Items without a lead, each equally likely, that nobody has read a second time: filled in but for what the reader
/// says. At most `count`, fewer where there are few; the same `seed` gives the same ones while nothing is imported or
/// read.
Result<std::vector<Reading>> sampleUnflagged(Reader& reader, int count, quint32 seed);

/// Stores what a reader says, on the bureau's today; who read the item before is corrected. Constraint "may.refused"
/// (who may review); Validation "reading.rule-missing" (flagged, but neither rule nor family), "reading.not-flagged" (a
/// rule or family for what should not have been hit); NotFound "record.not-found" (no such listing).
Result<Stored<Reading>> saveReading(Writer& writer, Reading reading);
/// Takes one back, with a reason.
Result<void> withdrawReading(Writer& writer, ReadingId id, qint64 revision, const QString& reason);

/// Those that are not withdrawn, in order of their ids, from behind `after` on.
Result<std::vector<Stored<Reading>>> readings(Reader& reader, qint64 after = 0, int limit = 1000);
/// How many there are.
Result<qint64> readingCount(Reader& reader);
/// Those of these ids, in this order, for a page of a list.
Result<std::vector<Stored<Reading>>> readingsByIds(Reader& reader, const std::vector<qint64>& ids);

} // namespace xunwang
