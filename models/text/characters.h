#pragma once

#include "models/base/lists.h"

#include <QByteArray>

#include <array>
#include <bitset>
#include <cstdint>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace xunwang {

/// What is known of characters beyond what they are folded to: how they sound, how they are written, what a picture
/// shows. From tables that the build makes (models/text/tables) and resources/disguises.txt. Immutable, for all
/// threads; the first call of instance() reads them (some 10 ms).
class Characters {
public:
    static const Characters& instance();

    /// A syllable without its tone, a Latin letter without its accents, or a digit; 0: none. Letters come first, from
    /// kLetterA.
    using Sound = uint16_t;
    static constexpr Sound kLetterA = 1;
    static constexpr Sound kDigit0 = 27;
    static constexpr Sound kFirstSyllable = 37;
    static constexpr Sound kSounds = 512; ///< there are fewer
    static bool isLetter(Sound sound) { return sound >= kLetterA && sound < kDigit0; }
    static bool isDigit(Sound sound) { return sound >= kDigit0 && sound < kFirstSyllable; }
    static bool isSyllable(Sound sound) { return sound >= kFirstSyllable; }

    static constexpr char32_t kTableEnd = 0xA000; ///< characters from here on have no sound
    /// The commonest.
    Sound sound(char32_t c) const { return c < kTableEnd ? m_sounds[c] : Sound(0); }
    /// All, the commonest first.
    std::span<const Sound> sounds(char32_t c) const {
        if (c >= kTableEnd)
            return {};
        return std::span(m_allSounds).subspan(m_soundsBegin[c], m_soundsBegin[c + 1] - m_soundsBegin[c]);
    }
    /// "gong"; ü is v.
    const std::string& spelled(Sound syllable) const { return m_syllables[syllable - kFirstSyllable]; }

    /// The tone of its commonest reading, 1 to 4; 0: none.
    int tone(char32_t c) const { return c < kTableEnd ? m_tones[c] : 0; }
    /// Its place among the 2,500 that are used most, from 1; 0: it is none of them.
    int rank(char32_t c) const { return c < kTableEnd ? m_ranks[c] : 0; }

    /// Whether two to four characters are a word of the dictionary. (Of 200,000 words, wrong for one in 20,000 others.)
    bool isWord(std::u32string_view text) const;

    /// Whether the Chinese character `whole` may be written as these two or three characters: 枪 as 木仓, 弹 as 弓丷甲.
    /// By the order of strokes, of which the first or last part may be one out of the middle (单 as 丷甲一), and by
    /// radicals, whose forms count as one (水 and 氵, 手 and 扌). One of two common parts may be a stroke off (一巾 for
    /// 币), unless it must be `exact`.
    bool composes(char32_t whole, std::u32string_view parts, bool exact = false) const;
    /// How many strokes two or three parts have too many or too few of, in whatever order; -1: of more than two, or
    /// of more than a third.
    int strokesOff(char32_t whole, std::u32string_view parts) const;
    /// Calls for every character that is written as these, stroke by stroke.
    template <typename Function>
    void forEachWhole(std::u32string_view parts, Function function) const {
        forEachWhole(parts, 0, function);
    }
    /// Whether there is one.
    bool isWritten(std::u32string_view parts) const {
        bool any = false;
        forEachWhole(parts, [&any](char32_t) { any = true; });
        return any;
    }
    /// Whether it is of none of the first two levels of the Table of General Standard Chinese Characters.
    bool isSeldom(char32_t c) const { return c < kTableEnd && m_seldom[c]; }
    /// Whether it is but a part of others, which nobody writes by itself: 亻, 丷.
    bool isBarePart(char32_t c) const {
        constexpr uint32_t upToThree = 0b1110;
        return isSeldom(c) && (m_radicals.count(c) != 0 || (m_strokeCounts[c] & upToThree) != 0);
    }
    using Pair = std::array<char32_t, 2>;
    /// How all ways begin to write a character as its parts: their first two characters.
    std::vector<Pair> beginningsOfParts(char32_t whole) const;

