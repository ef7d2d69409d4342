#include "models/sheets/workbookreader.h"
#include "tests/support/smallbook.h"

#include <QDir>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

using namespace xunwang;
using namespace xunwang::test;

namespace {

const QByteArray kCell = "<row r='1'><c r='A1'><v>1</v></c></row>";

/// Many rows with this cell; without their numbers they would pack like a bomb.
QByteArray rowsOf(const QByteArray& cell, int times) {
    QByteArray rows;
    for (int i = 1; i <= times; ++i)
        rows += "<row r='" + QByteArray::number(i) + "'>" + cell + "</row>";
    return rows;
}

/// A book with a part that is `piece` written `times` over.
QByteArray bookWith(const QByteArray& piece, int times, const QByteArray& name = "xl/worksheets/sheet1.xml") {
    SmallBook book(kCell);
    book.parts[name] = QByteArray();
    ZipWriter zip;
    book.addTo(zip);
    zip.addRepeated(name, piece, times);
    return zip.finish();
}

struct Attack {
    const char* name;
    QByteArray (*make)();
    const char* key; ///< of the error; empty: it is read all the same
};

QByteArray sheetOf(const QByteArray& data) {
    return "<worksheet><sheetData>" + data + "</sheetData></worksheet>";
}
QByteArray withPart(const QByteArray& name, const QByteArray& data) {
    SmallBook book(kCell);
    book.strings({});
    book.parts[name] = data;
    return book.bytes();
}
QByteArray withSheet(const QByteArray& xml) {
    return withPart("xl/worksheets/sheet1.xml", xml);
}
QByteArray withRows(const QByteArray& rows) {
    return withSheet(sheetOf(rows));
}
QByteArray withLie(const ZipLie& lie, const QByteArray& data) {
    SmallBook book;
    book.parts["xl/worksheets/sheet1.xml"] = QByteArray();
    ZipWriter zip;
    book.addTo(zip);
    zip.add("xl/worksheets/sheet1.xml", data, lie);
    return zip.finish();
}
QByteArray withOdsRows(const QByteArray& rows) {
    return smallOds("<table:table table:name='t'>" + rows + "</table:table>");
}
QByteArray repeatedOds(const QByteArray& rows, const QByteArray& columns) {
    return withOdsRows("<table:table-row table:number-rows-repeated='" + rows
        + "'><table:table-cell office:value-type='float' office:value='1' table:number-columns-repeated='" + columns
        + "'/></table:table-row>");
}
/// Text that hardly packs.
QByteArray noise(int size) {
    QByteArray text;
    for (quint32 i = 1; text.size() < size; i = i * 1664525 + 1013904223)
        text += QByteArray::number(i, 36);
    return text.left(size);
}

const QByteArray kEntities = "<!DOCTYPE a [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">"
                             "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\">]>";
const QByteArray kEntityRow = "<row><c t='str'><v>&c;</v></c></row>";

const Attack kAttacks[] = {
    {"zip bomb", [] { return bookWith(QByteArray(1 << 20, ' '), 200); }, "workbook.bomb"},
    {"zip bomb in a part that nobody asks for",
        [] { return bookWith(QByteArray(1 << 20, ' '), 200, "xl/theme/theme1.xml"); }, "workbook.bomb"},
    {"a picture that is one is never unpacked",
        [] { return bookWith(QByteArray(1 << 20, ' '), 20, "xl/media/image1.png"); }, ""},
    {"says it is larger than 1 GB",
        [] {
            return withLie({2'000'000'000U, 0, {}}, sheetOf(kCell));
        },
        "workbook.bomb"},
    {"says it is smaller than it is",
        [] {
            return withLie({1000U, 0, {}}, sheetOf(QByteArray(10 << 20, ' ')));
        },
        "workbook.damaged"},
    {"packed in a way of its own",
        [] {
            return withLie({{}, 0, 12}, sheetOf(kCell));
        },
        "workbook.damaged"},
    {"a million parts",
        [] {
            ZipWriter many;
            many.add("xl/workbook.xml", "<workbook/>");
            many.repeatEntry(999'999);
            return many.finish();
        },
        "workbook.too-many-parts"},
    {"a workbook in an archive",
        [] {
            ZipWriter nested;
            nested.add("book.xlsx", SmallBook(kCell).bytes());
            return nested.finish();
        },
        "workbook.none"},
    {"entities", [] { return withSheet(kEntities + sheetOf(kEntityRow)); }, "workbook.document-type"},
    {"entities around the sheets", [] { return withPart("xl/workbook.xml", kEntities + "<workbook/>"); },
        "workbook.document-type"},
    {"a file of ours as an entity",
        [] { return withSheet("<!DOCTYPE a [<!ENTITY c SYSTEM \"file:///etc/passwd\">]>" + sheetOf(kEntityRow)); },
        "workbook.document-type"},
    {"a document type alone", [] { return withSheet("<!DOCTYPE worksheet>" + sheetOf(kCell)); },
        "workbook.document-type"},
    {"an entity that nobody declared", [] { return withRows(kEntityRow); }, "workbook.damaged"},
    {"elements within each other without end", [] { return withSheet(QByteArray("<a>").repeated(200000)); },
        "workbook.damaged"},
    {"a tag without end", [] { return withSheet("<worksheet x='" + noise(20 << 20)); }, "workbook.damaged"},
    {"an encoding that nobody knows",
        [] { return withSheet("<?xml version='1.0' encoding='utf-7'?>" + sheetOf(kCell)); }, "workbook.damaged"},
    {"bytes that are no UTF-8", [] { return withRows("<row><c t='str'><v>\xff\xfe</v></c></row>"); },
        "workbook.damaged"},
    {"the 16,385th column", [] { return withRows("<row r='1'><c r='XFE1'><v>1</v></c></row>"); },
        "workbook.column-beyond"},
    {"a column of many letters",
        [] { return withRows("<row r='1'><c r='" + QByteArray(40, 'A') + "1'><v>1</v></c></row>"); },
        "workbook.column-beyond"},
    {"16,385 cells without a name", [] { return withRows("<row>" + QByteArray("<c/>").repeated(16385) + "</row>"); },
        "workbook.column-beyond"},
    {"row 2^20+1", [] { return withRows("<row r='1048577'><c><v>1</v></c></row>"); }, "workbook.row-beyond"},
    {"row 2^31", [] { return withRows("<row r='2147483648'><c><v>1</v></c></row>"); }, "workbook.row-beyond"},
    {"row 2^64+1", [] { return withRows("<row r='18446744073709551617'><c><v>1</v></c></row>"); },
        "workbook.row-beyond"},
    {"row 0", [] { return withRows("<row r='0'><c><v>1</v></c></row>"); }, "workbook.row-beyond"},
    {"row -1", [] { return withRows("<row r='-1'><c><v>1</v></c></row>"); }, "workbook.row-beyond"},
    {"a cell of row 2^31", [] { return withRows("<row><c r='A2147483648'><v>1</v></c></row>"); },
        "workbook.row-beyond"},
    {"string 2^63", [] { return withRows("<row><c t='s'><v>9223372036854775808</v></c></row>"); }, "workbook.damaged"},
    {"style 2^63", [] { return withRows("<row><c s='9223372036854775808'><v>1</v></c></row>"); }, ""},
    {"a cell of 9 MB", [] { return withRows("<row><c t='str'><v>" + noise(9 << 20) + "</v></c></row>"); },
        "workbook.row-too-long"},
    {"one long string in forty thousand cells",
        [] {
            SmallBook echo(rowsOf("<c t='s'><v>0</v></c>", 40000));
            return echo.strings("<si><t>" + noise(32000) + "</t></si>").bytes();
        },
        "workbook.too-large"},
    {"ODS: every cell there is", [] { return repeatedOds("1048576", "16384"); }, "workbook.too-large"},
    {"ODS: a row 2^31 times", [] { return repeatedOds("2147483648", "1"); }, "workbook.row-beyond"},
    {"ODS: a row 2^70 times", [] { return repeatedOds("1180591620717411303424", "1"); }, "workbook.row-beyond"},
    {"ODS: a cell 2^40 times", [] { return repeatedOds("1", "1099511627776"); }, "workbook.column-beyond"},
    {"ODS: 2^40 blanks",
        [] {
            return withOdsRows("<table:table-row><table:table-cell office:value-type='string'><text:p>"
                               "<text:s text:c='1099511627776'/></text:p></table:table-cell></table:table-row>");
        },
        "workbook.row-too-long"},
};

} // namespace

/// Files made to do harm (F21). Each must be refused with the right words, in little time and memory.
class TestWorkbookFaults : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    QString file(const QByteArray& bytes) {
        QFile out(m_folder.filePath(QStringLiteral("attack.xlsx")));
        if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size())
            qFatal("%s", qPrintable(out.errorString()));
        return out.fileName();
    }

private Q_SLOTS:
    void attacks_data() {
        QTest::addColumn<int>("number");
        for (int i = 0; i < static_cast<int>(std::size(kAttacks)); ++i)
            QTest::newRow(kAttacks[i].name) << i;
    }
    void attacks() {
        QFETCH(int, number);
        const Attack& attack = kAttacks[number];
        const QString key = QString::fromLatin1(attack.key);
        const QString path = file(attack.make());
        QElapsedTimer timer;
        timer.start();
        auto source = openRows(path, {.kind = FileKind::Workbook});
        QVERIFY(source);
        Row row;
        auto more = (*source)->next(row);
        while (more && *more)
            more = (*source)->next(row);
        QCOMPARE(more ? QString() : more.error().detail, key);
        QVERIFY2(timer.elapsed() < 20'000, qPrintable(QString::number(timer.elapsed())));
        // What is seen at the start of a file may be sound.
        const auto guess = inspect(path);
        QVERIFY(guess ? key.isEmpty() || key == QLatin1String("workbook.too-large") : guess.error().detail == key);
    }

    /// While it waits for somebody to take its rows.
    void theReaderHasGivenUpItsRights() {
        const QString path = file(SmallBook(rowsOf("<c><v>1234567</v></c>", 200'000)).bytes());
        auto source = openRows(path, {.kind = FileKind::Workbook});
        QVERIFY(source);
        Row row;
        QVERIFY((*source)->next(row).value());
        QFile children(QStringLiteral("/proc/self/task/%1/children").arg(::gettid()));
        if (!children.open(QIODevice::ReadOnly))
            QSKIP("this system does not tell of children");
        const QString child = QStringLiteral("/proc/") + QString::fromLatin1(children.readAll()).trimmed();
        const auto read = [&child](const char* name) {
            QFile about(child + QLatin1String(name));
            return about.open(QIODevice::ReadOnly) ? QString::fromLatin1(about.readAll()).simplified() : QString();
        };
        const QString status = read("/status");
        QVERIFY2(status.contains(QLatin1String("NoNewPrivs: 1")), qPrintable(status));
        QVERIFY2(status.contains(QLatin1String("Seccomp: 2")), qPrintable(status));
        const QString limits = read("/limits");
        QVERIFY2(limits.contains(QLatin1String("Max cpu time 60 60 seconds")), qPrintable(limits));
        QVERIFY2(limits.contains(QLatin1String("Max file size 0 0 bytes")), qPrintable(limits));
        QVERIFY2(limits.contains(QLatin1String("Max core file size 0 0 bytes")), qPrintable(limits));
#if !defined(__SANITIZE_ADDRESS__)
        QVERIFY2(limits.contains(QLatin1String("Max address space 536870912 536870912 bytes")), qPrintable(limits));
        QVERIFY2(limits.contains(QLatin1String("Max open files 0 0 files")), qPrintable(limits));
#endif
        QCOMPARE(QDir(child + QStringLiteral("/fd")).entryList(QDir::System | QDir::Files).size(), 3);
    }
};

QTEST_GUILESS_MAIN(TestWorkbookFaults)
#include "tst_workbookfaults.moc"
