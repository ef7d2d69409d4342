#pragma once

#include "models/base/jobs.h"
#include "views/records/evidence.h"
#include "views/records/names.h"
#include "views/shell/ask.h"
#include "views/shell/dialog.h"
#include "views/shell/shell.h"
#include "views/shell/workplace.h"
#include "views/widgets/form.h"

class QLineEdit;

namespace xunwang {

class EvidenceList;

/// A dialog that enters a record, or corrects one with a reason. It loads, keeps evidence and writes without ever
/// making the window wait; what a room refuses is said at the field it is about.
class RecordDialog : public Dialog {
    Q_OBJECT
public:
    bool settled() const override { return m_laidOut && !m_saving; }
    /// The record that was written, after `accepted`.
    const QString& kind() const { return m_kind; }
    qint64 record() const { return m_id; }

    void reject() override;

protected:
    /// `args` with an "id" correct that record.
    RecordDialog(Shell& shell, Workplace& place, const QString& kind, const QVariantMap& args, const QString& title);

    Shell& shell() const { return m_shell; }
    Workplace& workplace() const { return m_place; }
    bool correcting() const { return m_correcting; }
    Button* primary() const { return m_primary; }
    /// The button says what it does.
    void setSaveText(const QString& text) { m_primary->setText(text); }
    /// Under the fields, above the buttons; with the reason where a record is corrected. Call last.
    void finishLayout(EvidenceList* evidence);
    QLineEdit* reason() const { return m_reason; }
    /// The revision that was read: what a correction is based on.
    void setRevision(qint64 revision) { m_revision = revision; }
    qint64 revision() const { return m_revision; }

    /// Reads with `read` and fills the fields on this thread; until then nothing can be saved.
    template <typename T>
    void load(std::function<Result<T>(Reader&)> read, std::function<void(const T&)> fill) {
        ask<T>(this, m_place.file.read(std::move(read)), [this, fill = std::move(fill)](Result<T> loaded) {
            if (!loaded)
                return showError(loaded.error());
            fill(*loaded);
            ready();
        });
    }
    /// Where the errors whose key starts with `key` are said.
    void sayAt(const QString& key, Form* form, QWidget* editor) { m_fields.append({key, form, editor}); }
    void clearFaults();
    void showFault(const Error& error);

    /// Collects the fields and calls `write`, or says what is wrong.
    virtual void save() = 0;
    /// Keeps what evidence waits, then writes record and evidence as one action, then closes.
    void write(std::function<Result<qint64>(Writer&, const QString& reason)> write);

private:
    struct FieldOf {
        QString key;
        Form* form;
        QWidget* editor;
    };
    void ready();
    void watchEdits();
    void store(std::function<Result<qint64>(Writer&, const QString& reason)> write, std::vector<KeptFile> files);
    void setSaving(bool saving);

    Shell& m_shell;
    Workplace& m_place;
    QString m_kind;
    qint64 m_id;
    bool m_correcting;
    qint64 m_revision = 0;
    bool m_laidOut = false; ///< what was loaded stands in its place
    bool m_saving = false;
    bool m_edited = false;
    Button* m_primary;
    QLineEdit* m_reason = nullptr;
    EvidenceList* m_evidence = nullptr;
    QList<FieldOf> m_fields;
};

} // namespace xunwang
