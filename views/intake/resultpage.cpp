#include "views/intake/resultpage.h"

#include "models/sheets/table.h"
#include "views/intake/intakesession.h"
#include "views/intake/recipeline.h"
#include "views/intake/rejectsbutton.h"
#include "views/intake/resultcolumn.h"
#include "views/intake/words.h"
#include "views/records/words.h"
#include "views/widgets/button.h"
#include "views/widgets/card.h"
#include "views/widgets/chip.h"
#include "views/widgets/emptystate.h"
#include "views/widgets/format.h"
#include "views/widgets/plainlabel.h"
#include "views/widgets/tableview.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>

namespace xunwang {

namespace {

enum Column { Line, Reason, Found, Columns };
const QString kRejected = QStringLiteral("rejected");
const QString kWarned = QStringLiteral("warned");
constexpr int kNamed = 6; // probes that were missed

} // namespace

void RejectModel::set(std::vector<Reject> rejects) {
    beginResetModel();
    m_rejects = std::move(rejects);
    endResetModel();
}

int RejectModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rejects.size());
}

int RejectModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : Columns;
}

QVariant RejectModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || role != Qt::DisplayRole)
        return {};
    const Reject& reject = m_rejects[static_cast<size_t>(index.row())];
    switch (index.column()) {
    case Line:
        return reject.line;
    case Reason:
        return intake::reasonOf(reject);
    default:
        return reject.found;
    }
}

QVariant RejectModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole && section == Line)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == Line ? tr("Line") : section == Reason ? tr("Reason") : tr("What stands there");
}

ResultPage::ResultPage(IntakeSession& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_column(new ResultColumn(this))
    , m_lists(new ChipBar(true, this))
    , m_model(new RejectModel(this))
    , m_table(new TableView(this))
    , m_heading(new PlainLabel({}, Type::Heading, this))
    , m_note(new PlainLabel({}, Type::Note, this))
    , m_again(new Button(tr("Show them again"), Button::Kind::Plain, this))
    , m_save(new RejectsButton(session.shell(), this))
    , m_copy(new Button(tr("Copy as a table"), Button::Kind::Plain, this))
    , m_none(new EmptyState(QStringLiteral("dialog-ok-apply"), tr("Every row was taken"),
          tr("Rows that can't be read would stand here, with the line, the reason and what stood there."), {}, this)) {
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Space::m);

    layout->addWidget(m_column);
    layout->addWidget(makeList(), 1);

    connect(m_lists, &ChipBar::chosenChanged, this, [this](const QStringList& keys) {
        m_shown = keys.contains(kWarned) ? List::Warned : List::Rejected;
        refreshLists();
    });
    connect(m_again, &Button::clicked, &session, &IntakeSession::findRejects);
    connect(m_save, &RejectsButton::told, this, &ResultPage::told);
    connect(m_save, &RejectsButton::failed, this, &ResultPage::failed);
    connect(m_copy, &Button::clicked, this, &ResultPage::copyRows);
}

QWidget* ResultPage::makeList() {
    m_list = Card::around(m_table, this);
    m_table->setModel(m_model);
    m_table->setColumns({8, 38, 0});
    auto* head = new QHBoxLayout;
    head->setContentsMargins(Space::l, Space::s, Space::s, Space::xs);
    head->setSpacing(Space::s);
    auto* names = new QVBoxLayout;
    names->setSpacing(0);
    names->addWidget(m_lists);
    names->addWidget(m_heading);
    m_note->setWordWrap(true);
    names->addWidget(m_note);
    head->addLayout(names, 1);
    for (Button* button : std::initializer_list<Button*>{m_again, m_save, m_copy})
        head->addWidget(button, 0, Qt::AlignTop);
    m_list->body()->insertLayout(0, head);
    m_list->body()->addWidget(m_none, 1);
    m_list->body()->setStretchFactor(m_table, 1);
    m_list->body()->addStretch();
    return m_list;
}

void ResultPage::refresh() {
    const ImportOutcome& outcome = m_session.outcome();
    m_shown = outcome.rejected == 0 && outcome.badCodes > 0 ? List::Warned : List::Rejected;
    refreshFigures();
    refreshFacts();
    refreshLists();
}

void ResultPage::addLink(qint64 figure, const QString& name, const QString& meaning, const QString& rule) {
    Button* number = m_column->addLink(figure, name, meaning);
    number->setToolTip(tr("Opens them in the review"));
    connect(number, &Button::clicked, this, [this, rule] { Q_EMIT leadsWanted(rule); });
}

void ResultPage::refreshFigures() {
    const ImportOutcome& outcome = m_session.outcome();
    m_column->clear();
    m_column->addNumber(outcome.rows, tr("row(s)", nullptr, static_cast<int>(outcome.rows)),
        tr("read in %1 s").arg(format::decimal(std::max(0.1, outcome.seconds), 1)));
    m_column->addNumber(outcome.created, tr("new"), tr("the item was seen for the first time"));
    m_column->addNumber(outcome.updated, tr("updated"), tr("price, list price or sales differ from the time before"));
    m_column->addNumber(outcome.unchanged, tr("unchanged"), tr("nothing new about the item, or stored already"));
    m_column->addNumber(outcome.duplicate, tr("duplicate"), tr("equal in every cell to an earlier row of this file"));
    m_column->addNumber(outcome.rejected, tr("not taken"), {}, outcome.rejected > 0 ? Token::Medium : Token::Text);
    if (outcome.badCodes > 0)
        m_column->addNumber(outcome.badCodes,
            tr("credit code(s) that do not check, taken as they stand", nullptr, static_cast<int>(outcome.badCodes)),
            {}, Token::Medium);
    m_column->addLine();
    const QString leads = tr("listings that a rule hit; they wait for review");
    if (outcome.leads > 0)
        addLink(outcome.leads, tr("lead(s)", nullptr, static_cast<int>(outcome.leads)), leads, {});
    else
        m_column->addNumber(0, tr("lead(s)", nullptr, 0), leads);
    for (const RuleCount& rule : outcome.rules)
        addLink(rule.leads, sign(words::tone(rule.severity)) + QLatin1Char(' ') + intake::titleOf(rule), {}, rule.rule);
    m_column->addLine();
    m_column->addNumber(outcome.shops, tr("shop(s)", nullptr, static_cast<int>(outcome.shops)), tr("not seen before"));
    refreshProbes();
}

