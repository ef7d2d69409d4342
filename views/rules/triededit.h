#pragma once

#include "models/text/folding.h"

#include <QPlainTextEdit>

namespace xunwang {

/// Titles to try, one a line, with what rules hit marked in place.
class TriedEdit : public QPlainTextEdit {
    Q_OBJECT
public:
    explicit TriedEdit(QWidget* parent = nullptr);

    QStringList lines() const;
    int currentLine() const;
    /// By line, in UTF-16 units of the line.
    void setSpans(const std::vector<std::vector<TextSpan>>& spans);
    const std::vector<std::vector<TextSpan>>& spans() const { return m_spans; }

Q_SIGNALS:
    void currentLineChanged(int line);

private:
    void mark();
    std::vector<std::vector<TextSpan>> m_spans;
    int m_line = 0;
};

} // namespace xunwang
