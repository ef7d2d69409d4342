#include "tests/app/program.h"
#include "tests/support/onerule.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace xunwang;

/// `fold` and `screen`, as others call them.
class TestTextCommands : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    QString fileOf(const QByteArray& content) {
        const QString path = m_folder.filePath(QStringLiteral("texts.txt"));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("no room for the test");
        return path;
    }

private Q_SLOTS:
    void foldsLineByLine() {
        const auto run = runProgram({QStringLiteral("fold")}, "特·供 ＴＧ\r\n\n國🈲宴");
        QCOMPARE(run.code, 0);
        QCOMPARE(run.lines(), (QList<QByteArray>{"特供tg", "", "国宴"}));
        QCOMPARE(run.err, QString());
    }

    void foldsNothing() {
        const auto run = runProgram({QStringLiteral("fold")});
        QCOMPARE(run.code, 0);
        QCOMPARE(run.out, QByteArray());
    }

    void showsHowDisguisesComeOff() {
        const auto run = runProgram({QStringLiteral("fold"), QStringLiteral("--json")}, "酱香★Te·供酒\n保温杯");
        QCOMPARE(run.code, 0);
        QCOMPARE(run.lines().size(), 2);
        const QJsonObject piece{{QStringLiteral("start"), 3}, {QStringLiteral("end"), 5},
            {QStringLiteral("text"), QStringLiteral("Te")}, {QStringLiteral("layer"), QStringLiteral("pinyin")},
            {QStringLiteral("meant"), QStringLiteral("特")}};
        const QJsonObject disguise{{QStringLiteral("start"), 3}, {QStringLiteral("end"), 7},
            {QStringLiteral("text"), QStringLiteral("Te·供")}, {QStringLiteral("word"), QStringLiteral("特供")},
            {QStringLiteral("steps"), QJsonArray{piece}}};
        QCOMPARE(QJsonDocument::fromJson(run.lines()[0]).object(),
            (QJsonObject{{QStringLiteral("folded"), QStringLiteral("酱香te供酒")},
                {QStringLiteral("disguises"), QJsonArray{disguise}}}));
        QCOMPARE(QJsonDocument::fromJson(run.lines()[1]).object(),
            (QJsonObject{
                {QStringLiteral("folded"), QStringLiteral("保温杯")}, {QStringLiteral("disguises"), QJsonArray()}}));
    }

    void screensWithAnotherPack() {
        const QString pack = m_folder.filePath(QStringLiteral("pack.json"));
        QFile file(pack);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(packOf(QStringLiteral("'any': ['保温杯'], 'layers': ['parts', 'sound']")));
        file.close();
        const QString path = fileOf("特供酒\n亻呆温🔫杯\n");
        const auto run
            = runProgram({QStringLiteral("screen"), path, QStringLiteral("--json"), QStringLiteral("--pack"), pack});
        QCOMPARE(run.code, 0);
        QCOMPARE(run.lines()[0], QByteArray(R"({"line": 1, "hits": []})"));
        const QJsonObject hit
            = QJsonDocument::fromJson(run.lines()[1]).object()[QStringLiteral("hits")].toArray()[0].toObject();
        QCOMPARE(hit[QStringLiteral("path")].toArray(),
            (QJsonArray{QStringLiteral("亻呆温🔫杯"), QStringLiteral("亻呆温杯"), QStringLiteral("保温杯")}));
        QCOMPARE(hit[QStringLiteral("layers")].toArray(), QJsonArray{QStringLiteral("parts")});

        const auto missing = runProgram({QStringLiteral("screen"), path, QStringLiteral("--pack"), pack + u'x'});
        QVERIFY(missing.code != 0);
        QCOMPARE(missing.out, QByteArray());
        QVERIFY(missing.err.contains(QStringLiteral("pack.jsonx")));
    }

    void foldsLinesLongerThanItsBuffer() {
        const QByteArray line = QByteArray("特·供").repeated(100000);
        const auto run = runProgram({QStringLiteral("fold")}, line + '\n' + line);
        QCOMPARE(run.code, 0);
        QCOMPARE(run.lines(), QList<QByteArray>(2, QByteArray("特供").repeated(100000)));
    }

    void foldNamesTheFirstBrokenLine() {
        const auto run = runProgram({QStringLiteral("fold")}, "好\n特\xFF供\n\xFE\n");
        QCOMPARE(run.code, 1);
        QCOMPARE(run.lines(), (QList<QByteArray>{"好", "特供", ""}));
        QVERIFY(run.err.startsWith(QStringLiteral("Line 2 ")));
        QCOMPARE(run.err.count(u'\n'), 1);
    }

    void screensEveryLineInOrder() {
        const QString path = fileOf("\xEF\xBB\xBF部队🔫特🈲供白酒\r\n保温杯\n\n天猫专供\r\n特供酒");
        const auto run = runProgram({QStringLiteral("screen"), path, QStringLiteral("--json")});
        QCOMPARE(run.code, 0);
        const auto lines = run.lines();
        QCOMPARE(lines.size(), 5);
        for (int i = 0; i < lines.size(); ++i) {
            const QJsonObject object = QJsonDocument::fromJson(lines[i]).object();
            QCOMPARE(object.keys(), (QStringList{QStringLiteral("hits"), QStringLiteral("line")}));
            QCOMPARE(object[QStringLiteral("line")].toInt(), i + 1);
            QCOMPARE(object[QStringLiteral("hits")].toArray().isEmpty(), i != 0 && i != 4);
        }
        const QJsonObject hit
            = QJsonDocument::fromJson(lines[0]).object()[QStringLiteral("hits")].toArray()[0].toObject();
        QCOMPARE(hit,
            (QJsonObject{{QStringLiteral("rule"), QStringLiteral("supply.organ")}, {QStringLiteral("start"), 0},
                {QStringLiteral("end"), 6}, {QStringLiteral("text"), QStringLiteral("部队🔫特🈲供")},
                {QStringLiteral("path"), QJsonArray{QStringLiteral("部队🔫特🈲供"), QStringLiteral("部队特供")}}}));
    }

    void screensForPeople() {
        const QString path = fileOf("保温杯\n特🈲供酒\n");
        const auto english = runProgram({QStringLiteral("screen"), path});
        QCOMPARE(english.code, 0);
        QCOMPARE(english.out,
            QByteArray(
                "2\t0-3\thigh\tsupply.goods\t特🈲供 → 特供\tLiquor, tea and other goods called special or internal "
                "supply\n"));
        const auto chinese = runProgram({QStringLiteral("screen"), path}, {}, QStringLiteral("zh_CN.UTF-8"));
        QVERIFY(chinese.out.endsWith("特供、内供酒茶等商品\n"));
    }

    // The second start reads what the first one compiled.
    void keepsTheCompiledPack() {
        const QByteArray before = qgetenv("XDG_CACHE_HOME");
        qputenv("XDG_CACHE_HOME", QFile::encodeName(m_folder.filePath(QStringLiteral("cache"))));
        const QString path = fileOf("特供酒\n");
        QList<QMap<QString, ino_t>> kept;
        QList<QByteArray> printed;
        for (int start = 0; start < 2; ++start) {
            const auto run = runProgram({QStringLiteral("screen"), path});
            printed.append(run.code == 0 ? run.out : QByteArray());
            QMap<QString, ino_t> files;
            const auto found = QDir(m_folder.filePath(QStringLiteral("cache/xunwang"))).entryInfoList(QDir::Files);
            for (const QFileInfo& file : found) {
                struct stat status { };
                QCOMPARE(::stat(QFile::encodeName(file.filePath()).constData(), &status), 0);
                QCOMPARE(status.st_mode & 0777, mode_t(0600));
                files[file.fileName()] = status.st_ino;
            }
            kept.append(files);
        }
        qputenv("XDG_CACHE_HOME", before);
        QVERIFY(!kept[0].isEmpty());
        QCOMPARE(kept[1], kept[0]); // not one was written again
        QVERIFY(!printed[0].isEmpty());
        QCOMPARE(printed[1], printed[0]);
    }

    void refusesWhatIsNoText_data() {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("mark alone") << QByteArray("\xEF\xBB\xBF");
        QTest::newRow("GBK") << QByteArray("\xCC\xD8\xB9\xA9\n");
        QTest::newRow("UTF-16") << QByteArray("\xFF\xFE\x79\x72", 4);
        QTest::newRow("zero character") << QByteArray("a\nb\0c", 5);
        QTest::newRow("cut off") << QByteArray("特供\n\xE7\x89");
    }
    void refusesWhatIsNoText() {
        QFETCH(QByteArray, content);
        const auto run = runProgram({QStringLiteral("screen"), fileOf(content), QStringLiteral("--json")});
        QCOMPARE(run.code, 1);
        QCOMPARE(run.out, QByteArray());
        QCOMPARE(run.err.count(u'\n'), 1);
    }

    void refusesWrongUsage_data() {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("unknown command") << QStringList{QStringLiteral("dance")};
        QTest::newRow("no file") << QStringList{QStringLiteral("screen")};
        QTest::newRow("unknown option") << QStringList{QStringLiteral("fold"), QStringLiteral("--fast")};
        QTest::newRow("too much") << QStringList{QStringLiteral("fold"), QStringLiteral("x")};
    }
    void refusesWrongUsage() {
        QFETCH(QStringList, arguments);
        const auto run = runProgram(arguments);
        QCOMPARE(run.code, 2);
        QCOMPARE(run.out, QByteArray());
        QVERIFY(!run.err.isEmpty());
    }

    void namesWhatIsMissing() {
        const auto run = runProgram({QStringLiteral("screen"), m_folder.filePath(QStringLiteral("nowhere.txt"))});
        QCOMPARE(run.code, 1);
        QVERIFY(run.err.contains(QStringLiteral("nowhere.txt")));
        QCOMPARE(runProgram({QStringLiteral("screen"), m_folder.path()}).code, 1);
    }

    void saysWhenTheDiskIsFull() {
        if (!QFile::exists(QStringLiteral("/dev/full")))
            QSKIP("no /dev/full here");
        QProcess process;
        process.setStandardOutputFile(QStringLiteral("/dev/full"));
        process.start(qEnvironmentVariable("XUNWANG_BUILD") + QStringLiteral("/bin/xunwang"),
            {QStringLiteral("screen"), fileOf("特供\n"), QStringLiteral("--json")});
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitCode(), 5);
    }

    void everyCommandExplainsItself() {
        for (const auto& command : {QStringLiteral("fold"), QStringLiteral("screen")}) {
            const auto run = runProgram({command, QStringLiteral("--help")});
            QCOMPARE(run.code, 0);
            QVERIFY(run.out.startsWith("Usage: xunwang " + command.toUtf8()));
        }
        QVERIFY(runProgram({QStringLiteral("--help")}, {}, QStringLiteral("zh_CN.UTF-8")).out.startsWith("用法"));
    }
};

QTEST_GUILESS_MAIN(TestTextCommands)
#include "tst_textcommands.moc"
