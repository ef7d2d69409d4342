#pragma once

#include "models/bureau/bureau.h"

namespace xunwang {

/// A campaign (专项行动): records made during it point to it, and its figures are the tally of those.
struct Campaign {
    QString name;
    QDate startsOn;
    QDate endsOn; ///< none: still open
    QString note;

    static const RecordType<Campaign>& type();
};
using CampaignId = Id<Campaign>;

/// Validation "campaign.name-missing", "campaign.name-taken" {name}, "campaign.start-missing",
/// "campaign.ends-before-start"; Constraint "may.refused".
Result<Stored<Campaign>> addCampaign(Writer& writer, Campaign campaign);
Result<Stored<Campaign>> correctCampaign(
    Writer& writer, CampaignId id, qint64 revision, Campaign campaign, const QString& reason);
/// Its records keep pointing to it and keep counting.
Result<void> withdrawCampaign(Writer& writer, CampaignId id, qint64 revision, const QString& reason);

Result<Stored<Campaign>> campaign(Reader& reader, CampaignId id);
/// The newest first; withdrawn ones only when asked for.
Result<std::vector<Stored<Campaign>>> campaigns(Reader& reader, bool andWithdrawn = false);
/// NotFound "campaign.unknown" {name}.
Result<Stored<Campaign>> campaignByName(Reader& reader, const QString& name);

/// For the rooms whose records belong to campaigns: that there is this one and it stands. A record's date may lie
/// outside the campaign's dates, for a follow-up belongs to it too. Validation "campaign.withdrawn" {name}.
Result<void> checkCampaign(Reader& reader, const std::optional<CampaignId>& id);

} // namespace xunwang
