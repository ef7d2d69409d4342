#include "models/bureau/bureaurepository.h"
#include "models/bureau/permissions.h"
#include "models/evidence/evidence.h"
#include "models/store/files.h"

#include <QFile>

namespace xunwang {

namespace {

using Pieces = Records<Evidence>;

/// The record that evidence belongs to exists; its kind is known to the open case database, not to this room.
Result<void> checkSubject(Writer& writer, const QString& kind, qint64 id) {
    for (const RecordInfo& info : writer.schema().kinds) {
        if (info.kind != kind)
            continue;
        auto found = writer.integer(QStringLiteral("SELECT count(*) FROM %1 WHERE id = ?").arg(info.table), {id});
        XW_TRY(found);
        if (*found == 0)
            return fail(ErrorCode::NotFound, QStringLiteral("record.not-found"), {kind, QString::number(id)});
        return {};
    }
    return fail(ErrorCode::Bug, QStringLiteral("evidence.subject"), {kind});
}

Result<void> apply(Writer& writer, const EvidenceNotes& notes, Evidence& piece) {
    piece.takenAt = notes.takenAt.isValid() ? notes.takenAt.toUTC() : writer.clock().now();
    if (piece.takenAt > writer.clock().now())
        return fail(ErrorCode::Validation, QStringLiteral("evidence.future"), {piece.name});
    piece.takenBy = notes.takenBy ? notes.takenBy : PersonId(writer.actor().person.value_or(0));
    XW_TRY(checkOfficers(writer, {*piece.takenBy}, false));
    piece.method = notes.method;
    piece.note = notes.note.trimmed();
    return {};
}

} // namespace

const RecordType<Evidence>& Evidence::type() {
    static const RecordType<Evidence> type{"evidence", "evidence",
        {field("subject_kind", &Evidence::subjectKind), field("subject", &Evidence::subject),
            field("name", &Evidence::name), field("media_type", &Evidence::mediaType), field("size", &Evidence::size),
            field("sha256", &Evidence::sha256), field("taken_at", &Evidence::takenAt),
            field("taken_by", &Evidence::takenBy), field("method", &Evidence::method), field("note", &Evidence::note)}};
    return type;
}

Result<Stored<Evidence>> addEvidence(
    Writer& writer, const KeptFile& file, const QString& subjectKind, qint64 subject, const EvidenceNotes& notes) {
    XW_TRY(require(writer, Act::Inspect));
    XW_TRY(checkSubject(writer, subjectKind, subject));
    Evidence piece;
    piece.subjectKind = subjectKind;
    piece.subject = subject;
    piece.name = file.name();
    piece.mediaType = file.mediaType();
    piece.size = file.size();
    piece.sha256 = file.sha256();
    XW_TRY(apply(writer, notes, piece));
    return Pieces::add(writer, piece);
}

Result<void> unkeepFile(Reader& reader, const QString& folder, const KeptFile& file) {
    if (!file.m_isNew)
        return {};
    auto named = reader.integer(QStringLiteral("SELECT count(*) FROM evidence WHERE sha256 = ?"), {file.sha256()});
    XW_TRY(named);
    if (*named == 0)
        QFile::remove(evidencePath(folder, file.sha256()));
    return {};
}

Result<Stored<Evidence>> correctEvidence(
    Writer& writer, EvidenceId id, qint64 revision, const EvidenceNotes& notes, const QString& reason) {
    XW_TRY(require(writer, Act::Inspect));
    auto before = evidence(writer, id);
    XW_TRY(before);
    Evidence piece = before->value;
    XW_TRY(apply(writer, notes, piece));
    return Pieces::correct(writer, id, revision, piece, reason);
}

Result<void> withdrawEvidence(Writer& writer, EvidenceId id, qint64 revision, const QString& reason) {
    XW_TRY(require(writer, Act::Inspect));
    return Pieces::withdraw(writer, id, revision, reason);
}

Result<Stored<Evidence>> evidence(Reader& reader, EvidenceId id) {
    return Pieces::load(reader, id);
}

Result<std::vector<Stored<Evidence>>> evidenceOf(
    Reader& reader, const QString& subjectKind, qint64 subject, bool andWithdrawn) {
    return Pieces::select(reader,
        QStringLiteral("WHERE subject_kind = ? AND subject = ? ")
            + (andWithdrawn ? QString() : QStringLiteral("AND withdrawn = 0 ")) + QStringLiteral("ORDER BY id"),
        {subjectKind, subject});
}

Result<qint64> verifyFiles(Reader& reader, const QString& folder, Feedback& feedback) {
    auto total = reader.integer(QStringLiteral("SELECT count(DISTINCT sha256) FROM evidence"));
    XW_TRY(total);
    auto rows = reader.prepare(
        QStringLiteral("SELECT sha256, min(id), min(name) FROM evidence GROUP BY sha256 ORDER BY min(id)"));
    XW_TRY(rows);
    qint64 files = 0;
    while (true) {
        auto row = rows->step();
        XW_TRY(row);
        if (!*row)
            return files;
        const QString expected = rows->text(0);
        const QStringList named{rows->text(2), expected, rows->text(1)};
        auto hash = sha256Of(evidencePath(folder, expected));
        if (!hash && hash.error().code == ErrorCode::NotFound)
            return fail(ErrorCode::Corrupt, QStringLiteral("verify.file-missing"), named);
        XW_TRY(hash);
        if (*hash != expected)
            return fail(ErrorCode::Corrupt, QStringLiteral("verify.file"), named);
        feedback.progress(++files, *total);
        if (feedback.canceled())
            return canceledError();
    }
}

} // namespace xunwang
