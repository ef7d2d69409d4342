#include "models/text/folding.h"

#include "models/text/characters.h"
#include "models/text/foldtable.h"
#include "models/text/texttables.h"
#include "models/text/utf8.h"

namespace xunwang {

TextOffsets::Place TextOffsets::at(size_t byte) {
    if (byte < m_byte) {
        m_byte = 0;
        m_place = {};
    }
    const char* at = m_text.data() + m_byte;
    const char* const end = m_text.data() + m_text.size();
    while (at < m_text.data() + byte) {
        const char32_t c = nextCodePoint(at, end);
        ++m_place.codePoints;
        m_place.utf16 += c != kBrokenUtf8 && c > 0xFFFF ? 2 : 1;
    }
    m_byte = static_cast<size_t>(at - m_text.data());
    return m_place;
}

bool FoldedText::gapInside(size_t begin, size_t end) const {
    const uint32_t first = m_origins[begin].begin();
    for (size_t i = begin + 1; i < end; ++i)
        if (m_origins[i].gap() && m_origins[i].begin() != first)
            return true;
    return false;
}

/// Reads the characters from a byte on; none behind it is known yet.
void FoldedText::noteCharacters(size_t from) {
    const char* const end = m_text.data() + m_size;
    for (const char* at = m_text.data() + from; at != end;) {
        const auto byte = static_cast<uint32_t>(at - m_text.data());
        m_characters[m_count++] = {nextCodePoint(at, end), byte};
    }
}

void FoldedText::change(const FoldedText& other, const std::vector<Change>& changes, std::vector<TextSpan>& places) {
    m_size = 0;
    m_count = 0;
    m_pictures.clear();
    places.clear();
    size_t room = other.m_size;
    for (const Change& change : changes)
        room += change.text.size();
    if (m_text.size() < room) {
        m_text.resize(room);
        m_origins.resize(room);
        m_characters.resize(room);
    }
    size_t from = 0;
    const auto keep = [&](size_t until) {
        std::copy(other.m_text.begin() + std::ptrdiff_t(from), other.m_text.begin() + std::ptrdiff_t(until),
            m_text.begin() + std::ptrdiff_t(m_size));
        std::copy(other.m_origins.begin() + std::ptrdiff_t(from), other.m_origins.begin() + std::ptrdiff_t(until),
            m_origins.begin() + std::ptrdiff_t(m_size));
        m_size += until - from;
        from = until;
    };
    for (const Change& change : changes) {
        keep(change.begin);
        places.push_back({qsizetype(m_size), qsizetype(m_size + change.text.size())});
        const Origin origin
            = Origin::of(static_cast<size_t>(change.original.begin), static_cast<size_t>(change.original.end),
                change.begin < other.m_size && other.m_origins[change.begin].gap());
        for (const char c : change.text) {
            m_text[m_size] = c;
            m_origins[m_size++] = origin;
        }
        from = change.end;
    }
    keep(other.m_size);
    noteCharacters(0);
}

/// One walk over one text.
class FoldingPass {
public:
    FoldingPass(std::string_view original, FoldedText& folded)
        : m_base(original.data())
        , m_end(original.data() + original.size())
        , m_table(FoldTable::instance())
        , m_folded(folded) {
        folded.m_size = 0;
        folded.m_count = 0;
        folded.m_pictures.clear();
        makeRoom(original.size());
    }

