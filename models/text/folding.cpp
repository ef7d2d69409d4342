#include "models/text/folding.h"

#include "models/text/foldtable.h"
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
    const uint32_t first = m_origins[begin].begin;
    for (size_t i = begin + 1; i < end; ++i)
        if (m_origins[i].gap && m_origins[i].begin != first)
            return true;
    return false;
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
        makeRoom(original.size());
    }

    void run() {
        const char* at = m_base;
        while (at != m_end) {
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
                start(here);
                put(here, static_cast<size_t>(at - here), here, at);
                break;
            case FoldTable::Replace: {
                start(here);
                char bytes[4];
                put(bytes, static_cast<size_t>(writeUtf8(entry.payload, bytes)), here, at);
                break;
            }
            case FoldTable::Expand: {
                start(here);
                const std::string& text = m_table.expansion(entry.payload);
                put(text.data(), text.size(), here, at);
                break;
            }
            case FoldTable::Separate:
                start(here);
                m_gap = true;
                break;
            case FoldTable::Vanish:
                break;
            case FoldTable::Picture:
                if (m_emojiEnd == here)
                    takeBack(true);
                break;
            case FoldTable::Combine:
            case FoldTable::Decorate:
                at = melt(at);
                break;
            }
            if (entry.emoji)
                m_emojiEnd = at;
        }
    }

private:
    void makeRoom(size_t more) {
        const size_t needed = m_folded.m_size + more;
        if (m_folded.m_text.size() < needed) {
            m_folded.m_text.resize(needed + needed / 2);
            m_folded.m_origins.resize(needed + needed / 2);
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
        m_gap = m_startGap || gap;
    }

    void put(const char* bytes, size_t count, const char* begin, const char* end) {
        makeRoom(count);
        const FoldedText::Origin origin{
            static_cast<uint32_t>(begin - m_base) & 0x7FFFFFFFu, m_gap, static_cast<uint32_t>(end - m_base)};
        char* text = m_folded.m_text.data() + m_folded.m_size;
        FoldedText::Origin* origins = m_folded.m_origins.data() + m_folded.m_size;
        for (size_t i = 0; i < count; ++i) {
            text[i] = bytes[i];
            origins[i] = origin;
        }
        m_folded.m_size += count;
        m_gap = false;
    }

    // Folds the last character anew together with the marks that follow it; `at` stands behind the first of them.
    const char* melt(const char* at) {
        for (const char* next = at; next != m_end;) {
            const char32_t c = nextCodePoint(next, m_end);
            if (c == kBrokenUtf8)
                break;
            const auto action = m_table.entry(c).action;
            if (action == FoldTable::Combine || action == FoldTable::Decorate)
                at = next;
            else if (action != FoldTable::Vanish)
                break;
        }
        std::u32string piece;
        bool separated = false;
        for (const char* p = m_start; p != at;) {
            const char32_t c = nextCodePoint(p, m_end);
            // What is removed is removed before normalizing: 🈲 with a mark on it is no 禁 either.
            if (c == kBrokenUtf8 || m_table.entry(c).action == FoldTable::Separate)
                separated = true;
            else
                piece += c;
        }
        takeBack(false);
        std::string text;
        for (const char32_t c : FoldTable::normalized(piece)) {
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

    const char* const m_base;
    const char* const m_end;
    const FoldTable& m_table;
    FoldedText& m_folded;
    const char* m_start = m_base; // the last character that is no mark
    size_t m_startSize = 0; // what was written before it
    bool m_startGap = false;
    bool m_gap = false; // something visible was removed since the last character written
    const char* m_emojiEnd = nullptr;
};

void foldText(std::string_view original, FoldedText& folded) {
    FoldingPass(original, folded).run();
}

} // namespace xunwang
