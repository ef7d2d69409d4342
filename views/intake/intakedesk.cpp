#include "views/intake/intakedesk.h"

#include "models/market/marketrepository.h"
#include "views/intake/duplicatedialog.h"
#include "views/intake/intakesession.h"
#include "views/intake/pastimportmodel.h"
#include "views/intake/planpage.h"
#include "views/intake/resultpage.h"
#include "views/intake/steps.h"
#include "views/intake/words.h"
#include "views/shell/prompts.h"
#include "views/widgets/banner.h"
#include "views/widgets/button.h"
#include "views/widgets/card.h"
#include "views/widgets/emptystate.h"
#include "views/widgets/format.h"
#include "views/widgets/plainlabel.h"
#include "views/widgets/tableview.h"

#include <QClipboard>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QMimeData>
#include <QShortcut>
#include <QStackedWidget>

namespace xunwang {

namespace {

using State = IntakeSession::State;
constexpr int kPastImports = 20;
constexpr int kPastHeight = 240;
const QString kFile = QStringLiteral("file");

} // namespace

IntakeDesk::IntakeDesk(Shell& shell, std::shared_ptr<IntakeSession> session)
    : Desk(shell, QStringLiteral("intake"))
    , m_session(std::move(session))
    , m_other(new Button(tr("Choose another file…"), Button::Kind::Plain, this))
    , m_next(new Button({}, Button::Kind::Plain, this))
    , m_leads(new Button(tr("Go to the leads"), Button::Kind::Primary, this))
    , m_steps(new Steps({tr("File"), tr("Columns"), tr("Confirm"), tr("Result")}, this))
    , m_pages(new QStackedWidget(this))
    , m_past(new PastImportModel(m_session->workplace().file.zone(), this))
    , m_plan(new PlanPage(*m_session, this))
    , m_result(new ResultPage(*m_session, this)) {
    setAcceptDrops(true);
    auto* duplicates = new Button(tr("Possible duplicates…"), Button::Kind::Plain, this);
    connect(duplicates, &Button::clicked, this,
        [this] { (void)this->shell().openDialog(QStringLiteral("intake.duplicates")); });
    actions()->addWidget(duplicates);
    actions()->addWidget(m_other);
    actions()->addWidget(m_next);
    actions()->addWidget(m_leads);
    body()->addWidget(m_steps);
    body()->addWidget(m_pages, 1);
    m_pages->addWidget(makeStart());
    m_pages->addWidget(m_plan);
    m_pages->addWidget(m_result);

    connect(m_other, &Button::clicked, this, &IntakeDesk::chooseFile);
    connect(m_next, &Button::clicked, m_session.get(), &IntakeSession::next);
    connect(m_leads, &Button::clicked, this, [this] { openLeads({}, QStringLiteral("open")); });
    connect(m_result, &ResultPage::leadsWanted, this,
        [this](const QString& rule) { openLeads(rule, QStringLiteral("all")); });
    connect(m_result, &ResultPage::failed, this, &IntakeDesk::showError);
    connect(m_result, &ResultPage::told, this, [this](const QString& text) {
        m_told = text;
        showBanner();
    });
    connect(banner(), &Banner::actionTriggered, this, [this] { m_session->useRecipe(m_session->offered()); });
    connect(m_session.get(), &IntakeSession::changed, this, &IntakeDesk::refresh);
    connect(&m_session->workplace().file, &CaseFile::changed, this, [this](const Changes& changes) {
        if (changes.bulk)
            readPast();
    });
    const auto key = [this](const QKeySequence& keys) {
        auto* shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        return shortcut;
    };
    for (const auto enter : {Qt::Key_Return, Qt::Key_Enter})
        connect(key(Qt::CTRL | enter), &QShortcut::activated, m_session.get(), &IntakeSession::start);
    connect(key(QKeySequence::Paste), &QShortcut::activated, this, &IntakeDesk::paste);
    connect(key(QKeySequence::Open), &QShortcut::activated, this, &IntakeDesk::chooseFile);
    readPast();
    refresh();
}

QWidget* IntakeDesk::makeStart() {
    auto* page = new QWidget(this);
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Space::m);
    auto* empty = new EmptyState(QStringLiteral("document-import"), tr("Drop listing files here, or paste rows"),
        tr("Tables of listings from any source: text in any encoding, JSON, workbooks, or rows copied in a "
           "spreadsheet. "
           "One row an item, with a title and, where the source has them, platform, shop, credit code, number, link, "
           "price and sales. How they are read is guessed; you see the first rows and can change everything before a "
           "row is written."),
        tr("Choose files…"), page);
    connect(empty, &EmptyState::actionTriggered, this, &IntakeDesk::chooseFile);
    auto* paste = new Button(tr("Paste rows"), Button::Kind::Plain, page);
    paste->setKeyCap(QKeySequence(QKeySequence::Paste).toString(QKeySequence::NativeText));
    connect(paste, &Button::clicked, this, &IntakeDesk::paste);
    empty->addWay(paste);
    layout->addWidget(Card::around(empty, page), 1);

