#include "views/widgets/listcard.h"

#include "views/widgets/plainlabel.h"
#include "views/widgets/tableview.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QStackedWidget>

namespace xunwang {

ListCard::ListCard(
    const QString& heading, const QString& empty, const QStringList& headers, const QList<int>& widths, QWidget* parent)
    : Card(parent)
    , m_model(new CellModel(headers, this))
    , m_table(new TableView(this))
    , m_note(new PlainLabel({}, Type::Note, this))
    , m_stack(new QStackedWidget(this)) {
    body()->setContentsMargins(1, Space::m, 1, Space::xs);
    auto* top = new QHBoxLayout;
    top->setContentsMargins(Space::s + 2, 0, Space::s, 0); // as the cells under it
    top->setSpacing(Space::m);
    top->addWidget(new PlainLabel(heading, Type::Heading, this));
    m_note->setElided(true);
    top->addWidget(m_note, 1);
    body()->addLayout(top);
    m_model->showIn(m_table);
    m_table->setColumns(widths);
    m_table->setRowHeight(Size::row2);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setAccessibleName(heading);
    m_table->setMinimumHeight(Size::row2);
    const bool headed
        = std::any_of(headers.begin(), headers.end(), [](const QString& text) { return !text.isEmpty(); });
    m_table->horizontalHeader()->setVisible(headed);
    m_stack->addWidget(m_table);
    auto* nothing = new PlainLabel(empty, Type::Body, this);
    nothing->setToken(Token::Muted);
    nothing->setWordWrap(true);
    nothing->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    nothing->setContentsMargins(Space::s + 2, Space::xs, Space::s, Space::s);
    m_stack->addWidget(nothing);
    m_stack->setCurrentIndex(1);
    body()->addWidget(m_stack, 1);
    connect(m_table, &TableView::rowActivated, this, [this](int row) { Q_EMIT opened(m_model->idAt(row)); });
    connect(m_table, &TableView::linkActivated, this,
        [this](const QModelIndex& index) { Q_EMIT opened(m_model->idAt(index.row())); });
}

void ListCard::setRows(std::vector<CellModel::Row> rows) {
    m_stack->setCurrentIndex(rows.empty() ? 1 : 0);
    m_model->setRows(std::move(rows));
    if (m_table->currentRow() >= 0)
        return;
    if (m_choosing)
        m_table->goTo(0);
    else
        m_table->selectionModel()->setCurrentIndex(m_model->index(0, 0), QItemSelectionModel::NoUpdate);
}

void ListCard::setNote(const QString& note) {
    m_note->setText(note);
}

} // namespace xunwang
