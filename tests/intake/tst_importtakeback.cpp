#include "models/intake/batchrepository.h"
#include "models/intake/duplicates.h"
#include "models/intake/takeback.h"
#include "models/market/derived.h"
#include "models/market/marketrepository.h"
#include "models/market/titlesearch.h"
#include "models/review/reviewrepository.h"
#include "models/store/verify.h"
#include "tests/support/workbench.h"

#include <QProcess>
#include <QRandomGenerator>

#include <csignal>
#include <thread>
#include <unistd.h>

using namespace xunwang;
using namespace xunwang::test;

namespace {

constexpr int kMany = 9000; // more than two blocks of digests

QByteArray listings(int first, int count, int day = 1, int price = 10) {
    QByteArray csv = QStringLiteral("平台,店铺名称,商品ID,商品标题,价格,采集时间\n").toUtf8();
    for (int i = first; i < first + count; ++i)
        csv += "平台一,第" + QByteArray::number(i % 97) + "号店," + QByteArray::number(i)
            + (i % 80 == 0 ? ",部队特供酒 " : ",保温杯 ") + QByteArray::number(i) + ',' + QByteArray::number(price)
            + ",2026/10/" + QByteArray::number(day) + '\n';
    return csv;
}

[[noreturn]] void die() {
    ::kill(::getpid(), SIGKILL);
    ::pause();
    std::abort();
}

/// The child: clears DATABASE of what was taken back, and dies some microseconds behind the k-th tick of its progress.
int clearAndDie(const QStringList& arguments) {
    const FixedClock clock{moment("2026-11-01T08:00:00Z")};
    const CaseSchema schema = Workbench::listingSchema();
    auto file = CaseFile::open(arguments[2], CaseFile::Access::Write, schema, clock);
    if (!file)
        return 3;
    int tick = 0;
    Feedback feedback;
    feedback.onProgress([&](qint64, qint64) {
        if (++tick == arguments[3].toInt())
            std::thread([later = arguments[4].toInt()] {
                ::usleep(static_cast<useconds_t>(later));
                die();
            }).detach();
    });
    return clearTakenBack(**file, feedback) ? 0 : 4;
}

} // namespace

/// An import of listings is taken back as a whole: nothing of it is seen at once, and nothing that people entered or
/// another import brought goes with it.
class TestImportTakeBack : public QObject {
    Q_OBJECT

    std::unique_ptr<Workbench> m_bench;

    BatchId imported(const QByteArray& csv) {
        static int number = 0;
        const auto outcome = m_bench->import(m_bench->write(QStringLiteral("%1.csv").arg(++number), csv));
        if (!outcome)
            qFatal("%s", qPrintable(outcome.error().detail));
        return BatchId(*outcome->batch);
    }
    Result<void> takenBack(BatchId batch, const QString& reason = QStringLiteral("导错文件")) {
        return takeBackImport(*m_bench->file, m_bench->actor, batch, reason);
    }
    Result<void> cleared() {
        Feedback feedback;
        return clearTakenBack(*m_bench->file, feedback);
    }
    template <typename F>
    auto read(F work) {
        return m_bench->file->read(work).result();
    }
    /// Digests, ledger, and what is kept beside the rows.
    QString verified() {
        const auto report = read([this](Reader& reader) {
            Feedback feedback;
            return verifyStore(reader, m_bench->schema(), feedback);
        });
        return report ? QString() : report.error().detail + u' ' + report.error().context.join(u' ');
    }
    std::vector<qint64> leads() {
        return *read([](Reader& reader) { return leadIds(reader, {}); });
    }
    void decided(qint64 lead) {
        QVERIFY(m_bench->file
                    ->write(m_bench->actor,
                        [lead](Writer& writer) {
                            return decide(writer, {LeadId(lead)}, Verdict::Confirmed, {}, std::nullopt);
                        })
                    .result());
    }
    qint64 titles(const QString& text) {
        return read([&](Reader& reader) {
            Feedback feedback;
            return searchTitles(reader, text, 100, feedback);
        })->count;
    }
    ImportTakeBack looked(BatchId batch) {
        return *read([batch](Reader& reader) { return lookAtTakingBackImport(reader, batch); });
    }
    /// What people see of listings, in numbers.
    struct Seen {
        qint64 listings, sightings, shops, ofShops, leads, all, open, titles;
        bool operator==(const Seen&) const = default;
    };
    Seen seen() {
        const auto facets = *read([](Reader& reader) { return leadFacets(reader, {}); });
        return {m_bench->count(QStringLiteral("SELECT count(*) FROM shown_listing")),
            m_bench->count(QStringLiteral("SELECT count(*) FROM shown_sighting")),
            m_bench->count(QStringLiteral("SELECT count(*) FROM shown_shop")),
            m_bench->count(QStringLiteral("SELECT count(*) FROM shown_shop_listing")), qint64(leads().size()),
            facets.all, *read([](Reader& reader) { return openLeads(reader); }), titles(QStringLiteral("保温杯"))};
    }
    qint64 stored(const char* table) {
        return m_bench->count(QStringLiteral("SELECT count(*) FROM %1").arg(QLatin1String(table)));
    }

private Q_SLOTS:
    void init() { m_bench = std::make_unique<Workbench>(); }
    void cleanup() { m_bench.reset(); }

