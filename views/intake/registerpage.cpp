#include "views/intake/registerpage.h"

#include "models/registers/registerrepository.h"
#include "models/sheets/textwriter.h"
#include "models/sheets/workbook.h"
#include "views/intake/fieldheader.h"
#include "views/intake/readingstrip.h"
#include "views/intake/registerpreviewmodel.h"
#include "views/intake/registersession.h"
#include "views/intake/registerwords.h"
#include "views/intake/words.h"
#include "views/records/words.h"
#include "views/sentences/sentences.h"
#include "views/shell/prompts.h"
#include "views/widgets/button.h"
#include "views/widgets/card.h"
#include "views/widgets/emptystate.h"
#include "views/widgets/format.h"
#include "views/widgets/plainlabel.h"
#include "views/widgets/runfooter.h"
#include "views/widgets/tableview.h"

#include <QCheckBox>
#include <QFileInfo>
#include <QHBoxLayout>

namespace xunwang {

namespace {

using State = RegisterSession::State;
using Fate = RegisterPreview::Fate;
constexpr int kWidestColumn = 40; // characters
constexpr int kLineColumn = 6;
constexpr int kRowLines = 2; ///< that what becomes of a row takes

/// Whether what a row was rejected for stands in a cell: a figure is all of it, a name may be one of several.
bool isFound(const QString& found, const QString& cell) {
    return !found.isEmpty() && (cell.trimmed() == found || (found.size() > 1 && cell.contains(found)));
}

} // namespace

RegisterPage::RegisterPage(RegisterSession& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_reading(new ReadingStrip(session.reading(), this))
    , m_strict(new QCheckBox(tr("Only people and campaigns of this case database"), this))
    , m_template(new Button(tr("Save an empty table…"), Button::Kind::Quiet, this))
    , m_notices(new Notices(this))
    , m_model(new RegisterPreviewModel(this))
    , m_table(new TableView(this))
    , m_header(new FieldHeader(this))
    , m_unfit(new EmptyState(QStringLiteral("document-import"), tr("No row can be taken yet"), {}, {}, this))
    , m_row(new PlainLabel({}, Type::Note, this))
    , m_notTaken(new PlainLabel({}, Type::Note, this))
    , m_footer(new RunFooter(tr("Enter the records"), tr("Cancel"), this)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Space::m);
    layout->addWidget(makeStrip());

    m_table->setHorizontalHeader(m_header);
    m_header->setFixedHeight(Size::row + Size::header);
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("The first rows of the file"));
    connect(m_header, &FieldHeader::chosen, this, [this](int column, int field) {
        const auto fields = registerFields(m_session.kind().value_or(RegisterKind::Checks));
        m_session.setColumn(column, field < 0 ? std::nullopt : std::optional(fields[static_cast<size_t>(field)]));
    });
    connect(m_table, &TableView::currentRowChanged, this, &RegisterPage::refreshRow);
    auto* card = Card::around(m_table, this);
    card->body()->addWidget(m_unfit, 1);
    auto* notes = new QVBoxLayout;
    notes->setContentsMargins(Space::m, Space::s, Space::m, Space::xs);
    notes->setSpacing(Space::xs);
    m_row->setWordWrap(true);
    m_row->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_row->setMinimumHeight(kRowLines * m_row->fontMetrics().lineSpacing());
    m_notTaken->setElided(true);
    notes->addWidget(m_row);
    notes->addWidget(m_notTaken);
    card->body()->addLayout(notes);
    layout->addWidget(card, 1);
    layout->addWidget(m_footer);
    connect(m_footer, &RunFooter::startWanted, &session, &RegisterSession::start);
    connect(m_footer, &RunFooter::cancelWanted, &session, &RegisterSession::cancel);
    connect(m_footer, &RunFooter::ticked, this, &RegisterPage::refreshProgress);
}

QWidget* RegisterPage::makeStrip() {
    auto* card = new Card(this);
    card->body()->setContentsMargins(Space::m, Space::xs, Space::m, Space::xs);
    card->body()->setSpacing(Space::xs);
    auto* line = new QHBoxLayout;
    line->setSpacing(Space::m);
    m_strict->setObjectName(QStringLiteral("strict"));
    m_strict->setToolTip(
        tr("Rows that name others are rejected. Otherwise officers are kept by their names, and campaigns "
           "are made."));
    line->addWidget(m_strict);
    line->addWidget(m_template);
    line->addStretch();
    line->addWidget(m_notices);
    card->body()->addLayout(line);
    card->body()->addWidget(m_reading);
    m_notices->leadTo(m_table);
    connect(m_strict, &QCheckBox::toggled, &m_session, &RegisterSession::setStrict);
    connect(m_template, &Button::clicked, this, [this] {
        const auto saved = saveEmptyRegister(window(), m_session.kind().value_or(RegisterKind::Checks));
        if (saved && *saved)
            Q_EMIT told(tr("Saved %1: fill it in and drop it here.").arg(**saved));
        else if (saved)
            Q_EMIT failed(saved->error());
    });
    return card;
}

