#include "models/screening/history.h"

#include <QElapsedTimer>
#include <QTest>

using namespace xunwang;
using Measure = HistoryCondition::Measure;

namespace {

// "10-01 59; 10-20 99/199 x300 r5": day, price / list price, sales, reviews; a price of - was not known.
std::vector<PriceObservation> seen(const QByteArray& text) {
    std::vector<PriceObservation> history;
    const auto observations = QString::fromUtf8(text).split(QStringLiteral("; "));
    for (const QString& observation : observations) {
        PriceObservation one;
        const QStringList parts = observation.split(u' ');
        one.on = QDate::fromString(QStringLiteral("2026-") + parts[0], Qt::ISODate);
        for (const QString& part : parts.mid(1)) {
            if (part.startsWith(u'x'))
                one.sales = part.mid(1).toLongLong();
            else if (part.startsWith(u'r'))
                one.reviews = part.mid(1).toLongLong();
            else if (part != QLatin1String("-")) {
                one.price = *Money::fromYuan(part.section(u'/', 0, 0));
                if (part.contains(u'/'))
                    one.listPrice = *Money::fromYuan(part.section(u'/', 1));
            }
        }
        history.push_back(one);
    }
    return history;
}

QString found(const HistoryCondition& condition, const QByteArray& text) {
    const auto finding = findInHistory(condition, seen(text), [](QDate) { return true; });
    return finding ? finding->evidence : QString();
}

void rows(std::initializer_list<std::array<const char*, 3>> cases) {
    QTest::addColumn<QByteArray>("history");
    QTest::addColumn<QString>("evidence");
    for (const auto& [name, history, evidence] : cases)
        QTest::newRow(name) << QByteArray(history) << QString::fromUtf8(evidence);
}

} // namespace

