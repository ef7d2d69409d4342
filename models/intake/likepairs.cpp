#include "models/intake/likepairs.h"

#include "models/intake/duplicates.h"
#include "models/store/faststatement.h"

#include <cmath>
#include <map>

namespace xunwang {

namespace {

constexpr size_t kFew = 24; // up to here comparing all with all is the quickest

std::string_view titleOf(const LikeItem& item, const std::string& titles) {
    return std::string_view(titles).substr(item.at, item.size);
}

void append(std::string& bytes, std::string_view text) {
    bytes.append(text);
    bytes.push_back('\0');
}

} // namespace

Joined::Node& Joined::top(qint64 key) {
    Node* node = &m_nodes.try_emplace(key, Node{key}).first->second;
    while (node->parent != key) {
        key = node->parent;
        node = &m_nodes.at(key);
    }
    return *node;
}

bool Joined::join(qint64 a, qint64 b, qint64 most) {
    top(a);
    Node& right = top(b); // references stay when the map grows
    Node& left = top(a);
    if (left.parent == right.parent || left.size + right.size > most)
        return false;
    Node& larger = left.size < right.size ? right : left;
    Node& smaller = left.size < right.size ? left : right;
    larger.size += smaller.size;
    smaller.parent = larger.parent;
    return true;
}

void LikePairs::find(
    const std::vector<LikeItem>& run, const std::string& titles, const SamenessMap& known, const Visit& visit) {
    m_entries.clear();
    for (const LikeItem& item : run) {
        readTitle(titleOf(item, titles), m_marks);
        if (m_marks.folded.empty())
            continue;
        m_bytes.clear();
        for (const std::string& figure : m_marks.figures)
            append(m_bytes, figure);
        for (const auto* signs : {&m_marks.tellers, &m_marks.pictures}) {
            append(m_bytes, {reinterpret_cast<const char*>(signs->data()), signs->size() * sizeof(char32_t)});
            if (signs == &m_marks.tellers)
                m_entries.push_back({stableHash(m_bytes), 0, &item});
        }
        append(m_bytes, m_marks.folded);
        m_entries.back().exact = stableHash(m_bytes);
    }
    std::sort(m_entries.begin(), m_entries.end(), [](const Entry& a, const Entry& b) {
        return std::tie(a.kind, a.exact, b.item->leads, a.item->listing)
            < std::tie(b.kind, b.exact, a.item->leads, b.item->listing);
    });
    Joined joined;
    const auto propose = [&](const LikeItem& a, const LikeItem& b, double score) {
        if (!known.different(a.key, b.key) && joined.join(known.group(a.key), known.group(b.key), qint64(kMostAlike)))
            visit(a, b, score);
    };
    const auto sameAs = [](const Entry& entry, qint64 Entry::*hash) {
        return [&entry, hash](const Entry& other) { return other.*hash != entry.*hash; };
    };
    for (auto kind = m_entries.begin(); kind != m_entries.end();) {
        const auto kindEnd = std::find_if(kind, m_entries.end(), sameAs(*kind, &Entry::kind));
        m_distinct.clear();
        for (auto exact = kind; exact != kindEnd;) {
            const auto exactEnd = std::find_if(exact, kindEnd, sameAs(*exact, &Entry::exact));
            m_distinct.push_back(*exact);
            if (std::distance(exact, exactEnd) > 1) {
                std::vector<Entry> alike(exact, exactEnd);
                keepSome(
                    alike, kMostAlike, [&](const Entry& e) { return known.group(e.item->key); },
                    [](const Entry& e) { return e.item->leads; });
                for (size_t a = 0; a < alike.size(); ++a)
                    for (size_t b = a + 1; b < alike.size(); ++b)
                        propose(*alike[a].item, *alike[b].item, 0.95);
            }
            exact = exactEnd;
        }
        if (m_distinct.size() > 1) {
            pairNearly(titles);
            std::stable_sort(
                m_pairs.begin(), m_pairs.end(), [](const Pair& a, const Pair& b) { return a.score > b.score; });
            for (const Pair& pair : m_pairs)
                propose(*pair.first, *pair.second, pair.score);
        }
        kind = kindEnd;
    }
}

void LikePairs::compare(size_t a, size_t b) {
    if (const Likeness likeness = compareTitles(m_read[a], m_read[b]); likeness.score > 0)
        m_pairs.push_back({likeness.score, m_distinct[a].item, m_distinct[b].item});
}

/// All pairs of which at least `kTitlesNearly` is common. Two such sets share one of the rarest elements of each, so
/// only sets that do are compared.
void LikePairs::pairNearly(const std::string& titles) {
    m_pairs.clear();
    const size_t count = m_distinct.size();
    if (m_read.size() < count)
        m_read.resize(count);
    for (size_t i = 0; i < count; ++i)
        readTitle(titleOf(*m_distinct[i].item, titles), m_read[i]);
    if (count <= kFew) {
        for (size_t a = 0; a < count; ++a)
            for (size_t b = a + 1; b < count; ++b)
                compare(a, b);
        return;
    }
    std::unordered_map<quint32, quint32> often;
    for (size_t i = 0; i < count; ++i)
        for (const quint32 pair : m_read[i].pairs)
            ++often[pair];
    std::unordered_map<quint32, std::vector<quint32>> holders;
    std::vector<std::pair<quint32, quint32>> rarest;
    std::vector<quint32> candidates;
    for (size_t i = 0; i < count; ++i) {
        rarest.clear();
        for (const quint32 pair : m_read[i].pairs)
            rarest.emplace_back(often[pair], pair);
        std::sort(rarest.begin(), rarest.end());
        const auto size = rarest.size();
        const auto prefix = size - static_cast<size_t>(std::ceil(kTitlesNearly * double(size))) + 1;
        candidates.clear();
        for (size_t k = 0; k < std::min(prefix, size); ++k) {
            auto& others = holders[rarest[k].second];
            candidates.insert(candidates.end(), others.begin(), others.end());
            others.push_back(static_cast<quint32>(i));
        }
        std::sort(candidates.begin(), candidates.end());
        candidates.erase(std::unique(candidates.begin(), candidates.end()), candidates.end());
        for (const quint32 other : candidates)
            compare(other, i);
    }
}

} // namespace xunwang