    void itsRowsAreGoneFromEveryQueryAtOnceAndThenFromTheFile() {
        imported(listings(0, 500));
        const Seen before = seen();
        const BatchId batch = imported(listings(500, kMany));
        QVERIFY(seen().listings == 500 + kMany && seen().leads > before.leads);

        QVERIFY(takenBack(batch));
        QCOMPARE(stored("listing"), 500 + kMany);
        QVERIFY(seen() == before);
        QCOMPARE(verified(), QString());

        QVERIFY(cleared());
        QVERIFY(seen() == before);
        QCOMPARE(stored("listing"), 500);
        QCOMPARE(m_bench->count(QStringLiteral("SELECT sum(length(entries)) / 24 FROM listing_keys")), 500);
        QCOMPARE(stored("removal"), 0);
        QCOMPARE(verified(), QString());
    }

    void itsRecordSaysWhoWhenAndWhyAndIsInTheLedger() {
        const BatchId batch = imported(listings(0, 10));
        m_bench->clock.advance(60);
        QVERIFY(takenBack(batch));
        QVERIFY(cleared());
        const auto past = *read([](Reader& reader) { return pastImports(reader, 5); });
        QCOMPARE(past.size(), 1U);
        QVERIFY(past[0].batch.withdrawn);
        QCOMPARE(past[0].takenBack->reason, QStringLiteral("导错文件"));
        QCOMPARE(past[0].takenBack->person, QStringLiteral("执法人员甲"));
        QCOMPARE(past[0].takenBack->at, past[0].batch.value.openedAt.addSecs(60));
        QCOMPARE(past[0].counts.created, 10);
    }

    void whatIsWrongIsToldAndChangesNothing() {
        const BatchId batch = imported(listings(0, 10));
        QCOMPARE(takenBack(batch, QStringLiteral(" ")).error().detail, QStringLiteral("record.reason-missing"));
        QCOMPARE(takenBack(BatchId(7)).error().detail, QStringLiteral("record.not-found"));
        {
            const auto claim = m_bench->file->claimBulk();
            QCOMPARE(takenBack(batch).error().detail, QStringLiteral("batch.open"));
        }
        QCOMPARE(seen().listings, 10);
        QVERIFY(takenBack(batch));
        QCOMPARE(takenBack(batch).error().detail, QStringLiteral("import.taken-back"));
        const auto undone = m_bench->file
                                ->write(m_bench->actor,
                                    [](Writer& writer) -> Result<void> {
                                        auto head = Ledger::head(writer);
                                        XW_TRY(head);
                                        return Ledger::undo(writer, head->sequence);
                                    })
                                .result();
        QCOMPARE(undone.error().detail, QStringLiteral("undo.import"));
    }

