#pragma once

#include "models/review/reviewrepository.h"
#include "views/records/rulewords.h"
#include "views/records/words.h"
#include "views/widgets/paint.h"

/// How leads look and what their parts are called, in the present language.
namespace xunwang::words {

/// As `severityName` writes it.
std::optional<Severity> severityNamed(const QString& name);
/// "open", "lapsed" and the names of the verdicts: "Waiting", "No longer hit", "Confirmed", …
QString stateTitle(const QString& state);
QString verdictTitle(Verdict verdict);
/// Of a state: ✓ confirmed, ○ dismissed or no longer hit, ◆ doubtful; none while it is open.
std::optional<Tone> stateTone(const QString& state);
/// What a hit saw: “特供”, 特🈲供 → 特供, Price: 5.00 / 599.00, Licence: not shown.
QString seenText(const LeadHit& hit);
/// Why an exemption might have applied, its basis, and where its words stand instead.
QString exemptionText(const LeadExemption& exemption);
/// Where rules hit this field of the lead.
QList<Mark> marks(const Lead& lead, RuleField field);
/// "中华人民共和国广告法第九条第二项"; empty where the rule names none.
QString article(const LeadRule& rule);
/// Shop · platform · price.
QString secondLine(const Lead& lead);

} // namespace xunwang::words
