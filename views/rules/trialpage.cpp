#include "views/rules/trialpage.h"

#include "views/rules/behindpanel.h"
#include "views/shell/prompts.h"
#include "views/widgets/button.h"
#include "views/widgets/card.h"
#include "views/widgets/chip.h"
#include "views/widgets/emptystate.h"
#include "views/widgets/format.h"
#include "views/widgets/panels.h"
#include "views/widgets/plainlabel.h"
#include "views/widgets/quietcombo.h"
#include "views/widgets/runfooter.h"
#include "views/widgets/tableview.h"

#include <QDragEnterEvent>
#include <QFileInfo>
#include <QMimeData>
#include <QStackedWidget>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

namespace xunwang {

namespace {
constexpr int kTableWidth = 640;
constexpr int kBehindWidth = 340;
const QString kHistory = QStringLiteral("history");
const QString kFile = QStringLiteral("file");
} // namespace

TrialPage::TrialPage(TrialSession& trial, QWidget* parent)
    : QWidget(parent)
    , m_trial(trial)
    , m_on(new ChipBar(true, this))
    , m_file(new Button(tr("Choose a file…"), Button::Kind::Plain, this))
    , m_a(new QuietCombo(tr("Rules A"), this))
    , m_b(new QuietCombo(tr("Rules B"), this))
    , m_summary(new PlainLabel({}, Type::Note, this))
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyState(QStringLiteral("view-statistics"), {}, {}, {}, this))
    , m_table(new TableView(this))
    , m_behind(new BehindPanel(trial.session(), this))
    , m_footer(new RunFooter(tr("Start the trial"), tr("Cancel"), this)) {
    setAcceptDrops(true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Space::s);
    layout->addWidget(makeChoices());
    m_table->setAccessibleName(tr("Figures of the trial"));
    m_table->setCellNavigation(true);
    m_table->setRowHeight(Size::row2);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    auto* panels = new Panels(this);
    panels->add(Card::around(m_stack, this), kTableWidth, 2);
    panels->add(m_behind, kBehindWidth, 1);
    layout->addWidget(panels, 1);
    layout->addWidget(m_footer);
    setFocusProxy(m_table);

    connect(m_table, &TableView::linkActivated, this, &TrialPage::openNumber);
    connect(m_behind, &BehindPanel::exemptWanted, this, &TrialPage::exemptWanted);
    connect(m_behind, &BehindPanel::failed, this, &TrialPage::failed);
    connect(m_footer, &RunFooter::startWanted, &trial, &TrialSession::start);
    connect(m_footer, &RunFooter::cancelWanted, &trial, &TrialSession::cancel);
    connect(m_footer, &RunFooter::ticked, this, [this] {
        if (const Feedback* feedback = m_trial.feedback()) {
            m_footer->setDone(feedback->done(), feedback->total());
            m_footer->setWords(tr("Trying… %1").arg(format::number(feedback->done())));
        }
    });
    connect(&trial, &TrialSession::changed, this, &TrialPage::refresh);
    connect(&trial, &TrialSession::failed, this, &TrialPage::failed);
    connect(&trial.session(), &RuleSession::versionsChanged, this, &TrialPage::fillPacks);
    connect(&trial.session(), &RuleSession::rulesChanged, this, &TrialPage::fillPacks);
    fillPacks();
    refresh();
}

QWidget* TrialPage::makeChoices() {
    auto* card = new Card(this);
    card->body()->setContentsMargins(Space::m, Space::xs, Space::m, Space::xs);
    auto* line = new QHBoxLayout;
    line->setSpacing(Space::s);
    m_on->setFacets({{kHistory, tr("On the reviewed history"), {}}, {kFile, tr("On a file"), {}}});
    m_on->setAccessibleName(tr("What the rules are tried on"));
    m_on->setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed);
    line->addWidget(m_on, 1);
    line->addWidget(m_file);
    line->addSpacing(Space::m);
    line->addWidget(new PlainLabel(tr("A"), Type::Heading, this));
    line->addWidget(m_a);
    line->addWidget(new PlainLabel(tr("B"), Type::Heading, this));
    line->addWidget(m_b);
    card->body()->addLayout(line);
    connect(m_on, &ChipBar::chosenChanged, this, [this](const QStringList& keys) {
        m_trial.setOn(keys.contains(kFile) ? TrialSession::On::File : TrialSession::On::History);
        if (m_trial.on() == TrialSession::On::File && m_trial.path().isEmpty())
            chooseFile();
    });
    connect(m_file, &Button::clicked, this, &TrialPage::chooseFile);
    for (QuietCombo* combo : {m_a, m_b})
        connect(combo, &QComboBox::activated, this,
            [this] { m_trial.choose(m_a->currentData().toLongLong(), m_b->currentData().toLongLong()); });
    return card;
}

