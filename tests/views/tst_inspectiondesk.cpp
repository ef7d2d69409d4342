#include "models/inspection/inspectionrepository.h"
#include "tests/support/desktop.h"
#include "views/inspection/inspectiondesk.h"
#include "views/records/evidencelist.h"
#include "views/records/recordmodel.h"
#include "views/records/words.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>

using namespace xunwang;
using namespace xunwang::test;

namespace {

const auto kHostile = QStringLiteral("<b>某某店</b> & <img src='file:///etc/passwd'>");

OnlineCheck check(const Desktop& d, const QString& target, QDate on = {2026, 10, 20}) {
    OnlineCheck value;
    value.completedOn = on;
    value.platform = QStringLiteral("平台一");
    value.target = target;
    value.officers = {d.me};
    return value;
}

Place checksPlace(const QMap<QString, QString>& more = {}) {
    QMap<QString, QString> filter{{QStringLiteral("kind"), QStringLiteral("online_check")}};
    filter.insert(more);
    return {QStringLiteral("inspection"), filter};
}

void clickPrimary(Dialog* dialog) {
    for (auto* button : dialog->findChildren<QPushButton*>())
        if (button->isDefault())
            button->click();
}

} // namespace

class TestInspectionDesk : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anEmptyDeskTeachesAndOffersTheFirstStep() {
        Desktop d({addInspectionDesk});
        d.open(checksPlace());
        QVERIFY(Desktop::says(d.window->desk(), QStringLiteral("No online checks yet")));
        QVERIFY(Desktop::says(d.window->desk(), QStringLiteral("No record chosen")));
    }

    void aCheckIsEnteredWithTheKeyboardAlone() {
        Desktop d({addInspectionDesk});
        QVERIFY(d.write([&](Writer& w) { return recordCheck(w, check(d, QStringLiteral("某某店"))); }));
        d.open(checksPlace());
        d.press(Qt::Key_N);
        Dialog* dialog = d.dialog();
        QVERIFY(dialog);
        QTest::keyClicks(Desktop::field<QLineEdit>(dialog, QStringLiteral("Name of the site or shop")),
            QStringLiteral("Second shop"));
        auto* question = dialog->findChild<QWidget*>(QStringLiteral("question"));
        QVERIFY(question);
        question->setFocus();
        QTest::keyClick(dialog->focusWidget(), Qt::Key_Y);
        QTest::keyClick(dialog->focusWidget(), Qt::Key_N);
        QTest::keyClick(dialog->focusWidget(), Qt::Key_X);
        QTest::keyClick(dialog, Qt::Key_Return);
        QTRY_VERIFY(!d.window->findChild<Dialog*>());
        d.settle();
        const auto ids = d.read([](Reader& r) { return checkIds(r, {}); });
        QCOMPARE(ids->size(), 2U);
        const auto saved = d.read([&](Reader& r) { return onlineCheck(r, OnlineCheckId(*d.shell.place().record)); });
        QCOMPARE(saved->value.target, QStringLiteral("Second shop"));
        QCOMPARE(saved->value.officers, std::vector{d.me});
        QCOMPARE(saved->value.completedOn, QDate(2026, 11, 1));
        QCOMPARE(saved->value.answers.size(), 3U);
        QVERIFY(Desktop::says(d.window->desk(), QStringLiteral("Second shop")));
    }

    void whatTheRoomRefusesIsSaidAtItsField() {
        Desktop d({addInspectionDesk});
        d.open({QStringLiteral("inspection"), {{QStringLiteral("kind"), QStringLiteral("site_visit")}}});
        QVERIFY(d.shell.openDialog(QStringLiteral("inspection.visit")));
        Dialog* dialog = d.dialog();
        Desktop::field<QLineEdit>(dialog, QStringLiteral("Name of the operator or unit"))
            ->setText(QStringLiteral("某某厂"));
        Desktop::field<QLineEdit>(dialog, QStringLiteral("Address"))->setText(QStringLiteral("某某路1号"));
        clickPrimary(dialog);
        QTRY_VERIFY(Desktop::says(dialog, QStringLiteral("certificate")));
        QTRY_VERIFY(dialog->settled());
        QVERIFY(dialog->isVisible());
        // The second officer, by certificate; then it is saved.
        auto* officers = Desktop::field<QLineEdit>(dialog, QStringLiteral("Officers"));
        officers->setFocus();
        QTest::keyClicks(officers, QStringLiteral("1208"));
        QTest::keyClick(officers, Qt::Key_Return);
        clickPrimary(dialog);
        QTRY_COMPARE(d.read([](Reader& r) { return visitIds(r, {}); })->size(), 1U);
    }

    void aCheckStartsFromALead() {
        Desktop d({addInspectionDesk});
        const QString listings = d.bench.write(
            QStringLiteral("l.csv"), "平台,店铺,商品标题,链接\n平台一,某某店,机关特供酒,https://a.example/1\n");
        QVERIFY(d.bench.import(listings));
        const qint64 lead = d.bench.count(QStringLiteral("SELECT id FROM lead"));
        d.open(checksPlace());
        QVERIFY(d.shell.openDialog(QStringLiteral("inspection.check"), {{QStringLiteral("lead"), lead}}));
        Dialog* dialog = d.dialog();
        QCOMPARE(Desktop::field<QLineEdit>(dialog, QStringLiteral("Name of the site or shop"))->text(),
            QStringLiteral("某某店"));
        QCOMPARE(
            Desktop::field<QLineEdit>(dialog, QStringLiteral("Link"))->text(), QStringLiteral("https://a.example/1"));
        clickPrimary(dialog);
        QTRY_COMPARE(d.read([](Reader& r) { return checkIds(r, {}); })->size(), 1U);
        const auto id = d.read([](Reader& r) { return checkIds(r, {}); })->front();
        QCOMPARE(d.read([&](Reader& r) { return onlineCheck(r, id); })->value.lead, std::optional(lead));
    }

    void aCorrectionNeedsAReasonAndShowsInTheHistory() {
        Desktop d({addInspectionDesk});
        const auto id = d.write([&](Writer& w) { return recordCheck(w, check(d, QStringLiteral("某某店"))); })->id;
        d.open(checksPlace());
        d.press(Qt::Key_E);
        Dialog* dialog = d.dialog();
        Desktop::field<QLineEdit>(dialog, QStringLiteral("Name of the site or shop"))
            ->setText(QStringLiteral("另一店"));
        clickPrimary(dialog);
        QVERIFY(Desktop::says(dialog, QStringLiteral("needs a reason")));
        Desktop::field<QLineEdit>(dialog, QStringLiteral("Reason for the correction"))
            ->setText(QStringLiteral("misread"));
        clickPrimary(dialog);
        QTRY_VERIFY(!d.window->findChild<Dialog*>());
        QCOMPARE(d.read([&](Reader& r) { return onlineCheck(r, id); })->value.target, QStringLiteral("另一店"));
        d.settle();
        d.press(Qt::Key_H);
        dialog = d.dialog();
        QVERIFY(Desktop::says(dialog, QStringLiteral("misread")));
        QVERIFY(Desktop::says(dialog, QStringLiteral("某某店")));
        QVERIFY(Desktop::says(dialog, QStringLiteral("Corrected")));
    }

    void officersKnownByNameOnlyAreShownAndStayThroughACorrection() {
        Desktop d({addInspectionDesk});
        OnlineCheck past = check(d, QStringLiteral("某某店"));
        past.officers.clear();
        past.otherOfficers = QStringList{QStringLiteral("执法人员丁"), QStringLiteral("执法人员戊")};
        const auto id = d.write([&](Writer& w) { return recordCheck(w, past); })->id;
        d.open(checksPlace());
        QVERIFY(Desktop::says(d.window->desk(), QStringLiteral("执法人员丁")));
        d.press(Qt::Key_E);
        Dialog* dialog = d.dialog();
        QVERIFY(Desktop::says(dialog, QStringLiteral("执法人员戊")));
        Desktop::field<QLineEdit>(dialog, QStringLiteral("Name of the site or shop"))
            ->setText(QStringLiteral("另一店"));
        Desktop::field<QLineEdit>(dialog, QStringLiteral("Reason for the correction"))
            ->setText(QStringLiteral("misread"));
        clickPrimary(dialog);
        QTRY_VERIFY(!d.window->findChild<Dialog*>());
        const auto saved = d.read([&](Reader& r) { return onlineCheck(r, id); });
        QCOMPARE(saved->value.target, QStringLiteral("另一店"));
        QCOMPARE(saved->value.otherOfficers, past.otherOfficers);
    }

    void withdrawingTakesItOutOfTheListAndUndoBringsItBack() {
        Desktop d({addInspectionDesk});
        QVERIFY(d.write([&](Writer& w) { return recordCheck(w, check(d, QStringLiteral("某某店"))); }));
        d.open(checksPlace());
        QCOMPARE(d.table()->model()->rowCount(), 1);
        Prompts::setNextText(QStringLiteral("entered twice"));
        d.press(Qt::Key_Delete);
        QTRY_COMPARE(d.table()->model()->rowCount(), 0);
        QTest::keyClick(d.window.get(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(d.table()->model()->rowCount(), 1);
        d.settle();
        QVERIFY(Desktop::says(d.window->desk(), QStringLiteral("某某店")));
    }

    void aPictureIsPastedAndVerified() {
        Desktop d({addInspectionDesk});
        const auto id = d.write([&](Writer& w) { return recordCheck(w, check(d, QStringLiteral("某某店"))); })->id;
        d.open(checksPlace());
        QImage picture(60, 40, QImage::Format_RGB32);
        picture.fill(Qt::red);
        QGuiApplication::clipboard()->setImage(picture);
        d.press(Qt::Key_V, Qt::ControlModifier);
        const auto pieces = [&] {
            return d.read([&](Reader& r) { return evidenceOf(r, QStringLiteral("online_check"), id.value()); });
        };
        QTRY_COMPARE(pieces()->size(), 1U);
        QCOMPARE(pieces()->front().value.mediaType, QStringLiteral("image/png"));
        d.settle();
        auto* list = d.window->desk()->findChild<EvidenceList*>();
        QTRY_COMPARE(list->pieces().size(), 1U);
        Q_EMIT list->verifyAsked();
        QTRY_COMPARE(list->pieces().front().state, EvidenceList::State::Verified);
        Q_EMIT list->openAsked(list->pieces().front().id);
        QVERIFY(Desktop::says(d.dialog(), QStringLiteral("unchanged")));
    }

    void evidenceDroppedOnANewCheckIsKeptWithIt() {
        Desktop d({addInspectionDesk});
        d.open(checksPlace());
        QVERIFY(d.shell.openDialog(QStringLiteral("inspection.check")));
        Dialog* dialog = d.dialog();
        auto* list = dialog->findChild<EvidenceList*>();
        list->add({{d.bench.write(QStringLiteral("note.txt"), "something seen"), {}, QStringLiteral("note.txt")}});
        QCOMPARE(list->waiting().size(), 1U);
        Desktop::field<QLineEdit>(dialog, QStringLiteral("Name of the site or shop"))
            ->setText(QStringLiteral("某某店"));
        clickPrimary(dialog);
        QTRY_COMPARE(d.bench.count(QStringLiteral("SELECT count(*) FROM evidence")), 1);
        QCOMPARE(d.bench.count(QStringLiteral(
                     "SELECT count(DISTINCT grp) FROM ledger WHERE kind IN ('evidence', 'online_check')")),
            1);
    }

    void aPlaceFiltersTheListAndComesBack() {
        Desktop d({addInspectionDesk});
        for (const QDate day : {QDate(2026, 9, 30), QDate(2026, 10, 1), QDate(2026, 10, 31)})
            QVERIFY(d.write([&](Writer& w) { return recordCheck(w, check(d, QStringLiteral("某某店"), day)); }));
        const Place october = checksPlace({{QStringLiteral("from"), QStringLiteral("2026-10-01")},
            {QStringLiteral("to"), QStringLiteral("2026-10-31")}});
        d.open(october);
        QCOMPARE(d.table()->model()->rowCount(), 2);
        QCOMPARE(d.shell.place().filter, october.filter);
        QCOMPARE(Desktop::field<QComboBox>(d.window->desk(), QStringLiteral("Period"))->currentText(),
            QStringLiteral("Last month"));
        d.open(checksPlace({{QStringLiteral("finding"), QStringLiteral("suspected")}}));
        QCOMPARE(d.table()->model()->rowCount(), 0);
    }

    void textOfOthersIsShownAsItIs() {
        Desktop d({addInspectionDesk});
        auto hostile = check(d, kHostile);
        hostile.note = kHostile;
        QVERIFY(d.write([&](Writer& w) { return recordCheck(w, hostile); }));
        d.open(checksPlace());
        for (auto* label : d.window->desk()->findChildren<QLabel*>())
            QVERIFY(label->textFormat() == Qt::PlainText);
        QVERIFY(Desktop::says(d.window->desk(), kHostile));
    }

    void aLongListCostsNothing() {
        Desktop d({addInspectionDesk});
        QVERIFY(d.write([&](Writer& w) -> Result<bool> {
            for (int i = 0; i < 3000; ++i)
                XW_TRY(recordCheck(w, check(d, QStringLiteral("某某店%1").arg(i))));
            return true;
        }));
        QElapsedTimer timer;
        timer.start();
        d.open(checksPlace());
        auto* model = qobject_cast<RecordModel*>(d.table()->model());
        QCOMPARE(model->rowCount(), 3000);
        QVERIFY(model->row(0));
        QVERIFY(!model->row(2500)); // not in sight, so not loaded
        d.table()->scrollToBottom();
        QTRY_VERIFY(model->row(2999));
        qInfo("3000 checks: %lld ms", timer.elapsed());
    }

    void theListIsAProperModel() {
        RecordModel model(
            {QStringLiteral("a"), QStringLiteral("b")}, {1}, [](const std::vector<qint64>& ids, const auto& done) {
                std::vector<RecordRow> rows;
                for (const qint64 id : ids)
                    rows.push_back({id, 1, false, std::vector<Cell>(2)});
                done(rows);
            });
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setIds({3, 2, 1});
        (void)model.row(0);
        QTRY_VERIFY(model.row(2));
        model.forget();
        QTRY_VERIFY(model.row(1));
        model.setIds({2});
        QCOMPARE(model.rowOf(2), std::optional(0));
    }

    void everyStoredNameHasAWord_data() {
        QTest::addColumn<QString>("group");
        QTest::addColumn<QString>("name");
        const auto add = [](const char* group, auto names) {
            for (const auto& [value, name] : names) {
                Q_UNUSED(value)
                QTest::newRow(qPrintable(QStringLiteral("%1 %2").arg(QLatin1String(group), QLatin1String(name))))
                    << QString::fromLatin1(group) << QString::fromLatin1(name);
            }
        };
        add("entity", namesOf(EntityKind{}));
        add("place", namesOf(VisitPlace{}));
        add("finding", namesOf(Finding{}));
        add("answer", namesOf(Answer{}));
        add("method", namesOf(EvidenceMethod{}));
        add("role", namesOf(Role{}));
        add("verdict", namesOf(Verdict{}));
        add("act", namesOf(LedgerAct{}));
        for (const RecordInfo& info : caseSchema().kinds)
            QTest::newRow(qPrintable(info.kind)) << QStringLiteral("kind") << info.kind;
    }
    void everyStoredNameHasAWord() {
        QFETCH(QString, group);
        QFETCH(QString, name);
        QVERIFY(words::term(group.toLatin1().constData(), name) != name);
    }
};

QTEST_MAIN(TestInspectionDesk)
#include "tst_inspectiondesk.moc"
