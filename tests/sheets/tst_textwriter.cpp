#include "models/sheets/formulaguard.h"
#include "models/sheets/rowsource.h"
#include "models/sheets/textwriter.h"

#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace xunwang;

namespace {

QByteArray contentOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Table sample() {
    Table table{QStringLiteral("案件"),
        {{QStringLiteral("案号")}, {QStringLiteral("件数"), ColumnType::Integer},
            {QStringLiteral("罚款"), ColumnType::Money}, {QStringLiteral("日期"), ColumnType::Date}},
        {}};
    table.rows.push_back({QStringLiteral("某市监罚〔2026〕1号"), qint64(-3), qint64(137402650), QDate(2026, 10, 1)});
    table.rows.push_back({QStringLiteral("=1+1"), {}, {}, {}});
    return table;
}

/// A cell made of what breaks readers.
std::string hostileCell(QRandomGenerator& random) {
    static const std::vector<std::string> parts{"\"", ",", "\t", "\r", "\n", "\r\n", "'", "=", "+", "-", "@", " ", ";",
        "|", "#", "#####", "\\", "a", "0", "91120101MA00000000", "店", "𠮷", "\u00a0", "\u3000", "\ufeff", "\u202e",
        "<b>", "\x01", "\x7f", "\\u0041", "\\\"", "{\"a\":", "\ue000", "🔫", "\ufffd", "锟斤拷", "骞冲彴"};
    std::string cell;
    for (auto n = random.bounded(7); n > 0; --n)
        cell += parts[random.bounded(static_cast<quint32>(parts.size()))];
    return cell;
}

} // namespace

class TestTextWriter : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_path = m_folder.filePath(QStringLiteral("out.csv"));

