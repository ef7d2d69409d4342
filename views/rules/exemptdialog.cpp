#include "views/rules/exemptdialog.h"

#include "views/records/leadwords.h"
#include "views/records/rulewords.h"
#include "views/records/words.h"
#include "views/rules/rulesession.h"
#include "views/sentences/sentences.h"
#include "views/widgets/form.h"
#include "views/widgets/format.h"
#include "views/widgets/listcard.h"
#include "views/widgets/plainlabel.h"
#include "views/widgets/tableview.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QRegularExpression>

#include <algorithm>

namespace xunwang {

namespace {

constexpr int kWidth = 660;
constexpr int kRestMs = 350;
constexpr int kContext = 2; // characters around the hit
constexpr int kListHeight = 150;

QStringList wordsIn(const QString& text) {
    static const QRegularExpression between(QStringLiteral("[、,，;；]"));
    QStringList words;
    for (const QString& word : text.split(between))
        if (!word.trimmed().isEmpty())
            words << word.trimmed();
    return words;
}

/// What an example says beside its title.
QString beside(const RuleExample& example) {
    QStringList parts;
    const auto add = [&parts](RuleField field, const QString& text) {
        parts << ExemptDialog::tr("%1 %2").arg(words::fieldTitle(field), text);
    };
    for (size_t i = 1; i < kTextFields; ++i)
        if (!example.text[i].isNull())
            add(RuleField(i), example.text[i].isEmpty() ? QStringLiteral("–") : example.text[i]);
    if (example.price)
        add(RuleField::Price, format::price(*example.price));
    if (example.listPrice)
        add(RuleField::ListPrice, format::price(*example.listPrice));
    if (example.sales)
        add(RuleField::Sales, format::number(*example.sales));
    return format::joined(parts);
}

} // namespace

QString likelyWords(const QString& title, TextSpan hit) {
    const auto begin = std::clamp<qsizetype>(hit.begin, 0, title.size());
    const auto end = std::clamp<qsizetype>(hit.end, begin, title.size());
    const QString before = title.mid(std::max<qsizetype>(0, begin - kContext), std::min<qsizetype>(begin, kContext));
    const bool joined = !before.isEmpty() && !before.back().isSpace() && !before.back().isPunct();
    if (joined)
        return (before + title.mid(begin, end - begin)).trimmed();
    return title.mid(begin, end - begin + kContext).trimmed();
}

void WrongHit::add(RuleField where, TextSpan place) {
    if (static_cast<int>(where) < kTextFields
        && (!field || (*field != RuleField::Title && where == RuleField::Title))) {
        field = where;
        span = place;
    }
}

WrongHit wrongHit(const Lead& lead, const QString& rule, QDate on) {
    WrongHit wrong{exampleOf({lead.title, lead.category, lead.shop, lead.price, on}), {}, {}};
    wrong.seen.listPrice = lead.listPrice;
    wrong.seen.sales = lead.sales;
    for (const LeadHit& hit : lead.hits) {
        if (!rule.isEmpty() && hit.rule != rule)
            continue;
        wrong.add(hit.field, hit.utf16);
        if (hit.field == RuleField::Licence)
            wrong.seen.text[static_cast<size_t>(RuleField::Licence)] = lead.creditCode;
    }
    return wrong;
}

QVariantMap exemptArguments(const QString& rule, const WrongHit& hit) {
    return {{QStringLiteral("rule"), rule}, {QStringLiteral("seen"), QVariant::fromValue(hit.seen)},
        {QStringLiteral("field"), static_cast<int>(hit.field.value_or(RuleField::Title))},
        {QStringLiteral("begin"), hit.span.begin}, {QStringLiteral("end"), hit.span.end}};
}

RuleExample exampleOf(const TriedListing& listing) {
    RuleExample example;
    for (const auto& [field, text] : {std::pair{RuleField::Title, listing.title},
             {RuleField::Category, listing.category}, {RuleField::Shop, listing.shop}})
        if (!text.isEmpty())
            example.text[static_cast<size_t>(field)] = text;
    example.price = listing.price;
    example.on = listing.on;
    return example;
}

ExemptDialog::ExemptDialog(RuleSession& session, const QVariantMap& args)
    : Dialog(tr("Exempt this"))
    , m_session(session)
    , m_text(session.draftText())
    , m_rule(args.value(QStringLiteral("rule")).toString())
    , m_example(args.value(QStringLiteral("seen")).value<RuleExample>())
    , m_title(new QLineEdit(m_example.text[static_cast<size_t>(RuleField::Title)], this))
    , m_words(new QLineEdit(this))
    , m_why(new QLineEdit(this))
    , m_whyEnglish(new QLineEdit(this))
    , m_law(new QComboBox(this))
    , m_article(new QLineEdit(this))
    , m_says(new PlainLabel({}, Type::Body, this))
    , m_lost(new ListCard(tr("What it would also cancel"),
          tr("No lead of the reviewed history but for the false hit itself."), {{}, {}}, {12, 0}, this)) {
    setMinimumWidth(kWidth);
    QString heading = m_rule;
    std::vector<RuleField> missing;
    for (const Rule& rule : session.pack().rules)
        if (rule.code == m_rule) {
            heading = tr("%1 (%2)").arg(words::packText(rule.title), rule.code);
            missing = rule.missing;
        }
    // What is blank proves something only to a rule that asks for it.
    for (size_t i = 0; i < kTextFields; ++i)
        if (m_example.text[i].isEmpty() && std::find(missing.begin(), missing.end(), RuleField(i)) == missing.end())
            m_example.text[i] = QString();
    auto* about = new PlainLabel(heading, Type::Heading, this);
    about->setWordWrap(true);
    body()->addWidget(about);
    makeForm(args);
    m_says->setWordWrap(true);
    body()->addWidget(m_says);
    m_lost->table()->setRowHeight(Size::row2);
    m_lost->setFixedHeight(kListHeight);
    m_lost->setChoosing(false);
    body()->addWidget(m_lost);
    m_add = setPrimary(tr("Add to the draft"));
    connect(m_add, &Button::clicked, this, &ExemptDialog::add);
    m_rest.setSingleShot(true);
    m_rest.setInterval(kRestMs);
    connect(&m_rest, &QTimer::timeout, this, &ExemptDialog::tryIt);
    m_why->setFocus();
    tryIt();
}

ExemptDialog::~ExemptDialog() {
    if (m_feedback)
        m_feedback->cancel();
}

void ExemptDialog::makeForm(const QVariantMap& args) {
    auto* form = new Form(this);
    form->setMaximumWidth(kWidth);
    m_title->setReadOnly(true);
    const TextSpan hit{
        args.value(QStringLiteral("begin")).toLongLong(), args.value(QStringLiteral("end")).toLongLong()};
    const auto field = static_cast<size_t>(args.value(QStringLiteral("field")).toInt());
    if (RuleField(field) == RuleField::Title)
        m_title->setSelection(static_cast<int>(hit.begin), static_cast<int>(hit.end - hit.begin));
    form->add(tr("The listing that was hit wrongly"), m_title,
        tr("Select in it what makes it harmless: the selection becomes the words."));
    if (const QString more = beside(m_example); !more.isEmpty()) {
        auto* known = new PlainLabel(tr("In the example too: %1").arg(more), Type::Note, this);
        known->setWordWrap(true);
        form->addWidget(known);
    }
    m_words->setText(likelyWords(m_example.text[field], hit));
    connect(m_title, &QLineEdit::selectionChanged, this, [this] {
        if (m_title->hasFocus() && m_title->hasSelectedText())
            m_words->setText(m_title->selectedText().trimmed());
    });
    form->add(tr("Words that exempt"), m_words,
        tr("Several are separated by “、” or commas. A hit that they overlap is none."));
    body()->addWidget(form);
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(Space::m);
    grid->setVerticalSpacing(Space::xs);
    m_law->addItem(tr("no article"), QString());
    for (const PackLaw& law : lawsOf(m_text))
        m_law->addItem(law.law, law.name);
    m_whyEnglish->setPlaceholderText(tr("as in Chinese"));
    m_article->setPlaceholderText(tr("such as 第九条第二项"));
    int column = 0;
    int row = 0;
    for (const auto& [text, edit] : {std::pair<QString, QWidget*>{tr("Reason"), m_why},
             {tr("Reason in English"), m_whyEnglish}, {tr("Law that allows it"), m_law}, {tr("Article"), m_article}}) {
        auto* label = new PlainLabel(text, Type::Body, this);
        label->setBuddy(edit);
        edit->setAccessibleName(text);
        grid->addWidget(label, row, column);
        grid->addWidget(edit, row + 1, column);
        grid->setColumnStretch(column, 1);
        if (++column == 2) {
            column = 0;
            row += 2;
        }
    }
    m_law->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    body()->addLayout(grid);
    const auto again = [this] {
        m_add->setEnabled(false);
        m_rest.start();
    };
    for (QLineEdit* edit : {m_words, m_why, m_whyEnglish, m_article})
        connect(edit, &QLineEdit::textChanged, this, again);
    connect(m_law, &QComboBox::currentIndexChanged, this, again);
}

Exempting ExemptDialog::exempting() const {
    Exempting exempting;
    exempting.words = wordsIn(m_words->text());
    exempting.why.zh = m_why->text().trimmed();
    exempting.why.en = m_whyEnglish->text().trimmed().isEmpty() ? exempting.why.zh : m_whyEnglish->text().trimmed();
    exempting.example = m_example;
    exempting.law = m_law->currentData().toString();
    exempting.article = m_article->text().trimmed();
    return exempting;
}

void ExemptDialog::tryIt() {
    m_rest.stop();
    if (m_feedback)
        m_feedback->cancel();
    m_effect.reset();
    m_add->setEnabled(false);
    Exempting wanted = exempting();
    m_law->setAccessibleDescription({});
    if (wanted.words.isEmpty()) {
        m_latest.forget();
        m_working = false;
        m_lost->setRows({});
        return m_says->setText(tr("Say which words exempt."));
    }
    if (!wanted.law.isEmpty() && wanted.article.isEmpty()) {
        m_latest.forget();
        m_working = false;
        return m_says->setText(tr("Say which article of the law allows it."));
    }
    // What it cancels is shown before the reason is written.
    if (wanted.why.zh.isEmpty())
        wanted.why = {QStringLiteral("…"), QStringLiteral("…")};
    m_working = true;
    m_says->setText(tr("Trying it on the reviewed history…"));
    m_feedback = std::make_shared<Feedback>();
    m_latest.ask<ExemptEffect>(this,
        inPool<ExemptEffect>(m_session.pool(),
            [&file = m_session.workplace().file, text = m_text, rule = m_rule, wanted, feedback = m_feedback] {
                return exemptEffect(file, text, rule, wanted, *feedback);
            }),
        [this](const Result<ExemptEffect>& effect) {
            m_working = false;
            showEffect(effect);
        });
}

void ExemptDialog::showEffect(const Result<ExemptEffect>& effect) {
    std::vector<CellModel::Row> rows;
    if (!effect) {
        m_lost->setRows({});
        return m_says->setText(sentence(effect.error()));
    }
    m_effect = *effect;
    for (const QString& title : effect->lostExamples) {
        Cell sign;
        sign.tone = Tone::High;
        sign.badge = tr("Example");
        Cell cell;
        cell.text = title;
        cell.note = tr("An example that the rule must hit. Choose narrower words.");
        rows.push_back({-static_cast<qint64>(rows.size()) - 1, {sign, cell}});
    }
    for (const ExemptEffect::Lost& lost : effect->samples) {
        Cell sign;
        sign.badge = words::stateTitle(lost.state);
        sign.tone = lost.state == QLatin1String("confirmed") ? Tone::High : Tone::Low;
        Cell cell;
        cell.text = lost.found.lead.title;
        for (const LeadHit& hit : lost.found.lead.hits)
            if (hit.rule == m_rule && hit.field == RuleField::Title)
                cell.spans.append({static_cast<int>(hit.utf16.begin), static_cast<int>(hit.utf16.end)});
        cell.note = words::secondLine(lost.found.lead);
        rows.push_back({lost.found.id.value(), {sign, cell}});
    }
    m_lost->setRows(std::move(rows));
    m_lost->setNote(tr("%n lead(s)", nullptr, static_cast<int>(effect->lost.size())));
    const auto confirmed = static_cast<int>(effect->lost.confirmed.size());
    const bool reasoned = !m_why->text().trimmed().isEmpty();
    if (!effect->lostExamples.isEmpty())
        m_says->setText(tr("These words are too wide: the rule would miss what it must hit."));
    else if (confirmed > 0)
        m_says->setText(tr("Careful: %n lead(s) that people confirmed would not be hit any more.", nullptr, confirmed));
    else if (!reasoned)
        m_says->setText(tr("Say why it is allowed."));
    else
        m_says->setText(tr("It goes into the draft %1. Nothing is switched on.").arg(m_session.draftTitle()));
    m_add->setEnabled(reasoned && effect->lostExamples.isEmpty());
}

void ExemptDialog::add() {
    if (!m_effect)
        return;
    m_session.needDraft();
    m_session.replace(m_effect->text);
    m_session.save(tr("%1: exempt %2").arg(m_rule, m_words->text()));
    accept();
}

} // namespace xunwang
