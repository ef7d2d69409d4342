#include "views/intake/registerpreviewmodel.h"

#include "views/intake/words.h"

namespace xunwang {

void RegisterPreviewModel::set(RegisterPreview preview, const RegisterPlan& plan) {
    beginResetModel();
    m_preview = std::move(preview);
    m_plan = plan;
    endResetModel();
}

bool RegisterPreviewModel::taken(int column) const {
    return column > 0 && std::find(m_plan.columns.begin(), m_plan.columns.end(), column - 1) != m_plan.columns.end();
}

int RegisterPreviewModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_preview.rows.size());
}

int RegisterPreviewModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() || m_plan.headings.isEmpty() ? 0 : 1 + static_cast<int>(m_plan.headings.size());
}

QVariant RegisterPreviewModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    if (role == Qt::TextAlignmentRole && index.column() == 0)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const RegisterPreview::Row& shown = row(index.row());
    return index.column() == 0 ? QVariant(shown.line) : QVariant(shown.cells.value(index.column() - 1));
}

QVariant RegisterPreviewModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == 0 ? tr("Line") : intake::headingTitle(m_plan.headings, section - 1);
}

} // namespace xunwang
