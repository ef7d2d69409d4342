#include "models/inspection/inspectionrepository.h"

#include "models/base/creditcode.h"
#include "models/bureau/bureaurepository.h"
#include "models/bureau/permissions.h"

namespace xunwang {

namespace {

const FilterColumns& checkColumns() {
    static const FilterColumns columns{QStringLiteral("online_check"), QStringLiteral("completed_on"),
        QStringLiteral("target"), QStringLiteral("entity"),
        {QStringLiteral("target"), QStringLiteral("platform"), QStringLiteral("link"), QStringLiteral("credit_code"),
            QStringLiteral("note")}};
    return columns;
}
const FilterColumns& visitColumns() {
    static const FilterColumns columns{QStringLiteral("site_visit"), QStringLiteral("visited_on"),
        QStringLiteral("target"), QStringLiteral("place"),
        checkColumns().texts + QStringList{QStringLiteral("address")}};
    return columns;
}

/// What checks and visits have in common: tidies the texts and checks the rest.
template <typename R>
Result<void> checkCommon(Reader& reader, R& record, QDate date) {
    record.platform = record.platform.simplified();
    record.target = record.target.simplified();
    record.link = record.link.trimmed();
    record.note = record.note.trimmed();
    auto code = tidiedCreditCode(record.creditCode);
    XW_TRY(code);
    record.creditCode = *code;
    QStringList others;
    for (const QString& name : record.otherOfficers)
        if (!name.simplified().isEmpty())
            others.append(name.simplified());
    others.removeDuplicates();
    record.otherOfficers = others;
    if (!date.isValid())
        return fail(ErrorCode::Validation, QStringLiteral("inspection.date-missing"));
    if (date > reader.today())
        return fail(ErrorCode::Validation, QStringLiteral("inspection.date-future"), {date.toString(Qt::ISODate)});
    XW_TRY(checkAnswers(record.checklist, record.answers));
    return checkCampaign(reader, record.campaign);
}

Result<void> validate(Reader& reader, OnlineCheck& check) {
    XW_TRY(checkCommon(reader, check, check.completedOn));
    if (check.target.isEmpty() && check.link.isEmpty())
        return fail(ErrorCode::Validation, QStringLiteral("inspection.target-missing"));
    if (check.checkedAt.isValid() && localDate(check.checkedAt, reader.zone()) > check.completedOn)
        return fail(ErrorCode::Validation, QStringLiteral("inspection.time-after-date"),
            {check.completedOn.toString(Qt::ISODate)});
    if (check.officers.empty() && check.otherOfficers.isEmpty())
        return fail(ErrorCode::Validation, QStringLiteral("inspection.officer-missing"));
    return checkOfficers(reader, check.officers, false);
}

Result<void> validate(Reader& reader, SiteVisit& visit) {
    visit.address = visit.address.simplified();
    XW_TRY(checkCommon(reader, visit, visit.visitedOn));
    if (visit.target.isEmpty())
        return fail(ErrorCode::Validation, QStringLiteral("inspection.target-missing"));
    if (visit.address.isEmpty())
        return fail(ErrorCode::Validation, QStringLiteral("visit.address-missing"));
    const auto officers = checkOfficers(reader, visit.officers, true);
    if (!officers && officers.error().code == ErrorCode::NotFound)
        return fail(officers.error());
    for (const PersonId officer : visit.officers) {
        auto known = person(reader, officer);
        XW_TRY(known);
        visit.otherOfficers.removeAll(known->value.name);
    }
    if (!officers || qsizetype(visit.officers.size()) + visit.otherOfficers.size() < 2)
        return fail(ErrorCode::Constraint, QStringLiteral("visit.officers"));
    return {};
}

template <typename R>
Result<Stored<R>> record(Writer& writer, R& value) {
    XW_TRY(require(writer, Act::Inspect));
    XW_TRY(validate(writer, value));
    return Records<R>::add(writer, value);
}

template <typename R>
Result<R> sound(Reader& reader, R value) {
    XW_TRY(validate(reader, value));
    return value;
}

template <typename R>
Result<Id<R>> recordAll(Writer& writer, const PreparedRecords<R>& values, const Tick& tick) {
    XW_TRY(require(writer, Act::Inspect));
    return Records<R>::addAll(writer, values, tick);
}

template <typename R>
Result<Stored<R>> correct(Writer& writer, Id<R> id, qint64 revision, R& value, const QString& reason) {
    XW_TRY(require(writer, Act::Inspect));
    XW_TRY(validate(writer, value));
    return Records<R>::correct(writer, id, revision, value, reason);
}

template <typename R>
Result<void> withdraw(Writer& writer, Id<R> id, qint64 revision, const QString& reason) {
    XW_TRY(require(writer, Act::Inspect));
    return Records<R>::withdraw(writer, id, revision, reason);
}

Where byFinding(const std::optional<Finding>& finding) {
    Where where;
    if (finding)
        where.add(QStringLiteral("finding = ?"), {enumText(*finding)});
    return where;
}

/// The column is younger than its tables, and NULL in their older rows: so that is what nobody stands as.
template <typename R>
Field<R> otherOfficersField() {
    using List = std::optional<QStringList>;
    return {"other_officers",
        [](const R& record) {
            return Codec<List>::encode(record.otherOfficers.isEmpty() ? List() : List(record.otherOfficers));
        },
        [](R& record, const Value& value) {
            const auto decoded = Codec<List>::decode(value);
            if (decoded)
                record.otherOfficers = decoded->value_or(QStringList());
            return decoded.has_value();
        }};
}

} // namespace

const RecordType<OnlineCheck>& OnlineCheck::type() {
    using R = OnlineCheck;
    static const RecordType<R> type{"online_check", "online_check",
        {field("completed_on", &R::completedOn), field("checked_at", &R::checkedAt), field("platform", &R::platform),
            field("target", &R::target), field("link", &R::link), field("credit_code", &R::creditCode),
            field("entity", &R::entity), field("officers", &R::officers), otherOfficersField<R>(),
            field("checklist", &R::checklist), field("answers", &R::answers), field("finding", &R::finding),
            field("note", &R::note), field("lead", &R::lead), field("campaign", &R::campaign)}};
    return type;
}

const RecordType<SiteVisit>& SiteVisit::type() {
    using R = SiteVisit;
    static const RecordType<R> type{"site_visit", "site_visit",
        {field("visited_on", &R::visitedOn), field("place", &R::place), field("platform", &R::platform),
            field("target", &R::target), field("link", &R::link), field("credit_code", &R::creditCode),
            field("address", &R::address), field("officers", &R::officers), otherOfficersField<R>(),
            field("checklist", &R::checklist), field("answers", &R::answers), field("finding", &R::finding),
            field("note", &R::note), field("lead", &R::lead), field("campaign", &R::campaign)}};
    return type;
}

Result<QString> tidiedCreditCode(const QString& text) {
    if (CreditCode::fault(text) == CreditCode::Fault::Damaged)
        return fail(ErrorCode::Validation, QStringLiteral("credit-code.damaged"), {text});
    return text.trimmed().toUpper();
}

Result<Stored<OnlineCheck>> recordCheck(Writer& writer, OnlineCheck check) {
    return record(writer, check);
}
Result<OnlineCheck> soundCheck(Reader& reader, OnlineCheck check) {
    return sound(reader, std::move(check));
}
Result<OnlineCheckId> recordSound(Writer& writer, const PreparedRecords<OnlineCheck>& checks, const Tick& tick) {
    return recordAll(writer, checks, tick);
}
Result<Stored<OnlineCheck>> correctCheck(
    Writer& writer, OnlineCheckId id, qint64 revision, OnlineCheck check, const QString& reason) {
    return correct(writer, id, revision, check, reason);
}
Result<void> withdrawCheck(Writer& writer, OnlineCheckId id, qint64 revision, const QString& reason) {
    return withdraw(writer, id, revision, reason);
}
Result<Stored<OnlineCheck>> onlineCheck(Reader& reader, OnlineCheckId id) {
    return Records<OnlineCheck>::load(reader, id);
}
Result<std::vector<OnlineCheckId>> checkIds(Reader& reader, const CheckFilter& filter) {
    Where where = byFinding(filter.finding);
    if (filter.entity)
        where.add(QStringLiteral("entity = ?"), {enumText(*filter.entity)});
    return idsOf<OnlineCheck>(filteredIds(reader, checkColumns(), filter, where));
}
Result<std::vector<Stored<OnlineCheck>>> checks(Reader& reader, const std::vector<OnlineCheckId>& page) {
    return Records<OnlineCheck>::page(reader, page);
}

Result<Stored<SiteVisit>> recordVisit(Writer& writer, SiteVisit visit) {
    return record(writer, visit);
}
Result<SiteVisit> soundVisit(Reader& reader, SiteVisit visit) {
    return sound(reader, std::move(visit));
}
Result<SiteVisitId> recordSound(Writer& writer, const PreparedRecords<SiteVisit>& visits, const Tick& tick) {
    return recordAll(writer, visits, tick);
}
Result<Stored<SiteVisit>> correctVisit(
    Writer& writer, SiteVisitId id, qint64 revision, SiteVisit visit, const QString& reason) {
    return correct(writer, id, revision, visit, reason);
}
Result<void> withdrawVisit(Writer& writer, SiteVisitId id, qint64 revision, const QString& reason) {
    return withdraw(writer, id, revision, reason);
}
Result<Stored<SiteVisit>> siteVisit(Reader& reader, SiteVisitId id) {
    return Records<SiteVisit>::load(reader, id);
}
Result<std::vector<SiteVisitId>> visitIds(Reader& reader, const VisitFilter& filter) {
    Where where = byFinding(filter.finding);
    if (filter.place)
        where.add(QStringLiteral("place = ?"), {enumText(*filter.place)});
    return idsOf<SiteVisit>(filteredIds(reader, visitColumns(), filter, where));
}
Result<std::vector<Stored<SiteVisit>>> visits(Reader& reader, const std::vector<SiteVisitId>& page) {
    return Records<SiteVisit>::page(reader, page);
}

} // namespace xunwang
