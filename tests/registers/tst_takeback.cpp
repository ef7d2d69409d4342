#include "models/enforcement/enforcementrepository.h"
#include "models/evidence/evidence.h"
#include "models/inspection/inspectionrepository.h"
#include "models/registers/registerimport.h"
#include "models/registers/takeback.h"
#include "models/schema/caseschema.h"
#include "tests/support/office.h"

#include <QBuffer>

using namespace xunwang;
using namespace xunwang::test;

/// A register is taken back as a whole, and never what people built upon it.
class TestTakeBack : public QObject {
    Q_OBJECT

    std::unique_ptr<Office> m_office;
    std::vector<OnlineCheckId> m_checks;

    BatchId imported(const QString& csv, RegisterKind kind = RegisterKind::Checks) {
        const QString path = m_office->folder() + QStringLiteral("/台账.csv");
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(csv.toUtf8()) < 0)
            qFatal("cannot write");
        file.close();
        const auto guess = inspect(path);
        Feedback feedback;
        const auto outcome = importRegister(
            m_office->file(), Actor{m_office->first.value()}, planRegister(path, kind, *guess), feedback);
        if (!outcome || !outcome->batch)
            qFatal("%s", qPrintable(keyOf(outcome)));
        m_checks = *m_office->read([](Reader& r) { return checkIds(r, {}); });
        return BatchId(*outcome->batch);
    }
    BatchId threeChecks() {
        return imported(QStringLiteral("日期,网站网店,检查人,专项\n2026/10/1,甲店,执法人员甲,秋季专项\n"
                                       "2026/10/2,乙店,执法人员甲,秋季专项\n2026/10/3,丙店,执法人员甲,\n"));
    }
    Result<RegisterTakeBack> takenBack(BatchId batch, bool anyway = false, PersonId person = PersonId(0)) {
        Feedback feedback;
        return takeBackRegister(m_office->file(), Actor{person.value() ? person.value() : m_office->first.value()},
            batch, QStringLiteral("导错文件"), anyway, feedback);
    }
    size_t standing() {
        return m_office->read([](Reader& r) { return checkIds(r, {}); })->size();
    }
    bool campaignStands() {
        return m_office->read([](Reader& r) { return campaignByName(r, QStringLiteral("秋季专项")); }).has_value();
    }

