#include "views/statistics/statisticsdesk.h"

#include "models/base/jobs.h"
#include "models/sheets/textwriter.h"
#include "models/store/casefile.h"
#include "views/charts/chartview.h"
#include "views/shell/prompts.h"
#include "views/shell/workplace.h"
#include "views/statistics/dialogs.h"
#include "views/statistics/report.h"
#include "views/statistics/rowspage.h"
#include "views/statistics/statistics.h"
#include "views/statistics/tallymodel.h"
#include "views/statistics/words.h"
#include "views/widgets/card.h"
#include "views/widgets/emptystate.h"
#include "views/widgets/panels.h"
#include "views/widgets/tableview.h"
#include "views/widgets/tile.h"

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QMenu>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace xunwang {

namespace {

QString deskId() {
    return QStringLiteral("statistics");
}
constexpr int kMonths = 12; // that the period menu offers
constexpr int kYears = 3;
constexpr const char* kTiles[] = {"T01", "T02", "T12", "T04", "T07", "T08"};

QString plain(QString text) {
    return text.replace(QLatin1Char('&'), QLatin1String("&&"));
}

QDate dateOf(const Place& place, const char* key) {
    return QDate::fromString(place.filter.value(QLatin1String(key)), Qt::ISODate);
}

Place placeOfRecord(const QString& kind, qint64 id) {
    const bool seen = kind == QLatin1String("online_check") || kind == QLatin1String("site_visit");
    return {seen ? QStringLiteral("inspection") : QStringLiteral("enforcement"), {{QStringLiteral("kind"), kind}}, id};
}

struct Answer {
    Figures figures;
    std::vector<Stored<Campaign>> campaigns;
};

} // namespace

StatisticsDesk::StatisticsDesk(Shell& shell, Workplace& workplace)
    : Desk(shell, deskId())
    , m_workplace(workplace)
    , m_pages(new QStackedWidget(this)) {
    m_query.period = monthOf(localDate(workplace.file.clock().now(), workplace.file.zone()));
    m_query.charts = {QStringLiteral("T08")};
    makeActions();
    m_overview = makeOverview();
    m_empty = new EmptyState(QStringLiteral("office-chart-bar"), tr("Nothing to count yet"),
        tr("Statistics fill themselves from online checks, visits, measures and cases. Record the first check, and it "
           "stands here."),
        tr("Go to inspections"));
    m_rowsPage = new RowsPage(workplace.file, this);
    for (QWidget* page : std::initializer_list<QWidget*>{m_overview, m_empty, m_rowsPage})
        m_pages->addWidget(page);
    body()->addWidget(m_pages, 1);
    setFocusProxy(m_table);

    connect(m_empty, &EmptyState::actionTriggered, this,
        [this] { (void)this->shell().open(Place{QStringLiteral("inspection")}); });
    connect(m_rowsPage, &RowsPage::rowOpened, this, [this](const QString& kind, qint64 id) {
        if (const Result<bool> opened = this->shell().open(placeOfRecord(kind, id)); !opened)
            showError(opened.error());
    });
    connect(m_rowsPage, &RowsPage::failed, this, &StatisticsDesk::showError);
    connect(&workplace.file, &CaseFile::changed, this, [this](const Changes& changes) {
        for (const char* kind : {"online_check", "site_visit", "measure", "case", "campaign", "bureau"}) {
            if (changes.touches(QLatin1String(kind))) {
                m_stale = true;
                return load();
            }
        }
    });
}

void StatisticsDesk::makeActions() {
    const auto add = [this](const QString& text, Button::Kind kind = Button::Kind::Plain) {
        auto* button = new Button(text, kind, this);
        actions()->addWidget(button);
        return button;
    };
    const auto menu = [this](Button* button, void (StatisticsDesk::*fill)(QMenu*)) {
        auto* list = new QMenu(button);
        button->setMenu(list);
        connect(list, &QMenu::aboutToShow, this, [this, list, fill] {
            list->clear();
            (this->*fill)(list);
        });
    };
    m_back = add(tr("Back to the figures"));
    m_earlier = add(QStringLiteral("‹"));
    m_earlier->setAccessibleName(tr("The period before"));
    m_earlier->setToolTip(m_earlier->accessibleName());
    m_period = add({});
    m_later = add(QStringLiteral("›"));
    m_later->setAccessibleName(tr("The period after"));
    m_later->setToolTip(m_later->accessibleName());
    m_campaign = add({});
    m_sentence = add(tr("Sentence for the press…"));
    m_export = add(tr("Export"), Button::Kind::Primary);
    menu(m_period, &StatisticsDesk::fillPeriods);
    menu(m_campaign, &StatisticsDesk::fillCampaigns);
    menu(m_export, &StatisticsDesk::fillExports);
    connect(m_back, &Button::clicked, this, [this] {
        Place overview = place();
        for (const char* key : {"rows", "rows-from", "rows-to", "rows-platform", "rows-others"})
            overview.filter.remove(QLatin1String(key));
        (void)shell().open(overview);
    });
    connect(m_earlier, &Button::clicked, this, [this] { choosePeriod(periodBefore(m_query.period)); });
    connect(m_later, &Button::clicked, this, [this] { choosePeriod(statistics::periodAfter(m_query.period)); });
    connect(m_sentence, &Button::clicked, this, [this] {
        if (m_figures)
            (void)shell().openDialog(
                QStringLiteral("statistics.sentence"), {{QStringLiteral("sentence"), tallySentence(*m_figures)}});
    });
}

QWidget* StatisticsDesk::makeOverview() {
    auto* page = new QWidget(this);
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Space::m);
    auto* tiles = new QHBoxLayout;
    tiles->setSpacing(Space::s + 2);
    for (const char* key : kTiles) {
        const QString indicator = QLatin1String(key);
        auto* tile = new Tile(statistics::shortName(*indicatorOf(indicator)), page);
        connect(tile, &Tile::clicked, this, [this, indicator] {
            openRows({indicator, {m_query.period, m_query.campaign, {}}, 0});
        });
        tiles->addWidget(tile, 1);
        m_tiles << tile;
    }
    layout->addLayout(tiles);

    m_months = new ChartView;
    m_platforms = new ChartView;
    auto* panels = new Panels(page);
    const auto card = [](ChartView* chart) {
        auto* frame = new Card;
        frame->body()->addWidget(chart);
        return frame;
    };
    constexpr int kMonthsWidth = 480;
    constexpr int kPlatformsWidth = 300;
    panels->add(card(m_months), kMonthsWidth, 3);
    panels->add(card(m_platforms), kPlatformsWidth, 2, tr("By platform"));
    layout->addWidget(panels, 5);
    connect(m_months, &ChartView::activated, this, &StatisticsDesk::openMonth);
    connect(m_platforms, &ChartView::activated, this, &StatisticsDesk::openPlatform);

    m_model = new TallyModel(this);
    m_table = new TableView(page);
    m_table->setModel(m_model);
    m_table->setCellNavigation(true);
    m_table->setColumns({0, 8, 14, 14, 16, 14, 12});
    m_table->setAccessibleName(tr("Tally"));
    for (int column = 0; column < TallyModel::ColumnCount; ++column) {
        m_table->setFill(column, [this, column](const QModelIndex& index, Cell& cell) {
            const QString key = m_model->indicator(index.row()).key;
            const Tally* tally = m_model->tallyOf(column);
            cell.link = tally && (*tally)[key] != 0;
            if (column == TallyModel::UnitColumn || column == TallyModel::ChangeColumn)
                cell.token = Token::Muted;
            if (key == m_query.charts.first()) // the one in the charts
                cell.ground = Token::AccentGround;
        });
    }
    layout->addWidget(Card::around(m_table), 4);
    connect(m_table, &TableView::linkActivated, this, [this](const QModelIndex& index) {
        if (const Tally* tally = m_model->tallyOf(index.column()))
            openRows({m_model->indicator(index.row()).key, tally->scope, 0});
    });
    connect(m_table, &TableView::currentRowChanged, this, [this](int row) {
        if (row < 0 || !m_figures || m_model->indicator(row).key == m_query.charts.first())
            return;
        m_query.charts = {m_model->indicator(row).key};
        load();
    });
    return page;
}

