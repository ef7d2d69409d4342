#include "views/shell/prompts.h"

#include "views/sentences/sentences.h"
#include "views/widgets/button.h"
#include "views/widgets/plainlabel.h"

#include <QCoreApplication>
#include <QDialog>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QQueue>
#include <QVBoxLayout>

namespace xunwang {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Prompts)
};

constexpr int kTextWidth = 420;
constexpr int kDetailsHeight = 160;

/// What tests have laid down beforehand.
struct Seam {
    QQueue<bool> answers;
    QQueue<std::optional<QString>> texts;
    QQueue<QString> files;
    QStringList shown;
    bool quiet = false;
};

Seam& seam() {
    static Seam one;
    return one;
}

class Box : public QDialog {
public:
    Box(QWidget* parent, const Prompts::Question& question) : QDialog(parent) {
        setWindowTitle(question.title);
        auto* layout = new QVBoxLayout(this);
        layout->setContentsMargins(Space::xl, Space::xl, Space::xl, Space::l);
        layout->setSpacing(Space::m);
        auto* title = new PlainLabel(question.title, Type::Heading, this);
        title->setWordWrap(true);
        layout->addWidget(title);
        auto* text = new PlainLabel(question.text, Type::Body, this);
        text->setWordWrap(true);
        text->setMinimumWidth(kTextWidth);
        text->setTextInteractionFlags(Qt::TextSelectableByMouse);
        layout->addWidget(text);
        m_extra = new QVBoxLayout;
        layout->addLayout(m_extra);
        auto* footer = new QHBoxLayout;
        footer->setSpacing(Space::s);
        if (!question.details.isEmpty())
            addDetails(question.details, layout, footer);
        footer->addStretch();
        if (!question.no.isEmpty()) {
            auto* no = new Button(question.no, Button::Kind::Plain, this);
            connect(no, &Button::clicked, this, &QDialog::reject);
            footer->addWidget(no);
        }
        m_yes = new Button(question.yes, Button::Kind::Primary, this);
        m_yes->setDefault(true);
        connect(m_yes, &Button::clicked, this, &QDialog::accept);
        footer->addWidget(m_yes);
        layout->addSpacing(Space::xs);
        layout->addLayout(footer);
        m_yes->setFocus();
    }
    /// Yes can be pressed once something stands in the field.
    QLineEdit* addField(const QString& label) {
        auto* name = new PlainLabel(label, Type::Body, this);
        auto* field = new QLineEdit(this);
        field->setAccessibleName(label);
        name->setBuddy(field);
        m_extra->addWidget(name);
        m_extra->addWidget(field);
        m_yes->setEnabled(false);
        connect(field, &QLineEdit::textChanged, m_yes,
            [this](const QString& text) { m_yes->setEnabled(!text.trimmed().isEmpty()); });
        field->setFocus();
        return field;
    }

private:
    void addDetails(const QString& details, QVBoxLayout* layout, QHBoxLayout* footer) {
        auto* view = new QPlainTextEdit(details, this);
        view->setReadOnly(true);
        view->setFixedHeight(kDetailsHeight);
        view->setAccessibleName(Tr::tr("Details"));
        view->hide();
        layout->addWidget(view);
        auto* toggle = new Button(Tr::tr("Details"), Button::Kind::Quiet, this);
        connect(toggle, &Button::clicked, view, [this, view] {
            view->setVisible(!view->isVisible());
            adjustSize();
        });
        footer->addWidget(toggle);
    }

    QVBoxLayout* m_extra = nullptr;
    Button* m_yes = nullptr;
};

void note(const Prompts::Question& question) {
    seam().shown << question.title + QLatin1Char('\n') + question.text;
}

Prompts::Question withNo(Prompts::Question question) {
    if (question.no.isEmpty())
        question.no = Tr::tr("Cancel");
    return question;
}

} // namespace

void Prompts::tell(QWidget* parent, const QString& title, const QString& text, const QString& details) {
    const Question question{title, text, Tr::tr("OK"), {}, details};
    note(question);
    if (!seam().quiet)
        Box(parent, question).exec();
}

void Prompts::tell(QWidget* parent, const QString& title, const Error& error) {
    tell(parent, title, sentence(error), (QStringList(error.detail) + error.context).join(QLatin1Char('\n')));
}

bool Prompts::ask(QWidget* parent, const Question& question) {
    note(question);
    if (!seam().answers.isEmpty())
        return seam().answers.dequeue();
    if (seam().quiet)
        return false;
    return Box(parent, withNo(question)).exec() == QDialog::Accepted;
}

std::optional<QString> Prompts::askText(QWidget* parent, const Question& question, const QString& label) {
    note(question);
    if (!seam().texts.isEmpty())
        return seam().texts.dequeue();
    if (seam().quiet)
        return {};
    Box box(parent, withNo(question));
    const QLineEdit* field = box.addField(label);
    if (box.exec() != QDialog::Accepted)
        return {};
    return field->text().trimmed();
}

QString Prompts::openFile(QWidget* parent, const QString& title, const QString& filter) {
    if (!seam().files.isEmpty())
        return seam().files.dequeue();
    return seam().quiet ? QString() : QFileDialog::getOpenFileName(parent, title, {}, filter);
}

QStringList Prompts::openFiles(QWidget* parent, const QString& title, const QString& filter) {
    if (!seam().files.isEmpty())
        return {seam().files.dequeue()};
    return seam().quiet ? QStringList() : QFileDialog::getOpenFileNames(parent, title, {}, filter);
}

QString Prompts::saveFile(
    QWidget* parent, const QString& title, const QString& suggestion, const QString& filter, const QString& suffix) {
    if (!seam().files.isEmpty())
        return seam().files.dequeue();
    if (seam().quiet)
        return {};
    QFileDialog dialog(parent, title, QFileInfo(suggestion).path(), filter);
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setDefaultSuffix(suffix);
    dialog.selectFile(suggestion);
    return dialog.exec() == QDialog::Accepted ? dialog.selectedFiles().value(0) : QString();
}

QString Prompts::openFolder(QWidget* parent, const QString& title) {
    if (!seam().files.isEmpty())
        return seam().files.dequeue();
    return seam().quiet ? QString() : QFileDialog::getExistingDirectory(parent, title);
}

void Prompts::setNextAnswer(bool yes) {
    seam().answers.enqueue(yes);
}

void Prompts::setNextText(const std::optional<QString>& text) {
    seam().texts.enqueue(text);
}

void Prompts::setNextFileName(const QString& path) {
    seam().files.enqueue(path);
}

void Prompts::setQuiet(bool quiet) {
    seam().quiet = quiet;
}

QStringList Prompts::takeShown() {
    return std::exchange(seam().shown, {});
}

} // namespace xunwang
