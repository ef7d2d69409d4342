#include "views/records/evidence.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QDateTime>
#include <QFileInfo>
#include <QMimeData>
#include <QUrl>

namespace xunwang {

namespace {
struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Evidence)
};
} // namespace

std::vector<EvidenceSource> evidenceIn(const QMimeData& mime) {
    std::vector<EvidenceSource> sources;
    for (const QUrl& url : mime.urls())
        if (url.isLocalFile())
            sources.push_back({url.toLocalFile(), {}, QFileInfo(url.toLocalFile()).fileName()});
    if (!sources.empty() || !mime.hasImage())
        return sources;
    const auto picture = qvariant_cast<QImage>(mime.imageData());
    if (picture.isNull())
        return {};
    return {{{}, picture,
        Tr::tr("Pasted %1.png").arg(QDateTime::currentDateTime().toString(QStringLiteral("yyyy-MM-dd HH.mm.ss")))}};
}

EvidenceMethod usualMethod(const QString& mediaType) {
    if (mediaType.startsWith(QLatin1String("image/jpeg")))
        return EvidenceMethod::Photo; // cameras make these, screens do not
    if (mediaType.startsWith(QLatin1String("image/")))
        return EvidenceMethod::Screenshot;
    if (mediaType.startsWith(QLatin1String("video/")))
        return EvidenceMethod::Video;
    if (mediaType.startsWith(QLatin1String("audio/")))
        return EvidenceMethod::Audio;
    if (mediaType == QLatin1String("text/html") || mediaType == QLatin1String("application/x-mimearchive"))
        return EvidenceMethod::WebPage;
    return mediaType == QLatin1String("application/pdf") ? EvidenceMethod::Document : EvidenceMethod::Copy;
}

Result<std::vector<KeptFile>> keepEvidence(
    const QString& folder, const std::vector<EvidenceSource>& sources, Feedback& feedback) {
    std::vector<KeptFile> kept;
    for (const EvidenceSource& source : sources) {
        if (!source.path.isEmpty()) {
            auto file = keepFile(folder, source.path, feedback);
            XW_TRY(file);
            kept.push_back(std::move(*file));
            continue;
        }
        QBuffer png;
        png.open(QIODevice::ReadWrite);
        if (!source.picture.save(&png, "PNG"))
            return fail(ErrorCode::Validation, QStringLiteral("evidence.empty"), {source.name});
        png.seek(0);
        auto file = keepData(folder, png, source.name, feedback);
        XW_TRY(file);
        kept.push_back(std::move(*file));
    }
    return kept;
}

Result<void> recordEvidence(
    Writer& writer, const std::vector<KeptFile>& files, const QString& subjectKind, qint64 subject) {
    for (const KeptFile& file : files)
        XW_TRY(addEvidence(writer, file, subjectKind, subject, {usualMethod(file.mediaType()), {}, {}, {}}));
    return {};
}

} // namespace xunwang
