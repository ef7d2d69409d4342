#include "views/intake/previewmodel.h"

#include "views/intake/words.h"

namespace xunwang {

namespace {
bool isFigure(const FieldColumns& columns, int column) {
    return std::any_of(columns.begin() + static_cast<int>(ListingField::Price),
        columns.begin() + static_cast<int>(ListingField::Sales) + 1, [column](int c) { return c == column; });
}
} // namespace

void PreviewModel::set(ImportPreview preview, const ImportPlan& plan) {
    const bool sameShape = preview.columns == m_preview.columns && preview.rows.size() == m_preview.rows.size()
        && plan.headings == m_plan.headings;
    if (!sameShape)
        beginResetModel();
    m_preview = std::move(preview);
    m_plan = plan;
    if (!sameShape)
        endResetModel();
    else if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

const ImportPreview::Cell* PreviewModel::cell(const QModelIndex& index) const {
    const auto& cells = row(index.row()).cells;
    const int column = fileColumn(index.column());
    return column >= 0 && static_cast<size_t>(column) < cells.size() ? &cells[static_cast<size_t>(column)] : nullptr;
}

bool PreviewModel::imported(int column) const {
    const int wanted = fileColumn(column);
    return std::find(m_plan.columns.begin(), m_plan.columns.end(), wanted) != m_plan.columns.end() && wanted >= 0;
}

int PreviewModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_preview.rows.size());
}

int PreviewModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() || m_preview.columns == 0 ? 0 : m_preview.columns + 1;
}

QVariant PreviewModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    if (role == Qt::TextAlignmentRole && (index.column() == 0 || isFigure(m_plan.columns, fileColumn(index.column()))))
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    if (index.column() == 0)
        return row(index.row()).line;
    const auto* shown = cell(index);
    return shown ? shown->text : QVariant();
}

QVariant PreviewModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == 0 ? tr("Line") : intake::headingTitle(m_plan.headings, fileColumn(section));
}

} // namespace xunwang