    void theSameFileComesInAsNewAfterwards_data() {
        QTest::addColumn<bool>("clearedFirst");
        QTest::newRow("cleared") << true;
        QTest::newRow("not yet") << false; // then the import does it
    }
    void theSameFileComesInAsNewAfterwards() {
        QFETCH(bool, clearedFirst);
        const QString path = m_bench->write(QStringLiteral("a.csv"), listings(0, kMany));
        const auto first = m_bench->import(path);
        QVERIFY(first);
        const Seen before = seen();
        QVERIFY(takenBack(BatchId(*first->batch)));
        QCOMPARE(seen().listings, 0);
        QCOMPARE(seen().leads, 0);
        QCOMPARE(seen().shops, 0);
        if (clearedFirst)
            QVERIFY(cleared());
        const auto again = m_bench->import(path);
        QVERIFY(again);
        QVERIFY(!again->sameFile);
        QCOMPARE(again->created, kMany);
        QCOMPARE(again->shops, first->shops);
        QCOMPARE(again->leads, first->leads);
        QVERIFY(seen() == before);
        QCOMPARE(verified(), QString());
    }

    void whatPeopleWorkedOnStays() {
        const QString path = m_bench->write(QStringLiteral("a.csv"), listings(0, 800));
        const auto first = m_bench->import(path);
        QCOMPARE(leads().size(), 10U);
        const qint64 lead = leads().front();
        decided(lead);
        const ImportTakeBack says = looked(BatchId(*first->batch));
        QCOMPARE(says.listings, 800);
        QCOMPARE(says.leads, 9);
        QCOMPARE(says.leadsWorkedOn, 1);
        QVERIFY(takenBack(BatchId(*first->batch)));
        for (int round = 0; round < 2; ++round) {
            QCOMPARE(leads(), std::vector<qint64>{lead});
            const auto context = read([lead](Reader& reader) { return leadContext(reader, LeadId(lead)); });
            QVERIFY(context);
            QVERIFY(context->decision);
            QCOMPARE(context->row.found.lead.title, QStringLiteral("部队特供酒 0"));
            QCOMPARE(seen().listings, 0); // the item itself is nobody's sighting any more
            QCOMPARE(titles(QStringLiteral("特供")), 0);
            QCOMPARE(verified(), QString());
            QVERIFY(cleared());
        }
        QCOMPARE(stored("listing"), 1); // for the lead
        // Another lead that went cannot be decided any more.
        const auto late = m_bench->file
                              ->write(m_bench->actor,
                                  [lead](Writer& writer) {
                                      return decide(writer, {LeadId(lead + 1)}, Verdict::Confirmed, {}, std::nullopt);
                                  })
                              .result();
        QCOMPARE(late.error().detail, QStringLiteral("record.not-found"));

        const auto again = m_bench->import(path);
        QCOMPARE(again->created, 800);
        QCOMPARE(again->leads, 9); // the tenth is decided
        QCOMPARE(leads().size(), 10U);
        QCOMPARE(seen().listings, 800);
        QCOMPARE(verified(), QString());
        // And that one goes like the first.
        QVERIFY(takenBack(BatchId(*again->batch)));
        QVERIFY(cleared());
        QCOMPARE(leads(), std::vector<qint64>{lead});
        QCOMPARE(stored("listing"), 1);
        QCOMPARE(verified(), QString());
    }

