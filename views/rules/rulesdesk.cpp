#include "views/rules/rulesdesk.h"

#include "models/leads/leadrepository.h"
#include "views/rules/exemptdialog.h"
#include "views/rules/forcepage.h"
#include "views/rules/misseddialog.h"
#include "views/rules/probedialog.h"
#include "views/rules/probespage.h"
#include "views/rules/readingpage.h"
#include "views/rules/rulesession.h"
#include "views/rules/rulespage.h"
#include "views/rules/trialpage.h"
#include "views/rules/trypage.h"
#include "views/widgets/banner.h"
#include "views/widgets/chip.h"
#include "views/widgets/format.h"

#include <QShortcut>
#include <QStackedWidget>

namespace xunwang {

namespace {

const QString kDesk = QStringLiteral("rules");
const QString kPage = QStringLiteral("page");
const QString kTry = QStringLiteral("try");
const QString kRules = QStringLiteral("rules");
const QString kTrial = QStringLiteral("trial");
const QString kReading = QStringLiteral("reading");
const QString kProbes = QStringLiteral("probes");
const QString kForce = QStringLiteral("force");
const QString kExemptDialog = QStringLiteral("rules.exempt");

} // namespace

RulesDesk::RulesDesk(Shell& shell, const Sessions& sessions)
    : Desk(shell, kDesk)
    , m_sessions(sessions)
    , m_pages(new ChipBar(true, this))
    , m_stack(new QStackedWidget(this))
    , m_try(new TryPage(sessions.rules, this))
    , m_rules(new RulesPage(sessions.rules, this))
    , m_trial(new TrialPage(sessions.trial, this))
    , m_readings(new ReadingPage(sessions.reading, this))
    , m_force(new ForcePage(sessions.force, this))
    , m_probes(new ProbesPage(sessions.probes, this)) {
    m_pages->setAccessibleName(tr("Pages"));
    m_pages->setToolTip(tr("Alt+1 to Alt+6 open the pages"));
    m_pages->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    body()->addWidget(m_pages);
    body()->addWidget(m_stack, 1);
    addPage(kTry, m_try);
    addPage(kRules, m_rules);
    addPage(kTrial, m_trial);
    addPage(kReading, m_readings);
    addPage(kForce, m_force);
    addPage(kProbes, m_probes);
    m_pages->setFacets({{kTry, tr("Try"), {}}, {kRules, tr("Rules"), {}}, {kTrial, tr("Trial"), {}},
        {kReading, tr("Second reading"), {}}, {kForce, tr("Put in force"), {}}, {kProbes, tr("Probes"), {}}});
    connect(m_pages, &ChipBar::chosenChanged, this, [this](const QStringList& keys) {
        if (!keys.isEmpty())
            showPage(keys.constFirst());
    });
    for (int i = 0; i < m_keys.size(); ++i) {
        auto* key = new QShortcut(QKeySequence(Qt::ALT | Qt::Key(Qt::Key_1 + i)), this);
        connect(key, &QShortcut::activated, this, [this, i] { showPage(m_keys[i]); });
    }
    auto* proceed = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return), this);
    connect(proceed, &QShortcut::activated, this, [this] {
        if (m_stack->currentWidget() == m_trial)
            m_trial->proceed();
        else if (m_stack->currentWidget() == m_force)
            m_force->proceed();
    });
    connect(m_try, &TryPage::exemptWanted, this,
        [this](const QString& rule, const TriedListing& listing, const RuleHit& hit) {
            WrongHit wrong{exampleOf(listing), {}, {}};
            wrong.add(hit.field, hit.utf16);
            exempt(exemptArguments(rule, wrong));
        });
    connect(m_try, &TryPage::ruleWanted, this, [this](const QString& rule) {
        showPage(kRules);
        m_rules->goTo(rule);
    });
    connect(m_trial, &TrialPage::exemptWanted, this, &RulesDesk::exempt);
    connect(m_force, &ForcePage::rulesWanted, this, [this] { showPage(kRules); });
    connect(m_trial, &TrialPage::failed, this, &RulesDesk::showError);
    connect(m_readings, &ReadingPage::failed, this, &RulesDesk::showError);
    connect(m_probes, &ProbesPage::failed, this, &RulesDesk::showError);
    connect(
        m_probes, &ProbesPage::said, this, [this](const QString& text) { banner()->show(Banner::Kind::Good, text); });
    connect(m_force, &ForcePage::failed, this, &RulesDesk::showError);
    connect(&sessions.rules, &RuleSession::failed, this, &RulesDesk::showError);
    connect(&sessions.rules, &RuleSession::versionsChanged, this, &RulesDesk::refreshPages);
    connect(&sessions.rules, &RuleSession::rulesChanged, this, &RulesDesk::refreshPages);
    sessions.rules.begin();
    refreshPages();
    showPage(kTry);
}

void RulesDesk::addPage(const QString& key, QWidget* page) {
    m_keys << key;
    m_stack->addWidget(page);
}

void RulesDesk::refreshPages() {
    const RuleSession& session = m_sessions.rules;
    QStringList parts{tr("In force: %1").arg(packName(session.inForceRules()->pack()))};
    if (session.isDraft())
        parts << (session.changed() ? tr("draft %1, not saved").arg(session.title())
                                    : tr("draft %1").arg(session.title()));
    setSummary(format::joined(parts));
}

