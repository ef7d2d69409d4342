#pragma once

#include "models/bureau/bureaurepository.h"
#include "views/administration/section.h"
#include "views/shell/ask.h"

class QComboBox;
class QLineEdit;

namespace xunwang {

class AtWork;
class Button;
class Form;
class PlainLabel;
struct Workplace;

/// The bureau whose case database this is, and the file itself.
class BureauSection : public Section {
    Q_OBJECT
public:
    BureauSection(Workplace& place, AtWork& atWork, QWidget* parent);
    void open(const Place& place) override;
    bool settled() const override { return m_loaded; }

private:
    QWidget* makeFile();
    void reload();
    void showRights();
    bool edited() const;
    Bureau entered() const;
    void save();

    Workplace& m_place;
    AtWork& m_atWork;
    Form* m_form;
    QLineEdit* m_name;
    QLineEdit* m_area;
    QComboBox* m_person;
    QLineEdit* m_reason;
    PlainLabel* m_note;
    Button* m_save;
    std::optional<Stored<Bureau>> m_bureau;
    Latest m_reading;
    bool m_loaded = false;
};

} // namespace xunwang
