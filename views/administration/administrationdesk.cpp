#include "views/administration/administrationdesk.h"

#include "views/administration/administration.h"
#include "views/administration/backupssection.h"
#include "views/administration/bureausection.h"
#include "views/administration/ledgersection.h"
#include "views/administration/peoplesection.h"
#include "views/administration/persondialog.h"
#include "views/administration/verificationsection.h"
#include "views/shell/atwork.h"
#include "views/shell/backups.h"
#include "views/shell/workplace.h"
#include "views/widgets/banner.h"
#include "views/widgets/chip.h"

#include <QHBoxLayout>
#include <QStackedWidget>

namespace xunwang {

namespace {
constexpr QLatin1String kDesk("administration");
constexpr QLatin1String kSection("section");
constexpr QLatin1String kPeople("people");
constexpr QLatin1String kBureau("bureau");
constexpr QLatin1String kBackups("backups");
constexpr QLatin1String kVerification("verification");
constexpr QLatin1String kLedger("ledger");
} // namespace

AdministrationDesk::AdministrationDesk(
    Shell& shell, Workplace& place, AtWork& atWork, Backups& backups, Verification& verification)
    : Desk(shell, kDesk)
    , m_bar(new ChipBar(true, this))
    , m_stack(new QStackedWidget(this)) {
    body()->addWidget(m_bar);
    body()->addWidget(m_stack, 1);
    add(kPeople, new PeopleSection(shell, place, atWork, this));
    add(kBureau, new BureauSection(place, atWork, this));
    add(kBackups, new BackupsSection(shell, place, backups, this));
    add(kVerification, new VerificationSection(place, verification, this));
    add(kLedger, new LedgerSection(shell, place, this));
    m_bar->setFacets({{kPeople, tr("People and roles"), {}}, {kBureau, tr("Bureau"), {}}, {kBackups, tr("Backups"), {}},
        {kVerification, tr("Verification"), {}}, {kLedger, tr("Ledger"), {}}});
    connect(m_bar, &ChipBar::chosenChanged, this, [this](const QStringList& keys) {
        const Place there{kDesk, {{kSection, keys.value(0, m_key)}}, {}};
        (void)this->shell().open(there);
    });
}

void AdministrationDesk::add(const QString& key, Section* section) {
    m_sections.append({key, section});
    m_stack->addWidget(section);
    for (QWidget* button : section->buttons()) {
        actions()->addWidget(button);
        button->hide();
    }
    connect(section, &Section::failed, this, &AdministrationDesk::showError);
    connect(section, &Section::summaryChanged, this, [this, section](const QString& text) {
        if (section == shown())
            setSummary(text);
    });
}

Section* AdministrationDesk::shown() const {
    return static_cast<Section*>(m_stack->currentWidget());
}

bool AdministrationDesk::settled() const {
    return shown()->settled();
}

void AdministrationDesk::open(const Place& place) {
    const QString wanted = place.filter.value(kSection, m_key.isEmpty() ? kPeople : m_key);
    banner()->clear();
    for (const auto& [key, section] : std::as_const(m_sections)) {
        const bool here = key == wanted || (section == m_sections.first().second && m_key.isEmpty());
        if (here) {
            m_key = key;
            m_stack->setCurrentWidget(section);
        }
    }
    for (const auto& [key, section] : std::as_const(m_sections))
        for (QWidget* button : section->buttons())
            button->setVisible(key == m_key);
    m_bar->setChosen({m_key});
    setFocusProxy(shown());
    shown()->open(place);
}

Place AdministrationDesk::place() const {
    return {kDesk, {{kSection, m_key}}, {}};
}

void addAdministrationDesk(Shell& shell, Workplace& place, AtWork& atWork, Backups& backups) {
    const auto verification = std::make_shared<Verification>(shell, place.file);
    const auto pictures = [] {
        std::vector<Place> places;
        for (const auto section : {kPeople, kBureau, kBackups, kLedger, kVerification})
            places.push_back({kDesk, {{kSection, section}}, {}});
        places.back().filter.insert(QStringLiteral("start"), QStringLiteral("now"));
        return places;
    };
    shell.addDesk({kDesk, [] { return AdministrationDesk::tr("Administration"); }, QStringLiteral("configure"), true,
        Qt::CTRL | Qt::Key_9,
        [&place, &atWork, &backups, verification](
            Shell& s) { return new AdministrationDesk(s, place, atWork, backups, *verification); },
        pictures});
    shell.addDialog({QStringLiteral("administration.person"), [&place](Shell&, const QVariantMap& args) {
                         bool known = false;
                         const qint64 id = args.value(QStringLiteral("id")).toLongLong(&known);
                         return new PersonDialog(place, known ? std::optional(PersonId(id)) : std::nullopt);
                     }});
}

} // namespace xunwang
