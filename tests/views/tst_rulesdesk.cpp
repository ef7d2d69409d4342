#include "tests/support/rulebench.h"
#include "views/rules/triededit.h"
#include "views/widgets/highlightlabel.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>

using namespace xunwang;
using namespace xunwang::test;

namespace {

struct RulesWindow : RuleBench {
    RulesWindow() { begin(); }
    TriedEdit* titles() const { return window->findChild<TriedEdit*>(); }
    void type(const QString& text) const {
        titles()->setPlainText(text);
        settle();
    }
};

} // namespace

class TestRulesDesk : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { theme(); }

    void anEmptyPageTeachesAndOffersAnExample() {
        RulesWindow w;
        QVERIFY(w.shows(QStringLiteral("Nothing typed yet")));
        QTest::mouseClick(w.button(QStringLiteral("Take an example")), Qt::LeftButton);
        w.settle();
        QCOMPARE(w.titles()->toPlainText(), QStringLiteral("机关特供酒"));
        QTRY_VERIFY(w.shows(QStringLiteral("Special supply")));
    }

    void hitsAreMarkedAndExplainedWhileOneTypes() {
        RulesWindow w;
        w.titles()->setFocus();
        QTest::keyClicks(w.titles(), QStringLiteral("x"));
        w.settle();
        QTRY_VERIFY(w.shows(QStringLiteral("No rule hits this text.")));
        w.type(QStringLiteral("机关特🈲供酒"));
        QCOMPARE(w.titles()->spans(), (std::vector<std::vector<TextSpan>>{{{2, 6}}}));
        QTRY_VERIFY(w.shown().contains(QStringLiteral("Special supply")));
        const QString shown = w.shown();
        QVERIFY(shown.contains(QStringLiteral("特🈲供 → 特供")));
        QVERIFY(shown.contains(QStringLiteral("Not exempt: A sales channel")));
        QVERIFY(shown.contains(QStringLiteral("Basis: 中华人民共和国广告法第九条第二项 · Rule SUP-01")));
        QVERIFY(shown.contains(QStringLiteral("Rules read: 机关特供酒")));
    }

    void anExemptionThatAppliesIsShown() {
        RulesWindow w;
        w.type(QStringLiteral("天猫特供杯"));
        QTRY_VERIFY(w.shown().contains(QStringLiteral("Exempt: A sales channel")));
        QVERIFY(!w.button(QStringLiteral("Exempt this…")));
    }

    void eachLineIsATitle() {
        RulesWindow w;
        w.type(QStringLiteral("纯棉短袖\n国家级书包"));
        QTRY_VERIFY(w.shows(QStringLiteral("No rule hits this text.")));
        QCOMPARE(w.titles()->spans()[1], (std::vector<TextSpan>{{0, 3}}));
        w.titles()->moveCursor(QTextCursor::End);
        QTRY_VERIFY(w.shows(QStringLiteral("Absolute term")));
    }

    void whatIsCopiedIsPasted() {
        RulesWindow w;
        QGuiApplication::clipboard()->setText(QStringLiteral("  机关特供茶\n"));
        QTest::mouseClick(w.button(QStringLiteral("Paste and try")), Qt::LeftButton);
        w.settle();
        QCOMPARE(w.titles()->toPlainText(), QStringLiteral("机关特供茶"));
        QTRY_VERIFY(w.shows(QStringLiteral("Special supply")));
    }

    void aPriceThatIsNoneIsSaid() {
        RulesWindow w;
        w.type(QStringLiteral("机关特供茶"));
        w.accessible<QLineEdit>(QStringLiteral("Price, yuan"))->setText(QStringLiteral("viel"));
        w.settle();
        QVERIFY(w.shows(QStringLiteral("The price is no amount in yuan.")));
    }

    void marksStayInTheDark() {
        RulesWindow w;
        w.type(QStringLiteral("机关特供茶"));
        const auto marked = [&] {
            const QImage image = w.titles()->grab().toImage();
            for (int x = 0; x < image.width(); ++x)
                for (int y = 0; y < image.height(); ++y)
                    if (image.pixelColor(x, y) == theme().color(Token::Highlight))
                        return true;
            return false;
        };
        QTRY_VERIFY(marked());
        theme().setScheme(Scheme::Dark);
        QTRY_VERIFY(marked());
        w.type(QStringLiteral("机关特供茶"));
        QTRY_VERIFY(marked());
        theme().setScheme(Scheme::Light);
    }

    void whatWasTypedStaysWhenTheLanguageChanges() {
        RulesWindow w;
        w.type(QStringLiteral("机关特供茶"));
        w.language.set(QStringLiteral("zh_CN"));
        QTRY_COMPARE(w.desk()->accessibleName(), QStringLiteral("规则"));
        QCOMPARE(w.titles()->toPlainText(), QStringLiteral("机关特供茶"));
        w.language.set(QStringLiteral("en"));
    }
};

QTEST_MAIN(TestRulesDesk)
#include "tst_rulesdesk.moc"
