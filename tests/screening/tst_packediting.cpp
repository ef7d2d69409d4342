#include "models/screening/packediting.h"

#include "models/screening/examples.h"
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

QString keyOf(const Result<QByteArray>& result) {
    return result ? QString() : result.error().detail;
}

/// Whether `after` is `before` with pieces put in at no more than `places` places, and nothing else.
bool isBeforeWithInsertions(const QByteArray& before, const QByteArray& after, int places) {
    qsizetype i = 0;
    qsizetype j = 0;
    for (int used = 0; used <= places; ++used) {
        while (i < before.size() && j < after.size() && before[i] == after[j]) {
            ++i;
            ++j;
        }
        if (i == before.size())
            return used <= places && (j == after.size() || used < places);
        // The piece ends where the longest run goes on; 40 bytes are one.
        const qsizetype next = after.indexOf(before.mid(i, 40), j);
        if (next < 0)
            return false;
        j = next;
    }
    return false;
}

Exempting exempting(const QString& word, const QString& title) {
    Exempting one;
    one.words = QStringList{word};
    one.why = {QStringLiteral("理由"), QStringLiteral("Reason")};
    one.example.text[0] = title;
    return one;
}

bool hits(const Matcher& matcher, const RuleExample& example, const Rule& rule) {
    Matcher::Scratch scratch(matcher);
    const QDate date = example.on.isValid() ? example.on : rule.basis.front().from;
    const auto& found = matcher.scan(ExampleListing(example).fields(), date, scratch);
    return std::any_of(found.begin(), found.end(),
        [&](const RuleHit& hit) { return matcher.pack().rules[static_cast<size_t>(hit.rule)].code == rule.code; });
}

/// Folded, so that whoever exempts the one exempts the other.
bool holds(const QString& text, const QString& part) {
    FoldedText one;
    FoldedText other;
    const std::string whole = text.toStdString();
    const std::string piece = part.toStdString();
    foldText(whole, one);
    foldText(piece, other);
    return one.text().find(other.text()) != std::string_view::npos;
}

RulePack only(RulePack pack, const QString& code) {
    std::erase_if(pack.rules, [&](const Rule& rule) { return rule.code != code; });
    return pack;
}

} // namespace

