#pragma once

#include "models/statistics/tally.h"

namespace xunwang {

// Withdrawn records never count, and both bounds of a period are included. Each number and the rows behind it come from
// one condition, that of the indicator. Errors: Validation "tally.period" {from, to}, "tally.key" {key}.

Result<Tally> tally(Reader& reader, const Scope& scope);
/// One figure.
Result<qint64> figure(Reader& reader, const QString& key, const Scope& scope);

/// A record behind a number, and how much of the number it is: 1 for a count, the items of a deletion, the fen of a
/// fine. Where different ones are counted the newest record stands for each (T12: each measure for the kinds of
/// product that no newer one has). The amounts always add up to the number.
struct CountedRow {
    QString kind;
    qint64 id = 0;
    qint64 amount = 0;
};
/// The newest first.
Result<std::vector<CountedRow>> rowsBehind(Reader& reader, const QString& key, const Scope& scope);

/// A bar of a chart. Its own scope opens its rows.
struct TallyBar {
    QDate month; ///< the first of the month, or of the part of it that lies in the period
    QString platform; ///< by platform; empty where none is named
    qint64 amount = 0;
    Scope scope;
};
/// Every month of the period, empty ones too.
Result<std::vector<TallyBar>> byMonth(Reader& reader, const QString& key, const Scope& scope);
/// The platforms that have any, the largest first.
Result<std::vector<TallyBar>> byPlatform(Reader& reader, const QString& key, const Scope& scope);

} // namespace xunwang
