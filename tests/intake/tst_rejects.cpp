#include "models/sheets/delimitedreader.h"
#include "tests/support/workbench.h"

#include <QDir>

using namespace xunwang;
using namespace xunwang::test;

/// Rows that were not taken: kept whole, written to a file, mended there and imported alone.
class TestRejects : public QObject {
    Q_OBJECT

    static RejectedRows::Words words() {
        return {true, [](const Reject& reject) { return QStringLiteral("因为 ") + reject.reason; }};
    }
    static Result<void> save(RejectedRows& rows, const QString& path) {
        auto file = RejectFile::open(path, QStringLiteral("未导入"));
        XW_TRY(file);
        Feedback feedback;
        XW_TRY(file->fill(rows, words(), feedback));
        return file->commit();
    }
    static QString textOf(const QString& path) {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }
    static ImportPlan planned(const QString& path) {
        auto guess = inspectListings(path);
        if (!guess)
            qFatal("%s", qPrintable(guess.error().detail));
        return planImport(path, *guess);
    }
    /// What the market holds, without the numbers that rows happen to get.
    static QStringList stored(Workbench& bench) {
        return bench.file
            ->read([](Reader& reader) -> Result<QStringList> {
                auto rows = reader.prepare(QStringLiteral(
                    "SELECT s.platform || '|' || s.name || '|' || l.item_id || '|' || l.title || '|' || o.seen_at || "
                    "'|' "
                    "|| ifnull(o.price, '-') || '|' || ifnull(o.sales, '-') || '|' || (SELECT "
                    "count(*) FROM lead d WHERE d.listing = l.id) FROM shown_sighting o JOIN listing l ON l.id = "
                    "o.listing "
                    "JOIN shop s ON s.id = l.shop"));
                XW_TRY(rows);
                QStringList list;
                while (true) {
                    auto row = rows->step();
                    XW_TRY(row);
                    if (!*row)
                        break;
                    list += rows->text(0);
                }
                list.sort();
                return list;
            })
            .result()
            .value_or(QStringList());
    }

    const QString m_head = QStringLiteral("平台,店铺名称,商品ID,商品标题,价格,销量,采集时间,备注\n");
    const QString m_good = QStringLiteral("平台一,某某店,1,特供酒,10,5,2026/10/1,\n");
    const QString m_bad = QStringLiteral("平台一,\"某某店, 分店\",2,=国家级茶,面议,5,2026/10/1,'+备注\n"
                                         "平台一,某某店,3,茶,10,多,2026/10/1,\"两\n行\"\n");
    const QString m_mended = QStringLiteral("平台一,\"某某店, 分店\",2,=国家级茶,20,5,2026/10/1,'+备注\n"
                                            "平台一,某某店,3,茶,10,7,2026/10/1,\"两\n行\"\n");

private Q_SLOTS:
    void mendedRowsImportedAloneGiveWhatTheWholeWouldHave_data() {
        QTest::addColumn<QString>("name");
        QTest::newRow("CSV") << QStringLiteral("rejects.csv");
        // (a workbook: see the reader of workbooks)
    }
    void mendedRowsImportedAloneGiveWhatTheWholeWouldHave() {
        QFETCH(QString, name);
        Workbench whole;
        QVERIFY(whole.import(whole.write(QStringLiteral("a.csv"), (m_head + m_good + m_mended).toUtf8())));

        Workbench bench;
        const auto first = bench.import(bench.write(QStringLiteral("a.csv"), (m_head + m_good + m_bad).toUtf8()));
        QCOMPARE(first->rejected, 2);
        const QString path = bench.filePath(name);
        QVERIFY(save(*first->rejectedRows, path));

        // Unmended they are rejected again, for the same reasons.
        const auto again = bench.import(planned(path));
        QCOMPARE(again->rejected, 2);
        QCOMPARE(again->rejects[0].reason, QStringLiteral("row.price"));
        QCOMPARE(again->rejects[0].found, QStringLiteral("面议"));

        const QString mended = textOf(path)
                                   .replace(QStringLiteral("面议"), QStringLiteral("20"))
                                   .replace(QStringLiteral(",多,"), QStringLiteral(",7,"));
        const auto second = bench.import(planned(bench.write(name, mended.toUtf8())));
        QVERIFY(second);
        QCOMPARE(second->rejected, 0);
        QCOMPARE(second->created, 2);
        QCOMPARE(stored(bench), stored(whole));
    }

