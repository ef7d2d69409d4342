#pragma once

#include "models/bureau/bureau.h"

namespace xunwang {

/// The founding, for `CaseFile::create`: the bureau and its first person, who becomes administrator and the default
/// person. The only write without an actor. Constraint "bureau.founded" where there is a bureau already.
Result<Stored<Person>> foundBureau(Writer& writer, Bureau bureau, Person first);

Result<Stored<Bureau>> bureau(Reader& reader);
/// Validation "bureau.name-missing"; NotFound where the default person is not in office.
Result<Stored<Bureau>> correctBureau(Writer& writer, qint64 revision, const Bureau& bureau, const QString& reason);

/// Validation "person.name-missing", "person.certificate-missing" (an inspector), "person.certificate-taken".
Result<Stored<Person>> addPerson(Writer& writer, Person person);
/// As above; Constraint "person.last-administrator".
Result<Stored<Person>> correctPerson(
    Writer& writer, PersonId id, qint64 revision, Person person, const QString& reason);
/// The person leaves office. What they did stays theirs. Constraint "person.last-administrator".
Result<void> withdrawPerson(Writer& writer, PersonId id, qint64 revision, const QString& reason);

Result<Stored<Person>> person(Reader& reader, PersonId id);
/// By name; those who left only when asked for.
Result<std::vector<Stored<Person>>> people(Reader& reader, bool andThoseWhoLeft = false);
/// Someone in office. NotFound "person.certificate-unknown" {certificate}.
Result<Stored<Person>> personByCertificate(Reader& reader, const QString& certificate);
/// The bureau's default person or, once that one has left office, its oldest administrator.
Result<Stored<Person>> defaultPerson(Reader& reader);

/// Whether these can stand as officers of a record: each exists, none twice, each with a certificate where
/// `certified`. NotFound "record.not-found", Validation "officers.twice" {name}, Constraint "officers.certificate"
/// {name}. Those who left office may stand in older records.
Result<void> checkOfficers(Reader& reader, const std::vector<PersonId>& officers, bool certified);

} // namespace xunwang
