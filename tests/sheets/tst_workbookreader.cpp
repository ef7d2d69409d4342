#include "models/sheets/workbook.h"
#include "models/sheets/workbookreader.h"
#include "tests/support/smallbook.h"

#include <QCryptographicHash>
#include <QDir>
#include <QElapsedTimer>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace xunwang;
using namespace xunwang::test;

class TestWorkbookReader : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    QString file(const QByteArray& bytes, const QString& name = QStringLiteral("book.xlsx")) {
        QFile out(m_folder.filePath(name));
        if (!out.open(QIODevice::WriteOnly))
            qFatal("%s", qPrintable(out.errorString()));
        out.write(bytes);
        return out.fileName();
    }
    QString file(const SmallBook& book) { return file(book.bytes()); }

    /// The rows of the first sheet, as "1:a|b 3:c"; or the key of the error.
    QString rows(const QString& path, const QString& sheet = {}) {
        const auto all = readSheet(path, sheet);
        if (!all)
            return all.error().detail;
        QStringList shown;
        for (auto row = all->begin(); row != all->end(); ++row)
            shown += QStringLiteral("%1:%2").arg(row.key()).arg(row->join(u'|'));
        return shown.join(u' ');
    }
    QString rows(const SmallBook& book) { return rows(file(book)); }
    /// What becomes of one cell of XLSX.
    QString cell(const QByteArray& xml) { return rows(SmallBook("<row r=\"1\">" + xml + "</row>")).mid(2); }

