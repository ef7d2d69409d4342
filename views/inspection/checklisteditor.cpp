#include "views/inspection/checklisteditor.h"

#include "views/records/words.h"
#include "views/widgets/chip.h"
#include "views/widgets/format.h"
#include "views/widgets/keylegend.h"
#include "views/widgets/paint.h"
#include "views/widgets/plainlabel.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QScrollArea>

namespace xunwang {

/// One question with its article and its three answers.
class QuestionRow : public QWidget {
    Q_OBJECT
public:
    QuestionRow(ChecklistEditor& editor, int row, Question question, QWidget* parent)
        : QWidget(parent)
        , m_editor(editor)
        , m_row(row)
        , m_question(std::move(question)) {
        setObjectName(QStringLiteral("question"));
        setFocusPolicy(Qt::StrongFocus);
        auto* layout = new QHBoxLayout(this);
        layout->setContentsMargins(Space::m, Space::s, Space::s, Space::s);
        layout->setSpacing(Space::m);
        auto* texts = new QVBoxLayout;
        texts->setSpacing(2);
        auto* text = new PlainLabel(words::question(m_question), Type::Body, this);
        text->setWordWrap(true);
        texts->addWidget(text);
        auto* article = new PlainLabel(words::article(m_question), Type::Note, this);
        article->setWordWrap(true);
        texts->addWidget(article);
        layout->addLayout(texts, 1);
        for (const Answer answer : {Answer::Yes, Answer::No, Answer::NotApplicable}) {
            auto* chip = new Chip(words::of(answer), this);
            chip->setFocusPolicy(Qt::NoFocus); // the row has the focus and the keys
            connect(chip, &Chip::clicked, this, [this, answer, chip] {
                setFocus();
                m_editor.answer(m_row, chip->isChecked() ? std::optional(answer) : std::nullopt);
            });
            layout->addWidget(chip, 0, Qt::AlignVCenter);
            m_chips.push_back(chip);
        }
        setAccessibleDescription(words::article(m_question));
        setFixedHeightForWidth();
    }
    const QString& code() const { return m_question.code; }
    void show(std::optional<Answer> answer) {
        for (const Answer one : {Answer::Yes, Answer::No, Answer::NotApplicable})
            m_chips[static_cast<size_t>(one)]->setChecked(answer == one);
        setAccessibleName(format::joined({words::question(m_question), answer ? words::of(*answer) : QString()}));
        update();
    }

protected:
    void keyPressEvent(QKeyEvent* event) override {
        const auto answers = [&](Answer answer) { m_editor.answer(m_row, answer), m_editor.goTo(m_row + 1); };
        switch (event->key()) {
        case Qt::Key_Y:
        case Qt::Key_1:
            return answers(Answer::Yes);
        case Qt::Key_N:
        case Qt::Key_2:
            return answers(Answer::No);
        case Qt::Key_X:
        case Qt::Key_3:
            return answers(Answer::NotApplicable);
        case Qt::Key_Backspace:
        case Qt::Key_Delete:
            return m_editor.answer(m_row, {});
        case Qt::Key_Down:
            return m_editor.goTo(m_row + 1);
        case Qt::Key_Up:
            return m_editor.goTo(m_row - 1);
        default:
            break;
        }
        QWidget::keyPressEvent(event);
    }
    void focusInEvent(QFocusEvent* event) override {
        QWidget::focusInEvent(event);
        for (QWidget* up = parentWidget(); up; up = up->parentWidget())
            if (auto* area = qobject_cast<QScrollArea*>(up))
                area->ensureWidgetVisible(this, 0, Size::row);
        update();
    }
    void focusOutEvent(QFocusEvent* event) override {
        QWidget::focusOutEvent(event);
        update();
    }
    void mousePressEvent(QMouseEvent* event) override {
        setFocus();
        QWidget::mousePressEvent(event);
    }
    void paintEvent(QPaintEvent* event) override {
        Q_UNUSED(event)
        QPainter painter(this);
        if (hasFocus()) {
            painter.fillRect(rect(), theme().color(Token::AccentGround));
            painter.fillRect(0, 0, 3, height() - 1, theme().color(Token::Accent));
        }
        painter.fillRect(0, height() - 1, width(), 1, theme().color(Token::Line));
    }

private:
    void setFixedHeightForWidth() {
        QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
        policy.setHeightForWidth(true);
        setSizePolicy(policy);
    }
    ChecklistEditor& m_editor;
    int m_row;
    Question m_question;
    std::vector<Chip*> m_chips;
};

ChecklistEditor::ChecklistEditor(QWidget* parent) : QWidget(parent), m_state(new PlainLabel({}, Type::Note, this)) {
    m_rows = new QVBoxLayout(this);
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(Space::s);
    auto* head = new QHBoxLayout;
    auto* legend
        = new KeyLegend({{QStringLiteral("Y"), words::of(Answer::Yes)}, {QStringLiteral("N"), words::of(Answer::No)},
                            {QStringLiteral("X"), words::of(Answer::NotApplicable)}},
            this);
    head->setContentsMargins(Space::m, 0, Space::m, 0);
    head->addWidget(legend, 1);
    head->addWidget(m_state);
    m_rows->addLayout(head);
    m_rows->addStretch();
}

void ChecklistEditor::setChecklist(const Checklist& checklist) {
    m_name = checklist.name;
    delete m_content;
    m_content = new QWidget(this);
    auto* rows = new QVBoxLayout(m_content);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    m_questions.clear();
    Answers kept;
    for (const Question& question : checklist.questions) {
        auto* row = new QuestionRow(*this, static_cast<int>(m_questions.size()), question, m_content);
        rows->addWidget(row);
        m_questions.push_back(row);
        if (const auto found = m_answers.find(question.code); found != m_answers.end())
            kept.insert(*found);
    }
    m_rows->insertWidget(1, m_content);
    m_content->show();
    setAnswers(kept);
}

void ChecklistEditor::setAnswers(const Answers& answers) {
    m_answers = answers;
    for (QuestionRow* row : m_questions) {
        const auto found = m_answers.find(row->code());
        row->show(found == m_answers.end() ? std::nullopt : std::optional(found->second));
    }
    showState();
}

void ChecklistEditor::answer(int row, std::optional<Answer> answer) {
    QuestionRow* question = m_questions[static_cast<size_t>(row)];
    if (answer)
        m_answers[question->code()] = *answer;
    else
        m_answers.erase(question->code());
    question->show(answer);
    showState();
    Q_EMIT changed();
}

void ChecklistEditor::goTo(int row) {
    if (row >= 0 && row < static_cast<int>(m_questions.size()))
        m_questions[static_cast<size_t>(row)]->setFocus(Qt::TabFocusReason);
}

void ChecklistEditor::showState() {
    m_state->setText(words::answers(m_answers, m_questions.size()));
}

} // namespace xunwang

#include "checklisteditor.moc"
