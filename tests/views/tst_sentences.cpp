#include "views/sentences/language.h"
#include "views/sentences/sentences.h"

#include <QTest>

using namespace xunwang;

class TestSentences : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theContextFillsThePlaces() {
        const QString text
            = sentence({ErrorCode::Validation, QStringLiteral("credit-code.shape"), {QStringLiteral("12%2 <b>")}});
        QVERIFY(text.startsWith(QStringLiteral("12%2 <b> is no credit code")));
    }

    void anUnknownKeyGetsTheSentenceOfItsCode() {
        const QString text = sentence({ErrorCode::Busy, QStringLiteral("no.such-key"), {QStringLiteral("x")}});
        QVERIFY(text.startsWith(QStringLiteral("The case database is in use elsewhere.")));
        QVERIFY(text.endsWith(QStringLiteral("(no.such-key, x)")));
    }

    void itSpeaksChinese() {
        Language language;
        language.set(QStringLiteral("zh_CN"));
        QCOMPARE(
            sentence({ErrorCode::Canceled, QStringLiteral("canceled"), {}}), QStringLiteral("已取消，没有任何改动。"));
        language.set(QStringLiteral("en"));
        QCOMPARE(sentence({ErrorCode::Canceled, QStringLiteral("canceled"), {}}),
            QStringLiteral("Canceled. Nothing was changed."));
    }

    void theFirstLanguageIsTheSystems_data() {
        QTest::addColumn<QString>("locale");
        QTest::addColumn<QString>("code");
        QTest::newRow("simplified") << QStringLiteral("zh_CN") << QStringLiteral("zh_CN");
        QTest::newRow("traditional") << QStringLiteral("zh_TW") << QStringLiteral("zh_CN");
        QTest::newRow("german") << QStringLiteral("de_DE") << QStringLiteral("en");
        QTest::newRow("none") << QStringLiteral("C") << QStringLiteral("en");
    }
    void theFirstLanguageIsTheSystems() {
        QFETCH(QString, locale);
        QTEST(Language::ofSystem(QLocale(locale)), "code");
    }
};

QTEST_GUILESS_MAIN(TestSentences)
#include "tst_sentences.moc"
