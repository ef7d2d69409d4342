#include "models/text/disguises.h"

#include "models/text/disguiseindex.h"
#include "models/text/texttables.h"
#include "models/text/utf8.h"

#include <algorithm>

namespace xunwang {

namespace {

constexpr std::array<const char*, kFoldLayerCount> kLayerNames{
    "sound", "pinyin", "initials", "parts", "emoji", "trade", "repeat"};

constexpr size_t kReach = 8; // repeats of a character, pictures between two, characters before a picture
constexpr size_t kLongestWord = 4; // of the dictionary
constexpr size_t kMostParts = 3; // of a character
constexpr int kFunctional = 100; // the commonest characters, 的 不 是, seldom are a disguise

using Unit = DisguiseIndex::Unit;
using Piece = DisguiseFinder::Scratch::Piece;
using Slot = DisguiseIndex::Slot;
using Form = DisguiseIndex::Form;
using Mark = DisguiseIndex::Mark;
using Sound = Characters::Sound;

} // namespace

const char* foldLayerName(FoldLayer layer) {
    return kLayerNames[static_cast<size_t>(layer)];
}

std::optional<FoldLayer> foldLayerOf(std::string_view name) {
    for (size_t i = 0; i < kFoldLayerCount; ++i)
        if (name == kLayerNames[i] && static_cast<FoldLayer>(i) != FoldLayer::Repeat)
            return static_cast<FoldLayer>(i);
    return {};
}

DisguiseFinder::DisguiseFinder(std::vector<Word> words)
    : m_words(std::move(words))
    , m_index(std::make_unique<DisguiseIndex>()) {
    for (size_t i = 0; i < m_words.size(); ++i)
        m_index->add(i, decodeUtf8(m_words[i].text), m_words[i].layers);
}
DisguiseFinder::~DisguiseFinder() = default;
DisguiseFinder::DisguiseFinder(DisguiseFinder&&) noexcept = default;
DisguiseFinder& DisguiseFinder::operator=(DisguiseFinder&&) noexcept = default;

/// One text.
class DisguiseFinder::Search {
public:
    Search(const DisguiseFinder& finder, std::string_view original, const FoldedText& text, Scratch& scratch)
        : m_index(*finder.m_index)
        , m_original(original)
        , m_text(text)
        , m_pictures(text.pictures())
        , m_characters(text.characters())
        , m_starts(scratch.starts)
        , m_rare(scratch.rare)
        , m_pieces(scratch.pieces)
        , m_composed(scratch.composed)
        , m_found(scratch.found) { }

    void run() {
        m_found.clear();
        findStarts();
        for (const uint32_t i : m_starts)
            tryStart(i);
        if (!m_rare.empty())
            tryBesideRare();
        for (size_t picture = 0; picture < m_pictures.size(); ++picture)
            tryAround(picture);
        if (m_found.size() > 1)
            keepTheBest();
    }

private:
    // A unit is a character of the folded text; one behind the last, of no sound, ends it.
    size_t count() const { return m_characters.size(); }
    char32_t characterAt(size_t unit) const { return unit < count() ? m_characters[unit].c : 0; }
    size_t byteAt(size_t unit) const { return unit < count() ? m_characters[unit].byte : m_text.text().size(); }
    Sound soundAt(size_t unit) const { return m_index.mark(characterAt(unit)) & DisguiseIndex::kSoundBits; }
    Unit unitAt(size_t unit) const { return {characterAt(unit), soundAt(unit)}; }
    bool gapBefore(size_t unit) const { return m_text.gapBefore(byteAt(unit)); }
    bool isLetter(size_t unit) const { return Characters::isLetter(soundAt(unit)); }
    bool isLetterOrDigit(size_t unit) const { return isLetter(unit) || Characters::isDigit(soundAt(unit)); }
    bool beginsRun(size_t unit) const {
        return isLetter(unit) && (unit == 0 || !isLetter(unit - 1) || gapBefore(unit));
    }

