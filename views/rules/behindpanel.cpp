#include "views/rules/behindpanel.h"

#include "models/review/reviewrepository.h"
#include "models/screening/explaining.h"
#include "views/records/leadwords.h"
#include "views/shell/shell.h"
#include "views/widgets/button.h"
#include "views/widgets/format.h"
#include "views/widgets/listcard.h"
#include "views/widgets/tableview.h"

#include <QVBoxLayout>

#include <algorithm>

namespace xunwang {

namespace {

constexpr size_t kShown = 500;
constexpr int kSignWidth = 11;

std::vector<qint64> first(const std::vector<qint64>& ids) {
    return {ids.begin(), ids.begin() + static_cast<std::ptrdiff_t>(std::min(ids.size(), kShown))};
}

} // namespace

BehindPanel::BehindPanel(RuleSession& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_list(new ListCard(tr("Behind the number"), tr("Choose a number in the table: what it counts is listed here."),
          {{}, {}}, {kSignWidth, 0}, this))
    , m_exempt(new Button(tr("Exempt this…"), Button::Kind::Plain, this))
    , m_review(new Button(tr("Open in the review"), Button::Kind::Quiet, this)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Space::s);
    layout->addWidget(m_list, 1);
    auto* acts = new QHBoxLayout;
    acts->setSpacing(Space::s);
    acts->addStretch();
    acts->addWidget(m_review);
    acts->addWidget(m_exempt);
    layout->addLayout(acts);
    setFocusProxy(m_list->table());
    const auto openLead = [this] {
        if (const Item* item = current(); item && item->lead > 0)
            (void)m_session.shell().open(
                {QStringLiteral("review"), {{QStringLiteral("state"), QStringLiteral("all")}}, item->lead});
    };
    connect(m_list, &ListCard::opened, this, openLead);
    connect(m_review, &Button::clicked, this, openLead);
    connect(m_exempt, &Button::clicked, this, [this] {
        if (const Item* item = current(); item && item->hit.field)
            Q_EMIT exemptWanted(exemptArguments(m_behind.rule, item->hit));
    });
    connect(m_list->table(), &TableView::currentRowChanged, this, &BehindPanel::refreshButtons);
    refreshButtons();
}

void BehindPanel::clear() {
    m_latest.forget();
    m_reading = false;
    m_items.clear();
    m_list->setRows({});
    m_list->setNote({});
    refreshButtons();
}

const BehindPanel::Item* BehindPanel::current() const {
    const int row = m_list->table()->currentRow();
    return row >= 0 && row < static_cast<int>(m_items.size()) ? &m_items[static_cast<size_t>(row)] : nullptr;
}

void BehindPanel::refreshButtons() {
    const Item* item = current();
    m_exempt->setEnabled(item && item->hit.field && !m_behind.rule.isEmpty());
    m_review->setEnabled(item && item->lead > 0);
}

void BehindPanel::show(const BehindNumber& behind, RuleSession::Rules rules) {
    m_behind = behind;
    m_rules = std::move(rules);
    if (!behind.samples.empty()) {
        std::vector<const ComparedSample*> samples;
        for (const auto* some : behind.samples)
            for (const ComparedSample& sample : *some)
                samples.push_back(&sample);
        return showSamples(std::move(samples));
    }
    m_reading = true;
    m_latest.ask<Read>(this,
        m_session.workplace().file.read(
            [leads = first(behind.leads), readings = first(behind.readings)](Reader& reader) -> Result<Read> {
                Read read;
                auto found = leadsByIds(reader, leads);
                XW_TRY(found);
                read.leads = std::move(*found);
                auto states = leadStates(reader, leads);
                XW_TRY(states);
                for (const auto& [id, state] : *states)
                    read.states.insert(id, state);
                auto second = readingsByIds(reader, readings);
                XW_TRY(second);
                read.readings = std::move(*second);
                return read;
            }),
        [this](const Result<Read>& read) {
            m_reading = false;
            if (read)
                showRead(*read);
            else
                Q_EMIT failed(read.error());
        });
}

/// Where the rule hits the title now: a page of leads takes a few milliseconds.
std::vector<TextSpan> BehindPanel::hitsOf(const TriedListing& listing, Matcher::Scratch& scratch) const {
    std::vector<TextSpan> spans;
    for (const RuleFinding& finding : explain(*m_rules, listing, scratch).findings)
        if (m_rules->pack().rules[static_cast<size_t>(finding.rule)].code == m_behind.rule)
            for (const RuleHit& hit : finding.hits)
                if (hit.field == RuleField::Title)
                    spans.push_back(hit.utf16);
    return spans;
}

void BehindPanel::showRead(const Read& read) {
    std::optional<Matcher::Scratch> scratch;
    if (m_rules)
        scratch.emplace(*m_rules);
    const QTimeZone zone = m_session.workplace().file.zone();
    std::vector<CellModel::Row> rows;
    m_items.clear();
    for (const FoundLead& found : read.leads) {
        const Lead& lead = found.lead;
        Cell sign;
        sign.badge = words::stateTitle(read.states.value(found.id.value()));
        sign.tone = words::stateTone(read.states.value(found.id.value())).value_or(Tone::Low);
        Cell cell;
        cell.text = lead.title;
        cell.note = words::secondLine(lead);
        const QDate on = localDate(lead.seenAt, zone);
        Item item{found.id.value(), wrongHit(lead, m_behind.rule, on)};
        for (const LeadHit& hit : lead.hits)
            if (hit.field == RuleField::Title && (m_behind.rule.isEmpty() || hit.rule == m_behind.rule))
                cell.spans.append({static_cast<int>(hit.utf16.begin), static_cast<int>(hit.utf16.end)});
        if (!item.hit.field && scratch)
            for (const TextSpan& span : hitsOf({lead.title, lead.category, lead.shop, lead.price, on}, *scratch)) {
                cell.spans.append({static_cast<int>(span.begin), static_cast<int>(span.end)});
                item.hit.add(RuleField::Title, span);
            }
        m_items.push_back(std::move(item));
        rows.push_back({found.id.value(), {sign, cell}});
    }
    for (const Stored<Reading>& stored : read.readings) {
        const Reading& reading = stored.value;
        Cell sign;
        sign.badge = tr("Reading");
        sign.tone = Tone::Medium;
        Cell cell;
        cell.text = reading.title;
        cell.note = format::joined(
            {reading.shop, reading.platform, reading.price ? format::price(*reading.price) : QString(), reading.note});
        m_items.push_back({});
        rows.push_back({-stored.id.value(), {sign, cell}});
    }
    finish(std::move(rows));
}

void BehindPanel::showSamples(std::vector<const ComparedSample*> samples) {
    std::sort(samples.begin(), samples.end(),
        [](const ComparedSample* one, const ComparedSample* other) { return one->row < other->row; });
    m_latest.forget();
    m_reading = false;
    std::vector<CellModel::Row> rows;
    m_items.clear();
    for (const ComparedSample* const one : samples) {
        const ComparedSample& sample = *one;
        Cell line;
        line.text = tr("Row %1").arg(format::number(sample.row));
        line.token = Token::Muted;
        Cell cell;
        cell.text = sample.title();
        Item item{0, {sample.seen, {}, {}}};
        QStringList seen;
        for (const RuleHit& hit : sample.hits) {
            const QString text = words::seenText(hit.field, hit.text, hit.path());
            if (!seen.contains(text))
                seen << text;
            item.hit.add(hit.field, hit.utf16);
            if (hit.field == RuleField::Title)
                cell.spans.append({static_cast<int>(hit.utf16.begin), static_cast<int>(hit.utf16.end)});
        }
        cell.note = seen.join(QStringLiteral("    "));
        m_items.push_back(std::move(item));
        rows.push_back({static_cast<qint64>(rows.size()) + 1, {line, cell}});
    }
    finish(std::move(rows));
}

void BehindPanel::finish(std::vector<CellModel::Row> rows) {
    const auto shown = static_cast<qint64>(rows.size());
    m_list->setRows(std::move(rows));
    m_list->setNote(shown < m_behind.count
            ? tr("%1 · %2 of %3").arg(m_behind.title, format::number(shown), format::number(m_behind.count))
            : m_behind.title);
    refreshButtons();
}

} // namespace xunwang
