#include "views/market/foundmodel.h"

#include "models/leads/leadrepository.h"
#include "models/review/reviewrepository.h"
#include "views/widgets/format.h"

namespace xunwang {

Result<std::vector<FoundListing>> foundListings(Reader& reader, const std::vector<qint64>& ids) {
    auto listings = listingsByIds(reader, ids);
    XW_TRY(listings);
    auto leads = leadsOfListings(reader, ids);
    XW_TRY(leads);
    std::vector<qint64> leadIds;
    for (const auto& [listing, lead] : *leads)
        leadIds.push_back(lead.value());
    auto states = leadStates(reader, leadIds);
    XW_TRY(states);
    std::vector<FoundListing> found;
    for (Listing& listing : *listings) {
        FoundListing& one = found.emplace_back(FoundListing{std::move(listing), {}, {}});
        if (const auto lead = leads->find(one.listing.row.id); lead != leads->end()) {
            one.lead = lead->second;
            one.state = states->at(lead->second.value());
        }
    }
    return found;
}

FoundModel::FoundModel(CaseFile& file, QObject* parent)
    : FetchedRows(
        file, &foundListings, [](const FoundListing& row) { return row.listing.row.id; }, parent)
    , m_zone(file.zone()) { }

int FoundModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : Columns;
}

QVariant FoundModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || role == IdRole)
        return IdListModel::data(index, role);
    if (role == Qt::TextAlignmentRole && index.column() == Price)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const FoundListing* shown = wanted(index.row());
    if (!shown)
        return {};
    const ListingSighting& last = shown->listing.last;
    switch (index.column()) {
    case Item:
        return shown->listing.row.title;
    case Price:
        return last.price ? format::price(*last.price) : QString();
    case Seen:
        return format::date(last.seenAt.toTimeZone(m_zone).date());
    default:
        return {};
    }
}

QVariant FoundModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section == Price)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    return QStringList{tr("Item"), tr("Price"), tr("Last seen"), tr("Lead")}.value(section);
}

} // namespace xunwang
