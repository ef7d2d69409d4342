#include "views/intake/resultpage.h"

#include "models/sheets/table.h"
#include "views/intake/intakesession.h"
#include "views/intake/recipeline.h"
#include "views/intake/words.h"
#include "views/shell/prompts.h"
#include "views/widgets/button.h"
#include "views/widgets/card.h"
#include "views/widgets/chip.h"
#include "views/widgets/emptystate.h"
#include "views/widgets/format.h"
#include "views/widgets/plainlabel.h"
#include "views/widgets/tableview.h"

#include <QClipboard>
#include <QDir>
#include <QFileInfo>
#include <QGridLayout>
#include <QGuiApplication>
#include <QMenu>
#include <QScrollArea>

namespace xunwang {

namespace {

enum Column { Line, Reason, Found, Columns };
constexpr int kFiguresWidth = 440;
const QString kRejected = QStringLiteral("rejected");
const QString kWarned = QStringLiteral("warned");

Tone toneOf(Severity severity) {
    switch (severity) {
    case Severity::High:
        return Tone::High;
    case Severity::Medium:
        return Tone::Medium;
    case Severity::Low:
        break;
    }
    return Tone::Low;
}

void empty(QLayout* layout) {
    while (QLayoutItem* item = layout->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        if (item->layout())
            empty(item->layout());
        delete item;
    }
}

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
        return intake::rejectReason(reject.reason);
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
    , m_figures(new QGridLayout)
    , m_facts(new QVBoxLayout)
    , m_lists(new ChipBar(true, this))
    , m_model(new RejectModel(this))
    , m_table(new TableView(this))
    , m_heading(new PlainLabel({}, Type::Heading, this))
    , m_note(new PlainLabel({}, Type::Note, this))
    , m_again(new Button(tr("Show them again"), Button::Kind::Plain, this))
    , m_save(new Button(tr("Save as a file…"), Button::Kind::Plain, this))
    , m_copy(new Button(tr("Copy as a table"), Button::Kind::Plain, this))
    , m_none(new EmptyState(QStringLiteral("dialog-ok-apply"), tr("Every row was taken"),
          tr("Rows that can't be read would stand here, with the line, the reason and what stood there."), {}, this)) {
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Space::m);

    auto* inside = new QWidget(this);
    auto* column = new QVBoxLayout(inside);
    column->setContentsMargins(Space::l, Space::m, Space::l, Space::m);
    column->setSpacing(Space::m);
    m_figures->setHorizontalSpacing(Space::m);
    m_figures->setVerticalSpacing(Space::s - 1);
    m_figures->setColumnStretch(1, 1);
    column->addLayout(m_figures);
    column->addWidget(separator(this));
    m_facts->setSpacing(Space::xs);
    column->addLayout(m_facts);
    column->addStretch();
    auto* figures = Card::around(scrolling(inside, this), this);
    figures->setFixedWidth(kFiguresWidth);
    layout->addWidget(figures);
    layout->addWidget(makeList(), 1);