void ResultPage::refreshProbes() {
    using Outcome = ProbeFinding::Outcome;
    const ProbeReport& report = m_session.outcome().probes;
    if (report.tried() == 0)
        return;
    QStringList missed;
    for (const ProbeFinding& finding : report.findings)
        if (finding.outcome == Outcome::Missed || finding.outcome == Outcome::NotRead)
            missed << tr("Missed: %1 (%2)").arg(finding.probe.title, finding.probe.rule);
    const qsizetype all = missed.size();
    if (all > kNamed) {
        missed.resize(kNamed);
        missed << tr("and %1 more").arg(all - kNamed);
    }
    m_column->addLine();
    Button* number = m_column->addLink(report.count(Outcome::Found),
        sign(all > 0 ? Tone::High : Tone::Good) + QLatin1Char(' ')
            + tr("of %n probe(s) found", nullptr, static_cast<int>(report.tried())),
        missed.isEmpty() ? tr("test items that prove that the rules work; they count nowhere")
                         : missed.join(QLatin1Char('\n')));
    number->setToolTip(tr("Opens the probes"));
    connect(number, &Button::clicked, this, &ResultPage::probesWanted);
}

void ResultPage::refreshFacts() {
    const ImportPlan& plan = m_session.plan();
    if (const QStringList& keys = m_session.outcome().otherKeys; !plan.notTaken().isEmpty() || !keys.isEmpty())
        m_column->addFact(tr("Columns not taken: %1").arg(intake::columnNames(plan.headings, plan.notTaken(), keys)));
    if (m_session.keepFile() && !m_session.outcome().sameFile)
        m_column->addFact(tr("The whole file is kept as evidence of this import."));
    using Kind = IntakeSession::Source::Kind;
    const bool standing = m_session.source().kind == Kind::Recipe && !m_session.changedSince();
    if (standing)
        return m_column->addFact(tr("Read by the recipe “%1”.").arg(m_session.source().recipe));
    m_column->addFact(
        tr("How this file was read can be kept, so that the next one with these columns is read the same way."));
    auto* keep = new Button(tr("Keep how it was read…"), Button::Kind::Plain, this);
    keep->setMenu(new QMenu(keep));
    connect(keep->menu(), &QMenu::aboutToShow, this, [this, keep] {
        keep->menu()->clear();
        fillRecipeMenu(*keep->menu(), m_session, this);
    });
    m_column->addFact(keep);
}

void ResultPage::refreshLists() {
    const ImportOutcome& outcome = m_session.outcome();
    const bool rejected = shows(List::Rejected);
    const bool both = outcome.rejected > 0 && outcome.badCodes > 0;
    m_lists->setVisible(both);
    if (both) {
        m_lists->setFacets({{kRejected, tr("Not taken"), outcome.rejected, {}},
            {kWarned, tr("Taken, to be checked"), outcome.badCodes, {}}});
        m_lists->setChosen({rejected ? kRejected : kWarned});
    }
    m_model->set(rejected ? outcome.rejects : outcome.warnings);
    m_table->setAccessibleName(rejected ? tr("Rows that were not taken") : tr("Rows to be checked"));
    const bool any = m_model->rowCount() > 0;
    const bool known = rejected && !any && outcome.rejected > 0; // only their number is
    m_table->setVisible(any);
    m_copy->setVisible(any);
    m_save->setVisible(rejected && outcome.rejectedRows);
    m_save->setRows(outcome.rejectedRows, m_session.path());
    m_again->setVisible(known);
    m_none->setVisible(outcome.rejected == 0 && outcome.badCodes == 0);
    m_heading->setVisible(any || known);
    m_heading->setText(rejected
            ? tr("%n row(s) not taken", nullptr, static_cast<int>(outcome.rejected))
            : tr("%n credit code(s) taken as they stand", nullptr, static_cast<int>(outcome.badCodes)));
    m_note->setVisible(any || known);
    const qint64 all = rejected ? outcome.rejected : outcome.badCodes;
    QString note;
    if (known)
        note = tr("The reasons were shown when the file was imported first.");
    else if (rejected)
        note = tr("Save them as a file, mend them in a spreadsheet and drop that file here: only those are imported.");
    else
        note = tr("Compare them with the licences. The check character does not fit, or they are no credit codes.");
    if (any && all > m_model->rowCount())
        note = tr("The first %1 are listed.").arg(format::number(m_model->rowCount())) + QLatin1Char(' ') + note;
    m_note->setText(note);
}

void ResultPage::copyRows() const {
    Table table{m_heading->text(), {}, {}};
    for (int column = 0; column < Columns; ++column)
        table.columns.append({m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(),
            column == Line ? ColumnType::Integer : ColumnType::Text});
    for (const Reject& reject : m_model->rejects())
        table.rows.push_back({reject.line, intake::reasonOf(reject), reject.found});
    QGuiApplication::clipboard()->setText(toTabSeparated(table));
}

} // namespace xunwang
