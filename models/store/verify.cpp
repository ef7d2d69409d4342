#include "models/store/verify.h"

#include "models/store/batch.h"
#include "models/store/connection.h"
#include "models/store/rowdigests.h"

#include <QJsonObject>

#include <map>

namespace xunwang {

namespace {

Error damaged(const char* what, QStringList context) {
    return {ErrorCode::Corrupt, QStringLiteral("verify.") + QLatin1String(what), std::move(context)};
}

Result<void> checkChain(Reader& reader, const CaseSchema& schema, VerifyReport& report, Feedback& feedback) {
    qint64 station = 0;
    qint64 sequence = 0;
    QByteArray hash;
    auto walked = Ledger::walk(
        reader, QStringLiteral("ORDER BY station, seq"), {}, [&](const LedgerEntry& entry) -> Result<void> {
            if (entry.station != station) {
                station = entry.station;
                sequence = 0;
                hash = QByteArray(32, '\0');
            }
            const auto broken = [&] { return fail(damaged("chain", {QString::number(entry.sequence)})); };
            if (entry.sequence != sequence + 1 || entry.previous != hash || Ledger::hashOf(entry) != entry.hash)
                return broken();
            const bool known = entry.kind == QLatin1String("casefile")
                || std::any_of(schema.kinds.begin(), schema.kinds.end(),
                    [&](const RecordInfo& info) { return info.kind == entry.kind; });
            if (!known)
                return fail(damaged("unknown-kind", {QString::number(entry.sequence), entry.kind}));
            sequence = entry.sequence;
            hash = entry.hash;
            if (++report.entries % 1000 == 0)
                feedback.progress(report.entries, 0);
            return feedback.canceled() ? Result<void>(canceledError()) : Result<void>();
        });
    XW_TRY(walked);
    auto head = Ledger::head(reader);
    XW_TRY(head);
    report.head = QString::fromLatin1(head->hash.toHex());
    return {};
}

Result<void> checkIdentity(Reader& reader) {
    std::map<QString, QString> meta;
    auto statement = reader.prepare(QStringLiteral("SELECT key, value FROM meta"));
    XW_TRY(statement);
    while (true) {
        auto row = statement->step();
        XW_TRY(row);
        if (!*row)
            break;
        meta[statement->text(0)] = statement->text(1);
    }
    auto founding = Ledger::history(reader, QStringLiteral("casefile"), 0);
    XW_TRY(founding);
    std::map<QString, QString> founded;
    for (const LedgerEntry& entry : *founding)
        for (const FieldChange& change : entry.changes)
            founded[change.name] = toText(change.after);
    if (meta != founded)
        return fail(damaged("identity", {}));
    return {};
}

/// One record as its entries say it must stand.
struct Replayed {
    qint64 id = 0;
    qint64 revision = 0;
    std::map<QString, Value> fields;
};

Result<void> compareRow(const RecordInfo& info, const Replayed& expected, const Statement& row) {
    const QString record = QString::number(expected.id);
    if (row.integer(1) != expected.revision)
        return fail(damaged(
            "revision", {info.kind, record, QString::number(row.integer(1)), QString::number(expected.revision)}));
    for (qsizetype i = -1; i < info.columns.size(); ++i) {
        const QString name = i < 0 ? QStringLiteral("withdrawn") : info.columns[i];
        const auto found = expected.fields.find(name);
        const Value should = found != expected.fields.end() ? found->second : i < 0 ? Value(qint64(0)) : Value();
        const Value is = row.value(static_cast<int>(i) + 3);
        if (is != should)
            return fail(damaged("field", {info.kind, record, name, toText(is), toText(should)}));
    }
    return {};
}

/// Replays one kind: entries in record order beside rows in id order, so memory stays small.
Result<void> replayKind(Reader& reader, const RecordInfo& info, VerifyReport& report, Feedback& feedback) {
    auto rows = reader.prepare(QStringLiteral("SELECT id, rev, withdrawn, %1 FROM %2 ORDER BY id")
                                   .arg(info.columns.join(QStringLiteral(", ")), info.table));
    XW_TRY(rows);
    auto hasRow = rows->step();
    XW_TRY(hasRow);

    const auto settle = [&](const Replayed& expected) -> Result<void> {
        if (expected.revision == 0)
            return {};
        if (*hasRow && rows->integer(0) < expected.id)
            return fail(damaged("row-unknown", {info.kind, QString::number(rows->integer(0))}));
        if (!*hasRow || rows->integer(0) > expected.id)
            return fail(damaged("row-missing", {info.kind, QString::number(expected.id)}));
        XW_TRY(compareRow(info, expected, *rows));
        if (++report.records % 1000 == 0)
            feedback.progress(report.records, 0);
        hasRow = rows->step();
        XW_TRY(hasRow);
        return feedback.canceled() ? Result<void>(canceledError()) : Result<void>();
    };

    Replayed current;
    auto walked = Ledger::walk(reader, QStringLiteral("WHERE kind = ? ORDER BY kind, record, based"), {info.kind},
        [&](const LedgerEntry& entry) -> Result<void> {
            if (entry.record != current.id) {
                XW_TRY(settle(current));
                current = {entry.record, 0, {}};
            }
            if (entry.based != current.revision)
                return fail(damaged("chain", {QString::number(entry.sequence)}));
            ++current.revision;
            for (const FieldChange& change : entry.changes) {
                auto [field, fresh] = current.fields.try_emplace(
                    change.name, change.name == QLatin1String("withdrawn") ? Value(qint64(0)) : Value());
                if (field->second != change.before)
                    return fail(damaged("chain", {QString::number(entry.sequence)}));
                field->second = change.after;
            }
            return {};
        });
    XW_TRY(walked);
    XW_TRY(settle(current));
    if (*hasRow)
        return fail(damaged("row-unknown", {info.kind, QString::number(rows->integer(0))}));
    return {};
}

/// What the rows of batches must be: as their records say or, while those of one that was taken back are being removed,
/// as is noted beside it.
Result<std::map<qint64, QString>> removals(Reader& reader) {
    std::map<qint64, QString> noted;
    auto statement = reader.prepare(QStringLiteral(
        "SELECT r.batch, r.digests, b.withdrawn FROM removal r LEFT JOIN batch b ON b.id = r.batch ORDER BY r.batch"));
    XW_TRY(statement);
    while (true) {
        auto row = statement->step();
        XW_TRY(row);
        if (!*row)
            return noted;
        if (statement->integer(2) != 1)
            return fail(damaged("removal", {QString::number(statement->integer(0))}));
        noted.emplace(statement->integer(0), statement->text(1));
    }
}

Result<void> checkPart(Reader& reader, const Stored<Batch>& batch, const BulkInfo& info, const BatchDigests::Part& part,
    VerifyReport& report, Feedback& feedback) {
    RowDigests recomputed(reader, info);
    qint64 from = part.first;
    const qint64 end = part.first + part.span;
    qint64 rows = 0;
    for (const QString& block : part.blocks) {
        const qint64 to = std::min(from + kDigestBlock, end);
        auto digest = recomputed.block(from, to);
        XW_TRY(digest);
        if (digest->digest != block)
            return fail(damaged("digest",
                {info.table, QString::number(from), QString::number(to - 1), batch.value.name, batch.id.text()}));
        from = to;
        rows += digest->rows;
        report.rows += digest->rows;
        feedback.progress(report.rows, 0);
        if (feedback.canceled())
            return canceledError();
    }
    if (rows != part.rows || (from != end && !part.blocks.empty()))
        return fail(damaged("rows", {info.table, QString::number(rows), QString::number(part.rows)}));
    return {};
}

Result<void> checkBatches(Reader& reader, const CaseSchema& schema, VerifyReport& report, Feedback& feedback) {
    auto batches = Records<Batch>::select(reader, QStringLiteral("ORDER BY id"));
    XW_TRY(batches);
    auto noted = removals(reader);
    XW_TRY(noted);
    std::map<QString, qint64> rowsOf;
    for (const auto& batch : *batches) {
        const auto removal = noted->find(batch.id.value());
        const auto digests = BatchDigests::parse(removal != noted->end() ? removal->second : batch.value.digests);
        for (const BulkInfo& info : schema.bulk) {
            const BatchDigests::Part& part = digests.part(info.table);
            XW_TRY(checkPart(reader, batch, info, part, report, feedback));
            rowsOf[info.table] += part.rows;
        }
        ++report.batches;
    }
    for (const BulkInfo& info : schema.bulk) {
        auto count = reader.integer(
            QStringLiteral("SELECT count(*) FROM %1 WHERE batch IS NOT (SELECT id FROM open_batch)").arg(info.table));
        XW_TRY(count);
        if (*count != rowsOf[info.table])
            return fail(damaged("rows", {info.table, QString::number(*count), QString::number(rowsOf[info.table])}));
    }
    return {};
}

} // namespace

Result<VerifyReport> verifyStore(Reader& reader, const CaseSchema& schema, Feedback& feedback) {
    VerifyReport report;
    XW_TRY(reader.connection().checkSound());
    XW_TRY(checkChain(reader, schema, report, feedback));
    XW_TRY(checkIdentity(reader));
    for (const RecordInfo& info : schema.kinds)
        XW_TRY(replayKind(reader, info, report, feedback));
    XW_TRY(checkBatches(reader, schema, report, feedback));
    for (const auto& check : schema.checks)
        XW_TRY(check(reader, feedback));
    return report;
}

} // namespace xunwang
