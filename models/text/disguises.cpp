#include "models/text/disguises.h"

#include "models/text/disguisejudge.h"

#include <algorithm>

namespace xunwang {

namespace {

constexpr std::array<const char*, kFoldLayerCount> kLayerNames{
    "sound", "pinyin", "initials", "parts", "emoji", "trade", "repeat"};

constexpr size_t kMostParts = 3; // of a character

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
    , m_index(std::make_unique<DisguiseIndex>(m_words)) { }
DisguiseFinder::~DisguiseFinder() = default;
DisguiseFinder::DisguiseFinder(DisguiseFinder&&) noexcept = default;
DisguiseFinder& DisguiseFinder::operator=(DisguiseFinder&&) noexcept = default;

/// One text.
class DisguiseFinder::Search {
public:
    Search(const DisguiseFinder& finder, std::string_view original, const FoldedText& text, Scratch& scratch)
        : m_index(*finder.m_index)
        , m_text(m_index, original, text)
        , m_characters(text.characters())
        , m_worthALook(scratch.worthALook)
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
        for (size_t picture = 0; picture < m_text.pictures().size(); ++picture)
            tryAround(picture);
        if (m_found.size() > 1)
            keepTheBest();
    }

private:
    static Sound soundOf(Mark mark) { return mark & DisguiseIndex::kSoundBits; }
    static bool isRare(Mark mark) { return (mark & (DisguiseIndex::kRare | DisguiseIndex::kBare)) != 0; }

    // A table or two a character rule out most that could begin a word, without a branch that a processor could guess
    // wrongly; the others are looked at then.
    void findStarts() {
        m_starts.clear();
        m_rare.clear();
        if (m_text.count() == 0)
            return;
        m_worthALook.resize(m_text.count());
        uint32_t* const worth = m_worthALook.data();
        size_t found = 0;
        const size_t last = m_text.count() - 1;
        Mark next = m_index.mark(m_characters[0].c);
        for (size_t i = 0; i < last; ++i) {
            const Mark mark = std::exchange(next, m_index.mark(m_characters[i + 1].c));
            worth[found] = static_cast<uint32_t>(i);
            found += unsigned(m_index.mayBegin(soundOf(mark), soundOf(next)))
                | unsigned(DisguiseIndex::mayBeParts(mark, next)) | unsigned(isRare(mark));
        }
        for (size_t i = 0; i < found; ++i)
            lookAt(worth[i]);
        if (isRare(next))
            m_rare.push_back(static_cast<uint32_t>(last));
    }

    // Letters that stand directly behind others or behind digits stand for nothing but themselves.
    void lookAt(uint32_t unit) {
        const char32_t c = m_characters[unit].c;
        const char32_t next = m_characters[unit + 1].c;
        const Mark mark = m_index.mark(c);
        const Sound sound = soundOf(mark);
        const Sound following = soundOf(m_index.mark(next));
        const auto isInside = [&] {
            return unit > 0 && Characters::isLetter(sound)
                && (m_text.isLetter(unit - 1)
                    || (m_text.isLetterOrDigit(unit - 1) && !m_index.mayBeginWithLetter(sound, following)))
                && !m_text.gapBefore(unit);
        };
        const auto add = [this](uint32_t start) {
            if (m_starts.empty() || m_starts.back() < start)
                m_starts.push_back(start);
        };
        if (isRare(mark))
            m_rare.push_back(unit);
        const bool parts = DisguiseIndex::mayBeParts(mark, m_index.mark(next)) && m_index.mayBeginParts(c, next);
        if (parts && (mark & DisguiseIndex::kBeginsSecond) != 0 && unit > 0)
            add(unit - 1);
        if ((parts && (mark & DisguiseIndex::kBeginsFirst) != 0) || (m_index.mayBegin(sound, following) && !isInside()))
            add(unit);
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
        tryPair(rare, m_text.characterAt(rare + 1));
        if (rare > 0)
            tryPair(rare - 1, m_text.characterAt(rare));
        if (rare + 2 < m_text.count() && mayBeAlike(rare + 1))
            for (const Sound sound : Characters::instance().sounds(m_text.characterAt(rare)))
                tryForms(m_index.formsOf(sound), rare);
        for (size_t parts = 2; parts <= std::min(kMostParts, rare); ++parts)
            forEachWhole(rare - parts, parts, [&](char32_t whole) {
                for (const Sound a : Characters::instance().sounds(whole))
                    for (const Sound b : Characters::instance().sounds(m_text.characterAt(rare)))
                        tryForms(m_index.formsOf(a, b), rare - parts);
            });
    }

