#include "views/administration/ledgersection.h"

#include "views/records/records.h"
#include "views/records/words.h"
#include "views/shell/shell.h"
#include "views/shell/workplace.h"
#include "views/widgets/button.h"
#include "views/widgets/format.h"
#include "views/widgets/listcard.h"
#include "views/widgets/panels.h"
#include "views/widgets/plainlabel.h"
#include "views/widgets/searchfield.h"
#include "views/widgets/tableview.h"

#include <QHBoxLayout>

namespace xunwang {

namespace {

constexpr int kEntries = 500;
constexpr int kListWidth = 560;
constexpr int kDetailWidth = 400;

struct Page {
    std::vector<LedgerEntry> entries;
    Names names;
};

Result<Page> readPage(Reader& reader) {
    auto entries = Ledger::latest(reader, kEntries);
    XW_TRY(entries);
    auto names = readNames(reader);
    XW_TRY(names);
    return Page{std::move(*entries), std::move(*names)};
}

/// What people call the record, where the entry says it.
QString nameIn(const LedgerEntry& entry) {
    for (const char* column : {"name", "target", "number", "party", "platform"})
        for (const FieldChange& change : entry.changes)
            if (change.name == QLatin1String(column))
                if (const QString text = toText(isNull(change.after) ? change.before : change.after); !text.isEmpty())
                    return text;
    return {};
}

/// Names that later entries of the same records lack.
class RecordNames {
public:
    RecordNames(const std::vector<LedgerEntry>& newestFirst, const Names& names) : m_names(names) {
        for (const LedgerEntry& entry : newestFirst)
            if (const QString name = nameIn(entry); !name.isEmpty() && !m_found.contains({entry.kind, entry.record}))
                m_found[{entry.kind, entry.record}] = name;
    }
    QString of(const LedgerEntry& entry) const {
        if (const QString name = m_found.value({entry.kind, entry.record}); !name.isEmpty())
            return name;
        if (entry.kind == QLatin1String("person"))
            return m_names.person(entry.record);
        return entry.kind == QLatin1String("campaign") ? m_names.campaign(entry.record) : QString();
    }

private:
    const Names& m_names;
    QHash<std::pair<QString, qint64>, QString> m_found;
};

/// Where the record of this entry is shown; its desk is empty for those that no desk shows.
Place placeOfEntry(const LedgerEntry& entry) {
    const auto section = [](const char* name) {
        return Place{QStringLiteral("administration"), {{QStringLiteral("section"), QLatin1String(name)}}, {}};
    };
    if (entry.kind == QLatin1String("person")) {
        Place place = section("people");
        place.record = entry.record;
        return place;
    }
    if (entry.kind == QLatin1String("bureau"))
        return section("bureau");
    if (entry.kind == QLatin1String("batch"))
        return {QStringLiteral("intake"), {}, {}};
    if (entry.kind == QLatin1String("decision"))
        for (const FieldChange& change : entry.changes)
            if (const auto* lead = std::get_if<qint64>(&change.after); lead && change.name == QLatin1String("lead"))
                return {QStringLiteral("review"), {{QStringLiteral("state"), QStringLiteral("all")}}, *lead};
    return placeOf(entry.kind, entry.record);
}

Cell cellOf(const QString& text, Token token = Token::Text) {
    Cell cell;
    cell.text = text;
    cell.token = token;
    return cell;
}

} // namespace

LedgerSection::LedgerSection(Shell& shell, Workplace& place, QWidget* parent)
    : Section(parent)
    , m_shell(shell)
    , m_place(place)
    , m_search(new SearchField(tr("Person, record, field, reason"), this))
    , m_list(new ListCard(tr("Latest entries"), tr("No entry holds this."),
          {tr("No."), tr("Time"), tr("Person"), tr("Act"), tr("Record")}, {8, 18, 13, 10, 0}, this))
    , m_title(new PlainLabel({}, Type::Heading, this))
    , m_note(new PlainLabel({}, Type::Note, this))
    , m_reason(new PlainLabel({}, Type::Body, this))
    , m_fields(new ListCard(tr("Fields"), tr("This entry stands for no field."),
          {tr("Field"), tr("Before"), tr("After")}, {12, 0, 0}, this))
    , m_open(new Button(tr("Open the record"), Button::Kind::Plain, this))
    , m_history(new Button(tr("History…"), Button::Kind::Plain, this)) {
    m_buttons = {m_search, m_history, m_open};
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    m_list->table()->setRowHeight(Size::row);
    auto* panels = new Panels(this);
    panels->add(m_list, kListWidth, 3);
    panels->add(makeDetail(), kDetailWidth, 2, tr("Entry"));
    layout->addWidget(panels);
    setFocusProxy(m_list->table());
    m_open->setKeyCap(QStringLiteral("↵"));
    connect(m_search, &SearchField::searched, this, &LedgerSection::showLines);
    connect(m_list->table(), &TableView::currentRowChanged, this, &LedgerSection::showDetail);
    connect(m_list, &ListCard::opened, this, &LedgerSection::openRecord);
    connect(m_open, &Button::clicked, this, &LedgerSection::openRecord);
    connect(m_history, &Button::clicked, this, &LedgerSection::showHistory);
    connect(&place.file, &CaseFile::changed, this, [this] {
        m_stale = true;
        if (isVisible())
            reload();
    });
}

QWidget* LedgerSection::makeDetail() {
    auto* detail = new QWidget(this);
    auto* layout = new QVBoxLayout(detail);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Space::m);
    auto* card = new Card(detail);
    for (PlainLabel* label : {m_title, m_note, m_reason}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        card->body()->addWidget(label);
    }
    layout->addWidget(card);
    m_fields->table()->setRowHeight(Size::row);
    m_fields->setChoosing(false);
    layout->addWidget(m_fields, 1);
    return detail;
}

