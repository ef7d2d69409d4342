#include "views/campaign/campaigndesk.h"

#include "models/statistics/campaigncounts.h"
#include "models/statistics/statisticsrepository.h"
#include "views/campaign/campaigndialog.h"
#include "views/records/cells.h"
#include "views/records/recorddesk.h"
#include "views/widgets/format.h"

#include <QCoreApplication>

namespace xunwang {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(CampaignDesk)
};

QString key(const char* text) {
    return QString::fromLatin1(text);
}

Cell count(qint64 number) {
    Cell cell = cells::text(number > 0 ? format::number(number) : QString());
    cell.right = true;
    return cell;
}

std::pair<Tone, QString> standing(const Campaign& campaign, QDate today) {
    if (campaign.startsOn > today)
        return {Tone::Low, Tr::tr("Not begun")};
    if (campaign.endsOn.isValid() && campaign.endsOn < today)
        return {Tone::Good, Tr::tr("Ended")};
    return {Tone::Medium, Tr::tr("Under way")};
}

QString days(const Campaign& campaign) {
    return campaign.endsOn.isValid()
        ? Tr::tr("%1 to %2").arg(format::date(campaign.startsOn), format::date(campaign.endsOn))
        : Tr::tr("from %1").arg(format::date(campaign.startsOn));
}

Place records(const char* desk, const char* kind, qint64 campaign) {
    return {key(desk), {{key("kind"), key(kind)}, {key("campaign"), QString::number(campaign)}}};
}

Sheet sheetOf(const Stored<Campaign>& campaign, const CampaignCounts& counts, const Tally& tally, const Names& names) {
    const Campaign& value = campaign.value;
    const qint64 id = campaign.id.value();
    Sheet sheet;
    sheet.title = value.name;
    sheet.note = days(value);
    const auto [tone, text] = standing(value, names.today);
    sheet.badges.push_back({tone, text});
    sheet.groups.push_back({{}, {{Tr::tr("Note"), value.note}}});
    Sheet::Group own{Tr::tr("Its records"), {}};
    const auto add = [&](qint64 number, const QString& label, const Place& place) {
        if (number > 0)
            own.lines.push_back({label, format::number(number), {}, place});
    };
    add(counts.checks, Tr::tr("Online checks"), records("inspection", "online_check", id));
    add(counts.visits, Tr::tr("Site visits"), records("inspection", "site_visit", id));
    add(counts.measures, Tr::tr("Measures"), records("enforcement", "measure", id));
    add(counts.cases, Tr::tr("Cases"), records("enforcement", "case", id));
    if (own.lines.empty())
        own.lines.push_back(
            {{}, Tr::tr("None yet. A check, visit, measure or case joins by its field for the campaign.")});
    sheet.groups.push_back(std::move(own));
    Sheet::Group figures{Tr::tr("Its tally"), {}};
    for (const Indicator& indicator : indicators()) {
        const qint64 number = tally[indicator.key];
        if (number == 0)
            continue;
        const bool inspection
            = indicator.kind == QLatin1String("online_check") || indicator.kind == QLatin1String("site_visit");
        Place place = records(inspection ? "inspection" : "enforcement", "", id);
        place.filter[key("kind")] = indicator.kind;
        place.filter[key("tally")] = indicator.key;
        const QString shown = indicator.money ? format::price(Money::fromFen(number)) : format::number(number);
        figures.lines.push_back({words::indicator(indicator.key), shown, {}, place});
    }
    sheet.groups.push_back(std::move(figures));
    return sheet;
}

RecordTab campaignTab() {
    RecordTab tab;
    tab.kind = key("campaign");
    tab.table = key(Campaign::type().table);
    tab.title = Tr::tr("Campaigns");
    tab.create = Tr::tr("New campaign…");
    tab.dialog = key("campaign.edit");
    tab.columns = {{Tr::tr("Campaign"), 0}, {Tr::tr("Standing"), 14}, {Tr::tr("Checks"), 8, {}, true},
        {Tr::tr("Visits"), 8, {}, true}, {Tr::tr("Measures"), 9, {}, true}, {Tr::tr("Cases"), 7, {}, true}};
    tab.emptyTitle = Tr::tr("No campaigns yet");
    tab.emptyText = Tr::tr("A campaign has a name and a first day. Checks, visits, measures and cases that are made "
                           "during it can belong to it; its figures are then the tally of those.");
    tab.evidence = false;
    tab.period = false;
    tab.ids = [](Reader& reader, const RecordFilter& base, const Filter&) -> Result<std::vector<qint64>> {
        auto all = campaigns(reader, base.withdrawn != Withdrawn::Hidden);
        XW_TRY(all);
        std::vector<qint64> ids;
        for (const auto& one : *all)
            if ((base.withdrawn != Withdrawn::Only || one.withdrawn)
                && (one.value.name.contains(base.text, Qt::CaseInsensitive)
                    || one.value.note.contains(base.text, Qt::CaseInsensitive)))
                ids.push_back(one.id.value());
        return ids;
    };
    tab.rows = [](Reader& reader, const std::vector<qint64>& ids) -> Result<RecordTab::Rows> {
        auto page = Records<Campaign>::page(reader, idsFrom<Campaign>(ids));
        XW_TRY(page);
        auto counts = campaignCounts(reader);
        XW_TRY(counts);
        return rowsOf(
            std::move(*page), [counts = std::move(*counts)](const Stored<Campaign>& campaign, const Names& names) {
                const auto found = counts.find(campaign.id);
                const CampaignCounts of = found == counts.end() ? CampaignCounts() : found->second;
                const auto [tone, text] = standing(campaign.value, names.today);
                return std::vector<Cell>{cells::text(campaign.value.name, days(campaign.value)),
                    cells::badge(tone, text), count(of.checks), count(of.visits), count(of.measures), count(of.cases)};
            });
    };
    tab.sheet = [](Reader& reader, qint64 id) -> Result<RecordTab::MakeSheet> {
        auto found = campaign(reader, CampaignId(id));
        XW_TRY(found);
        auto counts = campaignCounts(reader);
        XW_TRY(counts);
        // Follow-ups after its last day belong to it too.
        constexpr int kFirstYear = 1949; // earlier than any record
        auto figures = tally(reader, Scope{{QDate(kFirstYear, 1, 1), reader.today()}, found->id, {}});
        XW_TRY(figures);
        return RecordTab::MakeSheet(
            [found = std::move(*found), of = (*counts)[CampaignId(id)], figures = std::move(*figures)](
                const Names& names) { return sheetOf(found, of, figures, names); });
    };
    tab.withdraw = [](Writer& writer, qint64 id, qint64 revision, const QString& reason) {
        return withdrawCampaign(writer, CampaignId(id), revision, reason);
    };
    return tab;
}

} // namespace

void addCampaignDesk(Shell& shell, Workplace& place) {
    shell.addDesk({key("campaigns"), [] { return Tr::tr("Campaigns"); }, key("flag"), false, Qt::CTRL | Qt::Key_6,
        [&place](Shell& s) { return new RecordDesk(s, place, key("campaigns"), {campaignTab()}); }, {}});
    shell.addDialog({key("campaign.edit"),
        [&place](Shell& s, const QVariantMap& args) { return new CampaignDialog(s, place, args); }, {}});
}

} // namespace xunwang
