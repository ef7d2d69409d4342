#pragma once

#include "models/screening/matcher.h"

/// Rules and what they see in words, in the present language.
namespace xunwang::words {

/// "High".
QString severityTitle(Severity severity);
/// A text of a pack; in the other language where it is missing in this one.
QString packText(const PackText& text);
QString fieldTitle(RuleField field);
/// What a hit saw: “特供”, 特🈲供 → 特供, Price: 5.00 / 599.00, Licence: not shown. `path` as RuleHit::path.
QString seenText(RuleField field, const QString& text, const QStringList& path);
/// Why an exemption might have applied and the provision it rests on (may be empty); `met`: where its words stand
/// instead (may be empty).
QString exemptionText(const PackText& why, const QString& basis, const QString& met);
/// The way in which one piece of a word was disguised: "sounds the same".
QString layerTitle(FoldLayer layer);

} // namespace xunwang::words