void RegisterPage::refresh() {
    const State state = m_session.state();
    const bool running = state == State::Running;
    for (QWidget* widget : std::initializer_list<QWidget*>{m_reading, m_strict, m_template, m_header->viewport()})
        widget->setEnabled(!running);
    const QSignalBlocker quiet(m_strict);
    m_strict->setChecked(m_session.plan().strict);
    m_reading->refresh();
    const bool fits = state != State::Unfit;
    m_unfit->setVisible(!fits);
    m_unfit->setTexts(tr("No row can be taken yet"), m_session.error() ? sentence(*m_session.error()) : QString());
    if (state != State::Waiting)
        refreshColumns();
    const QList<int> left = m_session.plan().notTaken();
    m_notTaken->setVisible(!left.isEmpty());
    m_notTaken->setText(left.isEmpty()
            ? QString()
            : tr("Columns not taken: %1").arg(intake::columnNames(m_session.plan().headings, left)));
    m_notices->set(notices(), state == State::Ready);
    if (!running)
        m_footer->setWords(whatWillHappen());
    m_footer->refresh(running, m_session.canStart());
}

void RegisterPage::refreshColumns() {
    const RegisterPlan& plan = m_session.plan();
    const RegisterPreview& preview = m_session.preview();
    QStringList titles;
    std::vector<int> columns;
    for (const RegisterField field : registerFields(plan.kind)) {
        titles.append(intake::registerFieldTitle(plan.kind, field));
        columns.push_back(columnOf(plan.columns, field));
    }
    const int count = static_cast<int>(plan.headings.size());
    const int row = m_table->currentRow();
    // Where no row can be taken its columns still have to be chosen: the rows stand there as they are.
    RegisterPreview shown = preview;
    if (shown.rows.empty())
        for (const PreviewRow& raw : m_session.reading().guess().rows)
            shown.rows.push_back({raw.line, plan.added.strip(raw.cells), Fate::New, {}, {}});
    m_model->set(std::move(shown), plan);
    m_header->setFields(titles);
    m_header->setColumns(columns, count);
    QStringList layout{plan.path, enumText(plan.kind), plan.headings.join(QChar(0x1f))};
    for (const int column : columns)
        layout.append(QString::number(column));
    if (layout != m_layout) {
        m_layout = layout;
        QList<int> widths{kLineColumn};
        for (int column = 0; column < count; ++column) {
            int width = m_header->widthOf(column);
            for (int i = 0; i < m_model->rowCount(); ++i)
                width = std::max(width, FieldHeader::widthOf(m_model->row(i).cells.value(column)));
            widths << std::min(width, kWidestColumn);
        }
        // Whom it is about, or the last one, takes what is left, where something is.
        const int whom
            = columnOf(plan.columns, plan.kind == RegisterKind::Cases ? RegisterField::Cause : RegisterField::Target);
        if (count > 0 && FieldHeader::leaveRoom(widths, *m_table))
            widths[whom < 0 ? count : whom + 1] = 0;
        m_table->setColumns(widths);
        m_header->setColumns(columns, count);
    }
    for (int column = 0; column < m_model->columnCount(); ++column)
        m_table->setFill(column, [this](const QModelIndex& index, Cell& cell) {
            const RegisterPreview::Row& one = m_model->row(index.row());
            const bool rejected = one.fate == Fate::Rejected;
            const bool taken = one.fate == Fate::New && m_model->taken(index.column());
            if (!taken && !rejected)
                cell.token = Token::Muted;
            if (rejected && index.column() == 0)
                cell.tone = Tone::Medium;
            else if (rejected && isFound(one.reject.found, cell.text))
                cell.ground = Token::MediumGround;
            cell.tip = fateOf(one);
        });
    if (row >= 0 && row < m_model->rowCount())
        m_table->goTo(row);
    refreshRow();
}

/// Of the row that is current, or of the first.
void RegisterPage::refreshRow() {
    const int row = std::max(0, m_table->currentRow());
    const bool known = row < static_cast<int>(m_session.preview().rows.size());
    m_row->setText(known ? fateOf(m_session.preview().rows[static_cast<size_t>(row)]) : QString());
    m_row->setToken(known && m_session.preview().rows[static_cast<size_t>(row)].fate == Fate::Rejected ? Token::Medium
                                                                                                       : Token::Muted);
}

