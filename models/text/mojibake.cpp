#include "models/text/mojibake.h"

#include "models/text/utf8.h"

#include <unicode/ucnv.h>

#include <algorithm>
#include <array>
#include <memory>

namespace xunwang {

namespace {

constexpr size_t kExamples = 5;
constexpr char32_t kReplacement = 0xfffd;
constexpr std::string_view kLost = "\ufffd";
constexpr char32_t kEuro = 0x20ac;
constexpr char kMissing = '\xff'; ///< stands for a lost character: no byte of UTF-8 nor of GBK

constexpr std::array<const char*, kRepairs> kNames
    = {"none", "utf8-read-as-gbk", "gbk-read-as-utf8", "utf8-read-as-latin", "gbk-read-as-latin"};

/// The two-byte codes of GBK and their characters, both ways, from ICU's converter.
struct Gbk {
    std::array<uint16_t, 0x10000> codeOf{}; ///< of a character below U+10000; 0: it has none
    std::array<uint16_t, 0x10000> characterOf{}; ///< of a code; 0: it has none

    static const Gbk& tables() {
        static const auto made = [] {
            auto gbk = std::make_unique<Gbk>();
            UErrorCode status = U_ZERO_ERROR;
            const std::unique_ptr<UConverter, decltype(&ucnv_close)> converter(
                ucnv_open("gb18030", &status), &ucnv_close);
            ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
            if (U_FAILURE(status))
                qFatal("ICU: %s", u_errorName(status));
            for (int lead = 0x81; lead <= 0xfe; ++lead)
                for (int trail = 0x40; trail <= 0xfe; ++trail) {
                    const char bytes[] = {static_cast<char>(lead), static_cast<char>(trail)};
                    UChar out[4];
                    UErrorCode failed = U_ZERO_ERROR;
                    const int length = ucnv_toUChars(converter.get(), out, 4, bytes, 2, &failed);
                    if (U_FAILURE(failed) || length != 1)
                        continue;
                    const auto code = static_cast<uint16_t>(lead << 8 | trail);
                    gbk->codeOf[out[0]] = code;
                    gbk->characterOf[code] = out[0];
                }
            return gbk;
        }();
        return *made;
    }
};

/// windows-1252's characters for 0x80 to 0x9F; 0: it has none, and C1 controls stand in.
constexpr std::array<char16_t, 32> kLatinSigns
    = {0x20ac, 0, 0x201a, 0x192, 0x201e, 0x2026, 0x2020, 0x2021, 0x2c6, 0x2030, 0x160, 0x2039, 0x152, 0, 0x17d, 0, 0,
        0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x2dc, 0x2122, 0x161, 0x203a, 0x153, 0, 0x17e, 0x178};

bool isAscii(char c) {
    return static_cast<signed char>(c) >= 0;
}

unsigned char byteOf(char c) {
    return static_cast<unsigned char>(c);
}

/// The byte that a character was in windows-1252 or Latin-1, or kMissing.
char latinByte(char32_t c) {
    if (c == 0xff)
        return kMissing;
    if (c < 0x100)
        return static_cast<char>(c);
    const auto* sign = std::find(kLatinSigns.begin(), kLatinSigns.end(), static_cast<char16_t>(c));
    return c < 0x10000 && sign != kLatinSigns.end() ? static_cast<char>(0x80 + (sign - kLatinSigns.begin())) : kMissing;
}

/// The bytes that were read wrongly.
void bytesBefore(std::string_view text, Repair repair, bool euroAlone, std::string& bytes) {
    bytes.clear();
    if (repair == Repair::GbkReadAsUtf8) {
        bytes = text;
        return;
    }
    const Gbk& gbk = Gbk::tables();
    const char* at = text.data();
    for (const char* const end = at + text.size(); at != end;) {
        if (isAscii(*at)) {
            bytes += *at++;
            continue;
        }
        const char32_t c = nextCodePoint(at, end);
        if (repair != Repair::Utf8ReadAsGbk) {
            bytes += latinByte(c);
        } else if (c == kEuro && euroAlone) { // Windows reads a lone 0x80 like that
            bytes += '\x80';
        } else if (const uint16_t code = c < 0x10000 ? gbk.codeOf[c] : 0; code != 0) {
            bytes += static_cast<char>(code >> 8);
            bytes += static_cast<char>(code & 0xff);
        } else {
            bytes += kMissing;
        }
    }
}

/// What reading the bytes rightly gives.
struct Reading {
    int characters = 0; ///< beyond ASCII
    int good = 0; ///< of them, such as speak for it
    int bad = 0; ///< bytes that can't be read
    bool replaced = false; ///< U+FFFD comes out: something was lost before
};

Reading readUtf8(std::string_view bytes, std::string& out) {
    Reading reading;
    const char* at = bytes.data();
    for (const char* const end = at + bytes.size(); at != end;) {
        const char* const here = at;
        const char32_t c = nextCodePoint(at, end);
        reading.replaced = reading.replaced || c == kReplacement;
        if (c == kBrokenUtf8 || c == kReplacement || (c >= 0x80 && c < 0xa0)) {
            reading.bad += static_cast<int>(at - here);
            continue;
        }
        out.append(here, at);
        reading.characters += c >= 0x80;
        reading.good += c >= 0x800; // three bytes that fit by chance are rare
    }
    return reading;
}

Reading readGbk(std::string_view bytes, std::string& out) {
    const Gbk& gbk = Gbk::tables();
    Reading reading;
    for (size_t i = 0; i < bytes.size(); ++i) {
        if (isAscii(bytes[i])) {
            out += bytes[i];
            continue;
        }
        const unsigned lead = byteOf(bytes[i]);
        const unsigned trail = i + 1 < bytes.size() ? byteOf(bytes[i + 1]) : 0;
        const char16_t c = gbk.characterOf[lead << 8 | trail];
        if (c == 0) {
            ++reading.bad;
            continue;
        }
        char utf8[4];
        out.append(utf8, static_cast<size_t>(writeUtf8(c, utf8)));
        ++reading.characters;
        // The common characters of GB 2312 and its signs.
        reading.good += trail >= 0xa1 && ((lead >= 0xb0 && lead <= 0xd7) || (lead >= 0xa1 && lead <= 0xa3));
        ++i;
    }
    return reading;
}

bool isUtf8Before(Repair repair) {
    return repair == Repair::Utf8ReadAsGbk || repair == Repair::Utf8ReadAsLatin;
}

/// A byte that begins a character of U+3000 to U+DFFF: Chinese, Japanese, Korean.
bool beginsEastAsian(char c) {
    return byteOf(c) >= 0xe3 && byteOf(c) <= 0xed;
}

std::ptrdiff_t countLost(std::string_view text) {
    std::ptrdiff_t count = 0;
    for (size_t at = text.find(kLost); at != std::string_view::npos; at = text.find(kLost, at + kLost.size()))
        ++count;
    return count;
}

Mended mendOnce(std::string_view text, Repair repair, bool euroAlone, std::string& out, Reading& reading) {
    thread_local std::string bytes;
    bytesBefore(text, repair, euroAlone, bytes);
    out.clear();
    if (isUtf8Before(repair)) {
        reading = readUtf8(bytes, out);
        if (reading.bad > 0) {
            // What could not be read shows as U+FFFD or a question mark.
            const bool shown = countLost(text) > 0 || text.find('?') != std::string_view::npos;
            const bool mostlyRead
                = shown ? reading.good * 3 >= reading.bad : reading.good > 1 && reading.good * 3 >= reading.bad * 2;
            return reading.replaced || (reading.good > 0 && mostlyRead) ? Mended::Lost : Mended::Sound;
        }
        return reading.good > 0 && reading.good * 2 >= reading.characters ? Mended::Yes : Mended::Sound;
    }
    reading = readGbk(bytes, out);
    return reading.bad == 0 && reading.good > 0 && reading.good * 3 >= reading.characters * 2 ? Mended::Yes
                                                                                              : Mended::Sound;
}

Mended mendCounting(std::string_view text, Repair repair, std::string& out, Reading& reading) {
    if (repair == Repair::None || std::all_of(text.begin(), text.end(), isAscii))
        return Mended::Sound;
    // GBK's Chinese becomes Chinese of other characters, what was read in other ways has none but by chance.
    const auto eastAsian = std::count_if(text.begin(), text.end(), beginsEastAsian);
    if (const auto lost = countLost(text); lost > 0 && eastAsian <= lost * (repair == Repair::Utf8ReadAsGbk ? 3 : 1))
        return Mended::Lost;
    if ((eastAsian > 0) != (repair == Repair::Utf8ReadAsGbk))
        return Mended::Sound;
    const Mended alone = mendOnce(text, repair, true, out, reading);
    if (alone == Mended::Yes || repair != Repair::Utf8ReadAsGbk || text.find("€") == std::string_view::npos)
        return alone;
    return mendOnce(text, repair, false, out, reading);
}

/// The block of a character that two-byte UTF-8 can hold, -1 for plain Latin letters with accents.
int blockOf(char32_t c) {
    if (c < 0x180 || (c >= 0x300 && c < 0x370) || c == 0x1a0 || c == 0x1a1 || c == 0x1af || c == 0x1b0)
        return -1;
    constexpr std::array<char32_t, 8> kEnds{0x250, 0x300, 0x400, 0x530, 0x590, 0x600, 0x700, 0x780};
    return static_cast<int>(std::upper_bound(kEnds.begin(), kEnds.end(), c) - kEnds.begin());
}

/// Whether no language writes this: letters of several scripts, or such as stand in none.
bool isJumble(std::string_view text) {
    std::set<int> blocks;
    bool plain = false;
    const char* at = text.data();
    for (const char* const end = at + text.size(); at != end;) {
        const char32_t c = nextCodePoint(at, end);
        if (c < 0x80)
            continue;
        const int block = blockOf(c);
        plain = plain || block < 0;
        if (block >= 0)
            blocks.insert(block);
    }
    return blocks.size() + (plain ? 1 : 0) > 1;
}

} // namespace

QString repairName(Repair repair) {
    return QString::fromLatin1(kNames[static_cast<size_t>(repair)]);
}

std::optional<Repair> repairNamed(QStringView name) {
    for (int i = 0; i < kRepairs; ++i)
        if (name == QLatin1String(kNames[static_cast<size_t>(i)]))
            return static_cast<Repair>(i);
    return std::nullopt;
}

Mended mend(std::string_view text, Repair repair, std::string& out) {
    Reading reading;
    return mendCounting(text, repair, out, reading);
}

void RepairFinder::add(std::string_view text) {
    std::string after;
    for (int i = 1; i < kRepairs; ++i) {
        Reading reading;
        const auto repair = static_cast<Repair>(i);
        const Mended mended = mendCounting(text, repair, after, reading);
        if (mended == Mended::Sound)
            continue;
        Kind& kind = m_kinds[i];
        kind.offer.repair = repair;
        if (mended == Mended::Lost) {
            ++kind.offer.lost;
            continue;
        }
        ++kind.offer.cells;
        kind.characters += reading.good;
        kind.likely = kind.likely || repair != Repair::GbkReadAsUtf8 || isJumble(text);
        if (kind.seen.size() < kExamples && kind.seen.emplace(text).second)
            kind.offer.examples.push_back(
                {QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())), QString::fromStdString(after)});
    }
}

RepairOffer RepairFinder::offer() const {
    const Kind* best = nullptr;
    for (const Kind& kind : m_kinds)
        if (kind.likely && (kind.offer.cells > 1 || kind.characters > 2)
            && (best == nullptr || kind.offer.cells > best->offer.cells))
            best = &kind;
    return best == nullptr ? RepairOffer() : best->offer;
}

} // namespace xunwang
