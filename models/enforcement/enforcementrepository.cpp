#include "models/enforcement/enforcementrepository.h"

#include "models/bureau/bureaurepository.h"
#include "models/bureau/permissions.h"
#include "models/inspection/inspectionrepository.h"

namespace xunwang {

namespace {

const FilterColumns& measureColumns() {
    static const FilterColumns columns{QStringLiteral("measure"), QStringLiteral("taken_on"), QStringLiteral("target"),
        QStringLiteral("kind"),
        {QStringLiteral("target"), QStringLiteral("platform"), QStringLiteral("credit_code"),
            QStringLiteral("products"), QStringLiteral("note")}};
    return columns;
}
const FilterColumns& caseColumns() {
    static const FilterColumns columns{QStringLiteral("case_file"), QStringLiteral("filed_on"), QStringLiteral("party"),
        QStringLiteral("number"),
        {QStringLiteral("party"), QStringLiteral("cause"), QStringLiteral("number"), QStringLiteral("platform"),
            QStringLiteral("credit_code"), QStringLiteral("note")}};
    return columns;
}

tl::unexpected<Error> refuse(const char* key, const QStringList& context = {}) {
    return fail(ErrorCode::Validation, QLatin1String(key), context);
}
QString iso(QDate date) {
    return date.toString(Qt::ISODate);
}

Result<void> checkInspection(Reader& reader, const QString& kind, std::optional<qint64> id) {
    if (kind.isEmpty() && !id)
        return {};
    if (id && kind == QLatin1String(OnlineCheck::type().kind)) {
        XW_TRY(onlineCheck(reader, OnlineCheckId(*id)));
        return {};
    }
    if (id && kind == QLatin1String(SiteVisit::type().kind)) {
        XW_TRY(siteVisit(reader, SiteVisitId(*id)));
        return {};
    }
    return refuse("enforcement.inspection");
}

template <typename R>
Result<void> checkCommon(Reader& reader, R& record) {
    record.platform = record.platform.simplified();
    record.note = record.note.trimmed();
    auto code = tidiedCreditCode(record.creditCode);
    XW_TRY(code);
    record.creditCode = *code;
    XW_TRY(checkInspection(reader, record.inspectionKind, record.inspection));
    return checkCampaign(reader, record.campaign);
}

Result<void> validate(Reader& reader, std::optional<MeasureId>, Measure& measure) {
    XW_TRY(checkCommon(reader, measure));
    measure.target = measure.target.simplified();
    QStringList products;
    for (const QString& product : measure.products)
        if (!product.simplified().isEmpty())
            products.append(product.simplified());
    measure.products = products;
    if (measure.unnamedKinds == 0)
        measure.unnamedKinds.reset();

    if (!measure.takenOn.isValid())
        return refuse("measure.date-missing");
    if (measure.takenOn > reader.today())
        return refuse("measure.date-future", {iso(measure.takenOn)});
    if (measure.dueOn.isValid() && measure.dueOn < measure.takenOn)
        return refuse("measure.due-before-taken", {iso(measure.dueOn)});
    if (measure.target.isEmpty() && measure.platform.isEmpty())
        return refuse("measure.target-missing");
    if (measure.items < 0 || measure.shops < 0 || measure.unnamedKinds.value_or(0) < 0)
        return refuse("measure.negative");
    if (measure.kind == MeasureKind::Deletion && measure.items == 0)
        return refuse("measure.items-missing");
    if (measure.kind == MeasureKind::Takedown && measure.products.isEmpty() && !measure.unnamedKinds)
        return refuse("measure.products-missing");
    if (measure.kind == MeasureKind::Suspension && measure.shops == 0)
        return refuse("measure.shops-missing");
    return {};
}

Result<void> checkDates(const Case& value, QDate today) {
    if (!value.filedOn.isValid())
        return refuse("case.date-missing");
    for (const CaseStep& step : stepsOf(value)) {
        if (step.on < value.filedOn)
            return refuse("case.before-filing", {iso(step.on)});
        if (step.on > today)
            return refuse("case.date-future", {iso(step.on)});
        if (value.concludedOn.isValid() && step.on > value.concludedOn)
            return refuse("case.concluded-before", {iso(step.on)});
    }
    return {};
}

Result<void> checkOfficersOf(Reader& reader, const Case& value) {
    if (value.officers.empty())
        return {};
    const auto officers = checkOfficers(reader, value.officers, true);
    if (!officers && officers.error().code == ErrorCode::NotFound)
        return fail(officers.error());
    if (!officers || value.officers.size() < 2)
        return fail(ErrorCode::Constraint, QStringLiteral("case.officers"));
    return {};
}

Result<void> validate(Reader& reader, std::optional<CaseId> self, Case& value) {
    XW_TRY(checkCommon(reader, value));
    for (QString* text : {&value.number, &value.cause, &value.party, &value.transferredTo})
        *text = text->simplified();
    XW_TRY(checkDates(value, reader.today()));
    if (value.cause.isEmpty())
        return refuse("case.cause-missing");
    if (value.party.isEmpty())
        return refuse("case.party-missing");
    if (value.value.fen() < 0 || value.fine.fen() < 0 || value.confiscation.fen() < 0)
        return refuse("case.money-negative");
    if (!value.decidedOn.isValid() && (value.fine + value.confiscation).fen() > 0)
        return refuse("case.money-without-decision");
    const bool named = value.receiver != Receiver::None;
    if (value.transferredOn.isValid() && (!named || value.transferredTo.isEmpty()))
        return refuse("case.receiver-missing");
    if (!value.transferredOn.isValid() && (named || !value.transferredTo.isEmpty()))
        return refuse("case.transfer-date-missing");
    if (!value.number.isEmpty()) {
        auto same = reader.integer(
            QStringLiteral("SELECT count(*) FROM case_file WHERE withdrawn = 0 AND number = ? AND id <> ?"),
            {value.number, self ? self->value() : 0});
        XW_TRY(same);
        if (*same != 0)
            return refuse("case.number-taken", {value.number});
    }
    return checkOfficersOf(reader, value);
}

template <typename R>
Result<Stored<R>> record(Writer& writer, R& value) {
    XW_TRY(require(writer, Act::Enforce));
    XW_TRY(validate(writer, std::optional<Id<R>>(), value));
    return Records<R>::add(writer, value);
}

template <typename R>
Result<R> sound(Reader& reader, R value) {
    XW_TRY(validate(reader, std::optional<Id<R>>(), value));
    return value;
}

template <typename R>
Result<Id<R>> recordAll(Writer& writer, const PreparedRecords<R>& values, const Tick& tick) {
    XW_TRY(require(writer, Act::Enforce));
    return Records<R>::addAll(writer, values, tick);
}

template <typename R>
Result<Stored<R>> correct(Writer& writer, Id<R> id, qint64 revision, R& value, const QString& reason) {
    XW_TRY(require(writer, Act::Enforce));
    XW_TRY(validate(writer, std::optional(id), value));
    return Records<R>::correct(writer, id, revision, value, reason);
}

template <typename R>
Result<void> withdraw(Writer& writer, Id<R> id, qint64 revision, const QString& reason) {
    XW_TRY(require(writer, Act::Enforce));
    return Records<R>::withdraw(writer, id, revision, reason);
}

constexpr QLatin1String kAfter("WHERE withdrawn = 0 AND inspection_kind = ? AND inspection = ? ORDER BY id");

} // namespace

Result<Stored<Measure>> recordMeasure(Writer& writer, Measure value) {
    return record(writer, value);
}
Result<Measure> soundMeasure(Reader& reader, Measure value) {
    return sound(reader, std::move(value));
}
Result<MeasureId> recordSound(Writer& writer, const PreparedRecords<Measure>& values, const Tick& tick) {
    return recordAll(writer, values, tick);
}
Result<Stored<Measure>> correctMeasure(
    Writer& writer, MeasureId id, qint64 revision, Measure value, const QString& reason) {
    return correct(writer, id, revision, value, reason);
}
Result<void> withdrawMeasure(Writer& writer, MeasureId id, qint64 revision, const QString& reason) {
    return withdraw(writer, id, revision, reason);
}
Result<Stored<Measure>> measure(Reader& reader, MeasureId id) {
    return Records<Measure>::load(reader, id);
}
Result<std::vector<MeasureId>> measureIds(Reader& reader, const MeasureFilter& filter) {
    Where where;
    if (filter.kind)
        where.add(QStringLiteral("kind = ?"), {enumText(*filter.kind)});
    return idsOf<Measure>(filteredIds(reader, measureColumns(), filter, where));
}
Result<std::vector<Stored<Measure>>> measures(Reader& reader, const std::vector<MeasureId>& page) {
    return Records<Measure>::page(reader, page);
}

Result<Stored<Case>> recordCase(Writer& writer, Case value) {
    return record(writer, value);
}
Result<Case> soundCase(Reader& reader, Case value) {
    return sound(reader, std::move(value));
}
Result<CaseId> recordSound(Writer& writer, const PreparedRecords<Case>& values, const Tick& tick) {
    auto first = recordAll(writer, values, tick);
    XW_TRY(first);
    auto twice = writer.prepare(QStringLiteral("SELECT number FROM case_file WHERE withdrawn = 0 AND number <> '' "
                                               "GROUP BY number HAVING count(*) > 1 AND max(id) >= ? LIMIT 1"));
    XW_TRY(twice);
    auto found = twice->bind(first->value()).step();
    XW_TRY(found);
    if (*found)
        return refuse("case.number-taken", {twice->text(0)});
    return first;
}
Result<Stored<Case>> correctCase(Writer& writer, CaseId id, qint64 revision, Case value, const QString& reason) {
    return correct(writer, id, revision, value, reason);
}
Result<void> withdrawCase(Writer& writer, CaseId id, qint64 revision, const QString& reason) {
    return withdraw(writer, id, revision, reason);
}
Result<Stored<Case>> caseFile(Reader& reader, CaseId id) {
    return Records<Case>::load(reader, id);
}
Result<std::vector<CaseId>> caseIds(Reader& reader, const CaseFilter& filter) {
    Where where;
    // What `stageOf` says, in SQL: the newest step, of two on one day the later kind.
    const QString stage = QStringLiteral(
        "CASE WHEN concluded_on IS NOT NULL THEN 'concluded' "
        "WHEN transferred_on IS NOT NULL AND transferred_on >= coalesce(decided_on, '') THEN 'transferred' "
        "WHEN decided_on IS NOT NULL THEN 'decided' ELSE 'filed' END = ?");
    if (filter.stage)
        where.add(stage, {enumText(*filter.stage)});
    return idsOf<Case>(filteredIds(reader, caseColumns(), filter, where));
}
Result<std::vector<Stored<Case>>> cases(Reader& reader, const std::vector<CaseId>& page) {
    return Records<Case>::page(reader, page);
}

Result<std::vector<Stored<Measure>>> measuresDue(Reader& reader, QDate from, QDate to) {
    return Records<Measure>::select(reader,
        QStringLiteral("WHERE withdrawn = 0 AND due_on >= ? AND due_on <= ? ORDER BY due_on, id"),
        {iso(from), iso(to)});
}

Result<std::vector<Stored<Measure>>> measuresAfter(Reader& reader, const QString& kind, qint64 inspection) {
    return Records<Measure>::select(reader, kAfter, {kind, inspection});
}
Result<std::vector<Stored<Case>>> casesAfter(Reader& reader, const QString& kind, qint64 inspection) {
    return Records<Case>::select(reader, kAfter, {kind, inspection});
}

} // namespace xunwang
