#include "models/enforcement/enforcementrepository.h"
#include "models/inspection/inspectionrepository.h"
#include "models/statistics/statisticsrepository.h"
#include "tests/support/desktop.h"
#include "views/campaign/campaigndesk.h"
#include "views/enforcement/casedialog.h"
#include "views/enforcement/enforcementdesk.h"
#include "views/inspection/inspectiondesk.h"
#include "views/records/sheet.h"
#include "views/records/words.h"

#include <QComboBox>
#include <QDateEdit>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>

using namespace xunwang;
using namespace xunwang::test;

namespace {

void clickPrimary(Dialog* dialog) {
    for (auto* button : dialog->findChildren<QPushButton*>())
        if (button->isDefault())
            button->click();
}

void choose(Dialog* dialog, const QString& field, const char* value) {
    auto* box = Desktop::field<QComboBox>(dialog, field);
    box->setCurrentIndex(box->findData(QString::fromLatin1(value)));
}

Measure closure(QDate on) {
    Measure value;
    value.kind = MeasureKind::Closure;
    value.takenOn = on;
    value.target = QStringLiteral("某某网站");
    return value;
}

Case filed(const Desktop& d, QDate on) {
    Case value;
    value.filedOn = on;
    value.cause = QStringLiteral("涉嫌虚假宣传案");
    value.party = QStringLiteral("某某商贸有限公司");
    value.officers = {d.me, d.other};
    return value;
}

Place kindPlace(const char* kind) {
    return {QStringLiteral("enforcement"), {{QStringLiteral("kind"), QString::fromLatin1(kind)}}};
}

} // namespace

