#include "views/shell/atwork.h"

#include "views/shell/appsettings.h"
#include "views/widgets/format.h"

#include <QActionGroup>
#include <QMenu>

namespace xunwang {

namespace {

struct Office {
    std::vector<Stored<Person>> people;
    std::optional<PersonId> usual; ///< the default person
};

Result<Office> readOffice(Reader& reader) {
    auto found = people(reader);
    XW_TRY(found);
    auto usual = defaultPerson(reader);
    XW_TRY(usual);
    return Office{std::move(*found), usual->id};
}

} // namespace

QString roleName(Role role) {
    switch (role) {
    case Role::Inspector:
        return AtWork::tr("Inspector");
    case Role::Clerk:
        return AtWork::tr("Clerk");
    case Role::Supervisor:
        return AtWork::tr("Supervisor");
    case Role::Administrator:
        break;
    }
    return AtWork::tr("Administrator");
}

AtWork::AtWork(Shell& shell, CaseFile& file, QObject* parent) : QObject(parent), m_shell(shell), m_file(file) {
    connect(&file, &CaseFile::changed, this, [this](const Changes& changes) {
        if (changes.touches(QString::fromLatin1(Person::type().kind))
            || changes.touches(QString::fromLatin1(Bureau::type().kind)))
            read();
    });
    read();
}

void AtWork::read() {
    m_reading.ask<Office>(
        this, m_file.read([](Reader& reader) { return readOffice(reader); }), [this](Result<Office> office) {
            if (!office)
                return;
            m_people = std::move(office->people);
            const auto find = [this](PersonId id) {
                return std::find_if(m_people.begin(), m_people.end(), [id](const auto& one) { return one.id == id; });
            };
            const auto last = m_person
                ? m_person->id
                : PersonId::fromText(m_shell.settings().lastPerson(m_file.path())).value_or(PersonId(0));
            auto at = find(last);
            if (at == m_people.end() && office->usual)
                at = find(*office->usual);
            m_person = at == m_people.end() ? std::nullopt : std::optional(*at);
            m_shell.refreshStatus();
            Q_EMIT changed();
        });
}

Actor AtWork::actor() const {
    return m_person ? Actor{m_person->id.value()} : Actor{};
}

void AtWork::choose(PersonId id) {
    for (const auto& one : m_people) {
        if (one.id != id)
            continue;
        m_person = one;
        m_shell.settings().setLastPerson(m_file.path(), id.text());
        m_shell.refreshStatus();
        Q_EMIT changed();
        return;
    }
}

void AtWork::fillMenu(QMenu& menu) {
    auto* group = new QActionGroup(&menu);
    for (const auto& one : m_people) {
        // Names are others' text: "&" is no mnemonic there.
        QString text = format::joined({one.value.name, roleName(one.value.role), one.value.certificate});
        QAction* action = menu.addAction(text.replace(QLatin1Char('&'), QLatin1String("&&")));
        action->setCheckable(true);
        action->setChecked(m_person && m_person->id == one.id);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, id = one.id] { choose(id); });
    }
    menu.addSeparator();
    QAction* people = menu.addAction(tr("People and roles"));
    connect(people, &QAction::triggered, &m_shell, [this] {
        (void)m_shell.open({QStringLiteral("administration"), {{QStringLiteral("section"), QStringLiteral("people")}}});
    });
}

void AtWork::describe(Status& status) const {
    if (!m_person)
        return;
    status.role = roleName(m_person->value.role);
    status.person = m_person->value.name;
}

} // namespace xunwang
