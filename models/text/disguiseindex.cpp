#include "models/text/disguiseindex.h"

#include <algorithm>

namespace xunwang {

namespace {

constexpr size_t kShortest = 2; // characters of a word
constexpr size_t kLongest = 12;
constexpr size_t kManyLetters = 1u << 20; // where a slot is a letter or a digit, which may be repeated

bool asksFor(FoldLayers layers, FoldLayer layer) {
    return (layers & layerBit(layer)) != 0;
}

} // namespace

DisguiseIndex::DisguiseIndex() : m_marks(Characters::kTableEnd) {
    const Characters& characters = Characters::instance();
    for (char32_t c = 0; c < Characters::kTableEnd; ++c) {
        m_marks[c] = characters.sound(c);
        if (characters.isBarePart(c))
            m_marks[c] |= kBare;
        for (const Sound sound : characters.sounds(c))
            m_alike[sound].push_back(c);
    }
}

void DisguiseIndex::add(size_t word, const std::u32string& text, FoldLayers layers) {
    if (text.size() < kShortest || text.size() > kLongest || layers == 0)
        return;
    const Characters& characters = Characters::instance();
    const auto slot = [&](char32_t c, size_t from, size_t to, bool trade) {
        const auto sounds = characters.sounds(c);
        Slot made{c, {sounds.begin(), sounds.end()}, trade, from, to};
        // A reading that the table leaves out for its rarity is still the one that the search knows first.
        if (const Sound sound = characters.sound(c);
            sound != 0 && std::find(made.sounds.begin(), made.sounds.end(), sound) == made.sounds.end())
            made.sounds.push_back(sound);
        return made;
    };
    Form plain{word, layers, text, {}};
    for (size_t i = 0; i < text.size(); ++i)
        plain.slots.push_back(slot(text[i], i, i + 1, false));
    addForm(plain);
    if (!asksFor(layers, FoldLayer::Trade))
        return;
    for (const auto& [seen, meant] : characters.tradeWords()) {
        const size_t at = text.find(meant);
        if (at == std::u32string::npos || meant.size() == text.size())
            continue;
        Form form{word, layers, text, {}};
        form.slots.assign(plain.slots.begin(), plain.slots.begin() + std::ptrdiff_t(at));
        for (size_t i = 0; i < seen.size(); ++i)
            form.slots.push_back(slot(seen[i], at, i == 0 ? at + meant.size() : at, true));
        form.slots.insert(form.slots.end(), plain.slots.begin() + std::ptrdiff_t(at + meant.size()), plain.slots.end());
        addForm(form);
    }
}

/// The sounds of units that can stand for a slot, or begin what does.
std::vector<DisguiseIndex::Sound> DisguiseIndex::beginnings(const Slot& slot, FoldLayers layers) const {
    std::vector<Sound> result = slot.sounds;
    const bool letters = asksFor(layers, FoldLayer::Pinyin) || asksFor(layers, FoldLayer::Initials);
    if (letters && !slot.trade)
        for (const Sound sound : slot.sounds)
            if (Characters::isSyllable(sound))
                result.push_back(letter(Characters::instance().spelled(sound).front()));
    return result;
}

const std::vector<uint64_t>& DisguiseIndex::partsOf(char32_t c) {
    const auto [place, isNew] = m_parts.try_emplace(c);
    if (isNew)
        for (const auto& pair : Characters::instance().beginningsOfParts(c)) {
            place->second.push_back(pairOf(pair[0], pair[1]));
            note(hash(c, pair[0], pair[1]));
        }
    return place->second;
}

/// Notes how letters for the slots from `slot` on could begin, behind those `before`.
void DisguiseIndex::spell(const Form& form, size_t slot, const std::string& before) {
    if (before.size() >= 3) {
        m_letterTriples[letterTriple(letter(before[0]), letter(before[1]), letter(before[2]))] = true;
        return;
    }
    if (slot == form.slots.size())
        return;
    const auto goOn = [&](const std::string& letters) { spell(form, slot + 1, before + letters); };
    for (const Sound sound : form.slots[slot].sounds) {
        if (Characters::isLetter(sound)) {
            const std::string itself(1, static_cast<char>('a' + sound - Characters::kLetterA));
            goOn(itself);
            goOn(itself + itself); // it may be repeated
            goOn(itself + itself + itself);
        }
        if (!Characters::isSyllable(sound) || form.slots[slot].trade)
            continue;
        const std::string& spelled = Characters::instance().spelled(sound);
        if (asksFor(form.layers, FoldLayer::Pinyin)) {
            goOn(spelled);
            if (std::string plain = spelled; plain.find('v') != std::string::npos) {
                std::replace(plain.begin(), plain.end(), 'v', 'u');
                goOn(plain);
            }
        }
        if (asksFor(form.layers, FoldLayer::Initials)) {
            goOn(spelled.substr(0, 1));
            if (twoLetterInitial(spelled))
                goOn(spelled.substr(0, 2));
        }
    }
}

void DisguiseIndex::addForm(Form form) {
    const auto number = static_cast<uint32_t>(m_forms.size());
    const Slot& first = form.slots[0];
    const Slot& second = form.slots[1];
    const auto addPair = [&](Sound a, Sound b) {
        const uint32_t pair = soundPair(a, b);
        put(m_pairs, pair);
        if (auto& forms = m_byPair[pair]; forms.empty() || forms.back() != number)
            forms.push_back(number);
    };
    const auto following = beginnings(second, form.layers);
    std::vector<Sound> sounds = beginnings(first, form.layers);
    for (const Sound sound : sounds)
        for (const Sound next : following)
            addPair(sound, next);
    const Characters& characters = Characters::instance();
    for (const Sound sound : first.sounds)
        if (Characters::isSyllable(sound) && !first.trade) {
            const std::string& spelled = characters.spelled(sound);
            if (spelled.size() > 1
                && (asksFor(form.layers, FoldLayer::Pinyin)
                    || (asksFor(form.layers, FoldLayer::Initials) && twoLetterInitial(spelled))))
                addPair(letter(spelled[0]), letter(spelled[1] == 'v' ? 'u' : spelled[1]));
            if (spelled.size() > 1 && spelled[1] == 'v')
                addPair(letter(spelled[0]), letter('v'));
        }
    for (const Slot& slot : form.slots) {
        size_t most = 0;
        for (const Sound sound : slot.sounds)
            most = std::max(most, Characters::isSyllable(sound) ? characters.spelled(sound).size() : kManyLetters);
        form.mostLetters += most;
    }
    if (asksFor(form.layers, FoldLayer::Sound))
        for (const Slot& slot : form.slots)
            for (const Sound sound : slot.sounds)
                for (const char32_t c : std::exchange(m_alike[sound], {})) {
                    if (characters.isSeldom(c))
                        m_marks[c] |= kRare;
                    for (const auto& pair : characters.halves(c)) {
                        const uint64_t h = hash(pair[0], pair[1]);
                        m_alikePairs[h >> 48] |= partBits(h);
                    }
                }
    spell(form, 0, {});
    for (const Sound sound : first.sounds)
        if (Characters::isLetter(sound))
            for (const Sound next : following)
                put(m_letterPairs, soundPair(sound, next));
    for (const Sound next : following)
        if (m_bySecond[next].empty() || m_bySecond[next].back() != number)
            m_bySecond[next].push_back(number);
    std::sort(sounds.begin(), sounds.end());
    sounds.erase(std::unique(sounds.begin(), sounds.end()), sounds.end());
    for (const Sound sound : sounds) {
        m_bySound[sound].push_back(number);
        insert(m_bySoundAndSecond[sound], {second.c, number});
    }
    m_byFirst[first.c].push_back(number);
    if (asksFor(form.layers, FoldLayer::Parts)) {
        for (const Slot& slot : form.slots)
            partsOf(slot.c);
        std::unordered_set<char32_t> begins;
        const auto mark = [this](uint64_t pair, Mark slot) {
            const uint64_t h = hash(char32_t(pair >> 32), char32_t(pair));
            m_partPairs[h >> 48] |= partBits(h);
            if (pair >> 32 < m_marks.size())
                m_marks[pair >> 32] |= slot;
            if (const auto next = static_cast<char32_t>(pair); next < m_marks.size())
                m_marks[next] |= kFollows;
        };
        for (const uint64_t pair : partsOf(first.c)) {
            mark(pair, kBeginsFirst);
            const auto begin = static_cast<char32_t>(pair >> 32);
            note(hash(begin, static_cast<char32_t>(pair)));
            if (begins.insert(begin).second)
                insert(m_byPart[begin], {first.c, number});
        }
        begins.clear();
        for (const uint64_t pair : partsOf(second.c)) {
            mark(pair, kBeginsSecond);
            if (const auto begin = static_cast<char32_t>(pair >> 32); begins.insert(begin).second)
                for (const Sound sound : sounds)
                    note(hash(sound, begin));
        }
    }
    m_forms.push_back(std::move(form));
}

} // namespace xunwang
