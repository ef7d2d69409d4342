#include "models/store/removal.h"

#include "models/store/rowdigests.h"

#include <QElapsedTimer>

#include <algorithm>

namespace xunwang {

namespace {

constexpr qint64 kSliceTime = 80; // ms
const QString kReason = QStringLiteral("批次已撤回，数据行已移除");

} // namespace

Result<void> BulkRemoval::begin(Writer& writer, const Stored<Batch>& batch, const QString& reason) {
    XW_TRY(Records<Batch>::withdraw(writer, batch.id, batch.revision, reason));
    auto withdrawn = Records<Batch>::select(writer, QStringLiteral("WHERE withdrawn = 1"));
    XW_TRY(withdrawn);
    auto note = writer.prepare(
        QStringLiteral("INSERT INTO removal (batch, digests) VALUES (?, ?) ON CONFLICT (batch) DO NOTHING"));
    XW_TRY(note);
    for (const auto& one : *withdrawn)
        if (BatchDigests::parse(one.value.digests).hasRows(writer.schema()))
            XW_TRY(note->bind(one.id.value()).bind(one.value.digests).run());
    writer.bulkChanged = true;
    return {};
}

Result<std::vector<BatchId>> BulkRemoval::pending(Reader& reader) {
    auto statement = reader.prepare(QStringLiteral("SELECT batch FROM removal ORDER BY batch DESC"));
    XW_TRY(statement);
    std::vector<BatchId> batches;
    while (true) {
        auto row = statement->step();
        XW_TRY(row);
        if (!*row)
            return batches;
        batches.emplace_back(statement->integer(0));
    }
}

Result<std::shared_ptr<BulkRemoval>> BulkRemoval::load(Reader& reader, BatchId id) {
    auto batch = Records<Batch>::load(reader, id);
    XW_TRY(batch);
    auto statement = reader.prepare(QStringLiteral("SELECT digests FROM removal WHERE batch = ?"));
    XW_TRY(statement);
    auto row = statement->bind(id.value()).step();
    XW_TRY(row);
    if (!*row || !batch->withdrawn)
        return fail(ErrorCode::Corrupt, QStringLiteral("verify.removal"), {id.text()});
    std::shared_ptr<BulkRemoval> removal(new BulkRemoval(std::move(*batch)));
    removal->m_digests = BatchDigests::parse(statement->text(0));
    return removal;
}

BulkRemoval::Ids BulkRemoval::ids(const QString& table) const {
    const BatchDigests::Part& part = m_digests.part(table);
    return {part.first, part.first + part.span};
}

qint64 BulkRemoval::total() const {
    qint64 total = 0;
    for (const auto& [table, part] : m_digests.parts)
        total += part.span;
    return total;
}

/// Which rows another table names: that is learned by going through it once, after it was cleared itself.
Result<bool> BulkRemoval::gather(Writer& writer, const BulkInfo& info, const std::function<bool()>& enough) {
    if (!m_gathered)
        m_gathered = std::numeric_limits<qint64>::min();
    const Ids own = ids(info.table);
    auto rows = writer.prepare(QStringLiteral("SELECT id, %1 FROM %2 WHERE id > ? ORDER BY id LIMIT 20000")
                                   .arg(info.named->column, info.named->table));
    XW_TRY(rows);
    while (!enough()) {
        const qint64 from = *m_gathered;
        rows->bind(from);
        while (true) {
            auto row = rows->step();
            XW_TRY(row);
            if (!*row)
                break;
            m_gathered = rows->integer(0);
            if (const qint64 named = rows->integer(1); named >= own.first && named < own.end)
                m_named.insert(named);
        }
        if (*m_gathered == from)
            return true;
    }
    return false;
}

Result<void> BulkRemoval::clear(Writer& writer, const BulkInfo& info, Ids block, size_t number) {
    BatchDigests::Part& part = m_digests.parts[info.table];
    qint64 removed = 0;
    if (info.named) {
        auto rows = writer.prepare(QStringLiteral("SELECT id FROM %1 WHERE id >= ? AND id < ?").arg(info.table));
        XW_TRY(rows);
        rows->bind(block.first).bind(block.end);
        std::vector<qint64> going;
        while (true) {
            auto row = rows->step();
            XW_TRY(row);
            if (!*row)
                break;
            if (m_named.count(rows->integer(0)) == 0)
                going.push_back(rows->integer(0));
        }
        auto remove = writer.prepare(QStringLiteral("DELETE FROM %1 WHERE id = ?").arg(info.table));
        XW_TRY(remove);
        for (const qint64 id : going)
            XW_TRY(remove->bind(id).run());
        removed = qint64(going.size());
    } else {
        auto remove = writer.prepare(
            QStringLiteral("DELETE FROM %1 AS r WHERE r.id >= ? AND r.id < ?%2")
                .arg(info.table,
                    info.stays.isEmpty()
                        ? QString()
                        : QStringLiteral(" AND NOT EXISTS (SELECT 1 FROM %1 s WHERE s.id = r.id)").arg(info.stays)));
        XW_TRY(remove);
        auto count = remove->bind(block.first).bind(block.end).run();
        XW_TRY(count);
        removed = *count;
    }
    if (removed == 0)
        return {};
    auto left = RowDigests(writer, info).block(block.first, block.end);
    XW_TRY(left);
    part.blocks.at(number) = left->digest;
    part.rows -= removed;
    return {};
}

Result<bool> BulkRemoval::slice(Writer& writer) {
    QElapsedTimer timer;
    timer.start();
    const auto enough = [&timer] { return timer.elapsed() > kSliceTime; };
    const auto& tables = writer.schema().bulk;
    for (; m_tables < tables.size() && !enough(); ++m_tables, m_blocks = 0, m_gathered.reset(), m_named.clear()) {
        const BulkInfo& info = tables[tables.size() - 1 - m_tables];
        const Ids own = ids(info.table);
        const size_t blocks = m_digests.part(info.table).blocks.size();
        if (info.ofRecords || blocks == 0) {
            m_done += own.end - own.first;
            continue;
        }
        if (info.named && m_blocks == 0) {
            auto gathered = gather(writer, info, enough);
            XW_TRY(gathered);
            if (!*gathered)
                break;
        }
        for (; m_blocks < blocks && !enough(); ++m_blocks) {
            const qint64 from = own.first + qint64(m_blocks) * kDigestBlock;
            const Ids block{from, std::min(from + kDigestBlock, own.end)};
            XW_TRY(clear(writer, info, block, m_blocks));
            m_done += block.end - block.first;
        }
        if (m_blocks < blocks)
            break;
        if (BatchDigests::Part& part = m_digests.parts[info.table]; part.rows == 0)
            part.blocks.clear();
    }
    auto note = writer.prepare(QStringLiteral("UPDATE removal SET digests = ? WHERE batch = ?"));
    XW_TRY(note);
    XW_TRY(note->bind(m_digests.text()).bind(m_batch.id.value()).run());
    return m_tables == tables.size();
}

Result<void> BulkRemoval::finish(Writer& writer) {
    auto batch = Records<Batch>::load(writer, m_batch.id);
    XW_TRY(batch);
    batch->value.digests = m_digests.text();
    XW_TRY(Records<Batch>::correct(writer, batch->id, batch->revision, batch->value, kReason));
    auto remove = writer.prepare(QStringLiteral("DELETE FROM removal WHERE batch = ?"));
    XW_TRY(remove);
    XW_TRY(remove->bind(m_batch.id.value()).run());
    return {};
}

} // namespace xunwang
