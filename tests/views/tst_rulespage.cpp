#include "tests/support/rulebench.h"
#include "views/rules/rulespage.h"
#include "views/widgets/codeeditor.h"
#include "views/widgets/listcard.h"
#include "views/widgets/searchfield.h"
#include "views/widgets/tableview.h"

#include <QAbstractItemModelTester>
#include <QAbstractItemView>
#include <QCompleter>

using namespace xunwang;
using namespace xunwang::test;

namespace {

struct Page : RuleBench {
    Page() {
        begin();
        go(QStringLiteral("rules"));
    }
    TableView* list() const { return accessible<TableView>(QStringLiteral("Rules of the pack")); }
    CellModel* model() const { return static_cast<CellModel*>(list()->model()); }
    CodeEditor* editor() const { return window->findChild<CodeEditor*>(); }
    QStringList titles() const {
        QStringList titles;
        for (const auto& row : model()->rows())
            titles << row.cells[1].text;
        return titles;
    }
    /// "badge text" of checks and examples.
    QStringList notes() const {
        QStringList notes;
        auto* table = accessible<TableView>(QStringLiteral("Checks and examples"));
        for (const auto& row : static_cast<CellModel*>(table->model())->rows())
            notes << row.cells[0].badge + u' ' + row.cells[1].text;
        return notes;
    }
    void show(int row) const {
        list()->goTo(row);
        settle();
    }
    void put(const QString& from, const QString& to) const {
        QString text = editor()->toPlainText();
        QVERIFY(text.contains(from));
        editor()->setPlainText(text.replace(from, to));
        settle();
    }
    void draft() const {
        click(QStringLiteral("New draft"));
        show(1);
    }
};

} // namespace

