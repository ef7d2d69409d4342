#include "models/screening/matcher.h"

#include <QElapsedTimer>
#include <QTest>

#include <thread>

using namespace xunwang;

namespace {

// A pack of one rule, its body as the test gives it, on line 4. Apostrophes stand for quotes.
QByteArray packOf(const QString& body) {
    return QStringLiteral(
        "{'format': 'xunwang-rules-1', 'name': 'test', 'version': 1, 'lists': {'channels': ['天猫', '电商']},\n"
        "'laws': {'L': {'law': '某法', 'from': '2020-01-01', 'until': '2029-12-31'}},\n"
        "'rules': [\n"
        "{'code': 'r', 'family': 'f', 'severity': 'high', 'title': {'zh': '规', 'en': 'rule'}, %1,\n"
        "'basis': [{'law': 'L', 'article': '第一条'}], 'certainty': 'S',\n"
        "'examples': {'hit': ['甲'], 'miss': ['乙']}}]}")
        .arg(body)
        .replace(u'\'', u'"')
        .toUtf8();
}

Result<Matcher> compiled(const QString& body) {
    auto pack = RulePack::read(packOf(body));
    if (!pack)
        return fail(pack.error());
    return Matcher::compile(std::move(*pack));
}

struct Hits {
    QStringList texts;
    std::vector<RuleHit> all;
};

Hits hitsOf(const QString& body, const QString& title, const QString& category = {}, std::optional<Money> price = {},
    QDate date = QDate(2026, 1, 1)) {
    const auto matcher = compiled(body);
    if (!matcher)
        qFatal("%s: %s", qPrintable(matcher.error().detail), qPrintable(matcher.error().context.join(u' ')));
    Matcher::Scratch scratch(*matcher);
    const std::string text = title.toStdString();
    const std::string group = category.toStdString();
    ScreenedFields fields;
    fields.text = {text, group, {}};
    fields.price = price;
    Hits hits;
    hits.all = matcher->scan(fields, date, scratch);
    for (const RuleHit& hit : hits.all)
        hits.texts.append(hit.text);
    return hits;
}

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
        row("pack.value-wrong", QStringLiteral("'any': ['特供'], 'fields': ['weight']"));
        row("pack.value-wrong", QStringLiteral("'any': ['特供'], 'price': {'from': 'cheap'}"));
        row("pack.list-unknown", QStringLiteral("'any': ['@nowhere']"));
        row("pack.list-unknown", QStringLiteral("'patterns': ['<channels.特供']"));
        row("pack.term-short", QStringLiteral("'any': ['特']"));
        row("pack.term-short", QStringLiteral("'any': ['🈲']"));
        row("pack.pattern-bad", QStringLiteral("'patterns': ['特(供']"));
        row("pack.pattern-bad", QStringLiteral("'patterns': ['特.*供']"));
        row("pack.pattern-bad", QStringLiteral("'patterns': ['(?=特)供应']"));
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