private Q_SLOTS:
    void readsEveryTypeOfCell_data() {
        QTest::addColumn<QByteArray>("xml");
        QTest::addColumn<QString>("text");
        const auto add = [](const char* name, const char* xml, const char* text) {
            QTest::newRow(name) << QByteArray(xml) << QString::fromUtf8(text);
        };
        add("number", "<c r='A1'><v>12.5</v></c>", "12.5");
        add("whole", "<c r='A1'><v>1599</v></c>", "1599");
        add("with a point and nothing behind", "<c r='A1'><v>1599.0</v></c>", "1599");
        add("not exact", "<c r='A1'><v>0.10000000000000001</v></c>", "0.1");
        add("an exponent", "<c r='A1'><v>1.5E3</v></c>", "1500");
        add("small", "<c r='A1'><v>1E-3</v></c>", "0.001");
        add("blanks around", "<c r='A1'><v> 7\n</v></c>", "7");
        add("a credit code that was destroyed", "<c r='A1'><v>9.1120101E+17</v></c>", "911201010000000000");
        add("many digits", "<c r='A1'><v>911201010000000123</v></c>", "911201010000000123");
        add("no number at all", "<c r='A1'><v>n/a</v></c>", "n/a");
        add("text that is a number", "<c r='A1' t='str'><v>007</v></c>", "007");
        add("inline", "<c r='A1' t='inlineStr'><is><t>电子烟</t></is></c>", "电子烟");
        add("inline runs", "<c r='A1' t='inlineStr'><is><r><rPr><b/></rPr><t>电子</t></r><r><t>烟</t></r></is></c>",
            "电子烟");
        add("how it is read aloud", "<c r='A1' t='inlineStr'><is><t>烟</t><rPh sb='0' eb='1'><t>yan</t></rPh></is></c>",
            "烟");
        add("true", "<c r='A1' t='b'><v>1</v></c>", "TRUE");
        add("false", "<c r='A1' t='b'><v>0</v></c>", "FALSE");
        add("error", "<c r='A1' t='e'><v>#N/A</v></c>", "#N/A");
        add("formula", "<c r='A1'><f>1+1</f><v>2</v></c>", "2");
        add("formula that gives text", "<c r='A1' t='str'><f>A2&amp;\"x\"</f><v>ax</v></c>", "ax");
        add("ISO date", "<c r='A1' t='d'><v>2026-10-01T00:00:00.000</v></c>", "2026-10-01");
        add("ISO moment", "<c r='A1' t='d'><v>2026-10-01T08:30:00Z</v></c>", "2026-10-01 08:30:00");
        add("entities", "<c r='A1' t='str'><v>&lt;&#x7279;&amp;</v></c>", "<特&");
        add("escapes", "<c r='A1' t='str'><v>a_x000D_b_x005F_x000D__xD83D__xDE00__xD800__x12_</v></c>",
            "a\rb_x000D_😀\ufffd_x12_");
        add("kept blanks", "<c r='A1' t='inlineStr'><is><t xml:space='preserve'> a </t></is></c>", " a ");
        add("beyond ASCII and the first plane", "<c r='A1' t='str'><v>𠮷🈲</v></c>", "𠮷🈲");
    }
    void readsEveryTypeOfCell() {
        QFETCH(QByteArray, xml);
        QTEST(cell(xml), "text");
    }

    void takesDatesByTheirFormat_data() {
        QTest::addColumn<QByteArray>("format");
        QTest::addColumn<QByteArray>("stored");
        QTest::addColumn<QString>("text");
        const auto add = [](const char* format, const char* stored, const char* text) {
            QTest::addRow("%s of %s", format, stored)
                << QByteArray(format) << QByteArray(stored) << QString::fromUtf8(text);
        };
        add("14", "46296", "2026-10-01");
        add("22", "46296.5", "2026-10-01 12:00:00");
        add("21", "0.5", "12:00:00");
        add("46", "1.5", "36:00:00");
        add("31", "46296", "2026-10-01"); // the Chinese ones
        add("57", "46296", "2026-10-01");
        add("32", "0.354166666666667", "08:30:00");
        add("9", "0.15", "0.15");
        add("49", "46296", "46296");
        add("yyyy-mm-dd", "46296", "2026-10-01");
        add("yyyy\"年\"m\"月\"d\"日\";@", "46296", "2026-10-01");
        add("[$-804]yyyy年m月d日", "46296", "2026-10-01");
        add("yyyy/m/d h:mm", "46296.354166666664", "2026-10-01 08:30:00");
        add("yyyy-mm-dd hh:mm:ss.000", "46296.354169560182", "2026-10-01 08:30:00.250");
        add("yyyy-mm-dd hh:mm", "46296", "2026-10-01 00:00:00");
        add("yyyy-mm-dd", "46296.5", "2026-10-01 12:00:00"); // the time is there, though not shown
        add("[$-F800]dddd, mmmm dd, yyyy", "46296", "2026-10-01");
        add("上午/下午h\"时\"mm\"分\"", "0.5", "12:00:00");
        add("h:mm AM/PM", "0.75", "18:00:00");
        add("mm:ss.0", "0.0005787037", "00:00:50");
        add("[h]:mm:ss", "2.25", "54:00:00");
        add("[mm]:ss", "0.041666666666667", "01:00:00");
        add("[Red]#,##0.00", "1599", "1599");
        add("0.00\" 元/d\"", "3", "3");
        add("#,##0\\d", "3", "3");
        add("_(* #,##0.00_);_(* (#,##0.00);_(* \"-\"??_);_(@_)", "3", "3");
        add("G/通用格式", "46296", "46296");
        add("General", "46296", "46296");
        add("0.00E+00", "46296", "46296");
        add("# ?/?", "0.5", "0.5");
        add(";;;", "46296", "46296");
        add("yyyy-mm-dd", "-1", "-1");
        add("yyyy-mm-dd", "2958466", "2958466"); // beyond the year 9999
        add("yyyy-mm-dd", "0", "0");
        add("yyyy-mm-dd", "1", "1900-01-01");
        add("yyyy-mm-dd", "59", "1900-02-28");
        add("yyyy-mm-dd", "60", "60"); // Excel's day that never was
        add("yyyy-mm-dd", "61", "1900-03-01");
        add("yyyy-mm-dd", "不详", "不详");
    }
    void takesDatesByTheirFormat() {
        QFETCH(QByteArray, format);
        QFETCH(QByteArray, stored);
        SmallBook book("<row r='1'><c r='A1' s='1'><v>" + stored + "</v></c></row>");
        QTEST(rows(book.formats({format})).mid(2), "text");
    }

    void countsFrom1904WhereTheWorkbookDoes() {
        SmallBook book("<row r='1'><c r='A1' s='1'><v>0</v></c><c r='B1' s='1'><v>44834</v></c></row>");
        book.formats({"yyyy-mm-dd"});
        book.properties = "<workbookPr date1904='1'/>";
        QCOMPARE(rows(book), QStringLiteral("1:1904-01-01|2026-10-01"));
    }

    void joinsRunsOfSharedStringsAndLeavesOutHowTheyAreReadAloud() {
        SmallBook book(
            "<row r='1'><c r='A1' t='s'><v>1</v></c><c r='B1' t='s'><v>0</v></c><c r='C1' t='s'><v>2</v></c></row>");
        book.strings(
            "<si><r><t>特</t></r><r><rPr/><t xml:space='preserve'> 供</t></r><rPh sb='0' eb='1'><t>te</t></rPh></si>"
            "<si><t>a_x000A_b</t></si><si><t/></si>");
        QCOMPARE(rows(book), QStringLiteral("1:a\nb|特 供"));
    }

    void findsRowsAndCellsWhereverTheyStand() {
        // without numbers, sparse, out of order, twice
        QCOMPARE(rows(SmallBook("<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>")),
            QStringLiteral("1:1|2 2:3"));
        QCOMPARE(rows(SmallBook("<row r='5'><c r='C5'><v>1</v></c></row><row r='9'/><row r='1048576'><c "
                                "r='B1048576'><v>2</v></c></row>")),
            QStringLiteral("5:||1 1048576:|2"));
        QCOMPARE(rows(SmallBook("<row r='7'><c r='A7'><v>7</v></c></row><row r='2'><c r='C2'><v>3</v></c><c "
                                "r='A2'><v>1</v></c></row>")),
            QStringLiteral("2:1||3 7:7"));
        QCOMPARE(rows(SmallBook("<row><c r='B3'><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>")),
            QStringLiteral("3:|1|2 4:3"));
        QCOMPARE(
            rows(SmallBook("<row r='1'><c r='A1'><v>1</v></c><c r='A1'><v>2</v></c></row>")), QStringLiteral("1:2"));
        QCOMPARE(rows(SmallBook("<row r='1'><c r='XFD1'><v>1</v></c></row>")).count(u'|'), 16383);
        // styled cells without content are none
        QCOMPARE(rows(SmallBook(
                     "<row r='1'><c r='A1'><v>1</v></c><c r='B1' s='3'/></row><row r='2'><c r='A2' s='1'/></row>")),
            QStringLiteral("1:1"));
    }

    void readsMergedCellsInTheFirst() {
        SmallBook book(
            "<row r='1'><c r='A1'><v>1</v></c><c r='B1' s='1'/></row><row r='2'><c r='B2'><v>2</v></c></row>");
        QByteArray& sheet = book.parts["xl/worksheets/sheet1.xml"];
        sheet.replace("</sheetData>", "</sheetData><mergeCells><mergeCell ref='A1:B1'/></mergeCells>");
        QCOMPARE(rows(book), QStringLiteral("1:1 2:|2"));
    }

    void listsSheetsAndMarksHiddenOnes() {
        SmallBook book;
        book.addSheet("说明", "", "state='hidden'").addSheet("图", "", "", "chartsheet");
        book.addSheet("价格&amp;数量", "<row r='1'><c r='A1'><v>1</v></c></row>");
        book.addSheet("旧", "<row r='1'><c r='A1'><v>2</v></c></row>", "state='veryHidden'");
        const QString path = file(book);
        const auto guess = inspect(path);
        QVERIFY(guess);
        QCOMPARE(guess->sheets.join(u'|'), QStringLiteral("Sheet1|价格&数量|说明|旧"));
        QCOMPARE(guess->hiddenSheets, 2);
        QCOMPARE(guess->format.sheet, QStringLiteral("价格&数量")); // the first that holds something
        QCOMPARE(guess->format.kind, FileKind::Workbook);
        QCOMPARE(rows(path), QStringLiteral("1:1"));
        QCOMPARE(rows(path, QStringLiteral("旧")), QStringLiteral("1:2"));
        QCOMPARE(rows(path, QStringLiteral("Sheet1")), QStringLiteral("workbook.sheet-empty"));
        QCOMPARE(rows(path, QStringLiteral("图")), QStringLiteral("workbook.no-such-sheet"));
        QCOMPARE(inspect(path, {{}, {}, {}, QStringLiteral("旧")})->format.sheet, QStringLiteral("旧"));
    }

    void findsPartsByAnyNameTheyMayHave() {
        const QByteArray data = "<row r='1'><c r='A1'><v>1</v></c></row>";
        const auto renamed = [&data](const QByteArray& target, const QByteArray& part) {
            SmallBook book(data);
            book.parts["xl/_rels/workbook.xml.rels"] = "<Relationships xmlns='" + SmallBook::kPackage + "'>"
                + SmallBook::relation("rId1", "worksheet", target) + "</Relationships>";
            book.parts[part] = book.parts["xl/worksheets/sheet1.xml"];
            if (part != "xl/worksheets/sheet1.xml")
                book.parts["xl/worksheets/sheet1.xml"] = QByteArray();
            return book;
        };
        QCOMPARE(rows(renamed("/xl/worksheets/sheet1.xml", "xl/worksheets/sheet1.xml")), QStringLiteral("1:1"));
        QCOMPARE(rows(renamed("worksheets/Sheet1.xml", "xl/worksheets/sheet1.XML")), QStringLiteral("1:1"));
        QCOMPARE(rows(renamed("../table/one.xml", "table/one.xml")), QStringLiteral("1:1"));
        QCOMPARE(rows(renamed("worksheets/sheet1.xml", "/xl/worksheets/sheet1.xml")), QStringLiteral("1:1"));
        QCOMPARE(rows(renamed("worksheets/sheet1.xml", "xl\\worksheets\\sheet1.xml")), QStringLiteral("1:1"));
        QCOMPARE(
            rows(renamed("worksheets/sheet9.xml", "xl/worksheets/sheet1.xml")), QStringLiteral("workbook.damaged"));
    }

    void readsPrefixedNamespacesAndStrictOpenXml() {
        SmallBook book;
        book.parts["xl/worksheets/sheet1.xml"] = "<x:worksheet xmlns:x='" + SmallBook::kMain
            + "'><x:sheetData><x:row r='1'><x:c r='A1' "
              "t='inlineStr'><x:is><x:t>甲</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>";
        QCOMPARE(rows(book), QStringLiteral("1:甲"));

        const QByteArray strict = "http://purl.oclc.org/ooxml/";
        SmallBook other;
        for (const char* part : {"_rels/.rels", "xl/_rels/workbook.xml.rels"})
            other.parts[part] = "<Relationships xmlns='" + SmallBook::kPackage + "'><Relationship Id='r1' Type='"
                + strict + "officeDocument/relationships/"
                + (QByteArray(part).startsWith('_') ? "officeDocument' Target='xl/workbook.xml'"
                                                    : "worksheet' Target='worksheets/sheet1.xml'")
                + "/></Relationships>";
        other.parts["xl/workbook.xml"] = "<workbook xmlns='" + strict + "spreadsheetml/main' xmlns:r='" + strict
            + "officeDocument/relationships'><sheets><sheet name='一' sheetId='1' r:id='r1'/></sheets></workbook>";
        other.parts["xl/worksheets/sheet1.xml"] = "<worksheet xmlns='" + strict
            + "spreadsheetml/main'><sheetData><row r='1'><c r='A1' "
              "t='d'><v>2026-10-01</v></c></row></sheetData></worksheet>";
        QCOMPARE(rows(other), QStringLiteral("1:2026-10-01"));
    }

    void neverTakesCellsThatItCannotSeeForAnEmptyTable() {
        SmallBook book;
        QByteArray& sheet = book.parts["xl/worksheets/sheet1.xml"];
        sheet = "<worksheet><sheetdata><row r='1'><c r='A1'><v>1</v></c></row></sheetdata></worksheet>";
        QCOMPARE(rows(book), QStringLiteral("workbook.cells-lost"));
        sheet = "<worksheet><sheetData><table><row r='1'><c r='A1'><v>1</v></c></row></table></sheetData></worksheet>";
        QCOMPARE(rows(book), QStringLiteral("workbook.cells-lost"));
        // nor for one that is complete
        QCOMPARE(rows(SmallBook("<row r='1'><c r='A1'><v>1</v></c><x><c r='B1'><v>2</v></c></x></row>")),
            QStringLiteral("workbook.cells-lost"));
        sheet = "<worksheet/>";
        QCOMPARE(rows(book), QStringLiteral("workbook.damaged"));
        QCOMPARE(rows(SmallBook("<row r='1'><c r='A1' s='1'/></row>")), QStringLiteral("workbook.empty"));
    }

    void readsOds_data() {
        QTest::addColumn<QByteArray>("table");
        QTest::addColumn<QString>("shown");
        const auto add = [](const char* name, const QByteArray& table, const QByteArray& shown) {
            QTest::newRow(name) << table << QString::fromUtf8(shown);
        };
        const auto cell = [&add](const char* name, const QByteArray& xml, const char* shown) {
            add(name, "<table:table table:name='t'><table:table-row>" + xml + "</table:table-row></table:table>",
                QByteArray("1:") + shown);
        };
        cell("text", "<table:table-cell office:value-type='string'><text:p>电子烟</text:p></table:table-cell>",
            "电子烟");
        cell("paragraphs and blanks",
            "<table:table-cell office:value-type='string'><text:p> a<text:s text:c='2'/>b\n  "
            "c<text:tab/>d</text:p><text:p>e<text:line-break/><text:span>f</text:span></text:p></table:table-cell>",
            "a  b c\td\ne\nf");
        cell("a comment and a picture are no text",
            "<table:table-cell "
            "office:value-type='string'><office:annotation><text:p>x</text:p></"
            "office:annotation><draw:frame><text:p>y</text:p></draw:frame><text:p>a</text:p></table:table-cell>",
            "a");
        cell("number",
            "<table:table-cell office:value-type='float' office:value='1599.5' "
            "calcext:value-type='x'><text:p>￥1,599.50</text:p></table:table-cell>",
            "1599.5");
        cell("percentage",
            "<table:table-cell office:value-type='percentage' "
            "office:value='0.15'><text:p>15%</text:p></table:table-cell>",
            "0.15");
        cell("currency",
            "<table:table-cell office:value-type='currency' office:currency='CNY' "
            "office:value='12'><text:p>￥12</text:p></table:table-cell>",
            "12");
        cell("date",
            "<table:table-cell office:value-type='date' "
            "office:date-value='2026-10-01'><text:p>1.10.</text:p></table:table-cell>",
            "2026-10-01");
        cell("moment",
            "<table:table-cell office:value-type='date' "
            "office:date-value='2026-10-01T08:30:00.000000000'><text:p/></table:table-cell>",
            "2026-10-01 08:30:00");
        cell("time",
            "<table:table-cell office:value-type='time' "
            "office:time-value='PT36H30M00.25S'><text:p/></table:table-cell>",
            "36:30:00.250");
        cell("boolean",
            "<table:table-cell office:value-type='boolean' "
            "office:boolean-value='true'><text:p>WAHR</text:p></table:table-cell>",
            "TRUE");
        cell("formula",
            "<table:table-cell table:formula='of:=[.A1]' office:value-type='string' "
            "office:string-value='x'><text:p>x</text:p></table:table-cell>",
            "x");
        cell("error",
            "<table:table-cell table:formula='of:=1/0' office:value-type='string' office:string-value='' "
            "calcext:value-type='error'><text:p>#DIV/0!</text:p></table:table-cell>",
            "#DIV/0!");
        cell("repeated",
            "<table:table-cell table:number-columns-repeated='2' office:value-type='float' "
            "office:value='1'/><table:table-cell table:number-columns-repeated='3'/><table:covered-table-cell "
            "office:value-type='float' office:value='2'/><table:table-cell table:number-columns-repeated='16377'/>",
            "1|1||||2");
        add("repeated rows",
            "<table:table table:name='t'><table:table-header-rows><table:table-row "
            "table:number-rows-repeated='2'><table:table-cell office:value-type='float' "
            "office:value='1'/></table:table-row></table:table-header-rows>"
            "<table:table-row table:number-rows-repeated='5'><table:table-cell/></table:table-row>"
            "<table:table-row-group><table:table-row><table:table-cell office:value-type='float' "
            "office:value='2'/></table:table-row></table:table-row-group>"
            "<table:table-row table:number-rows-repeated='1048000'><table:table-cell "
            "table:number-columns-repeated='16384'/></table:table-row></table:table>",
            "1:1 2:1 8:2");
        add("changes that were tracked are no rows",
            "<table:tracked-changes><table:cell-content-change><table:previous><table:change-track-table-cell "
            "office:value-type='float' "
            "office:value='9'/></table:previous></table:cell-content-change></table:tracked-changes>"
            "<table:table table:name='t'><table:table-row><table:table-cell office:value-type='float' "
            "office:value='1'/></table:table-row></table:table>",
            "1:1");
    }
    void readsOds() {
        QFETCH(QByteArray, table);
        QTEST(rows(file(smallOds(table), QStringLiteral("book.ods"))), "shown");
    }

    void listsSheetsOfOds() {
        const auto table = [](const QByteArray& name, const QByteArray& style, const QByteArray& value) {
            return "<table:table table:name='" + name + "' table:style-name='" + style
                + "'><table:table-row><table:table-cell office:value-type='float'"
                + (value.isEmpty() ? "" : " office:value='" + value + "'") + "/></table:table-row></table:table>";
        };
        const QByteArray styles = "<style:style style:name='ta1' style:family='table'><style:table-properties "
                                  "table:display='true'/></style:style>"
                                  "<style:style style:name='ta2' style:family='table'><style:table-properties "
                                  "table:display='false'/></style:style>";
        const QString path
            = file(smallOds(table("隐", "ta2", "1") + table("空", "ta1", "") + table("表", "ta1", "3"), styles));
        const auto guess = inspect(path);
        QVERIFY(guess);
        QCOMPARE(guess->sheets.join(u'|'), QStringLiteral("空|表|隐"));
        QCOMPARE(guess->hiddenSheets, 1);
        QCOMPARE(guess->format.sheet, QStringLiteral("表"));
        QCOMPARE(rows(path, QStringLiteral("隐")), QStringLiteral("1:1"));
        QCOMPARE(rows(path, QStringLiteral("空")), QStringLiteral("workbook.sheet-empty"));
        QCOMPARE(rows(path, QStringLiteral("无")), QStringLiteral("workbook.no-such-sheet"));
        const QString hidden = file(smallOds(table("隐", "ta2", "1"), styles));
        QCOMPARE(rows(hidden), QStringLiteral("1:1")); // nothing else is there
    }

    void saysWhyAFileIsNone_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("key");
        const auto zip = [](std::initializer_list<std::pair<QByteArray, QByteArray>> parts) {
            ZipWriter writer;
            for (const auto& [name, data] : parts)
                writer.add(name, data);
            return writer.finish();
        };
        QTest::newRow("no table") << zip({{"readme.txt", "x"}}) << "workbook.none";
        QTest::newRow("an empty zip") << zip({}) << "workbook.none";
        QTest::newRow("a letter") << zip({{"word/document.xml", "<document/>"},
            {"_rels/.rels",
                "<Relationships>" + SmallBook::relation("r", "officeDocument", "word/document.xml")
                    + "</Relationships>"}})
                                  << "workbook.none";
        QTest::newRow("a letter of OpenDocument") << zip({{"content.xml",
            "<office:document-content "
            "xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0'><office:body><office:text/></"
            "office:body></office:document-content>"}})
                                                  << "workbook.none";
        QTest::newRow("binary") << zip({{"xl/workbook.bin", "x"},
            {"_rels/.rels",
                "<Relationships>" + SmallBook::relation("r", "officeDocument", "xl/workbook.bin")
                    + "</Relationships>"}})
                                << "workbook.binary";
        QTest::newRow("ODS with a password") << zip({{"content.xml", "\x01\x02"},
            {"META-INF/manifest.xml",
                "<m:manifest xmlns:m='x'><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>"}})
                                             << "workbook.password";
        const QByteArray ole("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 8);
        const QString stream = QStringLiteral("EncryptedPackage");
        QTest::newRow("XLS") << ole + QByteArray(3 << 20, '\0') << "file.old-workbook";
        QTest::newRow("XLSX with a password")
            << ole + QByteArray((1 << 20) - 20, '\0') + QByteArray(reinterpret_cast<const char*>(stream.utf16()), 32)
            << "workbook.password";
        ZipWriter locked;
        locked.add("xl/workbook.xml", "x", {{}, 1, {}});
        QTest::newRow("a zip with a password") << locked.finish() << "workbook.password";
        const QByteArray good = SmallBook("<row r='1'><c r='A1'><v>1</v></c></row>").bytes();
        QTest::newRow("cut off") << good.chopped(30) << "workbook.none";
        QByteArray flipped = good;
        const qsizetype at = flipped.indexOf("xl/worksheets/sheet1.xml") + 40;
        flipped[at] = static_cast<char>(flipped[at] ^ 0x55);
        QTest::newRow("a byte is wrong") << flipped << "workbook.damaged";
        QTest::newRow("no end") << SmallBook("<row r='1'><c r='A1'><v>1</v>").bytes() << "workbook.damaged";
        QTest::newRow("a string that is not there")
            << SmallBook("<row r='1'><c r='A1' t='s'><v>3</v></c></row>").strings("<si><t>a</t></si>").bytes()
            << "workbook.damaged";
        QTest::newRow("no reference") << SmallBook("<row r='1'><c r='1A'><v>1</v></c></row>").bytes()
                                      << "workbook.damaged";
        SmallBook charts;
        charts.parts["xl/_rels/workbook.xml.rels"] = "<Relationships>"
            + SmallBook::relation("rId1", "chartsheet", "chartsheets/sheet1.xml") + "</Relationships>";
        QTest::newRow("charts alone") << charts.bytes() << "workbook.no-sheets";
    }
    void saysWhyAFileIsNone() {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, key);
        const QString path = file(bytes);
        QCOMPARE(rows(path), key);
        const auto guess = inspect(path);
        QVERIFY(!guess);
        QCOMPARE(guess.error().detail, key);
        QCOMPARE(guess.error().context.value(0), QStringLiteral("book.xlsx"));
    }

    void looksAtTheStartAndFindsTheHeadings() {
        QByteArray data = "<row r='1'><c r='A1' t='str'><v>名录</v></c></row>"
                          "<row r='3'><c r='B3' t='str'><v>商品</v></c><c r='C3' t='str'><v>价格</v></c></row>";
        for (int i = 4; i < 6004; ++i) {
            const QByteArray n = QByteArray::number(i);
            data += "<row r='" + n + "'><c r='A" + n + "'><v>" + n + "</v></c><c r='B" + n + "' t='str'><v>粉饼 " + n
                + "</v></c></row>";
        }
        const auto guess = inspect(file(SmallBook(data)));
        QVERIFY(guess);
        QCOMPARE(guess->format.headerLine, 3);
        QCOMPARE(guess->format.columns, 3U);
        QCOMPARE(guess->headings, QStringList({QString(), QStringLiteral("商品"), QStringLiteral("价格")}));
        QCOMPARE(guess->rows.size(), 100U);
        QCOMPARE(guess->rows.front().line, 4);
        QCOMPARE(guess->rows.front().cells, QStringList({QStringLiteral("4"), QStringLiteral("粉饼 4"), QString()}));
        QVERIFY(!guess->rowsExact);
        QVERIFY2(std::abs(guess->rowsEstimated - 6000) < 900, qPrintable(QString::number(guess->rowsEstimated)));
    }

    void joinsHeadingsOfSeveralRowsAndOffersToRepairText() {
        const auto row = [](int number, std::initializer_list<const char*> texts) {
            QByteArray xml = "<row r='" + QByteArray::number(number) + "'>";
            for (const char* text : texts)
                xml += QByteArray("<c t='str'><v>") + text + "</v></c>";
            return xml + "</row>";
        };
        const QString path = file(SmallBook(row(1, {"平台", "商品", ""}) + row(2, {"名称", "标题", "价格"})
            + row(3, {"骞冲彴", "茶", "10"}) + row(4, {"骞冲彴", "酒", "20"})));
        InspectWishes wishes;
        wishes.headerLine = 2;
        wishes.headerRows = 2;
        wishes.repair = Repair::Utf8ReadAsGbk;
        const auto guess = inspect(path, wishes);
        QVERIFY(guess);
        QCOMPARE(guess->headings.size(), 3);
        QVERIFY2(guess->headings.first().contains(QStringLiteral("平台"))
                && guess->headings.first().contains(QStringLiteral("名称")),
            qPrintable(guess->headings.first()));
        QCOMPARE(guess->repair.repair, Repair::Utf8ReadAsGbk);
        QCOMPARE(guess->rows.front().cells.first(), QStringLiteral("平台"));
        auto source = openRows(path, guess->format);
        QVERIFY(source);
        Row first;
        QVERIFY((*source)->next(first).value());
        QCOMPARE(first.line, 3);
        QCOMPARE(QByteArray(first.cells[0].data(), qsizetype(first.cells[0].size())), QByteArray("平台"));
    }

    void handsRowsOutAsTheFormatSays() {
        const QString path = file(SmallBook("<row r='1'><c><v>1</v></c></row><row r='2'><c><v>2</v></c></row>"
                                            "<row r='3'><c r='A3'><v>3</v></c><c r='D3'><v>4</v></c></row>"));
        QByteArray bytes;
        FileFormat format{.kind = FileKind::Workbook, .headerLine = 1, .columns = 3};
        auto source = openRows(path, format, [&bytes](std::span<const std::byte> block) {
            bytes.append(reinterpret_cast<const char*>(block.data()), static_cast<qsizetype>(block.size()));
        });
        QVERIFY(source);
        Row row;
        QVERIFY((*source)->next(row).value());
        QCOMPARE(row.line, 2);
        QCOMPARE(row.cells.size(), 3U);
        QCOMPARE(row.record, 2);
        QVERIFY(row.fault == RowFault::None);
        QVERIFY((*source)->next(row).value());
        QVERIFY(row.fault == RowFault::TooMany);
        QCOMPARE(QByteArray(row.raw.data(), qsizetype(row.raw.size())), QByteArray("3\t\t\t4"));
        QVERIFY(!(*source)->next(row).value());
        QCOMPARE((*source)->bytesRead(), (*source)->size());
        QFile whole(path);
        QVERIFY(whole.open(QIODevice::ReadOnly));
        QCOMPARE(bytes, whole.readAll()); // once, in order, for the hash
    }

    void seesWhenTheFileChangesMeanwhile() {
        const QString path = file(SmallBook("<row r='1'><c><v>1</v></c></row>"));
        auto source = openRows(path, {.kind = FileKind::Workbook});
        QVERIFY(source);
        Row row;
        QVERIFY((*source)->next(row).value());
        QFile other(path);
        QVERIFY(other.open(QIODevice::Append));
        other.write("x");
        other.close();
        QCOMPARE((*source)->next(row).error().detail, QStringLiteral("file.changed"));
    }

    void survivesWhateverTheReaderDoes_data() {
        QTest::addColumn<QByteArray>("script");
        QTest::addColumn<QString>("key");
        QTest::newRow("dies at once") << QByteArray("kill -SEGV $$") << "workbook.reader-died";
        QTest::newRow("is ended for its time") << QByteArray("kill -XCPU $$") << "workbook.too-slow";
        QTest::newRow("says nothing") << QByteArray("exit 0") << "workbook.reader-died";
        QTest::newRow("hangs") << QByteArray("exec sleep 60") << "workbook.too-slow";
        QTest::newRow("babbles") << QByteArray("head -c 1000000 /dev/zero") << "workbook.reader-died";
        QTest::newRow("a frame too long")
            << QByteArray("printf 'R\\377\\377\\377\\377'; exec sleep 60") << "workbook.reader-died";
        QTest::newRow("a row that lies") << QByteArray("printf 'R\\3\\0\\0\\0\\1\\1\\5'") << "workbook.reader-died";
        QTest::newRow("too many cells") << QByteArray("printf 'R\\6\\0\\0\\0\\1\\377\\377\\377\\377\\1'")
                                        << "workbook.reader-died";
        QTest::newRow("a trouble of its own")
            << QByteArray("printf 'E\\3\\0\\0\\0\\143\\0\\0'") << "workbook.reader-died";
    }
    void survivesWhateverTheReaderDoes() {
        QFETCH(QByteArray, script);
        const QString path = file("#!/bin/sh\n" + script + "\n", QStringLiteral("reader.sh"));
        QFile::setPermissions(path, QFile::ReadOwner | QFile::ExeOwner);
        const auto unset = qScopeGuard([path] {
            qunsetenv("XUNWANG_READER");
            QFile::remove(path);
        });
        qputenv("XUNWANG_READER", path.toUtf8());
        const QString book = file(SmallBook("<row r='1'><c><v>1</v></c></row>"));
        if (script.endsWith("sleep 60") && !script.startsWith("printf")) {
            // The patience of an import is 20 s.
            ReaderProcess process;
            process.patience = std::chrono::milliseconds(500);
            QFile input(book);
            QVERIFY(input.open(QIODevice::ReadOnly));
            QVERIFY(process.start(input.handle(), QStringLiteral("book.xlsx"), {}));
            QTEST(process.next().error().detail, "key");
            return;
        }
        QTEST(rows(book), "key");
    }

    void theReaderTellsAPersonWhatItIs() {
        QProcess reader;
        reader.start(ReaderProcess::path(), {});
        QVERIFY(reader.waitForFinished());
        QCOMPARE(reader.exitCode(), 2);
        QVERIFY(reader.readAllStandardError().startsWith("usage: xunwang-reader"));
        QVERIFY(reader.readAllStandardOutput().isEmpty());
    }

    void saysWhereItLookedForTheReader() {
        qputenv("XUNWANG_READER", "/nowhere/xunwang-reader");
        const auto unset = qScopeGuard([] { qunsetenv("XUNWANG_READER"); });
        const auto source = openRows(file(SmallBook()), {.kind = FileKind::Workbook});
        QVERIFY(!source);
        QCOMPARE(source.error().detail, QStringLiteral("workbook.no-reader"));
        QCOMPARE(source.error().code, ErrorCode::Io);
        QCOMPARE(source.error().context.first(), QStringLiteral("/nowhere/xunwang-reader"));
    }

    void letsGoAtOnceWhenCanceled() {
        const QString path = file("#!/bin/sh\nexec sleep 60\n", QStringLiteral("reader.sh"));
        QFile::setPermissions(path, QFile::ReadOwner | QFile::ExeOwner);
        qputenv("XUNWANG_READER", path.toUtf8());
        const auto unset = qScopeGuard([] { qunsetenv("XUNWANG_READER"); });
        QElapsedTimer timer;
        timer.start();
        auto source
            = openRows(file(SmallBook()), {.kind = FileKind::Workbook}, {}, [&timer] { return timer.elapsed() > 300; });
        QVERIFY(source);
        Row row;
        QCOMPARE((*source)->next(row).error().code, ErrorCode::Canceled);
        QVERIFY(timer.elapsed() < 5000);
    }

    /// Any table of hostile strings comes back as it was written.
    void readsBackWhatTheProgramWrites() {
        QRandomGenerator random(20261001);
        static const QStringList hostile{QString(), QStringLiteral("=1+1"), QStringLiteral("@SUM(A1)"),
            QStringLiteral("\t-2+3"), QStringLiteral("<b>&amp;\"'</b>"), QStringLiteral("]]>"),
            QStringLiteral("<![CDATA["), QStringLiteral("_x000D_"), QStringLiteral("_x005F_x000D_"),
            QStringLiteral("a\nb\r\nc\rd"), QStringLiteral("  blanks  "), QStringLiteral("\u3000全角\u00a0"),
            QStringLiteral("𠮷🈲👨‍👩‍👧"), QStringLiteral("911201010000000123"),
            QStringLiteral("9.11201E+17"), QStringLiteral("007"), QStringLiteral("2026-10-01"), QStringLiteral("TRUE"),
            QStringLiteral("#N/A"), QStringLiteral("\u200b零\u202e宽\ufeff"), QStringLiteral("\x01\x08\x1f\x7f"),
            QStringLiteral("\ufffe\uffff"), QStringLiteral("A1:XFD1048576"), QString(32767, u'长')};
        for (int round = 0; round < 20; ++round) {
            WorkbookSheet sheet{{QStringLiteral("表"), {}, {}}, {}};
            const int columns = random.bounded(1, 8);
            QMap<qint64, QStringList> expected;
            for (int i = 0; i < columns; ++i)
                sheet.table.columns.append({QStringLiteral("列%1").arg(i), ColumnType::Text});
            for (const TableColumn& column : sheet.table.columns)
                expected[1] += column.heading;
            const int count = random.bounded(1, 60);
            for (int i = 0; i < count; ++i) {
                std::vector<TableCell> cells;
                QStringList texts;
                for (int j = 0; j < columns; ++j) {
                    QString text = hostile[random.bounded(hostile.size())];
                    if (random.bounded(3) == 0) {
                        text.clear();
                        for (int k = random.bounded(20); k > 0; --k)
                            text += QChar(random.bounded(1, 0xd800));
                    }
                    texts += text;
                    cells.emplace_back(text);
                }
                sheet.table.rows.push_back(cells);
                while (!texts.isEmpty() && texts.last().isEmpty())
                    texts.removeLast();
                if (!texts.isEmpty())
                    expected[i + 2] = texts;
            }
            const QString path = m_folder.filePath(QStringLiteral("written.xlsx"));
            const auto written = writeXlsx(path, std::vector{sheet});
            QVERIFY2(written, written ? "" : qPrintable(written.error().detail));
            const auto read = readSheet(path);
            QVERIFY2(read, read ? "" : qPrintable(read.error().detail + read.error().context.join(u' ')));
            for (auto row = expected.begin(); row != expected.end(); ++row)
                QCOMPARE(read->value(row.key()), row.value());
            QCOMPARE(read->size(), expected.size());
        }
    }

    void readsTheFilesThatNeverWereText() {
        const QString shared = qEnvironmentVariable(
            "XUNWANG_SHARED", qEnvironmentVariable("XUNWANG_SOURCE") + QStringLiteral("/../shared"));
        const QDir data(shared + QStringLiteral("/data"));
        if (!data.exists())
            QSKIP("2 workbooks are not at hand");
        const auto animals = inspect(data.filePath(QStringLiteral("words/国家重点保护野生动物名录.xlsx")));
        QVERIFY(animals);
        QCOMPARE(animals->format.headerLine, 7);
        QCOMPARE(animals->headings.value(1), QStringLiteral("中文名"));
        QCOMPARE(animals->rows.front().cells.value(1), QStringLiteral("蜂猴"));
        QVERIFY(animals->rowsExact);
        QCOMPARE(animals->rowsEstimated, 989);
        const auto products = inspect(data.filePath(QStringLiteral("listings/jd_products.xlsx")));
        QVERIFY(products);
        QCOMPARE(products->headings,
            QStringList({QString(), QStringLiteral("comment"), QStringLiteral("price"), QStringLiteral("title")}));
        QCOMPARE(products->rowsEstimated, 90);
    }
};

QTEST_GUILESS_MAIN(TestWorkbookReader)
#include "tst_workbookreader.moc"
