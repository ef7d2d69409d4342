#include "views/intake/fieldheader.h"

#include "views/intake/previewmodel.h"
#include "views/intake/words.h"
#include "views/widgets/paint.h"
#include "views/widgets/quietcombo.h"

#include <QPainterPath>
#include <QTableView>

#include <numeric>

namespace xunwang {

namespace {
constexpr int kPad = 10;
constexpr int kMostCombos = 256; // a file of thousands of columns is not mapped by hand
constexpr int kNotImported = -1;
constexpr int kArrow = 3; // characters that the sign of a choice takes
} // namespace

FieldHeader::FieldHeader(QWidget* parent) : QHeaderView(Qt::Horizontal, parent) {
    setSectionsClickable(false);
    connect(this, &QHeaderView::sectionResized, this, &FieldHeader::arrange);
    connect(this, &QHeaderView::sectionCountChanged, this, &FieldHeader::arrange);
}

QSize FieldHeader::sizeHint() const {
    return {QHeaderView::sizeHint().width(), Size::row + Size::header};
}

int FieldHeader::widthOf(const QString& text) {
    int width = 0;
    for (const QChar c : text)
        width += c.unicode() < 0x1100 ? 1 : 2;
    return width;
}

int FieldHeader::widthOf(int column) const {
    const int heading = widthOf(model()->headerData(column + 1, Qt::Horizontal).toString());
    return column < m_combos.size() ? std::max(heading, widthOf(m_combos[column]->currentText()) + kArrow) : heading;
}

bool FieldHeader::leaveRoom(const QList<int>& widths, const QTableView& table) {
    const int one = table.fontMetrics().horizontalAdvance(QLatin1Char('0'));
    const int sum = std::accumulate(widths.begin(), widths.end(), 0);
    return sum * one + static_cast<int>(widths.size()) * 2 * kPad < table.viewport()->width();
}

void FieldHeader::setFields(const QStringList& titles) {
    if (titles == m_titles)
        return;
    m_titles = titles;
    qDeleteAll(m_combos);
    m_combos.clear();
}

void FieldHeader::setColumns(std::span<const int> columns, int count) {
    count = std::min(count, kMostCombos);
    while (m_combos.size() > count)
        delete m_combos.takeLast();
    while (m_combos.size() < count) {
        const auto column = static_cast<int>(m_combos.size());
        auto* combo = new QuietCombo({}, viewport());
        combo->setObjectName(QStringLiteral("field%1").arg(column));
        combo->addItem(tr("Not imported"), kNotImported);
        for (int field = 0; field < m_titles.size(); ++field)
            combo->addItem(m_titles[field], field);
        connect(combo, &QComboBox::activated, this,
            [this, column, combo] { Q_EMIT chosen(column, combo->currentData().toInt()); });
        combo->show();
        m_combos << combo;
    }
    for (int column = 0; column < count; ++column) {
        const auto found = std::find(columns.begin(), columns.end(), column);
        const int field = found == columns.end() ? kNotImported : static_cast<int>(found - columns.begin());
        QuietCombo* combo = m_combos[column];
        combo->setAccessibleName(tr("Column “%1” is").arg(model()->headerData(column + 1, Qt::Horizontal).toString()));
        combo->choose(field);
        combo->setBold(field != kNotImported);
        combo->setMuted(field == kNotImported);
    }
    arrange();
    viewport()->update();
}

bool FieldHeader::isRight(int section) const {
    return (model()->index(0, section).data(Qt::TextAlignmentRole).toInt() & Qt::AlignRight) != 0;
}

void FieldHeader::arrange() {
    for (int column = 0; column < m_combos.size() && column + 1 < this->count(); ++column) {
        const int section = column + 1;
        const int width = std::min(m_combos[column]->sizeHint().width(), sectionSize(section) - 4);
        const int left = sectionViewportPosition(section);
        m_combos[column]->setGeometry(
            isRight(section) ? left + sectionSize(section) - width - 2 : left + 4, 2, width, Size::row - 4);
    }
}

void FieldHeader::resizeEvent(QResizeEvent* event) {
    QHeaderView::resizeEvent(event);
    arrange();
}

void FieldHeader::paintSection(QPainter* painter, const QRect& rect, int section) const {
    painter->save();
    QRect choice = rect;
    choice.setHeight(Size::row);
    if (section == 0) {
        // The corner of the card is round.
        QPainterPath corner;
        corner.addRoundedRect(choice.adjusted(0, 0, Size::radius, Size::radius), Size::radius - 1, Size::radius - 1);
        painter->setClipPath(corner);
    }
    painter->fillRect(choice, theme().color(Token::AccentGround));
    painter->setClipping(false);
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme().color(Token::Line));
    painter->setFont(theme().font(Type::Note));
    painter->setPen(theme().color(Token::Muted));
    const QRect room = rect.adjusted(kPad, Size::row, -kPad, -1);
    painter->drawText(room, (isRight(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter | Qt::TextSingleLine,
        painter->fontMetrics().elidedText(
            model()->headerData(section, Qt::Horizontal).toString(), Qt::ElideRight, room.width()));
    painter->restore();
}

} // namespace xunwang