private Q_SLOTS:
    void init() { m_office = std::make_unique<Office>(caseSchema()); }
    void cleanup() { m_office.reset(); }

    void allItsRecordsGoWithTheReasonAndTheCampaignItMade() {
        const BatchId batch = threeChecks();
        QVERIFY(campaignStands());
        const auto taken = takenBack(batch);
        QCOMPARE(taken->records, 3);
        QCOMPARE(standing(), 0U);
        QVERIFY(!campaignStands());
        const auto history = m_office->read(
            [this](Reader& r) { return Ledger::history(r, QStringLiteral("online_check"), m_checks[0].value()); });
        QCOMPARE(history->back().act, QStringLiteral("withdraw"));
        QCOMPARE(history->back().reason, QStringLiteral("导错文件"));
    }

    void aCampaignWithOtherRecordsStays() {
        const BatchId batch = threeChecks();
        const BatchId another = imported(
            QStringLiteral("日期,措施,对象,专项\n2026/10/5,责令整改,甲店,秋季专项\n"), RegisterKind::Measures);
        QVERIFY(takenBack(batch));
        QVERIFY(campaignStands());
        QVERIFY(takenBack(another));
        QVERIFY(campaignStands()); // it was not that register that made it
    }

    void whatPeopleChangedOrBuiltUponIsToldAndGoesOnlyAnyway_data() {
        QTest::addColumn<int>("what");
        QTest::newRow("a correction") << 0;
        QTest::newRow("a measure") << 1;
        QTest::newRow("a case") << 2;
        QTest::newRow("evidence") << 3;
    }
    void whatPeopleChangedOrBuiltUponIsToldAndGoesOnlyAnyway() {
        QFETCH(int, what);
        const BatchId batch = threeChecks();
        const OnlineCheckId id = m_checks[1];
        Feedback feedback;
        QByteArray photo("a photo");
        QBuffer buffer(&photo);
        QVERIFY(buffer.open(QIODevice::ReadOnly));
        const auto kept
            = keepData(CaseFile::evidenceFolder(m_office->path()), buffer, QStringLiteral("照片.jpg"), feedback);
        QVERIFY(m_office->write([&](Writer& w) -> Result<void> {
            auto check = onlineCheck(w, id);
            XW_TRY(check);
            const QString kind = QString::fromLatin1(OnlineCheck::type().kind);
            Measure measure;
            measure.takenOn = QDate(2026, 10, 20);
            measure.target = QStringLiteral("乙店");
            measure.inspectionKind = kind;
            measure.inspection = id.value();
            Case value;
            value.filedOn = QDate(2026, 10, 20);
            value.cause = QStringLiteral("虚假宣传");
            value.party = QStringLiteral("乙店");
            value.inspectionKind = kind;
            value.inspection = id.value();
            check->value.note = QStringLiteral("电话核实");
            switch (what) {
            case 0:
                XW_TRY(correctCheck(w, id, 1, check->value, QStringLiteral("补记")));
                break;
            case 1:
                XW_TRY(recordMeasure(w, measure));
                break;
            case 2:
                XW_TRY(recordCase(w, value));
                break;
            default:
                XW_TRY(addEvidence(w, *kept, kind, id.value(), {}));
            }
            return {};
        }));
        const auto look = m_office->read([&](Reader& r) { return lookAtTakingBack(r, batch); });
        QCOMPARE(look->records, 3);
        QCOMPARE(look->changed, what == 0 ? 1 : 0);
        QCOMPARE(look->builtUpon, what == 0 ? 0 : 1);
        QCOMPARE(look->examples, QStringList{QStringLiteral("乙店")});
        QCOMPARE(keyOf(takenBack(batch)), QStringLiteral("register.built-upon"));
        QCOMPARE(standing(), 3U);
        QVERIFY(takenBack(batch, true));
        QCOMPARE(standing(), 0U);
        QVERIFY(verifyCaseFile(m_office->file(), feedback));
    }

    void whatPeopleWithdrewStaysWithdrawn() {
        const BatchId batch = threeChecks();
        QVERIFY(m_office->write(
            [this](Writer& w) { return withdrawCheck(w, m_checks[0], 1, QStringLiteral("重复录入")); }));
        const auto taken = takenBack(batch);
        QCOMPARE(taken->records, 2);
        QCOMPARE(taken->goneBefore, 1);
        QVERIFY(m_office->write([](Writer& w) -> Result<void> {
            auto group = Ledger::lastUndoable(w, *w.actor().person, 0);
            XW_TRY(group);
            return Ledger::undo(w, group->value_or(0));
        }));
        QCOMPARE(standing(), 2U); // not the one that was gone before
        QVERIFY(campaignStands());
    }

    void refusals() {
        const BatchId batch = threeChecks();
        Feedback feedback;
        QCOMPARE(keyOf(takeBackRegister(
                     m_office->file(), Actor{m_office->first.value()}, batch, QStringLiteral(" "), false, feedback)),
            QStringLiteral("record.reason-missing"));
        QCOMPARE(keyOf(takenBack(BatchId(99))), QStringLiteral("record.not-found"));
        QVERIFY(m_office->write(
            [this](Writer& w) { return withdrawPerson(w, m_office->second, 1, QStringLiteral("调离")); }));
        QCOMPARE(keyOf(takenBack(batch, false, m_office->second)), QStringLiteral("may.left-office"));
        const auto listings = *m_office->write([](Writer& w) { return BulkBatch::open(w); });
        const auto closed = m_office->write([=](Writer& w) { return listings->close(w, {}); });
        QCOMPARE(keyOf(takenBack(closed->id)), QStringLiteral("register.none"));
        QCOMPARE(standing(), 3U);
    }

    void canceledNothingGoes() {
        QString csv = QStringLiteral("日期,网站网店,检查人\n");
        for (int i = 0; i < 300; ++i)
            csv += QStringLiteral("2026/10/1,某某店%1,执法人员甲\n").arg(i);
        const BatchId batch = imported(csv);
        Feedback feedback;
        feedback.onProgress([&](qint64 done, qint64) {
            if (done > 100)
                feedback.cancel();
        });
        QCOMPARE(keyOf(takeBackRegister(m_office->file(), Actor{m_office->first.value()}, batch,
                     QStringLiteral("导错文件"), false, feedback)),
            QStringLiteral("canceled"));
        QCOMPARE(standing(), 300U);
        QVERIFY(takenBack(batch));
        QCOMPARE(standing(), 0U);
    }
};

QTEST_GUILESS_MAIN(TestTakeBack)
#include "tst_takeback.moc"