/// A pack is changed as a person would change it: nothing moves but what was meant.
class TestPackEditing : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void exemptsInAPackOfOneRule() {
        const QByteArray before = packOf(QStringLiteral("'any': ['特供']"));
        const auto after = exempt(
            before, QStringLiteral("r"), exempting(QStringLiteral("电商特供"), QStringLiteral("电商特供 杯子")));
        QVERIFY2(after, qPrintable(keyOf(after)));
        QCOMPARE(QByteArray(*after)
                     .replace(", \"电商特供 杯子\"", "")
                     .replace(",\n\"exempt\": [{\"any\": [\"电商特供\"], "
                              "\"why\": {\"zh\": \"理由\", \"en\": \"Reason\"}}]",
                         ""),
            before);
        const auto matcher = Matcher::compile(*RulePack::read(*after));
        QVERIFY(matcher);
        Matcher::Scratch scratch(*matcher);
        ScreenedFields fields;
        fields[RuleField::Title] = "电商特供 茶";
        QVERIFY(matcher->scan(fields, kSomeDay, scratch).empty());
        fields[RuleField::Title] = "特供 茶";
        QCOMPARE(matcher->scan(fields, kSomeDay, scratch).size(), size_t(1));
    }

    void anExemptionMayNameItsProvision() {
        Exempting wish = exempting(QStringLiteral("电商特供"), QStringLiteral("电商特供 杯子"));
        wish.law = QStringLiteral("L");
        wish.article = QStringLiteral("第二条");
        const QByteArray before = packOf(QStringLiteral("'any': ['特供']"));
        QCOMPARE(lawsOf(before).size(), size_t(1));
        QCOMPARE(lawsOf(before)[0].name, QStringLiteral("L"));
        QCOMPARE(lawsOf(before)[0].law, QStringLiteral("某法"));
        const auto after = exempt(before, QStringLiteral("r"), wish);
        QVERIFY2(after, qPrintable(keyOf(after)));
        const auto pack = RulePack::read(*after);
        QVERIFY(pack);
        QCOMPARE(pack->rules[0].exemptions[0].basis->law, QStringLiteral("某法"));
        QCOMPARE(pack->rules[0].exemptions[0].basis->article, QStringLiteral("第二条"));
        wish.law = QStringLiteral("no such law");
        QVERIFY(!exempt(before, QStringLiteral("r"), wish));
        QVERIFY(lawsOf("{").empty());
    }

    void addsToTheExemptionsThatThereAre() {
        const QByteArray before = packOf(QStringLiteral(
            "'any': ['特供'],\r\n  'exempt': [\r\n    {'any': ['甲特供'], 'why': {'zh': '由', 'en': 'why'}}\r\n  ]"));
        auto wish = exempting(QStringLiteral("电商"), QStringLiteral("电商 大会 特供"));
        wish.wholeListing = true;
        const auto after = exempt(before, QStringLiteral("r"), wish);
        QVERIFY2(after, qPrintable(keyOf(after)));
        QVERIFY(after->contains("}},\r\n    {\"any\": [\"电商\"], \"wholeListing\": true, \"why\""));
        QVERIFY(isBeforeWithInsertions(before, *after, 2));
    }

    void keepsWhatIsKnownOfTheExample() {
        auto wish = exempting(QStringLiteral("特供杯"), QStringLiteral("特供杯"));
        wish.example.text[static_cast<size_t>(RuleField::Shop)] = QStringLiteral("某\"某\"店");
        wish.example.price = Money::fromFen(12'345);
        wish.example.sales = 7;
        wish.example.on = QDate(2026, 11, 20);
        wish.example.history = {{QDate(2026, 11, 1), Money::fromFen(100), {}, {}, {}}};
        wish.example.peers = PeerPrices{3, Money::fromFen(900)};
        const auto after = exempt(packOf(QStringLiteral("'any': ['特供']")), QStringLiteral("r"), wish);
        QVERIFY2(after, qPrintable(keyOf(after)));
        const auto pack = RulePack::read(*after);
        const RuleExample& kept = pack->rules[0].mustMiss.back();
        QCOMPARE(kept.text, wish.example.text);
        QCOMPARE(kept.price, wish.example.price);
        QCOMPARE(kept.sales, wish.example.sales);
        QCOMPARE(kept.on, wish.example.on);
        QCOMPARE(kept.history.size(), size_t(1));
        QCOMPARE(kept.history[0].price, wish.example.history[0].price);
        QCOMPARE(kept.peers->median, wish.example.peers->median);
    }

    void refusesWhatExemptsNothing() {
        const QByteArray json = packOf(QStringLiteral("'any': ['特供']"));
        const QString r = QStringLiteral("r");
        const auto wish = exempting(QStringLiteral("电商"), QStringLiteral("电商 大会 特供"));
        QCOMPARE(keyOf(exempt(json, r, wish)), QStringLiteral("pack.exemption-void"));
        QCOMPARE(keyOf(exempt(json, QStringLiteral("s"), wish)), QStringLiteral("pack.rule-unknown"));
        QCOMPARE(keyOf(exempt(json, r, exempting(QStringLiteral(" "), QStringLiteral("特供")))),
            QStringLiteral("pack.exemption-empty"));
        QCOMPARE(keyOf(exempt(json.chopped(1), r, wish)), QStringLiteral("json.syntax"));
    }

    /// Of every rule of the program's own pack one must-hit example is exempted.
    void exemptsAnyHitOfTheStarterPackAndNothingElse() {
        const QByteArray before = starter();
        const auto pack = RulePack::read(before);
        QVERIFY(pack);
        int done = 0;
        for (const Rule& rule : pack->rules) {
            const auto matcher = Matcher::compile(only(*pack, rule.code));
            QVERIFY(matcher);
            Matcher::Scratch scratch(*matcher);
            const RuleExample& example = rule.mustHit[static_cast<size_t>(done) % rule.mustHit.size()];
            // The whole title, and as the rule reads it.
            Exempting wish = exempting(example.text[0], example.text[0]);
            wish.example = example;
            wish.wholeListing = rule.any.empty();
            const QDate date = example.on.isValid() ? example.on : rule.basis.front().from;
            QString undisguised = example.text[0];
            const auto& found = matcher->scan(ExampleListing(example).fields(), date, scratch);
            for (auto hit = found.rbegin(); hit != found.rend(); ++hit)
                if (hit->field == RuleField::Title)
                    undisguised.replace(hit->utf16.begin, hit->utf16.end - hit->utf16.begin, hit->canonical);
            wish.words.append(undisguised);
            auto after = exempt(before, rule.code, wish);
            for (int again = 0; !after && again < 2; ++again) { // it may read there what nobody wrote
                wish.words.append(after.error().context.value(2));
                after = exempt(before, rule.code, wish);
            }
            QVERIFY2(after, qPrintable(rule.code + u' ' + example.text[0] + u' ' + keyOf(after)));
            QVERIFY2(isBeforeWithInsertions(before, *after, 2), qPrintable(rule.code));
            const auto changed = RulePack::read(*after);
            QVERIFY2(changed, qPrintable(rule.code));
            QCOMPARE(changed->rules.size(), pack->rules.size());
            const auto now = Matcher::compile(only(*changed, rule.code));
            QVERIFY(now);
            QVERIFY(!hits(*now, example, rule));
            for (const RuleExample& other : rule.mustHit)
                QVERIFY2(hits(*now, other, rule) || holds(other.text[0], example.text[0]), qPrintable(other.text[0]));
            for (const RuleExample& other : rule.mustMiss)
                QVERIFY2(!hits(*now, other, rule), qPrintable(other.text[0]));
            ++done;
        }
        QCOMPARE(static_cast<size_t>(done), pack->rules.size());
    }

    void givesAndTakesTheTextOfARule() {
        const QByteArray json = starter();
        const auto pack = RulePack::read(json);
        for (const Rule& rule : pack->rules) {
            const auto text = ruleText(json, rule.code);
            QVERIFY(text && text->startsWith('{') && text->endsWith('}'));
            QVERIFY(json.contains(*text));
            QCOMPARE(*replaceRule(json, rule.code, "\n" + *text + " "), json);
        }
        const auto smaller = replaceRule(json, QStringLiteral("ad.yield"), "{\"code\": \"x\"}");
        QVERIFY(smaller && smaller->contains("{\"code\": \"x\"}"));
        QCOMPARE(keyOf(ruleText(json, QStringLiteral("x"))), QStringLiteral("pack.rule-unknown"));
        QCOMPARE(keyOf(replaceRule(json, QStringLiteral("ad.yield"), "[]")), QStringLiteral("pack.rule-no-object"));
        QCOMPARE(keyOf(replaceRule(json, QStringLiteral("ad.yield"), "{")), QStringLiteral("json.syntax"));
    }

    void addsARuleBehindTheOthers() {
        const QByteArray json = starter();
        const QByteArray text = ruleText(json, QStringLiteral("ad.yield"))->replace("\"ad.yield\"", "\"ad.other\"");
        const auto more = addRule(json, text);
        QVERIFY(more);
        const auto pack = RulePack::read(*more);
        QVERIFY2(pack, qPrintable(pack ? QString() : pack.error().detail));
        QCOMPARE(pack->rules.back().code, QStringLiteral("ad.other"));
        QVERIFY(isBeforeWithInsertions(json, *more, 1));
        QVERIFY(more->contains("},\n    {\n      \"code\": \"ad.other\""));
    }

    void changesTheVersionAlone() {
        const QByteArray json = starter();
        const int version = RulePack::read(json)->version;
        const QByteArray changed = *withVersion(json, 1234);
        QCOMPARE(RulePack::read(changed)->version, 1234);
        QCOMPARE(*withVersion(changed, version), json);
    }
};

QTEST_GUILESS_MAIN(TestPackEditing)
#include "tst_packediting.moc"