    void run() {
        for (const char* at = passPlain(m_base); at != m_end; at = passPlain(at)) {
            const char* const here = at;
            const char32_t c = nextCodePoint(at, m_end);
            if (c == kBrokenUtf8) {
                start(here);
                m_gap = true;
                continue;
            }
            const FoldTable::Entry entry = m_table.entry(c);
            switch (entry.action) {
            case FoldTable::Copy:
            case FoldTable::Replace:
                start(here);
                put(entry.action == FoldTable::Copy ? c : entry.payload, here, at);
                break;
            case FoldTable::Expand: {
                start(here);
                const std::string& text = m_table.expansion(entry.payload);
                put(text.data(), text.size(), here, at);
                break;
            }
            case FoldTable::Separate:
                if (FoldTable::isOpening(c) && skipReading(here, at)) {
                    start(at);
                    break;
                }
                start(here);
                m_gap = true;
                if (entry.emoji)
                    addPicture(c, here, at);
                break;
            case FoldTable::Vanish:
                break;
            case FoldTable::Picture:
                if (m_emojiEnd == here && m_folded.m_size > m_startSize) {
                    takeBack(true);
                    addPicture(m_emoji, m_start, at);
                } else if (m_emojiEnd == here && !m_folded.m_pictures.empty()) {
                    m_folded.m_pictures.back().original.end = at - m_base;
                    m_emojiEnd = at;
                }
                break;
            case FoldTable::Combine:
            case FoldTable::Decorate:
                at = melt(here, at);
                break;
            }
            if (entry.emoji) {
                m_emoji = c;
                m_emojiEnd = at;
            }
        }
    }

private:
    static bool isClosing(char32_t c) { return c == U')' || c == U'）' || c == U']' || c == U'］'; }

    TextSpan span(const char* begin, const char* end) const { return {begin - m_base, end - m_base}; }

    // A colour of skin belongs to the picture before it.
    void addPicture(char32_t c, const char* begin, const char* end) {
        auto& pictures = m_folded.m_pictures;
        if (c >= 0x1F3FB && c <= 0x1F3FF && m_emojiEnd == begin && !pictures.empty())
            pictures.back().original.end = end - m_base;
        else
            pictures.push_back({c, m_folded.m_size, span(begin, end)});
    }

    // At an opening bracket: whether it holds a reading of the character directly before. Then it is made part of the
    // character, and `at`, which stands behind the bracket, moves behind it all.
    bool skipReading(const char* bracket, const char*& at) {
        constexpr size_t longest = 6; // zhuang
        size_t first = m_folded.m_size;
        while (first > 0 && (static_cast<unsigned char>(m_folded.m_text[first - 1]) & 0xC0) == 0x80)
            --first;
        if (first-- == 0 || m_gap || m_folded.m_origins[first].end != static_cast<uint32_t>(bracket - m_base))
            return false;
        std::string spelled;
        for (const char* next = at; next != m_end && spelled.size() <= longest;) {
            char32_t c = nextCodePoint(next, m_end);
            if (c != kBrokenUtf8 && isClosing(c)) {
                if (!isReading(first, spelled))
                    return false;
                for (size_t i = first; i < m_folded.m_size; ++i)
                    m_folded.m_origins[i].end = static_cast<uint32_t>(next - m_base);
                at = next;
                return true;
            }
            if (c == kBrokenUtf8)
                return false;
            const FoldTable::Entry entry = m_table.entry(c);
            if (entry.action == FoldTable::Decorate || entry.action == FoldTable::Vanish)
                continue; // the tone as a mark of its own
            if (entry.action == FoldTable::Replace)
                c = entry.payload;
            const auto sound = Characters::instance().sound(c);
            if (!Characters::isLetter(sound))
                return false;
            spelled += static_cast<char>('a' + sound - Characters::kLetterA);
        }
        return false;
    }

    bool isReading(size_t first, const std::string& spelled) const {
        const Characters& characters = Characters::instance();
        const char* at = m_folded.m_text.data() + first;
        const auto sounds = characters.sounds(nextCodePoint(at, m_folded.m_text.data() + m_folded.m_size));
        return std::any_of(sounds.begin(), sounds.end(), [&](Characters::Sound sound) {
            std::string plain = characters.spelled(sound);
            std::replace(plain.begin(), plain.end(), 'v', 'u');
            return spelled == plain || spelled == characters.spelled(sound);
        });
    }

