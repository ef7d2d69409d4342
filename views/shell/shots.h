#pragma once

#include "models/base/result.h"
#include "views/shell/shell.h"
#include "views/widgets/theme.h"

#include <QElapsedTimer>
#include <QTimer>

namespace xunwang {

/// Renders every registered desk and dialog, in Chinese and English, light and dark, to PNG files: desks with the whole
/// window at 1366 × 768, dialogs at their own size. Runs on the event loop; afterwards language and scheme are as
/// before.
class Shots : public QObject {
    Q_OBJECT
public:
    Shots(Shell& shell, MainWindow& window, const QString& folder, QObject* parent = nullptr);
    void start();
    /// The files written, once finished; "review.zh_CN.dark.png", "review-2.…" for its second place.
    const QStringList& files() const { return m_files; }

Q_SIGNALS:
    /// Empty: all written.
    void finished(const std::optional<Error>& error);

private:
    struct Step {
        QString language;
        Scheme scheme;
        QString name;
        Place place; ///< a desk …
        QString dialog; ///< … or a dialog
        QVariantMap args;
    };
    void next();
    void take();
    void finish(const std::optional<Error>& error);

    Shell& m_shell;
    MainWindow& m_window;
    QString m_folder;
    QList<Step> m_steps;
    QStringList m_files;
    QPointer<Dialog> m_dialog;
    QTimer m_timer;
    QElapsedTimer m_waiting;
    bool m_settled = false; ///< at the last look
    QString m_language;
    Scheme m_scheme = Scheme::System;
};

} // namespace xunwang
