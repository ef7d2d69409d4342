#include "views/rules/forcepage.h"

#include "views/records/rulewords.h"
#include "views/records/words.h"
#include "views/shell/prompts.h"
#include "views/shell/shell.h"
#include "views/widgets/banner.h"
#include "views/widgets/card.h"
#include "views/widgets/emptystate.h"
#include "views/widgets/format.h"
#include "views/widgets/listcard.h"
#include "views/widgets/panels.h"
#include "views/widgets/plainlabel.h"
#include "views/widgets/quietcombo.h"
#include "views/widgets/runfooter.h"
#include "views/widgets/tableview.h"

#include <QStackedWidget>
#include <QVBoxLayout>

namespace xunwang {

namespace {

constexpr int kTableWidth = 560;
constexpr int kSamplesWidth = 340;
constexpr int kNumber = 9; // characters
enum Column { RuleColumn, ChangeColumn, NewlyColumn, GoneColumn, StaysColumn };

QString changeTitle(RescreenRule::Change change) {
    switch (change) {
    case RescreenRule::Change::Same:
        return ForcePage::tr("as before");
    case RescreenRule::Change::Added:
        return ForcePage::tr("new");
    case RescreenRule::Change::Changed:
        return ForcePage::tr("changed");
    case RescreenRule::Change::Removed:
        return ForcePage::tr("left out");
    }
    return {};
}

Cell countCell(const RescreenRule::Count& count, bool link) {
    Cell cell;
    cell.right = true;
    cell.text = count.listings == 0 ? QStringLiteral("–") : format::number(count.listings);
    cell.link = link && count.listings > 0;
    if (count.listings == 0)
        cell.token = Token::Muted;
    cell.note = count.decided > 0 ? ForcePage::tr("%1 decided").arg(format::number(count.decided)) : QString();
    return cell;
}

} // namespace

ForcePage::ForcePage(ForceSession& force, QWidget* parent)
    : QWidget(parent)
    , m_force(force)
    , m_versions(new QuietCombo(tr("Version to put in force"), this))
    , m_note(new PlainLabel({}, Type::Note, this))
    , m_result(new Banner(this))
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyState(QStringLiteral("view-refresh"), {}, {}, tr("Go to the rules"), this))
    , m_model(new CellModel({tr("Rule"), tr("Change"), tr("Newly hit"), tr("No longer"), tr("Stay")}, this))
    , m_table(new TableView(this))
    , m_samples(new ListCard(
          tr("Samples"), tr("Choose a number in the table: its first listings stand here."), {{}, {}}, {10, 0}, this))
    , m_preview(new RunFooter(tr("Preview"), tr("Cancel the preview"), this))
    , m_apply(new RunFooter(tr("Put it in force"), tr("Cancel"), this)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Space::s);
    auto* strip = new Card(this);
    strip->body()->setContentsMargins(Space::m, Space::xs, Space::m, Space::xs);
    auto* line = new QHBoxLayout;
    line->addWidget(new PlainLabel(tr("Put in force:"), Type::Body, this));
    m_versions->setBold(true);
    line->addWidget(m_versions);
    m_note->setElided(true);
    line->addWidget(m_note, 1);
    strip->body()->addLayout(line);
    layout->addWidget(strip);
    layout->addWidget(m_result);
    m_model->showIn(m_table);
    m_table->setAccessibleName(tr("What changes, by rule"));
    m_table->setColumns({0, kNumber, kNumber + 1, kNumber + 1, kNumber});
    m_table->setRowHeight(Size::row2);
    m_table->setCellNavigation(true);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    auto* panels = new Panels(this);
    panels->add(Card::around(m_stack, this), kTableWidth, 3);
    panels->add(m_samples, kSamplesWidth, 2);
    layout->addWidget(panels, 1);
    layout->addWidget(m_preview);
    layout->addWidget(m_apply);
    setFocusProxy(m_table);

    connect(m_versions, &QComboBox::activated, this, [this] { m_force.want(m_versions->currentData().toLongLong()); });
    connect(m_preview, &RunFooter::startWanted, &force, &ForceSession::startPreview);
    connect(m_apply, &RunFooter::startWanted, this, &ForcePage::apply);
    for (RunFooter* footer : {m_preview, m_apply}) {
        connect(footer, &RunFooter::cancelWanted, &force, &ForceSession::cancel);
        connect(footer, &RunFooter::ticked, this, [this, footer] {
            if (const Feedback* feedback = m_force.feedback()) {
                footer->setDone(feedback->done(), feedback->total());
                footer->setWords(
                    tr("%1 of %2").arg(format::number(feedback->done()), format::number(feedback->total())));
            }
        });
    }
    connect(m_table, &TableView::linkActivated, this, &ForcePage::showSamples);
    connect(m_empty, &EmptyState::actionTriggered, this, &ForcePage::rulesWanted);
    connect(m_result, &Banner::actionTriggered, this, [this] {
        (void)m_force.session().shell().open({QStringLiteral("review"),
            {{QStringLiteral("batch"), m_force.outcome().batch.text()},
                {QStringLiteral("state"), QStringLiteral("all")}}});
    });
    connect(&force, &ForceSession::changed, this, &ForcePage::refresh);
    connect(&force, &ForceSession::failed, this, &ForcePage::failed);
    refresh();
}

