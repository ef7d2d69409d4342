#include "views/statistics/report.h"

#include "models/sheets/textwriter.h"
#include "models/sheets/workbook.h"
#include "views/charts/chartpainter.h"
#include "views/statistics/words.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFileInfo>
#include <QPainter>
#include <QPicture>
#include <QSaveFile>

namespace xunwang {

namespace {

constexpr QSize kMonths(660, 300); // pixels of 1/96 inch
constexpr QSize kPlatforms(420, 300);
constexpr int kHeadDigits = 10;

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(TallyReport)
};

TableCell cell(const Indicator& indicator, qint64 value) {
    return indicator.money ? TableCell(Money::fromFen(value)) : TableCell(value);
}

/// "This month" and the like are of the window; on paper each column names its dates.
QStringList columnNames(const Figures& figures) {
    QStringList names;
    for (const Tally* tally : {&figures.now, &figures.before, &figures.yearAgo, &figures.toDate})
        names << statistics::period(tally->scope.period);
    return names;
}

QString scopeText(const Figures& figures) {
    return figures.campaign.isEmpty() ? Tr::tr("All records") : Tr::tr("Campaign: %1").arg(figures.campaign);
}

/// The months of every chart, a column each and one for the year before.
Table monthsTable(const Figures& figures) {
    Table table{Tr::tr("By month"), {{Tr::tr("Month")}}, {}};
    for (const Figures::Series& series : figures.series) {
        const Indicator& indicator = *indicatorOf(series.indicator);
        const QString name = Tr::tr("%1 (%2)").arg(statistics::name(indicator), statistics::exactUnit(indicator));
        table.columns << TableColumn{name, ColumnType::Integer}
                      << TableColumn{Tr::tr("%1, a year before").arg(name), ColumnType::Integer};
        for (size_t i = 0; i < series.months.size(); ++i) {
            const Figures::Month& month = series.months[i];
            if (i == table.rows.size())
                table.rows.push_back({statistics::period(month.bar.scope.period)});
            table.rows[i].push_back(cell(indicator, month.bar.amount));
            table.rows[i].push_back(cell(indicator, month.before));
        }
    }
    return table;
}

Table platformsTable(const Figures& figures) {
    Table table{Tr::tr("By platform"),
        {{Tr::tr("Indicator")}, {Tr::tr("Platform")}, {Tr::tr("Number"), ColumnType::Integer}, {Tr::tr("Unit")}}, {}};
    for (const Figures::Series& series : figures.series) {
        const Indicator& indicator = *indicatorOf(series.indicator);
        for (const TallyBar& bar : series.platforms)
            table.rows.push_back({statistics::titled(indicator), statistics::platform(bar), cell(indicator, bar.amount),
                statistics::exactUnit(indicator)});
    }
    return table;
}

QByteArray pngOf(const QImage& image) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

PaperPicture pictureOf(const ChartData& data) {
    // Painted here and now, so that the report can be written on any thread.
    ChartPainter chart(data, ChartPainter::Ground::Paper);
    const QSizeF size(kMonths.width(),
        data.shape == ChartData::Shape::Rows ? chart.minimumSize().height() + Space::m : kMonths.height() - Space::xl);
    QPicture picture;
    QPainter painter(&picture);
    chart.paint(painter, size);
    painter.end();
    return {size, [picture](QPainter& page) { QPicture(picture).play(&page); }};
}

} // namespace

Table tallyTable(const Figures& figures) {
    Table table;
    table.title = Tr::tr("Tally");
    table.columns = {{Tr::tr("Key")}, {Tr::tr("Indicator")}, {Tr::tr("Unit")}};
    for (const QString& name : columnNames(figures))
        table.columns.append({name, ColumnType::Integer});
    for (const Indicator& indicator : indicators()) {
        std::vector<TableCell> row{indicator.key, statistics::name(indicator), statistics::exactUnit(indicator)};
        for (const Tally* tally : {&figures.now, &figures.before, &figures.yearAgo, &figures.toDate})
            row.push_back(cell(indicator, (*tally)[indicator.key]));
        table.rows.push_back(row);
    }
    return table;
}

