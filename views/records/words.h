#pragma once

#include "models/inspection/checklist.h"
#include "models/inspection/inspection.h"
#include "models/screening/rulepack.h"
#include "models/store/batch.h"
#include "models/store/ledger.h"
#include "views/records/names.h"
#include "views/widgets/theme.h"

/// Records in words, in the present language: the names that the rooms store for their kinds, fields and choices.
namespace xunwang::words {

/// "online_check" → "Online check".
QString kind(const QString& kind);
/// The name of a field of a kind: ("case", "value") → "Case value".
QString field(const QString& kind, const QString& column);
/// A stored value as people read it.
QString value(const QString& kind, const QString& column, const Value& value, const Names& names);
/// A choice by its stored name: ("finding", "none") → "Nothing found". Groups: entity, place, finding, answer, method,
/// measure, receiver, stage, role, verdict. What is unknown stays as it is.
QString term(const char* group, const QString& name);
/// The act of a ledger entry: "Corrected".
QString act(const QString& act);

/// A rule pack as batches and leads name it: "starter 4" → "starter version 4".
QString pack(const QString& name);
/// What a batch is called: its file, or what screened it anew.
QString batch(const Batch& batch);

inline QString of(EntityKind kind) {
    return term("entity", enumText(kind));
}
inline QString of(VisitPlace place) {
    return term("place", enumText(place));
}
inline QString of(Finding finding) {
    return term("finding", enumText(finding));
}
inline QString of(Answer answer) {
    return term("answer", enumText(answer));
}
Tone tone(Severity severity);
Tone tone(Finding finding);

/// "12 yes, 1 no", and how many were not answered of `asked`.
QString answers(const Answers& answers, std::optional<size_t> asked = {});
/// The question in the present language, and its article.
QString question(const Question& question);
QString article(const Question& question);
/// The title of a list by the name that records keep; with its version.
QString checklist(const QString& name);

/// A figure of the tally by its key: "T01 Online checks of sites and shops".
QString indicator(const QString& key);

/// The present language is Chinese.
bool chinese();

} // namespace xunwang::words
