#include "models/text/characters.h"

#include "models/text/tables/wordhash.h"
#include "models/text/texttables.h"

#include <unicode/normalizer2.h>

#include <algorithm>
#include <bit>
#include <cstdlib>
#include <numeric>

namespace xunwang {

namespace {

template <typename Pairs, typename Key>
auto rangeOf(const Pairs& pairs, const Key& key) {
    const auto begin = std::lower_bound(
        pairs.begin(), pairs.end(), key, [](const auto& pair, const Key& wanted) { return pair.first < wanted; });
    auto end = begin;
    while (end != pairs.end() && end->first == key)
        ++end;
    return std::pair(begin, end);
}

template <typename Stroked>
bool hasStrokes(std::span<const Stroked> all, uint64_t strokes) {
    return std::any_of(all.begin(), all.end(), [&](const Stroked& one) { return one.second == strokes; });
}

constexpr size_t kFewest = 4; // strokes of a character whose parts may differ from it by one: 一巾 for 币, 丰母 for 毒
constexpr size_t kFewPerStrokeOff = 3; // strokes of a character for each that its parts may be off
constexpr size_t kMostStrokes = 24; // that fit into a number of six digits a stroke

// The smallest number of so many strokes and one more.
constexpr auto kLeast = [] {
    std::array<uint64_t, kMostStrokes + 1> least{1};
    for (size_t i = 1; i < least.size(); ++i)
        least[i] = least[i - 1] * 6 + 1;
    return least;
}();

uint64_t power(size_t strokes) {
    uint64_t result = 1;
    while (strokes-- > 0)
        result *= 6;
    return result;
}

} // namespace

/// The strokes of one character, one after the other.
struct Characters::Order {
    explicit Order(std::string_view strokes) : until(1) {
        for (const char stroke : strokes)
            until.push_back(until.back() * 6 + 1 + std::string_view("hspnz").find(stroke));
    }
    static Strokes packed(std::string_view strokes) {
        Strokes result = 0;
        for (const char stroke : strokes)
            result = result * 6 + 1 + std::string_view("hspnz").find(stroke);
        return result;
    }
    Order(const Order& whole, size_t left) : until(1) { // one stroke left out
        for (size_t i = 0; i < whole.count(); ++i)
            if (i != left)
                until.push_back(until.back() * 6 + whole.between(i, i + 1));
    }
    size_t count() const { return until.size() - 1; }
    Strokes between(size_t from, size_t to) const { return until[to] - until[from] * power(to - from); }
    Strokes without(size_t from, size_t to) const { return until[from] * power(count() - to) + between(to, count()); }
    /// Whether two parts of the same number of strokes differ by one stroke, or by two neighbours in the other order.
    static bool isNear(Strokes a, Strokes b) {
        std::array<std::pair<Strokes, Strokes>, 3> differ{};
        size_t found = 0;
        size_t last = 0;
        for (size_t i = 0; a != 0 && b != 0; a /= 6, b /= 6, ++i) {
            if (a % 6 == b % 6)
                continue;
            if (found == 2 || (found == 1 && i != last + 1))
                return false;
            differ[found++] = {a % 6, b % 6};
            last = i;
        }
        return a == b && (found < 2 || (differ[0].first == differ[1].second && differ[0].second == differ[1].first));
    }
    /// All that are near.
    template <typename Function>
    static void forEachNear(Strokes strokes, Function function) {
        for (Strokes place = 1; place <= strokes; place *= 6) {
            const Strokes digit = strokes / place % 6;
            for (Strokes other = 1; other < 6; ++other)
                if (other != digit)
                    function(strokes + other * place - digit * place);
            const Strokes next = strokes / place / 6 % 6;
            if (next != 0 && next != digit)
                function(strokes + (next - digit) * place + (digit - next) * place * 6);
        }
    }
    static size_t count(Strokes strokes) {
        auto result = static_cast<size_t>(std::bit_width(strokes)) * 98 / 256; // seldom one too few
        while (strokes >= kLeast[result])
            ++result;
        return result;
    }