    void theFileSaysLineReasonAndCodeBehindTheOriginalColumns() {
        Workbench bench;
        const auto outcome = bench.import(bench.write(QStringLiteral("a.csv"), (m_head + m_good + m_bad).toUtf8()));
        const QString path = bench.filePath(QStringLiteral("r.csv"));
        QVERIFY(save(*outcome->rejectedRows, path));
        const QString text = textOf(path);
        QFile bytes(path);
        QVERIFY(bytes.open(QIODevice::ReadOnly));
        QCOMPARE(bytes.read(3), QByteArray("\xef\xbb\xbf")); // else Excel and WPS take it for GBK
        const QString head = text.section(QStringLiteral("\r\n"), 0, 0);
        QCOMPARE(head, m_head.trimmed() + QStringLiteral(",巡网：行号,巡网：未导入原因 ('),巡网：原因代码"));
        const QString first = text.section(QStringLiteral("\r\n"), 1, 1);
        QCOMPARE(first,
            QStringLiteral("平台一,\"某某店, 分店\",2,'=国家级茶,面议,5,2026/10/1,''+备注,3,因为 row.price,row.price"));
        QVERIFY(text.contains(QStringLiteral(",4,因为 row.sales,row.sales")));
    }

    void whatNeedsNoGuardIsLeftAsItIs() {
        Workbench bench;
        const auto outcome = bench.import(
            bench.write(QStringLiteral("a.csv"), QStringLiteral("商品标题,价格\n'茶',?\n酒,5\n").toUtf8()));
        const QString path = bench.filePath(QStringLiteral("r.csv"));
        QVERIFY(save(*outcome->rejectedRows, path));
        QVERIFY(textOf(path).contains(QStringLiteral("'茶',?,2,")));
        QVERIFY(!planned(path).added.guarded);
    }

    void aRowThatCantBeToldApartStandsWholeAndIsNeverShifted() {
        Workbench bench;
        const auto outcome = bench.import(bench.write(QStringLiteral("a.csv"),
            QStringLiteral("商品ID,商品标题,价格\n1,茶\n2,茶,10,20\n3,茶,10\n4,茶,?\n").toUtf8()));
        QCOMPARE(outcome->rejected, 3);
        const QString path = bench.filePath(QStringLiteral("r.csv"));
        QVERIFY(save(*outcome->rejectedRows, path));
        const QString text = textOf(path);
        QVERIFY(text.contains(QStringLiteral("\r\n,,,2,因为 row.too-few,row.too-few,\"1,茶\"\r\n")));
        QVERIFY(text.contains(QStringLiteral("\r\n,,,3,因为 row.too-many,row.too-many,\"2,茶,10,20\"\r\n")));
        QVERIFY(text.contains(QStringLiteral("\r\n4,茶,?,5,")));
        const auto again = bench.import(planned(path));
        QCOMPARE(again->rejected, 3); // as long as nobody has told the cells apart
    }

    void aFileWithoutHeadingsGetsSome() {
        Workbench bench;
        const QString path
            = bench.write(QStringLiteral("a.csv"), QStringLiteral("1,茶叶礼盒,?\n2,白酒礼盒,20\n").toUtf8());
        ImportPlan plan = planned(path);
        QVERIFY(plan.headings.isEmpty());
        plan.take(ListingField::Title, 1);
        plan.take(ListingField::Price, 2);
        const auto outcome = bench.import(plan);
        QCOMPARE(outcome->rejected, 1);
        const QString rejects = bench.filePath(QStringLiteral("r.csv"));
        QVERIFY(save(*outcome->rejectedRows, rejects));
        const ImportPlan again = planned(rejects);
        QCOMPARE(again.headings,
            (QStringList{QStringLiteral("column 1"), QStringLiteral("title"), QStringLiteral("price")}));
        QCOMPARE(again.columns, plan.columns);
    }

    void theColumnsAreFoundWhereverTheyWereMovedAndInBothLanguages() {
        const QStringList headings{rejectHeading(RejectColumn::Line, false), QStringLiteral("标题"),
            rejectHeading(RejectColumn::Reason, true, true), QStringLiteral("原因")};
        const RejectColumns added = rejectColumnsIn(headings);
        QCOMPARE(added.places, (std::vector<int>{0, 2}));
        QVERIFY(added.guarded);
        QCOMPARE(added.strip({QStringLiteral("7"), QStringLiteral("'=1"), QStringLiteral("x"), QStringLiteral("y")}),
            (QStringList{QStringLiteral("=1"), QStringLiteral("y")}));
    }