    // A table or two a character rule out nearly all that could begin a word. Letters that stand directly behind others
    // or behind digits stand for nothing but themselves.
    void findStarts() {
        m_starts.clear();
        m_rare.clear();
        const auto add = [this](size_t unit) {
            if (m_starts.empty() || m_starts.back() < unit)
                m_starts.push_back(static_cast<uint32_t>(unit));
        };
        if (count() == 0)
            return;
        const auto soundOf = [](Mark mark) { return static_cast<Sound>(mark & DisguiseIndex::kSoundBits); };
        Mark next = m_index.mark(m_characters[0].c);
        for (size_t i = 0; i + 1 < count(); ++i) {
            const Mark mark = std::exchange(next, m_index.mark(m_characters[i + 1].c));
            if ((mark & (DisguiseIndex::kRare | DisguiseIndex::kBare)) != 0)
                m_rare.push_back(static_cast<uint32_t>(i));
            const Sound sound = soundOf(mark);
            const bool sounds = m_index.mayBegin(sound, soundOf(next));
            const bool parts = DisguiseIndex::mayBeParts(mark, next)
                && m_index.mayBeginParts(m_characters[i].c, m_characters[i + 1].c);
            if (!sounds && !parts)
                continue;
            if (parts && (mark & DisguiseIndex::kBeginsSecond) != 0 && i > 0)
                add(i - 1);
            const bool inside = i > 0 && Characters::isLetter(sound)
                && (isLetter(i - 1) || (isLetterOrDigit(i - 1) && !m_index.mayBeginWithLetter(sound, soundOf(next))))
                && !gapBefore(i);
            if ((sounds && !inside) || (parts && (mark & DisguiseIndex::kBeginsFirst) != 0))
                add(i);
        }
        if ((next & (DisguiseIndex::kRare | DisguiseIndex::kBare)) != 0)
            m_rare.push_back(static_cast<uint32_t>(count() - 1));
    }

    // Apart from the way that nearly all texts go.
    Q_NEVER_INLINE void tryBesideRare() {
        for (const uint32_t i : m_rare) {
            tryBeside(i);
            if (isBare(i))
                tryAroundBare(i);
        }
    }

    // A rare character stands there for its sound, whichever it has; and who writes such ones also writes the parts of
    // others. Honest titles hold few.
    void tryBeside(size_t rare) {
        tryPair(rare, characterAt(rare + 1));
        if (rare > 0)
            tryPair(rare - 1, characterAt(rare));
        if (rare + 2 < count() && mayBeAlike(rare + 1))
            for (const Sound sound : Characters::instance().sounds(characterAt(rare)))
                tryForms(m_index.formsOf(sound), rare);
        for (size_t parts = 2; parts <= std::min(kMostParts, rare); ++parts)
            forEachWhole(rare - parts, parts, [&](char32_t whole) {
                for (const Sound a : Characters::instance().sounds(whole))
                    for (const Sound b : Characters::instance().sounds(characterAt(rare)))
                        tryForms(m_index.formsOf(a, b), rare - parts);
            });
    }

    // By the sounds of two neighbours that are not those that they have first.
    void tryPair(size_t unit, char32_t second) {
        const auto firsts = Characters::instance().sounds(characterAt(unit));
        const auto seconds = Characters::instance().sounds(second);
        if (firsts.size() * seconds.size() < 2)
            return;
        for (const Sound a : firsts)
            for (const Sound b : seconds)
                if (a != soundAt(unit) || b != soundAt(unit + 1))
                    tryForms(m_index.formsOf(a, b), unit);
    }

    void tryForms(std::span<const uint32_t> forms, size_t unit) {
        for (const uint32_t form : forms)
            tryForm(m_index.forms()[form], unit, pictureAt(unit, false));
    }

    bool isSeldom(size_t unit) const {
        return unit < count() && (m_index.mark(characterAt(unit)) & DisguiseIndex::kRare) != 0;
    }
    // Whether parts of a homophone could begin at a unit.
    bool mayBeAlike(size_t unit) const {
        return m_index.mayBeAlike(characterAt(unit), characterAt(unit + 1)) || isBare(unit) || isBare(unit + 1)
            || isBare(unit + 2);
    }

    bool isBare(size_t unit) const {
        return unit < count() && (m_index.mark(characterAt(unit)) & DisguiseIndex::kBare) != 0;
    }

    // A bare radical is part of something. It may be in the first character of a word or in the second.
    void tryAroundBare(size_t bare) {
        for (size_t unit = bare - std::min(bare, kMostParts); unit <= bare; ++unit) {
            if (!isLetter(unit) || beginsRun(unit))
                tryFrom(unit);
            for (size_t behind = std::max(unit + 2, bare + 1); behind <= std::min(unit + kMostParts, count()); ++behind)
                for (const uint32_t form : m_index.formsWithSecond(soundAt(behind)))
                    if (strokesOff(m_index.forms()[form].slots[0].c, unit, behind - unit) >= 0)
                        tryForm(m_index.forms()[form], unit, pictureAt(unit, false));
        }
    }

    int strokesOff(char32_t whole, size_t unit, size_t parts) const {
        const std::array<char32_t, kMostParts> characters{
            characterAt(unit), characterAt(unit + 1), characterAt(unit + parts - 1)};
        return Characters::instance().strokesOff(whole, {characters.data(), parts});
    }

    // What two neighbours are the parts of, or three if one of them is a bare one.
    template <typename Function>
    void forEachWhole(size_t unit, size_t parts, Function function) const {
        const std::array<char32_t, kMostParts> characters{
            characterAt(unit), characterAt(unit + 1), characterAt(unit + parts - 1)};
        if (parts == 2 ? m_index.mayBeAlike(characters[0], characters[1])
                       : isBare(unit) || isBare(unit + 1) || isBare(unit + 2))
            Characters::instance().forEachWhole({characters.data(), parts}, function);
    }

