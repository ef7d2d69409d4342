#include "views/shell/shots.h"

#include "views/sentences/language.h"
#include "views/shell/desk.h"
#include "views/shell/dialog.h"
#include "views/shell/mainwindow.h"

#include <QDir>
#include <QPixmap>

namespace xunwang {

namespace {
constexpr QSize kWindow(1366, 768);
constexpr int kRestMs = 120; ///< for events on their way: layout, palette, a language's new desks
constexpr int kPatienceMs = 10'000;
} // namespace

Shots::Shots(Shell& shell, MainWindow& window, const QString& folder, QObject* parent)
    : QObject(parent)
    , m_shell(shell)
    , m_window(window)
    , m_folder(folder) {
    m_timer.setSingleShot(true);
    m_timer.setInterval(kRestMs);
    connect(&m_timer, &QTimer::timeout, this, &Shots::take);
}

void Shots::start() {
    m_language = m_shell.language().current();
    m_scheme = theme().scheme();
    m_steps.clear();
    for (const QString& language : Language::known()) {
        for (const Scheme scheme : {Scheme::Light, Scheme::Dark}) {
            const QString tail
                = QStringLiteral(".%1.%2.png")
                      .arg(language, scheme == Scheme::Dark ? QStringLiteral("dark") : QStringLiteral("light"));
            for (const DeskInfo& desk : m_shell.desks()) {
                int count = 0;
                const std::vector<Place> places = desk.pictures ? desk.pictures() : std::vector{Place{desk.id}};
                for (const Place& place : places) {
                    ++count;
                    const QString name = count == 1 ? desk.id : QStringLiteral("%1-%2").arg(desk.id).arg(count);
                    m_steps.append({language, scheme, name + tail, place, {}, {}});
                }
            }
            for (const DialogInfo& dialog : m_shell.dialogs()) {
                const QVariantMap args = dialog.picture ? dialog.picture() : QVariantMap();
                m_steps.append({language, scheme, dialog.id + tail, {}, dialog.id, args});
            }
        }
    }
    if (!QDir().mkpath(m_folder))
        return finish(Error{ErrorCode::Io, QStringLiteral("file.create"), {m_folder, QString()}});
    m_window.resize(kWindow);
    m_window.show();
    next();
}

void Shots::next() {
    if (m_steps.isEmpty())
        return finish({});
    const Step& step = m_steps.first();
    if (m_shell.language().current() != step.language || theme().scheme() != step.scheme) {
        // The window is made anew by a queued call: the step itself comes after it.
        theme().setScheme(step.scheme);
        m_shell.language().set(step.language);
        QTimer::singleShot(kRestMs, this, &Shots::next);
        return;
    }
    if (step.dialog.isEmpty()) {
        if (auto opened = m_shell.open(step.place); !opened)
            return finish(opened.error());
    } else {
        auto dialog = m_shell.openDialog(step.dialog, step.args);
        if (!dialog)
            return finish(dialog.error());
        m_dialog = *dialog;
    }
    m_waiting.start();
    m_timer.start();
}

void Shots::take() {
    const bool settled = m_dialog ? m_dialog->settled() : m_window.desk() && m_window.desk()->settled();
    // What came last has not been laid out yet: only a second look shows it.
    const bool calm = std::exchange(m_settled, settled) && settled;
    if (!calm && m_waiting.elapsed() < kPatienceMs)
        return m_timer.start();
    m_settled = false;
    const Step step = m_steps.takeFirst();
    const QString path = QDir(m_folder).filePath(step.name);
    QWidget* shown = m_dialog ? static_cast<QWidget*>(m_dialog) : &m_window;
    const bool written = shown->grab().save(path);
    if (m_dialog)
        m_dialog->close();
    m_dialog = nullptr;
    if (!written)
        return finish(Error{ErrorCode::Io, QStringLiteral("file.write"), {path, QString()}});
    m_files << path;
    next();
}

void Shots::finish(const std::optional<Error>& error) {
    m_steps.clear();
    theme().setScheme(m_scheme);
    m_shell.language().set(m_language);
    Q_EMIT finished(error);
}

} // namespace xunwang