void ForcePage::refresh() {
    using State = ForceSession::State;
    const State state = m_force.state();
    m_versions->clear();
    for (const auto& choice : m_force.choices())
        m_versions->addItem(versionTitle(choice), ForceSession::idOf(choice));
    if (m_force.wanted())
        m_versions->choose(*m_force.wanted());
    const bool any = m_versions->count() > 0;
    const bool preview = state == State::Previewed || state == State::Applying;
    m_versions->setEnabled(!m_force.running() && any);
    m_versions->setVisible(any);
    m_note->setText(any ? tr("In force now: %1").arg(packName(m_force.session().inForceRules()->pack()))
                        : tr("There is no draft that is saved."));
    m_preview->setVisible(!preview && any);
    const bool fails = m_force.wantedFails();
    m_preview->refresh(state == State::Previewing, m_force.wanted().has_value() && !fails);
    if (state != State::Previewing)
        m_preview->setWords(tr("The preview reads all stored listings and changes nothing."));
    m_apply->setVisible(preview);
    m_apply->refresh(state == State::Applying, state == State::Previewed);
    if (state == State::Previewed)
        m_apply->setWords(
            tr("%1 becomes the rules in force, and the leads become as the preview says.").arg(m_force.title()));
    m_result->clear();
    if (state == State::Applied)
        m_result->show(Banner::Kind::Good,
            tr("The version is in force. %1 and %2.")
                .arg(tr("%n new lead(s)", nullptr, static_cast<int>(m_force.outcome().newLeads)),
                    tr("%n lead(s) read otherwise now", nullptr, static_cast<int>(m_force.outcome().revisions))),
            m_force.outcome().newLeads > 0 ? tr("Open the new leads") : QString());
    if (preview)
        showPreview();
    m_stack->setCurrentIndex(preview && m_model->rowCount() > 0 ? 0 : 1);
    if (!preview)
        m_samples->setRows({});
    if (preview)
        m_empty->setTexts(tr("No listing is touched"),
            tr("No stored listing is newly hit and no lead is lost. Put it in force for the imports to come."));
    else if (fails && state != State::Applied)
        m_empty->setTexts(tr("Its examples do not pass yet"),
            tr("%1 fails some of its own examples, so it cannot be put in force. Change the rules or the examples on "
               "the page “Rules”, and save the draft again.")
                .arg(m_force.title()));
    else if (any || state == State::Applied)
        m_empty->setTexts(state == State::Applied ? tr("Done") : tr("First see what changes"),
            tr("The preview shows which stored listings would be newly hit and which leads would no longer be, rule by "
               "rule, with samples. Decisions stay whatever happens."));
    else
        m_empty->setTexts(tr("No draft to put in force"),
            tr("Begin a draft on the page “Rules”, or exempt a false hit, and save it. Here you then see what it would "
               "do to the stored listings before it is switched on."));
}

