#include "models/leads/rescreening.h"
#include "models/store/connection.h"
#include "tests/support/rules.h"
#include "tests/support/workbench.h"

#include <QProcess>

#include <csignal>
#include <thread>
#include <unistd.h>

using namespace xunwang;
using namespace xunwang::test;

namespace {

constexpr int kStored = 6000;

std::shared_ptr<const Matcher> tobacco() {
    return rules(2,
        {{"TOB", "'fields': ['title'], 'any': ['电子烟']", "'电子烟'", "'烟嘴'"},
            {"CUP", "'fields': ['title'], 'any': ['保温杯']", "'保温杯'", "'杯子'"}});
}

/// Leads, revisions, batches, and what is open.
using State = std::array<qint64, 4>;

/// The child: rescreens DATABASE and dies at the k-th tick of the applying, some microseconds later.
int applyAndDie(const QStringList& arguments) {
    const FixedClock clock{moment("2026-11-01T08:00:00Z")};
    auto file = CaseFile::open(arguments[2], CaseFile::Access::Write, Workbench::listingSchema(), clock);
    if (!file)
        return 3;
    Feedback looking;
    const auto preview = previewRescreen(**file, nullptr, tobacco(), looking);
    const auto who = (*file)->read([](Reader& reader) { return defaultPerson(reader); }).result();
    if (!preview || !who)
        return 4;
    int tick = 0;
    Feedback feedback;
    feedback.onProgress([&](qint64, qint64) {
        if (++tick == arguments[3].toInt())
            std::thread([later = arguments[4].toUInt()] {
                ::usleep(later);
                ::kill(::getpid(), SIGKILL);
            }).detach();
    });
    return applyRescreen(**file, {who->id.value()}, *preview, {}, feedback) ? 0 : 5;
}

} // namespace

/// Applying a rescreening is all or nothing, however it ends.
class TestRescreenFaults : public QObject {
    Q_OBJECT

    std::unique_ptr<Workbench> m_bench;
    State m_before{};

    State state() {
        State now{};
        static constexpr std::array kTables{"shown_lead", "lead_revision", "batch", "open_batch"};
        for (size_t i = 0; i < kTables.size(); ++i)
            now[i] = m_bench->count(QStringLiteral("SELECT count(*) FROM %1").arg(QLatin1String(kTables[i])));
        return now;
    }
    Result<RescreenOutcome> apply() {
        Feedback feedback;
        auto preview = previewRescreen(*m_bench->file, nullptr, tobacco(), feedback);
        XW_TRY(preview);
        return applyRescreen(*m_bench->file, m_bench->actor, *preview, {}, feedback);
    }
    void limitPages(qint64 most) {
        QVERIFY(m_bench->file
                    ->write({},
                        [most](Writer& writer) {
                            return writer.connection().execute("PRAGMA max_page_count=" + QByteArray::number(most));
                        })
                    .result());
    }

private Q_SLOTS:
    void init() {
        m_bench = std::make_unique<Workbench>();
        QByteArray csv = QStringLiteral("平台,商品ID,商品标题\n").toUtf8();
        for (int i = 0; i < kStored; ++i)
            csv += "平台一," + QByteArray::number(i) + (i % 5 == 0 ? ",机关特供酒 " : ",保温杯 ")
                + QByteArray::number(i) + '\n';
        QVERIFY(m_bench->import(m_bench->write(QStringLiteral("a.csv"), csv)));
        m_before = state();
    }
    void cleanup() { m_bench.reset(); }

    void killedAtAnyMomentItIsWholeOrGone() {
        int killed = 0;
        for (int run = 0; run < 12; ++run) {
            m_bench->file.reset();
            QProcess child;
            child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
            child.start(QCoreApplication::applicationFilePath(),
                {QStringLiteral("--die"), m_bench->path(), QString::number(1 + run % 4), QString::number(run * 7000)});
            QVERIFY(child.waitForFinished(60000));
            m_bench->open();
            QVERIFY(m_bench->sound());
            if (child.exitStatus() != QProcess::CrashExit)
                break; // it was faster: then it is whole
            ++killed;
            if (state()[2] > m_before[2])
                break;
            QVERIFY(state() == m_before);
        }
        QVERIFY(killed > 0);
        if (state() == m_before)
            QVERIFY(apply());
        QCOMPARE(state()[1], kStored / 5);
        QVERIFY(m_bench->sound());
    }
    void aDatabaseThatMayNotGrowKeepsWhatItHad() {
        const qint64 pages = m_bench->count(QStringLiteral("PRAGMA page_count"));
        int refused = 0;
        for (qint64 most = pages;; most += 47) {
            limitPages(most);
            const auto outcome = apply();
            limitPages(1'000'000);
            if (outcome)
                break;
            ++refused;
            QCOMPARE(outcome.error().detail, QStringLiteral("store.disk-full"));
            m_bench->file.reset();
            m_bench->open(); // what could not be removed at once goes now
            QVERIFY(state() == m_before);
            QVERIFY(m_bench->sound());
        }
        QVERIFY(refused > 2);
        QVERIFY(m_bench->sound());
    }
};

int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    if (QCoreApplication::arguments().value(1) == QLatin1String("--die"))
        return applyAndDie(QCoreApplication::arguments());
    TestRescreenFaults test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_rescreenfaults.moc"
