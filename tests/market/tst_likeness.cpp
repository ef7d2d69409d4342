#include "models/market/likeness.h"
#include "models/store/codec.h"

#include <QRandomGenerator>
#include <QTest>

using namespace xunwang;

namespace {

Likeness titles(const QString& a, const QString& b) {
    TitleMarks one;
    TitleMarks other;
    readTitle(a.toStdString(), one);
    readTitle(b.toStdString(), other);
    return compareTitles(one, other);
}

/// "credit_code+phone", or nothing.
QString rules(const Likeness& likeness) {
    QStringList all;
    for (const LikenessReason& reason : likeness.reasons)
        all << enumText(reason.rule);
    return all.join(u'+');
}

ShopMarks shop(const char* platform, const char* name) {
    return {QString::fromUtf8(platform), QString::fromUtf8(name)};
}

} // namespace

class TestLikeness : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void titlesOfOneItem_data() {
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("second");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, const char* a, const char* b, const char* expected) {
            QTest::newRow(name) << QString::fromUtf8(a) << QString::fromUtf8(b) << QString::fromUtf8(expected);
        };
        row("letter by letter", "桂花乌龙茶250g", "桂花乌龙茶250g", "title");
        row("blanks, punctuation, width, script", "【桂花】烏龍茶 250g", "桂花・乌龙茶２５０Ｇ", "title");
        row("another selling word", "桂花乌龙茶礼盒装浓香型250g 包邮", "桂花乌龙茶礼盒装浓香型250g 热卖",
            "title_nearly");
        row("in another order", "2023秋茶 桂花乌龙茶礼盒装浓香型 送长辈送朋友 250g",
            "250g 桂花乌龙茶礼盒装浓香型 送长辈送朋友 2023秋茶", "title_nearly");
        row("decoration", "🔥桂花乌龙茶250g", "桂花乌龙茶250g", "title_nearly");
        row("another word of many", "儿童书包小学生护脊减负大容量轻便防水双肩背包一到三年级",
            "儿童书包小学生护脊减负大容量轻便防泼水双肩背包一到三年级", "title_nearly");
        row("another item", "桂花乌龙茶250g", "茉莉花茶礼盒250g", "");
        row("both short", "茶杯", "茶壶", "");
        row("nothing but signs", "★★★", "★★★", "");
    }
    void titlesOfOneItem() {
        QFETCH(QString, first);
        QFETCH(QString, second);
        QFETCH(QString, expected);
        QCOMPARE(rules(titles(first, second)), expected);
        QCOMPARE(rules(titles(second, first)), expected);
    }

    void anotherSizeColourOrModelIsAnotherItem_data() {
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("second");
        const auto row
            = [](const char* a, const char* b) { QTest::newRow(a) << QString::fromUtf8(a) << QString::fromUtf8(b); };
        row("雪域精粹滋润霜15g", "雪域精粹滋润霜30g");
        row("矿泉水 1.5L*12瓶", "矿泉水 15L*12瓶");
        row("胶囊 60粒 2瓶", "胶囊 602瓶");
        row("维生素15克30片", "维生素30克15片");
        row("纯棉T恤 黑色 短袖 男", "纯棉T恤 白色 短袖 男");
        row("纯棉T恤 短袖 男", "纯棉T恤 短袖 女");
        row("手机 iPhone 12", "手机 iPhone 12+");
        row("手机 Mate 40 Pro", "手机 Mate 40");
        row("运动鞋 XL", "运动鞋 XXL");
        row("床上用品三件套", "床上用品四件套");
        row("冰箱 -5℃", "冰箱 5℃");
        row("牛奶½箱", "牛奶12箱");
        row("钢笔M400", "钢笔M600");
        row("手套左手", "手套右手");
        row("火锅底料 微辣", "火锅底料 微甜");
        row("面积10²", "面积102");
    }
    void anotherSizeColourOrModelIsAnotherItem() {
        QFETCH(QString, first);
        QFETCH(QString, second);
        QCOMPARE(rules(titles(first, second)), QString());
    }

    void noFigureOrColourIsEverOverlooked() {
        // Long titles that differ in one such piece alone, wherever it stands.
        const QStringList words{QStringLiteral("儿童"), QStringLiteral("护脊"), QStringLiteral("书包"),
            QStringLiteral("减负"), QStringLiteral("防水"), QStringLiteral("双肩"), QStringLiteral("透气"),
            QStringLiteral("学生"), QStringLiteral("背包"), QStringLiteral("休闲"), QStringLiteral("旅行"),
            QStringLiteral("户外")};
        const QList<QStringList> kinds{{QStringLiteral("15g"), QStringLiteral("30g"), QStringLiteral("1.5g"),
                                           QStringLiteral("150 g"), QStringLiteral("15kg")},
            {QStringLiteral("黑色"), QStringLiteral("白色"), QStringLiteral("红色"), QStringLiteral("米白")},
            {QStringLiteral("RX-100"), QStringLiteral("RX-200"), QStringLiteral("RX100A"), QStringLiteral("RS-100")},
            {QStringLiteral("一件"), QStringLiteral("两件"), QStringLiteral("2件"), QStringLiteral("十二件")},
            {QStringLiteral("S"), QStringLiteral("M"), QStringLiteral("XL"), QStringLiteral("加大")}};
        QRandomGenerator random(7);
        for (int round = 0; round < 3000; ++round) {
            QStringList base;
            for (int i = 0; i < 10; ++i)
                base << words[random.bounded(int(words.size()))];
            const QStringList& kind = kinds[random.bounded(int(kinds.size()))];
            const int a = random.bounded(int(kind.size()));
            const int b = (a + 1 + random.bounded(int(kind.size()) - 1)) % int(kind.size());
            const int at = random.bounded(11);
            QStringList first = base;
            QStringList second = base;
            first.insert(at, kind[a]);
            second.insert(at, kind[b]);
            const QString one = first.join(u' ');
            const QString other = second.join(random.bounded(2) ? u' ' : u'·');
            QVERIFY2(titles(one, other).reasons.empty(), qPrintable(one + QStringLiteral(" = ") + other));
            QVERIFY2(rules(titles(one, one)) == QLatin1String("title"), qPrintable(one));
        }
    }

    void shopsOfOneOperator_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("otherPlatform");
        QTest::addColumn<QString>("otherName");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, const char* platform, const char* other, const char* expected) {
            QTest::newRow(other) << QString::fromUtf8(name) << QString::fromUtf8(platform) << QString::fromUtf8(other)
                                 << QString::fromUtf8(expected);
        };
        row("桂花坊旗舰店", "平台一", "桂花坊 旗舰店", "name");
        row("桂花坊旗舰店", "平台一", "【桂花坊】旗艦店", "name");
        row("桂花坊旗舰店", "平台二", "桂花坊旗舰店", "name");
        row("桂花坊旗舰店", "平台一", "桂花坊官方旗舰店", "name_but");
        row("桂花坊旗舰店", "平台一", "桂花坊", "name_but");
        row("桂花坊旗舰店", "平台一", "茉莉坊旗舰店", "");
        row("第1号店", "平台一", "第2号店", "");
        row("百货店", "平台一", "百货", ""); // what is left says nothing
    }
    void shopsOfOneOperator() {
        QFETCH(QString, name);
        QFETCH(QString, otherPlatform);
        QFETCH(QString, otherName);
        QFETCH(QString, expected);
        QCOMPARE(rules(compareShops(ShopMarks(QStringLiteral("平台一"), name), ShopMarks(otherPlatform, otherName))),
            expected);
    }

    void codePhoneAndAddressSpeakForThemselves() {
        ShopMarks a = shop("平台一", "桂花坊旗舰店");
        ShopMarks b = shop("平台二", "秋日杂货铺");
        QVERIFY(compareShops(a, b).reasons.empty());
        const QString code = QStringLiteral("91120101MA00000016");
        a.creditCodes = b.creditCodes = {code};
        const Likeness byCode = compareShops(a, b);
        QCOMPARE(byCode.reasons, (std::vector<LikenessReason>{{LikenessRule::CreditCode, code}}));
        a.phones = phoneKeys(QStringLiteral("+86 138-0000-0001 / 022-12345678"));
        b.phones = phoneKeys(QStringLiteral("13800000001"));
        a.addresses = b.addresses = {addressKey(QStringLiteral("某某市某某区某某路1号"))};
        const Likeness all = compareShops(a, b);
        QCOMPARE(rules(all), QStringLiteral("credit_code+phone+address"));
        QVERIFY(all.score > byCode.score && all.score < 1);
    }

    void otherCodesAreOtherOperators() {
        ShopMarks a = shop("平台一", "桂花坊旗舰店");
        ShopMarks b = shop("平台二", "桂花坊旗舰店");
        a.phones = b.phones = {QStringLiteral("13800000001")};
        QVERIFY(!compareShops(a, b).reasons.empty());
        a.creditCodes = {QStringLiteral("91120101MA00000016")};
        b.creditCodes = {QStringLiteral("91120101MA00000024")};
        QVERIFY(compareShops(a, b).reasons.empty());
    }

    void readsPhonesAsPeopleWriteThem() {
        const auto keys = [](const char* cell) {
            QStringList all;
            for (const QString& key : phoneKeys(QString::fromUtf8(cell)))
                all << key;
            return all.join(u' ');
        };
        QCOMPARE(keys("13800000001"), QStringLiteral("13800000001"));
        QCOMPARE(keys("(022) 1234 5678"), QStringLiteral("02212345678"));
        QCOMPARE(keys("１３８ ００００ ０００１；022-12345678"), QStringLiteral("13800000001 02212345678"));
        QCOMPARE(keys("13800000001 13800000002"), QStringLiteral("13800000001 13800000002"));
        QCOMPARE(keys("0000000"), QString());
        QCOMPARE(keys("110, 无"), QString());
    }
};

QTEST_GUILESS_MAIN(TestLikeness)
#include "tst_likeness.moc"
