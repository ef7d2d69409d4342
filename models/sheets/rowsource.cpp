#include "models/sheets/rowsource.h"

#include "models/sheets/delimitedreader.h"
#include "models/sheets/workbookreader.h"

#include <QFileInfo>

namespace xunwang {

Result<void> openForReading(QFile& file) {
    const QFileInfo info(file.fileName());
    const QString name = info.fileName();
    if (!info.exists())
        return fail(ErrorCode::NotFound, QStringLiteral("file.missing"), {name});
    if (info.isDir())
        return fail(ErrorCode::Validation, QStringLiteral("file.is-folder"), {name});
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered)) {
        const bool noRight = file.error() == QFileDevice::PermissionsError;
        return fail(ErrorCode::Io, noRight ? QStringLiteral("file.no-right") : QStringLiteral("file.read-failed"),
            {name, file.errorString()});
    }
    if (file.size() == 0)
        return fail(ErrorCode::Validation, QStringLiteral("file.empty"), {name});
    return {};
}

Result<std::unique_ptr<RowSource>> openRows(
    const QString& path, const FileFormat& format, RawObserver observer, Canceled canceled) {
    if (format.kind == FileKind::Workbook) {
        auto reader = std::make_unique<WorkbookReader>();
        XW_TRY(reader->open(path, format, std::move(observer), std::move(canceled)));
        return reader;
    }
    auto reader = std::make_unique<DelimitedReader>();
    XW_TRY(reader->open(path, format, std::move(observer)));
    return reader;
}

} // namespace xunwang
