#pragma once

#include "views/shell/ask.h"
#include "views/shell/desk.h"
#include "views/statistics/figures.h"
#include "views/statistics/rowsmodel.h"

class QMenu;
class QStackedWidget;

namespace xunwang {

class Button;
class ChartView;
class EmptyState;
class RowsPage;
class TableView;
class TallyModel;
class Tile;
struct Workplace;
enum class TallyFormat;

/// The figures of a period: tiles, charts and the table; every number and bar opens its rows on this desk.
class StatisticsDesk : public Desk {
    Q_OBJECT
public:
    StatisticsDesk(Shell& shell, Workplace& workplace);

    void open(const Place& place) override;
    Place place() const override;
    bool settled() const override;

private:
    QWidget* makeOverview();
    void makeActions();
    void fillPeriods(QMenu* menu);
    void fillCampaigns(QMenu* menu);
    void fillExports(QMenu* menu);
    void choosePeriod(const Period& period);
    void load();
    void present(const Figures& figures);
    void showTiles();
    void showCharts();
    void showSummary();
    /// The place with the rows behind a number of this desk.
    Place rowsPlace(const RowsQuery& query) const;
    void openRows(const RowsQuery& query);
    void openMonth(const QString& key);
    void openPlatform(const QString& key);
    void save(TallyFormat format, const QString& suffix, const QString& filter);
    void copyTable();

    Workplace& m_workplace;
    FiguresQuery m_query;
    std::optional<RowsQuery> m_rows;
    std::optional<Figures> m_figures;
    std::vector<Stored<Campaign>> m_campaigns;
    Latest m_latest;
    bool m_loading = false;
    bool m_stale = true; ///< records changed since the figures were read

    Button* m_back;
    Button* m_earlier;
    Button* m_later;
    Button* m_period;
    Button* m_campaign;
    Button* m_sentence;
    Button* m_export;
    QStackedWidget* m_pages;
    QWidget* m_overview;
    EmptyState* m_empty;
    RowsPage* m_rowsPage;
    QList<Tile*> m_tiles;
    ChartView* m_months;
    ChartView* m_platforms;
    TableView* m_table;
    TallyModel* m_model;
};

} // namespace xunwang