    connect(m_lists, &ChipBar::chosenChanged, this, [this](const QStringList& keys) {
        m_shown = keys.contains(kWarned) ? List::Warned : List::Rejected;
        refreshLists();
    });
    connect(m_again, &Button::clicked, &session, &IntakeSession::findRejects);
    connect(m_save, &Button::clicked, this, &ResultPage::saveRows);
    connect(m_copy, &Button::clicked, this, &ResultPage::copyRows);
}

QWidget* ResultPage::makeList() {
    m_list = Card::around(m_table, this);
    m_table->setModel(m_model);
    m_table->setColumns({8, 30, 0});
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
    for (Button* button : {m_again, m_save, m_copy})
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

void ResultPage::addFigure(qint64 figure, const QString& name, const QString& meaning, QWidget* number) {
    const int row = m_rows++;
    auto* words = new QWidget(this);
    auto* lines = new QVBoxLayout(words);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(0);
    auto* label = new PlainLabel(name, Type::Body, this);
    label->setWordWrap(true);
    lines->addWidget(label);
    if (!meaning.isEmpty()) {
        auto* note = new PlainLabel(meaning, Type::Note, this);
        note->setWordWrap(true);
        lines->addWidget(note);
    }
    number->setAccessibleName(tr("%1 %2").arg(format::number(figure), name));
    m_figures->addWidget(number, row, 0, Qt::AlignRight | Qt::AlignTop);
    m_figures->addWidget(words, row, 1);
}

void ResultPage::addNumber(qint64 figure, const QString& name, const QString& meaning, Token token) {
    auto* number = new PlainLabel(format::number(figure), Type::Heading, this);
    number->setToken(token);
    number->setContentsMargins(0, 0, Space::s, 0); // as far in as the numbers that are buttons
    addFigure(figure, name, meaning, number);
}

void ResultPage::addLink(qint64 figure, const QString& name, const QString& meaning, const QString& rule) {
    auto* number = new Button(format::number(figure), Button::Kind::Quiet, this);
    number->setFont(theme().font(Type::Heading));
    number->setFixedHeight(number->fontMetrics().height());
    number->setToolTip(tr("Opens them in the review"));
    connect(number, &Button::clicked, this, [this, rule] { Q_EMIT leadsWanted(rule); });
    addFigure(figure, name, meaning, number);
}

void ResultPage::refreshFigures() {
    const ImportOutcome& outcome = m_session.outcome();
    empty(m_figures);
    m_rows = 0;
    const auto line = [this] { m_figures->addWidget(separator(this), m_rows++, 0, 1, 2); };
    addNumber(outcome.rows, tr("rows"), tr("read in %1 s").arg(format::decimal(std::max(0.1, outcome.seconds), 1)),
        Token::Text);
    line();
    addNumber(outcome.created, tr("new"), tr("the item was seen for the first time"), Token::Text);
    addNumber(
        outcome.updated, tr("updated"), tr("price, list price or sales differ from the time before"), Token::Text);
    addNumber(outcome.unchanged, tr("unchanged"), tr("nothing new about the item, or stored already"), Token::Text);
    addNumber(
        outcome.duplicate, tr("duplicate"), tr("equal in every cell to an earlier row of this file"), Token::Text);
    addNumber(outcome.rejected, tr("not taken"), {}, outcome.rejected > 0 ? Token::Medium : Token::Text);
    if (outcome.badCodes > 0)
        addNumber(outcome.badCodes, tr("credit codes that do not check, taken as they stand"), {}, Token::Medium);
    line();
    const QString leads = tr("listings that a rule hit; they wait for review");
    if (outcome.leads > 0)
        addLink(outcome.leads, tr("leads"), leads, {});
    else
        addNumber(0, tr("leads"), leads, Token::Text);
    for (const RuleCount& rule : outcome.rules)
        addLink(rule.leads, sign(toneOf(rule.severity)) + QLatin1Char(' ') + intake::titleOf(rule), {}, rule.rule);
    line();
    addNumber(outcome.shops, tr("shops"), tr("not seen before"), Token::Text);
}

void ResultPage::refreshFacts() {
    empty(m_facts);
    const auto add = [this](const QString& text) {
        auto* label = new PlainLabel(text, Type::Note, this);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        m_facts->addWidget(label);
    };
    const ImportPlan& plan = m_session.plan();
    if (const QStringList& keys = m_session.outcome().otherKeys; !plan.notTaken().isEmpty() || !keys.isEmpty())
        add(tr("Columns not taken: %1").arg(intake::columnsNotTaken(plan, keys)));
    if (m_session.keepFile() && !m_session.outcome().sameFile)
        add(tr("The whole file is kept as evidence of this import."));
    using Kind = IntakeSession::Source::Kind;
    const bool standing = m_session.source().kind == Kind::Recipe && !m_session.changedSince();
    if (standing)
        return add(tr("Read by the recipe “%1”.").arg(m_session.source().recipe));
    add(tr("How this file was read can be kept, so that the next one with these columns is read the same way."));
    auto* keep = new Button(tr("Keep how it was read…"), Button::Kind::Plain, this);
    keep->setMenu(new QMenu(keep));
    connect(keep->menu(), &QMenu::aboutToShow, this, [this, keep] {
        keep->menu()->clear();
        fillRecipeMenu(*keep->menu(), m_session, this);
    });
    m_facts->addWidget(keep, 0, Qt::AlignLeft);
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
    m_save->setEnabled(!m_saving);
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
        table.rows.push_back({reject.line, intake::rejectReason(reject.reason), reject.found});
    QGuiApplication::clipboard()->setText(toTabSeparated(table));
}

void ResultPage::saveRows() {
    const QFileInfo source(m_session.path());
    const QString name = tr("%1 not taken.xlsx").arg(source.completeBaseName());
    const QString path
        = Prompts::saveFile(window(), tr("Save the rows that were not taken"), QDir(source.path()).filePath(name),
            tr("Workbook (*.xlsx)") + QStringLiteral(";;") + tr("Table as text (*.csv)"), QStringLiteral("xlsx"));
    if (path.isEmpty())
        return;
    if (QFileInfo(path) == source)
        return Prompts::tell(
            window(), tr("The rows were not saved"), tr("This is the file that was imported. Choose another name."));
    m_saving = true;
    m_save->setEnabled(false);
    m_session.saveRejects(path, [this, path, alive = QPointer(this)](Result<qint64> saved) {
        if (!alive)
            return;
        m_saving = false;
        m_save->setEnabled(true);
        if (saved)
            Q_EMIT told(
                tr("Saved %n row(s) in %1. Mend them there and drop the file here.", nullptr, static_cast<int>(*saved))
                    .arg(QFileInfo(path).fileName()));
        else
            Q_EMIT failed(saved.error());
    });
}

} // namespace xunwang
