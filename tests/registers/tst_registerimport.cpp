#include "models/bureau/bureaurepository.h"
#include "models/campaign/campaign.h"
#include "models/registers/registerpreview.h"
#include "models/schema/caseschema.h"
#include "models/statistics/statisticsrepository.h"
#include "tests/support/office.h"
#include "tests/support/registers.h"

#include <QRandomGenerator>

using namespace xunwang;
using namespace xunwang::test;

/// Registers become records: what is counted, what is refused, and that a file comes in whole or not at all.
class TestRegisterImport : public QObject {
    Q_OBJECT

    std::unique_ptr<Office> m_office;

    static QString counts(const RegisterOutcome& o) {
        return QStringLiteral("%1 = %2 new + %3 unchanged + %4 duplicate + %5 rejected")
            .arg(o.rows)
            .arg(o.created)
            .arg(o.unchanged)
            .arg(o.duplicate)
            .arg(o.rejected);
    }
    QString write(const QByteArray& content, const QString& name = QStringLiteral("台账.csv")) {
        const QString path = m_office->folder() + u'/' + name;
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write");
        return path;
    }
    QString write(const char16_t* text) { return write(QString::fromUtf16(text).toUtf8()); }

    Result<RegisterPlan> planned(RegisterKind kind, const QString& path) {
        auto guess = inspect(path);
        XW_TRY(guess);
        return planRegister(path, kind, *guess);
    }
    Result<RegisterOutcome> imported(
        RegisterKind kind, const QString& path, bool strict = false, Feedback* feedback = nullptr) {
        auto plan = planned(kind, path);
        XW_TRY(plan);
        plan->strict = strict;
        Feedback own;
        return importRegister(m_office->file(), Actor{m_office->first.value()}, *plan, feedback ? *feedback : own);
    }
    QString importedCounts(RegisterKind kind, const QString& path) {
        const auto outcome = imported(kind, path);
        return outcome ? counts(*outcome) : outcome.error().detail;
    }
    static QStringList reasons(const RegisterOutcome& outcome) {
        QStringList lines;
        for (const Reject& reject : outcome.rejects)
            lines.append((QString::number(reject.line) + u' ' + reject.reason + u' ' + reject.found).trimmed());
        return lines;
    }
    qint64 count(const QString& sql) {
        return m_office->read([sql](Reader& r) { return r.integer(sql); }).value_or(-1);
    }
    qint64 entries() { return count(QStringLiteral("SELECT count(*) FROM ledger")); }
    std::vector<Stored<OnlineCheck>> allChecks() {
        return *m_office->read([](Reader& r) -> Result<std::vector<Stored<OnlineCheck>>> {
            auto ids = checkIds(r, {});
            XW_TRY(ids);
            return checks(r, *ids);
        });
    }
    bool sound() {
        Feedback feedback;
        const auto verified = verifyCaseFile(m_office->file(), feedback);
        if (!verified)
            qWarning("%s %s", qPrintable(verified.error().detail), qPrintable(verified.error().context.join(u' ')));
        return verified.has_value();
    }

private Q_SLOTS:
    void init() { m_office = std::make_unique<Office>(caseSchema()); }
    void cleanup() { m_office.reset(); }

    void aRowBecomesARecordWithItsEntry() {
        const QString path = write(u"日期,平台,网站网店,结果,检查人\n2026/10/1,平台一,某某店,正常,执法人员乙\n");
        const auto outcome = imported(RegisterKind::Checks, path);
        QVERIFY(outcome);
        QCOMPARE(counts(*outcome), QStringLiteral("1 = 1 new + 0 unchanged + 0 duplicate + 0 rejected"));
        const auto all = allChecks();
        QCOMPARE(all.size(), 1U);
        QCOMPARE(all.front().value.officers, std::vector{m_office->second});
        const auto history = m_office->read(
            [&](Reader& r) { return Ledger::history(r, QStringLiteral("online_check"), all.front().id.value()); });
        QCOMPARE(history->size(), 1U);
        QCOMPARE(history->front().actor, std::optional(m_office->first.value()));
        const auto batch = m_office->read([&](Reader& r) { return Records<Batch>::load(r, BatchId(*outcome->batch)); });
        QCOMPARE(batch->value.name, QStringLiteral("台账.csv"));
        QCOMPARE(batch->value.sha256.size(), 64);
        QVERIFY(batch->value.recipe.contains(QStringLiteral("\"register\":\"online-check\"")));
        QVERIFY(batch->value.counts.contains(QStringLiteral("\"new\":1")));
        QVERIFY(sound());
    }

