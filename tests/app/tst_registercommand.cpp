#include "models/sheets/workbook.h"
#include "tests/app/programfolder.h"
#include "tests/support/registers.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/resource.h>

using namespace xunwang;
using namespace xunwang::test;

/// The contract of `register`: registers kept in spreadsheets so far, and the tallies that come of them.
class TestRegisterCommand : public QObject, ProgramFolder {
    Q_OBJECT

    ProgramRun entered(const QString& path, const char* kind, const QString& into, const QStringList& more = {}) {
        return runProgram(QStringList{QStringLiteral("register"), path, QStringLiteral("--kind"), QLatin1String(kind),
                              QStringLiteral("--into"), into, QStringLiteral("--json")}
            + more);
    }
    static QString counts(const ProgramRun& run) {
        const auto o = json(run);
        return QStringLiteral("%1 = %2 new + %3 unchanged + %4 duplicate + %5 rejected")
            .arg(o[QStringLiteral("rows")].toInt(-1))
            .arg(o[QStringLiteral("new")].toInt(-1))
            .arg(o[QStringLiteral("unchanged")].toInt(-1))
            .arg(o[QStringLiteral("duplicate")].toInt(-1))
            .arg(o[QStringLiteral("rejected")].toInt(-1));
    }
    static QByteArray threeChecks() {
        return QStringLiteral("日期,平台,网站网店,结果,检查人,专项\n2025/10/1,平台一,甲店,正常,执法人员甲,秋季专项\n"
                              "2025/10/2,平台一,乙店,正常,执法人员丁,秋季专项\n明天,平台一,丙店,正常,执法人员甲,\n")
            .toUtf8();
    }
    ProgramRun tally(const QString& file, const char* form, const QStringList& more = {}) {
        return runProgram(QStringList{QStringLiteral("tally"), QStringLiteral("--in"), file, QStringLiteral("--from"),
                              QStringLiteral("2017-01-01"), QStringLiteral("--to"), QStringLiteral("2017-10-31"),
                              QStringLiteral("--format"), QLatin1String(form)}
            + more);
    }

private Q_SLOTS:
    /// The published figures of one city, from four registers in three kinds of file.
    void theFiguresOfACityComeOutAgain() {
        const QString file = made(QStringLiteral("tianjin.xwdb"));
        QVERIFY(writeCsv(at(QStringLiteral("checks.csv")), TianjinRegisters::checks().table()));
        QVERIFY(writeXlsx(
            at(QStringLiteral("visits.xlsx")), std::array{WorkbookSheet{TianjinRegisters::visits().table(), {}}}));
        QVERIFY(writeXlsx(
            at(QStringLiteral("measures.xlsx")), std::array{WorkbookSheet{TianjinRegisters::measures().table(), {}}}));
        TextStyle tabs;
        tabs.dialect.delimiter = "\t";
        QVERIFY(writeCsv(at(QStringLiteral("cases.txt")), TianjinRegisters::cases().table(), tabs));
        QCOMPARE(counts(entered(at(QStringLiteral("checks.csv")), "online-check", file)),
            QStringLiteral("12848 = 12848 new + 0 unchanged + 0 duplicate + 0 rejected"));
        QCOMPARE(counts(entered(at(QStringLiteral("visits.xlsx")), "site-visit", file)),
            QStringLiteral("4022 = 4022 new + 0 unchanged + 0 duplicate + 0 rejected"));
        QCOMPARE(counts(entered(at(QStringLiteral("measures.xlsx")), "measure", file)),
            QStringLiteral("117 = 117 new + 0 unchanged + 0 duplicate + 0 rejected"));
        QCOMPARE(counts(entered(at(QStringLiteral("cases.txt")), "case", file)),
            QStringLiteral("130 = 130 new + 0 unchanged + 0 duplicate + 0 rejected"));

        QCOMPARE(tally(file, "sentence").out,
            QStringLiteral(
                "2017年1月至10月，全市网上检查网站、网店12848个次，实地检查2522个次，督促删除违法商品信息47条，"
                "责令整改网站96个次，检查生产加工单位1468家，查处案件130件，罚没款137万余元，督促平台下架产品32种。\n")
                .toUtf8());
        const auto figures = json(tally(file, "json"));
        const std::map<QString, qint64> expected{{QStringLiteral("T01"), 12848}, {QStringLiteral("T02"), 2522},
            {QStringLiteral("T03"), 47}, {QStringLiteral("T04"), 96}, {QStringLiteral("T07"), 130},
            {QStringLiteral("T08"), 137402650}, {QStringLiteral("T11"), 1468}, {QStringLiteral("T12"), 32}};
        for (const auto& [key, value] : expected)
            QCOMPARE(figures[key].toInteger(), value);
        QCOMPARE(json(tally(file, "json",
                     {QStringLiteral("--campaign"), QStringLiteral("网络市场专项")}))[QStringLiteral("T01")]
                     .toInteger(),
            12848);
        QCOMPARE(runProgram({QStringLiteral("verify"), file}).code, 0);
        QCOMPARE(counts(entered(at(QStringLiteral("visits.xlsx")), "site-visit", file)),
            QStringLiteral("4022 = 0 new + 4022 unchanged + 0 duplicate + 0 rejected"));
    }

