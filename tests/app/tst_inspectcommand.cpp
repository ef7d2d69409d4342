#include "tests/app/program.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace xunwang;

/// `inspect`, as others call it.
class TestInspectCommand : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    QString fileOf(const QByteArray& content) {
        const QString path = m_folder.filePath(QStringLiteral("in.csv"));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("no room for the test");
        return path;
    }
    static ProgramRun inspect(const QString& path, const QStringList& more = {}) {
        return runProgram(QStringList{QStringLiteral("inspect"), path} + more);
    }
    static QJsonObject guessOf(const ProgramRun& run) { return QJsonDocument::fromJson(run.out).object(); }

private Q_SLOTS:
    void saysWhatItGuessed() {
        const auto run = inspect(fileOf("某局导出\n商品标题;价格;x\n\"甲;乙\";1,50;\n丙;2,50;\n"));
        QCOMPARE(run.code, 0);
        const QJsonObject guess = guessOf(run);
        QCOMPARE(guess[QStringLiteral("kind")], QStringLiteral("delimited"));
        QCOMPARE(guess[QStringLiteral("encoding")], QStringLiteral("utf-8"));
        QCOMPARE(guess[QStringLiteral("certain")], true);
        QCOMPARE(guess[QStringLiteral("delimiter")], QStringLiteral(";"));
        QCOMPARE(guess[QStringLiteral("quotes")], true);
        QCOMPARE(guess[QStringLiteral("header_line")], 2);
        QCOMPARE(guess[QStringLiteral("header_rows")], 1);
        QCOMPARE(guess[QStringLiteral("rows")], 2);
        QCOMPARE(guess[QStringLiteral("rows_exact")], true);
        QVERIFY(guess[QStringLiteral("repair")].isNull());
        const QJsonArray columns = guess[QStringLiteral("columns")].toArray();
        QCOMPARE(columns.size(), 3);
        QCOMPARE(columns[0].toObject()[QStringLiteral("heading")], QStringLiteral("商品标题"));
        QCOMPARE(columns[0].toObject()[QStringLiteral("field")], QStringLiteral("title"));
        QVERIFY(columns[2].toObject()[QStringLiteral("field")].isNull());
    }

    void printsWhatTheReaderSees() {
        const auto run
            = inspect(fileOf("a,b\n\"1\n2\",\"x \"\"y\"\"\"\n3\n\xef\xbb\xbf,5\n"), {QStringLiteral("--cells")});
        QCOMPARE(run.code, 0);
        const auto lines = run.lines();
        QCOMPARE(lines.size(), 4);
        QCOMPARE(QJsonDocument::fromJson(lines[0]).array(), (QJsonArray{QStringLiteral("a"), QStringLiteral("b")}));
        QCOMPARE(
            QJsonDocument::fromJson(lines[1]).array(), (QJsonArray{QStringLiteral("1\n2"), QStringLiteral("x \"y\"")}));
        QCOMPARE(QJsonDocument::fromJson(lines[2]).object()[QStringLiteral("row")], 4);
        QVERIFY(QJsonDocument::fromJson(lines[2]).object()[QStringLiteral("rejected")].toString().contains(
            QStringLiteral("fewer cells")));
        QCOMPARE(lines[3], QByteArray("[\"\xef\xbb\xbf\", \"5\"]"));
    }

    void printsAllRowsWhereThereAreNoHeadings() {
        const auto run = inspect(fileOf("甲,http://a.example\n乙,http://b.example\n"), {QStringLiteral("--cells")});
        QCOMPARE(run.lines().size(), 2);
    }

    void followsWishes() {
        const QString path = fileOf("a|b;c\n1|2;3\n");
        const QStringList delimiter{QStringLiteral("--delimiter"), QStringLiteral("|")};
        QCOMPARE(guessOf(inspect(path, delimiter))[QStringLiteral("columns")].toArray().size(), 2);
        QCOMPARE(
            guessOf(inspect(path, {QStringLiteral("--header"), QStringLiteral("0")}))[QStringLiteral("header_line")],
            0);
        QCOMPARE(
            guessOf(inspect(path, {QStringLiteral("--encoding"), QStringLiteral("big5")}))[QStringLiteral("encoding")],
            QStringLiteral("big5"));
    }

    void offersARepairAndDoesIt() {
        const QString path = fileOf("骞冲彴,鍟嗗搧鍚嶇О\n骞冲彴,x\n");
        const QJsonObject repair = guessOf(inspect(path))[QStringLiteral("repair")].toObject();
        QCOMPARE(repair[QStringLiteral("kind")], QStringLiteral("utf8-read-as-gbk"));
        const QJsonObject example = repair[QStringLiteral("examples")].toArray()[0].toObject();
        QCOMPARE(example[QStringLiteral("before")], QStringLiteral("骞冲彴"));
        QCOMPARE(example[QStringLiteral("after")], QStringLiteral("平台"));
        const auto run = inspect(
            path, {QStringLiteral("--cells"), QStringLiteral("--repair"), QStringLiteral("utf8-read-as-gbk")});
        QCOMPARE(run.lines(), QList<QByteArray>({"[\"平台\", \"商品名称\"]", "[\"平台\", \"x\"]"}));
    }

    void saysWhyNot() {
        const auto missing = inspect(m_folder.filePath(QStringLiteral("missing.csv")));
        QCOMPARE(missing.code, 1);
        QVERIFY(missing.out.isEmpty());
        QVERIFY(missing.err.contains(QStringLiteral("missing.csv")));
        QCOMPARE(inspect(fileOf("")).code, 1);
        QCOMPARE(runProgram({QStringLiteral("inspect")}).code, 2);
        const QString path = fileOf("a,b\n");
        QCOMPARE(inspect(path, {QStringLiteral("--encoding"), QStringLiteral("klingon")}).code, 2);
        QCOMPARE(inspect(path, {QStringLiteral("--header"), QStringLiteral("first")}).code, 2);
        QCOMPARE(inspect(path, {QStringLiteral("--repair"), QStringLiteral("magic")}).code, 2);
        // What was read before the damage is printed, and then why no more.
        const auto cut = inspect(fileOf("a,b\n1,2\n" + QByteArray(9 << 20, 'x')), {QStringLiteral("--cells")});
        QCOMPARE(cut.code, 1);
        QVERIFY(cut.err.startsWith(QStringLiteral("Line 3 is longer")));
        const auto help = runProgram({QStringLiteral("inspect"), QStringLiteral("--help")});
        QVERIFY(help.out.contains("\"rejected\""));
    }
};

QTEST_GUILESS_MAIN(TestInspectCommand)
#include "tst_inspectcommand.moc"
