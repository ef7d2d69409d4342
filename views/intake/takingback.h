#pragma once

#include "models/store/batch.h"

#include <QWidget>

namespace xunwang {

class Shell;
struct Workplace;

/// Takes an import back as a whole, once a person has seen what that means and said why. GUI thread.
class TakingBack : public QObject {
    Q_OBJECT
public:
    /// `parent`: over which the question stands.
    TakingBack(Shell& shell, const Workplace& workplace, QWidget* parent);
    /// `name`: the file's.
    virtual void start(BatchId batch, const QString& name) = 0;
    /// Nothing is being looked at or taken back; rows may still be leaving the file.
    bool settled() const { return !m_busy; }

Q_SIGNALS:
    void done(xunwang::BatchId batch, const QString& text);
    void failed(const xunwang::Error& error);

protected:
    /// Says what it means and asks why; nothing where the person thought better of it.
    std::optional<QString> askWhy(const QString& name, const QStringList& means);

    Shell& m_shell;
    const Workplace& m_workplace;
    bool m_busy = false;

private:
    QWidget* m_window;
};

} // namespace xunwang
