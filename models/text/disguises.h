#pragma once

#include "models/text/characters.h"
#include "models/text/folding.h"

#include <array>
#include <optional>

namespace xunwang {

/// Ways of writing a word that only a loose reading sees through. Each costs precision, so whoever looks for a word
/// says which to undo; strict folding (foldText) undoes none of them.
enum class FoldLayer : uint8_t {
    Sound, ///< another character that sounds the same, whatever its tone: 忑供
    Pinyin, ///< the syllable in letters: te供, tegong
    Initials, ///< its first letter: TG, t供
    Parts, ///< the character in two or three parts: 木仓
    Emoji, ///< a picture that shows it: 🔫
    Trade, ///< a word of the trade (resources/disguises.txt): 手狗
    Repeat, ///< characters repeated: 特特供供; undone beside any of the others
};
constexpr int kFoldLayerCount = 7;
/// "sound", "pinyin" …: as packs and output name them.
const char* foldLayerName(FoldLayer layer);
std::optional<FoldLayer> foldLayerOf(std::string_view name);

/// A set of layers.
using FoldLayers = uint8_t;
constexpr FoldLayers layerBit(FoldLayer layer) {
    return static_cast<FoldLayers>(1u << static_cast<unsigned>(layer));
}
/// All that can be asked for.
constexpr FoldLayers kAllFoldLayers = layerBit(FoldLayer::Repeat) - 1;

/// What one piece of a disguise stood for.
struct DisguiseStep {
    FoldLayer layer;
    TextSpan original; ///< in bytes
    std::u32string meant;
};

/// A word found in disguise.
struct Disguise {
    size_t word; ///< in the finder's list
    FoldLayers layers = 0; ///< that undid it
    TextSpan folded; ///< in the strictly folded text, in bytes; empty where only pictures stand
    TextSpan original; ///< in bytes
    size_t guesses = 0; ///< pieces that merely sound right, or are parts of about the right strokes
    size_t named = 0; ///< names of its pictures that speak of what they stand for
    std::vector<DisguiseStep> steps; ///< what differs from the strictly folded text, in order
};

class DisguiseIndex;

/// Finds words in disguise. A text is looked at once, a few nanoseconds a character; only where two neighbours could
/// begin a word does it look closer. What it finds has passed what keeps honest texts out: letters stand for themselves
/// alone (no "5T供", no "SK-II" in the row of others), and no word of the Chinese dictionary holds a character that
/// would have to be a disguise, nor reaches over an end (病毒 is no 冰毒). Immutable, for all
/// threads.
class DisguiseFinder {
public:
    struct Word {
        std::string text; ///< strictly folded, of 2 to 12 characters; others are never found
        FoldLayers layers = 0;
    };
    explicit DisguiseFinder(std::vector<Word> words);
    ~DisguiseFinder();
    DisguiseFinder(DisguiseFinder&&) noexcept;
    DisguiseFinder& operator=(DisguiseFinder&&) noexcept;

    const std::vector<Word>& words() const { return m_words; }
    bool empty() const { return m_words.empty(); }

    /// What one thread needs.
    struct Scratch {
        struct Piece { // what stands for one slot of a word, or for several, or (repeats) for none
            std::optional<FoldLayer> layer; // none: the character itself
            size_t from; // characters; equal: a picture
            size_t to;
            size_t picture;
            size_t slot;
            size_t slotEnd;
            bool alike = false; // parts of a character that sounds like the one meant
            bool rough = false; // parts that only have about its strokes
        };
        std::vector<uint32_t> worthALook; // characters at which one may at first sight
        std::vector<uint32_t> starts; // characters at which a word may begin
        std::vector<uint32_t> rare; // characters that are seldom seen
        std::vector<Piece> pieces;
        std::vector<uint64_t> composed; // answers of Characters::composes, by their hashes
        std::vector<Disguise> found;
    };

    /// The disguises in a text and what it was folded to, in order, none overlapping another; the longest counts. Valid
    /// until the next call with this scratch.
    const std::vector<Disguise>& find(std::string_view original, const FoldedText& text, Scratch& scratch) const;

private:
    class Search;

    std::vector<Word> m_words;
    std::unique_ptr<DisguiseIndex> m_index;
};

} // namespace xunwang
