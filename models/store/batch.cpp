#include "models/store/batch.h"

#include "models/store/connection.h"

#include <QElapsedTimer>
#include <QJsonObject>
#include <QtEndian>

#include <sodium.h>
#include <sqlite3.h>

namespace xunwang {

const RecordType<Batch>& Batch::type() {
    static const RecordType<Batch> type{"batch", "batch",
        {field("name", &Batch::name), field("sha256", &Batch::sha256), field("size", &Batch::size),
            field("opened_at", &Batch::openedAt), field("recipe", &Batch::recipe), field("counts", &Batch::counts),
            field("pack", &Batch::pack), field("digests", &Batch::digests), field("recipe_name", &Batch::recipeName),
            field("subject", &Batch::subject)}};
    return type;
}

BatchDigests BatchDigests::parse(const QString& text) {
    BatchDigests digests;
    const auto json = QJsonDocument::fromJson(text.toUtf8()).object();
    for (auto it = json.begin(); it != json.end(); ++it) {
        const QJsonObject object = it.value().toObject();
        Part part;
        part.first = object.value(QLatin1String("first")).toString().toLongLong();
        part.rows = object.value(QLatin1String("rows")).toInteger();
        part.span = object.value(QLatin1String("span")).toInteger(part.rows);
        const auto blocks = object.value(QLatin1String("blocks")).toArray();
        for (const auto& block : blocks)
            part.blocks.push_back(block.toString());
        digests.parts.emplace(it.key(), std::move(part));
    }
    return digests;
}

QString BatchDigests::text() const {
    QJsonObject json;
    for (const auto& [table, part] : parts) {
        QJsonArray blocks;
        for (const QString& block : part.blocks)
            blocks.append(block);
        QJsonObject object{{QStringLiteral("first"), QString::number(part.first)}, {QStringLiteral("rows"), part.rows},
            {QStringLiteral("blocks"), blocks}};
        if (part.span != part.rows)
            object.insert(QStringLiteral("span"), part.span);
        json.insert(table, object);
    }
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

const BatchDigests::Part& BatchDigests::part(const QString& table) const {
    static const Part none;
    const auto found = parts.find(table);
    return found == parts.end() ? none : found->second;
}

bool BatchDigests::broughtRows(const CaseSchema& schema) const {
    return std::any_of(schema.bulk.begin(), schema.bulk.end(),
        [this](const BulkInfo& info) { return !info.ofRecords && part(info.table).span > 0; });
}

bool BatchDigests::hasRows(const CaseSchema& schema) const {
    return std::any_of(schema.bulk.begin(), schema.bulk.end(),
        [this](const BulkInfo& info) { return !info.ofRecords && part(info.table).rows > 0; });
}

void serialise(std::string& out, std::span<const BulkValue> values) {
    size_t size = out.size();
    for (const BulkValue& value : values) {
        const auto* text = std::get_if<std::string_view>(&value);
        size += 1 + sizeof(qint64) + (text != nullptr ? text->size() : 0);
    }
    // Room for all of them once, then bytes alone: asking for room each time takes longer than writing.
    const size_t begin = out.size();
    out.resize(size);
    char* at = out.data() + begin;
    const auto tagged = [&at](char tag, qint64 number) {
        *at++ = tag;
        qToLittleEndian(number, at);
        at += sizeof number;
    };
    for (const BulkValue& value : values)
        if (const auto* number = std::get_if<qint64>(&value)) {
            tagged('i', *number);
        } else if (const auto* text = std::get_if<std::string_view>(&value)) {
            tagged('t', static_cast<qint64>(text->size()));
            at = std::copy(text->begin(), text->end(), at);
        } else {
            *at++ = 'n';
        }
    out.resize(static_cast<size_t>(at - out.data()));
}

QString digestOf(const std::string& bytes) {
    QByteArray hash(crypto_generichash_BYTES, Qt::Uninitialized);
    crypto_generichash(reinterpret_cast<unsigned char*>(hash.data()), crypto_generichash_BYTES,
        reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(), nullptr, 0);
    return QString::fromLatin1(hash.toHex());
}

namespace {

constexpr size_t kRowsAtATime = 32; // each statement finds its way into the table anew

/// All tables that a batch appends to.
std::vector<BulkInfo> tablesOf(const CaseSchema& schema) {
    std::vector<BulkInfo> tables = schema.bulk;
    tables.insert(tables.end(), schema.derived.begin(), schema.derived.end());
    return tables;
}

} // namespace

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
    batch->m_bulk = writer.schema().bulk.size();
    for (const BulkInfo& info : tablesOf(writer.schema())) {
        auto first = writer.takeIds(info.table, 0);
        XW_TRY(first);
        Table& table = batch->m_tables.emplace_back();
        table.first = *first;
        firstIds.insert(info.table, QString::number(*first));
        table.columns = static_cast<size_t>(2 + info.columns.size());
        const auto prepare = [&](sqlite3_stmt*& statement, size_t rows) {
            const QString row = QStringLiteral("(?%1)").arg(QStringLiteral(", ?").repeated(info.columns.size() + 1));
            // What fails is rolled back with the whole slice; SQLite need not keep a way back for each statement.
            const QByteArray sql = QStringLiteral("INSERT OR FAIL INTO %1 (id, batch, %2) VALUES %3")
                                       .arg(info.table, info.columns.join(QStringLiteral(", ")),
                                           QStringList(static_cast<qsizetype>(rows), row).join(QStringLiteral(", ")))
                                       .toUtf8();
            return sqlite3_prepare_v3(
                handle, sql.constData(), static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
        };
        int code = prepare(table.insert, 1);
        if (code == SQLITE_OK)
            code = prepare(table.insertMany, kRowsAtATime);
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
    for (Table& table : m_tables)
        for (sqlite3_stmt** statement : {&table.insert, &table.insertMany}) {
            sqlite3_finalize(*statement);
            *statement = nullptr;
        }
}

namespace {

void bindTo(sqlite3_stmt* statement, int position, const BulkValue& value) {
    if (const auto* number = std::get_if<qint64>(&value))
        sqlite3_bind_int64(statement, position, *number);
    else if (const auto* text = std::get_if<std::string_view>(&value))
        // An empty view may point nowhere, which SQLite would take for NULL.
        sqlite3_bind_text(
            statement, position, text->empty() ? "" : text->data(), static_cast<int>(text->size()), SQLITE_STATIC);
    else if (const auto* blob = std::get_if<BulkBytes>(&value))
        sqlite3_bind_blob(statement, position, blob->bytes.empty() ? "" : blob->bytes.data(),
            static_cast<int>(blob->bytes.size()), SQLITE_STATIC);
    else
        sqlite3_bind_null(statement, position);
}

} // namespace

qint64 BulkBatch::append(Table& table, std::span<const BulkValue> values) {
    const qint64 id = table.first + table.rows++;
    table.waiting.emplace_back(id);
    table.waiting.emplace_back(m_id);
    // One by one: a wide load over what was just written in parts would wait for all of the processor's stores.
    for (const BulkValue& value : values) {
        if (const auto* number = std::get_if<qint64>(&value))
            table.waiting.emplace_back(*number);
        else if (const auto* text = std::get_if<std::string_view>(&value))
            table.waiting.emplace_back(std::string_view(text->data(), text->size()));
        else if (const auto* blob = std::get_if<BulkBytes>(&value))
            table.waiting.emplace_back(*blob);
        else
            table.waiting.emplace_back();
    }
    return id;
}

Result<void> BulkBatch::flush(Table& table) {
    for (size_t done = 0; done < table.waiting.size();) {
        const bool many = table.waiting.size() - done >= kRowsAtATime * table.columns;
        sqlite3_stmt* statement = many ? table.insertMany : table.insert;
        const size_t end = done + table.columns * (many ? kRowsAtATime : 1);
        for (int position = 1; done < end; ++done, ++position)
            bindTo(statement, position, table.waiting[done]);
        sqlite3_step(statement);
        const int code = sqlite3_reset(statement);
        if (code != SQLITE_OK)
            return fail(nativeError(code, QString::fromUtf8(sqlite3_errmsg(sqlite3_db_handle(statement)))));
    }
    table.waiting.clear();
    return {};
}

Result<qint64> BulkBatch::insert(size_t index, std::span<const BulkValue> values) {
    auto id = insertSoon(index, values);
    XW_TRY(id);
    XW_TRY(flush(m_tables[index]));
    return id;
}

Result<qint64> BulkBatch::insertSoon(size_t index, std::span<const BulkValue> values) {
    Table& table = m_tables[index];
    const qint64 id = append(table, values);
    serialise(table.pending, std::array<BulkValue, 2>{id, m_id});
    serialise(table.pending, values);
    if (table.rows % kDigestBlock == 0)
        table.endBlock();
    if (table.waiting.size() == kRowsAtATime * table.columns)
        XW_TRY(flush(table));
    return id;
}

Result<qint64> BulkBatch::insertDerived(size_t index, std::span<const BulkValue> values) {
    Table& table = m_tables[m_bulk + index];
    const qint64 id = append(table, values);
    XW_TRY(flush(table));
    return id;
}

void BulkBatch::Table::endBlock() {
    std::string room = takeDigest();
    // Deferred where no thread is to be had.
    digesting = std::async(
        std::launch::async | std::launch::deferred, [bytes = std::exchange(pending, std::move(room))]() mutable {
            QString digest = digestOf(bytes);
            bytes.clear();
            return Digested{std::move(digest), std::move(bytes)};
        });
}

std::string BulkBatch::Table::takeDigest() {
    if (!digesting.valid())
        return {};
    Digested done = digesting.get();
    blocks.push_back(std::move(done.digest));
    return std::move(done.bytes);
}

Result<Stored<Batch>> BulkBatch::close(Writer& writer, Batch record) {
    BatchDigests digests;
    const auto tables = tablesOf(writer.schema());
    for (size_t i = 0; i < m_tables.size(); ++i) {
        Table& table = m_tables[i];
        XW_TRY(writer.takeIds(tables[i].table, table.rows));
        if (i >= m_bulk)
            continue;
        if (!table.pending.empty())
            table.endBlock();
        table.takeDigest();
        digests.parts[tables[i].table] = {table.first, table.rows, table.rows, table.blocks};
    }
    record.openedAt = m_openedAt;
    record.digests = digests.text();
    auto stored = Records<Batch>::addAs(writer, BatchId(m_id), record);
    XW_TRY(stored);
    auto statement = writer.prepare(QStringLiteral("DELETE FROM open_batch"));
    XW_TRY(statement);
    XW_TRY(statement->run());
    writer.bulkChanged = true;
    release();
    return stored;
}

namespace {

constexpr qint64 kDiscardTime = 80; // ms

/// Ids of one station from `first` on; another station's have other high bits.
struct IdRange {
    qint64 first;
    qint64 end() const { return ((first >> 43) + 1) << 43; }
};

/// Goes through an index by its keys, some thousand at a time: only it knows where the rows of a batch stand in it.
Result<bool> discardFromIndex(
    Writer& writer, const IndexInfo& info, IdRange ids, qint64& key, const QElapsedTimer& timer) {
    auto next = writer.prepare(
        QStringLiteral("SELECT %2 FROM %1 WHERE %2 >= ? ORDER BY %2 LIMIT 1 OFFSET 5000").arg(info.table, info.key));
    XW_TRY(next);
    auto remove = writer.prepare(QStringLiteral("DELETE FROM %1 WHERE %2 >= ? AND %2 <= ? AND %3 >= ? AND %3 < ?")
                                     .arg(info.table, info.key, info.id));
    XW_TRY(remove);
    while (timer.elapsed() <= kDiscardTime) {
        auto row = next->bind(key).step();
        XW_TRY(row);
        const qint64 last = *row ? next->integer(0) : std::numeric_limits<qint64>::max();
        XW_TRY(remove->bind(key).bind(last).bind(ids.first).bind(ids.end()).run());
        if (last == std::numeric_limits<qint64>::max())
            return true;
        key = last + 1;
    }
    return false;
}

Result<bool> discardRows(Writer& writer, const QString& table, IdRange ids, const QElapsedTimer& timer) {
    auto remove = writer.prepare(
        QStringLiteral("DELETE FROM %1 WHERE id IN (SELECT id FROM %1 WHERE id >= ? AND id < ? LIMIT 500)").arg(table));
    XW_TRY(remove);
    while (timer.elapsed() <= kDiscardTime) {
        auto removed = remove->bind(ids.first).bind(ids.end()).run();
        XW_TRY(removed);
        if (*removed == 0)
            return true;
    }
    return false;
}

} // namespace

Result<bool> BulkBatch::discardSlice(Writer& writer, Discarded& discarded) {
    QElapsedTimer timer;
    timer.start();
    auto open = writer.prepare(QStringLiteral("SELECT first_ids FROM open_batch"));
    XW_TRY(open);
    auto row = open->step();
    XW_TRY(row);
    if (!*row)
        return true;
    const auto firstIds = QJsonDocument::fromJson(open->text(0).toUtf8()).object();
    const auto idsOf = [&](const QString& table) -> Result<IdRange> {
        bool known = false;
        const qint64 first = firstIds.value(table).toString().toLongLong(&known);
        if (!known)
            return fail(ErrorCode::Corrupt, QStringLiteral("store.corrupt"), {table});
        return IdRange{first};
    };
    for (; discarded.indexes < writer.schema().indexes.size(); ++discarded.indexes, discarded.key = Discarded().key) {
        const IndexInfo& info = writer.schema().indexes[discarded.indexes];
        auto ids = idsOf(info.of);
        XW_TRY(ids);
        auto done = discardFromIndex(writer, info, *ids, discarded.key, timer);
        XW_TRY(done);
        if (!*done)
            return false;
    }
    for (const BulkInfo& info : tablesOf(writer.schema())) {
        auto ids = idsOf(info.table);
        XW_TRY(ids);
        auto done = discardRows(writer, info.table, *ids, timer);
        XW_TRY(done);
        if (!*done)
            return false;
    }
    auto statement = writer.prepare(QStringLiteral("DELETE FROM open_batch"));
    XW_TRY(statement);
    XW_TRY(statement->run());
    return true;
}

} // namespace xunwang