    std::vector<Strokes> until; // what is written before each stroke, and all
};

struct Characters::Writing {
    std::vector<Order> orders;
    std::vector<std::pair<int, size_t>> radicals; // and how many strokes stand beside it
};

const Characters& Characters::instance() {
    static const Characters characters;
    return characters;
}

Characters::Characters() : m_words(textTable("words.bin")) {
    for (const uint32_t hash : wordHashes())
        ++m_wordBuckets[(hash >> kWordBucketShift) + 1];
    std::partial_sum(m_wordBuckets.begin(), m_wordBuckets.end(), m_wordBuckets.begin());
    readCharacters();
    forEachPiece(viewOf(textTable("emoji.txt")), '\n', [this](std::string_view line) {
        auto& names = m_names[decodeUtf8(takePiece(line, '\t')).front()];
        forEachPiece(line, ',', [&](std::string_view name) { names.push_back(decodeUtf8(name)); });
    });
    readDisguises();
    std::sort(m_strokes.begin(), m_strokes.end());
    m_strokes.erase(std::unique(m_strokes.begin(), m_strokes.end()), m_strokes.end());
    for (char32_t c = 0, at = 0; c <= kTableEnd; ++c) {
        while (at < m_strokes.size() && m_strokes[at].first < c)
            ++at;
        m_strokesBegin[c] = at;
    }
    std::vector<Lists<char32_t>::Entry> all;
    std::vector<Lists<char32_t>::Entry> common;
    for (const auto& [c, strokes] : m_strokes) {
        all.push_back({strokes, c});
        if (m_common.count(c) != 0)
            common.push_back({strokes, c});
        if (c < kTableEnd)
            m_strokeCounts[c] |= 1u << Order::count(strokes);
    }
    m_writings = Lists(all);
    m_commonWritings = Lists(common);
}

void Characters::readCharacters() {
    m_text = textTable("characters.txt");
    for (char32_t c = U'a'; c <= U'z'; ++c)
        m_sounds[c] = static_cast<Sound>(kLetterA + c - U'a');
    for (char32_t c = U'0'; c <= U'9'; ++c)
        m_sounds[c] = static_cast<Sound>(kDigit0 + c - U'0');
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* decomposition = icu::Normalizer2::getNFDInstance(status);
    if (U_FAILURE(status))
        qFatal("ICU: %s", u_errorName(status));
    for (char32_t c = 0xC0; c < 0x1F00; c = c == 0x24F ? 0x1E00 : c + 1) {
        icu::UnicodeString parts;
        if (decomposition->getDecomposition(static_cast<UChar32>(c), parts) && parts[0] < 0x80)
            m_sounds[c] = m_sounds[parts[0]];
    }
    forEachPiece(viewOf(m_text), '\n', [&](std::string_view line) {
        const char32_t c = decodeUtf8(takePiece(line, '\t')).front();
        m_lines.emplace_back(c, line);
        if (c < kTableEnd)
            m_soundsBegin.resize(c + 1, static_cast<uint32_t>(m_allSounds.size()));
        forEachPiece(takePiece(line, '\t'), ',', [&](std::string_view syllable) {
            const auto [place, isNew]
                = m_soundOf.emplace(syllable, static_cast<Sound>(kFirstSyllable + m_syllables.size()));
            if (isNew)
                m_syllables.emplace_back(syllable);
            if (c < kTableEnd)
                m_allSounds.push_back(place->second);
        });
        if (c < kTableEnd && m_soundsBegin[c] < m_allSounds.size())
            m_sounds[c] = m_allSounds[m_soundsBegin[c]];
        forEachPiece(takePiece(line, '\t'), ',', [&](std::string_view strokes) {
            if (strokes.size() <= kMostStrokes)
                m_strokes.emplace_back(c, Order::packed(strokes));
        });
        forEachPiece(takePiece(line, '\t'), ',', [&](std::string_view radical) {
            if (radical.substr(radical.size() - 2) == ".0")
                m_forms[std::atoi(radical.data())] += c;
        });
        const auto tone = takePiece(line, '\t');
        const int rank = std::atoi(takePiece(line, '\t').data());
        if (rank != 0)
            m_common.insert(c);
        if (c < kTableEnd) {
            m_tones[c] = tone.empty() ? uint8_t(0) : static_cast<uint8_t>(tone.front() - '0');
            m_ranks[c] = static_cast<uint16_t>(rank);
            m_seldom[c] = line.front() == '1';
        }
    });
    m_soundsBegin.resize(kTableEnd + 1, static_cast<uint32_t>(m_allSounds.size()));
    for (const auto& [radical, forms] : m_forms)
        m_radicals.insert(forms.begin(), forms.end());
    m_common.insert(m_radicals.begin(), m_radicals.end());
    if (m_syllables.size() > kSounds - kFirstSyllable)
        qFatal("more syllables than there is room for");
}

// Sections in brackets, lines of two words, comments.
void Characters::readDisguises() {
    const QByteArray text = textTable("disguises.txt");
    std::string_view section;
    forEachPiece(viewOf(text), '\n', [&](std::string_view line) {
        if (line.empty() || line.front() == '#')
            return;
        if (line.front() == '[') {
            section = line;
            return;
        }
        if (section == "[abbreviations]") {
            forEachPiece(line, ' ', [&](std::string_view one) { m_abbreviations.emplace(one); });
            return;
        }
        const auto seen = decodeUtf8(takePiece(line, ' '));
        const auto meant = decodeUtf8(line);
        if (seen.empty() || meant.empty())
            qFatal("disguises.txt: a line without two words");
        if (section == "[trade]")
            m_trade.emplace_back(seen, meant);
        else if (section == "[emoji]")
            m_names[seen.front()].push_back(meant);
        else
            for (auto& [radical, forms] : m_forms)
                if (forms.find(meant.front()) != std::u32string::npos)
                    forms += seen.front();
    });
    // Every form of a radical may be written for every other.
    const auto own = m_strokes;
    for (const auto& [radical, forms] : m_forms)
        for (const char32_t seen : forms)
            for (const char32_t meant : forms)
                for (auto [strokes, end] = rangeOf(own, meant); strokes != end; ++strokes)
                    m_strokes.emplace_back(seen, strokes->second);
}

bool Characters::isWord(std::u32string_view text) const {
    uint32_t hash = kWordHashStart;
    for (const char32_t c : text)
        hash = wordHash(hash, c);
    const uint32_t* const begin = wordHashes().data();
    const size_t bucket = hash >> kWordBucketShift;
    return std::binary_search(begin + m_wordBuckets[bucket], begin + m_wordBuckets[bucket + 1], hash);
}

const std::vector<std::u32string>& Characters::names(char32_t emoji) const {
    static const std::vector<std::u32string> none;
    const auto found = m_names.find(emoji);
    return found == m_names.end() ? none : found->second;
}

Characters::Writing Characters::writing(char32_t c) const {
    Writing result;
    const auto [begin, end] = rangeOf(m_lines, c);
    if (begin == end)
        return result;
    auto line = begin->second;
    takePiece(line, '\t');
    forEachPiece(takePiece(line, '\t'), ',', [&](std::string_view strokes) {
        if (strokes.size() <= kMostStrokes)
            result.orders.emplace_back(strokes);
    });
    forEachPiece(takePiece(line, '\t'), ',', [&](std::string_view radical) {
        const size_t point = radical.find('.');
        result.radicals.emplace_back(
            std::atoi(radical.data()), static_cast<size_t>(std::atoi(radical.data() + point + 1)));
    });
    return result;
}

bool Characters::isFormOf(char32_t c, int radical) const {
    const auto forms = m_forms.find(radical);
    return forms != m_forms.end() && forms->second.find(c) != std::u32string::npos;
}

std::span<const Characters::Stroked> Characters::strokesOf(char32_t c) const {
    if (c < kTableEnd)
        return std::span(m_strokes).subspan(m_strokesBegin[c], m_strokesBegin[c + 1] - m_strokesBegin[c]);
    const auto [begin, end] = rangeOf(m_strokes, c);
    return {begin, end};
}

Characters::Strokes Characters::joined(Strokes a, Strokes b) {
    const size_t behind = Order::count(b);
    return Order::count(a) + behind > kMostStrokes ? 0 : a * power(behind) + b;
}

uint32_t Characters::strokeCounts(char32_t c) const {
    if (c < kTableEnd)
        return m_strokeCounts[c];
    uint32_t counts = 0;
    for (const auto& [same, strokes] : strokesOf(c))
        counts |= 1u << Order::count(strokes);
    return counts;
}

uint64_t Characters::strokeSums(std::u32string_view parts) const {
    uint64_t sums = 1;
    for (const char32_t part : parts) {
        uint64_t more = 0;
        for (uint32_t counts = strokeCounts(part); counts != 0; counts &= counts - 1)
            more |= sums << std::countr_zero(counts);
        sums = more;
    }
    return sums;
}

/// Whether the parts, written one after the other, are what is written from a stroke on.
bool Characters::follow(const Order& order, size_t from, std::u32string_view parts) const {
    if (parts.empty())
        return from == order.count();
    const auto strokes = strokesOf(parts.front());
    return std::any_of(strokes.begin(), strokes.end(), [&](const Stroked& one) {
        const Strokes part = one.second;
        const size_t to = from + Order::count(part);
        return to <= order.count() && order.between(from, to) == part && follow(order, to, parts.substr(1));
    });
}

bool Characters::composes(char32_t whole, std::u32string_view parts, bool exact) const {
    if (parts.size() == 3 && (strokeSums(parts) & strokeCounts(whole)) == 0)
        return false;
    const bool near
        = !exact && std::all_of(parts.begin(), parts.end(), [this](char32_t c) { return m_common.count(c) != 0; });
    const Writing writing = this->writing(whole);
    for (const Order& order : writing.orders) {
        if (follow(order, 0, parts))
            return true;
        for (const bool front : {true, false}) {
            const auto single = strokesOf(front ? parts.front() : parts.back());
            const auto others = front ? parts.substr(1) : parts.substr(0, parts.size() - 1);
            for (size_t at = 1; at + 1 < order.count(); ++at)
                if (hasStrokes(single, order.between(at, at + 1)) && follow(Order(order, at), 0, others))
                    return true;
        }
        if (parts.size() != 2)
            continue;
        if (follow(order, 0, std::u32string{parts[1], parts[0]})) // 凵丨 for 山
            return true;
        if (near && order.count() >= kFewest)
            for (const auto& [a, first] : strokesOf(parts[0]))
                for (const auto& [b, second] : strokesOf(parts[1])) {
                    const size_t at = Order::count(first);
                    if (at + Order::count(second) != order.count())
                        continue;
                    const Strokes begin = order.until[at];
                    const Strokes end = order.between(at, order.count());
                    if ((begin == first && Order::isNear(end, second))
                        || (end == second && Order::isNear(begin, first)))
                        return true;
                }
        for (const auto& [radical, beside] : writing.radicals)
            for (const auto& [form, rest] : {std::pair(parts[0], parts[1]), std::pair(parts[1], parts[0])}) {
                if (!isFormOf(form, radical) || beside >= order.count())
                    continue;
                const size_t last = order.count() - beside;
                for (const auto& [same, strokes] : strokesOf(rest)) {
                    if (order.between(0, beside) == strokes || order.between(last, order.count()) == strokes)
                        return true;
                    // 国: the radical closes around 玉.
                    const auto closing = strokesOf(form);
                    for (size_t at = 1; form == parts[0] && at < last; ++at)
                        if (order.between(at, at + beside) == strokes
                            && hasStrokes(closing, order.without(at, at + beside)))
                            return true;
                }
            }
    }
    return false;
}

int Characters::strokesOff(char32_t whole, std::u32string_view parts) const {
    int fewest = -1;
    const uint64_t sums = strokeSums(parts);
    if (((sums << 2 | sums << 1 | sums | sums >> 1 | sums >> 2) & strokeCounts(whole)) == 0)
        return fewest;
    for (const auto& [c, strokes] : strokesOf(whole)) {
        StrokeCounts counts{};
        for (Strokes rest = strokes; rest != 0; rest /= 6)
            ++counts[rest % 6];
        const int off = strokesOff(counts, parts);
        if (off >= 0 && size_t(off) * kFewPerStrokeOff <= Order::count(strokes) && (fewest < 0 || off < fewest))
            fewest = off;
    }
    return fewest;
}

int Characters::strokesOff(const StrokeCounts& left, std::u32string_view parts) const {
    constexpr int most = 2;
    if (parts.empty()) {
        const int off
            = std::accumulate(left.begin(), left.end(), 0, [](int sum, int count) { return sum + std::abs(count); });
        return off <= most ? off : -1;
    }
    int fewest = -1;
    for (const auto& [c, strokes] : strokesOf(parts.front())) {
        StrokeCounts counts = left;
        int tooMany = 0;
        for (Strokes rest = strokes; rest != 0; rest /= 6)
            tooMany += int(--counts[rest % 6] < 0);
        if (tooMany > most)
            continue;
        if (const int off = strokesOff(counts, parts.substr(1)); off >= 0 && (fewest < 0 || off < fewest))
            fewest = off;
    }
    return fewest;
}

std::vector<Characters::Pair> Characters::beginningsOfParts(char32_t whole) const {
    std::vector<uint64_t> pairs; // as numbers they are sorted sooner
    const auto add = [&](const auto& first, const auto& second) {
        for (const char32_t a : first)
            for (const char32_t b : second)
                pairs.push_back(uint64_t(a) << 32 | b);
    };
    const auto written = [this](Strokes strokes) { return m_writings[strokes]; };
    const auto common = [this](Strokes strokes) { return m_commonWritings[strokes]; };
    const Writing writing = this->writing(whole);
    for (const Order& order : writing.orders) {
        const size_t count = order.count();
        for (size_t first = 1; first < count; ++first) {
            const auto begin = written(order.until[first]);
            const auto rest = written(order.between(first, count));
            if (count >= kFewest) {
                const Strokes from = order.until[first];
                const Strokes to = order.between(first, count);
                if (const auto there = common(to); !there.empty())
                    Order::forEachNear(from, [&](Strokes near) { add(common(near), there); });
                if (const auto there = common(from); !there.empty())
                    Order::forEachNear(to, [&](Strokes near) { add(there, common(near)); });
            }
            if (begin.empty())
                continue;
            add(begin, rest);
            add(rest, begin);
            for (size_t second = first + 1; second < count; ++second)
                if (!written(order.between(second, count)).empty())
                    add(begin, written(order.between(first, second)));
        }
        for (size_t at = 1; at + 1 < count; ++at) {
            const Order rest(order, at);
            const auto single = written(order.between(at, at + 1));
            add(written(rest.until.back()), single);
            add(single, written(rest.until.back()));
            for (size_t first = 1; first < rest.count(); ++first) {
                const auto begin = written(rest.until[first]);
                const auto end = written(rest.between(first, rest.count()));
                if (!begin.empty() && !end.empty()) {
                    add(begin, end);
                    add(single, begin);
                }
            }
        }
        for (const auto& [radical, beside] : writing.radicals) {
            const auto forms = m_forms.find(radical);
            if (forms == m_forms.end() || beside == 0 || beside >= count)
                continue;
            for (size_t at = 0; at + beside <= count; ++at) {
                const auto rest = written(order.between(at, at + beside));
                if (at == 0 || at + beside == count) {
                    add(forms->second, rest);
                    add(rest, forms->second);
                } else {
                    add(written(order.without(at, at + beside)), rest);
                }
            }
        }
    }
    std::sort(pairs.begin(), pairs.end());
    pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
    std::vector<Pair> result;
    result.reserve(pairs.size());
    for (const uint64_t pair : pairs)
        result.push_back({static_cast<char32_t>(pair >> 32), static_cast<char32_t>(pair)});
    return result;
}

} // namespace xunwang
