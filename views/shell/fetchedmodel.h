#pragma once

#include "models/store/casefile.h"
#include "models/table/idlistmodel.h"
#include "views/shell/ask.h"

namespace xunwang {

/// What every FetchedRows tells, whatever its rows are.
class FetchedModel : public IdListModel {
    Q_OBJECT
public:
    using IdListModel::IdListModel;
    bool loading() const { return m_loading > 0; }

Q_SIGNALS:
    void failed(const xunwang::Error& error);

protected:
    int m_loading = 0;
};

/// A long list over the case database, by ids: rows are read a page at a time and kept. GUI thread.
template <typename Row>
class FetchedRows : public FetchedModel {
public:
    /// `read` gives the rows of ids on a reading thread, unknown ones left out; `idOf` says whose row it is.
    using Read = Result<std::vector<Row>> (*)(Reader& reader, const std::vector<qint64>& ids);
    using IdOf = qint64 (*)(const Row& row);
    FetchedRows(CaseFile& file, Read read, IdOf idOf, QObject* parent)
        : FetchedModel(parent)
        , m_file(file)
        , m_read(read)
        , m_idOf(idOf) { }

    /// Null: not here yet.
    const Row* row(int row) const {
        const auto found = m_rows.find(idAt(row));
        return found == m_rows.end() ? nullptr : &found->second;
    }
    /// What is shown is asked for again, and stays until the answer comes.
    void setStale() {
        for (const auto& [id, row] : m_rows)
            m_stale.insert(id);
        if (rowCount() > 0) // those in sight will want theirs
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    }

protected:
    /// For `data`: the row, asked for where it is not here or stale.
    const Row* wanted(int number) const {
        if (!has(idAt(number)))
            want(number);
        return row(number);
    }
    bool has(qint64 id) const override { return m_rows.count(id) > 0 && m_stale.count(id) == 0; }
    void fetch(const std::vector<qint64>& ids) override {
        ++m_loading;
        ask(this, m_file.read([ids, read = m_read](Reader& reader) { return read(reader, ids); }),
            [this, ids](Result<std::vector<Row>> rows) {
                --m_loading;
                if (!rows) {
                    Q_EMIT failed(rows.error());
                    return arrived(ids);
                }
                if (m_rows.size() > kMostRows)
                    m_rows.clear();
                for (const qint64 id : ids)
                    m_stale.erase(id);
                for (Row& row : *rows) {
                    const qint64 id = m_idOf(row);
                    m_rows.insert_or_assign(id, std::move(row));
                }
                arrived(ids);
            });
    }

private:
    static constexpr size_t kMostRows = 4000; // kept in memory

    CaseFile& m_file;
    Read m_read;
    IdOf m_idOf;
    std::unordered_map<qint64, Row> m_rows;
    std::unordered_set<qint64> m_stale;
};

} // namespace xunwang
