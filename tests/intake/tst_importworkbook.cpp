#include "tests/support/smallbook.h"
#include "tests/support/workbench.h"

#include <QCryptographicHash>
#include <QElapsedTimer>

#include <thread>

using namespace xunwang;
using namespace xunwang::test;

namespace {

QByteArray text(const char* column, int row, const QByteArray& content) {
    return "<c r='" + QByteArray(column) + QByteArray::number(row) + "' t='str'><v>" + content + "</v></c>";
}

/// Listings from row 2 on: number, title, price as a number, day as a number.
QByteArray listings(int count) {
    QByteArray rows = "<row r='1'>" + text("A", 1, "商品ID") + text("B", 1, "商品标题") + text("C", 1, "价格")
        + text("D", 1, "采集时间") + "</row>";
    for (int i = 2; i < count + 2; ++i) {
        const QByteArray n = QByteArray::number(i);
        rows += "<row r='" + n + "'><c r='A" + n + "'><v>" + QByteArray::number(600000000000 + i) + "</v></c>"
            + text("B", i, i % 10 == 0 ? "部队特供酒 " + n : "夏季短袖 " + n) + "<c r='C" + n + "'><v>"
            + QByteArray::number(i) + ".5</v></c><c r='D" + n + "' s='1'><v>46296.5</v></c></row>";
    }
    return rows;
}

SmallBook bookOf(const QByteArray& rows) {
    SmallBook book(rows);
    return book.formats({"yyyy-mm-dd hh:mm"});
}

bool untouched(Workbench& bench) {
    return bench.count(QStringLiteral("SELECT count(*) FROM shown_sighting")) == 0
        && bench.count(QStringLiteral("SELECT count(*) FROM batch")) == 0 && bench.sound();
}

} // namespace

class TestImportWorkbook : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void takesRowsAndKeepsTheHashOfTheFile() {
        Workbench bench;
        const QByteArray bytes = bookOf(listings(300)).bytes();
        const QString path = bench.write(QStringLiteral("a.xlsx"), bytes);
        const auto outcome = bench.import(path);
        QVERIFY2(outcome, outcome ? "" : qPrintable(outcome.error().detail));
        QCOMPARE(outcome->rows, 300);
        QCOMPARE(outcome->created, 300);
        QCOMPARE(outcome->leads, 30);
        QCOMPARE(bench.count(QStringLiteral("SELECT min(price) FROM shown_sighting")), 250);
        const QDateTime seen(QDate(2026, 10, 1), QTime(12, 0), QTimeZone("Asia/Shanghai"));
        QCOMPARE(bench.count(QStringLiteral("SELECT max(seen_at) FROM shown_sighting")), seen.toMSecsSinceEpoch());
        const QByteArray hash = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
        QCOMPARE(bench.count(
                     QStringLiteral("SELECT count(*) FROM batch WHERE sha256 = '%1'").arg(QString::fromLatin1(hash))),
            1);
        const auto again = bench.import(path);
        QVERIFY(again->sameFile);
    }

    void namesTheRowOfTheSheetInARefusal() {
        Workbench bench;
        QByteArray rows = listings(3);
        rows += "<row r='40'>" + text("A", 40, "1") + text("B", 40, "茶") + text("C", 40, "面议") + "</row>";
        rows += "<row r='41'>" + text("A", 41, "1") + text("B", 41, "茶") + text("H", 41, "？") + "</row>";
        const auto outcome = bench.import(bench.write(QStringLiteral("a.xlsx"), bookOf(rows).bytes()));
        QVERIFY(outcome);
        QCOMPARE(outcome->rejected, 1);
        QCOMPARE(outcome->rejects.front().line, 40);
        QCOMPARE(outcome->rejects.front().reason, QStringLiteral("row.price"));
    }

    /// Whatever becomes of it in the middle, no row stays.
    void leavesNothingOfAFileThatEndsBadly() {
        Workbench bench;
        SmallBook book = bookOf(listings(20000));
        QByteArray& sheet = book.parts["xl/worksheets/sheet1.xml"];
        sheet.chop(100);
        const auto outcome = bench.import(bench.write(QStringLiteral("a.xlsx"), book.bytes()));
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().detail, QStringLiteral("workbook.damaged"));
        QVERIFY(untouched(bench));
        book = bookOf(listings(20000) + "<row r='20002'><c r='XFE20002'><v>1</v></c></row>");
        QCOMPARE(bench.import(bench.write(QStringLiteral("a.xlsx"), book.bytes())).error().detail,
            QStringLiteral("workbook.column-beyond"));
        QVERIFY(untouched(bench));
    }

    void leavesNothingWhenCanceled() {
        Workbench bench;
        const QString path = bench.write(QStringLiteral("a.xlsx"), bookOf(listings(40000)).bytes());
        for (const int after : {1, 2, 3}) {
            Feedback feedback;
            int ticks = 0;
            feedback.onProgress([&](qint64, qint64) {
                if (++ticks == after)
                    feedback.cancel();
            });
            const auto outcome = bench.import(path, &feedback);
            QVERIFY(!outcome);
            QCOMPARE(outcome.error().code, ErrorCode::Canceled);
            QVERIFY(untouched(bench));
        }
    }

    /// Also while the first row is long in coming.
    void letsGoOfAReaderThatHangs() {
        Workbench bench;
        const QString path = bench.write(QStringLiteral("a.xlsx"), bookOf(listings(3)).bytes());
        const auto guess = inspect(path);
        QVERIFY(guess);
        const QString script = bench.write(QStringLiteral("reader.sh"), "#!/bin/sh\nexec sleep 60\n");
        QFile::setPermissions(script, QFile::ReadOwner | QFile::ExeOwner);
        qputenv("XUNWANG_READER", script.toUtf8());
        const auto unset = qScopeGuard([] { qunsetenv("XUNWANG_READER"); });
        Feedback feedback;
        std::thread person([&feedback] {
            std::this_thread::sleep_for(std::chrono::milliseconds(300));
            feedback.cancel();
        });
        QElapsedTimer timer;
        timer.start();
        const auto outcome = bench.import(planImport(path, *guess), &feedback);
        person.join();
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().code, ErrorCode::Canceled);
        QVERIFY(timer.elapsed() < 5000);
        QVERIFY(untouched(bench));
    }
};

QTEST_GUILESS_MAIN(TestImportWorkbook)
#include "tst_importworkbook.moc"
