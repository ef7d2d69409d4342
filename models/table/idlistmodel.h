#pragma once

#include <QAbstractTableModel>
#include <QTimer>

#include <optional>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace xunwang {

/// Base of long lists: one query gives the ordered ids, so that the scroll bar is exact; rows are fetched by ids, a
/// page at a time, once they come into sight. GUI thread.
///
/// A list derives from it: `fetch` asks the database for rows and never waits, and what comes back is kept by the list
/// and told with `arrived`; `data` calls `want` for a row that is not here yet and shows nothing for it.
class IdListModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Role { IdRole = Qt::UserRole };
    static constexpr int kPage = 64;

    explicit IdListModel(QObject* parent = nullptr);

    /// Another list. Nothing happens where it is the same one. TableView keeps what was current, chosen and in sight.
    void setIds(std::vector<qint64> ids);
    const std::vector<qint64>& ids() const { return m_ids; }
    /// 0: no such row.
    qint64 idAt(int row) const;
    std::optional<int> rowOf(qint64 id) const;
    /// Takes one out at once, before the database has said so, and puts it back.
    void take(qint64 id);
    void putBack(int row, qint64 id);

    int rowCount(const QModelIndex& parent = {}) const final;
    QVariant data(const QModelIndex& index, int role) const override;

protected:
    virtual bool has(qint64 id) const = 0;
    virtual void fetch(const std::vector<qint64>& ids) = 0;
    /// To be called from `data` for a row without its record.
    void want(int row) const;
    /// These came (or will never come, when the query failed).
    void arrived(const std::vector<qint64>& ids);

private:
    void fetchWanted();
    void countRows() const;

    std::vector<qint64> m_ids;
    mutable std::unordered_map<qint64, int> m_rows; ///< made when first asked after a change
    mutable std::vector<int> m_wanted;
    std::unordered_set<qint64> m_asked; ///< on their way
    mutable QTimer m_timer;
};

} // namespace xunwang
