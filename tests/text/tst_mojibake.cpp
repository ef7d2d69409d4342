#include "models/text/mojibake.h"

#include <QFile>
#include <QTest>

#include <unicode/ucnv.h>

using namespace xunwang;

namespace {

/// Reads the bytes of a text in an encoding that is not its own; what that can't read becomes U+FFFD, or nothing is
/// given if `strict`.
std::optional<std::string> misread(const QString& text, const char* written, const char* read, bool strict = true) {
    const auto converter = [](const char* name) {
        UErrorCode status = U_ZERO_ERROR;
        return std::unique_ptr<UConverter, decltype(&ucnv_close)>(ucnv_open(name, &status), &ucnv_close);
    };
    UErrorCode status = U_ZERO_ERROR;
    QByteArray bytes(text.size() * 4 + 8, '\0');
    bytes.resize(ucnv_fromUChars(converter(written).get(), bytes.data(), static_cast<int>(bytes.size()),
        reinterpret_cast<const UChar*>(text.utf16()), static_cast<int>(text.size()), &status));
    const auto reader = converter(read);
    if (strict)
        ucnv_setToUCallBack(reader.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
    QString out(bytes.size() * 2 + 8, u'\0');
    out.resize(ucnv_toUChars(reader.get(), reinterpret_cast<UChar*>(out.data()), static_cast<int>(out.size()),
        bytes.constData(), static_cast<int>(bytes.size()), &status));
    return U_SUCCESS(status) ? std::optional(out.toStdString()) : std::nullopt;
}

std::string utf8(const QString& text) {
    return text.toStdString();
}

} // namespace

class TestMojibake : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void mends_data() {
        QTest::addColumn<QString>("read");
        QTest::addColumn<Repair>("repair");
        QTest::addColumn<QString>("written");
        const auto row = [](const char* read, Repair repair, const char* written) {
            QTest::newRow(read) << QString::fromUtf8(read) << repair << QString::fromUtf8(written);
        };
        row("骞冲彴", Repair::Utf8ReadAsGbk, "平台");
        row("鍟嗗搧鏍囬\ue57d", Repair::Utf8ReadAsGbk, "商品标题");
        row("鈥斺€斿叏鏂帮紝", Repair::Utf8ReadAsGbk, "——全新，"); // Windows reads a lone 0x80 as €
        row("ƽ̨һ", Repair::GbkReadAsUtf8, "平台一");
        row("å¹³å\u008f°", Repair::Utf8ReadAsLatin, "平台");
        row("ç”µå\u00ad\u0090çƒŸ ￥", Repair::None, "ç”µå\u00ad\u0090çƒŸ ￥");
        row("ä»·æ\u00a0¼: â€œæ–°â€\u009d", Repair::Utf8ReadAsLatin, "价格: “新”");
        row("Æ½Ì¨ A", Repair::GbkReadAsLatin, "平台 A");
    }
    void mends() {
        QFETCH(QString, read);
        QFETCH(Repair, repair);
        QFETCH(QString, written);
        std::string out;
        const Mended mended = mend(utf8(read), repair, out);
        QCOMPARE(mended, repair == Repair::None ? Mended::Sound : Mended::Yes);
        if (mended == Mended::Yes)
            QCOMPARE(QString::fromStdString(out), written);
    }

    void leavesAloneWhatIsSound_data() {
        QTest::addColumn<QString>("text");
        for (const char* text :
            {"", "plain 123", "平台", "路", "茅台酒", "食品", "独特 供应￥599.00", "（全新）——“正品”…",
                "電子菸一次性小菸", "ぬいぐるみ", "囍", "café Ä über 5€", "Москва 12", "Việt Nam ơi", "🔫特供"})
            QTest::newRow(text) << QString::fromUtf8(text);
    }
    void leavesAloneWhatIsSound() {
        QFETCH(QString, text);
        std::string out;
        for (int repair = 0; repair < kRepairs; ++repair)
            if (static_cast<Repair>(repair) != Repair::GbkReadAsUtf8) // people see Cyrillic before they ask for that
                QCOMPARE(mend(utf8(text), static_cast<Repair>(repair), out), Mended::Sound);
        RepairFinder finder;
        for (int i = 0; i < 3; ++i)
            finder.add(utf8(text));
        QCOMPARE(finder.offer().repair, Repair::None);
    }

