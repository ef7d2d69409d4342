#include "models/bureau/permissions.h"
#include "tests/support/office.h"

using namespace xunwang;
using namespace xunwang::test;

class TestBureau : public QObject {
    Q_OBJECT

    std::unique_ptr<Office> m_office;

    static Person someone(const char* certificate, Role role = Role::Inspector) {
        return {QStringLiteral("执法人员丁"), QString::fromLatin1(certificate), {}, role};
    }

private Q_SLOTS:
    void init() { m_office = std::make_unique<Office>(CaseSchema{{Person::type().info(), Bureau::type().info()}, {}}); }
    void cleanup() { m_office.reset(); }

    void theFirstPersonIsAdministratorAndDefault() {
        const auto first = m_office->read([](Reader& r) { return defaultPerson(r); });
        QVERIFY(first);
        QCOMPARE(first->value.name, QStringLiteral("执法人员甲"));
        QCOMPARE(first->value.role, Role::Administrator);
        QCOMPARE(m_office->read([](Reader& r) { return bureau(r); })->value.area, QStringLiteral("全市"));
    }

    void itIsFoundedOnce() {
        const auto again = m_office->write([](Writer& w) {
            return foundBureau(w, {QStringLiteral("另一局"), {}, {}}, {});
        });
        QCOMPARE(keyOf(again), QStringLiteral("bureau.founded"));
    }

    void oneTableSaysWhoMayDoWhat_data() {
        QTest::addColumn<Role>("role");
        QTest::addColumn<Act>("act");
        QTest::addColumn<bool>("allowed");
        QTest::newRow("an inspector inspects") << Role::Inspector << Act::Inspect << true;
        QTest::newRow("an inspector makes no campaign") << Role::Inspector << Act::Campaigns << false;
        QTest::newRow("a clerk makes campaigns") << Role::Clerk << Act::Campaigns << true;
        QTest::newRow("a supervisor names no people") << Role::Supervisor << Act::Administer << false;
        QTest::newRow("an administrator does") << Role::Administrator << Act::Administer << true;
    }
    void oneTableSaysWhoMayDoWhat() {
        QFETCH(Role, role);
        QFETCH(Act, act);
        QFETCH(bool, allowed);
        QCOMPARE(may(role, act), allowed);
    }

    void theDatabaseKnowsTheActorsRole() {
        const auto add = [](Writer& w) { return addPerson(w, someone("B-1")); };
        const auto refused = m_office->writeAs(m_office->second, add);
        QCOMPARE(keyOf(refused), QStringLiteral("may.refused"));
        QCOMPARE(refused.error().code, ErrorCode::Constraint);
        QCOMPARE(refused.error().context.first(), QStringLiteral("administer"));
        QCOMPARE(keyOf(m_office->file().write({}, add).result()), QStringLiteral("may.nobody"));
        QCOMPARE(keyOf(m_office->writeAs(PersonId(99), add)), QStringLiteral("record.not-found"));
        QVERIFY(m_office->write(add));
    }

    void whoLeftOfficeDoesNothing() {
        const auto second = m_office->second;
        QVERIFY(m_office->write([=](Writer& w) { return withdrawPerson(w, second, 1, QStringLiteral("调离")); }));
        const auto act = [](Writer& w) -> Result<void> { return require(w, Act::Inspect); };
        QCOMPARE(keyOf(m_office->writeAs(second, act)), QStringLiteral("may.left-office"));
        QCOMPARE(m_office->read([](Reader& r) { return people(r); })->size(), 2U);
        QCOMPARE(m_office->read([](Reader& r) { return people(r, true); })->size(), 3U);
    }

    void aCertificateIsHeldByOneInOffice() {
        QCOMPARE(keyOf(m_office->write([](Writer& w) { return addPerson(w, someone(" a-002 ")); })),
            QStringLiteral("person.certificate-taken"));
        const auto second = m_office->second;
        QVERIFY(m_office->write([=](Writer& w) { return withdrawPerson(w, second, 1, QStringLiteral("调离")); }));
        const auto heir = m_office->write([](Writer& w) { return addPerson(w, someone("A-002")); });
        QVERIFY(heir);
        QCOMPARE(
            m_office->read([](Reader& r) { return personByCertificate(r, QStringLiteral("a-002")); })->id, heir->id);
        const auto back = m_office->write([](Writer& w) -> Result<void> {
            auto group = Ledger::lastUndoable(w, w.actor().person.value(), 0);
            XW_TRY(group);
            XW_TRY(Ledger::undo(w, **group - 1)); // the withdrawal, not the heir
            return {};
        });
        QCOMPARE(back.error().code, ErrorCode::Constraint);
    }

    void refusesWhatIsNoPerson_data() {
        QTest::addColumn<Person>("person");
        QTest::addColumn<QString>("key");
        QTest::newRow("no name") << Person{QStringLiteral("  "), QStringLiteral("B-1"), {}, Role::Clerk}
                                 << "person.name-missing";
        QTest::newRow("an inspector without certificate") << someone("") << "person.certificate-missing";
        QTest::newRow("a clerk without certificate") << someone("", Role::Clerk) << "";
    }
    void refusesWhatIsNoPerson() {
        QFETCH(Person, person);
        QFETCH(QString, key);
        QCOMPARE(keyOf(m_office->write([=](Writer& w) { return addPerson(w, person); })), key);
    }

    void anUnknownCertificateIsNobodys() {
        for (const QString& certificate : {QStringLiteral("Z"), QString()})
            QCOMPARE(keyOf(m_office->read([=](Reader& r) { return personByCertificate(r, certificate); })),
                QStringLiteral("person.certificate-unknown"));
    }

    void theLastAdministratorStays() {
        const auto first = m_office->first;
        QCOMPARE(keyOf(m_office->write([=](Writer& w) { return withdrawPerson(w, first, 1, QStringLiteral("退休")); })),
            QStringLiteral("person.last-administrator"));
        QCOMPARE(keyOf(m_office->write([=](Writer& w) {
            return correctPerson(w, first, 1, someone("A-001", Role::Clerk), QStringLiteral("转岗"));
        })),
            QStringLiteral("person.last-administrator"));
    }

    void anAdministratorStepsInForADefaultPersonWhoLeft() {
        const auto second = m_office->second;
        QVERIFY(m_office->write([=](Writer& w) {
            return correctBureau(
                w, 1, {QStringLiteral("某局"), QStringLiteral("全县"), second}, QStringLiteral("换人"));
        }));
        QCOMPARE(m_office->read([](Reader& r) { return defaultPerson(r); })->id, second);
        QVERIFY(m_office->write([=](Writer& w) { return withdrawPerson(w, second, 1, QStringLiteral("调离")); }));
        QCOMPARE(m_office->read([](Reader& r) { return defaultPerson(r); })->id, m_office->first);
    }
};

QTEST_GUILESS_MAIN(TestBureau)
#include "tst_bureau.moc"
