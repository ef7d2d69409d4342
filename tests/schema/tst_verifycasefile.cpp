#include "models/enforcement/enforcementrepository.h"
#include "models/evidence/evidence.h"
#include "models/inspection/inspectionrepository.h"
#include "models/market/derived.h"
#include "models/schema/caseschema.h"
#include "models/store/connection.h"
#include "tests/support/office.h"

#include <QBuffer>

using namespace xunwang;
using namespace xunwang::test;

/// One bit of a case database is flipped behind the program's back; verification finds and names it.
class TestVerifyCaseFile : public QObject {
    Q_OBJECT

    std::unique_ptr<Office> m_office;
    qint64 m_visit = 0;
    QString m_photo; // its hash

    Result<VerifyReport> verified() {
        Feedback feedback;
        return verifyCaseFile(m_office->file(), feedback);
    }
    /// Runs `sql` on the file while nobody has it open.
    void tamper(const QByteArray& sql) {
        m_office->close();
        {
            auto connection = Connection::open(m_office->path(), Connection::Mode::Write);
            QVERIFY(connection);
            QVERIFY((*connection)->execute(sql));
        }
        m_office->reopen();
    }
    void enterRecords() {
        QByteArray photo("a photo");
        QBuffer buffer(&photo);
        QVERIFY(buffer.open(QIODevice::ReadOnly));
        Feedback feedback;
        const auto kept
            = keepData(CaseFile::evidenceFolder(m_office->path()), buffer, QStringLiteral("照片.jpg"), feedback);
        QVERIFY(kept);
        m_photo = kept->sha256();
        const auto officers = std::vector{m_office->first, m_office->second};
        const auto entered = m_office->write([&](Writer& w) -> Result<qint64> {
            SiteVisit visit;
            visit.visitedOn = QDate(2026, 11, 20);
            visit.target = QStringLiteral("某某公司");
            visit.address = QStringLiteral("某路1号");
            visit.officers = officers;
            auto visited = recordVisit(w, visit);
            XW_TRY(visited);
            XW_TRY(addEvidence(w, *kept, QStringLiteral("site_visit"), visited->id.value(), {}));
            Case value;
            value.filedOn = QDate(2026, 11, 1);
            value.decidedOn = QDate(2026, 11, 20);
            value.cause = QStringLiteral("虚假宣传");
            value.party = QStringLiteral("某某公司");
            value.fine = Money::fromFen(100000);
            XW_TRY(recordCase(w, value));
            return visited->id.value();
        });
        QVERIFY(entered);
        m_visit = *entered;
    }
    /// A shop, its listing, one observation and a lead, as an import writes them: columns as in the schema.
    void enterListings() {
        const auto batch = *m_office->write([](Writer& w) { return BulkBatch::open(w); });
        const auto done = m_office->write([=](Writer& w) -> Result<void> {
            using V = std::vector<BulkValue>;
            const std::string_view none;
            auto shop = batch->insert(0, V{std::string_view("平台一"), std::string_view("某某店"), none});
            XW_TRY(shop);
            auto listing = batch->insert(1,
                V{qint64(1), *shop, std::string_view("100"), std::string_view("商品"), none, none, qint64(0),
                    qint64(9900), std::monostate(), qint64(5)});
            XW_TRY(listing);
            XW_TRY(
                batch->insert(2, V{*listing, qint64(1), std::monostate(), qint64(9900), std::monostate(), qint64(6)}));
            XW_TRY(batch->insert(3,
                V{*listing, qint64(1), std::string_view("平台一"), std::string_view("某某店"), none,
                    std::string_view("100"), std::string_view("商品"), none, none, qint64(9900), std::monostate(),
                    qint64(5), qint64(0), none, none, none, qint64(1), none}));
            XW_TRY(batch->close(w, {QStringLiteral("a.csv"), {}, 0, {}, {}, {}, {}, {}, {}}));
            return {};
        });
        QVERIFY(done);
        Feedback feedback;
        QVERIFY(remakeDerived(m_office->file(), feedback)); // what an import writes beside them
    }

private Q_SLOTS:
    void init() {
        m_office = std::make_unique<Office>(caseSchema());
        enterRecords();
        enterListings();
    }
    void cleanup() { m_office.reset(); }

