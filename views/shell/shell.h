#pragma once

#include "models/base/result.h"
#include "views/shell/place.h"

#include <QDateTime>
#include <QKeySequence>
#include <QObject>
#include <QPointer>
#include <QVariantMap>

#include <functional>
#include <vector>

class QMenu;

namespace xunwang {

class AppSettings;
class Desk;
class Dialog;
class Jobs;
class Language;
class MainWindow;
class Shell;

/// A desk as the rail knows it. Made when it is first opened, made anew when the language changes.
struct DeskInfo {
    QString id; ///< "review"
    std::function<QString()> title; ///< in the present language
    QString icon; ///< a Breeze name
    bool bottom = false; ///< at the foot of the rail
    QKeySequence shortcut = {};
    std::function<Desk*(Shell&)> make;
    std::function<std::vector<Place>()> pictures = {}; ///< what `shots` shows of it; without: the desk as it opens
};

/// A dialog as the shell knows it.
struct DialogInfo {
    QString id; ///< "review.exclude"
    std::function<Dialog*(Shell&, const QVariantMap& args)> make;
    std::function<QVariantMap()> picture = {}; ///< arguments with which `shots` opens it
};

/// The status bar's left and right.
struct Status {
    QString database; ///< file name; empty: none is open
    QString path;
    bool demonstration = false;
    QString station; ///< "03"
    QString role; ///< of the person at work, in the present language
    QString person;
    QDateTime backup = {}; ///< UTC, of the last verified backup; invalid: never
};

/// What desks hold of the window: places, dialogs, jobs, counts. They never call each other, they ask for a place.
class Shell : public QObject {
    Q_OBJECT
public:
    Shell(Jobs& jobs, Language& language, AppSettings& settings, QObject* parent = nullptr);
    ~Shell() override;

    void addDesk(DeskInfo info);
    void addDialog(DialogInfo info);
    const std::vector<DeskInfo>& desks() const { return m_desks; }
    const std::vector<DialogInfo>& dialogs() const { return m_dialogs; }
    /// The title of a desk in the present language.
    QString title(const QString& desk) const;

    /// Goes to a place. A desk that is not registered is refused (Bug, "desk.unregistered").
    Result<bool> open(const Place& place);
    /// Where the window is now, as its desk describes it.
    Place place() const;
    void back();
    void forward();
    bool canGoBack() const { return m_at > 0; }
    bool canGoForward() const { return m_at + 1 < static_cast<int>(m_history.size()); }

    /// Opens a registered dialog over the window and returns at once; connect to its `accepted`. It deletes itself.
    /// One that is not registered is refused (Bug, "dialog.unregistered").
    Result<Dialog*> openDialog(const QString& id, const QVariantMap& args = {});

    /// The number behind a desk's name in the rail; none: nothing waits.
    void setCount(const QString& desk, std::optional<qint64> count);
    std::optional<qint64> count(const QString& desk) const;

    /// Asked whenever the status bar is drawn anew; call `refreshStatus` after a change.
    void setStatusSource(std::function<Status()> source);
    Status status() const { return m_status ? m_status() : Status(); }
    void refreshStatus() { Q_EMIT statusChanged(); }
    /// Filled each time it opens: the program's menu, that of the case database, that of the person at work.
    enum class Menu { Program, Database, Person };
    void setMenu(Menu menu, std::function<void(QMenu&)> fill);
    const std::function<void(QMenu&)>& menu(Menu menu) const { return m_menus[static_cast<size_t>(menu)]; }

    /// All desks are made anew (another case database, another language). Stays at `place` if given, else at the first
    /// desk.
    void reload(const std::optional<Place>& place = {});

    Jobs& jobs() const { return m_jobs; }
    Language& language() const { return m_language; }
    AppSettings& settings() const { return m_settings; }
    /// For the prompts. Null before the window exists.
    QWidget* window() const;

Q_SIGNALS:
    void placeChanged();
    void countChanged(const QString& desk);
    void statusChanged();
    void reloaded();

private:
    friend class MainWindow;
    void show(const Place& place);
    void remember();

    Jobs& m_jobs;
    Language& m_language;
    AppSettings& m_settings;
    QPointer<MainWindow> m_window;
    std::vector<DeskInfo> m_desks;
    std::vector<DialogInfo> m_dialogs;
    QMap<QString, qint64> m_counts;
    std::function<Status()> m_status;
    std::array<std::function<void(QMenu&)>, 3> m_menus;
    std::vector<Place> m_history;
    int m_at = -1;
};

} // namespace xunwang
