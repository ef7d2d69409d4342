#include "models/base/guard.h"
#include "models/store/connection.h"
#include "tests/support/gzip.h"
#include "tests/support/smallbook.h"
#include "tests/support/workbench.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QRandomGenerator>

#include <csignal>
#include <sqlite3.h>
#include <sys/resource.h>
#include <thread>
#include <unistd.h>

using namespace xunwang;
using namespace xunwang::test;

namespace {

#ifdef __SANITIZE_ADDRESS__
constexpr bool kSanitized = true;
#else
constexpr bool kSanitized = false;
#endif
constexpr int kOld = 500; // listings that stand before
constexpr int kNew = kSanitized ? 16'000 : 30'000; // and that the import brings
constexpr int kTicks = kNew / 4096; // of its progress

QByteArray listings(int first, int count) {
    QByteArray csv = QStringLiteral("平台,店铺名称,商品ID,商品标题,价格,采集时间\n").toUtf8();
    for (int i = first; i < first + count; ++i)
        csv += "平台一,第" + QByteArray::number(i % 97) + "号店," + QByteArray::number(i)
            + (i % 80 == 0 ? ",部队特供酒 " : ",保温杯 ") + QByteArray::number(i) + ",10,2026/10/1\n";
    return csv;
}

/// What an import leaves in each table.
struct State {
    std::array<qint64, 10> rows{};
    bool operator==(const State&) const = default;
};
State stateOf(Workbench& bench) {
    static constexpr std::array kTables{"shop", "listing", "observation", "lead", "batch", "open_batch", "listing_keys",
        "shop_listings", "listing_titles", "observation_titles"};
    State state;
    for (size_t i = 0; i < kTables.size(); ++i)
        state.rows[i] = bench.count(QStringLiteral("SELECT count(*) FROM %1").arg(QLatin1String(kTables[i])));
    return state;
}

[[noreturn]] void die() {
    ::kill(::getpid(), SIGKILL);
    ::pause();
    std::abort();
}

/// The child: imports FILE into DATABASE and dies some microseconds behind the k-th tick of its progress.
int importAndDie(const QStringList& arguments) {
    const FixedClock clock{moment("2026-11-01T08:00:00Z")};
    const CaseSchema schema = Workbench::listingSchema();
    auto file = CaseFile::open(arguments[2], CaseFile::Access::Write, schema, clock);
    const auto guess = inspect(arguments[3]);
    if (!file || !guess)
        return 3;
    const int dieAt = arguments[4].toInt();
    const int later = arguments[5].toInt();
    int tick = 0;
    Feedback feedback;
    feedback.onProgress([&](qint64, qint64) {
        if (++tick == dieAt)
            std::thread([later] {
                ::usleep(static_cast<useconds_t>(later));
                die();
            }).detach();
    });
    const auto who = (*file)->read([](Reader& reader) { return defaultPerson(reader); }).result();
    const auto outcome
        = importListings(**file, {who->id.value()}, planImport(arguments[3], *guess), Workbench::matcher(), feedback);
    return outcome ? 0 : 4;
}

/// The child: imports FILE into DATABASE with no more than so many bytes of memory.
int importInLittleMemory(const QStringList& arguments) {
    const auto bytes = static_cast<rlim_t>(arguments[4].toLongLong());
    const FixedClock clock{moment("2026-11-01T08:00:00Z")};
    const CaseSchema schema = Workbench::listingSchema();
    auto file = CaseFile::open(arguments[2], CaseFile::Access::Write, schema, clock);
    const auto guess = inspect(arguments[3]);
    if (!file || !guess)
        return 3;
    const Matcher& matcher = Workbench::matcher();
    const rlimit limit{bytes, bytes};
    ::setrlimit(RLIMIT_DATA, &limit);
    Feedback feedback;
    const auto who = (*file)->read([](Reader& reader) { return defaultPerson(reader); }).result();
    if (!who)
        return 5;
    const ImportPlan plan = planImport(arguments[3], *guess);
    const auto outcome = guarded<Result<ImportOutcome>>( // as every job is
        [&] { return importListings(**file, {who->id.value()}, plan, matcher, feedback); });
    return outcome ? 0 : outcome.error().detail == QLatin1String("memory.full") ? 5 : 6;
}

} // namespace

