#include "models/market/derived.h"
#include "models/market/titlesearch.h"
#include "models/store/connection.h"
#include "models/store/verify.h"
#include "tests/support/workbench.h"

#include <QRandomGenerator>

using namespace xunwang;
using namespace xunwang::test;

class TestTitleSearch : public QObject {
    Q_OBJECT

    std::unique_ptr<Workbench> m_bench;

    static QByteArray file(const QStringList& rows) {
        return (QStringLiteral("平台,商品ID,商品标题,价格,采集时间\n") + rows.join(u'\n') + u'\n').toUtf8();
    }
    static QString row(int id, const QString& title, int day = 1) {
        return QStringLiteral("平台一,%1,%2,10,2026/10/%3").arg(id).arg(title).arg(day);
    }
    void import(const QStringList& rows) {
        static int number = 0;
        QVERIFY(m_bench->import(m_bench->write(QStringLiteral("%1.csv").arg(++number), file(rows))));
    }
    Result<FoundTitles> search(const QString& text, size_t limit = 100) {
        return m_bench->file
            ->read([&](Reader& reader) {
                Feedback feedback;
                return searchTitles(reader, text, limit, feedback);
            })
            .result();
    }
    /// The titles found, "|" between them, and a "!" where it was stale.
    QString found(const QString& text) {
        const auto found = search(text);
        if (!found)
            return found.error().detail;
        const auto rows
            = m_bench->file->read([&](Reader& reader) { return listingRows(reader, found->listings); }).result();
        QStringList titles;
        for (const ListingRow& listing : *rows)
            titles.append(listing.title);
        return titles.join(u'|') + (found->stale ? QStringLiteral("!") : QString());
    }
    /// Runs `sql` on the file while nobody has it open.
    void tamper(const QByteArray& sql) {
        m_bench->file.reset();
        {
            auto connection = Connection::open(m_bench->path(), Connection::Mode::Write);
            QVERIFY(connection);
            QVERIFY((*connection)->execute(sql));
        }
        m_bench->open();
    }
    Result<VerifyReport> verified() {
        return m_bench->file
            ->read([&](Reader& reader) {
                Feedback feedback;
                return verifyStore(reader, m_bench->schema(), feedback);
            })
            .result();
    }
    void remake() {
        Feedback feedback;
        const auto claim = m_bench->file->claimBulk();
        QVERIFY(remakeDerived(*m_bench->file, feedback));
    }

private Q_SLOTS:
    void init() { m_bench = std::make_unique<Workbench>(); }
    void cleanup() { m_bench.reset(); }

