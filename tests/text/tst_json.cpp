#include "models/text/json.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace xunwang;

class TestJson : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void remembersLines() {
        const auto root = JsonNode::parse("\xEF\xBB\xBF{\n\"a\": 1.5,\r\n\"b\": [true,\n null]}\n");
        QVERIFY(root);
        QCOMPARE(root->find(u"a")->line, 2);
        QCOMPARE(root->find(u"a")->number, 1.5);
        QCOMPARE(root->find(u"b")->items[1].line, 4);
        QVERIFY(root->find(u"c") == nullptr);
    }

    void remembersBytes() {
        const QByteArray json = "\xEF\xBB\xBF{ \"a\": \"特\",\n\"b\" : [1.5 , true] }\n";
        const auto root = JsonNode::parse(json, JsonNode::Lines::AreBytes);
        QVERIFY(root);
        const auto text = [&](const JsonNode& node) { return json.mid(node.begin, node.end - node.begin); };
        QCOMPARE(text(*root), json.trimmed().mid(3));
        QCOMPARE(text(*root->find(u"a")), QByteArray("\"特\""));
        QCOMPARE(text(*root->find(u"b")), QByteArray("[1.5 , true]"));
        QCOMPARE(root->find(u"b")->items[1].line, json.indexOf("true"));
        const auto wrong = JsonNode::parse("[1,\n 2 3]", JsonNode::Lines::AreBytes);
        QVERIFY(!wrong);
        QCOMPARE(wrong.error().context.value(0).toInt(), 7);
    }

    void readsEscapes() {
        const auto root = JsonNode::parse("[\"\\u7279\\ud83d\\udd2b\\n\\\"\\\\\\/\", \"🔫\"]");
        QVERIFY(root);
        QCOMPARE(root->items[0].text, QStringLiteral("特🔫\n\"\\/"));
        QCOMPARE(root->items[1].text, QStringLiteral("🔫"));
    }

    void refuses_data() {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<int>("line");
        QTest::newRow("empty") << QByteArray() << 1;
        QTest::newRow("comma too many") << QByteArray("[1,\n2,]") << 2;
        QTest::newRow("open") << QByteArray("{\"a\":\n1") << 2;
        QTest::newRow("key twice") << QByteArray("{\"a\":1,\n\"a\":2}") << 2;
        QTest::newRow("rest") << QByteArray("1\n\n2") << 3;
        QTest::newRow("line break in text") << QByteArray("\"a\nb\"") << 1;
        QTest::newRow("no UTF-8") << QByteArray("\"\xFF\"") << 1;
        QTest::newRow("deep") << QByteArray(100000, '[') << 1;
        QTest::newRow("word") << QByteArray("nil") << 1;
        QTest::newRow("huge number") << QByteArray("1e999") << 1;
        QTest::newRow("bad escape") << QByteArray("\"\\u12x4\"") << 1;
    }
    void refuses() {
        QFETCH(QByteArray, json);
        QFETCH(int, line);
        const auto root = JsonNode::parse(json);
        QVERIFY(!root);
        QCOMPARE(root.error().context.value(0).toInt(), line);
    }

    void writesWhatQtReads() {
        const QString text = QStringLiteral("特\u0000\u001F\"\\\n🔫\u2028");
        QByteArray out = "[";
        appendJsonText(out, text);
        out += ']';
        QCOMPARE(QJsonDocument::fromJson(out).array().at(0).toString(), text);
    }
};

QTEST_GUILESS_MAIN(TestJson)
#include "tst_json.moc"
