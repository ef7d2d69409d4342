#include "views/start/start.h"

#include "views/shell/appsettings.h"
#include "views/shell/backups.h"
#include "views/shell/prompts.h"
#include "views/shell/workplace.h"
#include "views/start/newcasedialog.h"
#include "views/start/restoredialog.h"
#include "views/start/startdesk.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QMenu>

namespace xunwang {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Start)
};

QString asMenuText(QString text) {
    return text.replace(QLatin1Char('&'), QLatin1String("&&"));
}

/// Opens it; what is wrong is told, for the desk that asked may be any.
void openFile(Shell& shell, const StartActions& actions, const QString& path) {
    actions.open(path, [shell = QPointer(&shell), path](const Error& error) {
        if (shell)
            Prompts::tell(shell->window(), Tr::tr("%1 was not opened").arg(QFileInfo(path).fileName()), error);
    });
}

void addRecent(QMenu& menu, Shell& shell, const StartActions& actions, const QString& present) {
    QMenu* recent = menu.addMenu(Tr::tr("Recent"));
    for (const QString& path : shell.settings().recentFiles()) {
        if (path == present)
            continue;
        const QFileInfo info(path);
        QAction* action = recent->addAction(asMenuText(info.fileName()));
        action->setToolTip(path);
        action->setEnabled(info.exists());
        QObject::connect(
            action, &QAction::triggered, &shell, [&shell, actions, path] { openFile(shell, actions, path); });
    }
    recent->setEnabled(!recent->isEmpty());
}

} // namespace

void addStartDialogs(Shell& shell, const StartActions& actions) {
    shell.addDialog({QStringLiteral("start.new"),
        [actions](Shell& s, const QVariantMap&) { return new NewCaseDialog(s, actions); }});
    shell.addDialog({QStringLiteral("start.restore"),
        [actions](Shell& s, const QVariantMap& args) { return new RestoreDialog(s, actions, args); },
        [&shell] {
            return QVariantMap{{QStringLiteral("target"), shell.settings().recentFiles().value(0)}};
        }});
}

void addStartDesk(Shell& shell, const StartActions& actions, const std::optional<OpenFailure>& failure) {
    shell.addDesk({QStringLiteral("start"), [] { return StartDesk::tr("Start"); }, QStringLiteral("go-home"), false,
        Qt::CTRL | Qt::Key_1, [actions, failure](Shell& s) { return new StartDesk(s, actions, failure); }});
}

void fillDatabaseMenu(QMenu& menu, Shell& shell, const StartActions& actions, Workplace* place, Backups* backups) {
    const auto add = [&](const QString& text, std::function<void()> run) {
        QObject::connect(menu.addAction(text), &QAction::triggered, &shell, std::move(run));
    };
    add(Tr::tr("New…"), [&shell] { (void)shell.openDialog(QStringLiteral("start.new")); });
    add(Tr::tr("Open…"), [&shell, actions] {
        const QString path = Prompts::openFile(
            shell.window(), Tr::tr("Open a case database"), Tr::tr("Case databases") + QStringLiteral(" (*.xwdb)"));
        if (!path.isEmpty())
            openFile(shell, actions, path);
    });
    const QString present = place ? place->file.path() : QString();
    addRecent(menu, shell, actions, present);
    menu.addSeparator();
    if (backups) {
        add(Tr::tr("Back up now"), [&shell, backups] {
            backups->start(&shell, [&shell](const Result<BackupInfo>& made) {
                if (!made && made.error().code != ErrorCode::Canceled)
                    Prompts::tell(shell.window(), Tr::tr("No backup was made"), made.error());
            });
        });
        menu.actions().constLast()->setEnabled(!backups->running());
    }
    add(Tr::tr("Restore…"), [&shell, present] {
        (void)shell.openDialog(QStringLiteral("start.restore"), {{QStringLiteral("target"), present}});
    });
    if (!place)
        return;
    add(Tr::tr("Verify"), [&shell] {
        (void)shell.open({QStringLiteral("administration"),
            {{QStringLiteral("section"), QStringLiteral("verification")},
                {QStringLiteral("start"), QStringLiteral("now")}}});
    });
    menu.addSeparator();
    add(Tr::tr("Close"), actions.close);
}

} // namespace xunwang
