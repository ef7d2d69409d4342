#pragma once

#include "models/enforcement/enforcement.h"
#include "models/inspection/recordfilter.h"

namespace xunwang {

// Writing checks that the person at work may enforce (Constraint "may.refused"). Dates are legal dates and none lies
// in the future. `…` stands for "measure" or "case".
//
// Validation for both: "….date-missing", "….date-future" {date}, "credit-code.damaged" {text},
// "enforcement.inspection" (a kind without a record, or one that is none), "campaign.withdrawn"; NotFound
// "record.not-found" for a check, visit, campaign or officer that does not exist.
// Measures: "measure.target-missing" (neither target nor platform), "measure.items-missing" (deletion),
// "measure.shops-missing" (suspension), "measure.products-missing" (takedown, neither names nor a number),
// "measure.negative",
// "measure.due-before-taken".
// Cases: "case.cause-missing", "case.party-missing", "case.number-taken" {number}, "case.before-filing" {date},
// "case.concluded-before" {date} (before the decision or the transfer), "case.money-without-decision",
// "case.money-negative", "case.receiver-missing", "case.transfer-date-missing"; Constraint "case.officers".

Result<Stored<Measure>> recordMeasure(Writer& writer, Measure measure);
/// As `soundCheck` and its `recordSound` in inspection.
Result<Measure> soundMeasure(Reader& reader, Measure measure);
Result<MeasureId> recordSound(Writer& writer, const PreparedRecords<Measure>& measures, const Tick& tick = {});
Result<Stored<Measure>> correctMeasure(
    Writer& writer, MeasureId id, qint64 revision, Measure measure, const QString& reason);
Result<void> withdrawMeasure(Writer& writer, MeasureId id, qint64 revision, const QString& reason);
Result<Stored<Measure>> measure(Reader& reader, MeasureId id);

struct MeasureFilter : RecordFilter {
    std::optional<MeasureKind> kind;
};
Result<std::vector<MeasureId>> measureIds(Reader& reader, const MeasureFilter& filter);
Result<std::vector<Stored<Measure>>> measures(Reader& reader, const std::vector<MeasureId>& page);
/// Those that have to be done by a date of this period (both included) and were not withdrawn, the earliest first.
Result<std::vector<Stored<Measure>>> measuresDue(Reader& reader, QDate from, QDate to);

Result<Stored<Case>> recordCase(Writer& writer, Case value);
/// As above. Numbers are looked at again: "case.number-taken" where two of these, or one of these and one before, have
/// the same.
Result<Case> soundCase(Reader& reader, Case value);
Result<CaseId> recordSound(Writer& writer, const PreparedRecords<Case>& cases, const Tick& tick = {});
Result<Stored<Case>> correctCase(Writer& writer, CaseId id, qint64 revision, Case value, const QString& reason);
Result<void> withdrawCase(Writer& writer, CaseId id, qint64 revision, const QString& reason);
Result<Stored<Case>> caseFile(Reader& reader, CaseId id);

struct CaseFilter : RecordFilter {
    std::optional<CaseStage> stage; ///< those whose `stageOf` is this
};
/// By the filing date; `Target` sorts by party, `Kind` by number.
Result<std::vector<CaseId>> caseIds(Reader& reader, const CaseFilter& filter);
Result<std::vector<Stored<Case>>> cases(Reader& reader, const std::vector<CaseId>& page);

/// What followed from one check or visit (`kind` "online_check" or "site_visit"): the ladder of its subject.
Result<std::vector<Stored<Measure>>> measuresAfter(Reader& reader, const QString& kind, qint64 inspection);
Result<std::vector<Stored<Case>>> casesAfter(Reader& reader, const QString& kind, qint64 inspection);

} // namespace xunwang
