#include "views/rules/rulesdesk.h"

#include "views/rules/rulesession.h"
#include "views/rules/trypage.h"
#include "views/widgets/chip.h"

#include <QShortcut>
#include <QStackedWidget>

namespace xunwang {

namespace {
const QString kPage = QStringLiteral("page");
const QString kTry = QStringLiteral("try");
} // namespace

RulesDesk::RulesDesk(Shell& shell, RuleSession& session)
    : Desk(shell, QStringLiteral("rules"))
    , m_session(session)
    , m_pages(new ChipBar(true, this))
    , m_stack(new QStackedWidget(this))
    , m_try(new TryPage(session, this)) {
    m_pages->setAccessibleName(tr("Pages"));
    body()->addWidget(m_pages);
    body()->addWidget(m_stack, 1);
    addPage(kTry, m_try);
    QList<ChipBar::Facet> facets{{kTry, tr("Try"), {}}};
    m_pages->setFacets(facets);
    connect(m_pages, &ChipBar::chosenChanged, this, [this](const QStringList& keys) {
        if (!keys.isEmpty())
            showPage(keys.constFirst());
    });
    for (int i = 0; i < m_keys.size(); ++i) {
        auto* key = new QShortcut(QKeySequence(Qt::ALT | Qt::Key(Qt::Key_1 + i)), this);
        connect(key, &QShortcut::activated, this, [this, i] { showPage(m_keys[i]); });
    }
    showPage(kTry);
}

void RulesDesk::addPage(const QString& key, QWidget* page) {
    m_keys << key;
    m_stack->addWidget(page);
}

void RulesDesk::showPage(const QString& key) {
    const auto index = m_keys.indexOf(key);
    if (index < 0)
        return;
    m_pages->setChosen({key});
    m_stack->setCurrentIndex(static_cast<int>(index));
    setFocusProxy(m_stack->currentWidget());
    m_stack->currentWidget()->setFocus();
}

void RulesDesk::open(const Place& place) {
    if (place.filter.contains(kPage))
        showPage(place.filter.value(kPage));
    if (place.filter.contains(QStringLiteral("text")))
        m_try->setTitles(place.filter.value(QStringLiteral("text")));
    m_stack->currentWidget()->setFocus();
}

Place RulesDesk::place() const {
    return {id(), {{kPage, m_keys.value(m_stack->currentIndex())}}, {}};
}

bool RulesDesk::settled() const {
    return m_try->settled();
}

void addRulesDesk(Shell& shell, Workplace& workplace) {
    auto* session = new RuleSession(shell, workplace);
    const auto pictures = [] {
        return std::vector<Place>{{QStringLiteral("rules"),
            {{kPage, kTry},
                {QStringLiteral("text"),
                    QStringLiteral("人民大会堂特🈲供白酒 53度酱香\n某某酒 忑供 部队\n天猫专供款保温杯\n纯棉短袖")}}}};
    };
    shell.addDesk({QStringLiteral("rules"), [] { return RulesDesk::tr("Rules"); }, QStringLiteral("view-filter"), false,
        Qt::CTRL | Qt::Key_7, [session](Shell& s) { return new RulesDesk(s, *session); }, pictures});
}

} // namespace xunwang
