#pragma once

#include "models/campaign/campaign.h"
#include "models/statistics/period.h"

#include <QJsonObject>

#include <functional>
#include <map>
#include <span>

namespace xunwang {

/// What is counted: the records of a period, all or those of a campaign or a platform.
struct Scope {
    Period period;
    std::optional<CampaignId> campaign;
    std::optional<QString> platform; ///< exactly this one; empty: where none is named
};

/// A figure that bureaus publish (统计指标).
struct Indicator {
    QString key; ///< T01, T01_distinct, …: stable, in JSON and in links
    QString name; ///< as printed, Chinese
    QString unit; ///< of the number as people read it; money is counted in fen and read in 元
    QString kind; ///< of the records behind it: online_check, site_visit, measure, case
    bool money = false;
    bool distinct = false; ///< counts different ones (个), not each time (个次)
};

/// In the order of the printed table.
///
/// Which are one and the same, where different ones are counted:
/// - T01_distinct: platform and name after folding; where there is no name, the link without scheme and tracking parts.
/// - T02_distinct: the credit code; where there is none, as T01_distinct.
/// - T11: the credit code; where there is none, name and address after folding.
/// - T12: the name of the kind of product after folding. Kinds that a measure only counts (`Measure::unnamedKinds`) are
///   added up: nobody can tell whether two measures mean the same ones.
std::span<const Indicator> indicators();
/// Nullptr where there is none of this key.
const Indicator* indicatorOf(const QString& key);

/// The figures of a scope (统计表), one for every indicator.
struct Tally {
    Scope scope;
    std::map<QString, qint64> values; ///< by key; money in fen

    qint64 operator[](const QString& key) const {
        const auto found = values.find(key);
        return found == values.end() ? 0 : found->second;
    }
};

/// {"T01": 12848, …}: whole numbers, money in fen.
QJsonObject tallyJson(const Tally& tally);

/// A line for each indicator: key, name, number and unit (money in 元 with its fen), in columns for a terminal.
/// `nameOf` gives the names in another language.
QString tallyText(const Tally& tally, const std::function<QString(const Indicator&)>& nameOf = {});

/// The sentence for the press. Parts that are zero are left out; `area` is the bureau's (全市).
QString pressSentence(const Tally& tally, const QString& area);

/// Money as that sentence has it: in 万元, cut, with 余 where something was cut; below 1万元 exactly, in 元.
QString pressMoney(Money money);

} // namespace xunwang