void StatisticsDesk::fillPeriods(QMenu* menu) {
    const QDate today = localDate(m_workplace.file.clock().now(), m_workplace.file.zone());
    const auto offer = [this](QMenu* to, const Period& period) {
        QAction* action = to->addAction(statistics::period(period), this, [this, period] { choosePeriod(period); });
        action->setCheckable(true);
        action->setChecked(period == m_query.period);
    };
    for (int i = 0; i < kMonths; ++i)
        offer(menu, monthOf(QDate(today.year(), today.month(), 1).addMonths(-i)));
    menu->addSeparator();
    offer(menu, yearToDate(today));
    for (int i = 0; i < kYears; ++i)
        offer(menu, {QDate(today.year() - i, 1, 1), QDate(today.year() - i, 12, 31)});
    menu->addSeparator();
    menu->addAction(tr("Other period…"), this, [this] {
        const Result<Dialog*> dialog = shell().openDialog(QStringLiteral("statistics.period"),
            {{QStringLiteral("from"), m_query.period.from}, {QStringLiteral("to"), m_query.period.to}});
        if (dialog)
            connect(*dialog, &QDialog::accepted, this,
                [this, chosen = static_cast<PeriodDialog*>(*dialog)] { choosePeriod(chosen->period()); });
    });
}

