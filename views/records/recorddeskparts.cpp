#include "views/records/recorddesk.h"
#include "views/records/words.h"
#include "views/widgets/button.h"
#include "views/widgets/card.h"
#include "views/widgets/chip.h"
#include "views/widgets/emptystate.h"
#include "views/widgets/flowlayout.h"
#include "views/widgets/keylegend.h"
#include "views/widgets/panels.h"
#include "views/widgets/plainlabel.h"
#include "views/widgets/searchfield.h"
#include "views/widgets/tableview.h"

#include <QHeaderView>
#include <QScrollArea>
#include <QShortcut>
#include <QStackedWidget>

/// What a record desk is built of: its header, its list, its panel and its keys.
namespace xunwang {

namespace {

constexpr int kListWidth = 560;
constexpr int kPanelWidth = 380;

QString key(const char* text) {
    return QString::fromLatin1(text);
}

} // namespace

void RecordDesk::buildHeader() {
    m_search = new SearchField(tr("Name, link, code, note"), this);
    connect(m_search, &SearchField::searched, this, [this](const QString& text) {
        setFilter({{key("text"), text.trimmed()}});
    });
    actions()->addWidget(m_search);
    m_new = new Button({}, Button::Kind::Primary, this);
    m_new->setKeyCap(QStringLiteral("N"));
    connect(m_new, &Button::clicked, this, &RecordDesk::createRecord);
    actions()->addWidget(m_new);
    if (m_tabs.size() < 2)
        return;
    m_chips = new ChipBar(true, this);
    connect(m_chips, &ChipBar::chosenChanged, this, [this](const QStringList& keys) {
        for (size_t i = 0; i < m_tabs.size(); ++i)
            if (keys.contains(m_tabs[i].kind) && i != m_tab) {
                choose({});
                showTab(i);
                reload(false);
            }
    });
    body()->addWidget(m_chips);
}

void RecordDesk::buildList() {
    m_table = new TableView(this);
    m_table->setSortingEnabled(false);
    m_table->horizontalHeader()->setSectionsClickable(true);
    connect(m_table->horizontalHeader(), &QHeaderView::sectionClicked, this, &RecordDesk::sortBy);
    connect(m_table, &TableView::currentRowChanged, this, [this](int row) {
        if (const qint64 id = m_models[m_tab]->idAt(row); id != 0)
            choose(id);
    });
    connect(m_table, &TableView::rowActivated, this, [this] {
        m_panels->unfold(m_panelStack);
        m_panel->setFocus();
    });
    m_empty = new EmptyState(QStringLiteral("document-new"), QString(), QString(), tr("Enter the first one…"), this);
    connect(m_empty, &EmptyState::actionTriggered, this, &RecordDesk::createRecord);
    m_listStack = new QStackedWidget(this);
    m_listStack->setFocusPolicy(Qt::StrongFocus);
    m_listStack->addWidget(m_table);
    m_listStack->addWidget(m_empty);
    auto* card = Card::around(m_listStack, this);
    QList<KeyLegend::Entry> legend{{QStringLiteral("N"), tr("new")}, {QStringLiteral("↵"), tr("open")},
        {QStringLiteral("E"), tr("correct")}, {tr("Del"), tr("withdraw")}, {QStringLiteral("H"), tr("history")},
        {QStringLiteral("Ctrl+Z"), tr("undo")}};
    auto* foot = new KeyLegend(legend, card);
    foot->setContentsMargins(Space::m, Space::xs, Space::m, Space::xs);
    card->body()->addWidget(foot);
    m_panels->add(card, kListWidth, 3);
}

void RecordDesk::buildPanel() {
    m_panel = new QWidget;
    m_panel->setFocusPolicy(Qt::StrongFocus);
    auto* layout = new QVBoxLayout(m_panel);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Space::m);
    m_sheet = new SheetView(shell(), m_panel);
    layout->addWidget(m_sheet);
    m_evidenceHeading = new PlainLabel(tr("Evidence"), Type::Heading, m_panel);
    layout->addWidget(m_evidenceHeading);
    m_evidence = new EvidenceList(m_panel);
    connect(m_evidence, &EvidenceList::offered, this, &RecordDesk::addEvidence);
    connect(m_evidence, &EvidenceList::verifyAsked, this, &RecordDesk::verifyEvidence);
    connect(m_evidence, &EvidenceList::withdrawAsked, this, &RecordDesk::withdrawEvidencePiece);
    connect(m_evidence, &EvidenceList::openAsked, this, [this](qint64 id) {
        openDialog(key("evidence.view"), {{key("id"), id}});
    });
    connect(m_evidence, &EvidenceList::historyAsked, this, [this](qint64 id) {
        openDialog(key("record.history"),
            {{key("id"), id}, {key("kind"), key("evidence")}, {key("title"), words::kind(key("evidence"))}});
    });
    layout->addWidget(m_evidence);
    m_history = new PlainLabel({}, Type::Note, m_panel);
    m_history->setWordWrap(true);
    layout->addWidget(m_history);
    layout->addStretch();

