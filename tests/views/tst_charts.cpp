#include "views/charts/chartview.h"

#include <QAbstractButton>
#include <QApplication>
#include <QPainter>
#include <QSignalSpy>
#include <QTest>

using namespace xunwang;

namespace {

ChartData months() {
    ChartData data;
    data.title = QStringLiteral("罚没款（万元）");
    data.source = QStringLiteral("2025-11 至 2026-10 · 来源：案件库");
    data.series = QStringLiteral("本期");
    data.before = QStringLiteral("上年同期");
    const double values[] = {62, 48, 55, 31, 70, 66, 82, 90, 77, 102, 118, 137.4};
    const double before[] = {51, 44, 49, 30, 52, 60, 63, 71, 69, 80, 84, 96};
    for (int i = 0; i < 12; ++i) {
        const QString month = QDate(2025, 11, 1).addMonths(i).toString(QStringLiteral("yy-MM"));
        data.bars.push_back({month, month, values[i], QString::number(values[i]), before[i], month});
    }
    return data;
}

ChartData platforms() {
    ChartData data;
    data.shape = ChartData::Shape::Rows;
    data.title = QStringLiteral("网上检查，按平台");
    data.note = QStringLiteral("合计 128 = 各行之和 ✓");
    const std::pair<QString, int> rows[] = {{QStringLiteral("平台一"), 67}, {QStringLiteral("<b>平台二</b>"), 45},
        {QStringLiteral("平台三，名称特别特别特别特别长的一个"), 16}};
    for (const auto& [name, value] : rows)
        data.bars.push_back({name, name, double(value), QString::number(value), {}, name});
    return data;
}

QList<QAbstractButton*> barsOf(ChartView& view) {
    return view.findChildren<QAbstractButton*>();
}

/// How many pixels of a colour an image has.
qsizetype count(const QImage& image, QRgb color) {
    qsizetype found = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            found += (image.pixel(x, y) & 0xffffff) == (color & 0xffffff);
    }
    return found;
}

} // namespace

class TestCharts : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theNewestIsInFullColourTheRestPaler() {
        const QImage image = chartImage(months(), {700, 340}, 1);
        QVERIFY(count(image, 0x0b62c4) > 1000);
        QVERIFY(count(image, 0x4889d3) > 5 * count(image, 0x0b62c4)); // three quarters of it on white
        QVERIFY(count(image, 0xa45c00) > 200); // the year before
    }

    void aBarStandsWhereItsAreaIs() {
        // The bar that QtCharts paints and the area that opens its rows are computed apart.
        for (const ChartData& data : {months(), platforms()}) {
            ChartPainter chart(data, ChartPainter::Ground::Paper);
            const QSize size(640, 320);
            QImage image(size, QImage::Format_RGB32);
            image.fill(Qt::white);
            QPainter painter(&image);
            chart.paint(painter, size);
            painter.end();
            double unit = 0; // ink a unit of value
            size_t at = 0;
            for (const QRectF& area : chart.areas(size)) {
                const QImage part = image.copy(area.toAlignedRect());
                const double ink = double(count(part, 0x0b62c4) + count(part, 0x4889d3));
                const double share = ink / data.bars[at++].value;
                if (unit == 0)
                    unit = share;
                QVERIFY2(qAbs(share / unit - 1) < 0.15, qPrintable(QString::number(share / unit)));
                // Nothing of it in the gap to the next bar.
                QImage edge = data.shape == ChartData::Shape::Columns ? part.copy(0, 0, 2, part.height())
                                                                      : part.copy(0, 0, part.width(), 2);
                QCOMPARE(count(edge, 0x0b62c4) + count(edge, 0x4889d3), 0);
            }
        }
    }

    void thePointerOpensTheRowsOfABar() {
        ChartView view;
        view.setData(months());
        view.resize(640, 320);
        view.show();
        QSignalSpy spy(&view, &ChartView::activated);
        QTest::mouseClick(barsOf(view).at(3), Qt::LeftButton);
        QCOMPARE(spy.value(0).value(0).toString(), QStringLiteral("26-02"));
    }

    void theKeyboardReachesEveryBar() {
        ChartView view;
        view.setData(platforms());
        view.resize(400, 240);
        view.show();
        QVERIFY(QTest::qWaitForWindowActive(&view));
        QSignalSpy spy(&view, &ChartView::activated);
        QTest::keyClick(&view, Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), barsOf(view).at(0));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QCOMPARE(spy.size(), 1);
        QCOMPARE(spy.value(0).value(0).toString(), platforms().bars[2].key);
    }

    void everyBarHasAName() {
        ChartView view;
        view.setData(platforms());
        for (QAbstractButton* bar : barsOf(view))
            QVERIFY(!bar->accessibleName().isEmpty());
        QCOMPARE(barsOf(view).at(1)->toolTip(), QStringLiteral("&lt;b&gt;平台二&lt;/b&gt;"));
        QCOMPARE(view.accessibleName(), platforms().title);
    }

    void fewerBarsLeaveNoButtonsBehind() {
        ChartView view;
        view.setData(months());
        view.setData(platforms());
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QCOMPARE(barsOf(view).size(), 3);
        view.setData({});
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QCOMPARE(barsOf(view).size(), 0);
        view.resize(300, 200);
        view.grab();
    }
};

QTEST_MAIN(TestCharts)
#include "tst_charts.moc"
