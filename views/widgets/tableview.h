#pragma once

#include "views/widgets/celldelegate.h"

#include <QTableView>

namespace xunwang {

/// A list or table as look.md has them; whole rows are chosen, long lists cost nothing. Put it in `Card::around`.
/// Over an IdListModel, the current and chosen rows and the place in the list survive when its ids change.
/// What a column shows beyond its display text is said with `setFill`.
class TableView : public QTableView {
    Q_OBJECT
public:
    explicit TableView(QWidget* parent = nullptr);

    /// Size::row (one line) or Size::row2 (two lines).
    void setRowHeight(int height);
    void setFill(int column, CellDelegate::Fill fill) { m_delegate->setFill(column, std::move(fill)); }
    /// Widths in characters of the base font (a Chinese one counts two); 0: takes what is left. Call after setModel.
    void setColumns(const QList<int>& characters);
    /// Tab and arrows move cell by cell (tables of figures) instead of row by row.
    void setCellNavigation(bool on);
    bool showsCellFocus() const { return m_cells; }
    int hoverRow() const { return m_hoverRow; }
    /// The current row, -1: none.
    int currentRow() const { return currentIndex().isValid() ? currentIndex().row() : -1; }
    /// Makes a row current and chosen and brings it into sight.
    void goTo(int row);
    /// The chosen rows (all, when none is chosen) of the visible columns, tabs between cells: for a spreadsheet.
    void copyRows() const;

    void setModel(QAbstractItemModel* model) override;

Q_SIGNALS:
    void currentRowChanged(int row);
    /// A cell with Cell::link was clicked, or Enter pressed on it.
    void linkActivated(const QModelIndex& index);
    /// Enter or double click on a row.
    void rowActivated(int row);

protected:
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    /// What was current, chosen and in sight of a list of ids, over a change of the list.
    struct Kept {
        qint64 current = 0;
        int row = -1;
        int top = 0; ///< of the current row in the viewport
        bool inSight = false;
        std::vector<qint64> chosen;
    };
    void choose(const QModelIndex& index);
    void keep();
    void restore();
    Kept m_kept;
    void setHoverRow(int row);
    void spread();
    CellDelegate* m_delegate;
    QList<int> m_columns;
    int m_hoverRow = -1;
    bool m_cells = false;
};

} // namespace xunwang