    // By the sounds of two neighbours that are not those that they have first.
    void tryPair(size_t unit, char32_t second) {
        const auto firsts = Characters::instance().sounds(m_text.characterAt(unit));
        const auto seconds = Characters::instance().sounds(second);
        if (firsts.size() * seconds.size() < 2)
            return;
        for (const Sound a : firsts)
            for (const Sound b : seconds)
                if (a != m_text.soundAt(unit) || b != m_text.soundAt(unit + 1))
                    tryForms(m_index.formsOf(a, b), unit);
    }

    void tryForms(DisguiseIndex::Forms forms, size_t unit, size_t letters = 0) {
        for (const uint32_t number : forms)
            if (const Form& form = m_index.forms()[number]; form.mostLetters >= letters)
                tryForm(form, unit, m_text.pictureAt(unit, false));
    }

    bool isSeldom(size_t unit) const {
        return unit < m_text.count() && (m_index.mark(m_text.characterAt(unit)) & DisguiseIndex::kRare) != 0;
    }
    // Whether parts of a homophone could begin at a unit.
    bool mayBeAlike(size_t unit) const {
        return Characters::instance().isWritten(m_text.partsAt(unit, 2)) || isBare(unit) || isBare(unit + 1)
            || isBare(unit + 2);
    }

    bool isBare(size_t unit) const {
        return unit < m_text.count() && (m_index.mark(m_text.characterAt(unit)) & DisguiseIndex::kBare) != 0;
    }

    // A bare radical is part of something. It may be in the first character of a word or in the second.
    void tryAroundBare(size_t bare) {
        for (size_t unit = bare - std::min(bare, kMostParts); unit <= bare; ++unit) {
            if (!m_text.isLetter(unit) || m_text.beginsRun(unit))
                tryFrom(unit);
            for (size_t behind = std::max(unit + 2, bare + 1); behind <= std::min(unit + kMostParts, m_text.count());
                 ++behind)
                for (const uint32_t form : m_index.formsWithSecond(m_text.soundAt(behind)))
                    if (strokesOff(m_index.forms()[form].slots[0].c, unit, behind - unit) >= 0)
                        tryForm(m_index.forms()[form], unit, m_text.pictureAt(unit, false));
        }
    }

    int strokesOff(char32_t whole, size_t unit, size_t parts) const {
        return Characters::instance().strokesOff(whole, m_text.partsAt(unit, parts));
    }

    // What two neighbours are the parts of, or three if one of them is a bare one.
    template <typename Function>
    void forEachWhole(size_t unit, size_t parts, Function function) const {
        if (parts == 2 || isBare(unit) || isBare(unit + 1) || isBare(unit + 2))
            Characters::instance().forEachWhole(m_text.partsAt(unit, parts), function);
    }

    // The forms that may begin at a unit.
    void tryStart(size_t unit) {
        const Unit first = m_text.unitAt(unit);
        const Unit second = m_text.unitAt(unit + 1);
        size_t letters = 0;
        if (Characters::isLetter(first.sound)) {
            if (!m_text.beginsRun(unit))
                return;
            letters = tryLetters(unit);
        } else {
            tryForms(m_index.formsOf(first.sound, second.sound), unit);
        }
        if (second.c < DisguiseText::kFirstPart)
            return;
        tryFirstInParts(unit);
        for (const char32_t whole : m_index.wholes(second.c, m_text.characterAt(unit + 2)))
            tryForms(m_index.formsOfParts(first.sound, whole), unit, letters);
    }

    // Those that letters may spell the beginning of; answers how many letters and digits follow each other.
    size_t tryLetters(size_t unit) {
        uint32_t code = 0;
        size_t letters = 0;
        const auto goesOn
            = [&](size_t next) { return next == unit || (next < m_text.count() && !m_text.gapBefore(next)); };
        for (; letters < DisguiseIndex::kLettersKnown && m_text.isLetter(unit + letters) && goesOn(unit + letters);
             ++letters)
            code = DisguiseIndex::codeOfLetters(code, m_text.soundAt(unit + letters));
        const auto forms = letters == 1 ? m_index.formsOf(m_text.soundAt(unit), m_text.soundAt(unit + 1))
                                        : m_index.formsSpelled(code);
        while (m_text.isLetterOrDigit(unit + letters) && goesOn(unit + letters))
            ++letters;
        tryForms(forms, unit, letters);
        return letters;
    }