    void itTellsWhatItDid() {
        const QString file = made(QStringLiteral("told.xwdb"));
        const auto told = json(entered(write(QStringLiteral("told.csv"), threeChecks()), "online-check", file));
        QCOMPARE(told[QStringLiteral("kind")].toString(), QStringLiteral("online-check"));
        QCOMPARE(told[QStringLiteral("campaigns")][0][QStringLiteral("name")].toString(), QStringLiteral("秋季专项"));
        QCOMPARE(told[QStringLiteral("campaigns")][0][QStringLiteral("rows")].toInt(), 2);
        QCOMPARE(told[QStringLiteral("officers")][0][QStringLiteral("name")].toString(), QStringLiteral("执法人员丁"));
        QCOMPARE(told[QStringLiteral("rejects")][0][QStringLiteral("line")].toInt(), 4);
        QCOMPARE(told[QStringLiteral("rejects")][0][QStringLiteral("reason")].toString(), QStringLiteral("row.time"));
        QVERIFY(told[QStringLiteral("batch")].toString().toLongLong() > 0);
        const auto again = runProgram({QStringLiteral("register"), at(QStringLiteral("told.csv")),
            QStringLiteral("--kind"), QStringLiteral("online-check"), QStringLiteral("--into"), file});
        QVERIFY2(again.out.contains("This very file was imported before."), again.out.constData());
        QVERIFY2(again.err.contains(QStringLiteral("Line 4")), qPrintable(again.err));
    }

    void rejectedRowsAreMendedAndComeInAlone() {
        const QString file = made(QStringLiteral("mended.xwdb"));
        const QString rejects = at(QStringLiteral("rejects.csv"));
        QCOMPARE(counts(entered(write(QStringLiteral("m.csv"), threeChecks()), "online-check", file,
                     {QStringLiteral("--rejects"), rejects})),
            QStringLiteral("3 = 2 new + 0 unchanged + 0 duplicate + 1 rejected"));
        QByteArray rows = read(rejects);
        QVERIFY(rows.contains(QStringLiteral("丙店").toUtf8()) && !rows.contains(QStringLiteral("甲店").toUtf8()));
        write(QStringLiteral("rejects.csv"), rows.replace(QStringLiteral("明天").toUtf8(), "2025-10-03"));
        const auto mended = entered(rejects, "online-check", file);
        QCOMPARE(counts(mended), QStringLiteral("1 = 1 new + 0 unchanged + 0 duplicate + 0 rejected"));
        QVERIFY(json(mended)[QStringLiteral("columns_not_taken")].toArray().isEmpty());
    }

    void columnsCanBeNamed() {
        const QString file = made(QStringLiteral("map.xwdb"));
        const QString csv = write(QStringLiteral("map.csv"), "when,whom,who\n2025-10-01,shop,officer\n");
        const auto none = entered(csv, "online-check", file);
        QCOMPARE(none.code, 1);
        QVERIFY2(none.err.contains(QStringLiteral("日期")), qPrintable(none.err));
        const QStringList maps{QStringLiteral("--map"), QStringLiteral("date=when"), QStringLiteral("--map"),
            QStringLiteral("target=whom"), QStringLiteral("--map"), QStringLiteral("officers=who")};
        QCOMPARE(counts(entered(csv, "online-check", file, maps)),
            QStringLiteral("1 = 1 new + 0 unchanged + 0 duplicate + 0 rejected"));
        QCOMPARE(entered(csv, "online-check", file, {QStringLiteral("--map"), QStringLiteral("date=colour")}).code, 1);
        QCOMPARE(entered(csv, "online-check", file, {QStringLiteral("--map"), QStringLiteral("cause=when")}).code, 1);
    }

    void strictKnowsOnlyWhoIsHere() {
        const QString file = made(QStringLiteral("strict.xwdb"));
        QCOMPARE(counts(entered(write(QStringLiteral("s.csv"), threeChecks()), "online-check", file,
                     {QStringLiteral("--strict")})),
            QStringLiteral("3 = 0 new + 0 unchanged + 0 duplicate + 3 rejected"));
    }

