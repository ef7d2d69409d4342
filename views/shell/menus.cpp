#include "views/shell/menus.h"

#include "views/sentences/language.h"
#include "views/shell/appsettings.h"
#include "views/shell/shell.h"

#include <QActionGroup>
#include <QCoreApplication>
#include <QMenu>

namespace xunwang {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Menus)
};

QAction* addChoice(QMenu* menu, QActionGroup* group, const QString& text, bool chosen) {
    QAction* action = menu->addAction(text);
    action->setCheckable(true);
    action->setChecked(chosen);
    group->addAction(action);
    return action;
}

} // namespace

void addLanguageMenu(QMenu& menu, Shell& shell) {
    // A language is named in itself, so that whoever lost theirs finds it again.
    QMenu* languages = menu.addMenu(Tr::tr("Language"));
    auto* group = new QActionGroup(languages);
    for (const QString& code : Language::known()) {
        const QString name = code == QLatin1String("en") ? QStringLiteral("English") : QStringLiteral("简体中文");
        QAction* action = addChoice(languages, group, name, shell.language().current() == code);
        QObject::connect(action, &QAction::triggered, &shell, [&shell, code] {
            shell.settings().setLanguage(code);
            shell.language().set(code);
        });
    }
}

void addSchemeMenu(QMenu& menu, Shell& shell) {
    QMenu* schemes = menu.addMenu(Tr::tr("Appearance"));
    auto* group = new QActionGroup(schemes);
    const auto add = [&](const QString& name, Scheme scheme) {
        QAction* action = addChoice(schemes, group, name, theme().scheme() == scheme);
        QObject::connect(action, &QAction::triggered, &shell, [&shell, scheme] {
            shell.settings().setScheme(scheme);
            theme().setScheme(scheme);
        });
    };
    add(Tr::tr("As the system"), Scheme::System);
    add(Tr::tr("Light"), Scheme::Light);
    add(Tr::tr("Dark"), Scheme::Dark);
}

} // namespace xunwang
