#include "views/intake/planpage.h"

#include "views/intake/fieldheader.h"
#include "views/intake/intakesession.h"
#include "views/intake/previewmodel.h"
#include "views/intake/readingstrip.h"
#include "views/intake/recipeline.h"
#include "views/intake/repairbar.h"
#include "views/intake/words.h"
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

constexpr int kWidestColumn = 46; // characters
constexpr int kWidestLink = 20; // nobody reads them here, and prices stand behind them
constexpr int kLineColumn = 6;
constexpr int kBadge = 4; // what a badge takes beside its words

} // namespace

PlanPage::PlanPage(IntakeSession& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_recipe(new RecipeLine(session, this))
    , m_reading(new ReadingStrip(session, this))
    , m_repair(new RepairBar(session, this))
    , m_notices(new Notices(this))
    , m_model(new PreviewModel(this))
    , m_table(new TableView(this))
    , m_header(new FieldHeader(this))
    , m_unreadable(new EmptyState(QStringLiteral("document-import"), {}, {}, {}, this))
    , m_note(new PlainLabel({}, Type::Note, this))
    , m_notTaken(new PlainLabel({}, Type::Note, this))
    , m_keepFile(new QCheckBox(tr("Keep the file as evidence"), this))
    , m_footer(new RunFooter(tr("Start the import"), tr("Cancel the import"), this)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Space::m);
    m_strip = makeStrip();
    layout->addWidget(m_strip);
    layout->addWidget(m_repair);

    m_table->setHorizontalHeader(m_header);
    m_header->setFixedHeight(Size::row + Size::header);
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("The first rows of the file"));
    QStringList titles;
    for (int field = 0; field < kListingFields; ++field)
        titles += intake::fieldTitle(static_cast<ListingField>(field));
    m_header->setFields(titles);
    connect(m_header, &FieldHeader::chosen, &session, [&session](int column, int field) {
        session.setColumn(column, field < 0 ? std::nullopt : std::optional(static_cast<ListingField>(field)));
    });
    auto* card = Card::around(m_table, this);
    card->body()->addWidget(m_unreadable, 1);
    auto* notes = new QHBoxLayout;
    notes->setContentsMargins(Space::m, Space::s, Space::m, Space::xs);
    notes->setSpacing(Space::l);
    m_notTaken->setElided(true);
    notes->addWidget(m_notTaken, 1);
    notes->addWidget(m_note);
    card->body()->addLayout(notes);
    layout->addWidget(card, 1);
    layout->addWidget(m_footer);
    m_keepFile->setToolTip(tr("The whole file is copied into the evidence folder and belongs to this import."));
    connect(m_keepFile, &QCheckBox::toggled, &m_session, &IntakeSession::setKeepFile);
    m_footer->addChoice(m_keepFile);
    connect(m_footer, &RunFooter::startWanted, &session, &IntakeSession::start);
    connect(m_footer, &RunFooter::cancelWanted, &session, &IntakeSession::cancel);
    connect(m_footer, &RunFooter::ticked, this, &PlanPage::refreshProgress);
}

QString PlanPage::faultTitle(CreditCode::Fault fault) {
    switch (fault) {
    case CreditCode::Fault::None:
        break;
    case CreditCode::Fault::Shape:
        return tr("no credit code");
    case CreditCode::Fault::CheckDigit:
        return tr("check digit");
    case CreditCode::Fault::Damaged:
        return tr("damaged by a spreadsheet");
    }
    return {};
}

QWidget* PlanPage::makeStrip() {
    auto* card = new Card(this);
    card->body()->setContentsMargins(Space::m, Space::xs, Space::m, Space::xs);
    card->body()->setSpacing(Space::xs);
    auto* line = new QHBoxLayout;
    line->setSpacing(Space::xs);
    line->addWidget(m_recipe);
    line->addStretch();
    line->addWidget(m_notices);
    card->body()->addLayout(line);
    card->body()->addWidget(m_reading);
    m_notices->leadTo(m_table);
    return card;
}

void PlanPage::setPlatforms(const QStringList& platforms) {
    m_recipe->setPlatforms(platforms);
}

