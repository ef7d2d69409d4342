#include "views/rules/trypage.h"

#include "views/rules/findingsview.h"
#include "views/rules/rulesession.h"
#include "views/rules/triededit.h"
#include "views/widgets/button.h"
#include "views/widgets/card.h"
#include "views/widgets/dateedit.h"
#include "views/widgets/emptystate.h"
#include "views/widgets/panels.h"
#include "views/widgets/plainlabel.h"
#include "views/widgets/quietcombo.h"

#include <QClipboard>
#include <QGridLayout>
#include <QGuiApplication>
#include <QStackedWidget>

namespace xunwang {

namespace {

constexpr int kRestMs = 120;
constexpr int kMostLines = 500; ///< more belongs into a file
constexpr int kInputWidth = 430;
constexpr int kAnswerWidth = 360;

/// Which rules are tried: those in force, or the draft.
void fillSides(QuietCombo& combo, const RuleSession& session) {
    combo.clear();
    combo.addItem(TryPage::tr("In force: %1").arg(packName(session.inForceRules()->pack())), false);
    if (const auto draft = session.draftRules())
        combo.addItem(TryPage::tr("Draft: %1").arg(packName(draft->pack())), true);
    combo.choose(session.triesDraft());
}

} // namespace

TryPage::TryPage(RuleSession& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_titles(new TriedEdit(this))
    , m_side(new QuietCombo(tr("Rules that are tried"), this))
    , m_category(new QLineEdit(this))
    , m_shop(new QLineEdit(this))
    , m_price(new QLineEdit(this))
    , m_day(new DateEdit(false, this))
    , m_priceWrong(new PlainLabel({}, Type::Note, this))
    , m_folded(new PlainLabel({}, Type::Note, this))
    , m_note(new PlainLabel({}, Type::Note, this))
    , m_answers(new QStackedWidget(this))
    , m_findings(new FindingsView(this))
    , m_empty(new EmptyState(QStringLiteral("edit-find"), tr("Nothing typed yet"),
          tr("Type or paste the title of a listing. What rules hit is marked while you type, and here stands why: the "
             "rule, how the disguise came off, and which exemptions were tried."),
          tr("Take an example"), this)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    auto* panels = new Panels(this);
    panels->add(makeInput(), kInputWidth, 1);
    m_answers->addWidget(m_empty);
    m_answers->addWidget(m_findings);
    panels->add(Card::around(m_answers, this), kAnswerWidth, 1);
    layout->addWidget(panels);
    setFocusProxy(m_titles);

    const TriedText& kept = session.tried();
    m_titles->setPlainText(kept.titles);
    m_category->setText(kept.category);
    m_shop->setText(kept.shop);
    m_price->setText(kept.price);
    m_day->setDate(kept.on);

    m_rest.setSingleShot(true);
    m_rest.setInterval(kRestMs);
    connect(&m_rest, &QTimer::timeout, this, &TryPage::scan);
    const auto again = [this] {
        keep();
        m_rest.start();
    };
    connect(m_titles->document(), &QTextDocument::contentsChanged, this, [this, again] {
        if (m_titles->toPlainText() != m_session.tried().titles)
            again();
    });
    for (QLineEdit* edit : {m_category, m_shop, m_price})
        connect(edit, &QLineEdit::textChanged, this, again);
    connect(m_day, &QDateEdit::dateChanged, this, again);
    connect(m_side, &QComboBox::activated, this, [this] {
        m_session.setTriesDraft(m_side->currentData().toBool());
        scan();
    });
    connect(m_titles, &TriedEdit::currentLineChanged, this, &TryPage::showLine);
    connect(m_findings, &FindingsView::exemptWanted, this, &TryPage::exemptWanted);
    connect(m_findings, &FindingsView::ruleWanted, this, &TryPage::ruleWanted);
    connect(m_empty, &EmptyState::actionTriggered, this, &TryPage::tryExample);
    connect(&session, &RuleSession::rulesChanged, this, &TryPage::scan);
    scan();
}

QWidget* TryPage::makeInput() {
    auto* card = new Card(this);
    auto* top = new QHBoxLayout;
    top->addWidget(new PlainLabel(tr("Titles, one a line"), Type::Heading, this));
    top->addStretch();
    top->addWidget(m_side);
    card->body()->addLayout(top);
    m_titles->setAccessibleName(tr("Titles to try, one a line"));
    m_titles->setPlaceholderText(tr("Type or paste the title of a listing"));
    card->body()->addWidget(m_titles, 1);
    m_folded->setWordWrap(true);
    m_folded->setTextInteractionFlags(Qt::TextSelectableByMouse);
    card->body()->addWidget(m_folded);
    m_note->setElided(true);
    card->body()->addWidget(m_note);

    auto* fields = new QGridLayout;
    fields->setHorizontalSpacing(Space::m);
    fields->setVerticalSpacing(Space::xs);
    int column = 0;
    int row = 0;
    for (const auto& [text, edit] : {std::pair<QString, QWidget*>{tr("Category"), m_category}, {tr("Shop"), m_shop},
             {tr("Price, yuan"), m_price}, {tr("Seen on"), m_day}}) {
        auto* label = new PlainLabel(text, Type::Note, this);
        label->setBuddy(edit);
        edit->setAccessibleName(text);
        fields->addWidget(label, row, column);
        fields->addWidget(edit, row + 1, column);
        if (++column == 2) {
            column = 0;
            row += 2;
        }
    }
    for (QLineEdit* edit : {m_category, m_shop, m_price})
        edit->setPlaceholderText(tr("not known"));
    card->body()->addLayout(fields);
    m_priceWrong->setToken(Token::High);
    m_priceWrong->hide();
    card->body()->addWidget(m_priceWrong);

    auto* acts = new QHBoxLayout;
    acts->setSpacing(Space::s);
    auto* clear = new Button(tr("Clear"), Button::Kind::Quiet, this);
    connect(clear, &Button::clicked, this, [this] {
        m_titles->clear();
        m_titles->setFocus();
    });
    auto* paste = new Button(tr("Paste and try"), Button::Kind::Primary, this);
    connect(paste, &Button::clicked, this, &TryPage::paste);
    acts->addStretch();
    acts->addWidget(clear);
    acts->addWidget(paste);
    card->body()->addLayout(acts);
    return card;
}

void TryPage::keep() {
    m_session.setTried({m_titles->toPlainText(), m_category->text(), m_shop->text(), m_price->text(), m_day->date()});
}

TriedListing TryPage::listing(const QString& title) const {
    TriedListing listing{title, m_category->text().trimmed(), m_shop->text().trimmed(), {}, m_day->date()};
    if (const auto price = Money::fromYuan(m_price->text()); price && !m_price->text().trimmed().isEmpty())
        listing.price = *price;
    return listing;
}

void TryPage::setTitles(const QString& text) {
    m_titles->setPlainText(text);
    m_titles->moveCursor(QTextCursor::Start);
}

void TryPage::paste() {
    const QString text = QGuiApplication::clipboard()->text().trimmed();
    if (!text.isEmpty())
        setTitles(text);
    m_titles->setFocus();
}

/// The first example that a rule of the pack itself must hit.
void TryPage::tryExample() {
    if (const auto rules = m_session.tryRules())
        for (const Rule& rule : rules->pack().rules)
            for (const RuleExample& example : rule.mustHit)
                if (const QString& title = example.text[static_cast<size_t>(RuleField::Title)]; !title.isEmpty()) {
                    setTitles(title);
                    m_titles->setFocus();
                    return;
                }
}

void TryPage::scan() {
    m_rest.stop();
    fillSides(*m_side, m_session);
    m_rules = m_session.tryRules();
    const QString yuan = m_price->text().trimmed();
    const bool priceReadable = yuan.isEmpty() || Money::fromYuan(yuan).has_value();
    m_priceWrong->setText(priceReadable ? QString() : tr("The price is no amount in yuan."));
    m_priceWrong->setVisible(!priceReadable);
    QStringList lines = m_titles->lines();
    const bool tooMany = lines.size() > kMostLines;
    lines = lines.mid(0, kMostLines);
    m_note->setText(tooMany
            ? tr("Only the first %1 lines are tried. Try more with a file, on the page “Trial”.").arg(kMostLines)
            : QString());
    m_note->setVisible(tooMany);
    const bool nothing = std::all_of(lines.begin(), lines.end(), [](const QString& l) { return l.trimmed().isEmpty(); })
        && m_category->text().isEmpty() && m_shop->text().isEmpty();
    if (!m_rules || nothing) {
        m_latest.forget();
        m_working = false;
        m_explained.clear();
        m_titles->setSpans({});
        m_folded->clear();
        m_folded->hide();
        m_answers->setCurrentWidget(m_empty);
        return;
    }
    std::vector<TriedListing> listings;
    for (const QString& line : std::as_const(lines))
        listings.push_back(listing(line));
    m_working = true;
    m_latest.ask<std::vector<Explained>>(this,
        inPool<std::vector<Explained>>(m_session.pool(),
            [rules = m_rules, listings = std::move(listings)]() -> Result<std::vector<Explained>> {
                Matcher::Scratch scratch(*rules);
                std::vector<Explained> explained;
                for (const TriedListing& one : listings)
                    explained.push_back(explain(*rules, one, scratch));
                return explained;
            }),
        [this](Result<std::vector<Explained>> explained) {
            m_working = false;
            m_explained = explained.value_or(std::vector<Explained>());
            std::vector<std::vector<TextSpan>> spans;
            for (const Explained& one : m_explained)
                spans.push_back(one.spans);
            m_titles->setSpans(spans);
            showLine();
        });
}

void TryPage::showLine() {
    const auto line = static_cast<size_t>(m_titles->currentLine());
    if (line >= m_explained.size())
        return;
    const QString title = m_titles->lines().value(static_cast<int>(line));
    m_findings->show(m_rules, listing(title), m_explained[line]);
    m_answers->setCurrentWidget(m_findings);
    const QString& folded = m_explained[line].folded;
    m_folded->setText(tr("Rules read: %1").arg(folded));
    m_folded->setVisible(!folded.isEmpty() && folded != title);
}

} // namespace xunwang
