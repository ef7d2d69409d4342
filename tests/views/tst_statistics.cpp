#include "models/base/jobs.h"
#include "models/schema/caseschema.h"
#include "models/screening/matcher.h"
#include "models/sheets/textwriter.h"
#include "tests/support/office.h"
#include "tests/support/tianjin.h"
#include "views/charts/chartview.h"
#include "views/sentences/language.h"
#include "views/shell/appsettings.h"
#include "views/shell/desk.h"
#include "views/shell/mainwindow.h"
#include "views/shell/prompts.h"
#include "views/shell/workplace.h"
#include "views/statistics/report.h"
#include "views/statistics/rowsmodel.h"
#include "views/statistics/statistics.h"
#include "views/statistics/tallymodel.h"
#include "views/statistics/words.h"
#include "views/widgets/tableview.h"
#include "views/widgets/tile.h"

#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QApplication>
#include <QMenu>
#include <QProcess>
#include <QPushButton>
#include <QTest>

#include <numeric>

using namespace xunwang;
using namespace xunwang::test;

namespace {

const Period kOctober2017 = monthOf(QDate(2017, 10, 1));
const Period kTenMonths{QDate(2017, 1, 1), QDate(2017, 10, 31)};

QString bare(QString text) {
    return text.remove(QRegularExpression(QStringLiteral("\\s")));
}

std::shared_ptr<const Matcher> noRules() {
    return std::make_shared<const Matcher>(*Matcher::compile({}));
}

/// A desk that only remembers where it was sent.
class OtherDesk : public Desk {
public:
    using Desk::Desk;
};

/// The window with the statistics desk over a year of records.
struct Window {
    explicit Window(Office& office, const QString& tongue = QStringLiteral("en"))
        : workplace{office.file(), noRules(), [] { return Actor{}; }, 0}
        , settings(folder.filePath(QStringLiteral("settings.ini")))
        , shell(jobs, language, settings) {
        language.set(tongue);
        addStatisticsDesk(shell, workplace);
        for (const auto& id : {QStringLiteral("inspection"), QStringLiteral("enforcement")})
            shell.addDesk({id, [id] { return id; }, QStringLiteral("go-home"), false, {},
                [id](Shell& s) { return new OtherDesk(s, id); }});
        window = std::make_unique<MainWindow>(shell);
        window->resize(1366, 768);
        window->show();
        go(kTenMonths);
    }
    void go(const Period& period) {
        QVERIFY(shell.open({QStringLiteral("statistics"),
            {{QStringLiteral("from"), period.from.toString(Qt::ISODate)},
                {QStringLiteral("to"), period.to.toString(Qt::ISODate)}}}));
        settle();
    }
    void settle() {
        QVERIFY(QTest::qWaitFor([this] {
            QApplication::processEvents();
            return window->desk() && window->desk()->settled();
        }));
    }
    template <typename T>
    T* find() const {
        return window->desk()->findChild<T*>();
    }
    TableView* table(const QAbstractItemModel* model) const {
        for (auto* table : window->desk()->findChildren<TableView*>()) {
            if (table->model() == model)
                return table;
        }
        return nullptr;
    }
    /// How many rows the page behind a number lists, and what they add up to.
    std::pair<int, qint64> listed() {
        settle();
        auto* rows = find<RowsModel>();
        qint64 sum = 0;
        for (int row = 0; row < rows->rowCount(); ++row)
            sum += rows->row(row).amount;
        return {rows->rowCount(), sum};
    }

    QTemporaryDir folder;
    Workplace workplace;
    Jobs jobs;
    Language language;
    AppSettings settings;
    Shell shell;
    std::unique_ptr<MainWindow> window;
};

} // namespace