    // What stands behind the two or three parts tells most forms that begin with the character apart.
    void tryFirstInParts(size_t unit) {
        const auto wholes = m_index.wholes(m_text.characterAt(unit), m_text.characterAt(unit + 1));
        if (wholes.empty())
            return;
        const size_t picture = m_text.pictureAt(unit, false);
        const auto mayBeParts
            = [this](size_t at) { return m_index.mayBeginParts(m_text.characterAt(at), m_text.characterAt(at + 1)); };
        const bool any = !m_text.pictures().empty() || mayBeParts(unit + 2) || mayBeParts(unit + 3);
        const uint64_t behind
            = DisguiseIndex::glance(m_text.characterAt(unit + 2)) | DisguiseIndex::glance(m_text.characterAt(unit + 3));
        for (const char32_t whole : wholes)
            for (const auto& [form, second] : m_index.formsOfParts(whole))
                if (any || (second & behind) != 0)
                    tryForm(m_index.forms()[form], unit, picture);
    }

    void tryFrom(size_t unit) {
        tryForms(m_index.formsOf(m_text.soundAt(unit)), unit);
        tryForms(m_index.formsByPart(m_text.characterAt(unit)), unit);
    }

    // A picture may begin a word, or stand behind what does.
    void tryAround(size_t picture) {
        const auto behind
            = std::lower_bound(m_characters.begin(), m_characters.end(), m_text.pictures()[picture].before,
                [](const FoldedText::Character& one, size_t byte) { return one.byte < byte; });
        const auto unit = static_cast<size_t>(behind - m_characters.begin());
        m_index.forEachForm(m_text.pictures()[picture].emoji, [&](const Form& form) { tryForm(form, unit, picture); });
        if (picture > 0 && m_text.pictures()[picture - 1].before == m_text.pictures()[picture].before)
            return;
        for (size_t i = unit - std::min(unit, DisguiseText::kReach); i < unit; ++i)
            if (!m_text.isLetter(i) || m_text.beginsRun(i))
                tryFrom(i);
    }

    void tryForm(const Form& form, size_t unit, size_t picture) {
        if (isPlain(form, unit))
            return;
        m_form = &form;
        m_pieces.clear();
        if (follow(0, unit, picture) && isDisguise(m_text, form, m_pieces))
            keep();
    }

    // Whether the word itself stands there, as it mostly does, and nothing to undo.
    bool isPlain(const Form& form, size_t unit) const {
        const size_t end = unit + form.text.size();
        if (form.isTrade || !m_text.pictures().empty() || end > m_text.count())
            return false;
        for (size_t i = 0; i < form.text.size(); ++i)
            if (m_characters[unit + i].c != form.text[i])
                return false;
        return m_text.characterAt(unit - 1) != form.text.front() && m_text.characterAt(end) != form.text.back();
    }

    bool allows(FoldLayer layer) const { return (m_form->layers & layerBit(layer)) != 0; }

    // Tries what may stand for the slot at this place and goes on behind it. Pictures before the unit at hand may be
    // passed over; they count as a gap then.
    bool follow(size_t slot, size_t unit, size_t picture) {
        if (slot == m_form->slots.size())
            return true;
        return followPicture(slot, unit, picture) || (unit < m_text.count() && followUnit(slot, unit));
    }

    bool push(std::optional<FoldLayer> layer, size_t from, size_t to, size_t slot, size_t slotEnd) {
        m_pieces.push_back({layer, from, to, 0, slot, slotEnd});
        if (follow(slotEnd, to, m_text.pictureAt(to, true)))
            return true;
        m_pieces.pop_back();
        return false;
    }

