#include "views/sentences/language.h"
#include "views/sentences/sentences.h"
#include "views/sentences/sentencetable.h"

#include <QDirIterator>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace xunwang;

class TestSentences : public QObject {
    Q_OBJECT
private Q_SLOTS:
    /// Sure uses ("ErrorCode::X, QStringLiteral("a.b")") name the families; any other literal of such a family is a key
    /// too.
    void everyKeyTheRoomsUseHasASentence() {
        static const QRegularExpression sure(
            QStringLiteral("ErrorCode::\\w+,\\s*(?:QStringLiteral\\(|u)\"([a-z-]+(?:\\.[a-z-]*)?)\""));
        static const QRegularExpression literal(QStringLiteral("\"([a-z]+(?:-[a-z]+)*\\.[a-z]+(?:-[a-z]+)*)\""));
        static const QRegularExpression suffix(QStringLiteral("damaged\\(\"([a-z-]+)\""));
        const QString source = qEnvironmentVariable("XUNWANG_SOURCE");
        QSet<QString> families;
        QSet<QString> keys;
        QSet<QString> literals;
        for (const auto& folder : {QStringLiteral("/models"), QStringLiteral("/app"), QStringLiteral("/views")}) {
            QDirIterator files(source + folder, {QStringLiteral("*.cpp"), QStringLiteral("*.h")}, QDir::Files,
                QDirIterator::Subdirectories);
            while (files.hasNext()) {
                QFile file(files.next());
                QVERIFY(file.open(QIODevice::ReadOnly));
                const QString text = QString::fromUtf8(file.readAll());
                if (file.fileName().contains(QStringLiteral("sentencetable")))
                    continue;
                for (auto it = sure.globalMatch(text); it.hasNext();) {
                    const QString key = it.next().captured(1);
                    families << key.section(QLatin1Char('.'), 0, 0);
                    if (!key.endsWith(QLatin1Char('.')))
                        keys << key;
                }
                if (!folder.startsWith(QStringLiteral("/models")))
                    continue;
                for (auto it = literal.globalMatch(text); it.hasNext();)
                    literals << it.next().captured(1);
                for (auto it = suffix.globalMatch(text); it.hasNext();)
                    keys << QStringLiteral("verify.") + it.next().captured(1);
            }
        }
        for (const SentenceEntry& entry : sentenceTable())
            families << QString::fromLatin1(entry.key).section(QLatin1Char('.'), 0, 0);
        for (const QString& key : std::as_const(literals)) {
            if (families.contains(key.section(QLatin1Char('.'), 0, 0)))
                keys << key;
        }
        QVERIFY(keys.contains(QStringLiteral("money.unreadable")));
        QStringList missing;
        for (const QString& key : std::as_const(keys)) {
            if (!hasSentence(key))
                missing << key;
        }
        missing.sort();
        QVERIFY2(missing.isEmpty(),
            qPrintable(QStringLiteral("views/sentences/sentencetable.cpp has no sentence for: ")
                + missing.join(QStringLiteral(", "))));
    }

    void theTableIsInOrder() {
        const auto table = sentenceTable();
        QVERIFY(std::is_sorted(
            table.begin(), table.end(), [](const auto& a, const auto& b) { return qstrcmp(a.key, b.key) < 0; }));
    }

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
