#pragma once

#include "views/shell/place.h"

#include <QHash>
#include <QMainWindow>
#include <QPointer>

class QStackedWidget;

namespace xunwang {

class Desk;
class Rail;
class Shell;

/// The one window: rail, one desk at a time, status bar. A change of language makes its content anew.
class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    /// Desks are registered before; then `Shell::open` or `Shell::reload`.
    explicit MainWindow(Shell& shell);
    ~MainWindow() override;

    Desk* desk() const { return m_desk; }
    Rail* rail() const { return m_rail; }

Q_SIGNALS:
    /// A person wants to leave; whoever must not be left yet (a running job) sets `*may` to false.
    void closing(bool* may);

protected:
    void closeEvent(QCloseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    friend class Shell;
    void showPlace(const Place& place);
    void rebuild();
    void showTitle();

    Shell& m_shell;
    Rail* m_rail = nullptr;
    QStackedWidget* m_stack = nullptr;
    QHash<QString, Desk*> m_desks;
    QHash<Desk*, QPointer<QWidget>> m_focus;
    QPointer<Desk> m_desk;
};

} // namespace xunwang
