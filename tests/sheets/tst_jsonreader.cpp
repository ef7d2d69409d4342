#include "models/sheets/inspect.h"
#include "models/sheets/jsonreader.h"
#include "models/sheets/textwriter.h"

#include <QRandomGenerator>
#include <QStringEncoder>
#include <QTemporaryDir>
#include <QTest>

using namespace xunwang;

namespace {

struct Read {
    QStringList rows; ///< cells joined by "|", "!" before a damaged one
    QList<qint64> lines;
    QStringList otherKeys;
};

Result<Read> readAll(const QString& path, const FileFormat& format, size_t block = TextSource::kBlock) {
    JsonReader reader(block);
    XW_TRY(reader.open(path, format));
    Read read;
    for (Row row;;) {
        const auto more = reader.next(row);
        XW_TRY(more);
        if (!*more) {
            read.otherKeys = reader.otherKeys();
            return read;
        }
        QStringList cells;
        for (const std::string_view cell : row.cells)
            cells += QString::fromUtf8(cell.data(), static_cast<qsizetype>(cell.size()));
        read.rows += (row.fault == RowFault::None ? QString() : QStringLiteral("!")) + cells.join(u'|');
        read.lines += row.line;
    }
}

} // namespace

class TestJsonReader : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    QString file(const QByteArray& bytes) {
        const QString path = m_folder.filePath(QStringLiteral("in.json"));
        QFile out(path);
        if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size())
            qFatal("no room for a test file");
        return path;
    }

    /// Read by the program's own guess, in blocks of several sizes.
    Result<Read> readAsGuessed(const QByteArray& bytes) {
        const QString path = file(bytes);
        const auto guess = inspect(path);
        XW_TRY(guess);
        auto whole = readAll(path, guess->format);
        for (const size_t block : {16, 64}) {
            const auto pieces = readAll(path, guess->format, block);
            if (!whole || !pieces || whole->rows != pieces->rows || whole->lines != pieces->lines)
                return fail(ErrorCode::Bug, QStringLiteral("blocks make a difference"));
        }
        return whole;
    }

