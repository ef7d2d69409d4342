#include "models/registers/takeback.h"

#include "models/bureau/permissions.h"
#include "models/campaign/campaign.h"
#include "models/enforcement/enforcement.h"
#include "models/inspection/inspection.h"
#include "models/registers/registerrepository.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace xunwang {

namespace {

constexpr qsizetype kExamples = 3;

/// Where the records of a kind of register stand.
struct Stand {
    RegisterKind kind;
    RecordInfo info;
    const char* name; ///< column by which people know a record
};
std::array<Stand, 4> allRecords() {
    return {Stand{RegisterKind::Checks, OnlineCheck::type().info(), "target"},
        Stand{RegisterKind::Visits, SiteVisit::type().info(), "target"},
        Stand{RegisterKind::Measures, Measure::type().info(), "target"},
        Stand{RegisterKind::Cases, Case::type().info(), "party"}};
}

/// A register's records: their ids stand in a row.
struct Brought {
    Stand where;
    qint64 first = 0;
    qint64 last = 0;
};

Result<Stored<Batch>> standingBatch(Reader& reader, BatchId id) {
    auto batch = Records<Batch>::load(reader, id);
    XW_TRY(batch);
    if (batch->withdrawn)
        return fail(ErrorCode::Conflict, QStringLiteral("register.taken-back"), {batch->value.name});
    return batch;
}

Result<Brought> broughtBy(Reader& reader, const Stored<Batch>& batch) {
    auto rows = reader.prepare(
        QStringLiteral("SELECT kind, min(record), max(record) FROM register_row WHERE batch = ? GROUP BY kind"));
    XW_TRY(rows);
    auto row = rows->bind(batch.id.value()).step();
    XW_TRY(row);
    if (*row)
        for (const Stand& where : allRecords())
            if (rows->text(0) == where.info.kind)
                return Brought{where, rows->integer(1), rows->integer(2)};
    return fail(ErrorCode::Validation, QStringLiteral("register.none"), {batch.value.name});
}

/// Which of the register's records the statements give, each with its own bounds: kind, first and last id.
Result<QSet<qint64>> among(Reader& reader, const Brought& brought, std::initializer_list<const char*> statements) {
    QSet<qint64> ids;
    for (const char* sql : statements) {
        auto statement = reader.prepare(QLatin1String(sql));
        XW_TRY(statement);
        statement->bind(brought.where.info.kind).bind(brought.first).bind(brought.last);
        while (true) {
            auto row = statement->step();
            XW_TRY(row);
            if (!*row)
                break;
            ids.insert(statement->integer(0));
        }
    }
    return ids;
}

/// Withdrawn and brought back by undo is not changed.
Result<QSet<qint64>> changed(Reader& reader, const Brought& brought) {
    return among(
        reader, brought, {"SELECT record FROM ledger WHERE kind = ? AND record BETWEEN ? AND ? AND act = 'correct'"});
}

/// On which something rests that stands.
Result<QSet<qint64>> builtUpon(Reader& reader, const Brought& brought) {
    return among(reader, brought,
        {"SELECT inspection FROM measure WHERE withdrawn = 0 AND inspection_kind = ? AND inspection "
         "BETWEEN ? AND ?",
            "SELECT inspection FROM case_file WHERE withdrawn = 0 AND inspection_kind = ? AND inspection BETWEEN ? "
            "AND ?",
            "SELECT subject FROM evidence WHERE withdrawn = 0 AND subject_kind = ? AND subject BETWEEN ? AND ?"});
}

/// The records that stand, and what is to be said of them.
Result<std::vector<RecordAt>> standing(Reader& reader, const Brought& brought, RegisterTakeBack& says) {
    auto upon = builtUpon(reader, brought);
    XW_TRY(upon);
    auto corrected = changed(reader, brought);
    XW_TRY(corrected);
    auto statement
        = reader.prepare(QStringLiteral("SELECT id, rev, withdrawn, %1 FROM %2 WHERE id BETWEEN ? AND ? ORDER BY id")
                             .arg(QLatin1String(brought.where.name), brought.where.info.table));
    XW_TRY(statement);
    statement->bind(brought.first).bind(brought.last);
    std::vector<RecordAt> records;
    says.kind = brought.where.kind;
    while (true) {
        auto row = statement->step();
        XW_TRY(row);
        if (!*row)
            return records;
        if (statement->integer(2) != 0) {
            ++says.goneBefore;
            continue;
        }
        const qint64 id = statement->integer(0);
        const qint64 revision = statement->integer(1);
        ++says.records;
        says.changed += corrected->contains(id) ? 1 : 0;
        says.builtUpon += upon->contains(id) ? 1 : 0;
        if ((corrected->contains(id) || upon->contains(id)) && says.examples.size() < kExamples)
            says.examples.append(statement->text(3));
        records.push_back({id, revision});
    }
}

Result<void> withdraw(Writer& writer, const RecordInfo& info, std::span<const RecordAt> records, const QString& reason,
    const Tick& tick = {}) {
    return Ledger::changeAll(writer, info, LedgerAct::Withdraw, records,
        {{QStringLiteral("withdrawn"), qint64(0), qint64(1)}}, reason, tick);
}

Result<bool> belongsToCampaign(Reader& reader, qint64 campaign) {
    for (const char* table : {"online_check", "site_visit", "measure", "case_file", "decision"}) {
        auto count = reader.integer(
            QStringLiteral("SELECT count(*) FROM %1 WHERE withdrawn = 0 AND campaign = ?").arg(QLatin1String(table)),
            {campaign});
        XW_TRY(count);
        if (*count > 0)
            return true;
    }
    return false;
}

/// Campaigns that the register made, untouched since, with nothing else in them.
Result<void> withdrawCampaigns(Writer& writer, const Batch& batch, const QString& reason) {
    const auto counts = QJsonDocument::fromJson(batch.counts.toUtf8()).object();
    const auto made = counts.value(QLatin1String("campaigns")).toArray();
    for (const auto& text : made) {
        const auto id = CampaignId::fromText(text.toString());
        if (!id)
            return fail(ErrorCode::Corrupt, QStringLiteral("record.unreadable"),
                {QString::fromLatin1(Batch::type().kind), batch.name, QStringLiteral("counts")});
        auto campaign = Records<Campaign>::load(writer, *id);
        XW_TRY(campaign);
        auto used = belongsToCampaign(writer, id->value());
        XW_TRY(used);
        if (!*used && !campaign->withdrawn && campaign->revision == 1)
            XW_TRY(withdraw(
                writer, Campaign::type().info(), std::array{RecordAt{id->value(), campaign->revision}}, reason));
    }
    return {};
}

} // namespace

