#include "views/market/itemcard.h"

#include "views/widgets/button.h"
#include "views/widgets/format.h"
#include "views/widgets/listcard.h"
#include "views/widgets/plainlabel.h"
#include "views/widgets/tableview.h"

#include <QVBoxLayout>

namespace xunwang {

namespace {

constexpr int kDateWidth = 16;
constexpr int kPriceWidth = 11;

PlainLabel* wrapped(Type type, QWidget* parent) {
    auto* label = new PlainLabel({}, type, parent);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

Cell amount(const std::optional<Money>& money) {
    Cell cell;
    cell.text = money ? format::price(*money) : QString();
    cell.right = true;
    return cell;
}

} // namespace

ItemCard::ItemCard(const QTimeZone& zone, QWidget* parent)
    : QWidget(parent)
    , m_zone(zone)
    , m_title(wrapped(Type::Title, this))
    , m_about(wrapped(Type::Body, this))
    , m_link(wrapped(Type::Note, this))
    , m_seen(wrapped(Type::Note, this))
    , m_lead(new Button(tr("Open its lead"), Button::Kind::Plain, this))
    , m_sightings(new ListCard(tr("Sightings"), tr("Every import that holds the item adds one."),
          {tr("Seen"), tr("Price"), tr("List price"), tr("Sales")}, {kDateWidth, kPriceWidth, kPriceWidth, 0}, this)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(Space::l, Space::l, Space::l, Space::m);
    layout->setSpacing(Space::s);
    m_about->setToken(Token::Muted);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_title, m_about, m_link, m_seen})
        layout->addWidget(widget);
    layout->addWidget(m_lead, 0, Qt::AlignLeft);
    layout->addWidget(m_sightings, 1);
    m_sightings->setChoosing(false);
    m_sightings->table()->setAccessibleName(tr("Sightings"));
    connect(m_lead, &Button::clicked, this, [this] { Q_EMIT leadWanted(m_leadId); });
    showListing(nullptr);
}

/// Many files say only the day.
QString ItemCard::when(const QDateTime& utc) const {
    const QDateTime local = utc.toTimeZone(m_zone);
    return local.time() == QTime(0, 0) ? format::date(local.date()) : format::moment(utc, m_zone);
}

void ItemCard::showListing(const FoundListing* found) {
    for (QWidget* widget : std::initializer_list<QWidget*>{m_title, m_about, m_link, m_seen, m_sightings})
        widget->setVisible(found != nullptr);
    m_leadId = found && found->lead ? found->lead->value() : 0;
    m_lead->setVisible(m_leadId != 0);
    if (!found)
        return;
    const Listing& listing = found->listing;
    m_title->setText(listing.row.title);
    m_about->setText(format::joined({listing.row.platform, listing.row.shop, listing.creditCode,
        listing.row.itemId.isEmpty() ? QString() : tr("item %1").arg(listing.row.itemId),
        listing.category.isEmpty() ? QString() : tr("category %1").arg(listing.category)}));
    m_link->setText(listing.row.link);
    m_link->setVisible(!listing.row.link.isEmpty());
    m_seen->setText(listing.timesSeen > 1
            ? tr("Seen %1 times, first %2").arg(format::number(listing.timesSeen), when(listing.firstSeen))
            : tr("Seen once"));
}

void ItemCard::showSightings(const std::vector<ListingSighting>& sightings) {
    std::vector<CellModel::Row> rows;
    for (size_t i = 0; i < sightings.size(); ++i) {
        const ListingSighting& one = sightings[i];
        Cell seen, sales;
        seen.text = when(one.seenAt);
        if (i + 1 < sightings.size() && sightings[i + 1].title != one.title)
            seen.tip = one.title; // it was called otherwise before
        sales.text = one.sales ? format::number(*one.sales) : QString();
        sales.right = true;
        rows.push_back({qint64(i) + 1, {seen, amount(one.price), amount(one.listPrice), sales}});
    }
    m_sightings->setRows(std::move(rows));
}

} // namespace xunwang
