#include "models/screening/packediting.h"
#include "tests/support/onerule.h"

#include <QFile>
#include <QTest>

using namespace xunwang;

namespace {

QByteArray starter() {
    QFile file(QStringLiteral(":/rulepacks/starter.json"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the starter pack is not in the resources");
    return file.readAll();
}

/// "4:17 pack.value-wrong r" for each problem.
QStringList told(const std::vector<PackProblem>& problems) {
    QStringList lines;
    for (const PackProblem& one : problems)
        lines.append(QStringLiteral("%1:%2 %3 %4")
                         .arg(one.place.line)
                         .arg(one.place.column)
                         .arg(one.error.detail, one.rule)
                         .trimmed());
    return lines;
}

/// What may stand where '|' stands.
QStringList offered(QString text, PackCompletions* all = nullptr) {
    text.replace(u'\'', u'"');
    const qsizetype at = text.indexOf(u'|');
    text.remove(at, 1);
    const int line = static_cast<int>(text.left(at).count(u'\n')) + 1;
    const int column = static_cast<int>(at - (text.lastIndexOf(u'\n', at - 1) + 1)) + 1;
    const auto found = completions(text.toUtf8(), line, column);
    if (all != nullptr)
        *all = found;
    QStringList texts;
    for (const PackCompletion& one : found.all)
        texts.append(one.text);
    return texts;
}

QString packWith(const QString& rule) {
    return QStringLiteral("{'format': 'xunwang-rules-1', 'lists': {'channels': ['天猫', '电商'], 'organs': ['机关']},\n"
                          "'tasks': {'risk': {'zh': '风险关', 'en': 'Risk'}}, 'laws': {'广告': {'law': '广告法'}},\n"
                          "'rules': [{'code': 'ad.one', 'family': 'advertising'}, {%1")
        .arg(rule);
}

} // namespace

/// What is wrong with a pack is told with its place, while a person writes it.
class TestPackChecker : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void findsNothingInTheStarterPack() { QCOMPARE(told(checkPack(starter())), QStringList()); }

    void tellsThePlaceOfBrokenJson() {
        const auto problems = checkPack("{\"format\": \"特\",\n  \"name\": \"特\" 5}");
        QCOMPARE(told(problems), QStringList{QStringLiteral("2:15 json.syntax")});
        QCOMPARE(problems[0].error.context[0], QStringLiteral("2"));
    }

    void tellsEveryProblemAndNotTheFirstOne() {
        QByteArray json = starter();
        json.replace("\"code\": \"ad.yield\", \"family\": \"advertising\"", "\"code\": \"ad.yield\", \"family\": 7");
        json.replace("\"code\": \"army.medal\"", "\"code\": \"army.uniform\"");
        json.replace("\"tasks\": [\"risk\"], \"severity\": \"high\",\n      \"title\": {\"zh\": \"以字母",
            "\"tasks\": [\"risk\"], \"severity\": \"hgh\",\n      \"title\": {\"zh\": \"以字母");
        const auto problems = checkPack(json);
        QCOMPARE(problems.size(), size_t(3));
        QCOMPARE(problems[0].error.detail, QStringLiteral("pack.value-wrong"));
        QCOMPARE(problems[0].rule, QStringLiteral("supply.spelled"));
        QCOMPARE(problems[0].place.length, 5);
        QCOMPARE(problems[1].error.detail, QStringLiteral("pack.code-twice"));
        QCOMPARE(problems[2].error.detail, QStringLiteral("pack.value-wrong"));
        QCOMPARE(problems[2].rule, QStringLiteral("ad.yield"));
    }

    void tellsPatternsAndExamplesThatFail() {
        const QByteArray json = packOf(QStringLiteral("'any': ['特供', '短'],\n 'patterns': ['特(供']"));
        QCOMPARE(told(checkPack(json)), QStringList{QStringLiteral("4:116 pack.term-short r")});
        const QByteArray second = QByteArray(json).replace(", \"短\"", "");
        QCOMPARE(told(checkPack(second)), QStringList{QStringLiteral("5:15 pack.pattern-bad r")});
        const QByteArray third = QByteArray(second).replace("特(供", "特.供");
        const auto problems = checkPack(third);
        QCOMPARE(told(problems), QStringList{QStringLiteral("7:22 pack.example-missed r")});
        QCOMPARE(
            problems[0].error.context, (QStringList{QStringLiteral("7"), QStringLiteral("r"), QStringLiteral("甲")}));
    }

    void aWordOfAListThatCannotBeLookedForIsToldOnce() {
        QByteArray json = packOf(QStringLiteral("'any': ['@channels']")).replace("\"电商\"", "\"电\"");
        QCOMPARE(told(checkPack(json)), QStringList{QStringLiteral("1:90 pack.term-short")});
    }

    /// A checker that has seen other texts before says what a new one says.
    void remembersOnlyWhatHasNotChanged() {
        PackChecker checker;
        const QByteArray good = packOf(QStringLiteral("'any': ['甲', '@channels', '天猫甲']")).replace("\"甲\", ", "");
        const QByteArray hit = QByteArray(good).replace("[\"甲\"]", "[\"天猫\"]");
        const QByteArray missed = QByteArray(hit).replace("[\"乙\"]", "[\"电商\"]");
        const QByteArray moved = QByteArray(missed).replace("'rules'", "\n 'rules'");
        const QByteArray shared = QByteArray(moved).replace("[\"天猫\", \"电商\"]", "[\"天猫\", \"商家\"]");
        for (const QByteArray& json : {good, hit, missed, moved, shared, missed, hit, good}) {
            const QStringList fresh = told(checkPack(json));
            QCOMPARE(told(checker.check(json)), fresh);
            QCOMPARE(told(checker.check(json)), fresh);
        }
        QCOMPARE(told(checker.check(hit)), QStringList());
        QCOMPARE(told(checker.check(missed)).size(), 1);
        QCOMPARE(told(checker.check(shared)).size(), 0);
    }

    void isQuickEnoughForEachPauseInTyping() {
        PackChecker checker;
        const QByteArray json = starter();
        QBENCHMARK_ONCE {
            checker.check(json);
        }
        const QByteArray typed = QByteArray(json).replace("\"天猫专供款保温杯\"", "\"天猫专供款保温杯子\"");
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(checker.check(typed).size(), size_t(0));
        qInfo("one rule changed: %lld ms", timer.elapsed());
    }

    void offersKeysThatAreNotThereYet() {
        const QStringList keys = offered(packWith(QStringLiteral("'code': 'ad.two', |")));
        QVERIFY(keys.contains(QStringLiteral("\"severity\": ")));
        QVERIFY(!keys.contains(QStringLiteral("\"code\": ")));
        QCOMPARE(offered(packWith(QStringLiteral("'sever|': 'high'}]}"))), QStringList{QStringLiteral("severity")});
        QCOMPARE(offered(packWith(QStringLiteral("'sever|\n}]}"))), QStringList{QStringLiteral("severity\": ")});
        QCOMPARE(offered(packWith(QStringLiteral("'why': 1, 'exempt': [{'wh|'"))),
            (QStringList{QStringLiteral("wholeListing"), QStringLiteral("why")}));
    }

    void offersNamesAndChoices() {
        QCOMPARE(offered(packWith(QStringLiteral("'severity': |"))),
            (QStringList{QStringLiteral("\"high\""), QStringLiteral("\"low\""), QStringLiteral("\"medium\"")}));
        QCOMPARE(offered(packWith(QStringLiteral("'tasks': ['|']"))), QStringList{QStringLiteral("risk")});
        QCOMPARE(offered(packWith(QStringLiteral("'family': 'a|'"))), QStringList{QStringLiteral("advertising")});
        QCOMPARE(offered(packWith(QStringLiteral("'basis': [{'law': '|'}]"))), QStringList{QStringLiteral("广告")});
        QCOMPARE(offered(packWith(QStringLiteral("'code': '|'"))), QStringList{QStringLiteral("ad.")});
        QCOMPARE(offered(packWith(QStringLiteral("'fields': ['ti|"))), QStringList{QStringLiteral("title\"")});
        QCOMPARE(offered(packWith(QStringLiteral("'exempt': [{'promotions': |"))),
            (QStringList{QStringLiteral("false"), QStringLiteral("true")}));
        QVERIFY(offered(packWith(QStringLiteral("'layers': ['|']"))).contains(QStringLiteral("pinyin")));
    }

    void offersListsInWordsAndPatterns() {
        PackCompletions all;
        QCOMPARE(offered(packWith(QStringLiteral("'near': [{'of': ['特供'], 'with': ['@c|']")), &all),
            QStringList{QStringLiteral("@channels")});
        QCOMPARE(all.all[0].detail, QStringLiteral("2"));
        QCOMPARE(all.to - all.from, 2);
        QCOMPARE(offered(packWith(QStringLiteral("'any': ['|']"))),
            (QStringList{QStringLiteral("@channels"), QStringLiteral("@organs")}));
        QCOMPARE(offered(packWith(QStringLiteral("'patterns': ['特<o|>供']")), &all),
            QStringList{QStringLiteral("<organs>")});
        QCOMPARE(all.to - all.from, 3);
        QCOMPARE(offered(packWith(QStringLiteral("'patterns': ['特<organs>供|']"))), QStringList());
        QCOMPARE(offered(packWith(QStringLiteral("'none': {'any': ['@or|"))), QStringList{QStringLiteral("@organs\"")});
    }

    void survivesAnyHalfWrittenText() {
        const QByteArray json = starter().left(3000) + starter().right(3000);
        for (qsizetype i = 0; i < json.size(); i += 7) {
            const QByteArray half = json.left(i) + json.mid(i + 13);
            const int line = static_cast<int>(half.left(i).count('\n')) + 1;
            for (const PackCompletion& one : completions(half, line, static_cast<int>(i % 90)).all)
                QVERIFY(!one.text.isEmpty());
        }
        PackChecker checker;
        const QByteArray pack = packOf(QStringLiteral("'any': ['特供'], 'patterns': ['<channels>特.供']"));
        for (qsizetype i = 0; i < pack.size(); i += 3)
            for (const PackProblem& one : checker.check(pack.left(i) + pack.mid(i + 2))) {
                QVERIFY(one.place.line >= 1 && one.place.column >= 1 && one.place.length >= 0);
                QCOMPARE(one.error.context.value(0).toInt(), one.place.line);
            }
        completions({}, 1, 1);
        completions("\"", 5, 500);
    }
};

QTEST_GUILESS_MAIN(TestPackChecker)
#include "tst_packchecker.moc"