private Q_SLOTS:
    void guessesTheKindAndTheKeys_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<FileKind>("kind");
        QTest::addColumn<QStringList>("headings");
        const QStringList ab{QStringLiteral("a"), QStringLiteral("b")};
        QTest::newRow("lines") << QByteArray("{\"a\": 1, \"b\": 2}\n{\"b\": 3}\n") << FileKind::JsonLines << ab;
        QTest::newRow("one line") << QByteArray("{\"a\": 1, \"b\": 2}") << FileKind::JsonLines << ab;
        QTest::newRow("lines, the first damaged")
            << QByteArray("{\"a\": 1,, \"b\": 2}\n{\"a\": 3, \"b\": 1}\n") << FileKind::JsonLines << ab;
        QTest::newRow("array on one line") << QByteArray("[{\"a\": 1}, {\"b\": 2}]") << FileKind::JsonArray << ab;
        QTest::newRow("array") << QByteArray("[\n  {\n    \"a\": 1,\n    \"b\": [2]\n  }\n]\n") << FileKind::JsonArray
                               << ab;
        QTest::newRow("array, a value a line")
            << QByteArray("[\n{\"a\": 1, \"b\": 2},\n{\"a\": 1, \"b\": 2}\n]") << FileKind::JsonArray << ab;
        QTest::newRow("wrapped") << QByteArray(
            "{\"code\": 0, \"data\": {\"total\": 2, \"list\": [{\"a\": 1, \"b\": 2}]}}")
                                 << FileKind::JsonArray << ab;
        QTest::newRow("one behind the other")
            << QByteArray("{\n\"a\": 1\n}\n{\n\"b\": [{\"c\": 1}]\n}\n") << FileKind::JsonArray << ab;
        QTest::newRow("arrays") << QByteArray("[\"a\", \"b\"]\n[\"1\", \"2\"]\n[\"3\", \"4\"]\n") << FileKind::JsonLines
                                << ab;
        QTest::newRow("array of arrays") << QByteArray("[[\"a\", \"b\"], [1, 2],\n [3, 4]]") << FileKind::JsonArray
                                         << QStringList();
        QTest::newRow("no JSON") << QByteArray("[a],{b}\n1,2\n") << FileKind::Delimited
                                 << QStringList({QStringLiteral("[a]"), QStringLiteral("{b}")});
    }
    void guessesTheKindAndTheKeys() {
        QFETCH(QByteArray, text);
        QFETCH(FileKind, kind);
        QFETCH(QStringList, headings);
        const auto guess = inspect(file(text));
        QVERIFY2(guess, guess ? "" : qPrintable(guess.error().detail));
        QCOMPARE(guess->format.kind, kind);
        QCOMPARE(guess->headings, headings);
    }

    void takesValuesAsTheyStand() {
        const auto read
            = readAsGuessed("{\"text\": \"a \\\"b\\\" \\u5e73\\ud83d\\ude00\\n\", \"number\": 1.50, \"big\": "
                            "91120101000000000012345, \"e\": -1E+5, \"yes\": true, \"null\": null, "
                            "\"list\": [1.0, \"\\u53f0\", {\"x\": null}], \"empty\": \"\"}\n"
                            "{\"text\": \"second\"}\n");
        QVERIFY2(read, read ? "" : qPrintable(read.error().detail));
        QCOMPARE(read->rows[0],
            QStringLiteral("a \"b\" 平😀\n|1.50|91120101000000000012345|-1E+5|true||[1.0,\"台\",{\"x\":null}]|"));
        QCOMPARE(read->rows[1], QStringLiteral("second|||||||")); // a missing key is an empty cell
    }

    void aDamagedLineDamagesNoOther() {
        const auto read = readAsGuessed("{\"a\": 1, \"b\": 2}\r\n\r\n{\"a\": 1, \"b\": \n{\"a\": 3, \"b\": 4}\n"
                                        "{\"a\": 5, \"a\": 6}\n[1, 2]\nnull\n{\"a\": \"x\\u0000\"}\n"
                                        "{\"a\": 7, \"b\": 8} {\"a\": 9}\n{\"a\": \"\\ud83d\"}\n{\"a\": 10}");
        QVERIFY(read);
        QCOMPARE(read->rows,
            QStringList({QStringLiteral("1|2"), QStringLiteral("!{\"a\": 1, \"b\":"), QStringLiteral("3|4"),
                QStringLiteral("!{\"a\": 5, \"a\": 6}"), QStringLiteral("![1, 2]"), QStringLiteral("!null"),
                QStringLiteral("!{\"a\": \"x\\u0000\"}"), QStringLiteral("!{\"a\": 7, \"b\": 8} {\"a\": 9}"),
                QStringLiteral("!{\"a\": \"\\ud83d\"}"), QStringLiteral("10|")}));
        QCOMPARE(read->lines, QList<qint64>({1, 3, 4, 5, 6, 7, 8, 9, 10, 11}));
    }

    void aDamagedValueOfAnArrayDamagesNoOther_data() {
        QTest::addColumn<QByteArray>("damaged");
        QTest::addColumn<QString>("shown");
        const auto row = [](const char* name, const char* damaged, const char* shown = nullptr) {
            QTest::newRow(name) << QByteArray(damaged)
                                << QStringLiteral("!") + QString::fromUtf8(shown == nullptr ? damaged : shown);
        };
        row("no JSON", "{\"a\": x, \"b\": {\"c\": [1]}}");
        row("a comma too many", "{\"a\": 1,, \"b\": 2}");
        row("half a character", "{\"a\": \"\\ude00\", \"b\": 2}");
        row("half a character in a key", "{\"a\": 1, \"\\ude00\": 2}");
        row("key twice", "{\"a\": 1, \"a\": 2}");
        row("a scalar", "17");
        row("a text", "\"a, b]\"");
        row("a bracket lost", "{\"a\": 1, \"b\": [1, 2}");
        row("the closing bracket lost", "{\"a\": 1, \"b\": 2");
        row("a quote lost", "{\"a\": \"x, \"b\": 2}");
    }
    void aDamagedValueOfAnArrayDamagesNoOther() {
        QFETCH(QByteArray, damaged);
        QFETCH(QString, shown);
        const auto read = readAsGuessed("[\n  {\"a\": 1, \"b\": 2},\n  " + damaged
            + ",\n  {\"a\": 3, \"b\": {\"a\": 4}},\n  {\"a\": 5, \"b\": 6}\n]");
        QVERIFY(read);
        QCOMPARE(read->rows,
            QStringList({QStringLiteral("1|2"), shown, QStringLiteral("3|{\"a\":4}"), QStringLiteral("5|6")}));
        QCOMPARE(read->lines, QList<qint64>({2, 3, 4, 5}));
    }

    /// Brackets that close by accident take what is between them along; what that is, no block may decide.
    void aDamagedValueEndsAtTheSamePlaceInBlocksOfAnySize() {
        const QByteArray swallowed = "x: 1[, 2,\n  {\"a\": 3}\n]";
        const auto read = readAsGuessed("[\n  {\"a\": 1},\n  " + swallowed + "\n");
        QVERIFY2(read, read ? "" : qPrintable(read.error().detail));
        QCOMPARE(
            read->rows, QStringList({QStringLiteral("1"), u'!' + QString::fromLatin1(swallowed), QStringLiteral("!")}));
    }

    void saysThatAnArrayIsCutOff() {
        QCOMPARE(readAsGuessed("[{\"a\": 1},\n{\"a\": 2},\n")->rows,
            QStringList({QStringLiteral("1"), QStringLiteral("2"), QStringLiteral("!")}));
        QCOMPARE(readAsGuessed("[{\"a\": 1},\n{\"a\": 2},\n{\"a\"")->rows,
            QStringList({QStringLiteral("1"), QStringLiteral("2"), QStringLiteral("!{\"a\"")}));
        QCOMPARE(readAsGuessed("[{\"a\": 1}] [")->rows.last(), QStringLiteral("!"));
    }

    void readsTheFirstTableOfAWrappingObjectAndSaysThatThereAreMore() {
        const QByteArray first
            = "{\"shop\": {\"name\": \"[{\"}, \"tags\": [\"x\"], \"items\": [{\"a\": 1}, {\"a\": 2}]";
        QCOMPARE(readAsGuessed(first + ", \"total\": 2, \"tags2\": []}")->rows,
            QStringList({QStringLiteral("1"), QStringLiteral("2")}));
        QCOMPARE(readAsGuessed(first + ", \"more\": [ {\"a\": 3}]}")->rows,
            QStringList({QStringLiteral("1"), QStringLiteral("2"), QStringLiteral("!")}));
    }

    void keepsWhatHasNoColumn() {
        QByteArray text = "{\"a\": 1}\n";
        while (text.size() < 4 << 20)
            text += "{\"a\": 2}\n";
        const QString path = file(text + "{\"x\": [1, \"平\"], \"a\": 3, \"y\": null}\n{\"x\": 1, \"x\": 2}\n");
        const auto guess = inspect(path);
        QCOMPARE(guess->headings, QStringList(QStringLiteral("a")));
        const auto read = readAll(path, guess->format);
        QVERIFY(read);
        QCOMPARE(read->rows[read->rows.size() - 2], QStringLiteral("3|{\"x\":[1,\"平\"],\"y\":null}"));
        QCOMPARE(read->rows.last(), QStringLiteral("!{\"x\": 1, \"x\": 2}"));
        QCOMPARE(read->otherKeys, QStringList({QStringLiteral("x"), QStringLiteral("y")}));
    }

    void readsOtherEncodings_data() {
        QTest::addColumn<QByteArray>("bytes");
        const QByteArray utf8 = "{\"标题\": \"平台一\"}\n{\"标题\": \"平台二\"}\n";
        QTest::newRow("marked") << "\xef\xbb\xbf" + utf8;
        QTest::newRow("utf-16le") << QByteArray(
            QStringEncoder(QStringConverter::Utf16LE).encode(QString::fromUtf8(utf8)));
        QTest::newRow("gbk") << QByteArray::fromHex(
            "7b22b1eacce2223a2022c6bdcca8d2bb227d0a7b22b1eacce2223a2022c6bdcca8b6fe227d0a");
    }
    void readsOtherEncodings() {
        QFETCH(QByteArray, bytes);
        const auto read = readAsGuessed(bytes);
        QVERIFY2(read, read ? "" : qPrintable(read.error().detail));
        QCOMPARE(read->rows, QStringList({QStringLiteral("平台一"), QStringLiteral("平台二")}));
    }

    void refusesWithoutEnd() {
        const FileFormat lines{.kind = FileKind::JsonLines, .keys = {QStringLiteral("a")}};
        const FileFormat array{.kind = FileKind::JsonArray, .keys = {QStringLiteral("a")}};
        const QByteArray huge = "{\"a\": \"" + QByteArray(9 << 20, 'x') + "\"}";
        QCOMPARE(readAll(file("{\"a\": 1}\n" + huge), lines).error().context, QStringList(QStringLiteral("2")));
        QCOMPARE(readAll(file("[\n" + huge), array).error().detail, QStringLiteral("csv.row-too-long"));
        QCOMPARE(
            readAll(file("[\n" + QByteArray(9 << 20, '[')), array).error().detail, QStringLiteral("csv.row-too-long"));
        QCOMPARE(readAll(file(QByteArray(1 << 20, '[')), array)->rows.size(), 1);
        QCOMPARE(readAll(file("[]"), array).error().detail, QStringLiteral("file.empty"));
        QCOMPARE(readAll(file(" \n"), lines).error().detail, QStringLiteral("file.empty"));
        QByteArray wide = "{";
        for (int i = 0; i < 20000; ++i)
            wide += (i > 0 ? ", \"k" : "\"k") + QByteArray::number(i) + "\": 1";
        const auto guess = inspect(file(wide + "}\n"));
        QVERIFY(guess);
        QCOMPARE(guess->headings.size(), qsizetype(RowParser::kMostCells));
        QCOMPARE(readAll(file("[" + QByteArray("0,").repeated(20000) + "0]\n"), {.kind = FileKind::JsonLines})
                     ->rows[0]
                     .left(1),
            QStringLiteral("!"));
    }

    void previewsAndEstimates() {
        QByteArray text;
        for (int i = 0; i < 90000; ++i)
            text += "{\"id\": " + QByteArray::number(i) + ", \"title\": \"某某商品\"}\n";
        const auto guess = inspect(file(text));
        QVERIFY(guess);
        QCOMPARE(guess->rows.size(), size_t(100));
        QCOMPARE(guess->rows[1].cells.first(), QStringLiteral("1"));
        QVERIFY(!guess->rowsExact);
        QVERIFY(std::abs(guess->rowsEstimated - 90000) < 4000);
        QVERIFY(inspect(file(text.left(4000)))->rowsExact);
    }
};

QTEST_GUILESS_MAIN(TestJsonReader)
#include "tst_jsonreader.moc"
