#include "models/sheets/delimitedreader.h"
#include "models/sheets/inspect.h"

#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QStringEncoder>
#include <QTemporaryDir>
#include <QTest>

using namespace xunwang;

class TestDelimitedReader : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    QString file(const QByteArray& bytes) {
        const QString path = m_folder.filePath(QStringLiteral("in.csv"));
        QFile out(path);
        if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size())
            qFatal("no room for a test file");
        return path;
    }

    /// Rows below the headings, cells joined by "|"; or the error.
    static Result<QStringList> read(const QString& path, const FileFormat& format) {
        DelimitedReader reader;
        XW_TRY(reader.open(path, format));
        QStringList rows;
        for (Row row;;) {
            const auto more = reader.next(row);
            XW_TRY(more);
            if (!*more)
                return rows;
            QStringList cells;
            for (const std::string_view cell : row.cells)
                cells += QString::fromUtf8(cell.data(), static_cast<qsizetype>(cell.size()));
            rows += cells.join(u'|');
        }
    }

    static Result<QStringList> readAsGuessed(const QString& path) {
        const auto guess = inspect(path);
        XW_TRY(guess);
        return read(path, guess->format);
    }

private Q_SLOTS:
    void readsAsGuessed_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QStringList>("rows");
        const QByteArray utf8 = QByteArrayLiteral("平台,商品标题\r\n平台一,电子烟一次性小烟\r\n平台二,\"短袖,男\"\r\n");
        const QStringList rows{QStringLiteral("平台一|电子烟一次性小烟"), QStringLiteral("平台二|短袖,男")};
        QTest::newRow("utf-8") << utf8 << rows;
        QTest::newRow("marked") << "\xef\xbb\xbf" + utf8 << rows;
        const auto as = [&utf8](QStringConverter::Encoding encoding, QStringConverter::Flag flag) {
            return QByteArray(QStringEncoder(encoding, flag).encode(QString::fromUtf8(utf8)));
        };
        QTest::newRow("utf-16le") << as(QStringConverter::Utf16LE, QStringConverter::Flag::Default) << rows;
        QTest::newRow("utf-16be marked") << as(QStringConverter::Utf16BE, QStringConverter::Flag::WriteBom) << rows;
        QByteArray preamble = utf8;
        QTest::newRow("preamble") << "2026年10月导出\r\n\r\n" + preamble << rows;
        QTest::newRow("gb18030") << QByteArray::fromHex("c6bdcca82cc9ccc6b7b1eacce20d0ac6bdcca8d2bb2cb5e7d7d3d1ccd2bbb4"
                                                        "ced0d4d0a1d1cc0d0ac6bdcca8b6fe2c22b6ccd0e42cc4d0220d0a")
                                 << rows;
    }
    void readsAsGuessed() {
        QFETCH(QByteArray, bytes);
        QFETCH(QStringList, rows);
        const auto got = readAsGuessed(file(bytes));
        QVERIFY2(got, got ? "" : qPrintable(got.error().detail));
        QCOMPARE(*got, rows);
    }

    void refuses_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("key");
        QTest::newRow("zero bytes long") << QByteArray() << "file.empty";
        QTest::newRow("only a mark") << QByteArray("\xef\xbb\xbf") << "file.empty";
        QTest::newRow("only blank lines") << QByteArray("\r\n\n\r\n") << "file.empty";
        QTest::newRow("old workbook") << QByteArray("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") << "file.old-workbook";
        QTest::newRow("gzip") << QByteArray("\x1f\x8b\x08") << "file.compressed";
        QTest::newRow("picture") << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16) << "text.binary";
        QTest::newRow("database") << QByteArray("SQLite format 3\0", 16) << "text.binary";
        QTest::newRow("stray zero") << QByteArray("name,price\nab\0c,1\nabc,23\n", 24) << "text.binary";
    }
    void refuses() {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, key);
        const auto guess = inspect(file(bytes));
        QVERIFY(!guess);
        QCOMPARE(guess.error().code, ErrorCode::Validation);
        QCOMPARE(guess.error().detail, key);
        QCOMPARE(read(file(bytes), {}).error().detail, key);
    }

    void refusesAWorkbookThatIsToBeReadAsText() {
        QCOMPARE(read(file("PK\x03\x04xx"), {}).error().detail, QStringLiteral("file.workbook"));
    }

    void refusesWhatIsNotThere() {
        const QString missing = m_folder.filePath(QStringLiteral("missing.csv"));
        QCOMPARE(inspect(missing).error().code, ErrorCode::NotFound);
        QCOMPARE(read(missing, {}).error().detail, QStringLiteral("file.missing"));
        QCOMPARE(inspect(m_folder.path()).error().detail, QStringLiteral("file.is-folder"));
    }

    void namesABadByteFarInsideTheFile() {
        QByteArray bytes = "title,price\n";
        while (bytes.size() < 3 << 20)
            bytes += "某某商品,1\n";
        const auto offset = bytes.size();
        const auto line = 1 + bytes.count('\n');
        bytes += "\xb5\xe7,2\nabc,3\n";
        const QString path = file(bytes);
        QVERIFY(inspect(path)->certain);
        const auto got = readAsGuessed(path);
        QVERIFY(!got);
        QCOMPARE(got.error().detail, QStringLiteral("text.bad-byte"));
        QCOMPARE(got.error().context,
            QStringList({QStringLiteral("utf-8"), QString::number(offset), QString::number(line)}));
    }

    void looksBeyondAMegabyteOfAscii() {
        QByteArray bytes = "title,price\n";
        while (bytes.size() < 2 << 20)
            bytes += "plain words,1\n";
        const QString path = file(bytes + QByteArray::fromHex("b5e7d7d3d1ccd2bbb4ced0d4d0a1d1cc2c310a"));
        const auto guess = inspect(path);
        QVERIFY(guess);
        QCOMPARE(guess->format.encoding, Encoding::Gb18030);
        QVERIFY(readAsGuessed(path));
    }

    void guessesTheDialect_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("delimiter");
        QTest::addColumn<bool>("quotes");
        QTest::newRow("comma") << QByteArray("a,b\n\"1;2;3\",2\n") << QByteArray(",") << true;
        QTest::newRow("tab") << QByteArray("a\tb\n1,5\t2\n2,5\t3\n") << QByteArray("\t") << true;
        QTest::newRow("semicolon") << QByteArray("a;b;c\n1,5;2;3\n2,5;3;4\n") << QByteArray(";") << true;
        QTest::newRow("bar") << QByteArray("a|b\n1|2\n") << QByteArray("|") << true;
        QTest::newRow("hashes") << QByteArray("1#####b,c#####d\n2#####e#####f\n") << QByteArray("#####") << true;
        QTest::newRow("tab, never quoted")
            << QByteArray("a\tb\n\"x\" 1\t2\n\"y\" 1\t3\n\"z\" 1\t3\n") << QByteArray("\t") << false;
        QTest::newRow("one column") << QByteArray("标题\n甲,乙\n丙\n丁\n") << QByteArray() << false;
        QTest::newRow("a quote never closed stays quoted")
            << QByteArray("a,b\n1,2\n\"3,4\n") << QByteArray(",") << true;
    }
    void guessesTheDialect() {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, delimiter);
        QFETCH(bool, quotes);
        const Dialect dialect = guessDialect({text.constData(), static_cast<size_t>(text.size())}, true);
        QCOMPARE(QByteArray::fromStdString(dialect.delimiter), delimiter);
        QCOMPARE(dialect.quotes, quotes);
    }

    void guessesTheHeader_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("line");
        QTest::newRow("first row") << QByteArray("平台,店铺,价格\n平台一,某某店,1\n") << 1;
        QTest::newRow("no header") << QByteArray("平台一,某某店,12.50\n平台二,某某店,2\n") << 0;
        QTest::newRow("links are data") << QByteArray("某某,http://x.example\n乙,http://y.example\n") << 0;
        QTest::newRow("below a title") << QByteArray("某局台账,,\n平台,店铺,价格\n平台一,某某店,1\n") << 2;
        QTest::newRow("below a date line")
            << QByteArray("导出时间:2026-10-01\n平台,店铺\n平台一,某某店\n平台二,某某店\n") << 2;
        QTest::newRow("nameless first column") << QByteArray(",平台,店铺\n1,平台一,某某店\n") << 1;
        QTest::newRow("one heading lost") << QByteArray("平台店铺,备注\n平台一,某某店,\n平台二,某某店,\n") << 0;
        QTest::newRow("headings with digits") << QByteArray("商品,30天销量\n某某,1\n") << 1;
        QTest::newRow("one column with a heading")
            << QByteArray("标题\n某某品牌电子烟一次性小烟\n某某品牌短袖男士上衣\n") << 1;
        QTest::newRow("one column without") << QByteArray("某某品牌电子烟一次性小烟\n某某品牌短袖男士上衣\n") << 0;
    }
    void guessesTheHeader() {
        QFETCH(QByteArray, text);
        QFETCH(int, line);
        const auto guess = inspect(file(text));
        QVERIFY(guess);
        QCOMPARE(guess->format.headerLine, line);
        QCOMPARE(guess->headings.isEmpty(), line == 0);
    }

    void previewsAndCountsTheRows() {
        QByteArray text = "title,price\n";
        for (int i = 0; i < 250; ++i)
            text += "a" + QByteArray::number(i) + ",1\n";
        const auto guess = inspect(file(text));
        QVERIFY(guess);
        QCOMPARE(guess->headings, QStringList({QStringLiteral("title"), QStringLiteral("price")}));
        QCOMPARE(guess->rows.size(), size_t(100));
        QCOMPARE(guess->rows.front().cells.front(), QStringLiteral("a0"));
        QCOMPARE(guess->rows.front().line, 2);
        QVERIFY(guess->rowsExact);
        QCOMPARE(guess->rowsEstimated, 250);
        QCOMPARE(guess->size, text.size());
    }

    void followsWishes() {
        const QString path = file("a;b,c\n1;2,3\n");
        QCOMPARE(inspect(path, {{}, Dialect{";", true}, {}})->headings.size(), 2);
        const auto none = inspect(path, {{}, {}, 0});
        QVERIFY(none->headings.isEmpty());
        QCOMPARE(none->rows.size(), size_t(2));
        const auto shorter = inspect(file("a,b\n1,2,\n3,4,\n"), {{}, {}, 1});
        QCOMPARE(shorter->headings, QStringList({QStringLiteral("a"), QStringLiteral("b"), QString()}));
        QCOMPARE(shorter->format.columns, size_t(3));
        QCOMPARE(
            inspect(file("\xb5\xe7,b\n"), {Encoding::Utf8, {}, {}}).error().detail, QStringLiteral("text.bad-byte"));
    }

    void estimatesABigFileFromItsStart() {
        QByteArray text = "title,price\n";
        while (text.size() < 8 << 20)
            text += "某某商品,1\n";
        const qint64 rows = text.count('\n') - 1;
        const QString path = file(text);
        QElapsedTimer timer;
        timer.start();
        const auto guess = inspect(path);
        QVERIFY(timer.elapsed() < 2000); // 10 ms in release; the sanitizers take their part
        QVERIFY(guess && !guess->rowsExact);
        QVERIFY(std::abs(guess->rowsEstimated - rows) < rows / 100);
    }

    void showsTheRawBytesOnce() {
        QByteArray text = "\xef\xbb\xbf"
                          "a,b\n";
        while (text.size() < 1 << 20)
            text += "某某,1\r\n";
        QCryptographicHash hash(QCryptographicHash::Sha256);
        DelimitedReader reader;
        QVERIFY(reader.open(file(text), {}, [&hash](std::span<const std::byte> block) {
            hash.addData(QByteArrayView(block.data(), static_cast<qsizetype>(block.size())));
        }));
        Row row;
        while (reader.next(row).value()) { }
        QCOMPARE(hash.result(), QCryptographicHash::hash(text, QCryptographicHash::Sha256));
        QCOMPARE(reader.bytesRead(), text.size());
    }

    void readsRowsLongerThanABlock() {
        const QByteArray cell(900 << 10, 'x');
        const QByteArray row = "\"" + cell + "\",\"" + cell + "\"\n";
        const auto rows = read(file("a,b\n" + row + row), {.headerLine = 1, .columns = 2});
        QVERIFY(rows);
        QCOMPARE(rows->size(), 2);
        QCOMPARE(rows->front(), QString::fromLatin1(cell + "|" + cell));
    }

    /// Cases of other projects, where they are at hand.
    void agreesWithCsvSpectrum() {
        const QString shared = qEnvironmentVariable(
            "XUNWANG_SHARED", qEnvironmentVariable("XUNWANG_SOURCE") + QStringLiteral("/../shared"));
        const QDir folder(shared + QStringLiteral("/data/suites/csv_spectrum"));
        const QStringList cases = QDir(folder.filePath(QStringLiteral("csvs"))).entryList({QStringLiteral("*.csv")});
        if (cases.isEmpty())
            QSKIP("csv_spectrum is not at hand");
        for (const QString& name : cases) {
            QFile answer(
                folder.filePath(QStringLiteral("json/") + name).replace(QLatin1String(".csv"), QLatin1String(".json")));
            QVERIFY(answer.open(QIODevice::ReadOnly));
            const auto json = QJsonDocument::fromJson(answer.readAll());
            const QJsonArray expected = json.isArray() ? json.array() : QJsonArray{json.object()};
            const QString path = folder.filePath(QStringLiteral("csvs/") + name);
            const auto guess = inspect(path);
            QVERIFY2(guess, qPrintable(name));
            const auto rows = read(path, guess->format);
            QVERIFY2(rows, qPrintable(name));
            QCOMPARE(rows->size(), expected.size());
            for (qsizetype i = 0; i < rows->size(); ++i) {
                QStringList cells;
                for (const QString& heading : guess->headings)
                    cells += expected[i].toObject().value(heading).toString();
                if (name != QLatin1String("location_coordinates.csv")) // its answer has another telephone number
                    QCOMPARE((*rows)[i], cells.join(u'|'));
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestDelimitedReader)
#include "tst_delimitedreader.moc"
