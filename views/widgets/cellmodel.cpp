#include "views/widgets/cellmodel.h"

#include "views/widgets/tableview.h"

namespace xunwang {

CellModel::CellModel(QStringList headers, QObject* parent)
    : QAbstractTableModel(parent)
    , m_headers(std::move(headers)) { }

void CellModel::setRows(std::vector<Row> rows) {
    const bool same = std::equal(rows.begin(), rows.end(), m_rows.begin(), m_rows.end(),
        [](const Row& a, const Row& b) { return a.id == b.id; });
    if (same) {
        m_rows = std::move(rows);
        if (!m_rows.empty())
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        return;
    }
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

qint64 CellModel::idAt(int row) const {
    return row >= 0 && row < rowCount() ? m_rows[static_cast<size_t>(row)].id : 0;
}

int CellModel::rowOf(qint64 id) const {
    const auto it = std::find_if(m_rows.begin(), m_rows.end(), [id](const Row& row) { return row.id == id; });
    return it == m_rows.end() ? -1 : static_cast<int>(it - m_rows.begin());
}

void CellModel::showIn(TableView* view) {
    view->setModel(this);
    for (int column = 0; column < columnCount(); ++column)
        view->setFill(column, [this](const QModelIndex& index, Cell& cell) {
            const auto& cells = m_rows[static_cast<size_t>(index.row())].cells;
            if (static_cast<size_t>(index.column()) < cells.size())
                cell = cells[static_cast<size_t>(index.column())];
        });
}

int CellModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int CellModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_headers.size());
}

QVariant CellModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    const auto& cells = m_rows[static_cast<size_t>(index.row())].cells;
    if (static_cast<size_t>(index.column()) >= cells.size())
        return {};
    const Cell& cell = cells[static_cast<size_t>(index.column())];
    if (role == Qt::DisplayRole)
        return cell.text.isEmpty() ? cell.badge : cell.text;
    if (role == Qt::AccessibleTextRole) {
        QStringList parts{cell.badge, cell.text, cell.note};
        parts.removeAll(QString());
        return parts.join(QStringLiteral(", "));
    }
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>((cell.right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    return {};
}

QVariant CellModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    if (role == Qt::DisplayRole)
        return m_headers[section];
    if (role == Qt::TextAlignmentRole && !m_rows.empty())
        return data(index(0, section), role);
    return {};
}

} // namespace xunwang
