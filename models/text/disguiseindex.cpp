#include "models/text/disguiseindex.h"

#include "models/text/texttables.h"

namespace xunwang {

namespace {

constexpr size_t kShortest = 2; // characters of a word
constexpr size_t kLongest = 12;
constexpr size_t kManyLetters = 1u << 20; // where a slot is a letter or a digit, which may be repeated

bool asksFor(FoldLayers layers, FoldLayer layer) {
    return (layers & layerBit(layer)) != 0;
}

constexpr uint64_t glanceBit(uint32_t what) {
    return uint64_t(1) << (what * 0x9E3779B9u >> 26);
}

} // namespace

uint64_t DisguiseIndex::glance(char32_t c) {
    const Characters& characters = Characters::instance();
    uint64_t bits = glanceBit(c + Characters::kSounds) | glanceBit(characters.sound(c));
    for (const Sound sound : characters.sounds(c))
        bits |= glanceBit(sound);
    return bits;
}

/// Takes in one form after the other.
class DisguiseIndex::Builder {
public:
    explicit Builder(DisguiseIndex& index) : m_index(index) {
        m_index.m_marks.resize(Characters::kTableEnd);
        for (char32_t c = 0; c < Characters::kTableEnd; ++c) {
            m_index.m_marks[c] = m_characters.sound(c);
            if (m_characters.isBarePart(c))
                m_index.m_marks[c] |= kBare;
        }
    }

    void add(size_t word, const std::u32string& text, FoldLayers layers) {
        if (text.size() < kShortest || text.size() > kLongest || layers == 0)
            return;
        Form plain{word, layers, text, {}};
        for (size_t i = 0; i < text.size(); ++i)
            plain.slots.push_back(slot(text[i], i, i + 1, false));
        add(plain);
        if (!asksFor(layers, FoldLayer::Trade))
            return;
        for (const auto& [seen, meant] : m_characters.tradeWords()) {
            const size_t at = text.find(meant);
            if (at == std::u32string::npos || meant.size() == text.size())
                continue;
            Form form{word, layers, text, {}, true};
            form.slots.assign(plain.slots.begin(), plain.slots.begin() + std::ptrdiff_t(at));
            for (size_t i = 0; i < seen.size(); ++i)
                form.slots.push_back(slot(seen[i], at, i == 0 ? at + meant.size() : at, true));
            form.slots.insert(
                form.slots.end(), plain.slots.begin() + std::ptrdiff_t(at + meant.size()), plain.slots.end());
            add(std::move(form));
        }
    }

    void finish() {
        for (char32_t c = 0; c < Characters::kTableEnd; ++c)
            if (const auto sounds = m_characters.sounds(c); m_characters.isSeldom(c)
                && std::any_of(sounds.begin(), sounds.end(), [this](Sound sound) { return m_sounds.test(sound); }))
                mark(c, kRare);
        m_index.m_byPair = Lists(m_byPair);
        m_index.m_bySpelling = Lists(m_bySpelling);
        m_index.m_bySound = Lists(m_bySound);
        m_index.m_bySecond = Lists(m_bySecond);
        m_index.m_byFirst = Lists(m_byFirst);
        m_index.m_byPart = Lists(m_byPart);
        m_index.m_wholes = Lists(m_wholes);
        m_index.m_byFirstOfParts = Lists(m_byFirstOfParts);
        m_index.m_bySoundAndSecond = Lists(m_bySoundAndSecond);
    }

private:
    using Entries = std::vector<ListEntry<uint32_t>>;

    Slot slot(char32_t c, size_t from, size_t to, bool trade) const {
        const auto sounds = m_characters.sounds(c);
        Slot made{c, {sounds.begin(), sounds.end()}, trade, from, to};
        // A reading that the table leaves out for its rarity is still the one that the search knows first.
        if (const Sound sound = m_characters.sound(c);
            sound != 0 && std::find(made.sounds.begin(), made.sounds.end(), sound) == made.sounds.end())
            made.sounds.push_back(sound);
        return made;
    }