    void allAreKeptNotOnlyThoseListed() {
        Workbench bench;
        QByteArray csv = "title,price\n";
        for (int i = 0; i < 30'000; ++i)
            csv += "tea,cheap\n";
        const auto outcome = bench.import(bench.write(QStringLiteral("a.csv"), csv + "tea,1\n"));
        QCOMPARE(outcome->rejects.size(), kRejectsKept);
        QCOMPARE(outcome->rejectedRows->count(), 30'000);
        const QString path = bench.filePath(QStringLiteral("r.csv"));
        QVERIFY(save(*outcome->rejectedRows, path));
        QVERIFY(save(*outcome->rejectedRows, path)); // as often as one likes
        QCOMPARE(textOf(path).count(QStringLiteral("\r\n")), 30'001);
    }

    void nothingIsLeftInTheTemporaryFolder() {
        QTemporaryDir own; // others write to the common one
        const QByteArray common = qgetenv("TMPDIR");
        {
            Workbench bench;
            qputenv("TMPDIR", QFile::encodeName(own.path()));
            const auto outcome = bench.import(bench.write(QStringLiteral("a.csv"), "title,price\ntea,?\nwine,1\n"));
            QVERIFY(save(*outcome->rejectedRows, bench.filePath(QStringLiteral("r.csv"))));
            QVERIFY(save(*outcome->rejectedRows, bench.filePath(QStringLiteral("r.xlsx"))));
        }
        common.isEmpty() ? qunsetenv("TMPDIR") : qputenv("TMPDIR", common);
        QCOMPARE(QDir(own.path()).entryList(QDir::Files | QDir::Hidden), QStringList());
    }

    void whatFailsBeforeTheEndLeavesNeitherRowsNorFile() {
        Workbench bench;
        const QString path = bench.write(QStringLiteral("a.csv"), "title,price\ntea,?\nwine,1\n");
        const QString target = bench.filePath(QStringLiteral("r.csv"));
        auto file = RejectFile::open(target, QStringLiteral("r"));
        QVERIFY(file);
        ImportExtras extras;
        extras.beforeClosing = [&](RejectedRows& rows, const Feedback& feedback) -> Result<void> {
            XW_TRY(file->fill(rows, words(), feedback));
            return fail(ErrorCode::Io, QStringLiteral("file.write-failed"), {target, QString()});
        };
        Feedback feedback;
        const auto outcome
            = importListings(*bench.file, bench.actor, planned(path), Workbench::matcher(), feedback, extras);
        QCOMPARE(outcome.error().code, ErrorCode::Io);
        file = RejectFile();
        QVERIFY(!QFile::exists(target));
        QCOMPARE(bench.count(QStringLiteral("SELECT count(*) FROM listing")), 0);
        QCOMPARE(bench.count(QStringLiteral("SELECT count(*) FROM open_batch")), 0);

        extras.beforeClosing = [&](RejectedRows& rows, const Feedback& f) -> Result<void> {
            feedback.cancel(); // after the last row
            auto again = RejectFile::open(target, QStringLiteral("r"));
            XW_TRY(again);
            return again->fill(rows, words(), f);
        };
        QVERIFY(!importListings(*bench.file, bench.actor, planned(path), Workbench::matcher(), feedback, extras));
        QVERIFY(!QFile::exists(target));
    }

    void aPlaceThatCantBeWrittenToIsKnownAtOnce() {
        const auto file = RejectFile::open(QStringLiteral("/no/such/folder/r.csv"), QStringLiteral("r"));
        QCOMPARE(file.error().code, ErrorCode::Io);
    }

    void ofAFileThatWasKnownTheyAreFoundAgain() {
        Workbench bench;
        const QString path = bench.write(QStringLiteral("a.csv"), (m_head + m_good + m_bad).toUtf8());
        QVERIFY(bench.import(path));
        QVERIFY(!bench.import(path)->rejectedRows);
        Feedback feedback;
        const auto again = rejectedAgain(planned(path), bench.file->zone(), bench.clock.now(), feedback);
        QCOMPARE((*again)->count(), 2);
    }
};

QTEST_GUILESS_MAIN(TestRejects)
#include "tst_rejects.moc"
