#include "models/intake/takeback.h"

#include "models/bureau/permissions.h"
#include "models/intake/batchrepository.h"
#include "models/store/removal.h"

namespace xunwang {

namespace {

/// Whether another batch than this one has seen a listing.
QString seenByOthers(const QString& listing, BatchId batch) {
    return QStringLiteral("EXISTS (SELECT 1 FROM shown_observation o WHERE o.listing = %1 AND o.batch <> %2)")
        .arg(listing, batch.text());
}
const QString kOwnListings = QStringLiteral("listing r WHERE r.id >= ? AND r.id < ?");
const QString kOwnLeads = QStringLiteral("lead r WHERE r.id >= ? AND r.id < ?");
/// Leads that rescreenings made of the batch's listings: they are shown as long as the listings are.
const QString kRescreenedLeads
    = QStringLiteral("lead r WHERE r.listing >= ? AND r.listing < ? AND r.batch IN (SELECT id FROM batch WHERE subject "
                     "= 'rescreening' AND withdrawn = 0)");
const QString kWorkedOn = QStringLiteral("EXISTS (SELECT 1 FROM lead_record e WHERE e.lead = r.id)");

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

/// How many rows `r` of `from` there are whose ids, or those of what they are about, a batch gave; and the sums of
/// conditions on them.
Result<std::vector<qint64>> sums(
    Reader& reader, const BatchDigests::Part& part, const QString& from, const QStringList& conditions) {
    QString sql = QStringLiteral("SELECT count(*)");
    for (const QString& condition : conditions)
        sql += QStringLiteral(", coalesce(sum(%1), 0)").arg(condition);
    auto statement = reader.prepare(sql + QStringLiteral(" FROM ") + from);
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
    auto listings = sums(
        reader, digests.part(QStringLiteral("listing")), kOwnListings, {seenByOthers(QStringLiteral("r.id"), id)});
    XW_TRY(listings);
    says.listingsStay = listings->at(1);
    says.listings = listings->at(0) - says.listingsStay;
    const QString staying
        = QStringLiteral("NOT %1 AND %2").arg(kWorkedOn, seenByOthers(QStringLiteral("r.listing"), id));
    auto leads = sums(reader, digests.part(QStringLiteral("lead")), kOwnLeads,
        {kWorkedOn, says.rescreening ? QStringLiteral("0") : staying});
    XW_TRY(leads);
    auto later = sums(reader, digests.part(QStringLiteral("listing")), kRescreenedLeads, {kWorkedOn, staying});
    XW_TRY(later);
    for (size_t i = 0; i < leads->size(); ++i)
        leads->at(i) += later->at(i);
    says.leadsWorkedOn = leads->at(1);
    says.leadsStay = leads->at(2);
    says.leads = leads->at(0) - says.leadsWorkedOn - says.leadsStay;
    says.sightings = digests.part(QStringLiteral("observation")).rows;
    auto after = Records<Batch>::select(reader, QStringLiteral("WHERE id > ? AND withdrawn = 0"), {id.value()});
    XW_TRY(after);
    says.later = std::count_if(after->begin(), after->end(),
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
