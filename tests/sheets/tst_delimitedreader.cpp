#include "models/sheets/delimitedreader.h"
#include "models/sheets/dialect.h"
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
        QTest::newRow("gzip cut off") << QByteArray("\x1f\x8b\x08") << "gzip.cut-off";
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
        QTest::newRow("bars in twos") << QByteArray("a||b||c\n1||||3\n2||x||4\n") << QByteArray("||") << true;
        QTest::newRow("signs of several kinds") << QByteArray("a~|~b\n1~|~2\n") << QByteArray("~|~") << true;
        QTest::newRow("comma and blank") << QByteArray("a, \"b, c\"\n1, 2\n3, \"4, 5\"\n") << QByteArray(", ") << true;
        QTest::newRow("comma between blanks")
            << QByteArray("\"a\" , \"b\"\n\"1 x\" , \"2\"\n\"1 x y\" , \"2\"\n\"x\" , \"y z\"\n") << QByteArray(", ")
            << true;
        QTest::newRow("blank, quoted") << QByteArray("a b c\n1 \"x y\" 3\n2 \"y z a\" 4\n") << QByteArray(" ") << true;
        QTest::newRow("control") << QByteArray("a\001b\001c\n1\0012,5\0013\n") << QByteArray("\001") << true;
        QTest::newRow("comments between") << QByteArray("a,b\n# x\n1,2\n# y\n# z\n") << QByteArray(",") << true;
        QTest::newRow("damaged quotes everywhere") << QByteArray("1,\"\"x\",3\n") << QByteArray(",") << true;
        QTest::newRow("titles with blanks")
            << QByteArray("某某 电子烟\n某某 短袖\n某某 上衣\n") << QByteArray() << false;
        QTest::newRow("links") << QByteArray("https://a.example/?id=1&x=2\nhttps://a.example/?id=2&x=3\n")
                               << QByteArray() << false;
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

    void quotedCellsWithACommaBetweenBlanksAreRead() {
        const QString path = file("\"平台\" , \"商品标题\" , \"价格\"\n\"平台一\" , \"机关 特供酒\" , \"99\"\n"
                                  "\"平台一\" , \"书包, 大号 蓝色\" , \"59\"\n\"平台二\" , \"茶 绿茶 大份\" , \"9\"\n");
        const auto guess = inspect(path);
        QVERIFY(guess);
        QCOMPARE(
            guess->headings, (QStringList{QStringLiteral("平台"), QStringLiteral("商品标题"), QStringLiteral("价格")}));
        const auto rows = read(path, guess->format);
        QVERIFY(rows);
        QCOMPARE(rows->at(1), QStringLiteral("平台一|书包, 大号 蓝色|59"));
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

    void joinsHeadingsOfSeveralRows_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("rows");
        QTest::addColumn<QStringList>("headings");
        const auto row = [](const char* name, const char* text, int rows, const char* headings) {
            QTest::newRow(name) << QByteArray(text) << rows << QString::fromUtf8(headings).split(u'|');
        };
        row("one row", "平台,价格\n平台一,1\n", 1, "平台|价格");
        row("groups above",
            "某局台账,,,,,\n序号,平台,,商品,,价格\n,名称,网址,标题,编号,\n1,甲,http://a.example,乙,3,4.00\n", 2,
            "序号|平台 名称|平台 网址|商品 标题|商品 编号|价格");
        row("few groups", ",平台,,,商品,,\n序号,名称,网址,店铺,标题,编号,价格\n1,甲,http://a.example,乙,丙,3,4.00\n", 2,
            "序号|平台 名称|平台 网址|平台 店铺|商品 标题|商品 编号|商品 价格");
        row("two languages", "标题,价格,销量\ntitle,price,sales\n甲,1.00,2\n乙,3.00,4\n", 2,
            "标题 title|价格 price|销量 sales");
        row("said twice", "标题,店铺\n标题,店铺\n甲,乙\n", 2, "标题|店铺");
        row("a value is missing in the first row", "标题,价格,销量\n甲,暂无,2\n乙,3.00,4\n", 1, "标题|价格|销量");
        row("a nameless column", "标题,,价格\n甲,x,暂无\n乙,y,4\n", 1, "标题||价格");
        row("notes above", "单位:某某局,,日期:今天,\n平台,店铺,标题,价格\n甲,乙,丙,1\n", 1, "平台|店铺|标题|价格");
        row("texts alone", "平台,店铺\n甲,乙\n丙,丁\n", 1, "平台|店铺");
    }
    void joinsHeadingsOfSeveralRows() {
        QFETCH(QByteArray, text);
        QFETCH(int, rows);
        QFETCH(QStringList, headings);
        const QString path = file(text);
        const auto guess = inspect(path);
        QVERIFY(guess);
        QCOMPARE(guess->headings, headings);
        QCOMPARE(guess->format.headerRows, rows);
        // What is below the headings is all that is read.
        QCOMPARE(read(path, guess->format)->size(), static_cast<qsizetype>(guess->rows.size()));
        const auto wished = inspect(path, {.headerLine = guess->format.headerLine, .headerRows = rows});
        QCOMPARE(wished->headings, headings);
    }

    void mendsWhatWasReadWronglyIfWished() {
        // 平台,商品标题 / 平台一,电子烟… read as GBK; the third row has lost a character, the last is sound.
        const QString path = file("骞冲彴,鍟嗗搧鍚嶇О\n骞冲彴涓€,鍞\xee\x87\x88\n骞冲彴,鍟嗗搧鏍囬?\n平台二,短袖\n");
        const auto guess = inspect(path);
        QVERIFY(guess);
        QCOMPARE(guess->repair.repair, Repair::Utf8ReadAsGbk);
        QCOMPARE(guess->format.repair, Repair::None); // it is offered, not done
        QCOMPARE(guess->headings.first(), QStringLiteral("骞冲彴"));
        const auto mended = inspect(path, {.repair = guess->repair.repair});
        QCOMPARE(mended->headings, QStringList({QStringLiteral("平台"), QStringLiteral("商品名称")}));
        QCOMPARE(mended->rows[1].fault, RowFault::Unrepairable);
        QCOMPARE(mended->rows[2].cells.first(), QStringLiteral("平台二"));
        const auto source = openRows(path, mended->format);
        Row row;
        QVERIFY((*source)->next(row).value());
        QCOMPARE(row.cells[0], std::string_view("平台一"));
        QVERIFY((*source)->next(row).value());
        QCOMPARE(row.fault, RowFault::Unrepairable);
        QCOMPARE(row.line, 3);
        QCOMPARE(row.raw, std::string_view("骞冲彴,鍟嗗搧鏍囬?"));
        QVERIFY((*source)->next(row).value());
        QCOMPARE(row.cells[1], std::string_view("短袖"));
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

    void guessesOtherQuotesAndEscapes() {
        QCOMPARE(guessDialect("a,b\n'1,5','it''s'\n'2','x'\n", true), (Dialect{",", true, '\''}));
        QCOMPARE(guessDialect("'a','b'\n'1','2'\n", true), (Dialect{",", true, '\''}));
        QCOMPARE(guessDialect("a,b\n\"5\\\" x, y\",2\n1,\"2\"\n", true), (Dialect{",", true, '"', '\\'}));
        QCOMPARE(guessDialect("a,b\n\"C:\\\",2\n\"it's\",2\n", true), Dialect());
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
};

QTEST_GUILESS_MAIN(TestDelimitedReader)
#include "tst_delimitedreader.moc"
