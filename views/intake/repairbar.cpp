#include "views/intake/repairbar.h"

#include "views/intake/intakesession.h"
#include "views/widgets/button.h"
#include "views/widgets/format.h"
#include "views/widgets/paint.h"
#include "views/widgets/plainlabel.h"

#include <QHBoxLayout>

namespace xunwang {

namespace {
constexpr size_t kMostExamples = 3;
constexpr int kExampleText = 12; // characters

QString shortened(const QString& text) {
    return text.size() <= kExampleText ? text : text.left(kExampleText - 1) + QChar(0x2026);
}
} // namespace

RepairBar::RepairBar(IntakeSession& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_sign(new PlainLabel({}, Type::Body, this))
    , m_text(new PlainLabel({}, Type::Body, this))
    , m_examples(new PlainLabel({}, Type::Note, this))
    , m_act(new Button({}, Button::Kind::Plain, this)) {
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(Space::m, Space::s, Space::s, Space::s);
    line->setSpacing(Space::s);
    line->addWidget(m_sign, 0, Qt::AlignTop);
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    m_text->setWordWrap(true);
    words->addWidget(m_text);
    m_examples->setElided(true);
    words->addWidget(m_examples);
    line->addLayout(words, 1);
    line->addWidget(m_act);
    connect(m_act, &Button::clicked, this,
        [this] { m_session.setRepair(done() ? Repair::None : m_session.guess().repair.repair); });
    hide();
}

bool RepairBar::done() const {
    return m_session.guess().format.repair != Repair::None;
}

void RepairBar::refresh() {
    const RepairOffer& offer = m_session.guess().repair;
    const bool any = m_session.state() != IntakeSession::State::Unreadable && (offer.repair != Repair::None || done());
    setVisible(any);
    if (!any)
        return;
    m_sign->setText(sign(done() ? Tone::Good : Tone::Medium));
    m_sign->setToken(done() ? Token::Good : Token::Medium);
    QString text = done()
        ? tr("Text that was once read in a wrong encoding is repaired: %n cell(s) of those looked at.", nullptr,
            static_cast<int>(offer.cells))
        : tr("Text in %n cell(s) was once read in a wrong encoding, and can be had back.", nullptr,
            static_cast<int>(offer.cells));
    if (offer.lost > 0)
        text += QLatin1Char(' ')
            + tr("%n of them can't be repaired; their rows will not be taken.", nullptr, static_cast<int>(offer.lost));
    m_text->setText(text);
    QStringList examples;
    for (size_t i = 0; i < std::min(kMostExamples, offer.examples.size()); ++i)
        examples << tr("%1 → %2").arg(shortened(offer.examples[i].before), shortened(offer.examples[i].after));
    m_examples->setText(format::joined(examples));
    m_examples->setVisible(!examples.isEmpty());
    m_act->setText(done() ? tr("Leave it as it stands") : tr("Repair it"));
    setAccessibleName(text);
    update();
}

void RepairBar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paint::surface(
        painter, rect(), Size::controlRadius, theme().color(done() ? Token::GoodGround : Token::MediumGround));
}

} // namespace xunwang