QString RegisterPage::fateOf(const RegisterPreview::Row& row) const {
    const QString line = format::number(row.line);
    switch (row.fate) {
    case Fate::Rejected:
        return tr("Line %1 will not be taken: %2")
            .arg(line, sentence({ErrorCode::Validation, row.reject.reason, {row.reject.found}}));
    case Fate::Unchanged:
        return tr("Line %1: an earlier register brought it already; it is left alone.").arg(line);
    case Fate::Duplicate:
        return tr("Line %1 is equal in every cell to an earlier row; it is not entered again.").arg(line);
    case Fate::New:
        break;
    }
    if (row.record.empty())
        return {};
    const QString kind = recordKind(m_session.plan().kind);
    QStringList parts;
    for (const auto& [column, value] : row.record)
        parts << words::field(kind, column) + QLatin1Char(' ') + words::value(kind, column, value, m_session.names());
    return tr("Line %1 becomes: %2").arg(line, format::joined(parts));
}

QList<Notices::Notice> RegisterPage::notices() const {
    QList<Notices::Notice> list;
    if (m_session.state() != State::Ready && m_session.state() != State::Running)
        return list;
    const RegisterPreview& preview = m_session.preview();
    if (!m_session.reading().guess().certain)
        list.append({tr("The encoding is a guess: compare the characters below."), -1});
    if (!preview.campaigns.isEmpty())
        list.append({tr("Campaigns that will be made: %1.").arg(intake::columnNames(preview.campaigns)), -1});
    if (!preview.strangers.isEmpty())
        list.append(
            {tr("Officers who are nobody here and are kept by name: %1.").arg(intake::columnNames(preview.strangers)),
                -1});
    int row = 0;
    for (const RegisterPreview::Row& shown : preview.rows) {
        if (shown.fate == Fate::Rejected)
            list.append({fateOf(shown), row});
        ++row;
    }
    return list;
}

QString RegisterPage::whatWillHappen() const {
    if (m_session.state() == State::Unfit)
        return tr("Nothing was changed.");
    if (m_session.state() == State::Waiting)
        return tr("Looking at the rows…");
    const FileGuess& guess = m_session.reading().guess();
    const QString file = QFileInfo(m_session.reading().workplace().file.path()).fileName();
    return (guess.rowsExact
            ? tr("%1 row(s) go into %2, each as a record with its own entry in the ledger; what an earlier register "
                 "brought is left alone. All or nothing: you can cancel until the last moment, and take the register "
                 "back later.",
                nullptr, static_cast<int>(guess.rowsEstimated))
            : tr("About %1 rows go into %2, each as a record with its own entry in the ledger; what an earlier "
                 "register brought is left alone. All or nothing: you can cancel until the last moment, and take the "
                 "register back later."))
        .arg(format::number(guess.rowsEstimated), file);
}

void RegisterPage::refreshProgress() {
    const auto& feedback = m_session.feedback();
    if (!feedback)
        return;
    const qint64 done = feedback->done();
    const qint64 total = feedback->total();
    if (m_footer->canceling())
        m_footer->setWords(tr("Canceling…"));
    else if (total > 0 && done >= total)
        m_footer->setWords(tr("All rows are read; the records are being written…"));
    else
        m_footer->setWords(tr("%1 of about %2 rows read and checked").arg(format::number(done), format::number(total)));
    m_footer->setDone(done, total);
}

std::optional<Result<QString>> saveEmptyRegister(QWidget* parent, RegisterKind kind) {
    const QString title = intake::registerTitle(kind);
    const QString path
        = Prompts::saveFile(parent, RegisterPage::tr("Save an empty table"), title + QStringLiteral(".xlsx"),
            RegisterPage::tr("Workbook (*.xlsx)") + QStringLiteral(";;") + RegisterPage::tr("Table as text (*.csv)"),
            QStringLiteral("xlsx"));
    if (path.isEmpty())
        return std::nullopt;
    Table table{title, {}, {}};
    for (const RegisterField field : registerFields(kind))
        table.columns.append({registerHeading(kind, field), ColumnType::Text});
    const auto written = path.endsWith(QStringLiteral(".csv"), Qt::CaseInsensitive)
        ? writeCsv(path, table)
        : writeXlsx(path, std::array{WorkbookSheet{table, {}}});
    if (!written)
        return Result<QString>(fail(written.error()));
    return Result<QString>(QFileInfo(path).fileName());
}

} // namespace xunwang
