#include "models/intake/pastedrows.h"

#include "models/sheets/clipboard.h"
#include "models/store/files.h"

#include <QFile>

namespace xunwang {

Result<std::shared_ptr<PastedRows>> PastedRows::keep(const QString& text, const QString& html, const QString& name) {
    auto rows = rowsFromClipboard(text, html);
    XW_TRY(rows);
    std::shared_ptr<PastedRows> pasted(new PastedRows);
    const auto failed = [&name](const QString& reason) {
        return fail(ErrorCode::Io, QStringLiteral("file.write-failed"), {name, reason});
    };
    if (!pasted->m_folder.isValid())
        return failed(pasted->m_folder.errorString());
    pasted->m_path = pasted->m_folder.filePath(name + QStringLiteral(".tsv"));
    XW_TRY(createFile(pasted->m_path));
    QFile file(pasted->m_path);
    if (!file.open(QIODevice::WriteOnly) || file.write(*rows) != rows->size() || !file.flush())
        return failed(file.errorString());
    return pasted;
}

} // namespace xunwang
