#include "models/store/verify.h"
#include "tests/support/casefixture.h"

#include <QJsonObject>

using namespace xunwang;
using namespace xunwang::test;

class TestBatch : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    FixedClock m_clock{moment("2026-11-01T08:00:00Z")};
    CaseSchema m_schema = noteSchema();
    std::unique_ptr<CaseFile> m_file;

    QString path() const {
        return m_folder.filePath(QStringLiteral("%1.xwdb").arg(QLatin1String(QTest::currentTestFunction())));
    }
    std::unique_ptr<CaseFile> opened() {
        return std::move(*CaseFile::open(path(), CaseFile::Access::Write, m_schema, m_clock));
    }
    std::shared_ptr<BulkBatch> begun() {
        return *m_file->write({}, [](Writer& w) { return BulkBatch::open(w); }).result();
    }
    void insert(const std::shared_ptr<BulkBatch>& batch, int rows) {
        QVERIFY(m_file
                    ->write({},
                        [=](Writer&) -> Result<int> {
                            for (int i = 0; i < rows; ++i) {
                                const std::string name = "shop " + std::to_string(i);
                                const std::array<BulkValue, 3> values{
                                    std::string_view("平台一"), std::string_view(name), std::string_view()};
                                XW_TRY(batch->insert(0, values));
                            }
                            return 0;
                        })
                    .result());
    }
    Result<Stored<Batch>> closed(const std::shared_ptr<BulkBatch>& batch) {
        return m_file
            ->write({},
                [=](Writer& w) {
                    Batch record;
                    record.name = QStringLiteral("a.csv");
                    return batch->close(w, record);
                })
            .result();
    }
    qint64 visible() {
        return m_file
            ->read([](Reader& r) {
                return r.integer(
                    QStringLiteral("SELECT count(*) FROM shop WHERE batch IS NOT (SELECT id FROM open_batch)"));
            })
            .result()
            .value();
    }
    qint64 stored() {
        return m_file->read([](Reader& r) { return r.integer(QStringLiteral("SELECT count(*) FROM shop")); })
            .result()
            .value();
    }
    Result<VerifyReport> verified() {
        return m_file
            ->read([this](Reader& r) {
                Feedback feedback;
                return verifyStore(r, m_schema, feedback);
            })
            .result();
    }

private Q_SLOTS:
    void init() {
        QVERIFY(CaseFile::create(path(), {}, m_schema, m_clock, [](Writer&) { return Result<void>(); }));
        m_file = opened();
    }
    void cleanup() { m_file.reset(); }

    void itsRowsAppearWhenItIsClosed() {
        const auto batch = begun();
        insert(batch, 10);
        QCOMPARE(visible(), 0);
        QCOMPARE(stored(), 10);
        QVERIFY(verified()); // also while it is open
        QVERIFY(closed(batch));
        QCOMPARE(visible(), 10);
        QCOMPARE(verified()->rows, 10);
    }

    void onlyOneIsOpen() {
        const auto batch = begun();
        const auto second = m_file->write({}, [](Writer& w) { return BulkBatch::open(w); }).result();
        QCOMPARE(second.error().detail, QStringLiteral("batch.open"));
        batch->release();
    }

    void oneThatWasCutOffIsGoneAtTheNextStart() {
        auto batch = begun();
        insert(batch, 6000);
        batch->release();
        m_file.reset();
        m_file = opened();
        QCOMPARE(stored(), 0);
        const auto next = begun();
        insert(next, 3);
        QVERIFY(closed(next));
        QCOMPARE(visible(), 3);
        QVERIFY(verified());
    }

    void peopleWriteWhileItIsOpen() {
        const auto batch = begun();
        insert(batch, 5);
        QVERIFY(m_file->write({}, [](Writer& w) { return Records<Note>::add(w, {}); }).result());
        insert(batch, 5);
        QVERIFY(closed(batch));
        QCOMPARE(verified()->rows, 10);
    }

    void undoDoesNotPartARecordFromItsRows() {
        const auto batch = begun();
        insert(batch, 10);
        QVERIFY(closed(batch));
        const auto undone = m_file
                                ->write({},
                                    [](Writer& w) -> Result<bool> {
                                        auto head = Ledger::head(w);
                                        XW_TRY(head);
                                        XW_TRY(Ledger::undo(w, head->sequence));
                                        return true;
                                    })
                                .result();
        QCOMPARE(undone.error().detail, QStringLiteral("undo.import"));
        QCOMPARE(visible(), 10);
        QVERIFY(verified());
    }

    void digestsCoverEveryBlock() {
        const auto batch = begun();
        insert(batch, 2 * kDigestBlock + 1);
        const auto record = closed(batch);
        QVERIFY(record);
        const auto digests = QJsonDocument::fromJson(record->value.digests.toUtf8()).object();
        QCOMPARE(digests[QStringLiteral("shop")][QStringLiteral("blocks")].toArray().size(), 3);
        QCOMPARE(verified()->rows, 2 * kDigestBlock + 1);
    }
};

QTEST_GUILESS_MAIN(TestBatch)
#include "tst_batch.moc"