/// An import is all or nothing, however it ends: killed at any moment, canceled at any tick, on a full disk, without
/// memory, attacked by its file. F03, F06, F21, F24 and F27 of the faults.
class TestImportFaults : public QObject {
    Q_OBJECT

    std::unique_ptr<Workbench> m_bench;
    QString m_new;
    State m_before;
    State m_after;

    QProcess* child(const QStringList& arguments) {
        auto* process = new QProcess(this);
        process->setProcessChannelMode(QProcess::ForwardedErrorChannel);
        process->start(QCoreApplication::applicationFilePath(), arguments);
        return process;
    }
    /// The file as it was before, or after: whole.
    void keepAs(const QString& name) {
        m_bench->file.reset();
        QFile::remove(name);
        QVERIFY(QFile::copy(m_bench->path(), name));
        m_bench->open();
    }
    void putBack(const QString& name) {
        m_bench->file.reset();
        for (const char* ending : {"", "-wal", "-shm"})
            QFile::remove(m_bench->path() + QLatin1String(ending));
        QVERIFY(QFile::copy(name, m_bench->path()));
        m_bench->open();
    }
    void limitPages(qint64 most) {
        QVERIFY(m_bench->file
                    ->write({},
                        [most](Writer& writer) {
                            return writer.connection().execute("PRAGMA max_page_count=" + QByteArray::number(most));
                        })
                    .result());
    }
    /// What could not be removed at once goes at the next start.
    void nothingRemains() {
        m_bench->file.reset();
        m_bench->open();
        QCOMPARE(stateOf(*m_bench), m_before);
        QVERIFY(m_bench->sound());
    }

private Q_SLOTS:
    void initTestCase() {
        sqlite3_initialize(); // as it comes: the program has it count no memory, which a limit needs
        m_bench = std::make_unique<Workbench>();
        QVERIFY(m_bench->import(m_bench->write(QStringLiteral("old.csv"), listings(0, kOld))));
        m_before = stateOf(*m_bench);
        keepAs(m_bench->filePath(QStringLiteral("before")));
        m_new = m_bench->write(QStringLiteral("new.csv"), listings(kOld, kNew));
        QVERIFY(m_bench->import(m_new));
        m_after = stateOf(*m_bench);
    }
    void init() { putBack(m_bench->filePath(QStringLiteral("before"))); }
    void cleanupTestCase() { m_bench.reset(); }

    void killedAtAnyMomentItIsWholeOrGone() {
        bool given = false;
        int seeds = qEnvironmentVariableIntValue("XUNWANG_SEEDS", &given);
        if (!given)
            seeds = kSanitized ? 30 : 200;
        int killed = 0;
        int whole = 0;
        for (int seed = 1; seed <= seeds; ++seed) {
            QRandomGenerator random(static_cast<quint32>(seed));
            const int tick = 1 + int(random.bounded(kTicks + 1)); // some end by themselves
            const int later = int(random.bounded(kSanitized ? 150'000 : 60'000)); // microseconds
            m_bench->file.reset();
            auto* process = child(
                {QStringLiteral("--die"), m_bench->path(), m_new, QString::number(tick), QString::number(later)});
            QVERIFY(process->waitForFinished(60000));
            killed += process->exitStatus() == QProcess::CrashExit;
            if (process->exitStatus() == QProcess::NormalExit)
                QCOMPARE(process->exitCode(), 0);
            m_bench->open();
            const State now = stateOf(*m_bench);
            QVERIFY2(now == m_before || now == m_after, qPrintable(QStringLiteral("seed %1").arg(seed)));
            QVERIFY2(m_bench->sound(), qPrintable(QStringLiteral("seed %1").arg(seed)));
            // What a killed import left is built upon by the next one; a whole one makes room.
            if (now == m_after) {
                ++whole;
                putBack(m_bench->filePath(QStringLiteral("before")));
            }
        }
        qInfo("%d of %d killed, %d whole", killed, seeds, whole);
        QVERIFY(killed > seeds / 2);
        const auto outcome = m_bench->import(m_new);
        QVERIFY(outcome);
        QCOMPARE(outcome->created, kNew);
        QCOMPARE(stateOf(*m_bench), m_after);
    }

