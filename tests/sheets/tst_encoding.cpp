#include "models/sheets/encoding.h"

#include <QStringEncoder>
#include <QTest>

#include <unicode/ucnv.h>

using namespace xunwang;

namespace {

const QString kText = QStringLiteral("平台,商品标题\r\n平台一,电子烟一次性小烟\r\n平台二,夏季纯棉短袖男士圆领上衣\r\n");
const QString kTraditional
    = QStringLiteral("平臺,商品標題\r\n平臺一,電子菸一次性小菸\r\n平臺二,夏季純棉短袖男士圓領上衣\r\n");

QByteArray encoded(const QString& text, const char* name) {
    UErrorCode status = U_ZERO_ERROR;
    UConverter* converter = ucnv_open(name, &status);
    QByteArray out(text.size() * 4 + 8, '\0');
    const auto* from = reinterpret_cast<const UChar*>(text.utf16());
    out.resize(ucnv_fromUChars(
        converter, out.data(), static_cast<int>(out.size()), from, static_cast<int>(text.size()), &status));
    ucnv_close(converter);
    return out;
}

std::string_view view(const QByteArray& bytes) {
    return {bytes.constData(), static_cast<size_t>(bytes.size())};
}

/// Decodes in pieces of `piece` bytes, as a reader does; empty: a bad byte.
std::optional<QString> decodeInPieces(const QByteArray& bytes, Encoding encoding, qsizetype piece) {
    const Decoder decoder(encoding);
    QByteArray kept;
    QByteArray out;
    for (qsizetype at = 0; at <= bytes.size(); at += piece) {
        kept += bytes.mid(at, piece);
        const bool last = at + piece > bytes.size();
        std::string room(Decoder::roomFor(static_cast<size_t>(kept.size())), '\0');
        const auto step = decoder.decode(kept.constData(), kept.constData() + kept.size(), room.data(), last);
        if (step.bad)
            return std::nullopt;
        out.append(room.data(), step.out - room.data());
        kept = kept.mid(step.in - kept.constData());
    }
    return QString::fromUtf8(out);
}

} // namespace

