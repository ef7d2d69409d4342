#include "models/intake/fields.h"

#include <QTest>

using namespace xunwang;

class TestFields : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void guessesHeadings_data() {
        QTest::addColumn<QString>("headings");
        QTest::addColumn<QString>("fields"); // in the order of the headings
        QTest::newRow("Chinese")
            << QStringLiteral("平台,店铺名称,统一社会信用代码,商品ID,商品标题,商品链接,价格,原价,销量,类目,采集时间")
            << "platform,shop,credit_code,item_id,title,link,price,list_price,sales,category,seen_at";
        QTest::newRow("a shop's export") << QStringLiteral("update_time,id,title,price,sale_count,comment_count,店名")
                                         << "seen_at,item_id,title,price,sales,-,shop";
        QTest::newRow("the better name wins") << QStringLiteral("id,商品ID,商品名称") << "-,item_id,title";
        QTest::newRow("full width, blanks, units") << QStringLiteral("商品 标题,ｐｒｉｃｅ,备注") << "title,price,-";
        QTest::newRow("traditional") << QStringLiteral("平臺,店鋪名稱,商品標題,商品鏈接,價格,銷量")
                                     << "platform,shop,title,link,price,sales";
        QTest::newRow("remarks and units")
            << QStringLiteral("*商品标题（必填）,价格(元),月销量【件】,统一社会信用代码/注册号,商品链接URL")
            << "title,price,sales,credit_code,link";
        QTest::newRow("another unit is another column") << QStringLiteral("品名,价格（万元）,销量(万)") << "title,-,-";
        QTest::newRow("nothing known") << QStringLiteral("a,b") << "-,-";
    }
    void guessesHeadings() {
        QFETCH(QString, headings);
        QFETCH(QString, fields);
        const QStringList names = headings.split(u',');
        const FieldColumns columns = guessColumns(names);
        QStringList found(names.size(), QStringLiteral("-"));
        for (int i = 0; i < kListingFields; ++i)
            if (columns[static_cast<size_t>(i)] >= 0)
                found[columns[static_cast<size_t>(i)]] = fieldName(static_cast<ListingField>(i));
        QCOMPARE(found.join(u','), fields);
    }

    void everyFieldHasItsName() {
        for (int i = 0; i < kListingFields; ++i)
            QCOMPARE(fieldNamed(fieldName(static_cast<ListingField>(i))), std::optional(static_cast<ListingField>(i)));
        QVERIFY(!fieldNamed(QStringLiteral("colour")));
    }
};

QTEST_GUILESS_MAIN(TestFields)
#include "tst_fields.moc"
