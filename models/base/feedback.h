#pragma once

#include "models/base/result.h"

#include <atomic>
#include <functional>

namespace xunwang {

/// What a long piece of work and whoever waits for it tell each other: real counts one way, "stop" the other.
/// Any thread may call anything; the work calls `progress` and asks `canceled`.
class Feedback {
public:
    /// `done` of `total` (0: not known), in the unit of the work (rows, bytes, records).
    void progress(qint64 done, qint64 total) {
        m_done = done;
        m_total = total;
        if (m_onProgress)
            m_onProgress(done, total);
    }
    void cancel() { m_canceled = true; }
    bool canceled() const { return m_canceled; }
    qint64 done() const { return m_done; }
    qint64 total() const { return m_total; }

    /// For tests (cancel or kill at the k-th tick): called on the working thread. Set before the work starts.
    void onProgress(std::function<void(qint64, qint64)> hook) { m_onProgress = std::move(hook); }

private:
    std::atomic<qint64> m_done = 0;
    std::atomic<qint64> m_total = 0;
    std::atomic<bool> m_canceled = false;
    std::function<void(qint64, qint64)> m_onProgress;
};

inline tl::unexpected<Error> canceledError() {
    return fail(ErrorCode::Canceled, QStringLiteral("canceled"));
}

} // namespace xunwang