class TestEnforcementDesk : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theKindDecidesTheFields() {
        Desktop d({addEnforcementDesk});
        d.open(kindPlace("measure"));
        QVERIFY(d.shell.openDialog(QStringLiteral("enforcement.measure")));
        Dialog* dialog = d.dialog();
        const auto shown
            = [&](const char* name) { return Desktop::field(dialog, QString::fromLatin1(name))->isVisible(); };
        choose(dialog, QStringLiteral("Kind of measure"), "takedown");
        QVERIFY(shown("Items") && shown("Kinds of product") && shown("Due on") && !shown("Shops"));
        choose(dialog, QStringLiteral("Kind of measure"), "suspension");
        QVERIFY(shown("Shops") && !shown("Items") && !shown("Kinds of product"));
        choose(dialog, QStringLiteral("Kind of measure"), "closure");
        QVERIFY(!shown("Shops") && !shown("Due on"));
    }

    void aTakedownIsEnteredAndSaysWhatIsMissing() {
        Desktop d({addEnforcementDesk});
        d.open(kindPlace("measure"));
        d.press(Qt::Key_N);
        // An empty list: its first step is a button.
        if (!d.window->findChild<Dialog*>())
            QVERIFY(d.shell.openDialog(QStringLiteral("enforcement.measure")));
        Dialog* dialog = d.dialog();
        choose(dialog, QStringLiteral("Kind of measure"), "takedown");
        Desktop::field<QLineEdit>(dialog, QStringLiteral("Site, shop or operator"))->setText(QStringLiteral("某某店"));
        clickPrimary(dialog);
        QTRY_VERIFY(dialog->settled() && Desktop::says(dialog, QStringLiteral("▲")));
        Desktop::field<QPlainTextEdit>(dialog, QStringLiteral("Kinds of product"))
            ->setPlainText(QStringLiteral("锂电池\n\n 金箔蛋糕 "));
        clickPrimary(dialog);
        QTRY_COMPARE(d.read([](Reader& r) { return measureIds(r, {}); })->size(), 1U);
        const auto id = d.read([](Reader& r) { return measureIds(r, {}); })->front();
        QCOMPARE(d.read([&](Reader& r) { return measure(r, id); })->value.products,
            (QStringList{QStringLiteral("锂电池"), QStringLiteral("金箔蛋糕")}));
    }

    void kindsThatAreOnlyCountedAreEnteredAndShown() {
        Desktop d({addEnforcementDesk});
        d.open(kindPlace("measure"));
        QVERIFY(d.shell.openDialog(QStringLiteral("enforcement.measure")));
        Dialog* dialog = d.dialog();
        choose(dialog, QStringLiteral("Kind of measure"), "takedown");
        Desktop::field<QLineEdit>(dialog, QStringLiteral("Site, shop or operator"))->setText(QStringLiteral("某某店"));
        Desktop::field<QSpinBox>(dialog, QStringLiteral("Kinds not named"))->setValue(12);
        clickPrimary(dialog);
        QTRY_COMPARE(d.read([](Reader& r) { return measureIds(r, {}); })->size(), 1U);
        QTRY_VERIFY(Desktop::says(d.window->desk(), QStringLiteral("Kinds not named")));
        QVERIFY(Desktop::says(d.window->desk(), QStringLiteral("12")));
    }

    void aMeasureStartsFromAnInspection() {
        Desktop d({addInspectionDesk, addEnforcementDesk});
        OnlineCheck check;
        check.completedOn = {2026, 10, 20};
        check.target = QStringLiteral("某某店");
        check.platform = QStringLiteral("平台一");
        check.officers = {d.me};
        const auto id = d.write([&](Writer& w) { return recordCheck(w, check); })->id;
        d.open({QStringLiteral("inspection"), {{QStringLiteral("kind"), QStringLiteral("online_check")}}});
        d.press(Qt::Key_M);
        Dialog* dialog = d.dialog();
        QVERIFY(Desktop::says(dialog, QStringLiteral("Follows the inspection")));
        QCOMPARE(Desktop::field<QLineEdit>(dialog, QStringLiteral("Site, shop or operator"))->text(), check.target);
        clickPrimary(dialog);
        QTRY_COMPARE(
            d.read([&](Reader& r) { return measuresAfter(r, QStringLiteral("online_check"), id.value()); })->size(),
            1U);
    }

    void aDueDateThatHasPassedIsMarked() {
        Desktop d({addEnforcementDesk});
        Measure late;
        late.takenOn = {2026, 10, 1};
        late.dueOn = {2026, 10, 15};
        late.target = QStringLiteral("某某店");
        QVERIFY(d.write([&](Writer& w) { return recordMeasure(w, late); }));
        d.open(kindPlace("measure"));
        QVERIFY(Desktop::says(d.window->desk(), QStringLiteral("The due date has passed")));
    }

    void aCaseGoesOnStepByStep() {
        Desktop d({addEnforcementDesk});
        const auto id = d.write([&](Writer& w) { return recordCase(w, filed(d, {2026, 10, 1})); })->id;
        d.open(kindPlace("case"));
        d.press(Qt::Key_E);
        Dialog* dialog = d.dialog();
        Desktop::field<QDateEdit>(dialog, QStringLiteral("Decided on"))->setDate({2026, 10, 25});
        auto* fine = Desktop::field<QLineEdit>(dialog, QStringLiteral("Fine in yuan"));
        fine->setText(QStringLiteral("12,345.678"));
        clickPrimary(dialog);
        QVERIFY(Desktop::says(dialog, QStringLiteral("no amount in yuan")));
        fine->setText(QStringLiteral("12,345.67"));
        QVERIFY(Desktop::says(dialog, QStringLiteral("¥12,345.67")));
        clickPrimary(dialog); // a new step is its own reason
        QTRY_VERIFY(!d.window->findChild<Dialog*>());
        const auto saved = d.read([&](Reader& r) { return caseFile(r, id); });
        QCOMPARE(saved->value.fine.fen(), 1234567);
        QCOMPARE(stageOf(saved->value), CaseStage::Decided);
        const auto history = d.read([&](Reader& r) { return Ledger::history(r, QStringLiteral("case"), id.value()); });
        QCOMPARE(history->back().reason, QStringLiteral("Decided"));
    }

    void onlyNewStepsNeedNoReason() {
        Desktop d({});
        const Case before = filed(d, {2026, 10, 1});
        Case after = before;
        after.concludedOn = {2026, 10, 30};
        QCOMPARE(stepsAdded(before, after), QStringLiteral("Concluded"));
        after.cause = QStringLiteral("另一案由");
        QVERIFY(stepsAdded(before, after).isEmpty());
    }

    void aNumberOfTheTallyOpensExactlyItsRows_data() {
        QTest::addColumn<QString>("tally");
        QTest::addColumn<QString>("kind");
        QTest::addColumn<int>("rows");
        QTest::newRow("closures") << QStringLiteral("T05_closed") << QStringLiteral("measure") << 2;
        QTest::newRow("cases filed") << QStringLiteral("T07") << QStringLiteral("case") << 1;
        QTest::newRow("fines, by the date of the decision") << QStringLiteral("T08") << QStringLiteral("case") << 2;
    }
    void aNumberOfTheTallyOpensExactlyItsRows() {
        QFETCH(QString, tally);
        QFETCH(QString, kind);
        QFETCH(int, rows);
        Desktop d({addEnforcementDesk});
        for (const QDate day : {QDate(2026, 9, 30), QDate(2026, 10, 1), QDate(2026, 10, 31)}) {
            QVERIFY(d.write([&](Writer& w) { return recordMeasure(w, closure(day)); }));
            Case one = filed(d, day.addDays(-20));
            if (day.month() == 10) {
                one.decidedOn = day;
                one.fine = Money::fromFen(100);
            }
            QVERIFY(d.write([&](Writer& w) { return recordCase(w, one); }));
        }
        Place place = kindPlace(qPrintable(kind));
        place.filter[QStringLiteral("tally")] = tally;
        place.filter[QStringLiteral("from")] = QStringLiteral("2026-10-01");
        place.filter[QStringLiteral("to")] = QStringLiteral("2026-10-31");
        d.open(place);
        QCOMPARE(d.table()->model()->rowCount(), rows);
        QVERIFY(Desktop::says(d.window->desk(), QStringLiteral("The rows behind ") + tally.left(3)));
    }

    void aCampaignCountsItsRecordsAndLinksToThem() {
        Desktop d({addInspectionDesk, addEnforcementDesk, addCampaignDesk});
        const auto campaign = d.write([](Writer& w) {
                                   return addCampaign(w, {QStringLiteral("网剑行动"), {2026, 10, 1}, {}, {}});
                               })->id;
        Measure mine = closure({2026, 10, 5});
        mine.campaign = campaign;
        QVERIFY(d.write([&](Writer& w) { return recordMeasure(w, mine); }));
        QVERIFY(d.write([&](Writer& w) { return recordMeasure(w, closure({2026, 10, 6})); }));
        d.open({QStringLiteral("campaigns")});
        QVERIFY(Desktop::says(d.window->desk(), QStringLiteral("网剑行动")));
        QVERIFY(Desktop::says(d.window->desk(), QStringLiteral("Its tally")));
        QAbstractButton* link = nullptr;
        for (auto* one : d.window->desk()->findChildren<Link*>())
            link = one->text() == QLatin1String("1") ? one : link;
        QVERIFY(link);
        link->click();
        d.settle();
        QCOMPARE(d.shell.place().desk, QStringLiteral("enforcement"));
        QCOMPARE(d.table()->model()->rowCount(), 1);
    }

    void aCampaignIsEntered() {
        Desktop d({addCampaignDesk});
        d.open({QStringLiteral("campaigns")});
        QVERIFY(d.shell.openDialog(QStringLiteral("campaign.edit")));
        Dialog* dialog = d.dialog();
        clickPrimary(dialog);
        QTRY_VERIFY(dialog->settled() && Desktop::says(dialog, QStringLiteral("has no name")));
        Desktop::field<QLineEdit>(dialog, QStringLiteral("Name"))->setText(QStringLiteral("网剑行动"));
        clickPrimary(dialog);
        QTRY_COMPARE(d.read([](Reader& r) { return campaigns(r); })->size(), 1U);
    }

    void everyStoredNameHasAWord() {
        const auto all = [](const char* group, auto names) {
            for (const auto& [value, name] : names) {
                Q_UNUSED(value)
                QVERIFY2(words::term(group, QString::fromLatin1(name)) != QLatin1String(name), name);
            }
        };
        all("measure", namesOf(MeasureKind{}));
        all("receiver", namesOf(Receiver{}));
        all("stage", namesOf(CaseStage{}));
        for (const Indicator& indicator : indicators())
            QVERIFY2(words::term("tally", indicator.key) != indicator.key, qPrintable(indicator.key));
    }

    void everyFieldHasAName() {
        const Desktop d({});
        for (const RecordInfo& info : caseSchema().kinds)
            if (info.kind != QLatin1String("batch"))
                for (const QString& column : info.columns)
                    QVERIFY2(words::field(info.kind, column) != column, qPrintable(info.kind + u' ' + column));
    }
};

QTEST_MAIN(TestEnforcementDesk)
#include "tst_enforcementdesk.moc"