    void theSameFileAgainChangesNothingAndSaysSo() {
        const QString path = write(u"日期,网站网店,结果,检查人\n"
                                   u"2026/10/1,某某店,正常,执法人员甲\n2026/10/2,某某店,正常,执法人员甲\n"
                                   u"2026/10/2,某某店,正常,执法人员甲\n明天,某某店,正常,执法人员甲\n");
        QCOMPARE(importedCounts(RegisterKind::Checks, path),
            QStringLiteral("4 = 2 new + 0 unchanged + 1 duplicate + 1 rejected"));
        const qint64 before = entries();
        const auto again = imported(RegisterKind::Checks, path);
        QCOMPARE(counts(*again), QStringLiteral("4 = 0 new + 2 unchanged + 1 duplicate + 1 rejected"));
        QVERIFY(again->sameFile && !again->batch);
        QCOMPARE(entries(), before);
    }

    void aLongerFileInAnotherFormBringsOnlyWhatIsNew() {
        QVERIFY(imported(RegisterKind::Checks,
            write(u"日期,平台,网站网店,结果,检查人\n2026/10/1,平台一,某某店,正常,执法人员甲、执法人员乙\n")));
        // The months that follow in the same sheet, its columns moved, dates written otherwise.
        const auto outcome = imported(RegisterKind::Checks,
            write(u"序号,检查人,店铺名称,平台名称,检查日期,检查结果\n"
                  u"1,执法人员乙 执法人员甲,某某店,平台一,2026年10月1日,未发现问题\n"
                  u"2,执法人员甲,某某店,平台一,2026年11月1日,未发现问题\n"));
        QCOMPARE(counts(*outcome), QStringLiteral("2 = 1 new + 1 unchanged + 0 duplicate + 0 rejected"));
        QVERIFY(!outcome->sameFile);
    }

    void rowsThatDifferOnlyInTheirNumberAreTwoChecks() {
        const QString path
            = write(u"序号,日期,网站网店,检查人\n1,2026/10/1,某某店,执法人员甲\n2,2026/10/1,某某店,执法人员甲\n"
                    u"2,2026/10/1,某某店,执法人员甲\n");
        QCOMPARE(importedCounts(RegisterKind::Checks, path),
            QStringLiteral("3 = 2 new + 0 unchanged + 1 duplicate + 0 rejected"));
        QCOMPARE(importedCounts(RegisterKind::Checks, path),
            QStringLiteral("3 = 0 new + 2 unchanged + 1 duplicate + 0 rejected"));
    }

    void whatPeopleDidToARecordStays() {
        const QString path = write(u"日期,网站网店,检查人\n2026/10/1,某某店,执法人员甲\n2026/10/2,另一店,执法人员甲\n");
        QVERIFY(imported(RegisterKind::Checks, path));
        auto all = allChecks();
        OnlineCheck corrected = all[0].value;
        corrected.target = QStringLiteral("第二分店");
        QVERIFY(m_office->write([&](Writer& w) -> Result<void> {
            XW_TRY(correctCheck(w, all[0].id, 1, corrected, QStringLiteral("写错")));
            return withdrawCheck(w, all[1].id, 1, QStringLiteral("重复"));
        }));
        QCOMPARE(importedCounts(RegisterKind::Checks, path),
            QStringLiteral("2 = 0 new + 2 unchanged + 0 duplicate + 0 rejected"));
        QCOMPARE(allChecks().size(), 1U);
    }

    void peopleOfTheFirstDayAreKeptByTheirNames() {
        const QString path = write(u"日期,网站网店,地址,检查人\n"
                                   u"2026/10/1,某某公司,某路1号,执法人员丁、执法人员戊\n"
                                   u"2026/10/2,某某公司,某路1号,执法人员丁、执法人员甲\n"
                                   u"2026/10/3,某某公司,某路1号,执法人员丁\n");
        const auto outcome = imported(RegisterKind::Visits, path);
        QCOMPARE(counts(*outcome), QStringLiteral("3 = 2 new + 0 unchanged + 0 duplicate + 1 rejected"));
        QCOMPARE(reasons(*outcome), QStringList{QStringLiteral("4 row.officers")}); // two officers, by law
        QCOMPARE(outcome->strangers,
            (std::vector<NameCount>{{QStringLiteral("执法人员丁"), 2}, {QStringLiteral("执法人员戊"), 1}}));
        QCOMPARE(count(QStringLiteral("SELECT count(*) FROM person")), 3); // nobody was invented

        // The very same rows, once 丁 works here: nothing comes in twice.
        QVERIFY(m_office->write([](Writer& w) {
            return addPerson(w, {QStringLiteral("执法人员丁"), QStringLiteral("A-004"), {}, Role::Inspector});
        }));
        QCOMPARE(importedCounts(RegisterKind::Visits, path),
            QStringLiteral("3 = 0 new + 2 unchanged + 0 duplicate + 1 rejected"));
    }

