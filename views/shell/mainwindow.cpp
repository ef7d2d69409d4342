#include "views/shell/mainwindow.h"

#include "views/sentences/language.h"
#include "views/shell/appsettings.h"
#include "views/shell/desk.h"
#include "views/shell/rail.h"
#include "views/shell/statusstrip.h"

#include <QCloseEvent>
#include <QHBoxLayout>
#include <QShortcut>
#include <QStackedWidget>

namespace xunwang {

namespace {
constexpr int kFoldRailUnder = 1200;
constexpr QSize kSmallest(880, 500); // 1366 x 768 at 150 %
constexpr QSize kFirst(1366, 768);
} // namespace

MainWindow::MainWindow(Shell& shell) : m_shell(shell) {
    shell.m_window = this;
    setMinimumSize(kSmallest);
    resize(kFirst);
    restoreGeometry(shell.settings().geometry());
    const auto key = [this](const QKeySequence& sequence, void (Shell::*act)()) {
        connect(new QShortcut(sequence, this), &QShortcut::activated, &m_shell, act);
    };
    key(Qt::ALT | Qt::Key_Left, &Shell::back);
    key(Qt::ALT | Qt::Key_Right, &Shell::forward);
    // Queued: the language is chosen in a menu that is itself part of what is made anew.
    connect(
        &shell.language(), &Language::changed, this, [this] { m_shell.reload(m_shell.place()); }, Qt::QueuedConnection);
    connect(&shell, &Shell::statusChanged, this, &MainWindow::showTitle);
    connect(&shell, &Shell::placeChanged, this, &MainWindow::showTitle);
    rebuild();
}

MainWindow::~MainWindow() {
    m_shell.m_window = nullptr;
    // Desks go while the shell and its signals still exist.
    delete takeCentralWidget();
}

void MainWindow::rebuild() {
    m_desks.clear();
    m_focus.clear();
    m_desk = nullptr;
    if (QWidget* old = takeCentralWidget())
        old->deleteLater();
    auto* content = new QWidget(this);
    auto* rows = new QVBoxLayout(content);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    auto* columns = new QHBoxLayout;
    columns->setSpacing(0);
    m_rail = new Rail(m_shell, content);
    m_rail->setFolded(width() < kFoldRailUnder);
    m_stack = new QStackedWidget(content);
    columns->addWidget(m_rail);
    columns->addWidget(m_stack, 1);
    rows->addLayout(columns, 1);
    rows->addWidget(new StatusStrip(m_shell, content));
    setCentralWidget(content);
    content->show();
}

void MainWindow::showPlace(const Place& place) {
    Desk*& desk = m_desks[place.desk];
    if (!desk) {
        for (const DeskInfo& info : m_shell.desks()) {
            if (info.id == place.desk)
                desk = info.make(m_shell);
        }
        m_stack->addWidget(desk);
    }
    if (m_desk && m_desk->focusWidget())
        m_focus[m_desk] = m_desk->focusWidget();
    m_desk = desk;
    m_stack->setCurrentWidget(desk);
    desk->open(place);
    // The keyboard goes where it was on this desk, at first to its focus proxy.
    if (QWidget* focus = m_focus.value(desk); focus && focus->isVisibleTo(desk))
        focus->setFocus();
    else
        desk->setFocus();
}

void MainWindow::showTitle() {
    const Status status = m_shell.status();
    QStringList parts;
    if (m_desk)
        parts << m_shell.title(m_shell.place().desk);
    if (!status.database.isEmpty())
        parts << (status.demonstration ? tr("%1 (demonstration)").arg(status.database) : status.database);
    parts << tr("Xunwang");
    setWindowTitle(parts.join(QStringLiteral(" — ")));
}

void MainWindow::resizeEvent(QResizeEvent* event) {
    QMainWindow::resizeEvent(event);
    m_rail->setFolded(width() < kFoldRailUnder);
}

void MainWindow::closeEvent(QCloseEvent* event) {
    bool may = true;
    Q_EMIT closing(&may);
    event->setAccepted(may);
    if (may)
        m_shell.settings().setGeometry(saveGeometry());
}

} // namespace xunwang
