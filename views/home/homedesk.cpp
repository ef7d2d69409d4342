#include "views/home/homedesk.h"

#include "views/home/home.h"
#include "views/records/words.h"
#include "views/shell/backups.h"
#include "views/widgets/banner.h"
#include "views/widgets/button.h"
#include "views/widgets/emptystate.h"
#include "views/widgets/format.h"
#include "views/widgets/listcard.h"
#include "views/widgets/plainlabel.h"
#include "views/widgets/tableview.h"
#include "views/widgets/tile.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QStackedWidget>

namespace xunwang {

namespace {

constexpr int kRestMs = 150;
constexpr int kLists = 250; ///< where a window is lower, the desk scrolls
constexpr int kMinuteMs = 60'000;
constexpr std::array kSeverities{Severity::High, Severity::Medium, Severity::Low};
constexpr std::array kTones{Tone::High, Tone::Medium, Tone::Low};

constexpr QLatin1String kHome("home");

Place reviewPlace(const QString& state, const QString& severity) {
    Place place{QStringLiteral("review"), {{QStringLiteral("state"), state}}, {}};
    if (!severity.isEmpty())
        place.filter.insert(QStringLiteral("severity"), severity);
    return place;
}

QString figureName(const QString& key) {
    if (key == QLatin1String("T01"))
        return HomeDesk::tr("Online checks");
    if (key == QLatin1String("T02"))
        return HomeDesk::tr("Visits to operators");
    if (key == QLatin1String("T07"))
        return HomeDesk::tr("Cases filed");
    return HomeDesk::tr("Fines and confiscations");
}

QString figureUnit(const QString& key) {
    return key == QLatin1String("T01") ? HomeDesk::tr("checks")
        : key == QLatin1String("T02")  ? HomeDesk::tr("visits")
                                       : HomeDesk::tr("cases");
}

} // namespace

HomeDesk::HomeDesk(Shell& shell, Workplace& place, Backups& backups)
    : Desk(shell, kHome)
    , m_place(place)
    , m_backups(backups)
    , m_pages(new QStackedWidget(this))
    , m_due(new ListCard(tr("Deadlines of measures"),
          tr("No deadline passed in the last %1 days or falls in the next %2. Measures with a date to be done by stand "
             "here, the earliest first.")
              .arg(kDaysBack)
              .arg(kDaysAhead),
          {tr("Due"), tr("Measure"), tr("Day")}, {17, 0, 13}, this))
    , m_imports(new ListCard(
          tr("Recent imports"), tr("No listing file was imported yet."), {QString(), QString()}, {0, 14}, this))
    , m_campaigns(
          new ListCard(tr("Campaigns running"), tr("No campaign runs today."), {QString(), QString()}, {0, 14}, this)) {
    auto* import = new Button(tr("Import a file…"), Button::Kind::Primary, this);
    actions()->addWidget(import);
    connect(import, &Button::clicked, this, [this] { go({QStringLiteral("intake")}); });

    auto* content = new QWidget(this);
    auto* rows = new QVBoxLayout(content);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(Space::m);
    rows->addWidget(makeQueues());
    auto* columns = new QHBoxLayout;
    columns->setSpacing(Space::m);
    columns->addWidget(m_due, 3);
    auto* side = new QVBoxLayout;
    side->setSpacing(Space::m);
    side->addWidget(m_campaigns, 2);
    side->addWidget(m_imports, 3);
    columns->addLayout(side, 2);
    rows->addLayout(columns, 1);
    rows->addWidget(makeMonth());
    m_due->setMinimumHeight(kLists);
    m_campaigns->setMinimumHeight(kLists / 2);
    m_imports->setMinimumHeight(kLists / 2);
    m_pages->addWidget(scrolling(content, this));
    auto* empty = new EmptyState(QStringLiteral("document-import"), tr("This case database is still empty"),
        tr("Begin with a listing file, as a platform or a monitoring service delivers it (CSV). Rules flag what looks "
           "unlawful while it comes in; the leads then wait for you here. The other people of the section are added "
           "under Administration."),
        tr("Import a file…"), this);
    connect(empty, &EmptyState::actionTriggered, this, [this] { go({QStringLiteral("intake")}); });
    m_pages->addWidget(empty);
    body()->addWidget(m_pages, 1);
    setFocusProxy(m_severities.first());

    // Three lists side by side: only the one with the keyboard shows where one is.
    for (ListCard* list : {m_due, m_imports, m_campaigns})
        list->setChoosing(false);
    connect(m_due, &ListCard::opened, this, [this](qint64 id) {
        go({QStringLiteral("enforcement"), {{QStringLiteral("kind"), QStringLiteral("measure")}}, id});
    });
    connect(m_imports, &ListCard::opened, this, [this] { go({QStringLiteral("intake")}); });
    connect(m_campaigns, &ListCard::opened, this, [this](qint64 id) { go({QStringLiteral("campaigns"), {}, id}); });
    connect(banner(), &Banner::actionTriggered, this, [this] {
        m_backups.start(this, [this](const Result<BackupInfo>& made) {
            if (!made && made.error().code != ErrorCode::Canceled)
                showError(made.error());
        });
    });
    connect(&backups, &Backups::changed, this, &HomeDesk::showBackup);
    m_rest.setSingleShot(true);
    m_rest.setInterval(kRestMs);
    connect(&m_rest, &QTimer::timeout, this, &HomeDesk::reload);
    connect(&place.file, &CaseFile::changed, this, &HomeDesk::changed);
    // Past midnight other things are due.
    auto* minute = new QTimer(this);
    connect(minute, &QTimer::timeout, this, [this] {
        if (m_shown.isValid() && localDate(m_place.file.clock().now(), m_place.file.zone()) != m_shown)
            reload();
    });
    minute->start(kMinuteMs);
}

Tile* HomeDesk::tile(const QString& label, QLayout* row, std::function<Place()> place) {
    auto* made = new Tile(label, this);
    row->addWidget(made);
    connect(made, &Tile::clicked, this, [this, place = std::move(place)] { go(place()); });
    return made;
}

QWidget* HomeDesk::makeQueues() {
    auto* line = new QWidget(this);
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Space::m);
    const std::array names{tr("Leads, high"), tr("Leads, medium"), tr("Leads, low")};
    for (size_t i = 0; i < kSeverities.size(); ++i)
        m_severities << tile(sign(kTones[i]) + QLatin1Char(' ') + names[i], row,
            [severity = kSeverities[i]] { return reviewPlace(QStringLiteral("open"), severityName(severity)); });
    m_doubtful = tile(tr("For a second reader"), row, [] { return reviewPlace(enumText(Verdict::Doubtful), {}); });
    m_deadlines = tile(tr("Due or overdue"), row, [] {
        return Place{QStringLiteral("enforcement"), {{QStringLiteral("kind"), QStringLiteral("measure")}}, {}};
    });
    return line;
}