void StatisticsDesk::fillCampaigns(QMenu* menu) {
    const auto offer = [this, menu](const QString& name, const std::optional<CampaignId>& id) {
        QAction* action = menu->addAction(plain(name), this, [this, id] {
            m_query.campaign = id;
            load();
        });
        action->setCheckable(true);
        action->setChecked(id == m_query.campaign);
    };
    offer(tr("All records"), {});
    for (const Stored<Campaign>& campaign : m_campaigns)
        offer(campaign.value.name, campaign.id);
}

void StatisticsDesk::fillExports(QMenu* menu) {
    menu->addAction(
        tr("Report (PDF)…"), this, [this] { save(TallyFormat::Pdf, QStringLiteral("pdf"), tr("PDF (*.pdf)")); });
    menu->addAction(tr("Workbook with charts (XLSX)…"), this,
        [this] { save(TallyFormat::Xlsx, QStringLiteral("xlsx"), tr("Workbook (*.xlsx)")); });
    menu->addAction(
        tr("Table (CSV)…"), this, [this] { save(TallyFormat::Csv, QStringLiteral("csv"), tr("Table (*.csv)")); });
    menu->addAction(
        tr("Charts (PNG)…"), this, [this] { save(TallyFormat::Png, QStringLiteral("png"), tr("Picture (*.png)")); });
    menu->addSeparator();
    menu->addAction(tr("Copy the table"), this, &StatisticsDesk::copyTable);
}

void StatisticsDesk::choosePeriod(const Period& period) {
    m_query.period = period;
    load();
}

void StatisticsDesk::open(const Place& place) {
    const Period asked{dateOf(place, "from"), dateOf(place, "to")};
    if (asked.isValid())
        m_query.period = asked;
    if (!place.filter.isEmpty()) {
        m_query.campaign = CampaignId::fromText(place.filter.value(QStringLiteral("campaign")));
        const QString chart = place.filter.value(QStringLiteral("chart"));
        if (indicatorOf(chart))
            m_query.charts = {chart};
    }
    RowsQuery rows{place.filter.value(QStringLiteral("rows")),
        {{dateOf(place, "rows-from"), dateOf(place, "rows-to")}, m_query.campaign, {}},
        place.filter.value(QStringLiteral("rows-others")).toInt()};
    if (!rows.scope.period.isValid())
        rows.scope.period = m_query.period;
    if (place.filter.contains(QStringLiteral("rows-platform")))
        rows.scope.platform = place.filter.value(QStringLiteral("rows-platform"));
    m_rows = rows.valid() ? std::optional(rows) : std::nullopt;
    load();
}

Place StatisticsDesk::place() const {
    Place place{deskId(),
        {{QStringLiteral("from"), m_query.period.from.toString(Qt::ISODate)},
            {QStringLiteral("to"), m_query.period.to.toString(Qt::ISODate)},
            {QStringLiteral("chart"), m_query.charts.first()}}};
    if (m_query.campaign)
        place.filter.insert(QStringLiteral("campaign"), m_query.campaign->text());
    return m_rows ? rowsPlace(*m_rows) : place;
}

Place StatisticsDesk::rowsPlace(const RowsQuery& query) const {
    Place place{deskId(),
        {{QStringLiteral("from"), m_query.period.from.toString(Qt::ISODate)},
            {QStringLiteral("to"), m_query.period.to.toString(Qt::ISODate)},
            {QStringLiteral("chart"), m_query.charts.first()}, {QStringLiteral("rows"), query.indicator},
            {QStringLiteral("rows-from"), query.scope.period.from.toString(Qt::ISODate)},
            {QStringLiteral("rows-to"), query.scope.period.to.toString(Qt::ISODate)}}};
    if (m_query.campaign)
        place.filter.insert(QStringLiteral("campaign"), m_query.campaign->text());
    if (query.scope.platform)
        place.filter.insert(QStringLiteral("rows-platform"), *query.scope.platform);
    if (query.others > 0)
        place.filter.insert(QStringLiteral("rows-others"), QString::number(query.others));
    return place;
}

