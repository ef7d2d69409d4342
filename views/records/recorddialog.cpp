#include "views/records/recorddialog.h"

#include "views/records/evidencelist.h"
#include "views/sentences/sentences.h"
#include "views/shell/prompts.h"
#include "views/widgets/plainlabel.h"

#include <QComboBox>
#include <QDateEdit>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTimer>
#include <QVBoxLayout>

namespace xunwang {

namespace {
constexpr int kLayoutMs = 50;
}

RecordDialog::RecordDialog(
    Shell& shell, Workplace& place, const QString& kind, const QVariantMap& args, const QString& title)
    : Dialog(title)
    , m_shell(shell)
    , m_place(place)
    , m_kind(kind)
    , m_id(args.value(QStringLiteral("id")).toLongLong())
    , m_correcting(m_id != 0)
    , m_primary(setPrimary(m_correcting ? tr("Save the correction") : tr("Save"))) {
    m_primary->setEnabled(false);
    connect(m_primary, &Button::clicked, this, [this] {
        clearFaults();
        save();
    });
}

void RecordDialog::finishLayout(EvidenceList* evidence) {
    m_evidence = evidence;
    if (m_correcting) {
        auto* label = new PlainLabel(tr("Reason for the correction"), Type::Heading, this);
        m_reason = new QLineEdit(this);
        m_reason->setAccessibleName(label->text());
        m_reason->setPlaceholderText(tr("What was wrong, and where the right figure comes from"));
        label->setBuddy(m_reason);
        body()->addWidget(label);
        body()->addWidget(m_reason);
    }
}

void RecordDialog::ready() {
    m_primary->setEnabled(true);
    watchEdits();
    QTimer::singleShot(kLayoutMs, this, [this] { m_laidOut = true; });
}

void RecordDialog::watchEdits() {
    const auto edited = [this] { m_edited = true; };
    for (auto* edit : findChildren<QLineEdit*>())
        connect(edit, &QLineEdit::textEdited, this, edited);
    for (auto* edit : findChildren<QPlainTextEdit*>())
        connect(edit, &QPlainTextEdit::textChanged, this, edited);
    for (auto* box : findChildren<QComboBox*>())
        connect(box, &QComboBox::activated, this, edited);
}

void RecordDialog::reject() {
    if (m_saving)
        return;
    const bool lost = m_edited || (m_evidence && !m_evidence->waiting().empty());
    if (lost
        && !Prompts::ask(this,
            {tr("Leave without saving?"), tr("What you entered here is not saved anywhere."), tr("Leave"), tr("Stay")}))
        return;
    Dialog::reject();
}

void RecordDialog::clearFaults() {
    clearError();
    for (const FieldOf& field : std::as_const(m_fields))
        field.form->setError(field.editor, {});
}

void RecordDialog::showFault(const Error& error) {
    for (const FieldOf& field : std::as_const(m_fields)) {
        if (!error.detail.startsWith(field.key))
            continue;
        field.form->setError(field.editor, sentence(error));
        field.editor->setFocus();
        return;
    }
    if (m_reason && error.detail == QLatin1String("record.reason-missing"))
        m_reason->setFocus();
    showError(error);
}

void RecordDialog::setSaving(bool saving) {
    m_saving = saving;
    m_primary->setEnabled(!saving);
}

void RecordDialog::write(std::function<Result<qint64>(Writer&, const QString&)> write) {
    if (m_correcting && m_reason->text().trimmed().isEmpty())
        return showFault({ErrorCode::Validation, QStringLiteral("record.reason-missing"), {}});
    setSaving(true);
    if (!m_evidence || m_evidence->waiting().empty())
        return store(std::move(write), {});
    const QString folder = CaseFile::evidenceFolder(m_place.file.path());
    m_shell.jobs().start<std::vector<KeptFile>>(
        tr("Keeping evidence"),
        [folder, sources = m_evidence->waiting()](
            Feedback& feedback) { return keepEvidence(folder, sources, feedback); },
        this,
        [this, write = std::move(write)](Result<std::vector<KeptFile>> kept) {
            if (!kept) {
                setSaving(false);
                return showFault(kept.error());
            }
            store(write, std::move(*kept));
        });
}

void RecordDialog::store(std::function<Result<qint64>(Writer&, const QString&)> write, std::vector<KeptFile> files) {
    const QString reason = m_reason ? m_reason->text().trimmed() : QString();
    const auto all = [write = std::move(write), files = std::move(files), reason, kind = m_kind](
                         Writer& writer) -> Result<qint64> {
        auto id = write(writer, reason);
        XW_TRY(id);
        XW_TRY(recordEvidence(writer, files, kind, *id));
        return id;
    };
    ask<qint64>(this, m_place.file.write(m_place.actor(), all), [this](Result<qint64> id) {
        setSaving(false);
        if (!id)
            return showFault(id.error());
        m_id = *id;
        accept();
    });
}

} // namespace xunwang