    void canceledAtEveryTickItLeavesNothing() {
        for (int stopAt = 1;; ++stopAt) {
            Feedback feedback;
            int tick = 0;
            feedback.onProgress([&](qint64, qint64) {
                if (++tick == stopAt)
                    feedback.cancel();
            });
            const auto outcome = m_bench->import(m_new, &feedback);
            if (outcome) {
                QCOMPARE(stopAt, tick + 1);
                QCOMPARE(tick, kTicks);
                break;
            }
            QCOMPARE(outcome.error().code, ErrorCode::Canceled);
            QCOMPARE(stateOf(*m_bench), m_before);
            QVERIFY(m_bench->sound());
        }
        QCOMPARE(stateOf(*m_bench), m_after);
    }

    void aDatabaseThatMayNotGrowKeepsWhatItHad() {
        const qint64 pages = m_bench->count(QStringLiteral("PRAGMA page_count"));
        int refused = 0;
        for (qint64 most = pages;; most += 47) {
            limitPages(most);
            const auto outcome = m_bench->import(m_new);
            if (outcome)
                break;
            ++refused;
            QCOMPARE(outcome.error().detail, QStringLiteral("store.disk-full"));
            limitPages(1'000'000);
            nothingRemains();
        }
        QVERIFY(refused > 2);
        QCOMPARE(stateOf(*m_bench), m_after);
        QVERIFY(m_bench->sound());
    }

    void aDiskThatIsFullKeepsWhatItHad() {
        ::signal(SIGXFSZ, SIG_IGN);
        rlimit old{};
        QCOMPARE(::getrlimit(RLIMIT_FSIZE, &old), 0);
        int refused = 0;
        for (rlim_t most = 64 << 10;; most = most * 5 / 3) {
            const rlimit limit{most, old.rlim_max};
            QCOMPARE(::setrlimit(RLIMIT_FSIZE, &limit), 0);
            const auto outcome = m_bench->import(m_new);
            QCOMPARE(::setrlimit(RLIMIT_FSIZE, &old), 0);
            if (outcome)
                break;
            ++refused;
            QCOMPARE(outcome.error().code, ErrorCode::Io);
            nothingRemains();
        }
        QVERIFY(refused > 2);
        QCOMPARE(stateOf(*m_bench), m_after);
        QVERIFY(m_bench->sound());
    }

    void theProgramIsUsableOnceThereIsRoomAgain() {
        const qint64 pages = m_bench->count(QStringLiteral("PRAGMA page_count"));
        limitPages(pages + 100);
        QVERIFY(!m_bench->import(m_new));
        limitPages(1'000'000);
        const auto outcome = m_bench->import(m_new); // without starting anew
        QVERIFY(outcome);
        QCOMPARE(stateOf(*m_bench), m_after);
    }

    void withoutMemoryForTheDatabaseItIsWholeOrGone() {
        int refused = 0;
        for (sqlite3_int64 more = 100'000;; more = more * 2) {
            const auto before = sqlite3_hard_heap_limit64(sqlite3_memory_used() + more);
            const auto outcome = m_bench->import(m_new);
            sqlite3_hard_heap_limit64(before);
            if (outcome)
                break;
            ++refused;
            QCOMPARE(outcome.error().detail, QStringLiteral("memory.full"));
            nothingRemains();
        }
        QVERIFY(refused > 0);
        QCOMPARE(stateOf(*m_bench), m_after);
    }

    void withoutMemoryAtAnyTickItLeavesNothing() {
        for (int failAt = 1; failAt <= kTicks; ++failAt) {
            Feedback feedback;
            int tick = 0;
            feedback.onProgress([&](qint64, qint64) {
                if (++tick == failAt)
                    throw std::bad_alloc();
            });
            const auto outcome = m_bench->import(m_new, &feedback);
            QVERIFY(!outcome);
            QCOMPARE(outcome.error().detail, QStringLiteral("memory.full"));
            QCOMPARE(stateOf(*m_bench), m_before);
            QVERIFY(m_bench->sound());
        }
        QVERIFY(m_bench->import(m_new));
        QCOMPARE(stateOf(*m_bench), m_after);
    }

