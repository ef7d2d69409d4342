#include "views/intake/rejectsbutton.h"

#include "models/base/jobs.h"
#include "views/intake/words.h"
#include "views/shell/prompts.h"
#include "views/shell/shell.h"

#include <QDir>
#include <QFileInfo>

namespace xunwang {

RejectsButton::RejectsButton(Shell& shell, QWidget* parent)
    : Button(tr("Save as a file…"), Button::Kind::Plain, parent)
    , m_shell(shell) {
    connect(this, &Button::clicked, this, &RejectsButton::save);
}

void RejectsButton::setRows(std::shared_ptr<RejectedRows> rows, const QString& source) {
    m_rows = std::move(rows);
    m_source = source;
}

void RejectsButton::save() {
    const QFileInfo source(m_source);
    const QString title = source.completeBaseName();
    const QString path = Prompts::saveFile(window(), tr("Save the rows that were not taken"),
        QDir(source.path()).filePath(tr("%1 not taken.xlsx").arg(title)),
        tr("Workbook (*.xlsx)") + QStringLiteral(";;") + tr("Table as text (*.csv)"), QStringLiteral("xlsx"));
    if (path.isEmpty())
        return;
    if (QFileInfo(path) == source)
        return Prompts::tell(
            window(), tr("The rows were not saved"), tr("This is the file that was imported. Choose another name."));
    setEnabled(false);
    const auto work = [rows = m_rows, path, title](Feedback& feedback) -> Result<qint64> {
        auto file = RejectFile::open(path, title);
        XW_TRY(file);
        XW_TRY(file->fill(*rows, intake::rejectWords(), feedback));
        XW_TRY(file->commit());
        return rows->count();
    };
    const QString name = QFileInfo(path).fileName();
    m_shell.jobs().start<qint64>(tr("Save %1").arg(name), work, this, [this, name](const Result<qint64>& saved) {
        setEnabled(true);
        if (saved)
            Q_EMIT told(
                tr("Saved %n row(s) in %1. Mend them there and drop the file here.", nullptr, static_cast<int>(*saved))
                    .arg(name));
        else
            Q_EMIT failed(saved.error());
    });
}

} // namespace xunwang
