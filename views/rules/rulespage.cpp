#include "views/rules/rulespage.h"

#include "views/records/rulewords.h"
#include "views/records/words.h"
#include "views/rules/jsonhighlighter.h"
#include "views/rules/rulesession.h"
#include "views/rules/versionbar.h"
#include "views/sentences/sentences.h"
#include "views/widgets/button.h"
#include "views/widgets/card.h"
#include "views/widgets/cellmodel.h"
#include "views/widgets/chip.h"
#include "views/widgets/codeeditor.h"
#include "views/widgets/listcard.h"
#include "views/widgets/panels.h"
#include "views/widgets/plainlabel.h"
#include "views/widgets/quietcombo.h"
#include "views/widgets/searchfield.h"
#include "views/widgets/tableview.h"

#include <QHash>
#include <QHeaderView>
#include <QRegularExpression>
#include <QSet>
#include <QVBoxLayout>

#include <algorithm>

namespace xunwang {

namespace {

constexpr int kListWidth = 300;
constexpr int kEditorWidth = 460;
constexpr int kNotesHeight = 150;
constexpr qint64 kWhole = 1; // ids of rows: 0 is none
constexpr qint64 kFirstRule = 2;

/// How a rule of a draft is begun from another: everything but its code.
QByteArray copyOf(const QByteArray& rule, const RulePack& pack) {
    static const QRegularExpression code(QStringLiteral("\"code\"\\s*:\\s*\"([^\"]*)\""));
    const QString text = QString::fromUtf8(rule);
    const auto found = code.match(text);
    const QString old = found.captured(1);
    const auto taken = [&pack](const QString& name) {
        return std::any_of(pack.rules.begin(), pack.rules.end(), [&](const Rule& one) { return one.code == name; });
    };
    int number = 2;
    while (taken(QStringLiteral("%1-%2").arg(old).arg(number)))
        ++number;
    QString copy = text;
    copy.replace(found.capturedStart(1), found.capturedLength(1), QStringLiteral("%1-%2").arg(old).arg(number));
    return copy.toUtf8();
}

/// What may stand at a column of a line, whose piece begins at that byte.
CodeEditor::Offer offerAt(const QByteArray& text, qsizetype begin, int line, int column) {
    const qsizetype lineBegin = begin > 0 ? text.lastIndexOf('\n', begin - 1) + 1 : 0;
    const int shift
        = begin > 0 ? static_cast<int>(QString::fromUtf8(text.mid(lineBegin, begin - lineBegin)).size()) : 0;
    const PackCompletions found = completions(text, line, column + shift + 1);
    CodeEditor::Offer offer{found.from - 1 - shift, found.to - 1 - shift, {}};
    for (const PackCompletion& one : found.all)
        offer.texts.append({one.text, one.detail});
    return offer;
}

} // namespace

RulesPage::RulesPage(RuleSession& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_search(new SearchField(tr("Rule, family, code"), this))
    , m_family(new QuietCombo(tr("Family"), this))
    , m_severities(new ChipBar(false, this))
    , m_list(new TableView(this))
    , m_model(new CellModel({tr("Severity"), tr("Rule")}, this))
    , m_heading(new PlainLabel({}, Type::Heading, this))
    , m_copy(new Button(tr("Copy as a new rule"), Button::Kind::Quiet, this))
    , m_editor(new CodeEditor(this))
    , m_notes(new ListCard(tr("Checks and examples"), tr("The rule has no examples."), {{}, {}}, {10, 0}, this)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Space::s);
    layout->addWidget(new VersionBar(session, this));
    auto* panels = new Panels(this);
    panels->add(makeList(), kListWidth, 2);
    panels->add(makeEditor(), kEditorWidth, 3);
    layout->addWidget(panels, 1);
    setFocusProxy(m_list);

    connect(&session, &RuleSession::textReplaced, this, [this] {
        refreshFamilies();
        if (!m_goTo.isEmpty())
            return goTo(std::exchange(m_goTo, {}));
        refreshList();
        showPiece();
    });
    connect(&session, &RuleSession::checked, this, [this] {
        refreshList();
        refreshNotes();
    });
    connect(m_search, &SearchField::searched, this, &RulesPage::refreshList);
    connect(m_family, &QComboBox::activated, this, &RulesPage::refreshList);
    connect(m_severities, &ChipBar::chosenChanged, this, &RulesPage::refreshList);
    connect(m_list, &TableView::currentRowChanged, this, [this](int row) {
        const qint64 id = m_model->idAt(row);
        const int rule = static_cast<int>(id - kFirstRule);
        if (id == 0 || m_filling || rule == m_rule)
            return;
        m_rule = rule;
        showPiece();
    });
    connect(m_list, &TableView::rowActivated, m_editor, qOverload<>(&QWidget::setFocus));
    connect(m_editor, &QPlainTextEdit::textChanged, this, [this] {
        if (m_filling)
            return;
        const QByteArray piece = m_editor->toPlainText().toUtf8();
        QByteArray text = m_session.text();
        text.replace(m_begin, m_length, piece);
        m_length = piece.size();
        m_session.edit(text);
    });
    m_offering.setMaxThreadCount(1);
    m_editor->setOffers(
        [this](int line, int column, const CodeEditor::Answer& answer) {
            const qsizetype begin = line == m_editor->firstLine() ? m_begin : 0;
            m_offers.ask<CodeEditor::Offer>(this,
                inPool<CodeEditor::Offer>(m_offering,
                    [text = m_session.text(), begin, line, column] { return offerAt(text, begin, line, column); }),
                [answer](const Result<CodeEditor::Offer>& offer) {
                    if (offer)
                        answer(*offer);
                });
        },
        QStringLiteral("\"@<"));
    connect(m_notes, &ListCard::opened, this, [this](qint64 id) {
        if (id > 0 && id <= static_cast<qint64>(m_noteLines.size()))
            m_editor->goToLine(m_noteLines[static_cast<size_t>(id - 1)]);
    });
    connect(m_copy, &Button::clicked, this, &RulesPage::copyRule);
    refreshFamilies();
    refreshList();
    showPiece();
}

QWidget* RulesPage::makeList() {
    auto* card = new Card(this);
    card->body()->setContentsMargins(1, Space::s, 1, 1);
    auto* top = new QVBoxLayout;
    top->setContentsMargins(Space::s, 0, Space::s, 0);
    top->setSpacing(Space::s);
    auto* line = new QHBoxLayout;
    line->addWidget(m_search, 1);
    line->addWidget(m_family);
    top->addLayout(line);
    QList<ChipBar::Facet> facets;
    for (const Severity severity : {Severity::High, Severity::Medium, Severity::Low})
        facets.append({severityName(severity), words::severityTitle(severity), {}, words::tone(severity)});
    m_severities->setFacets(facets);
    m_severities->setAccessibleName(tr("Severity"));
    top->addWidget(m_severities);
    card->body()->addLayout(top);
    m_model->showIn(m_list);
    m_list->setColumns({9, 0});
    m_list->setRowHeight(Size::row2);
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->setAccessibleName(tr("Rules of the pack"));
    card->body()->addWidget(m_list, 1);
    return card;
}

QWidget* RulesPage::makeEditor() {
    auto* column = new QWidget(this);
    auto* layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Space::s);
    auto* card = new Card(column);
    card->body()->setContentsMargins(Space::s, Space::xs, Space::s, Space::s);
    auto* top = new QHBoxLayout;
    m_heading->setElided(true);
    top->addWidget(m_heading, 1);
    top->addWidget(m_copy);
    card->body()->addLayout(top);
    m_editor->setAccessibleName(tr("Text of the rule"));
    m_editor->setAccessibleDescription(tr("Ctrl+Space offers what may stand here; Ctrl+Tab leaves the editor."));
    new JsonHighlighter(m_editor->document());
    card->body()->addWidget(m_editor, 1);
    layout->addWidget(card, 1);
    m_notes->table()->setRowHeight(Size::row);
    m_notes->setFixedHeight(kNotesHeight);
    layout->addWidget(m_notes);
    return column;
}

