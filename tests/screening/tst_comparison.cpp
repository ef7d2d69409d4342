#include "models/screening/comparison.h"
#include "tests/support/onerule.h"

#include <QTest>

using namespace xunwang;

/// Two packs on the same rows.
class TestComparison : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void countsWhatOnePackHits() {
        const auto a = compiled(QStringLiteral("'any': ['特供']"));
        const auto result = tryOnTexts(
            {QStringLiteral("特供酒"), QStringLiteral("茶"), QStringLiteral("特·供烟")}, *a, nullptr, kSomeDay);
        QCOMPARE(result.rows, 3);
        QCOMPARE(result.rowsA, 2);
        QVERIFY(!result.hasB);
        const RuleComparison& rule = *result.find(QStringLiteral("r"));
        QCOMPARE(rule.hitsA, 2);
        QCOMPARE(rule.samplesA.size(), size_t(2));
        QCOMPARE(rule.samplesA[1].row, 3);
        QCOMPARE(rule.samplesA[1].hits[0].utf16, (TextSpan{0, 3}));
        QCOMPARE(rule.samplesA[1].hits[0].path(), (QStringList{QStringLiteral("特·供"), QStringLiteral("特供")}));
    }

    void tellsWhatIsNewAndWhatIsGone() {
        const auto a = compiled(QStringLiteral("'any': ['特供', '专供']"));
        const auto b = compiled(QStringLiteral("'any': ['特供', '内供']"));
        const auto result = tryOnTexts({QStringLiteral("特供酒"), QStringLiteral("专供酒"), QStringLiteral("内供酒"),
                                           QStringLiteral("内供茶"), QStringLiteral("茶")},
            *a, &*b, kSomeDay);
        const RuleComparison& rule = *result.find(QStringLiteral("r"));
        QCOMPARE(rule.hitsA, 2);
        QCOMPARE(rule.hitsB, 3);
        QCOMPARE(rule.onlyA, 1);
        QCOMPARE(rule.onlyB, 2);
        QVERIFY(rule.samplesA[0].seen.text[1].isNull()); // nobody said a category
        QCOMPARE(rule.samplesA[0].title(), QStringLiteral("专供酒"));
        QCOMPARE(rule.samplesB[1].title(), QStringLiteral("内供茶"));
        QCOMPARE(rule.samplesBoth[0].title(), QStringLiteral("特供酒"));
        QCOMPARE(result.onlyA, 1);
        QCOMPARE(result.onlyB, 2);
    }

    void rulesOfOnePackAloneAreTold() {
        const auto a = compiled(QStringLiteral("'any': ['特供']"));
        auto pack = *RulePack::read(packOf(QStringLiteral("'any': ['特供']")));
        pack.rules[0].code = QStringLiteral("s");
        const auto b = Matcher::compile(pack);
        const auto result = tryOnTexts({QStringLiteral("特供酒")}, *a, &*b, kSomeDay);
        QCOMPARE(result.rules.size(), size_t(2));
        QCOMPARE(result.rules[0].code, QStringLiteral("s"));
        QVERIFY(!result.rules[0].inA && result.rules[0].inB);
        QVERIFY(result.rules[1].inA && !result.rules[1].inB);
        QCOMPARE(result.onlyA, 0); // the row is hit by both
    }

    void keepsNoMoreThanItsSamplesAndTheSameOnes() {
        const auto a = compiled(QStringLiteral("'any': ['特供']"));
        QStringList texts;
        for (int i = 0; i < 5000; ++i)
            texts.append(QStringLiteral("特供酒 %1").arg(i));
        const auto first = tryOnTexts(texts, *a, nullptr, kSomeDay);
        const auto second = tryOnTexts(texts, *a, nullptr, kSomeDay);
        const auto& samples = first.rules[0].samplesA;
        QCOMPARE(first.rules[0].hitsA, 5000);
        QCOMPARE(samples.size(), RuleComparison::kSamples);
        QVERIFY(samples.back().row > 4000 && samples.front().row < 1000); // drawn from all of it
        for (size_t i = 0; i < samples.size(); ++i)
            QCOMPARE(samples[i].row, second.rules[0].samplesA[i].row);
    }
};

QTEST_GUILESS_MAIN(TestComparison)
#include "tst_comparison.moc"
