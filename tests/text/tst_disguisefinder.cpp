#include "models/text/disguises.h"

#include <QTest>

#include <ctime>
#include <thread>

using namespace xunwang;

namespace {

DisguiseFinder finderOf(const QStringList& words, FoldLayers layers = kAllFoldLayers) {
    std::vector<DisguiseFinder::Word> list;
    for (const QString& word : words)
        list.push_back({word.toStdString(), layers});
    return DisguiseFinder(std::move(list));
}

// "忑>特 sound, 公>供 sound", or empty; the word first where it is not alone.
struct Found {
    QString text;
    QString word;
    QStringList steps;
};
std::vector<Found> found(const DisguiseFinder& finder, const QString& original) {
    const std::string text = original.toStdString();
    FoldedText folded;
    foldText(text, folded);
    DisguiseFinder::Scratch scratch;
    const auto piece = [&](TextSpan span) {
        return QString::fromStdString(text.substr(size_t(span.begin), size_t(span.end - span.begin)));
    };
    std::vector<Found> result;
    for (const Disguise& one : finder.find(text, folded, scratch)) {
        Found& last = result.emplace_back();
        last.text = piece(one.original);
        last.word = QString::fromStdString(finder.words()[one.word].text);
        for (const DisguiseStep& step : one.steps)
            last.steps.append(QStringLiteral("%1>%2 %3")
                                  .arg(piece(step.original), QString::fromStdU32String(step.meant),
                                      QLatin1String(foldLayerName(step.layer))));
    }
    return result;
}

const QStringList& words() {
    static const QStringList list
        = QStringLiteral("特供 手枪 枪支 冰毒 刷单 刷好评 麻醉枪 弹药 大麻 海洛因 乖乖水 专供 氰化钾 绿卡").split(u' ');
    return list;
}

} // namespace

