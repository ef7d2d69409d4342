#include "models/intake/takeback.h"

#include "models/bureau/permissions.h"
#include "models/intake/batchrepository.h"
#include "models/store/removal.h"

namespace xunwang {

namespace {

const QString kSeenByOthers
    = QStringLiteral("EXISTS (SELECT 1 FROM shown_observation o WHERE o.listing = %1 AND o.batch <> r.batch)");

Result<Stored<Batch>> standingImport(Reader& reader, BatchId id) {
    auto batch = Records<Batch>::load(reader, id);
    XW_TRY(batch);
    if (isRegister(batch->value))
        return fail(ErrorCode::Validation, QStringLiteral("import.is-register"), {batch->value.name});
    if (batch->withdrawn)
        return fail(ErrorCode::Conflict, QStringLiteral("import.taken-back"), {batch->value.name});
    if (isRescreening(batch->value)) { // later ones judged by what it left
        auto later = Records<Batch>::select(reader, QStringLiteral("WHERE id > ? AND withdrawn = 0 AND subject = ?"),
            {id.value(), QString(kRescreening)});
        XW_TRY(later);
        if (!later->empty())
            return fail(ErrorCode::Conflict, QStringLiteral("rescreen.not-newest"), {later->back().value.pack});
    }
    return batch;
}

/// Of the rows of a table that a batch brought: how many there are, and the sums of conditions on a row `r`.
Result<std::vector<qint64>> sums(
    Reader& reader, const BatchDigests& digests, const QString& table, const QStringList& conditions) {
    const BatchDigests::Part& part = digests.part(table);
    QString sql = QStringLiteral("SELECT count(*)");
    for (const QString& condition : conditions)
        sql += QStringLiteral(", coalesce(sum(%1), 0)").arg(condition);
    auto statement = reader.prepare(sql + QStringLiteral(" FROM %1 r WHERE r.id >= ? AND r.id < ?").arg(table));
    XW_TRY(statement);
    XW_TRY(statement->bind(part.first).bind(part.first + part.span).step());
    std::vector<qint64> sums;
    for (int column = 0; column <= conditions.size(); ++column)
        sums.push_back(statement->integer(column));
    return sums;
}

} // namespace

Result<ImportTakeBack> lookAtTakingBackImport(Reader& reader, BatchId id) {
    auto batch = standingImport(reader, id);
    XW_TRY(batch);
    const auto digests = BatchDigests::parse(batch->value.digests);
    ImportTakeBack says;
    says.rescreening = isRescreening(batch->value);
    says.name = says.rescreening ? batch->value.pack : batch->value.name;
    says.revisions = digests.part(QStringLiteral("lead_revision")).rows;
    auto listings = sums(reader, digests, QStringLiteral("listing"), {kSeenByOthers.arg(QStringLiteral("r.id"))});
    XW_TRY(listings);
    says.listingsStay = listings->at(1);
    says.listings = listings->at(0) - says.listingsStay;
    const QString workedOn = QStringLiteral("EXISTS (SELECT 1 FROM lead_record e WHERE e.lead = r.id)");
    auto leads = sums(reader, digests, QStringLiteral("lead"),
        {workedOn,
            says.rescreening
                ? QStringLiteral("0")
                : QStringLiteral("NOT %1 AND %2").arg(workedOn, kSeenByOthers.arg(QStringLiteral("r.listing")))});
    XW_TRY(leads);
    says.leadsWorkedOn = leads->at(1);
    says.leadsStay = leads->at(2);
    says.leads = leads->at(0) - says.leadsWorkedOn - says.leadsStay;
    says.sightings = digests.part(QStringLiteral("observation")).rows;
    auto later = Records<Batch>::select(reader, QStringLiteral("WHERE id > ? AND withdrawn = 0"), {id.value()});
    XW_TRY(later);
    says.later = std::count_if(later->begin(), later->end(),
        [](const auto& one) { return !isRegister(one.value) && countedBy(one.value).unchanged > 0; });
    return says;
}

Result<void> takeBackImport(CaseFile& file, Actor actor, BatchId id, const QString& reason) {
    const auto claim = file.claimBulk();
    if (!claim)
        return fail(ErrorCode::Busy, QStringLiteral("batch.open"));
    return file
        .write(actor,
            [id, reason](Writer& writer) -> Result<void> {
                XW_TRY(require(writer, Act::Import));
                auto batch = standingImport(writer, id);
                XW_TRY(batch);
                return BulkRemoval::begin(writer, *batch, reason);
            })
        .result();
}

} // namespace xunwang