    auto* table = new TableView(page);
    table->setModel(m_past);
    table->setColumns({0, 20, 14, 12, 12, 12});
    table->setAccessibleName(tr("Last imports"));
    table->setFill(PastImportModel::Who, [](const QModelIndex&, Cell& cell) { cell.token = Token::Muted; });
    table->setFill(PastImportModel::When, [](const QModelIndex&, Cell& cell) { cell.token = Token::Muted; });
    m_pastCard = Card::around(table, page);
    auto* heading = new PlainLabel(tr("Last imports"), Type::Heading, m_pastCard);
    heading->setContentsMargins(Space::m, Space::s, Space::m, Space::xs);
    m_pastCard->body()->insertWidget(0, heading);
    m_pastCard->setFixedHeight(kPastHeight);
    m_pastCard->hide();
    layout->addWidget(m_pastCard);
    return page;
}

void IntakeDesk::open(const Place& place) {
    const QString path = place.filter.value(kFile);
    if (!path.isEmpty() && path != m_session->path())
        m_session->choose(path);
    else if (path.isEmpty() && m_session->state() == State::Done)
        m_session->clear(); // that one is done: the desk is ready for the next file
}

Place IntakeDesk::place() const {
    Place place{id()};
    if (m_session->state() != State::Empty)
        place.filter[kFile] = m_session->path();
    return place;
}

bool IntakeDesk::settled() const {
    return m_pastRead && m_session->state() != State::Reading && m_session->state() != State::Running;
}

void IntakeDesk::chooseFile() {
    m_session->choose(Prompts::openFiles(window(), tr("Choose listing files"),
        tr("Tables (*.csv *.tsv *.txt *.xlsx *.ods *.json *.jsonl *.ndjson *.gz)") + QStringLiteral(";;")
            + tr("All files (*)")));
}

void IntakeDesk::paste() {
    m_session->take(QGuiApplication::clipboard()->mimeData());
}

void IntakeDesk::openLeads(const QString& rule, const QString& state) {
    Place place{QStringLiteral("review"), {{QStringLiteral("state"), state}}, {}};
    if (m_session->outcome().batch)
        place.filter[QStringLiteral("batch")] = QString::number(*m_session->outcome().batch);
    if (!rule.isEmpty())
        place.filter[QStringLiteral("rule")] = rule;
    (void)shell().open(place);
}

void IntakeDesk::dragEnterEvent(QDragEnterEvent* event) {
    if (IntakeSession::canTake(event->mimeData()))
        event->acceptProposedAction();
}

void IntakeDesk::dropEvent(QDropEvent* event) {
    event->acceptProposedAction();
    m_session->take(event->mimeData());
}

void IntakeDesk::readPast() {
    m_readPast.ask<std::vector<PastImport>>(this,
        m_session->workplace().file.read([](Reader& reader) { return pastImports(reader, kPastImports); }),
        [this](Result<std::vector<PastImport>> past) {
            m_pastRead = true;
            if (!past)
                return showError(past.error());
            m_past->set(std::move(*past));
            m_pastCard->setVisible(m_past->rowCount() > 0);
        });
    m_readPlatforms.ask<QStringList>(this,
        m_session->workplace().file.read([](Reader& reader) { return knownPlatforms(reader); }),
        [this](Result<QStringList> platforms) {
            if (platforms)
                m_plan->setPlatforms(*platforms);
        });
}