    void makeRoom(size_t more) {
        const size_t needed = m_folded.m_size + more;
        if (m_folded.m_text.size() < needed) {
            m_folded.m_text.resize(needed + needed / 2);
            m_folded.m_origins.resize(needed + needed / 2);
            m_folded.m_characters.resize(needed + needed / 2);
        }
    }

    // A character begins that later marks may melt with.
    void start(const char* here) {
        m_start = here;
        m_startSize = m_folded.m_size;
        m_startGap = m_gap;
    }

    // Forgets what came of the last character.
    void takeBack(bool gap) {
        m_folded.m_size = m_startSize;
        while (m_folded.m_count > 0 && m_folded.m_characters[m_folded.m_count - 1].byte >= m_startSize)
            --m_folded.m_count;
        m_gap = m_startGap || gap;
    }

    // What texts are made of: characters of one or three bytes that stay or become another one, and signs that go.
    // Stops before anything else. Writes four bytes at a time, whatever is needed of them.
    const char* passPlain(const char* at) {
        makeRoom(static_cast<size_t>(m_end - at) + 4);
        // All in the hands of the processor: bytes that are written could be anything else's.
        const char* const base = m_base;
        const char* const end = m_end;
        const FoldTable& table = m_table;
        char* const text = m_folded.m_text.data();
        FoldedText::Origin* const origins = m_folded.m_origins.data();
        FoldedText::Character* const characters = m_folded.m_characters.data();
        size_t count = m_folded.m_count;
        size_t size = m_folded.m_size;
        bool gap = m_gap;
        const char* last = nullptr;
        size_t sizeBefore = 0;
        bool gapBefore = false;
        while (at != end) {
            const bool ascii = static_cast<signed char>(*at) >= 0;
            if (!ascii && (end - at < 3 || !isThreeBytes(at)))
                break;
            const char32_t to = table.plain(ascii ? char32_t(*at) : threeBytes(at));
            if (to == FoldTable::kNotPlain || (to > 0x7F && ascii))
                break;
            last = at;
            sizeBefore = size;
            gapBefore = gap;
            at += ascii ? 1 : 3;
            if (to != FoldTable::kGoes) {
                std::fill_n(origins + size, 4,
                    FoldedText::Origin::of(static_cast<size_t>(last - base), static_cast<size_t>(at - base), gap));
                characters[count++] = {to, static_cast<uint32_t>(size)};
                size += static_cast<size_t>(writeUtf8(to, text + size));
            }
            gap = to == FoldTable::kGoes;
        }
        if (last != nullptr) {
            m_start = last;
            m_startSize = sizeBefore;
            m_startGap = gapBefore;
            m_folded.m_size = size;
            m_folded.m_count = count;
            m_gap = gap;
        }
        return at;
    }

    static unsigned byteAt(const char* at) { return static_cast<unsigned char>(*at); }
    // Whether a character of three bytes stands here, of those that begin in no special way.
    static bool isThreeBytes(const char* at) {
        return byteAt(at) > 0xE0 && byteAt(at) < 0xF0 && byteAt(at) != 0xED && (byteAt(at + 1) & 0xC0) == 0x80
            && (byteAt(at + 2) & 0xC0) == 0x80;
    }
    static char32_t threeBytes(const char* at) {
        return (byteAt(at) & 15) << 12 | (byteAt(at + 1) & 63) << 6 | (byteAt(at + 2) & 63);
    }

    void put(char32_t c, const char* begin, const char* end) {
        char bytes[4];
        put(bytes, static_cast<size_t>(writeUtf8(c, bytes)), begin, end);
    }

    void put(const char* bytes, size_t count, const char* begin, const char* end) {
        makeRoom(count);
        const auto origin
            = FoldedText::Origin::of(static_cast<size_t>(begin - m_base), static_cast<size_t>(end - m_base), m_gap);
        char* text = m_folded.m_text.data() + m_folded.m_size;
        FoldedText::Origin* origins = m_folded.m_origins.data() + m_folded.m_size;
        for (size_t i = 0; i < count; ++i) {
            text[i] = bytes[i];
            origins[i] = origin;
        }
        m_folded.m_size += count;
        m_folded.noteCharacters(m_folded.m_size - count);
        m_gap = false;
    }

