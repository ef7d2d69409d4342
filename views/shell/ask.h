#pragma once

#include "models/base/jobs.h"

#include <QFuture>
#include <QFutureWatcher>
#include <QPromise>
#include <QThreadPool>

#include <memory>

namespace xunwang {

/// Calls `handler(Result<T>)` on the receiver's thread once `future` has finished; never after the receiver has died.
/// A future that ends without a result arrives as Canceled. (QFuture::then with a context aborts in Qt 6.4 when the
/// context has died.)
template <typename T, typename Handler>
void ask(QObject* receiver, const QFuture<Result<T>>& future, Handler handler) {
    auto* watcher = new QFutureWatcher<Result<T>>(receiver);
    QObject::connect(
        watcher, &QFutureWatcherBase::finished, receiver, [watcher, handler = std::move(handler)]() mutable {
            watcher->deleteLater();
            if (watcher->future().resultCount() > 0)
                handler(watcher->result());
            else
                handler(Result<T>(fail(ErrorCode::Canceled, QStringLiteral("canceled"))));
        });
    watcher->setFuture(future);
}

/// Short work that is no job (it shows no bar and cannot be canceled) on a thread of `pool`. The pool is a member of
/// whoever asks, so that nothing runs on after what the work refers to has gone.
template <typename T>
QFuture<Result<T>> inPool(QThreadPool& pool, std::function<Result<T>()> work) {
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    pool.start([promise, work = std::move(work)] {
        promise->addResult(guarded<Result<T>>(work));
        promise->finish();
    });
    return promise->future();
}

/// Of several requests for the same thing only the newest counts: what older ones bring is dropped. A member of whoever
/// asks. GUI thread.
class Latest {
public:
    /// As the free `ask`, unless another question follows before the answer.
    template <typename T, typename Handler>
    void ask(QObject* receiver, const QFuture<Result<T>>& future, Handler handler) {
        xunwang::ask<T>(receiver, future,
            [mine = ++*m_generation, newest = m_generation, handler = std::move(handler)](Result<T> result) mutable {
                if (mine == *newest)
                    handler(std::move(result));
            });
    }
    /// Answers on their way are dropped.
    void forget() { ++*m_generation; }

private:
    std::shared_ptr<quint64> m_generation = std::make_shared<quint64>(0);
};

} // namespace xunwang
