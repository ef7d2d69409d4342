#pragma once

#include "views/widgets/theme.h"

#include <QPlainTextEdit>

#include <functional>

class QCompleter;
class QStandardItemModel;

namespace xunwang {

/// An editor for text that machines read, too: lines are numbered, what is wrong is marked in the margin and under the
/// line with its reason, and what may stand at the cursor is offered (Ctrl+Space).
class CodeEditor : public QPlainTextEdit {
    Q_OBJECT
public:
    explicit CodeEditor(QWidget* parent = nullptr);

    /// The number of the first line: the text may be a piece of a longer one.
    void setFirstLine(int line);
    int firstLine() const { return m_firstLine; }

    struct Note {
        int line = 0; ///< counted from `firstLine`
        Tone tone = Tone::High;
        QString text;
    };
    /// Notes on lines that are not here are left out.
    void setNotes(const QList<Note>& notes);
    /// The text of a line's notes; empty: there are none.
    QString noteAt(int line) const;
    void goToLine(int line);

    /// What may stand at the cursor: texts for the piece of its line between two columns (from 0), with a word on each.
    struct Offer {
        int from = 0;
        int to = 0;
        QList<std::pair<QString, QString>> texts; ///< and what it is; that may be empty
    };
    using Answer = std::function<void(const Offer&)>;
    /// Asked with the line (from `firstLine`) and the column (from 0) of the cursor. The answer may come later, on the
    /// GUI thread; it is dropped once the cursor has moved on.
    using Offers = std::function<void(int line, int column, Answer answer)>;
    /// Typing one of `triggers` asks, too.
    void setOffers(Offers offers, const QString& triggers);
    /// As Ctrl+Space.
    void offer();
    bool offering() const;

    void paintMargin(QPaintEvent* event);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    bool event(QEvent* event) override;

private:
    void layoutMargin();
    void markLines();
    void showOffer(const Offer& offer);
    void insert(int row);

    QWidget* m_margin;
    QCompleter* m_completer;
    QStandardItemModel* m_words;
    Offers m_offers;
    QString m_triggers;
    Offer m_offer; ///< that stands in the popup
    int m_offered = 0; ///< the cursor when it was asked for
    quint64 m_asked = 0; ///< number of the newest question
    bool m_waiting = false; ///< for its answer
    QList<Note> m_notes;
    int m_firstLine = 1;
};

} // namespace xunwang
