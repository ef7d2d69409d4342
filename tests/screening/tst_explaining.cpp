#include "models/screening/explaining.h"
#include "tests/support/onerule.h"

#include <QTest>

using namespace xunwang;

namespace {

const QString kRule
    = QStringLiteral("'fields': ['title', 'category'], 'any': ['特供'], 'exempt': [{'any': ['天猫特供'], "
                     "'why': {'zh': '渠道', 'en': 'channel'}}, {'any': ['特供店'], 'why': {'zh': '店', "
                     "'en': 'shop'}}]");

Explained tried(const TriedListing& listing) {
    const auto matcher = compiled(kRule);
    if (!matcher)
        qFatal("%s", qPrintable(matcher.error().detail));
    Matcher::Scratch scratch(*matcher);
    return explain(*matcher, listing, scratch);
}

} // namespace

class TestExplaining : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aHitIsExplained() {
        const Explained found = tried({QStringLiteral("机关特🈲供酒"), {}, {}, {}, kSomeDay});
        QCOMPARE(found.findings.size(), 1u);
        QCOMPARE(found.findings[0].hits.size(), 1u);
        QCOMPARE(found.findings[0].tried, (std::vector{0, 1}));
        QVERIFY(found.findings[0].applied.empty());
        QCOMPARE(found.spans, (std::vector<TextSpan>{{2, 6}}));
        QCOMPARE(found.folded, QStringLiteral("机关特供酒"));
    }
    void anExemptionThatCancelsIsNamed() {
        const Explained found = tried({QStringLiteral("天猫特供"), {}, {}, {}, kSomeDay});
        QCOMPARE(found.findings.size(), 1u);
        QVERIFY(found.findings[0].hits.empty());
        QCOMPARE(found.findings[0].applied, std::vector{0});
        QCOMPARE(found.findings[0].tried, std::vector{1});
        QVERIFY(found.spans.empty());
    }
    void otherFieldsAreLookedAtWhereTheyAreKnown() {
        const Explained found = tried({QStringLiteral("杯子"), QStringLiteral("特供"), {}, {}, kSomeDay});
        QCOMPARE(found.findings.size(), 1u);
        QCOMPARE(found.findings[0].hits[0].field, RuleField::Category);
        QVERIFY(found.spans.empty());
    }
    void aRuleNotInForceOnThatDaySaysNothing() {
        QVERIFY(tried({QStringLiteral("机关特供酒"), {}, {}, {}, QDate(2031, 1, 1)}).findings.empty());
    }
};

QTEST_APPLESS_MAIN(TestExplaining)
#include "tst_explaining.moc"
