#pragma once

#include "models/registers/takeback.h"

#include <QWidget>

namespace xunwang {

class Shell;
struct Workplace;

/// Takes a register back as a whole, once a person has seen what that means and said why. GUI thread.
class RegisterTakingBack : public QObject {
    Q_OBJECT
public:
    /// `parent`: over which the question stands.
    RegisterTakingBack(Shell& shell, const Workplace& workplace, QWidget* parent);

    /// `name`: the file's.
    void start(BatchId batch, const QString& name);
    /// Nothing is being looked at or taken back.
    bool settled() const { return !m_busy; }

Q_SIGNALS:
    void done(xunwang::BatchId batch, const QString& text);
    void failed(const xunwang::Error& error);

private:
    void question(BatchId batch, const QString& name, const RegisterTakeBack& means);

    Shell& m_shell;
    const Workplace& m_workplace;
    QWidget* m_window;
    bool m_busy = false;
};

} // namespace xunwang
