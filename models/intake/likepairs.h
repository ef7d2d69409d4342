#pragma once

#include "models/market/likeness.h"
#include "models/market/sameness.h"

#include <algorithm>
#include <functional>

namespace xunwang {

/// What hangs together by the pairs that were proposed, so that n alike ones give n - 1 proposals and not n².
class Joined {
public:
    /// False where they hang together already, or would become more than `most`.
    bool join(qint64 a, qint64 b, qint64 most);

private:
    struct Node {
        qint64 parent;
        qint64 size = 1;
    };
    Node& top(qint64 key);
    std::unordered_map<qint64, Node> m_nodes;
};

/// An item of a run of items of one shop; its title stands in the text of the run.
struct LikeItem {
    qint64 listing;
    qint64 key; ///< `keyOf` the item
    bool leads; ///< a rule flagged it
    quint32 at;
    quint32 size;
};

/// Finds the items of a shop whose titles are equal or nearly so. Reused from run to run, its buffers stay.
class LikePairs {
public:
    using Visit = std::function<void(const LikeItem&, const LikeItem&, double score)>;
    /// What is known to be the same or not is left out. Of titles that are all alike at most `kMostAlike` are paired,
    /// those with leads first.
    void find(
        const std::vector<LikeItem>& run, const std::string& titles, const SamenessMap& known, const Visit& visit);

private:
    struct Entry {
        qint64 kind; ///< hash over what must be equal in alike titles
        qint64 exact; ///< hash over all that is compared
        const LikeItem* item;
    };
    struct Pair {
        double score;
        const LikeItem* first;
        const LikeItem* second;
    };
    void pairNearly(const std::string& titles);
    void compare(size_t a, size_t b);

    TitleMarks m_marks;
    std::string m_bytes;
    std::vector<Entry> m_entries;
    std::vector<Entry> m_distinct; ///< one of each exact title of a kind
    std::vector<TitleMarks> m_read; ///< the marks of those
    std::vector<Pair> m_pairs;
};

/// Of very many that are alike by one rule, the first `most` groups of what is known to be the same, one each; those
/// with leads first.
template <typename T, typename Group, typename Leads>
void keepSome(std::vector<T>& alike, size_t most, const Group& group, const Leads& leads) {
    std::stable_sort(alike.begin(), alike.end(), [&](const T& a, const T& b) { return leads(a) > leads(b); });
    std::unordered_set<qint64> met;
    const auto known = [&](const T& one) { return !met.insert(group(one)).second; };
    alike.erase(std::remove_if(alike.begin(), alike.end(), known), alike.end());
    if (alike.size() > most)
        alike.erase(alike.begin() + static_cast<std::ptrdiff_t>(most), alike.end());
}

} // namespace xunwang
