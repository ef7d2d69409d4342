#include "views/market/marketdesk.h"

#include "models/review/decision.h"
#include "views/market/itemcard.h"
#include "views/records/leadwords.h"
#include "views/widgets/card.h"
#include "views/widgets/emptystate.h"
#include "views/widgets/format.h"
#include "views/widgets/panels.h"
#include "views/widgets/searchfield.h"
#include "views/widgets/tableview.h"

#include <QStackedWidget>

namespace xunwang {

namespace {

const QString kText = QStringLiteral("text");
constexpr size_t kMostFound = 20'000; // listed; all are counted
constexpr int kItemWidth = 500;

} // namespace

MarketDesk::MarketDesk(Shell& shell, const Workplace& workplace)
    : Desk(shell, QStringLiteral("market"))
    , m_workplace(workplace)
    , m_search(new SearchField(tr("A piece of a title, traditional or simplified"), this))
    , m_model(new FoundModel(workplace.file, this))
    , m_list(new TableView(this))
    , m_item(new ItemCard(workplace.file.zone(), this))
    , m_empty(new EmptyState(QStringLiteral("edit-find"), {}, {}, {}, this))
    , m_pages(new QStackedWidget(this)) {
    makeList();
    m_search->setAccessibleName(tr("Search listings"));
    body()->addWidget(m_search);
    auto* panels = new Panels(this);
    panels->add(Card::around(m_list, this), 1, 1);
    panels->add(Card::around(m_item, this), kItemWidth, 0, tr("Listing"));
    m_pages->addWidget(m_empty);
    m_pages->addWidget(panels);
    body()->addWidget(m_pages, 1);
    setFocusProxy(m_search);

    connect(m_search, &SearchField::searched, this, [this](const QString& text) {
        if (text.trimmed() == m_text)
            return;
        m_text = text.trimmed();
        search();
    });
    connect(m_search, &QLineEdit::returnPressed, this, [this] {
        if (m_model->rowCount() > 0)
            m_list->setFocus();
    });
    connect(m_list, &TableView::currentRowChanged, this, &MarketDesk::showCurrent);
    connect(m_list, &TableView::rowActivated, this, [this](int row) {
        if (const FoundListing* found = m_model->row(row); found && found->lead)
            openLead(found->lead->value());
    });
    connect(m_item, &ItemCard::leadWanted, this, &MarketDesk::openLead);
    connect(m_model, &FoundModel::failed, this, &MarketDesk::showError);
    connect(m_model, &QAbstractItemModel::dataChanged, this, [this] {
        if (!m_shown)
            showCurrent();
    });
    connect(&workplace.file, &CaseFile::changed, this, [this](const Changes& changes) {
        if (changes.bulk)
            search();
        else if (changes.touches(QString::fromLatin1(Decision::type().kind)))
            m_model->setStale();
    });
    search();
}

MarketDesk::~MarketDesk() {
    if (m_searching)
        m_searching->cancel();
}

void MarketDesk::makeList() {
    m_list->setModel(m_model);
    m_list->setRowHeight(Size::row2);
    m_list->setColumns({0, 14, 14, 14});
    m_list->setAccessibleName(tr("Listings found"));
    m_list->setFill(FoundModel::Item, [this](const QModelIndex& index, Cell& cell) {
        const FoundListing* row = m_model->row(index.row());
        if (!row)
            return;
        if (const auto place = placeInTitle(row->listing.row.title, m_text))
            cell.spans = {{int(place->begin), int(place->end)}};
        cell.note = format::joined({row->listing.row.shop, row->listing.row.platform});
        if (cell.note.isEmpty())
            cell.note = QStringLiteral(" ");
    });
    m_list->setFill(FoundModel::LeadState, [this](const QModelIndex& index, Cell& cell) {
        const FoundListing* row = m_model->row(index.row());
        if (!row || !row->lead)
            return;
        cell.tone = words::stateTone(row->state).value_or(Tone::Low);
        cell.badge = words::stateTitle(row->state);
    });
}

void MarketDesk::open(const Place& place) {
    if (!place.filter.contains(kText) && !place.record)
        return;
    m_goTo = place.record;
    m_text = place.filter.value(kText).trimmed();
    m_search->setText(m_text);
    search();
}

Place MarketDesk::place() const {
    Place place{id(), {}, {}};
    if (!m_text.isEmpty())
        place.filter.insert(kText, m_text);
    if (const qint64 listing = m_model->idAt(m_list->currentRow()))
        place.record = listing;
    return place;
}

bool MarketDesk::settled() const {
    return !m_searching && !m_readingSightings && !m_model->loading();
}

void MarketDesk::search() {
    if (m_searching)
        m_searching->cancel();
    m_searching.reset();
    m_readFound.forget();
    if (m_text.isEmpty()) {
        setSummary({});
        m_model->setIds({});
        m_empty->setTexts(tr("Find any listing that came in"),
            tr("Type a piece of its title: traditional or simplified, with blanks or without, it is found all the "
               "same, under every title that it ever had."));
        m_pages->setCurrentIndex(0);
        showCurrent();
        return;
    }
    m_searching = std::make_shared<Feedback>();
    m_readFound.ask<FoundTitles>(this, m_workplace.file.read([text = m_text, feedback = m_searching](Reader& reader) {
        return searchTitles(reader, text, kMostFound, *feedback);
    }),
        [this](Result<FoundTitles> found) {
            m_searching.reset();
            if (found)
                showFound(*found);
            else if (found.error().detail == QLatin1String("search.nothing"))
                showFound({});
            else
                showError(found.error());
        });
}

void MarketDesk::showFound(const FoundTitles& found) {
    const QString count = found.count == 1 ? tr("1 listing") : tr("%1 listings").arg(format::number(found.count));
    const auto listed = static_cast<qint64>(found.listings.size());
    setSummary(listed < found.count ? tr("%1, the first %2 are listed").arg(count, format::number(listed)) : count);
    m_empty->setTexts(tr("No title holds “%1”").arg(m_text),
        tr("Every title that ever came in was looked at, folded as the rules fold. Try a shorter piece."));
    m_pages->setCurrentIndex(found.count > 0 ? 1 : 0);
    m_shown.reset();
    m_model->setIds(found.listings);
    if (m_goTo) {
        if (const auto row = m_model->rowOf(*m_goTo))
            m_list->goTo(*row);
        m_goTo.reset();
    }
    if (m_list->currentRow() < 0 && m_model->rowCount() > 0)
        m_list->goTo(0);
    showCurrent();
}

void MarketDesk::showCurrent() {
    const int row = m_list->currentRow();
    const FoundListing* found = m_model->row(row);
    m_item->showListing(found);
    m_shown.reset();
    m_readSightings.forget();
    m_readingSightings = false;
    if (!found)
        return;
    m_shown = found->listing.row.id;
    m_readingSightings = true;
    m_readSightings.ask<std::vector<ListingSighting>>(this,
        m_workplace.file.read([listing = *m_shown](Reader& reader) { return sightingsOf(reader, listing); }),
        [this](Result<std::vector<ListingSighting>> sightings) {
            m_readingSightings = false;
            if (!sightings)
                return showError(sightings.error());
            m_item->showSightings(*sightings);
        });
}

void MarketDesk::openLead(qint64 lead) {
    (void)shell().open({QStringLiteral("review"), {{QStringLiteral("state"), QStringLiteral("all")}}, lead});
}

void addMarketDesk(Shell& shell, Workplace& workplace) {
    const auto pictures = [] {
        return std::vector<Place>{{QStringLiteral("market"), {{kText, QStringLiteral("酒")}}, {}}};
    };
    shell.addDesk({QStringLiteral("market"), [] { return MarketDesk::tr("Market"); }, QStringLiteral("edit-find"),
        false, Qt::CTRL | Qt::Key_0, [&workplace](Shell& s) { return new MarketDesk(s, workplace); }, pictures});
}

} // namespace xunwang