    void strictRowsNameOnlyWhoIsHere() {
        const auto outcome = imported(RegisterKind::Checks,
            write(u"日期,网站网店,检查人,专项\n2026/10/1,甲店,执法人员丁,\n2026/10/1,乙店,执法人员甲,春季专项\n"
                  u"2026/10/1,丙店,执法人员甲,\n"),
            true);
        QCOMPARE(counts(*outcome), QStringLiteral("3 = 1 new + 0 unchanged + 0 duplicate + 2 rejected"));
        QCOMPARE(reasons(*outcome),
            (QStringList{QStringLiteral("2 row.officer-unknown 执法人员丁"),
                QStringLiteral("3 row.campaign-unknown 春季专项")}));
    }

    void peopleAreFoundByCertificateAndAmongThoseWhoLeft() {
        const auto left = m_office->write([](Writer& w) -> Result<PersonId> {
            auto person = addPerson(w, {QStringLiteral("执法人员丁"), QStringLiteral("A-004"), {}, Role::Inspector});
            XW_TRY(person);
            XW_TRY(withdrawPerson(w, person->id, 1, QStringLiteral("调离")));
            XW_TRY(addPerson(w, {QStringLiteral("执法人员甲"), QStringLiteral("A-005"), {}, Role::Inspector}));
            return person->id;
        });
        const auto outcome = imported(RegisterKind::Checks,
            write(u"日期,网站网店,检查人\n2026/10/1,甲店,执法人员丁\n2026/10/2,乙店,执法人员甲（a-001）\n2026/10/"
                  u"3,丙店,A-002\n"
                  u"2026/10/4,丁店,执法人员甲\n2026/10/5,戊店,执法人员甲(B-7)\n"));
        QCOMPARE(counts(*outcome), QStringLiteral("5 = 4 new + 0 unchanged + 0 duplicate + 1 rejected"));
        QCOMPARE(reasons(*outcome), QStringList{QStringLiteral("5 row.officer-ambiguous 执法人员甲")});
        const auto all = allChecks(); // newest first
        QCOMPARE(all[3].value.officers, std::vector{*left});
        QCOMPARE(all[2].value.officers, std::vector{m_office->first});
        QCOMPARE(all[1].value.officers, std::vector{m_office->second});
        QVERIFY(all[0].value.officers.empty());
        QCOMPARE(all[0].value.otherOfficers, QStringList{QStringLiteral("执法人员甲（B-7）")});
    }

    void campaignsAreFoundOrMade() {
        const auto known = m_office->write([](Writer& w) {
            return addCampaign(w, {QStringLiteral("春季专项"), QDate(2026, 3, 1), {}, {}});
        });
        const auto outcome = imported(RegisterKind::Checks,
            write(
                u"日期,网站网店,检查人,专项\n2026/10/5,甲店,执法人员甲,春季专项\n2026/10/4,乙店,执法人员甲, 秋季 专项\n"
                u"2026/10/3,丙店,执法人员甲,秋季 专项\n明天,丁店,执法人员甲,冬季专项\n"));
        QCOMPARE(outcome->campaigns, (std::vector<NameCount>{{QStringLiteral("秋季 专项"), 2}}));
        const auto made = m_office->read([](Reader& r) { return campaignByName(r, QStringLiteral("秋季 专项")); });
        QCOMPARE(made->value.startsOn, QDate(2026, 10, 3));
        const auto all = allChecks();
        QCOMPARE(all[0].value.campaign, std::optional(known->id));
        QCOMPARE(all[1].value.campaign, std::optional(made->id));
        QVERIFY(!m_office->read([](Reader& r) { return campaignByName(r, QStringLiteral("冬季专项")); }));

        // An inspector may not make campaigns.
        auto plan
            = *planned(RegisterKind::Checks, write(u"日期,网站网店,检查人,专项\n2026/10/5,戊店,执法人员甲,夏季专项\n"));
        Feedback feedback;
        const auto theirs = importRegister(m_office->file(), Actor{m_office->second.value()}, plan, feedback);
        QCOMPARE(reasons(*theirs), QStringList{QStringLiteral("2 row.campaign-unknown 夏季专项")});
    }

