#include "views/intake/planpage.h"

#include "views/intake/fieldheader.h"
#include "views/intake/intakesession.h"
#include "views/intake/previewmodel.h"
#include "views/intake/readingstrip.h"
#include "views/intake/recipeline.h"
#include "views/intake/repairbar.h"
#include "views/intake/words.h"
#include "views/widgets/button.h"
#include "views/widgets/card.h"
#include "views/widgets/emptystate.h"
#include "views/widgets/format.h"
#include "views/widgets/plainlabel.h"
#include "views/widgets/tableview.h"

#include <QCheckBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QMenu>
#include <QProgressBar>

namespace xunwang {

namespace {

constexpr int kTickMs = 200;
constexpr int kWidestColumn = 46; // characters
constexpr int kNarrowestColumn = 14; // "Not imported" and the sign of a choice
constexpr int kLineColumn = 7;
constexpr int kBadge = 4; // what a badge takes beside its words

/// A Chinese character is as wide as two digits.
int widthOf(const QString& text) {
    int width = 0;
    for (const QChar c : text)
        width += c.unicode() < 0x1100 ? 1 : 2;
    return width;
}

} // namespace

PlanPage::PlanPage(IntakeSession& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_recipe(new RecipeLine(session, this))
    , m_reading(new ReadingStrip(session, this))
    , m_repair(new RepairBar(session, this))
    , m_notices(new Button({}, Button::Kind::Quiet, this))
    , m_fine(new PlainLabel(sign(Tone::Good) + QLatin1Char(' ') + tr("Nothing to look at"), Type::Note, this))
    , m_model(new PreviewModel(this))
    , m_table(new TableView(this))
    , m_header(new FieldHeader(this))
    , m_unreadable(new EmptyState(QStringLiteral("document-import"), {}, {}, {}, this))
    , m_note(new PlainLabel({}, Type::Note, this))
    , m_notTaken(new PlainLabel({}, Type::Note, this))
    , m_words(new PlainLabel({}, Type::Note, this))
    , m_bar(new QProgressBar(this))
    , m_keepFile(new QCheckBox(tr("Keep the file as evidence"), this))
    , m_cancel(new Button(tr("Cancel the import"), Button::Kind::Plain, this))
    , m_start(new Button(tr("Start the import"), Button::Kind::Primary, this)) {
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
    connect(m_header, &FieldHeader::chosen, &session, &IntakeSession::setColumn);
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
    layout->addWidget(makeFooter());

    m_tick.setInterval(kTickMs);
    connect(&m_tick, &QTimer::timeout, this, &PlanPage::refreshProgress);
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
    m_fine->setToken(Token::Good);
    line->addWidget(m_fine);
    line->addWidget(m_notices);
    card->body()->addLayout(line);
    card->body()->addWidget(m_reading);
    m_notices->setToken(Token::Medium);
    connect(m_notices, &Button::clicked, this, &PlanPage::showNotices);
    return card;
}

QWidget* PlanPage::makeFooter() {
    auto* footer = new QWidget(this);
    auto* line = new QHBoxLayout(footer);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(Space::s);
    auto* words = new QVBoxLayout;
    words->setSpacing(Space::xs);
    m_words->setWordWrap(true);
    words->addStretch();
    words->addWidget(m_words);
    m_bar->setRange(0, 1000);
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(6);
    m_bar->setAccessibleName(tr("Progress of the import"));
    words->addWidget(m_bar);
    words->addStretch();
    line->addLayout(words, 1);
    line->addSpacing(Space::m);
    m_keepFile->setToolTip(tr("The whole file is copied into the evidence folder and belongs to this import."));
    connect(m_keepFile, &QCheckBox::toggled, &m_session, &IntakeSession::setKeepFile);
    line->addWidget(m_keepFile);
    line->addSpacing(Space::s);
    line->addWidget(m_cancel);
    m_start->setKeyCap(QStringLiteral("Ctrl+↵"));
    line->addWidget(m_start);
    connect(m_cancel, &Button::clicked, this, [this] {
        m_session.cancel();
        m_cancel->setEnabled(false);
    });
    connect(m_start, &Button::clicked, &m_session, &IntakeSession::start);
    return footer;
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
    m_notTaken->setText(tr("Not taken: %1").arg(intake::columnsNotTaken(m_session.plan())));
    refreshNotices();
    m_keepFile->setVisible(!running && readable);
    m_keepFile->setChecked(m_session.keepFile());
    m_start->setVisible(!running);
    m_start->setEnabled(m_session.canStart());
    m_cancel->setVisible(running);
    m_bar->setVisible(running);
    if (running == m_tick.isActive())
        return;
    if (running) {
        m_cancel->setEnabled(true);
        m_cancel->setFocus();
        m_tick.start();
        refreshProgress();
    } else {
        m_tick.stop();
    }
}

void PlanPage::refreshColumns() {
    const ImportPlan& plan = m_session.plan();
    const ImportPreview& preview = m_session.preview();
    const QStringList layout{plan.path, QString::number(preview.columns), plan.headings.join(QChar(0x1f))};
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
        QList<int> widths{kLineColumn};
        int sum = kLineColumn;
        for (int column = 0; column < preview.columns; ++column) {
            int width = std::max(kNarrowestColumn, widthOf(intake::headingTitle(plan.headings, column)));
            for (const ImportPreview::Row& row : preview.rows)
                if (row.rejectColumn >= 0 || row.reject.isEmpty())
                    if (static_cast<size_t>(column) < row.cells.size()) {
                        const ImportPreview::Cell& shown = row.cells[static_cast<size_t>(column)];
                        const int badge
                            = shown.fault == CreditCode::Fault::None ? 0 : kBadge + widthOf(faultTitle(shown.fault));
                        width = std::max(width, widthOf(shown.text) + badge);
                    }
            widths << std::min(width, kWidestColumn);
            sum += widths.last();
        }
        // The title takes what is left, where something is.
        const int room = m_table->viewport()->width() / m_table->fontMetrics().horizontalAdvance(QLatin1Char('0'))
            - 3 * static_cast<int>(widths.size());
        if (title >= 0 && title < preview.columns && sum < room)
            widths[title + 1] = 0;
        m_table->setColumns(widths);
        m_header->setColumns(plan.columns, preview.columns);
    }
    for (int column = 0; column < m_model->columnCount(); ++column)
        m_table->setFill(column, fill);
    const QStringList parts{tr("The first %n row(s)", nullptr, m_model->rowCount()), tr("marked words are rule hits"),
        tr("the file itself is never changed; its SHA-256 is kept")};
    m_note->setText(format::joined(parts));
}

QList<PlanPage::Notice> PlanPage::notices() const {
    QList<Notice> list;
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
    const auto count = static_cast<int>(notices().size());
    m_notices->setText(sign(Tone::Medium) + QLatin1Char(' ') + tr("%n thing(s) to look at", nullptr, count));
    m_notices->setVisible(count > 0);
    m_fine->setVisible(count == 0 && m_session.state() == IntakeSession::State::Ready);
    if (m_session.state() != IntakeSession::State::Running)
        m_words->setText(whatWillHappen());
}

void PlanPage::showNotices() {
    constexpr int kMost = 20;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QList<Notice> all = notices();
    for (const Notice& notice : all.mid(0, kMost)) {
        connect(menu->addAction(intake::menuText(notice.text)), &QAction::triggered, this, [this, row = notice.row] {
            m_table->setFocus();
            if (row >= 0)
                m_table->goTo(row);
        });
    }
    if (all.size() > kMost)
        menu->addAction(tr("and %1 more").arg(format::number(all.size() - kMost)))->setEnabled(false);
    menu->popup(m_notices->mapToGlobal(QPoint(0, m_notices->height())));
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
    const RulePack& pack = m_session.workplace().matcher.pack();
    const QString file = QFileInfo(m_session.workplace().file.path()).fileName();
    return (
        guess.rowsExact ? tr(
            "%1 rows go into %2, %3 of %4 columns. They are screened by %5 rules, and each listing hit becomes a lead. "
            "You can cancel at any time; then nothing is left behind.")
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
        parts << (progress.rows > 0 ? tr("%1 rows").arg(format::number(progress.rows)) : tr("Importing…"));
    if (progress.rate >= 1)
        parts << tr("%1 rows per second").arg(format::number(qRound64(progress.rate)));
    if (progress.secondsLeft)
        parts << tr("%1 left").arg(format::duration(*progress.secondsLeft));
    if (!m_cancel->isEnabled())
        parts = {tr("Canceling; what was written is being removed…")};
    m_words->setText(format::joined(parts));
    m_bar->setValue(progress.total > 0 ? static_cast<int>(progress.rows * 1000 / progress.total) : 0);
}

} // namespace xunwang
