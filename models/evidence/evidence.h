#pragma once

#include "models/base/feedback.h"
#include "models/bureau/bureau.h"

#include <QIODevice>

namespace xunwang {

/// How a piece of evidence was made: 程序规定 26 wants method, time and maker noted; 互联网广告管理办法 21 names the
/// ways for online content.
enum class EvidenceMethod {
    Screenshot, ///< 截屏
    ScreenRecording, ///< 录屏
    WebPage, ///< 网页留存
    Photo, ///< 拍照
    Audio, ///< 录音
    Video, ///< 录像
    Print, ///< 书式固定, printed and scanned
    Copy, ///< 拷贝复制 of electronic data
    Document, ///< a document that the party or someone else handed over
};
inline constexpr auto namesOf(EvidenceMethod) {
    return std::array{std::pair{EvidenceMethod::Screenshot, "screenshot"},
        std::pair{EvidenceMethod::ScreenRecording, "screen_recording"}, std::pair{EvidenceMethod::WebPage, "web_page"},
        std::pair{EvidenceMethod::Photo, "photo"}, std::pair{EvidenceMethod::Audio, "audio"},
        std::pair{EvidenceMethod::Video, "video"}, std::pair{EvidenceMethod::Print, "print"},
        std::pair{EvidenceMethod::Copy, "copy"}, std::pair{EvidenceMethod::Document, "document"}};
}

/// A piece of evidence (证据): one file and which record it belongs to. Its file never changes; a withdrawn one keeps
/// its file, so that what was taken back can still be looked at.
struct Evidence {
    QString subjectKind; ///< the kind of the record it belongs to, e.g. "online_check"
    qint64 subject = 0;
    QString name; ///< the file's name as it came, without folders; never used as a path
    QString mediaType; ///< read from the content, e.g. "image/png"
    qint64 size = 0; ///< bytes
    QString sha256; ///< 64 hex digits: the name of the file in the evidence folder
    QDateTime takenAt; ///< when it was made; UTC
    std::optional<PersonId> takenBy; ///< who made it (制作人)
    EvidenceMethod method = EvidenceMethod::Screenshot;
    QString note;

    static const RecordType<Evidence>& type();
};
using EvidenceId = Id<Evidence>;

/// A file that lies in the evidence folder, safely: only the functions below make one.
class KeptFile {
public:
    const QString& name() const { return m_name; }
    const QString& mediaType() const { return m_mediaType; }
    const QString& sha256() const { return m_sha256; }
    qint64 size() const { return m_size; }

private:
    friend Result<KeptFile> keepData(const QString&, QIODevice&, const QString&, Feedback&, qint64);
    friend Result<void> unkeepFile(Reader&, const QString&, const KeptFile&);
    QString m_name;
    QString m_mediaType;
    QString m_sha256;
    qint64 m_size = 0;
    bool m_isNew = false; ///< it did not lie there before
};

inline constexpr qint64 kLargestEvidence = 512LL * 1024 * 1024;

/// First the file, then the record. Copies into the evidence folder `folder` (`CaseFile::evidenceFolder`): written
/// beside, flushed, read back and hashed, renamed without overwriting, the folder flushed. The same content twice is
/// one file. Long work on any thread, without the database. Validation "evidence.empty", "evidence.too-large" {name,
/// MB}, "evidence.no-file" {name}; Io "file.…"; Corrupt "verify.file" where the folder holds a damaged copy.
Result<KeptFile> keepFile(
    const QString& folder, const QString& path, Feedback& feedback, qint64 largest = kLargestEvidence);
/// The same from what `source` (open for reading) gives: a pasted picture. `name` is only data.
Result<KeptFile> keepData(const QString& folder, QIODevice& source, const QString& name, Feedback& feedback,
    qint64 largest = kLargestEvidence);
/// Takes `keepFile` back where nothing came of what it was kept for: the file goes, unless it lay there before or a
/// record names it.
Result<void> unkeepFile(Reader& reader, const QString& folder, const KeptFile& file);

/// What else there is to say about a kept file.
struct EvidenceNotes {
    EvidenceMethod method = EvidenceMethod::Screenshot;
    QDateTime takenAt; ///< not known: the time of the record
    std::optional<PersonId> takenBy; ///< not named: who writes the record
    QString note;
};

/// Records a kept file as evidence of a record that exists. Validation "evidence.future"; NotFound "record.not-found";
/// Bug "evidence.subject" for a kind that is none.
Result<Stored<Evidence>> addEvidence(
    Writer& writer, const KeptFile& file, const QString& subjectKind, qint64 subject, const EvidenceNotes& notes);
/// Corrects what was noted; the file and its subject stay.
Result<Stored<Evidence>> correctEvidence(
    Writer& writer, EvidenceId id, qint64 revision, const EvidenceNotes& notes, const QString& reason);
Result<void> withdrawEvidence(Writer& writer, EvidenceId id, qint64 revision, const QString& reason);

Result<Stored<Evidence>> evidence(Reader& reader, EvidenceId id);
/// Of one record, in the order it came; withdrawn ones only when asked for.
Result<std::vector<Stored<Evidence>>> evidenceOf(
    Reader& reader, const QString& subjectKind, qint64 subject, bool andWithdrawn = false);
/// Where a file lies. It is read-only: who shows it opens it for reading, who hands it out copies it.
QString evidencePath(const QString& folder, const QString& sha256);

/// Re-hashes every file that a record names, withdrawn ones too, each once; how many. Corrupt "verify.file" {name,
/// sha256, record} where one is not what it was, "verify.file-missing" where it is gone.
Result<qint64> verifyFiles(Reader& reader, const QString& folder, Feedback& feedback);

} // namespace xunwang
