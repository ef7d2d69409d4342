#include "views/review/leadmodel.h"

#include "views/shell/ask.h"

namespace xunwang {

namespace {
constexpr size_t kMostRows = 4000; // kept in memory
}

LeadModel::LeadModel(CaseFile& file, QObject* parent) : IdListModel(parent), m_file(file) { }

const ReviewRow* LeadModel::row(int row) const {
    const auto found = m_rows.find(idAt(row));
    return found == m_rows.end() ? nullptr : &found->second;
}

void LeadModel::setStale() {
    for (const auto& [id, row] : m_rows)
        m_stale.insert(id);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, Columns - 1)); // those in sight will want theirs
}

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
    if (!has(idAt(index.row())))
        want(index.row());
    const ReviewRow* shown = row(index.row());
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

bool LeadModel::has(qint64 id) const {
    return m_rows.count(id) > 0 && m_stale.count(id) == 0;
}

void LeadModel::fetch(const std::vector<qint64>& ids) {
    ++m_loading;
    ask(this, m_file.read([ids](Reader& reader) { return reviewRows(reader, ids); }),
        [this, ids](Result<std::vector<ReviewRow>> rows) {
            --m_loading;
            if (!rows) {
                Q_EMIT failed(rows.error());
                return arrived(ids);
            }
            if (m_rows.size() > kMostRows)
                m_rows.clear();
            for (const qint64 id : ids)
                m_stale.erase(id);
            for (ReviewRow& row : *rows) {
                const qint64 id = row.found.id.value();
                m_rows.insert_or_assign(id, std::move(row));
            }
            arrived(ids);
        });
}

} // namespace xunwang
