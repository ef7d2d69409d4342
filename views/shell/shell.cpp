#include "views/shell/shell.h"

#include "views/shell/desk.h"
#include "views/shell/dialog.h"
#include "views/shell/mainwindow.h"

namespace xunwang {

namespace {
constexpr size_t kHistory = 100;
}

Shell::Shell(Jobs& jobs, Language& language, AppSettings& settings, QObject* parent)
    : QObject(parent)
    , m_jobs(jobs)
    , m_language(language)
    , m_settings(settings) { }

Shell::~Shell() = default;

void Shell::addDesk(DeskInfo info) {
    m_desks.push_back(std::move(info));
}

void Shell::addDialog(DialogInfo info) {
    m_dialogs.push_back(std::move(info));
}

QString Shell::title(const QString& desk) const {
    for (const DeskInfo& info : m_desks) {
        if (info.id == desk)
            return info.title();
    }
    return {};
}

Result<bool> Shell::open(const Place& place) {
    const bool known
        = std::any_of(m_desks.begin(), m_desks.end(), [&](const DeskInfo& info) { return info.id == place.desk; });
    if (!known)
        return fail(ErrorCode::Bug, QStringLiteral("desk.unregistered"), {place.desk});
    remember();
    if (m_at < 0 || m_history[static_cast<size_t>(m_at)] != place) {
        m_history.resize(static_cast<size_t>(m_at + 1));
        m_history.push_back(place);
        if (m_history.size() > kHistory)
            m_history.erase(m_history.begin());
        m_at = static_cast<int>(m_history.size()) - 1;
    }
    show(place);
    return true;
}

void Shell::remember() {
    if (m_at >= 0 && m_window && m_window->desk())
        m_history[static_cast<size_t>(m_at)] = m_window->desk()->place();
}

void Shell::show(const Place& place) {
    if (m_window)
        m_window->showPlace(place);
    Q_EMIT placeChanged();
}

Place Shell::place() const {
    if (m_window && m_window->desk())
        return m_window->desk()->place();
    return m_at >= 0 ? m_history[static_cast<size_t>(m_at)] : Place();
}

void Shell::back() {
    if (!canGoBack())
        return;
    remember();
    show(m_history[static_cast<size_t>(--m_at)]);
}

void Shell::forward() {
    if (!canGoForward())
        return;
    remember();
    show(m_history[static_cast<size_t>(++m_at)]);
}

Result<Dialog*> Shell::openDialog(const QString& id, const QVariantMap& args) {
    for (const DialogInfo& info : m_dialogs) {
        if (info.id != id)
            continue;
        Dialog* dialog = info.make(*this, args);
        dialog->setParent(window(), dialog->windowFlags());
        dialog->setObjectName(id);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->m_registered = true;
        dialog->open();
        return dialog;
    }
    return fail(ErrorCode::Bug, QStringLiteral("dialog.unregistered"), {id});
}

void Shell::setCount(const QString& desk, std::optional<qint64> count) {
    if (count == this->count(desk))
        return;
    if (count)
        m_counts[desk] = *count;
    else
        m_counts.remove(desk);
    Q_EMIT countChanged(desk);
}

std::optional<qint64> Shell::count(const QString& desk) const {
    const auto it = m_counts.constFind(desk);
    return it == m_counts.cend() ? std::nullopt : std::optional(*it);
}

void Shell::setStatusSource(std::function<Status()> source) {
    m_status = std::move(source);
    Q_EMIT statusChanged();
}

void Shell::setMenu(Menu menu, std::function<void(QMenu&)> fill) {
    m_menus[static_cast<size_t>(menu)] = std::move(fill);
}

void Shell::reload(const std::optional<Place>& place) {
    m_history.clear();
    m_at = -1;
    if (m_window)
        m_window->rebuild();
    if (place || !m_desks.empty()) {
        // An unknown place (a desk that went away) falls back to the first desk.
        if (!open(place.value_or(Place{m_desks.front().id})) && !m_desks.empty())
            (void)open(Place{m_desks.front().id});
    }
    Q_EMIT reloaded();
}

QWidget* Shell::window() const {
    return m_window;
}

} // namespace xunwang