    void theRoomsRefuse_data() {
        QTest::addColumn<RegisterKind>("kind");
        QTest::addColumn<QString>("row"); // under all headings of its kind
        QTest::addColumn<QString>("reason");
        const auto checks = [](const char* reason, const QString& row) {
            QTest::newRow(reason) << RegisterKind::Checks << row << QString::fromLatin1(reason);
        };
        // 日期,平台,网站网店,网址,统一社会信用代码,种类,结果,检查人,专项,备注
        checks("row.date-missing", QStringLiteral(",平台一,某某店,,,,正常,执法人员甲,,"));
        checks("row.date-future", QStringLiteral("2026-11-22,平台一,某某店,,,,正常,执法人员甲,,"));
        checks("row.target-missing", QStringLiteral("2026-11-20,平台一,,,,,正常,执法人员甲,,"));
        checks("row.officer-missing", QStringLiteral("2026-11-20,平台一,某某店,,,,正常,,,"));
        checks("row.credit-code-damaged",
            QStringLiteral("2026-11-20,平台一,某某店,,911201000000000000,,正常,执法人员甲,,"));
        // 日期,平台,网站网店,地址,对象,网址,统一社会信用代码,种类,结果,检查人,专项,备注
        QTest::newRow("row.address-missing")
            << RegisterKind::Visits << QStringLiteral("2026-11-20,,某某公司,,,,,,正常,执法人员甲、执法人员乙,,")
            << "row.address-missing";
        QTest::newRow("row.officers: one has no certificate")
            << RegisterKind::Visits << QStringLiteral("2026-11-20,,某某公司,某路1号,,,,,正常,执法人员甲、内勤丙,,")
            << "row.officers";
        const auto measures = [](const char* reason, const QString& row) {
            QTest::newRow(reason) << RegisterKind::Measures << row << QString::fromLatin1(reason);
        };
        // 日期,措施,平台,对象,统一社会信用代码,条数,种类数,产品种类,期限,专项,备注
        measures("row.items-missing", QStringLiteral("2026-11-20,删除,平台一,,,,,,,,"));
        measures("row.products-missing", QStringLiteral("2026-11-20,下架,平台一,,,,,,,,"));
        measures("row.shops-missing", QStringLiteral("2026-11-20,停止平台服务,平台一,,,,,,,,"));
        measures("row.due-before-taken", QStringLiteral("2026-11-20,责令整改,平台一,,,,,,2026-11-19,,"));
        QTest::newRow("measure without target")
            << RegisterKind::Measures << QStringLiteral("2026-11-20,责令整改,,,,,,,,,") << "row.target-missing";
        const auto cases = [](const char* reason, const QString& row) {
            QTest::newRow(reason) << RegisterKind::Cases << row << QString::fromLatin1(reason);
        };
        // 案号,立案日期,案由,当事人,统一社会信用代码,平台,案值,罚款,没收,决定日期,结案日期,移送,移送单位,专项,备注
        cases("row.cause-missing", QStringLiteral("1,2026-11-01,,某某店,,,,,,,,,,,"));
        cases("row.party-missing", QStringLiteral("1,2026-11-01,虚假宣传,,,,,,,,,,,,"));
        cases("row.before-filing", QStringLiteral("1,2026-11-01,虚假宣传,某某店,,,,,,2026-10-31,,,,,"));
        cases("row.concluded-before", QStringLiteral("1,2026-11-01,虚假宣传,某某店,,,,,,2026-11-10,2026-11-05,,,,"));
        cases("row.money-without-decision", QStringLiteral("1,2026-11-01,虚假宣传,某某店,,,,500,,,,,,,"));
    }
    void theRoomsRefuse() {
        QFETCH(RegisterKind, kind);
        QFETCH(QString, row);
        QFETCH(QString, reason);
        QStringList headings;
        for (const RegisterField field : registerFields(kind))
            headings.append(registerHeading(kind, field));
        const auto outcome = imported(kind, write((headings.join(u',') + u'\n' + row + u'\n').toUtf8()));
        QVERIFY2(outcome, qPrintable(keyOf(outcome)));
        QCOMPARE(outcome->rejects.size(), 1U);
        QCOMPARE(outcome->rejects.front().reason, reason);
        QCOMPARE(outcome->created, 0);
        QVERIFY(!outcome->batch);
    }

