#include "models/sheets/workbook.h"
#include "models/sheets/zipcheck.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#include <zlib.h>

using namespace xunwang;

namespace {

QByteArray contentOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

quint32 littleEndian(const QByteArray& bytes, qsizetype at) {
    return qFromLittleEndian<quint32>(bytes.constData() + at);
}

/// One part of a workbook, unpacked; found by its name in the directory at the end.
QString part(const QByteArray& zip, const QByteArray& name) {
    const qsizetype entry = zip.lastIndexOf(name) - 46;
    const qsizetype data = littleEndian(zip, entry + 42) + 30 + name.size();
    QByteArray packed = zip.mid(data, littleEndian(zip, entry + 20));
    QByteArray out(littleEndian(zip, entry + 24), '\0');
    z_stream stream{};
    inflateInit2(&stream, -MAX_WBITS);
    stream.next_in = reinterpret_cast<Bytef*>(packed.data());
    stream.avail_in = static_cast<uInt>(packed.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    inflate(&stream, Z_FINISH);
    inflateEnd(&stream);
    return QString::fromUtf8(out);
}

WorkbookSheet sample() {
    Table table{QStringLiteral("案件/2026"),
        {{QStringLiteral("信用代码")}, {QStringLiteral("件数"), ColumnType::Integer},
            {QStringLiteral("罚款"), ColumnType::Money}, {QStringLiteral("日期"), ColumnType::Date}},
        {}};
    table.rows.push_back({QStringLiteral("911201010000000000"), qint64(3), qint64(137402650), QDate(2026, 10, 1)});
    table.rows.push_back({QStringLiteral("=1+1"), qint64(1234567890123456789), QStringLiteral("不详"), {}});
    return {table, {}};
}

/// A picture of one dot.
QByteArray dot() {
    return QByteArray::fromBase64(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
}

} // namespace

class TestWorkbook : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_path = m_folder.filePath(QStringLiteral("out.xlsx"));

    QByteArray written(const std::vector<WorkbookSheet>& sheets) {
        const auto done = writeXlsx(m_path, sheets);
        return done ? contentOf(m_path) : done.error().detail.toUtf8();
    }

private Q_SLOTS:
    void writesEachCellByItsType() {
        const QByteArray zip = written({sample()});
        QVERIFY(isWholeWorkbook(zip));
        const QString sheet = part(zip, "xl/worksheets/sheet1.xml");
        const QString strings = part(zip, "xl/sharedStrings.xml");
        QVERIFY(strings.contains(QLatin1String("<t>911201010000000000</t>"))); // text, so no digit is lost
        QVERIFY(sheet.contains(QLatin1String("<c r=\"A2\" t=\"s\">")));
        QVERIFY(sheet.contains(QLatin1String("<c r=\"B2\"><v>3</v>")));
        QVERIFY(QRegularExpression(QStringLiteral("<c r=\"C2\" s=\"\\d\"><v>1374026\\.5</v>")).match(sheet).hasMatch());
        QVERIFY(QRegularExpression(QStringLiteral("<c r=\"D2\" s=\"\\d\"><v>46296</v>")).match(sheet).hasMatch());
        QVERIFY(sheet.contains(QLatin1String("<c r=\"A3\" t=\"s\">"))); // a formula only in looks
        QVERIFY(!sheet.contains(QLatin1String("<f>")));
        QVERIFY(strings.contains(QLatin1String("<t>1234567890123456789</t>"))); // too long for a number there
        QVERIFY(strings.contains(QStringLiteral("<t>不详</t>")));
        QVERIFY(sheet.contains(QLatin1String("state=\"frozen\"")));
        QVERIFY(part(zip, "xl/styles.xml").contains(QLatin1String("yyyy\\-mm\\-dd"))
            || part(zip, "xl/styles.xml").contains(QLatin1String("yyyy-mm-dd")));
        QVERIFY(part(zip, "xl/workbook.xml").contains(QStringLiteral("name=\"案件_2026\"")));
    }

    void writesSeveralSheetsAndAPicture() {
        WorkbookSheet chart{{QStringLiteral("案件/2026"), {}, {}}, dot()};
        const QByteArray zip = written({sample(), chart});
        QVERIFY(isWholeWorkbook(zip));
        QVERIFY(part(zip, "xl/workbook.xml").contains(QStringLiteral("name=\"案件_20262\"")));
        QVERIFY(zip.contains("xl/media/image1.png"));
    }

    void keepsHostileText() {
        WorkbookSheet sheet{{{}, {{QStringLiteral("a")}}, {}}, {}};
        sheet.table.rows.push_back({QStringLiteral("<b>&\"\x01 _x0041_")});
        const QString strings = part(written({sheet}), "xl/sharedStrings.xml");
        QVERIFY2(strings.contains(QLatin1String("&lt;b&gt;&amp;\"_x0001_ _x005F_x0041_")), qPrintable(strings));
    }

    void refusesWhatASheetCannotHold() {
        WorkbookSheet sheet{{QStringLiteral("长"), {{QStringLiteral("a")}}, {}}, {}};
        sheet.table.rows.push_back({QString(32768, u'x')});
        const auto done = writeXlsx(m_path, std::vector{sheet});
        QVERIFY(!done);
        QCOMPARE(done.error().detail, QStringLiteral("workbook.cell-too-long"));
        QCOMPARE(done.error().context, QStringList({QStringLiteral("长"), QStringLiteral("2")}));
    }

    void streamsLongTables() {
        WorkbookSheet sheet{{QStringLiteral("长"), {{QStringLiteral("a")}}, {}}, {}};
        for (int i = 0; i < 20001; ++i)
            sheet.table.rows.push_back({QStringLiteral("某某店%1").arg(i)});
        const QString xml = part(written({sheet}), "xl/worksheets/sheet1.xml");
        QVERIFY(xml.contains(QStringLiteral("某某店20000")));
        QVERIFY(xml.endsWith(QLatin1String("</worksheet>")));
    }

    void seesACutOffPart() {
        const QByteArray zip = written({sample()});
        QVERIFY(!isWholeWorkbook(zip.chopped(1)));
        QVERIFY(!isWholeWorkbook({}));
        QByteArray flipped = zip;
        const qsizetype at = flipped.indexOf("xl/styles.xml") + 40;
        flipped[at] = static_cast<char>(flipped[at] ^ 1);
        QVERIFY(!isWholeWorkbook(flipped));
    }

    /// At every size at which the disk may be full: an error, and the old file stays as it was.
    void keepsTheOldFileWhenTheDiskIsFull() {
        const QByteArray before = written({sample()});
        WorkbookSheet big = sample();
        for (int i = 0; i < 3000; ++i)
            big.table.rows.push_back({QStringLiteral("某某店"), qint64(i), qint64(i), QDate(2026, 10, 1)});
        const QString other = m_folder.filePath(QStringLiteral("other.xlsx"));
        QVERIFY(writeXlsx(other, std::vector{big}));
        const auto needed = QFile(other).size();
        for (const rlim_t most :
            {rlim_t(0), rlim_t(5000), static_cast<rlim_t>(needed - 1), static_cast<rlim_t>(needed + 10000)}) {
            const pid_t child = fork();
            if (child == 0) {
                std::signal(SIGXFSZ, SIG_IGN);
                const rlimit limit{most, most};
                setrlimit(RLIMIT_FSIZE, &limit);
                freopen("/dev/null", "w", stderr); // libxlsxwriter reports there
                const auto done = writeXlsx(m_path, std::vector{big});
                _exit(!done && done.error().code == ErrorCode::Io ? 0 : 1);
            }
            int status = -1;
            QCOMPARE(waitpid(child, &status, 0), child);
            QVERIFY(WIFEXITED(status));
            QCOMPARE(WEXITSTATUS(status), 0);
            QCOMPARE(contentOf(m_path), before);
        }
        QCOMPARE(QDir(m_folder.path()).entryList(QDir::Files | QDir::Hidden).size(), 2);
    }
};

QTEST_GUILESS_MAIN(TestWorkbook)
#include "tst_workbook.moc"
