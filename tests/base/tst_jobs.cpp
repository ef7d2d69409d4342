#include "models/base/jobs.h"

#include <QAbstractItemModelTester>
#include <QSemaphore>
#include <QTest>

using namespace xunwang;

class TestJobs : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void givesTheResultOnThisThread() {
        Jobs jobs;
        QAbstractItemModelTester tester(&jobs);
        int got = 0;
        QThread* thread = nullptr;
        jobs.start<int>(
            QStringLiteral("sum"), [](Feedback&) -> Result<int> { return 42; }, this,
            [&](Result<int> result) {
                got = result.value();
                thread = QThread::currentThread();
            });
        QCOMPARE(jobs.rowCount(), 1);
        QTRY_COMPARE(got, 42);
        QCOMPARE(thread, this->thread());
        QCOMPARE(jobs.rowCount(), 0);
    }

    void showsCountsAndCancels() {
        Jobs jobs;
        QSemaphore started;
        std::optional<Error> error;
        jobs.start<int>(
            QStringLiteral("long"),
            [&](Feedback& feedback) -> Result<int> {
                feedback.progress(3, 10);
                started.release();
                while (!feedback.canceled())
                    QThread::msleep(1);
                return canceledError();
            },
            this, [&](Result<int> result) { error = result.error(); });
        started.acquire();
        QCOMPARE(jobs.index(0).data(Jobs::DoneRole).toLongLong(), 3);
        QCOMPARE(jobs.index(0).data(Jobs::TotalRole).toLongLong(), 10);
        jobs.cancel(0);
        QTRY_VERIFY(error);
        QCOMPARE(error->code, ErrorCode::Canceled);
    }

    void stoppingWaitsForWhatRuns() {
        Jobs jobs;
        bool ended = false;
        jobs.start<int>(
            QStringLiteral("long"),
            [&](Feedback& feedback) -> Result<int> {
                while (!feedback.canceled())
                    QThread::msleep(1);
                ended = true;
                return canceledError();
            },
            this, [](const Result<int>&) {});
        jobs.stop();
        QVERIFY(ended);
    }

    void anExceptionBecomesAnError() {
        Jobs jobs;
        std::optional<Error> error;
        jobs.start<int>(
            QStringLiteral("throws"), [](Feedback&) -> Result<int> { throw std::runtime_error("why"); }, this,
            [&](Result<int> result) { error = result.error(); });
        QTRY_VERIFY(error);
        QCOMPARE(error->code, ErrorCode::Bug);
        QCOMPARE(error->context, QStringList{QStringLiteral("why")});
    }

    void aDeadReceiverIsNotCalled() {
        Jobs jobs;
        auto receiver = std::make_unique<QObject>();
        QSemaphore go;
        bool called = false;
        jobs.start<int>(
            QStringLiteral("late"),
            [&](Feedback&) -> Result<int> {
                go.acquire();
                return 1;
            },
            receiver.get(), [&](Result<int>) { called = true; });
        receiver.reset();
        go.release();
        QTRY_COMPARE(jobs.rowCount(), 0);
        QVERIFY(!called);
    }
};

QTEST_GUILESS_MAIN(TestJobs)
#include "tst_jobs.moc"
