#include "models/base/creditcode.h"

#include <QTest>

using namespace xunwang;

class TestCreditCode : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void namesTheFault_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<CreditCode::Fault>("fault");
        // The worked example of GB 32100-2015, annex A.
        QTest::newRow("the standard's own example") << "91350100M000100Y43" << CreditCode::Fault::None;
        QTest::newRow("small letters, blanks") << " 91350100m000100y43 " << CreditCode::Fault::None;
        QTest::newRow("one digit wrong") << "91350100M000100Y44" << CreditCode::Fault::CheckDigit;
        QTest::newRow("letter outside the alphabet") << "91350100I000100Y43" << CreditCode::Fault::Shape;
        QTest::newRow("too short") << "91350100M000100Y4" << CreditCode::Fault::Shape;
        QTest::newRow("scientific") << "9.11201E+17" << CreditCode::Fault::Damaged;
        QTest::newRow("fifteen digits and zeros") << "911201011234567000" << CreditCode::Fault::Damaged;
        QTest::newRow("empty") << "" << CreditCode::Fault::Shape;
    }
    void namesTheFault() {
        QFETCH(QString, text);
        QTEST(CreditCode::fault(text), "fault");
        QCOMPARE(CreditCode::parse(text).has_value(), CreditCode::fault(text) == CreditCode::Fault::None);
        if (text == text.trimmed().toUpper())
            QCOMPARE(CreditCode::isSound(text.toStdString()), CreditCode::fault(text) == CreditCode::Fault::None);
    }
};

QTEST_GUILESS_MAIN(TestCreditCode)
#include "tst_creditcode.moc"