void RulesDesk::showPage(const QString& key) {
    const auto index = m_keys.indexOf(key);
    if (index < 0)
        return;
    banner()->clear();
    m_pages->setChosen({key});
    m_stack->setCurrentIndex(static_cast<int>(index));
    setFocusProxy(m_stack->currentWidget());
    // Where a page is empty yet the keyboard stays with its name.
    QWidget* target = m_stack->currentWidget()->focusProxy();
    if (!target || !target->isVisibleTo(this))
        target = m_pages->findChild<QWidget*>(key);
    if (target)
        target->setFocus();
}

void RulesDesk::open(const Place& place) {
    if (place.filter.contains(kPage))
        showPage(place.filter.value(kPage));
    if (place.filter.contains(QStringLiteral("text")))
        m_try->setTitles(place.filter.value(QStringLiteral("text")));
    if (place.filter.contains(QStringLiteral("rule")))
        m_rules->goTo(place.filter.value(QStringLiteral("rule")));
    if (place.filter.contains(QStringLiteral("on")))
        m_sessions.trial.setOn(place.filter.value(QStringLiteral("on")) == QLatin1String("file")
                ? TrialSession::On::File
                : TrialSession::On::History);
    if (place.filter.contains(QStringLiteral("run"))) {
        if (m_stack->currentWidget() == m_trial)
            m_sessions.trial.start();
        else if (m_stack->currentWidget() == m_force)
            m_sessions.force.startPreview();
        else if (m_stack->currentWidget() == m_readings)
            m_sessions.reading.draw();
        else if (m_stack->currentWidget() == m_probes)
            m_sessions.probes.run();
    }
    if (place.record && place.filter.contains(QStringLiteral("exempt")))
        exemptLead(place.filter.value(QStringLiteral("exempt")), *place.record);
    else
        showPage(m_keys.value(m_stack->currentIndex()));
}

Place RulesDesk::place() const {
    Place place{id(), {{kPage, m_keys.value(m_stack->currentIndex())}}, {}};
    if (m_stack->currentWidget() == m_rules && !m_rules->currentRule().isEmpty())
        place.filter[QStringLiteral("rule")] = m_rules->currentRule();
    return place;
}

bool RulesDesk::settled() const {
    return !m_reading && m_try->settled() && m_rules->settled() && m_trial->settled() && m_readings->settled()
        && m_force->settled() && m_probes->settled();
}

void RulesDesk::exempt(const QVariantMap& args) {
    banner()->clear();
    auto dialog = shell().openDialog(kExemptDialog, args);
    if (!dialog)
        return showError(dialog.error());
    connect(*dialog, &QDialog::accepted, this, [this] {
        banner()->show(Banner::Kind::Good,
            tr("The exemption and its example stand in the draft %1. Try it, then put it in force.")
                .arg(m_sessions.rules.title()));
    });
}

void RulesDesk::exemptLead(const QString& rule, qint64 lead) {
    m_reading = true;
    ask(this, m_sessions.rules.workplace().file.read([lead](Reader& reader) { return leadById(reader, LeadId(lead)); }),
        [this, rule](Result<FoundLead> found) {
            m_reading = false;
            if (!found)
                return showError(found.error());
            const Lead& one = found->lead;
            m_try->setTitles(one.title);
            exempt(exemptArguments(
                rule, wrongHit(one, rule, localDate(one.seenAt, m_sessions.rules.workplace().file.zone()))));
        });
}

void addRulesDesk(Shell& shell, Workplace& workplace) {
    auto* session = new RuleSession(shell, workplace);
    auto* trial = new TrialSession(*session);
    auto* reading = new ReadingSession(*session);
    auto* force = new ForceSession(*session);
    auto* probes = new ProbeSession(*session);
    const auto pictures = [] {
        const std::pair<QString, QString> run{QStringLiteral("run"), QStringLiteral("now")};
        return std::vector<Place>{
            {kDesk,
                {{kPage, kTry},
                    {QStringLiteral("text"),
                        QStringLiteral("人民大会堂特🈲供白酒 53度酱香\n某某酒 忑供 部队\n天猫专供款"
                                       "保温杯\n纯棉短袖")}}},
            {kDesk, {{kPage, kRules}, {QStringLiteral("rule"), QStringLiteral("supply.organ")}}},
            {kDesk, {{kPage, kTrial}, {QStringLiteral("on"), QStringLiteral("history")}, run}},
            {kDesk, {{kPage, kReading}, run}}, {kDesk, {{kPage, kForce}, run}}, {kDesk, {{kPage, kProbes}, run}}};
    };
    shell.addDialog(
        {kExemptDialog, [session](Shell&, const QVariantMap& args) { return new ExemptDialog(*session, args); },
            [] {
                return exemptArguments(QStringLiteral("supply.organ"),
                    {exampleOf({QStringLiteral("某某剧场 部队特供票根 收藏卡"), QStringLiteral("收藏"),
                         QStringLiteral("某某店"), Money::fromFen(5900), QDate(2026, 11, 1)}),
                        RuleField::Title, {5, 9}});
            }});
    shell.addDialog({QStringLiteral("rules.missed"),
        [session](Shell&, const QVariantMap& args) { return new MissedDialog(*session, args); },
        [] {
            return QVariantMap{{QStringLiteral("title"), QStringLiteral("某某剧场 收藏票根")}};
        }});
    shell.addDialog(
        {QStringLiteral("rules.probe"), [probes](Shell&, const QVariantMap&) { return new ProbeDialog(*probes); }});
    shell.addDesk(
        {kDesk, [] { return RulesDesk::tr("Rules"); }, QStringLiteral("view-filter"), false, Qt::CTRL | Qt::Key_7,
            [session, trial, reading, force, probes](Shell& s) {
                return new RulesDesk(s, {*session, *trial, *reading, *force, *probes});
            },
            pictures});
}

} // namespace xunwang