    void encodingsAreGuessedAndNamed() {
        const QString file = made(QStringLiteral("gbk.xwdb"));
        const QByteArray gbk = QByteArray::fromHex( // 日期,网站网店,检查人 / 2025-10-01,某某店,执法人员甲
            "c8d5c6da2ccdf8d5becdf8b5ea2cbcecb2e9c8cb0a323032352d31302d30312cc4b3c4b3b5ea2cd6b4b7a8c8cbd4b1bcd70a");
        const QString csv = write(QStringLiteral("gbk.csv"), gbk);
        QCOMPARE(entered(csv, "online-check", file, {QStringLiteral("--encoding"), QStringLiteral("big5")}).code, 1);
        QCOMPARE(counts(entered(csv, "online-check", file)),
            QStringLiteral("1 = 1 new + 0 unchanged + 0 duplicate + 0 rejected"));
        QCOMPARE(entered(csv, "online-check", file, {QStringLiteral("--encoding"), QStringLiteral("latin-7")}).code, 2);
    }

    void wrongCallsAreUsage_data() {
        QTest::addColumn<QStringList>("arguments");
        const auto row = [](const char* call) {
            QTest::newRow(call) << QString::fromLatin1(call).split(u' ', Qt::SkipEmptyParts);
        };
        row("register a.csv");
        row("register a.csv --kind online-check");
        row("register a.csv --into a.xwdb");
        row("register --kind online-check --into a.xwdb");
        row("register a.csv --kind colours --into a.xwdb");
        row("register a.csv --kind case --into a.xwdb --rejects a.csv");
    }
    void wrongCallsAreUsage() {
        QFETCH(QStringList, arguments);
        const auto run = runProgram(arguments);
        QCOMPARE(run.code, 2);
        QVERIFY(!run.err.isEmpty());
    }

    void whatCannotBeReadIsASentence() {
        const QString file = made(QStringLiteral("wrong.xwdb"));
        for (const QString& path : {at(QStringLiteral("nowhere.csv")), write(QStringLiteral("empty.csv"), {}), file}) {
            const auto run = entered(path, "online-check", file);
            QCOMPARE(run.code, 1);
            QCOMPARE(run.err.count(u'\n'), 1);
        }
        QCOMPARE(entered(write(QStringLiteral("as.csv"), threeChecks()), "online-check", file,
                     {QStringLiteral("--as"), QStringLiteral("9999")})
                     .code,
            1);
        QCOMPARE(entered(at(QStringLiteral("as.csv")), "online-check", at(QStringLiteral("nowhere.xwdb"))).code, 1);
    }

    void killedAtAnyTimeItIsAllOrNothing() {
        const QString csv = write(QStringLiteral("many.csv"), TianjinRegisters::checks(3000).csv());
        for (int after = 100; after <= 1500; after += 200) {
            const QString file = made(QStringLiteral("killed%1.xwdb").arg(after));
            QProcess process;
            process.start(qEnvironmentVariable("XUNWANG_BUILD") + QStringLiteral("/bin/xunwang"),
                {QStringLiteral("register"), csv, QStringLiteral("--kind"), QStringLiteral("online-check"),
                    QStringLiteral("--into"), file});
            QVERIFY(process.waitForStarted());
            process.waitForFinished(after);
            process.kill();
            process.waitForFinished();
            QCOMPARE(runProgram({QStringLiteral("verify"), file}).code, 0);
            const auto counted = json(tally(file, "json"))[QStringLiteral("T01")].toInt();
            QVERIFY2(counted == 0 || counted == 3000, qPrintable(QString::number(counted)));
            QCOMPARE(json(entered(csv, "online-check", file))[QStringLiteral("new")].toInt(), 3000 - counted);
            QCOMPARE(json(tally(file, "json"))[QStringLiteral("T01")].toInt(), 3000);
        }
    }

    void aFullDiskIsASentenceAndNothingChanged() {
        const QString file = made(QStringLiteral("full.xwdb"));
        const QString csv = write(QStringLiteral("full.csv"), TianjinRegisters::checks(3000).csv());
        for (const rlim_t room : {300U << 10, 800U << 10, 1500U << 10}) {
            QProcess process;
            process.setChildProcessModifier([room] {
                const rlimit limit{room, room};
                ::setrlimit(RLIMIT_FSIZE, &limit);
            });
            process.start(qEnvironmentVariable("XUNWANG_BUILD") + QStringLiteral("/bin/xunwang"),
                {QStringLiteral("register"), csv, QStringLiteral("--kind"), QStringLiteral("online-check"),
                    QStringLiteral("--into"), file});
            QVERIFY(process.waitForFinished(60000));
            QCOMPARE(process.exitStatus(), QProcess::NormalExit);
            QCOMPARE(process.exitCode(), 5);
            QVERIFY(!process.readAllStandardError().isEmpty());
            QCOMPARE(runProgram({QStringLiteral("verify"), file}).code, 0);
            QCOMPARE(json(tally(file, "json"))[QStringLiteral("T01")].toInt(), 0);
        }
        QCOMPARE(json(entered(csv, "online-check", file))[QStringLiteral("new")].toInt(), 3000); // with room again
    }
};

QTEST_GUILESS_MAIN(TestRegisterCommand)
#include "tst_registercommand.moc"
