#include "views/intake/intakedesk.h"

#include "models/market/marketrepository.h"
#include "models/registers/registerrepository.h"
#include "views/intake/duplicatedialog.h"
#include "views/intake/importtakingback.h"
#include "views/intake/intakesession.h"
#include "views/intake/pastimportmodel.h"
#include "views/intake/planpage.h"
#include "views/intake/registerpage.h"
#include "views/intake/registerresult.h"
#include "views/intake/registersession.h"
#include "views/intake/registertakingback.h"
#include "views/intake/registerwords.h"
#include "views/intake/resultpage.h"
#include "views/intake/steps.h"
#include "views/intake/words.h"
#include "views/records/words.h"
#include "views/shell/prompts.h"
#include "views/widgets/banner.h"
#include "views/widgets/button.h"
#include "views/widgets/card.h"
#include "views/widgets/emptystate.h"
#include "views/widgets/format.h"
#include "views/widgets/plainlabel.h"
#include "views/widgets/quietcombo.h"
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

IntakeDesk::IntakeDesk(Shell& shell, std::shared_ptr<IntakeSession> session, std::shared_ptr<RegisterSession> registers)
    : Desk(shell, QStringLiteral("intake"))
    , m_session(std::move(session))
    , m_register(std::move(registers))
    , m_other(new Button(tr("Choose another file…"), Button::Kind::Plain, this))
    , m_next(new Button({}, Button::Kind::Plain, this))
    , m_leads(new Button(tr("Go to the leads"), Button::Kind::Primary, this))
    , m_records(new Button(tr("Go to the records"), Button::Kind::Primary, this))
    , m_steps(new Steps({tr("File"), tr("Columns"), tr("Confirm"), tr("Result")}, this))
    , m_kindLine(new QWidget(this))
    , m_kind(new QuietCombo(tr("What the rows are"), this))
    , m_pages(new QStackedWidget(this))
    , m_past(new PastImportModel(m_session->workplace().file.zone(), this))
    , m_registerTakingBack(new RegisterTakingBack(shell, m_session->workplace(), this))
    , m_importTakingBack(new ImportTakingBack(shell, m_session->workplace(), this))
    , m_plan(new PlanPage(*m_session, this))
    , m_result(new ResultPage(*m_session, this))
    , m_registerPage(new RegisterPage(*m_register, this))
    , m_registerResult(new RegisterResult(*m_register, this)) {
    setAcceptDrops(true);
    auto* duplicates = new Button(tr("Possible duplicates…"), Button::Kind::Plain, this);
    connect(duplicates, &Button::clicked, this,
        [this] { (void)this->shell().openDialog(QStringLiteral("intake.duplicates")); });
    actions()->addWidget(duplicates);
    actions()->addWidget(m_other);
    actions()->addWidget(m_next);
    actions()->addWidget(m_leads);
    actions()->addWidget(m_records);
    auto* top = new QHBoxLayout;
    top->setSpacing(Space::m);
    top->addWidget(m_steps);
    top->addStretch();
    auto* kind = new QHBoxLayout(m_kindLine);
    kind->setContentsMargins(0, 0, 0, 0);
    kind->setSpacing(Space::xs);
    kind->addWidget(new PlainLabel(tr("The rows are"), Type::Note, m_kindLine));
    kind->addWidget(m_kind);
    top->addWidget(m_kindLine);
    body()->addLayout(top);
    body()->addWidget(m_pages, 1);
    m_pages->addWidget(makeStart());
    m_pages->addWidget(m_plan);
    m_pages->addWidget(m_result);
    m_pages->addWidget(m_registerPage);
    m_pages->addWidget(m_registerResult);

    connect(m_other, &Button::clicked, this, &IntakeDesk::chooseFile);
    connect(m_next, &Button::clicked, m_session.get(), &IntakeSession::next);
    connect(m_leads, &Button::clicked, this, [this] { openLeads({}, QStringLiteral("open")); });
    connect(m_result, &ResultPage::leadsWanted, this,
        [this](const QString& rule) { openLeads(rule, QStringLiteral("all")); });
    connect(m_result, &ResultPage::probesWanted, this, [this] {
        (void)this->shell().open({QStringLiteral("rules"), {{QStringLiteral("page"), QStringLiteral("probes")}}});
    });
    const auto tell = [this](const QString& text) {
        m_told = text;
        showBanner();
    };
    connect(m_result, &ResultPage::failed, this, &IntakeDesk::showError);
    connect(m_result, &ResultPage::told, this, tell);
    connect(m_registerPage, &RegisterPage::failed, this, &IntakeDesk::showError);
    connect(m_registerPage, &RegisterPage::told, this, tell);
    connect(m_registerResult, &RegisterResult::failed, this, &IntakeDesk::showError);
    connect(m_registerResult, &RegisterResult::told, this, tell);
    connect(m_records, &Button::clicked, this, &IntakeDesk::openRecords);
    connect(m_registerResult, &RegisterResult::takeBackWanted, this, [this] {
        if (const auto batch = m_register->outcome().batch)
            m_registerTakingBack->start(BatchId(*batch), m_session->fileName());
    });
    for (TakingBack* takingBack : std::initializer_list<TakingBack*>{m_registerTakingBack, m_importTakingBack}) {
        connect(takingBack, &TakingBack::done, this, &IntakeDesk::takenBack);
        connect(takingBack, &TakingBack::failed, this, &IntakeDesk::showError);
    }
    m_kind->addItem(tr("Listings"), -1);
    for (const auto& [value, name] : namesOf(RegisterKind{}))
        m_kind->addItem(intake::registerTitle(value), static_cast<int>(value));
    connect(m_kind, &QComboBox::activated, this, [this] {
        const int chosen = m_kind->currentData().toInt();
        m_register->setKind(chosen < 0 ? std::nullopt : std::optional(static_cast<RegisterKind>(chosen)));
    });
    connect(m_register.get(), &RegisterSession::changed, this, &IntakeDesk::refresh);
    connect(banner(), &Banner::actionTriggered, this, [this] { m_session->useRecipe(m_session->offered()); });
    connect(m_session.get(), &IntakeSession::changed, this, &IntakeDesk::refresh);
    connect(&m_session->workplace().file, &CaseFile::changed, this, [this](const Changes& changes) {
        if (changes.bulk || changes.touches(QString::fromLatin1(Batch::type().kind)))
            readPast();
    });
    const auto key = [this](const QKeySequence& keys) {
        auto* shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        return shortcut;
    };
    for (const auto enter : {Qt::Key_Return, Qt::Key_Enter})
        connect(key(Qt::CTRL | enter), &QShortcut::activated, this, &IntakeDesk::start);
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
    m_begin = new EmptyState(QStringLiteral("document-import"), tr("Drop listing files here, or paste rows"),
        tr("Tables of listings from any source: text in any encoding, JSON, workbooks, or rows copied in a "
           "spreadsheet. "
           "One row an item, with a title and, where the source has them, platform, shop, credit code, number, link, "
           "price and sales. How they are read is guessed; you see the first rows and can change everything before a "
           "row is written. Registers (台账) of checks, visits, measures and cases kept in spreadsheets come in here "
           "too."),
        tr("Choose files…"), page);
    connect(m_begin, &EmptyState::actionTriggered, this, &IntakeDesk::chooseFile);
    auto* paste = new Button(tr("Paste rows"), Button::Kind::Plain, page);
    paste->setKeyCap(QKeySequence(QKeySequence::Paste).toString(QKeySequence::NativeText));
    connect(paste, &Button::clicked, this, &IntakeDesk::paste);
    m_begin->addWay(paste);
    layout->addWidget(Card::around(m_begin, page), 1);

    m_pastTable = new TableView(page);
    m_pastTable->setModel(m_past);
    m_pastTable->setColumns({0, 26, 20, 14, 10, 10, 10});
    m_pastTable->setAccessibleName(tr("Last imports"));
    for (const int column : {PastImportModel::What, PastImportModel::Who, PastImportModel::When})
        m_pastTable->setFill(column, [](const QModelIndex&, Cell& cell) { cell.token = Token::Muted; });
    m_pastCard = Card::around(m_pastTable, page);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(Space::m, Space::xs, Space::xs, 0);
    head->addWidget(new PlainLabel(tr("Last imports"), Type::Heading, m_pastCard));
    head->addStretch();
    m_takeBack = new Button(tr("Take back…"), Button::Kind::Quiet, m_pastCard);
    head->addWidget(m_takeBack);
    m_pastCard->body()->insertLayout(0, head);
    connect(m_takeBack, &Button::clicked, this, &IntakeDesk::takeBack);
    connect(m_pastTable, &TableView::currentRowChanged, this, &IntakeDesk::refreshTakeBack);
    m_pastCard->setFixedHeight(kPastHeight);
    m_pastCard->hide();
    layout->addWidget(m_pastCard);
    return page;
}

