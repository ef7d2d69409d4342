#pragma once

#include "models/review/reviewrepository.h"
#include "models/store/casefile.h"
#include "models/table/idlistmodel.h"

#include <unordered_set>

namespace xunwang {

/// The leads of the review, by their ids; rows come a page at a time.
class LeadModel : public IdListModel {
    Q_OBJECT
public:
    enum Column { SeverityColumn, Item, Group, Columns };

    explicit LeadModel(CaseFile& file, QObject* parent = nullptr);

    /// Null: not here yet.
    const ReviewRow* row(int row) const;
    /// What is shown is asked for again, and stays until the answer comes.
    void setStale();
    bool loading() const { return m_loading > 0; }

    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void failed(const xunwang::Error& error);

protected:
    bool has(qint64 id) const override;
    void fetch(const std::vector<qint64>& ids) override;

private:
    CaseFile& m_file;
    std::unordered_map<qint64, ReviewRow> m_rows;
    std::unordered_set<qint64> m_stale;
    int m_loading = 0;
};

} // namespace xunwang