    // The forms that may begin at a unit. Letters count to the last that follow each other.
    void tryStart(size_t unit) {
        const Unit first = unitAt(unit);
        size_t letters = 0;
        if (Characters::isLetter(first.sound)) {
            if (!beginsRun(unit))
                return;
            for (++letters; unit + letters < count() && isLetterOrDigit(unit + letters) && !gapBefore(unit + letters);)
                ++letters;
            if (letters > 2 && isLetter(unit + 1) && isLetter(unit + 2)
                && !m_index.mayBeginWithLetters(first.sound, soundAt(unit + 1), soundAt(unit + 2)))
                return;
        }
        m_index.forEachForm(first, unitAt(unit + 1), unitAt(unit + 2), [&](const Form& form) {
            if (form.mostLetters >= letters)
                tryForm(form, unit, pictureAt(unit, false));
        });
    }

    void tryFrom(size_t unit) {
        m_index.forEachForm(unitAt(unit), [&](const Form& form) { tryForm(form, unit, pictureAt(unit, false)); });
    }

    // A picture may begin a word, or stand behind what does.
    void tryAround(size_t picture) {
        const auto behind = std::lower_bound(m_characters.begin(), m_characters.end(), m_pictures[picture].before,
            [](const FoldedText::Character& one, size_t byte) { return one.byte < byte; });
        const auto unit = static_cast<size_t>(behind - m_characters.begin());
        m_index.forEachForm(m_pictures[picture].emoji, [&](const Form& form) { tryForm(form, unit, picture); });
        if (picture > 0 && m_pictures[picture - 1].before == m_pictures[picture].before)
            return;
        for (size_t i = unit - std::min(unit, kReach); i < unit; ++i)
            if (!isLetter(i) || beginsRun(i))
                tryFrom(i);
    }

    // The first picture that does not stand before the unit; or at it, where `at`.
    size_t pictureAt(size_t unit, bool at) const {
        const auto found = std::partition_point(m_pictures.begin(), m_pictures.end(), [&](const auto& picture) {
            return picture.before < byteAt(unit) || (!at && picture.before == byteAt(unit));
        });
        return static_cast<size_t>(found - m_pictures.begin());
    }

    void tryForm(const Form& form, size_t unit, size_t picture) {
        m_form = &form;
        m_pieces.clear();
        if (follow(0, unit, picture) && isDisguise())
            keep();
    }

    bool allows(FoldLayer layer) const { return (m_form->layers & layerBit(layer)) != 0; }

    // Tries what may stand for the slot at this place and goes on behind it. Pictures before the unit at hand may be
    // passed over; they count as a gap then.
    bool follow(size_t slot, size_t unit, size_t picture) {
        if (slot == m_form->slots.size())
            return true;
        return followPicture(slot, unit, picture) || (unit < count() && followUnit(slot, unit));
    }

    bool push(std::optional<FoldLayer> layer, size_t from, size_t to, size_t slot, size_t slotEnd) {
        m_pieces.push_back({layer, from, to, 0, slot, slotEnd});
        if (follow(slotEnd, to, pictureAt(to, true)))
            return true;
        m_pieces.pop_back();
        return false;
    }

    bool followPicture(size_t slot, size_t unit, size_t picture) {
        if (!allows(FoldLayer::Emoji))
            return false;
        const size_t last = std::min(m_pictures.size(), picture + kReach);
        for (; picture < last && m_pictures[picture].before == byteAt(unit); ++picture) {
            const size_t slots = meantBy(m_pictures[picture].emoji, slot);
            if (slots == 0)
                continue;
            m_pieces.push_back({FoldLayer::Emoji, unit, unit, picture, slot, slot + slots});
            if (follow(slot + slots, unit, picture + 1))
                return true;
            m_pieces.pop_back();
        }
        return false;
    }

    // How many slots a picture stands for: as many as one of its names has, or one whose character is in a name.
    size_t meantBy(char32_t emoji, size_t slot) const {
        const auto& slots = m_form->slots;
        size_t most = 0;
        if (const char32_t letter = DisguiseIndex::letterOf(emoji))
            return slots[slot].c == letter || (allows(FoldLayer::Initials) && isInitial(slots[slot], 1, letter));
        for (const auto& name : Characters::instance().names(emoji)) {
            size_t same = 0;
            while (same < name.size() && slot + same < slots.size() && slots[slot + same].c == name[same])
                ++same;
            if (same == name.size())
                most = std::max(most, same);
            else if (name.find(slots[slot].c) != std::u32string::npos)
                most = std::max(most, size_t(1));
        }
        return most;
    }