void IntakeDesk::open(const Place& place) {
    const QString path = place.filter.value(kFile);
    const bool done = m_session->state() == State::Done || m_register->state() == RegisterSession::State::Done;
    if (busy())
        return;
    if (!path.isEmpty() && path != m_session->path())
        m_session->choose(path);
    else if (path.isEmpty() && (done || place.filter.contains(kFile)))
        m_session->clear(); // that one is done, or no file is asked for: the desk is ready for the next
}

Place IntakeDesk::place() const {
    Place place{id()};
    if (m_session->state() != State::Empty)
        place.filter[kFile] = m_session->path();
    return place;
}

bool IntakeDesk::settled() const {
    return m_pastRead && !busy() && m_registerTakingBack->settled() && m_importTakingBack->settled()
        && m_session->state() != State::Reading && m_register->state() != RegisterSession::State::Waiting;
}

bool IntakeDesk::busy() const {
    return m_session->state() == State::Running || m_register->state() == RegisterSession::State::Running;
}

void IntakeDesk::start() {
    if (m_register->chosen())
        m_register->start();
    else
        m_session->start();
}

void IntakeDesk::chooseFile() {
    if (busy())
        return;
    m_session->choose(Prompts::openFiles(window(), tr("Choose listing files"),
        tr("Tables (*.csv *.tsv *.txt *.xlsx *.ods *.json *.jsonl *.ndjson *.gz)") + QStringLiteral(";;")
            + tr("All files (*)")));
}

