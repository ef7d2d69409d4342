#include "views/administration/peoplesection.h"

#include "views/shell/atwork.h"
#include "views/shell/dialog.h"
#include "views/shell/prompts.h"
#include "views/shell/workplace.h"
#include "views/widgets/button.h"
#include "views/widgets/card.h"
#include "views/widgets/listcard.h"
#include "views/widgets/panels.h"
#include "views/widgets/plainlabel.h"
#include "views/widgets/tableview.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QShortcut>

namespace xunwang {

namespace {

constexpr int kListWidth = 520;
constexpr int kRolesWidth = 520;
constexpr QLatin1String kHistory("record.history");

QString actText(Act act) {
    switch (act) {
    case Act::Import:
        return PeopleSection::tr("Import listings");
    case Act::Review:
        return PeopleSection::tr("Decide leads");
    case Act::Inspect:
        return PeopleSection::tr("Checks and evidence");
    case Act::Enforce:
        return PeopleSection::tr("Measures and cases");
    case Act::Rules:
        return PeopleSection::tr("Rules in force, screening anew");
    case Act::Campaigns:
        return PeopleSection::tr("Campaigns");
    case Act::Administer:
        break;
    }
    return PeopleSection::tr("People and bureau");
}

/// The table of `may`: a line an act, a column a role.
std::vector<CellModel::Row> rights() {
    std::vector<CellModel::Row> rows;
    for (const auto& [act, name] : namesOf(Act())) {
        CellModel::Row row{static_cast<qint64>(rows.size()) + 1, {}};
        Cell what;
        what.text = actText(act);
        row.cells.push_back(what);
        for (const auto& [role, roleKey] : namesOf(Role())) {
            Cell cell;
            cell.text = may(role, act) ? sign(Tone::Good) : QStringLiteral("–");
            cell.token = may(role, act) ? Token::Good : Token::Muted;
            cell.tip = roleName(role) + QLatin1String(": ")
                + (may(role, act) ? PeopleSection::tr("may do this") : PeopleSection::tr("may not do this"));
            row.cells.push_back(cell);
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace

QString roleText(Role role) {
    switch (role) {
    case Role::Inspector:
        return PeopleSection::tr("Checks and visits, with an enforcement certificate; decides leads and acts on them.");
    case Role::Clerk:
        return PeopleSection::tr(
            "Keeps imports, records and campaigns in order; counts at no visit without a certificate.");
    case Role::Supervisor:
        return PeopleSection::tr("Leads the section: campaigns, second readings, cases.");
    case Role::Administrator:
        break;
    }
    return PeopleSection::tr("Does everything, and looks after people, roles and the bureau. At least one is needed.");
}

PeopleSection::PeopleSection(Shell& shell, Workplace& place, AtWork& atWork, QWidget* parent)
    : Section(parent)
    , m_shell(shell)
    , m_place(place)
    , m_atWork(atWork)
    , m_list(new ListCard(tr("People"), tr("Nobody is here yet."),
          {tr("Name"), tr("Role"), tr("Certificate"), tr("Department")}, {0, 13, 12, 13}, this))
    , m_note(new PlainLabel({}, Type::Note, this))
    , m_add(new Button(tr("Add a person…"), Button::Kind::Primary, this))
    , m_correct(new Button(tr("Correct…"), Button::Kind::Plain, this))
    , m_leave(new Button(tr("Leaves office…"), Button::Kind::Plain, this))
    , m_history(new Button(tr("History…"), Button::Kind::Plain, this)) {
    m_buttons = {m_leave, m_correct, m_add};
    const auto& dialogs = shell.dialogs();
    if (std::any_of(dialogs.begin(), dialogs.end(), [](const DialogInfo& one) { return one.id == kHistory; }))
        m_buttons.prepend(m_history);
    else
        m_history->hide();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    m_list->table()->setRowHeight(Size::row);
    m_note->setContentsMargins(Space::s + 2, Space::xs, Space::l, Space::xs);
    m_list->body()->addWidget(m_note);
    auto* panels = new Panels(this);
    panels->add(m_list, kListWidth, 3);
    panels->add(makeRoles(), kRolesWidth, 3, tr("Roles"));
    layout->addWidget(panels);
    setFocusProxy(m_list->table());

    connect(
        m_add, &Button::clicked, this, [this] { (void)m_shell.openDialog(QStringLiteral("administration.person")); });
    connect(m_correct, &Button::clicked, this, &PeopleSection::correct);
    connect(m_leave, &Button::clicked, this, &PeopleSection::leaveOffice);
    connect(m_history, &Button::clicked, this, &PeopleSection::showHistory);
    connect(m_list, &ListCard::opened, this, &PeopleSection::correct);
    connect(m_list->table(), &TableView::currentRowChanged, this, &PeopleSection::showRights);
    const auto key = [this](const QKeySequence& keys, Button* button) {
        auto* shortcut = new QShortcut(keys, m_list->table(), nullptr, nullptr, Qt::WidgetShortcut);
        connect(shortcut, &QShortcut::activated, button, &Button::click);
        button->setKeyCap(keys.toString(QKeySequence::NativeText));
    };
    key(Qt::Key_F2, m_correct);
    key(Qt::Key_H, m_history);
    connect(&place.file, &CaseFile::changed, this, [this](const Changes& changes) {
        if (changes.touches(QString::fromLatin1(Person::type().kind)))
            reload();
    });
    connect(&atWork, &AtWork::changed, this, &PeopleSection::showRights);
    showRights();
}

Card* PeopleSection::makeRoles() {
    auto* card = new Card(this);
    card->addHeading(tr("What each role may do"));
    QStringList headers{QString()};
    QList<int> widths{0};
    const QFontMetrics header(theme().font(Type::Note));
    for (const auto& [role, name] : namesOf(Role())) {
        headers << roleName(role);
        widths << header.horizontalAdvance(roleName(role)) / fontMetrics().horizontalAdvance(QLatin1Char('0')) + 1;
    }
    auto* model = new CellModel(headers, this);
    auto* table = new TableView(card);
    model->showIn(table);
    model->setRows(rights());
    table->setColumns(widths);
    table->setSelectionMode(QAbstractItemView::NoSelection);
    table->setFocusPolicy(Qt::NoFocus);
    table->setAccessibleName(tr("What each role may do"));
    table->setFixedHeight(Size::header + model->rowCount() * Size::row + 2);
    table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* content = new QWidget(card);
    auto* rows = new QVBoxLayout(content);
    rows->setContentsMargins(0, 0, Space::s, 0);
    rows->setSpacing(Space::xs);
    rows->addWidget(table);
    rows->addSpacing(Space::s);
    for (const auto& [role, name] : namesOf(Role())) {
        rows->addWidget(new PlainLabel(roleName(role), Type::Heading, content));
        auto* text = new PlainLabel(roleText(role), Type::Note, content);
        text->setWordWrap(true);
        rows->addWidget(text);
        rows->addSpacing(Space::xs);
    }
    rows->addStretch();
    card->body()->addWidget(scrolling(content, card), 1);
    return card;
}

void PeopleSection::open(const Place& place) {
    m_wanted = place.record;
    reload();
}

void PeopleSection::reload() {
    m_reading.ask<std::vector<Stored<Person>>>(this,
        m_place.file.read([](Reader& reader) { return people(reader, true); }),
        [this](Result<std::vector<Stored<Person>>> found) {
            m_loaded = true;
            if (!found)
                return Q_EMIT failed(found.error());
            m_people = std::move(*found);
            std::stable_partition(m_people.begin(), m_people.end(), [](const auto& one) { return !one.withdrawn; });
            showPeople();
        });
}

void PeopleSection::showPeople() {
    std::vector<CellModel::Row> rows;
    for (const auto& one : m_people) {
        Cell name, role, certificate, department;
        name.text = one.value.name;
        role.text = one.withdrawn ? tr("left office") : roleName(one.value.role);
        certificate.text = one.value.certificate;
        department.text = one.value.department;
        CellModel::Row row{one.id.value(), {name, role, certificate, department}};
        for (Cell& cell : row.cells)
            cell.token = one.withdrawn ? Token::Muted : Token::Text;
        rows.push_back(std::move(row));
    }
    m_list->setRows(std::move(rows));
    if (m_wanted)
        m_list->table()->goTo(m_list->model()->rowOf(*std::exchange(m_wanted, std::nullopt)));
    const auto inOffice
        = std::count_if(m_people.begin(), m_people.end(), [](const auto& one) { return !one.withdrawn; });
    Q_EMIT summaryChanged(tr("%n in office", nullptr, static_cast<int>(inOffice)));
    showRights();
}

void PeopleSection::showRights() {
    const bool mine = m_atWork.mayDo(Act::Administer);
    const auto* person = chosen();
    const bool here = person && !person->withdrawn;
    m_add->setEnabled(mine);
    m_correct->setEnabled(mine && here);
    m_leave->setEnabled(mine && here);
    m_history->setEnabled(person != nullptr);
    m_note->setText(mine
            ? tr("Whoever leaves office stays in the records they made.")
            : tr("Only an administrator adds or corrects people. Who is at work is chosen in the status bar."));
}

const Stored<Person>* PeopleSection::chosen() const {
    const int row = m_list->table()->currentRow();
    return row >= 0 && static_cast<size_t>(row) < m_people.size() ? &m_people[static_cast<size_t>(row)] : nullptr;
}

void PeopleSection::correct() {
    if (const auto* person = chosen(); person && m_correct->isEnabled())
        (void)m_shell.openDialog(QStringLiteral("administration.person"), {{QStringLiteral("id"), person->id.value()}});
}

void PeopleSection::leaveOffice() {
    const auto* person = chosen();
    if (!person)
        return;
    const auto reason = Prompts::askText(m_shell.window(),
        {tr("%1 leaves office?").arg(person->value.name),
            tr("They can no longer be chosen as the person at work, nor for new records. What they did stays theirs. "
               "Ctrl+Z brings them back."),
            tr("Leaves office")},
        tr("Reason"));
    if (!reason)
        return;
    ask<bool>(this,
        m_place.file.write(m_place.actor(),
            [id = person->id, revision = person->revision, reason = *reason](Writer& writer) -> Result<bool> {
                XW_TRY(withdrawPerson(writer, id, revision, reason));
                return true;
            }),
        [this](const Result<bool>& done) {
            if (!done)
                Q_EMIT failed(done.error());
        });
}

void PeopleSection::showHistory() {
    if (const auto* person = chosen())
        (void)m_shell.openDialog(kHistory,
            {{QStringLiteral("kind"), QString::fromLatin1(Person::type().kind)},
                {QStringLiteral("id"), person->id.value()}, {QStringLiteral("title"), person->value.name}});
}

} // namespace xunwang
