#pragma once

#include <QtEndian>

#include <bit>
#include <string_view>

namespace xunwang {

/// Stands for bytes that are no UTF-8. One for each maximal part of a broken sequence, as Unicode recommends and as
/// Python and ICU decode, so offsets in code points agree with theirs.
constexpr char32_t kBrokenUtf8 = 0xFFFFFFFF;

/// The code point at `at` (which must lie before `end`); moves `at` behind it.
inline char32_t nextCodePoint(const char*& at, const char* end) {
    const auto byte = [](const char* p) { return static_cast<unsigned char>(*p); };
    const char32_t lead = byte(at++);
    if (lead < 0x80)
        return lead;
    if (lead < 0xC2 || lead > 0xF4)
        return kBrokenUtf8;
    const int more = lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : 3;
    // The second byte has narrower bounds after E0, ED, F0 and F4: no overlong forms, no surrogates, no more than
    // 10FFFF.
    const unsigned low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
    const unsigned high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
    if (at == end || byte(at) < low || byte(at) > high)
        return kBrokenUtf8;
    char32_t value = lead & (0x3Fu >> more);
    value = value << 6 | (byte(at++) & 0x3Fu);
    for (int i = 1; i < more; ++i) {
        if (at == end || (byte(at) & 0xC0u) != 0x80)
            return kBrokenUtf8;
        value = value << 6 | (byte(at++) & 0x3Fu);
    }
    return value;
}

/// Writes the UTF-8 of a code point to `out`; the number of bytes written.
inline int writeUtf8(char32_t c, char* out) {
    const auto put = [&out](char32_t bits) { *out++ = static_cast<char>(static_cast<unsigned char>(bits)); };
    if (c < 0x80)
        return put(c), 1;
    if (c < 0x800)
        return put(0xC0 | c >> 6), put(0x80 | (c & 0x3F)), 2;
    if (c < 0x10000)
        return put(0xE0 | c >> 12), put(0x80 | (c >> 6 & 0x3F)), put(0x80 | (c & 0x3F)), 3;
    return put(0xF0 | c >> 18), put(0x80 | (c >> 12 & 0x3F)), put(0x80 | (c >> 6 & 0x3F)), put(0x80 | (c & 0x3F)), 4;
}

/// What Chinese texts are made of, characters of three bytes (U+1000 to U+CFFF, U+E000 to U+FFFF), quickly: the bytes
/// from `at` on as one number, the first of them lowest, four if there are as many; 0 where there are not three.
inline uint32_t nextBytes(const char* at, const char* end) {
    const auto byte = [at](int i) { return uint32_t(static_cast<unsigned char>(at[i])) << 8 * i; };
    return end - at > 3 ? qFromLittleEndian<uint32_t>(at) : end - at == 3 ? byte(0) | byte(1) | byte(2) : 0;
}
/// Whether they begin with such a character.
inline bool isThreeBytes(uint32_t bytes) {
    const uint32_t first = bytes & 0xFF; // E0 and ED have narrower bounds
    return (bytes & 0xC0C0F0) == 0x8080E0 && first != 0xE0 && first != 0xED;
}
inline char32_t threeBytes(uint32_t bytes) {
    return (bytes & 15) << 12 | (bytes >> 2 & 0xFC0) | (bytes >> 16 & 63);
}

/// The offset of the first byte that is no UTF-8, or npos.
inline size_t findBrokenUtf8(std::string_view text) {
    const char* at = text.data();
    const char* const end = at + text.size();
    while (at != end) {
        if (end - at >= 8) { // a run of ASCII, or one or two characters at once
            const auto bytes = qFromLittleEndian<uint64_t>(at);
            const int ascii = std::countr_zero(bytes & 0x8080808080808080) / 8;
            if (ascii > 0 || isThreeBytes(static_cast<uint32_t>(bytes))) {
                at += ascii > 0 ? ascii : isThreeBytes(static_cast<uint32_t>(bytes >> 24)) ? 6 : 3;
                continue;
            }
        }
        const char* const here = at;
        if (nextCodePoint(at, end) == kBrokenUtf8)
            return static_cast<size_t>(here - text.data());
    }
    return std::string_view::npos;
}

} // namespace xunwang
