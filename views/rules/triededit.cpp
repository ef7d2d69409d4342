#include "views/rules/triededit.h"

#include "views/widgets/theme.h"

#include <QTextBlock>

namespace xunwang {

TriedEdit::TriedEdit(QWidget* parent) : QPlainTextEdit(parent) {
    setTabChangesFocus(true);
    connect(&theme(), &Theme::changed, this, &TriedEdit::mark);
    connect(document(), &QTextDocument::contentsChanged, this, &TriedEdit::mark); // the same text set anew loses them
    connect(this, &QPlainTextEdit::cursorPositionChanged, this, [this] {
        if (std::exchange(m_line, currentLine()) != m_line)
            Q_EMIT currentLineChanged(m_line);
    });
}

QStringList TriedEdit::lines() const {
    return toPlainText().split(QLatin1Char('\n'));
}

int TriedEdit::currentLine() const {
    return textCursor().blockNumber();
}

void TriedEdit::setSpans(const std::vector<std::vector<TextSpan>>& spans) {
    m_spans = spans;
    mark();
}

void TriedEdit::mark() {
    QList<QTextEdit::ExtraSelection> marks;
    for (size_t line = 0; line < m_spans.size(); ++line) {
        const QTextBlock block = document()->findBlockByNumber(static_cast<int>(line));
        for (const TextSpan& span : m_spans[line]) {
            if (!block.isValid() || span.end >= block.length())
                continue; // typed on since
            QTextEdit::ExtraSelection mark;
            mark.cursor = QTextCursor(block);
            mark.cursor.setPosition(block.position() + static_cast<int>(span.begin));
            mark.cursor.setPosition(block.position() + static_cast<int>(span.end), QTextCursor::KeepAnchor);
            mark.format.setBackground(theme().color(Token::Highlight));
            marks << mark;
        }
    }
    setExtraSelections(marks);
}

} // namespace xunwang
