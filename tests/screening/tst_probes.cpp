#include "models/screening/probes.h"
#include "tests/support/onerule.h"

#include <QFile>
#include <QSet>
#include <QTest>

using namespace xunwang;

namespace {

using Outcome = ProbeFinding::Outcome;

ProbeListing probe(const QString& title, const QString& rule = QStringLiteral("r")) {
    ProbeListing one;
    one.mark = title;
    one.title = title;
    one.rule = rule;
    return one;
}

QString refusal(const char* json) {
    const auto read = readProbes(QByteArray(json).replace('\'', '"'));
    return read ? QString() : read.error().context.value(0) + u' ' + read.error().detail;
}

} // namespace

/// Known items prove that detection works.
class TestProbes : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void tellsWhatBecameOfEach() {
        const auto matcher = compiled(QStringLiteral("'any': ['特供']"));
        const auto report = runProbes(*matcher,
            {probe(QStringLiteral("特·供酒")), probe(QStringLiteral("茶")),
                probe(QStringLiteral("特供酒"), QStringLiteral("s"))},
            kSomeDay);
        QCOMPARE(report.pack, QStringLiteral("test 1"));
        QCOMPARE(report.findings[0].outcome, Outcome::Found);
        QCOMPARE(report.findings[0].path, (QStringList{QStringLiteral("特·供"), QStringLiteral("特供")}));
        QCOMPARE(report.findings[1].outcome, Outcome::Missed);
        QCOMPARE(report.findings[2].outcome, Outcome::NoRule);
        QCOMPARE(report.findings[2].hitBy, QStringList{QStringLiteral("r")});
        QCOMPARE(report.tried(), 2);
        const auto early = runProbes(*matcher, {probe(QStringLiteral("特供酒"))}, QDate(2019, 1, 1));
        QCOMPARE(early.findings[0].outcome, Outcome::NotInForce);
        QCOMPARE(early.tried(), 0);
    }

    void readsWhatIsKnownOfAProbe() {
        const auto read
            = readProbes("{\"format\": \"xunwang-probes-1\", \"probes\": [{\"mark\": \"a\", \"title\": \"酒\", "
                         "\"rule\": \"r\", \"price\": \"12.50\", \"sales\": 7, \"shop\": \"某某店\"}]}");
        QVERIFY(read);
        QCOMPARE(read->front().price, std::optional(Money::fromFen(1250)));
        QCOMPARE(read->front().sales, std::optional<qint64>(7));
        QCOMPARE(read->front().shop, QStringLiteral("某某店"));
    }

    void refusesWhatIsNoListOfProbes() {
        QCOMPARE(refusal("["), QStringLiteral("1 json.syntax"));
        QCOMPARE(refusal("{'format': 'x', 'probes': []}"), QStringLiteral("1 pack.value-wrong"));
        QCOMPARE(refusal("{'format': 'xunwang-probes-1', 'probes': [\n{'mark': 'a', 'title': 'b'}]}"),
            QStringLiteral("2 pack.key-missing"));
        QCOMPARE(refusal("{'format': 'xunwang-probes-1', 'probes': [{'mark': 'a', 'title': 'b', 'rule': 'r'},\n"
                         "{'mark': 'a', 'title': 'c', 'rule': 'r'}]}"),
            QStringLiteral("2 probe.mark-twice"));
    }

    /// The pack that comes with the program finds every probe that comes with it.
    void theStarterPackFindsTheStock() {
        QFile file(QStringLiteral(":/rulepacks/starter.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto matcher = Matcher::compile(*RulePack::read(file.readAll()));
        QVERIFY(matcher);
        const auto report = runProbes(*matcher, stockProbes(), QDate(2026, 11, 22));
        QStringList missed;
        QSet<QString> families;
        qsizetype disguised = 0;
        for (const ProbeFinding& one : report.findings) {
            if (one.outcome != Outcome::Found)
                missed.append(one.probe.mark + u' ' + one.probe.title + u' ' + one.hitBy.join(u','));
            disguised += one.path.isEmpty() ? 0 : 1;
            for (const Rule& rule : matcher->pack().rules)
                if (rule.code == one.probe.rule)
                    families.insert(rule.family);
        }
        QVERIFY2(missed.isEmpty(), qPrintable(missed.join(u'\n')));
        QVERIFY(report.findings.size() >= 30);
        QVERIFY(families.size() >= 10);
        QVERIFY(disguised >= 15);
    }
};

QTEST_GUILESS_MAIN(TestProbes)
#include "tst_probes.moc"
