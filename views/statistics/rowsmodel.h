#pragma once

#include "views/statistics/figures.h"

#include <QAbstractTableModel>
#include <QSet>

namespace xunwang {

class CaseFile;

/// Which rows: those behind a figure or a bar.
struct RowsQuery {
    QString indicator;
    Scope scope;
    int others = 0; ///< over 0: only the platforms after this many, as `byPlatform` ranks them

    bool valid() const { return indicatorOf(indicator) && scope.period.isValid(); }
};
Result<std::vector<CountedRow>> readRows(Reader& reader, const RowsQuery& query);

/// What the list shows of a counted record.
struct RowText {
    QDate on; ///< the date by which it counts
    QString subject;
    QString platform;
    QString particulars;
};
/// In the order of `rows`, which all belong to this indicator.
Result<std::vector<RowText>> readRowTexts(
    Reader& reader, const QString& indicator, const std::vector<CountedRow>& rows);

/// The records behind a number, each with how much of it it is; pages are read when they come into sight. GUI thread.
class RowsModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { DateColumn, SubjectColumn, PlatformColumn, ParticularsColumn, AmountColumn, ColumnCount };

    RowsModel(CaseFile& file, QObject* parent = nullptr);
    void setRows(const QString& indicator, std::vector<CountedRow> rows);
    const CountedRow& row(int row) const { return m_rows[static_cast<size_t>(row)]; }
    bool loading() const { return m_loading > 0; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void failed(const xunwang::Error& error);

private:
    void fetch(int page) const;
    void arrived(int page, quint64 generation, const Result<std::vector<RowText>>& texts);

    CaseFile& m_file;
    QString m_indicator;
    std::vector<CountedRow> m_rows;
    QHash<int, std::vector<RowText>> m_pages;
    mutable QSet<int> m_asked;
    mutable int m_loading = 0;
    quint64 m_generation = 0;
};

} // namespace xunwang