    bool isInitial(const Slot& slot, size_t letters, char32_t first) const {
        return std::any_of(slot.sounds.begin(), slot.sounds.end(), [&](Sound sound) {
            if (!Characters::isSyllable(sound))
                return false;
            const std::string& spelled = Characters::instance().spelled(sound);
            return char32_t(spelled[0]) == first && (letters == 1 || DisguiseIndex::twoLetterInitial(spelled));
        });
    }

    bool followUnit(size_t slot, size_t unit) {
        const Slot& wanted = m_form->slots[slot];
        const Unit seen = unitAt(unit);
        if (seen.c == wanted.c)
            return followCharacter(wanted.trade ? std::optional(FoldLayer::Trade) : std::nullopt, slot, unit);
        if (wanted.trade)
            return false;
        if (Characters::isLetter(seen.sound))
            return followLetters(slot, unit);
        if (!Characters::isSyllable(seen.sound) && !allows(FoldLayer::Parts))
            return false;
        return (allows(FoldLayer::Parts) && followParts(slot, unit))
            || (allows(FoldLayer::Sound) && soundsLike(wanted, seen) && followCharacter(FoldLayer::Sound, slot, unit));
    }

    static bool soundsLike(const Slot& wanted, const Unit& seen) {
        if (!Characters::isSyllable(seen.sound))
            return false;
        const auto has = [&](Sound sound) {
            return std::find(wanted.sounds.begin(), wanted.sounds.end(), sound) != wanted.sounds.end();
        };
        if (has(seen.sound))
            return true;
        const auto sounds = Characters::instance().sounds(seen.c);
        return std::any_of(sounds.begin(), sounds.end(), has);
    }

    // One character for one slot; repeats of it may follow.
    bool followCharacter(std::optional<FoldLayer> layer, size_t slot, size_t unit) {
        if (push(layer, unit, unit + 1, slot, slot + 1))
            return true;
        size_t behind = unit + 1;
        while (behind < std::min(count(), unit + kReach) && characterAt(behind) == characterAt(unit))
            ++behind;
        if (behind == unit + 1)
            return false;
        m_pieces.push_back({layer, unit, unit + 1, 0, slot, slot + 1});
        if (push(FoldLayer::Repeat, unit + 1, behind, slot + 1, slot + 1))
            return true;
        m_pieces.pop_back();
        return false;
    }

    bool followParts(size_t slot, size_t unit) {
        if (unit + 2 > count())
            return false;
        if (m_index.mayBeginParts(m_form->slots[slot].c, characterAt(unit), characterAt(unit + 1)))
            for (const size_t parts : {size_t(2), size_t(3)})
                if (unit + parts <= count() && mayFollow(slot + 1, unit + parts)
                    && composes(m_form->slots[slot].c, unit, parts, false)
                    && push(FoldLayer::Parts, unit, unit + parts, slot, slot + 1))
                    return true;
        return !m_rare.empty() && followPartsBesideRare(slot, unit);
    }

    Q_NEVER_INLINE bool followPartsBesideRare(size_t slot, size_t unit) {
        return followBareParts(slot, unit) || followPartsAlike(slot, unit);
    }

    // As many as come nearest.
    bool followBareParts(size_t slot, size_t unit) {
        bool bare = isBare(unit);
        std::array<int, kMostParts + 1> off{};
        for (size_t parts = 2; parts <= kMostParts; ++parts) {
            bare = bare || isBare(unit + parts - 1);
            const bool possible = bare && unit + parts <= count() && mayFollow(slot + 1, unit + parts);
            off[parts] = possible ? strokesOff(m_form->slots[slot].c, unit, parts) : -1;
        }
        const auto follows = [&](size_t parts) {
            m_pieces.push_back({FoldLayer::Parts, unit, unit + parts, 0, slot, slot + 1, false, true});
            if (off[parts] >= 0 && follow(slot + 1, unit + parts, pictureAt(unit + parts, true)))
                return true;
            m_pieces.pop_back();
            return false;
        };
        const bool threeFirst = off[3] >= 0 && (off[2] < 0 || off[3] < off[2]);
        return bare && (follows(threeFirst ? 3 : 2) || follows(threeFirst ? 2 : 3));
    }

    // Beside a rare character.
    bool followPartsAlike(size_t slot, size_t unit) {
        if (!allows(FoldLayer::Sound) || !((unit > 0 && isSeldom(unit - 1)) || isSeldom(unit + 2) || isSeldom(unit + 3))
            || !mayBeAlike(unit))
            return false;
        const auto& sounds = m_form->slots[slot].sounds;
        for (size_t parts = 2; parts <= std::min(kMostParts, count() - unit); ++parts) {
            bool alike = false;
            if (!mayFollow(slot + 1, unit + parts))
                continue;
            forEachWhole(unit, parts, [&](char32_t whole) {
                for (const Sound sound : Characters::instance().sounds(whole))
                    alike = alike || std::find(sounds.begin(), sounds.end(), sound) != sounds.end();
            });
            if (!alike)
                continue;
            m_pieces.push_back({FoldLayer::Parts, unit, unit + parts, 0, slot, slot + 1, true});
            if (follow(slot + 1, unit + parts, pictureAt(unit + parts, true)))
                return true;
            m_pieces.pop_back();
        }
        return false;
    }