class TestStatistics : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() {
        theme();
        m_office = std::make_unique<Office>(caseSchema());
        const Tianjin tianjin{{m_office->first, m_office->second}};
        QVERIFY(tianjin.enter(m_office->file()));
    }
    void cleanupTestCase() { m_office.reset(); }

    void aChartShowsTheMonthsOfItsPeriodOrTheYearThatEndsWithIt_data() {
        QTest::addColumn<Period>("period");
        QTest::addColumn<Period>("shown");
        const auto dates = [](const char* from, const char* to) {
            return Period{
                QDate::fromString(QLatin1String(from), Qt::ISODate), QDate::fromString(QLatin1String(to), Qt::ISODate)};
        };
        QTest::newRow("a month") << kOctober2017 << dates("2016-11-01", "2017-10-31");
        QTest::newRow("half a month") << dates("2017-10-01", "2017-10-15") << dates("2016-11-01", "2017-10-15");
        QTest::newRow("ten months") << kTenMonths << kTenMonths;
        QTest::newRow("a year to come") << dates("2026-01-01", "2026-12-31") << dates("2026-01-01", "2026-11-30");
        QTest::newRow("long") << dates("2010-01-01", "2020-12-31") << dates("2019-01-01", "2020-12-31");
    }
    void aChartShowsTheMonthsOfItsPeriodOrTheYearThatEndsWithIt() {
        QFETCH(Period, period);
        QFETCH(Period, shown);
        QCOMPARE(chartPeriod(period, QDate(2026, 11, 21)), shown);
    }

    void theModelsAreSound() {
        TallyModel tally;
        QAbstractItemModelTester tester(&tally, QAbstractItemModelTester::FailureReportingMode::QtTest);
        tally.setFigures(figures(kTenMonths));
        QCOMPARE(tally.index(0, TallyModel::NowColumn).data().toString(), format::number(Tianjin::kChecks));

        RowsModel rows(m_office->file());
        QAbstractItemModelTester rowsTester(&rows, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const auto behind = m_office->read([](Reader& r) {
            return readRows(r, {QStringLiteral("T07"), {kTenMonths, {}, {}}, 0});
        });
        rows.setRows(QStringLiteral("T07"), *behind);
        QCOMPARE(rows.rowCount(), Tianjin::kCases);
        (void)rows.index(rows.rowCount() - 1, 0).data();
        QVERIFY(QTest::qWaitFor([&] { return !rows.loading(); }));
        QVERIFY(rows.index(rows.rowCount() - 1, RowsModel::SubjectColumn).data().toString().contains(u"某某店"));
    }

    void everyNumberOfTheTableOpensItsRows() {
        Window w(*m_office);
        for (const Indicator& indicator : indicators()) {
            for (const int column : {TallyModel::NowColumn, TallyModel::BeforeColumn, TallyModel::YearAgoColumn,
                     TallyModel::ToDateColumn}) {
                auto* model = w.find<TallyModel>();
                TableView* table = w.table(model);
                const int row = model->rowOf(indicator.key);
                const qint64 number = (*model->tallyOf(column))[indicator.key];
                if (number == 0)
                    continue;
                Q_EMIT table->linkActivated(model->index(row, column));
                const auto [count, sum] = w.listed();
                QCOMPARE(sum, number);
                if (!indicator.money && !indicator.distinct && indicator.key != QLatin1String("T03"))
                    QCOMPARE(qint64(count), number);
                w.shell.back();
                w.settle();
            }
        }
    }

    void everyTileOpensItsRows() {
        Window w(*m_office);
        for (int i = 0; i < 6; ++i) {
            w.window->desk()->findChildren<Tile*>().at(i)->click();
            const auto [count, sum] = w.listed();
            const qint64 expected[] = {Tianjin::kChecks, Tianjin::kVisits, Tianjin::kProducts, Tianjin::kOrders,
                Tianjin::kCases, Tianjin::kMoney};
            QCOMPARE(sum, expected[i]);
            w.shell.back();
            w.settle();
        }
    }

    void everyBarOpensItsRows_data() {
        QTest::addColumn<QString>("indicator");
        QTest::newRow("checks") << QStringLiteral("T01");
        QTest::newRow("fines") << QStringLiteral("T08");
        QTest::newRow("takedowns") << QStringLiteral("T12");
    }
    void everyBarOpensItsRows() {
        QFETCH(QString, indicator);
        Window w(*m_office);
        FiguresQuery query{kTenMonths, {}, {indicator}};
        const Figures::Series series = figures(query).series.front();
        QVERIFY(w.shell.open({QStringLiteral("statistics"),
            {{QStringLiteral("from"), QStringLiteral("2017-01-01")},
                {QStringLiteral("to"), QStringLiteral("2017-10-31")}, {QStringLiteral("chart"), indicator}}}));
        w.settle();
        const QList<ChartView*> charts = w.window->desk()->findChildren<ChartView*>();
        QCOMPARE(charts.at(0)->data().bars.size(), size_t(10));
        for (size_t i = 0; i < series.months.size(); ++i) {
            charts.at(0)->findChildren<QAbstractButton*>().at(qsizetype(i))->click();
            QCOMPARE(w.listed().second, series.months[i].bar.amount);
            w.shell.back();
            w.settle();
        }
        for (size_t i = 0; i < series.platforms.size(); ++i) {
            charts.at(1)->findChildren<QAbstractButton*>().at(qsizetype(i))->click();
            QCOMPARE(w.listed().second, series.platforms[i].amount);
            w.shell.back();
            w.settle();
        }
    }

    void theRestOfThePlatformsIsOneBar() {
        Office office(caseSchema());
        for (int i = 0; i < 12; ++i) {
            OnlineCheck check;
            check.completedOn = QDate(2026, 10, 5);
            check.platform = QStringLiteral("平台%1").arg(i);
            check.target = QStringLiteral("某某店");
            check.officers = {office.first};
            QVERIFY(office.write([=](Writer& w) { return recordCheck(w, check); }));
        }
        Window w(office);
        QVERIFY(w.shell.open({QStringLiteral("statistics"),
            {{QStringLiteral("from"), QStringLiteral("2026-10-01")},
                {QStringLiteral("to"), QStringLiteral("2026-10-31")},
                {QStringLiteral("chart"), QStringLiteral("T01")}}}));
        w.settle();
        ChartView* chart = w.window->desk()->findChildren<ChartView*>().at(1);
        QCOMPARE(chart->data().bars.size(), statistics::kPlatforms + 1);
        QCOMPARE(chart->data().bars.back().value, 12.0 - statistics::kPlatforms);
        chart->findChildren<QAbstractButton*>().last()->click();
        QCOMPARE(w.listed().first, 12 - int(statistics::kPlatforms));
    }

    void aRowOpensItsRecord() {
        Window w(*m_office);
        w.window->desk()->findChildren<Tile*>().at(4)->click();
        (void)w.listed();
        const qint64 id = w.find<RowsModel>()->row(0).id;
        Q_EMIT w.table(w.find<RowsModel>())->rowActivated(0);
        QCOMPARE(w.shell.place().desk, QStringLiteral("enforcement"));
        QCOMPARE(w.shell.place().record, std::optional<qint64>(id));
    }

    void whatIsWithdrawnLeavesTheDeskAtOnce() {
        Office office(caseSchema());
        OnlineCheck check;
        check.completedOn = QDate(2026, 11, 5);
        check.target = QStringLiteral("某某店");
        check.officers = {office.first};
        const auto stored = office.write([=](Writer& w) { return recordCheck(w, check); });
        Window w(office);
        w.go(monthOf(QDate(2026, 11, 1)));
        QCOMPARE(w.find<Tile>()->figure(), QStringLiteral("1"));
        QVERIFY(office.write([&](Writer& writer) {
            return withdrawCheck(writer, stored->id, stored->revision, QStringLiteral("重复"));
        }));
        QTRY_COMPARE(w.find<Tile>()->figure(), QStringLiteral("0"));
    }

    void theReportReadsBack_data() {
        QTest::addColumn<QString>("tongue");
        QTest::newRow("Chinese") << QStringLiteral("zh_CN");
        QTest::newRow("English") << QStringLiteral("en");
    }
    void theReportReadsBack() {
        QFETCH(QString, tongue);
        Language language;
        language.set(tongue);
        const Figures read = figures(FiguresQuery{kTenMonths, {}, FiguresQuery().charts});
        const QString path = m_folder.filePath(tongue + QStringLiteral(".pdf"));
        const Result<void> written = prepareTally(read, TallyFormat::Pdf)(path);
        QVERIFY2(written.has_value(), written ? "" : qPrintable(written.error().detail));
        QProcess process;
        process.start(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), path, QStringLiteral("-")});
        QVERIFY2(process.waitForFinished(), "needs poppler-utils");
        const QString text = bare(QString::fromUtf8(process.readAllStandardOutput()));
        for (const Indicator& indicator : indicators()) {
            const QString line = bare(statistics::amount(indicator, read.now[indicator.key]));
            QVERIFY2(text.contains(line), qPrintable(line));
        }
        QVERIFY(text.contains(bare(QStringLiteral("网上检查网站、网店12848个次，实地检查2522个次"))));
        QVERIFY(text.contains(QString::fromLatin1(read.head.hash.toHex()).left(10)));
        QVERIFY(text.contains(QStringLiteral("某市市场监督管理局")));
        // Out of the charts:
        QVERIFY(text.contains(bare(statistics::monthsChart(read, read.series[1]).title)));
        QVERIFY(text.contains(QStringLiteral("17-10")));
    }

    void theWorkbookHoldsTableAndPicture() {
        Language language;
        language.set(QStringLiteral("zh_CN"));
        const QString path = m_folder.filePath(QStringLiteral("tally.xlsx"));
        QVERIFY(prepareTally(figures(FiguresQuery{kTenMonths, {}, FiguresQuery().charts}), TallyFormat::Xlsx)(path));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY(bytes.startsWith("PK"));
        QVERIFY(bytes.contains("xl/media/image1.png"));
        QVERIFY(bytes.contains("xl/worksheets/sheet3.xml"));
    }

    void theTableIsExact() {
        const Figures read = figures(kTenMonths);
        const Table table = tallyTable(read);
        QCOMPARE(table.rows.size(), indicators().size());
        const auto row = std::find_if(table.rows.begin(), table.rows.end(),
            [](const auto& cells) { return std::get<QString>(cells[0]) == QLatin1String("T08"); });
        QCOMPARE(std::get<Money>((*row)[3]).fen(), Tianjin::kMoney);
        QVERIFY(toTabSeparated(table).contains(QStringLiteral("1374026.50")));
    }

    void exportingFromTheDesk() {
        Window w(*m_office);
        Prompts::setNextFileName(m_folder.filePath(QStringLiteral("desk.csv")));
        for (QAbstractButton* button : w.window->desk()->findChildren<QAbstractButton*>()) {
            auto* push = qobject_cast<QPushButton*>(button);
            if (!push || push->text() != QLatin1String("Export"))
                continue;
            Q_EMIT push->menu()->aboutToShow();
            push->menu()->actions().at(2)->trigger();
        }
        QTRY_VERIFY(QFile::exists(m_folder.filePath(QStringLiteral("desk.csv"))));
    }

private:
    Figures figures(const FiguresQuery& query) {
        return *m_office->read([=](Reader& r) { return readFigures(r, query); });
    }
    Figures figures(const Period& period) { return figures(FiguresQuery{period, {}, {QStringLiteral("T08")}}); }

    std::unique_ptr<Office> m_office;
    QTemporaryDir m_folder;
};

QTEST_MAIN(TestStatistics)
#include "tst_statistics.moc"
