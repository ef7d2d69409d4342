#pragma once

#include "models/schema/caseschema.h"

#include <QPointer>

namespace xunwang {

class Shell;

/// A verification of the open case database as a job. Outlives the desk, which a change of language makes anew.
class Verification : public QObject {
    Q_OBJECT
public:
    Verification(Shell& shell, CaseFile& file) : m_shell(shell), m_file(file) { }
    /// Nothing happens while one runs.
    void start();
    bool running() const { return m_running; }
    /// Of the last one; none: not yet, or canceled.
    const std::optional<Result<VerifyReport>>& result() const { return m_result; }
    QDateTime at() const { return m_at; }

Q_SIGNALS:
    void changed();

private:
    Shell& m_shell;
    CaseFile& m_file;
    std::optional<Result<VerifyReport>> m_result;
    QDateTime m_at;
    bool m_running = false;
};

} // namespace xunwang
