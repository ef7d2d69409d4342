#pragma once

#include "models/market/tables.h"
#include "models/store/batch.h"

namespace xunwang {

/// Folded titles of rows in id order, gathered into blocks for the search. One for each of the two tables of them; used
/// on the writer's thread.
class TitleBlocks {
public:
    TitleBlocks(std::shared_ptr<BulkBatch> batch, MarketDerived table) : m_batch(std::move(batch)), m_table(table) { }

    /// Of the row with the next id. A folded title has no line ends.
    Result<void> add(qint64 id, std::string_view folded);
    /// Stores what has gathered.
    Result<void> flush();

private:
    std::shared_ptr<BulkBatch> m_batch;
    MarketDerived m_table;
    qint64 m_first = 0;
    qint64 m_rows = 0;
    std::string m_text;
};

/// The hash that a block of titles must carry.
qint64 titleSum(qint64 first, qint64 rows, std::string_view text);

} // namespace xunwang
