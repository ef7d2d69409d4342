#include "models/store/files.h"
#include "tests/support/workbench.h"

#include <QDirIterator>
#include <QRandomGenerator>

#include <map>
#include <set>

using namespace xunwang;
using namespace xunwang::test;

namespace {

QString counts(const ImportOutcome& o) {
    return QStringLiteral("%1 = %2 new + %3 updated + %4 unchanged + %5 duplicate + %6 rejected, %7 leads")
        .arg(o.rows)
        .arg(o.created)
        .arg(o.updated)
        .arg(o.unchanged)
        .arg(o.duplicate)
        .arg(o.rejected)
        .arg(o.leads);
}
/// What an import counts, said once more as plainly as possible.
struct Model {
    struct Seen {
        QDate at;
        int price, batch;
        QString title;
    };
    std::map<int, std::vector<Seen>> items; // in time, then as they came in

    QString import(const std::vector<std::tuple<int, QString, int, QDate>>& rows, int batch) {
        ImportOutcome o;
        std::set<std::tuple<int, QString, int, QDate>> met;
        for (const auto& row : rows) {
            const auto& [id, title, price, at] = row;
            ++o.rows;
            if (!met.insert(row).second) {
                ++o.duplicate;
                continue;
            }
            auto& seen = items[id];
            if (std::any_of(seen.begin(), seen.end(),
                    [&](const Seen& s) { return s.at == at && s.price == price && s.title == title; })) {
                ++o.unchanged;
                continue;
            }
            if (seen.empty())
                ++o.created;
            const auto behind = std::find_if(seen.begin(), seen.end(), [&](const Seen& s) { return s.at > at; });
            seen.insert(behind, {at, price, batch, title});
        }
        for (const auto& [id, seen] : items)
            for (size_t i = 1; i < seen.size(); ++i)
                o.updated += seen[i].batch == batch && seen[i].price != seen[i - 1].price;
        o.unchanged = o.rows - o.duplicate - o.created - o.updated;
        return counts(o);
    }
};

} // namespace

class TestImport : public QObject {
    Q_OBJECT

    static constexpr std::array kTables{"listing", "observation", "shop", "lead", "batch", "open_batch", "listing_keys",
        "shop_listings", "listing_titles", "observation_titles"};

private Q_SLOTS:
    void countsAsTheContractSays_data() {
        QTest::addColumn<QString>("csv");
        QTest::addColumn<QString>("expected");
        const QString head = QStringLiteral("平台,商品ID,商品标题,价格,销量,采集时间\n");
        const auto row = [&](const char* name, const QString& rows, const char* expected) {
            QTest::newRow(name) << head + rows << QString::fromLatin1(expected);
        };
        row("two items", QStringLiteral("平台一,1,茶,10,5,2026/10/1\n平台一,2,酒,20,5,2026/10/1\n"),
            "2 = 2 new + 0 updated + 0 unchanged + 0 duplicate + 0 rejected, 0 leads");
        row("a price that moved", QStringLiteral("平台一,1,茶,10,5,2026/10/1\n平台一,1,茶,12,5,2026/10/2\n"),
            "2 = 1 new + 1 updated + 0 unchanged + 0 duplicate + 0 rejected, 0 leads");
        row("the newest first",
            QStringLiteral("平台一,1,茶,12,5,2026/10/10\n平台一,1,茶,12,5,2026/10/9\n平台一,1,茶,10,5,2026/10/8\n"),
            "3 = 1 new + 1 updated + 1 unchanged + 0 duplicate + 0 rejected, 0 leads");
        row("an empty value is no difference", QStringLiteral("平台一,1,茶,10,5,2026/10/1\n平台一,1,茶,,5,2026/10/2\n"),
            "2 = 1 new + 0 updated + 1 unchanged + 0 duplicate + 0 rejected, 0 leads");
        row("the same row twice", QStringLiteral("平台一,1,茶,10,5,2026/10/1\n平台一,1,茶,10,5,2026/10/1\n"),
            "2 = 1 new + 0 updated + 0 unchanged + 1 duplicate + 0 rejected, 0 leads");
        row("the same item on two platforms",
            QStringLiteral("平台一,1,茶,10,5,2026/10/1\n平台二,1,茶,10,5,2026/10/1\n"),
            "2 = 2 new + 0 updated + 0 unchanged + 0 duplicate + 0 rejected, 0 leads");
        row("one lead per listing, whatever the days and rules",
            QStringLiteral("平台一,1,国家级特供酒,10,5,2026/10/1\n平台一,1,国家级特供酒,12,5,2026/10/2\n"),
            "2 = 1 new + 1 updated + 0 unchanged + 0 duplicate + 0 rejected, 1 leads");
        row("a price that is none", QStringLiteral("平台一,1,茶,面议,5,2026/10/1\n平台一,2,茶,10,5,2026/10/1\n"),
            "2 = 1 new + 0 updated + 0 unchanged + 0 duplicate + 1 rejected, 0 leads");
    }
    void countsAsTheContractSays() {
        QFETCH(QString, csv);
        QFETCH(QString, expected);
        Workbench bench;
        const auto outcome = bench.import(bench.write(QStringLiteral("a.csv"), csv.toUtf8()));
        QVERIFY(outcome);
        QCOMPARE(counts(*outcome), expected);
        QVERIFY(bench.sound());
    }