    void findsWhatFoldingMakesEqual_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("titles");
        QTest::newRow("a piece") << QStringLiteral("保温") << QStringLiteral("不锈钢保温杯|保 温 杯 大号");
        QTest::newRow("traditional") << QStringLiteral("不銹鋼") << QStringLiteral("不锈钢保温杯");
        QTest::newRow("with blanks") << QStringLiteral(" 保 温杯") << QStringLiteral("不锈钢保温杯|保 温 杯 大号");
        QTest::newRow("capitals and wide") << QStringLiteral("ａＢc") << QStringLiteral("ABC充电器");
        QTest::newRow("none") << QStringLiteral("鞋") << QString();
        QTest::newRow("not across titles") << QStringLiteral("杯保") << QString();
        QTest::newRow("signs alone") << QStringLiteral("★ ！") << QStringLiteral("search.nothing");
    }
    void findsWhatFoldingMakesEqual() {
        QFETCH(QString, text);
        QFETCH(QString, titles);
        import({row(1, QStringLiteral("不锈钢保温杯")), row(2, QStringLiteral("保 温 杯 大号")),
            row(3, QStringLiteral("ABC充电器"))});
        QCOMPARE(found(text), titles);
    }

    void countsAllAndNamesTheFirst() {
        QStringList rows;
        for (int i = 0; i < 250; ++i)
            rows.append(row(i, QStringLiteral("茶 %1 茶").arg(i)));
        import(rows);
        const auto found = search(QStringLiteral("茶"));
        QVERIFY(found);
        QCOMPARE(found->count, 250);
        QCOMPARE(found->listings.size(), size_t(100));
        QVERIFY(std::is_sorted(found->listings.begin(), found->listings.end()));
    }

    void whatWasRenamedIsFoundByEachOfItsNames() {
        import({row(1, QStringLiteral("酒 甲")), row(2, QStringLiteral("茶"))});
        import({row(1, QStringLiteral("饮料 甲"), 2), row(1, QStringLiteral("饮料 乙 甲"), 3)});
        QCOMPARE(found(QStringLiteral("饮料")), QStringLiteral("酒 甲"));
        QCOMPARE(found(QStringLiteral("酒")), QStringLiteral("酒 甲"));
        QCOMPARE(search(QStringLiteral("甲"))->count, 1); // in all its names
    }

    void anImportThatIsCanceledIsNotFound() {
        QByteArray rows;
        for (int i = 0; i < 20000; ++i)
            rows += row(i, QStringLiteral("茶")).toUtf8() + '\n';
        Feedback feedback;
        QString meanwhile;
        feedback.onProgress([&](qint64 done, qint64) {
            if (done < 16000)
                return;
            meanwhile = found(QStringLiteral("茶"));
            feedback.cancel();
        });
        const auto outcome = m_bench->import(m_bench->write(QStringLiteral("a.csv"), file({}) + rows), &feedback);
        QCOMPARE(outcome.error().code, ErrorCode::Canceled);
        QCOMPARE(meanwhile, QString());
        QCOMPARE(found(QStringLiteral("茶")), QString());
    }

    void itWorksAfterReopening() {
        import({row(1, QStringLiteral("茶"))});
        m_bench->file.reset();
        m_bench->open();
        QCOMPARE(found(QStringLiteral("茶")), QStringLiteral("茶"));
    }

    void whatIsKeptIsNeverTrusted_data() {
        QTest::addColumn<QByteArray>("sql");
        QTest::newRow("a word changed") << QByteArray("UPDATE listing_titles SET text = replace(text, '茶', '酒')");
        QTest::newRow("a block gone") << QByteArray("DELETE FROM listing_titles");
        QTest::newRow("a block moved") << QByteArray("UPDATE listing_titles SET first = first + 1");
        QTest::newRow("a block cut short") << QByteArray("UPDATE listing_titles SET rows = rows - 1");
        QTest::newRow("a block of another batch") << QByteArray("UPDATE listing_titles SET batch = batch + 99");
        QTest::newRow("a new name gone") << QByteArray("DELETE FROM observation_titles");
    }
    void whatIsKeptIsNeverTrusted() {
        QFETCH(QByteArray, sql);
        import({row(1, QStringLiteral("茶 甲")), row(2, QStringLiteral("酒")), row(3, QStringLiteral("茶 乙"))});
        import({row(2, QStringLiteral("茶 丙"), 2)});
        const QString right = QStringLiteral("茶 甲|酒|茶 乙");
        QCOMPARE(found(QStringLiteral("茶")), right);
        tamper(sql);
        QCOMPARE(found(QStringLiteral("茶")), right + u'!');
        QCOMPARE(verified().error().detail, QStringLiteral("market.derived"));
        remake();
        QCOMPARE(found(QStringLiteral("茶")), right);
        QVERIFY(verified());
    }

    void damagedKeysAreFoundAndMadeAnew_data() {
        QTest::addColumn<QByteArray>("sql");
        // Bytes 1 to 8 of a row's entries are a key, 9 to 16 its print, 17 to 24 its listing.
        const auto changed = [](int byte) {
            return QStringLiteral("UPDATE listing_keys SET entries = CAST(substr(entries, 1, %1) || x'55' || "
                                  "substr(entries, %2) AS BLOB)")
                .arg(byte - 1)
                .arg(byte + 1)
                .toLatin1();
        };
        QTest::newRow("a key") << changed(1);
        QTest::newRow("a print") << changed(9);
        QTest::newRow("a listing") << changed(17);
        QTest::newRow("a row cut short") << QByteArray("UPDATE listing_keys SET entries = substr(entries, 1, 20)");
        QTest::newRow("a row gone") << QByteArray(
            "DELETE FROM listing_keys WHERE bucket = (SELECT min(bucket) FROM listing_keys)");
        QTest::newRow("all gone, and its sum") << QByteArray("DELETE FROM listing_keys; DELETE FROM listing_key_sum");
        QTest::newRow("a sum gone") << QByteArray("DELETE FROM listing_key_sum");
    }
    void damagedKeysAreFoundAndMadeAnew() {
        QFETCH(QByteArray, sql);
        import({row(1, QStringLiteral("茶")), row(2, QStringLiteral("酒"))});
        tamper(sql);
        const auto again = m_bench->import(m_bench->write(QStringLiteral("again.csv"),
            file({row(2, QStringLiteral("酒")), row(1, QStringLiteral("茶")), row(3, QStringLiteral("杯"))})));
        QVERIFY(again);
        QCOMPARE(again->created, 1);
        QCOMPARE(again->unchanged, 2);
        QVERIFY(verified());
    }

    void aShopsListingsAreVerified() {
        import({row(1, QStringLiteral("茶")), row(2, QStringLiteral("酒"))});
        tamper("UPDATE shop_listings SET offsets = '[0,2]'");
        QCOMPARE(verified().error().context, QStringList(QStringLiteral("shop_listings")));
        remake();
        QVERIFY(verified());
    }

    void agreesWithLookingAtEveryTitle() {
        QRandomGenerator random(11);
        const QString letters = QStringLiteral("茶酒杯盏特供專用ＡbC12 ·★特供");
        const auto text = [&](int length) {
            QString made;
            for (int i = 0; i < length; ++i)
                made += letters[random.bounded(int(letters.size()))];
            return made;
        };
        QStringList titles;
        for (int batch = 0; batch < 3; ++batch) {
            QStringList rows;
            for (int i = 0; i < 700; ++i) {
                titles.append(QStringLiteral("货") + text(1 + int(random.bounded(150))));
                rows.append(row(int(titles.size()), titles.back()));
            }
            import(rows);
        }
        const auto folded = [](const QString& plain) {
            FoldedText fold;
            foldText(plain.toStdString(), fold);
            return std::string(fold.text());
        };
        for (int i = 0; i < 100; ++i) {
            const QString piece = text(2 + int(random.bounded(3)));
            if (folded(piece).empty())
                continue;
            const auto holding = std::count_if(titles.begin(), titles.end(),
                [&](const QString& title) { return folded(title).find(folded(piece)) != std::string::npos; });
            const auto found = search(piece);
            QVERIFY(found && !found->stale);
            QCOMPARE(found->count, holding);
        }
    }
};

QTEST_GUILESS_MAIN(TestTitleSearch)
#include "tst_titlesearch.moc"
