#include "models/store/migrations.h"
#include "models/store/verify.h"
#include "tests/support/casefixture.h"

#include <QElapsedTimer>
#include <QtEndian>
#include <QThread>

#include <future>

using namespace xunwang;
using namespace xunwang::test;

class TestCaseFile : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    FixedClock m_clock{moment("2026-11-01T08:00:00Z")};
    CaseSchema m_schema = noteSchema();

    QString path() const {
        return m_folder.filePath(QStringLiteral("%1.xwdb").arg(QLatin1String(QTest::currentTestFunction())));
    }
    Result<void> create() {
        return CaseFile::create(path(), {}, m_schema, m_clock, [](Writer&) { return Result<void>(); });
    }
    auto open(CaseFile::Access access) { return CaseFile::open(path(), access, m_schema, m_clock); }
    QByteArray bytes() {
        QFile file(path());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void write(const QByteArray& content) {
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    }

private Q_SLOTS:
    void aNewOneIsOursAlone() {
        QVERIFY(create());
        const QFile::Permissions others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        QCOMPARE(QFile::permissions(path()) & others, QFile::Permissions());
        auto file = open(CaseFile::Access::Write);
        QVERIFY(file);
        QVERIFY((*file)->station() >= 1 && (*file)->station() < (1 << 20));
        QCOMPARE((*file)->zone().id(), QByteArray("Asia/Shanghai"));
        QCOMPARE(QFile::permissions(path() + QStringLiteral("-wal")) & others, QFile::Permissions());
    }

    void closingLeavesOneCompleteFile() {
        QVERIFY(create());
        QVERIFY(open(CaseFile::Access::Write));
        QVERIFY(!QFile::exists(path() + QStringLiteral("-wal")));
        QVERIFY(!QFile::exists(path() + QStringLiteral(".lock")));
    }

    void neverReplacesWhatIsThere() {
        write("mine");
        QCOMPARE(create().error().detail, QStringLiteral("file.exists"));
        QCOMPARE(bytes(), QByteArray("mine"));
    }

    void aFoundingThatFailsLeavesNothing() {
        const auto result = CaseFile::create(path(), {}, m_schema, m_clock,
            [](Writer&) { return Result<void>(fail(ErrorCode::Validation, QStringLiteral("canceled"))); });
        QVERIFY(!result);
        QVERIFY(QDir(m_folder.path()).entryList({QStringLiteral("*aFounding*")}, QDir::Files | QDir::Hidden).isEmpty());
    }

    void refusesWhatIsNoCaseDatabase_data() {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("detail");
        QTest::newRow("zero bytes") << QByteArray() << "store.empty";
        QTest::newRow("a picture") << QByteArray("\x89PNG\r\n\x1a\n") + QByteArray(200, 'x') << "store.foreign";
        QByteArray foreign = QByteArray("SQLite format 3") + QByteArray(85, '\0');
        QTest::newRow("another program's SQLite file") << foreign << "store.foreign";
        qToBigEndian(kApplicationId, foreign.data() + 68);
        qToBigEndian(99, foreign.data() + 60);
        QTest::newRow("a newer schema") << foreign << "store.newer";
    }
    void refusesWhatIsNoCaseDatabase() {
        QFETCH(QByteArray, content);
        QFETCH(QString, detail);
        write(content);
        for (const auto access : {CaseFile::Access::Read, CaseFile::Access::Write}) {
            const auto file = open(access);
            QVERIFY(!file);
            QCOMPARE(file.error().detail, detail);
            QCOMPARE(bytes(), content);
        }
    }

    void onlyOneWrites() {
        QVERIFY(create());
        auto first = open(CaseFile::Access::Write);
        QVERIFY(first);
        const auto second = open(CaseFile::Access::Write);
        QCOMPARE(second.error().code, ErrorCode::Busy);
        QCOMPARE(second.error().detail, QStringLiteral("store.locked"));
        auto reader = open(CaseFile::Access::Read);
        QVERIFY(reader);
        const auto write = (*reader)->write({}, [](Writer& w) { return Records<Note>::add(w, {}); }).result();
        QCOMPARE(write.error().detail, QStringLiteral("store.opened-for-reading"));
    }

    void aReaderSeesWhatTheWriterCommitted() {
        QVERIFY(create());
        auto writer = open(CaseFile::Access::Write);
        auto reader = open(CaseFile::Access::Read);
        QVERIFY(writer && reader);
        const auto note = (*writer)
                              ->write({},
                                  [](Writer& w) {
                                      return Records<Note>::add(w, {QStringLiteral("一"), {}, {}, {}});
                                  })
                              .result();
        const auto seen = (*reader)->read([id = note->id](Reader& r) { return Records<Note>::load(r, id); }).result();
        QCOMPARE(seen->value.name, QStringLiteral("一"));
    }

    void longWorkGivesWayToPeople() {
        QVERIFY(create());
        const auto file = std::move(*open(CaseFile::Access::Write));
        const auto add = [](Writer& w, const QString& name) { return Records<Note>::add(w, {name, {}, {}, {}}); };
        // It takes half a second, and somebody writes each time it has begun.
        std::atomic<int> begun = 0;
        QElapsedTimer waited;
        qint64 longest = 0;
        const auto done = std::async(std::launch::async, [&] {
            return file->writeLong(Actor{1}, [&](Writer& w, const Tick& tick) -> Result<Id<Note>> {
                ++begun;
                auto note = add(w, QStringLiteral("长"));
                XW_TRY(note);
                for (int i = 0; i < 50; ++i) {
                    QThread::msleep(10);
                    if (tick)
                        XW_TRY(tick());
                }
                return note->id;
            });
        });
        for (int i = 1; i <= 3; ++i) {
            QTRY_VERIFY(begun == i);
            waited.start();
            QVERIFY(file->write(Actor{1}, [&](Writer& w) { return add(w, QStringLiteral("人")); }).result());
            longest = qMax(longest, waited.elapsed());
        }
        QVERIFY2(longest < 300, qPrintable(QString::number(longest)));
        done.wait();
        QCOMPARE(begun, 4);
        QCOMPARE(
            file->read([](Reader& r) { return r.integer(QStringLiteral("SELECT count(*) FROM campaign")); }).result(),
            4);
    }

    void peopleWhoNeverStopWaitForOnce() {
        QVERIFY(create());
        const auto file = std::move(*open(CaseFile::Access::Write));
        int begun = 0;
        std::atomic<bool> stop = false;
        auto hammer = std::async(std::launch::async, [&] {
            while (!stop)
                static_cast<void>(file->write(Actor{1}, [](Writer&) { return Result<int>(0); }).result());
        });
        const auto done = file->writeLong(Actor{1}, [&](Writer&, const Tick& tick) -> Result<int> {
            ++begun;
            for (int i = 0; i < 15; ++i) {
                QThread::msleep(10);
                if (tick)
                    XW_TRY(tick());
            }
            return 0;
        });
        stop = true;
        QVERIFY(done);
        QCOMPARE(begun, CaseFile::kGivesWay + 1);
    }

    void aFullDiskChangesNothing() {
        QVERIFY(create());
        auto file = open(CaseFile::Access::Write);
        QVERIFY(file);
        const auto result = (*file)
                                ->write({},
                                    [](Writer& w) -> Result<int> {
                                        auto pragma = w.prepare(QStringLiteral("PRAGMA max_page_count=1"));
                                        XW_TRY(pragma);
                                        XW_TRY(pragma->step());
                                        XW_TRY(pragma->step());
                                        for (int i = 0; i < 2000; ++i)
                                            XW_TRY(Records<Note>::add(w, {QString(500, u'x'), {}, {}, {}}));
                                        return 0;
                                    })
                                .result();
        QCOMPARE(result.error().detail, QStringLiteral("store.disk-full"));
        const auto left
            = (*file)->read([](Reader& r) { return r.integer(QStringLiteral("SELECT count(*) FROM campaign")); });
        QCOMPARE(left.result().value(), 0);
    }

    void aStatementThatIsUsedAgainHasForgottenWhatWasBound() {
        QVERIFY(create());
        auto file = open(CaseFile::Access::Write);
        const auto echo = [&](bool bind) {
            return (*file)
                ->write({},
                    [bind](Writer& writer) -> Result<Value> {
                        auto statement = writer.prepare(QStringLiteral("SELECT ? UNION ALL SELECT 2"));
                        XW_TRY(statement);
                        if (bind)
                            statement->bind(1);
                        XW_TRY(statement->step()); // and let go of while a row is left
                        return statement->value(0);
                    })
                .result();
        };
        QCOMPARE(*echo(true), Value(qint64(1)));
        QCOMPARE(*echo(false), Value());
        QCOMPARE(*echo(true), Value(qint64(1)));
    }

    void oneTextMayBeUsedTwiceAtOnce() {
        QVERIFY(create());
        auto file = open(CaseFile::Access::Write);
        const auto pairs = (*file)->read([](Reader& reader) -> Result<QString> {
            const QString sql = QStringLiteral("SELECT 1 UNION ALL SELECT 2");
            QString seen;
            auto outer = reader.prepare(sql);
            XW_TRY(outer);
            for (auto row = outer->step(); *row; row = outer->step()) {
                auto inner = reader.prepare(sql);
                XW_TRY(inner);
                for (auto other = inner->step(); *other; other = inner->step())
                    seen += QStringLiteral("%1%2 ").arg(outer->integer(0)).arg(inner->integer(0));
            }
            return seen;
        });
        QCOMPARE(*pairs.result(), QStringLiteral("11 12 21 22 "));
    }
};

QTEST_GUILESS_MAIN(TestCaseFile)
#include "tst_casefile.moc"
