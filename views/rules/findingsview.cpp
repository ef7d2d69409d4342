#include "views/rules/findingsview.h"

#include "views/records/rulewords.h"
#include "views/records/words.h"
#include "views/widgets/badge.h"
#include "views/widgets/button.h"
#include "views/widgets/card.h"
#include "views/widgets/format.h"
#include "views/widgets/highlightlabel.h"
#include "views/widgets/plainlabel.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QVBoxLayout>

namespace xunwang {

namespace {

PlainLabel* wrapped(const QString& text, Type type) {
    auto* label = new PlainLabel(text, type);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

QString stepsText(const RuleHit& hit) {
    QStringList steps;
    for (const HitStep& step : hit.steps)
        steps << (step.meant.isEmpty()
                ? FindingsView::tr("%1: %2").arg(step.text, words::layerTitle(step.layer))
                : FindingsView::tr("%1 for %2: %3").arg(step.text, step.meant, words::layerTitle(step.layer)));
    return steps.join(FindingsView::tr("; "));
}

} // namespace

QString basisText(const std::vector<LegalBasis>& basis) {
    QStringList parts;
    for (const LegalBasis& one : basis)
        parts << one.law + one.article;
    return parts.join(FindingsView::tr("; "));
}

FindingsView::FindingsView(QWidget* parent)
    : QWidget(parent)
    , m_content(new QWidget(this))
    , m_lines(new QVBoxLayout(m_content)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    auto* area = scrolling(m_content, this);
    area->setAccessibleName(tr("What rules say"));
    layout->addWidget(area);
    m_lines->setContentsMargins(Space::m, Space::m, Space::m, Space::m);
    m_lines->setSpacing(Space::s);
}

void FindingsView::clear() {
    while (QLayoutItem* item = m_lines->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

void FindingsView::show(
    std::shared_ptr<const Matcher> rules, const TriedListing& listing, const Explained& explained, bool exempting) {
    setUpdatesEnabled(false);
    clear();
    m_listing = listing;
    if (explained.findings.empty())
        m_lines->addWidget(wrapped(tr("No rule hits this text."), Type::Body));
    for (const RuleFinding& finding : explained.findings)
        addFinding(rules->pack().rules[static_cast<size_t>(finding.rule)], finding, exempting);
    m_lines->addStretch();
    setUpdatesEnabled(true);
}

void FindingsView::addFinding(const Rule& rule, const RuleFinding& finding, bool exempting) {
    auto* card = new Card(nullptr, Card::Ground::Inset);
    auto* top = new QHBoxLayout;
    top->setSpacing(Space::s);
    if (finding.hits.empty())
        top->addWidget(new Badge(Tone::Good, tr("exempt")), 0, Qt::AlignTop);
    else
        top->addWidget(new Badge(words::tone(rule.severity), words::severityTitle(rule.severity)), 0, Qt::AlignTop);
    top->addWidget(wrapped(words::packText(rule.title), Type::Heading), 1);
    card->body()->addLayout(top);

    QStringList seen;
    for (const RuleHit& hit : finding.hits) {
        const QString text = words::seenText(hit.field, hit.text, hit.path());
        if (seen.contains(text))
            continue;
        seen << text;
        card->body()->addWidget(wrapped(text, Type::Body));
        if (const QString steps = stepsText(hit); !steps.isEmpty())
            card->body()->addWidget(wrapped(tr("Disguise: %1").arg(steps), Type::Note));
        if (hit.field == RuleField::Category || hit.field == RuleField::Shop) {
            auto* marked = new HighlightLabel(Type::Body);
            marked->setText(hit.field == RuleField::Category ? m_listing.category : m_listing.shop,
                {{static_cast<int>(hit.utf16.begin), static_cast<int>(hit.utf16.end)}});
            card->body()->addWidget(marked);
        }
    }
    const auto reason = [&rule, &finding](int index) {
        const Exemption& exemption = rule.exemptions[static_cast<size_t>(index)];
        QString met;
        for (const RuleHit& hit : finding.hits)
            for (const MetExemption& one : hit.met)
                if (one.exemption == index)
                    met = one.text;
        return words::exemptionText(
            exemption.why, exemption.basis ? exemption.basis->law + exemption.basis->article : QString(), met);
    };
    QStringList applied;
    for (const int index : finding.applied)
        applied << reason(index);
    if (!applied.isEmpty())
        card->body()->addWidget(wrapped(tr("Exempt: %1").arg(applied.join(tr("; "))), Type::Body));
    QStringList tried;
    for (const int index : finding.tried)
        tried << reason(index);
    if (!tried.isEmpty() && !finding.hits.empty())
        card->body()->addWidget(wrapped(tr("Not exempt: %1").arg(tried.join(tr("; "))), Type::Note));
    const QString basis = basisText(rule.basis);
    card->body()->addWidget(wrapped(
        format::joined({basis.isEmpty() ? QString() : tr("Basis: %1").arg(basis), tr("Rule %1").arg(rule.code)}),
        Type::Note));

    auto* acts = new QHBoxLayout;
    acts->setSpacing(Space::s);
    if (!finding.hits.empty() && exempting) {
        auto* exempt = new Button(tr("Exempt this…"));
        exempt->setAccessibleDescription(tr("Says that %1 hits wrongly here").arg(rule.code));
        connect(exempt, &Button::clicked, this,
            [this, code = rule.code, hit = finding.hits.front()] { Q_EMIT exemptWanted(code, m_listing, hit); });
        acts->addWidget(exempt);
    }
    auto* open = new Button(tr("Open the rule"), Button::Kind::Quiet);
    connect(open, &Button::clicked, this, [this, code = rule.code] { Q_EMIT ruleWanted(code); });
    acts->addWidget(open);
    acts->addStretch();
    card->body()->addLayout(acts);
    m_lines->addWidget(card);
}

} // namespace xunwang
