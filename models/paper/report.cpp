#include "models/paper/report.h"

#include "models/paper/pages.h"
#include "models/paper/textlayer.h"

#include <QBuffer>
#include <QFileInfo>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>

#include <unistd.h>

namespace xunwang {

namespace {

constexpr int kResolution = 1200;
constexpr double kPointsPerInch = 72;

Result<void> replaceFile(const QString& path, const QByteArray& content) {
    QSaveFile file(path);
    const bool written = file.open(QIODevice::WriteOnly) && file.write(content) == content.size() && file.flush()
        && ::fsync(file.handle()) == 0 && file.commit();
    if (!written)
        return fail(
            ErrorCode::Io, QStringLiteral("file.write-failed"), {QFileInfo(path).fileName(), file.errorString()});
    return {};
}

} // namespace

Result<void> writePdf(const QString& path, const Report& report) {
    Result<std::unique_ptr<TextPen>> pen = TextPen::make();
    XW_TRY(pen);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageMargins({});
        writer.setResolution(kResolution);
        writer.setTitle(report.title);
        writer.setCreator(QStringLiteral("Xunwang"));
        const Pages pages(report, **pen, writer.pageLayout().fullRect(QPageLayout::Point).size());
        QPainter painter(&writer);
        painter.scale(kResolution / kPointsPerInch, kResolution / kPointsPerInch);
        for (int page = 0; page < pages.count(); ++page) {
            if (page > 0)
                writer.newPage();
            pages.draw(painter, page);
        }
    }
    Result<QByteArray> mended = mendTextLayer(buffer.data(), **pen);
    if (!mended) {
        mended.error().context << QFileInfo(path).fileName();
        return fail(mended.error());
    }
    return replaceFile(path, *mended);
}

} // namespace xunwang
