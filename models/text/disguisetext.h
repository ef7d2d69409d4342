#pragma once

#include "models/text/disguiseindex.h"

namespace xunwang {

/// A text as the search for disguises reads it; for that alone. A unit is a character of the folded text; one behind
/// the last, of no sound, ends it.
class DisguiseText {
public:
    using Unit = DisguiseIndex::Unit;
    using Sound = Characters::Sound;
    static constexpr size_t kReach = 8; ///< repeats of a character, pictures between two, characters before a picture
    static constexpr char32_t kFirstPart = 0x2E80; ///< of all that may be parts of a character

    DisguiseText(const DisguiseIndex& index, std::string_view original, const FoldedText& folded)
        : m_index(index)
        , m_original(original)
        , m_folded(folded)
        , m_characters(folded.characters()) { }

    size_t count() const { return m_characters.size(); }
    char32_t characterAt(size_t unit) const { return unit < count() ? m_characters[unit].c : 0; }
    size_t byteAt(size_t unit) const { return unit < count() ? m_characters[unit].byte : m_folded.text().size(); }
    Sound soundAt(size_t unit) const { return m_index.mark(characterAt(unit)) & DisguiseIndex::kSoundBits; }
    Unit unitAt(size_t unit) const { return {characterAt(unit), soundAt(unit)}; }
    bool gapBefore(size_t unit) const { return unit < count() && m_characters[unit].gapBefore(); }
    bool gapInside(size_t begin, size_t end) const { return m_folded.gapInside(byteAt(begin), byteAt(end)); }
    bool isLetter(size_t unit) const { return Characters::isLetter(soundAt(unit)); }
    bool isLetterOrDigit(size_t unit) const { return isLetter(unit) || Characters::isDigit(soundAt(unit)); }
    bool beginsRun(size_t unit) const {
        return isLetter(unit) && (unit == 0 || !isLetter(unit - 1) || gapBefore(unit));
    }

    /// Two or three characters that may be the parts of one.
    struct Parts {
        std::array<char32_t, 3> characters;
        size_t count;
        operator std::u32string_view() const { return {characters.data(), count}; }
    };
    Parts partsAt(size_t unit, size_t count) const {
        return {{characterAt(unit), characterAt(unit + 1), characterAt(unit + count - 1)}, count};
    }

    const std::vector<FoldedText::Picture>& pictures() const { return m_folded.pictures(); }
    /// The first picture that does not stand before the unit; or at it, where `at`.
    size_t pictureAt(size_t unit, bool at) const {
        const auto found = std::partition_point(pictures().begin(), pictures().end(), [&](const auto& picture) {
            return picture.before < byteAt(unit) || (!at && picture.before == byteAt(unit));
        });
        return static_cast<size_t>(found - pictures().begin());
    }
    bool pictureBefore(size_t unit) const {
        const size_t picture = pictureAt(unit, true);
        return picture < pictures().size() && pictures()[picture].before == byteAt(unit);
    }

    /// The bytes of the original that units [begin, end) were made from.
    TextSpan span(size_t begin, size_t end) const {
        return {m_characters[begin].original().begin, m_characters[end - 1].original().end};
    }
    std::string_view original() const { return m_original; }
    std::string_view original(size_t begin, size_t end) const {
        const TextSpan bytes = span(begin, end);
        return m_original.substr(static_cast<size_t>(bytes.begin), static_cast<size_t>(bytes.end - bytes.begin));
    }

private:
    const DisguiseIndex& m_index;
    const std::string_view m_original;
    const FoldedText& m_folded;
    const std::span<const FoldedText::Character> m_characters;
};

} // namespace xunwang
