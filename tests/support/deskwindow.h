#pragma once

#include "models/base/jobs.h"
#include "tests/support/workbench.h"
#include "views/sentences/language.h"
#include "views/shell/appsettings.h"
#include "views/shell/desk.h"
#include "views/shell/mainwindow.h"
#include "views/shell/prompts.h"
#include "views/shell/shell.h"
#include "views/shell/workplace.h"

#include <QAbstractButton>
#include <QLabel>

namespace xunwang::test {

/// The real window over a workbench, in English, off screen. A test registers its desk and calls `start`.
struct DeskWindow {
    explicit DeskWindow(const CaseSchema& schema = Workbench::listingSchema())
        : bench(schema)
        , settings(bench.filePath(QStringLiteral("settings.ini")))
        , shell(jobs, language, settings) {
        language.set(QStringLiteral("en"));
        Prompts::setQuiet(true);
        (void)Prompts::takeShown();
    }
    void start() {
        window = std::make_unique<MainWindow>(shell);
        window->resize(1366, 768);
        window->show();
        shell.reload();
        // Shortcuts work in the active window only.
        if (!QTest::qWaitForWindowActive(window.get()))
            qWarning("The window did not become active.");
    }

    Desk* desk() const { return window->desk(); }
    QAbstractButton* button(const QString& text) const {
        for (auto* button : window->findChildren<QAbstractButton*>())
            if (button->isVisible() && (button->text() == text || button->accessibleName() == text))
                return button;
        return nullptr;
    }
    template <typename W>
    W* accessible(const QString& name) const {
        for (auto* widget : window->findChildren<W*>())
            if (widget->accessibleName() == name)
                return widget;
        return nullptr;
    }
    bool shows(const QString& text) const {
        const auto labels = window->findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(),
            [&](const QLabel* label) { return label->isVisible() && label->text() == text; });
    }
    /// All that labels say, a line each.
    QString shown() const {
        QStringList lines;
        for (const QLabel* label : window->findChildren<QLabel*>())
            if (label->isVisible())
                lines << label->text();
        return lines.join(QLatin1Char('\n'));
    }

    Workbench bench;
    Jobs jobs;
    Language language;
    AppSettings settings;
    Workplace workplace{*bench.file, Workbench::rules(), [this] { return bench.actor; }};
    Shell shell;
    std::unique_ptr<MainWindow> window;
};

} // namespace xunwang::test
