#pragma once

#include "views/statistics/figures.h"

#include <QAbstractTableModel>

namespace xunwang {

/// The table of indicators: a row each, in this period, the one before, the same a year before and the year to date.
class TallyModel : public QAbstractTableModel {
    Q_OBJECT
public:
    /// `ChangeColumn`: against the year before.
    enum Column {
        NameColumn,
        UnitColumn,
        NowColumn,
        BeforeColumn,
        YearAgoColumn,
        ToDateColumn,
        ChangeColumn,
        ColumnCount
    };

    using QAbstractTableModel::QAbstractTableModel;
    void setFigures(const Figures& figures);
    const Figures& figures() const { return m_figures; }
    const Indicator& indicator(int row) const { return indicators()[static_cast<size_t>(row)]; }
    int rowOf(const QString& indicator) const;
    /// The tally a column of figures shows; null for the other columns.
    const Tally* tallyOf(int column) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    Figures m_figures;
};

} // namespace xunwang
