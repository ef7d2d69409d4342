#include "views/intake/fieldheader.h"

#include "views/intake/previewmodel.h"
#include "views/intake/words.h"
#include "views/widgets/paint.h"
#include "views/widgets/quietcombo.h"

#include <QPainterPath>

namespace xunwang {

namespace {
constexpr int kPad = 10;
constexpr int kMostCombos = 256; // a file of thousands of columns is not mapped by hand
constexpr int kNotImported = -1;
} // namespace

FieldHeader::FieldHeader(QWidget* parent) : QHeaderView(Qt::Horizontal, parent) {
    setSectionsClickable(false);
    connect(this, &QHeaderView::sectionResized, this, &FieldHeader::arrange);
    connect(this, &QHeaderView::sectionCountChanged, this, &FieldHeader::arrange);
}

QSize FieldHeader::sizeHint() const {
    return {QHeaderView::sizeHint().width(), Size::row + Size::header};
}

void FieldHeader::setColumns(const FieldColumns& columns, int count) {
    count = std::min(count, kMostCombos);
    while (m_combos.size() > count)
        delete m_combos.takeLast();
    while (m_combos.size() < count) {
        const auto column = static_cast<int>(m_combos.size());
        auto* combo = new QuietCombo({}, viewport());
        combo->setObjectName(QStringLiteral("field%1").arg(column));
        combo->addItem(tr("Not imported"), kNotImported);
        for (int field = 0; field < kListingFields; ++field)
            combo->addItem(intake::fieldTitle(static_cast<ListingField>(field)), field);
        connect(combo, &QComboBox::activated, this, [this, column, combo] {
            const int field = combo->currentData().toInt();
            Q_EMIT chosen(
                column, field == kNotImported ? std::nullopt : std::optional(static_cast<ListingField>(field)));
        });
        combo->show();
        m_combos << combo;
    }
    for (int column = 0; column < count; ++column) {
        int field = kNotImported;
        for (int i = 0; i < kListingFields; ++i)
            if (columns[static_cast<size_t>(i)] == column)
                field = i;
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
