#include "views/widgets/runfooter.h"

#include "views/widgets/button.h"
#include "views/widgets/plainlabel.h"

#include <QHBoxLayout>
#include <QProgressBar>

namespace xunwang {

namespace {
constexpr int kTickMs = 200;
constexpr int kBarHeight = 6;
} // namespace

RunFooter::RunFooter(const QString& start, const QString& cancel, QWidget* parent)
    : QWidget(parent)
    , m_words(new PlainLabel({}, Type::Note, this))
    , m_bar(new QProgressBar(this))
    , m_cancel(new Button(cancel, Button::Kind::Plain, this))
    , m_start(new Button(start, Button::Kind::Primary, this)) {
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(Space::s);
    auto* words = new QVBoxLayout;
    words->setSpacing(Space::xs);
    m_words->setWordWrap(true);
    words->addStretch();
    words->addWidget(m_words);
    m_bar->setRange(0, 1000);
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(kBarHeight);
    m_bar->setAccessibleName(tr("Progress"));
    words->addWidget(m_bar);
    words->addStretch();
    line->addLayout(words, 1);
    line->addSpacing(Space::m);
    line->addWidget(m_cancel);
    m_start->setKeyCap(QStringLiteral("Ctrl+↵"));
    line->addWidget(m_start);
    connect(m_cancel, &Button::clicked, this, [this] {
        Q_EMIT cancelWanted();
        m_cancel->setEnabled(false);
    });
    connect(m_start, &Button::clicked, this, &RunFooter::startWanted);
    m_tick.setInterval(kTickMs);
    connect(&m_tick, &QTimer::timeout, this, &RunFooter::ticked);
}

void RunFooter::addChoice(QWidget* widget) {
    auto* line = static_cast<QHBoxLayout*>(layout());
    line->insertWidget(line->indexOf(m_cancel), widget);
    line->insertSpacing(line->indexOf(m_cancel), Space::s);
}

void RunFooter::refresh(bool running, bool canStart) {
    m_start->setVisible(!running);
    m_start->setEnabled(canStart);
    m_cancel->setVisible(running);
    m_bar->setVisible(running);
    if (running == m_tick.isActive())
        return;
    if (!running)
        return m_tick.stop();
    m_cancel->setEnabled(true);
    m_cancel->setFocus();
    m_tick.start();
    Q_EMIT ticked();
}

void RunFooter::setWords(const QString& words) {
    m_words->setText(words);
}

void RunFooter::setDone(qint64 done, qint64 total) {
    m_bar->setValue(total > 0 ? static_cast<int>(done * 1000 / total) : 0);
}

bool RunFooter::canceling() const {
    return !m_cancel->isEnabled();
}

} // namespace xunwang