    void theSameFileAgainChangesNothingAndSaysSo() {
        Workbench bench;
        const QString path = bench.write(QStringLiteral("a.csv"),
            QStringLiteral("商品ID,商品标题,价格\n1,特供酒,10\n2,茶,20\n2,茶,20\n3,茶,?\n").toUtf8());
        QCOMPARE(counts(*bench.import(path)),
            QStringLiteral("4 = 2 new + 0 updated + 0 unchanged + 1 duplicate + 1 rejected, 1 leads"));
        const qint64 entries = bench.count(QStringLiteral("SELECT count(*) FROM ledger"));
        bench.clock.advance(86400); // also where the file does not say when its rows were seen
        const auto again = bench.import(path);
        QVERIFY(again->sameFile);
        QCOMPARE(
            counts(*again), QStringLiteral("4 = 0 new + 0 updated + 2 unchanged + 1 duplicate + 1 rejected, 0 leads"));
        QCOMPARE(bench.count(QStringLiteral("SELECT count(*) FROM ledger")), entries);
    }

    void theSameRowsInAnotherFileAreStoredAlready() {
        Workbench bench;
        const auto rows = [](const char* order) {
            return QStringLiteral("商品ID,商品标题,价格,采集时间\n%1").arg(QString::fromUtf8(order)).toUtf8();
        };
        QVERIFY(bench.import(bench.write(QStringLiteral("a.csv"), rows("1,特供酒,10,2026/10/1\n2,茶,20,2026/10/1\n"))));
        const auto again = bench.import(bench.write(
            QStringLiteral("b.csv"), rows("2,茶,20,2026/10/1\n1,特供酒,10,2026/10/1\n1,特供酒,10,2026/10/1\n")));
        QCOMPARE(
            counts(*again), QStringLiteral("3 = 0 new + 0 updated + 2 unchanged + 1 duplicate + 0 rejected, 0 leads"));
        QCOMPARE(bench.count(QStringLiteral("SELECT count(*) FROM shown_sighting")), 2);
        QVERIFY(bench.sound());
    }

    void anOlderPriceThatComesLaterIsComparedInTime() {
        Workbench bench;
        const auto file = [&](const char* name, const char* row) {
            return bench.write(QLatin1String(name),
                QStringLiteral("商品ID,商品标题,价格,采集时间\n%1\n").arg(QString::fromUtf8(row)).toUtf8());
        };
        QVERIFY(bench.import(file("a.csv", "1,茶,10,2026/10/5")));
        const auto earlier = bench.import(file("b.csv", "1,茶,12,2026/10/1")); // nothing stands before it
        QCOMPARE(counts(*earlier),
            QStringLiteral("1 = 0 new + 0 updated + 1 unchanged + 0 duplicate + 0 rejected, 0 leads"));
        const auto between = bench.import(file("c.csv", "1,茶,13,2026/10/3"));
        QCOMPARE(counts(*between),
            QStringLiteral("1 = 0 new + 1 updated + 0 unchanged + 0 duplicate + 0 rejected, 0 leads"));
    }

