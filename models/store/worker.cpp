#include "models/store/worker.h"

#include "models/store/connection.h"

#include <future>

namespace xunwang {

Result<std::unique_ptr<Worker>> Worker::start(
    int count, const std::function<Result<std::unique_ptr<Connection>>()>& openConnection) {
    std::unique_ptr<Worker> worker(new Worker);
    for (int i = 0; i < count; ++i) {
        std::promise<Result<void>> opened;
        auto outcome = opened.get_future();
        worker->m_threads.emplace_back([&worker = *worker, &openConnection, &opened] {
            auto connection = openConnection();
            if (!connection) {
                opened.set_value(fail(connection.error()));
                return;
            }
            opened.set_value({});
            worker.loop(**connection);
        });
        XW_TRY(outcome.get());
    }
    return worker;
}

Worker::~Worker() {
    {
        const std::lock_guard lock(m_mutex);
        m_stop = true;
    }
    m_wake.notify_all();
    for (std::thread& thread : m_threads)
        thread.join();
}

void Worker::post(Task task, Priority priority) {
    {
        const std::lock_guard lock(m_mutex);
        (priority == Priority::Person ? m_people : m_bulk)
            .push_back({std::move(task), std::chrono::steady_clock::now()});
    }
    m_wake.notify_one();
}

qint64 Worker::personWaits() {
    const std::lock_guard lock(m_mutex);
    if (m_people.empty())
        return 0;
    using namespace std::chrono;
    return duration_cast<milliseconds>(steady_clock::now() - m_people.front().since).count();
}

void Worker::loop(Connection& connection) {
    bool worked = false;
    std::unique_lock lock(m_mutex);
    while (true) {
        const auto ready = [this] { return m_stop || !m_people.empty() || !m_bulk.empty(); };
        if (!worked) {
            m_wake.wait(lock, ready);
        } else if (!m_wake.wait_for(lock, std::chrono::seconds(2), ready)) {
            worked = false;
            if (m_idle) {
                lock.unlock();
                m_idle(connection);
                lock.lock();
            }
            continue;
        }
        auto& queue = m_people.empty() ? m_bulk : m_people;
        if (queue.empty())
            return; // stopped, and nothing is left to do
        const Task task = std::move(queue.front().task);
        queue.pop_front();
        lock.unlock();
        task(connection);
        worked = true;
        lock.lock();
    }
}

} // namespace xunwang