class TestRulesPage : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { theme(); }

    void theRulesOfThePackInForceAreListed() {
        Page w;
        QAbstractItemModelTester tester(w.model());
        QCOMPARE(w.titles(),
            (QStringList{
                QStringLiteral("The whole pack"), QStringLiteral("Special supply"), QStringLiteral("Absolute term")}));
        QVERIFY(w.editor()->isReadOnly());
        QVERIFY(w.editor()->toPlainText().startsWith(QStringLiteral("{\n  \"format\"")));
    }

    void oneRuleIsShownWithItsLinesAndExamples() {
        Page w;
        w.show(1);
        QVERIFY(w.editor()->toPlainText().startsWith(QStringLiteral("{\n      \"code\": \"SUP-01\"")));
        QCOMPARE(w.editor()->firstLine(), 7);
        QCOMPARE(w.notes(),
            (QStringList{
                QStringLiteral("Kept Must hit: 机关特供酒"), QStringLiteral("Kept Must not hit: 天猫特供装")}));
        QCOMPARE(w.shell.place().filter.value(QStringLiteral("rule")), QStringLiteral("SUP-01"));
    }

    void theListIsFiltered() {
        Page w;
        auto* search = w.accessible<SearchField>(QStringLiteral("Search: Rule, family, code"));
        search->setText(QStringLiteral("绝对"));
        QTRY_COMPARE(w.titles(), QStringList{QStringLiteral("Absolute term")});
        search->clear();
        QTRY_COMPARE(w.titles().size(), 3);
        w.click(QStringLiteral("▲ High"));
        QTRY_COMPARE(w.titles(), QStringList{QStringLiteral("Special supply")});
    }

    void aDraftHasTheNextNumberAndIsSavedWithoutSwitchingAnythingOn() {
        Page w;
        w.draft();
        QVERIFY(!w.editor()->isReadOnly());
        w.put(QStringLiteral("\"any\": [\"特供\"]"), QStringLiteral("\"any\": [\"特供\", \"专供\"]"));
        QVERIFY(w.shown().contains(QStringLiteral("draft bench 2, not saved")));
        Prompts::setNextText(QStringLiteral("专供"));
        w.click(QStringLiteral("Save the draft"));
        QTRY_COMPARE(
            w.bench.count(QStringLiteral("SELECT count(*) FROM rule_pack WHERE state = 'draft' AND version = 2")), 1);
        QCOMPARE(w.bench.count(QStringLiteral("SELECT version FROM rule_pack WHERE state = 'in_force'")), 1);
        w.settle();
        QTRY_VERIFY(!w.button(QStringLiteral("Save the draft"))->isEnabled());
    }

    void whatIsWrongIsSaidAtItsLine() {
        Page w;
        w.draft();
        w.put(QStringLiteral("\"severity\": \"high\""), QStringLiteral("\"severity\": \"hoch\""));
        QTRY_VERIFY(!w.notes().filter(QStringLiteral("Line 8")).isEmpty());
        QVERIFY(!w.editor()->noteAt(8).isEmpty());
        QVERIFY(w.notes().contains(QStringLiteral("Not tried Must hit: 机关特供酒")));
        QVERIFY(!w.model()->rows()[1].cells[1].badge.isEmpty());
    }

    void anExampleThatFailsIsNamed() {
        Page w;
        w.draft();
        w.put(QStringLiteral("机关特供酒"), QStringLiteral("机关茶"));
        QTRY_VERIFY(w.notes().contains(QStringLiteral("Fails Must hit: 机关茶")));
        QVERIFY(w.notes().contains(QStringLiteral("Kept Must not hit: 天猫特供装")));
    }

    void aDraftThatFailsItsExamplesIsKeptButNotPutInForce() {
        Page w;
        w.draft();
        w.put(QStringLiteral("机关特供酒"), QStringLiteral("机关茶"));
        QVERIFY(w.shows(QStringLiteral("Examples fail: it can be kept, but not put in force until they pass.")));
        Prompts::setNextText(QStringLiteral("under way"));
        w.click(QStringLiteral("Save the draft"));
        QTRY_COMPARE(w.bench.count(QStringLiteral("SELECT count(*) FROM rule_pack WHERE state = 'failing'")), 1);
        QVERIFY(Prompts::takeShown().join(u'\n').contains(QStringLiteral("Some of its examples fail")));
        w.settle();
        auto* versions = w.accessible<QComboBox>(QStringLiteral("Version of the rules"));
        QTRY_COMPARE(versions->currentText(), QStringLiteral("bench 2 · Draft, examples fail"));
        w.go(QStringLiteral("force"));
        QVERIFY(w.shown().contains(QStringLiteral("bench 2 fails some of its own examples")));
        QVERIFY(!w.button(QStringLiteral("Preview"))->isEnabled());
        // Mended, it goes on like any draft.
        w.go(QStringLiteral("rules"));
        w.put(QStringLiteral("机关茶"), QStringLiteral("机关特供茶"));
        Prompts::setNextText(QStringLiteral("mended"));
        w.click(QStringLiteral("Save the draft"));
        QTRY_COMPARE(w.bench.count(QStringLiteral("SELECT count(*) FROM rule_pack WHERE state = 'draft'")), 1);
        w.go(QStringLiteral("force"));
        QTRY_VERIFY(w.button(QStringLiteral("Preview"))->isEnabled());
        QVERIFY(w.bench.sound());
    }

    void aDraftThatCannotBeReadIsNotSaved() {
        Page w;
        w.draft();
        w.put(QStringLiteral("\"severity\": \"high\""), QStringLiteral("\"severity\": \"hoch\""));
        QVERIFY(w.shows(QStringLiteral("It can be saved once all of it can be read.")));
        Prompts::setNextText(QStringLiteral("falsch"));
        w.click(QStringLiteral("Save the draft"));
        QTRY_VERIFY(w.shown().contains(QStringLiteral("Line 8 of the rule pack"))); // refused with the reason
        QCOMPARE(w.bench.count(QStringLiteral("SELECT count(*) FROM rule_pack")), 1);
    }

    void whatMayStandIsOffered() {
        Page w;
        w.draft();
        auto* editor = w.editor();
        editor->setFocus();
        QTextCursor cursor = editor->document()->find(QStringLiteral("\"high\""));
        cursor.insertText(QStringLiteral("\"\""));
        cursor.movePosition(QTextCursor::Left);
        editor->setTextCursor(cursor);
        editor->offer();
        QTRY_VERIFY(editor->offering());
        auto* popup = editor->findChild<QCompleter*>()->popup();
        QStringList offered;
        for (int row = 0; row < popup->model()->rowCount(); ++row)
            offered << popup->model()->index(row, 0).data().toString();
        QVERIFY2(!offered.filter(QStringLiteral("medium")).isEmpty(), qPrintable(offered.join(u'|')));
        while (!popup->currentIndex().data().toString().contains(QStringLiteral("medium")))
            QTest::keyClick(popup, Qt::Key_Down);
        QTest::keyClick(popup, Qt::Key_Return);
        QVERIFY(editor->toPlainText().contains(QStringLiteral("\"severity\": \"medium\"")));
    }

    void aRuleIsBegunFromAnother() {
        Page w;
        w.draft();
        w.click(QStringLiteral("Copy as a new rule"));
        QTRY_COMPARE(w.titles().size(), 4);
        QVERIFY(w.editor()->toPlainText().contains(QStringLiteral("\"code\": \"SUP-01-2\"")));
    }

    void leavingAnUnsavedDraftIsAsked() {
        Page w;
        w.draft();
        w.put(QStringLiteral("机关特供酒"), QStringLiteral("机关特供茶"));
        auto* versions = w.accessible<QComboBox>(QStringLiteral("Version of the rules"));
        versions->setCurrentIndex(1);
        Prompts::setNextAnswer(false);
        Q_EMIT versions->activated(1);
        QVERIFY(w.editor()->toPlainText().contains(QStringLiteral("机关特供茶")));
        versions->setCurrentIndex(1);
        Prompts::setNextAnswer(true);
        Q_EMIT versions->activated(1);
        w.settle();
        QVERIFY(w.editor()->isReadOnly());
    }
};

QTEST_MAIN(TestRulesPage)
#include "tst_rulespage.moc"
