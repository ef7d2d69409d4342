#include "views/review/reviewdesk.h"

#include "views/records/leadwords.h"
#include "views/review/dismissdialog.h"
#include "views/review/facetbar.h"
#include "views/review/itempanel.h"
#include "views/review/leadmodel.h"
#include "views/shell/prompts.h"
#include "views/widgets/banner.h"
#include "views/widgets/button.h"
#include "views/widgets/card.h"
#include "views/widgets/emptystate.h"
#include "views/widgets/format.h"
#include "views/widgets/panels.h"
#include "views/widgets/plainlabel.h"
#include "views/widgets/quietcombo.h"
#include "views/widgets/searchfield.h"
#include "views/widgets/tableview.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QScrollArea>
#include <QStackedWidget>

namespace xunwang {

namespace {

constexpr int kRestMs = 60;
constexpr int kListWidth = 420;
constexpr int kItemWidth = 330;
constexpr int kDecideWidth = 226;
const QString kAll = QStringLiteral("all");

} // namespace

ReviewDesk::ReviewDesk(Shell& shell, const Workplace& workplace)
    : Desk(shell, QStringLiteral("review"))
    , m_workplace(workplace)
    , m_search(new SearchField(tr("Title, shop, item, link"), this))
    , m_state(new QuietCombo(tr("State"), this))
    , m_facetBar(new FacetBar(this))
    , m_model(new LeadModel(workplace.file, this))
    , m_list(new TableView(this))
    , m_lists(new QStackedWidget(this))
    , m_empty(new EmptyState(QStringLiteral("view-list-details"), QString(), QString(), tr("Show all that wait"), this))
    , m_item(new ItemPanel(workplace.file.zone(), this))
    , m_decide(new DecisionPanel(shell, this)) {
    m_filter.state = QStringLiteral("open");
    for (const QString& state : {QStringLiteral("open"), QStringLiteral("confirmed"), QStringLiteral("dismissed"),
             QStringLiteral("doubtful"), QString(kLapsedState), kAll})
        m_state->addItem(words::stateTitle(state), state);
    actions()->addWidget(m_state);
    actions()->addWidget(m_search);

    body()->addWidget(m_facetBar);
    auto* panels = new Panels(this);
    makeList(panels);
    panels->add(Card::around(m_item, this), kItemWidth, 43);
    auto* decide = Card::around(scrolling(m_decide, this), this);
    panels->add(decide, kDecideWidth, 0, tr("Decide"));
    body()->addWidget(panels, 1);

    connect(m_state, &QComboBox::activated, this, [this] {
        const QString state = m_state->currentData().toString();
        m_filter.state = state == kAll ? std::nullopt : std::optional(state);
        filterChanged();
    });
    connect(m_search, &SearchField::searched, this, [this](const QString& text) {
        if (text == m_filter.text)
            return;
        m_filter.text = text;
        filterChanged();
    });
    connect(m_facetBar, &FacetBar::chosen, this, [this](const LeadFilter& filter) {
        m_filter = filter;
        filterChanged();
        m_list->setFocus();
    });
    connect(m_decide, &DecisionPanel::triggered, this, &ReviewDesk::act);
    connect(m_item, &ItemPanel::shopWanted, this, [this](const QString& platform, const QString& shop) {
        (void)this->shell().open({id(),
            {{QStringLiteral("state"), kAll}, {QStringLiteral("platform"), platform}, {QStringLiteral("shop"), shop}}});
    });
    connect(m_model, &LeadModel::failed, this, &ReviewDesk::showError);
    connect(m_model, &QAbstractItemModel::dataChanged, this, [this] {
        if (!m_shown)
            showCurrent();
    });
    connect(m_empty, &EmptyState::actionTriggered, this, [this] {
        if (m_facets.open == 0)
            return (void)this->shell().open({QStringLiteral("intake")});
        m_search->clear();
        m_filter = {};
        m_filter.state = QStringLiteral("open");
        filterChanged();
    });
    m_rest.setSingleShot(true);
    m_rest.setInterval(kRestMs);
    connect(&m_rest, &QTimer::timeout, this, [this] {
        m_model->setStale();
        readIds();
        readFacets();
    });
    connect(&workplace.file, &CaseFile::changed, this, [this](const Changes& changes) {
        if (changes.bulk || changes.touches(QString::fromLatin1(Decision::type().kind))
            || changes.touches(QString::fromLatin1(Sameness::type().kind)))
            m_rest.start();
    });
    filterChanged();
}

void ReviewDesk::makeList(Panels* panels) {
    m_list->setModel(m_model);
    m_list->setRowHeight(Size::row2);
    m_list->setAccessibleName(tr("Leads"));
    m_list->installEventFilter(this);
    m_list->setFill(LeadModel::SeverityColumn, [this](const QModelIndex& index, Cell& cell) {
        const ReviewRow* row = m_model->row(index.row());
        if (!row)
            return;
        const auto decided = words::stateTone(row->state);
        cell.tone = decided && !showsOpen() ? *decided : words::tone(row->found.lead.severity);
        cell.badge
            = decided && !showsOpen() ? words::stateTitle(row->state) : words::severityTitle(row->found.lead.severity);
    });
    m_list->setFill(LeadModel::Item, [this](const QModelIndex& index, Cell& cell) {
        const ReviewRow* row = m_model->row(index.row());
        if (!row)
            return;
        cell.spans = words::marks(row->found.lead, RuleField::Title);
        cell.note = words::secondLine(row->found.lead);
        if (cell.note.isEmpty())
            cell.note = QStringLiteral(" ");
    });
    connect(m_list, &TableView::currentRowChanged, this, [this] {
        m_shown.reset();
        showCurrent();
    });
    m_lists->addWidget(m_list);
    m_lists->addWidget(m_empty);
    auto* card = Card::around(m_lists, this);
    panels->add(card, kListWidth, 43);
    setFocusProxy(m_list);
}

void ReviewDesk::open(const Place& place) {
    if (!place.filter.isEmpty()) {
        const QString state = place.filter.value(QStringLiteral("state"), QStringLiteral("open"));
        LeadFilter filter;
        filter.state = state == kAll ? std::nullopt : std::optional(state);
        filter.rule = place.filter.value(QStringLiteral("rule"));
        filter.severity = words::severityNamed(place.filter.value(QStringLiteral("severity")));
        filter.platform = place.filter.value(QStringLiteral("platform"));
        filter.shop = place.filter.value(QStringLiteral("shop"));
        if (const QString batch = place.filter.value(QStringLiteral("batch")); !batch.isEmpty())
            filter.batch = batch.toLongLong();
        filter.text = place.filter.value(QStringLiteral("text"));
        m_filter = filter;
        m_goTo = place.record;
        filterChanged();
        m_search->setText(filter.text);
    } else if (place.record) {
        // One lead alone: wherever it stands, decided or not.
        m_goTo = place.record;
        if (m_model->rowOf(*place.record)) {
            m_list->goTo(*m_model->rowOf(*place.record));
            m_goTo.reset();
        } else {
            m_filter = {};
            filterChanged();
            m_search->clear();
        }
    }
    m_list->setFocus();
}

Place ReviewDesk::place() const {
    Place place{id(), {{QStringLiteral("state"), m_filter.state.value_or(kAll)}}, {}};
    const auto add = [&place](const QString& key, const QString& value) {
        if (!value.isEmpty())
            place.filter[key] = value;
    };
    add(QStringLiteral("rule"), m_filter.rule);
    add(QStringLiteral("severity"), m_filter.severity ? severityName(*m_filter.severity) : QString());
    add(QStringLiteral("platform"), m_filter.platform);
    add(QStringLiteral("shop"), m_filter.shop);
    add(QStringLiteral("batch"), m_filter.batch ? QString::number(*m_filter.batch) : QString());
    add(QStringLiteral("text"), m_filter.text);
    if (m_goTo)
        place.record = m_goTo;
    else if (const qint64 current = m_model->idAt(m_list->currentRow()))
        place.record = current;
    return place;
}

bool ReviewDesk::settled() const {
    const bool shown = m_model->rowCount() == 0 || (m_shown && m_model->row(m_list->currentRow()));
    return m_idsRead && m_facetsRead && m_pending.empty() && !m_rest.isActive() && !m_model->loading() && shown;
}

void ReviewDesk::filterChanged() {
    m_state->choose(m_filter.state.value_or(kAll));
    m_list->setColumns({showsOpen() ? 9 : 14, 0, 7}); // states are longer words than severities
    readIds();
    readFacets();
    m_facetBar->show(m_facets, m_filter);
}

void ReviewDesk::readIds() {
    m_idsRead = false;
    m_readIds.ask<std::vector<qint64>>(this,
        m_workplace.file.read([filter = m_filter](Reader& reader) { return leadIds(reader, filter); }),
        [this](Result<std::vector<qint64>> ids) {
            m_idsRead = true;
            if (!ids)
                return showError(ids.error());
            if (showsOpen() && !m_pending.empty())
                ids->erase(
                    std::remove_if(ids->begin(), ids->end(), [this](qint64 id) { return m_pending.count(id) > 0; }),
                    ids->end());
            m_model->setIds(std::move(*ids));
            if (m_goTo && m_model->rowOf(*m_goTo))
                m_list->goTo(*m_model->rowOf(*m_goTo));
            else if (!m_list->selectionModel()->hasSelection())
                m_list->goTo(std::max(0, m_list->currentRow())); // the focus alone makes a row current, not chosen
            m_goTo.reset();
            showCurrent();
            showNumbers();
        });
}

void ReviewDesk::readFacets() {
    m_facetsRead = false;
    m_readFacets.ask<LeadFacets>(this,
        m_workplace.file.read([state = m_filter.state, batch = m_filter.batch](
                                  Reader& reader) { return leadFacets(reader, state, batch); }),
        [this](Result<LeadFacets> facets) {
            m_facetsRead = true;
            if (!facets)
                return showError(facets.error());
            m_facets = std::move(*facets);
            m_facetBar->show(m_facets, m_filter);
            showNumbers();
        });
}

void ReviewDesk::showNumbers() {
    QStringList parts;
    if (!showsOpen() || m_model->rowCount() != m_facets.open)
        parts << tr("%n shown", nullptr, m_model->rowCount());
    parts << tr("%n waiting", nullptr, static_cast<int>(m_facets.open))
          << tr("%n reviewed today", nullptr, static_cast<int>(m_facets.decidedToday));
    setSummary(format::joined(parts));
    const bool empty = m_idsRead && m_model->rowCount() == 0;
    m_lists->setCurrentIndex(empty ? 1 : 0);
    if (empty && m_facetsRead) {
        if (m_facets.open == 0 && showsOpen())
            m_empty->setTexts(tr("No lead waits"),
                tr("Leads come from listings that a rule hits. Bring in a listing file to screen it."));
        else
            m_empty->setTexts(tr("Nothing matches"), tr("No lead stands under this filter."));
        if (auto* button = m_empty->findChild<Button*>())
            button->setText(m_facets.open == 0 ? tr("Go to the intake") : tr("Show all that wait"));
    }
    if (m_facetsRead && m_pending.empty())
        shell().setCount(id(), m_facets.open > 0 ? std::optional(m_facets.open) : std::nullopt);
}

void ReviewDesk::showCurrent() {
    const ReviewRow* row = m_model->row(m_list->currentRow());
    const qint64 lead = m_model->idAt(m_list->currentRow());
    const bool decided = row && row->state != QLatin1String("open") && row->state != kLapsedState;
    m_decide->setState(lead != 0, row ? row->similar : 0, decided);
    if (lead == 0) {
        m_shown.reset();
        m_readContext.forget();
        return m_item->showRow(nullptr);
    }
    if (!row)
        return; // it comes with its page
    if (m_shown != lead)
        m_item->showRow(row);
    m_shown = lead;
    m_readContext.ask<LeadContext>(this,
        m_workplace.file.read([lead](Reader& reader) { return leadContext(reader, LeadId(lead)); }),
        [this](Result<LeadContext> context) {
            if (context)
                m_item->showContext(*context);
            else
                showError(context.error());
        });
}

bool ReviewDesk::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::InputMethod)
        m_composing = !static_cast<QInputMethodEvent*>(event)->preeditString().isEmpty();
    if (event->type() == QEvent::FocusOut)
        m_composing = false;
    if (event->type() != QEvent::KeyPress)
        return Desk::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    const auto modifiers = key->modifiers() & ~Qt::KeypadModifier;
    if (m_composing || (modifiers != Qt::NoModifier && modifiers != Qt::ShiftModifier))
        return Desk::eventFilter(watched, event);
    const bool known = m_decide->actOf(key->key(), modifiers == Qt::ShiftModifier).has_value();
    // A key held down must not decide what nobody has read.
    if (known && !key->isAutoRepeat())
        act(*m_decide->actOf(key->key(), modifiers == Qt::ShiftModifier));
    // Letters would search in the list, which holds pages only.
    return known || !key->text().trimmed().isEmpty() || key->key() == Qt::Key_Space;
}

