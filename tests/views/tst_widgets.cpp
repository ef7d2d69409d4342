#include "views/sentences/language.h"
#include "views/widgets/badge.h"
#include "views/widgets/chip.h"
#include "views/widgets/codeeditor.h"
#include "views/widgets/dateedit.h"
#include "views/widgets/form.h"
#include "views/widgets/format.h"
#include "views/widgets/highlightlabel.h"
#include "views/widgets/panels.h"
#include "views/widgets/plainlabel.h"
#include "views/widgets/searchfield.h"
#include "views/widgets/tableview.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QClipboard>
#include <QCompleter>
#include <QLineEdit>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTest>
#include <QToolTip>

using namespace xunwang;

namespace {

QString hostile() {
    return QStringLiteral("<b>某某店</b><img src='file:///etc/passwd'>");
}

double luminance(const QColor& color) {
    const auto part = [](double c) { return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return 0.2126 * part(color.redF()) + 0.7152 * part(color.greenF()) + 0.0722 * part(color.blueF());
}

double contrast(const QColor& a, const QColor& b) {
    const double x = luminance(a) + 0.05;
    const double y = luminance(b) + 0.05;
    return std::max(x, y) / std::min(x, y);
}

bool hasColor(const QImage& image, const QColor& color) {
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixelColor(x, y).rgb() == color.rgb())
                return true;
        }
    }
    return false;
}

} // namespace

