#include "models/enforcement/enforcementrepository.h"
#include "models/inspection/inspectionrepository.h"
#include "tests/support/office.h"

using namespace xunwang;
using namespace xunwang::test;

using MeasureChange = std::function<void(Measure&)>;
using CaseChange = std::function<void(Case&, const Office&)>;

class TestEnforcement : public QObject {
    Q_OBJECT

    std::unique_ptr<Office> m_office;

    static Measure deletion() {
        Measure measure;
        measure.kind = MeasureKind::Deletion;
        measure.takenOn = QDate(2026, 11, 10);
        measure.platform = QStringLiteral("平台一");
        measure.items = 3;
        return measure;
    }
    static Case filed() {
        Case value;
        value.number = QStringLiteral("某市监处〔2026〕1号");
        value.filedOn = QDate(2026, 10, 1);
        value.cause = QStringLiteral("未公示营业执照");
        value.party = QStringLiteral("某某店");
        return value;
    }
    Result<Stored<Measure>> recorded(const Measure& measure) {
        return m_office->write([=](Writer& w) { return recordMeasure(w, measure); });
    }
    Result<Stored<Case>> recorded(const Case& value) {
        return m_office->write([=](Writer& w) { return recordCase(w, value); });
    }
    size_t casesIn(CaseStage stage) {
        CaseFilter filter;
        filter.stage = stage;
        return m_office->read([=](Reader& r) { return caseIds(r, filter); })->size();
    }

private Q_SLOTS:
    void init() {
        m_office = std::make_unique<Office>(CaseSchema{
            {Person::type().info(), Bureau::type().info(), Campaign::type().info(), OnlineCheck::type().info(),
                SiteVisit::type().info(), Measure::type().info(), Case::type().info()},
            {}});
    }
    void cleanup() { m_office.reset(); }

    void refusesWhatIsNoMeasure_data() {
        QTest::addColumn<MeasureChange>("change");
        QTest::addColumn<QString>("key");
        const auto row = [](const char* name, const char* key, const MeasureChange& change) {
            QTest::newRow(name) << change << QString::fromLatin1(key);
        };
        row("a deletion", "", [](Measure&) {});
        row("no date", "measure.date-missing", [](Measure& m) { m.takenOn = {}; });
        row("tomorrow", "measure.date-future", [](Measure& m) { m.takenOn = QDate(2026, 11, 22); });
        row("against nobody", "measure.target-missing", [](Measure& m) { m.platform.clear(); });
        row("due before", "measure.due-before-taken", [](Measure& m) { m.dueOn = QDate(2026, 11, 9); });
        row("due the same day", "", [](Measure& m) { m.dueOn = m.takenOn; });
        row("a deletion of nothing", "measure.items-missing", [](Measure& m) { m.items = 0; });
        row("less than nothing", "measure.negative", [](Measure& m) { m.items = -1; });
        row("a takedown without kinds", "measure.products-missing", [](Measure& m) {
            m.kind = MeasureKind::Takedown;
            m.products = QStringList{QStringLiteral(" ")};
        });
        row("a takedown", "", [](Measure& m) {
            m.kind = MeasureKind::Takedown;
            m.products = QStringList{QStringLiteral("产品一")};
        });
        row("a takedown of kinds that are only counted", "", [](Measure& m) {
            m.kind = MeasureKind::Takedown;
            m.unnamedKinds = 3;
        });
        row("a takedown of none", "measure.products-missing", [](Measure& m) {
            m.kind = MeasureKind::Takedown;
            m.unnamedKinds = 0;
        });
        row("fewer kinds than none", "measure.negative", [](Measure& m) { m.unnamedKinds = -1; });
        row("a suspension of no shop", "measure.shops-missing", [](Measure& m) { m.kind = MeasureKind::Suspension; });
        row("after no check", "enforcement.inspection",
            [](Measure& m) { m.inspectionKind = QStringLiteral("online_check"); });
        row("after something else", "enforcement.inspection", [](Measure& m) {
            m.inspectionKind = QStringLiteral("case");
            m.inspection = 1;
        });
        row("after an unknown check", "record.not-found", [](Measure& m) {
            m.inspectionKind = QStringLiteral("online_check");
            m.inspection = 1;
        });
    }
    void refusesWhatIsNoMeasure() {
        QFETCH(MeasureChange, change);
        QFETCH(QString, key);
        Measure changed = deletion();
        change(changed);
        QCOMPARE(keyOf(recorded(changed)), key);
    }

