#pragma once

#include "models/text/disguises.h"

#include <bitset>

namespace xunwang {

/// The words of a DisguiseFinder as its search reads them; for disguises.cpp alone.
class DisguiseIndex {
public:
    using Sound = Characters::Sound;
    /// A character of a text as the search reads it.
    struct Unit {
        char32_t c;
        Sound sound;
    };

    /// One character of a form.
    struct Slot {
        char32_t c;
        std::vector<Sound> sounds;
        bool trade = false; ///< written for the meant character [from, to) of the word
        size_t from = 0;
        size_t to = 0;
    };
    /// A word, or a word as the trade writes it (手狗).
    struct Form {
        size_t word;
        FoldLayers layers;
        std::u32string text; ///< of the word
        std::vector<Slot> slots;
        size_t mostLetters = 0; ///< that can stand for it
    };

    explicit DisguiseIndex(const std::vector<DisguiseFinder::Word>& words);

    /// What the first look at a text knows of a character: its sound, in which slots of a form its parts could begin
    /// with it, and whether they could go on with it.
    using Mark = uint16_t;
    static constexpr Mark kSoundBits = Characters::kSounds - 1;
    static constexpr Mark kBeginsFirst = Characters::kSounds;
    static constexpr Mark kBeginsSecond = Characters::kSounds << 1;
    static constexpr Mark kFollows = Characters::kSounds << 2; ///< could be the second of parts
    /// Seldom seen, and one of its sounds is one of a form.
    static constexpr Mark kRare = Characters::kSounds << 3;
    static constexpr Mark kBare = Characters::kSounds << 4; ///< a part that nobody writes by itself: 亻, 灬
    Mark mark(char32_t c) const { return c < m_marks.size() ? m_marks[c] : kBeginsFirst | kBeginsSecond | kFollows; }
    /// Whether two neighbours of these marks may be parts at all.
    static bool mayBeParts(Mark first, Mark second) {
        return (unsigned((first & (kBeginsFirst | kBeginsSecond)) != 0) & unsigned((second & kFollows) != 0)) != 0;
    }
    /// Whether a form could begin with two neighbours of these sounds, or parts of a character with these two. Quick,
    /// and parts now and then wrongly so.
    bool mayBegin(Sound first, Sound second) const { return isIn(m_pairs, soundPair(first, second)); }
    /// The same of a first letter that stands for itself.
    bool mayBeginWithLetter(Sound first, Sound second) const { return isIn(m_letterPairs, soundPair(first, second)); }
    Q_ALWAYS_INLINE bool mayBeginParts(char32_t a, char32_t b) const { return mayHold(m_partPairs, hash(a, b)); }
    /// Whether these could be the parts of a character that sounds like one of a form. Quick, and seldom wrongly so.
    bool mayBeAlike(char32_t a, char32_t b) const { return mayHold(m_alikePairs, hash(a, b)); }
    /// Whether the first letters that follow each other (kLettersKnown of them at most; fewer are all that do) could
    /// spell the beginning of a form, and end where something else of it could go on. Put together by codeOfLetters.
    bool maySpell(uint32_t letters) const { return m_spellings[letters]; }
    static constexpr size_t kLettersKnown = 4;
    static uint32_t codeOfLetters(uint32_t before, Sound letter) { return before * kLetterCodes + letter; }

    /// Whether parts of a character of a form could begin with these two; as quick, and as seldom wrong.
    Q_ALWAYS_INLINE bool mayBeginParts(char32_t whole, char32_t a, char32_t b) const { return has(hash(whole, a, b)); }

    const std::vector<Form>& forms() const { return m_forms; }
    using Forms = std::span<const uint32_t>; ///< by their numbers
    /// The forms that could begin with a sound, or with two neighbours of these sounds.
    Forms formsOf(Sound first) const { return m_bySound[first]; }
    Forms formsOf(Sound first, Sound second) const {
        return mayBegin(first, second) ? m_byPair[soundPair(first, second)] : Forms();
    }
    /// The forms whose second character could be, or be written as, something of this sound.
    Forms formsWithSecond(Sound second) const { return m_bySecond[second]; }
    /// The forms that could begin with the first of the parts of their first character.
    Forms formsByPart(char32_t first) const { return m_byPart[first]; }
    /// The first and second characters of forms of which the parts could begin with these two.
    std::span<const char32_t> wholes(char32_t a, char32_t b) const { return m_wholes[pairOf(a, b)]; }
    /// A form by its first character, and what of its second can be told at a glance.
    struct Begun {
        uint32_t form;
        uint64_t second; ///< bits of glance() that what stands for it could have
        bool operator==(const Begun&) const = default;
    };
    /// The forms that begin with a character in parts.
    std::span<const Begun> formsOfParts(char32_t first) const { return m_byFirstOfParts[first]; }
    /// The forms that could begin with a sound, and whose second character, in parts, is this one.
    Forms formsOfParts(Sound first, char32_t second) const { return m_bySoundAndSecond[pairOf(first, second)]; }
    /// Some bits for a character and its sounds: of characters that have none in common none can stand for the other.
    static uint64_t glance(char32_t c);
    /// The forms that could begin with a picture, some twice.
    template <typename Function>
    void forEachForm(char32_t emoji, Function function) const {
        for (const auto& name : Characters::instance().names(emoji))
            for (const char32_t c : name)
                for (const uint32_t form : m_byFirst[c])
                    function(m_forms[form]);
        if (const char32_t letter = letterOf(emoji))
            for (const uint32_t form : m_bySound[letter - U'a' + Characters::kLetterA])
                function(m_forms[form]);
    }
    /// The small letter that a regional indicator (🇹) shows; 0: none.
    static char32_t letterOf(char32_t emoji) {
        return emoji >= 0x1F1E6 && emoji <= 0x1F1FF ? emoji - 0x1F1E6 + U'a' : 0;
    }