    // Whether the slot could stand at the unit, at first sight.
    bool mayFollow(size_t slot, size_t unit) const {
        if (slot == m_form->slots.size() || !m_pictures.empty())
            return true;
        if (unit == count())
            return false;
        const Slot& wanted = m_form->slots[slot];
        const Unit seen = unitAt(unit);
        return seen.c == wanted.c || Characters::isLetter(seen.sound) || soundsLike(wanted, seen)
            || m_index.mayBeginParts(wanted.c, seen.c, characterAt(unit + 1));
    }

    bool composes(char32_t whole, size_t unit, size_t count, bool exact) const {
        const Characters& characters = Characters::instance();
        const std::array<char32_t, 3> parts{characterAt(unit), characterAt(unit + 1), characterAt(unit + count - 1)};
        if (count > 2 || exact)
            return characters.composes(whole, {parts.data(), count}, exact);
        // The same neighbours come again and again.
        m_composed.resize(size_t(1) << 12);
        const uint64_t asked = (uint64_t(whole) << 42 | uint64_t(parts[0]) << 21 | parts[1]) << 1;
        uint64_t& known = m_composed[asked * 0x9E3779B97F4A7C15u >> 52];
        if ((known & ~uint64_t(1)) != asked)
            known = asked | uint64_t(characters.composes(whole, {parts.data(), count}));
        return (known & 1) != 0;
    }

    // Letters begin where a run of them does, or where the letters of the slot before end.
    bool followLetters(size_t slot, size_t unit) {
        const Slot& wanted = m_form->slots[slot];
        const bool goesOn = !m_pieces.empty() && m_pieces.back().to == unit && isLatin(m_pieces.back());
        if (!beginsRun(unit) && !goesOn)
            return false;
        if (allows(FoldLayer::Pinyin))
            for (const Sound sound : wanted.sounds)
                if (Characters::isSyllable(sound))
                    if (const size_t end = spelledUntil(Characters::instance().spelled(sound), unit); end > unit)
                        if (push(FoldLayer::Pinyin, unit, end, slot, slot + 1))
                            return true;
        if (!allows(FoldLayer::Initials))
            return false;
        const char32_t first = U'a' + soundAt(unit) - Characters::kLetterA;
        return (soundAt(unit + 1) == Characters::kLetterA + ('h' - 'a') && isInitial(wanted, 2, first)
                   && push(FoldLayer::Initials, unit, unit + 2, slot, slot + 1))
            || (isInitial(wanted, 1, first) && push(FoldLayer::Initials, unit, unit + 1, slot, slot + 1));
    }

    size_t spelledUntil(const std::string& syllable, size_t unit) const {
        for (size_t i = 0; i < syllable.size(); ++i, ++unit) {
            const Sound sound = soundAt(unit);
            if (!Characters::isLetter(sound) || (i > 0 && gapBefore(unit))
                || !DisguiseIndex::spells(static_cast<char>('a' + sound - Characters::kLetterA), syllable[i]))
                return 0;
        }
        return unit;
    }

    static bool isLatin(const Piece& piece) {
        return piece.layer == FoldLayer::Pinyin || piece.layer == FoldLayer::Initials;
    }

    // What the pieces may be, beside what they could be.
    bool isDisguise() {
        m_begin = m_pieces.front().from;
        m_end = m_pieces.back().to;
        widenOverRepeats();
        std::array<size_t, kFoldLayerCount> count{};
        size_t plain = 0;
        for (const Piece& piece : m_pieces)
            ++(piece.layer ? count[static_cast<size_t>(*piece.layer)] : plain);
        const auto of = [&](FoldLayer layer) { return count[static_cast<size_t>(layer)]; };
        if (plain == m_pieces.size())
            return false;
        if (of(FoldLayer::Pinyin) + of(FoldLayer::Initials) > 0 && !lettersStandAlone(of(FoldLayer::Initials)))
            return false;
        if (m_begin == m_end)
            return true; // pictures alone
        const bool guess = std::any_of(
            m_pieces.begin(), m_pieces.end(), [](const Piece& piece) { return piece.alike || piece.rough; });
        if ((of(FoldLayer::Sound) > 0 && isChance(plain)) || ((guess || of(FoldLayer::Sound) > 0) && isParted()))
            return false;
        // Syllables, parts, pictures, rare characters and a word all repeated are not written by chance; what is weaker
        // must not reach into other words. Two characters of the word itself speak for the others.
        const bool weak = (of(FoldLayer::Initials) > 0 && of(FoldLayer::Pinyin) == 0 && plain < 2 && !isDressed())
            || (of(FoldLayer::Repeat) > 0 && of(FoldLayer::Repeat) < m_form->slots.size()
                && m_text.gapInside(byteAt(m_begin), byteAt(m_end)))
            || std::any_of(m_pieces.begin(), m_pieces.end(),
                [this](const Piece& piece) { return piece.layer == FoldLayer::Sound && !isRare(piece.from); });
        return !isOrdinary(weak, plain);
    }