void IntakeDesk::paste() {
    if (busy())
        return;
    m_session->take(QGuiApplication::clipboard()->mimeData());
}

void IntakeDesk::openRecords() {
    const RegisterKind kind = m_register->kind().value_or(RegisterKind::Checks);
    const bool inspected = kind == RegisterKind::Checks || kind == RegisterKind::Visits;
    (void)shell().open({inspected ? QStringLiteral("inspection") : QStringLiteral("enforcement"),
        {{QStringLiteral("kind"), recordKind(kind)}}, {}});
}

/// Only imports that stand can be taken back.
void IntakeDesk::refreshTakeBack() {
    const int row = m_pastTable->currentRow();
    m_takeBack->setVisible(row >= 0 && !m_past->row(row).batch.withdrawn);
}

void IntakeDesk::takeBack() {
    const int row = m_pastTable->currentRow();
    if (row < 0)
        return;
    const Stored<Batch>& batch = m_past->row(row).batch;
    if (m_past->isRegister(row))
        m_registerTakingBack->start(batch.id, batch.value.name);
    else
        m_importTakingBack->start(batch.id, words::batch(batch.value));
}

void IntakeDesk::takenBack(BatchId batch, const QString& text) {
    const bool ofRegister
        = m_register->state() == RegisterSession::State::Done && m_register->outcome().batch == batch.value();
    const bool ofListings = m_session->state() == State::Done && m_session->outcome().batch == batch.value();
    if (ofRegister || ofListings)
        m_session->clear();
    m_told = text;
    showBanner();
    readPast();
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
    if (!busy() && IntakeSession::canTake(event->mimeData()))
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
            refreshTakeBack();
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
    const bool entered = m_register->state() == RegisterSession::State::Done;
    const bool unfit = state == State::Unreadable || m_register->state() == RegisterSession::State::Unfit;
    m_steps->setReached(state == State::Empty ? 1 : done || entered ? 4 : unfit ? 2 : 3);
    m_other->setVisible(state != State::Empty);
    m_other->setEnabled(!busy());
    refreshKind();
    const auto waiting = m_session->waiting().size();
    m_next->setVisible(waiting > 0 && state != State::Empty);
    m_next->setEnabled(!busy());
    if (waiting > 0) {
        const QString name = QFileInfo(m_session->waiting().first()).fileName();
        m_next->setText(
            waiting == 1 ? tr("Next: %1").arg(name) : tr("Next: %1 (1 of %2)").arg(name, format::number(waiting)));
    }
    m_leads->setVisible(done && m_session->outcome().leads > 0);
    if (done)
        m_leads->setText(tr("Go to the %n lead(s)", nullptr, static_cast<int>(m_session->outcome().leads)));

    m_records->setVisible(entered && m_register->outcome().created > 0);

    const FileGuess& guess = m_session->guess();
    QStringList parts;
    if (state != State::Empty)
        parts << m_session->fileName();
    if (state != State::Empty && state != State::Unreadable && guess.size > 0)
        parts << format::bytes(guess.size)
              << (guess.rowsExact ? tr("%1 row(s)", nullptr, static_cast<int>(guess.rowsEstimated))
                                  : tr("about %1 rows"))
                     .arg(format::number(guess.rowsEstimated));
    setSummary(format::joined(parts));

    m_told.clear();
    showBanner();
    showPage();
}

