#pragma once

#include "views/shell/dialog.h"
#include "views/shell/startactions.h"

class QLineEdit;

namespace xunwang {

class Form;
class Shell;

/// Asks for a new case database: file, bureau, first person. What is wrong with a field is said under it.
class NewCaseDialog : public Dialog {
    Q_OBJECT
public:
    NewCaseDialog(Shell& shell, StartActions actions);
    bool settled() const override { return !m_working; }

private:
    void chooseFolder();
    /// Empty where something is wrong, which then stands under its field.
    std::optional<NewCase> collect();
    void create();
    void setWorking(bool working);
    void showFault(const Error& error);

    StartActions m_actions;
    Shell& m_shell;
    Form* m_file;
    Form* m_bureau;
    QLineEdit* m_name;
    QLineEdit* m_folder;
    QLineEdit* m_station;
    QLineEdit* m_bureauName;
    QLineEdit* m_area;
    QLineEdit* m_person;
    QLineEdit* m_certificate;
    QLineEdit* m_department;
    Button* m_create;
    bool m_working = false;
};

} // namespace xunwang
