#include "views/widgets/celldelegate.h"

#include "views/widgets/tableview.h"

#include <QHelpEvent>
#include <QToolTip>

namespace xunwang {

namespace {
constexpr int kPad = 10;
}

void CellDelegate::setFill(int column, Fill fill) {
    m_fills[column] = std::move(fill);
}

Cell CellDelegate::cell(const QModelIndex& index) const {
    Cell cell;
    const QVariant value = index.data(Qt::DisplayRole);
    cell.text = displayText(value, QLocale());
    cell.tip = index.data(Qt::ToolTipRole).toString();
    const QVariant alignment = index.data(Qt::TextAlignmentRole);
    cell.right = alignment.isValid() ? (alignment.toInt() & Qt::AlignRight) != 0
                                     : value.typeId() == QMetaType::Int || value.typeId() == QMetaType::LongLong
            || value.typeId() == QMetaType::Double;
    if (const auto fill = m_fills.constFind(index.column()); fill != m_fills.cend())
        (*fill)(index, cell);
    return cell;
}

namespace {

void rightLine(QPainter& painter, const QRect& rect, const QString& text, const QFont& font, const QColor& color) {
    painter.save();
    painter.setFont(font);
    painter.setPen(color);
    painter.drawText(rect, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine,
        QFontMetrics(font).elidedText(text, Qt::ElideRight, rect.width()));
    painter.restore();
}

} // namespace

void CellDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    const Cell cell = this->cell(index);
    const QRect r = item.rect;
    const auto* table = qobject_cast<const TableView*>(item.widget);
    if (table)
        item.state.setFlag(QStyle::State_MouseOver, index.row() == table->hoverRow());
    if (cell.ground != Token::Surface)
        item.backgroundBrush = theme().color(cell.ground);
    const QStyle* style = item.widget->style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &item, painter, item.widget);
    painter->fillRect(QRect(r.left(), r.bottom(), r.width(), 1), theme().color(Token::Line));

    QRect room = r.adjusted(kPad, 0, -kPad, -1);
    if (item.features & QStyleOptionViewItem::HasCheckIndicator) {
        QStyleOptionViewItem check = item;
        check.rect = QRect(room.left(), room.center().y() - Size::icon / 2, Size::icon, Size::icon);
        check.state.setFlag(QStyle::State_On, item.checkState == Qt::Checked);
        style->drawPrimitive(QStyle::PE_IndicatorItemViewItemCheck, &check, painter, item.widget);
        room.setLeft(room.left() + Size::icon + Space::s);
    }
    if (cell.tone) {
        QSize size = paint::badgeSize(*cell.tone, cell.badge);
        size.setWidth(std::min(size.width(), room.width()));
        int x = room.left();
        if (cell.badgeBehind) {
            const int text = QFontMetrics(theme().font(Type::Body, cell.bold)).horizontalAdvance(cell.text);
            x = std::min(x + text + Space::s, room.right() + 1 - size.width());
            room.setRight(x - Space::s);
        } else {
            room.setLeft(x + size.width() + Space::s);
        }
        paint::badge(*painter, {{x, r.center().y() - size.height() / 2}, size}, *cell.tone, cell.badge);
    }
    QFont font = theme().font(Type::Body, cell.bold);
    font.setUnderline(cell.link && !cell.text.isEmpty());
    const QColor color = theme().color(item.state & QStyle::State_Enabled ? cell.token : Token::Muted);
    if (!cell.note.isEmpty()) {
        const QFont small = theme().font(Type::Note);
        const int first = QFontMetrics(font).height();
        const int second = QFontMetrics(small).height();
        const int top = room.top() + (room.height() - first - second + 4) / 2;
        const QRect line(room.left(), top + first - 2, room.width(), second);
        const QRect above(room.left(), top - 1, room.width(), first);
        if (cell.right) {
            rightLine(*painter, above, cell.text, font, color);
            rightLine(*painter, line, cell.note, small, theme().color(Token::Muted));
        } else {
            paint::spannedLine(*painter, above, cell.text, cell.spans, font, color);
            paint::spannedLine(*painter, line, cell.note, {}, small, theme().color(Token::Muted));
        }
    } else if (cell.right) {
        rightLine(*painter, room, cell.text, font, color);
    } else {
        paint::spannedLine(*painter, room, cell.text, cell.spans, font, color);
    }
    if ((item.state & QStyle::State_HasFocus) && table && table->showsCellFocus())
        paint::focusRing(*painter, r.adjusted(1, 1, -1, -2), 4);
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const Cell cell = this->cell(index);
    int width = QFontMetrics(theme().font(Type::Body, cell.bold)).horizontalAdvance(cell.text);
    width = std::max(width, QFontMetrics(theme().font(Type::Note)).horizontalAdvance(cell.note));
    if (cell.tone)
        width += paint::badgeSize(*cell.tone, cell.badge).width() + (cell.text.isEmpty() ? 0 : Space::s);
    if (index.data(Qt::CheckStateRole).isValid())
        width += Size::icon + Space::s;
    Q_UNUSED(option)
    return {width + 2 * kPad + 2, cell.note.isEmpty() ? Size::row : Size::row2};
}

bool CellDelegate::helpEvent(
    QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option, const QModelIndex& index) {
    if (event->type() != QEvent::ToolTip)
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    const Cell cell = this->cell(index);
    QString tip = cell.tip;
    if (tip.isEmpty() && sizeHint(option, index).width() > option.rect.width())
        tip = cell.note.isEmpty() ? cell.text : cell.text + QLatin1Char('\n') + cell.note;
    QToolTip::showText(event->globalPos(), tip, view);
    return true;
}

} // namespace xunwang