    void anyFilesInAnyOrderCountAsThePlainModelDoes() {
        QRandomGenerator random(20261101);
        for (int round = 0; round < 20; ++round) {
            Workbench bench;
            Model model;
            for (int batch = 0; batch < 4; ++batch) {
                std::vector<std::tuple<int, QString, int, QDate>> rows;
                QString csv = QStringLiteral("平台,商品ID,商品标题,价格,采集时间\n");
                for (int i = 0; i < 60; ++i) {
                    rows.push_back(
                        {int(random.bounded(12)), random.bounded(4) ? QStringLiteral("茶") : QStringLiteral("酒"),
                            int(10 + random.bounded(3)), QDate(2026, 10, 1 + int(random.bounded(5)))});
                    const auto& [id, title, price, at] = rows.back();
                    csv += QStringLiteral("平台一,%1,%2,%3,%4\n")
                               .arg(id)
                               .arg(title)
                               .arg(price)
                               .arg(at.toString(Qt::ISODate));
                }
                const auto outcome = bench.import(bench.write(QStringLiteral("%1.csv").arg(batch), csv.toUtf8()));
                QVERIFY(outcome);
                QCOMPARE(counts(*outcome), model.import(rows, batch));
            }
            QVERIFY(bench.sound());
        }
    }

    void aLeadKeepsWhatWasSeen() {
        Workbench bench;
        QVERIFY(bench.import(bench.write(QStringLiteral("a.csv"),
            QStringLiteral("平台,店铺名称,商品ID,商品标题,价格,采集时间\n平台一,某某店,1, "
                           "👍国家级特·供酒,\"￥1599.00\",2026/10/1\r\n")
                .toUtf8())));
        const auto leads
            = bench.file->read([](Reader& reader) { return leadsByIds(reader, {(qint64(7) << 43) | 1}); }).result();
        QVERIFY(leads);
        QCOMPARE(leads->size(), size_t(1));
        const Lead& lead = leads->front().lead;
        QCOMPARE(lead.title, QStringLiteral("👍国家级特·供酒"));
        QCOMPARE(lead.price, std::optional(Money::fromFen(159900)));
        QCOMPARE(lead.severity, Severity::High);
        QCOMPARE(lead.rules.size(), size_t(2));
        QCOMPARE(lead.rules[0].article, QStringLiteral("第九条第二项"));
        QCOMPARE(lead.hits[1].text, QStringLiteral("特·供"));
        QCOMPARE(lead.hits[1].codePoints, (TextSpan{4, 7}));
        QCOMPARE(lead.hits[1].utf16, (TextSpan{5, 8})); // the emoji takes two
        QCOMPARE(lead.seenAt, moment("2026-09-30T16:00:00Z")); // midnight in Shanghai
        // The row itself, blanks and quotes and all: evidence of what the file said.
        QCOMPARE(lead.sourceRow, QStringLiteral("平台一,某某店,1, 👍国家级特·供酒,\"￥1599.00\",2026/10/1"));
        QCOMPARE(lead.sourceLine, 2);
    }

    void leadsAreCountedByRule() {
        Workbench bench;
        const auto outcome = bench.import(bench.write(QStringLiteral("a.csv"),
            QStringLiteral("商品ID,商品标题\n1,国家级特供酒\n2,特供茶\n3,茶\n2,特供茶\n").toUtf8()));
        QCOMPARE(outcome->rules.size(), size_t(2));
        QCOMPARE(outcome->rules[0].rule, QStringLiteral("SUP-01"));
        QCOMPARE(outcome->rules[0].leads, 2);
        QCOMPARE(outcome->rules[1].rule, QStringLiteral("ABS-01"));
        QCOMPARE(outcome->rules[1].leads, 1);
        const auto later = bench.import(bench.write(
            QStringLiteral("b.csv"), QStringLiteral("商品ID,商品标题\n9,国家级书\n1,国家级特供酒\n").toUtf8()));
        QCOMPARE(later->rules.size(), size_t(1)); // those of this batch alone
        QCOMPARE(later->rules[0].leads, 1);
    }

