#include "views/start/newcasedialog.h"

#include "views/sentences/sentences.h"
#include "views/shell/prompts.h"
#include "views/shell/shell.h"
#include "views/widgets/form.h"
#include "views/widgets/theme.h"

#include <QDate>
#include <QDir>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QRegularExpression>
#include <QStandardPaths>

namespace xunwang {

namespace {
constexpr int kColumn = 340;
constexpr qint64 kLastStation = 1'048'575;
constexpr QLatin1String kSuffix(".xwdb");
} // namespace

NewCaseDialog::NewCaseDialog(Shell& shell, StartActions actions)
    : Dialog(tr("New case database"))
    , m_actions(std::move(actions))
    , m_shell(shell)
    , m_file(new Form(this))
    , m_bureau(new Form(this))
    , m_name(new QLineEdit(tr("Cases %1").arg(QDate::currentDate().year()), this))
    , m_folder(new QLineEdit(
          QDir::toNativeSeparators(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)), this))
    , m_station(new QLineEdit(this))
    , m_bureauName(new QLineEdit(this))
    , m_area(new QLineEdit(Bureau().area, this))
    , m_person(new QLineEdit(this))
    , m_certificate(new QLineEdit(this))
    , m_department(new QLineEdit(this))
    , m_create(setPrimary(tr("Create"))) {
    auto* columns = new QHBoxLayout;
    columns->setSpacing(Space::xl);
    for (Form* form : {m_file, m_bureau}) {
        form->setMinimumWidth(kColumn);
        columns->addWidget(form, 1, Qt::AlignTop);
    }
    body()->addLayout(columns);

    m_file->addHeading(tr("The file"));
    m_file->add(tr("Name"), m_name, tr("A campaign, a year or a section: one case database holds all of its work."));
    auto* folder = new QWidget(this);
    auto* line = new QHBoxLayout(folder);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(Space::s);
    auto* choose = new Button(tr("Choose…"), Button::Kind::Plain, folder);
    line->addWidget(m_folder, 1);
    line->addWidget(choose);
    folder->setFocusProxy(m_folder);
    m_folder->setAccessibleName(tr("Folder"));
    m_file->add(tr("Folder"), folder, tr("On this computer's own disk; backups may go elsewhere."));
    m_station->setPlaceholderText(tr("random"));
    m_file->add(tr("Station number"), m_station,
        tr("Tells the computers of one bureau apart. Leave it empty unless numbers were handed out."));
    connect(choose, &Button::clicked, this, &NewCaseDialog::chooseFolder);

    m_bureau->addHeading(tr("The bureau"));
    m_bureauName->setPlaceholderText(tr("Market supervision administration of …"));
    m_bureau->add(tr("Name of the bureau"), m_bureauName);
    m_bureau->add(tr("Word for its area"), m_area, tr("As the report begins: 全市, 全区, 全省."));
    m_bureau->addHeading(tr("The first person"));
    m_bureau->add(tr("Person's name"), m_person, tr("Becomes administrator and adds the others."));
    m_bureau->add(
        tr("Certificate number"), m_certificate, tr("Of the enforcement certificate; empty where there is none."));
    m_bureau->add(tr("Department"), m_department);
    m_name->selectAll();
    m_name->setFocus();
    connect(m_create, &Button::clicked, this, &NewCaseDialog::create);
    // The window is made anew around the new case database.
    connect(&shell, &Shell::reloaded, this, &QDialog::accept);
}

void NewCaseDialog::chooseFolder() {
    const QString folder = Prompts::openFolder(this, tr("Folder of the case database"));
    if (!folder.isEmpty())
        m_folder->setText(QDir::toNativeSeparators(folder));
}

std::optional<NewCase> NewCaseDialog::collect() {
    m_file->clearErrors();
    m_bureau->clearErrors();
    clearError();
    QWidget* first = nullptr;
    const auto wrong = [&first](Form* form, QWidget* field, const QString& text) {
        form->setError(field, text);
        if (!first)
            first = field;
    };
    NewCase made;
    QString name = m_name->text().trimmed();
    if (name.endsWith(kSuffix, Qt::CaseInsensitive))
        name.chop(kSuffix.size());
    const QDir folder(QDir::fromNativeSeparators(m_folder->text().trimmed()));
    static const QRegularExpression forbidden(QStringLiteral("[/\\\\:*?\"<>|]"));
    if (name.isEmpty())
        wrong(m_file, m_name, tr("Give the file a name."));
    else if (name.contains(forbidden) || name.startsWith(u'.'))
        wrong(m_file, m_name, tr("A file name cannot begin with a full stop or hold / \\ : * ? \" < > |"));
    else if (folder.exists(name + kSuffix))
        wrong(m_file, m_name, tr("There is a file of this name already. Choose another name."));
    if (m_folder->text().trimmed().isEmpty() || !folder.isAbsolute() || !folder.exists())
        wrong(m_file, m_folder->parentWidget(), tr("There is no such folder. Choose one."));
    made.path = folder.absoluteFilePath(name + kSuffix);
    if (const QString text = m_station->text().trimmed(); !text.isEmpty()) {
        bool number = false;
        made.station = text.toLongLong(&number);
        if (!number || *made.station < 1 || *made.station > kLastStation)
            wrong(m_file, m_station, tr("A whole number from 1 to %1.").arg(kLastStation));
    }
    made.bureau.name = m_bureauName->text().simplified();
    if (made.bureau.name.isEmpty())
        wrong(m_bureau, m_bureauName, tr("Reports and documents name the bureau: enter it."));
    if (const QString area = m_area->text().simplified(); !area.isEmpty())
        made.bureau.area = area;
    made.first = {m_person->text().simplified(), m_certificate->text().trimmed(), m_department->text().simplified(),
        Role::Administrator};
    if (made.first.name.isEmpty())
        wrong(m_bureau, m_person, tr("Someone has to be at work: enter a name."));
    if (!first)
        return made;
    first->setFocus();
    return {};
}

void NewCaseDialog::create() {
    if (m_working)
        return;
    const auto made = collect();
    if (!made)
        return;
    setWorking(true);
    m_actions.create(*made, [self = QPointer(this)](const Error& error) {
        if (!self)
            return;
        self->setWorking(false);
        self->showFault(error);
    });
}

void NewCaseDialog::showFault(const Error& error) {
    if (error.detail == QLatin1String("file.exists"))
        m_file->setError(m_name, sentence(error));
    else if (error.detail.startsWith(QLatin1String("person.certificate")))
        m_bureau->setError(m_certificate, sentence(error));
    else
        showError(error);
}

void NewCaseDialog::setWorking(bool working) {
    m_working = working;
    m_file->setEnabled(!working);
    m_bureau->setEnabled(!working);
    m_create->setEnabled(!working);
    m_create->setText(working ? tr("Creating…") : tr("Create"));
}

} // namespace xunwang
