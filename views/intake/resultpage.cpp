#include "views/intake/resultpage.h"

#include "models/sheets/table.h"
#include "models/sheets/textwriter.h"
#include "views/intake/words.h"
#include "views/widgets/button.h"
#include "views/widgets/card.h"
#include "views/widgets/emptystate.h"
#include "views/widgets/format.h"
#include "views/widgets/plainlabel.h"
#include "views/widgets/tableview.h"

#include <QClipboard>
#include <QGridLayout>
#include <QGuiApplication>

namespace xunwang {

namespace {
enum Column { Line, Reason, Found, Columns };
constexpr int kFiguresWidth = 440;
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

ResultPage::ResultPage(QWidget* parent)
    : QWidget(parent)
    , m_figures(new QGridLayout)
    , m_model(new RejectModel(this))
    , m_table(new TableView(this))
    , m_heading(new PlainLabel({}, Type::Heading, this))
    , m_note(new PlainLabel({}, Type::Note, this))
    , m_copy(new Button(tr("Copy as a table"), Button::Kind::Plain, this))
    , m_none(new EmptyState(QStringLiteral("dialog-ok-apply"), tr("Every row was taken"),
          tr("Rows that can't be read would stand here, with the line, the reason and what stood there."), {}, this))
    , m_list(Card::around(m_table, this)) {
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Space::m);

    auto* figures = new Card(this);
    figures->setFixedWidth(kFiguresWidth);
    m_figures->setHorizontalSpacing(Space::m);
    m_figures->setVerticalSpacing(Space::m);
    m_figures->setColumnStretch(1, 1);
    figures->body()->addLayout(m_figures);
    figures->body()->addStretch();
    layout->addWidget(figures);

    m_table->setModel(m_model);
    m_table->setColumns({8, 30, 0});
    m_table->setAccessibleName(tr("Rows that were not taken"));
    auto* head = new QHBoxLayout;
    head->setContentsMargins(Space::l, Space::s, Space::s, Space::xs);
    auto* names = new QVBoxLayout;
    names->setSpacing(0);
    names->addWidget(m_heading);
    names->addWidget(m_note);
    head->addLayout(names, 1);
    head->addWidget(m_copy);
    m_list->body()->insertLayout(0, head);
    m_list->body()->addWidget(m_none, 1);
    m_list->body()->setStretchFactor(m_table, 1);
    m_list->body()->addStretch();
    layout->addWidget(m_list, 1);
    connect(m_copy, &Button::clicked, this, &ResultPage::copyRejects);
}

void ResultPage::show(const ImportOutcome& outcome) {
    while (QLayoutItem* item = m_figures->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    int row = 0;
    const auto add = [&](qint64 figure, const QString& name, const QString& meaning, Token token = Token::Text) {
        auto* number = new PlainLabel(format::number(figure), Type::Heading, this);
        number->setToken(token);
        number->setAlignment(Qt::AlignRight | Qt::AlignTop);
        auto* words = new QWidget(this);
        auto* lines = new QVBoxLayout(words);
        lines->setContentsMargins(0, 0, 0, 0);
        lines->setSpacing(0);
        lines->addWidget(new PlainLabel(name, Type::Body, this));
        auto* note = new PlainLabel(meaning, Type::Note, this);
        note->setWordWrap(true);
        lines->addWidget(note);
        m_figures->addWidget(number, row, 0, Qt::AlignRight | Qt::AlignTop);
        m_figures->addWidget(words, row++, 1);
    };
    add(outcome.rows, tr("rows"), tr("read in %1 s").arg(format::decimal(std::max(0.1, outcome.seconds), 1)));
    m_figures->addWidget(separator(this), row++, 0, 1, 2);
    add(outcome.created, tr("new"), tr("the item was seen for the first time"));
    add(outcome.updated, tr("updated"), tr("price, list price or sales differ from the time before"));
    add(outcome.unchanged, tr("unchanged"), tr("nothing new about the item, or stored already"));
    add(outcome.duplicate, tr("duplicate"), tr("equal in every cell to an earlier row of this file"));
    add(outcome.rejected, tr("not taken"),
        outcome.rejects.empty() && outcome.rejected > 0 ? tr("the reasons were shown the first time")
                                                        : tr("the list says why"),
        outcome.rejected > 0 ? Token::Medium : Token::Text);
    m_figures->addWidget(separator(this), row++, 0, 1, 2);
    add(outcome.leads, tr("leads"), tr("listings that a rule hit; they wait for review"),
        outcome.leads > 0 ? Token::Accent : Token::Text);
    add(outcome.shops, tr("shops"), tr("not seen before"));

    m_model->set(outcome.rejects);
    const bool any = m_model->rowCount() > 0;
    m_table->setVisible(any);
    m_copy->setVisible(any);
    m_none->setVisible(!any && outcome.rejected == 0);
    m_heading->setVisible(any || outcome.rejected > 0);
    m_heading->setText(tr("%n row(s) not taken", nullptr, static_cast<int>(outcome.rejected)));
    m_note->setVisible(any || outcome.rejected > 0);
    m_note->setText(!any ? tr("The reasons were shown when the file was imported first.")
            : outcome.rejected > m_model->rowCount()
            ? tr("The first %1 are listed. Mend them in a spreadsheet and import only those.")
                  .arg(format::number(m_model->rowCount()))
            : tr("Mend them in a spreadsheet and import only those."));
}

void ResultPage::copyRejects() const {
    Table table{tr("Rows that were not taken"), {}, {}};
    for (int column = 0; column < Columns; ++column)
        table.columns.append({m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(),
            column == Line ? ColumnType::Integer : ColumnType::Text});
    for (const Reject& reject : m_model->rejects())
        table.rows.push_back({reject.line, intake::rejectReason(reject.reason), reject.found});
    QGuiApplication::clipboard()->setText(toTabSeparated(table));
}

} // namespace xunwang
