#pragma once

#include "models/intake/batchrepository.h"

#include <QAbstractTableModel>
#include <QTimeZone>

namespace xunwang {

/// The last imports: file, when, who, rows, new, leads.
class PastImportModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { File, When, Who, Rows, New, Leads, Columns };

    explicit PastImportModel(QTimeZone zone, QObject* parent = nullptr);
    void set(std::vector<PastImport> imports);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QTimeZone m_zone;
    std::vector<PastImport> m_imports;
};

} // namespace xunwang
