#include "views/intake/duplicatedialog.h"

#include "views/intake/comparison.h"
#include "views/intake/duplicatesession.h"
#include "views/intake/likenesswords.h"
#include "views/sentences/sentences.h"
#include "views/shell/prompts.h"
#include "views/shell/shell.h"
#include "views/widgets/card.h"
#include "views/widgets/cellmodel.h"
#include "views/widgets/chip.h"
#include "views/widgets/emptystate.h"
#include "views/widgets/format.h"
#include "views/widgets/plainlabel.h"
#include "views/widgets/tableview.h"

#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QProgressBar>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTimer>

namespace xunwang {

namespace {

constexpr QSize kSize(1120, 620);
constexpr int kTickMs = 200;
const QString kShops = QStringLiteral("shop");
const QString kItems = QStringLiteral("item");
const QString kMerged = QStringLiteral("same");
const QString kParted = QStringLiteral("different");

QString nameOf(SameSubject subject, const SameSide& side) {
    return subject == SameSubject::Shop ? side.shop : side.title;
}

QString percent(double score) {
    return DuplicateSession::tr("%1 %").arg(format::number(qRound(score * 100)));
}

QString why(const std::vector<LikenessReason>& reasons) {
    QStringList parts;
    for (const LikenessReason& reason : reasons)
        parts << likenessSentence(reason);
    return format::joined(parts);
}

class DuplicateDialog : public Dialog {
    Q_OBJECT
public:
    DuplicateDialog(Shell& shell, std::shared_ptr<DuplicateSession> session);
    bool settled() const override { return !m_session->comparing() && !m_session->writing(); }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QString list() const { return m_lists->chosen().value(0, kShops); }
    std::optional<SameSubject> subject() const { return enumFromText<SameSubject>(list()); }
    void refresh();
    std::vector<CellModel::Row> rows() const;
    void showCurrent();
    void showState();
    void decide(SameVerdict verdict);
    void takeBack();
    bool act(int key);