    void aCaseNumberStandsOnce() {
        const QString path
            = write(u"案号,立案日期,案由,当事人\n一号,2026-11-01,虚假宣传,甲店\n一号,2026-11-02,虚假宣传,乙店\n"
                    u",2026-11-02,虚假宣传,丙店\n,2026-11-02,虚假宣传,丁店\n");
        const auto outcome = imported(RegisterKind::Cases, path);
        QCOMPARE(counts(*outcome), QStringLiteral("4 = 3 new + 0 unchanged + 0 duplicate + 1 rejected"));
        QCOMPARE(reasons(*outcome), QStringList{QStringLiteral("3 row.number-taken 一号")});
        // Later the sheet says more about it: who enforces decides what becomes of the record, not the sheet.
        const auto later = imported(RegisterKind::Cases,
            write(u"案号,立案日期,案由,当事人,决定日期,罚款\n一号,2026-11-01,虚假宣传,甲店,2026-11-10,500\n"));
        QCOMPARE(reasons(*later), QStringList{QStringLiteral("2 row.number-taken 一号")});
    }

    void whatCannotBeARegisterIsRefused_data() {
        QTest::addColumn<RegisterKind>("kind");
        QTest::addColumn<QString>("csv");
        QTest::addColumn<QString>("key");
        QTest::newRow("no date") << RegisterKind::Checks << QStringLiteral("平台,网站网店\n平台一,某某店\n")
                                 << "register.no-column";
        QTest::newRow("no measure") << RegisterKind::Measures << QStringLiteral("日期,对象\n2026-10-1,某某店\n")
                                    << "register.no-column";
        QTest::newRow("no party") << RegisterKind::Cases << QStringLiteral("立案日期,案由\n2026-10-1,虚假宣传\n")
                                  << "register.no-column";
        QTest::newRow("a unit nobody knows")
            << RegisterKind::Cases << QStringLiteral("立案日期,案由,当事人,罚款(美元)\n2026-10-1,虚假宣传,某某店,5\n")
            << "register.unit";
        QTest::newRow("headings alone") << RegisterKind::Checks << QStringLiteral("日期,网站网店,检查人\n")
                                        << "register.no-rows";
    }
    void whatCannotBeARegisterIsRefused() {
        QFETCH(RegisterKind, kind);
        QFETCH(QString, csv);
        const qint64 before = entries();
        QTEST(keyOf(imported(kind, write(csv.toUtf8()))), "key");
        QCOMPARE(entries(), before);
    }

    void onlyWhoMayImports() {
        const QString path = write(u"日期,网站网店,检查人\n2026/10/1,某某店,执法人员甲\n");
        QVERIFY(m_office->write(
            [this](Writer& w) { return withdrawPerson(w, m_office->second, 1, QStringLiteral("调离")); }));
        auto plan = *planned(RegisterKind::Checks, path);
        Feedback feedback;
        QCOMPARE(keyOf(importRegister(m_office->file(), Actor{m_office->second.value()}, plan, feedback)),
            QStringLiteral("may.left-office"));
        QVERIFY(allChecks().empty());
    }

    void anAcknowledgedImportIsOneActionThatUndoTakesBack() {
        const QString path
            = write(u"日期,网站网店,检查人,专项\n2026/10/1,甲店,执法人员甲,秋季专项\n2026/10/1,乙店,执法人员甲,\n");
        QVERIFY(imported(RegisterKind::Checks, path));
        QVERIFY(m_office->write([](Writer& w) -> Result<void> {
            auto group = Ledger::lastUndoable(w, *w.actor().person, 0);
            XW_TRY(group);
            return Ledger::undo(w, group->value_or(0));
        }));
        QVERIFY(allChecks().empty());
        QVERIFY(sound());
        QCOMPARE(importedCounts(RegisterKind::Checks, path),
            QStringLiteral("2 = 2 new + 0 unchanged + 0 duplicate + 0 rejected"));
    }