void StatisticsDesk::openRows(const RowsQuery& query) {
    if (const Result<bool> opened = shell().open(rowsPlace(query)); !opened)
        showError(opened.error());
}

void StatisticsDesk::openMonth(const QString& key) {
    for (const Figures::Month& month : m_figures->series.front().months) {
        if (month.bar.scope.period.from.toString(Qt::ISODate) == key)
            return openRows({m_figures->series.front().indicator, month.bar.scope, 0});
    }
}

void StatisticsDesk::openPlatform(const QString& key) {
    const Figures::Series& series = m_figures->series.front();
    const auto rank = static_cast<size_t>(key.toInt());
    if (rank >= series.platforms.size())
        return;
    if (rank == statistics::kPlatforms && series.platforms.size() > statistics::kPlatforms + 1)
        openRows({series.indicator, m_figures->now.scope, static_cast<int>(statistics::kPlatforms)});
    else
        openRows({series.indicator, series.platforms[rank].scope, 0});
}

bool StatisticsDesk::settled() const {
    return !m_loading && (!m_rows || m_rowsPage->settled());
}

void StatisticsDesk::load() {
    if (m_rows)
        m_rowsPage->list(*m_rows);
    if (m_figures && !m_stale && m_figures->query == m_query) {
        m_latest.forget();
        m_loading = false;
        return showSummary();
    }
    m_loading = true;
    m_stale = false;
    m_latest.ask<Answer>(this, m_workplace.file.read([query = m_query](Reader& reader) -> Result<Answer> {
        auto figures = readFigures(reader, query);
        XW_TRY(figures);
        auto list = campaigns(reader);
        XW_TRY(list);
        return Answer{*figures, *list};
    }),
        [this](Result<Answer> answer) {
            m_loading = false;
            if (!answer) {
                m_stale = true;
                return showError(answer.error());
            }
            m_campaigns = std::move(answer->campaigns);
            present(answer->figures);
        });
}

void StatisticsDesk::present(const Figures& figures) {
    m_figures = figures;
    m_model->setFigures(figures);
    const int row = m_model->rowOf(m_query.charts.first());
    if (m_table->currentRow() != row) {
        const bool first = m_table->currentRow() < 0;
        m_table->goTo(row);
        if (first)
            m_table->scrollToTop();
    }
    m_table->viewport()->update();
    showTiles();
    showCharts();
    showSummary();
}

void StatisticsDesk::showTiles() {
    for (int i = 0; i < m_tiles.size(); ++i) {
        const Indicator& indicator = *indicatorOf(QLatin1String(kTiles[i]));
        const qint64 now = m_figures->now[indicator.key];
        m_tiles[i]->setFigure(
            statistics::figure(indicator, now), statistics::unit(indicator), statistics::exact(indicator, now));
        if (indicator.key == QLatin1String("T07")) {
            m_tiles[i]->setNote(
                tr("filed %1, concluded %2")
                    .arg(format::number(now), format::number(m_figures->now[QStringLiteral("T07_concluded")])));
            continue;
        }
        const qint64 before = m_figures->yearAgo[indicator.key];
        m_tiles[i]->setNote(tr("year on year %1").arg(statistics::change(now, before)),
            changeAgainst(now, before).value_or(0) > 0 ? Token::Good : Token::Muted);
    }
}

void StatisticsDesk::showCharts() {
    const Figures::Series& series = m_figures->series.front();
    m_months->setData(statistics::monthsChart(*m_figures, series));
    m_platforms->setData(statistics::platformsChart(*m_figures, series));
}

