#pragma once

#include "models/base/result.h"

#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace xunwang {

class Connection;

/// Threads with a SQLite connection each, and the queue they work off: one thread writes, two read.
/// Private to `store`.
class Worker {
public:
    using Task = std::function<void(Connection&)>;
    enum class Priority {
        Person, ///< a person waits for it
        Bulk, ///< goes when no person's task waits
        /// As Bulk, and is not flushed to the disk by itself: a slice of an open batch, of which a power cut may take
        /// any number. What is flushed later, a person's write or the closing of the batch, flushes all before it.
        Slice,
    };

    /// Opens `count` connections with `openConnection`, each on its own thread; the first failure is returned.
    static Result<std::unique_ptr<Worker>> start(
        int count, const std::function<Result<std::unique_ptr<Connection>>()>& openConnection);
    /// Finishes what is queued, then closes the connections.
    ~Worker();

    void post(Task task, Priority priority);
    /// For how long a person's task has been waiting, in ms; 0: none does.
    qint64 personWaits();
    /// Called on the thread when its queue has been empty for a while; set before anything is posted.
    void onIdle(Task task) { m_idle = std::move(task); }

private:
    Worker() = default;
    void loop(Connection& connection);

    std::mutex m_mutex;
    std::condition_variable m_wake;
    struct Waiting {
        Task task;
        std::chrono::steady_clock::time_point since;
    };
    std::deque<Waiting> m_people;
    std::deque<Waiting> m_bulk;
    Task m_idle;
    bool m_stop = false;
    std::vector<std::thread> m_threads;
};

} // namespace xunwang
