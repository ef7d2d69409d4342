#include "models/statistics/tally.h"

#include <QTest>

using namespace xunwang;

class TestPeriod : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void isPrintedAsBureausDo_data() {
        QTest::addColumn<QDate>("from");
        QTest::addColumn<QDate>("to");
        QTest::addColumn<QString>("text");
        const auto row
            = [](QDate from, QDate to, const QString& text) { QTest::newRow(qPrintable(text)) << from << to << text; };
        row({2017, 1, 1}, {2017, 10, 31}, QStringLiteral("2017年1月至10月"));
        row({2017, 10, 1}, {2017, 10, 31}, QStringLiteral("2017年10月"));
        row({2024, 2, 1}, {2024, 2, 29}, QStringLiteral("2024年2月"));
        row({2024, 2, 1}, {2024, 2, 28}, QStringLiteral("2024年2月1日至28日"));
        row({2017, 10, 3}, {2017, 11, 2}, QStringLiteral("2017年10月3日至11月2日"));
        row({2017, 10, 3}, {2017, 10, 3}, QStringLiteral("2017年10月3日"));
        row({2016, 12, 30}, {2017, 1, 2}, QStringLiteral("2016年12月30日至2017年1月2日"));
        row({2016, 11, 1}, {2017, 2, 28}, QStringLiteral("2016年11月至2017年2月"));
        row({2017, 1, 1}, {2017, 12, 31}, QStringLiteral("2017年"));
        row({2014, 1, 1}, {2017, 12, 31}, QStringLiteral("2014年至2017年"));
    }
    void isPrintedAsBureausDo() {
        QFETCH(QDate, from);
        QFETCH(QDate, to);
        QFETCH(QString, text);
        QCOMPARE(periodText({from, to}), text);
    }

    void knowsItsNeighbours() {
        const Period october{QDate(2017, 10, 1), QDate(2017, 10, 31)};
        QCOMPARE(monthOf(QDate(2017, 10, 17)), october);
        QCOMPARE(yearToDate(QDate(2017, 10, 17)), (Period{QDate(2017, 1, 1), QDate(2017, 10, 17)}));
        QCOMPARE(periodBefore(october), monthOf(QDate(2017, 9, 1)));
        QCOMPARE(
            periodBefore({QDate(2017, 1, 1), QDate(2017, 3, 31)}), (Period{QDate(2016, 10, 1), QDate(2016, 12, 31)}));
        QCOMPARE(
            periodBefore({QDate(2017, 10, 3), QDate(2017, 10, 4)}), (Period{QDate(2017, 10, 1), QDate(2017, 10, 2)}));
        QCOMPARE(yearBefore(october), monthOf(QDate(2016, 10, 1)));
        QCOMPARE(yearBefore(monthOf(QDate(2024, 2, 1))), monthOf(QDate(2023, 2, 1)));
        QCOMPARE(yearBefore(monthOf(QDate(2025, 2, 1))), monthOf(QDate(2024, 2, 1)));
        QCOMPARE(
            yearBefore({QDate(2017, 1, 1), QDate(2017, 10, 17)}), (Period{QDate(2016, 1, 1), QDate(2016, 10, 17)}));
    }

    void changesAreRounded_data() {
        QTest::addColumn<qint64>("now");
        QTest::addColumn<qint64>("before");
        QTest::addColumn<qint64>("hundredths");
        QTest::newRow("+9.33 %") << qint64(82) << qint64(75) << qint64(933);
        QTest::newRow("+16.38 %") << qint64(1066) << qint64(916) << qint64(1638);
        QTest::newRow("-13.16 %") << qint64(33) << qint64(38) << qint64(-1316);
        QTest::newRow("-72.98 %") << qint64(157) << qint64(581) << qint64(-7298);
        QTest::newRow("half goes away from zero") << qint64(20001) << qint64(20000) << qint64(1);
        QTest::newRow("money of a country")
            << qint64(20'000'000'000'000) << qint64(10'000'000'000'000) << qint64(10000);
    }
    void changesAreRounded() {
        QFETCH(qint64, now);
        QFETCH(qint64, before);
        QFETCH(qint64, hundredths);
        QCOMPARE(changeAgainst(now, before), std::optional(hundredths));
    }
    void nothingIsNoBasis() { QVERIFY(!changeAgainst(5, 0)); }

    void pressMoneyIsCut_data() {
        QTest::addColumn<qint64>("fen");
        QTest::addColumn<QString>("text");
        QTest::newRow("Tianjin") << qint64(137'402'650) << QStringLiteral("137万余元");
        QTest::newRow("even") << qint64(137'000'000) << QStringLiteral("137万元");
        QTest::newRow("one fen more") << qint64(137'000'001) << QStringLiteral("137万余元");
        QTest::newRow("one fen less") << qint64(136'999'999) << QStringLiteral("136万余元");
        QTest::newRow("ten thousand") << qint64(1'000'000) << QStringLiteral("1万元");
        QTest::newRow("less") << qint64(999'999) << QStringLiteral("9999.99元");
        QTest::newRow("less and even") << qint64(500'000) << QStringLiteral("5000元");
    }
    void pressMoneyIsCut() {
        QFETCH(qint64, fen);
        QFETCH(QString, text);
        QCOMPARE(pressMoney(Money::fromFen(fen)), text);
    }

    void theSentenceLeavesOutWhatIsZero() {
        const Scope october{monthOf(QDate(2017, 10, 1)), {}, {}};
        QCOMPARE(pressSentence(
                     {october, {{QStringLiteral("T02"), 3}, {QStringLiteral("T08"), 500'000}}}, QStringLiteral("全县")),
            QStringLiteral("2017年10月，全县实地检查3个次，罚没款5000元。"));
        QCOMPARE(pressSentence({october, {{QStringLiteral("T09"), 3}}}, QStringLiteral("全市")),
            QStringLiteral("2017年10月，全市没有检查和查处记录。"));
    }

    void theTableStandsInColumns() {
        const Tally tally{{monthOf(QDate(2017, 10, 1)), {}, {}},
            {{QStringLiteral("T01"), 12848}, {QStringLiteral("T08"), 137'402'650}}};
        const QStringList lines = tallyText(tally).split(u'\n', Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), qsizetype(indicators().size()));
        QVERIFY(lines[0].startsWith(QStringLiteral("T01 ")) && lines[0].endsWith(QStringLiteral("12848 个次")));
        QVERIFY(tallyText(tally).contains(QStringLiteral(" 1374026.50 元\n")));
    }
};

QTEST_GUILESS_MAIN(TestPeriod)
#include "tst_period.moc"