void StatisticsDesk::showSummary() {
    const Figures& figures = *m_figures;
    const bool rows = m_rows.has_value();
    m_period->setText(statistics::shortPeriod(m_query.period));
    m_campaign->setText(figures.campaign.isEmpty() ? tr("All records") : plain(figures.campaign));
    if (rows) {
        const QString platform = m_rows->others > 0 ? tr("other platforms")
            : m_rows->scope.platform                ? statistics::platform({{}, *m_rows->scope.platform, 0, {}})
                                                    : QString();
        setSummary(format::joined({statistics::titled(*indicatorOf(m_rows->indicator)),
            statistics::period(m_rows->scope.period), figures.campaign, platform}));
    } else {
        setSummary(format::joined(
            {statistics::period(m_query.period), figures.campaign.isEmpty() ? tr("All records") : figures.campaign}));
    }
    m_back->setVisible(rows);
    for (Button* button : {m_earlier, m_period, m_later, m_campaign, m_sentence, m_export})
        button->setVisible(!rows);
    const auto none = [](const Tally& tally) {
        return std::all_of(
            tally.values.begin(), tally.values.end(), [](const auto& value) { return value.second == 0; });
    };
    // Entry 1 is the founding: an empty period of a bureau at work still has its charts and last year's figures.
    const bool empty = none(figures.now) && none(figures.before) && none(figures.yearAgo) && none(figures.toDate)
        && std::all_of(figures.series.front().months.begin(), figures.series.front().months.end(),
            [](const Figures::Month& month) { return month.bar.amount == 0 && month.before == 0; });
    m_pages->setCurrentWidget(rows ? static_cast<QWidget*>(m_rowsPage) : empty ? m_empty : m_overview);
}

void StatisticsDesk::save(TallyFormat format, const QString& suffix, const QString& filter) {
    const QString path = Prompts::saveFile(shell().window(), tr("Save the tally"),
        tr("Tally %1").arg(statistics::shortPeriod(m_query.period)) + QLatin1Char('.') + suffix, filter, suffix);
    if (path.isEmpty())
        return;
    FiguresQuery query = m_query;
    query.charts = FiguresQuery().charts;
    if (!query.charts.contains(m_query.charts.first()))
        query.charts.prepend(m_query.charts.first());
    ask<Figures>(this, m_workplace.file.read([query](Reader& reader) { return readFigures(reader, query); }),
        [this, path, format](Result<Figures> figures) {
            if (!figures)
                return showError(figures.error());
            shell().jobs().start<bool>(
                tr("Saving the tally"),
                [write = prepareTally(*figures, format), path](Feedback&) -> Result<bool> {
                    XW_TRY(write(path));
                    return true;
                },
                this,
                [this, path](const Result<bool>& saved) {
                    if (saved)
                        banner()->show(Banner::Kind::Good, tr("Saved as %1.").arg(QDir::toNativeSeparators(path)));
                    else
                        showError(saved.error());
                });
        });
}

void StatisticsDesk::copyTable() {
    if (m_figures)
        QApplication::clipboard()->setText(toTabSeparated(tallyTable(*m_figures)));
}

void addStatisticsDesk(Shell& shell, Workplace& place) {
    const auto today = [&place] { return localDate(place.file.clock().now(), place.file.zone()); };
    shell.addDesk({deskId(), [] { return StatisticsDesk::tr("Statistics"); }, QStringLiteral("office-chart-bar"), false,
        Qt::CTRL | Qt::Key_8, [&place](Shell& s) { return new StatisticsDesk(s, place); },
        [] {
            return std::vector<Place>{{deskId()},
                {deskId(),
                    {{QStringLiteral("rows"), QStringLiteral("T08")},
                        {QStringLiteral("chart"), QStringLiteral("T08")}}}};
        }});
    shell.addDialog({QStringLiteral("statistics.sentence"),
        [](Shell&, const QVariantMap& args) {
            return new SentenceDialog(args.value(QStringLiteral("sentence")).toString());
        },
        [today] {
            const Tally tally{{monthOf(today()), {}, {}},
                {{QStringLiteral("T01"), 12848}, {QStringLiteral("T02"), 2522}, {QStringLiteral("T08"), 137402650}}};
            return QVariantMap{{QStringLiteral("sentence"), pressSentence(tally, QStringLiteral("全市"))}};
        }});
    shell.addDialog({QStringLiteral("statistics.period"),
        [](Shell&, const QVariantMap& args) {
            return new PeriodDialog(
                {args.value(QStringLiteral("from")).toDate(), args.value(QStringLiteral("to")).toDate()});
        },
        [today] {
            return QVariantMap{{QStringLiteral("from"), monthOf(today()).from}, {QStringLiteral("to"), today()}};
        }});
}

} // namespace xunwang
