#include "views/administration/verification.h"

#include "models/base/jobs.h"
#include "views/shell/shell.h"

#include <QFileInfo>

namespace xunwang {

void Verification::start() {
    if (m_running)
        return;
    m_running = true;
    m_shell.jobs().start<VerifyReport>(
        tr("Verification of %1").arg(QFileInfo(m_file.path()).fileName()),
        [&file = m_file](Feedback& feedback) { return verifyCaseFile(file, feedback); }, this,
        [this](Result<VerifyReport> result) {
            m_running = false;
            if (result || result.error().code != ErrorCode::Canceled) {
                m_result = std::move(result);
                m_at = m_file.clock().now();
            }
            Q_EMIT changed();
        });
    Q_EMIT changed();
}

} // namespace xunwang
