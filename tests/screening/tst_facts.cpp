#include "models/screening/examples.h"
#include "tests/support/onerule.h"

#include <QTest>

using namespace xunwang;

namespace {

/// What a rule of this body says of the one example: the field that it hit and what it saw, or nothing.
QString saw(const char* body, const char* example, QDate date = kSomeDay) {
    const auto pack
        = RulePack::read(packOf(QString::fromUtf8(body)).replace("\"甲\"", QByteArray(example).replace('\'', '"')));
    if (!pack)
        qFatal("%s: %s", qPrintable(pack.error().detail), qPrintable(pack.error().context.join(u' ')));
    const ExampleListing listing(pack->rules[0].mustHit[0]);
    const auto hits = hitsOf(QString::fromUtf8(body), listing.fields(), date);
    return hits.all.empty() ? QString() : ruleFieldName(hits.all[0].field) + u':' + hits.all[0].text;
}

} // namespace

/// Conditions on what is no text: numbers, licences, what is missing, what was seen over time.
class TestFacts : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void holds_data() {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("example");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, const char* body, const char* example, const char* expected) {
            QTest::newRow(name) << QByteArray(body) << QByteArray(example) << QString::fromUtf8(expected);
        };
        const char* discount = "'discount': {'to': 0.1}";
        row("a tenth", discount, "{'title': '杯', 'price': '9.90', 'listPrice': '199'}", "price:9.90 / 199.00");
        row("half", discount, "{'title': '杯', 'price': '99', 'listPrice': '199'}", "");
        row("no list price", discount, "{'title': '杯', 'price': '9.90'}", "");
        row("free list price", discount, "{'title': '杯', 'price': '9.90', 'listPrice': '0'}", "");
        const char* sales = "'any': ['月饼'], 'sales': {'from': 1000}";
        row("many sold", sales, "{'title': '月饼', 'sales': 1000}", "title:月饼");
        row("few sold", sales, "{'title': '月饼', 'sales': 999}", "");
        row("sales not known", sales, "'月饼'", "");
        const char* missing = "'missing': ['licence']";
        row("no licence", missing, "{'title': '杯', 'licence': ''}", "licence:");
        row("a blank one", missing, "{'title': '杯', 'licence': '  '}", "licence:  ");
        row("a licence", missing, "{'title': '杯', 'licence': '91110000600037341L'}", "");
        row("no such column", missing, "'杯'", "");
        const char* faults = "'licence': ['shape', 'check-digit', 'expired']";
        row("a good code", faults, "{'title': '杯', 'licence': '91110000600037341L'}", "");
        row("a wrong digit", faults, "{'title': '杯', 'licence': '91110000600037342L'}", "licence:91110000600037342L");
        row("no code", faults, "{'title': '杯', 'licence': '暂无'}", "licence:暂无");
        row("damaged by a spreadsheet", faults, "{'title': '杯', 'licence': '9.11E+17'}", "");
        row("run out", faults, "{'title': '杯', 'licenceUntil': '2025-12-31'}", "licenceUntil:2025-12-31");
        row("its last day", faults, "{'title': '杯', 'licenceUntil': '2026-01-01'}", "");
        const char* digit = "'licence': ['check-digit']";
        row("only the digit counts", digit, "{'title': '杯', 'licence': '暂无'}", "");
        const char* peers = "'peers': {'atLeast': 10, 'below': 0.3, 'above': 5}";
        row("far below", peers, "{'title': '杯', 'price': '9', 'peers': {'count': 10, 'median': '59'}}",
            "price:9.00 ≠ 59.00 (10)");
        row("far above", peers, "{'title': '杯', 'price': '999', 'peers': {'count': 10, 'median': '59'}}",
            "price:999.00 ≠ 59.00 (10)");
        row("among them", peers, "{'title': '杯', 'price': '49', 'peers': {'count': 10, 'median': '59'}}", "");
        row("too few", peers, "{'title': '杯', 'price': '9', 'peers': {'count': 9, 'median': '59'}}", "");
        const char* history = "'history': {'measure': 'raised-then-cut', 'times': 1.2, 'days': 30}";
        row("raised, then cut", history,
            "{'title': '杯', 'history': [{'on': '2025-12-01', 'price': '59'}, {'on': '2025-12-10', 'price': '99'}, "
            "{'on': "
            "'2025-12-20', 'price': '59'}]}",
            "history:2025-12-01 59.00 → 2025-12-10 99.00 → 2025-12-20 59.00");
        row("before the law", history,
            "{'title': '杯', 'history': [{'on': '2019-12-01', 'price': '59'}, {'on': '2019-12-10', 'price': '99'}, "
            "{'on': "
            "'2019-12-20', 'price': '59'}]}",
            "");
        const char* apart
            = "'history': {'measure': 'raised-then-cut', 'times': 1.2, 'days': 30}, 'exempt': [{'promotions': true, "
              "'why': {'zh': '节', 'en': 'feast'}}]";
        row("in a promotion", apart,
            "{'title': '杯', 'history': [{'on': '2025-10-01', 'price': '59'}, {'on': '2025-10-10', 'price': '99'}, "
            "{'on': "
            "'2025-11-01', 'price': '59'}]}",
            "");
        const char* words = "'any': ['特价'], 'history': {'measure': 'raised-then-cut', 'times': 1.2, 'days': 30}";
        row("words and history", words,
            "{'title': '杯 特价', 'history': [{'on': '2025-12-01', 'price': '59'}, {'on': '2025-12-10', 'price': "
            "'99'}, {'on': "
            "'2025-12-20', 'price': '59'}]}",
            "title:特价");
        row("words, but no such history", words,
            "{'title': '杯 特价', 'history': [{'on': '2025-12-01', 'price': '59'}]}", "");
        const char* lacks
            = "'any': ['保健食品'], 'fields': ['title', 'description'], 'description': {'lacks': ['不能代替药物']}";
        row("says nothing of it", lacks, "{'title': '保健食品', 'description': '每日两粒'}", "title:保健食品");
        row("says it", lacks, "{'title': '保健食品', 'description': '本品不能代替药物'}", "");
        row("nobody knows what it says", lacks, "'保健食品'", "");
        const char* scope = "'any': ['牛奶'], 'scope': {'any': ['服装'], 'none': ['食品']}";
        row("another business", scope, "{'title': '牛奶', 'scope': '服装零售'}", "title:牛奶");
        row("its business", scope, "{'title': '牛奶', 'scope': '服装、食品零售'}", "");
        row("words in the wrong field", scope, "{'title': '牛奶 服装', 'scope': '零售'}", "");
    }
    void holds() {
        QFETCH(QByteArray, body);
        QFETCH(QByteArray, example);
        QFETCH(QString, expected);
        QCOMPARE(saw(body.constData(), example.constData()), expected);
    }

    void smallTradersAreExemptWithAReason() {
        const auto body
            = QStringLiteral("'missing': ['licence'], 'exempt': [{'any': ['零星小额'], 'wholeListing': true, 'basis': "
                             "{'law': 'L', 'article': '第十条'}, 'why': {'zh': '免于登记', 'en': 'small trade'}}]");
        ScreenedFields fields;
        fields[RuleField::Licence] = "";
        fields[RuleField::Shop] = "某某店 零星小额交易 免于登记";
        const auto hits = hitsOf(body, fields);
        QVERIFY(hits.all.empty());
        QCOMPARE(hits.exempted, (std::vector<ExemptedHit>{{0, 0}}));
        const auto matcher = compiled(body);
        QCOMPARE(matcher->pack().rules[0].exemptions[0].basis->article, QStringLiteral("第十条"));
    }

    void promotionsMayPassTheTurnOfTheYear() {
        const Promotion promotion{{}, 1220, 115};
        QVERIFY(promotion.holds(QDate(2026, 12, 31)));
        QVERIFY(promotion.holds(QDate(2027, 1, 15)));
        QVERIFY(!promotion.holds(QDate(2027, 1, 16)));
        QVERIFY(!promotion.holds(QDate(2026, 12, 19)));
    }

    void rulesThatFailTheirOwnExamplesAreNamed() {
        const auto matcher = compiled(QStringLiteral("'any': ['特供']")); // its examples are 甲 and 乙
        QVERIFY(matcher);
        const auto failed = failedExamples(*matcher);
        QCOMPARE(failed.size(), size_t(1));
        QVERIFY(failed[0].mustHit);
        QCOMPARE(failed[0].title, QStringLiteral("甲"));
        QCOMPARE(failed[0].line, 6);
    }
};

QTEST_GUILESS_MAIN(TestFacts)
#include "tst_facts.moc"
