#pragma once

#include "views/market/foundmodel.h"
#include "views/shell/ask.h"
#include "views/shell/desk.h"
#include "views/shell/workplace.h"

class QStackedWidget;

namespace xunwang {

class EmptyState;
class ItemCard;
class SearchField;
class TableView;

/// Market (市场): finds any listing that ever came in by a piece of its title, traditional or simplified, and shows
/// all that was seen of it.
/// Place: {market, {"text": what is looked for}, the listing}. Without a filter it stays as it was.
class MarketDesk : public Desk {
    Q_OBJECT
public:
    MarketDesk(Shell& shell, const Workplace& workplace);
    ~MarketDesk() override;

    void open(const Place& place) override;
    Place place() const override;
    bool settled() const override;

private:
    void makeList();
    void search();
    void showFound(const FoundTitles& found);
    void showCurrent();
    void openLead(qint64 lead);

    const Workplace& m_workplace;
    QString m_text;
    std::optional<qint64> m_goTo; ///< becomes current once the list has it
    std::shared_ptr<Feedback> m_searching; ///< of the search under way
    bool m_readingSightings = false;

    SearchField* m_search;
    FoundModel* m_model;
    TableView* m_list;
    ItemCard* m_item;
    EmptyState* m_empty;
    QStackedWidget* m_pages;
    Latest m_readFound;
    Latest m_readSightings;
    std::optional<qint64> m_shown; ///< the listing whose sightings stand in the panel
};

/// Registers the desk.
void addMarketDesk(Shell& shell, Workplace& workplace);

} // namespace xunwang
