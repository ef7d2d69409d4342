#pragma once

#include "models/intake/takeback.h"

#include <QWidget>

namespace xunwang {

class Shell;
struct Workplace;

/// Takes an import of listings back as a whole, once a person has seen what that means and said why. GUI thread.
class ImportTakingBack : public QObject {
    Q_OBJECT
public:
    /// `parent`: over which the question stands.
    ImportTakingBack(Shell& shell, const Workplace& workplace, QWidget* parent);

    /// `name`: the file's.
    void start(BatchId batch, const QString& name);
    /// Nothing is being looked at or taken back; its rows may still be leaving the file.
    bool settled() const { return !m_busy; }

Q_SIGNALS:
    void done(xunwang::BatchId batch, const QString& text);
    void failed(const xunwang::Error& error);

private:
    void question(BatchId batch, const ImportTakeBack& means);

    Shell& m_shell;
    const Workplace& m_workplace;
    QWidget* m_window;
    bool m_busy = false;
};

/// Has a job remove the rows of imports that were taken back from the file, where there are any.
void clearTakenBackInJob(Shell& shell, const Workplace& workplace);

} // namespace xunwang