void ReviewDesk::act(Act act) {
    switch (act) {
    case Act::Confirm:
        return decide(Verdict::Confirmed, {});
    case Act::Dismiss:
        return decide(Verdict::Dismissed, {});
    case Act::DismissWithReason:
        return dismissWithReason();
    case Act::Doubt:
        return decide(Verdict::Doubtful, {});
    case Act::ConfirmGroup:
        return decideGroup(Verdict::Confirmed);
    case Act::DismissGroup:
        return decideGroup(Verdict::Dismissed);
    case Act::Undo:
        return takeBack();
    case Act::Check:
    case Act::Visit:
    case Act::Measure:
        return openFollowUp(DecisionPanel::dialogOf(act));
    case Act::Exempt:
        return exempt();
    }
}

std::vector<qint64> ReviewDesk::chosenIds() const {
    std::vector<qint64> ids;
    for (const QModelIndex& index : m_list->selectionModel()->selectedRows())
        ids.push_back(m_model->idAt(index.row()));
    if (ids.size() < 2) {
        ids.clear();
        if (const qint64 current = m_model->idAt(m_list->currentRow()))
            ids.push_back(current);
    }
    return ids;
}

QString ReviewDesk::aboutChosen(const std::vector<qint64>& ids) const {
    if (ids.size() > 1)
        return tr("%n lead(s)", nullptr, static_cast<int>(ids.size()));
    const ReviewRow* row = m_model->row(m_list->currentRow());
    return row ? row->found.lead.title : QString();
}

