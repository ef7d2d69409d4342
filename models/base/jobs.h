#pragma once

#include "models/base/feedback.h"
#include "models/base/guard.h"

#include <QAbstractListModel>
#include <QElapsedTimer>
#include <QFutureWatcher>
#include <QPointer>
#include <QPromise>
#include <QThreadPool>
#include <QTimer>

#include <memory>
#include <vector>

namespace xunwang {

/// Runs long work off the GUI thread and lists what is running, one row a job, with a bar and a cancel for each.
/// Lives on the GUI thread. When it dies it cancels what runs and waits for it.
class Jobs : public QAbstractListModel {
    Q_OBJECT
public:
    /// What becomes of a job's work when it is canceled: it is lost, or goes on another time.
    enum class End { Lost, GoesOn };
    enum Role { TitleRole = Qt::UserRole + 1, DoneRole, TotalRole, RateRole, SecondsLeftRole };

    explicit Jobs(QObject* parent = nullptr);
    ~Jobs() override;

    /// Starts `work(Feedback&) -> Result<T>` on the pool; `done(Result<T>)` runs later on this thread unless `receiver`
    /// has died. What escapes from the work as an exception arrives as ErrorCode::Bug. Returns the job's feedback.
    template <typename T>
    std::shared_ptr<Feedback> start(const QString& title, std::function<Result<T>(Feedback&)> work, QObject* receiver,
        std::function<void(Result<T>)> done, End end = End::Lost);

    int rowCount(const QModelIndex& parent = {}) const final;
    QVariant data(const QModelIndex& index, int role) const final;
    void cancel(int row);
    void cancelAll();
    /// Cancels what runs and waits for it: for the end of the program, before what the jobs work on goes.
    void stop();
    bool busy() const { return !m_jobs.empty(); }
    /// Whether work runs that a cancel would lose.
    bool wouldLose() const {
        return std::any_of(m_jobs.begin(), m_jobs.end(), [](const Job& job) { return job.end == End::Lost; });
    }

private:
    struct Job {
        QString title;
        std::shared_ptr<Feedback> feedback;
        End end;
        QElapsedTimer timer;
    };
    void add(const QString& title, const std::shared_ptr<Feedback>& feedback, End end);
    void remove(const Feedback* feedback);

    std::vector<Job> m_jobs;
    QThreadPool m_pool;
    QTimer m_tick;
};

template <typename T>
std::shared_ptr<Feedback> Jobs::start(const QString& title, std::function<Result<T>(Feedback&)> work, QObject* receiver,
    std::function<void(Result<T>)> done, End end) {
    auto feedback = std::make_shared<Feedback>();
    auto promise = std::make_shared<QPromise<Result<T>>>();
    // The watcher belongs to this list, not to the receiver: the row must go even when the receiver has died.
    auto* watcher = new QFutureWatcher<Result<T>>(this);
    connect(watcher, &QFutureWatcherBase::finished, this,
        [this, watcher, feedback, alive = QPointer<QObject>(receiver), done = std::move(done)] {
            watcher->deleteLater();
            remove(feedback.get());
            if (alive)
                done(watcher->result());
        });
    watcher->setFuture(promise->future());
    add(title, feedback, end);
    m_pool.start([promise, feedback, work = std::move(work)] {
        promise->start();
        promise->addResult(guarded<Result<T>>([&] { return work(*feedback); }));
        promise->finish();
    });
    return feedback;
}

} // namespace xunwang
