#pragma once

#include "models/inspection/checklist.h"

#include <QWidget>

class QVBoxLayout;

namespace xunwang {

class PlainLabel;

/// The questions of a checklist, answered with one key each: Y yes, N no, X does not apply, Backspace takes back; the
/// answer moves on to the next question. 1, 2, 3 do the same.
class ChecklistEditor : public QWidget {
    Q_OBJECT
public:
    explicit ChecklistEditor(QWidget* parent = nullptr);

    /// Answers to questions that the new list has too stay.
    void setChecklist(const Checklist& checklist);
    const QString& checklist() const { return m_name; }
    void setAnswers(const Answers& answers);
    const Answers& answers() const { return m_answers; }

Q_SIGNALS:
    void changed();

private:
    friend class QuestionRow;
    void answer(int row, std::optional<Answer> answer);
    void goTo(int row);
    void showState();

    QString m_name;
    Answers m_answers;
    std::vector<class QuestionRow*> m_questions;
    QWidget* m_content = nullptr;
    PlainLabel* m_state;
    QVBoxLayout* m_rows;
};

} // namespace xunwang
