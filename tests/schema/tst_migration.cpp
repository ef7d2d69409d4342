#include "models/enforcement/enforcementrepository.h"
#include "models/inspection/inspectionrepository.h"
#include "models/market/listingindex.h"
#include "models/schema/caseschema.h"
#include "models/store/connection.h"
#include "tests/support/office.h"
#include "tests/support/workbench.h"

#include <QDir>

using namespace xunwang;
using namespace xunwang::test;

/// A case database of an older version of the program is opened by this one.
class TestMigration : public QObject {
    Q_OBJECT

    std::unique_ptr<Office> m_office;
    OnlineCheckId m_check{1};
    MeasureId m_measure{1};

    /// Makes it a case database of schema 1: no record has anything in what schema 2 added, so nothing is lost.
    void makeOld() {
        m_office->close();
        auto connection = Connection::open(m_office->path(), Connection::Mode::Write);
        QVERIFY(connection);
        QVERIFY((*connection)->execute(R"(
            ALTER TABLE measure DROP COLUMN unnamed_kinds;
            ALTER TABLE online_check DROP COLUMN other_officers;
            ALTER TABLE site_visit DROP COLUMN other_officers;
            DROP TABLE register_row;
            DROP TABLE reading;
            DROP TABLE probe;
            DROP TABLE probe_run;
            DROP TABLE rule_pack;
            DROP VIEW shown_lead;
            DROP VIEW decided_lead;
            DROP TABLE lead_revision;
            DROP INDEX batch_rescreening;
            ALTER TABLE batch DROP COLUMN subject;
            CREATE VIEW shown_lead AS SELECT * FROM lead; -- 0003 makes another one of it
            DROP TABLE listing_keys;
            CREATE TABLE listing_key (key, listing, print, PRIMARY KEY (key, listing)) WITHOUT ROWID;
            PRAGMA user_version=1)"));
    }
    void verify() {
        Feedback feedback;
        const auto verified = verifyCaseFile(m_office->file(), feedback);
        QVERIFY2(verified, qPrintable(keyOf(verified)));
    }

private Q_SLOTS:
    void initTestCase() {
        m_office = std::make_unique<Office>(caseSchema());
        const auto entered = m_office->write([this](Writer& w) -> Result<void> {
            OnlineCheck check;
            check.completedOn = QDate(2026, 11, 20);
            check.target = QStringLiteral("某某店");
            check.officers = {m_office->first};
            auto checked = recordCheck(w, check);
            XW_TRY(checked);
            m_check = checked->id;
            Measure takedown;
            takedown.kind = MeasureKind::Takedown;
            takedown.takenOn = check.completedOn;
            takedown.platform = QStringLiteral("平台一");
            takedown.products = QStringList{QStringLiteral("产品一")};
            auto taken = recordMeasure(w, takedown);
            XW_TRY(taken);
            m_measure = taken->id;
            return {};
        });
        QVERIFY(entered);
    }

    void recordsOfSchemaOneAreSoundAndCanBeCorrected() {
        makeOld();
        m_office->reopen();
        verify();
        auto check = *m_office->read([this](Reader& r) { return onlineCheck(r, m_check); });
        QVERIFY(check.value.otherOfficers.isEmpty());
        check.value.otherOfficers = QStringList{QStringLiteral("执法人员丁")};
        QVERIFY(m_office->write(
            [&](Writer& w) { return correctCheck(w, m_check, 1, check.value, QStringLiteral("补记")); }));
        auto takedown = *m_office->read([this](Reader& r) { return measure(r, m_measure); });
        QVERIFY(!takedown.value.unnamedKinds);
        takedown.value.unnamedKinds = 2;
        QVERIFY(m_office->write(
            [&](Writer& w) { return correctMeasure(w, m_measure, 1, takedown.value, QStringLiteral("补记")); }));
        verify();
        QVERIFY(!QDir(m_office->folder()).entryList({QStringLiteral("*-*Z.xwdb")}).isEmpty()); // the backup before it
    }

    void listingsAreFoundByTheirKeysOfSchemaFour() {
        Workbench bench{caseSchema()};
        const QString listings = bench.write(QStringLiteral("a.csv"),
            QStringLiteral("平台,商品ID,商品标题\n平台一,1,茶\n平台一,2,酒\n平台二,1,杯\n").toUtf8());
        QVERIFY(bench.import(listings));
        QByteArray old(
            "CREATE TABLE listing_key (key INTEGER NOT NULL, listing INTEGER NOT NULL, print INTEGER NOT "
            "NULL, PRIMARY KEY (key, listing)) WITHOUT ROWID; DROP TABLE listing_keys; PRAGMA user_version=4;");
        const auto keys
            = bench.file
                  ->read([](Reader& reader) -> Result<std::vector<ListingKey>> {
                      std::vector<ListingKey> all;
                      auto row = FastStatement::prepare(reader, QStringLiteral("SELECT entries FROM listing_keys"));
                      XW_TRY(row);
                      while (*row->step())
                          forEachEntry(row->blob(0), [&](const ListingKey& key) { all.push_back(key); });
                      return all;
                  })
                  .result();
        QCOMPARE(keys->size(), size_t(3));
        for (const ListingKey& key : *keys)
            old += QStringLiteral("INSERT INTO listing_key VALUES (%1, %2, %3);")
                       .arg(key.key)
                       .arg(key.listing)
                       .arg(key.print)
                       .toLatin1();
        bench.file.reset();
        QVERIFY((*Connection::open(bench.path(), Connection::Mode::Write))->execute(old));
        bench.open();
        QVERIFY(bench.sound());
        const auto again = bench.import(bench.write(QStringLiteral("b.csv"),
            QStringLiteral("平台,商品ID,商品标题\n平台二,1,杯\n平台一,3,壶\n平台一,1,茶\n").toUtf8()));
        QVERIFY(again);
        QCOMPARE(again->created, 1);
        QCOMPARE(again->unchanged, 2);
        QVERIFY(bench.sound());
    }
};

QTEST_GUILESS_MAIN(TestMigration)
#include "tst_migration.moc"