QWidget* HomeDesk::makeMonth() {
    auto* line = new QWidget(this);
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Space::m);
    for (const QString& key :
        {QStringLiteral("T01"), QStringLiteral("T02"), QStringLiteral("T07"), QStringLiteral("T08")}) {
        auto* made = tile(figureName(key), row, [this, key] {
            return Place{QStringLiteral("statistics"),
                {{QStringLiteral("from"), m_period.from.toString(Qt::ISODate)},
                    {QStringLiteral("to"), m_period.to.toString(Qt::ISODate)}, {QStringLiteral("rows"), key}},
                {}};
        });
        m_month.append({key, made});
    }
    return line;
}

void HomeDesk::go(const Place& place) {
    if (auto opened = shell().open(place); !opened)
        showError(opened.error());
}

void HomeDesk::open(const Place& place) {
    Desk::open(place);
    reload();
}

void HomeDesk::changed(const Changes&) {
    // Others are at work on their desks: the rail's count of deadlines wants to be right all the same.
    m_rest.start();
}

void HomeDesk::reload() {
    m_reading.ask<Today>(
        this, m_place.file.read([](Reader& reader) { return readToday(reader); }), [this](const Result<Today>& today) {
            m_loaded = true;
            if (today)
                show(*today);
            else
                showError(today.error());
        });
}

void HomeDesk::show(const Today& today) {
    m_shown = today.date;
    setSummary(format::joined({QLocale().toString(today.date, QLocale::LongFormat), today.bureau}));
    m_blank = today.blank();
    m_pages->setCurrentIndex(m_blank ? 1 : 0);
    showBackup();
    showQueues(today);
    showDue(today);
    showImports(today);
    showCampaigns(today);
    showMonth(today);
}

void HomeDesk::showQueues(const Today& today) {
    for (size_t i = 0; i < kSeverities.size(); ++i) {
        Tile* tile = m_severities[static_cast<int>(i)];
        tile->setFigure(format::number(today.leads.severities[i]), tr("waiting"));
        tile->setNote(i == 0 ? tr("Decided today: %1").arg(format::number(today.leads.decidedToday)) : QString());
    }
    m_doubtful->setFigure(format::number(today.doubtful), tr("waiting"));
    m_doubtful->setNote(tr("marked doubtful"));
    const auto now = std::count_if(
        today.due.begin(), today.due.end(), [&](const auto& one) { return one.value.dueOn <= today.date; });
    const auto passed = std::count_if(
        today.due.begin(), today.due.end(), [&](const auto& one) { return one.value.dueOn < today.date; });
    m_deadlines->setFigure(format::number(now), tr("measures"));
    m_deadlines->setNote(passed > 0 ? sign(Tone::High) + QLatin1Char(' ') + tr("%1 passed").arg(format::number(passed))
                                    : tr("none passed"),
        passed > 0 ? Token::High : Token::Muted);
    shell().setCount(kHome, now > 0 ? std::optional<qint64>(now) : std::nullopt);
}