    Shell& m_shell;
    std::shared_ptr<DuplicateSession> m_session;
    ChipBar* m_lists;
    CellModel* m_model;
    TableView* m_table;
    Comparison* m_comparison;
    QStackedWidget* m_pages;
    EmptyState* m_empty;
    QProgressBar* m_bar;
    PlainLabel* m_note;
    Button* m_again;
    Button* m_back;
    Button* m_different;
    Button* m_same;
    QTimer m_tick;
    bool m_composing = false;
};

DuplicateDialog::DuplicateDialog(Shell& shell, std::shared_ptr<DuplicateSession> session)
    : Dialog(tr("Possible duplicates"))
    , m_shell(shell)
    , m_session(std::move(session))
    , m_lists(new ChipBar(true, this))
    , m_model(new CellModel({tr("Alike"), tr("First and second"), tr("Leads")}, this))
    , m_table(new TableView(this))
    , m_comparison(new Comparison(this))
    , m_pages(new QStackedWidget(this))
    , m_empty(new EmptyState(QStringLiteral("edit-copy"), {}, {}, {}, this))
    , m_bar(new QProgressBar(this))
    , m_note(new PlainLabel({}, Type::Note, this))
    , m_again(addButton(tr("Compare again")))
    , m_back(addButton(tr("Take back")))
    , m_different(addButton(tr("Not the same")))
    , m_same(setPrimary(tr("Merge"))) {
    setCloseOnly();
    resize(kSize);
    m_note->setWordWrap(true);
    body()->addWidget(m_note);
    body()->addWidget(m_lists);
    m_model->showIn(m_table);
    m_table->setRowHeight(Size::row2);
    m_table->setColumns({8, 0, 8});
    m_table->setAccessibleName(tr("What may be the same"));
    m_table->installEventFilter(this);
    auto* both = new QWidget(this);
    auto* sides = new QHBoxLayout(both);
    sides->setContentsMargins(0, 0, 0, 0);
    sides->setSpacing(Space::m);
    sides->addWidget(Card::around(m_table, both), 9);
    auto* area = scrolling(m_comparison, both);
    area->setAccessibleName(tr("Side by side"));
    sides->addWidget(Card::around(area, both), 11);
    m_pages->addWidget(both);
    m_pages->addWidget(Card::around(m_empty, this));
    body()->addWidget(m_pages, 1);
    m_bar->setAccessibleName(tr("Compared"));
    m_bar->setTextVisible(false);
    body()->addWidget(m_bar);
    m_same->setKeyCap(QStringLiteral("M"));
    m_different->setKeyCap(QStringLiteral("N"));
    m_back->setKeyCap(QStringLiteral("⌫"));
    for (Button* button : {m_again, m_back, m_different, m_same})
        button->setAutoDefault(false); // what Enter does must not depend on where the focus was
    m_same->setDefault(false);

    connect(m_lists, &ChipBar::chosenChanged, this, [this] {
        refresh();
        m_table->goTo(0);
        m_table->setFocus();
    });
    connect(m_table, &TableView::currentRowChanged, this, &DuplicateDialog::showCurrent);
    connect(m_same, &Button::clicked, this, [this] { decide(SameVerdict::Same); });
    connect(m_different, &Button::clicked, this, [this] { decide(SameVerdict::Different); });
    connect(m_back, &Button::clicked, this, &DuplicateDialog::takeBack);
    connect(m_again, &Button::clicked, m_session.get(), &DuplicateSession::compare);
    connect(m_session.get(), &DuplicateSession::changed, this, &DuplicateDialog::refresh);
    connect(m_session.get(), &DuplicateSession::cameBack, this, [this](SameSubject subject, int row) {
        m_lists->setChosen({enumText(subject)});
        refresh();
        m_table->goTo(row);
    });
    connect(&m_tick, &QTimer::timeout, this, &DuplicateDialog::showState);
    m_lists->setFacets({{kShops, tr("Shops"), std::nullopt, {}}, {kItems, tr("Items"), std::nullopt, {}},
        {kMerged, tr("Merged"), std::nullopt, {}}, {kParted, tr("Not the same"), std::nullopt, {}}});
    m_lists->setChosen({kShops});
    m_session->refresh();
    refresh();
    m_table->setFocus();
}

std::vector<CellModel::Row> DuplicateDialog::rows() const {
    std::vector<CellModel::Row> rows;
    const auto names = [](SameSubject subject, const SameSide& first, const SameSide& second) {
        Cell cell;
        cell.text = nameOf(subject, first);
        cell.note = nameOf(subject, second);
        cell.tip = cell.text + u'\n' + cell.note;
        return cell;
    };
    const auto text = [](const QString& words, bool right = false) {
        Cell cell;
        cell.text = words;
        cell.right = right;
        return cell;
    };
    if (const auto shown = subject()) {
        for (const DuplicateProposal& proposal : m_session->proposals(*shown)) {
            const qint64 leads = proposal.first.leads + proposal.second.leads;
            rows.push_back({qint64(rows.size()) + 1,
                {text(percent(proposal.likeness.score)), names(*shown, proposal.first.side, proposal.second.side),
                    text(leads > 0 ? format::number(leads) : QString(), true)}});
        }
    } else {
        const auto verdict = enumFromText<SameVerdict>(list()).value_or(SameVerdict::Same);
        for (const auto& said : m_session->decided(verdict))
            rows.push_back({said.id.value(),
                {text(said.value.subject == SameSubject::Shop ? tr("Shop") : tr("Item")),
                    names(said.value.subject, said.value.first(), said.value.second()), {}}});
    }
    return rows;
}

void DuplicateDialog::refresh() {
    const auto& proposals = m_session->proposals();
    m_lists->setFacets({{kShops, tr("Shops"), qint64(proposals.shops.size()), {}},
        {kItems, tr("Items"), qint64(proposals.items.size()), {}},
        {kMerged, tr("Merged"), qint64(m_session->decided(SameVerdict::Same).size()), {}},
        {kParted, tr("Not the same"), qint64(m_session->decided(SameVerdict::Different).size()), {}}});
    if (m_session->error() && m_session->error()->code != ErrorCode::Canceled)
        showError(*m_session->error());
    else
        clearError();
    const int row = m_table->currentRow();
    m_model->setRows(rows());
    if (m_model->rowCount() > 0)
        m_table->goTo(std::clamp(row, 0, m_model->rowCount() - 1));
    showState();
    showCurrent();
}

void DuplicateDialog::showState() {
    const bool comparing = m_session->comparing();
    comparing ? m_tick.start(kTickMs) : m_tick.stop();
    m_bar->setVisible(comparing);
    const auto [done, total] = m_session->progress();
    m_bar->setRange(0, total > 0 ? 1000 : 0);
    if (total > 0)
        m_bar->setValue(static_cast<int>(1000 * done / total));
    m_again->setEnabled(!comparing);
    m_pages->setCurrentIndex(m_model->rowCount() > 0 ? 0 : 1);
    const auto& proposals = m_session->proposals();
    const qint64 listed = qint64(proposals.shops.size() + proposals.items.size());
    const qint64 found = proposals.shopsFound + proposals.itemsFound;
    QString note
        = tr("What looks alike is proposed, those with leads first. Nothing is merged unless a person does it; merged "
             "ones count as one in the review, and it can be taken back at any time.");
    if (found > listed && !comparing)
        note += u' '
            + tr("%1 of %2 are listed; decide these and compare again.")
                  .arg(format::number(listed), format::number(found));
    m_note->setText(note);
    if (m_model->rowCount() > 0)
        return;
    if (comparing && subject())
        return m_empty->setTexts(tr("Comparing shops and items"),
            tr("%1 of %2 items. You can close this; it goes on.").arg(format::number(done), format::number(total)));
    if (m_session->error() && m_session->error()->code == ErrorCode::Canceled)
        return m_empty->setTexts(tr("Canceled"), tr("Nothing was changed. Compare again when there is time."));
    if (subject())
        return m_empty->setTexts(tr("No two look alike"),
            tr("Shops are compared by credit code and name, the items of a shop by title. What people have decided is "
               "not proposed again."));
    m_empty->setTexts(list() == kMerged ? tr("Nothing was merged") : tr("Nothing was told apart"),
        tr("Decisions of all people stand here, with a way to take them back."));
}

void DuplicateDialog::showCurrent() {
    const int row = m_table->currentRow();
    const bool any = row >= 0 && row < m_model->rowCount();
    const bool proposal = subject().has_value();
    const bool idle = !m_session->writing() && !m_session->comparing();
    m_same->setVisible(proposal);
    m_different->setVisible(proposal);
    m_same->setEnabled(proposal && any && idle);
    m_different->setEnabled(proposal && any && idle);
    m_back->setEnabled(idle && (proposal || any));
    m_back->setText(proposal ? tr("Take back the last") : tr("Take back…"));
    if (!any)
        return m_comparison->clear();
    const auto at = static_cast<size_t>(row);
    if (proposal) {
        const auto& proposals = m_session->proposals(*subject());
        if (at >= proposals.size())
            return m_comparison->clear();
        m_comparison->show(*subject() == SameSubject::Shop ? tr("The same shop?") : tr("The same item?"),
            why(proposals[at].likeness.reasons), comparedFields(proposals[at], m_session->workplace().file.zone()));
        return;
    }
    const auto& decided = m_session->decided(*enumFromText<SameVerdict>(list()));
    if (at >= decided.size())
        return m_comparison->clear();
    const Sameness& said = decided[at].value;
    m_comparison->show(said.verdict == SameVerdict::Same ? tr("Merged") : tr("Not the same"),
        why(decodeReasons(said.because)), comparedFields(said));
}

void DuplicateDialog::decide(SameVerdict verdict) {
    if (subject())
        m_session->decide(*subject(), m_table->currentRow(), verdict);
}

void DuplicateDialog::takeBack() {
    if (subject())
        return m_session->undo();
    const auto& decided = m_session->decided(*enumFromText<SameVerdict>(list()));
    const int row = m_table->currentRow();
    if (row < 0 || static_cast<size_t>(row) >= decided.size())
        return;
    const auto said = decided[static_cast<size_t>(row)];
    const auto reason = Prompts::askText(this,
        {tr("Take the decision back?"),
            tr("“%1” and “%2” are two again wherever they are counted, and can be proposed again.")
                .arg(nameOf(said.value.subject, said.value.first()), nameOf(said.value.subject, said.value.second())),
            tr("Take back")},
        tr("Reason"));
    if (reason)
        m_session->withdraw(said, *reason);
}

bool DuplicateDialog::act(int key) {
    switch (key) {
    case Qt::Key_M:
        return m_same->isEnabled() ? (m_same->click(), true) : false;
    case Qt::Key_N:
        return m_different->isEnabled() ? (m_different->click(), true) : false;
    case Qt::Key_Backspace:
        return m_back->isEnabled() ? (m_back->click(), true) : false;
    default:
        return false;
    }
}

bool DuplicateDialog::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::InputMethod)
        m_composing = !static_cast<QInputMethodEvent*>(event)->preeditString().isEmpty();
    if (event->type() != QEvent::KeyPress || m_composing)
        return Dialog::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    if (key->modifiers() != Qt::NoModifier)
        return Dialog::eventFilter(watched, event);
    // A key held down must not decide what nobody has read.
    if (!key->isAutoRepeat() && act(key->key()))
        return true;
    // Letters would search in the list.
    return !key->text().trimmed().isEmpty();
}

} // namespace

void addDuplicateDialog(Shell& shell, Workplace& workplace) {
    auto session = std::make_shared<DuplicateSession>(shell, workplace);
    shell.addDialog({QStringLiteral("intake.duplicates"),
        [session](Shell& s, const QVariantMap&) { return new DuplicateDialog(s, session); }});
}

} // namespace xunwang

#include "duplicatedialog.moc"