void ReviewDesk::dismissWithReason() {
    const auto ids = chosenIds();
    auto dialog = shell().openDialog(QStringLiteral("review.dismiss"),
        {{QStringLiteral("title"), aboutChosen(ids)}, {QStringLiteral("count"), int(ids.size())}});
    if (!dialog)
        return showError(dialog.error());
    auto* dismiss = static_cast<DismissDialog*>(*dialog);
    connect(dismiss, &QDialog::accepted, this, [this, dismiss] { decide(Verdict::Dismissed, dismiss->reason()); });
}

void ReviewDesk::decide(Verdict verdict, const QString& note) {
    const auto ids = chosenIds();
    if (ids.empty())
        return;
    QString reason = note;
    const ReviewRow* current = m_model->row(m_list->currentRow());
    if (!showsOpen() && current && current->state != QLatin1String("open") && current->state != kLapsedState
        && reason.isEmpty()) {
        const auto why = Prompts::askText(window(),
            {tr("Decide anew?"),
                tr("“%1” was decided before. The new decision and its reason stand in its history.")
                    .arg(aboutChosen(ids)),
                words::verdictTitle(verdict)},
            tr("Why"));
        if (!why)
            return;
        reason = *why;
    }
    m_decide->setLast(tr("%1: %2").arg(words::verdictTitle(verdict), aboutChosen(ids)));
    banner()->clear();
    std::vector<std::pair<int, qint64>> taken; // where they stood, to be put back
    if (showsOpen()) {
        for (const qint64 id : ids) {
            taken.emplace_back(m_model->rowOf(id).value_or(0), id);
            m_pending.insert(id);
            m_model->take(id);
        }
        m_facets.open -= qint64(ids.size());
        m_facets.all -= qint64(ids.size());
        m_facets.decidedToday += qint64(ids.size());
        showNumbers();
        shell().setCount(id(), m_facets.open > 0 ? std::optional(m_facets.open) : std::nullopt);
    }
    std::vector<LeadId> leads;
    for (const qint64 id : ids)
        leads.emplace_back(id);
    ask(this,
        m_workplace.file.write(m_workplace.actor(),
            [leads, verdict, reason](Writer& writer) { return xunwang::decide(writer, leads, verdict, reason, {}); }),
        [this, ids, taken](Result<qint64> done) {
            for (const qint64 id : ids)
                m_pending.erase(id);
            if (done)
                return;
            for (auto put = taken.rbegin(); put != taken.rend(); ++put)
                m_model->putBack(put->first, put->second);
            if (!taken.empty())
                m_list->goTo(taken.front().first);
            m_decide->setLast({});
            showError(done.error());
            m_rest.start();
        });
}