/// What was seen of a listing over time, against the measures that rules may ask for.
class TestHistory : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void raisedThenCut_data() {
        rows({
            {"raised, then back", "10-01 59; 10-20 99; 10-28 59",
                "2026-10-01 59.00 → 2026-10-20 99.00 → 2026-10-28 59.00"},
            {"raised, then cut by a little", "10-01 59; 10-20 99; 10-28 79",
                "2026-10-01 59.00 → 2026-10-20 99.00 → 2026-10-28 79.00"},
            {"the highest between counts", "10-01 59; 10-20 99; 10-22 80; 10-28 59",
                "2026-10-01 59.00 → 2026-10-20 99.00 → 2026-10-28 59.00"},
            {"what came after does not hide it", "10-01 59; 10-20 99; 10-28 59; 10-29 59",
                "2026-10-01 59.00 → 2026-10-20 99.00 → 2026-10-29 59.00"},
            {"cheaper than ever: a real cut", "10-01 59; 10-20 99; 10-28 49", ""},
            {"back from a bargain, and again", "10-01 99; 10-11 59; 10-12 99; 10-20 59", ""},
            {"raised by less", "10-01 59; 10-20 65; 10-28 59", ""},
            {"only raised", "10-01 59; 10-20 99; 10-28 99", ""},
            {"only cut", "10-01 99; 10-28 59", ""},
            {"too long ago", "08-01 59; 10-20 99; 10-28 59", ""},
            {"no price between", "10-01 59; 10-20 -; 10-28 59", ""},
            {"seen once", "10-01 59", ""},
        });
    }
    void raisedThenCut() {
        QFETCH(QByteArray, history);
        QFETCH(QString, evidence);
        QCOMPARE(found({Measure::RaisedThenCut, 1.2, 30, 0, 0, false}, history), evidence);
    }

    void listPriceUnseen_data() {
        rows({
            {"never asked for", "10-01 59; 10-05 69; 10-20 59; 10-28 59/199", "2026-10-05 69.00 < 2026-10-28 199.00"},
            {"asked for once", "10-01 59; 10-05 199; 10-20 59; 10-28 59/199", ""},
            {"a little more than seen", "10-01 59; 10-05 59; 10-20 59; 10-28 59/60", ""},
            {"seen on two days only", "10-01 59; 10-01 59; 10-20 59; 10-28 59/199", ""},
            {"seen too long ago", "08-01 59; 08-05 59; 10-20 59; 10-28 59/199", ""},
            {"no list price", "10-01 59; 10-05 59; 10-20 59; 10-28 59", ""},
        });
    }
    void listPriceUnseen() {
        QFETCH(QByteArray, history);
        QFETCH(QString, evidence);
        QCOMPARE(found({Measure::ListPriceUnseen, 1.1, 30, 3, 0, false}, history), evidence);
    }

    void dip_data() {
        rows({
            {"a day", "10-01 99; 10-02 9.90; 10-03 99", "2026-10-01 99.00 → 2026-10-02 9.90 → 2026-10-03 99.00"},
            {"two days", "10-01 99; 10-02 9.90; 10-03 9.90; 10-04 95",
                "2026-10-01 99.00 → 2026-10-02 9.90 → 2026-10-04 95.00"},
            {"it stayed low", "10-01 99; 10-02 9.90; 10-03 9.90", ""},
            {"back too late", "10-01 99; 10-02 9.90; 10-20 99", ""},
            {"not back", "10-01 99; 10-02 9.90; 10-03 60", ""},
            {"a usual discount", "10-01 99; 10-02 79; 10-03 99", ""},
        });
    }
    void dip() {
        QFETCH(QByteArray, history);
        QFETCH(QString, evidence);
        QCOMPARE(found({Measure::Dip, 0.5, 3, 0, 0, false}, history), evidence);
    }

    void dipWithOrdersCanceled() {
        const HistoryCondition condition{Measure::Dip, 0.5, 3, 0, 0, true};
        QVERIFY(!found(condition, "10-01 99 x10; 10-02 9.90 x400; 10-03 99 x30").isEmpty());
        QVERIFY(found(condition, "10-01 99 x10; 10-02 9.90 x400; 10-03 99 x410").isEmpty());
        QVERIFY(found(condition, "10-01 99; 10-02 9.90; 10-03 99").isEmpty());
    }

    void salesJump_data() {
        rows({
            {"no review for it", "10-01 59 x100 r20; 10-02 59 x2100 r21", "2026-10-01 100 (20) → 2026-10-02 2100 (21)"},
            {"it went on", "10-01 59 x100 r20; 10-02 59 x2100 r21; 10-03 59 x2110 r22",
                "2026-10-01 100 (20) → 2026-10-02 2100 (21)"},
            {"reviews grew too", "10-01 59 x100 r20; 10-02 59 x2100 r220", ""},
            {"reviews not known", "10-01 59 x100; 10-02 59 x2100", ""},
            {"by less than it takes", "10-01 59 x10 r1; 10-02 59 x300 r1", ""},
            {"much of much", "10-01 59 x90000 r900; 10-02 59 x91000 r900", ""},
            {"over weeks", "10-01 59 x100 r20; 10-22 59 x2100 r21", ""},
            {"fell", "10-01 59 x2100 r20; 10-02 59 x100 r20", ""},
        });
    }
    void salesJump() {
        QFETCH(QByteArray, history);
        QFETCH(QString, evidence);
        QCOMPARE(found({Measure::SalesJump, 3, 3, 500, 0.02, false}, history), evidence);
    }

    void sameDay() {
        const HistoryCondition condition{Measure::SameDay, 1.2, 0, 0, 0, false};
        QCOMPARE(found(condition, "10-01 59; 10-01 99"), QStringLiteral("2026-10-01 59.00 ≠ 2026-10-01 99.00"));
        QVERIFY(found(condition, "10-01 59; 10-02 99").isEmpty());
        QVERIFY(found(condition, "10-01 59; 10-01 60").isEmpty());
    }

    void onlyDaysThatCount() {
        const auto history = seen("10-01 59; 10-20 99; 10-28 59; 11-20 59");
        const HistoryCondition condition{Measure::RaisedThenCut, 1.2, 30, 0, 0, false};
        const auto before = findInHistory(condition, history, [](QDate day) { return day < QDate(2026, 10, 28); });
        QVERIFY(!before);
        const auto upTo = findInHistory(condition, history, [](QDate day) { return day <= QDate(2026, 10, 28); });
        QVERIFY(upTo);
        QCOMPARE(upTo->at, size_t(2));
    }

    void aLongHistoryIsReadFromItsEnd() {
        std::vector<PriceObservation> history;
        for (int i = 0; i < 200000; ++i)
            history.push_back({QDate(2026, 1, 1).addDays(i / 1000), Money::fromFen(5900 + i % 7), {}, {}, {}});
        QElapsedTimer timer;
        timer.start();
        const HistoryCondition condition{Measure::RaisedThenCut, 1.2, 3000, 0, 0, false};
        QVERIFY(!findInHistory(condition, history, [](QDate) { return true; }));
        QVERIFY(timer.elapsed() < 5000);
    }
};

QTEST_GUILESS_MAIN(TestHistory)
#include "tst_history.moc"
