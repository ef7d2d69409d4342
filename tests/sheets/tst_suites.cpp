#include "models/sheets/inspect.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace xunwang;

namespace {

struct ReadRow {
    QStringList cells;
    qint64 line = 0;
    RowFault fault = RowFault::None;
};
using ReadRows = std::vector<ReadRow>;

Result<ReadRows> readAll(const QString& path, const FileFormat& format) {
    const auto source = openRows(path, format);
    XW_TRY(source);
    ReadRows rows;
    for (Row row;;) {
        const auto more = (*source)->next(row);
        XW_TRY(more);
        if (!*more)
            return rows;
        ReadRow read{{}, row.line, row.fault};
        for (const std::string_view cell : row.cells)
            read.cells += QString::fromUtf8(cell.data(), static_cast<qsizetype>(cell.size()));
        rows.push_back(std::move(read));
    }
}

/// A table as people would say what stands in it: the headings (if there are any), then the rows.
struct Seen {
    FileGuess guess;
    ReadRows rows;
};

Result<Seen> readAsGuessed(const QString& path) {
    auto guess = inspect(path);
    XW_TRY(guess);
    auto rows = readAll(path, guess->format);
    XW_TRY(rows);
    return Seen{std::move(*guess), std::move(*rows)};
}

} // namespace

/// Cases of other projects, where they are at hand: they are read by the program's own guess and agree with their
/// answers, or are refused with a reason. Nothing is ever silently different.
class TestSuites : public QObject {
    Q_OBJECT

    QDir m_suites;
    QStringList m_absent;

    /// The folder of a suite; a test that has none skips.
    QString suite(const char* name) {
        const QString path = m_suites.filePath(QLatin1String(name));
        if (!QDir(path).exists()) {
            m_absent += QLatin1String(name);
            return {};
        }
        return path;
    }

    /// What differs from the clean answer, of a file whose row `polluted` (0: the headings) is; empty: nothing.
    static QString difference(const QString& path, const std::vector<QStringList>& clean, int polluted) {
        const auto seen = readAsGuessed(path);
        if (!seen)
            return QStringLiteral("refused: ") + seen.error().detail;
        const QStringList& headings = seen->guess.headings;
        if (polluted == 0 && !headings.isEmpty() && headings != clean[0])
            return QStringLiteral("polluted headings were taken: ") + headings.join(u'|');
        if (polluted != 0 && headings != clean[0])
            return QStringLiteral("other headings: ") + headings.join(u'|');
        size_t next = headings.isEmpty() ? 0 : 1;
        for (const ReadRow& row : seen->rows) {
            if (next >= clean.size())
                return QStringLiteral("more rows, from line %1").arg(row.line);
            const bool mayDiffer = static_cast<int>(next) == polluted;
            if (row.line != static_cast<qint64>(next) + 1)
                return QStringLiteral("line %1 comes as line %2").arg(next + 1).arg(row.line);
            if (row.fault != RowFault::None ? !mayDiffer : row.cells != clean[next] && !(mayDiffer && polluted == 0))
                return QStringLiteral("line %1: fault %2, %3")
                    .arg(row.line)
                    .arg(static_cast<int>(row.fault))
                    .arg(row.cells.join(u'|'));
            ++next;
        }
        return next == clean.size() ? QString() : QStringLiteral("only %1 rows").arg(next);
    }

private Q_SLOTS:
    void initTestCase() {
        const QString shared = qEnvironmentVariable(
            "XUNWANG_SHARED", qEnvironmentVariable("XUNWANG_SOURCE") + QStringLiteral("/../shared"));
        m_suites.setPath(shared + QStringLiteral("/data/suites"));
    }

    void pollock() {
        const QString folder = suite("pollock");
        if (folder.isEmpty())
            QSKIP("pollock is not at hand");
        // Its answer is the first table alone; the second, below it and as wide, can't be told from more rows.
        const QStringList exceptions{QStringLiteral("file_multitable_same.csv")};
        static const QRegularExpression row(
            QStringLiteral("^row_(?:extra_quote|(?:less|more)_sep_row|field_delimiter_)(\\d+)_"));
        QStringList differences;
        const QStringList names = QDir(folder + QStringLiteral("/csv")).entryList({QStringLiteral("*.csv")});
        for (const QString& name : names) {
            const auto answer = readAll(folder + QStringLiteral("/clean/") + name, {});
            QVERIFY(answer);
            std::vector<QStringList> clean;
            for (const ReadRow& read : *answer)
                clean.push_back(read.cells);
            const auto match = row.match(name);
            const QString found = difference(
                folder + QStringLiteral("/csv/") + name, clean, match.hasMatch() ? match.captured(1).toInt() : -1);
            if (!found.isEmpty() && !exceptions.contains(name))
                differences += name + QStringLiteral(": ") + found;
        }
        QVERIFY2(differences.isEmpty(), qPrintable(differences.join(u'\n')));
        qInfo("pollock: %lld of %lld as their answers say or damaged rows rejected", names.size() - exceptions.size(),
            names.size());
    }