    /// Whether letters spell a syllable: "nü" and "nu" do nv.
    static bool spells(char letter, char wanted) { return letter == wanted || (wanted == 'v' && letter == 'u'); }
    /// zh, ch, sh count as one initial.
    static bool twoLetterInitial(const std::string& syllable) { return syllable.size() > 1 && syllable[1] == 'h'; }

private:
    class Builder;

    using Pairs = std::vector<uint64_t>; // a bit for two sounds
    static bool isIn(const Pairs& pairs, uint32_t pair) { return (pairs[pair / 64] >> (pair % 64) & 1) != 0; }
    static void put(Pairs& pairs, uint32_t pair) { pairs[pair / 64] |= uint64_t(1) << (pair % 64); }
    static uint32_t soundPair(Sound a, Sound b) { return uint32_t(a) * Characters::kSounds + b; }

    static constexpr uint32_t kLetterCodes = 27; // none, and those from Characters::kLetterA on

    static constexpr uint64_t kFilterBits = 1u << 22; // a tenth is set by 300 words
    static constexpr uint64_t kTriples = 0x5555555555555555u; // keeps pairs and triples apart
    static uint64_t pairOf(char32_t a, char32_t b) { return uint64_t(a) << 32 | b; }
    static uint64_t hash(char32_t a, char32_t b) { return pairOf(a, b) * 0x9E3779B97F4A7C15u; }
    static uint64_t hash(char32_t whole, char32_t a, char32_t b) {
        return ((uint64_t(whole) << 42 | uint64_t(a) << 21 | b) ^ kTriples) * 0x9E3779B97F4A7C15u;
    }
    static uint64_t partBits(uint64_t h) {
        return uint64_t(1) << (h >> 42 & 63) | uint64_t(1) << (h >> 36 & 63) | uint64_t(1) << (h >> 30 & 63);
    }
    using PartPairs = std::vector<uint64_t>; // some bits for two characters
    Q_ALWAYS_INLINE static bool mayHold(const PartPairs& pairs, uint64_t h) {
        return (pairs[h >> 48] & partBits(h)) == partBits(h);
    }
    static void note(PartPairs& pairs, uint64_t h) { pairs[h >> 48] |= partBits(h); }
    Q_ALWAYS_INLINE bool has(uint64_t h) const {
        const auto bit = [&](uint64_t at) { return (m_filter[at / 64] >> (at % 64) & 1) != 0; };
        return bit(h >> 42) && bit(h >> 18 & (kFilterBits - 1));
    }
    void note(uint64_t h) {
        for (const uint64_t at : {h >> 42, h >> 18 & (kFilterBits - 1)})
            m_filter[at / 64] |= uint64_t(1) << (at % 64);
    }

    std::vector<Form> m_forms;
    Pairs m_pairs = Pairs(size_t(Characters::kSounds) * Characters::kSounds / 64);
    Pairs m_letterPairs = Pairs(m_pairs.size());
    std::bitset<kLetterCodes * kLetterCodes * kLetterCodes * kLetterCodes> m_spellings;
    std::vector<Mark> m_marks;
    PartPairs m_partPairs = PartPairs(1u << 16);
    PartPairs m_alikePairs = PartPairs(1u << 16);
    std::vector<uint64_t> m_filter = std::vector<uint64_t>(kFilterBits / 64);
    Lists<uint32_t> m_byPair; // of sounds
    Lists<uint32_t> m_bySound;
    Lists<uint32_t> m_bySecond;
    Lists<uint32_t> m_byFirst; // characters
    Lists<uint32_t> m_byPart; // the first of the first character's
    Lists<char32_t> m_wholes; // by their first two parts
    Lists<Begun> m_byFirstOfParts;
    Lists<uint32_t> m_bySoundAndSecond; // of forms whose characters may stand in parts
};

} // namespace xunwang