void LedgerSection::open(const Place&) {
    if (m_stale)
        reload();
    else
        showLines();
}

void LedgerSection::reload() {
    m_stale = false;
    m_reading.ask<Page>(
        this, m_place.file.read([](Reader& reader) { return readPage(reader); }), [this](Result<Page> page) {
            m_loaded = true;
            if (!page)
                return Q_EMIT failed(page.error());
            m_lines.clear();
            auto& entries = page->entries;
            // The history of them all, so that what was taken back says so; it wants the oldest first.
            const auto steps = historyOf({entries.rbegin(), entries.rend()}, page->names);
            const RecordNames called(entries, page->names);
            for (size_t i = 0; i < entries.size(); ++i) {
                const LedgerEntry& entry = entries[i];
                Line line{entry, steps[i], format::joined({words::kind(entry.kind), called.of(entry)}), {}};
                line.row = {static_cast<qint64>(m_lines.size()) + 1,
                    {cellOf(format::number(entry.sequence), Token::Muted), cellOf(line.step.when),
                        line.step.who.isEmpty() ? cellOf(tr("the program"), Token::Muted) : cellOf(line.step.who),
                        cellOf(line.step.act), cellOf(line.record)}};
                line.row.cells.front().right = true;
                m_lines.push_back(std::move(line));
            }
            showLines();
        });
}

void LedgerSection::showLines() {
    const QString wanted = m_search->text().trimmed();
    std::vector<CellModel::Row> rows;
    for (const Line& line : m_lines) {
        QStringList all{line.step.number, line.step.when, line.step.who, line.step.act, line.record, line.step.reason};
        for (const auto& change : line.step.changes)
            all << change.field << change.before << change.after;
        if (wanted.isEmpty() || all.join(u'\n').contains(wanted, Qt::CaseInsensitive))
            rows.push_back(line.row);
    }
    Q_EMIT summaryChanged(m_lines.size() < kEntries
            ? tr("entries %1").arg(format::number(static_cast<qint64>(m_lines.size())))
            : tr("the newest %1 entries").arg(format::number(kEntries)));
    m_list->setRows(std::move(rows));
    showDetail();
}

const LedgerSection::Line* LedgerSection::chosen() const {
    const qint64 id = m_list->model()->idAt(m_list->table()->currentRow());
    return id > 0 && static_cast<size_t>(id) <= m_lines.size() ? &m_lines[static_cast<size_t>(id) - 1] : nullptr;
}

void LedgerSection::showDetail() {
    const Line* line = chosen();
    m_open->setEnabled(line && !placeOfEntry(line->entry).desk.isEmpty());
    m_history->setEnabled(line && line->entry.record > 0);
    std::vector<CellModel::Row> rows;
    if (line) {
        m_title->setText(format::joined({line->step.act, line->record}));
        m_note->setText(format::joined({line->step.when, line->step.who, line->step.undoNote,
            QString::fromLatin1(line->entry.hash.toHex().left(10))}));
        m_reason->setText(line->step.reason.isEmpty() ? QString() : tr("Reason: %1").arg(line->step.reason));
        for (const auto& change : line->step.changes)
            rows.push_back({static_cast<qint64>(rows.size()) + 1,
                {cellOf(change.field, Token::Muted), cellOf(change.before.simplified()),
                    cellOf(change.after.simplified())}});
    } else {
        m_title->clear();
        m_note->clear();
        m_reason->clear();
    }
    m_reason->setHidden(m_reason->text().isEmpty());
    m_fields->setRows(std::move(rows));
}

void LedgerSection::openRecord() {
    const Line* line = chosen();
    if (!line || !m_open->isEnabled())
        return;
    if (auto opened = m_shell.open(placeOfEntry(line->entry)); !opened)
        Q_EMIT failed(opened.error());
}

void LedgerSection::showHistory() {
    if (const Line* line = chosen())
        if (auto opened = m_shell.openDialog(QStringLiteral("record.history"),
                {{QStringLiteral("kind"), line->entry.kind}, {QStringLiteral("id"), line->entry.record},
                    {QStringLiteral("title"), line->record}});
            !opened)
            Q_EMIT failed(opened.error());
}

} // namespace xunwang
