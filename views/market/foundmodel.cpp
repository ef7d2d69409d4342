#include "views/market/foundmodel.h"

#include "models/leads/leadrepository.h"
#include "models/review/reviewrepository.h"
#include "views/shell/ask.h"
#include "views/widgets/format.h"

namespace xunwang {

namespace {
constexpr size_t kMostRows = 4000; // kept in memory
}

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

FoundModel::FoundModel(CaseFile& file, QObject* parent) : IdListModel(parent), m_file(file), m_zone(file.zone()) { }

const FoundListing* FoundModel::row(int row) const {
    const auto found = m_rows.find(idAt(row));
    return found == m_rows.end() ? nullptr : &found->second;
}

void FoundModel::forget() {
    m_rows.clear();
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, Columns - 1)); // those in sight will want theirs
}

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
    if (!has(idAt(index.row())))
        want(index.row());
    const FoundListing* shown = row(index.row());
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

void FoundModel::fetch(const std::vector<qint64>& ids) {
    ++m_loading;
    ask(this, m_file.read([ids](Reader& reader) { return foundListings(reader, ids); }),
        [this, ids](Result<std::vector<FoundListing>> rows) {
            --m_loading;
            if (!rows) {
                Q_EMIT failed(rows.error());
                return arrived(ids);
            }
            if (m_rows.size() > kMostRows)
                m_rows.clear();
            for (FoundListing& row : *rows) {
                const qint64 id = row.listing.row.id;
                m_rows.insert_or_assign(id, std::move(row));
            }
            arrived(ids);
        });
}

} // namespace xunwang
