#include "views/records/evidencelist.h"

#include "views/records/sheet.h"
#include "views/shell/prompts.h"
#include "views/widgets/badge.h"
#include "views/widgets/button.h"
#include "views/widgets/paint.h"
#include "views/widgets/plainlabel.h"

#include <QClipboard>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QMenu>
#include <QMimeData>
#include <QVBoxLayout>

namespace xunwang {

EvidenceList::EvidenceList(QWidget* parent) : QWidget(parent), m_rows(new QVBoxLayout(this)) {
    m_rows->setContentsMargins(Space::s, Space::s, Space::s, Space::s);
    setAcceptDrops(true);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Evidence: drop files here, or paste a picture"));
    rebuild();
}

void EvidenceList::setPieces(const std::vector<Piece>& pieces) {
    m_pieces = pieces;
    rebuild();
}

void EvidenceList::setTakes(bool takes) {
    m_takes = takes;
    setAcceptDrops(takes);
    rebuild();
}

void EvidenceList::rebuild() {
    if (m_content) { // one of its buttons may have asked for this
        m_content->hide();
        m_rows->removeWidget(m_content);
        m_content->deleteLater();
    }
    m_content = new QWidget(this);
    auto* rows = new QVBoxLayout(m_content);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(Space::s);
    for (const Piece& piece : m_pieces) {
        auto* row = new QHBoxLayout;
        auto* texts = new QVBoxLayout;
        texts->setSpacing(0);
        auto* name = new Link(piece.name, m_content);
        name->setToolTip(piece.name + QLatin1Char('\n') + piece.sha256);
        name->setAccessibleName(tr("Open %1").arg(piece.name));
        connect(name, &Link::clicked, this, [this, id = piece.id] { Q_EMIT openAsked(id); });
        texts->addWidget(name);
        auto* note = new PlainLabel(piece.note, Type::Note, m_content);
        note->setElided(true);
        texts->addWidget(note);
        row->addLayout(texts, 1);
        switch (piece.state) {
        case State::Kept:
            break;
        case State::Verified:
            row->addWidget(new Badge(Tone::Good, tr("unchanged"), m_content));
            break;
        case State::Changed:
            row->addWidget(new Badge(Tone::High, tr("changed"), m_content));
            break;
        case State::Missing:
            row->addWidget(new Badge(Tone::High, tr("missing"), m_content));
            break;
        }
        auto* more = new Button(QStringLiteral("⋯"), Button::Kind::Quiet, m_content);
        more->setAccessibleName(tr("More about %1").arg(piece.name));
        connect(more, &Button::clicked, this, [this, more, piece] {
            QMenu menu;
            menu.addAction(tr("Open"), this, [this, piece] { Q_EMIT openAsked(piece.id); });
            menu.addAction(tr("History…"), this, [this, piece] { Q_EMIT historyAsked(piece.id); });
            menu.addAction(tr("Withdraw…"), this, [this, piece] { Q_EMIT withdrawAsked(piece.id, piece.name); });
            menu.exec(more->mapToGlobal(QPoint(0, more->height())));
        });
        row->addWidget(more);
        rows->addLayout(row);
    }
    for (size_t i = 0; i < m_waiting.size(); ++i) {
        auto* row = new QHBoxLayout;
        auto* name = new PlainLabel(m_waiting[i].name, Type::Body, m_content);
        name->setElided(true);
        row->addWidget(name, 1);
        row->addWidget(new Badge(Tone::Low, tr("kept when saved"), m_content));
        auto* drop = new Button(tr("Leave out"), Button::Kind::Quiet, m_content);
        connect(drop, &Button::clicked, this, [this, i] {
            m_waiting.erase(m_waiting.begin() + static_cast<std::ptrdiff_t>(i));
            rebuild();
        });
        row->addWidget(drop);
        rows->addLayout(row);
    }
    auto* foot = new QHBoxLayout;
    auto* hint = new PlainLabel(
        m_takes ? tr("Drop files here, or paste a picture (Ctrl+V).") : tr("No evidence."), Type::Note, m_content);
    hint->setWordWrap(true);
    hint->setVisible(m_takes || m_pieces.empty());
    foot->addWidget(hint, 1);
    if (!m_pieces.empty()) {
        auto* verify = new Button(tr("Verify"), Button::Kind::Quiet, m_content);
        verify->setToolTip(tr("Reads every file again and compares its hash with the record"));
        connect(verify, &Button::clicked, this, &EvidenceList::verifyAsked);
        foot->addWidget(verify);
    }
    if (m_takes) {
        auto* choose = new Button(tr("Choose…"), Button::Kind::Quiet, m_content);
        connect(choose, &Button::clicked, this, &EvidenceList::choose);
        foot->addWidget(choose);
    }
    rows->addLayout(foot);
    m_rows->addWidget(m_content);
    m_content->show();
    updateGeometry();
}

void EvidenceList::choose() {
    std::vector<EvidenceSource> sources;
    for (const QString& path : Prompts::openFiles(window(), tr("Add evidence"), tr("All files (*)")))
        sources.push_back({path, {}, QFileInfo(path).fileName()});
    add(std::move(sources));
}

void EvidenceList::add(std::vector<EvidenceSource> sources) {
    if (sources.empty())
        return;
    if (!m_collects)
        return Q_EMIT offered(sources);
    for (EvidenceSource& source : sources)
        m_waiting.push_back(std::move(source));
    rebuild();
}

bool EvidenceList::paste() {
    const QMimeData* mime = QGuiApplication::clipboard()->mimeData();
    auto sources = mime && m_takes ? evidenceIn(*mime) : std::vector<EvidenceSource>();
    const bool any = !sources.empty();
    add(std::move(sources));
    return any;
}

void EvidenceList::dragEnterEvent(QDragEnterEvent* event) {
    if (!event->mimeData()->hasUrls() && !event->mimeData()->hasImage())
        return;
    event->acceptProposedAction();
    m_over = true;
    update();
}

void EvidenceList::dragLeaveEvent(QDragLeaveEvent* event) {
    Q_UNUSED(event)
    m_over = false;
    update();
}

void EvidenceList::dropEvent(QDropEvent* event) {
    m_over = false;
    update();
    event->setDropAction(Qt::CopyAction); // the original stays where it is
    event->accept();
    add(evidenceIn(*event->mimeData()));
}

void EvidenceList::keyPressEvent(QKeyEvent* event) {
    if (event->matches(QKeySequence::Paste) && paste())
        return;
    QWidget::keyPressEvent(event);
}

void EvidenceList::paintEvent(QPaintEvent* event) {
    Q_UNUSED(event)
    QPainter painter(this);
    paint::surface(painter, rect(), Size::controlRadius, theme().color(m_over ? Token::AccentGround : Token::Window),
        theme().color(m_over || hasFocus() ? Token::Accent : Token::Line));
}

} // namespace xunwang
