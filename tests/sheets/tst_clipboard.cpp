#include "models/sheets/clipboard.h"
#include "models/sheets/rowparser.h"

#include <QStringList>
#include <QTest>

using namespace xunwang;

/// Rows copied elsewhere.
class TestClipboard : public QObject {
    Q_OBJECT

    /// "a|b\nc|d", line breaks within cells as "⏎".
    static QString cellsOf(const QString& text, const QString& html) {
        const auto rows = rowsFromClipboard(text, html);
        if (!rows)
            return rows.error().detail;
        RowParser parser({"\t", true}, 0);
        std::string_view rest(rows->constData(), static_cast<size_t>(rows->size()));
        Row row;
        QStringList lines;
        while (parser.next(rest, true, row) == RowParser::Outcome::Row) {
            QStringList cells;
            for (const std::string_view cell : row.cells)
                cells += QString::fromUtf8(cell.data(), static_cast<qsizetype>(cell.size()))
                             .replace(u'\n', QChar(0x23ce));
            lines += cells.join(u'|');
        }
        return lines.join(u'\n');
    }

private Q_SLOTS:
    void rows_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("html");
        QTest::addColumn<QString>("cells");
        const auto row = [](const char* name, const char* text, const char* html, const char* cells) {
            QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(html) << QString::fromUtf8(cells);
        };
        row("as Excel and WPS write them", "标题\t价格\r\n茶\t10\r\n", "<table><tr><td>x</table>", "标题|价格\n茶|10");
        row("a cell with a line break", "标题\t价格\r\n\"茶\n两件\"\t10\r\n", "", "标题|价格\n茶⏎两件|10");
        row("a line break that was not quoted", "标题\t价格\n茶\n两件\t10\n",
            "<html><body><table border=0><tr><td>标题</td><td>价格</td></tr>\n<tr><td>茶<br>\n  "
            "两件</td><td>10</td></tr>"
            "</table></body></html>",
            "标题|价格\n茶⏎两件|10");
        row("a cell that begins with a quote", "标题\t价格\n\"5 寸\" 屏\t10\n",
            "<table><tr><td>标题<td>价格<tr><td>\"5 寸\" 屏<td>10</table>", "标题|价格\n\"5 寸\" 屏|10");
        row("entities, blanks and styles", "",
            "<style>td {x: \"<td>\"}</style><table><tr><th a='>'>A&amp;B&nbsp;</th><td colspan=\"2\"> 一 \n 二 "
            "</td></tr><tr><td>&#x4e00;&#8364;</td><td>&unknown;</td><td><b>c</b></td></tr></table><table><tr><td>no"
            "</td></tr></table>",
            "A&B |一 二|\n一€|&unknown;|c");
        row("comments of spreadsheets", "",
            "<!--[if gte mso "
            "9]><table><tr><td>hidden</td></tr></table><![endif]--><table><tr><td>a</td><td>b</td></tr>",
            "a|b");
        row("one column", "标题\n茶\n酒\n", "", "标题\n茶\n酒");
        row("uneven rows and no other table", "a\tb\nc\n", "<p>hello</p>", "a|b\nc");
        row("a word", "hello", "<p>hello</p>", "clipboard.no-table");
        row("nothing", "", "", "clipboard.no-table");
        row("a table of one cell", "x", "<table><tr><td>x</td></tr></table>", "clipboard.no-table");
    }
    void rows() {
        QFETCH(QString, text);
        QFETCH(QString, html);
        QFETCH(QString, cells);
        QCOMPARE(cellsOf(text, html), cells);
    }

    void whateverIsCutOffOrOpenItEnds() {
        const QString html
            = QStringLiteral("<table><tr><td colspan='99999999' x=\"y>z\">&#1114112;&a<!-- <br></td><td>b"
                             "</td></tr><script>a</script></table>");
        for (qsizetype size = 0; size <= html.size(); ++size)
            (void)rowsFromClipboard({}, html.left(size));
        QVERIFY(rowsFromClipboard({}, QStringLiteral("<table><tr><td>").repeated(20'000)));
    }
};

QTEST_GUILESS_MAIN(TestClipboard)
#include "tst_clipboard.moc"
