#pragma once

#include "models/leads/lead.h"
#include "models/market/listings.h"
#include "models/store/casefile.h"
#include "models/table/idlistmodel.h"

namespace xunwang {

/// A listing that a search found, and what became of it.
struct FoundListing {
    Listing listing;
    std::optional<LeadId> lead;
    QString state; ///< of the lead, as in LeadStates
};

/// Listings that a search found, by their ids; rows come a page at a time.
class FoundModel : public IdListModel {
    Q_OBJECT
public:
    enum Column { Item, Price, Seen, LeadState, Columns };

    explicit FoundModel(CaseFile& file, QObject* parent = nullptr);

    /// Null: not here yet.
    const FoundListing* row(int row) const;
    bool loading() const { return m_loading > 0; }
    /// What is known of the rows may have changed: they are asked for again.
    void forget();

    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void failed(const xunwang::Error& error);

protected:
    bool has(qint64 id) const override { return m_rows.count(id) > 0; }
    void fetch(const std::vector<qint64>& ids) override;

private:
    CaseFile& m_file;
    QTimeZone m_zone;
    std::unordered_map<qint64, FoundListing> m_rows;
    int m_loading = 0;
};

/// Of these listings, in the order of the ids.
Result<std::vector<FoundListing>> foundListings(Reader& reader, const std::vector<qint64>& ids);

} // namespace xunwang