class TestWidgets : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { theme(); }
    void init() {
        theme().setScheme(Scheme::Light);
        m_language.set(QStringLiteral("en"));
    }

    void textStandsOutFromItsGround_data() {
        QTest::addColumn<int>("text");
        QTest::addColumn<int>("ground");
        const auto row = [](const char* name, Token text, Token ground) {
            QTest::newRow(name) << static_cast<int>(text) << static_cast<int>(ground);
        };
        row("text on surface", Token::Text, Token::Surface);
        row("text on window", Token::Text, Token::Window);
        row("text on highlight", Token::Text, Token::Highlight);
        row("text on chosen", Token::Text, Token::AccentGround);
        row("muted on surface", Token::Muted, Token::Surface);
        row("muted on window", Token::Muted, Token::Window);
        row("muted on chosen", Token::Muted, Token::AccentGround);
        row("accent on chosen", Token::Accent, Token::AccentGround);
        row("accent on surface", Token::Accent, Token::Surface);
        row("on accent", Token::OnAccent, Token::Accent);
        row("high", Token::High, Token::HighGround);
        row("medium", Token::Medium, Token::MediumGround);
        row("low", Token::Low, Token::LowGround);
        row("good", Token::Good, Token::GoodGround);
    }
    void textStandsOutFromItsGround() {
        QFETCH(int, text);
        QFETCH(int, ground);
        for (const Scheme scheme : {Scheme::Light, Scheme::Dark}) {
            theme().setScheme(scheme);
            const double ratio = contrast(theme().color(Token(text)), theme().color(Token(ground)));
            QVERIFY2(ratio >= 4.5, qPrintable(QString::number(ratio)));
        }
    }

    void hostileTextStaysPlain() {
        PlainLabel label(hostile());
        QCOMPARE(label.textFormat(), Qt::PlainText);
        // Any label, and the tooltip, whatever made it.
        QLabel other(hostile());
        other.ensurePolished();
        QCOMPARE(other.textFormat(), Qt::PlainText);
        QWidget window;
        window.show();
        QToolTip::showText({10, 10}, hostile(), &window);
        const QLabel* tip = nullptr;
        for (QWidget* widget : QApplication::topLevelWidgets()) {
            if (widget->inherits("QTipLabel"))
                tip = qobject_cast<QLabel*>(widget);
        }
        QVERIFY(tip);
        QCOMPARE(tip->textFormat(), Qt::PlainText);
        QCOMPARE(tip->text(), hostile());
        QToolTip::hideText();
    }

    void matchedWordsAreMarkedInPlace() {
        HighlightLabel label;
        label.resize(300, 60);
        label.setText(QStringLiteral("内部特供酒"), {{2, 4}});
        QVERIFY(hasColor(label.grab().toImage(), theme().color(Token::Highlight)));
        label.setText(QStringLiteral("内部特供酒"));
        QVERIFY(!hasColor(label.grab().toImage(), theme().color(Token::Highlight)));
    }

    void aMarkFarBehindIsStillSeenInARow() {
        const QString text = QString(200, QChar(0x6d4b)) + QStringLiteral("特供") + QString(200, QChar(0x8bd5));
        QImage image(200, 30, QImage::Format_ARGB32);
        image.fill(theme().color(Token::Surface));
        QPainter painter(&image);
        paint::spannedLine(
            painter, image.rect(), text, {{200, 202}}, theme().font(Type::Body), theme().color(Token::Text));
        painter.end();
        QVERIFY(hasColor(image, theme().color(Token::Highlight)));
    }

    void copiedRowsAreATable() {
        QStandardItemModel model(2, 2);
        model.setHorizontalHeaderLabels({QStringLiteral("Shop"), QStringLiteral("Price")});
        model.setData(model.index(0, 0), QStringLiteral("one\ttwo"));
        model.setData(model.index(0, 1), 5);
        model.setData(model.index(1, 0), QStringLiteral("three"));
        TableView table;
        table.setModel(&model);
        table.setFill(1, [](const QModelIndex& index, Cell& cell) {
            if (index.row() == 1)
                cell.text = QStringLiteral("free");
        });
        table.copyRows();
        QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("Shop\tPrice\none two\t5\nthree\tfree\n"));
        table.selectRow(1);
        table.copyRows();
        QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("Shop\tPrice\nthree\tfree\n"));
    }

    void aFigureOpensItsRows() {
        QStandardItemModel model(3, 2);
        TableView table;
        table.setModel(&model);
        table.setFill(1, [](const QModelIndex&, Cell& cell) {
            cell.text = QStringLiteral("12");
            cell.link = true;
        });
        table.resize(400, 300);
        table.show();
        QSignalSpy links(&table, &TableView::linkActivated);
        QSignalSpy rows(&table, &TableView::rowActivated);
        QTest::mouseClick(table.viewport(), Qt::LeftButton, {}, table.visualRect(model.index(1, 1)).center());
        QCOMPARE(links.size(), 1);
        QCOMPARE(links.first().first().toModelIndex(), model.index(1, 1));
        QTest::keyClick(&table, Qt::Key_Return);
        QCOMPARE(links.size(), 2);
        table.setCurrentIndex(model.index(2, 0));
        QTest::keyClick(&table, Qt::Key_Return);
        QCOMPARE(rows.size(), 1);
    }

    void aLongListIsShownAtOnce() {
        class Million : public QAbstractTableModel {
        public:
            int rowCount(const QModelIndex&) const override { return 1'441'700; }
            int columnCount(const QModelIndex&) const override { return 3; }
            QVariant data(const QModelIndex& index, int role) const override {
                return role == Qt::DisplayRole ? QVariant(index.row()) : QVariant();
            }
        } model;
        TableView table;
        table.resize(800, 600);
        table.setRowHeight(Size::row2);
        table.setModel(&model);
        table.setColumns({8, 0, 8});
        table.goTo(1'441'699);
        table.grab();
        QCOMPARE(table.currentRow(), 1'441'699);
        QVERIFY(table.visualRect(model.index(1'441'699, 0)).intersects(table.viewport()->rect()));
    }

    void oneChipOrMany() {
        ChipBar one(true);
        one.setFacets({{QStringLiteral("a"), QStringLiteral("A"), 3}, {QStringLiteral("b"), QStringLiteral("B"), {}}});
        one.setChosen({QStringLiteral("a")});
        QSignalSpy chosen(&one, &ChipBar::chosenChanged);
        QTest::mouseClick(one.findChild<Chip*>(QStringLiteral("b")), Qt::LeftButton);
        QCOMPARE(chosen.first().first().toStringList(), QStringList{QStringLiteral("b")});
        one.setFacets({{QStringLiteral("b"), QStringLiteral("B"), 1}, {QStringLiteral("c"), QStringLiteral("C"), 1}});
        QCOMPARE(one.chosen(), QStringList{QStringLiteral("b")});
        QCOMPARE(one.findChild<Chip*>(QStringLiteral("b"))->accessibleName(), QStringLiteral("B 1"));
    }

    void aFormSaysWhatIsWrongUnderTheField() {
        Form form;
        auto* name = new QLineEdit;
        auto* code = new QLineEdit;
        form.add(QStringLiteral("Name"), name);
        form.add(QStringLiteral("Code"), code);
        QCOMPARE(code->accessibleName(), QStringLiteral("Code"));
        form.show();
        form.activateWindow();
        form.setError(code, QStringLiteral("Too short."));
        QVERIFY(form.hasErrors());
        QCOMPARE(form.focusWidget(), code);
        QCOMPARE(code->accessibleDescription(), QStringLiteral("Too short."));
        form.clearErrors();
        QVERIFY(!form.hasErrors());
    }

    void sidePanelsFoldBeforeTheListSuffers() {
        Panels panels;
        auto* list = new QWidget;
        auto* item = new QWidget;
        auto* side = new QWidget;
        panels.add(list, 380, 2);
        panels.add(item, 300, 1, QStringLiteral("Item"));
        panels.add(side, 230, 0, QStringLiteral("Decision"));
        panels.resize(1154, 600);
        panels.show();
        QCOMPARE(side->geometry(), QRect(1154 - 230, 0, 230, 600));
        panels.resize(800, 600);
        QVERIFY(panels.folded(side) && !panels.folded(item));
        QVERIFY(list->width() >= 380 && side->isHidden());
        panels.unfold(side);
        QVERIFY(side->isVisible() && panels.rect().contains(side->geometry()));
        QTest::keyClick(&panels, Qt::Key_Escape);
        QVERIFY(side->isHidden());
        panels.resize(500, 600);
        QVERIFY(panels.folded(item));
        panels.resize(1154, 600);
        QVERIFY(side->isVisible() && !panels.folded(side));
    }

    void searchWaitsUntilTypingRests() {
        SearchField field(QStringLiteral("Title"));
        QSignalSpy searched(&field, &SearchField::searched);
        QTest::keyClicks(&field, QStringLiteral("abc"));
        QCOMPARE(searched.size(), 0);
        QTRY_COMPARE(searched.size(), 1);
        QCOMPARE(searched.first().first().toString(), QStringLiteral("abc"));
        QTest::keyClick(&field, Qt::Key_Escape);
        QCOMPARE(field.text(), QString());
    }

    void aDateMayBeOpen() {
        DateEdit date(true);
        QVERIFY(!date.value().isValid());
        date.setValue(QDate(2026, 10, 29));
        QCOMPARE(date.value(), QDate(2026, 10, 29));
        QTest::keyClick(&date, Qt::Key_Delete);
        QVERIFY(!date.value().isValid());
    }

    void moneyInTheLanguagesForm_data() {
        QTest::addColumn<qint64>("fen");
        QTest::addColumn<QString>("zh");
        QTest::addColumn<QString>("en");
        QTest::newRow("Tianjin") << qint64(137'402'650) << QStringLiteral("137.40 万元")
                                 << QStringLiteral("1,374,026.50 yuan");
        QTest::newRow("rounded") << qint64(999'999'999) << QStringLiteral("1,000.00 万元")
                                 << QStringLiteral("9,999,999.99 yuan");
        QTest::newRow("small") << qint64(159'900) << QStringLiteral("1,599.00 元") << QStringLiteral("1,599.00 yuan");
        QTest::newRow("none") << qint64(0) << QStringLiteral("0.00 元") << QStringLiteral("0.00 yuan");
    }
    void moneyInTheLanguagesForm() {
        QFETCH(qint64, fen);
        const auto shown = [fen] {
            const format::Figure figure = format::money(Money::fromFen(fen));
            return figure.text + QLatin1Char(' ') + figure.unit;
        };
        QTEST(shown(), "en");
        m_language.set(QStringLiteral("zh_CN"));
        QTEST(shown(), "zh");
    }

    void datesAndNumbersInTheLanguagesForm() {
        const QDate day(2026, 10, 29);
        const QDateTime utc(day, QTime(18, 0), Qt::UTC);
        const QTimeZone zone("Asia/Shanghai");
        QCOMPARE(format::date(day), QStringLiteral("29 Oct 2026"));
        QCOMPARE(format::moment(utc, zone), QStringLiteral("30 Oct 2026 02:00"));
        QCOMPARE(format::month(day), QStringLiteral("October 2026"));
        QCOMPARE(format::age(utc, utc.addSecs(3600)), QStringLiteral("1 hour ago"));
        QCOMPARE(format::age(utc, utc.addSecs(7300)), QStringLiteral("2 hours ago"));
        QCOMPARE(format::number(1'441'700), QStringLiteral("1,441,700"));
        QCOMPARE(format::change(-0.04), QStringLiteral("−4.0 %"));
        m_language.set(QStringLiteral("zh_CN"));
        QCOMPARE(format::date(day), QStringLiteral("2026-10-29"));
        QCOMPARE(format::month(day), QStringLiteral("2026年10月"));
        QCOMPARE(format::age(utc, utc.addSecs(7300)), QStringLiteral("2 小时前"));
        QCOMPARE(format::number(1'441'700), QStringLiteral("1,441,700"));
        QCOMPARE(format::date({}), QString());
    }

    void offersThatComeLateFitWhatWasTypedMeanwhile() {
        CodeEditor editor;
        editor.show();
        editor.setPlainText(QStringLiteral("a: "));
        editor.moveCursor(QTextCursor::End);
        std::vector<CodeEditor::Answer> answers;
        editor.setOffers(
            [&](int, int, const CodeEditor::Answer& answer) { answers.push_back(answer); }, QStringLiteral("\""));
        const CodeEditor::Offer offer{3, 4, {{QStringLiteral("\"medium\""), {}}, {QStringLiteral("\"me\""), {}}}};
        QTest::keyClick(&editor, '"');
        QTest::keyClick(&editor, 'm'); // before there is an answer
        QCOMPARE(answers.size(), size_t(2));
        answers[0](offer);
        QVERIFY(!editor.offering()); // the cursor has moved on
        answers[1]({3, 5, offer.texts});
        QVERIFY(editor.offering());
        QTest::keyClick(&editor, 'e'); // asked anew; meanwhile what stands there can be chosen
        QCOMPARE(answers.size(), size_t(3));
        QTest::keyClick(editor.findChild<QCompleter*>()->popup(), Qt::Key_Return);
        QCOMPARE(editor.toPlainText(), QStringLiteral("a: \"medium\""));
    }

private:
    Language m_language;
};

QTEST_MAIN(TestWidgets)
#include "tst_widgets.moc"