void TrialPage::fillPacks() {
    const RuleSession& session = m_trial.session();
    const auto& versions = session.versions();
    for (QuietCombo* combo : {m_a, m_b}) {
        combo->clear();
        if (combo == m_b)
            combo->addItem(tr("nothing beside it"), TrialSession::kNone);
        combo->addItem(tr("in force"), TrialSession::kInForce);
        if (session.draftRules())
            combo->addItem(tr("open draft: %1").arg(session.title()), TrialSession::kOpenDraft);
        for (size_t i = 0; i < versions.size(); ++i)
            if (versions[i].state != PackState::InForce && static_cast<int>(i) != session.openVersion())
                combo->addItem(versionTitle(versions[i]),
                    versions[i].stored ? versions[i].stored->id.value() : TrialSession::kBuiltIn);
    }
    m_a->choose(m_trial.a());
    m_b->choose(m_trial.b());
    if (m_a->currentIndex() < 0)
        m_a->setCurrentIndex(0);
    if (m_b->currentIndex() < 0)
        m_b->setCurrentIndex(0);
}

void TrialPage::proceed() {
    m_trial.start();
}

bool TrialPage::settled() const {
    return !m_trial.running() && m_behind->settled();
}

void TrialPage::refresh() {
    const bool file = m_trial.on() == TrialSession::On::File;
    m_on->setChosen({file ? kFile : kHistory});
    m_file->setVisible(file);
    m_file->setText(m_trial.path().isEmpty() ? tr("Choose a file…") : QFileInfo(m_trial.path()).fileName());
    m_footer->refresh(m_trial.running(), m_trial.canStart());
    if (m_trial.outcome() != m_outcome)
        showOutcome();
    const bool fits = m_outcome && (m_outcome->file != nullptr) == file;
    m_stack->setCurrentIndex(fits && !m_shown.rows.empty() ? 0 : 1);
    if (!m_trial.running())
        m_footer->setWords(fits ? m_shown.summary
                : file          ? tr("Nothing of the file is stored.")
                                : tr("Leads are judged by their own copies; nothing is changed."));
    if (file)
        m_empty->setTexts(tr("Try rules on a file"),
            tr("Choose a listing file, or drop it here. You see how often each rule hits, with samples; two versions "
               "beside each other show what only one of them hits."));
    else
        m_empty->setTexts(tr("Try rules on what people decided"),
            tr("Start the trial: of each rule you see how many leads it hits, how many of them people confirmed or "
               "dismissed, and what second readings say it missed."));
}

void TrialPage::showOutcome() {
    m_outcome = m_trial.outcome();
    m_shown = trialTable(*m_outcome);
    auto* old = m_model;
    m_model = new CellModel(m_shown.headers, this);
    m_model->setRows(m_shown.rows);
    const auto* selection = m_table->selectionModel();
    m_model->showIn(m_table);
    m_table->setColumns(m_shown.widths);
    delete selection;
    delete old;
    m_behind->clear();
    // The first number that opens something shows what numbers do.
    for (size_t row = 1; row < m_shown.rows.size(); ++row)
        for (size_t column = 1; column < m_shown.rows[row].cells.size(); ++column)
            if (m_shown.rows[row].cells[column].link) {
                const QModelIndex first = m_model->index(static_cast<int>(row), static_cast<int>(column));
                m_table->setCurrentIndex(first);
                return openNumber(first);
            }
}

void TrialPage::openNumber(const QModelIndex& index) {
    const auto row = static_cast<size_t>(index.row());
    const auto column = static_cast<size_t>(index.column());
    if (row >= m_shown.behind.size() || column >= m_shown.behind[row].size())
        return;
    const BehindNumber& behind = m_shown.behind[row][column];
    m_behind->show(behind, m_outcome->b && !behind.ofA ? m_outcome->b : m_outcome->a);
}

void TrialPage::chooseFile() {
    const QString path = Prompts::openFile(window(), tr("Try rules on a file"),
        tr("Listing files (*.csv *.txt *.tsv *.json *.jsonl *.gz *.xlsx *.ods);;All files (*)"));
    if (!path.isEmpty())
        m_trial.setPath(path);
}

void TrialPage::dragEnterEvent(QDragEnterEvent* event) {
    if (event->mimeData()->hasUrls() && event->mimeData()->urls().constFirst().isLocalFile())
        event->acceptProposedAction();
}

void TrialPage::dropEvent(QDropEvent* event) {
    const QList<QUrl> urls = event->mimeData()->urls();
    if (urls.isEmpty() || !urls.constFirst().isLocalFile())
        return;
    event->acceptProposedAction();
    m_trial.setPath(urls.constFirst().toLocalFile());
}

} // namespace xunwang