bool RulesPage::settled() const {
    return !m_session.checking() && !m_session.loading();
}

void RulesPage::refreshFamilies() {
    const QVariant chosen = m_family->currentData();
    QStringList families;
    for (const Rule& rule : m_session.pack().rules)
        if (!families.contains(rule.family))
            families << rule.family;
    families.sort();
    m_family->clear();
    m_family->addItem(tr("All families"), QString());
    for (const QString& family : families)
        m_family->addItem(family, family);
    m_family->choose(chosen);
    if (m_family->currentIndex() < 0)
        m_family->setCurrentIndex(0);
}

void RulesPage::refreshList() {
    const auto& rules = m_session.pack().rules;
    const QString wanted = m_search->text().trimmed();
    const QString family = m_family->currentData().toString();
    const QStringList severities = m_severities->chosen();
    QHash<QString, int> faults;
    int outside = 0;
    for (const PackProblem& problem : m_session.problems())
        if (problem.rule.isEmpty())
            ++outside;
        else
            ++faults[problem.rule];
    std::vector<CellModel::Row> rows;
    const auto add = [&rows](qint64 id, Cell sign, const QString& title, const QString& note, int wrong) {
        Cell cell;
        cell.text = title;
        cell.note = note;
        if (wrong > 0) {
            cell.tone = Tone::High;
            cell.badge = RulesPage::tr("%n fault(s)", nullptr, wrong);
            cell.badgeBehind = true;
        }
        rows.push_back({id, {std::move(sign), std::move(cell)}});
    };
    if (wanted.isEmpty() && family.isEmpty() && severities.isEmpty() && !m_session.text().isEmpty())
        add(kWhole, {}, tr("The whole pack"), tr("word lists, laws, tasks, all rules"), outside);
    for (size_t i = 0; i < rules.size(); ++i) {
        const Rule& rule = rules[i];
        if (!family.isEmpty() && rule.family != family)
            continue;
        if (!severities.isEmpty() && !severities.contains(severityName(rule.severity)))
            continue;
        const QString all = rule.code + u' ' + rule.family + u' ' + rule.title.zh + u' ' + rule.title.en;
        if (!all.contains(wanted, Qt::CaseInsensitive))
            continue;
        Cell sign;
        sign.tone = words::tone(rule.severity);
        sign.badge = words::severityTitle(rule.severity);
        add(kFirstRule + static_cast<qint64>(i), sign, words::packText(rule.title),
            rule.code + QStringLiteral(" · ") + rule.family, faults.value(rule.code));
    }
    m_filling = true;
    m_model->setRows(std::move(rows));
    const int row = m_model->rowOf(kFirstRule + m_rule);
    if (row >= 0)
        m_list->goTo(row);
    m_filling = false;
}

