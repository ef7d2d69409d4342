#include "models/table/idlistmodel.h"

namespace xunwang {

namespace {
constexpr size_t kMostWanted = 256; // a flight over the list wants pages that nobody sees any more
} // namespace

IdListModel::IdListModel(QObject* parent) : QAbstractTableModel(parent) {
    m_timer.setSingleShot(true);
    m_timer.setInterval(0);
    connect(&m_timer, &QTimer::timeout, this, &IdListModel::fetchWanted);
}

void IdListModel::setIds(std::vector<qint64> ids) {
    if (ids == m_ids)
        return;
    beginResetModel();
    m_ids = std::move(ids);
    m_rows.clear();
    m_wanted.clear();
    endResetModel();
}

qint64 IdListModel::idAt(int row) const {
    return row >= 0 && row < rowCount() ? m_ids[static_cast<size_t>(row)] : 0;
}

void IdListModel::countRows() const {
    m_rows.reserve(m_ids.size());
    for (size_t row = 0; row < m_ids.size(); ++row)
        m_rows.emplace(m_ids[row], static_cast<int>(row));
}

std::optional<int> IdListModel::rowOf(qint64 id) const {
    if (m_rows.empty())
        countRows();
    const auto found = m_rows.find(id);
    return found == m_rows.end() ? std::nullopt : std::optional(found->second);
}

void IdListModel::take(qint64 id) {
    const auto row = rowOf(id);
    if (!row)
        return;
    beginRemoveRows({}, *row, *row);
    m_ids.erase(m_ids.begin() + *row);
    m_rows.clear();
    m_wanted.clear();
    endRemoveRows();
}

void IdListModel::putBack(int row, qint64 id) {
    if (rowOf(id))
        return;
    row = std::clamp(row, 0, rowCount());
    beginInsertRows({}, row, row);
    m_ids.insert(m_ids.begin() + row, id);
    m_rows.clear();
    m_wanted.clear();
    endInsertRows();
}

int IdListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_ids.size());
}

QVariant IdListModel::data(const QModelIndex& index, int role) const {
    return role == IdRole && index.isValid() ? QVariant(idAt(index.row())) : QVariant();
}

void IdListModel::want(int row) const {
    if (m_wanted.size() >= kMostWanted)
        m_wanted.erase(m_wanted.begin(), m_wanted.begin() + kMostWanted / 2);
    m_wanted.push_back(row);
    if (!m_timer.isActive())
        m_timer.start();
}

void IdListModel::fetchWanted() {
    std::vector<qint64> ids;
    for (const int row : std::exchange(m_wanted, {})) {
        const int begin = row / kPage * kPage;
        for (int r = begin; r < std::min(begin + kPage, rowCount()); ++r)
            if (const qint64 id = idAt(r); !has(id) && m_asked.insert(id).second)
                ids.push_back(id);
    }
    if (!ids.empty())
        fetch(ids);
}

void IdListModel::arrived(const std::vector<qint64>& ids) {
    int first = rowCount();
    int last = -1;
    for (const qint64 id : ids) {
        m_asked.erase(id);
        if (const auto row = rowOf(id)) {
            first = std::min(first, *row);
            last = std::max(last, *row);
        }
    }
    if (last >= first)
        Q_EMIT dataChanged(createIndex(first, 0), createIndex(last, columnCount() - 1));
}

} // namespace xunwang
