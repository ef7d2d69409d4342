#include "views/rules/readingpage.h"

#include "views/rules/misseddialog.h"
#include "views/shell/shell.h"
#include "views/widgets/button.h"
#include "views/widgets/card.h"
#include "views/widgets/cellmodel.h"
#include "views/widgets/emptystate.h"
#include "views/widgets/format.h"
#include "views/widgets/highlightlabel.h"
#include "views/widgets/panels.h"
#include "views/widgets/plainlabel.h"
#include "views/widgets/tableview.h"

#include <QKeyEvent>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace xunwang {

namespace {
constexpr int kListWidth = 480;
constexpr int kItemWidth = 380;
} // namespace

ReadingPage::ReadingPage(ReadingSession& reading, QWidget* parent)
    : QWidget(parent)
    , m_reading(reading)
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyState(
          QStringLiteral("document-preview"), {}, {}, tr("Draw %1 listings").arg(ReadingSession::kSample), this))
    , m_model(new CellModel({tr("Read"), tr("Listing that nothing flagged")}, this))
    , m_list(new TableView(this))
    , m_title(new HighlightLabel(Type::Title, this))
    , m_about(new PlainLabel({}, Type::Body, this))
    , m_link(new PlainLabel({}, Type::Note, this))
    , m_said(new PlainLabel({}, Type::Heading, this))
    , m_summary(new PlainLabel({}, Type::Note, this))
    , m_nothing(new Button(tr("Nothing wrong"), Button::Kind::Primary, this))
    , m_missed(new Button(tr("Should have been flagged…"), Button::Kind::Plain, this))
    , m_back(new Button(tr("Take back"), Button::Kind::Plain, this))
    , m_draw(new Button(tr("Another sample"), Button::Kind::Quiet, this)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Space::s);
    m_model->showIn(m_list);
    m_list->setColumns({14, 0});
    m_list->setRowHeight(Size::row2);
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->setAccessibleName(tr("Sample for the second reading"));
    m_list->installEventFilter(this);
    auto* panels = new Panels(this);
    panels->add(Card::around(m_list, this), kListWidth, 1);
    panels->add(makeItem(), kItemWidth, 1);
    m_stack->addWidget(panels);
    auto* teach = new Card(this);
    teach->body()->addWidget(m_empty);
    m_stack->addWidget(teach);
    layout->addWidget(m_stack, 1);
    setFocusProxy(m_list);

    connect(m_list, &TableView::currentRowChanged, this, &ReadingPage::showCurrent);
    connect(m_nothing, &Button::clicked, this, &ReadingPage::nothing);
    connect(m_missed, &Button::clicked, this, &ReadingPage::missed);
    connect(m_back, &Button::clicked, this, [this] { m_reading.takeBack(m_list->currentRow()); });
    connect(m_draw, &Button::clicked, &reading, &ReadingSession::draw);
    connect(m_empty, &EmptyState::actionTriggered, &reading, &ReadingSession::draw);
    connect(&reading, &ReadingSession::changed, this, &ReadingPage::refresh);
    connect(&reading, &ReadingSession::failed, this, &ReadingPage::failed);
    refresh();
}

QWidget* ReadingPage::makeItem() {
    auto* card = new Card(this);
    for (PlainLabel* label : {m_about, m_link, m_said, m_summary})
        label->setWordWrap(true);
    m_about->setToken(Token::Muted);
    m_link->setTextInteractionFlags(Qt::TextSelectableByMouse);
    card->body()->setSpacing(Space::s);
    card->body()->addWidget(m_title);
    card->body()->addWidget(m_about);
    card->body()->addWidget(m_link);
    card->body()->addSpacing(Space::s);
    card->body()->addWidget(m_said);
    for (const auto& [button, cap] : {std::pair{m_nothing, "A"}, std::pair{m_missed, "X"}, std::pair{m_back, "⌫"}}) {
        button->setKeyCap(QString::fromUtf8(cap));
        button->setLeftAligned(true);
        button->setFocusPolicy(Qt::TabFocus); // a click leaves the keyboard with the list
        card->body()->addWidget(button);
    }
    card->body()->addStretch();
    card->body()->addWidget(m_summary);
    auto* foot = new QHBoxLayout;
    foot->addStretch();
    foot->addWidget(m_draw);
    card->body()->addLayout(foot);
    return card;
}