QString RulesPage::currentRule() const {
    const auto& rules = m_session.pack().rules;
    return m_rule >= 0 && m_rule < static_cast<int>(rules.size()) ? rules[static_cast<size_t>(m_rule)].code : QString();
}

void RulesPage::goTo(const QString& rule) {
    m_goTo = m_session.text().isEmpty() ? rule : QString();
    m_search->clear();
    m_severities->setChosen({});
    m_family->setCurrentIndex(0);
    const auto& rules = m_session.pack().rules;
    const auto it = std::find_if(rules.begin(), rules.end(), [&](const Rule& one) { return one.code == rule; });
    m_rule = it == rules.end() ? -1 : static_cast<int>(it - rules.begin());
    refreshList();
    showPiece();
}

void RulesPage::showPiece() {
    if (m_rule >= static_cast<int>(m_session.pack().rules.size()))
        m_rule = -1;
    const QByteArray& text = m_session.text();
    m_begin = 0;
    m_length = text.size();
    if (const QString code = currentRule(); !code.isEmpty())
        if (const auto piece = ruleText(text, code)) {
            m_begin = text.indexOf(*piece);
            m_length = piece->size();
        }
    m_filling = true;
    m_editor->setFirstLine(static_cast<int>(text.left(m_begin).count('\n')) + 1);
    m_editor->setPlainText(QString::fromUtf8(text.mid(m_begin, m_length)));
    m_filling = false;
    m_editor->setReadOnly(!m_session.isDraft());
    m_copy->setVisible(m_session.isDraft() && m_rule >= 0);
    m_heading->setText(m_rule >= 0 ? words::packText(m_session.pack().rules[static_cast<size_t>(m_rule)].title)
                                   : tr("The whole pack"));
    refreshNotes();
}

