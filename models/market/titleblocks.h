#pragma once

#include "models/store/batch.h"

namespace xunwang {

/// Gathers folded titles of rows in id order into blocks for the search.
class TitleBlocks {
public:
    /// Takes a finished block: first id, rows, sum, text.
    using Store = std::function<Result<void>(std::span<const BulkValue>)>;
    explicit TitleBlocks(Store store) : m_store(std::move(store)) { }

    /// A folded title has no line ends.
    Result<void> add(qint64 id, std::string_view folded);
    /// Stores what has gathered.
    Result<void> flush();

private:
    Store m_store;
    qint64 m_first = 0;
    qint64 m_rows = 0;
    std::string m_text;
};

/// The hash that a block of titles must carry.
qint64 titleSum(qint64 first, qint64 rows, std::string_view text);

} // namespace xunwang
