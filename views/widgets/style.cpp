#include "views/widgets/style.h"

#include "views/widgets/paint.h"
#include "views/widgets/theme.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QLabel>
#include <QMenu>
#include <QStyleOption>
#include <QToolButton>

namespace xunwang {

namespace {

QColor mix(const QColor& a, const QColor& b, double share) {
    const auto one = [share](int x, int y) { return static_cast<int>(x + (y - x) * share); };
    return {one(a.red(), b.red()), one(a.green(), b.green()), one(a.blue(), b.blue())};
}

/// The ground and line of a field or button in its present state.
void fieldSurface(QPainter& painter, const QRect& rect, QStyle::State state, bool pressable) {
    const bool enabled = state & QStyle::State_Enabled;
    const bool hover = enabled && pressable && (state & QStyle::State_MouseOver);
    const bool down = enabled && pressable && (state & (QStyle::State_Sunken | QStyle::State_On));
    const QColor surface = theme().color(enabled ? Token::Surface : Token::Window);
    const QColor fill = down ? theme().color(Token::AccentGround)
        : hover              ? mix(surface, theme().color(Token::AccentGround), 0.6)
                             : surface;
    paint::surface(painter, rect, Size::controlRadius, fill, theme().color(Token::Line));
    if (enabled && (state & QStyle::State_HasFocus))
        paint::focusRing(painter, rect, Size::controlRadius);
}

bool isTip(const QWidget* widget) {
    return widget && widget->inherits("QTipLabel");
}

} // namespace

Style::Style() : QProxyStyle(QStringLiteral("Fusion")) {
    setObjectName(QStringLiteral("xunwang"));
}

void Style::polish(QWidget* widget) {
    QProxyStyle::polish(widget);
    if (auto* text = qobject_cast<QLabel*>(widget); text && text->textFormat() == Qt::AutoText) {
        text->setTextFormat(Qt::PlainText);
        if (isTip(widget))
            text->setContentsMargins(Space::xs, Space::xs, Space::xs, Space::xs);
    }
    if (qobject_cast<QAbstractButton*>(widget) || qobject_cast<QComboBox*>(widget)
        || qobject_cast<QAbstractSpinBox*>(widget))
        widget->setAttribute(Qt::WA_Hover);
    if (auto* menu = qobject_cast<QMenu*>(widget)) {
        menu->setAttribute(Qt::WA_TranslucentBackground);
        menu->setWindowFlag(Qt::FramelessWindowHint);
        menu->setWindowFlag(Qt::NoDropShadowWindowHint);
    }
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const {
    switch (metric) {
    case PM_ButtonMargin:
        return 2 * Space::m;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    case PM_DefaultFrameWidth:
        if (qobject_cast<const QMenu*>(widget))
            return Space::xs + 1;
        return qobject_cast<const QAbstractScrollArea*>(widget) ? 2 : 1;
    case PM_ScrollBarExtent:
        return 10;
    case PM_ScrollBarSliderMin:
        return 32;
    case PM_ScrollView_ScrollBarSpacing:
    case PM_ScrollView_ScrollBarOverlap:
        return 0;
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return Size::icon;
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return Space::s;
    case PM_LayoutLeftMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutBottomMargin:
        return Space::m;
    case PM_HeaderMargin:
        return 10;
    case PM_HeaderMarkSize:
        return 8;
    case PM_MenuButtonIndicator:
        return Space::l;
    case PM_MenuVMargin:
    case PM_MenuHMargin:
        return 0;
    case PM_SplitterWidth:
        return Space::m;
    case PM_TabBarTabHSpace:
        return 2 * Space::m;
    case PM_TabBarTabVSpace:
        return Space::m;
    case PM_TabBarBaseHeight:
    case PM_TabBarBaseOverlap:
        return 0;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget, QStyleHintReturn* data) const {
    switch (hint) {
    case SH_EtchDisabledText:
    case SH_Widget_Animate:
    case SH_Widget_Animation_Duration:
    case SH_ComboBox_Popup:
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_ScrollBar_Transient:
    case SH_ItemView_ActivateItemOnSingleClick:
        return 0;
    case SH_ItemView_ShowDecorationSelected:
    case SH_ScrollBar_LeftClickAbsolutePosition:
    case SH_Menu_MouseTracking:
    case SH_ComboBox_ListMouseTracking:
        return 1;
    case SH_ToolTipLabel_Opacity:
        return 255;
    case SH_Table_GridLineColor:
        return static_cast<int>(theme().color(Token::Line).rgba());
    default:
        return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

QSize Style::sizeFromContents(
    ContentsType type, const QStyleOption* option, const QSize& size, const QWidget* widget) const {
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    switch (type) {
    case CT_PushButton:
        result.setHeight(Size::control);
        break;
    case CT_LineEdit:
    case CT_ComboBox:
    case CT_SpinBox:
        result.setHeight(Size::control);
        result.rwidth() += Space::m;
        break;
    case CT_ToolButton:
        result.setHeight(std::max(result.height(), Size::control - 4));
        break;
    case CT_HeaderSection:
        result.setHeight(Size::header);
        result.rwidth() += Space::s;
        break;
    case CT_MenuItem: {
        const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option);
        if (item && item->menuItemType == QStyleOptionMenuItem::Separator)
            return {result.width(), Space::s + 1};
        result.setHeight(std::max(result.height(), Size::control - 2));
        result.rwidth() += Space::l;
        break;
    }
    case CT_ItemViewItem:
        result.setHeight(std::max(result.height(), Size::control - 2));
        break;
    default:
        break;
    }
    return result;
}

QRect Style::subControlRect(
    ComplexControl control, const QStyleOptionComplex* option, SubControl sub, const QWidget* widget) const {
    const QRect r = option->rect;
    if (control == CC_ComboBox) {
        if (sub == SC_ComboBoxArrow)
            return visualRect(option->direction, r, {r.right() - 24, r.top(), 24, r.height()});
        if (sub == SC_ComboBoxEditField)
            return visualRect(option->direction, r, r.adjusted(10, 1, -25, -1));
    }
    if (control == CC_SpinBox && sub == SC_SpinBoxEditField)
        return visualRect(option->direction, r, r.adjusted(Space::s, 1, -25, -1));
    if (control == CC_ScrollBar) {
        const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option);
        if (sub == SC_ScrollBarAddLine || sub == SC_ScrollBarSubLine)
            return {};
        if (bar && sub == SC_ScrollBarGroove)
            return r;
        if (bar) {
            // Fusion keeps room for arrow buttons that we do not draw.
            const bool across = bar->orientation == Qt::Horizontal;
            const int length = across ? r.width() : r.height();
            const qint64 range = qint64(bar->maximum) - bar->minimum;
            const int slider = range <= 0
                ? length
                : std::clamp(int(qint64(length) * bar->pageStep / (range + bar->pageStep)),
                    std::min(length, pixelMetric(PM_ScrollBarSliderMin, option, widget)), length);
            const int start = sliderPositionFromValue(
                bar->minimum, bar->maximum, bar->sliderPosition, length - slider, bar->upsideDown);
            const auto part = [&](int from, int extent) {
                return across ? QRect(r.left() + from, r.top(), extent, r.height())
                              : QRect(r.left(), r.top() + from, r.width(), extent);
            };
            if (sub == SC_ScrollBarSlider)
                return part(start, slider);
            if (sub == SC_ScrollBarSubPage)
                return part(0, start);
            if (sub == SC_ScrollBarAddPage)
                return part(start + slider, length - start - slider);
        }
    }
    return QProxyStyle::subControlRect(control, option, sub, widget);
}

QRect Style::subElementRect(SubElement element, const QStyleOption* option, const QWidget* widget) const {
    const QRect rect = QProxyStyle::subElementRect(element, option, widget);
    const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
    // The text of a field starts where that of a combo box does; fields inside others have no frame.
    return element == SE_LineEditContents && frame && frame->lineWidth > 0 ? rect.adjusted(Space::s, 0, -Space::xs, 0)
                                                                           : rect;
}

void Style::drawComplexControl(
    ComplexControl control, const QStyleOptionComplex* option, QPainter* painter, const QWidget* widget) const {
    if (control == CC_ScrollBar)
        return drawScrollBar(option, painter, widget);
    if (control == CC_ComboBox || control == CC_SpinBox)
        return drawField(option, painter, widget);
    if (control == CC_ToolButton) {
        const auto* button = qstyleoption_cast<const QStyleOptionToolButton*>(option);
        if (!button)
            return;
        if (button->state & (State_MouseOver | State_Sunken | State_On))
            paint::surface(*painter, button->rect, Size::controlRadius, theme().color(Token::AccentGround));
        if (button->state & State_HasFocus)
            paint::focusRing(*painter, button->rect, Size::controlRadius);
        QStyleOptionToolButton inner = *button;
        inner.rect = button->rect.adjusted(Space::xs, 0, -Space::xs, 0);
        drawControl(CE_ToolButtonLabel, &inner, painter, widget);
        return;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

void Style::drawScrollBar(const QStyleOptionComplex* option, QPainter* painter, const QWidget* widget) const {
    const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option);
    if (!bar || bar->maximum <= bar->minimum)
        return;
    const QRect slider = subControlRect(CC_ScrollBar, option, SC_ScrollBarSlider, widget);
    const bool active = (bar->state & State_MouseOver) || (bar->state & State_Sunken);
    const QColor color = mix(theme().color(Token::Line), theme().color(Token::Muted), active ? 0.8 : 0.35);
    const QRectF handle = QRectF(slider).adjusted(2, 2, -2, -2);
    paint::surface(*painter, handle, std::min(handle.width(), handle.height()) / 2, color);
}

void Style::drawField(const QStyleOptionComplex* option, QPainter* painter, const QWidget* widget) const {
    const auto* combo = qstyleoption_cast<const QStyleOptionComboBox*>(option);
    const auto* spin = qstyleoption_cast<const QStyleOptionSpinBox*>(option);
    if (combo ? combo->frame : spin && spin->frame)
        fieldSurface(*painter, option->rect, option->state & ~(State_On | State_Sunken), combo && !combo->editable);
    const QColor color = theme().color(option->state & State_Enabled ? Token::Muted : Token::Line);
    if (combo) {
        paint::chevron(*painter, subControlRect(CC_ComboBox, option, SC_ComboBoxArrow, widget), color);
    } else if (spin && spin->buttonSymbols != QAbstractSpinBox::NoButtons) {
        paint::chevron(*painter, subControlRect(CC_SpinBox, option, SC_SpinBoxUp, widget), color, true);
        paint::chevron(*painter, subControlRect(CC_SpinBox, option, SC_SpinBoxDown, widget), color);
    }
}

void Style::drawPrimitive(
    PrimitiveElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const {
    const QRect r = option->rect;
    switch (element) {
    case PE_PanelScrollAreaCorner:
        return;
    case PE_PanelButtonCommand: {
        const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option);
        const bool primary = button && (button->features & QStyleOptionButton::DefaultButton);
        if (primary && (option->state & State_Enabled)) {
            QColor fill = theme().color(Token::Accent);
            if (option->state & State_Sunken)
                fill = mix(fill, theme().color(Token::Text), 0.2);
            else if (option->state & State_MouseOver)
                fill = mix(fill, theme().color(Token::Text), 0.1);
            paint::surface(*painter, r, Size::controlRadius, fill);
            if (option->state & State_HasFocus)
                paint::surface(*painter, QRectF(r).adjusted(2, 2, -2, -2), Size::controlRadius - 2, {},
                    theme().color(Token::OnAccent));
            return;
        }
        return fieldSurface(*painter, r, option->state, true);
    }
    case PE_PanelLineEdit: {
        const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
        if (frame && frame->lineWidth > 0)
            fieldSurface(*painter, r, option->state, false);
        return;
    }
    case PE_FrameLineEdit:
    case PE_IndicatorHeaderArrow:
        return;
    case PE_FrameFocusRect:
        return paint::focusRing(*painter, r, 4);
    case PE_Frame: {
        const bool focus = option->state & State_HasFocus;
        paint::surface(*painter, r, Size::controlRadius, {}, theme().color(Token::Line));
        if (focus && !qobject_cast<const QAbstractItemView*>(widget))
            paint::focusRing(*painter, r, Size::controlRadius);
        return;
    }
    case PE_FrameGroupBox:
        return paint::surface(*painter, r, Size::radius, theme().color(Token::Surface), theme().color(Token::Line));
    case PE_FrameTabWidget:
        return;
    case PE_PanelMenu:
        return paint::surface(*painter, r, Size::radius, theme().color(Token::Surface), theme().color(Token::Line));
    case PE_FrameMenu:
        return;
    case PE_PanelTipLabel:
        return paint::surface(*painter, r, 0, theme().color(Token::Surface), theme().color(Token::Line));
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck: {
        const bool set = option->state & (State_On | State_NoChange);
        const bool enabled = option->state & State_Enabled;
        const QColor fill
            = set && enabled ? theme().color(Token::Accent) : theme().color(enabled ? Token::Surface : Token::Window);
        paint::surface(*painter, r, 4, fill,
            set && enabled ? fill : mix(theme().color(Token::Line), theme().color(Token::Muted), 0.6));
        if (!set)
            return;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(
            theme().color(enabled ? Token::OnAccent : Token::Muted), 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        const QPointF c = QRectF(r).center();
        if (option->state & State_NoChange)
            painter->drawLine(c - QPointF(3.5, 0), c + QPointF(3.5, 0));
        else
            painter->drawPolyline(QPolygonF({c + QPointF(-3.5, 0), c + QPointF(-1, 2.8), c + QPointF(3.8, -3)}));
        painter->restore();
        return;
    }
    case PE_IndicatorRadioButton: {
        const bool set = option->state & State_On;
        const QColor accent = theme().color(option->state & State_Enabled ? Token::Accent : Token::Muted);
        const double radius = r.width() / 2.0;
        paint::surface(*painter, r, radius, theme().color(Token::Surface),
            set ? accent : mix(theme().color(Token::Line), theme().color(Token::Muted), 0.6));
        if (set)
            paint::surface(*painter, QRectF(r).adjusted(4, 4, -4, -4), radius, accent);
        return;
    }
    case PE_PanelItemViewRow:
        return;
    case PE_PanelItemViewItem: {
        const auto* item = qstyleoption_cast<const QStyleOptionViewItem*>(option);
        if (item && item->backgroundBrush.style() != Qt::NoBrush)
            painter->fillRect(r, item->backgroundBrush);
        if (option->state & State_Selected)
            painter->fillRect(r, theme().color(Token::AccentGround));
        else if ((option->state & State_MouseOver) && (option->state & State_Enabled))
            painter->fillRect(r, mix(theme().color(Token::Surface), theme().color(Token::AccentGround), 0.45));
        return;
    }
    case PE_IndicatorArrowDown:
    case PE_IndicatorArrowUp:
        return paint::chevron(*painter, r, theme().color(Token::Muted), element == PE_IndicatorArrowUp);
    default:
        return QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void Style::drawControl(
    ControlElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const {
    switch (element) {
    case CE_HeaderSection:
    case CE_HeaderEmptyArea: {
        const QRect r = option->rect;
        painter->fillRect(QRect(r.left(), r.bottom(), r.width(), 1), theme().color(Token::Line));
        return;
    }
    case CE_HeaderLabel:
        return drawHeader(option, painter);
    case CE_PushButtonLabel: {
        const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option);
        if (!button)
            return;
        QStyleOptionButton inner = *button;
        if ((button->features & QStyleOptionButton::DefaultButton) && (button->state & State_Enabled))
            inner.palette.setColor(QPalette::ButtonText, theme().color(Token::OnAccent));
        return QProxyStyle::drawControl(element, &inner, painter, widget);
    }
    case CE_MenuItem:
        return drawMenuItem(option, painter, widget);
    case CE_MenuEmptyArea:
        return;
    case CE_ProgressBarGroove:
        return paint::surface(*painter, option->rect, std::min(3.0, option->rect.height() / 2.0),
            mix(theme().color(Token::Line), theme().color(Token::Surface), 0.2));
    case CE_ProgressBarContents: {
        const auto* bar = qstyleoption_cast<const QStyleOptionProgressBar*>(option);
        if (!bar || bar->maximum <= bar->minimum)
            return;
        QRectF done = option->rect;
        done.setWidth(done.width() * (double(bar->progress) - bar->minimum) / (double(bar->maximum) - bar->minimum));
        if (done.width() > 0)
            paint::surface(*painter, done, std::min(3.0, done.height() / 2), theme().color(Token::Accent));
        return;
    }
    case CE_Splitter:
        return;
    case CE_TabBarTabShape: {
        const auto* tab = qstyleoption_cast<const QStyleOptionTab*>(option);
        if (!tab)
            return;
        const QRect r = tab->rect;
        const bool selected = tab->state & State_Selected;
        painter->fillRect(QRect(r.left(), r.bottom(), r.width(), 1), theme().color(Token::Line));
        if (selected)
            painter->fillRect(
                QRect(r.left() + Space::s, r.bottom() - 1, r.width() - 2 * Space::s, 2), theme().color(Token::Accent));
        if (tab->state & State_HasFocus)
            paint::focusRing(*painter, r.adjusted(0, 2, 0, -3), Size::controlRadius);
        return;
    }
    default:
        return QProxyStyle::drawControl(element, option, painter, widget);
    }
}

void Style::drawHeader(const QStyleOption* option, QPainter* painter) const {
    const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option);
    if (!header)
        return;
    const bool sorted = header->sortIndicator != QStyleOptionHeader::None;
    painter->save();
    painter->setFont(theme().font(Type::Note));
    painter->setPen(theme().color(sorted ? Token::Text : Token::Muted));
    const QFontMetrics metrics(painter->font());
    const int arrow = sorted ? 14 : 0;
    const QRect room = header->rect;
    const QString text = metrics.elidedText(header->text, Qt::ElideRight, room.width() - arrow);
    const int width = metrics.horizontalAdvance(text);
    const bool right = header->textAlignment & Qt::AlignRight;
    const int left = right ? room.right() + 1 - width - arrow : room.left();
    painter->drawText(
        QRect(left, room.top(), width + 1, room.height()), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip, text);
    if (sorted)
        paint::chevron(*painter, QRectF(left + width + 2, room.top(), 12, room.height()), theme().color(Token::Accent),
            header->sortIndicator == QStyleOptionHeader::SortUp);
    painter->restore();
}

void Style::drawMenuItem(const QStyleOption* option, QPainter* painter, const QWidget* widget) const {
    const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option);
    if (!item)
        return;
    const QRect r = item->rect;
    if (item->menuItemType == QStyleOptionMenuItem::Separator) {
        painter->fillRect(
            QRect(r.left() + Space::s, r.center().y(), r.width() - 2 * Space::s, 1), theme().color(Token::Line));
        return;
    }
    if ((item->state & State_Selected) && (item->state & State_Enabled))
        paint::surface(
            *painter, QRectF(r).adjusted(Space::xs, 1, -Space::xs, -1), 4, theme().color(Token::AccentGround));
    QStyleOptionMenuItem inner = *item;
    inner.state &= ~State_Selected;
    inner.rect = r.adjusted(Space::xs, 0, -Space::xs, 0);
    QProxyStyle::drawControl(CE_MenuItem, &inner, painter, widget);
}

} // namespace xunwang