    // 特特供供: the repeats before and behind belong to the disguise. Not those of a part (下日日乚), or behind a gap.
    void widenOverRepeats() {
        size_t begin = m_begin;
        size_t end = m_end;
        const auto same = [&](size_t a, size_t b) {
            return characterAt(a) == characterAt(b) && characterAt(a) >= 0x2E80 && !gapBefore(std::max(a, b));
        };
        const auto mayRepeat
            = [](const Piece& piece) { return piece.from < piece.to && piece.layer != FoldLayer::Parts; };
        while (mayRepeat(m_pieces.front()) && begin > 0 && m_begin - begin < kReach && same(begin - 1, begin))
            --begin;
        while (mayRepeat(m_pieces.back()) && end < count() && end - m_end < kReach && same(end, end - 1))
            ++end;
        if (begin < m_begin)
            m_pieces.insert(m_pieces.begin(), {FoldLayer::Repeat, begin, m_begin, 0, 0, 0});
        if (end > m_end)
            m_pieces.push_back({FoldLayer::Repeat, m_end, end, 0, m_form->slots.size(), m_form->slots.size()});
        m_begin = begin;
        m_end = end;
    }

    bool lettersStandAlone(size_t initials) const {
        const auto latin = [this](size_t unit) { return isLetterOrDigit(unit); };
        const auto touches
            = [&](size_t before, size_t behind) { return latin(before) && latin(behind) && !gapBefore(behind); };
        if ((m_begin > 0 && touches(m_begin - 1, m_begin)) || (m_end < count() && touches(m_end - 1, m_end)))
            return false;
        if (initials == 0)
            return true;
        // A few letters say little: two are not taken from a row of other letters and figures, and where characters
        // stand beside letters one of them must say more than a sound.
        if (isAllLatin()) {
            std::string letters;
            for (size_t i = m_begin; i < m_end; ++i)
                letters += static_cast<char>('a' + soundAt(i) - Characters::kLetterA);
            const bool inRow = (m_begin > 0 && latin(m_begin - 1) && isNear(m_begin))
                || (m_end < count() && latin(m_end) && isNear(m_end)) || isJoined();
            const bool alone = letters.size() == count();
            return isDressed()
                || ((!inRow || letters.size() > 2) && (alone || !Characters::instance().isAbbreviation(letters)));
        }
        return std::any_of(m_pieces.begin(), m_pieces.end(), [this](const Piece& piece) {
            return !piece.layer || piece.layer == FoldLayer::Parts || piece.layer == FoldLayer::Emoji
                || (piece.layer == FoldLayer::Sound && isRare(piece.from));
        });
    }

    // Whether a reader seldom meets a character as it stands there: 誰 among simplified ones, for all that it is 谁.
    bool isRare(size_t unit) const {
        if (Characters::instance().rank(characterAt(unit)) == 0)
            return true;
        const char* at = m_original.data() + m_text.original(byteAt(unit), byteAt(unit + 1)).begin;
        const char32_t written = nextCodePoint(at, m_original.data() + m_original.size());
        return written != characterAt(unit) && written >= 0x2E80 && !isTraditional();
    }

    // Whether what stands around the disguise is written in other forms too.
    bool isTraditional() const {
        constexpr size_t around = 100;
        const size_t last = std::min(m_end + around, count());
        for (size_t i = m_begin - std::min(m_begin, around); i < last; ++i) {
            if ((i >= m_begin && i < m_end) || characterAt(i) < 0x2E80)
                continue;
            const char* at = m_original.data() + m_text.original(byteAt(i), byteAt(i + 1)).begin;
            if (nextCodePoint(at, m_original.data() + m_original.size()) != characterAt(i))
                return true;
        }
        return false;
    }

    // hp/惠普, b-nw: a sign directly beside letters joins them to a name.
    bool isJoined() const {
        const TextSpan whole = m_text.original(byteAt(m_begin), byteAt(m_end));
        const auto joins = [this](qsizetype byte) {
            return byte >= 0 && byte < std::ssize(m_original)
                && std::string_view("-/&+.'").find(m_original[static_cast<size_t>(byte)]) != std::string_view::npos;
        };
        return joins(whole.begin - 1) || joins(whole.end);
    }

