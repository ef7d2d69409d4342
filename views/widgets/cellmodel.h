#pragma once

#include "views/widgets/celldelegate.h"

#include <QAbstractTableModel>

#include <vector>

namespace xunwang {

class TableView;

/// A short list whose cells are all made beforehand, in the present language.
class CellModel : public QAbstractTableModel {
    Q_OBJECT
public:
    struct Row {
        qint64 id = 0; ///< what the list's owner knows the row by
        std::vector<Cell> cells;
    };

    explicit CellModel(QStringList headers, QObject* parent = nullptr);

    /// Rows that stay the same ones (by id, in order) change in place, so that what is current stays so.
    void setRows(std::vector<Row> rows);
    const std::vector<Row>& rows() const { return m_rows; }
    /// 0: no such row.
    qint64 idAt(int row) const;
    /// -1: none.
    int rowOf(qint64 id) const;
    /// Makes `view` show this list.
    void showIn(TableView* view);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QStringList m_headers;
    std::vector<Row> m_rows;
};

} // namespace xunwang