    void withoutMemoryForTheProgramItIsWholeOrGone() {
        if (kSanitized)
            QSKIP("the sanitizers need more memory than any limit leaves them");
        int refused = 0;
        for (qint64 bytes = 24 << 20; bytes < 2LL << 30; bytes = bytes * 5 / 4) {
            m_bench->file.reset();
            auto* process = child({QStringLiteral("--starve"), m_bench->path(), m_new, QString::number(bytes)});
            QVERIFY(process->waitForFinished(60000));
            QCOMPARE(process->exitStatus(), QProcess::NormalExit);
            m_bench->open();
            const State now = stateOf(*m_bench);
            if (process->exitCode() == 0) {
                QCOMPARE(now, m_after);
                break;
            }
            QCOMPARE(process->exitCode(), 5);
            ++refused;
            QCOMPARE(now, m_before);
            QVERIFY(m_bench->sound());
        }
        QVERIFY(refused > 0);
    }

    /// Most of them begin well, so that rows are stored already. More of them are tried on the reader alone.
    void anAttackIsRefusedInBoundedTimeAndNothingStored_data() {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("detail");
        const auto row = [](int number, const QByteArray& id, const QByteArray& title) {
            return "<row r='" + QByteArray::number(number) + "'><c t='str'><v>" + id + "</v></c><c t='str'><v>" + title
                + "</v></c></row>";
        };
        QByteArray rows = row(1, "id", "title");
        for (int i = 2; i < 9000; ++i)
            rows += row(i, QByteArray::number(kOld + i), "tea");
        const auto withRows = [&](const QByteArray& last) { return SmallBook(rows + last).bytes(); };
        QTest::newRow("row 2^31") << withRows("<row r='2147483648'><c><v>1</v></c></row>") << "workbook.row-beyond";
        QTest::newRow("16,385th column") << withRows("<row r='9000'><c r='XFE9000'><v>1</v></c></row>")
                                         << "workbook.column-beyond";
        QTest::newRow("entity") << withRows("<row r='9000'><c t='str'><v>&c;</v></c></row>") << "workbook.damaged";
        SmallBook bomb(rows);
        bomb.parts["xl/worksheets/sheet1.xml"] += QByteArray(200 << 20, ' ');
        QTest::newRow("zip bomb") << bomb.bytes() << "workbook.bomb";
        // A hundred times 64 MB of blank lines: 6.4 GB in 6 MB.
        QTest::newRow("gzip bomb") << gzip(listings(kOld, 9000)) + gzip(QByteArray(64 << 20, '\n')).repeated(100)
                                   << "gzip.bomb";
    }
    void anAttackIsRefusedInBoundedTimeAndNothingStored() {
        QFETCH(QByteArray, content);
        QFETCH(QString, detail);
        QElapsedTimer timer;
        timer.start();
        const auto outcome = m_bench->import(m_bench->write(QStringLiteral("attack"), content));
        QVERIFY(timer.elapsed() < 20'000);
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().detail, detail);
        QCOMPARE(stateOf(*m_bench), m_before);
    }

    void aRowThatIsTooLongIsRefusedAndNothingStored() {
        const QString path = m_bench->write(
            QStringLiteral("long.csv"), listings(kOld, 9000) + "1,2,3," + QByteArray(9 << 20, 'x') + ",5,6\n");
        const auto outcome = m_bench->import(path);
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().detail, QStringLiteral("csv.row-too-long"));
        QCOMPARE(stateOf(*m_bench), m_before);
    }

    void longCellsAreKeptWhole() {
        const QByteArray title = QByteArray("tea ").repeated(200'000);
        const auto outcome = m_bench->import(
            m_bench->write(QStringLiteral("long.csv"), listings(kOld, 10) + "1,2,3," + title + ",5,2026/10/1\n"));
        QVERIFY(outcome);
        QCOMPARE(m_bench->count(QStringLiteral("SELECT max(length(title)) FROM listing")), title.trimmed().size());
        QVERIFY(m_bench->sound());
    }
};

int main(int argc, char** argv) {
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == QLatin1String("--die"))
        return importAndDie(arguments);
    if (arguments.value(1) == QLatin1String("--starve"))
        return importInLittleMemory(arguments);
    TestImportFaults test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_importfaults.moc"
