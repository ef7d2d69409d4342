#include "models/sheets/encoding.h"

#include "models/sheets/codetables.h"

#include <algorithm>
#include <cstring>
#include <vector>

namespace xunwang {

namespace {

struct Name {
    const char* name;
    Encoding encoding;
};
// The first name of each encoding is the one shown.
constexpr Name kNames[]
    = {{"utf-8", Encoding::Utf8}, {"utf8", Encoding::Utf8}, {"gb18030", Encoding::Gb18030}, {"gbk", Encoding::Gb18030},
        {"gb2312", Encoding::Gb18030}, {"big5", Encoding::Big5}, {"utf-16le", Encoding::Utf16Le},
        {"utf-16be", Encoding::Utf16Be}, {"utf-32le", Encoding::Utf32Le}, {"utf-32be", Encoding::Utf32Be}};

constexpr uint64_t kOnes = 0x0101010101010101;
constexpr uint64_t kHighs = 0x8080808080808080;

unsigned char byteAt(const char* p) {
    return static_cast<unsigned char>(*p);
}

/// Copies the ASCII characters other than zero that stand at `in`.
void copyAscii(const char*& in, const char* end, char*& out) {
    while (end - in >= 8) {
        uint64_t word;
        std::memcpy(&word, in, 8);
        if ((word | (word - kOnes)) & kHighs)
            break;
        std::memcpy(out, &word, 8);
        in += 8;
        out += 8;
    }
    while (in < end && byteAt(in) - 1u < 0x7f)
        *out++ = *in++;
}

void putUtf8(char32_t code, char*& out) {
    const auto put = [&out](char32_t byte) { *out++ = static_cast<char>(byte); };
    if (code < 0x80) {
        put(code);
    } else if (code < 0x800) {
        put(0xc0 | code >> 6);
        put(0x80 | (code & 0x3f));
    } else if (code < 0x10000) {
        put(0xe0 | code >> 12);
        put(0x80 | (code >> 6 & 0x3f));
        put(0x80 | (code & 0x3f));
    } else {
        put(0xf0 | code >> 18);
        put(0x80 | (code >> 12 & 0x3f));
        put(0x80 | (code >> 6 & 0x3f));
        put(0x80 | (code & 0x3f));
    }
}

/// Length of the well-formed UTF-8 character at `p`; 0: not well-formed; -1: cut off.
int utf8Length(const char* p, const char* end) {
    const unsigned char lead = byteAt(p);
    int length = 0;
    unsigned char low = 0x80;
    unsigned char high = 0xbf;
    if (lead >= 0xc2 && lead <= 0xdf) {
        length = 2;
    } else if (lead >= 0xe0 && lead <= 0xef) {
        length = 3;
        low = lead == 0xe0 ? 0xa0 : 0x80;
        high = lead == 0xed ? 0x9f : 0xbf;
    } else if (lead >= 0xf0 && lead <= 0xf4) {
        length = 4;
        low = lead == 0xf0 ? 0x90 : 0x80;
        high = lead == 0xf4 ? 0x8f : 0xbf;
    } else {
        return 0;
    }
    for (int i = 1; i < length; ++i) {
        if (p + i == end)
            return -1;
        const unsigned char byte = byteAt(p + i);
        if (byte < low || byte > high)
            return 0;
        low = 0x80;
        high = 0xbf;
    }
    return length;
}

Decoder::Step decodeUtf8(const char* in, const char* end, char* out) {
    for (;;) {
        copyAscii(in, end, out);
        // Chinese text is runs of three-byte characters.
        while (end - in >= 3 && byteAt(in) > 0xe0 && byteAt(in) < 0xf0 && byteAt(in) != 0xed
            && (byteAt(in + 1) & 0xc0) == 0x80 && (byteAt(in + 2) & 0xc0) == 0x80) {
            std::memcpy(out, in, 3);
            in += 3;
            out += 3;
        }
        if (in == end)
            return {in, out};
        if (byteAt(in) - 1u < 0x7f)
            continue;
        const int length = utf8Length(in, end);
        if (length <= 0)
            return {in, out, length == 0};
        std::memcpy(out, in, static_cast<size_t>(length));
        in += length;
        out += length;
    }
}

Decoder::Step decodeMultiByte(const CodeTables& tables, const char* in, const char* end, char* out) {
    for (;;) {
        copyAscii(in, end, out);
        while (end - in >= 2) {
            const char32_t code = tables.twoByteCode(byteAt(in), byteAt(in + 1));
            if (code == 0)
                break;
            in += 2;
            if (code < 0x800) {
                putUtf8(code, out);
                continue;
            }
            out[0] = static_cast<char>(0xe0 | code >> 12);
            out[1] = static_cast<char>(0x80 | (code >> 6 & 0x3f));
            out[2] = static_cast<char>(0x80 | (code & 0x3f));
            out += 3;
        }
        if (in == end)
            return {in, out};
        const unsigned char lead = byteAt(in);
        if (lead - 1u < 0x7f)
            continue;
        if (lead < 0x81 || lead == 0xff)
            return {in, out, true};
        if (end - in < 2)
            return {in, out};
        const bool four = !tables.fourBytes.empty() && byteAt(in + 1) >= 0x30 && byteAt(in + 1) <= 0x39;
        if (!four)
            return {in, out, true};
        if (end - in < 4)
            return {in, out};
        unsigned char bytes[4];
        std::memcpy(bytes, in, 4);
        const char32_t code = tables.fourByteCode(bytes);
        if (code == 0)
            return {in, out, true};
        putUtf8(code, out);
        in += 4;
    }
}

Decoder::Step decodeUtf16(bool bigEndian, const char* in, const char* end, char* out) {
    const auto unitAt = [bigEndian](const char* p) -> char32_t {
        return bigEndian ? byteAt(p) << 8 | byteAt(p + 1) : byteAt(p + 1) << 8 | byteAt(p);
    };
    while (end - in >= 2) {
        char32_t code = unitAt(in);
        int size = 2;
        if (code >= 0xd800 && code <= 0xdbff) {
            if (end - in < 4)
                return {in, out};
            const char32_t low = unitAt(in + 2);
            if (low < 0xdc00 || low > 0xdfff)
                return {in, out, true};
            code = 0x10000 + ((code - 0xd800) << 10) + (low - 0xdc00);
            size = 4;
        } else if (code == 0 || (code >= 0xdc00 && code <= 0xdfff) || code >= 0xfffe) {
            return {in, out, true};
        }
        putUtf8(code, out);
        in += size;
    }
    return {in, out};
}

Decoder::Step decodeUtf32(bool bigEndian, const char* in, const char* end, char* out) {
    for (; end - in >= 4; in += 4) {
        char32_t code = 0;
        for (int i = 0; i < 4; ++i)
            code = code << 8 | byteAt(in + (bigEndian ? i : 3 - i));
        if (code == 0 || (code >= 0xd800 && code <= 0xdfff) || code > 0x10ffff)
            return {in, out, true};
        putUtf8(code, out);
    }
    return {in, out};
}

bool isAllowed(std::string_view sample, Encoding encoding, bool whole, std::string* text = nullptr) {
    std::string out(Decoder::roomFor(sample.size()), '\0');
    const auto step = Decoder(encoding).decode(sample.data(), sample.data() + sample.size(), out.data(), whole);
    if (step.bad)
        return false;
    if (text) {
        out.resize(static_cast<size_t>(step.out - out.data()));
        *text = std::move(out);
    }
    return true;
}

/// Share of characters that are no text: controls other than tab, line ends, form feed, escape and DOS's end mark.
double controlShare(std::string_view text) {
    const auto controls = std::count_if(text.begin(), text.end(),
        [](char c) { return static_cast<unsigned char>(c) < 0x20 && !std::strchr("\t\n\r\f\x1a\x1b", c); });
    return text.empty() ? 0 : static_cast<double>(controls) / static_cast<double>(text.size());
}

/// Share of common characters among the two-byte ones that are not signs (rows A1 to A3 in both sets).
double commonShare(std::string_view sample, Encoding encoding) {
    int all = 0;
    int common = 0;
    for (size_t i = 0; i + 1 < sample.size();) {
        const unsigned char lead = byteAt(&sample[i]);
        const unsigned char trail = byteAt(&sample[i + 1]);
        if (lead < 0x80) {
            ++i;
            continue;
        }
        if (lead < 0xa1 || lead > 0xa3)
            ++all;
        const int code = lead << 8 | trail;
        if (encoding == Encoding::Gb18030)
            common += code >= 0xb0a1 && code <= 0xd7f9 && trail >= 0xa1;
        else
            common += code >= 0xa440 && code <= 0xc67e;
        i += 2;
    }
    return all == 0 ? 0 : static_cast<double>(common) / all;
}

std::optional<Encoding> markedEncoding(std::string_view text) {
    if (text.substr(0, 3) == "\xef\xbb\xbf")
        return Encoding::Utf8;
    using namespace std::string_view_literals;
    if (text.starts_with("\xff\xfe\0\0"sv)) // a text in UTF-16 does not begin with a zero
        return Encoding::Utf32Le;
    if (text.starts_with("\0\0\xfe\xff"sv))
        return Encoding::Utf32Be;
    if (text.substr(0, 2) == "\xff\xfe")
        return Encoding::Utf16Le;
    if (text.substr(0, 2) == "\xfe\xff")
        return Encoding::Utf16Be;
    return std::nullopt;
}

/// Whether these are characters that people write: no controls, nothing unassigned, nothing for private use.
bool isPlausible(std::string_view text) {
    const auto whole = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())).toUcs4();
    return controlShare(text) == 0 && std::none_of(whole.begin(), whole.end(), [](char32_t code) {
        const auto category = QChar::category(code);
        return category == QChar::Other_NotAssigned || category == QChar::Other_PrivateUse;
    });
}

