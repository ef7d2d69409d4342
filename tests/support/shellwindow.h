#pragma once

#include "models/base/jobs.h"
#include "views/sentences/language.h"
#include "views/shell/appsettings.h"
#include "views/shell/desk.h"
#include "views/shell/dialog.h"
#include "views/shell/mainwindow.h"
#include "views/shell/prompts.h"
#include "views/shell/shots.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLabel>
#include <QTemporaryDir>
#include <QTest>

namespace xunwang::test {

/// A window for the desks that a test registers: settings of its own, English, quiet prompts. Register, then `show`.
class ShellWindow {
public:
    ShellWindow() : settings(m_folder.filePath(QStringLiteral("settings.ini"))), shell(jobs, language, settings) {
        theme();
        Prompts::setQuiet(true);
        Prompts::takeShown();
        language.set(QStringLiteral("en"));
    }
    void show(const std::optional<Place>& place = {}) {
        window = std::make_unique<MainWindow>(shell);
        window->resize(1366, 768);
        window->show();
        shell.reload(place);
        // Shortcuts work in the active window only.
        if (!QTest::qWaitForWindowActive(window.get()))
            qWarning("The window did not become active.");
        // With XUNWANG_PICTURES=folder every test leaves pictures of what it shows.
        const QString pictures = qEnvironmentVariable("XUNWANG_PICTURES");
        if (!pictures.isEmpty()) {
            Shots shots(shell, *window, pictures);
            bool done = false;
            QObject::connect(&shots, &Shots::finished, window.get(), [&done] { done = true; });
            shots.start();
            (void)QTest::qWaitFor([&] { return done; }, 120'000);
            shell.reload(place);
        }
    }
    bool settled() const {
        return QTest::qWaitFor([this] { return window->desk() && window->desk()->settled(); }, 10'000);
    }
    QString folder() const { return m_folder.path(); }

    /// The visible one with this name, in the window or `in`.
    QAbstractButton* button(const QString& name, const QWidget* in = nullptr) const {
        for (auto* button : (in ? in : window.get())->findChildren<QAbstractButton*>())
            if (button->isVisible() && (button->text() == name || button->accessibleName() == name))
                return button;
        return nullptr;
    }
    QStringList texts(const QWidget* in = nullptr) const {
        QStringList found;
        for (const auto* label : (in ? in : window.get())->findChildren<QLabel*>())
            if (label->isVisible())
                found << label->text();
        return found;
    }
    bool shows(const QString& part, const QWidget* in = nullptr) const { return !texts(in).filter(part).isEmpty(); }
    template <typename T>
    T* find(const QString& accessibleName, const QWidget* in = nullptr) const {
        for (auto* one : (in ? in : window.get())->findChildren<T*>())
            if (one->accessibleName() == accessibleName)
                return one;
        return nullptr;
    }

private:
    QTemporaryDir m_folder;

public:
    Jobs jobs;
    Language language;
    AppSettings settings;
    Shell shell;
    std::unique_ptr<MainWindow> window;
};

} // namespace xunwang::test
