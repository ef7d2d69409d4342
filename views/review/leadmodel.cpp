#include "views/review/leadmodel.h"

namespace xunwang {

LeadModel::LeadModel(CaseFile& file, QObject* parent)
    : FetchedRows(
        file, &reviewRows, [](const ReviewRow& row) { return row.found.id.value(); }, parent) { }

int LeadModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : Columns;
}

QVariant LeadModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || role == IdRole)
        return IdListModel::data(index, role);
    if (role == Qt::TextAlignmentRole && index.column() == Group)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const ReviewRow* shown = wanted(index.row());
    if (!shown)
        return {};
    if (index.column() == Item)
        return shown->found.lead.title;
    if (index.column() == Group && shown->similar > 1)
        return QLocale().toString(shown->similar);
    return {};
}

QVariant LeadModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section == Group)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    return section == SeverityColumn ? tr("Severity") : section == Item ? tr("Item") : tr("Similar");
}

} // namespace xunwang
