#include "models/review/reading.h"
#include "models/review/reviewrepository.h"
#include "models/schema/caseschema.h"
#include "tests/support/workbench.h"

#include <QSet>

using namespace xunwang;
using namespace xunwang::test;

namespace {

/// A hundred items, of which each fifth has a lead.
struct Bench : Workbench {
    Bench() : Workbench(caseSchema()) {
        QString csv = QStringLiteral("平台,店铺名称,商品ID,商品标题,价格,采集时间\n");
        for (int i = 0; i < 100; ++i)
            csv += QStringLiteral("平台一,某某店,%1,%2 %1,%1.50,2026/10/2\n")
                       .arg(i)
                       .arg(i % 5 == 0 ? QStringLiteral("特供酒") : QStringLiteral("茶杯"));
        const auto done = import(write(QStringLiteral("a.csv"), csv.toUtf8()));
        if (!done || done->leads != 20)
            qFatal("the listings could not be imported");
    }
    std::vector<Reading> sample(int count, quint32 seed = 1) {
        const auto drawn = file->read([=](Reader& r) { return sampleUnflagged(r, count, seed); }).result();
        if (!drawn)
            qFatal("%s", qPrintable(drawn.error().detail));
        return *drawn;
    }
    Result<Stored<Reading>> save(const Reading& reading) {
        return file->write(actor, [reading](Writer& w) { return saveReading(w, reading); }).result();
    }
};

QStringList ids(const std::vector<Reading>& sample) {
    QStringList list;
    for (const Reading& one : sample)
        list.append(one.itemId);
    return list;
}

} // namespace

/// Somebody looks at what no rule has flagged.
class TestReading : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void drawsOnlyWhatNothingFlaggedAndEachOnce() {
        Bench bench;
        const auto all = bench.sample(1000);
        QCOMPARE(all.size(), size_t(80));
        const QStringList items = ids(all);
        QCOMPARE(QSet<QString>(items.begin(), items.end()).size(), 80);
        for (const Reading& one : all) {
            QVERIFY(one.title.startsWith(QStringLiteral("茶杯")));
            QCOMPARE(one.platform, QStringLiteral("平台一"));
            QCOMPARE(one.price, std::optional(Money::fromFen(one.itemId.toInt() * 100 + 50)));
            QCOMPARE(one.seenAt, moment("2026-10-01T16:00:00Z"));
        }
    }

    void oneSeedGivesOneSample() {
        Bench bench;
        QCOMPARE(ids(bench.sample(10, 7)), ids(bench.sample(10, 7)));
        QVERIFY(ids(bench.sample(10, 7)) != ids(bench.sample(10, 8)));
        QCOMPARE(bench.sample(0).size(), size_t(0));
        Workbench empty{caseSchema()};
        QVERIFY(empty.file->read([](Reader& r) { return sampleUnflagged(r, 5, 1); }).result()->empty());
    }

    void countsAllThatIsNotWithdrawn() {
        Bench bench;
        std::optional<Stored<Reading>> last;
        for (const Reading& one : bench.sample(3)) {
            const auto saved = bench.save(one);
            QVERIFY(saved);
            last = *saved;
        }
        const auto count
            = [&] { return bench.file->read([](Reader& r) { return readingCount(r); }).result().value_or(-1); };
        QCOMPARE(count(), 3);
        QVERIFY(bench.file
                    ->write(bench.actor,
                        [&](Writer& w) { return withdrawReading(w, last->id, last->revision, QStringLiteral("看错")); })
                    .result());
        QCOMPARE(count(), 2);
    }

    void whatWasReadIsNotDrawnAgain() {
        Bench bench;
        const auto drawn = bench.sample(30);
        for (const Reading& one : drawn)
            QVERIFY(bench.save(one));
        const auto rest = bench.sample(1000, 2);
        QCOMPARE(rest.size(), size_t(50));
        const QStringList read = ids(drawn);
        for (const QString& item : read)
            QVERIFY(!ids(rest).contains(item));
        const auto stored = *bench.file->read([](Reader& r) { return readings(r); }).result();
        QCOMPARE(stored.size(), size_t(30));
        QCOMPARE(stored[4].value.title, drawn[4].title);
        QCOMPARE(stored[4].value.readOn, QDate(2026, 11, 1));
        QVERIFY(bench.sound());
    }

    void aSecondThoughtCorrectsTheFirst() {
        Bench bench;
        Reading reading = bench.sample(1).front();
        const auto first = bench.save(reading);
        QVERIFY(first && !first->value.flagged);
        reading.flagged = true;
        reading.family = QStringLiteral("supply");
        const auto second = bench.save(reading);
        QVERIFY(second);
        QCOMPARE(second->id, first->id);
        QCOMPARE(second->revision, 2);
        QVERIFY(bench.file
                    ->write(bench.actor,
                        [&](Writer& w) { return withdrawReading(w, second->id, 2, QStringLiteral("误记")); })
                    .result());
        QVERIFY(bench.file->read([](Reader& r) { return readings(r); }).result()->empty());
        QVERIFY(bench.save(reading)); // anew
        QVERIFY(bench.sound());
    }

    void refusesWhatContradictsItself() {
        Bench bench;
        Reading reading = bench.sample(1).front();
        reading.flagged = true;
        QCOMPARE(bench.save(reading).error().detail, QStringLiteral("reading.rule-missing"));
        reading.flagged = false;
        reading.rule = QStringLiteral("SUP-01");
        QCOMPARE(bench.save(reading).error().detail, QStringLiteral("reading.not-flagged"));
        reading.flagged = true;
        reading.listing = 5;
        QCOMPARE(bench.save(reading).error().detail, QStringLiteral("record.not-found"));
        QVERIFY(bench.file->read([](Reader& r) { return readings(r); }).result()->empty());
    }
};

QTEST_GUILESS_MAIN(TestReading)
#include "tst_reading.moc"
