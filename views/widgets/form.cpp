#include "views/widgets/form.h"

#include "views/widgets/plainlabel.h"

#include <QAbstractSpinBox>
#include <QComboBox>
#include <QEvent>
#include <QVBoxLayout>

namespace xunwang {

Form::Form(QWidget* parent) : QWidget(parent), m_rows(new QVBoxLayout(this)) {
    setMaximumWidth(Size::formWidth);
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(Space::m);
    m_rows->setAlignment(Qt::AlignTop);
}

void Form::add(const QString& label, QWidget* editor, const QString& note) {
    auto* group = new QVBoxLayout;
    group->setSpacing(Space::xs);
    auto* name = new PlainLabel(label, Type::Body, this);
    name->setBuddy(editor);
    group->addWidget(name);
    group->addWidget(editor);
    if (!note.isEmpty()) {
        auto* text = new PlainLabel(note, Type::Note, this);
        text->setWordWrap(true);
        group->addWidget(text);
        editor->setAccessibleDescription(note);
    }
    auto* error = new PlainLabel({}, Type::Note, this);
    error->setToken(Token::High);
    error->setWordWrap(true);
    error->hide();
    group->addWidget(error);
    m_rows->addLayout(group);
    m_errors[editor] = error;
    if (editor->accessibleName().isEmpty())
        editor->setAccessibleName(label);
    if (QWidget* inner = editor->focusProxy(); inner && inner->accessibleName().isEmpty())
        inner->setAccessibleName(label); // what has the focus is what is read out
    // The wheel scrolls the form; it must not change a value it happens to pass over.
    if (qobject_cast<QComboBox*>(editor) || qobject_cast<QAbstractSpinBox*>(editor)) {
        editor->setFocusPolicy(Qt::StrongFocus);
        editor->installEventFilter(this);
    }
}

void Form::addWidget(QWidget* widget) {
    m_rows->addWidget(widget);
}

void Form::addHeading(const QString& text) {
    m_rows->addSpacing(Space::xs);
    m_rows->addWidget(new PlainLabel(text, Type::Heading, this));
}

void Form::setError(QWidget* editor, const QString& text) {
    PlainLabel* error = m_errors.value(editor);
    if (!error)
        return;
    if (!text.isEmpty() && !hasErrors())
        editor->setFocus();
    error->setText(text.isEmpty() ? QString() : sign(Tone::High) + QLatin1Char(' ') + text);
    error->setHidden(text.isEmpty());
    editor->setAccessibleDescription(text);
}

void Form::clearErrors() {
    for (auto it = m_errors.cbegin(); it != m_errors.cend(); ++it)
        setError(it.key(), {});
}

bool Form::hasErrors() const {
    return std::any_of(m_errors.cbegin(), m_errors.cend(), [](const PlainLabel* error) { return !error->isHidden(); });
}

bool Form::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Wheel && !static_cast<QWidget*>(watched)->hasFocus()) {
        event->ignore();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace xunwang