/// UTF-16 without a mark shows itself by the zero halves of its digits, commas and line ends, nearly all on one side.
/// A text of single bytes with zeros strewn in makes plausible characters too, but of two letters each. No character
/// of UTF-32 has more than three bytes, and nearly none more than two.
Result<EncodingGuess> guessFromZeros(std::string_view sample, bool whole) {
    if (static_cast<size_t>(std::count(sample.begin(), sample.end(), '\0')) * 9 > sample.size() * 4)
        for (const Encoding wide : {Encoding::Utf32Le, Encoding::Utf32Be})
            if (std::string text; isAllowed(sample, wide, whole, &text) && isPlausible(text))
                return EncodingGuess{wide, true};
    size_t zeros[2] = {0, 0};
    size_t letterPairs = 0;
    for (size_t i = 0; i + 1 < sample.size(); i += 2) {
        zeros[0] += sample[i] == '\0';
        zeros[1] += sample[i + 1] == '\0';
        letterPairs += byteAt(&sample[i]) - 1u < 0x7f && byteAt(&sample[i + 1]) - 1u < 0x7f;
    }
    const auto encoding = zeros[1] > zeros[0] ? Encoding::Utf16Le : Encoding::Utf16Be;
    std::string text;
    if (letterPairs * 4 > sample.size() || !isAllowed(sample, encoding, whole, &text) || !isPlausible(text))
        return fail(ErrorCode::Validation, QStringLiteral("text.binary"));
    return EncodingGuess{encoding, true};
}

} // namespace

