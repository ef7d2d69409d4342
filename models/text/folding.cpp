#include "models/text/folding.h"

#include "models/text/characters.h"
#include "models/text/foldtable.h"
#include "models/text/texttables.h"
#include "models/text/utf8.h"

#include <QtEndian>

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

const FoldedText::Character& FoldedText::characterWith(size_t byte) const {
    const auto all = characters();
    return *std::prev(
        std::partition_point(all.begin(), all.end(), [byte](const auto& one) { return one.byte <= byte; }));
}

bool FoldedText::gapInside(size_t begin, size_t end) const {
    const Character* const first = &characterWith(begin);
    return std::any_of(first + 1, m_characters.data() + m_count, [&](const Character& one) {
        return one.byte < end && one.gapBefore() && one.original().begin != first->original().begin;
    });
}

void FoldedText::makeRoom(size_t more) {
    const size_t needed = m_size + more;
    if (m_text.size() < needed) {
        m_text.resize(needed + needed / 2);
        m_characters.resize(needed + needed / 2);
    }
}

/// Characters that were all made from one piece of the original.
void FoldedText::put(std::string_view text, TextSpan original, bool gap) {
    makeRoom(text.size());
    char* const begin = std::copy(text.begin(), text.end(), m_text.data() + m_size) - text.size();
    for (const char* at = begin; at != begin + text.size();) {
        const auto byte = static_cast<size_t>(at - m_text.data());
        const char32_t c = nextCodePoint(at, begin + text.size());
        m_characters[m_count++]
            = Character(c, byte, static_cast<size_t>(original.begin), static_cast<size_t>(original.end), gap);
    }
    m_size += text.size();
}

void FoldedText::change(const FoldedText& other, const std::vector<Change>& changes, std::vector<TextSpan>& places) {
    m_size = 0;
    m_count = 0;
    m_pictures.clear();
    places.clear();
    const auto characters = other.characters();
    auto next = characters.begin();
    const auto keep = [&](size_t until) {
        makeRoom(other.m_size);
        for (; next != characters.end() && next->byte < until; ++next) {
            const size_t end = next + 1 == characters.end() ? other.m_size : next[1].byte;
            Character& kept = m_characters[m_count++] = *next;
            kept.byte = static_cast<uint32_t>(m_size);
            std::copy(other.m_text.data() + next->byte, other.m_text.data() + end, m_text.data() + m_size);
            m_size += end - next->byte;
        }
    };
    for (const Change& change : changes) {
        keep(change.begin);
        places.push_back({qsizetype(m_size), qsizetype(m_size + change.text.size())});
        put(change.text, change.original, other.gapBefore(change.begin));
        while (next != characters.end() && next->byte < change.end)
            ++next;
    }
    keep(other.m_size);
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
                put(text, here, at);
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
        if (m_folded.m_count == 0 || m_gap)
            return false;
        FoldedText::Character& read = m_folded.m_characters[m_folded.m_count - 1];
        if (read.m_end != static_cast<uint32_t>(bracket - m_base))
            return false;
        std::string spelled;
        for (const char* next = at; next != m_end && spelled.size() <= longest;) {
            char32_t c = nextCodePoint(next, m_end);
            if (c != kBrokenUtf8 && isClosing(c)) {
                if (!isReading(read.c, spelled))
                    return false;
                read.m_end = static_cast<uint32_t>(next - m_base);
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

    static bool isReading(char32_t c, const std::string& spelled) {
        const Characters& characters = Characters::instance();
        const auto sounds = characters.sounds(c);
        return std::any_of(sounds.begin(), sounds.end(), [&](Characters::Sound sound) {
            std::string plain = characters.spelled(sound);
            std::replace(plain.begin(), plain.end(), 'v', 'u');
            return spelled == plain || spelled == characters.spelled(sound);
        });
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
    // Stops before anything else. Writes more than is kept: four bytes for three, and what goes as if it stayed.
    const char* passPlain(const char* at) {
        m_folded.makeRoom(static_cast<size_t>(m_end - at) + 4);
        // All in the hands of the processor: bytes that are written could be anything else's.
        const char* const begin = at;
        const char* const base = m_base;
        const char* const end = m_end;
        const FoldTable& table = m_table;
        char* const text = m_folded.m_text.data();
        FoldedText::Character* const characters = m_folded.m_characters.data();
        size_t count = m_folded.m_count;
        size_t size = m_folded.m_size;
        bool gap = m_gap;
        while (at != end) {
            char32_t to;
            const char* const here = at;
            size_t width = 1;
            if (static_cast<signed char>(*at) >= 0) {
                to = table.plain(static_cast<unsigned char>(*at));
                if (to == FoldTable::kNotPlain || to > 0x7F)
                    break;
                text[size] = static_cast<char>(to);
                at += 1;
            } else {
                const uint32_t bytes = nextBytes(at, end);
                if (!isThreeBytes(bytes))
                    break;
                to = threeBytes(bytes);
                if (table.stays(to)) {
                    qToLittleEndian(bytes, text + size);
                    width = 3;
                } else if ((to = table.plain(to)) != FoldTable::kNotPlain) {
                    width = static_cast<size_t>(writeUtf8(to, text + size));
                } else {
                    break;
                }
                at += 3;
            }
            characters[count] = FoldedText::Character(
                to, size, static_cast<size_t>(here - base), static_cast<size_t>(at - base), gap);
            gap = to == FoldTable::kGoes;
            count += size_t(!gap);
            size += gap ? 0 : width;
        }
        if (at != begin) {
            const FoldedText::Character& last = characters[gap ? count : count - 1];
            m_start = base + last.original().begin;
            m_startSize = last.byte;
            m_startGap = last.gapBefore();
            m_folded.m_size = size;
            m_folded.m_count = count;
            m_gap = gap;
        }
        return at;
    }

    void put(char32_t c, const char* begin, const char* end) {
        char bytes[4];
        put({bytes, static_cast<size_t>(writeUtf8(c, bytes))}, begin, end);
    }

    void put(std::string_view text, const char* begin, const char* end) {
        m_folded.put(text, span(begin, end), std::exchange(m_gap, false));
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
            put(text, m_start, at);
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
        const auto written = m_folded.characters();
        const FoldedText::Character& last = written.back();
        const auto first = std::find_if(written.begin(), written.end(),
            [&](const auto& one) { return one.original().begin == last.original().begin; });
        m_startSize = first->byte;
        m_start = m_base + last.original().begin;
        m_startGap = last.gapBefore();
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
