#include "models/text/folding.h"
#include "models/text/utf8.h"

#include <QTest>

#include <ctime>
#include <random>
#include <thread>

using namespace xunwang;

namespace {

QByteArray folded(const QString& text) {
    FoldedText result;
    const QByteArray utf8 = text.toUtf8();
    foldText({utf8.constData(), static_cast<size_t>(utf8.size())}, result);
    return QByteArray(result.text().data(), static_cast<qsizetype>(result.text().size()));
}

} // namespace

class TestFolding : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void folds_data() {
        QTest::addColumn<QString>("original");
        QTest::addColumn<QString>("canonical");
        const auto row = [](const char* name, const QString& original, const QString& canonical) {
            QTest::newRow(name) << original << canonical;
        };
        row("nothing", {}, {});
        row("plain Chinese", QStringLiteral("景德镇白酒"), QStringLiteral("景德镇白酒"));
        row("case", QStringLiteral("TG Straße"), QStringLiteral("tgstrasse"));
        row("full width", QStringLiteral("ＴＧ　１２"), QStringLiteral("tg12"));
        row("styled letters", QStringLiteral("𝐓供 ⓣⓖ"), QStringLiteral("t供tg"));
        row("traditional", QStringLiteral("國宴專供 電魚機"), QStringLiteral("国宴专供电鱼机"));
        row("compatibility ideograph", QStringLiteral("\uF914"), QStringLiteral("乐"));
        row("radical", QStringLiteral("⾏政"), QStringLiteral("行政"));
        row("punctuation", QStringLiteral("特·供【特】/供|特_供*"), QStringLiteral("特供特供特供"));
        row("zero width", QStringLiteral("特\u200B供\u2060特\uFEFF供"), QStringLiteral("特供特供"));
        row("variation selector", QStringLiteral("葛\U000E0100特\uFE00供"), QStringLiteral("葛特供"));
        row("emoji", QStringLiteral("特🈲供🔫👨‍👩‍👧🇨🇳特👍🏽供"),
            QStringLiteral("特供特供"));
        row("emoji by selector", QStringLiteral("特㊙️供 特Ⓜ️供"), QStringLiteral("特供特供"));
        row("enclosed character as text", QStringLiteral("㊙方"), QStringLiteral("秘方"));
        row("keycap", QStringLiteral("1️⃣2⃣"), QStringLiteral("12"));
        row("trade mark", QStringLiteral("某™某®"), QStringLiteral("某某"));
        row("struck through", QStringLiteral("特\u0336供\u0336"), QStringLiteral("特供"));
        row("prohibition on an emoji", QStringLiteral("特🈲\u20E0供"), QStringLiteral("特供"));
        row("composed and decomposed", QStringLiteral("Caf\u00E9 Cafe\u0301"), QStringLiteral("caf\u00E9caf\u00E9"));
        row("zero width before an accent", QStringLiteral("e\u200D\u0301"), QStringLiteral("\u00E9"));
        row("several marks in any order", QStringLiteral("a\u0323\u0302 a\u0302\u0323"),
            QStringLiteral("\u1EAD\u1EAD"));
        row("jamo", QStringLiteral("\u1112\u1161\u11AB"), QStringLiteral("한"));
        row("jamo apart", QStringLiteral("\u1112 · \u1161\u200D🔫\u11AB"), QStringLiteral("한"));
        row("half-width kana", QStringLiteral("ｶﾞ"), QStringLiteral("ガ"));
        row("expansion", QStringLiteral("5㎏ ﬁ ㍿ ½"), QStringLiteral("5kgfi株式会社12"));
        row("mark alone", QStringLiteral("\u0301特"), QStringLiteral("特"));
        row("spacing accent", QStringLiteral("特¨供"), QStringLiteral("特供"));
        row("dotted I", QStringLiteral("İ"), QStringLiteral("i"));
        row("private use", QStringLiteral("特\uE000供"), QStringLiteral("特供"));
        row("scripts that need their marks", QStringLiteral("हिन्दी"), QStringLiteral("हिन्दी"));
        row("forms of a character", QStringLiteral("鎗敎徳⺾"), QStringLiteral("枪教德艹"));
        row("pieces of characters stay", QStringLiteral("冖叚乚亻冫"), QStringLiteral("冖叚乚亻冫"));
        row("letters of other scripts", QStringLiteral("ТЕ те ΝH νk"), QStringLiteral("tetenhvk"));
        row("letters in black circles and squares", QStringLiteral("🅣🅖🆃"), QStringLiteral("tgt"));
        row("small capitals", QStringLiteral("ᴛɢ"), QStringLiteral("tg"));
        row("kana like a character", QStringLiteral("ロ"), QStringLiteral("口"));
        row("readings in brackets", QStringLiteral("監(jiān)管 專（ZHUAN）供[go\u0304ng]"), QStringLiteral("监管专供"));
        row("brackets that hold no reading", QStringLiteral("重庆(chongqing) 监(lan) 管("),
            QStringLiteral("重庆chongqing监lan管"));
        row("a mark behind a reading", QStringLiteral("管(guǎn)\u0301"), QStringLiteral("管"));
        row("digits and their signs", QStringLiteral("￥1,599.00"), QStringLiteral("159900"));
    }
    void folds() {
        QFETCH(QString, original);
        QFETCH(QString, canonical);
        QCOMPARE(QString::fromUtf8(folded(original)), canonical);
    }

    // Each code point alone, and between two letters: valid, stable, and its span is itself.
    void everyCodePointIsStable() {
        FoldedText once;
        FoldedText twice;
        for (char32_t c = 0; c <= 0x10FFFF; ++c) {
            if (c >= 0xD800 && c <= 0xDFFF)
                continue;
            char bytes[6] = {'q'};
            const int length = writeUtf8(c, bytes + 1);
            bytes[1 + length] = 'q';
            foldText({bytes, static_cast<size_t>(length) + 2}, once);
            const std::string text(once.text());
            foldText(text, twice);
            if (twice.text() != text)
                QFAIL(qPrintable(QStringLiteral("U+%1 folds to %2").arg(c, 4, 16).arg(QString::fromStdString(text))));
            QCOMPARE(findBrokenUtf8(text), std::string_view::npos);
            const auto last = once.original(text.size() - 1, text.size());
            QCOMPARE(last, (TextSpan{1 + length, 2 + length}));
        }
    }

    void mapsBackToTheOriginal_data() {
        QTest::addColumn<QString>("original");
        QTest::addColumn<QString>("needle"); // in the folded text
        QTest::addColumn<QString>("span"); // in the original
        QTest::newRow("plain") << QStringLiteral("白酒特供礼盒") << QStringLiteral("特供") << QStringLiteral("特供");
        QTest::newRow("separated") << QStringLiteral("白酒 特·供 礼") << QStringLiteral("特供")
                                   << QStringLiteral("特·供");
        QTest::newRow("zero width inside, not around")
            << QStringLiteral("酒\u200B特\u200B供\u200B礼") << QStringLiteral("特供") << QStringLiteral("特\u200B供");
        QTest::newRow("beyond the basic plane")
            << QStringLiteral("🔫𝐓🈲供🔫") << QStringLiteral("t供") << QStringLiteral("𝐓🈲供");
        QTest::newRow("one becomes two") << QStringLiteral("重5㎏装") << QStringLiteral("g装")
                                         << QStringLiteral("㎏装");
        QTest::newRow("ligature") << QStringLiteral("oﬃce") << QStringLiteral("fi") << QStringLiteral("ﬃ");
        QTest::newRow("two become one") << QStringLiteral("cafe\u0301s") << QStringLiteral("\u00E9")
                                        << QStringLiteral("e\u0301");
        QTest::newRow("reading in brackets")
            << QStringLiteral("市監(jiān)管(guǎn)局") << QStringLiteral("监管") << QStringLiteral("監(jiān)管(guǎn)");
        QTest::newRow("jamo apart") << QStringLiteral("特 \u1112 · \u1161供") << QStringLiteral("하")
                                    << QStringLiteral("\u1112 · \u1161");
        QTest::newRow("marks between") << QStringLiteral("特\u0336供\u0336酒") << QStringLiteral("特供")
                                       << QStringLiteral("特\u0336供\u0336");
    }
    void mapsBackToTheOriginal() {
        QFETCH(QString, original);
        QFETCH(QString, needle);
        QFETCH(QString, span);
        const std::string text = original.toStdString();
        FoldedText result;
        foldText(text, result);
        const size_t begin = result.text().find(needle.toStdString());
        QVERIFY(begin != std::string_view::npos);
        const TextSpan found = result.original(begin, begin + needle.toStdString().size());
        QCOMPARE(QString::fromStdString(
                     text.substr(static_cast<size_t>(found.begin), static_cast<size_t>(found.end - found.begin))),
            span);
        TextOffsets offsets(text);
        const auto from = offsets.at(static_cast<size_t>(found.begin));
        const auto to = offsets.at(static_cast<size_t>(found.end));
        QCOMPARE(original.mid(from.utf16, to.utf16 - from.utf16), span);
        const auto points = original.toUcs4();
        QCOMPARE(QString::fromUcs4(reinterpret_cast<const char32_t*>(points.constData()) + from.codePoints,
                     to.codePoints - from.codePoints),
            span);
    }

    void remembersVisibleGapsOnly_data() {
        QTest::addColumn<QString>("original");
        QTest::addColumn<bool>("gap");
        QTest::newRow("none") << QStringLiteral("特供") << false;
        QTest::newRow("blank") << QStringLiteral("特 供") << true;
        QTest::newRow("punctuation") << QStringLiteral("特·供") << true;
        QTest::newRow("emoji") << QStringLiteral("特🈲供") << true;
        QTest::newRow("emoji by selector") << QStringLiteral("特㊙️供") << true;
        QTest::newRow("zero width") << QStringLiteral("特\u200B供") << false;
        QTest::newRow("before and behind") << QStringLiteral(" 特供 ") << false;
        QTest::newRow("struck through") << QStringLiteral("特\u0336供") << false;
    }
    void remembersVisibleGapsOnly() {
        QFETCH(QString, original);
        QFETCH(bool, gap);
        FoldedText result;
        foldText(original.toStdString(), result);
        QCOMPARE(result.text().size(), size_t(6));
        QCOMPARE(result.gapInside(0, 6), gap);
        QCOMPARE(result.gapBefore(3), gap);
    }

    void namesThePicturesItRemoves() {
        const std::string text = "🔫️特👍🏽㊙️供";
        FoldedText result;
        foldText(text, result);
        QCOMPARE(result.text(), std::string_view("特供"));
        const auto& pictures = result.pictures();
        QCOMPARE(pictures.size(), size_t(3));
        QCOMPARE(pictures[0].emoji, U'🔫');
        QCOMPARE(pictures[0].original, (TextSpan{0, 7})); // with its selector
        QCOMPARE(pictures[0].before, size_t(0));
        QCOMPARE(pictures[1].emoji, U'👍');
        QCOMPARE(pictures[1].original, (TextSpan{10, 18})); // with its colour
        QCOMPARE(pictures[2].emoji, U'㊙');
        QCOMPARE(pictures[2].before, size_t(3));
    }

    void changesPieces() {
        FoldedText folded;
        foldText("酒te·供🔫", folded);
        FoldedText changed;
        std::vector<TextSpan> places;
        changed.change(folded, {{3, 8, "特供", {3, 10}}, {8, 8, "枪", {10, 14}}}, places);
        QCOMPARE(changed.text(), std::string_view("酒特供枪"));
        QCOMPARE(places, (std::vector<TextSpan>{{3, 9}, {9, 12}}));
        QCOMPARE(changed.original(3, 9), (TextSpan{3, 10}));
        QCOMPARE(changed.original(0, 12), (TextSpan{0, 14}));
    }

    // Random texts of all that folding treats in a way of its own.
    void mapsEveryTextOntoItself() {
        static const QStringList pieces{QStringLiteral("特"), QStringLiteral("國"), QStringLiteral("e"),
            QStringLiteral("Т"), QStringLiteral("\u0301"), QStringLiteral("\u0336"), QStringLiteral("\u200D"),
            QStringLiteral("\uFE0F"), QStringLiteral("🔫"), QStringLiteral("🏽"), QStringLiteral("㊙"),
            QStringLiteral("㎏"), QStringLiteral("ﷺ"), QStringLiteral("("), QStringLiteral("tè"), QStringLiteral(")"),
            QStringLiteral(" "), QStringLiteral("ᄒ"), QStringLiteral("ᅡ"), QStringLiteral("ᆫ"),
            QStringLiteral("\u09C7"), QStringLiteral("\u09BE"), QStringLiteral("हि"), QStringLiteral("1")};
        std::minstd_rand random(7);
        FoldedText folded;
        FoldedText again;
        FoldedText part;
        for (int round = 0; round < 3000; ++round) {
            std::string text;
            std::vector<size_t> ends;
            for (int i = 0; i < 12; ++i) {
                const auto& piece = pieces[qsizetype(random() % unsigned(pieces.size()))];
                text += random() % 20 == 0 ? std::string("\xE7\x89") : piece.toStdString();
                ends.push_back(text.size());
            }
            foldText(text, folded);
            const std::string canonical(folded.text());
            foldText(canonical, again);
            QVERIFY2(again.text() == canonical, text.c_str());
            QCOMPARE(findBrokenUtf8(canonical), std::string_view::npos);
            // The map goes forward and stays inside the text.
            TextSpan last;
            for (size_t i = 0; i < canonical.size(); ++i) {
                const TextSpan span = folded.original(i, i + 1);
                QVERIFY(span.begin < span.end && span.end <= qsizetype(text.size()));
                QVERIFY(span == last || span.begin >= last.end);
                last = span;
            }
            // A text cut before a character that melts with nothing folds to the beginning of what all of it folds to.
            for (const size_t end : ends) {
                foldText(std::string_view(text).substr(0, end), part);
                const size_t kept = part.text().size();
                const bool whole = kept <= canonical.size()
                    && (kept == canonical.size() || folded.original(kept, kept + 1).begin >= qsizetype(end))
                    && (kept == 0 || folded.original(kept - 1, kept).end <= qsizetype(end));
                if (whole)
                    QCOMPARE(part.text(), std::string_view(canonical).substr(0, kept));
            }
        }
    }

    // The quick way over whole characters against the slow one, with a broken byte at every distance from the end.
    void findsTheFirstBrokenByte() {
        const std::string text
            = QStringLiteral("特供 abcdefghij é，ｱ퟿\uE000𠮷🔫ascii and 汉字汉字汉字").toStdString();
        QCOMPARE(findBrokenUtf8(text), std::string_view::npos);
        for (size_t end = 0; end <= text.size(); ++end) {
            const std::string_view part = std::string_view(text).substr(0, end);
            size_t slow = std::string_view::npos;
            for (const char* at = part.data(); at != part.data() + end && slow == std::string_view::npos;) {
                const char* const here = at;
                if (nextCodePoint(at, part.data() + end) == kBrokenUtf8)
                    slow = static_cast<size_t>(here - part.data());
            }
            QCOMPARE(findBrokenUtf8(part), slow);
            std::string broken = text;
            for (const char byte : {'\x80', '\xED', '\xE0', '\xFF'}) {
                broken.insert(end, 1, byte);
                const size_t found = findBrokenUtf8(broken);
                QVERIFY(found < end + 3 && end < found + 4);
                broken.erase(end, 1);
            }
        }
    }

    void hostileTextsEnd_data() {
        QTest::addColumn<QByteArray>("piece");
        QTest::newRow("marks") << QByteArray("\u0301");
        QTest::newRow("marks of two kinds") << QByteArray("\u0336\u0323");
        QTest::newRow("joiners") << QByteArray("\u200D");
        QTest::newRow("selectors") << QByteArray("\uFE0F");
        QTest::newRow("unpaired surrogates") << QByteArray("\xED\xA0\x80");
        QTest::newRow("brackets") << QByteArray("特(tè");
        QTest::newRow("emoji and marks") << QByteArray("🈲\u20E0");
        QTest::newRow("no UTF-8") << QByteArray("\xFF\xC0\x80");
        QTest::newRow("jamo") << QByteArray("\u1112\u1161");
    }
    void hostileTextsEnd() {
        QFETCH(QByteArray, piece);
        const QByteArray text = piece.repeated(1000000 / piece.size());
        FoldedText result;
        const auto start = std::clock(); // of the processor: what else runs here counts for nothing
        foldText({text.constData(), size_t(text.size())}, result);
        QVERIFY(std::clock() - start < 20 * CLOCKS_PER_SEC);
        QCOMPARE(findBrokenUtf8(result.text()), std::string_view::npos);
    }

    void countsBrokenBytesAsPythonDoes() {
        // "a", a lone continuation, the first two bytes of 特, "b", an overlong slash (two parts), "c".
        const std::string text = "a\x80\xE7\x89"
                                 "b\xC0\xAF"
                                 "c";
        FoldedText result;
        foldText(text, result);
        QCOMPARE(result.text(), std::string_view("abc"));
        QVERIFY(result.gapBefore(1));
        TextOffsets offsets(text);
        QCOMPARE(offsets.at(4).codePoints, 3);
        QCOMPARE(offsets.at(text.size()).codePoints, 7);
        QCOMPARE(offsets.at(1).codePoints, 1); // backwards is slower, not wrong
        QCOMPARE(findBrokenUtf8(text), size_t(1));
        QCOMPARE(findBrokenUtf8("\xED\xA0\x80"), size_t(0));
        QCOMPARE(findBrokenUtf8("\xF4\x90\x80\x80"), size_t(0));
        QCOMPARE(findBrokenUtf8("\xF4\x8F\xBF\xBF"), std::string_view::npos);
    }

    void manyMarksCostOneWalk() {
        std::string text = "特";
        for (int i = 0; i < 200000; ++i)
            text += "\u0336";
        text += "供";
        FoldedText result;
        foldText(text, result);
        QCOMPARE(result.text(), std::string_view("特供"));
    }

    void oneBufferServesManyTexts() {
        FoldedText result;
        foldText(std::string(5000, 'X'), result);
        foldText("特供", result);
        QCOMPARE(result.text(), std::string_view("特供"));
        foldText("ﷺ", result);
        QCOMPARE(result.original(0, result.text().size()), (TextSpan{0, 3}));
    }

    void threadsShareTheTables() {
        std::vector<std::thread> threads;
        std::atomic<int> right = 0;
        for (int i = 0; i < 4; ++i)
            threads.emplace_back([&right] {
                FoldedText result;
                foldText("國宴🈲特·供", result);
                right += result.text() == "国宴特供";
            });
        for (auto& thread : threads)
            thread.join();
        QCOMPARE(right.load(), 4);
    }
};

QTEST_GUILESS_MAIN(TestFolding)
#include "tst_folding.moc"
