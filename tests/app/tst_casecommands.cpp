#include "tests/app/programfolder.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/resource.h>

using namespace xunwang;

/// The contract of the command line on case databases.
class TestCaseCommands : public QObject, ProgramFolder {
    Q_OBJECT

    ProgramRun imported(const QString& listings, const QString& into, const QStringList& more = {}) {
        return runProgram(
            QStringList{QStringLiteral("import"), listings, QStringLiteral("--into"), into, QStringLiteral("--json")}
            + more);
    }
    QByteArray listings() const {
        return QStringLiteral("平台,店铺名称,商品ID,商品标题,价格\n平台一,某某店,1,人民大会堂特供白酒,￥1599."
                              "00\n平台一,某某店,2,天猫专供保温杯,59\n")
            .toUtf8();
    }
    QByteArray manyListings(int rows) const {
        QByteArray csv = "id,title,price\n";
        for (int i = 0; i < rows; ++i)
            csv += QByteArray::number(i) + ",tea " + QByteArray::number(i) + ",10\n";
        return csv;
    }

private Q_SLOTS:
    void aNewCaseDatabaseIsSound() {
        const QString file = made(QStringLiteral("new.xwdb"));
        QCOMPARE(
            QFile::permissions(file) & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther),
            QFile::Permissions());
        QCOMPARE(runProgram({QStringLiteral("verify"), file}).code, 0);
        const auto again = runProgram({QStringLiteral("new"), file});
        QCOMPARE(again.code, 1);
        QVERIFY(again.err.contains(QStringLiteral("exists already")));
    }

    void importsScreensAndListsLeads() {
        const QString file = made(QStringLiteral("a.xwdb"));
        const QString csv = write(QStringLiteral("a.csv"), listings());
        const auto first = json(imported(csv, file));
        QCOMPARE(first[QStringLiteral("rows")].toInt(), 2);
        QCOMPARE(first[QStringLiteral("new")].toInt(), 2);
        QCOMPARE(first[QStringLiteral("leads")].toInt(), 1);
        const auto again = json(imported(csv, file));
        QCOMPARE(again[QStringLiteral("new")].toInt() + again[QStringLiteral("updated")].toInt(), 0);
        QCOMPARE(again[QStringLiteral("unchanged")].toInt(), 2);

        const auto leads
            = runProgram({QStringLiteral("leads"), QStringLiteral("--in"), file, QStringLiteral("--json")});
        QCOMPARE(leads.code, 0);
        QCOMPARE(leads.lines().size(), 1);
        const auto lead = QJsonDocument::fromJson(leads.lines().constFirst()).object();
        QCOMPARE(lead[QStringLiteral("id")].toString(), QString::number((qint64(7) << 43) | 1));
        QCOMPARE(lead[QStringLiteral("state")].toString(), QStringLiteral("open"));
        QCOMPARE(lead[QStringLiteral("severity")].toString(), QStringLiteral("high"));
        QCOMPARE(lead[QStringLiteral("item_id")].toString(), QStringLiteral("1"));
        const auto hit = lead[QStringLiteral("hits")][0].toObject();
        const QString title = lead[QStringLiteral("title")].toString();
        QCOMPARE(title.mid(hit[QStringLiteral("start")].toInt(),
                     hit[QStringLiteral("end")].toInt() - hit[QStringLiteral("start")].toInt()),
            hit[QStringLiteral("text")].toString());
        QCOMPARE(hit[QStringLiteral("field")].toString(), QStringLiteral("title"));
    }

    void whatMayBeTheSameIsListed() {
        const QString file = made(QStringLiteral("dup.xwdb"));
        const QString csv = write(QStringLiteral("dup.csv"),
            QStringLiteral(
                "平台,店铺名称,商品ID,商品标题,价格,采集时间\n平台一,某某旗舰店,1,机关特供酒500ml,90,2026/10/1\n"
                "平台一,某某旗舰店,2,机关 特供酒500ML,90,2026/10/1\n平台一,某某·旗艦店,3,茶杯,5,2026/10/1\n")
                .toUtf8());
        QCOMPARE(imported(csv, file).code, 0);
        const QStringList call{QStringLiteral("duplicates"), QStringLiteral("--in"), file};
        const auto plain = runProgram(call);
        QCOMPARE(plain.code, 0);
        QCOMPARE(plain.lines().size(), 2);
        QVERIFY(plain.out.contains("titles equal after folding"));
        const auto lines = runProgram(call + QStringList{QStringLiteral("--json")}).lines();
        QCOMPARE(lines.size(), 2);
        const auto shop = QJsonDocument::fromJson(lines[0]).object();
        QCOMPARE(shop[QStringLiteral("subject")].toString(), QStringLiteral("shop"));
        const auto item = QJsonDocument::fromJson(lines[1]).object();
        QCOMPARE(item[QStringLiteral("reasons")][0][QStringLiteral("rule")].toString(), QStringLiteral("title"));
        QCOMPARE(item[QStringLiteral("first")][QStringLiteral("item_id")].toString(), QStringLiteral("1"));
        QCOMPARE(
            item[QStringLiteral("second")][QStringLiteral("title")].toString(), QStringLiteral("机关 特供酒500ML"));
    }

    void columnsCanBeNamedAndSet() {
        const QString file = made(QStringLiteral("map.xwdb"));
        const QString csv = write(QStringLiteral("map.csv"), "number,what\n1,tea\n2,wine\n");
        QCOMPARE(imported(csv, file).code, 1); // no title
        const auto run = imported(csv, file,
            {QStringLiteral("--map"), QStringLiteral("title=what"), QStringLiteral("--map"),
                QStringLiteral("item_id=number"), QStringLiteral("--set"), QStringLiteral("platform=平台一")});
        QCOMPARE(json(run)[QStringLiteral("new")].toInt(), 2);
        QCOMPARE(imported(csv, file, {QStringLiteral("--map"), QStringLiteral("title=colour")}).code, 1);
        QCOMPARE(imported(csv, file, {QStringLiteral("--map"), QStringLiteral("taste=what")}).code, 1);
        QCOMPARE(imported(csv, file, {QStringLiteral("--encoding"), QStringLiteral("latin-7")}).code, 2);
        QCOMPARE(imported(csv, file, {QStringLiteral("--as"), QStringLiteral("9999")}).code, 1);
    }

    void columnsWithoutAHeadingAreNamedByTheirNumber() {
        const QString file = made(QStringLiteral("number.xwdb"));
        const QString hashes = write(QStringLiteral("hashes.txt"),
            QStringLiteral("588193613533#####机关特供酒#####店#;#铺\n596961004365#####保温杯#####某某店\n").toUtf8());
        QCOMPARE(imported(hashes, file).code, 1); // no title
        const auto run = imported(hashes, file,
            {QStringLiteral("--map"), QStringLiteral("item_id=1"), QStringLiteral("--map"), QStringLiteral("title=2")});
        QVERIFY2(run.code == 0, qPrintable(run.err));
        QCOMPARE(json(run)[QStringLiteral("new")].toInt(), 2);
        QCOMPARE(json(run)[QStringLiteral("leads")].toInt(), 1);
        QCOMPARE(json(run)[QStringLiteral("columns_not_taken")].toArray(), QJsonArray{3});
        for (const char* none : {"0", "4", "-1", "2nd", ""}) {
            const auto refused
                = imported(hashes, file, {QStringLiteral("--map"), QStringLiteral("title=") + QLatin1String(none)});
            QCOMPARE(refused.code, 1);
            QVERIFY(refused.err.contains(QLatin1String(none)));
        }
        // A heading has the first word.
        const QString csv = write(QStringLiteral("headed.csv"), "2,name,,price\n1,tea,wine,3\n");
        const auto headed = imported(csv, file,
            {QStringLiteral("--header"), QStringLiteral("1"), QStringLiteral("--map"), QStringLiteral("item_id=2"),
                QStringLiteral("--map"), QStringLiteral("title=3")});
        QCOMPARE(json(headed)[QStringLiteral("columns_not_taken")].toArray(), QJsonArray{QStringLiteral("name")});
    }

    void whatCouldBeRepairedIsSaidAndOnlyDoneWhenAsked() {
        const QString csv = write(
            QStringLiteral("repair.csv"), QStringLiteral("id,title,platform\n1,tea,骞冲彴\n2,wine,骞冲彴\n").toUtf8());
        const QString file = made(QStringLiteral("repair.xwdb"));
        const auto asItStands = imported(csv, file);
        QCOMPARE(json(asItStands)[QStringLiteral("new")].toInt(), 2);
        QVERIFY(asItStands.err.contains(QStringLiteral("“骞冲彴” would be “平台”")));
        QVERIFY(asItStands.err.contains(QStringLiteral("--repair utf8-read-as-gbk")));
        const auto repaired = imported(csv, file, {QStringLiteral("--repair"), QStringLiteral("utf8-read-as-gbk")});
        QCOMPARE(json(repaired)[QStringLiteral("new")].toInt(), 2); // of another platform
        QVERIFY2(repaired.err.isEmpty(), qPrintable(repaired.err));
    }

    void theResultSaysAllOfIt() {
        const QString file = made(QStringLiteral("all.xwdb"));
        const QString csv = write(QStringLiteral("all.csv"),
            QStringLiteral("平台,店铺名称,商品标题,价格,统一社会信用代码,备注\n平台一,某某店,人民大会堂特供白酒,10,"
                           "91120101MA4200005X,\n平台一,某某店,茶,?,,x\n")
                .toUtf8());
        const auto result = json(imported(csv, file));
        QCOMPARE(result[QStringLiteral("rejected")].toInt(), 1);
        QCOMPARE(result[QStringLiteral("shops")].toInt(), 1);
        QCOMPARE(result[QStringLiteral("bad_codes")].toInt(), 1);
        QCOMPARE(result[QStringLiteral("warnings")][0][QStringLiteral("line")].toInt(), 2);
        QCOMPARE(
            result[QStringLiteral("rejects")][0][QStringLiteral("reason")].toString(), QStringLiteral("row.price"));
        QCOMPARE(result[QStringLiteral("columns_not_taken")].toArray(), QJsonArray{QStringLiteral("备注")});
        const QJsonObject rules = result[QStringLiteral("rules")].toObject();
        QVERIFY(!rules.isEmpty());
        for (const auto& leads : rules) // of the one lead there is
            QCOMPARE(leads.toInt(), 1);
    }

    void rejectsAreWrittenMendedAndImportedAlone() {
        const QString file = made(QStringLiteral("rejects.xwdb"));
        const QString csv
            = write(QStringLiteral("bad.csv"), QStringLiteral("商品ID,商品标题,价格\n1,茶,10\n2,酒,面议\n").toUtf8());
        const QString rejects = at(QStringLiteral("rejects.csv"));
        const auto run = imported(csv, file, {QStringLiteral("--rejects"), rejects});
        QCOMPARE(json(run)[QStringLiteral("rejected")].toInt(), 1);
        QByteArray text = read(rejects);
        QVERIFY2(text.contains("\r\n2,\xe9\x85\x92,\xe9\x9d\xa2\xe8\xae\xae,3,"), text.constData());
        write(QStringLiteral("rejects.csv"), text.replace("\xe9\x9d\xa2\xe8\xae\xae", "20"));
        const auto mended = json(imported(rejects, file));
        QCOMPARE(mended[QStringLiteral("new")].toInt(), 1);
        QCOMPARE(mended[QStringLiteral("rejected")].toInt(), 0);
        QVERIFY(mended[QStringLiteral("columns_not_taken")].toArray().isEmpty());

        // The file was known: its rejected rows are found again. None, none written.
        const QString again = at(QStringLiteral("again.csv"));
        QVERIFY(json(imported(csv, file, {QStringLiteral("--rejects"), again}))[QStringLiteral("same_file")].toBool());
        QCOMPARE(read(again).count("\r\n"), 2);
        const QString none = at(QStringLiteral("none.csv"));
        const QString good = write(QStringLiteral("good.csv"), "id,title\n1,tea\n2,wine\n");
        QCOMPARE(imported(good, file, {QStringLiteral("--rejects"), none}).code, 0);
        QVERIFY(!QFile::exists(none));
        QCOMPARE(imported(csv, file, {QStringLiteral("--rejects"), csv}).code, 2);
        QCOMPARE(imported(good, file, {QStringLiteral("--rejects"), at(QStringLiteral("no/such/r.csv"))}).code, 5);
    }

    void aRecipeIsKeptNamedAndUsed() {
        const QString file = made(QStringLiteral("recipes.xwdb"));
        const QString first = write(QStringLiteral("r1.csv"), "number,what\n1,tea\n2,wine\n");
        QCOMPARE(imported(first, file,
                     {QStringLiteral("--map"), QStringLiteral("title=what"), QStringLiteral("--set"),
                         QStringLiteral("platform=平台一"), QStringLiteral("--save-recipe"), QStringLiteral("周报")})
                     .code,
            0);
        const auto list
            = runProgram({QStringLiteral("recipes"), QStringLiteral("--in"), file, QStringLiteral("--json")});
        QCOMPARE(list.lines().size(), 1);
        const auto recipe = QJsonDocument::fromJson(list.lines().constFirst()).object();
        QCOMPARE(recipe[QStringLiteral("name")].toString(), QStringLiteral("周报"));
        QCOMPARE(recipe[QStringLiteral("columns")][QStringLiteral("title")].toInt(), 2);

        const QStringList by{QStringLiteral("--recipe"), QStringLiteral("周报")};
        const auto second = json(imported(write(QStringLiteral("r2.csv"), "what;number\nrice;3\nsalt;4\n"), file, by));
        QCOMPARE(second[QStringLiteral("new")].toInt(), 2);
        QCOMPARE(second[QStringLiteral("recipe")].toString(), QStringLiteral("周报"));

        const auto misfit = imported(write(QStringLiteral("r3.csv"), "name,price\nrice,3\nsalt,4\n"), file, by);
        QCOMPARE(misfit.code, 1);
        QVERIFY2(misfit.err.contains(QStringLiteral("what")), qPrintable(misfit.err));
        const auto unknown = imported(first, file, {QStringLiteral("--recipe"), QStringLiteral("月报")});
        QCOMPARE(unknown.code, 1);
        QVERIFY2(unknown.err.contains(QStringLiteral("月报")), qPrintable(unknown.err));
        QCOMPARE(runProgram({QStringLiteral("verify"), file}).code, 0);
    }

    void theWholeFileIsKeptOnRequest() {
        const QString file = made(QStringLiteral("whole.xwdb"));
        const QString csv = write(QStringLiteral("whole.csv"), listings());
        QCOMPARE(imported(csv, file, {QStringLiteral("--keep-file")}).code, 0);
        const auto verified = runProgram({QStringLiteral("verify"), file});
        QVERIFY2(verified.out.contains("1 evidence files"), verified.out.constData());
    }

    void importsAreListedAndTakenBack() {
        const QString file = made(QStringLiteral("back.xwdb"));
        const QString csv = write(QStringLiteral("back.csv"), listings());
        const auto first = json(imported(csv, file, {QStringLiteral("--save-recipe"), QStringLiteral("周报")}));
        const QString batch = first[QStringLiteral("batch")].toString();
        const QStringList list{QStringLiteral("batches"), file, QStringLiteral("--json")};
        auto listed = runProgram(list).lines();
        QCOMPARE(listed.size(), 1);
        auto one = QJsonDocument::fromJson(listed[0]).object();
        QCOMPARE(one[QStringLiteral("id")].toString(), batch);
        QCOMPARE(one[QStringLiteral("file")].toString(), QStringLiteral("back.csv"));
        QCOMPARE(one[QStringLiteral("kind")].toString(), QStringLiteral("listings"));
        QCOMPARE(one[QStringLiteral("sha256")].toString().toLatin1(),
            QCryptographicHash::hash(listings(), QCryptographicHash::Sha256).toHex());
        QCOMPARE(one[QStringLiteral("size")].toInt(), listings().size());
        QCOMPARE(one[QStringLiteral("recipe")].toString(), QStringLiteral("周报"));
        QCOMPARE(one[QStringLiteral("by")].toString(), QStringLiteral("执法人员甲"));
        QCOMPARE(one[QStringLiteral("counts")][QStringLiteral("new")].toInt(), 2);
        QVERIFY(!one.contains(QStringLiteral("taken_back")));

        const auto takeBack = [&](const QStringList& more) {
            return runProgram(QStringList{QStringLiteral("takeback"), file} + more);
        };
        QCOMPARE(takeBack({QStringLiteral("--batch"), batch}).code, 2);
        QCOMPARE(takeBack({QStringLiteral("--reason"), QStringLiteral("x")}).code, 2);
        QCOMPARE(takeBack({QStringLiteral("--batch"), QStringLiteral("7"), QStringLiteral("--reason"),
                              QStringLiteral("导错文件")})
                     .code,
            1);
        const QStringList right{
            QStringLiteral("--batch"), batch, QStringLiteral("--reason"), QStringLiteral("导错文件")};
        const auto taken = json(takeBack(right + QStringList{QStringLiteral("--json")}));
        QCOMPARE(taken[QStringLiteral("listings")].toInt(), 2);
        QCOMPARE(taken[QStringLiteral("leads")].toInt(), 1);
        QVERIFY(taken[QStringLiteral("cleared")].toBool());
        QCOMPARE(runProgram({QStringLiteral("leads"), QStringLiteral("--in"), file}).out, QByteArray());
        QCOMPARE(runProgram({QStringLiteral("verify"), file}).code, 0);
        const auto again = takeBack(right);
        QCOMPARE(again.code, 1);
        QVERIFY2(again.err.contains(QStringLiteral("back.csv was taken back already")), qPrintable(again.err));
        listed = runProgram(list).lines();
        one = QJsonDocument::fromJson(listed[0]).object();
        QCOMPARE(one[QStringLiteral("taken_back")][QStringLiteral("reason")].toString(), QStringLiteral("导错文件"));
        QCOMPARE(one[QStringLiteral("taken_back")][QStringLiteral("by")].toString(), QStringLiteral("执法人员甲"));
        QVERIFY(runProgram({QStringLiteral("batches"), file}).out.contains("taken back"));

        QCOMPARE(json(imported(csv, file))[QStringLiteral("new")].toInt(), 2);
        QCOMPARE(runProgram(list).lines().size(), 2);
    }

    void wrongCallsAreUsage_data() {
        QTest::addColumn<QStringList>("arguments");
        const auto row = [](const char* call) {
            QTest::newRow(call) << QString::fromLatin1(call).split(u' ', Qt::SkipEmptyParts);
        };
        row("import a.csv");
        row("import --into a.xwdb");
        row("leads");
        row("recipes");
        row("batches");
        row("takeback a.xwdb --batch one --reason x");
        row("duplicates");
        row("import a.csv --into a.xwdb --delimiter=");
        row("import a.csv --into a.xwdb --header first");
        row("import a.csv --into a.xwdb --repair magic");
        row("backup a.xwdb");
        row("restore a.xwdb");
        row("verify");
        row("new a.xwdb --station many");
        row("new a.xwdb --colour red");
    }
    void wrongCallsAreUsage() {
        QFETCH(QStringList, arguments);
        const auto run = runProgram(arguments);
        QCOMPARE(run.code, 2);
        QVERIFY(!run.err.isEmpty());
    }

    void whatIsNoCaseDatabaseIsRefusedAndLeftAlone_data() {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("zero bytes") << QByteArray();
        QTest::newRow("text") << QByteArray("hello");
        QByteArray foreign = "SQLite format 3";
        foreign.append(QByteArray(85, '\0'));
        QTest::newRow("another program's database") << foreign;
        QByteArray newer = foreign;
        newer.replace(68, 4, "XWDB").replace(60, 4, QByteArray("\0\0\0\x63", 4));
        QTest::newRow("a newer schema") << newer;
    }
    void whatIsNoCaseDatabaseIsRefusedAndLeftAlone() {
        QFETCH(QByteArray, content);
        const QString file = write(QStringLiteral("foreign.xwdb"), content);
        const QString csv = write(QStringLiteral("f.csv"), listings());
        for (const auto& run : {imported(csv, file), runProgram({QStringLiteral("verify"), file}),
                 runProgram({QStringLiteral("leads"), QStringLiteral("--in"), file}),
                 runProgram({QStringLiteral("backup"), file, QStringLiteral("--to"), at(QStringLiteral("b"))})}) {
            QCOMPARE(run.code, 1);
            QCOMPARE(run.err.count(u'\n'), 1);
        }
        QCOMPARE(read(file), content);
    }

    void aDamagedOneIsNamed() {
        const QString file = made(QStringLiteral("damaged.xwdb"));
        QVERIFY(imported(write(QStringLiteral("d.csv"), listings()), file).code == 0);
        QByteArray content = read(file);
        const auto place = content.indexOf(QStringLiteral("保温杯").toUtf8());
        QVERIFY(place > 0);
        content[place + 2] = static_cast<char>(content[place + 2] ^ 1);
        write(QStringLiteral("damaged.xwdb"), content);
        const auto run = runProgram({QStringLiteral("verify"), file});
        QCOMPARE(run.code, 4);
        QVERIFY2(run.err.contains(QStringLiteral("d.csv")), qPrintable(run.err)); // the import it belongs to
    }

    void backsUpAndRestores() {
        const QString file = made(QStringLiteral("kept.xwdb"));
        QVERIFY(imported(write(QStringLiteral("k.csv"), listings()), file).code == 0);
        const auto backup
            = runProgram({QStringLiteral("backup"), file, QStringLiteral("--to"), at(QStringLiteral("backups"))});
        QCOMPARE(backup.code, 0);
        const QString path = QString::fromUtf8(backup.lines().constFirst());
        QVERIFY(QFile::exists(path));
        QFile::remove(file);
        QCOMPARE(runProgram({QStringLiteral("restore"), path, QStringLiteral("--to"), file}).code, 0);
        QCOMPARE(runProgram({QStringLiteral("verify"), file}).code, 0);
        QCOMPARE(runProgram({QStringLiteral("leads"), QStringLiteral("--in"), file}).lines().size(), 1);
    }

    void killedInTheMiddleItIsAllOrNothing() {
        const QString csv = write(QStringLiteral("many.csv"), manyListings(120000));
        for (const int after : {300, 700, 1100}) {
            const QString file = made(QStringLiteral("killed%1.xwdb").arg(after));
            QProcess process;
            process.start(qEnvironmentVariable("XUNWANG_BUILD") + QStringLiteral("/bin/xunwang"),
                {QStringLiteral("import"), csv, QStringLiteral("--into"), file});
            QVERIFY(process.waitForStarted());
            process.waitForFinished(after);
            process.kill();
            process.waitForFinished();
            QCOMPARE(runProgram({QStringLiteral("verify"), file}).code, 0);
            const auto again = json(imported(csv, file));
            const bool wasWhole = again[QStringLiteral("new")].toInt() == 0;
            QVERIFY(wasWhole || again[QStringLiteral("new")].toInt() == 120000);
            QCOMPARE(again[QStringLiteral("rows")].toInt(), 120000);
            QCOMPARE(runProgram({QStringLiteral("verify"), file}).code, 0);
        }
    }

    void canceledItChangesNothing() {
        const QString file = made(QStringLiteral("canceled.xwdb"));
        const QString csv = write(QStringLiteral("c.csv"), manyListings(400000));
        QProcess process;
        process.start(qEnvironmentVariable("XUNWANG_BUILD") + QStringLiteral("/bin/xunwang"),
            {QStringLiteral("import"), csv, QStringLiteral("--into"), file});
        QVERIFY(process.waitForStarted());
        QTRY_VERIFY(QFile::exists(file + QStringLiteral(".lock")));
        process.terminate();
        QVERIFY(process.waitForFinished(60000));
        QCOMPARE(process.exitCode(), 3);
        QCOMPARE(
            json(imported(write(QStringLiteral("one.csv"), "id,title\n1,tea\n2,wine\n"), file))[QStringLiteral("new")]
                .toInt(),
            2);
    }

    void aFullDiskChangesNothing() {
        const QString file = made(QStringLiteral("full.xwdb"));
        const QString csv = write(QStringLiteral("full.csv"), manyListings(60000));
        QProcess process;
        process.setChildProcessModifier([] {
            const rlimit limit{2000000, 2000000};
            ::setrlimit(RLIMIT_FSIZE, &limit);
        });
        process.start(qEnvironmentVariable("XUNWANG_BUILD") + QStringLiteral("/bin/xunwang"),
            {QStringLiteral("import"), csv, QStringLiteral("--into"), file});
        QVERIFY(process.waitForFinished(60000));
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), 5);
        QCOMPARE(runProgram({QStringLiteral("verify"), file}).code, 0);
        QCOMPARE(json(imported(csv, file))[QStringLiteral("new")].toInt(), 60000); // with room again
        QCOMPARE(runProgram({QStringLiteral("verify"), file}).code, 0);
    }

    void onlyOneWritesWhileOthersRead() {
        const QString file = made(QStringLiteral("busy.xwdb"));
        const QString csv = write(QStringLiteral("b.csv"), manyListings(400000));
        QProcess first;
        first.start(qEnvironmentVariable("XUNWANG_BUILD") + QStringLiteral("/bin/xunwang"),
            {QStringLiteral("import"), csv, QStringLiteral("--into"), file});
        QVERIFY(first.waitForStarted());
        QTRY_VERIFY(QFile::exists(file + QStringLiteral(".lock")));
        const auto second = imported(write(QStringLiteral("one.csv"), "id,title\n1,tea\n2,wine\n"), file);
        QCOMPARE(second.code, 5);
        QCOMPARE(runProgram({QStringLiteral("leads"), QStringLiteral("--in"), file}).code, 0);
        QCOMPARE(runProgram({QStringLiteral("verify"), file}).code, 0);
        QVERIFY(first.waitForFinished(120000));
        QCOMPARE(first.exitCode(), 0);
    }
};

QTEST_GUILESS_MAIN(TestCaseCommands)
#include "tst_casecommands.moc"
