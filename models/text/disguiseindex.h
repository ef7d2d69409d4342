#pragma once

#include "models/text/disguises.h"

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
        bool isTrade = false;
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
    /// The first letters that follow each other, as a number: put together one by one, kLettersKnown of them at most.
    static constexpr size_t kLettersKnown = 4;
    static uint32_t codeOfLetters(uint32_t before, Sound letter) { return before * kLetterCodes + letter; }

    /// Whether parts of a character of a form begin with these two.
    bool mayBeginParts(char32_t whole, char32_t a, char32_t b) const {
        const auto all = wholes(a, b);
        return std::find(all.begin(), all.end(), whole) != all.end();
    }

    const std::vector<Form>& forms() const { return m_forms; }
    using Forms = std::span<const uint32_t>; ///< by their numbers
    /// The forms that could begin with a sound, or with two neighbours of these sounds.
    Forms formsOf(Sound first) const { return m_bySound[first]; }
    Forms formsOf(Sound first, Sound second) const {
        return mayBegin(first, second) ? m_byPair[soundPair(first, second)] : Forms();
    }
    /// The forms of which the beginning could be spelled by letters, as a number: by these and others, or, where fewer
    /// are known than could be, by no more than these.
    Forms formsSpelled(uint32_t letters) const { return m_bySpelling[letters]; }
    /// The forms whose second character could be, or be written as, something of this sound.
    Forms formsWithSecond(Sound second) const { return m_bySecond[second]; }
    /// The forms that could begin with the first of the parts of their first character.
    Forms formsByPart(char32_t first) const { return m_byPart[first]; }
    /// The characters of forms of which the parts could begin with these two.
    std::span<const char32_t> wholes(char32_t a, char32_t b) const {
        return mayBeginParts(a, b) ? m_wholes[pairOf(a, b)] : std::span<const char32_t>();
    }
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

    static uint64_t pairOf(char32_t a, char32_t b) { return uint64_t(a) << 32 | b; }
    static uint64_t hash(char32_t a, char32_t b) { return pairOf(a, b) * 0x9E3779B97F4A7C15u; }
    static uint64_t partBits(uint64_t h) {
        return uint64_t(1) << (h >> 42 & 63) | uint64_t(1) << (h >> 36 & 63) | uint64_t(1) << (h >> 30 & 63);
    }
    using PartPairs = std::vector<uint64_t>; // some bits for two characters
    Q_ALWAYS_INLINE static bool mayHold(const PartPairs& pairs, uint64_t h) {
        return (pairs[h >> 48] & partBits(h)) == partBits(h);
    }
    static void note(PartPairs& pairs, uint64_t h) { pairs[h >> 48] |= partBits(h); }

    std::vector<Form> m_forms;
    Pairs m_pairs = Pairs(size_t(Characters::kSounds) * Characters::kSounds / 64);
    Pairs m_letterPairs = Pairs(m_pairs.size());
    std::vector<Mark> m_marks;
    PartPairs m_partPairs = PartPairs(1u << 16);
    Lists<uint32_t> m_byPair; // of sounds
    Lists<uint32_t> m_bySpelling; // its first letters
    Lists<uint32_t> m_bySound;
    Lists<uint32_t> m_bySecond;
    Lists<uint32_t> m_byFirst; // characters
    Lists<uint32_t> m_byPart; // the first of the first character's
    Lists<char32_t> m_wholes; // the characters of forms, by their first two parts
    Lists<Begun> m_byFirstOfParts;
    Lists<uint32_t> m_bySoundAndSecond; // of forms whose characters may stand in parts
};

} // namespace xunwang
