#include "app/casefiles.h"
#include "app/workstation.h"
#include "models/bureau/bureaurepository.h"
#include "models/inspection/inspectionrepository.h"
#include "models/intake/import.h"
#include "models/review/reviewrepository.h"
#include "models/schema/caseschema.h"
#include "models/sheets/workbook.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>

#include <cstdio>
#include <sys/resource.h>

using namespace xunwang;

namespace {

/// Listings like real ones in length and make-up, each title once, one in eighty with words that rules flag.
bool makeListings(const QString& path, int rows) {
    static constexpr std::array kGoods{"粉饼盒 晶透沁白焕采", "水感透润气垫粉凝霜15g 三色可选",
        "精华眼霜紧致淡纹保湿补水", "纯棉四件套 加厚磨毛", "无线鼠标 静音 可充电", "不锈钢保温饭盒 多层大容量",
        "跑步鞋 透气 轻便 男女同款", "儿童积木玩具 大颗粒 拼装", "咖啡豆 中度烘焙 意式拼配 500g"};
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    file.write("平台,店铺名称,统一社会信用代码,商品ID,商品标题,商品链接,价格,原价,销量,类目,采集时间\n");
    for (int i = 0; i < rows; ++i) {
        QByteArray line = "平台";
        line += std::array{"一", "二", "三", "四", "五"}[size_t(i % 5)];
        line += ",第" + QByteArray::number(i * 7919 % 20011) + "号店,," + QByteArray::number(600000000000 + i) + ',';
        line += kGoods[size_t(i) % kGoods.size()];
        if (i % 80 == 0)
            line += " 部队特供酒";
        line += ' ' + QByteArray::number(i) + ",https://shop.example/item/" + QByteArray::number(i) + ",￥"
            + QByteArray::number(10 + i % 900) + ".00,," + QByteArray::number(i % 5000) + ",日用,2026/10/"
            + QByteArray::number(1 + i % 28) + '\n';
        file.write(line);
    }
    return true;
}

/// The same listings as a workbook, counts as numbers.
bool makeWorkbook(const QString& listings, const QString& path) {
    auto guess = inspect(listings);
    if (!guess)
        return false;
    auto source = openRows(listings, guess->format);
    if (!source)
        return false;
    WorkbookSheet sheet{{QStringLiteral("商品"), {}, {}}, {}};
    for (const QString& heading : guess->headings)
        sheet.table.columns.append(
            {heading, heading == QStringLiteral("销量") ? ColumnType::Integer : ColumnType::Text});
    Row row;
    while ((*source)->next(row).value_or(false)) {
        auto& cells = sheet.table.rows.emplace_back();
        for (const std::string_view cell : row.cells) {
            const QString text = QString::fromUtf8(cell.data(), qsizetype(cell.size()));
            const bool number = sheet.table.columns[qsizetype(cells.size())].type == ColumnType::Integer;
            cells.emplace_back(number ? TableCell(text.toLongLong()) : TableCell(text));
        }
    }
    return writeXlsx(path, std::span(&sheet, 1)).has_value();
}

struct Figures {
    double longestStall = 0; // ms without an event on the GUI thread
    double slowestWrite = 0; // ms from asking for a check to be saved until it is
    int writes = 0;
};

/// Imports in the real window, off screen, while a person saves a check every half second.
int importInWindow(const QString& listings) {
    const QTemporaryDir folder;
    AppSettings settings(folder.filePath(QStringLiteral("settings.ini")));
    Language language;
    auto matcher = builtInMatcher();
    const Clock clock;
    const QString path = folder.filePath(QStringLiteral("bench.xwdb"));
    auto made = CaseFile::create(path, {}, caseSchema(), clock, [](Writer& writer) -> Result<void> {
        XW_TRY(foundBureau(writer, {QStringLiteral("某某市市场监督管理局"), QStringLiteral("全市"), {}},
            {QStringLiteral("执法人员甲"), QStringLiteral("1207"), {}, Role::Administrator}));
        return {};
    });
    auto guess = inspect(listings);
    if (!matcher || !made || !guess)
        return 1;
    const ImportPlan plan = planImport(listings, *guess);
    Workstation workstation(settings, language, *matcher, folder.path());
    workstation.showStart();
    Figures figures;
    std::optional<Result<ImportOutcome>> outcome;
    QElapsedTimer beat;
    QTimer watchdog;
    QTimer person;
    QObject::connect(&watchdog, &QTimer::timeout, &workstation, [&] {
        figures.longestStall = std::max(figures.longestStall, double(beat.nsecsElapsed()) / 1e6);
        beat.start();
    });
    QObject::connect(&workstation, &Workstation::opened, &workstation, [&] {
        static_cast<void>(workstation.shell().open({QStringLiteral("review")}));
        CaseFile* file = workstation.file();
        auto who = file->read([](Reader& reader) { return defaultPerson(reader); }).result();
        const Actor actor{who->id.value()};
        QObject::connect(&person, &QTimer::timeout, &workstation, [&, file, actor] {
            QElapsedTimer asked;
            asked.start();
            OnlineCheck check;
            check.completedOn = QDate(2026, 10, 1);
            check.target = QStringLiteral("某某店");
            check.officers = {PersonId(*actor.person)};
            ask(&workstation, file->write(actor, [check](Writer& writer) { return recordCheck(writer, check); }),
                [&, asked](const Result<Stored<OnlineCheck>>& saved) {
                    if (!saved)
                        std::fprintf(stderr, "%s\n", qPrintable(saved.error().detail));
                    figures.slowestWrite = std::max(figures.slowestWrite, double(asked.nsecsElapsed()) / 1e6);
                    ++figures.writes;
                });
        });
        person.start(500);
        beat.start();
        watchdog.start(5);
        workstation.shell().jobs().start<ImportOutcome>(
            QStringLiteral("import"),
            [&, file, actor](Feedback& feedback) { return importListings(*file, actor, plan, *matcher, feedback); },
            &workstation,
            [&](Result<ImportOutcome> result) {
                outcome = std::move(result);
                // What the import sets off in the window belongs to the measurement.
                QTimer::singleShot(2000, &workstation, [] { QCoreApplication::exit(); });
            });
    });
    workstation.open(path);
    QCoreApplication::exec();
    if (!outcome || !*outcome)
        return 1;
    rusage usage{};
    ::getrusage(RUSAGE_SELF, &usage);
    std::printf(
        "rows %lld  seconds %.2f  leads %lld  peak %.0f MB  longest stall %.0f ms  slowest of %d writes %.0f ms\n",
        static_cast<long long>((*outcome)->rows), (*outcome)->seconds, static_cast<long long>((*outcome)->leads),
        double(usage.ru_maxrss) / 1024, figures.longestStall, figures.writes, figures.slowestWrite);
    return 0;
}

} // namespace

/// bench listings FILE ROWS: makes a file of listings. bench workbook LISTINGS FILE: the same as XLSX. bench window
/// FILE: imports it in the real window and measures.
int main(int argc, char** argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == QLatin1String("listings"))
        return makeListings(arguments.value(2), arguments.value(3).toInt()) ? 0 : 1;
    if (arguments.value(1) == QLatin1String("workbook"))
        return makeWorkbook(arguments.value(2), arguments.value(3)) ? 0 : 1;
    if (arguments.value(1) == QLatin1String("window"))
        return importInWindow(arguments.value(2));
    std::fputs("usage: bench listings FILE ROWS | bench workbook LISTINGS FILE | bench window FILE\n", stderr);
    return 2;
}
