#include "models/intake/batchrepository.h"

#include "models/bureau/bureaurepository.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace xunwang {

Result<std::vector<Stored<Batch>>> batchesOfSize(Reader& reader, qint64 size) {
    return Records<Batch>::select(reader,
        QStringLiteral("WHERE withdrawn = 0 AND size = ? AND NOT EXISTS (SELECT 1 FROM batch b WHERE b.withdrawn = 1 "
                       "AND b.id < batch.id) ORDER BY id DESC"),
        {size});
}

Result<std::vector<Stored<Batch>>> latestBatches(Reader& reader, int limit) {
    return Records<Batch>::select(reader, QStringLiteral("ORDER BY id DESC LIMIT ?"), {qint64(limit)});
}

ImportOutcome countedBy(const Batch& batch) {
    const auto json = QJsonDocument::fromJson(batch.counts.toUtf8()).object();
    ImportOutcome outcome;
    outcome.rows = json[QStringLiteral("rows")].toInteger();
    outcome.created = json[QStringLiteral("new")].toInteger();
    outcome.updated = json[QStringLiteral("updated")].toInteger();
    outcome.unchanged = json[QStringLiteral("unchanged")].toInteger();
    outcome.duplicate = json[QStringLiteral("duplicate")].toInteger();
    outcome.rejected = json[QStringLiteral("rejected")].toInteger();
    outcome.leads = json[QStringLiteral("leads")].toInteger();
    outcome.shops = json[QStringLiteral("shops")].toInteger();
    outcome.badCodes = json[QStringLiteral("bad_codes")].toInteger();
    return outcome;
}

bool isRegister(const Batch& batch) {
    return BatchDigests::parse(batch.digests).part(QStringLiteral("register_row")).span > 0;
}

Result<std::vector<PastImport>> pastImports(Reader& reader, int limit) {
    auto batches = latestBatches(reader, limit);
    XW_TRY(batches);
    auto everyone = people(reader, true);
    XW_TRY(everyone);
    std::vector<PastImport> imports;
    for (auto& batch : *batches) {
        PastImport past{std::move(batch), {}, {}, {}};
        past.counts = countedBy(past.batch.value);
        auto history = Ledger::history(reader, QString::fromLatin1(Batch::type().kind), past.batch.id.value());
        XW_TRY(history);
        const auto nameOf = [&](const LedgerEntry& entry) {
            for (const auto& one : *everyone)
                if (one.id.value() == entry.actor)
                    return one.value.name;
            return QString();
        };
        if (!history->empty())
            past.person = nameOf(history->front());
        for (const LedgerEntry& entry : *history)
            if (past.batch.withdrawn && entry.act == enumText(LedgerAct::Withdraw))
                past.takenBack = PastImport::TakenBack{entry.at, nameOf(entry), entry.reason};
        imports.push_back(std::move(past));
    }
    return imports;
}

} // namespace xunwang