    void refusesWhatIsNoCase_data() {
        QTest::addColumn<CaseChange>("change");
        QTest::addColumn<QString>("key");
        const auto row = [](const char* name, const char* key, const CaseChange& change) {
            QTest::newRow(name) << change << QString::fromLatin1(key);
        };
        const QDate before(2026, 9, 30);
        row("filed", "", [](Case&, const Office&) {});
        row("not filed", "case.date-missing", [](Case& c, const Office&) { c.filedOn = {}; });
        row("filed tomorrow", "case.date-future", [](Case& c, const Office&) { c.filedOn = QDate(2026, 11, 22); });
        row("no cause", "case.cause-missing", [](Case& c, const Office&) { c.cause.clear(); });
        row("no party", "case.party-missing", [](Case& c, const Office&) { c.party.clear(); });
        row("decided before it was filed", "case.before-filing", [=](Case& c, const Office&) { c.decidedOn = before; });
        row("concluded before it was filed", "case.before-filing",
            [=](Case& c, const Office&) { c.concludedOn = before; });
        row("concluded before it was decided", "case.concluded-before", [](Case& c, const Office&) {
            c.decidedOn = QDate(2026, 11, 2);
            c.concludedOn = QDate(2026, 11, 1);
        });
        row("all on one day", "", [](Case& c, const Office&) { c.decidedOn = c.concludedOn = c.filedOn; });
        row("a fine without decision", "case.money-without-decision",
            [](Case& c, const Office&) { c.fine = Money::fromFen(1); });
        row("a confiscation without decision", "case.money-without-decision",
            [](Case& c, const Office&) { c.confiscation = Money::fromFen(1); });
        row("a value without decision", "", [](Case& c, const Office&) { c.value = Money::fromFen(1); });
        row("a negative fine", "case.money-negative", [](Case& c, const Office&) { c.fine = Money::fromFen(-1); });
        row("transferred to nobody", "case.receiver-missing",
            [](Case& c, const Office&) { c.transferredOn = c.filedOn; });
        row("a receiver without name", "case.receiver-missing", [](Case& c, const Office&) {
            c.transferredOn = c.filedOn;
            c.receiver = Receiver::Police;
        });
        row("a receiver without date", "case.transfer-date-missing",
            [](Case& c, const Office&) { c.receiver = Receiver::Police; });
        row("one officer", "case.officers", [](Case& c, const Office& o) { c.officers = {o.first}; });
        row("two officers", "", [](Case& c, const Office& o) { c.officers = {o.first, o.second}; });
    }
    void refusesWhatIsNoCase() {
        QFETCH(CaseChange, change);
        QFETCH(QString, key);
        Case changed = filed();
        change(changed, *m_office);
        QCOMPARE(keyOf(recorded(changed)), key);
    }

    void aNumberIsGivenOnce() {
        const auto first = recorded(filed());
        QVERIFY(first);
        QCOMPARE(keyOf(recorded(filed())), QStringLiteral("case.number-taken"));
        Case unnumbered = filed();
        unnumbered.number.clear();
        QVERIFY(recorded(unnumbered) && recorded(unnumbered));
        const auto id = first->id;
        Case corrected = filed();
        corrected.party = QStringLiteral("某某公司");
        QVERIFY(m_office->write([=](Writer& w) { return correctCase(w, id, 1, corrected, QStringLiteral("写错")); }));
        QVERIFY(m_office->write([=](Writer& w) { return withdrawCase(w, id, 2, QStringLiteral("重复")); }));
        QVERIFY(recorded(filed()));
    }