    void whatAnotherImportHasSeenStaysWithItsOwnHistory() {
        const BatchId first = imported(listings(0, 240));
        imported(listings(80, 240, 5, 12)); // 160 of them again, dearer, and 80 more
        const ImportTakeBack says = looked(first);
        QCOMPARE(says.listings, 80);
        QCOMPARE(says.listingsStay, 160);
        QCOMPARE(says.leads, 1);
        QCOMPARE(says.leadsStay, 2);
        QVERIFY(takenBack(first));
        for (int round = 0; round < 2; ++round) {
            QCOMPARE(seen().listings, 240);
            QCOMPARE(seen().sightings, 240);
            QCOMPARE(seen().ofShops, 240);
            QCOMPARE(seen().leads, 3);
            QCOMPARE(m_bench->count(QStringLiteral("SELECT min(price) FROM shown_sighting")), 1200);
            QCOMPARE(titles(QStringLiteral("保温杯")), 237);
            QCOMPARE(verified(), QString());
            QVERIFY(cleared());
        }
        QCOMPARE(stored("listing"), 240);
        // What was taken back is an earlier sighting when it comes again, and the price moved after it.
        const auto again = m_bench->import(m_bench->write(QStringLiteral("again.csv"), listings(0, 240)));
        QCOMPARE(again->created, 80);
        QCOMPARE(again->unchanged, 160);
        QCOMPARE(seen().listings, 320);
        QCOMPARE(seen().sightings, 480);
        QCOMPARE(verified(), QString());
    }

    void whatALaterImportAddedGoesAlone() {
        imported(listings(0, 100));
        const Seen before = seen();
        const BatchId second = imported(listings(0, 100, 5, 12));
        QCOMPARE(looked(second).sightings, 100);
        QCOMPARE(looked(second).listings, 0);
        QVERIFY(takenBack(second));
        QVERIFY(seen() == before);
        QVERIFY(cleared());
        QVERIFY(seen() == before);
        QCOMPARE(m_bench->count(QStringLiteral("SELECT max(price) FROM shown_sighting")), 1000);
        QCOMPARE(verified(), QString());
        // The price before it is the first import's again.
        QCOMPARE(m_bench->import(m_bench->write(QStringLiteral("c.csv"), listings(0, 100, 6)))->updated, 0);
    }

    void whatStayedForAnImportGoesWithIt() {
        const BatchId first = imported(listings(0, 160));
        const BatchId second = imported(listings(0, 160, 5));
        QVERIFY(takenBack(first));
        QVERIFY(cleared());
        QCOMPARE(stored("listing"), 160);
        QVERIFY(takenBack(second));
        QCOMPARE(seen().listings, 0);
        QCOMPARE(seen().leads, 0);
        QVERIFY(cleared());
        for (const char* table : {"listing", "observation", "shop", "lead", "listing_keys", "shop_listings",
                 "listing_titles", "observation_titles"})
            QCOMPARE(stored(table), 0);
        QCOMPARE(verified(), QString());
    }

    void aFileThatOnlyRepeatedItIsNoLongerTakenForKnown() {
        const BatchId first = imported(listings(0, 100));
        const QString path = m_bench->write(QStringLiteral("part.csv"), listings(0, 50));
        QCOMPARE(m_bench->import(path)->unchanged, 50); // and stores nothing
        QCOMPARE(looked(first).later, 1);
        QVERIFY(takenBack(first));
        const auto again = m_bench->import(path);
        QVERIFY(!again->sameFile);
        QCOMPARE(again->created, 50);
        QCOMPARE(seen().listings, 50);
    }

    void leadsOfAnImportThatIsUnderWayAreNotSeen() {
        QByteArray harmless = listings(0, kMany);
        harmless.replace("特供", "普通");
        imported(harmless);
        imported(harmless.replace("/10/1", "/10/3"));
        int ticks = 0;
        Feedback feedback;
        feedback.onProgress([&](qint64, qint64) {
            ++ticks;
            QVERIFY(leads().empty());
        });
        QVERIFY(m_bench->import(m_bench->write(QStringLiteral("c.csv"), listings(0, kMany, 5)), &feedback));
        QVERIFY(ticks > 1);
        QCOMPARE(leads().size(), size_t(kMany / 80 + 1));
    }