void ReviewDesk::decideGroup(Verdict verdict) {
    const qint64 lead = m_model->idAt(m_list->currentRow());
    const ReviewRow* row = m_model->row(m_list->currentRow());
    if (lead == 0 || !row)
        return;
    const QString shop = row->found.lead.shop;
    m_pending.insert(lead);
    if (showsOpen())
        m_model->take(lead);
    ask(this,
        m_workplace.file.write(m_workplace.actor(),
            [lead, verdict](Writer& writer) -> Result<qint64> {
                auto ids = similarOpen(writer, LeadId(lead));
                XW_TRY(ids);
                std::vector<LeadId> leads;
                for (const qint64 id : *ids)
                    leads.emplace_back(id);
                return xunwang::decide(writer, leads, verdict, {}, {});
            }),
        [this, lead, verdict, shop](Result<qint64> done) {
            m_pending.erase(lead);
            if (done)
                return m_decide->setLast(tr("%1: %2").arg(
                    words::verdictTitle(verdict), tr("%n lead(s) of %1", nullptr, static_cast<int>(*done)).arg(shop)));
            m_goTo = lead;
            m_rest.start();
            showError(done.error());
        });
}

void ReviewDesk::takeBack() {
    banner()->clear();
    ask(this,
        m_workplace.file.write(m_workplace.actor(),
            [since = m_workplace.since](Writer& writer) { return undoLastDecision(writer, since); }),
        [this](Result<std::vector<qint64>> leads) {
            if (!leads)
                return showError(leads.error());
            m_decide->setLast(tr("Taken back: %n lead(s)", nullptr, static_cast<int>(leads->size())));
            if (!leads->empty())
                m_goTo = leads->front();
        });
}

