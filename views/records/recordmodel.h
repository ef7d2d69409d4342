#pragma once

#include "models/base/result.h"
#include "models/table/idlistmodel.h"
#include "views/widgets/celldelegate.h"

#include <QSet>

namespace xunwang {

/// What a list shows of one record, in the present language: one cell a column.
struct RecordRow {
    qint64 id = 0;
    qint64 revision = 0;
    bool withdrawn = false;
    std::vector<Cell> cells;
};

/// A long list of records whose rows are cells already. GUI thread.
class RecordModel : public IdListModel {
    Q_OBJECT
public:
    using Done = std::function<void(Result<std::vector<RecordRow>>)>;
    /// Loads rows and hands them to `done` later, on the GUI thread.
    using Load = std::function<void(const std::vector<qint64>& ids, Done done)>;

    /// `right`: columns of numbers.
    RecordModel(QStringList headers, QSet<int> right, Load load, QObject* parent = nullptr);

    /// Null: on its way, or none.
    const RecordRow* row(int row) const;
    /// Rows in sight are loaded anew: their records, or the names in them, have changed.
    void forget();
    bool loading() const { return m_loading > 0; }

    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    /// The desk's search field searches; a letter typed into the view would load every row.
    QModelIndexList match(const QModelIndex&, int, const QVariant&, int, Qt::MatchFlags) const override { return {}; }

Q_SIGNALS:
    void failed(const xunwang::Error& error);

protected:
    bool has(qint64 id) const override { return m_rows.contains(id); }
    void fetch(const std::vector<qint64>& ids) override;

private:
    void take(const std::vector<qint64>& ids, quint64 generation, Result<std::vector<RecordRow>> rows);

    QStringList m_headers;
    QSet<int> m_right;
    Load m_load;
    QHash<qint64, RecordRow> m_rows;
    int m_loading = 0;
    quint64 m_generation = 0;
};

} // namespace xunwang
