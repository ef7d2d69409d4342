#include "models/store/backup.h"
#include "models/store/connection.h"
#include "models/store/verify.h"
#include "tests/support/casefixture.h"

using namespace xunwang;
using namespace xunwang::test;

/// A file whose rows are changed behind the ledger's back: every such change must be found and named.
class TestVerify : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    FixedClock m_clock{moment("2026-11-01T08:00:00Z")};
    CaseSchema m_schema = noteSchema();
    int m_number = 0;

    QString path() const { return m_folder.filePath(QStringLiteral("%1.xwdb").arg(m_number)); }
    Result<VerifyReport> verified() {
        auto file = CaseFile::open(path(), CaseFile::Access::Read, m_schema, m_clock);
        XW_TRY(file);
        return (*file)
            ->read([this](Reader& r) {
                Feedback feedback;
                return verifyStore(r, m_schema, feedback);
            })
            .result();
    }
    void tamper(const QByteArray& sql) {
        auto connection = Connection::open(path(), Connection::Mode::Write);
        QVERIFY(connection);
        QVERIFY((*connection)->execute(sql));
    }

private Q_SLOTS:
    void init() {
        ++m_number;
        QVERIFY(CaseFile::create(path(), {3, "Asia/Shanghai", false}, m_schema, m_clock, [](Writer& w) -> Result<void> {
            for (const auto& name : {QStringLiteral("一"), QStringLiteral("二"), QStringLiteral("三")})
                XW_TRY(Records<Note>::add(w, {name, QDate(2026, 11, 1), {}, {}}));
            return {};
        }));
        auto file = std::move(*CaseFile::open(path(), CaseFile::Access::Write, m_schema, m_clock));
        const auto batch = *file->write({}, [](Writer& w) { return BulkBatch::open(w); }).result();
        QVERIFY(file->write({},
                        [=](Writer& w) -> Result<int> {
                            for (int i = 0; i < 5000; ++i) {
                                const std::array<BulkValue, 3> values{
                                    std::string_view("平台一"), std::string_view("某某店"), std::string_view()};
                                XW_TRY(batch->insert(0, values));
                            }
                            Batch record;
                            record.name = QStringLiteral("a.csv");
                            XW_TRY(batch->close(w, record));
                            return 0;
                        })
                    .result());
    }

    void aSoundFileIsCounted() {
        const auto report = verified();
        QVERIFY(report);
        QCOMPARE(report->entries, 5); // founding, three records, one batch
        QCOMPARE(report->records, 4);
        QCOMPARE(report->rows, 5000);
        QCOMPARE(report->head.size(), 64);
    }

    void findsWhatWasChangedBehindTheLedger_data() {
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<QString>("detail");
        const auto row = [](const char* name, const char* sql, const char* detail) {
            QTest::newRow(name) << QByteArray(sql) << QString::fromLatin1(detail);
        };
        row("a name", "UPDATE campaign SET name = '四' WHERE name = '二'", "verify.field");
        row("a date", "UPDATE campaign SET starts_on = NULL WHERE name = '二'", "verify.field");
        row("withdrawn in silence", "UPDATE campaign SET withdrawn = 1 WHERE name = '二'", "verify.field");
        row("a revision", "UPDATE campaign SET rev = 2 WHERE name = '二'", "verify.revision");
        row("a record removed", "DELETE FROM campaign WHERE name = '二'", "verify.row-missing");
        row("the last record removed", "DELETE FROM campaign WHERE name = '三'", "verify.row-missing");
        row("a record slipped in",
            "INSERT INTO campaign SELECT id + 9, 1, 0, name, starts_on, ends_on, note FROM campaign WHERE name = '三'",
            "verify.row-unknown");
        row("an imported row", "UPDATE shop SET name = '某某居' WHERE id = (SELECT max(id) FROM shop)",
            "verify.digest");
        row("an imported row removed", "DELETE FROM shop WHERE id = (SELECT min(id) FROM shop)", "verify.digest");
        row("an imported row slipped in",
            "INSERT INTO shop SELECT max(id) + 9, batch, platform, name, credit_code FROM shop", "verify.rows");
        row("a ledger field", "DROP TRIGGER ledger_keeps; UPDATE ledger SET reason = 'x' WHERE seq = 3",
            "verify.chain");
        row("a ledger entry removed", "DROP TRIGGER ledger_stays; DELETE FROM ledger WHERE seq = 3", "verify.chain");
        row("the identity", "UPDATE meta SET value = '4' WHERE key = 'station'", "verify.identity");
    }
    void findsWhatWasChangedBehindTheLedger() {
        QFETCH(QByteArray, sql);
        QFETCH(QString, detail);
        tamper(sql);
        const auto report = verified();
        QVERIFY(!report);
        QCOMPARE(report.error().code, ErrorCode::Corrupt);
        QCOMPARE(report.error().detail, detail);
    }

    void aBackupIsCheckedAndRestored() {
        QFile evidence(CaseFile::evidenceFolder(path()) + QStringLiteral("/2c/"));
        const QByteArray photo("hello");
        const QString hash = QStringLiteral("2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824");
        QVERIFY(QDir().mkpath(evidence.fileName()));
        QFile file(evidence.fileName() + hash);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(photo);
        file.close();

        auto open = CaseFile::open(path(), CaseFile::Access::Write, m_schema, m_clock); // online: a window has it open
        QVERIFY(open);
        const QString folder = m_folder.filePath(QStringLiteral("backups%1").arg(m_number));
        const auto backup = backUp(path(), folder, m_schema, m_clock, nullptr);
        QVERIFY(backup);
        QCOMPARE(backup->evidenceFiles, 1);
        QVERIFY(backup->path.endsWith(QStringLiteral("%1-20261101T080000Z.xwdb").arg(m_number)));

        const QString target = m_folder.filePath(QStringLiteral("restored%1.xwdb").arg(m_number));
        const auto aside = restore(backup->path, target, m_schema, m_clock, nullptr);
        QVERIFY(aside);
        QVERIFY(aside->isEmpty());
        QVERIFY(QFile::exists(CaseFile::evidenceFolder(target) + QStringLiteral("/2c/") + hash));
        auto restored = CaseFile::open(target, CaseFile::Access::Read, m_schema, m_clock);
        QVERIFY(restored);
        QCOMPARE((*restored)->setId(), (*open)->setId());
    }

    void restoringMovesWhatItReplacesAside() {
        const auto backup = backUp(path(), m_folder.path() + QStringLiteral("/b"), m_schema, m_clock, nullptr);
        QVERIFY(backup);
        const auto aside = restore(backup->path, path(), m_schema, m_clock, nullptr);
        QVERIFY(aside);
        QVERIFY(QFile::exists(*aside));
        QVERIFY(verified());
    }

    void aDamagedBackupIsRefused() {
        const auto backup = backUp(path(), m_folder.path() + QStringLiteral("/c"), m_schema, m_clock, nullptr);
        QVERIFY(backup);
        QFile file(backup->path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QByteArray content = file.readAll();
        const auto at = content.lastIndexOf(QStringLiteral("二").toUtf8());
        QVERIFY(at > 0);
        file.seek(at + 2);
        file.write("\x80");
        file.close();
        QFile before(path());
        QVERIFY(before.open(QIODevice::ReadOnly));
        const QByteArray kept = before.readAll();
        before.close();
        const auto result = restore(backup->path, path(), m_schema, m_clock, nullptr);
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::Corrupt);
        QVERIFY(before.open(QIODevice::ReadOnly));
        QCOMPARE(before.readAll(), kept);
    }

    void onlyTheNewestTenAreKept() {
        const QString folder = m_folder.path() + QStringLiteral("/d");
        for (int i = 0; i < kBackupsKept + 2; ++i) {
            m_clock.advance(60);
            QVERIFY(backUp(path(), folder, m_schema, m_clock, nullptr));
        }
        const auto kept = backupsIn(folder, path());
        QCOMPARE(kept.size(), static_cast<size_t>(kBackupsKept));
        QCOMPARE(kept.front().at, m_clock.now());
    }
};

QTEST_GUILESS_MAIN(TestVerify)
#include "tst_verify.moc"