    // Whether nothing but blanks and signs of ASCII stand before the unit: 【 ends a row of letters.
    bool isNear(size_t unit) const {
        const auto end = m_text.original(byteAt(unit - 1), byteAt(unit)).end;
        const auto begin = m_text.original(byteAt(unit), byteAt(unit + 1)).begin;
        const auto between = m_original.substr(static_cast<size_t>(end), static_cast<size_t>(begin - end));
        return std::all_of(between.begin(), between.end(), [](char c) { return static_cast<signed char>(c) >= 0; });
    }

    // Letters of another style or script, or parted by what parts no names: nobody writes an abbreviation like that.
    bool isDressed() const {
        qsizetype bytes = 0;
        qsizetype letters = 0;
        for (const Piece& piece : m_pieces)
            if (isLatin(piece)) {
                const TextSpan span = m_text.original(byteAt(piece.from), byteAt(piece.to));
                bytes += span.end - span.begin;
                letters += qsizetype(piece.to - piece.from);
            }
        const auto inside = original();
        const auto isForeign = [](char c) { return static_cast<signed char>(c) < 0; };
        return bytes != letters || inside.find_first_of("|~*_") != std::string_view::npos
            || (isAllLatin() && std::any_of(inside.begin(), inside.end(), isForeign));
    }
    bool isAllLatin() const { return std::all_of(m_pieces.begin(), m_pieces.end(), isLatin); }

    std::string_view original() const {
        const TextSpan whole = m_text.original(byteAt(m_begin), byteAt(m_end));
        return m_original.substr(static_cast<size_t>(whole.begin), static_cast<size_t>(whole.end - whole.begin));
    }

    // Whether a word of the dictionary holds a character that merely sounds right, or two words share the parts of
    // another, or, where `ends`, a word reaches over an end. Two characters of the word itself speak for the others:
    // 改表示申器; only a word that reaches out of the disguise counts against a third.
    bool isOrdinary(bool ends, size_t plain) const {
        const size_t left = m_begin - std::min(m_begin, kLongestWord - 1);
        const size_t right = std::min(m_end + kLongestWord - 1, count());
        std::u32string word;
        for (size_t begin = left; begin < right; ++begin) {
            word.clear();
            for (size_t end = begin; end < right && word.size() < kLongestWord;) {
                const Unit unit = unitAt(end);
                if (!Characters::isSyllable(unit.sound) || (end > begin && (gapBefore(end) || pictureBefore(end))))
                    break;
                word += unit.c;
                ++end;
                const bool over = ends && ((begin < m_begin && m_begin < end) || (begin < m_end && m_end < end));
                const bool repeated = word.find_first_not_of(unit.c) == std::u32string::npos;
                if (!repeated && (over || isDoubtful(begin, end, plain)) && Characters::instance().isWord(word)
                    && (!breaksParts(begin, end, true) || goesOnAsWord(end)))
                    return true;
            }
        }
        return false;
    }

    bool isDoubtful(size_t begin, size_t end, size_t plain) const {
        if (plain > 1 && m_begin <= begin && end <= m_end && end - begin < m_end - m_begin)
            return false;
        return breaksParts(begin, end, false) || std::any_of(m_pieces.begin(), m_pieces.end(), [&](const Piece& piece) {
            return (piece.layer == FoldLayer::Sound || piece.alike || piece.rough) && begin < piece.to
                && piece.from < end;
        });
    }

    // 军人共: the first word ends among the parts, which may have to be exact.
    bool breaksParts(size_t begin, size_t end, bool exact) const {
        return m_begin <= begin && std::any_of(m_pieces.begin(), m_pieces.end(), [&](const Piece& piece) {
            return piece.layer == FoldLayer::Parts && begin < piece.from && piece.from < end && end < piece.to
                && (!exact || composes(m_form->slots[piece.slot].c, piece.from, piece.to - piece.from, true));
        });
    }

    // 军人共同, but 专人共: what is left of the parts begins a word of its own.
    bool goesOnAsWord(size_t begin) const {
        std::u32string word;
        for (size_t end = begin; end < count() && word.size() < kLongestWord && (end == begin || !gapBefore(end));) {
            word += characterAt(end++);
            if (word.size() > 1 && Characters::instance().isWord(word))
                return true;
        }
        return false;
    }

    bool pictureBefore(size_t unit) const {
        const size_t picture = pictureAt(unit, true);
        return picture < m_pictures.size() && m_pictures[picture].before == byteAt(unit);
    }

    // Two characters that merely sound like a word are everywhere. Unless one of the word stands there itself, one of
    // them must be a rare one, or all must have the very tones, and nothing stand between them.
    bool isChance(size_t plain) const {
        const Characters& characters = Characters::instance();
        bool rare = false;
        bool sameTones = true;
        bool allSound = true;
        bool functional = false;
        for (const Piece& piece : m_pieces) {
            if (piece.layer != FoldLayer::Sound) {
                allSound = allSound && piece.layer == FoldLayer::Repeat;
                continue;
            }
            const char32_t seen = characterAt(piece.from);
            const int rank = characters.rank(seen);
            const bool sameTone = characters.tone(seen) == characters.tone(m_form->slots[piece.slot].c);
            rare = rare || isRare(piece.from) || isDecorated(piece.from);
            sameTones = sameTones && sameTone;
            functional = functional || (rank > 0 && rank <= kFunctional && !sameTone && !isRare(piece.from));
        }
        if (functional && !rare && (m_form->slots.size() == 2 || plain + 1 == m_form->slots.size()))
            return true;
        return plain == 0 && m_form->slots.size() == 2 && allSound && !rare
            && !(sameTones && !m_text.gapInside(byteAt(m_begin), byteAt(m_end)));
    }