void HomeDesk::showDue(const Today& today) {
    std::vector<CellModel::Row> rows;
    for (const auto& one : today.due) {
        const Measure& measure = one.value;
        const auto days = static_cast<int>(today.date.daysTo(measure.dueOn));
        Cell when, what, day;
        when.tone = days < 0 ? Tone::High : days == 0 ? Tone::Medium : Tone::Low;
        when.badge = days < 0 ? tr("%n day(s) over", nullptr, -days)
            : days == 0       ? tr("today")
                              : tr("in %n day(s)", nullptr, days);
        what.text = format::joined({words::term("measure", enumText(measure.kind)), measure.target});
        what.note = format::joined({measure.platform, tr("taken %1").arg(format::date(measure.takenOn))});
        day.text = format::date(measure.dueOn);
        day.right = true;
        rows.push_back({one.id.value(), {when, what, day}});
    }
    m_due->setNote(rows.empty() ? QString() : tr("next %1 days").arg(kDaysAhead));
    m_due->setRows(std::move(rows));
}

void HomeDesk::showImports(const Today& today) {
    std::vector<CellModel::Row> rows;
    const QDateTime now = m_place.file.clock().now();
    for (const auto& one : today.imports) {
        const ImportCounts counts = countsOf(one.value);
        Cell name, when;
        name.text = words::batch(one.value);
        QStringList parts{tr("rows %1").arg(format::number(counts.rows)),
            tr("new %1").arg(format::number(counts.created)), tr("leads %1").arg(format::number(counts.leads))};
        if (counts.rejected > 0)
            parts << tr("rejected %1").arg(format::number(counts.rejected));
        name.note = format::joined(parts);
        when.text = format::age(one.value.openedAt, now);
        when.tip = format::moment(one.value.openedAt, today.zone);
        when.right = true;
        when.token = Token::Muted;
        rows.push_back({one.id.value(), {name, when}});
    }
    m_imports->setRows(std::move(rows));
}

void HomeDesk::showCampaigns(const Today& today) {
    std::vector<CellModel::Row> rows;
    for (const auto& one : today.campaigns) {
        const Campaign& campaign = one.value;
        Cell name, left;
        name.text = campaign.name;
        name.note = campaign.endsOn.isValid()
            ? tr("%1 to %2").arg(format::date(campaign.startsOn), format::date(campaign.endsOn))
            : tr("since %1").arg(format::date(campaign.startsOn));
        if (campaign.endsOn.isValid())
            left.text = tr("%n day(s) left", nullptr, static_cast<int>(today.date.daysTo(campaign.endsOn)) + 1);
        left.right = true;
        left.token = Token::Muted;
        rows.push_back({one.id.value(), {name, left}});
    }
    m_campaigns->setRows(std::move(rows));
}

void HomeDesk::showMonth(const Today& today) {
    m_period = monthOf(today.date);
    const QString month = tr("%1 so far").arg(format::month(m_period.from));
    for (const auto& [key, tile] : m_month) {
        const qint64 value = today.month[key];
        const format::Figure money = format::money(Money::fromFen(value));
        if (key == QLatin1String("T08"))
            tile->setFigure(money.text, money.unit, money.exact);
        else
            tile->setFigure(format::number(value), figureUnit(key));
        tile->setNote(month);
    }
}

void HomeDesk::showBackup() {
    // An empty case database has nothing to lose yet.
    const bool warn = !m_blank && m_backups.overdue();
    if (warn)
        banner()->show(Banner::Kind::Warning,
            m_backups.newest().isValid() ? tr("The last verified backup is from %1.")
                                               .arg(format::moment(m_backups.newest(), m_place.file.zone()))
                                         : tr("There is no verified backup of this case database yet."),
            m_backups.running() ? QString() : tr("Back up now"));
    else if (m_warned)
        banner()->clear();
    m_warned = warn;
}

void addHomeDesk(Shell& shell, Workplace& place, Backups& backups) {
    shell.addDesk({kHome, [] { return HomeDesk::tr("Today"); }, QStringLiteral("go-home"), false, Qt::CTRL | Qt::Key_1,
        [&place, &backups](Shell& s) { return new HomeDesk(s, place, backups); }});
}

} // namespace xunwang
