#include "models/inspection/checklist.h"

#include <QTest>

using namespace xunwang;

class TestChecklist : public QObject {
    Q_OBJECT

    static QByteArray list(const QByteArray& questions) {
        return R"({"format": "xunwang-checklist-1", "id": "t", "version": "2026-01-01", "questions": [)" + questions
            + "]}";
    }
    static QByteArray question(const QByteArray& code, const QByteArray& kind = "shop", const QByteArray& law = "某法",
        const QByteArray& from = "2020-01-01") {
        return "{\"code\": \"" + code + "\", \"kinds\": [\"" + kind + "\"], \"law\": \"" + law
            + R"(", "article": "1", "zh": "问", "en": "Ask", "certainty": "S", "valid_from": ")" + from + "\"}";
    }
    static bool asks(const Result<Checklist>& checklist, const QString& code) {
        return std::any_of(checklist->questions.begin(), checklist->questions.end(),
            [&](const Question& candidate) { return candidate.code == code; });
    }

private Q_SLOTS:
    void everyKindHasQuestions() {
        const QDate day(2026, 11, 1);
        for (const auto& [kind, name] : namesOf(EntityKind{}))
            QVERIFY2(checklistFor(kind, day)->questions.size() >= 10, name);
        for (const auto& [place, name] : namesOf(VisitPlace{}))
            QVERIFY2(checklistFor(place, day)->questions.size() >= 5, name);
    }

    void asksWhatTheKindNeeds() {
        const QDate day(2026, 11, 1);
        QVERIFY(asks(checklistFor(EntityKind::Shop, day), QStringLiteral("licence-shown")));
        QVERIFY(!asks(checklistFor(EntityKind::Shop, day), QStringLiteral("sellers-verified")));
        QVERIFY(asks(checklistFor(EntityKind::Platform, day), QStringLiteral("sellers-verified")));
        QVERIFY(asks(checklistFor(VisitPlace::Production, day), QStringLiteral("labels")));
    }

    void asksOnlyWhatWasLawThatDay() {
        const QString live = QStringLiteral("live-seller");
        QVERIFY(!asks(checklistFor(EntityKind::Account, QDate(2026, 1, 31)), live));
        QVERIFY(asks(checklistFor(EntityKind::Account, QDate(2026, 2, 1)), live));
    }

    void answersBelongToTheirList() {
        const QString name = checklistFor(EntityKind::Shop, QDate(2026, 11, 1))->name;
        QVERIFY(checkAnswers(name, {{QStringLiteral("licence-shown"), Answer::No}}));
        QVERIFY(checkAnswers({}, {}));
        QCOMPARE(checkAnswers(name, {{QStringLiteral("nonsense"), Answer::No}}).error().detail,
            QStringLiteral("checklist.question-unknown"));
        QCOMPARE(checkAnswers({}, {{QStringLiteral("licence-shown"), Answer::No}}).error().detail,
            QStringLiteral("checklist.unknown"));
    }

    void answersSurviveTheirTextForm() {
        const Answers answers{{QStringLiteral("a"), Answer::Yes}, {QStringLiteral("b"), Answer::NotApplicable}};
        QCOMPARE(toText(Codec<Answers>::encode(answers)), QStringLiteral(R"({"a":"yes","b":"n/a"})"));
        QCOMPARE(Codec<Answers>::decode(Codec<Answers>::encode(answers)), std::optional(answers));
        QVERIFY(!Codec<Answers>::decode(QStringLiteral(R"({"a":"maybe"})")));
    }

    void refusesWhatIsNoChecklist_data() {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<bool>("good");
        QTest::newRow("good") << list(question("a") + "," + question("b")) << true;
        QTest::newRow("no JSON") << QByteArray("{") << false;
        QTest::newRow("another format") << QByteArray("{}") << false;
        QTest::newRow("no question") << list("") << false;
        QTest::newRow("a code twice") << list(question("a") + "," + question("a")) << false;
        QTest::newRow("an unknown kind") << list(question("a", "stall")) << false;
        QTest::newRow("no law") << list(question("a", "shop", "")) << false;
        QTest::newRow("no date") << list(question("a", "shop", "某法", "soon")) << false;
    }
    void refusesWhatIsNoChecklist() {
        QFETCH(QByteArray, json);
        QFETCH(bool, good);
        const auto parsed = Checklist::parse(json);
        QCOMPARE(parsed.has_value(), good);
        if (!good)
            QCOMPARE(parsed.error().detail, QStringLiteral("checklist.unreadable"));
    }
};

QTEST_GUILESS_MAIN(TestChecklist)
#include "tst_checklist.moc"