    void aCodeThatDoesNotCheckIsAWarning() {
        Workbench bench;
        const auto outcome = bench.import(bench.write(QStringLiteral("a.csv"),
            QStringLiteral("商品标题,统一社会信用代码\n茶,91120101MA4200005X\n酒,12345\n糖,91120101MAA0000007\n米,-\n")
                .toUtf8()));
        QCOMPARE(outcome->created, 4);
        QCOMPARE(outcome->badCodes, 2);
        QCOMPARE(outcome->warnings.size(), size_t(2));
        QCOMPARE(outcome->warnings[0].line, 2);
        QCOMPARE(outcome->warnings[0].reason, QStringLiteral("credit-code.check-digit"));
        QCOMPARE(outcome->warnings[1].reason, QStringLiteral("credit-code.shape"));
    }

    void theWholeFileIsKeptOnRequest() {
        Workbench bench;
        const QString path = bench.write(QStringLiteral("a.csv"), "title,price\ntea,1\nwine,2\n");
        const QString folder = CaseFile::evidenceFolder(bench.path());
        const auto files = [&] {
            int count = 0;
            for (QDirIterator walk(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories); walk.hasNext();
                 walk.next())
                ++count;
            return count;
        };
        ImportExtras extras;
        extras.keepFile = true;
        const auto plan = planImport(path, *inspect(path));
        {
            Feedback feedback;
            feedback.cancel();
            const auto canceled
                = importListings(*bench.file, bench.actor, plan, Workbench::matcher(), feedback, extras);
            QCOMPARE(canceled.error().code, ErrorCode::Canceled);
            QCOMPARE(files(), 0);
        }
        Feedback feedback;
        const auto outcome = importListings(*bench.file, bench.actor, plan, Workbench::matcher(), feedback, extras);
        QVERIFY(outcome);
        QCOMPARE(files(), 1);
        const auto kept
            = bench.file
                  ->read([&](Reader& reader) { return evidenceOf(reader, QStringLiteral("batch"), *outcome->batch); })
                  .result();
        QCOMPARE(kept->size(), size_t(1));
        QCOMPARE(kept->front().value.name, QStringLiteral("a.csv"));
        QCOMPARE(kept->front().value.sha256, *sha256Of(path));
        QVERIFY(bench.sound());
    }