    // Folds the last character anew together with the marks that follow it; `at` stands behind the first of them, at
    // `first`. Of more than no script needs the rest goes: putting them in order takes time in the square of them.
    const char* melt(const char* first, const char* at) {
        constexpr size_t most = 30;
        std::u32string marks;
        bool combines = false;
        for (const char* next = first; next != m_end;) {
            const char32_t c = nextCodePoint(next, m_end);
            if (c == kBrokenUtf8)
                break;
            const auto action = m_table.entry(c).action;
            if (action == FoldTable::Combine || action == FoldTable::Decorate) {
                at = next;
                combines = combines || action == FoldTable::Combine;
                if (marks.size() < most)
                    marks += c;
            } else if (action != FoldTable::Vanish) {
                break;
            }
        }
        std::u32string piece;
        if (m_folded.m_size > m_startSize) {
            for (const char* p = m_start; p != first;)
                piece += nextCodePoint(p, m_end);
        } else if (!combines) {
            return at; // accents on what was removed
        } else {
            // What was removed stands between, and once it has gone these would melt.
            piece = beforeGap(first);
        }
        piece += marks;
        bool separated = false;
        takeBack(false);
        std::string text;
        for (const char32_t c : withoutDecorations(FoldTable::normalized(piece))) {
            char bytes[4];
            const FoldTable::Entry entry = m_table.entry(c);
            switch (entry.action) {
            case FoldTable::Expand:
                text += m_table.expansion(entry.payload);
                break;
            case FoldTable::Copy:
            case FoldTable::Combine:
                text.append(bytes, static_cast<size_t>(writeUtf8(c, bytes)));
                break;
            case FoldTable::Replace:
                text.append(bytes, static_cast<size_t>(writeUtf8(entry.payload, bytes)));
                break;
            case FoldTable::Separate:
                separated = true;
                break;
            case FoldTable::Vanish:
            case FoldTable::Decorate:
            case FoldTable::Picture:
                break;
            }
        }
        if (text.empty())
            m_gap = m_gap || separated;
        else
            put(text.data(), text.size(), m_start, at);
        return at;
    }

    // What decorations kept apart may melt now: jamo with a stroke through the first.
    std::u32string withoutDecorations(const std::u32string& text) const {
        std::u32string kept;
        for (const char32_t c : text)
            if (m_table.entry(c).action != FoldTable::Decorate)
                kept += c;
        return kept.size() == text.size() ? kept : FoldTable::normalized(kept);
    }

    // Goes back to the last character written, if any.
    std::u32string beforeGap(const char* here) {
        start(here);
        if (m_folded.m_size == 0)
            return {};
        const auto& origins = m_folded.m_origins;
        const FoldedText::Origin last = origins[m_folded.m_size - 1];
        while (m_startSize > 0 && origins[m_startSize - 1].begin() == last.begin())
            --m_startSize;
        m_start = m_base + last.begin();
        m_startGap = last.gap();
        return decodeUtf8({m_folded.m_text.data() + m_startSize, m_folded.m_size - m_startSize});
    }

    const char* const m_base;
    const char* const m_end;
    const FoldTable& m_table;
    FoldedText& m_folded;
    const char* m_start = m_base; // the last character that is no mark
    size_t m_startSize = 0; // what was written before it
    bool m_startGap = false;
    bool m_gap = false; // something visible was removed since the last character written
    char32_t m_emoji = 0; // the last character that a selector turns into an emoji
    const char* m_emojiEnd = nullptr; // and where it ends
};

void foldText(std::string_view original, FoldedText& folded) {
    FoldingPass(original, folded).run();
}

} // namespace xunwang