Result<RegisterTakeBack> lookAtTakingBack(Reader& reader, BatchId id) {
    auto batch = standingBatch(reader, id);
    XW_TRY(batch);
    auto brought = broughtBy(reader, *batch);
    XW_TRY(brought);
    RegisterTakeBack says;
    XW_TRY(standing(reader, *brought, says));
    return says;
}

Result<RegisterTakeBack> takeBackRegister(
    CaseFile& file, Actor actor, BatchId id, const QString& reason, bool anyway, Feedback& feedback) {
    const auto claim = file.claimBulk();
    if (!claim)
        return fail(ErrorCode::Busy, QStringLiteral("batch.open"));
    if (reason.trimmed().isEmpty())
        return fail(ErrorCode::Validation, QStringLiteral("record.reason-missing"));
    return file.writeLong(actor, [&](Writer& writer, const Tick& giveWay) -> Result<RegisterTakeBack> {
        XW_TRY(require(writer, Act::Import));
        auto batch = standingBatch(writer, id);
        XW_TRY(batch);
        auto brought = broughtBy(writer, *batch);
        XW_TRY(brought);
        const bool inspects
            = brought->where.kind == RegisterKind::Checks || brought->where.kind == RegisterKind::Visits;
        XW_TRY(require(writer, inspects ? Act::Inspect : Act::Enforce));
        RegisterTakeBack says;
        auto records = standing(writer, *brought, says);
        XW_TRY(records);
        if (!anyway && says.changed + says.builtUpon > 0)
            return fail(ErrorCode::Conflict, QStringLiteral("register.built-upon"),
                {QString::number(says.changed), QString::number(says.builtUpon), says.examples.value(0)});
        feedback.progress(0, says.records);
        XW_TRY(withdraw(writer, brought->where.info, *records, reason, [&]() -> Result<void> {
            feedback.progress(feedback.done() + Ledger::kTickEvery, says.records);
            if (feedback.canceled())
                return canceledError();
            return giveWay ? giveWay() : Result<void>();
        }));
        XW_TRY(withdrawCampaigns(writer, batch->value, reason));
        XW_TRY(withdraw(writer, Batch::type().info(), std::array{RecordAt{id.value(), batch->revision}}, reason));
        return says;
    });
}

} // namespace xunwang
