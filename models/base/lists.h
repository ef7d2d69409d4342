#pragma once

#include <algorithm>
#include <bit>
#include <cstdint>
#include <numeric>
#include <span>
#include <utility>
#include <vector>

namespace xunwang {

template <typename Value>
struct ListEntry {
    uint64_t key;
    Value value;
    bool operator==(const ListEntry&) const = default;
};

/// Lists of values by a number, one list behind the other in memory: filled once, then only read. To find a list takes
/// a place or two in memory, however many there are.
template <typename Value>
class Lists {
public:
    using Entry = ListEntry<Value>;

    Lists() : Lists(std::vector<Entry>()) { }
    /// In any order; the values of one key keep theirs. What follows its like is left out.
    explicit Lists(const std::vector<ListEntry<Value>>& entries)
        : m_buckets(std::bit_ceil(std::max(entries.size(), size_t(2))) + 2)
        , m_shift(64 - std::countr_zero(m_buckets.size() - 2)) {
        for (const Entry& one : entries)
            ++m_buckets[bucketOf(one.key) + 2];
        std::partial_sum(m_buckets.begin(), m_buckets.end(), m_buckets.begin());
        std::vector<Entry> ordered(entries.size());
        for (const Entry& one : entries)
            ordered[m_buckets[bucketOf(one.key) + 1]++] = one;
        m_buckets.pop_back();
        m_keys.reserve(entries.size());
        m_values.reserve(entries.size());
        for (size_t bucket = 0, from = 0; bucket + 1 < m_buckets.size(); ++bucket) {
            const auto begin = ordered.begin() + std::ptrdiff_t(std::exchange(from, m_buckets[bucket + 1]));
            const auto end = ordered.begin() + std::ptrdiff_t(from);
            const auto before = [](const Entry& a, const Entry& b) { return a.key < b.key; };
            if (!std::is_sorted(begin, end, before))
                std::stable_sort(begin, end, before);
            m_buckets[bucket] = static_cast<uint32_t>(m_keys.size());
            for (auto one = begin; one != end; ++one)
                if (one == begin || *one != *std::prev(one)) {
                    m_keys.push_back(one->key);
                    m_values.push_back(one->value);
                }
        }
        m_buckets.back() = static_cast<uint32_t>(m_keys.size());
    }

    /// Empty: none.
    std::span<const Value> operator[](uint64_t key) const {
        const size_t bucket = bucketOf(key);
        size_t begin = m_buckets[bucket];
        const size_t last = m_buckets[bucket + 1];
        while (begin != last && m_keys[begin] != key)
            ++begin;
        size_t end = begin;
        while (end != last && m_keys[end] == key)
            ++end;
        return std::span(m_values).subspan(begin, end - begin);
    }

private:
    size_t bucketOf(uint64_t key) const { return key * 0x9E3779B97F4A7C15u >> m_shift; }

    std::vector<uint32_t> m_buckets; // by hash; where each begins, and the end
    int m_shift;
    std::vector<uint64_t> m_keys; // of each value, together in a bucket
    std::vector<Value> m_values;
};

} // namespace xunwang
