#pragma once

#include "models/base/id.h"
#include "models/screening/matcher.h"

#include <QDateTime>

#include <optional>
#include <vector>

namespace xunwang {

/// Where a rule hit, in the lead's own copy of the listing.
struct LeadHit {
    RuleField field = RuleField::Title;
    QString rule; ///< code
    TextSpan codePoints;
    TextSpan utf16;
    QString text; ///< as it stands in the field
    QStringList path; ///< how the disguise comes off; empty where there is none
};

/// What could have allowed the hits of a rule and did not.
struct LeadExemption {
    PackText why;
    QString basis; ///< law and article; empty where it names none
    QString met; ///< its words, where they stand elsewhere in the listing
};

/// The rule as it read when it hit.
struct LeadRule {
    QString code;
    Severity severity = Severity::Low;
    PackText title;
    QString law;
    QString article;
    std::vector<LeadExemption> exemptions; ///< all that were tried
};

/// A lead (线索): what a rule flagged, with its own copy of the listing as it was seen. Never changed: where the rules
/// change, revisions are appended (see rescreening.h), and the newest says how the lead reads. What people decide about
/// it is a record of the review room. A lead is not a finding.
struct Lead {
    qint64 listing = 0;
    Severity severity = Severity::Low; ///< the highest of its rules
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
    QString pack; ///< name and version of the rule pack by which it was judged last
    bool lapsed = false; ///< under that pack no rule hits any more (规则不再命中); rules and hits are those of before
    std::vector<LeadRule> rules;
    std::vector<LeadHit> hits;
    qint64 sourceLine = 0; ///< of the file it came in, from 1
    QString sourceRow; ///< that row as it stood there, in Unicode, without its line end
};
using LeadId = Id<Lead>;

/// The text forms in the database.
QString encodeRules(const std::vector<LeadRule>& rules);
QString encodeHits(const std::vector<LeadHit>& hits);
std::vector<LeadRule> decodeRules(const QString& text);
std::vector<LeadHit> decodeHits(const QString& text);

} // namespace xunwang
