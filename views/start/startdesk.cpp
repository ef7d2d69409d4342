#include "views/start/startdesk.h"

#include "views/sentences/sentences.h"
#include "views/shell/appsettings.h"
#include "views/shell/prompts.h"
#include "views/widgets/banner.h"
#include "views/widgets/button.h"
#include "views/widgets/card.h"
#include "views/widgets/cellmodel.h"
#include "views/widgets/emptystate.h"
#include "views/widgets/format.h"
#include "views/widgets/plainlabel.h"
#include "views/widgets/tableview.h"

#include <QDir>
#include <QHBoxLayout>
#include <QShortcut>
#include <QStackedWidget>

namespace xunwang {

namespace {

constexpr int kPage = 1040;
constexpr int kSteps = 380;

/// A backup can take the place of what is gone, emptied or damaged.
bool restorable(const Error& error) {
    return error.code == ErrorCode::Corrupt || error.code == ErrorCode::NotFound
        || error.detail == QLatin1String("store.empty");
}

} // namespace

StartDesk::StartDesk(Shell& shell, StartActions actions, const std::optional<OpenFailure>& failure)
    : Desk(shell, QStringLiteral("start"))
    , m_actions(std::move(actions))
    , m_model(new CellModel({tr("Case database"), tr("Last changed")}, this))
    , m_table(new TableView(this))
    , m_recent(new QStackedWidget(this)) {
    setSummary(tr("No case database is open"));
    auto* page = new QWidget(this);
    page->setMaximumWidth(kPage);
    auto* rows = new QVBoxLayout(page);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(Space::xs);
    auto* name = new PlainLabel(tr("巡网 Xunwang"), Type::Figure, page);
    rows->addWidget(name);
    auto* what = new PlainLabel(
        tr("Online market supervision at one desk: listings come in, rules flag them, people decide, check, act and "
           "count."),
        Type::Body, page);
    what->setToken(Token::Muted);
    what->setWordWrap(true);
    rows->addWidget(what);
    rows->addSpacing(Space::m);
    auto* columns = new QHBoxLayout;
    columns->setSpacing(Space::m);
    columns->addWidget(makeSteps(), 0, Qt::AlignTop);
    columns->addWidget(makeRecent(), 1);
    rows->addLayout(columns, 1);
    auto* centred = new QHBoxLayout;
    centred->addStretch(1);
    centred->addWidget(page, 100);
    centred->addStretch(1);
    body()->addSpacing(Space::s);
    body()->addLayout(centred, 1);
    body()->addSpacing(Space::l);
    connect(banner(), &Banner::actionTriggered, this, [this] {
        (void)this->shell().openDialog(QStringLiteral("start.restore"), {{QStringLiteral("target"), m_broken}});
    });
    showRecent();
    setFocusProxy(m_paths.isEmpty() ? static_cast<QWidget*>(m_buttons.first()) : m_table);
    if (failure)
        showFailure(*failure);
}

QWidget* StartDesk::makeSteps() {
    auto* card = new Card(this);
    card->setFixedWidth(kSteps);
    const auto step = [&](const QString& text, const QString& note, Button::Kind kind, const QKeySequence& key) {
        auto* button = new Button(text, kind, card);
        button->setKeyCap(key.toString(QKeySequence::NativeText));
        button->setLeftAligned(true);
        card->body()->addWidget(button);
        auto* label = new PlainLabel(note, Type::Note, card);
        label->setWordWrap(true);
        card->body()->addWidget(label);
        card->body()->addSpacing(Space::m);
        button->setAccessibleDescription(note);
        if (!key.isEmpty())
            connect(new QShortcut(key, this), &QShortcut::activated, button, &Button::click);
        m_buttons.append(button);
        return button;
    };
    auto* create = step(tr("New case database…"),
        tr("For a bureau, a section or a campaign. Everything is kept in one file on this computer."),
        Button::Kind::Primary, QKeySequence::New);
    connect(create, &Button::clicked, this, [this] { (void)shell().openDialog(QStringLiteral("start.new")); });
    auto* open = step(tr("Open…"), tr("A case database from this computer or from a drive."), Button::Kind::Plain,
        QKeySequence::Open);
    connect(open, &Button::clicked, this, &StartDesk::chooseFile);
    card->body()->addWidget(separator(card));
    auto* demonstration = step(tr("Demonstration"),
        tr("Makes a case database of invented shops and cases, to look around and to practise in. Nothing in it is "
           "real, the window says so all the time, and nothing of yours is touched."),
        Button::Kind::Plain, {});
    connect(demonstration, &Button::clicked, this, [this] {
        setWorking(tr("The demonstration is being made…"));
        m_actions.demonstration(failed({}));
    });
    return card;
}

QWidget* StartDesk::makeRecent() {
    m_model->showIn(m_table);
    m_table->setRowHeight(Size::row2);
    m_table->setColumns({0, 20});
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setAccessibleName(tr("Recent case databases"));
    connect(m_table, &TableView::linkActivated, this, [this](const QModelIndex& index) { openRow(index.row()); });
    connect(m_table, &TableView::rowActivated, this, &StartDesk::openRow);
    auto* forget = new QShortcut(QKeySequence::Delete, m_table, nullptr, nullptr, Qt::WidgetShortcut);
    connect(forget, &QShortcut::activated, this, [this] {
        if (m_table->currentRow() < 0)
            return;
        shell().settings().removeRecentFile(m_paths.value(m_table->currentRow()));
        showRecent();
    });
    auto* filled = new QWidget(this);
    auto* rows = new QVBoxLayout(filled);
    rows->setContentsMargins(1, Space::m, 1, Space::s);
    rows->setSpacing(Space::xs);
    const auto padded = [&](QWidget* widget) {
        auto* line = new QHBoxLayout;
        line->setContentsMargins(Space::s + 2, 0, Space::s, 0); // as the cells under it
        line->addWidget(widget);
        rows->addLayout(line);
    };
    padded(new PlainLabel(tr("Recent"), Type::Heading, filled));
    rows->addWidget(m_table, 1);
    padded(new PlainLabel(tr("Enter opens · Delete takes it off this list, the file stays"), Type::Note, filled));
    m_recent->addWidget(filled);
    m_recent->addWidget(new EmptyState(QStringLiteral("document-open-recent"), tr("Nothing opened yet"),
        tr("Case databases you have worked with stand here. Begin with a new one, or look around in the "
           "demonstration.")));
    auto* card = Card::around(m_recent, this);
    return card;
}

void StartDesk::showRecent() {
    m_paths = shell().settings().recentFiles();
    std::vector<CellModel::Row> rows;
    for (const QString& path : std::as_const(m_paths)) {
        const QFileInfo info(path);
        const bool there = info.exists();
        Cell name, when;
        name.text = info.completeBaseName();
        name.note = QDir::toNativeSeparators(info.absolutePath());
        name.tip = QDir::toNativeSeparators(path);
        name.bold = there;
        name.link = there;
        name.token = there ? Token::Text : Token::Muted;
        when.text = there ? format::moment(info.lastModified().toUTC(), QTimeZone::systemTimeZone()) : tr("not found");
        when.token = Token::Muted;
        rows.push_back({static_cast<qint64>(rows.size()) + 1, {name, when}});
    }
    m_model->setRows(std::move(rows));
    m_recent->setCurrentIndex(m_paths.isEmpty() ? 1 : 0);
    if (m_table->currentRow() < 0)
        m_table->goTo(0);
}

void StartDesk::open(const Place& place) {
    Desk::open(place);
    showRecent();
}

void StartDesk::openRow(int row) {
    openFile(m_paths.value(row));
}

void StartDesk::chooseFile() {
    const QString path = Prompts::openFile(
        shell().window(), tr("Open a case database"), tr("Case databases") + QStringLiteral(" (*.xwdb)"));
    if (!path.isEmpty())
        openFile(path);
}

void StartDesk::openFile(const QString& path) {
    if (m_working || path.isEmpty())
        return;
    setWorking(tr("%1 is being opened…").arg(QFileInfo(path).fileName()));
    m_actions.open(path, failed(path));
}

StartActions::Failed StartDesk::failed(const QString& path) {
    return [self = QPointer(this), path](const Error& error) {
        if (!self)
            return;
        self->setWorking({});
        self->showFailure({path, error});
    };
}

void StartDesk::showFailure(const OpenFailure& failure) {
    const bool offer = restorable(failure.error) && !failure.path.isEmpty();
    m_broken = offer ? failure.path : QString();
    const QString text = failure.path.isEmpty()
        ? sentence(failure.error)
        : tr("%1 was not opened. %2").arg(QFileInfo(failure.path).fileName(), sentence(failure.error));
    banner()->show(Banner::Kind::Error, text, offer ? tr("Restore a backup…") : QString());
    showRecent();
}

void StartDesk::setWorking(const QString& what) {
    m_working = !what.isEmpty();
    for (Button* button : std::as_const(m_buttons))
        button->setEnabled(!m_working);
    m_table->setEnabled(!m_working);
    setSummary(m_working ? what : tr("No case database is open"));
    if (m_working)
        banner()->clear();
}

} // namespace xunwang