std::optional<Encoding> encodingNamed(QStringView name) {
    for (const Name& known : kNames)
        if (name.compare(QLatin1String(known.name), Qt::CaseInsensitive) == 0)
            return known.encoding;
    return std::nullopt;
}

QString encodingName(Encoding encoding) {
    const auto* known = std::find_if(
        std::begin(kNames), std::end(kNames), [encoding](const Name& name) { return name.encoding == encoding; });
    return QString::fromLatin1(known->name);
}

bool isWide(Encoding encoding) {
    return encoding == Encoding::Utf16Le || encoding == Encoding::Utf16Be || encoding == Encoding::Utf32Le
        || encoding == Encoding::Utf32Be;
}

Decoder::Decoder(Encoding encoding) : m_encoding(encoding) {
    if (encoding == Encoding::Gb18030)
        m_tables = &CodeTables::gb18030();
    else if (encoding == Encoding::Big5)
        m_tables = &CodeTables::big5();
}

Decoder::Step Decoder::decode(const char* in, const char* end, char* out, bool last) const {
    Step step{};
    if (m_encoding == Encoding::Utf8)
        step = decodeUtf8(in, end, out);
    else if (m_tables)
        step = decodeMultiByte(*m_tables, in, end, out);
    else if (m_encoding == Encoding::Utf32Le || m_encoding == Encoding::Utf32Be)
        step = decodeUtf32(m_encoding == Encoding::Utf32Be, in, end, out);
    else
        step = decodeUtf16(m_encoding == Encoding::Utf16Be, in, end, out);
    step.bad = step.bad || (last && step.in != end);
    return step;
}

Result<EncodingGuess> guessEncoding(std::string_view sample, bool whole) {
    if (const auto marked = markedEncoding(sample))
        return EncodingGuess{*marked, true};
    if (sample.find('\0') != std::string_view::npos)
        return guessFromZeros(sample, whole);
    if (controlShare(sample) > 0.01)
        return fail(ErrorCode::Validation, QStringLiteral("text.binary"));

    const double gb = isAllowed(sample, Encoding::Gb18030, whole) ? commonShare(sample, Encoding::Gb18030) : -1;
    if (isAllowed(sample, Encoding::Utf8, whole)) {
        // A few two-byte characters may as well be words in GBK; Chinese takes three bytes in UTF-8.
        const auto beyondAscii
            = std::count_if(sample.begin(), sample.end(), [](char c) { return static_cast<signed char>(c) < 0; });
        const bool onlyShort = std::none_of(sample.begin(), sample.end(), [](char c) { return byteAt(&c) >= 0xe0; });
        return EncodingGuess{Encoding::Utf8, !(beyondAscii > 0 && beyondAscii < 40 && onlyShort && gb > 0.5)};
    }
    const double big5 = isAllowed(sample, Encoding::Big5, whole) ? commonShare(sample, Encoding::Big5) : -1;
    if (gb < 0 && big5 < 0)
        return fail(ErrorCode::Validation, QStringLiteral("text.encoding-unknown"));
    const double best = std::max(gb, big5);
    const bool narrow = best < 0.6 || (gb >= 0 && big5 >= 0 && std::abs(gb - big5) < 0.15);
    return EncodingGuess{gb >= big5 ? Encoding::Gb18030 : Encoding::Big5, !narrow};
}

Result<int> markLength(std::string_view text, Encoding encoding) {
    const auto marked = markedEncoding(text);
    if (!marked)
        return 0;
    if (*marked != encoding)
        return fail(ErrorCode::Validation, QStringLiteral("text.mark-differs"),
            {encodingName(*marked), encodingName(encoding)});
    return encoding == Encoding::Utf8 ? 3 : encoding == Encoding::Utf32Le || encoding == Encoding::Utf32Be ? 4 : 2;
}

} // namespace xunwang