    void aFileThatWasExchangedMeanwhileIsNotKeptForAnother() {
        Workbench bench;
        const QString path = bench.write(QStringLiteral("a.csv"), "title,price\ntea,?\nwine,2\n");
        const auto plan = planImport(path, *inspect(path));
        ImportExtras extras;
        extras.keepFile = true;
        extras.beforeClosing = [&](RejectedRows&, const Feedback&) -> Result<void> {
            bench.write(QStringLiteral("a.csv"), "title,price\nanother,3\n");
            return {};
        };
        Feedback feedback;
        const auto outcome = importListings(*bench.file, bench.actor, plan, Workbench::matcher(), feedback, extras);
        QCOMPARE(outcome.error().detail, QStringLiteral("intake.file-changed"));
        QCOMPARE(bench.count(QStringLiteral("SELECT count(*) FROM listing")), 0);
        QDirIterator left(
            CaseFile::evidenceFolder(bench.path()), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        QVERIFY(!left.hasNext());
    }

    void rejectsSayLineAndReason() {
        Workbench bench;
        const auto outcome = bench.import(bench.write(QStringLiteral("a.csv"),
            QStringLiteral("商品ID,商品标题,价格,销量,采集时间,统一社会信用代码\n1,,10,1,2026/10/1,\n2,茶,十元,1,2026/"
                           "10/1,\n3,茶,10,多,2026/10/1,\n"
                           "4,茶,10,1,昨天,\n5,茶,10,1,2026/10/1,9.11201E+17\n6,茶,10\n7,茶,10,1,2026/10/1,\n")
                .toUtf8()));
        QVERIFY(outcome);
        QStringList reasons;
        for (const Reject& reject : outcome->rejects)
            reasons.append(QStringLiteral("%1 %2").arg(reject.line).arg(reject.reason));
        QCOMPARE(reasons,
            (QStringList{QStringLiteral("2 row.no-title"), QStringLiteral("3 row.price"), QStringLiteral("4 row.sales"),
                QStringLiteral("5 row.time"), QStringLiteral("6 row.credit-code-damaged"),
                QStringLiteral("7 row.too-few")}));
    }

    void badFilesChangeNothing_data() {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("detail");
        const QByteArray head = QStringLiteral("商品ID,商品标题\n").toUtf8();
        QTest::newRow("a quote never closed") << head + "1,x\n2,\"y\n3,z\n"
                                              << "csv.quote-unclosed";
        QTest::newRow("a cell beyond 1 MiB") << head + "1,\"" + QByteArray((1 << 20) + 9, 'x') + "\"\n"
                                             << "csv.quote-unclosed";
        QTest::newRow("empty") << QByteArray() << "file.empty";
        QTest::newRow("a picture") << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16) + QByteArray(500, '\1')
                                   << "text.binary";
        QTest::newRow("headings alone") << head << "intake.no-rows";
        QTest::newRow("no title") << QByteArray("id,colour\n1,red\n2,blue\n") << "intake.no-title";
        QTest::newRow("a bad byte far down") << head + QByteArray("1,tea\n").repeated(400000) + "2,\xff\xfe\n"
                                             << "text.bad-byte";
    }
    void badFilesChangeNothing() {
        QFETCH(QByteArray, content);
        QFETCH(QString, detail);
        Workbench bench;
        const auto outcome = bench.import(bench.write(QStringLiteral("a.csv"), content));
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().detail, detail);
        QCOMPARE(outcome.error().code, ErrorCode::Validation);
        for (const char* table : kTables)
            QCOMPARE(bench.count(QStringLiteral("SELECT count(*) FROM %1").arg(QLatin1String(table))), 0);
        QVERIFY(bench.sound());
    }

    void canceledAtAnyTickItLeavesNoTrace() {
        Workbench bench;
        QByteArray csv = QStringLiteral("商品ID,商品标题\n").toUtf8();
        for (int i = 0; i < 40000; ++i)
            csv += QByteArray::number(i) + ",tea\n";
        const QString path = bench.write(QStringLiteral("a.csv"), csv);
        for (int stopAt = 1; stopAt <= 4; ++stopAt) {
            Feedback feedback;
            int tick = 0;
            feedback.onProgress([&](qint64, qint64) {
                if (++tick == stopAt)
                    feedback.cancel();
            });
            const auto outcome = bench.import(path, &feedback);
            QVERIFY(!outcome);
            QCOMPARE(outcome.error().code, ErrorCode::Canceled);
            for (const char* table : kTables)
                QCOMPARE(bench.count(QStringLiteral("SELECT count(*) FROM %1").arg(QLatin1String(table))), 0);
        }
        QCOMPARE(bench.import(path)->created, 40000);
        QVERIFY(bench.sound());
    }

    void whoMayNotImportIsRefused() {
        Workbench bench;
        bench.actor = {};
        const auto outcome = bench.import(bench.write(QStringLiteral("a.csv"), "id,title\n1,tea\n"));
        QCOMPARE(outcome.error().code, ErrorCode::Constraint);
        QCOMPARE(bench.count(QStringLiteral("SELECT count(*) FROM open_batch")), 0);
    }

    void aRealExportCountsAsKnown() {
        QString shared = qEnvironmentVariable("XUNWANG_SHARED");
        if (shared.isEmpty())
            shared = qEnvironmentVariable("XUNWANG_SOURCE") + QStringLiteral("/../shared");
        const QString real = shared + QStringLiteral("/data/listings/tmall_7shops_utf8bom.csv");
        if (!QFile::exists(real))
            QSKIP("the real files are not here");
        const auto expected
            = QStringLiteral("8769 = 1206 new + 4594 updated + 2950 unchanged + 19 duplicate + 0 rejected, 0 leads");
        Workbench bench;
        QCOMPARE(counts(*bench.import(real)), expected);
        QCOMPARE(bench.import(real)->created, 0);
        QVERIFY(bench.sound());
    }
};

QTEST_GUILESS_MAIN(TestImport)
#include "tst_import.moc"
