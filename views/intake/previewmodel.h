#pragma once

#include "models/intake/preview.h"

#include <QAbstractTableModel>

namespace xunwang {

/// The first rows of the file: the line in the first column, then the columns of the file.
class PreviewModel : public QAbstractTableModel {
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    void set(ImportPreview preview, const ImportPlan& plan);
    const ImportPreview::Row& row(int row) const { return m_preview.rows[static_cast<size_t>(row)]; }
    /// Null where the row is shorter, or in the column of lines.
    const ImportPreview::Cell* cell(const QModelIndex& index) const;
    /// The column of the file behind a column of the view; -1: the line.
    static int fileColumn(int column) { return column - 1; }
    bool imported(int column) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    ImportPreview m_preview;
    ImportPlan m_plan;
};

} // namespace xunwang