QImage tallyPicture(const Figures& figures) {
    constexpr double kScale = 2;
    const QSize one(kMonths.width(), kMonths.height());
    QImage all(QSize(one.width() + kPlatforms.width(), one.height() * static_cast<int>(figures.series.size())) * kScale,
        QImage::Format_RGB32);
    all.setDevicePixelRatio(kScale);
    all.fill(Qt::white);
    QPainter painter(&all);
    int y = 0;
    for (const Figures::Series& series : figures.series) {
        painter.drawImage(0, y, chartImage(statistics::monthsChart(figures, series), kMonths, kScale));
        painter.drawImage(
            kMonths.width(), y, chartImage(statistics::platformsChart(figures, series), kPlatforms, kScale));
        y += one.height();
    }
    return all;
}

QString tallySentence(const Figures& figures) {
    return pressSentence(figures.now, figures.area);
}

Report tallyReport(const Figures& figures) {
    Report report;
    const QString period = statistics::period(figures.query.period);
    const QString head = QString::fromLatin1(figures.head.hash.toHex()).left(kHeadDigits);
    report.title = Tr::tr("Tally of online market supervision, %1").arg(period);
    report.header = figures.bureau;
    report.footer = format::joined(
        {Tr::tr("Ledger %1, entry %2").arg(head, format::number(figures.head.sequence)), format::date(figures.today)});
    report.pageLabel = [](int page, int pages) { return Tr::tr("Page %1 of %2").arg(page).arg(pages); };

    PaperTable table;
    table.columns = {{Tr::tr("Indicator"), 3.4, false}, {Tr::tr("Unit"), 0.8, false}};
    for (const QString& name : columnNames(figures))
        table.columns.push_back({name, 1.3, true});
    for (const Indicator& indicator : indicators()) {
        QStringList row{statistics::titled(indicator), statistics::exactUnit(indicator)};
        for (const Tally* tally : {&figures.now, &figures.before, &figures.yearAgo, &figures.toDate}) {
            const qint64 value = (*tally)[indicator.key];
            row << statistics::amount(indicator, value);
        }
        table.rows.push_back(row);
    }
    report.blocks = {
        PaperText{Tr::tr("Tally of online market supervision"), PaperText::Style::Title},
        PaperText{format::joined({figures.bureau, period, scopeText(figures)}), PaperText::Style::Note},
        PaperText{tallySentence(figures), PaperText::Style::Body},
        table,
    };
    for (const Figures::Series& series : figures.series) {
        report.blocks.emplace_back(pictureOf(statistics::monthsChart(figures, series)));
        report.blocks.emplace_back(pictureOf(statistics::platformsChart(figures, series)));
    }
    report.blocks.emplace_back(
        PaperText{Tr::tr("Read on %1 from the case database, ledger head %2 (entry %3). Both bounds of a period are "
                         "included; withdrawn records do not count.")
                      .arg(format::date(figures.today), head, format::number(figures.head.sequence)),
            PaperText::Style::Note});
    return report;
}

std::function<Result<void>(const QString& path)> prepareTally(const Figures& figures, TallyFormat format) {
    switch (format) {
    case TallyFormat::Csv:
        return [table = tallyTable(figures)](const QString& path) { return writeCsv(path, table); };
    case TallyFormat::Xlsx:
        return [tables = std::array{tallyTable(figures), monthsTable(figures), platformsTable(figures)},
                   picture = tallyPicture(figures)](const QString& path) {
            const WorkbookSheet sheets[] = {{tables[0], pngOf(picture)}, {tables[1], {}}, {tables[2], {}}};
            return writeXlsx(path, sheets);
        };
    case TallyFormat::Png:
        return [picture = tallyPicture(figures)](const QString& path) -> Result<void> {
            QSaveFile file(path);
            if (file.open(QIODevice::WriteOnly) && file.write(pngOf(picture)) > 0)
                return commitFile(file);
            return fail(
                ErrorCode::Io, QStringLiteral("file.write-failed"), {QFileInfo(path).fileName(), file.errorString()});
        };
    case TallyFormat::Pdf:
        break;
    }
    return [report = tallyReport(figures)](const QString& path) { return writePdf(path, report); };
}

} // namespace xunwang