class TestEncoding : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void knowsTheNamesOfTheCommandLine() {
        for (const char* name : {"utf-8", "gb18030", "gbk", "gb2312", "big5", "utf-16le", "utf-16be", "GBK"})
            QVERIFY2(encodingNamed(QString::fromLatin1(name)), name);
        QVERIFY(!encodingNamed(u"latin1"));
        QCOMPARE(encodingName(*encodingNamed(u"gbk")), QStringLiteral("gb18030"));
    }

    void guesses_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("certain");
        QTest::newRow("utf-8") << kText.toUtf8() << "utf-8" << true;
        QTest::newRow("utf-8 marked") << "\xef\xbb\xbf" + kText.toUtf8() << "utf-8" << true;
        QTest::newRow("ascii") << QByteArray("a,b\n1,2\n") << "utf-8" << true;
        QTest::newRow("gb18030") << encoded(kText, "gb18030") << "gb18030" << true;
        QTest::newRow("big5") << encoded(kTraditional, "big5") << "big5" << true;
        QTest::newRow("utf-16le marked") << "\xff\xfe" + encoded(kText, "utf-16le") << "utf-16le" << true;
        QTest::newRow("utf-16be marked") << "\xfe\xff" + encoded(kText, "utf-16be") << "utf-16be" << true;
        QTest::newRow("utf-16le") << encoded(kText, "utf-16le") << "utf-16le" << true;
        QTest::newRow("utf-16be") << encoded(kText, "utf-16be") << "utf-16be" << true;
        QTest::newRow("two words that are both") << encoded(QStringLiteral("路茅"), "gb18030") << "utf-8" << false;
    }
    void guesses() {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, name);
        QFETCH(bool, certain);
        const auto guess = guessEncoding(view(bytes), true);
        QVERIFY(guess);
        QCOMPARE(encodingName(guess->encoding), name);
        QCOMPARE(guess->certain, certain);
    }

    void refusesWhatIsNoText_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("key");
        QTest::newRow("stray zero") << QByteArray("name,price\nab\0c,1\nabc,23\n", 24) << "text.binary";
        QTest::newRow("zeros on both sides") << QByteArray(400, '\0') << "text.binary";
        QTest::newRow("controls") << QByteArray("\x01\x02\x03\x04") << "text.binary";
        QTest::newRow("neither set has it") << QByteArray("abc\xff\xff") << "text.encoding-unknown";
    }
    void refusesWhatIsNoText() {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, key);
        const auto guess = guessEncoding(view(bytes), true);
        QVERIFY(!guess);
        QCOMPARE(guess.error().detail, key);
    }

    void decodesAllThereIsInPieces_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("name");
        // 㐀 and 𠮷 take four bytes in GB18030; U+FFFD is a character like any other there.
        const QString rare = kText + QStringLiteral("㐀 𠮷 é € 😀 \u200b \ufffd");
        QTest::newRow("utf-8") << rare << "utf-8";
        QTest::newRow("gb18030") << rare << "gb18030";
        QTest::newRow("utf-16le") << rare << "utf-16le";
        QTest::newRow("utf-16be") << rare << "utf-16be";
        QTest::newRow("big5") << kTraditional << "big5";
    }
    void decodesAllThereIsInPieces() {
        QFETCH(QString, text);
        QFETCH(QString, name);
        const QByteArray bytes = encoded(text, name.toLatin1().constData());
        for (const qsizetype piece : {1, 2, 3, 7, 1000})
            QCOMPARE(decodeInPieces(bytes, *encodingNamed(name), piece), text);
    }

    void agreesWithTheConverterOnEveryTwoByteCode() {
        for (int lead = 0x81; lead <= 0xfe; ++lead)
            for (int trail = 0x40; trail <= 0xfe; ++trail) {
                const char bytes[] = {static_cast<char>(lead), static_cast<char>(trail)};
                const auto ours = decodeInPieces(QByteArray(bytes, 2), Encoding::Gb18030, 2);
                if (ours)
                    QCOMPARE(encoded(*ours, "gb18030"), QByteArray(bytes, 2));
                else
                    QCOMPARE(trail, 0x7f);
            }
    }

    void stopsAtTheFirstBadByte_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("offset");
        QTest::newRow("overlong") << QByteArray("abc\xc0\xaf") << "utf-8" << 3;
        QTest::newRow("surrogate in utf-8") << QByteArray("a\xed\xa0\x80") << "utf-8" << 1;
        QTest::newRow("beyond Unicode") << QByteArray("\xf4\x90\x80\x80") << "utf-8" << 0;
        QTest::newRow("overlong three") << QByteArray("\xe0\x80\x80") << "utf-8" << 0;
        QTest::newRow("cut off at the end") << QByteArray("ab\xe5\xb9") << "utf-8" << 2;
        QTest::newRow("zero") << QByteArray("abcdefgh\0ij", 11) << "utf-8" << 8;
        QTest::newRow("zero in gb18030") << QByteArray("\xc6\xbd\0", 3) << "gb18030" << 2;
        QTest::newRow("no such trail") << QByteArray("\xc6\xbd\x81\x7f") << "gb18030" << 2;
        QTest::newRow("four bytes of nothing") << QByteArray("\x84\x31\xa5\x30") << "gb18030" << 0;
        QTest::newRow("lone low surrogate") << QByteArray("a\0\0\xdc", 4) << "utf-16le" << 2;
        QTest::newRow("odd length") << QByteArray("a\0b", 3) << "utf-16le" << 2;
        QTest::newRow("private use in big5") << QByteArray("a\xfa\x40") << "big5" << 1;
    }
    void stopsAtTheFirstBadByte() {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, name);
        QFETCH(int, offset);
        std::string out(Decoder::roomFor(static_cast<size_t>(bytes.size())), '\0');
        const auto step = Decoder(*encodingNamed(name)).decode(bytes.begin(), bytes.end(), out.data(), true);
        QVERIFY(step.bad);
        QCOMPARE(static_cast<int>(step.in - bytes.constData()), offset);
    }

    void refusesAMarkOfAnotherEncoding() {
        QCOMPARE(markLength("\xef\xbb\xbfx", Encoding::Utf8).value(), 3);
        QCOMPARE(markLength("x", Encoding::Gb18030).value(), 0);
        QCOMPARE(markLength("\xef\xbb\xbfx", Encoding::Gb18030).error().detail, QStringLiteral("text.mark-differs"));
    }
};

QTEST_GUILESS_MAIN(TestEncoding)
#include "tst_encoding.moc"