void PlanPage::refresh() {
    const auto state = m_session.state();
    const bool running = state == IntakeSession::State::Running;
    const bool steady = state == IntakeSession::State::Ready || state == IntakeSession::State::Unreadable;
    for (QWidget* widget : std::initializer_list<QWidget*>{m_recipe, m_reading, m_repair, m_header->viewport()})
        widget->setEnabled(steady || state == IntakeSession::State::Reading);
    if (state != IntakeSession::State::Reading) {
        m_reading->refresh();
        refreshColumns();
    }
    m_recipe->refresh();
    m_repair->refresh();
    const bool readable = state != IntakeSession::State::Unreadable;
    m_strip->setVisible(readable || m_session.mendable());
    m_unreadable->setTexts(tr("No rows to show"),
        m_session.mendable()
            ? tr("The file can't be read this way. Choose another encoding or separator above, or another file.")
            : tr("Why stands above. Choose another file."));
    m_table->setVisible(readable);
    m_note->setVisible(readable);
    m_unreadable->setVisible(!readable);
    m_notTaken->setVisible(readable && !m_session.plan().notTaken().isEmpty());
    m_notTaken->setText(
        tr("Not taken: %1").arg(intake::columnNames(m_session.plan().headings, m_session.plan().notTaken())));
    refreshNotices();
    m_keepFile->setVisible(!running && readable);
    m_keepFile->setChecked(m_session.keepFile());
    m_footer->refresh(running, m_session.canStart());
}

void PlanPage::refreshColumns() {
    const ImportPlan& plan = m_session.plan();
    const ImportPreview& preview = m_session.preview();
    QStringList layout{plan.path, QString::number(preview.columns), plan.headings.join(QChar(0x1f))};
    for (const int column : plan.columns)
        layout.append(QString::number(column));
    const bool another = m_layout != layout;
    m_layout = layout;
    m_model->set(preview, plan);
    m_header->setColumns(plan.columns, preview.columns);
    const auto fill = [this](const QModelIndex& index, Cell& cell) {
        const ImportPreview::Row& row = m_model->row(index.row());
        const int column = PreviewModel::fileColumn(index.column());
        const bool guilty = !row.reject.isEmpty() && (row.rejectColumn < 0 || row.rejectColumn == column);
        if (column < 0) {
            cell.token = Token::Muted;
            if (!row.reject.isEmpty()) {
                cell.tone = Tone::Medium;
                cell.tip = tr("Will not be taken: %1").arg(intake::rejectReason(row.reject));
            }
            return;
        }
        if (guilty) {
            cell.ground = Token::MediumGround;
            cell.tip = intake::rejectReason(row.reject);
        }
        if (!m_model->imported(index.column()))
            cell.token = Token::Muted;
        const auto* shown = m_model->cell(index);
        if (!shown)
            return;
        for (const auto& hit : shown->hits)
            cell.spans.append({static_cast<int>(hit.begin), static_cast<int>(hit.end)});
        cell.badge = faultTitle(shown->fault);
        if (!cell.badge.isEmpty()) {
            cell.tone = shown->fault == CreditCode::Fault::Damaged ? Tone::Medium : Tone::High;
            cell.badgeBehind = true;
        }
    };
    if (another) {
        const int title = plan.columns[static_cast<size_t>(ListingField::Title)];
        const int link = plan.columns[static_cast<size_t>(ListingField::Link)];
        QList<int> widths{kLineColumn};
        for (int column = 0; column < preview.columns; ++column) {
            int width = m_header->widthOf(column);
            for (const ImportPreview::Row& row : preview.rows)
                if (row.rejectColumn >= 0 || row.reject.isEmpty())
                    if (static_cast<size_t>(column) < row.cells.size()) {
                        const ImportPreview::Cell& shown = row.cells[static_cast<size_t>(column)];
                        const int badge = shown.fault == CreditCode::Fault::None
                            ? 0
                            : kBadge + FieldHeader::widthOf(faultTitle(shown.fault));
                        width = std::max(width, FieldHeader::widthOf(shown.text) + badge);
                    }
            widths << std::min(width, column == link ? kWidestLink : kWidestColumn);
        }
        // The title, or the last one, takes what is left, where something is.
        if (preview.columns > 0 && FieldHeader::leaveRoom(widths, *m_table))
            widths[title < 0 || title >= preview.columns ? preview.columns : title + 1] = 0;
        m_table->setColumns(widths);
        m_header->setColumns(plan.columns, preview.columns);
    }
    for (int column = 0; column < m_model->columnCount(); ++column)
        m_table->setFill(column, fill);
    const QStringList parts{tr("The first %n row(s)", nullptr, m_model->rowCount()), tr("marked words are rule hits"),
        tr("the file itself is never changed; its SHA-256 is kept")};
    m_note->setText(format::joined(parts));
}

