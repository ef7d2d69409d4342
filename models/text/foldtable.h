#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

namespace xunwang {

/// What folding does with each code point, read once from ICU; for folding.cpp alone. Immutable, for all threads.
class FoldTable {
public:
    enum Action : uint32_t {
        Copy, ///< stays as it is
        Replace, ///< becomes the code point in the payload
        Expand, ///< becomes the UTF-8 string with the number in the payload
        Separate, ///< goes, and a reader saw it
        Vanish, ///< goes, and nobody saw it
        Combine, ///< may melt with what stands before; left alone it stays
        Decorate, ///< may melt with what stands before (an accent of no script); left alone it goes
        Picture, ///< U+FE0F: turns the character before into an emoji
    };
    struct Entry {
        Action action;
        bool emoji; ///< an emoji when U+FE0F follows
        uint32_t payload;
    };

    static const FoldTable& instance();

    Entry entry(char32_t c) const {
        const uint32_t bits = m_entries[m_blocks[c >> kShift] + (c & kMask)];
        return {static_cast<Action>(bits & 7), (bits & 8) != 0, bits >> 4};
    }
    /// What nearly every character becomes: a code point below U+10000, or kGoes; kNotPlain for those of which more is
    /// to be known. `c` below U+10000.
    char32_t plain(char32_t c) const { return m_plain[c]; }
    /// Whether it becomes what it is, as most do: asked of 8 KB, which a processor has at hand, in place of 128 KB.
    bool stays(char32_t c) const { return (m_stays[c / 64] >> c % 64 & 1) != 0; }
    static constexpr char32_t kNotPlain = 0;
    static constexpr char32_t kGoes = 1; ///< as `Separate`
    /// Brackets in which a reading may stand.
    static bool isOpening(char32_t c) { return c == U'(' || c == U'（' || c == U'[' || c == U'［'; }
    const std::string& expansion(uint32_t number) const { return m_expansions[number]; }
    /// NFKC_Casefold of a whole piece, for characters that melt together.
    static std::u32string normalized(const std::u32string& text);

private:
    FoldTable();
    static constexpr int kShift = 7;
    static constexpr uint32_t kMask = (1u << kShift) - 1;

    std::array<uint32_t, (0x110000 >> kShift)> m_blocks{};
    std::vector<uint32_t> m_entries;
    std::array<char16_t, 0x10000> m_plain{};
    std::array<uint64_t, 0x10000 / 64> m_stays{};
    std::vector<std::string> m_expansions;
};

} // namespace xunwang
