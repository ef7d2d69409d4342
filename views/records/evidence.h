#pragma once

#include "models/evidence/evidence.h"

#include <QImage>

class QMimeData;

namespace xunwang {

class Shell;
struct Workplace;

/// Something that a person dropped or pasted: a file, or a picture that is in no file yet.
struct EvidenceSource {
    QString path;
    QImage picture; ///< where there is no path
    QString name; ///< for people; of a picture also the name it is kept under
};

/// What a drop or the clipboard offers: local files, else a picture named after the moment. Empty: nothing of use.
std::vector<EvidenceSource> evidenceIn(const QMimeData& mime);

/// How a file of this kind is usually made; a person may correct it.
EvidenceMethod usualMethod(const QString& mediaType);

/// Copies all of it into the evidence folder (long work, in a job). Nothing is recorded yet.
Result<std::vector<KeptFile>> keepEvidence(
    const QString& folder, const std::vector<EvidenceSource>& sources, Feedback& feedback);

/// Records kept files as evidence of one record, each made in the usual way, now.
Result<void> recordEvidence(
    Writer& writer, const std::vector<KeptFile>& files, const QString& subjectKind, qint64 subject);

} // namespace xunwang