    void csvSpectrum() {
        const QString folder = suite("csv_spectrum");
        if (folder.isEmpty())
            QSKIP("csv_spectrum is not at hand");
        for (const QString& name : QDir(folder + QStringLiteral("/csvs")).entryList({QStringLiteral("*.csv")})) {
            QFile answer(folder + QStringLiteral("/json/")
                + QString(name).replace(QLatin1String(".csv"), QLatin1String(".json")));
            QVERIFY(answer.open(QIODevice::ReadOnly));
            const auto json = QJsonDocument::fromJson(answer.readAll());
            const QJsonArray expected = json.isArray() ? json.array() : QJsonArray{json.object()};
            const auto seen = readAsGuessed(folder + QStringLiteral("/csvs/") + name);
            QVERIFY2(seen, qPrintable(name));
            QCOMPARE(static_cast<qsizetype>(seen->rows.size()), expected.size());
            for (qsizetype i = 0; i < expected.size(); ++i) {
                QStringList cells;
                for (const QString& heading : seen->guess.headings)
                    cells += expected[i].toObject().value(heading).toString();
                if (name != QLatin1String("location_coordinates.csv")) // its answer has another telephone number
                    QCOMPARE(seen->rows[static_cast<size_t>(i)].cells, cells);
            }
        }
    }

    /// Each file's second line on are its records, "4:[a, b, c, d]"; comments and damage are rejected here.
    void commonsCsv() {
        const QString folder = suite("commons_csv");
        if (folder.isEmpty())
            QSKIP("commons_csv is not at hand");
        static const QRegularExpression record(QStringLiteral("^\\d+:(\\[.*\\])[^\\]]*$"));
        int taken = 0;
        for (const char* control : {"test_default_comment.txt", "testCSV246_checkWithNoComment.txt",
                 "testCSV85_default.txt", "testCSV85_ignoreEmpty.txt"}) {
            QFile answers(folder + u'/' + QLatin1String(control));
            QVERIFY(answers.open(QIODevice::ReadOnly));
            const QStringList lines = QString::fromUtf8(answers.readAll()).split(u'\n');
            QStringList expected; // without the blank lines, which are no rows
            for (const QString& line : lines)
                if (const auto match = record.match(line); match.hasMatch() && match.captured(1) != QLatin1String("[]"))
                    expected += match.captured(1);
            const auto seen = readAsGuessed(folder + u'/' + lines[0].section(u' ', 0, 0));
            QVERIFY2(seen, control);
            QVERIFY2(!seen->guess.headings.isEmpty(), control);
            QStringList got{QStringLiteral("[%1]").arg(seen->guess.headings.join(QStringLiteral(", ")))};
            for (const ReadRow& row : seen->rows) {
                if (row.fault == RowFault::TooFew && row.cells[0].startsWith(u'#'))
                    continue; // a comment is no row of four cells
                got += row.fault == RowFault::None ? QStringLiteral("[%1]").arg(row.cells.join(QStringLiteral(", ")))
                                                   : QStringLiteral("rejected");
            }
            QCOMPARE(got.size(), expected.size());
            for (qsizetype i = 0; i < got.size(); ++i)
                if (got[i] != QLatin1String("rejected")) { // " j " with a blank before its quote
                    QCOMPARE(got[i], expected[i]);
                    ++taken;
                }
        }
        QCOMPARE(taken, 5 + 3 + 3 + 3);

        const auto marked = readAsGuessed(folder + QStringLiteral("/bom.csv"));
        QCOMPARE(marked->guess.headings.first(), QStringLiteral("Date"));
        const auto quoted = readAsGuessed(folder + QStringLiteral("/999751170.patch.csv"));
        QCOMPARE(quoted->guess.headings, QStringList({QStringLiteral("CHANELID"), QStringLiteral("ADDRESS")}));
        QCOMPARE(quoted->rows.front().cells, QStringList({QStringLiteral("27"), QString()}));
        const auto commented = readAsGuessed(folder + QStringLiteral("/sample1.csv"));
        QCOMPARE(commented->guess.headings.join(u'|'), QStringLiteral("author|title|publishDate"));
        QCOMPARE(commented->rows.front().cells.join(u'|'), QStringLiteral("Dan Simmons|Hyperion|1989"));
        QCOMPARE(readAsGuessed(folder + QStringLiteral("/empty.txt")).error().detail, QStringLiteral("file.empty"));
        QCOMPARE(
            readAsGuessed(folder + QStringLiteral("/csvRecord.bin")).error().detail, QStringLiteral("text.binary"));
    }

