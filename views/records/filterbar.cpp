#include "views/records/filterbar.h"

#include "views/widgets/dateedit.h"
#include "views/widgets/flowlayout.h"
#include "views/widgets/theme.h"

#include <QComboBox>

namespace xunwang {

namespace {

constexpr int kBoxWidth = 220;

QString key(const char* text) {
    return QString::fromLatin1(text);
}

/// The bounds of a named period that `today` lies in, or of the one before it.
std::pair<QDate, QDate> periodOf(const QString& name, QDate today) {
    const QDate month(today.year(), today.month(), 1);
    if (name == QLatin1String("today"))
        return {today, today};
    if (name == QLatin1String("month"))
        return {month, month.addMonths(1).addDays(-1)};
    if (name == QLatin1String("last-month"))
        return {month.addMonths(-1), month.addDays(-1)};
    if (name == QLatin1String("year"))
        return {QDate(today.year(), 1, 1), QDate(today.year(), 12, 31)};
    if (name == QLatin1String("last-year"))
        return {QDate(today.year() - 1, 1, 1), QDate(today.year() - 1, 12, 31)};
    return {};
}

void select(QComboBox* box, const QVariant& value) {
    const int index = box->findData(value);
    const QSignalBlocker quiet(box);
    box->setCurrentIndex(std::max(0, index));
}

} // namespace

RecordFilter recordFilter(const Filter& filter) {
    RecordFilter result;
    result.from = QDate::fromString(filter.value(key("from")), Qt::ISODate);
    result.to = QDate::fromString(filter.value(key("to")), Qt::ISODate);
    result.campaign = CampaignId::fromText(filter.value(key("campaign")));
    result.platform = filter.value(key("platform"));
    result.text = filter.value(key("text"));
    if (const qint64 lead = filter.value(key("lead")).toLongLong(); lead > 0)
        result.lead = lead;
    const QString withdrawn = filter.value(key("withdrawn"));
    result.withdrawn = withdrawn == QLatin1String("only") ? Withdrawn::Only
        : withdrawn == QLatin1String("shown")             ? Withdrawn::Shown
                                                          : Withdrawn::Hidden;
    return result;
}

FilterBar::FilterBar(const std::vector<RecordTab>& tabs, QWidget* parent) : QWidget(parent) {
    auto* flow = new FlowLayout(this);
    flow->setSpacing(Space::s);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    const auto choice = [this](QComboBox* box, const QString& name) {
        connect(box, &QComboBox::activated, this, [this, box, name] {
            Q_EMIT chosen({{name, box->currentData().toString()}});
        });
    };
    if (tabs.front().period) {
        m_period = addBox(tr("Period"));
        for (const auto& [name, text] : std::initializer_list<std::pair<const char*, QString>>{{"", tr("Any time")},
                 {"today", tr("Today")}, {"month", tr("This month")}, {"last-month", tr("Last month")},
                 {"year", tr("This year")}, {"last-year", tr("Last year")}, {"own", tr("From … to …")}})
            m_period->addItem(text, key(name));
        connect(m_period, &QComboBox::activated, this, &FilterBar::choosePeriod);
        for (auto [edit, name, label] : {std::tuple{&m_from, "from", tr("From")}, std::tuple{&m_to, "to", tr("To")}}) {
            *edit = new DateEdit(true, this);
            (*edit)->setAccessibleName(label);
            (*edit)->setKeyboardTracking(false);
            (*edit)->hide();
            connect(*edit, &DateEdit::dateChanged, this, [this, field = *edit, bound = key(name)] {
                Q_EMIT chosen({{bound, field->value().toString(Qt::ISODate)}});
            });
            flow->addWidget(*edit);
        }
        m_campaign = addBox(tr("Campaign"));
        choice(m_campaign, key("campaign"));
        m_platform = addBox(tr("Platform"));
        choice(m_platform, key("platform"));
    }
    for (const RecordTab& tab : tabs) {
        for (const RecordTab::Facet& facet : tab.facets) {
            if (m_facets.contains(facet.key))
                continue;
            auto* box = addBox(facet.all);
            box->addItem(facet.all, QString());
            for (const auto& [name, text] : facet.choices)
                box->addItem(text, name);
            choice(box, facet.key);
            m_facets[facet.key] = box;
        }
    }
    m_standing = addBox(tr("Standing"));
    m_standing->addItem(tr("In force"), QString());
    m_standing->addItem(tr("Withdrawn too"), key("shown"));
    m_standing->addItem(tr("Only withdrawn"), key("only"));
    choice(m_standing, key("withdrawn"));
}

QComboBox* FilterBar::addBox(const QString& name) {
    auto* box = new QComboBox(this);
    box->setAccessibleName(name);
    box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    box->setMaximumWidth(kBoxWidth);
    layout()->addWidget(box);
    return box;
}

void FilterBar::setTab(const RecordTab& tab) {
    for (auto facet = m_facets.cbegin(); facet != m_facets.cend(); ++facet)
        (*facet)->setVisible(std::any_of(
            tab.facets.begin(), tab.facets.end(), [&](const RecordTab::Facet& one) { return one.key == facet.key(); }));
}

void FilterBar::choosePeriod() {
    const QString name = m_period->currentData().toString();
    const bool own = name == QLatin1String("own");
    m_from->setVisible(own);
    m_to->setVisible(own);
    if (own)
        return m_from->setFocus();
    const auto [from, to] = periodOf(name, m_today);
    Q_EMIT chosen({{key("from"), from.toString(Qt::ISODate)}, {key("to"), to.toString(Qt::ISODate)}});
}

void FilterBar::setChoices(const Names& names, const QStringList& platforms, const Filter& filter) {
    m_today = names.today;
    if (!m_campaign)
        return;
    m_campaign->clear();
    m_campaign->addItem(tr("All campaigns"), QString());
    for (const auto& campaign : names.campaigns)
        if (!campaign.withdrawn || campaign.id.text() == filter.value(key("campaign")))
            m_campaign->addItem(campaign.value.name, campaign.id.text());
    m_platform->clear();
    m_platform->addItem(tr("All platforms"), QString());
    for (const QString& platform : platforms)
        m_platform->addItem(platform, platform);
}

void FilterBar::show(const Filter& filter) {
    for (auto facet = m_facets.cbegin(); facet != m_facets.cend(); ++facet)
        select(*facet, filter.value(facet.key()));
    select(m_standing, filter.value(key("withdrawn")));
    if (!m_period)
        return;
    const RecordFilter wanted = recordFilter(filter);
    const bool any = wanted.from.isValid() || wanted.to.isValid();
    QString name = any ? key("own") : QString();
    for (const char* one : {"today", "month", "last-month", "year", "last-year"})
        if (m_today.isValid() && periodOf(key(one), m_today) == std::pair{wanted.from, wanted.to})
            name = key(one);
    // Who is typing dates of their own goes on doing so.
    const bool typing = m_from->hasFocus() || m_to->hasFocus();
    if (!typing)
        select(m_period, name);
    for (auto [edit, day] : {std::pair{m_from, wanted.from}, std::pair{m_to, wanted.to}}) {
        const QSignalBlocker quiet(edit);
        edit->setValue(day);
        edit->setVisible(typing || name == QLatin1String("own"));
    }
    select(m_campaign, filter.value(key("campaign")));
    const QString platform = filter.value(key("platform"));
    if (!platform.isEmpty() && m_platform->findData(platform) < 0)
        m_platform->addItem(platform, platform);
    select(m_platform, platform);
}

} // namespace xunwang
