#pragma once

#include "models/intake/batchrepository.h"
#include "models/registers/registerfields.h"

#include <QAbstractTableModel>
#include <QTimeZone>

namespace xunwang {

/// The last imports: file, what its rows were, when, who, rows, new, leads.
class PastImportModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { File, What, When, Who, Rows, New, Leads, Columns };

    explicit PastImportModel(QTimeZone zone, QObject* parent = nullptr);
    void set(std::vector<PastImport> imports);
    const PastImport& row(int row) const { return m_imports[static_cast<size_t>(row)]; }
    /// Not listings.
    bool isRegister(int row) const { return m_kinds[static_cast<size_t>(row)].has_value(); }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString about(const PastImport& past) const;

    QTimeZone m_zone;
    std::vector<PastImport> m_imports;
    std::vector<std::optional<RegisterKind>> m_kinds;
};

} // namespace xunwang
