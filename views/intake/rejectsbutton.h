#pragma once

#include "models/intake/rejectedrows.h"
#include "views/widgets/button.h"

namespace xunwang {

class Shell;

/// Asks where, and saves the rows that were not taken there, to be mended and taken in alone.
class RejectsButton : public Button {
    Q_OBJECT
public:
    explicit RejectsButton(Shell& shell, QWidget* parent = nullptr);

    /// `source`: the file that they were read from.
    void setRows(std::shared_ptr<RejectedRows> rows, const QString& source);

Q_SIGNALS:
    /// Something went well, or not, that is to be said across the desk.
    void told(const QString& text);
    void failed(const xunwang::Error& error);

private:
    void save();

    Shell& m_shell;
    std::shared_ptr<RejectedRows> m_rows;
    QString m_source;
};

} // namespace xunwang