    static Sound letter(char c) { return static_cast<Sound>(Characters::kLetterA + c - 'a'); }

    /// The sounds of units that can stand for a slot, or begin what does; none twice.
    std::vector<Sound> beginnings(const Slot& slot, FoldLayers layers) const {
        std::vector<Sound> result = slot.sounds;
        const bool letters = asksFor(layers, FoldLayer::Pinyin) || asksFor(layers, FoldLayer::Initials);
        if (letters && !slot.trade)
            for (const Sound sound : slot.sounds)
                if (Characters::isSyllable(sound))
                    result.push_back(letter(m_characters.spelled(sound).front()));
        std::sort(result.begin(), result.end());
        result.erase(std::unique(result.begin(), result.end()), result.end());
        return result;
    }

    void add(Form form) {
        const auto number = static_cast<uint32_t>(m_index.m_forms.size());
        for (const Slot& slot : form.slots) {
            size_t most = 0;
            for (const Sound sound : slot.sounds)
                most
                    = std::max(most, Characters::isSyllable(sound) ? m_characters.spelled(sound).size() : kManyLetters);
            form.mostLetters += most;
        }
        const auto firsts = beginnings(form.slots[0], form.layers);
        const auto seconds = beginnings(form.slots[1], form.layers);
        noteSounds(form, number, firsts, seconds);
        noteLetters(form, number, seconds);
        if (asksFor(form.layers, FoldLayer::Sound))
            for (const Slot& slot : form.slots)
                for (const Sound sound : slot.sounds)
                    m_sounds.set(sound);
        if (asksFor(form.layers, FoldLayer::Parts))
            noteParts(form, number, firsts, seconds);
        m_index.m_forms.push_back(std::move(form));
    }

    void noteSounds(
        const Form& form, uint32_t number, const std::vector<Sound>& firsts, const std::vector<Sound>& seconds) {
        m_byFirst.push_back({form.slots[0].c, number});
        for (const Sound first : firsts) {
            m_bySound.push_back({first, number});
            for (const Sound second : seconds)
                notePair(first, second, number);
        }
        for (const Sound second : seconds)
            m_bySecond.push_back({second, number});
    }

    void notePair(Sound first, Sound second, uint32_t number) {
        const uint32_t pair = soundPair(first, second);
        put(m_index.m_pairs, pair);
        m_byPair.push_back({pair, number});
    }

    void noteLetters(const Form& form, uint32_t number, const std::vector<Sound>& seconds) {
        const Slot& first = form.slots[0];
        for (const Sound sound : first.sounds) {
            if (Characters::isLetter(sound))
                for (const Sound next : seconds)
                    put(m_index.m_letterPairs, soundPair(sound, next));
            if (!Characters::isSyllable(sound) || first.trade)
                continue;
            const std::string& spelled = m_characters.spelled(sound);
            if (spelled.size() > 1
                && (asksFor(form.layers, FoldLayer::Pinyin)
                    || (asksFor(form.layers, FoldLayer::Initials) && twoLetterInitial(spelled))))
                notePair(letter(spelled[0]), letter(spelled[1] == 'v' ? 'u' : spelled[1]), number);
            if (spelled.size() > 1 && spelled[1] == 'v')
                notePair(letter(spelled[0]), letter('v'), number);
        }
        std::vector<std::string> ends{{}};
        for (size_t slot = 0; slot < form.slots.size() && !ends.empty(); ++slot)
            ends = spell(number, spellings(form, form.slots[slot]), ends);
    }

