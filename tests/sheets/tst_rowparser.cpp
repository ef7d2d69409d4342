#include "models/sheets/rowparser.h"

#include <QRandomGenerator>
#include <QTest>

using namespace xunwang;

namespace {

using Cells = std::vector<std::string>;

struct Read {
    std::vector<Cells> rows;
    std::vector<int64_t> lines;
    std::vector<RowFault> faults;
    RowParser::Outcome end = RowParser::Outcome::End;
    int64_t line = 0;
};

/// Reads `text` handed over in pieces of `piece` characters.
Read readAll(const std::string& text, const Dialect& dialect = {}, size_t columns = 0, size_t piece = 1 << 30) {
    RowParser parser(dialect, columns);
    Read read;
    Row row;
    std::string buffer;
    std::string_view rest;
    for (size_t at = 0;;) {
        const bool last = at >= text.size();
        const auto outcome = parser.next(rest, last, row);
        if (outcome == RowParser::Outcome::Row) {
            read.rows.emplace_back(row.cells.begin(), row.cells.end());
            read.lines.push_back(row.line);
            read.faults.push_back(row.fault);
        } else if (outcome == RowParser::Outcome::More) {
            buffer = std::string(rest) + text.substr(at, piece);
            at += std::min(piece, text.size() - at);
            rest = buffer;
        } else {
            read.end = outcome;
            read.line = parser.line();
            return read;
        }
    }
}

} // namespace

Q_DECLARE_METATYPE(std::vector<Cells>)

