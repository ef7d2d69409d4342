#include "views/statistics/tallymodel.h"

#include "views/statistics/words.h"

namespace xunwang {

void TallyModel::setFigures(const Figures& figures) {
    // The indicators are the same, so that selection and scrolling stay.
    m_figures = figures;
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

int TallyModel::rowOf(const QString& key) const {
    for (int row = 0; row < rowCount(); ++row) {
        if (indicator(row).key == key)
            return row;
    }
    return -1;
}

const Tally* TallyModel::tallyOf(int column) const {
    switch (column) {
    case NowColumn:
        return &m_figures.now;
    case BeforeColumn:
        return &m_figures.before;
    case YearAgoColumn:
        return &m_figures.yearAgo;
    case ToDateColumn:
        return &m_figures.toDate;
    default:
        return nullptr;
    }
}

int TallyModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(indicators().size());
}

int TallyModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant TallyModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    const Indicator& row = indicator(index.row());
    const Tally* tally = tallyOf(index.column());
    if (role == Qt::TextAlignmentRole)
        return QVariant(
            index.column() >= NowColumn ? Qt::AlignRight | Qt::AlignVCenter : Qt::AlignLeft | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && tally)
        return statistics::exact(row, (*tally)[row.key]);
    if (role == Qt::AccessibleTextRole && tally) {
        return QStringLiteral("%1, %2: %3")
            .arg(statistics::titled(row), headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString(),
                statistics::exact(row, (*tally)[row.key]));
    }
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case NameColumn:
        return statistics::titled(row);
    case UnitColumn:
        return statistics::unit(row);
    case ChangeColumn:
        return statistics::change(m_figures.now[row.key], m_figures.yearAgo[row.key]);
    default:
        return statistics::figure(row, (*tally)[row.key]);
    }
}

QVariant TallyModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(section >= NowColumn ? Qt::AlignRight | Qt::AlignVCenter : Qt::AlignLeft | Qt::AlignVCenter);
    const Tally* tally = tallyOf(section);
    if (role == Qt::ToolTipRole && tally)
        return statistics::period(tally->scope.period);
    if (role != Qt::DisplayRole)
        return {};
    const Period& period = m_figures.query.period;
    const bool month = period.isValid() && period == monthOf(period.from);
    switch (section) {
    case NameColumn:
        return tr("Indicator");
    case UnitColumn:
        return tr("Unit");
    case NowColumn:
        return month ? tr("This month") : tr("This period");
    case BeforeColumn:
        return month ? tr("Month before") : tr("Period before");
    case YearAgoColumn:
        return month ? tr("Same month last year") : tr("Same period last year");
    case ToDateColumn:
        return tr("Year to date");
    default:
        return tr("Year on year");
    }
}

} // namespace xunwang
