#include "app/casefiles.h"
#include "app/process.h"
#include "app/workstation.h"
#include "models/bureau/bureaurepository.h"
#include "models/inspection/inspectionrepository.h"
#include "models/intake/import.h"
#include "models/market/titlesearch.h"
#include "models/review/reviewrepository.h"
#include "models/schema/caseschema.h"
#include "models/sheets/workbook.h"
#include "tests/bench/keys.h"
#include "tests/bench/packs.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTemporaryDir>

#include <cstdio>
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace xunwang;

namespace {

/// A credit code that checks; see CreditCode.
QByteArray creditCode(int number) {
    QByteArray code = "91120101MA0000000";
    for (qsizetype i = code.size() - 1; number > 0; --i, number /= 10)
        code[i] = static_cast<char>('0' + number % 10);
    for (const char digit : QByteArray("0123456789ABCDEFGHJKLMNPQRTUWXY"))
        if (CreditCode::isSound((code + digit).toStdString()))
            return code + digit;
    return {};
}

/// Listings like those of platforms in length and make-up: eleven columns, some 230 bytes a row, twenty thousand shops,
/// each title once, one row in eighty with words that rules flag.
bool makeListings(const QString& path, int rows) {
    static constexpr std::array kGoods{"旗舰粉饼盒 晶透沁白焕采修颜粉饼空粉盒 配套粉扑 方便携带补妆",
        "水感透润气垫粉凝霜15g 三色可选 保湿滋润遮瑕 自然裸妆提亮肤色",
        "精华眼霜紧致淡纹保湿补水 改善黑眼圈 男女适用 20ml", "纯棉四件套 加厚磨毛床单被套 双人1.8m床上用品 简约条纹",
        "无线鼠标 静音可充电 人体工学 笔记本台式电脑通用 2.4G",
        "不锈钢保温饭盒 多层大容量 上班族学生便携分格餐盒 带餐具", "跑步鞋 透气轻便 男女同款 减震回弹 夏季网面休闲运动",
        "儿童积木玩具 大颗粒拼装 3-6岁男孩女孩早教益智 200粒桶装",
        "咖啡豆 中度烘焙 意式拼配 500g 现磨黑咖啡 可代研磨粉"};
    static constexpr std::array kPlatforms{"平台一", "平台二", "平台三", "平台四", "平台五", "平台六", "平台七"};
    std::vector<QByteArray> codes;
    for (int shop = 0; shop < 20011; ++shop)
        codes.push_back(creditCode(shop));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    file.write("平台,店铺名称,统一社会信用代码,商品ID,商品标题,商品链接,价格,原价,销量,类目,采集时间\n");
    QByteArray lines;
    for (int i = 0; i < rows; ++i) {
        const auto mixed = static_cast<quint32>(i) * 2654435761u >> 8;
        const int shop = static_cast<int>(mixed % 20011);
        const auto platform = static_cast<size_t>(shop) % kPlatforms.size();
        lines += kPlatforms[platform];
        lines += ",第" + QByteArray::number(shop) + "号店," + codes[static_cast<size_t>(shop)] + ','
            + QByteArray::number(600000000000 + i) + ',';
        lines += kGoods[mixed / 7 % kGoods.size()];
        if (i % 80 == 0)
            lines += " 部队特供酒";
        lines += ' ' + QByteArray::number(i, 16) + ",https://item.example.com/" + QByteArray::number(platform) + '/'
            + QByteArray::number(600000000000 + i) + ".html," + QByteArray::number(10 + mixed % 900) + ','
            + QByteArray::number(12 + mixed % 900) + ".80," + QByteArray::number(mixed % 50000) + ",百货食品,2026-10-"
            + QByteArray::number(10 + i % 20) + " 08:00:00\n";
        if (lines.size() > 1 << 20) {
            file.write(lines);
            lines.clear();
        }
    }
    return file.write(lines) == lines.size();
}

/// Runs a program, its output into the file BENCH_OUT, or nowhere; prints its wall seconds and the most memory it took
/// at once.
int timeProgram(char** arguments) {
    const char* out = std::getenv("BENCH_OUT");
    QElapsedTimer timer;
    timer.start();
    const pid_t child = ::fork();
    if (child == 0) {
        const int file
            = ::open(out != nullptr ? out : "/dev/null", O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, S_IRUSR | S_IWUSR);
        ::dup2(file, 1);
        ::execvp(arguments[0], arguments);
        ::_exit(127);
    }
    int status = 0;
    rusage usage{};
    if (child < 0 || ::wait4(child, &status, 0, &usage) != child || status != 0)
        return 1;
    std::printf("%.3f %.0f\n", double(timer.nsecsElapsed()) / 1e9, double(usage.ru_maxrss) / 1024);
    return 0;
}

/// 300 pieces of titles, 2 to 6 characters, half of which occur: how long each search takes.
int searchTitlesOf(const QString& path) {
    const Clock clock;
    auto file = CaseFile::open(path, CaseFile::Access::Read, caseSchema(), clock);
    if (!file)
        return 1;
    const auto run = [&](const QString& piece) {
        return (*file)
            ->read([&](Reader& reader) {
                Feedback feedback;
                return searchTitles(reader, piece, 100, feedback);
            })
            .result();
    };
    std::vector<QString> titles;
    const auto some = (*file)
                          ->read([&](Reader& reader) -> Result<int> {
                              auto last = reader.integer(QStringLiteral("SELECT max(id) FROM listing"));
                              auto first = reader.integer(QStringLiteral("SELECT min(id) FROM listing"));
                              XW_TRY(last);
                              XW_TRY(first);
                              QRandomGenerator random(300);
                              std::vector<qint64> ids;
                              for (int i = 0; i < 2000; ++i)
                                  ids.push_back(*first + qint64(random.bounded(double(*last - *first))));
                              auto rows = listingRows(reader, ids);
                              XW_TRY(rows);
                              for (const ListingRow& row : *rows)
                                  titles.push_back(row.title);
                              return 0;
                          })
                          .result();
    if (!some)
        return 1;
    QRandomGenerator random(6);
    const auto pieceOf = [&](const QString& title, qsizetype length) {
        return title.mid(qsizetype(random.bounded(int(std::max(qsizetype(1), title.size() - length)))), length);
    };
    const auto anyTitle = [&]() -> const QString& { return titles[size_t(random.bounded(int(titles.size())))]; };
    std::vector<double> took;
    int occur = 0;
    while (took.size() < 300) {
        const bool whole = took.size() % 2 == 0;
        const qsizetype length = 2 + random.bounded(5);
        const QString piece = whole ? pieceOf(anyTitle(), length)
                                    : pieceOf(anyTitle(), length - length / 2) + pieceOf(anyTitle(), length / 2);
        QElapsedTimer timer;
        timer.start();
        const auto found = run(piece);
        const double milliseconds = double(timer.nsecsElapsed()) / 1e6;
        if (!found || (found->count > 0) != whole)
            continue; // signs alone, or two pieces that do stand together
        occur += found->count > 0;
        took.push_back(milliseconds);
    }
    std::sort(took.begin(), took.end());
    std::printf("  median %.0f ms, p95 %.0f ms (at most 150), longest %.0f ms; %d of %zu occur\n", took[150], took[285],
        took.back(), occur, took.size());
    return 0;
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
            [&, file, actor](Feedback& feedback) { return importListings(*file, actor, plan, **matcher, feedback); },
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

/// The parts of `./dev bench`; see tests/bench/run.
int main(int argc, char** argv) {
    setUpProcess();
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const std::string_view what = argc > 2 ? argv[1] : "";
    if (what == "time")
        return timeProgram(argv + 2);
    const QApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (what == "listings")
        return makeListings(arguments[2], arguments.value(3).toInt()) ? 0 : 1;
    if (what == "workbook")
        return makeWorkbook(arguments[2], arguments.value(3)) ? 0 : 1;
    if (what == "window")
        return importInWindow(arguments[2]);
    if (what == "keys")
        return typeRules(arguments[2]);
    if (what == "search")
        return searchTitlesOf(arguments[2]);
    if (what == "titles")
        return writeTitles(arguments[2], arguments.value(3)) ? 0 : 1;
    if (what == "pack")
        return writePack(arguments[2], arguments.value(3).toInt(), arguments.value(4), arguments.value(5)) ? 0 : 1;
    std::fputs(
        "usage: bench listings FILE ROWS | workbook LISTINGS FILE | window FILE | search CASEFILE | titles LISTINGS "
        "FILE | pack TITLES WORDS PACK WORDLIST | keys PACK | time PROGRAM ARGUMENTS\n",
        stderr);
    return 2;
}