class TestRowParser : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsRows_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<std::vector<Cells>>("rows");
        const auto row = [](const char* name, const char* text, std::vector<Cells> rows) {
            QTest::newRow(name) << QByteArray(text) << std::move(rows);
        };
        row("plain", "a,b\n1,2\n", {{"a", "b"}, {"1", "2"}});
        row("no line end at the end", "a,b\n1,2", {{"a", "b"}, {"1", "2"}});
        row("crlf", "a,b\r\n1,2\r\n", {{"a", "b"}, {"1", "2"}});
        row("cr", "a,b\r1,2\r", {{"a", "b"}, {"1", "2"}});
        row("mixed", "a\nb\rc\r\nd", {{"a"}, {"b"}, {"c"}, {"d"}});
        row("blank lines", "\n\na,b\r\n\r\n1,2\n\n", {{"a", "b"}, {"1", "2"}});
        row("empty cells", ",\n,,\na,", {{"", ""}, {"", "", ""}, {"a", ""}});
        row("quoted", "\"a\",\"b\"\n", {{"a", "b"}});
        row("quoted empty", "\"\"\n\"\",\"\"\n", {{""}, {"", ""}});
        row("delimiter in quotes", "\"a,b\",c\n", {{"a,b", "c"}});
        row("line break in quotes", "\"a\r\nb\",c\nd,e\n", {{"a\r\nb", "c"}, {"d", "e"}});
        row("doubled quotes", "\"a \"\"b\"\" c\",\"\"\"\"\n", {{"a \"b\" c", "\""}});
        row("doubled quotes twice in a row", "\"\"\"x\"\"\",\"y\"\"\"\n", {{"\"x\"", "y\""}});
        row("quote within a plain cell", "5\" pipe,b\n", {{"5\" pipe", "b"}});
        row("blanks behind the closing quote", "\"a\" ,\"b\"\t\n", {{"a", "b"}});
        row("blanks are kept", " a , b \n", {{" a ", " b "}});
        row("quoted at the very end", "a,\"b\"", {{"a", "b"}});
        row("chinese", "平台,店铺\n平台一,某某店\n", {{"平台", "店铺"}, {"平台一", "某某店"}});
    }
    void readsRows() {
        QFETCH(QByteArray, text);
        QFETCH(std::vector<Cells>, rows);
        for (const size_t piece : {1, 2, 3, 5, 1000}) {
            const Read read = readAll(text.toStdString(), {}, 0, piece);
            QCOMPARE(read.rows, rows);
            QCOMPARE(read.end, RowParser::Outcome::End);
            for (const RowFault fault : read.faults)
                QCOMPARE(fault, RowFault::None);
        }
    }

    void knowsOtherDelimiters() {
        QCOMPARE(readAll("a\tb,c\n", {"\t", true}).rows, (std::vector<Cells>{{"a", "b,c"}}));
        QCOMPARE(readAll("a;b|c\n", {";", true}).rows, (std::vector<Cells>{{"a", "b|c"}}));
        QCOMPARE(
            readAll("a#####b#c##d#####\n", {"#####", false}, 0, 3).rows, (std::vector<Cells>{{"a", "b#c##d", ""}}));
        QCOMPARE(readAll("\"a,b\nc\"\n", {"", false}).rows, (std::vector<Cells>{{"\"a,b"}, {"c\""}}));
        QCOMPARE(readAll("\"a\tb\n", {"\t", false}).rows, (std::vector<Cells>{{"\"a", "b"}}));
    }

    void countsLinesOfTheFile() {
        const std::string text = "h1,h2\r\n\"x\ny\r\nz\",1\r\n\r\na,b\rc,d";
        for (const size_t piece : {1, 2, 1000})
            QCOMPARE(readAll(text, {}, 0, piece).lines, (std::vector<int64_t>{1, 2, 6, 7}));
    }

    void aBadQuoteDamagesItsOwnLineOnly() {
        const std::string text = "a,b,c\n"
                                 "1,\"x,2\n" // never meant to be a quote
                                 "3,\"y, z\",4\n"
                                 "5,6,7\n";
        for (const size_t piece : {1, 4, 1000}) {
            const Read read = readAll(text, {}, 3, piece);
            QCOMPARE(
                read.rows, (std::vector<Cells>{{"a", "b", "c"}, {"1,\"x,2"}, {"3", "y, z", "4"}, {"5", "6", "7"}}));
            QCOMPARE(read.faults, (std::vector{RowFault::None, RowFault::BadQuote, RowFault::None, RowFault::None}));
            QCOMPARE(read.lines, (std::vector<int64_t>{1, 2, 3, 4}));
        }
    }

    void theRestOfADamagedCellIsNoRow() {
        // Line 3 would have two cells like its neighbours; its lone quote tells that it belongs to line 2.
        const Read read = readAll("a,b\n\"one\ntwo\"x,2\n3,4\n", {}, 2);
        QCOMPARE(read.faults, (std::vector{RowFault::None, RowFault::BadQuote, RowFault::BadQuote, RowFault::None}));
    }

    void reportsRaggedRows() {
        const Read read = readAll("1\n1,2\n1,2,\n1,2,3\n", {}, 2);
        QCOMPARE(read.faults, (std::vector{RowFault::TooFew, RowFault::None, RowFault::TooMany, RowFault::TooMany}));
        QCOMPARE(read.rows[3], (Cells{"1", "2", "3"}));
    }

    void aLostDelimiterBeforeAQuoteIsNoticed() {
        // Meant as 33.83,"Shirt, plaid",x: the comma inside makes up for the one lost.
        const Read read = readAll("a,b,c\n33.83\"Shirt, plaid\",x\n5\" pipe,6,7\n", {}, 3);
        QCOMPARE(read.faults, (std::vector{RowFault::None, RowFault::BadQuote, RowFault::None}));
    }

    void knowsOtherQuotes() {
        const std::vector<Cells> rows{{"a,b", "it's \"c\"", "d's"}};
        QCOMPARE(readAll("'a,b','it''s \"c\"',d's\n", {",", true, '\''}).rows, rows);
    }

    void knowsEscapes() {
        // In a quoted cell \" and \\ are one character each, any other backslash stands for itself.
        const std::string text = "\"8\\'9\\\" long\",\"a\\\\\",\\b,\"x \"\"z\"\" \\n\"\n";
        const std::vector<Cells> rows{{"8\\'9\" long", "a\\", "\\b", "x \"z\" \\n"}};
        for (const size_t piece : {1, 2, 1000})
            QCOMPARE(readAll(text, {",", true, '"', '\\'}, 0, piece).rows, rows);
    }

    void namesTheLineOfAQuoteNeverClosed() {
        const Read atEnd = readAll("a,b\n1,2\n\"x\ny\",\"3\n4,5\n");
        QCOMPARE(atEnd.end, RowParser::Outcome::QuoteUnclosed);
        QCOMPARE(atEnd.line, 4);
        const Read tooLong = readAll("a\n1,\"" + std::string(RowParser::kLongestCell, 'x') + "y\"\n", {}, 0, 1 << 16);
        QCOMPARE(tooLong.end, RowParser::Outcome::QuoteUnclosed);
        QCOMPARE(tooLong.line, 2);
        QCOMPARE(readAll("\"" + std::string(RowParser::kLongestCell, 'x') + "\"\n").rows.size(), size_t(1));
    }

    void refusesRowsWithoutEnd() {
        QCOMPARE(readAll("a\n" + std::string(RowParser::kMostCells + 1, ',')).end, RowParser::Outcome::TooManyCells);
        const Read read = readAll("a\n" + std::string(RowParser::kLongestRow + 1, 'x'), {}, 0, 1 << 20);
        QCOMPARE(read.end, RowParser::Outcome::RowTooLong);
        QCOMPARE(read.line, 2);
    }

    /// Whatever the text and wherever its blocks end, the same rows, lines and faults.
    void blocksMakeNoDifference() {
        QRandomGenerator random(20261001);
        const QByteArray alphabet = "\"\"\",,\n\r a#";
        for (int round = 0; round < 400; ++round) {
            std::string text;
            for (auto n = random.bounded(60); n > 0; --n)
                text += alphabet[random.bounded(static_cast<int>(alphabet.size()))];
            const Dialect dialect{round % 3 == 0 ? "##" : ",", round % 5 != 0};
            const Read whole = readAll(text, dialect, 2);
            for (const size_t piece : {1, 2, 7}) {
                const Read pieces = readAll(text, dialect, 2, piece);
                QCOMPARE(pieces.rows, whole.rows);
                QCOMPARE(pieces.lines, whole.lines);
                QCOMPARE(pieces.faults, whole.faults);
                QCOMPARE(pieces.end, whole.end);
                QCOMPARE(pieces.line, whole.line);
            }
        }
    }

    void keepsTheRowAsItStands() {
        RowParser parser({}, 0);
        std::string_view text = "\"a \"\"b\"\"\",c\r\nx";
        Row row;
        QCOMPARE(parser.next(text, true, row), RowParser::Outcome::Row);
        QCOMPARE(std::string(row.raw), std::string("\"a \"\"b\"\"\",c"));
        QCOMPARE(std::string(row.cells[0]), std::string("a \"b\""));
        QCOMPARE(row.record, 1);
    }
};

QTEST_GUILESS_MAIN(TestRowParser)
#include "tst_rowparser.moc"
