#include "views/widgets/codeeditor.h"

#include "views/widgets/paint.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QStandardItemModel>
#include <QTextBlock>
#include <QToolTip>

#include <algorithm>

namespace xunwang {

namespace {

constexpr int kIndent = 2;
constexpr int kShownOffers = 10;

/// Line numbers, and the signs of notes.
class Margin : public QWidget {
public:
    explicit Margin(CodeEditor* editor) : QWidget(editor), m_editor(editor) { }

protected:
    void paintEvent(QPaintEvent* event) override { m_editor->paintMargin(event); }

private:
    CodeEditor* m_editor;
};

} // namespace

CodeEditor::CodeEditor(QWidget* parent)
    : QPlainTextEdit(parent)
    , m_margin(new Margin(this))
    , m_completer(new QCompleter(this))
    , m_words(new QStandardItemModel(this)) {
    setFont(theme().font(Type::Code));
    setLineWrapMode(QPlainTextEdit::WidgetWidth);
    setTabChangesFocus(false);
    m_completer->setModel(m_words);
    m_completer->setWidget(this);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setMaxVisibleItems(kShownOffers);
    connect(m_completer, qOverload<const QModelIndex&>(&QCompleter::activated), this,
        [this](const QModelIndex& index) { insert(index.row()); });
    connect(this, &QPlainTextEdit::blockCountChanged, this, &CodeEditor::layoutMargin);
    connect(this, &QPlainTextEdit::updateRequest, this, [this](const QRect& rect, int dy) {
        if (dy != 0)
            m_margin->scroll(0, dy);
        else
            m_margin->update(0, rect.y(), m_margin->width(), rect.height());
    });
    connect(this, &QPlainTextEdit::cursorPositionChanged, this, [this] {
        ++m_asked;
        m_waiting = false;
        markLines();
        m_margin->update();
    });
    connect(&theme(), &Theme::changed, this, &CodeEditor::markLines);
    layoutMargin();
}

void CodeEditor::setFirstLine(int line) {
    m_firstLine = line;
    layoutMargin();
    m_margin->update();
}

void CodeEditor::setNotes(const QList<Note>& notes) {
    m_notes = notes;
    markLines();
    m_margin->update();
}

QString CodeEditor::noteAt(int line) const {
    QStringList texts;
    for (const Note& note : m_notes)
        if (note.line == line)
            texts << note.text;
    return texts.join(QLatin1Char('\n'));
}

void CodeEditor::goToLine(int line) {
    const QTextBlock block = document()->findBlockByNumber(line - m_firstLine);
    if (!block.isValid())
        return;
    QTextCursor cursor(block);
    cursor.movePosition(QTextCursor::NextWord);
    setTextCursor(cursor);
    centerCursor();
    setFocus();
}

void CodeEditor::layoutMargin() {
    const int digits = static_cast<int>(QString::number(m_firstLine + blockCount()).size());
    const int width = fontMetrics().horizontalAdvance(QLatin1Char('9')) * digits + Size::icon + Space::m;
    setViewportMargins(width, 0, 0, 0);
    const QRect inside = contentsRect();
    m_margin->setGeometry(inside.left(), inside.top(), width, inside.height());
}

void CodeEditor::resizeEvent(QResizeEvent* event) {
    QPlainTextEdit::resizeEvent(event);
    layoutMargin();
}

void CodeEditor::paintMargin(QPaintEvent* event) {
    QPainter painter(m_margin);
    painter.fillRect(event->rect(), theme().color(Token::Window));
    painter.setFont(font());
    const int current = textCursor().blockNumber();
    for (QTextBlock block = firstVisibleBlock(); block.isValid(); block = block.next()) {
        const QRectF place = blockBoundingGeometry(block).translated(contentOffset());
        if (place.top() > event->rect().bottom())
            break;
        if (!block.isVisible() || place.bottom() < event->rect().top())
            continue;
        const int line = m_firstLine + block.blockNumber();
        const QRect row(0, static_cast<int>(place.top()), m_margin->width() - Space::s, fontMetrics().height());
        for (const Note& note : m_notes) {
            if (note.line != line)
                continue;
            painter.setPen(theme().color(note.tone));
            painter.drawText(row.adjusted(Space::xs, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, sign(note.tone));
            break;
        }
        painter.setPen(theme().color(block.blockNumber() == current ? Token::Accent : Token::Muted));
        painter.drawText(row, Qt::AlignRight | Qt::AlignVCenter, QString::number(line));
    }
}

void CodeEditor::markLines() {
    QList<QTextEdit::ExtraSelection> marks;
    QTextEdit::ExtraSelection here;
    here.cursor = textCursor();
    here.cursor.clearSelection();
    here.format.setBackground(theme().color(Token::Window));
    here.format.setProperty(QTextFormat::FullWidthSelection, true);
    if (!isReadOnly())
        marks << here;
    for (const Note& note : m_notes) {
        const QTextBlock block = document()->findBlockByNumber(note.line - m_firstLine);
        if (note.line < m_firstLine || !block.isValid())
            continue;
        QTextEdit::ExtraSelection mark;
        mark.cursor = QTextCursor(block);
        mark.cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
        mark.format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        mark.format.setUnderlineColor(theme().color(note.tone));
        mark.format.setToolTip(note.text);
        marks << mark;
    }
    setExtraSelections(marks);
}

bool CodeEditor::viewportEvent(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const QString note = noteAt(m_firstLine + cursorForPosition(help->pos()).blockNumber());
        if (note.isEmpty())
            QToolTip::hideText();
        else
            QToolTip::showText(help->globalPos(), note, this);
        return true;
    }
    return QPlainTextEdit::viewportEvent(event);
}

bool CodeEditor::event(QEvent* event) {
    // Tab indents here; Ctrl+Tab leaves the editor.
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Space && key->modifiers() == Qt::ControlModifier) {
            event->accept();
            return true;
        }
    }
    return QPlainTextEdit::event(event);
}

