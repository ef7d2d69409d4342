#include "models/inspection/inspectionrepository.h"
#include "tests/support/office.h"

using namespace xunwang;
using namespace xunwang::test;

using VisitChange = std::function<void(SiteVisit&, const Office&)>;

class TestInspection : public QObject {
    Q_OBJECT

    std::unique_ptr<Office> m_office;

    OnlineCheck check() const {
        OnlineCheck check;
        check.completedOn = QDate(2026, 11, 20);
        check.platform = QStringLiteral("平台一");
        check.target = QStringLiteral("某某旗舰店");
        check.officers = {m_office->first};
        return check;
    }
    SiteVisit visit() const {
        SiteVisit visit;
        visit.visitedOn = QDate(2026, 11, 20);
        visit.target = QStringLiteral("某某公司");
        visit.address = QStringLiteral("某路1号");
        visit.officers = {m_office->first, m_office->second};
        return visit;
    }
    Result<Stored<OnlineCheck>> recorded(const OnlineCheck& check) {
        return m_office->write([=](Writer& w) { return recordCheck(w, check); });
    }
    Result<Stored<SiteVisit>> recorded(const SiteVisit& visit) {
        return m_office->write([=](Writer& w) { return recordVisit(w, visit); });
    }
    /// The targets of a list, in its order, loaded as pages are.
    QStringList listed(const CheckFilter& filter) {
        const auto page = m_office->read([=](Reader& r) -> Result<std::vector<Stored<OnlineCheck>>> {
            auto ids = checkIds(r, filter);
            XW_TRY(ids);
            return checks(r, *ids);
        });
        QStringList targets;
        for (const auto& row : *page)
            targets.append(row.value.target);
        return targets;
    }

private Q_SLOTS:
    void init() {
        m_office = std::make_unique<Office>(
            CaseSchema{{Person::type().info(), Bureau::type().info(), Campaign::type().info(),
                           OnlineCheck::type().info(), SiteVisit::type().info()},
                {}});
    }
    void cleanup() { m_office.reset(); }

    void whatIsRecordedComesBack() {
        OnlineCheck full = check();
        full.checkedAt = moment("2026-11-20T02:30:00Z");
        full.link = QStringLiteral(" https://example.com/1 ");
        full.creditCode = QStringLiteral("91120101ma00000000");
        full.entity = EntityKind::MiniProgram;
        full.checklist = checklistFor(EntityKind::MiniProgram, full.completedOn)->name;
        full.answers = {{QStringLiteral("licence-shown"), Answer::No}};
        full.finding = Finding::Suspected;
        full.lead = 5;
        full.campaign = m_office
                            ->write([](Writer& w) {
                                return addCampaign(w, {QStringLiteral("专项一"), QDate(2026, 11, 1), {}, {}});
                            })
                            ->id;
        const auto stored = recorded(full);
        QVERIFY(stored);
        const auto id = stored->id;
        const auto loaded = m_office->read([=](Reader& r) { return onlineCheck(r, id); });
        QCOMPARE(loaded->value.link, QStringLiteral("https://example.com/1"));
        QCOMPARE(loaded->value.creditCode, QStringLiteral("91120101MA00000000"));
        QCOMPARE(loaded->value.checkedAt, full.checkedAt);
        QCOMPARE(loaded->value.answers, full.answers);
        QCOMPARE(loaded->value.officers, full.officers);
        QCOMPARE(loaded->value.campaign, full.campaign);
        QCOMPARE(loaded->value.entity, EntityKind::MiniProgram);
    }

    void refusesWhatIsNoCheck_data() {
        QTest::addColumn<std::function<void(OnlineCheck&)>>("change");
        QTest::addColumn<QString>("key");
        const auto row = [](const char* name, const char* key, const std::function<void(OnlineCheck&)>& change) {
            QTest::newRow(name) << change << QString::fromLatin1(key);
        };
        row("no date", "inspection.date-missing", [](OnlineCheck& c) { c.completedOn = {}; });
        row("tomorrow", "inspection.date-future", [](OnlineCheck& c) { c.completedOn = QDate(2026, 11, 22); });
        row("today", "", [](OnlineCheck& c) { c.completedOn = QDate(2026, 11, 21); });
        row("neither name nor link", "inspection.target-missing",
            [](OnlineCheck& c) { c.target = QStringLiteral(" "); });
        row("a link alone", "", [](OnlineCheck& c) {
            c.target.clear();
            c.link = QStringLiteral("https://example.com");
        });
        row("completed before it was made", "inspection.time-after-date",
            [](OnlineCheck& c) { c.checkedAt = moment("2026-11-20T16:00:00Z"); }); // the 21st in the bureau's zone
        row("nobody", "inspection.officer-missing", [](OnlineCheck& c) { c.officers.clear(); });
        row("an unknown officer", "record.not-found", [](OnlineCheck& c) { c.officers = {PersonId(12345)}; });
        row("a number for a code", "credit-code.damaged",
            [](OnlineCheck& c) { c.creditCode = QStringLiteral("9.11201E+17"); });
        row("an unknown campaign", "record.not-found", [](OnlineCheck& c) { c.campaign = CampaignId(12345); });
        row("answers to nothing", "checklist.unknown", [](OnlineCheck& c) {
            c.answers = {{QStringLiteral("licence-shown"), Answer::Yes}};
        });
    }
    void refusesWhatIsNoCheck() {
        QFETCH(std::function<void(OnlineCheck&)>, change);
        QFETCH(QString, key);
        OnlineCheck changed = check();
        change(changed);
        QCOMPARE(keyOf(recorded(changed)), key);
    }