class TestDisguiseFinder : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void seesThrough_data() {
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("word");
        QTest::addColumn<QString>("steps");
        const auto row = [](const char* name, const QString& title, const QString& text, const QString& word,
                             const QString& steps) { QTest::newRow(name) << title << text << word << steps; };
        row("pinyin", QStringLiteral("酱香te供酒"), QStringLiteral("te供"), QStringLiteral("特供"),
            QStringLiteral("te>特 pinyin"));
        row("pinyin behind", QStringLiteral("特GONG酒"), QStringLiteral("特GONG"), QStringLiteral("特供"),
            QStringLiteral("GONG>供 pinyin"));
        row("all in pinyin", QStringLiteral("内部tegong酒"), QStringLiteral("tegong"), QStringLiteral("特供"),
            QStringLiteral("te>特 pinyin, gong>供 pinyin"));
        row("pinyin with tones", QStringLiteral("tè gòng"), QStringLiteral("tè gòng"), QStringLiteral("特供"),
            QStringLiteral("tè>特 pinyin, gòng>供 pinyin"));
        row("look-alike letters", QStringLiteral("тe供"), QStringLiteral("тe供"), QStringLiteral("特供"),
            QStringLiteral("тe>特 pinyin"));
        row("initials", QStringLiteral("酱香TG酒"), QStringLiteral("TG"), QStringLiteral("特供"),
            QStringLiteral("T>特 initials, G>供 initials"));
        row("initials apart", QStringLiteral("酱香T·G酒"), QStringLiteral("T·G"), QStringLiteral("特供"),
            QStringLiteral("T>特 initials, G>供 initials"));
        row("one initial", QStringLiteral("酱香t供酒"), QStringLiteral("t供"), QStringLiteral("特供"),
            QStringLiteral("t>特 initials"));
        row("initial of two letters", QStringLiteral("代SHD接"), QStringLiteral("SHD"), QStringLiteral("刷单"),
            QStringLiteral("SH>刷 initials, D>单 initials"));
        row("homophone", QStringLiteral("出售冰独"), QStringLiteral("冰独"), QStringLiteral("冰毒"),
            QStringLiteral("独>毒 sound"));
        row("rare homophones", QStringLiteral("忑蚣酒"), QStringLiteral("忑蚣"), QStringLiteral("特供"),
            QStringLiteral("忑>特 sound, 蚣>供 sound"));
        row("parts", QStringLiteral("出售木仓支"), QStringLiteral("木仓支"), QStringLiteral("枪支"),
            QStringLiteral("木仓>枪 parts"));
        row("parts, radical by its name", QStringLiteral("弓单草约"), QStringLiteral("弓单草约"),
            QStringLiteral("弹药"), QStringLiteral("弓单>弹 parts, 草约>药 parts"));
        row("parts in the middle", QStringLiteral("麻酉卒枪"), QStringLiteral("麻酉卒枪"), QStringLiteral("麻醉枪"),
            QStringLiteral("酉卒>醉 parts"));
        row("three parts", QStringLiteral("代尸巾刂单"), QStringLiteral("尸巾刂单"), QStringLiteral("刷单"),
            QStringLiteral("尸巾刂>刷 parts"));
        row("emoji", QStringLiteral("出售🔫支"), QStringLiteral("🔫支"), QStringLiteral("枪支"),
            QStringLiteral("🔫>枪 emoji"));
        row("emoji with its selector", QStringLiteral("手🔫️"), QStringLiteral("手🔫️"),
            QStringLiteral("手枪"), QStringLiteral("🔫️>枪 emoji"));
        row("emoji for a word", QStringLiteral("出售🔫联系"), QStringLiteral("🔫"), QStringLiteral("手枪"),
            QStringLiteral("🔫>手枪 emoji"));
        row("flags as letters", QStringLiteral("🇹🇬酒"), QStringLiteral("🇹🇬"), QStringLiteral("特供"),
            QStringLiteral("🇹>特 emoji, 🇬>供 emoji"));
        row("word of the trade", QStringLiteral("手狗出售"), QStringLiteral("手狗"), QStringLiteral("手枪"),
            QStringLiteral("狗>枪 trade"));
        row("repeats", QStringLiteral("刷刷好好评评"), QStringLiteral("刷刷好好评评"), QStringLiteral("刷好评"),
            QStringLiteral("刷> repeat, 好> repeat, 评> repeat"));
        row("repeats and parts", QStringLiteral("特特亻共"), QStringLiteral("特特亻共"), QStringLiteral("特供"),
            QStringLiteral("特> repeat, 亻共>供 parts"));
        row("a stroke out of the middle", QStringLiteral("刷丷甲一"), QStringLiteral("刷丷甲一"),
            QStringLiteral("刷单"), QStringLiteral("丷甲一>单 parts"));
        row("initials in another style", QStringLiteral("50ml 𝘀𝗱"), QStringLiteral("𝘀𝗱"), QStringLiteral("刷单"),
            QStringLiteral("𝘀>刷 initials, 𝗱>单 initials"));
        row("initials apart by a sign", QStringLiteral("SD卡 s|d"), QStringLiteral("s|d"), QStringLiteral("刷单"),
            QStringLiteral("s>刷 initials, d>单 initials"));
        row("a homophone beside a picture", QStringLiteral("麻嶊🔫"), QStringLiteral("麻嶊🔫"), QStringLiteral("麻醉枪"),
            QStringLiteral("嶊>醉 sound, 🔫>枪 emoji"));
        row("struck homophones", QStringLiteral("讨\u0336共\u0336 弹\u0336妖\u0336"),
            QStringLiteral("弹\u0336妖\u0336"), QStringLiteral("弹药"), QStringLiteral("妖\u0336>药 sound"));
        row("initials before a bracket", QStringLiteral("TG 【11-11】"), QStringLiteral("TG"), QStringLiteral("特供"),
            QStringLiteral("T>特 initials, G>供 initials"));
        row("ü as v", QStringLiteral("代办lv卡"), QStringLiteral("lv卡"), QStringLiteral("绿卡"),
            QStringLiteral("lv>绿 pinyin"));
        row("ü as u", QStringLiteral("代办luka"), QStringLiteral("luka"), QStringLiteral("绿卡"),
            QStringLiteral("lu>绿 pinyin, ka>卡 pinyin"));
        row("initials and syllables", QStringLiteral("代shaoping"), QStringLiteral("shaoping"),
            QStringLiteral("刷好评"), QStringLiteral("s>刷 initials, hao>好 pinyin, ping>评 pinyin"));
        row("a letter before parts", QStringLiteral("酱香t亻共酒"), QStringLiteral("t亻共"), QStringLiteral("特供"),
            QStringLiteral("t>特 initials, 亻共>供 parts"));
        row("parts before a letter", QStringLiteral("酱香牛寺g酒"), QStringLiteral("牛寺g"), QStringLiteral("特供"),
            QStringLiteral("牛寺>特 parts, g>供 initials"));
        row("all in parts", QStringLiteral("酱香牛寺亻共酒"), QStringLiteral("牛寺亻共"), QStringLiteral("特供"),
            QStringLiteral("牛寺>特 parts, 亻共>供 parts"));
        row("two at once", QStringLiteral("木仓zhi"), QStringLiteral("木仓zhi"), QStringLiteral("枪支"),
            QStringLiteral("木仓>枪 parts, zhi>支 pinyin"));
        row("and a separator", QStringLiteral("te🈲供"), QStringLiteral("te🈲供"), QStringLiteral("特供"),
            QStringLiteral("te>特 pinyin"));
        row("parts of a homophone", QStringLiteral("出售木秉靯"), QStringLiteral("木秉靯"), QStringLiteral("冰毒"),
            QStringLiteral("木秉>冰 parts, 靯>毒 sound"));
        row("parts that nobody writes alone", QStringLiteral("二丨龴供酒"), QStringLiteral("二丨龴供"),
            QStringLiteral("专供"), QStringLiteral("二丨龴>专 parts"));
        row("parts that are a word with what is before", QStringLiteral("专人共酒"), QStringLiteral("专人共"),
            QStringLiteral("专供"), QStringLiteral("人共>供 parts"));
        row("homophones, one in another form", QStringLiteral("守強"), QStringLiteral("守強"), QStringLiteral("手枪"),
            QStringLiteral("守>手 sound, 強>枪 sound"));
        row("a homophone in a word of its own", QStringLiteral("出售氢化钾粉"), QStringLiteral("氢化钾"),
            QStringLiteral("氰化钾"), QStringLiteral("氢>氰 sound"));
        row("all repeated, and a separator", QStringLiteral("特特|供供物"), QStringLiteral("特特|供供"),
            QStringLiteral("特供"), QStringLiteral("特> repeat, 供> repeat"));
        row("parts behind the same character", QStringLiteral("木木仓支"), QStringLiteral("木仓支"),
            QStringLiteral("枪支"), QStringLiteral("木仓>枪 parts"));
        row("parts behind the same character apart", QStringLiteral("手 手木仓"), QStringLiteral("手木仓"),
            QStringLiteral("手枪"), QStringLiteral("木仓>枪 parts"));
        row("a syllable and an initial", QStringLiteral("shuah评价"), QStringLiteral("shuah评"),
            QStringLiteral("刷好评"), QStringLiteral("shua>刷 pinyin, h>好 initials"));
        row("reading in brackets", QStringLiteral("海(hǎi)洛yin"), QStringLiteral("海(hǎi)洛yin"),
            QStringLiteral("海洛因"), QStringLiteral("yin>因 pinyin"));
    }
    void seesThrough() {
        QFETCH(QString, title);
        QFETCH(QString, text);
        QFETCH(QString, word);
        QFETCH(QString, steps);
        const auto all = found(finderOf(words()), title);
        QCOMPARE(all.size(), size_t(1));
        QCOMPARE(all[0].text, text);
        QCOMPARE(all[0].word, word);
        QCOMPARE(all[0].steps.join(QStringLiteral(", ")), steps);
    }

    void leavesHonestTextsAlone_data() {
        QTest::addColumn<QString>("title");
        for (const auto& title : {QStringLiteral("特供酒"), QStringLiteral("5T供水设备"), QStringLiteral("CAT供应"),
                 QStringLiteral("MTG卡牌"), QStringLiteral("SK-II TG 5"), QStringLiteral("抗病毒口服液"),
                 QStringLiteral("墙纸 卧室"), QStringLiteral("强制退款"), QStringLiteral("牙刷，单支装"),
                 QStringLiteral("大码女装"), QStringLiteral("独特供应"), QStringLiteral("刷🈲"),
                 QStringLiteral("NTESHDR"), QStringLiteral("手机了解一下"), QStringLiteral("手机了"),
                 QStringLiteral("专人共同服务"), QStringLiteral("守强"), QStringLiteral("固守強調臺灣"),
                 QStringLiteral("女子靯"), QStringLiteral("亻广枪"), QStringLiteral("TG/某某 主机"),
                 QStringLiteral("机箱-tg 黑色")})
            QTest::newRow(qPrintable(title)) << title;
    }
    void leavesHonestTextsAlone() {
        QFETCH(QString, title);
        const auto all = found(finderOf(words()), title);
        QVERIFY2(all.empty(), all.empty() ? "" : qPrintable(all[0].text + all[0].word));
    }

    void undoesOnlyWhatIsAskedFor_data() {
        QTest::addColumn<QString>("title");
        QTest::addColumn<int>("layer");
        const auto row
            = [](const QString& title, FoldLayer layer) { QTest::newRow(foldLayerName(layer)) << title << int(layer); };
        row(QStringLiteral("出售冰独"), FoldLayer::Sound);
        row(QStringLiteral("te供"), FoldLayer::Pinyin);
        row(QStringLiteral("TG"), FoldLayer::Initials);
        row(QStringLiteral("木仓支"), FoldLayer::Parts);
        row(QStringLiteral("手🔫"), FoldLayer::Emoji);
        row(QStringLiteral("手狗"), FoldLayer::Trade);
    }
    void undoesOnlyWhatIsAskedFor() {
        QFETCH(QString, title);
        QFETCH(int, layer);
        const FoldLayers one = layerBit(FoldLayer(layer));
        QCOMPARE(found(finderOf(words(), one), title).size(), size_t(1));
        QCOMPARE(found(finderOf(words(), kAllFoldLayers & ~one), title).size(), size_t(0));
        QVERIFY(foldLayerOf(foldLayerName(FoldLayer(layer))) == FoldLayer(layer));
    }

    void knowsCharactersByTheirParts_data() {
        QTest::addColumn<QString>("whole");
        QTest::addColumn<QString>("parts");
        QTest::addColumn<bool>("composes");
        const auto row = [](const QString& whole, const QString& parts, bool composes) {
            QTest::newRow(qPrintable(whole + parts)) << whole << parts << composes;
        };
        row(QStringLiteral("枪"), QStringLiteral("木仓"), true);
        row(QStringLiteral("打"), QStringLiteral("手丁"), true);
        row(QStringLiteral("酒"), QStringLiteral("水酉"), true);
        row(QStringLiteral("胖"), QStringLiteral("肉半"), true);
        row(QStringLiteral("特"), QStringLiteral("牛寺"), true);
        row(QStringLiteral("国"), QStringLiteral("囗玉"), true);
        row(QStringLiteral("冷"), QStringLiteral("冰令"), true);
        row(QStringLiteral("达"), QStringLiteral("大走"), true);
        row(QStringLiteral("药"), QStringLiteral("草约"), true);
        row(QStringLiteral("炸"), QStringLiteral("火乍"), true);
        row(QStringLiteral("气"), QStringLiteral("乞一"), true);
        row(QStringLiteral("气"), QStringLiteral("乞丨"), false);
        row(QStringLiteral("枪"), QStringLiteral("木日"), false);
        row(QStringLiteral("枪"), QStringLiteral("枪支"), false);
        row(QStringLiteral("q"), QStringLiteral("木仓"), false);
    }
    void knowsCharactersByTheirParts() {
        QFETCH(QString, whole);
        QFETCH(QString, parts);
        QFETCH(bool, composes);
        const auto& characters = Characters::instance();
        const auto pieces = parts.toStdU32String();
        QCOMPARE(characters.composes(whole.toStdU32String()[0], pieces), composes);
        const auto beginnings = characters.beginningsOfParts(whole.toStdU32String()[0]);
        const Characters::Pair pair{pieces[0], pieces[1]};
        QCOMPARE(std::find(beginnings.begin(), beginnings.end(), pair) != beginnings.end(), composes);
    }

    void comparesStrokesInAnyOrder_data() {
        QTest::addColumn<QString>("whole");
        QTest::addColumn<QString>("parts");
        QTest::addColumn<int>("off");
        const auto row = [](const QString& whole, const QString& parts, int off) {
            QTest::newRow(qPrintable(whole + parts)) << whole << parts << off;
        };
        row(QStringLiteral("枪"), QStringLiteral("仓木"), 0);
        row(QStringLiteral("专"), QStringLiteral("二丨龴"), 1);
        row(QStringLiteral("枪"), QStringLiteral("木日"), -1);
        row(QStringLiteral("枪"), QStringLiteral("木木木"), -1);
    }
    void comparesStrokesInAnyOrder() {
        QFETCH(QString, whole);
        QFETCH(QString, parts);
        QFETCH(int, off);
        QCOMPARE(Characters::instance().strokesOff(whole.toStdU32String()[0], parts.toStdU32String()), off);
    }

    // What sends a search that tries everything into quadratic time.
    void hostileTextsEnd_data() {
        QTest::addColumn<QString>("piece");
        for (const auto& piece : {QStringLiteral("特"), QStringLiteral("乖"), QStringLiteral("🔫"), QStringLiteral("te"),
                 QStringLiteral("te供"), QStringLiteral("忑蚣"), QStringLiteral("木"), QStringLiteral("🇹"),
                 QStringLiteral("(tè"), QStringLiteral("刷🔫\u200D"), QStringLiteral("丨"), QStringLiteral("靯"),
                 QStringLiteral("木秉靯"), QStringLiteral("二丨龴")})
            QTest::newRow(qPrintable(piece)) << piece;
    }
    void hostileTextsEnd() {
        QFETCH(QString, piece);
        const auto finder = finderOf(words());
        const auto start = std::clock(); // of the processor: what else runs here counts for nothing
        found(finder, piece.repeated(60000 / piece.size()));
        QVERIFY(std::clock() - start < 15 * CLOCKS_PER_SEC);
    }

    void threadsShareAFinder() {
        const auto finder = finderOf(words());
        std::atomic<int> right = 0;
        std::vector<std::thread> threads;
        for (int i = 0; i < 3; ++i)
            threads.emplace_back([&] {
                for (int round = 0; round < 50; ++round)
                    right += found(finder, QStringLiteral("木仓支 te供")).size() == 2;
            });
        for (auto& thread : threads)
            thread.join();
        QCOMPARE(right.load(), 150);
    }
};

QTEST_GUILESS_MAIN(TestDisguiseFinder)
#include "tst_disguisefinder.moc"
