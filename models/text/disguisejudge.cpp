#include "models/text/disguisejudge.h"

#include "models/text/utf8.h"

#include <algorithm>

namespace xunwang {

namespace {

constexpr size_t kLongestWord = 4; // of the dictionary
constexpr int kFunctional = 100; // the commonest characters, 的 不 是, seldom are a disguise

using Form = DisguiseIndex::Form;
using Piece = DisguiseFinder::Scratch::Piece;
using Unit = DisguiseIndex::Unit;

class Judge {
public:
    Judge(const DisguiseText& text, const Form& form, std::vector<Piece>& pieces)
        : m_text(text)
        , m_form(form)
        , m_pieces(pieces)
        , m_begin(pieces.front().from)
        , m_end(pieces.back().to) { }

    // What the pieces may be, beside what they could be.
    bool isDisguise() {
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
            || (of(FoldLayer::Repeat) > 0 && of(FoldLayer::Repeat) < m_form.slots.size()
                && m_text.gapInside(m_begin, m_end))
            || std::any_of(m_pieces.begin(), m_pieces.end(),
                [this](const Piece& piece) { return piece.layer == FoldLayer::Sound && !isRare(piece.from); });
        return !isOrdinary(weak, plain);
    }

private:
    // 特特供供: the repeats before and behind belong to the disguise. Not those of a part (下日日乚), or behind a gap.
    void widenOverRepeats() {
        size_t begin = m_begin;
        size_t end = m_end;
        const auto same = [&](size_t a, size_t b) {
            return m_text.characterAt(a) == m_text.characterAt(b) && m_text.characterAt(a) >= DisguiseText::kFirstPart
                && !m_text.gapBefore(std::max(a, b));
        };
        const auto mayRepeat
            = [](const Piece& piece) { return piece.from < piece.to && piece.layer != FoldLayer::Parts; };
        while (mayRepeat(m_pieces.front()) && begin > 0 && m_begin - begin < DisguiseText::kReach
            && same(begin - 1, begin))
            --begin;
        while (mayRepeat(m_pieces.back()) && end < m_text.count() && end - m_end < DisguiseText::kReach
            && same(end, end - 1))
            ++end;
        if (begin < m_begin)
            m_pieces.insert(m_pieces.begin(), {FoldLayer::Repeat, begin, m_begin, 0, 0, 0});
        if (end > m_end)
            m_pieces.push_back({FoldLayer::Repeat, m_end, end, 0, m_form.slots.size(), m_form.slots.size()});
        m_begin = begin;
        m_end = end;
    }

    bool lettersStandAlone(size_t initials) const {
        const auto latin = [this](size_t unit) { return m_text.isLetterOrDigit(unit); };
        const auto touches
            = [&](size_t before, size_t behind) { return latin(before) && latin(behind) && !m_text.gapBefore(behind); };
        if ((m_begin > 0 && touches(m_begin - 1, m_begin)) || (m_end < m_text.count() && touches(m_end - 1, m_end)))
            return false;
        if (initials == 0)
            return true;
        // A few letters say little: two are not taken from a row of other letters and figures, and where characters
        // stand beside letters one of them must say more than a sound.
        if (isAllLatin()) {
            std::string letters;
            for (size_t i = m_begin; i < m_end; ++i)
                letters += static_cast<char>('a' + m_text.soundAt(i) - Characters::kLetterA);
            const bool inRow = (m_begin > 0 && latin(m_begin - 1) && isNear(m_begin))
                || (m_end < m_text.count() && latin(m_end) && isNear(m_end)) || isJoined();
            const bool alone = letters.size() == m_text.count();
            return isDressed()
                || ((!inRow || letters.size() > 2) && (alone || !Characters::instance().isAbbreviation(letters)));
        }
        return std::any_of(m_pieces.begin(), m_pieces.end(), [this](const Piece& piece) {
            return !piece.layer || piece.layer == FoldLayer::Parts || piece.layer == FoldLayer::Emoji
                || (piece.layer == FoldLayer::Sound && isRare(piece.from));
        });
    }

    // What stands in the original where a unit begins.
    char32_t writtenAt(size_t unit) const {
        const std::string_view bytes = m_text.original(unit, unit + 1);
        const char* at = bytes.data();
        return nextCodePoint(at, at + bytes.size());
    }

    // Whether a reader seldom meets a character as it stands there: 誰 among simplified ones, for all that it is 谁.
    bool isRare(size_t unit) const {
        if (Characters::instance().rank(m_text.characterAt(unit)) == 0)
            return true;
        const char32_t written = writtenAt(unit);
        return written != m_text.characterAt(unit) && written >= DisguiseText::kFirstPart && !isTraditional();
    }

    // Whether what stands around the disguise is written in other forms too.
    bool isTraditional() const {
        constexpr size_t around = 100;
        const size_t last = std::min(m_end + around, m_text.count());
        for (size_t i = m_begin - std::min(m_begin, around); i < last; ++i) {
            if ((i >= m_begin && i < m_end) || m_text.characterAt(i) < DisguiseText::kFirstPart)
                continue;
            if (writtenAt(i) != m_text.characterAt(i))
                return true;
        }
        return false;
    }