QList<Notices::Notice> PlanPage::notices() const {
    QList<Notices::Notice> list;
    if (m_session.state() == IntakeSession::State::Unreadable || m_session.path().isEmpty())
        return list;
    const ImportPlan& plan = m_session.plan();
    const ImportPreview& preview = m_session.preview();
    const auto has = [&plan](ListingField field) {
        const auto i = static_cast<size_t>(field);
        return plan.columns[i] >= 0 || !plan.constants[i].isEmpty();
    };
    if (!has(ListingField::Title))
        list.append({tr("No column is taken for the title: choose one, without titles nothing can be imported."), -1});
    if (!m_session.source().missing.isEmpty())
        list.append({tr("The recipe takes columns that this file lacks: %1.")
                         .arg(intake::columnNames(m_session.source().missing)),
            -1});
    if (!m_session.guess().certain)
        list.append({tr("The encoding is a guess: compare the characters below."), -1});
    if (!has(ListingField::Platform))
        list.append({tr("No platform: the items will stand under 未注明. Choose a column or a name."), -1});
    if (!has(ListingField::ItemId) && !has(ListingField::Link))
        list.append({tr("Neither item number nor link: items are told apart by shop and title."), -1});
    int row = 0;
    for (const ImportPreview::Row& shown : preview.rows) {
        if (!shown.reject.isEmpty())
            list.append({tr("Line %1 will not be taken: %2.")
                             .arg(format::number(shown.line), intake::rejectReason(shown.reject)),
                row});
        else
            for (const ImportPreview::Cell& cell : shown.cells)
                if (cell.fault != CreditCode::Fault::None)
                    list.append({tr("Line %1: the credit code %2 does not check; it is taken as it stands.")
                                     .arg(format::number(shown.line), cell.text),
                        row});
        ++row;
    }
    return list;
}

void PlanPage::refreshNotices() {
    m_notices->set(notices(), m_session.state() == IntakeSession::State::Ready);
    if (m_session.state() != IntakeSession::State::Running)
        m_footer->setWords(whatWillHappen());
}

QString PlanPage::whatWillHappen() const {
    const ImportPlan& plan = m_session.plan();
    if (m_session.state() == IntakeSession::State::Unreadable)
        return tr("Nothing was changed.");
    if (m_session.state() == IntakeSession::State::Reading && m_session.guess().size == 0)
        return tr("Looking at the file…");
    if (plan.columns[static_cast<size_t>(ListingField::Title)] < 0)
        return tr("Choose the column that holds the titles; then the import can start.");
    const FileGuess& guess = m_session.guess();
    const QString rows = format::number(guess.rowsEstimated);
    const auto taken = std::count_if(plan.columns.begin(), plan.columns.end(), [](int c) { return c >= 0; });
    const RulePack& pack = m_session.workplace().matcher->pack();
    const QString file = QFileInfo(m_session.workplace().file.path()).fileName();
    return (guess.rowsExact ? tr("%1 row(s) go into %2, %3 of %4 columns. They are screened by %5 rules, and each "
                                 "listing hit becomes a lead. "
                                 "You can cancel at any time; then nothing is left behind.",
                nullptr, static_cast<int>(guess.rowsEstimated))
                            : tr("About %1 rows go into %2, %3 of %4 columns. They are screened by %5 rules, and each "
                                 "listing hit becomes "
                                 "a lead. You can cancel at any time; then nothing is left behind."))
        .arg(rows, file, QString::number(taken), QString::number(m_session.preview().columns),
            QString::number(pack.rules.size()));
}

void PlanPage::refreshProgress() {
    const auto progress = m_session.progress();
    QStringList parts;
    if (progress.total > 0)
        parts << tr("%1 of about %2 rows").arg(format::number(progress.rows), format::number(progress.total));
    else
        parts << (progress.rows > 0
                ? tr("%1 row(s)", nullptr, static_cast<int>(progress.rows)).arg(format::number(progress.rows))
                : tr("Importing…"));
    if (progress.rate >= 1)
        parts
            << tr("%1 row(s) per second", nullptr, qRound(progress.rate)).arg(format::number(qRound64(progress.rate)));
    if (progress.secondsLeft)
        parts << tr("%1 left").arg(format::duration(*progress.secondsLeft));
    if (m_footer->canceling())
        parts = {tr("Canceling; what was written is being removed…")};
    m_footer->setWords(format::joined(parts));
    m_footer->setDone(progress.rows, progress.total);
}

} // namespace xunwang