void ForcePage::showPreview() {
    const RescreenPreview& preview = m_force.preview();
    std::vector<CellModel::Row> rows;
    for (const RescreenRule& rule : preview.rules) {
        if (rule.newly.listings + rule.gone.listings == 0 && rule.change == RescreenRule::Change::Same)
            continue;
        Cell title;
        title.text = words::packText(rule.title);
        title.note = rule.code;
        title.tone = words::tone(rule.severity);
        Cell change;
        change.text = changeTitle(rule.change);
        // The row is found again by its number in the preview.
        rows.push_back({(&rule - preview.rules.data()) + 1,
            {title, change, countCell(rule.newly, true), countCell(rule.gone, true), countCell(rule.stays, false)}});
    }
    m_model->setRows(std::move(rows));
    m_note->setText(format::joined({tr("%n new lead(s)", nullptr, static_cast<int>(preview.newLeads)),
        tr("%n changed", nullptr, static_cast<int>(preview.changed)),
        tr("%n lapse", nullptr, static_cast<int>(preview.lapsed)),
        preview.lapsedDecided > 0
            ? tr("%n of them decided: they stay so", nullptr, static_cast<int>(preview.lapsedDecided))
            : QString(),
        preview.returned > 0 ? tr("%n return", nullptr, static_cast<int>(preview.returned)) : QString()}));
    for (const int column : {NewlyColumn, GoneColumn})
        for (int row = 0; row < m_model->rowCount(); ++row)
            if (m_model->rows()[static_cast<size_t>(row)].cells[static_cast<size_t>(column)].link) {
                m_table->setCurrentIndex(m_model->index(row, column));
                return showSamples(m_model->index(row, column));
            }
}

void ForcePage::showSamples(const QModelIndex& index) {
    const qint64 number = m_model->idAt(index.row());
    const auto& rules = m_force.preview().rules;
    if (number < 1 || number > static_cast<qint64>(rules.size()))
        return;
    const RescreenRule& rule = rules[static_cast<size_t>(number - 1)];
    const bool newly = index.column() == NewlyColumn;
    std::vector<CellModel::Row> rows;
    for (const RescreenSample& sample : newly ? rule.newlySamples : rule.goneSamples) {
        Cell sign;
        sign.tone = newly ? Tone::Medium : Tone::Low;
        sign.badge = sample.decided ? tr("Decided") : sample.lead ? tr("Lead") : tr("New");
        Cell cell;
        cell.text = sample.title;
        cell.note = format::joined({sample.shop, sample.platform});
        for (const LeadHit& hit : sample.hits)
            if (hit.field == RuleField::Title)
                cell.spans.append({static_cast<int>(hit.utf16.begin), static_cast<int>(hit.utf16.end)});
        rows.push_back({static_cast<qint64>(rows.size()) + 1, {sign, cell}});
    }
    m_samples->setRows(std::move(rows));
    const qint64 all = newly ? rule.newly.listings : rule.gone.listings;
    m_samples->setNote(
        tr("%1 · %2 · %3")
            .arg(words::packText(rule.title), newly ? tr("newly hit") : tr("no longer hit"), format::number(all)));
}

void ForcePage::proceed() {
    if (m_force.state() == ForceSession::State::Previewed)
        apply();
    else
        m_force.startPreview();
}

void ForcePage::apply() {
    const RescreenPreview& preview = m_force.preview();
    if (Prompts::ask(window(),
            {tr("Put %1 in force?").arg(m_force.title()),
                tr("Imports are screened by it from now on. %1, and %2. Decisions stay. The rescreening can be taken "
                   "back like an import.")
                    .arg(tr("%n new lead(s) wait in the review", nullptr, static_cast<int>(preview.newLeads)),
                        tr("%n lead(s) lapse", nullptr, static_cast<int>(preview.lapsed))),
                tr("Put in force")}))
        m_force.apply();
}

} // namespace xunwang
