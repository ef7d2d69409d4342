#include "models/bureau/permissions.h"
#include "models/campaign/campaign.h"

namespace xunwang {

namespace {

using Campaigns = Records<Campaign>;

Result<void> check(Reader& reader, std::optional<CampaignId> self, Campaign& campaign) {
    campaign.name = campaign.name.simplified();
    if (campaign.name.isEmpty())
        return fail(ErrorCode::Validation, QStringLiteral("campaign.name-missing"));
    if (!campaign.startsOn.isValid())
        return fail(ErrorCode::Validation, QStringLiteral("campaign.start-missing"), {campaign.name});
    if (campaign.endsOn.isValid() && campaign.endsOn < campaign.startsOn)
        return fail(ErrorCode::Validation, QStringLiteral("campaign.ends-before-start"), {campaign.name});
    auto same = campaignByName(reader, campaign.name);
    if (same && same->id != self)
        return fail(ErrorCode::Validation, QStringLiteral("campaign.name-taken"), {campaign.name});
    if (!same && same.error().code != ErrorCode::NotFound)
        return fail(same.error());
    return {};
}

} // namespace

const RecordType<Campaign>& Campaign::type() {
    static const RecordType<Campaign> type{"campaign", "campaign",
        {field("name", &Campaign::name), field("starts_on", &Campaign::startsOn), field("ends_on", &Campaign::endsOn),
            field("note", &Campaign::note)}};
    return type;
}

Result<Stored<Campaign>> addCampaign(Writer& writer, Campaign value) {
    XW_TRY(require(writer, Act::Campaigns));
    XW_TRY(check(writer, {}, value));
    return Campaigns::add(writer, value);
}

Result<Stored<Campaign>> correctCampaign(
    Writer& writer, CampaignId id, qint64 revision, Campaign value, const QString& reason) {
    XW_TRY(require(writer, Act::Campaigns));
    XW_TRY(check(writer, id, value));
    return Campaigns::correct(writer, id, revision, value, reason);
}

Result<void> withdrawCampaign(Writer& writer, CampaignId id, qint64 revision, const QString& reason) {
    XW_TRY(require(writer, Act::Campaigns));
    return Campaigns::withdraw(writer, id, revision, reason);
}

Result<Stored<Campaign>> campaign(Reader& reader, CampaignId id) {
    return Campaigns::load(reader, id);
}

Result<std::vector<Stored<Campaign>>> campaigns(Reader& reader, bool andWithdrawn) {
    return Campaigns::select(reader,
        (andWithdrawn ? QString() : QStringLiteral("WHERE withdrawn = 0 "))
            + QStringLiteral("ORDER BY starts_on DESC, id DESC"));
}

Result<Stored<Campaign>> campaignByName(Reader& reader, const QString& name) {
    auto found = Campaigns::select(reader, QStringLiteral("WHERE withdrawn = 0 AND name = ?"), {name.simplified()});
    XW_TRY(found);
    if (found->empty())
        return fail(ErrorCode::NotFound, QStringLiteral("campaign.unknown"), {name});
    return std::move(found->front());
}

Result<void> checkCampaign(Reader& reader, const std::optional<CampaignId>& id) {
    if (!id)
        return {};
    auto found = campaign(reader, *id);
    XW_TRY(found);
    if (found->withdrawn)
        return fail(ErrorCode::Validation, QStringLiteral("campaign.withdrawn"), {found->value.name});
    return {};
}

} // namespace xunwang