/// Which the rows are can be chosen while nothing has come of them yet.
void IntakeDesk::refreshKind() {
    const auto kind = m_register->kind();
    m_kind->choose(kind ? static_cast<int>(*kind) : -1);
    m_kind->setEnabled(!busy());
    m_kindLine->setVisible((m_session->state() == State::Ready || m_session->state() == State::Running)
        && m_register->state() != RegisterSession::State::Done);
}

void IntakeDesk::showPage() {
    const State state = m_session->state();
    const bool unreadable = state == State::Unreadable;
    QWidget* page = m_plan;
    QWidget* focus = unreadable ? static_cast<QWidget*>(m_other) : m_plan->table(); // where the keyboard is there
    if (state == State::Empty) {
        page = m_pages->widget(0);
        focus = m_begin;
    } else if (state == State::Done) {
        page = m_result;
        focus = m_leads->isVisibleTo(this) ? m_leads : m_other;
    } else if (m_register->state() == RegisterSession::State::Done) {
        page = m_registerResult;
        focus = m_records->isVisibleTo(this) ? m_records : m_other;
    } else if (m_register->chosen() && !unreadable) {
        page = m_registerPage;
        focus = m_registerPage->table();
    }
    const bool came = m_pages->currentWidget() != page;
    if (page == m_result)
        m_result->refresh();
    else if (page == m_registerResult)
        m_registerResult->refresh();
    m_pages->setCurrentWidget(page);
    // Only now: how wide their columns are depends on the room.
    if (page == m_plan)
        m_plan->refresh();
    else if (page == m_registerPage)
        m_registerPage->refresh();
    setFocusProxy(focus);
    if ((came && !m_kind->hasFocus()) || m_other->hasFocus() || unreadable)
        focus->setFocus();
}

void IntakeDesk::showBanner() {
    using Register = RegisterSession::State;
    if (!m_told.isEmpty())
        banner()->show(Banner::Kind::Good, m_told);
    else if (m_register->error() && m_register->error()->code == ErrorCode::Canceled)
        banner()->show(Banner::Kind::Info, tr("The import was canceled. Nothing was changed."));
    else if (m_register->error() && m_register->state() == Register::Ready)
        showError(*m_register->error());
    else if (m_register->state() == Register::Done && m_register->outcome().sameFile
        && m_register->outcome().created == 0)
        banner()->show(Banner::Kind::Info, tr("This very file was imported before. Nothing was changed."));
    else if (m_register->chosen() && !m_session->error())
        banner()->clear();
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
    // It listens to the session, which it keeps.
    std::shared_ptr<RegisterSession> registers(
        new RegisterSession(shell, *session), [session](RegisterSession* own) { delete own; });
    addDuplicateDialog(shell, workplace);
    clearTakenBackInJob(shell, workplace); // that was cut off the last time
    // In pictures the bundled samples stand in for files.
    const auto pictures = [] {
        std::vector<Place> places{{QStringLiteral("intake"), {{kFile, {}}}}};
        for (const QString& sample : {QStringLiteral(":/sample/listings.csv"), QStringLiteral(":/sample/measure.csv")})
            if (QFileInfo::exists(sample))
                places.push_back({QStringLiteral("intake"), {{kFile, sample}}});
        return places;
    };
    shell.addDesk({QStringLiteral("intake"), [] { return IntakeDesk::tr("Intake"); }, QStringLiteral("document-import"),
        false, Qt::CTRL | Qt::Key_2, [session, registers](Shell& s) { return new IntakeDesk(s, session, registers); },
        pictures});
}

} // namespace xunwang
