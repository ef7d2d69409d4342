#pragma once

#include "models/registers/registerpreview.h"

#include <QAbstractTableModel>

namespace xunwang {

/// The first rows of a register: the line in the first column, then the columns of the file.
class RegisterPreviewModel : public QAbstractTableModel {
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    void set(RegisterPreview preview, const RegisterPlan& plan);
    const RegisterPreview::Row& row(int row) const { return m_preview.rows[static_cast<size_t>(row)]; }
    /// Whether something is taken from a column of the view.
    bool taken(int column) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    RegisterPreview m_preview;
    RegisterPlan m_plan;
};

} // namespace xunwang