void CodeEditor::setOffers(Offers offers, const QString& triggers) {
    m_offers = std::move(offers);
    m_triggers = triggers;
}

bool CodeEditor::offering() const {
    return m_completer->popup()->isVisible();
}

void CodeEditor::offer() {
    if (!m_offers || isReadOnly())
        return;
    const QTextCursor cursor = textCursor();
    m_waiting = true;
    m_offers(
        m_firstLine + cursor.blockNumber(), cursor.positionInBlock(), [this, asked = ++m_asked](const Offer& offer) {
            if (asked == m_asked)
                showOffer(offer);
        });
}

void CodeEditor::showOffer(const Offer& offer) {
    const QTextCursor cursor = textCursor();
    m_waiting = false;
    m_offer = offer;
    m_offered = cursor.position();
    const QString there = cursor.block().text().mid(m_offer.from, m_offer.to - m_offer.from);
    if (m_offer.texts.isEmpty() || (m_offer.texts.size() == 1 && m_offer.texts.constFirst().first == there))
        return m_completer->popup()->hide();
    m_words->clear();
    for (const auto& [text, detail] : std::as_const(m_offer.texts))
        m_words->appendRow(new QStandardItem(detail.isEmpty() ? text : QStringLiteral("%1    %2").arg(text, detail)));
    m_completer->setCompletionPrefix({});
    auto* popup = m_completer->popup();
    popup->setFont(font());
    popup->setAccessibleName(tr("What may stand here"));
    popup->setCurrentIndex(m_completer->completionModel()->index(0, 0));
    QRect place = cursorRect();
    place.translate(viewport()->geometry().topLeft());
    place.setWidth(popup->sizeHintForColumn(0) + popup->verticalScrollBar()->sizeHint().width() + Space::l);
    m_completer->complete(place);
}

void CodeEditor::insert(int row) {
    if (row < 0 || row >= m_offer.texts.size())
        return;
    QTextCursor cursor = textCursor();
    const int begin = cursor.block().position();
    // What was typed since belongs to what is replaced.
    const int to = m_offer.to + cursor.position() - m_offered;
    cursor.setPosition(begin + m_offer.from);
    cursor.setPosition(begin + std::clamp(to, m_offer.from, cursor.block().length() - 1), QTextCursor::KeepAnchor);
    cursor.insertText(m_offer.texts[row].first);
    setTextCursor(cursor);
}

void CodeEditor::keyPressEvent(QKeyEvent* event) {
    if (offering()) {
        switch (event->key()) {
        case Qt::Key_Return:
        case Qt::Key_Enter:
        case Qt::Key_Tab:
        case Qt::Key_Escape:
        case Qt::Key_Backtab:
            event->ignore(); // the popup's own
            return;
        default:
            break;
        }
    }
    if (event->key() == Qt::Key_Space && event->modifiers() == Qt::ControlModifier)
        return offer();
    if (event->key() == Qt::Key_Tab && event->modifiers() == Qt::ControlModifier) {
        focusNextChild();
        return;
    }
    if (event->key() == Qt::Key_Tab && event->modifiers() == Qt::NoModifier && !isReadOnly()) {
        textCursor().insertText(QString(kIndent, QLatin1Char(' ')));
        return;
    }
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && !isReadOnly()) {
        const QString line = textCursor().block().text();
        qsizetype indent = 0;
        while (indent < line.size() && line[indent] == QLatin1Char(' '))
            ++indent;
        textCursor().insertText(QLatin1Char('\n') + line.left(indent));
        ensureCursorVisible();
        return;
    }
    const bool waiting = m_waiting;
    QPlainTextEdit::keyPressEvent(event);
    const QString text = event->text();
    if (text.isEmpty() || !text[0].isPrint())
        return;
    if (offering() || waiting || (m_triggers.contains(text[0]) && !text[0].isSpace()))
        offer();
}

} // namespace xunwang
