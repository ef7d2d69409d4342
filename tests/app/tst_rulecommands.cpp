#include "tests/app/programfolder.h"

#include <QJsonArray>
#include <QTest>

using namespace xunwang;

/// The contract of the commands about rules.
class TestRuleCommands : public QObject, ProgramFolder {
    Q_OBJECT

    QString m_builtIn;

    /// A pack of one rule.
    QString pack(int version, const char* word) const {
        return write(QStringLiteral("%1.json").arg(version),
            QStringLiteral(R"({"format": "xunwang-rules-1", "name": "own", "version": %1, "lists": {}, "owner": "某局",
                "tasks": {"t": {"zh": "关", "en": "gate"}}, "laws": {"L": {"law": "某法", "from": "2015-09-01"}},
                "rules": [{"code": "own.word", "family": "f", "tasks": ["t"], "severity": "high",
                  "title": {"zh": "词", "en": "Word"}, "fields": ["title"], "any": ["%2"],
                  "basis": [{"law": "L", "article": "第一条"}], "certainty": "S",
                  "examples": {"hit": ["%2"], "miss": ["白酒"]}}]})")
                .arg(version)
                .arg(QString::fromUtf8(word))
                .toUtf8());
    }
    QString imported(const QString& name) const {
        const QString file = made(name);
        const QString csv = write(name + QStringLiteral(".csv"),
            QStringLiteral("平台,店铺名称,商品ID,商品标题\n平台一,某某店,1,保温杯甲\n平台一,某某店,2,保温杯乙\n")
                .toUtf8());
        if (runProgram({QStringLiteral("import"), csv, QStringLiteral("--into"), file}).code != 0)
            qFatal("cannot import");
        return file;
    }
    static ProgramRun rescreen(const QString& file, const QStringList& more) {
        return runProgram(
            QStringList{QStringLiteral("rescreen"), QStringLiteral("--into"), file, QStringLiteral("--json")} + more);
    }
    static QList<QByteArray> packs(const QString& file) { return runProgram({QStringLiteral("packs"), file}).lines(); }
    static QByteArray inForce(const QString& file) {
        for (const QByteArray& line : packs(file))
            if (line.split('\t').at(1) == "in_force")
                return line.split('\t').at(0);
        return {};
    }
    static qsizetype leads(const QString& file) {
        return runProgram({QStringLiteral("leads"), QStringLiteral("--in"), file, QStringLiteral("--json")})
            .lines()
            .size();
    }