    void canceledAtAnyStepNothingIsThere() {
        const QString path = write(TianjinRegisters::checks(400).csv());
        const qint64 before = entries();
        int steps = 0;
        {
            Feedback counting;
            counting.onProgress([&](qint64, qint64) { ++steps; });
            QVERIFY(imported(RegisterKind::Checks, path, false, &counting));
            QVERIFY(m_office->write([](Writer& w) -> Result<void> {
                auto group = Ledger::lastUndoable(w, *w.actor().person, 0);
                XW_TRY(group);
                return Ledger::undo(w, group->value_or(0));
            }));
        }
        QVERIFY(steps > 6);
        const qint64 after = entries();
        QVERIFY(after > before);
        for (int at = 1; at <= steps; ++at) {
            Feedback feedback;
            int step = 0;
            feedback.onProgress([&](qint64, qint64) {
                if (++step == at)
                    feedback.cancel();
            });
            const auto outcome = imported(RegisterKind::Checks, path, false, &feedback);
            QVERIFY(!outcome);
            QCOMPARE(outcome.error().code, ErrorCode::Canceled);
            QCOMPARE(entries(), after);
            QVERIFY(allChecks().empty());
        }
        QVERIFY(sound());
    }

    void onAFullDiskNothingIsThereAndWorkGoesOn() {
        const QString path = write(TianjinRegisters::checks(400).csv());
        const auto limit = [this](qint64 more) {
            QVERIFY(m_office->write([more](Writer& w) -> Result<qint64> {
                auto pages = w.integer(QStringLiteral("PRAGMA page_count"));
                XW_TRY(pages);
                return w.integer(QStringLiteral("PRAGMA max_page_count=%1").arg(*pages + more));
            }));
        };
        const qint64 before = entries();
        for (qint64 room = 0; room < 16; room += 4) {
            limit(room);
            const auto outcome = imported(RegisterKind::Checks, path);
            QCOMPARE(keyOf(outcome), QStringLiteral("store.disk-full"));
            QCOMPARE(entries(), before);
        }
        limit(100000);
        QCOMPARE(importedCounts(RegisterKind::Checks, path),
            QStringLiteral("400 = 400 new + 0 unchanged + 0 duplicate + 0 rejected"));
        QVERIFY(sound());
    }

    void theSamplesComeInWholeAndCount() {
        const QString folder = qEnvironmentVariable("XUNWANG_SOURCE") + QStringLiteral("/resources/sample/");
        for (const auto& [kind, name] : namesOf(RegisterKind{})) {
            const QString path = folder + QLatin1String(name) + QStringLiteral(".csv");
            const auto outcome = imported(kind, path);
            QVERIFY2(outcome, name);
            QCOMPARE(outcome->created, outcome->rows);
            QVERIFY2(planned(kind, path)->notTaken().isEmpty(), name);
        }
        const auto tally = m_office->read([](Reader& r) {
            return xunwang::tally(r, {{QDate(2025, 1, 1), QDate(2025, 12, 31)}, {}, {}});
        });
        const std::map<QString, qint64> expected{{QStringLiteral("T01"), 6}, {QStringLiteral("T01_distinct"), 5},
            {QStringLiteral("T02"), 2}, {QStringLiteral("T02_distinct"), 2}, {QStringLiteral("T03"), 12},
            {QStringLiteral("T04"), 1}, {QStringLiteral("T05_requested"), 1}, {QStringLiteral("T06"), 1},
            {QStringLiteral("T07"), 3}, {QStringLiteral("T07_concluded"), 1}, {QStringLiteral("T08"), 538050},
            {QStringLiteral("T09"), 3800000}, {QStringLiteral("T10"), 1}, {QStringLiteral("T11"), 1},
            {QStringLiteral("T11_visits"), 2}, {QStringLiteral("T12"), 6}};
        for (const auto& [key, value] : tally->values) {
            const auto found = expected.find(key);
            QVERIFY2(value == (found == expected.end() ? 0 : found->second),
                qPrintable(key + u' ' + QString::number(value)));
        }
        QVERIFY(sound());
    }

