#include "views/widgets/tableview.h"

#include "models/table/idlistmodel.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QMouseEvent>
#include <QScrollBar>

namespace xunwang {

namespace {

/// A tab or line break inside a cell would end it in the spreadsheet.
QString oneLine(QString text) {
    return text.replace(QLatin1Char('\t'), QLatin1Char(' ')).replace(QLatin1Char('\n'), QLatin1Char(' '));
}

} // namespace

TableView::TableView(QWidget* parent) : QTableView(parent), m_delegate(new CellDelegate(this)) {
    setItemDelegate(m_delegate);
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setWordWrap(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    setMouseTracking(true);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    viewport()->setAutoFillBackground(false);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(Size::row);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setFixedHeight(Size::header);
    horizontalHeader()->setMinimumSectionSize(2 * Space::xl);
    horizontalHeader()->viewport()->setAutoFillBackground(false);
    setRowHeight(Size::row);
}

void TableView::setRowHeight(int height) {
    verticalHeader()->setDefaultSectionSize(height);
}

void TableView::setModel(QAbstractItemModel* newModel) {
    m_hoverRow = -1;
    QTableView::setModel(newModel);
    if (!newModel)
        return;
    connect(newModel, &QAbstractItemModel::modelReset, this, [this] { m_hoverRow = -1; });
    if (qobject_cast<IdListModel*>(newModel)) {
        connect(newModel, &QAbstractItemModel::modelAboutToBeReset, this, &TableView::keep);
        connect(newModel, &QAbstractItemModel::modelReset, this, &TableView::restore);
    }
}

void TableView::keep() {
    const auto* list = static_cast<const IdListModel*>(model());
    m_kept = {list->idAt(currentRow()), currentRow(), 0, false, {}};
    if (m_kept.row >= 0) {
        m_kept.top = rowViewportPosition(m_kept.row);
        m_kept.inSight = m_kept.top > -rowHeight(m_kept.row) && m_kept.top < viewport()->height();
    }
    constexpr qsizetype kMost = 1000; // a choice of everything is not worth the time
    if (const auto rows = selectionModel()->selectedRows(); rows.size() > 1 && rows.size() <= kMost)
        for (const QModelIndex& row : rows)
            m_kept.chosen.push_back(list->idAt(row.row()));
}

void TableView::restore() {
    const auto* list = static_cast<const IdListModel*>(model());
    if (m_kept.row < 0 || list->rowCount() == 0)
        return;
    const auto same = list->rowOf(m_kept.current);
    // Where it is gone, whoever stands in its place now.
    const int row = same.value_or(std::min(m_kept.row, list->rowCount() - 1));
    choose(list->index(row, 0));
    if (m_kept.inSight) {
        updateGeometries();
        verticalScrollBar()->setValue(verticalHeader()->sectionPosition(row) - m_kept.top);
    }
    QItemSelection chosen;
    for (const qint64 id : m_kept.chosen)
        if (const auto at = list->rowOf(id))
            chosen.select(list->index(*at, 0), list->index(*at, list->columnCount() - 1));
    if (chosen.size() > 1)
        selectionModel()->select(chosen, QItemSelectionModel::ClearAndSelect);
}

void TableView::setColumns(const QList<int>& characters) {
    m_columns = characters;
    spread();
}

void TableView::spread() {
    if (m_columns.isEmpty() || !model())
        return;
    const int one = fontMetrics().horizontalAdvance(QLatin1Char('0'));
    int left = viewport()->width();
    int greedy = 0;
    for (int column = 0; column < m_columns.size(); ++column) {
        if (isColumnHidden(column))
            continue;
        if (m_columns.at(column) == 0) {
            ++greedy;
            continue;
        }
        const int width = m_columns.at(column) * one + 20;
        setColumnWidth(column, width);
        left -= width;
    }
    for (int column = 0; column < m_columns.size() && greedy > 0; ++column) {
        if (m_columns.at(column) == 0 && !isColumnHidden(column)) {
            const int width = std::max(left / greedy, 10 * one);
            setColumnWidth(column, width);
            left -= width;
            --greedy;
        }
    }
}

void TableView::setCellNavigation(bool on) {
    m_cells = on;
    setTabKeyNavigation(false);
    setSelectionBehavior(on ? SelectItems : SelectRows);
}

/// setCurrentIndex goes by the keys that are held: under Ctrl (someone came by a shortcut) it would choose nothing.
void TableView::choose(const QModelIndex& index) {
    selectionModel()->setCurrentIndex(index,
        m_cells ? QItemSelectionModel::ClearAndSelect
                : QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

void TableView::goTo(int row) {
    if (!model() || row < 0 || row >= model()->rowCount())
        return;
    choose(model()->index(row, std::max(0, currentIndex().column())));
    scrollTo(currentIndex());
}

void TableView::copyRows() const {
    if (!model() || !selectionModel())
        return;
    QList<int> rows;
    for (const QModelIndex& index : selectionModel()->selectedRows())
        rows << index.row();
    for (const QModelIndex& index : selectionModel()->selectedIndexes()) {
        if (!rows.contains(index.row()))
            rows << index.row();
    }
    if (rows.isEmpty()) {
        for (int row = 0; row < model()->rowCount(); ++row)
            rows << row;
    }
    std::sort(rows.begin(), rows.end());
    QString text;
    const auto line = [&](const std::function<QString(int)>& cell) {
        QStringList cells;
        for (int visual = 0; visual < horizontalHeader()->count(); ++visual) {
            const int column = horizontalHeader()->logicalIndex(visual);
            if (!isColumnHidden(column))
                cells << oneLine(cell(column));
        }
        text += cells.join(QLatin1Char('\t')) + QLatin1Char('\n');
    };
    line([this](int column) { return model()->headerData(column, Qt::Horizontal).toString(); });
    for (const int row : std::as_const(rows)) {
        line([&](int column) {
            const Cell cell = m_delegate->cell(model()->index(row, column));
            return cell.text.isEmpty() ? cell.badge : cell.text;
        });
    }
    QApplication::clipboard()->setText(text);
}

void TableView::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
    QTableView::currentChanged(current, previous);
    if (current.row() != previous.row())
        Q_EMIT currentRowChanged(current.row());
}

void TableView::setHoverRow(int row) {
    if (row == m_hoverRow)
        return;
    for (const int changed : {std::exchange(m_hoverRow, row), row}) {
        if (changed >= 0)
            viewport()->update(0, rowViewportPosition(changed), viewport()->width(), rowHeight(changed));
    }
}

void TableView::mouseMoveEvent(QMouseEvent* event) {
    QTableView::mouseMoveEvent(event);
    const QModelIndex index = indexAt(event->position().toPoint());
    setHoverRow(index.row());
    viewport()->setCursor(index.isValid() && m_delegate->cell(index).link ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void TableView::mouseReleaseEvent(QMouseEvent* event) {
    QTableView::mouseReleaseEvent(event);
    const QModelIndex index = indexAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && event->modifiers() == Qt::NoModifier && index.isValid()
        && index == currentIndex() && m_delegate->cell(index).link)
        Q_EMIT linkActivated(index);
}

void TableView::keyPressEvent(QKeyEvent* event) {
    const QModelIndex index = currentIndex();
    if (event->matches(QKeySequence::Copy))
        return copyRows();
    if (index.isValid() && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        && state() != EditingState) {
        if (m_delegate->cell(index).link)
            Q_EMIT linkActivated(index);
        else
            Q_EMIT rowActivated(index.row());
        return;
    }
    // In a list these keys go to its ends, not along the row.
    if (!m_cells && event->modifiers() == Qt::NoModifier && state() != EditingState && model()
        && (event->key() == Qt::Key_Home || event->key() == Qt::Key_End))
        return goTo(event->key() == Qt::Key_Home ? 0 : model()->rowCount() - 1);
    QTableView::keyPressEvent(event);
}

bool TableView::viewportEvent(QEvent* event) {
    if (event->type() == QEvent::Leave)
        setHoverRow(-1);
    if (event->type() == QEvent::MouseButtonDblClick) {
        const QModelIndex index = indexAt(static_cast<QMouseEvent*>(event)->position().toPoint());
        const bool done = QTableView::viewportEvent(event);
        if (index.isValid() && !m_delegate->cell(index).link)
            Q_EMIT rowActivated(index.row());
        return done;
    }
    return QTableView::viewportEvent(event);
}

void TableView::resizeEvent(QResizeEvent* event) {
    QTableView::resizeEvent(event);
    spread();
}

void TableView::paintEvent(QPaintEvent* event) {
    QTableView::paintEvent(event);
    if (!hasFocus() || m_cells || !currentIndex().isValid())
        return;
    // Where the keyboard is: an accent edge at the current row.
    QPainter painter(viewport());
    painter.fillRect(
        0, rowViewportPosition(currentRow()), 3, rowHeight(currentRow()) - 1, theme().color(Token::Accent));
}

} // namespace xunwang
