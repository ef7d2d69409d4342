#pragma once

#include "models/bureau/bureaurepository.h"
#include "models/bureau/permissions.h"
#include "models/store/casefile.h"
#include "views/shell/ask.h"
#include "views/shell/shell.h"

namespace xunwang {

/// "Inspector" in the present language.
QString roleName(Role role);

/// The person at work with the open case database: who worked with it last, else its default person, until someone
/// else is chosen in the status bar. Follows corrections; whoever leaves office is at work no longer. GUI thread.
class AtWork : public QObject {
    Q_OBJECT
public:
    AtWork(Shell& shell, CaseFile& file, QObject* parent = nullptr);

    /// For the workplace; nobody until the people have been read.
    Actor actor() const;
    const std::optional<Stored<Person>>& person() const { return m_person; }
    /// Those in office, by name.
    const std::vector<Stored<Person>>& people() const { return m_people; }
    bool mayDo(Act act) const { return m_person && may(m_person->value.role, act); }
    void choose(PersonId id);
    /// For Shell::Menu::Person.
    void fillMenu(QMenu& menu);
    /// Role and name of the person for the status bar.
    void describe(Status& status) const;

Q_SIGNALS:
    void changed();

private:
    void read();
    Shell& m_shell;
    CaseFile& m_file;
    std::vector<Stored<Person>> m_people;
    std::optional<Stored<Person>> m_person;
    Latest m_reading;
};

} // namespace xunwang
