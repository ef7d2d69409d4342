#pragma once

#include "models/bureau/bureaurepository.h"
#include "views/shell/dialog.h"

class QComboBox;
class QLineEdit;

namespace xunwang {

class Form;
class PlainLabel;
struct Workplace;

/// Adds a person, or corrects one with a reason.
class PersonDialog : public Dialog {
    Q_OBJECT
public:
    /// `id`: the person to be corrected.
    PersonDialog(Workplace& place, std::optional<PersonId> id);
    bool settled() const override { return m_ready; }

private:
    void load();
    void save();
    void showFault(const Error& error);
    void setReady(bool ready);

    Workplace& m_place;
    std::optional<PersonId> m_id;
    qint64 m_revision = 0;
    Form* m_form;
    QLineEdit* m_name;
    QLineEdit* m_certificate;
    QLineEdit* m_department;
    QComboBox* m_role;
    PlainLabel* m_roleNote;
    QLineEdit* m_reason = nullptr;
    Button* m_save;
    bool m_ready = false;
};

} // namespace xunwang