    /// How a slot may be written in letters; a letter may be repeated.
    std::vector<std::string> spellings(const Form& form, const Slot& slot) const {
        std::vector<std::string> result;
        for (const Sound sound : slot.sounds) {
            if (Characters::isLetter(sound))
                for (size_t times = 1; times <= kLettersKnown; ++times)
                    result.emplace_back(times, static_cast<char>('a' + sound - Characters::kLetterA));
            if (!Characters::isSyllable(sound) || slot.trade)
                continue;
            const std::string& spelled = m_characters.spelled(sound);
            if (asksFor(form.layers, FoldLayer::Pinyin)) {
                result.push_back(spelled);
                std::string plain = spelled;
                std::replace(plain.begin(), plain.end(), 'v', 'u');
                result.push_back(plain);
            }
            if (asksFor(form.layers, FoldLayer::Initials)) {
                result.push_back(spelled.substr(0, 1));
                if (twoLetterInitial(spelled))
                    result.push_back(spelled.substr(0, 2));
            }
        }
        return result;
    }

    /// Notes the letters known so far with each that may follow; answers those that more could follow.
    std::vector<std::string> spell(
        uint32_t number, const std::vector<std::string>& spellings, const std::vector<std::string>& before) {
        std::vector<std::string> ends;
        for (const std::string& start : before)
            for (const std::string& spelled : spellings) {
                const std::string letters = (start + spelled).substr(0, kLettersKnown);
                uint32_t code = 0;
                for (const char c : letters)
                    code = codeOfLetters(code, letter(c));
                m_bySpelling.push_back({code, number});
                if (letters.size() < kLettersKnown && std::find(ends.begin(), ends.end(), letters) == ends.end())
                    ends.push_back(letters);
            }
        return ends;
    }

    void noteParts(
        const Form& form, uint32_t number, const std::vector<Sound>& firsts, const std::vector<Sound>& seconds) {
        for (const Slot& slot : form.slots)
            partsOf(slot.c);
        const char32_t first = form.slots[0].c;
        const char32_t second = form.slots[1].c;
        for (const auto& [a, b] : partsOf(first)) {
            mark(a, kBeginsFirst);
            if (m_byPart.empty() || m_byPart.back() != ListEntry<uint32_t>{a, number})
                m_byPart.push_back({a, number});
        }
        for (const auto& [a, b] : partsOf(second))
            mark(a, kBeginsSecond);
        uint64_t glances = glanceBit(second + Characters::kSounds);
        for (const Sound sound : seconds)
            glances |= glanceBit(sound);
        m_byFirstOfParts.push_back({first, {number, glances}});
        for (const Sound sound : firsts)
            m_bySoundAndSecond.push_back({pairOf(sound, second), number});
    }

    void mark(char32_t c, Mark mark) {
        if (c < m_index.m_marks.size())
            m_index.m_marks[c] |= mark;
    }

    const std::vector<Characters::Pair>& partsOf(char32_t c) {
        const auto [place, isNew] = m_parts.try_emplace(c);
        if (isNew) {
            place->second = m_characters.beginningsOfParts(c);
            for (const auto& [a, b] : place->second) {
                note(m_index.m_partPairs, hash(a, b));
                mark(b, kFollows);
                m_wholes.push_back({pairOf(a, b), c});
            }
        }
        return place->second;
    }

    DisguiseIndex& m_index;
    const Characters& m_characters = Characters::instance();
    std::bitset<Characters::kSounds> m_sounds; // of forms that may be written as what sounds like them
    std::unordered_map<char32_t, std::vector<Characters::Pair>> m_parts; // of the characters of all forms
    Entries m_byPair;
    Entries m_bySpelling;
    Entries m_bySound;
    Entries m_bySecond;
    Entries m_byFirst;
    Entries m_byPart;
    std::vector<ListEntry<char32_t>> m_wholes;
    std::vector<ListEntry<Begun>> m_byFirstOfParts;
    Entries m_bySoundAndSecond;
};

DisguiseIndex::DisguiseIndex(const std::vector<DisguiseFinder::Word>& words) {
    Builder builder(*this);
    for (size_t i = 0; i < words.size(); ++i)
        builder.add(i, decodeUtf8(words[i].text), words[i].layers);
    builder.finish();
}

} // namespace xunwang
