#include "models/sheets/inspect.h"
#include "tests/support/gzip.h"

#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

using namespace xunwang;
using namespace xunwang::test;

class TestByteSource : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    QString file(const QByteArray& bytes) {
        const QString path = m_folder.filePath(QStringLiteral("in.gz"));
        QFile out(path);
        if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size())
            qFatal("no room for a test file");
        return path;
    }

    static Result<qint64> countRows(const QString& path, const FileFormat& format, RawObserver observer = {}) {
        const auto source = openRows(path, format, std::move(observer));
        XW_TRY(source);
        qint64 rows = 0;
        for (Row row;; ++rows) {
            const auto more = (*source)->next(row);
            XW_TRY(more);
            if (!*more)
                return rows;
        }
    }

private Q_SLOTS:
    void readsCompressedTablesOfEveryKind_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<FileKind>("kind");
        QByteArray csv = "title,price\n";
        QByteArray json;
        for (int i = 0; i < 50000; ++i) {
            csv += "某某商品" + QByteArray::number(i * 7919) + ",1\n";
            json += "{\"title\": \"某某商品" + QByteArray::number(i * 7919) + "\"}\n";
        }
        QTest::newRow("csv") << csv << FileKind::Delimited;
        QTest::newRow("json lines") << json << FileKind::JsonLines;
    }
    void readsCompressedTablesOfEveryKind() {
        QFETCH(QByteArray, text);
        QFETCH(FileKind, kind);
        // Two members behind each other are one text.
        const QByteArray packed = gzip(text.left(700001)) + gzip(text.mid(700001));
        const QString path = file(packed);
        const auto guess = inspect(path);
        QVERIFY2(guess, guess ? "" : qPrintable(guess.error().detail));
        QCOMPARE(guess->format.kind, kind);
        QVERIFY(guess->compressed);
        QCOMPARE(guess->size, packed.size());
        QVERIFY2(std::abs(guess->rowsEstimated - 50000) < 5000, qPrintable(QString::number(guess->rowsEstimated)));
        QCryptographicHash hash(QCryptographicHash::Sha256); // of the file as it lies there
        const auto rows = countRows(path, guess->format, [&hash](std::span<const std::byte> block) {
            hash.addData(QByteArrayView(block.data(), static_cast<qsizetype>(block.size())));
        });
        QCOMPARE(*rows, 50000);
        QCOMPARE(hash.result(), QCryptographicHash::hash(packed, QCryptographicHash::Sha256));
    }

    void refusesWhatIsDamaged() {
        const QByteArray packed = gzip("title,price\n" + QByteArray("abc,1\n").repeated(1000));
        for (qsizetype size = 2; size < packed.size(); ++size)
            QCOMPARE(countRows(file(packed.left(size)), {}).error().detail, QStringLiteral("gzip.cut-off"));
        for (qsizetype at = 10; at < packed.size(); ++at) {
            QByteArray flipped = packed;
            flipped[at] = static_cast<char>(flipped[at] ^ 0x10);
            const auto rows = countRows(file(flipped), {}); // its checksum is the last thing in it
            QVERIFY2(!rows || *rows == 1001, qPrintable(QString::number(at)));
        }
        QCOMPARE(countRows(file(packed + "more"), {}).error().detail, QStringLiteral("gzip.damaged"));
        QCOMPARE(inspect(file(gzip(packed))).error().detail, QStringLiteral("file.compressed")); // twice
        QCOMPARE(inspect(file(gzip("PK\3\4"))).error().detail, QStringLiteral("file.workbook"));
    }

    void stopsABombInBoundedTime() {
        // A hundred times 64 MB of blank lines: 6.4 GB in 6 MB.
        const QByteArray packed = gzip("title,price\n" + QByteArray(64 << 20, '\n'));
        const QString path = file(packed.repeated(100));
        QElapsedTimer timer;
        timer.start();
        const auto rows = countRows(path, {});
        QVERIFY(!rows);
        QCOMPARE(rows.error().detail, QStringLiteral("gzip.bomb"));
        QCOMPARE(rows.error().context.last(), QStringLiteral("200"));
        QVERIFY(timer.elapsed() < 10000); // a tenth of a second in release
        QCOMPARE(inspect(path).error().detail, QStringLiteral("gzip.bomb"));
    }

    void aFolderOrNothingIsNoSource() {
        ByteSource source;
        QCOMPARE(source.open(m_folder.path()).error().detail, QStringLiteral("file.is-folder"));
        QCOMPARE(source.open(m_folder.filePath(QStringLiteral("no"))).error().code, ErrorCode::NotFound);
    }
};

QTEST_GUILESS_MAIN(TestByteSource)
#include "tst_bytesource.moc"