    void itsStageFollowsFromItsDates() {
        Case value = filed();
        value.number.clear();
        QCOMPARE(stageOf(value), CaseStage::Filed);
        QVERIFY(recorded(value));
        value.decidedOn = QDate(2026, 11, 1);
        QCOMPARE(stageOf(value), CaseStage::Decided);
        QVERIFY(recorded(value));
        value.transferredOn = QDate(2026, 10, 20); // before the decision
        value.receiver = Receiver::Police;
        value.transferredTo = QStringLiteral("某市公安局");
        QCOMPARE(stageOf(value), CaseStage::Decided);
        QVERIFY(recorded(value));
        value.transferredOn = value.decidedOn;
        QCOMPARE(stageOf(value), CaseStage::Transferred);
        QVERIFY(recorded(value));
        value.concludedOn = value.decidedOn;
        QCOMPARE(stageOf(value), CaseStage::Concluded);
        QCOMPARE(stepsOf(value).size(), 4U);
        QCOMPARE(stepsOf(value).back(), (CaseStep{CaseStage::Concluded, value.concludedOn}));
        QVERIFY(recorded(value));
        QCOMPARE(casesIn(CaseStage::Filed), 1U);
        QCOMPARE(casesIn(CaseStage::Decided), 2U);
        QCOMPARE(casesIn(CaseStage::Transferred), 1U);
        QCOMPARE(casesIn(CaseStage::Concluded), 1U);
    }

    void theLadderFollowsACheck() {
        OnlineCheck check;
        check.completedOn = QDate(2026, 11, 1);
        check.target = QStringLiteral("某某店");
        check.officers = {m_office->first};
        const qint64 id = m_office->write([=](Writer& w) { return recordCheck(w, check); })->id.value();
        Measure measure = deletion();
        Case value = filed();
        measure.inspectionKind = value.inspectionKind = QStringLiteral("online_check");
        measure.inspection = value.inspection = id;
        QVERIFY(recorded(measure) && recorded(value) && recorded(deletion()));
        const QString kind = QStringLiteral("online_check");
        QCOMPARE(m_office->read([=](Reader& r) { return measuresAfter(r, kind, id); })->size(), 1U);
        QCOMPARE(m_office->read([=](Reader& r) { return casesAfter(r, kind, id); })->size(), 1U);
    }

    void measuresAreListedByKind() {
        Measure takedown = deletion();
        takedown.kind = MeasureKind::Takedown;
        takedown.products = QStringList{QStringLiteral("电子烟"), QStringLiteral("產品二")};
        QVERIFY(recorded(takedown) && recorded(deletion()));
        MeasureFilter filter;
        filter.kind = MeasureKind::Takedown;
        QCOMPARE(m_office->read([=](Reader& r) { return measureIds(r, filter); })->size(), 1U);
        filter = {};
        filter.text = QStringLiteral("产品二");
        const auto found = m_office->read([=](Reader& r) -> Result<std::vector<Stored<Measure>>> {
            auto ids = measureIds(r, filter);
            XW_TRY(ids);
            return measures(r, *ids);
        });
        QCOMPARE(found->size(), 1U);
        QCOMPARE(found->front().value.products, takedown.products);
    }

    void listsWhatFallsDue() {
        const auto due = [&](QDate date) {
            Measure measure = deletion();
            measure.dueOn = date;
            return recorded(measure)->id;
        };
        const MeasureId late = due(QDate(2026, 11, 25));
        const MeasureId early = due(QDate(2026, 11, 20));
        const MeasureId withdrawn = due(QDate(2026, 11, 22));
        due(QDate(2026, 12, 1));
        due({});
        QVERIFY(m_office->write([=](Writer& w) { return withdrawMeasure(w, withdrawn, 1, QStringLiteral("重复")); }));
        const auto found
            = m_office->read([](Reader& r) { return measuresDue(r, QDate(2026, 11, 20), QDate(2026, 11, 25)); });
        QCOMPARE(found->size(), size_t(2));
        QCOMPARE(found->at(0).id, early);
        QCOMPARE(found->at(1).id, late);
    }
};

QTEST_GUILESS_MAIN(TestEnforcement)
#include "tst_enforcement.moc"
