#include "views/records/recordmodel.h"

#include <QPointer>

namespace xunwang {

namespace {
constexpr int kKept = 100 * IdListModel::kPage; ///< rows; what is far out of sight is loaded again when needed
} // namespace

RecordModel::RecordModel(QStringList headers, QSet<int> right, Load load, QObject* parent)
    : IdListModel(parent)
    , m_headers(std::move(headers))
    , m_right(std::move(right))
    , m_load(std::move(load)) { }

const RecordRow* RecordModel::row(int row) const {
    const qint64 id = idAt(row);
    if (id == 0)
        return nullptr;
    const auto found = m_rows.constFind(id);
    if (found != m_rows.cend())
        return &*found;
    want(row);
    return nullptr;
}

void RecordModel::forget() {
    ++m_generation;
    m_rows.clear();
    if (rowCount() > 0)
        Q_EMIT dataChanged(createIndex(0, 0), createIndex(rowCount() - 1, columnCount() - 1));
}

void RecordModel::fetch(const std::vector<qint64>& ids) {
    ++m_loading;
    m_load(ids, [self = QPointer<RecordModel>(this), ids, generation = m_generation](auto rows) {
        if (self)
            self->take(ids, generation, std::move(rows));
    });
}

void RecordModel::take(const std::vector<qint64>& ids, quint64 generation, Result<std::vector<RecordRow>> rows) {
    --m_loading;
    if (m_rows.size() > kKept)
        m_rows.clear();
    // What was read before a change is out of date: those rows are asked for again.
    if (rows && generation == m_generation)
        for (RecordRow& row : *rows)
            m_rows[row.id] = std::move(row);
    for (const qint64 id : ids) // gone, or unreadable: not asked for again and again
        if (generation == m_generation && !m_rows.contains(id))
            m_rows[id] = {id, 0, false, std::vector<Cell>(static_cast<size_t>(columnCount()))};
    arrived(ids);
    if (!rows)
        Q_EMIT failed(rows.error());
}

int RecordModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_headers.size());
}

QVariant RecordModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || role != Qt::DisplayRole)
        return IdListModel::data(index, role);
    const RecordRow* found = row(index.row());
    return found ? found->cells[static_cast<size_t>(index.column())].text : QString();
}

QVariant RecordModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation == Qt::Horizontal && role == Qt::DisplayRole)
        return m_headers.value(section);
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole && m_right.contains(section))
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    return {};
}

} // namespace xunwang
