#include "tests/app/programfolder.h"
#include "tests/support/onerule.h"

#include <QJsonArray>
#include <QTest>

using namespace xunwang;

/// `try` and `probes`, as others call them.
class TestBenchCommands : public QObject, ProgramFolder {
    Q_OBJECT

    static ProgramRun run(const QStringList& arguments) { return runProgram(arguments); }
    QString listings() const {
        return write(QStringLiteral("a.csv"),
            QStringLiteral("平台,店铺名称,商品ID,商品标题,价格\n平台一,甲店,1,机关特供白酒,90\n"
                           "平台一,甲店,2,茶杯,9\n平台一,甲店,3,内供香烟,9\n平台一,甲店,4,茶杯,\n")
                .toUtf8());
    }
    QString pack(const QString& name, const QString& body) const { return write(name, packOf(body)); }
    QString imported(const QString& name) const {
        const QString file = made(name);
        const auto done = run({QStringLiteral("import"), listings(), QStringLiteral("--into"), file});
        if (done.code != 0)
            qFatal("%s", qPrintable(done.err));
        return file;
    }

private Q_SLOTS:
    void twoPacksAreTriedOnAFile() {
        const QString a = pack(QStringLiteral("a.json"), QStringLiteral("'any': ['特供']"));
        const QString b = pack(QStringLiteral("b.json"), QStringLiteral("'any': ['特供', '内供']"));
        const auto text
            = run({QStringLiteral("try"), listings(), QStringLiteral("--pack"), a, QStringLiteral("--pack"), b});
        QCOMPARE(text.code, 0);
        QVERIFY2(text.out.contains("\nr\t1\t2\t0\t1\n"), text.out.constData());
        const auto both = json(run({QStringLiteral("try"), listings(), QStringLiteral("--pack"), a,
            QStringLiteral("--pack"), b, QStringLiteral("--json")}));
        const auto file = both[QStringLiteral("file")].toObject();
        QCOMPARE(file[QStringLiteral("rows")].toInt(), 4);
        QCOMPARE(file[QStringLiteral("only_b")].toInt(), 1);
        const auto sample = file[QStringLiteral("rules")][0][QStringLiteral("samples_b")][0].toObject();
        QCOMPARE(sample[QStringLiteral("line")].toInt(), 4);
        QCOMPARE(sample[QStringLiteral("hits")][0][QStringLiteral("end")].toInt(), 2);
        const auto one = run({QStringLiteral("try"), listings(), QStringLiteral("--pack"), a});
        QVERIFY2(one.out.endsWith("\nr\t1\n"), one.out.constData());
    }

    void theHistoryTellsPrecision() {
        const QString file = imported(QStringLiteral("h.xwdb"));
        const auto own = json(run({QStringLiteral("try"), QStringLiteral("--into"), file, QStringLiteral("--json")}));
        const auto trial = own[QStringLiteral("history")][0].toObject();
        QVERIFY(trial[QStringLiteral("pack")].toString().startsWith(QStringLiteral("starter ")));
        QCOMPARE(trial[QStringLiteral("leads")].toInt(), 2);
        QCOMPARE(trial[QStringLiteral("undecided")].toInt(), 2);
        QVERIFY(trial[QStringLiteral("precision")].isNull());
        const QString a = pack(QStringLiteral("a.json"), QStringLiteral("'any': ['特供']"));
        const auto text = run({QStringLiteral("try"), QStringLiteral("--in"), file, QStringLiteral("--pack"), a});
        QCOMPARE(text.code, 0);
        QVERIFY2(text.out.contains("\nr\t-\t0\t0\t0\t1\t0\t-\t-\t-\n"), text.out.constData());
    }

    void tryWantsSomethingToTryOn() {
        QCOMPARE(run({QStringLiteral("try")}).code, 2);
        QCOMPARE(run({QStringLiteral("try"), listings(), listings()}).code, 2);
        QCOMPARE(run({QStringLiteral("try"), at(QStringLiteral("none.csv"))}).code, 1);
        const QString broken = write(QStringLiteral("broken.json"), "{");
        QCOMPARE(run({QStringLiteral("try"), listings(), QStringLiteral("--pack"), broken}).code, 1);
    }

    void theProgramFindsItsOwnProbes() {
        const auto done = run({QStringLiteral("probes"), QStringLiteral("--json")});
        QCOMPARE(done.code, 0);
        const auto report = json(done);
        QVERIFY(report[QStringLiteral("tried")].toInt() >= 30);
        QCOMPARE(report[QStringLiteral("found")], report[QStringLiteral("tried")]);
    }

    void anImportTellsAndKeepsWhatBecameOfTheProbes() {
        const QString file = imported(QStringLiteral("p.xwdb"));
        const QString probes = write(QStringLiteral("probes.json"),
            QByteArray("{'format': 'xunwang-probes-1', 'probes': [{'mark': 'own-1', 'title': '茶杯', 'rule': "
                       "'supply.word'}]}")
                .replace('\'', '"'));
        QCOMPARE(
            run({QStringLiteral("probes"), QStringLiteral("--into"), file, QStringLiteral("--add"), probes}).code, 0);
        QCOMPARE(
            run({QStringLiteral("probes"), QStringLiteral("--into"), file, QStringLiteral("--add"), probes}).code, 1);
        const auto ran = run({QStringLiteral("probes"), QStringLiteral("--into"), file, QStringLiteral("--run")});
        QCOMPARE(ran.code, 1);
        QVERIFY2(ran.out.contains("own-1"), ran.out.constData());
        const auto runs = run({QStringLiteral("probes"), QStringLiteral("--into"), file, QStringLiteral("--json")});
        QCOMPARE(runs.lines().size(), 2);
        const auto newest = QJsonDocument::fromJson(runs.lines()[0]).object();
        const auto first = QJsonDocument::fromJson(runs.lines()[1]).object();
        QVERIFY(newest[QStringLiteral("batch")].isNull());
        QCOMPARE(newest[QStringLiteral("missed")][0][QStringLiteral("mark")].toString(), QStringLiteral("own-1"));
        QVERIFY(!first[QStringLiteral("batch")].isNull());
        QCOMPARE(first[QStringLiteral("found")], first[QStringLiteral("tried")]);
        QCOMPARE(run({QStringLiteral("verify"), file}).code, 0);
    }
};

QTEST_GUILESS_MAIN(TestBenchCommands)
#include "tst_benchcommands.moc"