void ReviewDesk::openFollowUp(const QString& dialog) {
    const qint64 lead = m_model->idAt(m_list->currentRow());
    if (lead == 0)
        return;
    if (auto opened = shell().openDialog(dialog, {{QStringLiteral("lead"), lead}}); !opened)
        showError(opened.error());
}

/// The first of its rules: there the false hit is exempted.
void ReviewDesk::exempt() {
    const ReviewRow* row = m_model->row(m_list->currentRow());
    if (!row || row->found.lead.rules.empty())
        return;
    (void)shell().open({QStringLiteral("rules"),
        {{QStringLiteral("page"), QStringLiteral("try")},
            {QStringLiteral("exempt"), row->found.lead.rules.front().code}},
        row->found.id.value()});
}

namespace {

/// Keeps the number of waiting leads in the rail, also while the desk has not been opened yet.
class WaitingCount : public QObject {
public:
    WaitingCount(Shell& shell, Workplace& workplace) : QObject(&shell), m_shell(shell), m_workplace(workplace) {
        connect(&shell, &Shell::reloaded, this, &WaitingCount::watch);
        watch();
    }

private:
    void watch() {
        connect(&m_workplace.file, &CaseFile::changed, this, &WaitingCount::count, Qt::UniqueConnection);
        read();
    }
    void count(const Changes& changes) {
        if (changes.bulk || changes.touches(QString::fromLatin1(Decision::type().kind)))
            read();
    }
    void read() {
        m_latest.ask<qint64>(
            this, m_workplace.file.read([](Reader& reader) { return openLeads(reader); }), [this](Result<qint64> open) {
                if (open)
                    m_shell.setCount(QStringLiteral("review"), *open > 0 ? std::optional(*open) : std::nullopt);
            });
    }

    Shell& m_shell;
    Workplace& m_workplace;
    Latest m_latest;
};

} // namespace

void addReviewDesk(Shell& shell, Workplace& workplace) {
    shell.addDialog(
        {QStringLiteral("review.dismiss"), [](Shell&, const QVariantMap& args) { return new DismissDialog(args); },
            [] {
                return QVariantMap{{QStringLiteral("title"), QStringLiteral("机关特供酒 53度酱香 礼盒装")}};
            }});
    const auto pictures = [] {
        return std::vector<Place>{{QStringLiteral("review"), {{QStringLiteral("state"), QStringLiteral("open")}}},
            {QStringLiteral("review"), {{QStringLiteral("state"), kAll}}}};
    };
    shell.addDesk(
        {QStringLiteral("review"), [] { return ReviewDesk::tr("Leads"); }, QStringLiteral("view-list-details"), false,
            Qt::CTRL | Qt::Key_3, [&workplace](Shell& s) { return new ReviewDesk(s, workplace); }, pictures});
    new WaitingCount(shell, workplace);
}

} // namespace xunwang