    void refusesWhatIsNoVisit_data() {
        QTest::addColumn<VisitChange>("change");
        QTest::addColumn<QString>("key");
        const auto row = [](const char* name, const char* key, const VisitChange& change) {
            QTest::newRow(name) << change << QString::fromLatin1(key);
        };
        row("two officers with certificates", "", [](SiteVisit&, const Office&) {});
        row("one officer", "visit.officers", [](SiteVisit& v, const Office& o) { v.officers = {o.first}; });
        row("one officer twice", "visit.officers", [](SiteVisit& v, const Office& o) {
            v.officers = {o.first, o.first};
        });
        row("one without a certificate", "visit.officers", [](SiteVisit& v, const Office& o) {
            v.officers = {o.first, o.clerk};
        });
        row("nobody", "visit.officers", [](SiteVisit& v, const Office&) { v.officers.clear(); });
        row("one officer and somebody of whom only the name is known", "", [](SiteVisit& v, const Office& o) {
            v.officers = {o.first};
            v.otherOfficers = QStringList{QStringLiteral("执法人员丁")};
        });
        row("two of whom only the names are known", "", [](SiteVisit& v, const Office&) {
            v.officers.clear();
            v.otherOfficers = QStringList{QStringLiteral("执法人员丁"), QStringLiteral("执法人员戊")};
        });
        row("one name twice", "visit.officers", [](SiteVisit& v, const Office&) {
            v.officers.clear();
            v.otherOfficers = QStringList{QStringLiteral("执法人员丁"), QStringLiteral(" 执法人员丁 ")};
        });
        row("an officer, and the same one by name", "visit.officers", [](SiteVisit& v, const Office& o) {
            v.officers = {o.first};
            v.otherOfficers = QStringList{QStringLiteral("执法人员甲")};
        });
        row("no address", "visit.address-missing", [](SiteVisit& v, const Office&) { v.address.clear(); });
        row("no name", "inspection.target-missing", [](SiteVisit& v, const Office&) { v.target.clear(); });
        row("tomorrow", "inspection.date-future",
            [](SiteVisit& v, const Office&) { v.visitedOn = QDate(2026, 11, 22); });
    }
    void refusesWhatIsNoVisit() {
        QFETCH(VisitChange, change);
        QFETCH(QString, key);
        SiteVisit changed = visit();
        change(changed, *m_office);
        QCOMPARE(keyOf(recorded(changed)), key);
    }

    void todayIsTheBureaus() {
        m_office->clock.set(moment("2026-11-20T17:00:00Z")); // 1 o'clock of the 21st in Shanghai
        OnlineCheck early = check();
        early.completedOn = QDate(2026, 11, 21);
        QVERIFY(recorded(early));
    }

    void aCorrectionObeysTheSameLaw() {
        const auto stored = recorded(visit());
        const auto id = stored->id;
        SiteVisit alone = visit();
        alone.officers.pop_back();
        const auto corrected = [&](const SiteVisit& value) {
            return keyOf(
                m_office->write([=](Writer& w) { return correctVisit(w, id, 1, value, QStringLiteral("写错")); }));
        };
        QCOMPARE(corrected(alone), QStringLiteral("visit.officers"));
        SiteVisit moved = visit();
        moved.place = VisitPlace::Production;
        QCOMPARE(corrected(moved), QString());
        QVERIFY(m_office->write([=](Writer& w) { return withdrawVisit(w, id, 2, QStringLiteral("重复")); }));
        const auto count = [&](Withdrawn withdrawn) {
            VisitFilter filter;
            filter.withdrawn = withdrawn;
            filter.place = VisitPlace::Production;
            return m_office->read([=](Reader& r) { return visitIds(r, filter); })->size();
        };
        QCOMPARE(count(Withdrawn::Hidden), 0U);
        QCOMPARE(count(Withdrawn::Shown), 1U);
        QCOMPARE(count(Withdrawn::Only), 1U);
    }

    void listsAreFilteredAndOrdered() {
        const auto add = [&](int day, const char* platform, const char* target, EntityKind entity) {
            OnlineCheck c = check();
            c.completedOn = QDate(2026, 11, day);
            c.platform = QString::fromUtf8(platform);
            c.target = QString::fromUtf8(target);
            c.entity = entity;
            QVERIFY(recorded(c));
        };
        add(1, "平台一", "甲店", EntityKind::Shop);
        add(2, "平台二", "乙店 ＡＢＣ", EntityKind::Shop);
        add(3, "平台一", "丙網", EntityKind::Website);
        const QString one = QStringLiteral("甲店");
        const QString two = QStringLiteral("乙店 ＡＢＣ");
        const QString three = QStringLiteral("丙網");
        QCOMPARE(listed({}), (QStringList{three, two, one}));

        CheckFilter filter;
        filter.descending = false;
        filter.from = QDate(2026, 11, 1);
        filter.to = QDate(2026, 11, 2);
        QCOMPARE(listed(filter), (QStringList{one, two}));
        filter = {};
        filter.platform = QStringLiteral("平台一");
        QCOMPARE(listed(filter), (QStringList{three, one}));
        filter = {};
        filter.entity = EntityKind::Website;
        QCOMPARE(listed(filter), QStringList{three});
        filter = {};
        filter.text = QStringLiteral("丙网");
        QCOMPARE(listed(filter), QStringList{three});
        filter.text = QStringLiteral("abc");
        QCOMPARE(listed(filter), QStringList{two});
        filter = {};
        filter.sort = SortBy::Platform;
        filter.descending = false;
        QCOMPARE(listed(filter), (QStringList{one, three, two}));
        filter = {};
        filter.finding = Finding::Suspected;
        QCOMPARE(listed(filter), QStringList());
    }
};

QTEST_GUILESS_MAIN(TestInspection)
#include "tst_inspection.moc"
