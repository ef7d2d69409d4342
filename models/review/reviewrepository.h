#pragma once

#include "models/leads/leadrepository.h"
#include "models/review/decision.h"

namespace xunwang {

/// Decides these leads in one action, undone as one. A lead decided before is decided anew by a correction.
Result<qint64> decide(Writer& writer, const std::vector<LeadId>& leads, Verdict verdict, const QString& note,
    std::optional<qint64> campaign);

/// "open" or the name of the verdict.
using LeadStates = std::unordered_map<qint64, QString>;

struct LeadFilter {
    std::optional<QString> state; ///< "open", "confirmed", …; none: all
    std::optional<Severity> severity;
    QString rule; ///< code
    QString platform;
    QString shop;
    QString text; ///< in title, shop, item id or link; folded, so traditional and full width don't matter
};

/// Their ids, the most severe first, then in the order they came.
Result<std::vector<qint64>> leadIds(Reader& reader, const LeadFilter& filter);
Result<LeadStates> leadStates(Reader& reader, const std::vector<qint64>& ids);
/// The open leads of the same shop under the same rules, this one included.
Result<std::vector<qint64>> similarOpen(Reader& reader, LeadId lead);

/// How many open leads there are by rule, platform and severity, and what was decided on one date.
struct LeadFacets {
    struct Count {
        QString key;
        PackText title; ///< of a rule
        qint64 leads = 0;
    };
    qint64 open = 0;
    std::vector<Count> rules; ///< most leads first
    std::vector<Count> platforms;
    std::array<qint64, 3> severities{};
    qint64 decidedToday = 0;
};
Result<LeadFacets> leadFacets(Reader& reader);

} // namespace xunwang
