#include "views/review/itempanel.h"

#include "models/base/creditcode.h"
#include "views/records/leadwords.h"
#include "views/widgets/badge.h"
#include "views/widgets/button.h"
#include "views/widgets/card.h"
#include "views/widgets/flowlayout.h"
#include "views/widgets/format.h"
#include "views/widgets/highlightlabel.h"
#include "views/widgets/plainlabel.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QScrollBar>

namespace xunwang {

namespace {

PlainLabel* wrapped(const QString& text, Type type, std::optional<Token> token = {}) {
    auto* label = new PlainLabel(text, type);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    if (token)
        label->setToken(*token);
    return label;
}

/// Widgets side by side, in as many lines as they take.
QWidget* flow(const QList<QWidget*>& widgets) {
    auto* line = new QWidget;
    auto* layout = new FlowLayout(line);
    for (QWidget* widget : widgets)
        layout->addWidget(widget);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    line->setSizePolicy(policy);
    return line;
}

} // namespace

ItemPanel::ItemPanel(QTimeZone zone, QWidget* parent)
    : QWidget(parent)
    , m_zone(std::move(zone))
    , m_content(new QWidget(this))
    , m_lines(new QVBoxLayout(m_content)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    auto* area = scrolling(m_content, this);
    area->setAccessibleName(tr("The lead"));
    layout->addWidget(area);
    m_lines->setContentsMargins(Space::l, Space::l, Space::l, Space::m);
    m_lines->setSpacing(Space::s);
}

void ItemPanel::clear() {
    while (QLayoutItem* item = m_lines->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

void ItemPanel::showRow(const ReviewRow* row) {
    setUpdatesEnabled(false);
    clear();
    if (row) {
        addLead(row->found.lead, {}, 0);
        addWhy(row->found.lead);
    }
    m_lines->addStretch();
    setUpdatesEnabled(true);
}

void ItemPanel::showContext(const LeadContext& context) {
    setUpdatesEnabled(false);
    clear();
    addLead(context.row.found.lead, context.firstSeen, context.timesSeen);
    if (context.decision)
        addHistory(context);
    addWhy(context.row.found.lead);
    addJudgements(context.judgements);
    addOtherLinks(context);
    addShop(context);
    if (!context.decision && !context.history.empty())
        addHistory(context);
    m_lines->addStretch();
    setUpdatesEnabled(true);
}

/// Many files say only the day.
QString ItemPanel::when(const QDateTime& utc) const {
    const QDateTime local = utc.toTimeZone(m_zone);
    return local.time() == QTime(0, 0) ? format::date(local.date()) : format::moment(utc, m_zone);
}

void ItemPanel::addLead(const Lead& lead, const QDateTime& firstSeen, qint64 timesSeen) {
    auto* title = new HighlightLabel(Type::Title);
    title->setText(lead.title, words::marks(lead, RuleField::Title));
    m_lines->addWidget(title);
    QString price = lead.price ? format::price(*lead.price) : QString();
    if (lead.listPrice && (!lead.price || *lead.listPrice != *lead.price))
        price += tr(" (list price %1)").arg(format::price(*lead.listPrice));
    QStringList parts{lead.platform, lead.shop, lead.itemId.isEmpty() ? QString() : tr("item %1").arg(lead.itemId),
        price, lead.sales ? tr("%1 sold").arg(format::number(*lead.sales)) : QString(),
        lead.category.isEmpty() ? QString() : tr("category %1").arg(lead.category),
        tr("seen %1").arg(when(lead.seenAt))};
    if (firstSeen.isValid() && timesSeen > 1)
        parts << tr("first seen %1, %2 times").arg(when(firstSeen), format::number(timesSeen));
    m_lines->addWidget(wrapped(format::joined(parts), Type::Body, Token::Muted));
    if (!lead.link.isEmpty())
        m_lines->addWidget(wrapped(lead.link, Type::Note));
}

void ItemPanel::addWhy(const Lead& lead) {
    auto* card = new Card(nullptr, Card::Ground::Inset);
    card->addHeading(tr("Why it was flagged"));
    for (const LeadRule& rule : lead.rules) {
        auto* line = new QHBoxLayout;
        line->setSpacing(Space::s);
        line->addWidget(new Badge(words::tone(rule.severity), words::severityTitle(rule.severity)), 0, Qt::AlignTop);
        line->addWidget(wrapped(words::packText(rule.title), Type::Heading), 1);
        card->body()->addLayout(line);
        QStringList seen;
        for (const LeadHit& hit : lead.hits) {
            if (hit.rule != rule.code)
                continue;
            const QString text = words::seenText(hit);
            if (!seen.contains(text))
                seen << text;
        }
        card->body()->addWidget(wrapped(seen.join(QStringLiteral("    ")), Type::Body));
        const QString basis = words::article(rule);
        QStringList tried;
        for (const LeadExemption& exemption : rule.exemptions)
            tried << words::exemptionText(exemption);
        if (!tried.isEmpty())
            card->body()->addWidget(wrapped(tr("Not exempt: %1").arg(tried.join(tr("; "))), Type::Note));
        card->body()->addWidget(wrapped(
            format::joined({basis.isEmpty() ? QString() : tr("Basis: %1").arg(basis), tr("Rule %1").arg(rule.code)}),
            Type::Note));
    }
    for (const auto& [field, text] :
        {std::pair{RuleField::Category, lead.category}, std::pair{RuleField::Shop, lead.shop}}) {
        const QList<Mark> marks = words::marks(lead, field);
        if (marks.isEmpty())
            continue;
        auto* marked = new HighlightLabel(Type::Body);
        marked->setText(text, marks);
        card->body()->addWidget(marked);
    }
    card->body()->addWidget(wrapped(tr("Rules: %1").arg(lead.pack), Type::Note));
    m_lines->addSpacing(Space::xs);
    m_lines->addWidget(card);
}

/// How it was judged before, where it was screened more than once: the newest first.
void ItemPanel::addJudgements(const std::vector<LeadJudgement>& judgements) {
    if (judgements.size() < 2)
        return;
    m_lines->addSpacing(Space::s);
    m_lines->addWidget(new PlainLabel(tr("Screened so far"), Type::Heading));
    for (auto one = judgements.rbegin(); one != judgements.rend(); ++one) {
        QStringList hit;
        for (const LeadRule& rule : one->rules) {
            QStringList seen;
            for (const LeadHit& where : one->hits)
                if (where.rule == rule.code && !seen.contains(words::seenText(where)))
                    seen << words::seenText(where);
            hit << tr("%1: %2").arg(words::packText(rule.title), seen.join(QLatin1Char(' ')));
        }
        m_lines->addWidget(wrapped(format::joined({format::moment(one->at, m_zone), one->pack,
                                       one->rescreening ? tr("rescreening") : tr("import"),
                                       one->lapsed ? tr("no rule hits it any more") : hit.join(tr("; "))}),
            Type::Note));
    }
}

/// The same item elsewhere, as people said.
void ItemPanel::addOtherLinks(const LeadContext& context) {
    if (context.sameItems.empty())
        return;
    m_lines->addSpacing(Space::s);
    m_lines->addWidget(new PlainLabel(tr("Other links of this item"), Type::Heading));
    for (const LeadContext::SameItem& other : context.sameItems)
        m_lines->addWidget(wrapped(
            format::joined({other.item.itemId.isEmpty() ? other.item.link : tr("item %1").arg(other.item.itemId),
                other.item.title, other.lead ? tr("lead: %1").arg(words::stateTitle(other.state)) : tr("no lead")}),
            Type::Note));
}

void ItemPanel::addShop(const LeadContext& context) {
    const Lead& lead = context.row.found.lead;
    if (!context.shop && lead.creditCode.isEmpty())
        return;
    m_lines->addSpacing(Space::s);
    m_lines->addWidget(new PlainLabel(tr("The shop"), Type::Heading));
    QList<QWidget*> code;
    if (lead.creditCode.isEmpty()) {
        code << new PlainLabel(tr("No credit code in the file"), Type::Note);
    } else {
        code << new PlainLabel(tr("Credit code"), Type::Note) << wrapped(lead.creditCode, Type::Body);
        switch (CreditCode::fault(lead.creditCode)) {
        case CreditCode::Fault::None:
            code << new Badge(Tone::Good, tr("checks"));
            break;
        case CreditCode::Fault::Shape:
            code << new Badge(Tone::High, tr("no credit code"));
            break;
        case CreditCode::Fault::CheckDigit:
            code << new Badge(Tone::High, tr("check digit does not fit"));
            break;
        case CreditCode::Fault::Damaged:
            code << new Badge(Tone::Medium, tr("damaged by a spreadsheet"));
            break;
        }
    }
    m_lines->addWidget(flow(code));
    if (!context.shop)
        return;
    const auto& decided = context.shop->decided;
    QStringList parts{tr("%n item(s) on record", nullptr, static_cast<int>(context.shop->listings)),
        tr("%n lead(s)", nullptr, static_cast<int>(context.shop->leads))};
    for (const Verdict verdict : {Verdict::Confirmed, Verdict::Dismissed, Verdict::Doubtful})
        if (const qint64 count = decided[static_cast<size_t>(verdict)]; count > 0)
            parts << tr("%1 %2").arg(format::number(count), words::verdictTitle(verdict).toLower());
    m_lines->addWidget(wrapped(format::joined(parts), Type::Body));
    for (const SameSide& other : context.shop->sameShops)
        m_lines->addWidget(wrapped(tr("Merged with %1").arg(format::joined({other.shop, other.platform})), Type::Note));
    if (context.shop->leads > 1) {
        auto* all
            = new Button(tr("All %1 leads of this shop").arg(format::number(context.shop->leads)), Button::Kind::Quiet);
        all->setLeftAligned(true);
        connect(all, &Button::clicked, this,
            [this, platform = lead.platform, shop = lead.shop] { Q_EMIT shopWanted(platform, shop); });
        m_lines->addWidget(all, 0, Qt::AlignLeft);
    }
}

void ItemPanel::addHistory(const LeadContext& context) {
    m_lines->addSpacing(Space::s);
    m_lines->addWidget(new PlainLabel(tr("Decisions"), Type::Heading));
    if (context.decision) {
        const Decision& decision = context.decision->value;
        const QString state = context.row.state;
        auto* now = new Badge(words::stateTone(state).value_or(Tone::Low), words::stateTitle(state));
        m_lines->addWidget(flow({now, wrapped(decision.note, Type::Body)}));
    }
    for (auto entry = context.history.rbegin(); entry != context.history.rend(); ++entry) {
        QString what = entry->verdict ? words::verdictTitle(*entry->verdict) : QString();
        if (entry->act == QLatin1String("undo"))
            what = tr("Taken back");
        else if (entry->act == QLatin1String("withdraw"))
            what = tr("Withdrawn");
        else if (entry->act == QLatin1String("correct"))
            what = what.isEmpty() ? tr("Corrected") : tr("Corrected: %1").arg(what);
        const QString why = entry->act == QLatin1String("undo") ? QString()
            : entry->note.isEmpty()                             ? entry->reason
                                                                : entry->note;
        m_lines->addWidget(
            wrapped(format::joined({format::moment(entry->at, m_zone), entry->person, what, why}), Type::Note));
    }
}

} // namespace xunwang