    /// Its answers are error numbers: 2021 and 2022 (a line break in a quoted cell) only where line breaks are
    /// forbidden, which RFC 4180 allows; 2023 (text behind a quote) and 2024 (never closed) are damage.
    void textCsvXs() {
        const QString folder = suite("text_csv_xs");
        if (folder.isEmpty())
            QSKIP("text_csv_xs is not at hand");
        const auto only = [&folder](const char* name) {
            const auto seen = readAsGuessed(folder + u'/' + QLatin1String(name));
            return seen && seen->rows.size() == 1 ? seen->rows.front() : ReadRow{};
        };
        QCOMPARE(only("err-csv/E2021.csv").cells.join(u'|'), QStringLiteral("1|e2021\n|3"));
        QCOMPARE(only("err-csv/E2022.csv").cells.join(u'|'), QStringLiteral("1|e2022\r|3"));
        QCOMPARE(only("err-csv/E2023.csv").fault, RowFault::BadQuote);
        QCOMPARE(readAsGuessed(folder + QStringLiteral("/err-csv/E2024.csv")).error().detail,
            QStringLiteral("csv.quote-unclosed"));
        QCOMPARE(only("files/utf8.csv").cells.join(u'|'), QStringLiteral("Øl/Vin|0"));
        const auto mac = readAsGuessed(folder + QStringLiteral("/files/macosx.csv")); // lines end with CR
        QVERIFY(mac);
        QCOMPARE(mac->guess.headings.size(), 15);
        QCOMPARE(mac->guess.headings.first(), QStringLiteral("Username"));
        for (const ReadRow& row : mac->rows)
            QVERIFY(row.fault == RowFault::None);
    }

    void encodings() {
        const QString folder = suite("encodings");
        if (folder.isEmpty())
            QSKIP("the texts in many encodings are not at hand");
        const QMap<QString, QString> names{{QStringLiteral("GB2312"), QStringLiteral("gb18030")},
            {QStringLiteral("utf-8-sig"), QStringLiteral("utf-8")},
            {QStringLiteral("UTF-16"), QStringLiteral("utf-16be")},
            {QStringLiteral("UTF-32"), QStringLiteral("utf-32be")}};
        QStringList wrong;
        int texts = 0;
        for (const QString& answer : QDir(folder).entryList(QDir::Dirs | QDir::NoDotAndDotDot))
            for (const QFileInfo& info : QDir(folder + u'/' + answer).entryInfoList(QDir::Files)) {
                ++texts;
                const auto guess = inspect(info.filePath());
                const QString found = guess ? encodingName(guess->format.encoding) : guess.error().detail;
                if (found != names.value(answer, answer.toLower()))
                    wrong += info.filePath() + QStringLiteral(": ") + found;
            }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
        qInfo("encodings: %d texts, each as its folder says", texts);
    }

    /// Files that platforms' crawls left, as they are.
    void realListings() {
        struct Listing {
            const char* name;
            FileKind kind;
            Encoding encoding;
            const char* delimiter;
            const char* headings; ///< the first
            size_t columns;
            size_t rows;
        };
        const QDir folder(m_suites.filePath(QStringLiteral("../listings")));
        if (!folder.exists()) {
            m_absent += QStringLiteral("listings");
            QSKIP("the real files are not at hand");
        }
        for (const Listing& listing : {
                 Listing{"tmall_7shops_utf8bom.csv", FileKind::Delimited, Encoding::Utf8, ",", "update_time", 7, 8769},
                 {"jd_shelf_gbk.jsonl", FileKind::JsonLines, Encoding::Gb18030, "", "价格", 3, 2040},
                 {"tmall_dirty_cells.csv", FileKind::Delimited, Encoding::Utf8, ",", "_id", 8, 240},
                 {"tmall_cosmetics_hash_delimited.txt", FileKind::Delimited, Encoding::Utf8, "#####", "", 5, 6547},
                 {"titles_all_categories.txt", FileKind::Delimited, Encoding::Utf8, "", "", 1, 6000},
                 {"amazon_in_english.csv", FileKind::Delimited, Encoding::Utf8, ",", "name", 10, 10930},
             }) {
            const auto seen = readAsGuessed(folder.filePath(QLatin1String(listing.name)));
            QVERIFY2(seen, listing.name);
            const FileFormat& format = seen->guess.format;
            QCOMPARE(format.kind, listing.kind);
            QCOMPARE(format.encoding, listing.encoding);
            QVERIFY(seen->guess.certain);
            if (format.kind == FileKind::Delimited)
                QCOMPARE(format.dialect.delimiter, std::string(listing.delimiter));
            QCOMPARE(seen->guess.headings.value(0), QString::fromUtf8(listing.headings));
            QCOMPARE(format.columns, listing.columns);
            QCOMPARE(seen->rows.size(), listing.rows);
            for (const ReadRow& row : seen->rows)
                QVERIFY2(row.fault == RowFault::None, qPrintable(row.cells.join(u'|')));
            QVERIFY(seen->guess.repair.repair == Repair::None);
        }
    }

    void cleanupTestCase() {
        if (!m_absent.isEmpty())
            qInfo("%lld suites were not at hand and skipped: %s", m_absent.size(), qPrintable(m_absent.join(u' ')));
    }
};

QTEST_GUILESS_MAIN(TestSuites)
#include "tst_suites.moc"
