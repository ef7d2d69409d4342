#pragma once

#include "models/leads/lead.h"
#include "models/market/listings.h"
#include "views/shell/fetchedmodel.h"

#include <QTimeZone>

namespace xunwang {

/// A listing that a search found, and what became of it.
struct FoundListing {
    Listing listing;
    std::optional<LeadId> lead;
    QString state; ///< of the lead, as in LeadStates
};

/// Listings that a search found.
class FoundModel : public FetchedRows<FoundListing> {
    Q_OBJECT
public:
    enum Column { Item, Price, Seen, LeadState, Columns };

    explicit FoundModel(CaseFile& file, QObject* parent = nullptr);

    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QTimeZone m_zone;
};

/// Of these listings, in the order of the ids.
Result<std::vector<FoundListing>> foundListings(Reader& reader, const std::vector<qint64>& ids);

} // namespace xunwang
