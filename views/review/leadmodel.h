#pragma once

#include "models/review/reviewrepository.h"
#include "views/shell/fetchedmodel.h"

namespace xunwang {

/// The leads of the review.
class LeadModel : public FetchedRows<ReviewRow> {
    Q_OBJECT
public:
    enum Column { SeverityColumn, Item, Group, Columns };

    explicit LeadModel(CaseFile& file, QObject* parent = nullptr);

    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
};

} // namespace xunwang
