#include "views/rules/probedialog.h"

#include "views/records/rulewords.h"
#include "views/rules/probesession.h"
#include "views/sentences/sentences.h"
#include "views/widgets/form.h"
#include "views/widgets/plainlabel.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPointer>

namespace xunwang {

namespace {
constexpr int kWidth = 520;
}

ProbeDialog::ProbeDialog(ProbeSession& session)
    : Dialog(tr("Add a probe"))
    , m_session(session)
    , m_form(new Form(this))
    , m_title(new QLineEdit(this))
    , m_rule(new QComboBox(this))
    , m_category(new QLineEdit(this))
    , m_shop(new QLineEdit(this))
    , m_price(new QLineEdit(this))
    , m_note(new QLineEdit(this))
    , m_says(new PlainLabel({}, Type::Body, this)) {
    setMinimumWidth(kWidth);
    const auto rules = session.session().inForceRules();
    for (const Rule& rule : rules->pack().rules)
        m_rule->addItem(tr("%1 (%2)").arg(words::packText(rule.title), rule.code), rule.code);
    m_rule->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_form->add(tr("Title of the test item"), m_title,
        tr("Made up, no real listing: such as a forbidden word in a new disguise."));
    m_form->add(tr("Rule that must hit it"), m_rule);
    m_form->add(tr("Category"), m_category);
    m_form->add(tr("Shop"), m_shop);
    m_form->add(tr("Price, yuan"), m_price);
    m_form->add(tr("What it tries"), m_note);
    body()->addWidget(m_form);
    m_says->setWordWrap(true);
    body()->addWidget(m_says);
    connect(setPrimary(tr("Add the probe")), &Button::clicked, this, &ProbeDialog::add);
    for (QLineEdit* edit : {m_title, m_category, m_shop, m_price})
        connect(edit, &QLineEdit::textChanged, this, &ProbeDialog::tryIt);
    connect(m_rule, &QComboBox::currentIndexChanged, this, &ProbeDialog::tryIt);
    m_title->setFocus();
    tryIt();
}

ProbeListing ProbeDialog::probe() const {
    ProbeListing probe;
    probe.mark = m_session.freeMark();
    probe.title = m_title->text().trimmed();
    probe.category = m_category->text().trimmed();
    probe.shop = m_shop->text().trimmed();
    probe.rule = m_rule->currentData().toString();
    probe.note = m_note->text().trimmed();
    if (const auto price = Money::fromYuan(m_price->text()); price && !m_price->text().trimmed().isEmpty())
        probe.price = *price;
    return probe;
}

/// One scan of one item: quick enough while one types.
void ProbeDialog::tryIt() {
    m_form->clearErrors();
    const ProbeListing one = probe();
    if (one.title.isEmpty())
        return m_says->setText(tr("Whether the rule hits it now is said here."));
    const auto report = runProbes(*m_session.session().inForceRules(), {one}, m_session.session().today());
    const ProbeFinding& finding = report.findings.front();
    if (finding.outcome == ProbeFinding::Outcome::Found)
        m_says->setText(tr("✓ The rule in force hits it."));
    else if (finding.hitBy.isEmpty())
        m_says->setText(tr("▲ No rule in force hits it: it will be reported as missed until the rule is mended."));
    else
        m_says->setText(tr("▲ This rule does not hit it, others do: %1").arg(finding.hitBy.join(tr(", "))));
}

void ProbeDialog::add() {
    m_form->clearErrors();
    if (m_title->text().trimmed().isEmpty())
        m_form->setError(m_title, tr("A probe needs a title."));
    if (!m_price->text().trimmed().isEmpty() && !Money::fromYuan(m_price->text()))
        m_form->setError(m_price, tr("The price is no amount in yuan."));
    if (m_form->hasErrors())
        return;
    const QPointer<ProbeDialog> alive(this);
    m_session.add(
        probe(),
        [alive] {
            if (alive)
                alive->accept();
        },
        [alive](const Error& error) {
            if (alive)
                alive->showError(error);
        });
}

} // namespace xunwang