    void everyTableOfTheSchemaIsThere() {
        const auto schema = caseSchema();
        QVERIFY(schema.kinds.size() >= 10);
        for (const RecordInfo& info : schema.kinds)
            QVERIFY2(m_office->read([&](Reader& r) {
                return r.integer(QStringLiteral("SELECT count(*) FROM (SELECT id, rev, withdrawn, %1 FROM %2)")
                                     .arg(info.columns.join(u','), info.table));
            }),
                qPrintable(info.table));
        for (const BulkInfo& info : schema.bulk)
            QVERIFY2(m_office->read([&](Reader& r) {
                return r.integer(QStringLiteral("SELECT count(*) FROM (SELECT id, batch, %1 FROM %2)")
                                     .arg(info.columns.join(u','), info.table));
            }),
                qPrintable(info.table));
        // and every column of every bulk table is covered by its digest
        for (const BulkInfo& info : schema.bulk)
            QCOMPARE(m_office
                         ->read([&](Reader& r) {
                             return r.integer(
                                 QStringLiteral("SELECT count(*) FROM pragma_table_info('%1')").arg(info.table));
                         })
                         .value(),
                info.columns.size() + 2);
    }

    void aSoundFileIsCounted() {
        const auto report = verified();
        QVERIFY2(report, qPrintable(keyOf(report)));
        QCOMPARE(report->rows, 4);
        QCOMPARE(report->files, 1);
        QCOMPARE(report->records, 8); // bureau, three people, visit, evidence, case, batch
    }

    void oneFlippedBitIsFoundAndNamed_data() {
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("named");
        QTest::newRow("a fine") << QByteArray("UPDATE case_file SET fine = fine | 1") << "verify.field"
                                << "fine";
        QTest::newRow("a confiscation") << QByteArray("UPDATE case_file SET confiscation = 1") << "verify.field"
                                        << "confiscation";
        QTest::newRow("a name") << QByteArray("UPDATE person SET name = '执法人员丙' WHERE certificate = 'A-002'")
                                << "verify.field"
                                << "name";
        QTest::newRow("a shop visited") << QByteArray("UPDATE site_visit SET target = '某某公刹'") << "verify.field"
                                        << "target";
        QTest::newRow("a listing's price") << QByteArray("UPDATE listing SET price = price | 1") << "verify.digest"
                                           << "listing";
        QTest::newRow("a later price") << QByteArray("UPDATE observation SET price = price | 1") << "verify.digest"
                                       << "observation";
        QTest::newRow("a lead's title") << QByteArray("UPDATE lead SET title = '商哂'") << "verify.digest"
                                        << "lead";
        QTest::newRow("a ledger field") << QByteArray(
            "DROP TRIGGER ledger_keeps; UPDATE ledger SET at = at + 1 WHERE seq = 4")
                                        << "verify.chain"
                                        << "4";
        QTest::newRow("a file's hash") << QByteArray("UPDATE evidence SET sha256 = replace(sha256, 'a', 'b')")
                                       << "verify.field"
                                       << "sha256";
    }
    void oneFlippedBitIsFoundAndNamed() {
        QFETCH(QByteArray, sql);
        QFETCH(QString, key);
        QFETCH(QString, named);
        tamper(sql);
        const auto report = verified();
        QCOMPARE(keyOf(report), key);
        QCOMPARE(report.error().code, ErrorCode::Corrupt);
        QVERIFY2(report.error().context.contains(named), qPrintable(report.error().context.join(u' ')));
    }

    void oneBitOfAPhoto() {
        QFile photo(evidencePath(CaseFile::evidenceFolder(m_office->path()), m_photo));
        QVERIFY(photo.open(QIODevice::ReadWrite));
        photo.write("b");
        photo.close();
        const auto report = verified();
        QCOMPARE(keyOf(report), QStringLiteral("verify.file"));
        QVERIFY(report.error().context.contains(QStringLiteral("照片.jpg")));
    }
};

QTEST_GUILESS_MAIN(TestVerifyCaseFile)
#include "tst_verifycasefile.moc"
