#include "views/intake/registerresult.h"

#include "views/intake/registersession.h"
#include "views/intake/rejectsbutton.h"
#include "views/intake/resultcolumn.h"
#include "views/intake/resultpage.h"
#include "views/intake/words.h"
#include "views/widgets/button.h"
#include "views/widgets/card.h"
#include "views/widgets/emptystate.h"
#include "views/widgets/format.h"
#include "views/widgets/plainlabel.h"
#include "views/widgets/tableview.h"

namespace xunwang {

namespace {

QStringList listed(const std::vector<NameCount>& names) {
    QStringList parts;
    for (const NameCount& one : names)
        parts.append(RegisterResult::tr("%1 (%n row(s))", nullptr, static_cast<int>(one.rows)).arg(one.name));
    return parts;
}

} // namespace

RegisterResult::RegisterResult(RegisterSession& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_column(new ResultColumn(this))
    , m_model(new RejectModel(this))
    , m_table(new TableView(this))
    , m_heading(new PlainLabel({}, Type::Heading, this))
    , m_note(new PlainLabel({}, Type::Note, this))
    , m_save(new RejectsButton(session.reading().shell(), this))
    , m_none(new EmptyState(QStringLiteral("dialog-ok-apply"), tr("Every row was taken"),
          tr("Rows that can't be taken would stand here, with the line, the reason and what stood there."), {}, this)) {
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Space::m);
    layout->addWidget(m_column);
    layout->addWidget(makeList(), 1);
    connect(m_save, &RejectsButton::told, this, &RegisterResult::told);
    connect(m_save, &RejectsButton::failed, this, &RegisterResult::failed);
}

QWidget* RegisterResult::makeList() {
    auto* card = Card::around(m_table, this);
    m_table->setModel(m_model);
    m_table->setColumns({8, 0, 18});
    for (const int column : {1, 2})
        m_table->setFill(column, [](const QModelIndex&, Cell& cell) { cell.tip = cell.text; });
    m_table->setAccessibleName(tr("Rows that were not taken"));
    auto* head = new QHBoxLayout;
    head->setContentsMargins(Space::l, Space::s, Space::s, Space::xs);
    auto* names = new QVBoxLayout;
    names->setSpacing(0);
    names->addWidget(m_heading);
    m_note->setWordWrap(true);
    names->addWidget(m_note);
    head->addLayout(names, 1);
    head->addWidget(m_save, 0, Qt::AlignTop);
    card->body()->insertLayout(0, head);
    card->body()->addWidget(m_none, 1);
    card->body()->setStretchFactor(m_table, 1);
    card->body()->addStretch();
    return card;
}

void RegisterResult::refresh() {
    const RegisterOutcome& outcome = m_session.outcome();
    m_column->clear();
    m_column->addNumber(outcome.rows, tr("row(s)", nullptr, static_cast<int>(outcome.rows)),
        tr("read and entered in %1 s").arg(format::decimal(std::max(0.1, outcome.seconds), 1)));
    m_column->addNumber(outcome.created, tr("new"), tr("records, each with its own entry in the ledger"));
    m_column->addNumber(outcome.unchanged, tr("unchanged"), tr("an earlier register brought them already"));
    m_column->addNumber(outcome.duplicate, tr("duplicate"), tr("equal in every cell to an earlier row of this file"));
    m_column->addNumber(outcome.rejected, tr("not taken"), {}, outcome.rejected > 0 ? Token::Medium : Token::Text);
    if (outcome.badCodes > 0)
        m_column->addNumber(outcome.badCodes,
            tr("credit code(s) that do not check, taken as they stand", nullptr, static_cast<int>(outcome.badCodes)),
            {}, Token::Medium);
    if (!outcome.campaigns.empty())
        m_column->addFact(tr("Campaigns made: %1").arg(intake::columnNames(listed(outcome.campaigns))));
    if (!outcome.strangers.empty())
        m_column->addFact(tr("Officers kept by name, for they are nobody in this case database: %1")
                              .arg(intake::columnNames(listed(outcome.strangers))));
    if (const QList<int> left = m_session.plan().notTaken(); !left.isEmpty())
        m_column->addFact(tr("Columns not taken: %1").arg(intake::columnNames(m_session.plan().headings, left)));

    if (outcome.batch) {
        auto* back = new Button(tr("Take the register back…"), Button::Kind::Plain, this);
        connect(back, &Button::clicked, this, &RegisterResult::takeBackWanted);
        m_column->addFact(back);
    }
    m_model->set(outcome.rejects);
    const bool any = m_model->rowCount() > 0;
    m_table->setVisible(any);
    m_save->setVisible(any);
    m_save->setRows(outcome.rejectedRows, m_session.plan().path);
    m_heading->setVisible(any);
    m_note->setVisible(any);
    m_none->setVisible(!any);
    m_heading->setText(tr("%n row(s) not taken", nullptr, static_cast<int>(outcome.rejected)));
    QString note
        = tr("Save them as a file, mend them in a spreadsheet and drop that file here: only those are entered.");
    if (outcome.rejected > m_model->rowCount())
        note = tr("The first %1 are listed.").arg(format::number(m_model->rowCount())) + QLatin1Char(' ') + note;
    m_note->setText(note);
}

} // namespace xunwang
