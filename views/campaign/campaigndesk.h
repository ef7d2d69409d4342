#pragma once

namespace xunwang {

class Shell;
struct Workplace;

/// Registers the desk "campaigns" and its dialog "campaign.edit".
void addCampaignDesk(Shell& shell, Workplace& place);

} // namespace xunwang
