#include "views/records/recorddesk.h"

#include "models/statistics/statisticsrepository.h"
#include "views/records/filterbar.h"
#include "views/records/recorddesk_shown.h"
#include "views/records/words.h"
#include "views/widgets/banner.h"
#include "views/widgets/button.h"
#include "views/widgets/chip.h"
#include "views/widgets/emptystate.h"
#include "views/widgets/format.h"
#include "views/widgets/panels.h"
#include "views/widgets/plainlabel.h"
#include "views/widgets/searchfield.h"
#include "views/widgets/tableview.h"

#include <QFileInfo>
#include <QHeaderView>
#include <QStackedWidget>

namespace xunwang {

namespace {

constexpr int kFirstYear = 1949; ///< earlier than any record: a scope of the tally has both bounds

QString key(const char* text) {
    return QString::fromLatin1(text);
}

/// The rows behind a number of the tally, in the list's own order, narrowed by what else is chosen.
Result<std::vector<qint64>> tallied(
    Reader& reader, const Filter& filter, RecordFilter wanted, const decltype(RecordTab::ids)& read, qint64& amount) {
    Scope scope{{wanted.from.isValid() ? wanted.from : QDate(kFirstYear, 1, 1),
                    wanted.to.isValid() ? wanted.to : reader.today()},
        wanted.campaign, {}};
    if (filter.contains(key("platform")))
        scope.platform = wanted.platform;
    auto rows = rowsBehind(reader, filter.value(key("tally")), scope);
    XW_TRY(rows);
    QHash<qint64, qint64> amounts;
    for (const CountedRow& row : *rows)
        amounts[row.id] += row.amount;
    // The number decides by which date a record counts: a fine by that of its decision.
    wanted.from = {};
    wanted.to = {};
    wanted.campaign.reset();
    wanted.platform.clear();
    auto ids = read(reader, wanted, filter);
    XW_TRY(ids);
    std::erase_if(*ids, [&](qint64 id) { return !amounts.contains(id); });
    for (const qint64 id : *ids)
        amount += amounts[id];
    return ids;
}

} // namespace

/// What one reading of the lists found.
struct RecordDesk::Loaded {
    Names names;
    QStringList platforms;
    std::vector<std::vector<qint64>> ids; ///< by tab
    qint64 amount = 0; ///< what the rows behind a number of the tally add up to
};

RecordDesk::RecordDesk(Shell& shell, Workplace& place, const QString& id, std::vector<RecordTab> tabs)
    : Desk(shell, id)
    , m_place(place)
    , m_tabs(std::move(tabs)) {
    buildHeader();
    m_filters = new FilterBar(m_tabs, this);
    connect(m_filters, &FilterBar::chosen, this, &RecordDesk::setFilter);
    body()->addWidget(m_filters);
    m_panels = new Panels(this);
    buildList();
    buildPanel();
    body()->addWidget(m_panels, 1);
    addKeys();
    for (size_t i = 0; i < m_tabs.size(); ++i) {
        QStringList headers;
        QSet<int> right;
        for (const auto& column : m_tabs[i].columns) {
            if (column.right)
                right.insert(static_cast<int>(headers.size()));
            headers << column.title;
        }
        m_models.push_back(new RecordModel(
            headers, right, [this, i](const auto& ids, auto done) { loadPage(i, ids, std::move(done)); }, this));
        connect(m_models.back(), &RecordModel::failed, this, [this](const Error& error) { showError(error); });
    }
    connect(banner(), &Banner::actionTriggered, this, [this] {
        this->open({this->id(), {{key("kind"), tab().kind}}});
    });
    connect(&m_place.file, &CaseFile::changed, this, &RecordDesk::changed);
    showTab(0);
    setFocusProxy(m_table);
}

RecordDesk::~RecordDesk() = default;

bool RecordDesk::settled() const {
    return !m_listing && !m_reading && !m_models[m_tab]->loading();
}

void RecordDesk::showTab(size_t index) {
    m_tab = index;
    m_sort = SortBy::Date;
    m_descending = true;
    m_filter[key("kind")] = tab().kind;
    RecordModel* model = m_models[index];
    const auto* old = m_table->selectionModel();
    m_table->setModel(model);
    delete old;
    QList<int> widths;
    for (int column = 0; column < tab().columns.size(); ++column) {
        widths << tab().columns[column].characters;
        m_table->setFill(column, [model, right = tab().columns[column].right](const QModelIndex& at, Cell& cell) {
            const RecordRow* row = model->row(at.row());
            if (row && static_cast<size_t>(at.column()) < row->cells.size())
                cell = row->cells[static_cast<size_t>(at.column())];
            cell.right = right;
            if (row && row->withdrawn)
                cell.token = Token::Muted;
        });
    }
    m_table->setRowHeight(tab().rowHeight);
    m_table->setColumns(widths);
    m_table->setAccessibleName(tab().title);
    m_new->setText(tab().create);
    m_empty->setTexts(tab().emptyTitle, tab().emptyText);
    m_table->horizontalHeader()->setSortIndicatorShown(false);
    for (int column = 0; column < tab().columns.size(); ++column)
        if (tab().columns[column].sort == SortBy::Date) {
            m_table->horizontalHeader()->setSortIndicatorShown(true);
            m_table->horizontalHeader()->setSortIndicator(column, Qt::DescendingOrder);
        }
    m_filters->setTab(tab());
    for (const RecordTab& other : m_tabs)
        for (const RecordTab::Facet& facet : other.facets) {
            const auto& mine = tab().facets;
            if (std::none_of(mine.begin(), mine.end(), [&](const auto& one) { return one.key == facet.key; }))
                m_filter.remove(facet.key);
        }
    for (Button* button : std::as_const(m_recordButtons))
        button->setVisible(button->objectName().isEmpty() || button->objectName() == tab().kind);
    m_evidence->setVisible(tab().evidence);
    m_evidenceHeading->setVisible(tab().evidence);
    if (m_chips)
        m_chips->setChosen({tab().kind});
}

void RecordDesk::open(const Place& place) {
    Desk::open(place);
    size_t index = m_tab;
    for (size_t i = 0; i < m_tabs.size(); ++i)
        if (m_tabs[i].kind == place.filter.value(key("kind")))
            index = i;
    // Coming here without saying where keeps what was shown.
    if (!place.filter.isEmpty() || place.record) {
        const bool jump = place.filter.size() <= 1 && place.record && index == m_tab
            && m_models[m_tab]->rowOf(*place.record); // a link to a record that is in this list
        if (!jump)
            m_filter = place.filter;
        m_record = place.record;
        m_goToRecord = true;
    }
    if (index != m_tab || m_filter.value(key("kind")) != m_tabs[index].kind)
        showTab(index);
    m_search->setText(m_filter.value(key("text")));
    m_filters->show(m_filter);
    reload(false);
    loadSheet();
}

Place RecordDesk::place() const {
    return {id(), m_filter, m_record};
}

void RecordDesk::setFilter(const Filter& changes) {
    Filter filter = m_filter;
    for (auto change = changes.cbegin(); change != changes.cend(); ++change) {
        if (change->isEmpty())
            filter.remove(change.key());
        else
            filter[change.key()] = *change;
    }
    if (filter == m_filter)
        return;
    m_filter = filter;
    m_filters->show(m_filter);
    reload(false);
}

void RecordDesk::reload(bool fresh) {
    m_listing = true;
    struct Read {
        QString kind;
        RecordFilter filter;
        decltype(RecordTab::ids) ids;
    };
    std::vector<Read> reads;
    QStringList tables;
    for (size_t i = 0; i < m_tabs.size(); ++i) {
        RecordFilter filter = recordFilter(m_filter);
        if (i == m_tab) {
            filter.sort = m_sort;
            filter.descending = m_descending;
        }
        reads.push_back({m_tabs[i].kind, filter, m_tabs[i].ids});
        if (m_tabs[i].period)
            tables << m_tabs[i].table;
    }
    m_lists.ask<Loaded>(this, m_place.file.read([reads, tables, filter = m_filter](Reader& reader) -> Result<Loaded> {
        Loaded loaded;
        auto names = readNames(reader);
        XW_TRY(names);
        loaded.names = std::move(*names);
        auto platforms = platformsOf(reader, tables);
        XW_TRY(platforms);
        loaded.platforms = std::move(*platforms);
        for (const Read& read : reads) {
            const Indicator* indicator = indicatorOf(filter.value(key("tally")));
            const bool counted = indicator && indicator->kind == read.kind;
            auto ids = counted ? tallied(reader, filter, read.filter, read.ids, loaded.amount)
                               : read.ids(reader, read.filter, filter);
            XW_TRY(ids);
            loaded.ids.push_back(std::move(*ids));
        }
        return loaded;
    }),
        [this, fresh](Result<Loaded> result) {
            m_listing = false;
            if (!result)
                return showError(result.error());
            loaded(std::move(*result), fresh);
        });
}

void RecordDesk::loaded(Loaded loaded, bool fresh) {
    m_names = std::move(loaded.names);
    m_filters->setChoices(m_names, loaded.platforms, m_filter);
    m_filters->show(m_filter);
    RecordModel* model = m_models[m_tab];
    const int row = m_table->currentRow();
    const bool listed = m_record && model->rowOf(*m_record);
    {
        const QSignalBlocker quiet(m_table); // the list is not chosen from, it is made anew
        model->setIds(std::move(loaded.ids[m_tab]));
    }
    if (fresh)
        for (RecordModel* one : m_models)
            one->forget();
    // What was withdrawn or filtered away gives way to its neighbour.
    if (listed && !m_goToRecord && !model->rowOf(*m_record))
        m_record.reset();
    if (m_chips) {
        QList<ChipBar::Facet> facets;
        for (size_t i = 0; i < m_tabs.size(); ++i) {
            const size_t count = i == m_tab ? model->ids().size() : loaded.ids[i].size();
            facets.append({m_tabs[i].kind, m_tabs[i].title, static_cast<qint64>(count)});
        }
        m_chips->setFacets(facets);
        m_chips->setChosen({tab().kind});
    }
    const bool empty = model->rowCount() == 0 && m_filter.size() <= 1;
    m_listStack->setCurrentWidget(empty ? static_cast<QWidget*>(m_empty) : m_table);
    setFocusProxy(empty ? static_cast<QWidget*>(m_listStack) : m_table); // the keys work there too
    if (empty && isVisible() && (!focusWidget() || focusWidget() == m_table))
        m_listStack->setFocus();
    m_amount = loaded.amount;
    showSummary();
    const auto at = m_record ? model->rowOf(*m_record) : std::nullopt;
    const QSignalBlocker quiet(m_table);
    if (at && (m_goToRecord || *at != m_table->currentRow()))
        m_table->goTo(*at);
    else if (!m_record && model->rowCount() > 0)
        m_table->goTo(std::clamp(row, 0, model->rowCount() - 1));
    m_goToRecord = false;
    if (!m_record && m_table->currentRow() >= 0)
        choose(model->idAt(m_table->currentRow()));
    else if (fresh)
        loadSheet();
}

void RecordDesk::showSummary() {
    setSummary(tr("%n record(s)", nullptr, m_models[m_tab]->rowCount()));
    const QString tally = m_filter.value(key("tally"));
    if (tally.isEmpty())
        return banner()->clear();
    const RecordFilter filter = recordFilter(m_filter);
    const QString scope = format::joined({filter.from.isValid() || filter.to.isValid()
            ? tr("%1 to %2").arg(format::date(filter.from), format::date(filter.to))
            : QString(),
        filter.campaign ? m_names.campaign(filter.campaign->value()) : QString(), filter.platform});
    const Indicator* indicator = indicatorOf(tally);
    QString sum = format::number(m_amount);
    if (indicator && indicator->money)
        sum = format::price(Money::fromFen(m_amount));
    banner()->show(Banner::Kind::Info,
        tr("The rows behind %1 of the tally add up to %2. %3").arg(words::indicator(tally), sum, scope),
        tr("Show all"));
}

void RecordDesk::loadPage(size_t index, const std::vector<qint64>& ids, RecordModel::Done done) {
    ask<RecordTab::Rows>(this, m_place.file.read([read = m_tabs[index].rows, ids](Reader& r) { return read(r, ids); }),
        [this, done = std::move(done)](const Result<RecordTab::Rows>& rows) {
            if (!rows)
                return done(fail(rows.error()));
            done((*rows)(m_names));
        });
}

void RecordDesk::choose(std::optional<qint64> record) {
    if (record == m_record && m_shown)
        return;
    m_record = record;
    loadSheet();
}

void RecordDesk::loadSheet() {
    if (!m_record) {
        m_sheets.forget();
        m_reading = false;
        m_shown.reset();
        m_panelStack->setCurrentIndex(0);
        return;
    }
    m_reading = true;
    m_sheets.ask<std::shared_ptr<Shown>>(this,
        m_place.file.read([read = tab().sheet, kind = tab().kind, id = *m_record,
                              folder = CaseFile::evidenceFolder(m_place.file.path())](
                              Reader& reader) -> Result<std::shared_ptr<Shown>> {
            auto shown = std::make_shared<Shown>();
            shown->id = id;
            auto make = read(reader, id);
            XW_TRY(make);
            shown->make = std::move(*make);
            auto pieces = evidenceOf(reader, kind, id);
            XW_TRY(pieces);
            for (const auto& piece : *pieces)
                if (QFileInfo(evidencePath(folder, piece.value.sha256)).size() != piece.value.size)
                    shown->missing << piece.value.sha256;
            shown->evidence = std::move(*pieces);
            auto history = Ledger::history(reader, kind, id);
            XW_TRY(history);
            shown->history = std::move(*history);
            auto names = readNames(reader);
            XW_TRY(names);
            shown->names = std::move(*names);
            return shown;
        }),
        [this](const Result<std::shared_ptr<Shown>>& result) {
            m_reading = false;
            if (!result) {
                m_shown.reset();
                m_panelStack->setCurrentIndex(0);
                return showError(result.error());
            }
            m_shown = std::make_unique<Shown>(std::move(**result));
            showSheet(*m_shown);
        });
}

void RecordDesk::showSheet(const Shown& shown) {
    Sheet sheet = shown.make(shown.names);
    const bool withdrawn = shown.withdrawn();
    if (withdrawn)
        sheet.badges.insert(
            sheet.badges.begin(), {Tone::Medium, words::value({}, key("withdrawn"), qint64(1), m_names)});
    m_sheet->show(sheet);
    std::vector<EvidenceList::Piece> pieces;
    for (const auto& piece : shown.evidence)
        pieces.push_back({piece.id.value(), piece.value.name,
            format::joined({words::term("method", enumText(piece.value.method)), format::bytes(piece.value.size),
                piece.value.takenBy ? shown.names.person(piece.value.takenBy->value()) : QString(),
                format::moment(piece.value.takenAt, shown.names.zone)}),
            piece.value.sha256,
            shown.missing.contains(piece.value.sha256) ? EvidenceList::State::Missing : EvidenceList::State::Kept});
    m_evidence->setTakes(!withdrawn && m_place.file.writable());
    m_evidence->setPieces(pieces);
    QString history;
    if (!shown.history.empty()) {
        const LedgerEntry& last = shown.history.back();
        history = tr("%1 on %2 by %3 · %n ledger entry(ies)", nullptr, static_cast<int>(shown.history.size()))
                      .arg(words::act(last.act), format::moment(last.at, shown.names.zone),
                          last.actor ? shown.names.person(*last.actor) : QString());
    }
    m_history->setText(history);
    m_recordButtons[0]->setEnabled(!withdrawn);
    m_recordButtons[2]->setEnabled(!withdrawn);
    m_panelStack->setCurrentIndex(1);
}

void RecordDesk::sortBy(int column) {
    const auto sort = tab().columns[column].sort;
    if (!sort)
        return;
    m_descending = m_sort == *sort ? !m_descending : *sort == SortBy::Date;
    m_sort = *sort;
    m_table->horizontalHeader()->setSortIndicator(column, m_descending ? Qt::DescendingOrder : Qt::AscendingOrder);
    reload(false);
}

void RecordDesk::changed(const Changes& changes) {
    const auto& all = m_tabs;
    const bool mine
        = std::any_of(all.begin(), all.end(), [&](const RecordTab& one) { return changes.touches(one.kind); });
    if (mine || changes.touches(key("campaign")) || changes.touches(key("person")))
        reload(true);
    else if (changes.touches(key("evidence")) || changes.touches(key("measure")) || changes.touches(key("case")))
        loadSheet();
}

} // namespace xunwang
