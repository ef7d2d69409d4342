#include "models/bureau/bureaurepository.h"

#include "models/bureau/permissions.h"

namespace xunwang {

namespace {

using People = Records<Person>;

constexpr QLatin1String kInOffice("WHERE withdrawn = 0 ");

/// The person as kept: blanks around texts and the case of the certificate number don't matter.
Person tidied(Person person) {
    person.name = person.name.simplified();
    person.certificate = person.certificate.trimmed().toUpper();
    person.department = person.department.simplified();
    return person;
}

Result<void> check(Reader& reader, std::optional<PersonId> self, const Person& person) {
    if (person.name.isEmpty())
        return fail(ErrorCode::Validation, QStringLiteral("person.name-missing"));
    if (person.certificate.isEmpty()) {
        if (person.role == Role::Inspector)
            return fail(ErrorCode::Validation, QStringLiteral("person.certificate-missing"), {person.name});
        return {};
    }
    auto others = People::select(reader, kInOffice + QStringLiteral("AND certificate = ?"), {person.certificate});
    XW_TRY(others);
    for (const auto& other : *others)
        if (other.id != self)
            return fail(ErrorCode::Validation, QStringLiteral("person.certificate-taken"),
                {person.certificate, other.value.name});
    return {};
}

Result<void> checkAdministratorRemains(Reader& reader, PersonId without) {
    auto left = reader.integer(
        QStringLiteral("SELECT count(*) FROM person WHERE withdrawn = 0 AND role = 'administrator' AND id <> ?"),
        {without.value()});
    XW_TRY(left);
    if (*left == 0)
        return fail(ErrorCode::Constraint, QStringLiteral("person.last-administrator"));
    return {};
}

Result<void> check(const Bureau& bureau) {
    if (bureau.name.simplified().isEmpty())
        return fail(ErrorCode::Validation, QStringLiteral("bureau.name-missing"));
    return {};
}

} // namespace

Result<Stored<Person>> foundBureau(Writer& writer, Bureau bureau, Person first) {
    auto founded = writer.integer(QStringLiteral("SELECT count(*) FROM bureau"));
    XW_TRY(founded);
    if (*founded != 0)
        return fail(ErrorCode::Constraint, QStringLiteral("bureau.founded"));
    XW_TRY(check(bureau));
    first = tidied(std::move(first));
    first.role = Role::Administrator;
    XW_TRY(check(writer, {}, first));
    auto person = People::add(writer, first);
    XW_TRY(person);
    bureau.name = bureau.name.simplified();
    bureau.defaultPerson = person->id;
    XW_TRY(Records<Bureau>::add(writer, bureau));
    return person;
}

Result<Stored<Bureau>> bureau(Reader& reader) {
    auto found = Records<Bureau>::select(reader, QStringLiteral("ORDER BY id LIMIT 1"));
    XW_TRY(found);
    if (found->empty())
        return fail(ErrorCode::NotFound, QStringLiteral("bureau.none"));
    return std::move(found->front());
}

Result<Stored<Bureau>> correctBureau(Writer& writer, qint64 revision, const Bureau& value, const QString& reason) {
    XW_TRY(require(writer, Act::Administer));
    XW_TRY(check(value));
    if (value.defaultPerson) {
        auto chosen = person(writer, *value.defaultPerson);
        XW_TRY(chosen);
        if (chosen->withdrawn)
            return fail(ErrorCode::Constraint, QStringLiteral("may.left-office"), {chosen->value.name});
    }
    auto now = bureau(writer);
    XW_TRY(now);
    return Records<Bureau>::correct(writer, now->id, revision, value, reason);
}

Result<Stored<Person>> addPerson(Writer& writer, Person person) {
    XW_TRY(require(writer, Act::Administer));
    person = tidied(std::move(person));
    XW_TRY(check(writer, {}, person));
    return People::add(writer, person);
}

Result<Stored<Person>> correctPerson(
    Writer& writer, PersonId id, qint64 revision, Person person, const QString& reason) {
    XW_TRY(require(writer, Act::Administer));
    person = tidied(std::move(person));
    XW_TRY(check(writer, id, person));
    if (person.role != Role::Administrator)
        XW_TRY(checkAdministratorRemains(writer, id));
    return People::correct(writer, id, revision, person, reason);
}

Result<void> withdrawPerson(Writer& writer, PersonId id, qint64 revision, const QString& reason) {
    XW_TRY(require(writer, Act::Administer));
    XW_TRY(checkAdministratorRemains(writer, id));
    return People::withdraw(writer, id, revision, reason);
}

Result<Stored<Person>> person(Reader& reader, PersonId id) {
    return People::load(reader, id);
}

Result<std::vector<Stored<Person>>> people(Reader& reader, bool andThoseWhoLeft) {
    return People::select(
        reader, (andThoseWhoLeft ? QString() : QString(kInOffice)) + QStringLiteral("ORDER BY name, id"));
}

Result<Stored<Person>> personByCertificate(Reader& reader, const QString& certificate) {
    const QString wanted = certificate.trimmed().toUpper();
    auto found = People::select(reader, kInOffice + QStringLiteral("AND certificate = ?"), {wanted});
    XW_TRY(found);
    if (wanted.isEmpty() || found->empty())
        return fail(ErrorCode::NotFound, QStringLiteral("person.certificate-unknown"), {certificate});
    return std::move(found->front());
}

Result<Stored<Person>> defaultPerson(Reader& reader) {
    auto found = People::select(reader,
        kInOffice
            + QStringLiteral("AND (role = 'administrator' OR id = (SELECT default_person FROM bureau)) "
                             "ORDER BY id = (SELECT default_person FROM bureau) DESC, id LIMIT 1"));
    XW_TRY(found);
    if (found->empty())
        return fail(ErrorCode::NotFound, QStringLiteral("bureau.none"));
    return std::move(found->front());
}

Result<void> checkOfficers(Reader& reader, const std::vector<PersonId>& officers, bool certified) {
    for (auto officer = officers.begin(); officer != officers.end(); ++officer) {
        auto found = person(reader, *officer);
        XW_TRY(found);
        if (std::find(officers.begin(), officer, *officer) != officer)
            return fail(ErrorCode::Validation, QStringLiteral("officers.twice"), {found->value.name});
        if (certified && found->value.certificate.isEmpty())
            return fail(ErrorCode::Constraint, QStringLiteral("officers.certificate"), {found->value.name});
    }
    return {};
}

} // namespace xunwang