    void saysWhatIsLost() {
        std::string out;
        QCOMPARE(mend(utf8(QStringLiteral("鍟嗗搧鏍囬\ufffd")), Repair::Utf8ReadAsGbk, out), Mended::Lost);
        QCOMPARE(mend(utf8(QStringLiteral("鍟嗗搧鏍囬?")), Repair::Utf8ReadAsGbk, out), Mended::Lost);
        QCOMPARE(mend(utf8(QStringLiteral("锟斤拷锟斤拷")), Repair::Utf8ReadAsGbk, out), Mended::Lost);
        QCOMPARE(mend(utf8(QStringLiteral("ƽ̨һ\ufffd\ufffd")), Repair::GbkReadAsUtf8, out), Mended::Lost);
    }

    void findsTheRepairAndShowsExamples() {
        RepairFinder finder;
        for (const char* cell : {"骞冲彴", "1599", "正常的标题", "骞冲彴", "鍟嗗搧鏍囬\ue57d", "鍟嗗搧鏍囬?"})
            finder.add(cell);
        const RepairOffer offer = finder.offer();
        QCOMPARE(offer.repair, Repair::Utf8ReadAsGbk);
        QCOMPARE(offer.cells, 3);
        QCOMPARE(offer.lost, 1);
        QCOMPARE(offer.examples.size(), size_t(2));
        QCOMPARE(offer.examples[0].before, QStringLiteral("骞冲彴"));
        QCOMPARE(offer.examples[0].after, QStringLiteral("平台"));
    }

    void namesEachRepair() {
        for (int repair = 0; repair < kRepairs; ++repair)
            QCOMPARE(repairNamed(repairName(static_cast<Repair>(repair))), static_cast<Repair>(repair));
        QVERIFY(!repairNamed(u"magic"));
    }

    /// Whatever was read wrongly and not lost comes back to the last byte, and nothing sound is touched.
    void realTitlesComeBack() {
        QFile file(qEnvironmentVariable(
                       "XUNWANG_SHARED", qEnvironmentVariable("XUNWANG_SOURCE") + QStringLiteral("/../shared"))
            + QStringLiteral("/data/listings/titles_all_categories.txt"));
        QStringList titles{QStringLiteral("某某品牌电子烟一次性小烟"), QStringLiteral("夏季纯棉短袖男士圆领上衣")};
        if (file.open(QIODevice::ReadOnly))
            titles += QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
        else
            qInfo("6000 titles are not at hand and skipped");
        struct Way {
            Repair repair;
            const char* written;
            const char* read;
        };
        for (const Way way :
            {Way{Repair::Utf8ReadAsGbk, "utf-8", "gb18030"}, Way{Repair::Utf8ReadAsLatin, "utf-8", "latin1"},
                Way{Repair::GbkReadAsLatin, "gb18030", "latin1"}, Way{Repair::GbkReadAsUtf8, "gb18030", "utf-8"}}) {
            int whole = 0;
            int mended = 0;
            int touched = 0;
            int noticed = 0;
            int broken = 0;
            for (const QString& title : titles) {
                if (title.contains(QChar::ReplacementCharacter))
                    continue; // it was damaged before
                std::string out;
                touched += mend(utf8(title), way.repair, out) != Mended::Sound;
                const auto read = misread(title, way.written, way.read);
                if (!read) {
                    ++broken;
                    noticed += mend(*misread(title, way.written, way.read, false), way.repair, out) == Mended::Lost;
                } else if (*read != utf8(title)) {
                    ++whole;
                    const Mended how = mend(*read, way.repair, out);
                    mended += how == Mended::Yes;
                    if (how == Mended::Yes)
                        QCOMPARE(QString::fromStdString(out), title);
                }
            }
            qInfo("%s: %d of %d come back; of %d with lost characters %d are noticed; %d sound ones touched",
                qPrintable(repairName(way.repair)), mended, whole, broken, noticed, touched);
            QCOMPARE(touched, 0);
            QVERIFY(mended * 1000 >= whole * 995); // the others hold controls
            QVERIFY(noticed * 1000 >= broken * 999);
        }
    }
};

QTEST_GUILESS_MAIN(TestMojibake)
#include "tst_mojibake.moc"
