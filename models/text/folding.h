#pragma once

#include <QtGlobal>

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace xunwang {

/// A half-open piece of a text, in the unit that whoever gives it names.
struct TextSpan {
    qsizetype begin = 0;
    qsizetype end = 0;
    bool operator==(const TextSpan&) const = default;
};

/// Turns byte offsets of a UTF-8 text into code points and UTF-16 units (what QString counts). Cheapest when asked in
/// rising order: it goes on from where it stood, so many hits in a long text cost one walk.
class TextOffsets {
public:
    struct Place {
        qsizetype codePoints = 0;
        qsizetype utf16 = 0;
    };

    explicit TextOffsets(std::string_view text) : m_text(text) { }
    /// `byte` must lie where a character begins, or at the end.
    Place at(size_t byte);

private:
    std::string_view m_text;
    size_t m_byte = 0;
    Place m_place;
};

/// A folded text and where each of its characters came from. Reused from text to text, its buffers stay.
class FoldedText {
public:
    /// Canonical UTF-8, always valid. Holds until the next fold into this object.
    std::string_view text() const { return {m_text.data(), m_size}; }
    /// Nothing was kept, and no picture was removed.
    bool isEmpty() const { return m_size == 0 && m_pictures.empty(); }

    class Character {
    public:
        char32_t c = 0;
        uint32_t byte = 0; ///< where it begins in the folded text
        Character() = default;
        /// The bytes of the original that it was made from. Where one character became several (㎏), or several became
        /// one (e and its accent), all of it belongs to each of them.
        TextSpan original() const { return {m_beginAndGap >> 1, m_end}; }
        /// Whether something a reader sees (blank, punctuation, symbol, emoji) was removed directly before it. What
        /// nobody sees (zero width, variation selectors) does not count.
        bool gapBefore() const { return (m_beginAndGap & 1) != 0; }

    private:
        friend class FoldedText;
        friend class FoldingPass;
        // Bit fields are written one by one, in four times the time.
        uint32_t m_beginAndGap = 0;
        uint32_t m_end = 0;
        Character(char32_t character, size_t at, size_t begin, size_t end, bool gap)
            : c(character)
            , byte(static_cast<uint32_t>(at))
            , m_beginAndGap(static_cast<uint32_t>(begin) << 1 | uint32_t(gap))
            , m_end(static_cast<uint32_t>(end)) { }
    };
    std::span<const Character> characters() const { return {m_characters.data(), m_count}; }

    /// The bytes of the original that the folded bytes [begin, end) (not empty) were made from.
    TextSpan original(size_t begin, size_t end) const {
        return {characterWith(begin).original().begin, characterWith(end - 1).original().end};
    }
    /// Whether there is a gap before the folded character at `byte`. True at neither end of the text.
    bool gapBefore(size_t byte) const { return byte < m_size && characterWith(byte).gapBefore(); }
    /// Whether there is one between the characters of [begin, end).
    bool gapInside(size_t begin, size_t end) const;

    /// An emoji that was removed: it may stand in the place of a word.
    struct Picture {
        char32_t emoji;
        size_t before; ///< the byte of the folded text that it stood before, or its size
        TextSpan original; ///< in bytes
    };
    /// In their order.
    const std::vector<Picture>& pictures() const { return m_pictures; }

    /// A piece of folded text and what is to stand there instead.
    struct Change {
        size_t begin;
        size_t end; ///< may be `begin`: only pictures stood there
        std::string_view text;
        TextSpan original; ///< what all of the new piece was made from
    };
    /// Makes this the text of `other` with the pieces changed, which are in order and don't overlap. Where they lie now
    /// goes into `places`. Pictures are not kept.
    void change(const FoldedText& other, const std::vector<Change>& changes, std::vector<TextSpan>& places);

private:
    friend class FoldingPass;
    const Character& characterWith(size_t byte) const;
    void makeRoom(size_t more);
    void put(std::string_view text, TextSpan original, bool gap);

    std::vector<char> m_text;
    std::vector<Character> m_characters; // as many as there could be
    size_t m_size = 0; // bytes in use
    size_t m_count = 0; // characters
    std::vector<Picture> m_pictures;
};

/// Folds a text, in the strict layer: NFKC and case folding together (Unicode's NFKC_Casefold), traditional characters
/// to simplified ones one by one (ICU), other forms of a character to the standard one (鎗 to 枪), letters of other
/// scripts to the Latin ones they look like (Cyrillic т to t), and nothing kept but letters, digits and the marks of
/// scripts that need them: blanks, punctuation, symbols, emoji, private use, zero-width and format characters go, and
/// so do accents on what has no such letter (特̶供̶). Broken bytes go like a symbol. A reading in brackets behind its
/// character, as damaged exports have it, belongs to the character: 監(jiān)管. Folding what is folded changes nothing.
///
/// Emoji go *before* NFKC could turn them into letters: 🈲 is a compatibility form of 禁, but who reads 特🈲供 sees a
/// picture between 特 and 供, and NFKC would hide the word behind 特禁供. That rule takes the characters that are shown
/// as pictures by default (Emoji_Presentation), those that a variation selector turns into one (㊙️), and ™ and
/// ℠, which stand beside names and are never read. A plain ㊙ stays 秘. An emoji in the place of a word is for a looser
/// layer.
///
/// The first call builds the tables from ICU (some 20 ms); any thread may call it. Texts below 2 GiB.
void foldText(std::string_view original, FoldedText& folded);

} // namespace xunwang