    /// Registers of made-up rows: what the tally says of them is what plain code counts in the rows.
    void anyRegisterCountsAsPlainCodeCountsIt_data() {
        QTest::addColumn<int>("seed");
        for (int seed = 1; seed <= 6; ++seed)
            QTest::addRow("seed %d", seed) << seed;
    }
    void anyRegisterCountsAsPlainCodeCountsIt() {
        QFETCH(int, seed);
        QRandomGenerator random(static_cast<quint32>(seed));
        const auto below = [&random](int most) { return static_cast<int>(random.bounded(most)); };
        const auto day = [&] { return QDate(2025, 12, 1).addDays(below(70)); };
        const auto written = [&](QDate date) {
            const char* forms[] = {"yyyy-MM-dd", "yyyy/M/d", "yyyy年M月d日", "yyyyMMdd"};
            return below(5) == 0 ? QString::number(QDate(1899, 12, 30).daysTo(date))
                                 : date.toString(QString::fromUtf8(forms[below(4)]));
        };
        const Period period{QDate(2026, 1, 1), QDate(2026, 1, 31)};
        const auto inside = [&](QDate date) { return date >= period.from && date <= period.to; };
        std::map<QString, qint64> expected;
        const auto counts = [&](const char* key, qint64 amount) { expected[QLatin1String(key)] += amount; };
        const QString officers = QStringLiteral("执法人员甲、执法人员乙");

        Sheet checks{QStringLiteral("检查结果|序号|日期|网站网店|平台|检查人").split(u'|'), {}};
        Sheet visits{QStringLiteral("地址|对象|日期|网站网店|检查人").split(u'|'), {}};
        QSet<QString> shops;
        QSet<QString> operators;
        QSet<QString> units;
        for (int i = 0; i < 120; ++i) {
            const QDate date = day();
            const QString shop = QStringLiteral("某某店%1").arg(below(30));
            const QString platform = below(4) ? QStringLiteral("平台%1").arg(below(2)) : QString();
            checks.rows.append(
                {below(2) ? QStringLiteral("正常") : QStringLiteral("涉嫌违法；已取证"), QString::number(i),
                    written(date), below(2) ? shop : QStringLiteral("【%1】").arg(shop), platform, officers});
            if (inside(date)) {
                counts("T01", 1);
                shops.insert(platform + u'/' + shop);
            }
            const QDate visited = day();
            const bool production = below(3) == 0;
            const QString name = QStringLiteral("某某单位%1").arg(i); // each row differs, or it would be a duplicate
            visits.rows.append(
                {QStringLiteral("某路1号"), production ? QStringLiteral("生产加工单位") : QStringLiteral("经营场所"),
                    written(visited), name, officers});
            if (inside(visited)) {
                counts(production ? "T11_visits" : "T02", 1);
                (production ? units : operators).insert(name);
            }
        }
        Sheet measures{QStringLiteral("措施|产品种类|种类数|条数|日期|对象").split(u'|'), {}};
        QSet<QString> products;
        for (int i = 0; i < 120; ++i) {
            const QDate date = day();
            const QString target = QStringLiteral("某某店%1").arg(i);
            const int amount = 1 + below(9);
            QStringList names;
            for (int n = below(4); n > 0; --n)
                names.append(QStringLiteral("产品%1").arg(below(12)));
            names.removeDuplicates();
            const int unnamed = names.isEmpty() ? 1 + below(3) : below(3);
            const qint64 in = inside(date) ? 1 : 0;
            switch (below(5)) {
            case 0:
                measures.rows.append(
                    {QStringLiteral("督促删除"), {}, {}, QString::number(amount), written(date), target});
                counts("T03", in * amount);
                break;
            case 1:
                measures.rows.append({QStringLiteral("责令限期改正"), {}, {}, {}, written(date), target});
                counts("T04", in);
                break;
            case 2:
                measures.rows.append(
                    {QStringLiteral("停止平台服务"), {}, {}, QString::number(amount), written(date), target});
                counts("T06", in * amount);
                break;
            case 3:
                measures.rows.append({QStringLiteral("提请关闭"), {}, {}, {}, written(date), target});
                counts("T05_requested", in);
                break;
            default:
                // Only names, only a number, or both; then the number counts the names too.
                measures.rows.append({QStringLiteral("下架"), names.join(QStringLiteral("、")),
                    unnamed > 0 ? QString::number(names.size() + unnamed) : QString(), {}, written(date), target});
                counts("T12", in * unnamed);
                if (in)
                    for (const QString& one : names)
                        products.insert(one);
            }
        }
        Sheet cases{
            QStringLiteral("罚款(万元)|没收|案值|移送|决定日期|结案日期|立案日期|当事人|案由|案号").split(u'|'), {}};
        for (int i = 0; i < 80; ++i) {
            const QDate filed = day();
            const QDate decided = below(2) ? filed.addDays(below(20)) : QDate();
            const QDate concluded = decided.isValid() && below(2) ? decided.addDays(below(10)) : QDate();
            const QDate transferred = below(4) == 0 && !concluded.isValid() ? filed.addDays(below(20)) : QDate();
            const qint64 fine = decided.isValid() ? below(100000000) : 0;
            const qint64 confiscated = decided.isValid() ? below(1000000) : 0;
            const qint64 value = below(50000000);
            QString wan = QString::number(fine).rightJustified(7, u'0');
            wan.insert(wan.size() - 6, u'.');
            const auto or0 = [&](QDate date) { return date.isValid() ? written(date) : QString(); };
            cases.rows.append({fine > 0 ? wan : QString(), QStringLiteral("￥") + Money::fromFen(confiscated).yuan(),
                Money::fromFen(value).yuan() + u'元', or0(transferred), or0(decided), or0(concluded), written(filed),
                QStringLiteral("某某店%1").arg(i), QStringLiteral("虚假宣传"), QStringLiteral("%1号").arg(i)});
            counts("T07", inside(filed) ? 1 : 0);
            counts("T09", inside(filed) ? value : 0);
            counts("T07_concluded", concluded.isValid() && inside(concluded) ? 1 : 0);
            counts("T08", decided.isValid() && inside(decided) ? fine + confiscated : 0);
            counts("T10", transferred.isValid() && inside(transferred) ? 1 : 0);
        }
        counts("T01_distinct", shops.size());
        counts("T02_distinct", operators.size());
        counts("T11", units.size());
        counts("T12", products.size());
        counts("T05_closed", 0);

        const std::array sheets{std::pair{RegisterKind::Checks, checks}, std::pair{RegisterKind::Visits, visits},
            std::pair{RegisterKind::Measures, measures}, std::pair{RegisterKind::Cases, cases}};
        for (const auto& [kind, sheet] : sheets) {
            const auto outcome = imported(kind, write(sheet.csv()));
            QVERIFY2(outcome, qPrintable(keyOf(outcome)));
            QVERIFY2(outcome->rejects.empty(), qPrintable(reasons(*outcome).join(u'\n')));
            QCOMPARE(outcome->created, sheet.rows.size());
        }
        const auto tally = m_office->read([&](Reader& r) { return xunwang::tally(r, {period, {}, {}}); });
        for (const auto& [key, value] : tally->values)
            QVERIFY2(value == expected[key],
                qPrintable(QStringLiteral("%1 is %2, plain code says %3").arg(key).arg(value).arg(expected[key])));
    }

