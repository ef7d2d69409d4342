#include "models/text/plain.h"

#include <QTest>

using namespace xunwang;

class TestNumbers : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsCounts_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qint64>("count"); // -1: refused
        const auto row = [](const QString& text, qint64 count) { QTest::newRow(qPrintable(text)) << text << count; };
        row(QStringLiteral("26719"), 26719);
        row(QStringLiteral("5200+"), 5200);
        row(QStringLiteral("1.2万"), 12000);
        row(QStringLiteral("1. 8万"), 18000);
        row(QStringLiteral(" 10W+ "), 100000);
        row(QStringLiteral("3 万+"), 30000);
        row(QStringLiteral("1.13亿"), 113000000);
        row(QStringLiteral("2.5千人付款"), 2500);
        row(QStringLiteral("已售300+件"), 300);
        row(QStringLiteral("月销量：1.2万+"), 12000);
        row(QStringLiteral("20人已付款"), 20);
        row(QStringLiteral("1000+人付款"), 1000);
        row(QStringLiteral("1,599"), 1599);
        row(QStringLiteral("12,345,678"), 12345678);
        row(QStringLiteral("139.0"), 139);
        row(QStringLiteral("０"), 0);
        row(QStringLiteral("１２"), 12);
        row(QStringLiteral("1.25"), -1);
        row(QStringLiteral("1.23456万"), -1);
        row(QStringLiteral("-5"), -1);
        row(QStringLiteral("1,2,3"), -1);
        row(QStringLiteral("1234,567"), -1);
        row(QStringLiteral("12 34"), -1);
        row(QStringLiteral("暂无"), -1);
        row(QStringLiteral("99999999999亿"), -1);
        row(QStringLiteral("1e5"), -1);
        QTest::newRow("empty") << QString() << qint64(-1);
    }
    void readsCounts() {
        QFETCH(QString, text);
        QFETCH(qint64, count);
        const auto read = readCount(text);
        QCOMPARE(read.value_or(-1), count);
    }

    // Every price that Money reads, readPrice reads alike, and blanks besides.
    void readsPrices_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qint64>("fen"); // -1: refused
        const auto row = [](const QString& text, qint64 fen) { QTest::newRow(qPrintable(text)) << text << fen; };
        row(QStringLiteral("139"), 13900);
        row(QStringLiteral("￥1,599.00"), 159900);
        row(QStringLiteral("¥ 599.5"), 59950);
        row(QStringLiteral("1. 8万"), 1800000);
        row(QStringLiteral("1.2万元"), 1200000);
        row(QStringLiteral("1,374,026.50"), 137402650);
        row(QStringLiteral("1.230"), 123);
        row(QStringLiteral("￥"), -1);
        row(QStringLiteral("1.234"), -1);
        row(QStringLiteral("RMB 599"), 59900);
        for (const char* foreign : {"₹32,999", "US$5.20", "$5", "5€"})
            row(QString::fromUtf8(foreign), -1);
        row(QStringLiteral("599元起"), 59900);
        row(QStringLiteral("12.5元/件"), 1250);
        row(QStringLiteral("99-199"), -1);
        row(QStringLiteral("-5"), -1);
        row(QStringLiteral("99999999999999999999"), -1);
    }
    void readsPrices() {
        QFETCH(QString, text);
        QFETCH(qint64, fen);
        const auto read = readPrice(text);
        QCOMPARE(read ? read->fen() : -1, fen);
        if (const auto money = Money::fromYuan(text))
            QCOMPARE(read->fen(), money->fen());
    }

    void readsMoments_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("utc"); // empty: refused
        const auto row = [](const QString& text, const char* utc = "") {
            QTest::newRow(qPrintable(text)) << text << QString::fromLatin1(utc);
        };
        row(QStringLiteral("2016/11/14"), "2016-11-13T16:00:00.000Z");
        row(QStringLiteral("2016-1-4"), "2016-01-03T16:00:00.000Z");
        row(QStringLiteral("2016.11.14"), "2016-11-13T16:00:00.000Z");
        row(QStringLiteral("2026-10-01 08:30:00"), "2026-10-01T00:30:00.000Z");
        row(QStringLiteral("2026/10/1 8:30"), "2026-10-01T00:30:00.000Z");
        row(QStringLiteral("2026年10月1日"), "2026-09-30T16:00:00.000Z");
        row(QStringLiteral("2026年10月1日 8时30分15秒"), "2026-10-01T00:30:15.000Z");
        row(QStringLiteral("2026年10月1日8:30"), "2026-10-01T00:30:00.000Z");
        row(QStringLiteral("20261001"), "2026-09-30T16:00:00.000Z");
        row(QStringLiteral("20261001083000"), "2026-10-01T00:30:00.000Z");
        row(QStringLiteral("2026-10-01T08:30:00"), "2026-10-01T00:30:00.000Z");
        row(QStringLiteral("2026-10-01T08:30:00.25+08:00"), "2026-10-01T00:30:00.250Z");
        row(QStringLiteral("2026-10-01T08:30:00.123456Z"), "2026-10-01T08:30:00.123Z");
        row(QStringLiteral("2026-10-01T08:30-0330"), "2026-10-01T12:00:00.000Z");
        row(QStringLiteral("1988-04-17 12:00"), "1988-04-17T03:00:00.000Z"); // summer time had begun that morning
        row(QStringLiteral("46296"), "2026-09-30T16:00:00.000Z"); // what a spreadsheet shows of 2026-10-01
        row(QStringLiteral("46296.3541666667"), "2026-10-01T00:30:00.000Z");
        row(QStringLiteral("46296.999999"), "2026-10-01T16:00:00.000Z");
        row(QStringLiteral("36525"));
        row(QStringLiteral("73051"));
        row(QStringLiteral("46296.5x"));
        row(QStringLiteral("2026-02-29"));
        row(QStringLiteral("2026-13-01"));
        row(QStringLiteral("2026-10-01 24:00"));
        row(QStringLiteral("2026-10/01"));
        row(QStringLiteral("26-10-01"));
        row(QStringLiteral("2026-10-01Z"));
        row(QStringLiteral("2026-10-01 08:30 tomorrow"));
        row(QStringLiteral("2026-10-01T"));
        row(QStringLiteral("1791000000"), "2026-10-03T04:00:00.000Z"); // seconds since 1970
        row(QStringLiteral("1791000000123"), "2026-10-03T04:00:00.123Z");
        row(QStringLiteral("2026100108")); // a day and its hour
        row(QStringLiteral("179100000"));
        row(QStringLiteral("昨天"));
        QTest::newRow("empty") << QString() << QString();
    }
    void readsMoments() {
        QFETCH(QString, text);
        QFETCH(QString, utc);
        MomentReader reader{QTimeZone("Asia/Shanghai")};
        for (int round = 0; round < 2; ++round) { // the second time from memory
            const auto read = reader.read(text);
            QCOMPARE(read ? read->toString(Qt::ISODateWithMs) : QString(), utc);
            if (read)
                QCOMPARE(read->timeSpec(), Qt::UTC);
        }
    }

    void daysWithoutMidnightBeginLater() {
        MomentReader reader{QTimeZone("America/Sao_Paulo")};
        const auto read = reader.read(u"2018-11-04");
        QVERIFY(read);
        QCOMPARE(read->toString(Qt::ISODate), QStringLiteral("2018-11-04T03:00:00Z"));
    }

    void thePlainReadersAgreeWithTheOthers() {
        for (const char* text : {"0", "188", "225.60", "12.5", "0.05", "007", "999999999999"}) {
            QCOMPARE(plainDecimal(text, 2), std::optional(readPrice(QString::fromLatin1(text))->fen()));
            if (const auto count = plainDecimal(text, 0))
                QCOMPARE(*count, *readCount(QString::fromLatin1(text)));
        }
        for (const char* text : {"", ".", ".5", "5.", "1.234", "1,599", "-1", "1e5", "￥5", "9999999999999"})
            QCOMPARE(plainDecimal(text, 2), std::nullopt);
        for (const char* zone : {"Asia/Shanghai", "Europe/Berlin"}) {
            PlainMoments plain{QTimeZone(zone)};
            MomentReader reader{QTimeZone(zone)};
            for (const char* text : {"2026-10-01", "2026/02/28", "2026-10-01 08:30:59", "1999/04/16 23:59:59"})
                QCOMPARE(plain.read(text).value_or(-1), reader.read(QString::fromLatin1(text))->toMSecsSinceEpoch());
            for (const char* text : {"2026-02-29", "2026-13-01", "2026-10/01", "2026-10-01 24:00:00",
                     "2026-10-01T08:30:00", "20261001", "2026-1-1"})
                QCOMPARE(plain.read(text), std::nullopt);
        }
        // A day on which the clock is changed is not plain.
        QCOMPARE(PlainMoments{QTimeZone("Europe/Berlin")}.read("2026-03-29 12:00:00"), std::nullopt);
    }
};

QTEST_GUILESS_MAIN(TestNumbers)
#include "tst_numbers.moc"
