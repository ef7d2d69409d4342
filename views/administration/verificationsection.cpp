#include "views/administration/verificationsection.h"

#include "views/sentences/sentences.h"
#include "views/shell/workplace.h"
#include "views/widgets/banner.h"
#include "views/widgets/button.h"
#include "views/widgets/card.h"
#include "views/widgets/emptystate.h"
#include "views/widgets/format.h"
#include "views/widgets/plainlabel.h"

#include <QGridLayout>

namespace xunwang {

namespace {
constexpr int kHeadDigits = 10;
}

VerificationSection::VerificationSection(Workplace& place, Verification& verification, QWidget* parent)
    : Section(parent)
    , m_place(place)
    , m_verification(verification)
    , m_start(new Button(tr("Verify now"), Button::Kind::Primary, this))
    , m_outcome(new Banner(this))
    , m_figures(new QWidget(this))
    , m_head(new PlainLabel({}, Type::Figure, this))
    , m_empty(new EmptyState(QStringLiteral("security-high"), tr("Not verified in this session yet"),
          tr("Verify before figures leave the bureau, after a restore, and whenever there is doubt. A large case "
             "database takes a minute."),
          tr("Verify now"), this)) {
    m_buttons = {m_start};
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Space::m);
    auto* what = new Card(this);
    what->addHeading(tr("What is verified"));
    auto* text = new PlainLabel(
        tr("Every entry of the ledger carries the hash of the one before it. Verification walks that chain, replays "
           "the "
           "ledger against every record, recomputes the digests of every import, and hashes the evidence files. The "
           "first thing that is wrong is named. Work can go on meanwhile."),
        Type::Body, what);
    text->setWordWrap(true);
    text->setToken(Token::Muted);
    what->body()->addWidget(text);
    layout->addWidget(what);
    layout->addWidget(m_outcome);
    auto* card = new Card(m_figures);
    auto* around = new QVBoxLayout(m_figures);
    around->setContentsMargins(0, 0, 0, 0);
    around->addWidget(card);
    card->addHeading(tr("What was found"));
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(Space::xl);
    grid->setVerticalSpacing(Space::s);
    grid->setColumnStretch(1, 1);
    for (const QString& name : {tr("Ledger entries in an unbroken chain"), tr("Records equal to their ledger"),
             tr("Imports with the right digests"), tr("Rows of those imports"),
             tr("Evidence files with the right hash")}) {
        auto* label = new PlainLabel(name, Type::Body, card);
        label->setToken(Token::Muted);
        auto* value = new PlainLabel({}, Type::Heading, card);
        label->setBuddy(value);
        grid->addWidget(label, grid->rowCount(), 0);
        grid->addWidget(value, grid->rowCount() - 1, 1);
        m_lines.append(value);
    }
    card->body()->addLayout(grid);
    card->body()->addWidget(separator(card));
    auto* headName = new PlainLabel(tr("Head of the ledger"), Type::Note, card);
    card->body()->addWidget(headName);
    m_head->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    card->body()->addWidget(m_head);
    auto* use = new PlainLabel(tr("Write these ten digits down, with the date: as long as a later ledger contains "
                                  "them, nothing before was changed."),
        Type::Note, card);
    use->setWordWrap(true);
    card->body()->addWidget(use);
    layout->addWidget(m_figures);
    layout->addWidget(m_empty, 1);
    m_rest = new QWidget(this);
    layout->addWidget(m_rest, 1);
    connect(m_empty, &EmptyState::actionTriggered, &verification, &Verification::start);
    setFocusProxy(m_start);
    connect(m_start, &Button::clicked, &verification, &Verification::start);
    connect(&verification, &Verification::changed, this, &VerificationSection::showState);
    showState();
}

void VerificationSection::open(const Place& place) {
    if (place.filter.value(QStringLiteral("start")) == QLatin1String("now"))
        m_verification.start();
    showState();
}

void VerificationSection::showState() {
    const bool running = m_verification.running();
    const auto& result = m_verification.result();
    m_start->setEnabled(!running);
    m_start->setText(running ? tr("Verifying…") : tr("Verify now"));
    m_figures->setVisible(!running && result && *result);
    m_empty->setVisible(!running && !result);
    m_rest->setVisible(running || result);
    QString summary = tr("not in this session yet");
    if (running) {
        m_outcome->show(
            Banner::Kind::Info, tr("Verification is running; its progress is shown at the foot of the window."));
        summary = tr("running");
    } else if (result) {
        const QString when = format::moment(m_verification.at(), m_place.file.zone());
        summary = when;
        if (*result) {
            m_outcome->show(Banner::Kind::Good, tr("%1: everything is as the ledger says.").arg(when));
            showReport(**result);
        } else {
            m_outcome->show(Banner::Kind::Error, when + QStringLiteral(": ") + sentence(result->error()));
        }
    } else {
        m_outcome->clear();
    }
    if (isVisible())
        Q_EMIT summaryChanged(summary);
}

void VerificationSection::showReport(const VerifyReport& report) {
    const std::array counts{report.entries, report.records, report.batches, report.rows, report.files};
    for (size_t i = 0; i < counts.size(); ++i)
        m_lines[static_cast<int>(i)]->setText(format::number(counts[i]));
    m_head->setText(report.head.left(kHeadDigits));
    m_head->setToolTip(report.head);
}

} // namespace xunwang
