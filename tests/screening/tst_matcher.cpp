#include "tests/support/onerule.h"

#include <QElapsedTimer>
#include <QTest>

#include <thread>

using namespace xunwang;

namespace {

QString any(const QString& words) {
    return QStringLiteral("'any': [%1]").arg(words);
}

} // namespace

class TestMatcher : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void givesPlacesInTheOriginal_data() {
        QTest::addColumn<QString>("title");
        QTest::addColumn<int>("start");
        QTest::addColumn<int>("end");
        QTest::newRow("plain") << QStringLiteral("白酒特供") << 2 << 4;
        QTest::newRow("emoji inside") << QStringLiteral("军区特🈲供白酒") << 2 << 5;
        QTest::newRow("surrogates before") << QStringLiteral("🔫🔫特供") << 2 << 4;
        QTest::newRow("zero width inside") << QStringLiteral("酒\u200B特\u200B供\u200B") << 2 << 5;
        QTest::newRow("expansion before") << QStringLiteral("5㎏ﬃ特供") << 3 << 5;
        QTest::newRow("family emoji inside") << QStringLiteral("特👨‍👩‍👧供") << 0 << 7;
        QTest::newRow("traditional") << QStringLiteral("國特 供") << 1 << 4;
    }
    void givesPlacesInTheOriginal() {
        QFETCH(QString, title);
        QFETCH(int, start);
        QFETCH(int, end);
        const auto hits = hitsOf(any(QStringLiteral("'特供'")), title);
        QCOMPARE(hits.all.size(), size_t(1));
        QCOMPARE(hits.all[0].codePoints, (TextSpan{start, end}));
        const auto points = title.toUcs4();
        QCOMPARE(hits.texts[0],
            QString::fromUcs4(reinterpret_cast<const char32_t*>(points.constData()) + start, end - start));
        QCOMPARE(title.mid(hits.all[0].utf16.begin, hits.all[0].utf16.end - hits.all[0].utf16.begin), hits.texts[0]);
    }

    void givesPlacesInsideExpansions() {
        const auto hits = hitsOf(any(QStringLiteral("'kg装'")), QStringLiteral("5㎏装"));
        QCOMPARE(hits.texts, QStringList{QStringLiteral("㎏装")});
    }

    void showsThePathOfADisguise() {
        const auto hits = hitsOf(any(QStringLiteral("'特供', 'tg酒'")), QStringLiteral("特🈲供 TG酒"));
        QCOMPARE(hits.all.size(), size_t(2));
        QCOMPARE(hits.all[0].path(), (QStringList{QStringLiteral("特🈲供"), QStringLiteral("特供")}));
        QCOMPARE(hits.all[1].path(), QStringList());
    }

    void wordsAsTheRuleHasThemAreNoDisguise() {
        const auto hits = hitsOf(any(QStringLiteral("'γ-羟基丁酸'")), QStringLiteral("Γ-羟基丁酸 γ羟基丁酸"));
        QCOMPARE(hits.all.size(), size_t(2));
        QCOMPARE(hits.all[0].path(), QStringList());
        QCOMPARE(hits.all[1].path().size(), 2);
    }

    // The layers a rule asks for, of all its words or of one; the path piece by piece.
    void rulesAskForLayers_data() {
        QTest::addColumn<QString>("rule");
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("path");
        const auto row = [](const char* name, const QString& rule, const QString& title, const QString& path = {}) {
            QTest::newRow(name) << rule << title << path;
        };
        const QString word = QStringLiteral("'any': ['特供']");
        const QString pattern = QStringLiteral("'patterns': ['军区.{0,3}特供']");
        const auto with = [](const QString& layers, const QString& rest) {
            return QStringLiteral("'layers': [%1], %2").arg(layers, rest);
        };
        row("none asked for", word, QStringLiteral("te供酒"));
        row("another one", with(QStringLiteral("'sound', 'parts'"), word), QStringLiteral("te供酒"));
        row("the one", with(QStringLiteral("'pinyin'"), word), QStringLiteral("Te🈲供酒"),
            QStringLiteral("Te🈲供 te供 特供"));
        row("all", with(QStringLiteral("'all'"), word), QStringLiteral("忑供酒"), QStringLiteral("忑供 特供"));
        row("a word of its own mind", QStringLiteral("'any': [{'word': '特供', 'layers': ['sound']}, '内供']"),
            QStringLiteral("忑供酒"), QStringLiteral("忑供 特供"));
        row("and the word beside it", QStringLiteral("'any': [{'word': '特供', 'layers': ['sound']}, '内供']"),
            QStringLiteral("内蚣酒"));
        row("a word that wants none",
            with(QStringLiteral("'all'"), QStringLiteral("'any': [{'word': '特供', 'layers': []}]")),
            QStringLiteral("忑供酒"));
        row("words of a pattern", with(QStringLiteral("'all'"), pattern), QStringLiteral("军区白酒te供"),
            QStringLiteral("军区白酒te供 军区白酒特供"));
        row("words near each other",
            with(QStringLiteral("'pinyin'"),
                QStringLiteral("'near': [{'of': ['特供'], 'with': ['军区'], 'within': 4}]")),
            QStringLiteral("军区酒te供"), QStringLiteral("军区酒te供 军区酒特供"));
        row("what must not stand there", with(QStringLiteral("'all'"), word + QStringLiteral(", 'none': ['天猫']")),
            QStringLiteral("天猫te供"));
        row("an exemption that needs it undone",
            with(QStringLiteral("'all'"),
                word + QStringLiteral(", 'exempt': [{'any': ['天猫特供'], 'why': {'zh': '渠', 'en': 'channel'}}]")),
            QStringLiteral("天猫te供"));
    }
    void rulesAskForLayers() {
        QFETCH(QString, rule);
        QFETCH(QString, title);
        QFETCH(QString, path);
        const auto hits = hitsOf(rule, title);
        QCOMPARE(hits.all.size(), size_t(!path.isEmpty()));
        if (path.isEmpty())
            return;
        const RuleHit& hit = hits.all[0];
        QCOMPARE(hit.path().join(u' '), path);
        QCOMPARE(title.mid(hit.utf16.begin, hit.utf16.end - hit.utf16.begin), hit.text);
        QCOMPARE(hit.steps.size(), size_t(1));
        QVERIFY(hit.text.contains(hit.steps[0].text));
    }

    void plainAndDisguisedHitsStandSideBySide() {
        const auto hits
            = hitsOf(QStringLiteral("'layers': ['all'], 'any': ['特供']"), QStringLiteral("特供 te供 特供"));
        QCOMPARE(hits.texts, (QStringList{QStringLiteral("特供"), QStringLiteral("te供"), QStringLiteral("特供")}));
        QCOMPARE(hits.all[0].path(), QStringList());
        QCOMPARE(hits.all[2].codePoints, (TextSpan{7, 9}));
    }

    void matchesAcrossGapsUnlessTheyPartWords_data() {
        QTest::addColumn<QString>("title");
        QTest::addColumn<bool>("hit");
        QTest::newRow("alone") << QStringLiteral("特 供") << true;
        QTest::newRow("dot") << QStringLiteral("大会堂特·供酒") << true;
        QTest::newRow("blank in a run") << QStringLiteral("人民大会堂特 供白酒") << true;
        QTest::newRow("every character apart") << QStringLiteral("军 区 特 供 酒") << true;
        QTest::newRow("two words") << QStringLiteral("独特 供应") << false;
        QTest::newRow("two words and a comma") << QStringLiteral("设计独特，供应全国") << false;
        QTest::newRow("word on the left") << QStringLiteral("模特 供 拍照") << false;
        QTest::newRow("word on the right") << QStringLiteral("大特 供应商") << false;
        QTest::newRow("zero width parts nothing") << QStringLiteral("独特\u200B供应") << true;
    }
    void matchesAcrossGapsUnlessTheyPartWords() {
        QFETCH(QString, title);
        QFETCH(bool, hit);
        QCOMPARE(!hitsOf(any(QStringLiteral("'特供'")), title).all.empty(), hit);
    }

    void latinAndDigitsMatchWhole_data() {
        QTest::addColumn<QString>("term");
        QTest::addColumn<QString>("title");
        QTest::addColumn<bool>("hit");
        const auto row = [](const char* name, const QString& term, const QString& title, bool hit) {
            QTest::newRow(name) << term << title << hit;
        };
        row("word", QStringLiteral("tg"), QStringLiteral("酒TG礼"), true);
        row("inside a word", QStringLiteral("tg"), QStringLiteral("MTG卡"), false);
        row("word apart", QStringLiteral("tg"), QStringLiteral("A TG B"), true);
        row("beside a digit", QStringLiteral("3c认证"), QStringLiteral("v3C认证"), true);
        row("inside a number", QStringLiteral("3c认证"), QStringLiteral("13C认证"), false);
        row("sign demanded", QStringLiteral("1:1复刻"), QStringLiteral("11复刻"), false);
        row("sign given", QStringLiteral("1:1复刻"), QStringLiteral("1：1复刻"), true);
        row("CAS number", QStringLiteral("143-33-9"), QStringLiteral("CAS:143-33-9"), true);
        row("the same digits", QStringLiteral("143-33-9"), QStringLiteral("型号143339"), false);
        row("part of a longer number", QStringLiteral("143-33-9"), QStringLiteral("143-33-98"), false);
    }
    void latinAndDigitsMatchWhole() {
        QFETCH(QString, term);
        QFETCH(QString, title);
        QFETCH(bool, hit);
        QCOMPARE(!hitsOf(any(u'\'' + term + u'\''), title).all.empty(), hit);
    }

    void mergesWhatOverlaps() {
        const auto body = QStringLiteral("'any': ['特供'], 'patterns': ['部队.{0,3}特供', '特供.{0,2}酒']");
        QCOMPARE(hitsOf(body, QStringLiteral("部队特供白酒 特供")).texts,
            (QStringList{QStringLiteral("部队特供白酒"), QStringLiteral("特供")}));
    }

    void conditionsHold() {
        const auto body = QStringLiteral("'any': ['金箔'], 'all': [['蛋糕', '酒']], 'none': ['面霜']");
        QVERIFY(!hitsOf(body, QStringLiteral("金箔 蛋糕")).all.empty());
        QVERIFY(!hitsOf(body, QStringLiteral("金箔"), QStringLiteral("食品/蛋糕")).all.empty());
        QVERIFY(hitsOf(body, QStringLiteral("金箔")).all.empty());
        QVERIFY(hitsOf(body, QStringLiteral("金箔 蛋糕 面霜")).all.empty());
        const auto category = QStringLiteral("'any': ['金箔'], 'category': {'any': ['食品'], 'none': ['化妆']}");
        QVERIFY(!hitsOf(category, QStringLiteral("金箔"), QStringLiteral("食品")).all.empty());
        QVERIFY(hitsOf(category, QStringLiteral("金箔 食品")).all.empty());
        QVERIFY(hitsOf(category, QStringLiteral("金箔"), QStringLiteral("食品 化妆")).all.empty());
        const auto price = QStringLiteral("'any': ['月饼'], 'price': {'from': '500', 'to': '1000'}");
        QVERIFY(hitsOf(price, QStringLiteral("月饼")).all.empty());
        QVERIFY(hitsOf(price, QStringLiteral("月饼"), {}, Money::fromFen(49999)).all.empty());
        QVERIFY(!hitsOf(price, QStringLiteral("月饼"), {}, Money::fromFen(50000)).all.empty());
        QVERIFY(hitsOf(price, QStringLiteral("月饼"), {}, Money::fromFen(100001)).all.empty());
    }

    void exemptionsCancelWhatTheyOverlap() {
        const auto body = QStringLiteral("'any': ['专供'], 'exempt': [{'patterns': ['<channels>.{0,2}专供'], 'why': "
                                         "{'zh': '渠道', 'en': 'channel'}}]");
        QVERIFY(hitsOf(body, QStringLiteral("天猫专供")).all.empty());
        QVERIFY(hitsOf(body, QStringLiteral("天猫 专·供")).all.empty());
        QCOMPARE(hitsOf(body, QStringLiteral("天猫专供 部队专供")).all.size(), size_t(1));
        const auto whole = QStringLiteral("'any': ['专供'], 'exempt': [{'any': ['天猫'], 'wholeListing': true, 'why': "
                                          "{'zh': '渠道', 'en': 'channel'}}]");
        QVERIFY(hitsOf(whole, QStringLiteral("部队专供 天猫")).all.empty());
    }

    void pairsStandNearEachOther_data() {
        QTest::addColumn<QString>("side");
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("hit");
        const auto row = [](const char* name, const char* side, const QString& title, const QString& hit) {
            QTest::newRow(name) << QString::fromLatin1(side) << title << hit;
        };
        row("behind", "either", QStringLiteral("气枪 现货出售 包邮"), QStringLiteral("气枪 现货出售"));
        row("before", "either", QStringLiteral("长期出售 各类 气枪"), QStringLiteral("出售 各类 气枪"));
        row("next to it", "either", QStringLiteral("出售气枪"), QStringLiteral("出售气枪"));
        row("just far enough", "either", QStringLiteral("气枪一二三四出售"), QStringLiteral("气枪一二三四出售"));
        row("too far", "either", QStringLiteral("气枪一二三四五出售"), {});
        row("what folding removes does not count", "either", QStringLiteral("气枪一·二·三·四·出售"),
            QStringLiteral("气枪一·二·三·四·出售"));
        row("only before", "before", QStringLiteral("气枪出售"), {});
        row("only behind", "after", QStringLiteral("出售气枪"), {});
        row("behind, as asked", "after", QStringLiteral("出售 气枪 出售"), QStringLiteral("气枪 出售"));
        row("one alone", "either", QStringLiteral("气枪"), {});
        row("a word over the edge", "either", QStringLiteral("吹气 枪 出售"), {});
    }
    void pairsStandNearEachOther() {
        QFETCH(QString, side);
        QFETCH(QString, title);
        QFETCH(QString, hit);
        const auto body
            = QStringLiteral("'near': [{'of': ['气枪'], 'with': ['出售'], 'within': 4, 'side': '%1'}]").arg(side);
        QCOMPARE(hitsOf(body, title).texts.value(0), hit);
    }

    void pairsAreConditionsToo() {
        const auto pair = QStringLiteral("{'near': [{'of': ['天猫'], 'with': ['专供'], 'within': 2}]}");
        const auto all = QStringLiteral("'any': ['白酒'], 'all': [%1]").arg(pair);
        QVERIFY(!hitsOf(all, QStringLiteral("白酒 天猫专供")).all.empty());
        QVERIFY(hitsOf(all, QStringLiteral("白酒 天猫 十二字之外 专供")).all.empty());
        const auto none = QStringLiteral("'any': ['白酒'], 'none': %1").arg(pair);
        QVERIFY(hitsOf(none, QStringLiteral("白酒 天猫专供")).all.empty());
        const auto exempt = QStringLiteral("'any': ['专供'], 'exempt': [{'near': [{'of': ['天猫'], 'with': ['专供'], "
                                           "'within': 2}], 'why': {'zh': '渠道', 'en': 'channel'}}]");
        QCOMPARE(hitsOf(exempt, QStringLiteral("天猫款专供 军区专供")).all.size(), size_t(1));
    }

    // A single term may not reach over a gap out of the middle of a word; the parts of a pair do stand apart.
    void pairsMayStandApart() {
        const auto pair = QStringLiteral("'near': [{'of': ['大会堂'], 'with': ['专供'], 'within': 4}]");
        QCOMPARE(hitsOf(pair, QStringLiteral("人民大会堂 专供茶")).texts, QStringList{QStringLiteral("大会堂 专供")});
        QCOMPARE(
            hitsOf(QStringLiteral("'any': ['大会堂专供']"), QStringLiteral("人民大会堂 专供茶")).texts, QStringList());
    }

    void manyPartsOfPairsCostOneWalk() {
        QString title;
        for (int i = 0; i < 20000; ++i)
            title += QStringLiteral("气枪枪枪枪枪枪枪枪出售售售售售售售售");
        QElapsedTimer timer;
        timer.start();
        hitsOf(QStringLiteral("'near': [{'of': ['气枪'], 'with': ['出售'], 'within': 2}]"), title);
        QVERIFY(timer.elapsed() < 10000);
    }

    void looksAround_data() {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("hit");
        const auto row = [](const char* name, const QString& pattern, const QString& title, const QString& hit) {
            QTest::newRow(name) << pattern << title << hit;
        };
        const QString behind = QStringLiteral("(?<!独|模)特供");
        row("nothing behind", behind, QStringLiteral("军区特🈲供"), QStringLiteral("特🈲供"));
        row("the wrong word behind", behind, QStringLiteral("独特供应"), {});
        row("the second one", behind, QStringLiteral("独特供应 🔫特供酒"), QStringLiteral("特供"));
        row("ahead", QStringLiteral("特供(?!应|水)"), QStringLiteral("特供应链 特供酒"), QStringLiteral("特供"));
        row("the same twice", QStringLiteral("(..)好评[^好]{0,6}\\\\1好评"), QStringLiteral("五星好评，五星好评"),
            QStringLiteral("五星好评，五星好评"));
        row("not the same", QStringLiteral("(..)好评[^好]{0,6}\\\\1好评"), QStringLiteral("五星好评，四星好评"), {});
    }
    void looksAround() {
        QFETCH(QString, pattern);
        QFETCH(QString, title);
        QFETCH(QString, hit);
        QCOMPARE(hitsOf(QStringLiteral("'patterns': ['%1']").arg(pattern), title).texts.value(0), hit);
    }

    // What sends a backtracking engine into exponential time, on texts that make it happen.
    void hostileLookAroundIsGivenUp_data() {
        QTest::addColumn<QString>("pattern");
        QTest::newRow("nested") << QStringLiteral("(?:a+)+(?!a)b(?<=xb)");
        QTest::newRow("alternatives") << QStringLiteral("(?:a|aa|aaa)+(?=cb)c(?<=xc)");
        QTest::newRow("back reference") << QStringLiteral("(a*)*(a*)*\\\\1\\\\2ab(?!a)");
    }
    void hostileLookAroundIsGivenUp() {
        QFETCH(QString, pattern);
        const auto matcher = compiled(QStringLiteral("'any': ['甲乙'], 'patterns': ['%1']").arg(pattern));
        QVERIFY(matcher);
        Matcher::Scratch scratch(*matcher);
        const std::string text = "甲乙" + std::string(3000, 'a') + "c bab";
        ScreenedFields fields;
        fields[RuleField::Title] = text;
        QElapsedTimer timer;
        timer.start();
        for (int i = 0; i < 1000; ++i)
            QCOMPARE(matcher->scan(fields, kSomeDay, scratch).size(), size_t(1)); // 甲乙
        QVERIFY(timer.elapsed() < 60000);
        QCOMPARE(scratch.undecided().size(), size_t(1));
        QVERIFY(scratch.undecided()[0].givenUp);
        QCOMPARE(scratch.undecided()[0].line, 4);
    }

    void saysWhichExemptionsWereMet() {
        const auto body = QStringLiteral("'any': ['专供'], 'exempt': [{'patterns': ['<channels>.{0,2}专供'], 'why': "
                                         "{'zh': '渠道', 'en': 'channel'}}, {'any': ['儿童'], 'promotions': true, "
                                         "'wholeListing': true, 'why': {'zh': '节', 'en': 'feast'}}]");
        const auto hits = hitsOf(body, QStringLiteral("天 猫专供 军区专供 儿童"));
        QCOMPARE(hits.texts, QStringList{QStringLiteral("专供")});
        QCOMPARE(hits.all[0].met.size(), size_t(2));
        QCOMPARE(hits.all[0].met[0].text, QStringLiteral("天 猫专供"));
        QCOMPARE(hits.all[0].met[1].exemption, 1);
        QCOMPARE(hits.exempted, (std::vector<ExemptedHit>{{0, 0}}));
        const auto feast = hitsOf(body, QStringLiteral("军区专供 儿童"), {}, {}, QDate(2026, 11, 11));
        QVERIFY(feast.all.empty());
        QCOMPARE(feast.exempted, (std::vector<ExemptedHit>{{0, 1}}));
    }

    void rulesNotInForceDoNotHit() {
        const auto body = any(QStringLiteral("'特供'"));
        QVERIFY(hitsOf(body, QStringLiteral("特供"), {}, {}, QDate(2019, 12, 31)).all.empty());
        QVERIFY(!hitsOf(body, QStringLiteral("特供"), {}, {}, QDate(2020, 1, 1)).all.empty());
        QVERIFY(!hitsOf(body, QStringLiteral("特供"), {}, {}, QDate(2029, 12, 31)).all.empty());
        QVERIFY(hitsOf(body, QStringLiteral("特供"), {}, {}, QDate(2030, 1, 1)).all.empty());
    }

    void refusesBadPacks_data() {
        QTest::addColumn<QString>("body");
        QTest::addColumn<QString>("key");
        const auto row = [](const char* key, const QString& body) {
            QTest::newRow(qPrintable(body)) << body << QString::fromLatin1(key);
        };
        row("pack.key-missing", QStringLiteral("'fields': ['title']"));
        row("pack.key-unknown", QStringLiteral("'any': ['特供'], 'colour': 1"));
        row("pack.value-wrong", QStringLiteral("'any': []"));
        row("pack.value-wrong", QStringLiteral("'any': ['特供'], 'layers': ['repeat']"));
        row("pack.value-wrong", QStringLiteral("'any': [{'word': '特供', 'layers': 'all'}]"));
        row("pack.key-missing", QStringLiteral("'any': [{'word': '特供'}]"));
        row("pack.value-wrong", QStringLiteral("'any': ['特供'], 'fields': ['weight']"));
        row("pack.value-wrong", QStringLiteral("'any': ['特供'], 'price': {'from': 'cheap'}"));
        row("pack.key-missing", QStringLiteral("'any': ['特供'], 'near': [{'of': ['气枪'], 'with': ['卖']}]"));
        row("pack.value-wrong", QStringLiteral("'near': [{'of': ['气枪'], 'with': ['卖'], 'within': -1}]"));
        row("pack.value-wrong",
            QStringLiteral("'near': [{'of': ['气枪'], 'with': ['卖'], 'within': 1, 'side': 'up'}]"));
        row("pack.pattern-bad", QStringLiteral("'patterns': ['(?<=特.{0,9})供应']"));
        row("pack.value-wrong", QStringLiteral("'any': ['特供'], 'discount': {'from': 2, 'to': 1}"));
        row("pack.value-wrong", QStringLiteral("'any': ['特供'], 'sales': {}"));
        row("pack.value-wrong", QStringLiteral("'missing': ['price']"));
        row("pack.value-wrong", QStringLiteral("'licence': ['lost']"));
        row("pack.key-missing", QStringLiteral("'history': {'times': 2}"));
        row("pack.key-unknown", QStringLiteral("'history': {'measure': 'same-day', 'times': 2, 'days': 3}"));
        row("pack.value-wrong", QStringLiteral("'history': {'measure': 'dip', 'times': 2, 'days': 3}"));
        row("pack.key-missing", QStringLiteral("'peers': {'atLeast': 10}"));
        row("pack.key-missing", QStringLiteral("'any': ['特供'], 'exempt': [{'why': {'zh': '甲', 'en': 'a'}}]"));
        row("pack.list-unknown", QStringLiteral("'any': ['@nowhere']"));
        row("pack.list-unknown", QStringLiteral("'patterns': ['<channels.特供']"));
        row("pack.term-short", QStringLiteral("'any': ['特']"));
        row("pack.term-short", QStringLiteral("'any': ['🈲']"));
        row("pack.pattern-bad", QStringLiteral("'patterns': ['特(供']"));
        row("pack.pattern-bad", QStringLiteral("'patterns': ['特.*供']"));
        row("pack.pattern-bad", QStringLiteral("'patterns': ['(?:a?){5}']"));
        row("pack.pattern-bad", QStringLiteral("'patterns': ['(?:(?:a{1,50}){1,50}){1,50}b']"));
        row("pack.pattern-unfolded", QStringLiteral("'patterns': ['TG酒']"));
        row("pack.pattern-unfolded", QStringLiteral("'patterns': ['專供酒']"));
        row("pack.pattern-unfolded", QStringLiteral("'patterns': ['特 供']"));
        row("json.key-twice", QStringLiteral("'any': ['特供'], 'any': ['专供']"));
        row("json.syntax", QStringLiteral("'any': ['特供',]"));
    }
    void refusesBadPacks() {
        QFETCH(QString, body);
        QFETCH(QString, key);
        QElapsedTimer timer;
        timer.start();
        const auto matcher = compiled(body);
        QVERIFY(!matcher);
        QCOMPARE(matcher.error().detail, key);
        QCOMPARE(matcher.error().code, ErrorCode::Validation);
        QCOMPARE(matcher.error().context.value(0).toInt(), 4); // the line of the rule in packOf()
        QVERIFY(timer.elapsed() < 2000);
    }

    void hostilePatternsAndTextsEnd() {
        // What sends a backtracking engine into exponential time.
        const auto matcher = compiled(QStringLiteral("'patterns': ['(?:a|aa|a?a){10,60}b']"));
        QVERIFY(matcher);
        Matcher::Scratch scratch(*matcher);
        const std::string text(200000, 'a');
        ScreenedFields fields;
        fields.text[0] = text;
        QElapsedTimer timer;
        timer.start();
        QVERIFY(matcher->scan(fields, QDate(2026, 1, 1), scratch).empty());
        QVERIFY(timer.elapsed() < 5000);
    }

    void manyHitsInOneTextCostOneWalk() {
        QString title;
        for (int i = 0; i < 50000; ++i)
            title += QStringLiteral("特\u200B供🔫");
        QElapsedTimer timer;
        timer.start();
        const auto hits = hitsOf(any(QStringLiteral("'特供'")), title);
        QCOMPARE(hits.all.size(), size_t(50000));
        QCOMPARE(hits.all.back().codePoints, (TextSpan{199996, 199999}));
        QVERIFY(timer.elapsed() < 10000);
    }

    void threadsShareAMatcher() {
        const auto matcher = compiled(any(QStringLiteral("'特供'")));
        QVERIFY(matcher);
        std::atomic<int> hits = 0;
        std::vector<std::thread> threads;
        for (int i = 0; i < 3; ++i)
            threads.emplace_back([&] {
                Matcher::Scratch scratch(*matcher);
                ScreenedFields fields;
                fields.text[0] = "特 供";
                for (int round = 0; round < 100; ++round)
                    hits += static_cast<int>(matcher->scan(fields, QDate(2026, 1, 1), scratch).size());
            });
        for (auto& thread : threads)
            thread.join();
        QCOMPARE(hits.load(), 300);
    }

    void brokenBytesAreGaps() {
        const auto matcher = compiled(any(QStringLiteral("'特供'")));
        QVERIFY(matcher);
        Matcher::Scratch scratch(*matcher);
        const std::string text = std::string("\xFF酒特") + "\xE7\x89" + "供";
        ScreenedFields fields;
        fields.text[0] = text;
        const auto& hits = matcher->scan(fields, QDate(2026, 1, 1), scratch);
        QCOMPARE(hits.size(), size_t(1));
        QCOMPARE(hits[0].codePoints, (TextSpan{2, 5}));
    }
};

QTEST_GUILESS_MAIN(TestMatcher)
#include "tst_matcher.moc"