void ReadingPage::refresh() {
    std::vector<CellModel::Row> rows;
    for (const ReadingSession::Item& item : m_reading.items()) {
        Cell sign;
        sign.tone = !item.stored ? Tone::Low : item.stored->value.flagged ? Tone::High : Tone::Good;
        sign.badge = !item.stored ? tr("to read") : item.stored->value.flagged ? tr("missed") : tr("nothing");
        Cell cell;
        cell.text = item.reading.title;
        cell.note = format::joined({item.reading.shop, item.reading.platform,
            item.reading.price ? format::price(*item.reading.price) : QString()});
        rows.push_back({item.reading.listing, {sign, cell}});
    }
    const bool another = m_model->rowCount() != static_cast<int>(rows.size())
        || (!rows.empty() && m_model->idAt(0) != rows.front().id);
    m_model->setRows(std::move(rows));
    if (another && m_model->rowCount() > 0)
        m_list->goTo(0);
    m_stack->setCurrentIndex(m_model->rowCount() > 0 ? 0 : 1);
    if (m_reading.drawn())
        m_empty->setTexts(
            tr("Nothing left to read"), tr("Every listing that no rule flagged was read, or none was imported yet."));
    else
        m_empty->setTexts(tr("Read again what nothing flagged"),
            tr("What rules miss is only known when people look. Draw a few listings at random that no rule hit, and "
               "say "
               "of each whether one should have. From these readings the trial tells the recall of a rule."));
    m_summary->setText(tr("%1 of %2 read · %3 missed · %4 readings altogether")
                           .arg(QString::number(m_reading.read()), QString::number(m_reading.items().size()),
                               QString::number(m_reading.flagged()), format::number(m_reading.readAltogether())));
    showCurrent();
}

void ReadingPage::showCurrent() {
    const int row = m_list->currentRow();
    const auto& items = m_reading.items();
    const bool any = row >= 0 && row < static_cast<int>(items.size());
    for (Button* button : {m_nothing, m_missed})
        button->setEnabled(any);
    if (!any) {
        m_back->setEnabled(false);
        return;
    }
    const ReadingSession::Item& item = items[static_cast<size_t>(row)];
    const Reading& reading = item.reading;
    m_title->setText(reading.title);
    m_about->setText(format::joined(
        {reading.platform, reading.shop, reading.itemId.isEmpty() ? QString() : tr("item %1").arg(reading.itemId),
            reading.price ? format::price(*reading.price) : QString(),
            reading.sales ? tr("%1 sold").arg(format::number(*reading.sales)) : QString(),
            reading.category.isEmpty() ? QString() : tr("category %1").arg(reading.category)}));
    m_link->setText(reading.link);
    m_link->setVisible(!reading.link.isEmpty());
    m_back->setEnabled(item.stored.has_value());
    if (!item.stored)
        m_said->setText(tr("Should a rule have flagged it?"));
    else if (!item.stored->value.flagged)
        m_said->setText(tr("Read: nothing wrong"));
    else
        m_said->setText(
            tr("Read: missed by %1")
                .arg(item.stored->value.rule.isEmpty() ? item.stored->value.family : item.stored->value.rule));
}

/// The next one that is not read yet.
void ReadingPage::next() {
    const auto& items = m_reading.items();
    const int from = m_list->currentRow();
    for (int step = 1; step < static_cast<int>(items.size()); ++step) {
        const int row = (from + step) % static_cast<int>(items.size());
        if (!items[static_cast<size_t>(row)].stored)
            return m_list->goTo(row);
    }
}

void ReadingPage::nothing() {
    m_reading.say(m_list->currentRow(), false);
    next();
}

void ReadingPage::missed() {
    const int row = m_list->currentRow();
    if (row < 0)
        return;
    auto dialog = m_reading.session().shell().openDialog(QStringLiteral("rules.missed"),
        {{QStringLiteral("title"), m_reading.items()[static_cast<size_t>(row)].reading.title}});
    if (!dialog)
        return Q_EMIT failed(dialog.error());
    auto* missed = static_cast<MissedDialog*>(*dialog);
    connect(missed, &QDialog::accepted, this, [this, missed, row] {
        m_reading.say(row, true, missed->rule(), missed->family());
        next();
    });
}

bool ReadingPage::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    if (key->modifiers() != Qt::NoModifier || key->isAutoRepeat())
        return QWidget::eventFilter(watched, event);
    for (const auto& [code, button] :
        {std::pair{Qt::Key_A, m_nothing}, std::pair{Qt::Key_X, m_missed}, std::pair{Qt::Key_Backspace, m_back}})
        if (key->key() == code) {
            button->click();
            return true;
        }
    return QWidget::eventFilter(watched, event);
}

} // namespace xunwang