    /// The Chinese names and keywords of an emoji.
    const std::vector<std::u32string>& names(char32_t emoji) const;

    /// Whether letters are an ordinary abbreviation (qq, vip) and so stand for no syllables.
    bool isAbbreviation(const std::string& letters) const { return m_abbreviations.count(letters) != 0; }

    /// What sellers write for a word, as resources/disguises.txt has it: what is seen, what is meant.
    using TradeWords = std::vector<std::pair<std::u32string, std::u32string>>;
    const TradeWords& tradeWords() const { return m_trade; }

private:
    Characters();
    void readCharacters();
    void readDisguises();
    struct Writing; // how a character is written
    Writing writing(char32_t c) const;
    bool isFormOf(char32_t c, int radical) const;
    using Strokes = uint64_t; ///< in the order of writing, packed
    using Stroked = std::pair<char32_t, Strokes>;
    std::span<const Stroked> strokesOf(char32_t c) const;
    static Strokes joined(Strokes a, Strokes b); // 0: more than there is room for
    template <typename Function>
    void forEachWhole(std::u32string_view parts, Strokes before, Function function) const {
        for (const auto& [c, strokes] : strokesOf(parts.front()))
            if (const Strokes all = joined(before, strokes); all != 0) {
                if (parts.size() > 1)
                    forEachWhole(parts.substr(1), all, function);
                else
                    for (const char32_t whole : m_writings[all])
                        function(whole);
            }
    }
    uint32_t strokeCounts(char32_t c) const;
    uint64_t strokeSums(std::u32string_view parts) const; // bits: how many they may have together
    struct Order;
    bool follow(const Order& order, size_t from, std::u32string_view parts) const;
    using StrokeCounts = std::array<int, 6>; ///< by kind
    int strokesOff(const StrokeCounts& left, std::u32string_view parts) const;

    QByteArray m_text;
    std::span<const uint32_t> wordHashes() const {
        return {reinterpret_cast<const uint32_t*>(m_words.constData()),
            static_cast<size_t>(m_words.size()) / sizeof(uint32_t)};
    }
    static constexpr int kWordBucketShift = 16; // some three hashes have their upper half in common
    QByteArray m_words; // 32-bit hashes, rising
    std::array<uint32_t, (size_t(1) << (32 - kWordBucketShift)) + 1>
        m_wordBuckets{}; // where those of an upper half begin
    std::vector<std::pair<char32_t, std::string_view>> m_lines; // of characters.txt without the character, in order
    std::array<Sound, kTableEnd> m_sounds{};
    std::vector<Sound> m_allSounds; // of one character after the other
    std::vector<uint32_t> m_soundsBegin; // where those of a character begin there
    std::vector<std::string> m_syllables;
    std::unordered_map<std::string_view, Sound> m_soundOf;
    std::map<int, std::u32string> m_forms; // of a radical
    std::array<uint8_t, kTableEnd> m_tones{};
    std::array<uint16_t, kTableEnd> m_ranks{};
    std::bitset<kTableEnd> m_seldom;
    std::unordered_set<char32_t> m_radicals;
    std::unordered_set<char32_t> m_common; // ranked, or radicals
    std::vector<Stroked> m_strokes; // of the characters in order, in each of their forms
    std::array<uint32_t, kTableEnd + 1> m_strokesBegin{}; // where those of a character begin there
    std::array<uint32_t, kTableEnd> m_strokeCounts{}; // bits: how many strokes a character may have
    // The characters that are written with given strokes, each also where another form of the same radical is.
    Lists<char32_t> m_writings;
    Lists<char32_t> m_commonWritings;
    std::unordered_map<char32_t, std::vector<std::u32string>> m_names;
    TradeWords m_trade;
    std::unordered_set<std::string> m_abbreviations;
};

} // namespace xunwang
