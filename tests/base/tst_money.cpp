#include "models/base/money.h"

#include <QTest>

using namespace xunwang;

class TestMoney : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsYuanAsPeopleWriteIt_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qint64>("fen");
        QTest::newRow("plain") << "1374026.50" << qint64(137402650);
        QTest::newRow("grouped") << "1,599" << qint64(159900);
        QTest::newRow("full-width sign") << QStringLiteral("￥599.00") << qint64(59900);
        QTest::newRow("ten thousand") << QStringLiteral("1.2万") << qint64(1200000);
        QTest::newRow("hundred million") << QStringLiteral("1.13亿元") << qint64(11300000000);
        QTest::newRow("zero") << "0" << qint64(0);
    }
    void readsYuanAsPeopleWriteIt() {
        QFETCH(QString, text);
        QFETCH(qint64, fen);
        const auto money = Money::fromYuan(text);
        QVERIFY(money);
        QCOMPARE(money->fen(), fen);
    }

    void refusesWhatIsNoAmount_data() {
        QTest::addColumn<QString>("text");
        for (const char* text : {"", "-5", "1.234", "12a", "1,2,3", "1e5", "99999999999999999999"})
            QTest::newRow(text) << QString::fromUtf8(text);
    }
    void refusesWhatIsNoAmount() {
        QFETCH(QString, text);
        const auto money = Money::fromYuan(text);
        QVERIFY(!money);
        QCOMPARE(money.error().code, ErrorCode::Validation);
    }

    void writesTwoDecimals() {
        QCOMPARE(Money::fromFen(137402650).yuan(), QStringLiteral("1374026.50"));
        QCOMPARE(Money::fromFen(-5).yuan(), QStringLiteral("-0.05"));
    }
};

QTEST_GUILESS_MAIN(TestMoney)
#include "tst_money.moc"
