#pragma once

#include "models/inspection/inspection.h"
#include "models/inspection/recordfilter.h"

namespace xunwang {

// Writing checks that the person at work may inspect (Constraint "may.refused"), and refuses:
// Validation "inspection.date-missing", "inspection.date-future", "inspection.target-missing",
// "inspection.officer-missing", "visit.address-missing", "credit-code.damaged" {text}, "checklist.…", "campaign.…";
// Constraint "visit.officers" (fewer than two different officers: 市场监督管理行政处罚程序规定 22, 行政处罚法 42; those
// of this case database with certificates, of others nobody knows it). Texts are kept without blanks around them.

Result<Stored<OnlineCheck>> recordCheck(Writer& writer, OnlineCheck check);
/// The check as `recordCheck` would keep it, or why it would not; nobody is asked whether they may.
Result<OnlineCheck> soundCheck(Reader& reader, OnlineCheck check);
/// Records many that `soundCheck` gave, without looking at them again: nothing that they rest on (people, campaigns)
/// may have changed since. The first one's id; the others follow.
Result<OnlineCheckId> recordSound(Writer& writer, const PreparedRecords<OnlineCheck>& checks, const Tick& tick = {});
Result<Stored<OnlineCheck>> correctCheck(
    Writer& writer, OnlineCheckId id, qint64 revision, OnlineCheck check, const QString& reason);
Result<void> withdrawCheck(Writer& writer, OnlineCheckId id, qint64 revision, const QString& reason);
Result<Stored<OnlineCheck>> onlineCheck(Reader& reader, OnlineCheckId id);

struct CheckFilter : RecordFilter {
    std::optional<EntityKind> entity;
    std::optional<Finding> finding;
};
/// In order, for a long list; `Kind` sorts by entity.
Result<std::vector<OnlineCheckId>> checkIds(Reader& reader, const CheckFilter& filter);
Result<std::vector<Stored<OnlineCheck>>> checks(Reader& reader, const std::vector<OnlineCheckId>& page);

Result<Stored<SiteVisit>> recordVisit(Writer& writer, SiteVisit visit);
/// As `soundCheck` and its `recordSound`.
Result<SiteVisit> soundVisit(Reader& reader, SiteVisit visit);
Result<SiteVisitId> recordSound(Writer& writer, const PreparedRecords<SiteVisit>& visits, const Tick& tick = {});
Result<Stored<SiteVisit>> correctVisit(
    Writer& writer, SiteVisitId id, qint64 revision, SiteVisit visit, const QString& reason);
Result<void> withdrawVisit(Writer& writer, SiteVisitId id, qint64 revision, const QString& reason);
Result<Stored<SiteVisit>> siteVisit(Reader& reader, SiteVisitId id);

struct VisitFilter : RecordFilter {
    std::optional<VisitPlace> place;
    std::optional<Finding> finding;
};
/// In order, for a long list; `Kind` sorts by place.
Result<std::vector<SiteVisitId>> visitIds(Reader& reader, const VisitFilter& filter);
Result<std::vector<Stored<SiteVisit>>> visits(Reader& reader, const std::vector<SiteVisitId>& page);

/// A credit code as records keep it: trimmed, capitals. One that a spreadsheet turned into a number is refused
/// (Validation "credit-code.damaged"); a wrong check digit is not, for it is kept as it was shown.
Result<QString> tidiedCreditCode(const QString& text);

} // namespace xunwang
