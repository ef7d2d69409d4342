#pragma once

#include "models/campaign/campaign.h"
#include "models/store/session.h"

#include <map>

namespace xunwang {

/// How many records belong to a campaign, whatever their dates; withdrawn ones do not count.
struct CampaignCounts {
    qint64 checks = 0;
    qint64 visits = 0;
    qint64 measures = 0;
    qint64 cases = 0;
    Money penalties; ///< fines and confiscations of its cases
};

/// Of every campaign that has any.
Result<std::map<CampaignId, CampaignCounts>> campaignCounts(Reader& reader);

} // namespace xunwang