    bool followPicture(size_t slot, size_t unit, size_t picture) {
        if (!allows(FoldLayer::Emoji))
            return false;
        const size_t last = std::min(m_text.pictures().size(), picture + DisguiseText::kReach);
        for (; picture < last && m_text.pictures()[picture].before == m_text.byteAt(unit); ++picture) {
            const size_t slots = meantBy(m_text.pictures()[picture].emoji, slot);
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
        const Unit seen = m_text.unitAt(unit);
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
        while (behind < std::min(m_text.count(), unit + DisguiseText::kReach)
            && m_text.characterAt(behind) == m_text.characterAt(unit))
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
        if (unit + 2 > m_text.count())
            return false;
        if (m_index.mayBeginParts(m_form->slots[slot].c, m_text.characterAt(unit), m_text.characterAt(unit + 1)))
            for (const size_t parts : {size_t(2), size_t(3)})
                if (unit + parts <= m_text.count() && mayFollow(slot + 1, unit + parts)
                    && composes(m_form->slots[slot].c, unit, parts)
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
            const bool possible = bare && unit + parts <= m_text.count() && mayFollow(slot + 1, unit + parts);
            off[parts] = possible ? strokesOff(m_form->slots[slot].c, unit, parts) : -1;
        }
        const auto follows = [&](size_t parts) {
            m_pieces.push_back({FoldLayer::Parts, unit, unit + parts, 0, slot, slot + 1, false, true});
            if (off[parts] >= 0 && follow(slot + 1, unit + parts, m_text.pictureAt(unit + parts, true)))
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
        for (size_t parts = 2; parts <= std::min(kMostParts, m_text.count() - unit); ++parts) {
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
            if (follow(slot + 1, unit + parts, m_text.pictureAt(unit + parts, true)))
                return true;
            m_pieces.pop_back();
        }
        return false;
    }

    // Whether the slot could stand at the unit, at first sight.
    bool mayFollow(size_t slot, size_t unit) const {
        if (slot == m_form->slots.size() || !m_text.pictures().empty())
            return true;
        if (unit == m_text.count())
            return false;
        const Slot& wanted = m_form->slots[slot];
        const Unit seen = m_text.unitAt(unit);
        return seen.c == wanted.c || Characters::isLetter(seen.sound) || soundsLike(wanted, seen)
            || m_index.mayBeginParts(wanted.c, seen.c, m_text.characterAt(unit + 1));
    }

    bool composes(char32_t whole, size_t unit, size_t count) const {
        const Characters& characters = Characters::instance();
        const auto parts = m_text.partsAt(unit, count);
        if (count > 2)
            return characters.composes(whole, parts);
        // The same neighbours come again and again.
        m_composed.resize(size_t(1) << 12);
        const uint64_t asked = (uint64_t(whole) << 42 | uint64_t(parts.characters[0]) << 21 | parts.characters[1]) << 1;
        uint64_t& known = m_composed[asked * 0x9E3779B97F4A7C15u >> 52];
        if ((known & ~uint64_t(1)) != asked)
            known = asked | uint64_t(characters.composes(whole, parts));
        return (known & 1) != 0;
    }

    // Letters begin where a run of them does, or where the letters of the slot before end.
    bool followLetters(size_t slot, size_t unit) {
        const Slot& wanted = m_form->slots[slot];
        const bool goesOn = !m_pieces.empty() && m_pieces.back().to == unit && isLatin(m_pieces.back());
        if (!m_text.beginsRun(unit) && !goesOn)
            return false;
        if (allows(FoldLayer::Pinyin))
            for (const Sound sound : wanted.sounds)
                if (Characters::isSyllable(sound))
                    if (const size_t end = spelledUntil(Characters::instance().spelled(sound), unit); end > unit)
                        if (push(FoldLayer::Pinyin, unit, end, slot, slot + 1))
                            return true;
        if (!allows(FoldLayer::Initials))
            return false;
        const char32_t first = U'a' + m_text.soundAt(unit) - Characters::kLetterA;
        return (m_text.soundAt(unit + 1) == Characters::kLetterA + ('h' - 'a') && isInitial(wanted, 2, first)
                   && push(FoldLayer::Initials, unit, unit + 2, slot, slot + 1))
            || (isInitial(wanted, 1, first) && push(FoldLayer::Initials, unit, unit + 1, slot, slot + 1));
    }

    size_t spelledUntil(const std::string& syllable, size_t unit) const {
        for (size_t i = 0; i < syllable.size(); ++i, ++unit) {
            const Sound sound = m_text.soundAt(unit);
            if (!Characters::isLetter(sound) || (i > 0 && m_text.gapBefore(unit))
                || !DisguiseIndex::spells(static_cast<char>('a' + sound - Characters::kLetterA), syllable[i]))
                return 0;
        }
        return unit;
    }

    void keep() {
        Disguise& disguise = m_found.emplace_back();
        disguise.word = m_form->word;
        disguise.folded = {static_cast<qsizetype>(m_text.byteAt(m_pieces.front().from)),
            static_cast<qsizetype>(m_text.byteAt(m_pieces.back().to))};
        for (const Piece& piece : m_pieces) {
            const bool picture = piece.from == piece.to;
            const TextSpan original
                = picture ? m_text.pictures()[piece.picture].original : m_text.span(piece.from, piece.to);
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
                for (const auto& name : Characters::instance().names(m_text.pictures()[piece.picture].emoji))
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
    const DisguiseText m_text;
    const std::span<const FoldedText::Character> m_characters;
    std::vector<uint32_t>& m_worthALook;
    std::vector<uint32_t>& m_starts;
    std::vector<uint32_t>& m_rare;
    std::vector<Piece>& m_pieces;
    std::vector<uint64_t>& m_composed;
    std::vector<Disguise>& m_found;
    const Form* m_form = nullptr; // at hand
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