private Q_SLOTS:
    void thePacksOfANewCaseDatabase() {
        const QString file = made(QStringLiteral("new.xwdb"));
        QCOMPARE(packs(file).size(), 1);
        QVERIFY(inForce(file).startsWith("starter "));
    }
    void aPackGoesInAndComesOutAsItWasWritten() {
        const QString file = made(QStringLiteral("a.xwdb"));
        const QString path = pack(1, "保温杯");
        QCOMPARE(runProgram({QStringLiteral("packs"), file, QStringLiteral("--add"), path}).code, 0);
        QCOMPARE(packs(file).size(), 2);
        QVERIFY(inForce(file).startsWith("starter "));
        const auto out
            = runProgram({QStringLiteral("packs"), file, QStringLiteral("--export"), QStringLiteral("own 1")});
        QCOMPARE(out.code, 0);
        QCOMPARE(out.out, read(path));
        QCOMPARE(runProgram({QStringLiteral("packs"), file, QStringLiteral("--add"), path}).code, 1); // once
    }
    void aPackThatFailsItsExamplesIsNotAdded() {
        const QString file = made(QStringLiteral("failing.xwdb"));
        const QString path = pack(1, "保温杯");
        const QString failing = write(
            QStringLiteral("failing.json"), read(path).replace("\"miss\": [\"白酒\"]", "\"miss\": [\"保温杯\"]"));
        const auto run = runProgram({QStringLiteral("packs"), file, QStringLiteral("--add"), failing});
        QCOMPARE(run.code, 1);
        QVERIFY(run.err.contains(QStringLiteral("own.word")));
        QCOMPARE(packs(file).size(), 1);
    }
    void aBadPackIsRefusedWithItsLine() {
        const QString file = made(QStringLiteral("bad.xwdb"));
        const auto run = runProgram({QStringLiteral("packs"), file, QStringLiteral("--add"),
            write(QStringLiteral("bad.json"), "{\n\"name\": 1}")});
        QCOMPARE(run.code, 1);
        QVERIFY(run.err.contains(QStringLiteral("ine ")));
        QCOMPARE(packs(file).size(), 1);
    }
    void importsGoByThePackInForce() {
        const QString file = made(QStringLiteral("force.xwdb"));
        runProgram({QStringLiteral("packs"), file, QStringLiteral("--add"), pack(1, "保温杯")});
        QCOMPARE(runProgram({QStringLiteral("packs"), file, QStringLiteral("--use"), QStringLiteral("own 1")}).code, 0);
        QCOMPARE(inForce(file), QByteArray("own 1"));
        const QString csv = write(QStringLiteral("cups.csv"), "title,id\n\xe4\xbf\x9d\xe6\xb8\xa9\xe6\x9d\xaf,1\n");
        runProgram({QStringLiteral("import"), csv, QStringLiteral("--into"), file});
        QCOMPARE(leads(file), 1);
        const auto screened = runProgram(
            {QStringLiteral("screen"), write(QStringLiteral("cups.txt"), "\xe4\xbf\x9d\xe6\xb8\xa9\xe6\x9d\xaf\n"),
                QStringLiteral("--into"), file});
        QVERIFY(screened.out.contains("own.word"));
        QCOMPARE(
            runProgram({QStringLiteral("packs"), file, QStringLiteral("--use"), QStringLiteral("built-in")}).code, 0);
        QVERIFY(inForce(file).startsWith("starter "));
    }
    void aPreviewChangesNothing() {
        const QString file = imported(QStringLiteral("preview.xwdb"));
        const auto run = rescreen(file, {QStringLiteral("--pack"), pack(1, "保温杯甲")});
        QCOMPARE(run.code, 0);
        const auto told = json(run);
        QCOMPARE(told[QStringLiteral("listings")].toInt(), 2);
        QCOMPARE(told[QStringLiteral("new_leads")].toInt(), 1);
        const auto rules = told[QStringLiteral("rules")].toArray();
        const auto own = std::find_if(rules.begin(), rules.end(),
            [](const auto& rule) { return rule[QStringLiteral("rule")].toString() == QLatin1String("own.word"); });
        QVERIFY(own != rules.end());
        QCOMPARE((*own)[QStringLiteral("newly")][QStringLiteral("listings")].toInt(), 1);
        QCOMPARE(
            (*own)[QStringLiteral("newly_samples")][0][QStringLiteral("title")].toString(), QStringLiteral("保温杯甲"));
        QCOMPARE(leads(file), 0);
        QCOMPARE(packs(file).size(), 1);
    }
    void applyingPutsThePackInForceAndCanBeTakenBack() {
        const QString file = imported(QStringLiteral("apply.xwdb"));
        const auto run = rescreen(file, {QStringLiteral("--pack"), pack(1, "保温杯"), QStringLiteral("--apply")});
        QCOMPARE(run.code, 0);
        QCOMPARE(leads(file), 2);
        QCOMPARE(inForce(file), QByteArray("own 1"));
        QCOMPARE(runProgram({QStringLiteral("verify"), file}).code, 0);
        const QString batch = json(run)[QStringLiteral("applied")][QStringLiteral("batch")].toString();
        const auto batches = runProgram({QStringLiteral("batches"), file, QStringLiteral("--json")});
        const auto newest = QJsonDocument::fromJson(batches.lines().constFirst()).object();
        QCOMPARE(newest[QStringLiteral("kind")].toString(), QStringLiteral("rescreening"));
        QCOMPARE(newest[QStringLiteral("rules")].toString(), QStringLiteral("own 1"));
        const auto back = runProgram({QStringLiteral("takeback"), file, QStringLiteral("--batch"), batch,
            QStringLiteral("--reason"), QStringLiteral("试试"), QStringLiteral("--json")});
        QCOMPARE(back.code, 0);
        QCOMPARE(leads(file), 0);
        QCOMPARE(runProgram({QStringLiteral("verify"), file}).code, 0);
    }
    void aStoredVersionIsApplied() {
        const QString file = imported(QStringLiteral("version.xwdb"));
        runProgram({QStringLiteral("packs"), file, QStringLiteral("--add"), pack(1, "保温杯")});
        QCOMPARE(rescreen(file, {QStringLiteral("--version"), QStringLiteral("1"), QStringLiteral("--apply")}).code, 0);
        QCOMPARE(inForce(file), QByteArray("own 1"));
        QCOMPARE(leads(file), 2);
    }
    void theBuiltInComesBackWithAPreview() {
        const QString file = imported(QStringLiteral("back.xwdb"));
        QCOMPARE(rescreen(file, {QStringLiteral("--pack"), pack(1, "保温杯"), QStringLiteral("--apply")}).code, 0);
        const auto run
            = rescreen(file, {QStringLiteral("--version"), QStringLiteral("built-in"), QStringLiteral("--apply")});
        QCOMPARE(run.code, 0);
        QCOMPARE(json(run)[QStringLiteral("lapsed")].toInt(), 2);
        QVERIFY(inForce(file).startsWith("starter "));
    }
    void anUnknownVersionIsASentence() {
        const QString file = imported(QStringLiteral("unknown.xwdb"));
        const auto run = rescreen(file, {QStringLiteral("--version"), QStringLiteral("9")});
        QCOMPARE(run.code, 1);
        QVERIFY(run.err.contains(QStringLiteral("no version 9")));
    }
};

QTEST_GUILESS_MAIN(TestRuleCommands)
#include "tst_rulecommands.moc"