/// What is wrong first, then the examples: kept or not, or not tried while the rule itself is at fault.
void RulesPage::refreshNotes() {
    const QString code = currentRule();
    std::vector<CellModel::Row> rows;
    QList<CodeEditor::Note> marks;
    m_noteLines.clear();
    const auto add = [&](Tone tone, const QString& badge, const QString& text, int line) {
        Cell sign;
        sign.tone = tone;
        sign.badge = badge;
        Cell cell;
        cell.text = text;
        cell.tip = text;
        m_noteLines.push_back(line);
        rows.push_back({static_cast<qint64>(m_noteLines.size()), {sign, cell}});
    };
    QSet<std::pair<int, QString>> failing; // by line and title: several may stand on one line
    bool broken = false;
    for (const PackProblem& problem : m_session.problems()) {
        if (m_rule >= 0 && problem.rule != code && !problem.rule.isEmpty())
            continue;
        marks.append({problem.place.line, Tone::High, sentence(problem.error)});
        if (isExample(problem)) {
            failing.insert({problem.place.line, problem.error.context.value(2)});
            if (m_rule >= 0)
                continue; // stands with the examples
        } else {
            broken = true;
        }
        add(Tone::High, tr("Line %1").arg(problem.place.line), sentence(problem.error), problem.place.line);
    }
    if (m_rule >= 0 && m_rule < static_cast<int>(m_session.pack().rules.size())) {
        const Rule& rule = m_session.pack().rules[static_cast<size_t>(m_rule)];
        for (const auto& [examples, hit] : {std::pair{&rule.mustHit, true}, std::pair{&rule.mustMiss, false}})
            for (const RuleExample& example : *examples) {
                const QString& title = example.text[static_cast<size_t>(RuleField::Title)];
                const bool fails = failing.contains({example.line, title});
                add(fails        ? Tone::High
                        : broken ? Tone::Low
                                 : Tone::Good,
                    fails        ? tr("Fails")
                        : broken ? tr("Not tried")
                                 : tr("Kept"),
                    (hit ? tr("Must hit: %1") : tr("Must not hit: %1")).arg(title), example.line);
            }
    }
    m_editor->setNotes(marks);
    m_notes->setRows(std::move(rows));
    m_notes->setNote(m_session.isDraft() && m_session.problems().empty()
            ? tr("Nothing is wrong. Ctrl+Space offers what may stand at the cursor.")
            : QString());
}

void RulesPage::copyRule() {
    const auto rule = ruleText(m_session.text(), currentRule());
    if (!rule)
        return;
    const auto text = addRule(m_session.text(), copyOf(*rule, m_session.pack()));
    if (!text)
        return Q_EMIT m_session.failed(text.error());
    m_rule = static_cast<int>(m_session.pack().rules.size());
    m_session.replace(*text);
    m_editor->setFocus();
}

} // namespace xunwang