    auto* card = new Card(this);
    card->body()->addWidget(scrolling(m_panel, card), 1);
    auto* buttons = new QWidget(card);
    auto* row = new FlowLayout(buttons);
    const auto button = [&](const QString& text, const QString& cap, void (RecordDesk::*act)()) {
        auto* one = new Button(text, Button::Kind::Plain, buttons);
        one->setKeyCap(cap);
        connect(one, &Button::clicked, this, act);
        row->addWidget(one);
        m_recordButtons << one;
    };
    button(tr("Correct…"), QStringLiteral("E"), &RecordDesk::correctRecord);
    button(tr("History…"), QStringLiteral("H"), &RecordDesk::showHistory);
    button(tr("Withdraw…"), tr("Del"), &RecordDesk::withdrawChosen);
    for (const RecordTab& one : m_tabs)
        for (const RecordTab::Act& act : one.acts) {
            auto* extra = new Button(act.text, Button::Kind::Plain, buttons);
            extra->setKeyCap(act.key.toString(QKeySequence::NativeText));
            extra->setObjectName(one.kind);
            connect(extra, &Button::clicked, this, [this, act] {
                if (m_record)
                    act.run(*m_record);
            });
            row->addWidget(extra);
            m_recordButtons << extra;
        }
    card->body()->addWidget(buttons);
    auto* nothing = new EmptyState(QStringLiteral("view-list-details"), tr("No record chosen"),
        tr("Choose one in the list: everything about it stands here, with its evidence and its history."));
    auto* nothingCard = new Card(this);
    nothingCard->body()->addWidget(nothing);
    m_panelStack = new QStackedWidget(this);
    m_panelStack->addWidget(nothingCard);
    m_panelStack->addWidget(card);
    m_panels->add(m_panelStack, kPanelWidth, 1, tr("Details"));
}

void RecordDesk::addKeys() {
    // Single keys belong to the list and to the panel, never to a field that is typed in.
    const auto onKey = [this](const QKeySequence& sequence, auto act) {
        for (QWidget* where : {static_cast<QWidget*>(m_listStack), m_panel}) {
            auto* shortcut = new QShortcut(sequence, where);
            shortcut->setContext(Qt::WidgetWithChildrenShortcut);
            connect(shortcut, &QShortcut::activated, this, act);
        }
    };
    onKey(Qt::Key_N, [this] { createRecord(); });
    onKey(Qt::Key_E, [this] { correctRecord(); });
    onKey(Qt::Key_H, [this] { showHistory(); });
    onKey(Qt::Key_Delete, [this] { withdrawChosen(); });
    onKey(QKeySequence::Paste, [this] {
        if (m_record && tab().evidence)
            m_evidence->paste();
    });
    onKey(QKeySequence::Copy, [this] { copyChosen(); });
    QSet<QKeySequence> keys;
    for (const RecordTab& one : m_tabs)
        for (const RecordTab::Act& act : one.acts) {
            if (keys.contains(act.key))
                continue;
            keys.insert(act.key);
            onKey(act.key, [this, sequence = act.key] {
                for (const RecordTab::Act& mine : tab().acts)
                    if (mine.key == sequence && m_record)
                        mine.run(*m_record);
            });
        }
    auto* find = new QShortcut(QKeySequence::Find, this);
    find->setContext(Qt::WidgetWithChildrenShortcut);
    connect(find, &QShortcut::activated, m_search, qOverload<>(&QWidget::setFocus));
}

} // namespace xunwang
