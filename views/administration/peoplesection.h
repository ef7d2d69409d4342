#pragma once

#include "models/bureau/bureaurepository.h"
#include "views/administration/section.h"
#include "views/shell/ask.h"

namespace xunwang {

class AtWork;
class Button;
class Card;
class ListCard;
class PlainLabel;
class Shell;
struct Workplace;

/// People and roles: who works here, and what each role may do.
class PeopleSection : public Section {
    Q_OBJECT
public:
    PeopleSection(Shell& shell, Workplace& place, AtWork& atWork, QWidget* parent);
    void open(const Place& place) override;
    bool settled() const override { return m_loaded; }

private:
    Card* makeRoles();
    void reload();
    void showPeople();
    void showRights();
    const Stored<Person>* chosen() const;
    void correct();
    void leaveOffice();
    void showHistory();

    Shell& m_shell;
    Workplace& m_place;
    AtWork& m_atWork;
    ListCard* m_list;
    PlainLabel* m_note;
    Button* m_add;
    Button* m_correct;
    Button* m_leave;
    Button* m_history;
    std::vector<Stored<Person>> m_people;
    std::optional<qint64> m_wanted; ///< to be chosen once the list is there
    Latest m_reading;
    bool m_loaded = false;
};

/// What a role is for, in a sentence.
QString roleText(Role role);

} // namespace xunwang
