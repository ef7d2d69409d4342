#include "models/store/batch.h"

#include "models/store/connection.h"

#include <QElapsedTimer>
#include <QJsonObject>

#include <sodium.h>
#include <sqlite3.h>

namespace xunwang {

const RecordType<Batch>& Batch::type() {
    static const RecordType<Batch> type{"batch", "batch",
        {field("name", &Batch::name), field("sha256", &Batch::sha256), field("size", &Batch::size),
            field("opened_at", &Batch::openedAt), field("recipe", &Batch::recipe), field("counts", &Batch::counts),
            field("pack", &Batch::pack), field("digests", &Batch::digests), field("recipe_name", &Batch::recipeName)}};
    return type;
}

void serialise(std::string& out, const BulkValue& value) {
    const auto word = [&out](quint64 number) {
        for (int shift = 0; shift < 64; shift += 8)
            out.push_back(static_cast<char>((number >> shift) & 0xff));
    };
    if (const auto* number = std::get_if<qint64>(&value)) {
        out.push_back('i');
        word(static_cast<quint64>(*number));
    } else if (const auto* text = std::get_if<std::string_view>(&value)) {
        out.push_back('t');
        word(text->size());
        out.append(*text);
    } else {
        out.push_back('n');
    }
}

void serialiseId(std::string& out, qint64 id, qint64 batch) {
    serialise(out, id);
    serialise(out, batch);
}

QString digestOf(const std::string& bytes) {
    QByteArray hash(crypto_generichash_BYTES, Qt::Uninitialized);
    crypto_generichash(reinterpret_cast<unsigned char*>(hash.data()), crypto_generichash_BYTES,
        reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(), nullptr, 0);
    return QString::fromLatin1(hash.toHex());
}

Result<std::shared_ptr<BulkBatch>> BulkBatch::open(Writer& writer) {
    auto open = writer.integer(QStringLiteral("SELECT count(*) FROM open_batch"));
    XW_TRY(open);
    if (*open > 0)
        return fail(ErrorCode::Busy, QStringLiteral("batch.open"));
    std::shared_ptr<BulkBatch> batch(new BulkBatch);
    auto id = writer.nextId(Batch::type().info().table);
    XW_TRY(id);
    batch->m_id = *id;
    batch->m_openedAt = writer.clock().now();
    QJsonObject firstIds;
    sqlite3* handle = writer.connection().handle();
    for (const BulkInfo& info : writer.schema().bulk) {
        auto first = writer.takeIds(info.table, 0);
        XW_TRY(first);
        Table table;
        table.first = *first;
        firstIds.insert(info.table, QString::number(*first));
        const QByteArray sql = QStringLiteral("INSERT INTO %1 (id, batch, %2) VALUES (?, ?%3)")
                                   .arg(info.table, info.columns.join(QStringLiteral(", ")),
                                       QStringLiteral(", ?").repeated(info.columns.size()))
                                   .toUtf8();
        const int code = sqlite3_prepare_v3(
            handle, sql.constData(), static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT, &table.insert, nullptr);
        batch->m_tables.push_back(std::move(table));
        if (code != SQLITE_OK)
            return fail(nativeError(code, QString::fromUtf8(sqlite3_errmsg(handle))));
    }
    auto statement = writer.prepare(QStringLiteral("INSERT INTO open_batch (id, first_ids) VALUES (?, ?)"));
    XW_TRY(statement);
    statement->bind(batch->m_id).bind(QString::fromUtf8(QJsonDocument(firstIds).toJson(QJsonDocument::Compact)));
    XW_TRY(statement->run());
    return batch;
}

BulkBatch::~BulkBatch() {
    release();
}

void BulkBatch::release() {
    for (Table& table : m_tables) {
        sqlite3_finalize(table.insert);
        table.insert = nullptr;
    }
}

Result<qint64> BulkBatch::insert(size_t index, std::span<const BulkValue> values) {
    Table& table = m_tables[index];
    const qint64 id = table.first + table.rows;
    serialiseId(table.pending, id, m_id);
    sqlite3_bind_int64(table.insert, 1, id);
    sqlite3_bind_int64(table.insert, 2, m_id);
    int position = 3;
    for (const BulkValue& value : values) {
        serialise(table.pending, value);
        if (const auto* number = std::get_if<qint64>(&value))
            sqlite3_bind_int64(table.insert, position++, *number);
        else if (const auto* text = std::get_if<std::string_view>(&value))
            // An empty view may point nowhere, which SQLite would take for NULL.
            sqlite3_bind_text(table.insert, position++, text->empty() ? "" : text->data(),
                static_cast<int>(text->size()), SQLITE_STATIC);
        else
            sqlite3_bind_null(table.insert, position++);
    }
    sqlite3_step(table.insert);
    const int code = sqlite3_reset(table.insert);
    if (code != SQLITE_OK)
        return fail(nativeError(code, QString::fromUtf8(sqlite3_errmsg(sqlite3_db_handle(table.insert)))));
    if (++table.rows % kDigestBlock == 0) {
        table.blocks.push_back(digestOf(table.pending));
        table.pending.clear();
    }
    return id;
}

Result<Stored<Batch>> BulkBatch::close(Writer& writer, Batch record) {
    QJsonObject digests;
    for (size_t i = 0; i < m_tables.size(); ++i) {
        Table& table = m_tables[i];
        const QString name = writer.schema().bulk[i].table;
        if (!table.pending.empty())
            table.blocks.push_back(digestOf(table.pending));
        QJsonArray blocks;
        for (const QString& block : table.blocks)
            blocks.append(block);
        digests.insert(name,
            QJsonObject{{QStringLiteral("first"), QString::number(table.first)}, {QStringLiteral("rows"), table.rows},
                {QStringLiteral("blocks"), blocks}});
        XW_TRY(writer.takeIds(name, table.rows));
    }
    record.openedAt = m_openedAt;
    record.digests = QString::fromUtf8(QJsonDocument(digests).toJson(QJsonDocument::Compact));
    auto stored = Records<Batch>::addAs(writer, BatchId(m_id), record);
    XW_TRY(stored);
    auto statement = writer.prepare(QStringLiteral("DELETE FROM open_batch"));
    XW_TRY(statement);
    XW_TRY(statement->run());
    writer.bulkChanged = true;
    release();
    return stored;
}

Result<bool> BulkBatch::discardSlice(Writer& writer) {
    QElapsedTimer timer;
    timer.start();
    auto open = writer.prepare(QStringLiteral("SELECT first_ids FROM open_batch"));
    XW_TRY(open);
    auto row = open->step();
    XW_TRY(row);
    if (!*row)
        return true;
    const auto firstIds = QJsonDocument::fromJson(open->text(0).toUtf8()).object();
    for (const BulkInfo& info : writer.schema().bulk) {
        bool known = false;
        const qint64 first = firstIds.value(info.table).toString().toLongLong(&known);
        if (!known)
            return fail(ErrorCode::Corrupt, QStringLiteral("store.corrupt"), {info.table});
        // Ids of this station only: another station's rows have other high bits.
        const qint64 end = ((first >> 43) + 1) << 43;
        auto remove = writer.prepare(
            QStringLiteral("DELETE FROM %1 WHERE id IN (SELECT id FROM %1 WHERE id >= ? AND id < ? LIMIT 2000)")
                .arg(info.table));
        XW_TRY(remove);
        while (true) {
            if (timer.elapsed() > 80)
                return false;
            auto removed = remove->bind(first).bind(end).run();
            XW_TRY(removed);
            if (*removed == 0)
                break;
        }
    }
    auto statement = writer.prepare(QStringLiteral("DELETE FROM open_batch"));
    XW_TRY(statement);
    XW_TRY(statement->run());
    return true;
}

} // namespace xunwang
