#pragma once

#include "models/base/result.h"

#include <QTemporaryDir>

#include <memory>

namespace xunwang {

/// Rows that were pasted, as a private file (0600, in a folder of its own) that any reader takes, and that is gone with
/// this object.
class PastedRows {
public:
    /// `name` is what the import will be called. Validation "clipboard.no-table"; Io "file.write-failed". Any thread.
    static Result<std::shared_ptr<PastedRows>> keep(const QString& text, const QString& html, const QString& name);
    const QString& path() const { return m_path; }

private:
    PastedRows() = default;
    QTemporaryDir m_folder;
    QString m_path;
};

} // namespace xunwang
