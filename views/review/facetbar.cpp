#include "views/review/facetbar.h"

#include "views/records/leadwords.h"
#include "views/widgets/button.h"
#include "views/widgets/format.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QResizeEvent>

namespace xunwang {

namespace {

constexpr int kMostRules = 4; // as chips
constexpr int kMostPlatforms = 3;
constexpr int kChipText = 15; // characters
constexpr int kHeight = 26;
const QString kAll = QStringLiteral("all");
const QString kShop = QStringLiteral("shop:");
const QString kBatch = QStringLiteral("batch:");
const QString kRule = QStringLiteral("rule:");
const QString kPlatform = QStringLiteral("platform:");
const QString kSeverity = QStringLiteral("severity:");

QString shortened(const QString& text) {
    const int most = text.isEmpty() || text.at(0).script() == QChar::Script_Han ? kChipText : kChipText + kChipText / 3;
    return text.size() <= most ? text : text.left(most - 1) + QChar(0x2026);
}

QString menuText(QString text) {
    return text.replace(QLatin1Char('&'), QLatin1String("&&"));
}

bool narrows(const LeadFilter& filter) {
    return !filter.rule.isEmpty() || filter.severity || !filter.platform.isEmpty() || !filter.shop.isEmpty()
        || filter.batch;
}

int widthOf(const ChipBar::Facet& facet) {
    Chip chip(shortened(facet.text));
    chip.setCount(facet.count);
    if (facet.tone)
        chip.setTone(*facet.tone);
    return chip.sizeHint().width() + Space::s;
}

} // namespace

FacetBar::FacetBar(QWidget* parent)
    : QWidget(parent)
    , m_chips(new ChipBar(false, this))
    , m_more(new Button(tr("More"), Button::Kind::Quiet, this)) {
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Space::s);
    layout->addWidget(m_chips, 1);
    m_more->setFixedHeight(kHeight);
    m_more->setMenu(new QMenu(m_more));
    layout->addWidget(m_more, 0, Qt::AlignTop);
    connect(m_chips, &ChipBar::chosenChanged, this, &FacetBar::choose);
}

void FacetBar::show(const LeadFacets& facets, const LeadFilter& filter) {
    m_facets = facets;
    m_filter = filter;
    arrange();
}

void FacetBar::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        arrange();
}

/// All of them, the most useful first.
QList<FacetBar::Facet> FacetBar::facets() const {
    QList<Facet> list{{{kAll, tr("All"), m_facets.all, {}}, !narrows(m_filter)}};
    for (const Severity severity : {Severity::High, Severity::Medium, Severity::Low}) {
        const qint64 count = m_facets.severities[static_cast<size_t>(severity)];
        const bool on = m_filter.severity == severity;
        if (count > 0 || on)
            list.append(
                {{kSeverity + severityName(severity), words::severityTitle(severity), count, words::tone(severity)},
                    on});
    }
    if (!m_filter.shop.isEmpty())
        list.append({{kShop, tr("Shop: %1").arg(m_filter.shop), std::nullopt, {}}, true});
    if (m_filter.batch)
        list.append({{kBatch, tr("Import: %1").arg(m_facets.batch), std::nullopt, {}}, true});
    const auto add = [&list](const QString& prefix, const std::vector<LeadFacets::Count>& counts, const QString& now,
                         size_t from, size_t most) {
        for (size_t i = from; i < std::min(most, counts.size()); ++i) {
            const LeadFacets::Count& count = counts[i];
            const QString title = prefix == kRule ? words::packText(count.title) : count.key;
            list.append({{prefix + count.key, title, count.leads, {}}, count.key == now});
        }
    };
    const auto unknown = [](const std::vector<LeadFacets::Count>& counts, const QString& now) {
        return !now.isEmpty()
            && std::none_of(counts.begin(), counts.end(), [&](const LeadFacets::Count& c) { return c.key == now; });
    };
    if (unknown(m_facets.rules, m_filter.rule))
        list.append({{kRule + m_filter.rule, m_filter.rule, 0, {}}, true});
    if (unknown(m_facets.platforms, m_filter.platform))
        list.append({{kPlatform + m_filter.platform, m_filter.platform, 0, {}}, true});
    add(kRule, m_facets.rules, m_filter.rule, 0, kMostRules);
    add(kPlatform, m_facets.platforms, m_filter.platform, 0, kMostPlatforms);
    add(kRule, m_facets.rules, m_filter.rule, kMostRules, m_facets.rules.size());
    add(kPlatform, m_facets.platforms, m_filter.platform, kMostPlatforms, m_facets.platforms.size());
    return list;
}

void FacetBar::arrange() {
    QMenu* menu = m_more->menu();
    menu->clear();
    QList<ChipBar::Facet> chips;
    QStringList on;
    const QList<Facet> all = facets();
    int room = width() - m_more->sizeHint().width() - Space::s;
    for (const Facet& facet : all)
        if (facet.on)
            room -= widthOf(facet.chip); // shown in any case
    int platforms = 0;
    int rules = 0;
    for (const Facet& facet : all) {
        const bool platform = facet.chip.key.startsWith(kPlatform);
        const bool rule = facet.chip.key.startsWith(kRule);
        const int width = facet.on ? 0 : widthOf(facet.chip);
        const bool many = (platform && platforms >= kMostPlatforms) || (rule && rules >= kMostRules);
        if (facet.on || (!many && width <= room)) {
            room -= width;
            chips.append({facet.chip.key, shortened(facet.chip.text), facet.chip.count, facet.chip.tone});
            if (facet.on)
                on << facet.chip.key;
            platforms += platform;
            rules += rule;
            continue;
        }
        const QString text
            = menuText(facet.chip.text) + QLatin1Char('\t') + format::number(facet.chip.count.value_or(0));
        connect(menu->addAction(text), &QAction::triggered, this,
            [this, key = facet.chip.key] { choose(m_chips->chosen() + QStringList{key}); });
    }
    m_more->setVisible(!menu->isEmpty());
    m_chips->setFacets(chips);
    m_chips->setChosen(on);
}

/// Of each kind of facet the one that was switched on last counts; switched off, the kind no longer narrows.
void FacetBar::choose(const QStringList& keys) {
    LeadFilter filter = m_filter;
    if (keys.contains(kAll) && narrows(m_filter)) {
        filter.rule.clear();
        filter.severity.reset();
        filter.platform.clear();
        filter.shop.clear();
        filter.batch.reset();
        return Q_EMIT chosen(filter);
    }
    const auto pick = [&keys](const QString& prefix, const QString& before) {
        QString now;
        bool still = false;
        for (const QString& key : keys) {
            if (!key.startsWith(prefix))
                continue;
            const QString value = key.mid(prefix.size());
            if (value == before)
                still = true;
            else
                now = value;
        }
        return !now.isEmpty() ? now : still ? before : QString();
    };
    filter.rule = pick(kRule, m_filter.rule);
    filter.platform = pick(kPlatform, m_filter.platform);
    filter.severity
        = words::severityNamed(pick(kSeverity, m_filter.severity ? severityName(*m_filter.severity) : QString()));
    if (!keys.contains(kShop))
        filter.shop.clear();
    if (!keys.contains(kBatch))
        filter.batch.reset();
    Q_EMIT chosen(filter);
}

} // namespace xunwang