void IntakeDesk::refresh() {
    const State state = m_session->state();
    const bool done = state == State::Done;
    m_steps->setReached(state == State::Empty ? 1 : done ? 4 : state == State::Unreadable ? 2 : 3);
    m_other->setVisible(state != State::Empty);
    m_other->setEnabled(state != State::Running);
    const auto waiting = m_session->waiting().size();
    m_next->setVisible(waiting > 0 && state != State::Empty);
    m_next->setEnabled(state != State::Running);
    if (waiting > 0) {
        const QString name = QFileInfo(m_session->waiting().first()).fileName();
        m_next->setText(
            waiting == 1 ? tr("Next: %1").arg(name) : tr("Next: %1 (1 of %2)").arg(name, format::number(waiting)));
    }
    m_leads->setVisible(done && m_session->outcome().leads > 0);
    if (done)
        m_leads->setText(tr("Go to the %n lead(s)", nullptr, static_cast<int>(m_session->outcome().leads)));

    const FileGuess& guess = m_session->guess();
    QStringList parts;
    if (state != State::Empty)
        parts << m_session->fileName();
    if (state != State::Empty && state != State::Unreadable && guess.size > 0)
        parts << format::bytes(guess.size)
              << (guess.rowsExact ? tr("%1 rows") : tr("about %1 rows")).arg(format::number(guess.rowsEstimated));
    setSummary(format::joined(parts));

    m_told.clear();
    showBanner();
    if (state == State::Empty) {
        m_pages->setCurrentIndex(0);
    } else if (done) {
        m_result->refresh();
        m_pages->setCurrentWidget(m_result);
        if (m_leads->isVisibleTo(this))
            m_leads->setFocus();
    } else {
        const bool came = m_pages->currentWidget() != m_plan;
        m_pages->setCurrentWidget(m_plan);
        m_plan->refresh();
        if (m_session->state() == State::Unreadable)
            m_other->setFocus();
        else if (came || m_other->hasFocus())
            m_plan->table()->setFocus();
    }
}

void IntakeDesk::showBanner() {
    if (!m_told.isEmpty())
        banner()->show(Banner::Kind::Good, m_told);
    else if (m_session->error() && m_session->error()->code == ErrorCode::Canceled)
        banner()->show(Banner::Kind::Info, tr("The import was canceled. Nothing was changed."));
    else if (m_session->error())
        showError(*m_session->error());
    else if (m_session->state() == State::Done && m_session->outcome().sameFile)
        banner()->show(Banner::Kind::Info,
            tr("This very file was imported before, read the same way and by the same rules. Nothing was changed."));
    else if (m_session->state() == State::Ready && !m_session->offered().isEmpty())
        banner()->show(Banner::Kind::Info,
            m_session->offeredMissing().isEmpty()
                ? tr("The recipe “%1” may fit this file: compare the columns.").arg(m_session->offered())
                : tr("The recipe “%1” resembles this file, which lacks the columns: %2.")
                      .arg(m_session->offered(), intake::columnNames(m_session->offeredMissing())),
            tr("Read it so"));
    else
        banner()->clear();
}

void addIntakeDesk(Shell& shell, Workplace& workplace) {
    auto session = std::make_shared<IntakeSession>(shell, workplace);
    addDuplicateDialog(shell, workplace);
    // In pictures the bundled sample stands in for a file.
    const auto pictures = [] {
        std::vector<Place> places{{QStringLiteral("intake")}};
        if (const QString sample = QStringLiteral(":/sample/listings.csv"); QFileInfo::exists(sample))
            places.push_back({QStringLiteral("intake"), {{kFile, sample}}});
        return places;
    };
    shell.addDesk({QStringLiteral("intake"), [] { return IntakeDesk::tr("Intake"); }, QStringLiteral("document-import"),
        false, Qt::CTRL | Qt::Key_2, [session](Shell& s) { return new IntakeDesk(s, session); }, pictures});
}

} // namespace xunwang