    // hp/惠普, b-nw: a sign directly beside letters joins them to a name.
    bool isJoined() const {
        const TextSpan whole = m_text.span(m_begin, m_end);
        const auto joins = [this](qsizetype byte) {
            return byte >= 0 && byte < std::ssize(m_text.original())
                && std::string_view("-/&+.'").find(m_text.original()[static_cast<size_t>(byte)])
                != std::string_view::npos;
        };
        return joins(whole.begin - 1) || joins(whole.end);
    }

    // Whether nothing but blanks and signs of ASCII stand before the unit: 【 ends a row of letters.
    bool isNear(size_t unit) const {
        const auto end = m_text.span(unit - 1, unit).end;
        const auto begin = m_text.span(unit, unit + 1).begin;
        const auto between = m_text.original().substr(static_cast<size_t>(end), static_cast<size_t>(begin - end));
        return std::all_of(between.begin(), between.end(), [](char c) { return static_cast<signed char>(c) >= 0; });
    }

    // Letters of another style or script, or parted by what parts no names: nobody writes an abbreviation like that.
    bool isDressed() const {
        qsizetype bytes = 0;
        qsizetype letters = 0;
        for (const Piece& piece : m_pieces)
            if (isLatin(piece)) {
                const TextSpan span = m_text.span(piece.from, piece.to);
                bytes += span.end - span.begin;
                letters += qsizetype(piece.to - piece.from);
            }
        const auto inside = m_text.original(m_begin, m_end);
        const auto isForeign = [](char c) { return static_cast<signed char>(c) < 0; };
        return bytes != letters || inside.find_first_of("|~*_") != std::string_view::npos
            || (isAllLatin() && std::any_of(inside.begin(), inside.end(), isForeign));
    }
    bool isAllLatin() const { return std::all_of(m_pieces.begin(), m_pieces.end(), isLatin); }

    // Whether a word of the dictionary holds a character that merely sounds right, or two words share the parts of
    // another, or, where `ends`, a word reaches over an end. Two characters of the word itself speak for the others:
    // 改表示申器; only a word that reaches out of the disguise counts against a third.
    bool isOrdinary(bool ends, size_t plain) const {
        const size_t left = m_begin - std::min(m_begin, kLongestWord - 1);
        const size_t right = std::min(m_end + kLongestWord - 1, m_text.count());
        std::u32string word;
        for (size_t begin = left; begin < right; ++begin) {
            word.clear();
            for (size_t end = begin; end < right && word.size() < kLongestWord;) {
                const Unit unit = m_text.unitAt(end);
                if (!Characters::isSyllable(unit.sound)
                    || (end > begin && (m_text.gapBefore(end) || m_text.pictureBefore(end))))
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
                && (!exact
                    || Characters::instance().composes(
                        m_form.slots[piece.slot].c, m_text.partsAt(piece.from, piece.to - piece.from), true));
        });
    }

    // 军人共同, but 专人共: what is left of the parts begins a word of its own.
    bool goesOnAsWord(size_t begin) const {
        std::u32string word;
        for (size_t end = begin;
             end < m_text.count() && word.size() < kLongestWord && (end == begin || !m_text.gapBefore(end));) {
            word += m_text.characterAt(end++);
            if (word.size() > 1 && Characters::instance().isWord(word))
                return true;
        }
        return false;
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
            const char32_t seen = m_text.characterAt(piece.from);
            const int rank = characters.rank(seen);
            const bool sameTone = characters.tone(seen) == characters.tone(m_form.slots[piece.slot].c);
            rare = rare || isRare(piece.from) || isDecorated(piece.from);
            sameTones = sameTones && sameTone;
            functional = functional || (rank > 0 && rank <= kFunctional && !sameTone && !isRare(piece.from));
        }
        if (functional && !rare && (m_form.slots.size() == 2 || plain + 1 == m_form.slots.size()))
            return true;
        return plain == 0 && m_form.slots.size() == 2 && allSound && !rare
            && !(sameTones && !m_text.gapInside(m_begin, m_end));
    }

    // 祸̶: nobody strikes a character out by chance.
    bool isDecorated(size_t unit) const {
        const TextSpan span = m_text.span(unit, unit + 1);
        return static_cast<size_t>(span.end - span.begin) > m_text.byteAt(unit + 1) - m_text.byteAt(unit);
    }

    // A comma or a bracket inside: these characters only happen to follow each other.
    bool isParted() const {
        const auto inside = m_text.original(m_begin, m_end);
        for (const char* sign :
            {",", "，", "。", "、", "；", ";", "！", "!", "？", "?", "】", "【", "）", "（", "”", "“"})
            if (inside.find(sign) != std::string_view::npos)
                return true;
        return false;
    }

    const DisguiseText& m_text;
    const Form& m_form;
    std::vector<Piece>& m_pieces;
    size_t m_begin; // units
    size_t m_end;
};

} // namespace

bool isDisguise(const DisguiseText& text, const Form& form, std::vector<Piece>& pieces) {
    return Judge(text, form, pieces).isDisguise();
}

} // namespace xunwang