    void theRowsBeforehandAreThoseOfTheImport() {
        using Fate = RegisterPreview::Fate;
        const QString path
            = write(u"日期,网站网店,检查人,专项\n2026/10/1,甲店,执法人员丁,秋季专项\n明天,乙店,执法人员甲,\n"
                    u"2026/10/1,,执法人员甲,\n2026/10/1,甲店,执法人员丁,秋季专项\n");
        const auto guess = inspect(path);
        const RegisterPlan plan = planRegister(path, RegisterKind::Checks, *guess);
        const auto look = [&] {
            return m_office->read(
                [&](Reader& r) { return previewRegister(r, Actor{m_office->first.value()}, *guess, plan); });
        };
        const auto fates = [](const Result<RegisterPreview>& preview) {
            std::vector<Fate> all;
            for (const auto& row : preview->rows)
                all.push_back(row.fate);
            return all;
        };
        const auto preview = look();
        QVERIFY(fates(preview) == std::vector({Fate::New, Fate::Rejected, Fate::Rejected, Fate::Duplicate}));
        QCOMPARE(preview->count(Fate::Rejected), 2);
        QCOMPARE(preview->rows[1].reject.reason, QStringLiteral("row.time"));
        QCOMPARE(preview->rows[2].reject.reason, QStringLiteral("row.target-missing"));
        QCOMPARE(preview->strangers, QStringList{QStringLiteral("执法人员丁")});
        QCOMPARE(preview->campaigns, QStringList{QStringLiteral("秋季专项")});
        std::map<QString, QString> record;
        for (const auto& [column, value] : preview->rows[0].record)
            record[column] = toText(value);
        QCOMPARE(record[QStringLiteral("completed_on")], QStringLiteral("2026-10-01"));
        QCOMPARE(record[QStringLiteral("campaign")], QStringLiteral("秋季专项"));
        QVERIFY(!record.contains(QStringLiteral("link"))); // it says nothing

        QVERIFY(imported(RegisterKind::Checks, path));
        QVERIFY(fates(look()) == std::vector({Fate::Unchanged, Fate::Rejected, Fate::Rejected, Fate::Duplicate}));
    }
};

QTEST_GUILESS_MAIN(TestRegisterImport)
#include "tst_registerimport.moc"
