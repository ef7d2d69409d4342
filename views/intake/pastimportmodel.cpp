#include "views/intake/pastimportmodel.h"

#include "models/registers/registerplan.h"
#include "views/intake/registerwords.h"
#include "views/records/words.h"
#include "views/widgets/format.h"

namespace xunwang {

PastImportModel::PastImportModel(QTimeZone zone, QObject* parent)
    : QAbstractTableModel(parent)
    , m_zone(std::move(zone)) { }

void PastImportModel::set(std::vector<PastImport> imports) {
    beginResetModel();
    m_imports = std::move(imports);
    m_kinds.clear();
    for (const PastImport& past : m_imports)
        m_kinds.push_back(registerKindIn(past.batch.value.recipe));
    endResetModel();
}

QString PastImportModel::about(const PastImport& past) const {
    const Batch& batch = past.batch.value;
    QStringList lines;
    if (!batch.sha256.isEmpty())
        lines << tr("SHA-256: %1").arg(batch.sha256);
    if (!batch.pack.isEmpty())
        lines << tr("Rules: %1").arg(words::pack(batch.pack));
    if (!batch.recipeName.isEmpty())
        lines << tr("Recipe: %1").arg(batch.recipeName);
    if (past.takenBack)
        lines << tr("Taken back %1 by %2: %3")
                     .arg(format::moment(past.takenBack->at, m_zone), past.takenBack->person, past.takenBack->reason);
    return lines.join(u'\n');
}

int PastImportModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_imports.size());
}

int PastImportModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : Columns;
}

QVariant PastImportModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    if (role == Qt::TextAlignmentRole && index.column() >= Rows)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    const PastImport& past = row(index.row());
    if (role == Qt::ToolTipRole && index.column() == File)
        return about(past);
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case File:
        return past.batch.withdrawn ? tr("%1 (taken back)").arg(words::batch(past.batch.value))
                                    : words::batch(past.batch.value);
    case What: {
        const auto kind = m_kinds[static_cast<size_t>(index.row())];
        if (isRescreening(past.batch.value))
            return tr("Stored listings");
        return kind ? intake::registerTitle(*kind) : tr("Listings");
    }
    case When:
        return format::moment(past.batch.value.openedAt, m_zone);
    case Who:
        return past.person;
    case Rows:
        return format::number(past.counts.rows);
    case New:
        return format::number(past.counts.created);
    case Leads:
        return isRegister(index.row()) ? QString() : format::number(past.counts.leads);
    default:
        return {};
    }
}

QVariant PastImportModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section >= Rows)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case File:
        return tr("File");
    case What:
        return tr("Its rows");
    case When:
        return tr("When");
    case Who:
        return tr("Who");
    case Rows:
        return tr("Rows");
    case New:
        return tr("New");
    case Leads:
        return tr("Leads");
    default:
        return {};
    }
}

} // namespace xunwang
