#pragma once

#include "views/widgets/paint.h"

#include <QStyledItemDelegate>

#include <functional>
#include <optional>

namespace xunwang {

/// What one cell of a list shows. A desk fills it from its model's roles; the delegate draws it.
struct Cell {
    QString text;
    QList<Mark> spans; ///< marked stretches of `text`
    QString note; ///< second line: shop, platform, price
    std::optional<Tone> tone; ///< drawn as a badge before the text, or alone with `badge` as its words
    QString badge; ///< words of the badge; empty: only its sign
    bool badgeBehind = false; ///< the badge stands behind the text
    Token token = Token::Text;
    Token ground = Token::Surface; ///< another ground for a cell that wants attention
    bool bold = false;
    bool link = false; ///< a figure that opens its rows: underlined, TableView::linkActivated when clicked
    bool right = false; ///< numbers: at the right
    QString tip; ///< exact value or whole text; plain text
};

/// Draws cells as look.md has lists: no lines between columns, a line under each row, the hovered and chosen row on a
/// ground, matched words marked in place. Editors work as usual.
class CellDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using Fill = std::function<void(const QModelIndex&, Cell&)>;

    using QStyledItemDelegate::QStyledItemDelegate;
    /// `fill` is called with a cell that already holds the display text, tooltip and alignment of the model.
    void setFill(int column, Fill fill);
    Cell cell(const QModelIndex& index) const;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    bool helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
        const QModelIndex& index) override;

private:
    QHash<int, Fill> m_fills;
};

} // namespace xunwang