    // 祸̶: nobody strikes a character out by chance.
    bool isDecorated(size_t unit) const {
        const TextSpan span = m_text.original(byteAt(unit), byteAt(unit + 1));
        return static_cast<size_t>(span.end - span.begin) > byteAt(unit + 1) - byteAt(unit);
    }

    // A comma or a bracket inside: these characters only happen to follow each other.
    bool isParted() const {
        const auto inside = original();
        for (const char* sign :
            {",", "，", "。", "、", "；", ";", "！", "!", "？", "?", "】", "【", "）", "（", "”", "“"})
            if (inside.find(sign) != std::string_view::npos)
                return true;
        return false;
    }

    void keep() {
        Disguise& disguise = m_found.emplace_back();
        disguise.word = m_form->word;
        disguise.folded = {static_cast<qsizetype>(byteAt(m_begin)), static_cast<qsizetype>(byteAt(m_end))};
        for (const Piece& piece : m_pieces) {
            const bool picture = piece.from == piece.to;
            const TextSpan original
                = picture ? m_pictures[piece.picture].original : m_text.original(byteAt(piece.from), byteAt(piece.to));
            if (disguise.original.end == 0)
                disguise.original = original;
            disguise.original.begin = std::min(disguise.original.begin, original.begin);
            disguise.original.end = std::max(disguise.original.end, original.end);
            if (!piece.layer)
                continue;
            disguise.guesses += *piece.layer == FoldLayer::Sound || piece.alike || piece.rough;
            disguise.layers |= layerBit(*piece.layer) | (piece.alike ? layerBit(FoldLayer::Sound) : FoldLayers());
            DisguiseStep step{*piece.layer, original, {}};
            for (size_t slot = piece.slot; slot < piece.slotEnd; ++slot)
                step.meant
                    += m_form->text.substr(m_form->slots[slot].from, m_form->slots[slot].to - m_form->slots[slot].from);
            if (picture)
                for (const auto& name : Characters::instance().names(m_pictures[piece.picture].emoji))
                    disguise.named += name.find(step.meant) != std::u32string::npos;
            disguise.steps.push_back(std::move(step));
        }
    }

    // More than a picture alone; what guesses least; of those the longest, then what most names of its pictures speak
    // of (🔫 is a 枪, and a 工具 in one), then the one with the fewest changes.
    void keepTheBest() {
        const auto length = [](const Disguise& one) { return one.original.end - one.original.begin; };
        const auto isPicture = [](const Disguise& one) { return one.folded.begin == one.folded.end; };
        const auto better = [&](const Disguise& a, const Disguise& b) {
            return std::tuple(isPicture(a), a.guesses, -length(a), b.named, a.steps.size(), a.word)
                < std::tuple(isPicture(b), b.guesses, -length(b), a.named, b.steps.size(), b.word);
        };
        std::sort(m_found.begin(), m_found.end(),
            [](const Disguise& a, const Disguise& b) { return a.original.begin < b.original.begin; });
        size_t kept = 0;
        for (size_t i = 1; i < m_found.size(); ++i)
            if (m_found[i].original.begin >= m_found[kept].original.end)
                std::swap(m_found[++kept], m_found[i]);
            else if (better(m_found[i], m_found[kept]))
                std::swap(m_found[kept], m_found[i]);
        m_found.resize(kept + 1);
    }

    const DisguiseIndex& m_index;
    const std::string_view m_original;
    const FoldedText& m_text;
    const std::vector<FoldedText::Picture>& m_pictures;
    const std::span<const FoldedText::Character> m_characters;
    std::vector<uint32_t>& m_starts;
    std::vector<uint32_t>& m_rare;
    std::vector<Piece>& m_pieces;
    std::vector<uint64_t>& m_composed;
    std::vector<Disguise>& m_found;
    const Form* m_form = nullptr;
    size_t m_begin = 0; // units of the disguise at hand
    size_t m_end = 0;
};

const std::vector<Disguise>& DisguiseFinder::find(
    std::string_view original, const FoldedText& text, Scratch& scratch) const {
    if (m_words.empty() || (text.text().empty() && text.pictures().empty()))
        scratch.found.clear();
    else
        Search(*this, original, text, scratch).run();
    return scratch.found;
}

} // namespace xunwang
