#pragma once

#include "models/text/disguises.h"

#include <algorithm>
#include <bitset>
#include <unordered_set>

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

    DisguiseIndex();
    void add(size_t word, const std::u32string& text, FoldLayers layers);

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
    Q_ALWAYS_INLINE bool mayBeginParts(char32_t a, char32_t b) const { return isIn(m_partPairs, hash(a, b)); }
    /// Whether these could be the parts of a character that sounds like one of a form. Quick, and seldom wrongly so.
    bool mayBeAlike(char32_t a, char32_t b) const { return isIn(m_alikePairs, hash(a, b)); }
    /// Whether a form could be spelled by letters of which these are the first three.
    bool mayBeginWithLetters(Sound a, Sound b, Sound c) const { return m_letterTriples[letterTriple(a, b, c)]; }

    /// Whether parts of a character of a form could begin with these two; as quick, and as seldom wrong.
    Q_ALWAYS_INLINE bool mayBeginParts(char32_t whole, char32_t a, char32_t b) const { return has(hash(whole, a, b)); }

    const std::vector<Form>& forms() const { return m_forms; }
    /// The forms that could begin with these three neighbours, pictures aside; some twice.
    template <typename Function>
    void forEachForm(const Unit& first, const Unit& second, const Unit& third, Function function) const {
        if (mayBegin(first.sound, second.sound))
            for (const uint32_t form : formsOf(m_byPair, soundPair(first.sound, second.sound)))
                function(m_forms[form]);
        if (second.c < kFirstPart)
            return;
        if (mayBeginParts(first.c, second.c) && has(hash(first.c, second.c)))
            if (const auto forms = m_byPart.find(first.c); forms != m_byPart.end())
                forEachOfParts(forms->second, first.c, second.c, function);
        if (mayBeginParts(second.c, third.c) && has(hash(first.sound, second.c)))
            forEachOfParts(m_bySoundAndSecond[first.sound], second.c, third.c, function);
    }
    /// The forms whose second character could be, or be written as, something of this sound.
    std::span<const uint32_t> formsWithSecond(Sound second) const { return m_bySecond[second]; }
    /// The forms that could begin with a sound, or with two.
    std::span<const uint32_t> formsOf(Sound first) const { return m_bySound[first]; }
    std::span<const uint32_t> formsOf(Sound first, Sound second) const {
        return mayBegin(first, second) ? formsOf(m_byPair, soundPair(first, second)) : std::span<const uint32_t>();
    }
    /// The forms that could begin with a unit when pictures follow it.
    template <typename Function>
    void forEachForm(const Unit& unit, Function function) const {
        for (const uint32_t form : m_bySound[unit.sound])
            function(m_forms[form]);
        if (const auto forms = m_byPart.find(unit.c); forms != m_byPart.end())
            for (const OfCharacter& one : forms->second)
                function(m_forms[one.form]);
    }
    /// The forms that could begin with a picture.
    template <typename Function>
    void forEachForm(char32_t emoji, Function function) const {
        std::unordered_set<uint32_t> known;
        const auto all = [&](std::span<const uint32_t> forms) {
            for (const uint32_t form : forms)
                if (known.insert(form).second)
                    function(m_forms[form]);
        };
        for (const auto& name : Characters::instance().names(emoji))
            for (const char32_t c : name)
                all(formsOf(m_byFirst, c));
        if (const char32_t letter = letterOf(emoji))
            all(m_bySound[letter - U'a' + Characters::kLetterA]);
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
    /// A form by one of its characters, in the order of these: what is asked of a character is asked once.
    struct OfCharacter {
        char32_t c;
        uint32_t form;
        auto operator<=>(const OfCharacter&) const = default;
    };
    template <typename Function>
    void forEachOfParts(const std::vector<OfCharacter>& forms, char32_t a, char32_t b, Function function) const {
        char32_t asked = 0;
        bool may = false;
        for (const OfCharacter& one : forms) {
            if (one.c != asked)
                may = mayBeginParts(asked = one.c, a, b);
            if (may)
                function(m_forms[one.form]);
        }
    }
    static void insert(std::vector<OfCharacter>& forms, OfCharacter one) {
        forms.insert(std::upper_bound(forms.begin(), forms.end(), one), one);
    }
    template <typename Key>
    static std::span<const uint32_t> formsOf(const std::unordered_map<Key, std::vector<uint32_t>>& forms, Key key) {
        const auto found = forms.find(key);
        return found == forms.end() ? std::span<const uint32_t>() : found->second;
    }
    void addForm(Form form);
    const std::vector<uint64_t>& partsOf(char32_t c);
    void spell(const Form& form, size_t slot, const std::string& before);
    std::vector<Sound> beginnings(const Slot& slot, FoldLayers layers) const;
    static Sound letter(char c) { return static_cast<Sound>(Characters::kLetterA + c - 'a'); }

    using Pairs = std::vector<uint64_t>; // a bit for two sounds
    static bool isIn(const Pairs& pairs, uint32_t pair) { return (pairs[pair / 64] >> (pair % 64) & 1) != 0; }
    static void put(Pairs& pairs, uint32_t pair) { pairs[pair / 64] |= uint64_t(1) << (pair % 64); }
    static uint32_t soundPair(Sound a, Sound b) { return uint32_t(a) * Characters::kSounds + b; }

    static constexpr size_t kLetters = 26;
    static size_t letterTriple(Sound a, Sound b, Sound c) {
        return ((a - Characters::kLetterA) * kLetters + (b - Characters::kLetterA)) * kLetters
            + (c - Characters::kLetterA);
    }

    static constexpr char32_t kFirstPart = 0x2E80;
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
    Q_ALWAYS_INLINE static bool isIn(const PartPairs& pairs, uint64_t h) {
        return (pairs[h >> 48] & partBits(h)) == partBits(h);
    }
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
    std::bitset<kLetters * kLetters * kLetters> m_letterTriples;
    std::vector<Mark> m_marks;
    std::array<std::vector<char32_t>, Characters::kSounds> m_alike; // of a sound that no form has yet
    PartPairs m_partPairs = PartPairs(1u << 16);
    PartPairs m_alikePairs = PartPairs(1u << 16);
    std::vector<uint64_t> m_filter = std::vector<uint64_t>(kFilterBits / 64);
    std::unordered_map<uint32_t, std::vector<uint32_t>> m_byPair; // of sounds
    std::array<std::vector<uint32_t>, Characters::kSounds> m_bySound;
    std::array<std::vector<uint32_t>, Characters::kSounds> m_bySecond;
    std::array<std::vector<OfCharacter>, Characters::kSounds> m_bySoundAndSecond; // their second characters
    std::unordered_map<char32_t, std::vector<OfCharacter>> m_byPart; // their first characters
    std::unordered_map<char32_t, std::vector<uint32_t>> m_byFirst;
    std::unordered_map<char32_t, std::vector<uint64_t>> m_parts; // of the characters of all forms
};

} // namespace xunwang