    void platformsAndDuplicatesFollow() {
        const BatchId batch = imported(listings(0, 100));
        QCOMPARE(read([](Reader& reader) { return knownPlatforms(reader); })->size(), 1);
        QVERIFY(takenBack(batch));
        QCOMPARE(read([](Reader& reader) { return knownPlatforms(reader); })->size(), 0);
        Feedback feedback;
        QCOMPARE(proposeDuplicates(*m_bench->file, feedback)->shopsFound, 0);
    }

    void canceledAtEveryTickItIsRightAndGoesOn() {
        imported(listings(0, 500));
        imported(listings(300, 4000, 5));
        const BatchId batch = imported(listings(200, kMany, 7));
        decided(leads().back());
        QVERIFY(takenBack(batch));
        const Seen should = seen();
        int canceled = 0;
        for (bool done = false; !done; ++canceled) {
            Feedback feedback;
            int tick = 0;
            feedback.onProgress([&](qint64, qint64) {
                if (++tick == canceled + 1)
                    feedback.cancel();
            });
            const auto end = clearTakenBack(*m_bench->file, feedback);
            done = end.has_value();
            if (!done)
                QCOMPARE(end.error().code, ErrorCode::Canceled);
            QVERIFY(seen() == should);
            QCOMPARE(verified(), QString());
        }
        QVERIFY(canceled > 2);
        QCOMPARE(stored("removal"), 0);
    }

    void killedAtAnyMomentItIsRightAndGoesOn() {
        imported(listings(0, 500));
        const BatchId first = imported(listings(300, 4000, 5));
        const BatchId second = imported(listings(200, kMany, 7));
        decided(leads().back());
        QVERIFY(takenBack(second));
        QVERIFY(takenBack(first));
        const Seen should = seen();
        int killed = 0;
        for (int seed = 1; seed <= 30; ++seed) {
            QRandomGenerator random(static_cast<quint32>(seed));
            m_bench->file.reset();
            QProcess process;
            process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
            process.start(QCoreApplication::applicationFilePath(),
                {QStringLiteral("--die"), m_bench->path(), QString::number(1 + int(random.bounded(seed))),
                    QString::number(int(random.bounded(20'000)))});
            QVERIFY(process.waitForFinished(60'000));
            m_bench->open();
            QVERIFY(seen() == should);
            QCOMPARE(verified(), QString());
            if (process.exitStatus() == QProcess::NormalExit) {
                QCOMPARE(process.exitCode(), 0);
                break;
            }
            ++killed;
        }
        qInfo("%d killed", killed);
        QVERIFY(killed > 3);
        QVERIFY(cleared());
        QCOMPARE(stored("removal"), 0);
        QVERIFY(seen() == should);
        QCOMPARE(verified(), QString());
        Feedback feedback;
        QVERIFY(read([&](Reader& reader) { return checkDerived(reader, feedback); }));
    }

    void peopleWriteWhileItIsCleared() {
        const BatchId batch = imported(listings(0, kMany));
        const qint64 lead = leads().front();
        QVERIFY(takenBack(batch));
        int written = 0;
        Feedback feedback;
        feedback.onProgress([&](qint64, qint64) {
            written += m_bench->file
                           ->write(m_bench->actor,
                               [&](Writer& writer) {
                                   return Records<Recipe>::add(writer, {QString::number(written), {}, {}, {}});
                               })
                           .result()
                           .has_value();
        });
        QVERIFY(clearTakenBack(*m_bench->file, feedback));
        QVERIFY(written >= 2);
        QVERIFY(!read([lead](Reader& reader) { return leadContext(reader, LeadId(lead)); }));
        QCOMPARE(verified(), QString());
    }
};

int main(int argc, char** argv) {
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == QLatin1String("--die"))
        return clearAndDie(arguments);
    TestImportTakeBack test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_importtakeback.moc"