private Q_SLOTS:
    void writesCsvThatSpreadsheetsTakeForUtf8() {
        QVERIFY(writeCsv(m_path, sample()));
        QCOMPARE(contentOf(m_path),
            QByteArray(
                "\xef\xbb\xbf案号,件数,罚款,日期\r\n某市监罚〔2026〕1号,-3,1374026.50,2026-10-01\r\n'=1+1,,,\r\n"));
        QVERIFY(writeCsv(m_path, sample(), {{}, true, false}));
        QVERIFY(contentOf(m_path).endsWith("\r\n=1+1,,,\r\n"));
    }

    void writesTabsForTheClipboard() {
        Table table{{}, {{QStringLiteral("a")}, {QStringLiteral("b")}}, {}};
        table.rows.push_back({QStringLiteral("x\ty"), QStringLiteral("one\ntwo")});
        QCOMPARE(toTabSeparated(table), QStringLiteral("a\tb\r\n\"x\ty\"\t\"one\ntwo\"\r\n"));
    }

    void guardsFormulas_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("safe");
        const auto row
            = [](const char* text, const char* safe) { QTest::newRow(text) << QByteArray(text) << QByteArray(safe); };
        row("=1+1", "'=1+1");
        row("+86", "'+86");
        row("-1", "'-1");
        row("@x", "'@x");
        row("\tx", "'\tx");
        row("\rx", "'\rx");
        row(" =1", "' =1");
        row("\u00a0=1", "'\u00a0=1");
        row("a\n=1", "a\n'=1");
        row("'=1", "''=1");
        row("it's", "it's");
        row("'quoted'", "'quoted'");
        row("a=1", "a=1");
        row("", "");
    }
    void guardsFormulas() {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, safe);
        QCOMPARE(QByteArray::fromStdString(guarded(text.toStdString())), safe);
        QCOMPARE(QByteArray::fromStdString(unguarded(safe.toStdString())), text);
    }

    void anyTableComesBackEqual_data() {
        QTest::addColumn<QByteArray>("delimiter"); // empty: JSON lines
        QTest::addColumn<bool>("guard");
        QTest::newRow("csv") << QByteArray(",") << true;
        QTest::newRow("csv without guard") << QByteArray(",") << false;
        QTest::newRow("tabs") << QByteArray("\t") << true;
        QTest::newRow("hashes") << QByteArray("#####") << false;
        QTest::newRow("json lines") << QByteArray() << false;
    }
    void anyTableComesBackEqual() {
        QFETCH(QByteArray, delimiter);
        QFETCH(bool, guard);
        QRandomGenerator random(20261001);
        for (int round = 0; round < 150; ++round) {
            const size_t width = 1 + random.bounded(5);
            std::vector<std::vector<std::string>> table(1 + random.bounded(6), std::vector<std::string>(width));
            FileFormat format{.dialect = {delimiter.toStdString(), true}, .columns = width};
            TextWriter text;
            JsonLinesWriter json;
            RowWriter& writer = delimiter.isEmpty() ? static_cast<RowWriter&>(json) : text;
            if (delimiter.isEmpty()) {
                format.kind = FileKind::JsonLines;
                for (size_t i = 0; i < width; ++i)
                    format.keys += QString::fromStdString(std::to_string(i) + hostileCell(random));
                QVERIFY(json.open(m_path, format.keys));
            } else {
                QVERIFY(text.open(m_path, {format.dialect, true, guard}));
            }
            for (auto& row : table) {
                for (std::string& cell : row)
                    cell = round == 0 ? std::string(RowParser::kLongestCell / 4, '"') : hostileCell(random);
                const std::vector<std::string_view> cells(row.begin(), row.end());
                QVERIFY(writer.writeRow(cells));
            }
            QVERIFY(writer.commit());

            const auto reader = openRows(m_path, format);
            QVERIFY(reader);
            Row row;
            for (const auto& expected : table) {
                QVERIFY((*reader)->next(row).value());
                QCOMPARE(row.fault, RowFault::None);
                std::vector<std::string> got;
                for (const std::string_view cell : row.cells)
                    got.push_back(guard ? unguarded(cell) : std::string(cell));
                QCOMPARE(got, expected);
            }
            QVERIFY(!(*reader)->next(row).value());
        }
    }

    /// The one thing that changes: no text file may hold a zero character, readers refuse it as binary.
    void aZeroCharacterIsShownToBeLost() {
        const std::vector<std::string_view> cells{std::string_view("a\0b", 3)};
        TextWriter csv;
        QVERIFY(csv.open(m_path, {{}, false, false}));
        QVERIFY(csv.writeRow(cells));
        QVERIFY(csv.commit());
        QCOMPARE(contentOf(m_path),
            QByteArray("a\ufffd"
                       "b\r\n"));
        JsonLinesWriter json;
        QVERIFY(json.open(m_path, {QStringLiteral("k\"")}));
        QVERIFY(json.writeRow(cells));
        QVERIFY(json.commit());
        QCOMPARE(contentOf(m_path),
            QByteArray("{\"k\\\"\": \"a\ufffd"
                       "b\"}\n"));
    }

    void leavesNothingBehindUncommitted() {
        const QString path = m_folder.filePath(QStringLiteral("never.csv"));
        {
            TextWriter writer;
            QVERIFY(writer.open(path));
            const std::vector<std::string_view> cells{"a"};
            QVERIFY(writer.writeRow(cells));
        }
        QVERIFY(QDir(m_folder.path()).entryList({QStringLiteral("never*")}, QDir::Files | QDir::Hidden).isEmpty());
    }

    void keepsTheOldFileWhenTheDiskIsFull() {
        QVERIFY(writeCsv(m_path, sample()));
        const QByteArray before = contentOf(m_path);
        Table big = sample();
        for (int i = 0; i < 20000; ++i)
            big.rows.push_back({QStringLiteral("某某店"), qint64(i), {}, {}});
        const pid_t child = fork();
        if (child == 0) {
            std::signal(SIGXFSZ, SIG_IGN);
            const rlimit limit{100000, 100000};
            setrlimit(RLIMIT_FSIZE, &limit);
            const auto written = writeCsv(m_path, big);
            _exit(!written && written.error().code == ErrorCode::Io
                        && written.error().detail == QLatin1String("file.write-failed")
                    ? 0
                    : 1);
        }
        int status = -1;
        QCOMPARE(waitpid(child, &status, 0), child);
        QVERIFY(WIFEXITED(status));
        QCOMPARE(WEXITSTATUS(status), 0);
        QCOMPARE(contentOf(m_path), before);
    }

    void saysWhereItMayNotWrite() {
        const auto written = writeCsv(m_folder.filePath(QStringLiteral("no/such/folder/out.csv")), sample());
        QVERIFY(!written);
        QCOMPARE(written.error().code, ErrorCode::Io);
        QCOMPARE(written.error().detail, QStringLiteral("file.write-failed"));
    }
};

QTEST_GUILESS_MAIN(TestTextWriter)
#include "tst_textwriter.moc"
