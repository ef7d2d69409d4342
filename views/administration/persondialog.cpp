#include "views/administration/persondialog.h"

#include "views/administration/peoplesection.h"
#include "views/sentences/sentences.h"
#include "views/shell/ask.h"
#include "views/shell/atwork.h"
#include "views/shell/workplace.h"
#include "views/widgets/form.h"
#include "views/widgets/plainlabel.h"

#include <QComboBox>
#include <QLineEdit>
#include <QVBoxLayout>

namespace xunwang {

namespace {
constexpr int kWidth = 420;
}

PersonDialog::PersonDialog(Workplace& place, std::optional<PersonId> id)
    : Dialog(id ? tr("Correct a person") : tr("Add a person"))
    , m_place(place)
    , m_id(id)
    , m_form(new Form(this))
    , m_name(new QLineEdit(this))
    , m_certificate(new QLineEdit(this))
    , m_department(new QLineEdit(this))
    , m_role(new QComboBox(this))
    , m_roleNote(new PlainLabel({}, Type::Note, this))
    , m_save(setPrimary(id ? tr("Correct") : tr("Add"))) {
    m_form->setMinimumWidth(kWidth);
    m_form->add(tr("Name"), m_name);
    m_form->add(tr("Role"), m_role);
    m_roleNote->setWordWrap(true);
    m_form->addWidget(m_roleNote);
    m_form->add(tr("Certificate number"), m_certificate, tr("Of the enforcement certificate. Inspectors need one."));
    m_form->add(tr("Department"), m_department);
    if (id) {
        m_reason = new QLineEdit(this);
        m_form->add(tr("Reason of the correction"), m_reason, tr("Stands in the ledger with what was there before."));
    }
    body()->addWidget(m_form);
    for (const auto& [role, name] : namesOf(Role()))
        m_role->addItem(roleName(role), static_cast<int>(role));
    connect(m_role, &QComboBox::currentIndexChanged, this,
        [this] { m_roleNote->setText(roleText(static_cast<Role>(m_role->currentData().toInt()))); });
    m_roleNote->setText(roleText(Role::Inspector));
    connect(m_save, &Button::clicked, this, &PersonDialog::save);
    m_name->setFocus();
    if (id)
        load();
    else
        setReady(true);
}

void PersonDialog::load() {
    setReady(false);
    ask<Stored<Person>>(this, m_place.file.read([id = *m_id](Reader& reader) { return person(reader, id); }),
        [this](const Result<Stored<Person>>& found) {
            if (!found)
                return showError(found.error());
            m_revision = found->revision;
            m_name->setText(found->value.name);
            m_certificate->setText(found->value.certificate);
            m_department->setText(found->value.department);
            m_role->setCurrentIndex(m_role->findData(static_cast<int>(found->value.role)));
            setReady(true);
        });
}

void PersonDialog::save() {
    if (!m_ready)
        return;
    m_form->clearErrors();
    clearError();
    const Person entered{
        m_name->text(), m_certificate->text(), m_department->text(), static_cast<Role>(m_role->currentData().toInt())};
    setReady(false);
    const auto write = [id = m_id, revision = m_revision, entered,
                           reason = m_reason ? m_reason->text().trimmed() : QString()](Writer& writer) {
        return id ? correctPerson(writer, *id, revision, entered, reason) : addPerson(writer, entered);
    };
    ask<Stored<Person>>(
        this, m_place.file.write(m_place.actor(), write), [this](const Result<Stored<Person>>& written) {
            setReady(true);
            if (written)
                accept();
            else
                showFault(written.error());
        });
}

void PersonDialog::showFault(const Error& error) {
    if (error.detail == QLatin1String("person.name-missing"))
        m_form->setError(m_name, sentence(error));
    else if (error.detail.startsWith(QLatin1String("person.certificate")))
        m_form->setError(m_certificate, sentence(error));
    else if (error.detail == QLatin1String("person.last-administrator"))
        m_form->setError(m_role, sentence(error));
    else if (error.detail == QLatin1String("record.reason-missing") && m_reason)
        m_form->setError(m_reason, sentence(error));
    else
        showError(error);
}

void PersonDialog::setReady(bool ready) {
    m_ready = ready;
    m_save->setEnabled(ready);
}

} // namespace xunwang
