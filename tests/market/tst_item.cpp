#include "models/market/item.h"

#include <QTest>

using namespace xunwang;

class TestItem : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void linksOfOneItemAreEqual_data() {
        QTest::addColumn<QByteArray>("link");
        QTest::addColumn<QByteArray>("canonical");
        const auto row = [](const char* name, const char* link, const char* canonical) {
            QTest::newRow(name) << QByteArray(link) << QByteArray(canonical);
        };
        row("scheme", "https://a.example/p/1", "a.example/p/1");
        row("no scheme", "//a.example/p/1", "a.example/p/1");
        row("host in capitals, path as it is", "http://A.Example/P/1", "a.example/P/1");
        row("closing slash and fragment", "https://a.example/p/1/#top", "a.example/p/1");
        row("query in another order", "https://a.example/p?b=2&a=1", "a.example/p?a=1&b=2");
        row("tracking parts", "https://a.example/p?spm=x.y&id=7&utm_source=z", "a.example/p?id=7");
        row("nothing left of the query", "https://a.example/p?spm=1", "a.example/p");
        row("a link inside the query", "https://a.example/p?to=http://b.example", "a.example/p?to=http://b.example");
        row("empty", "  ", "");
    }
    void linksOfOneItemAreEqual() {
        QFETCH(QByteArray, link);
        QFETCH(QByteArray, canonical);
        QCOMPARE(QByteArray::fromStdString(canonicalLink(link.toStdString())), canonical);
    }

    void theIdCountsFirstThenTheLinkThenTheTitle() {
        const ItemFields full{"平台一", "某某店", "42", "特供酒", "https://a.example/1"};
        ItemFields otherTitle = full;
        otherTitle.title = "另一个标题";
        QCOMPARE(itemIdentity(otherTitle), itemIdentity(full));
        ItemFields otherPlatform = full;
        otherPlatform.platform = "平台二";
        QVERIFY(itemIdentity(otherPlatform) != itemIdentity(full));

        ItemFields byLink = full;
        byLink.itemId = {};
        ItemFields sameLink = byLink;
        sameLink.link = "http://a.example/1#x";
        QCOMPARE(itemIdentity(sameLink), itemIdentity(byLink));

        ItemFields byTitle = byLink;
        byTitle.link = {};
        ItemFields disguised = byTitle;
        disguised.title = "特·供 酒";
        QCOMPARE(itemIdentity(disguised), itemIdentity(byTitle));
        ItemFields otherShop = byTitle;
        otherShop.shop = "另一店";
        QVERIFY(itemIdentity(otherShop) != itemIdentity(byTitle));
    }

    void withoutAPlatformItIsNamed() {
        QCOMPARE(itemIdentity({"", "", "42", "", ""}), itemIdentity({kNoPlatform, "", "42", "", ""}));
    }
};

QTEST_GUILESS_MAIN(TestItem)
#include "tst_item.moc"
