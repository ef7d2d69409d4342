#pragma once

#include "models/base/radixsort.h"

#include <algorithm>
#include <bit>
#include <span>
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
    explicit Lists(std::vector<ListEntry<Value>> entries)
        : m_places(std::bit_ceil(2 * entries.size() + 2))
        , m_shift(64 - std::countr_zero(m_places.size())) {
        radixSort(entries, [](const Entry& one) { return one.key; });
        entries.erase(std::unique(entries.begin(), entries.end()), entries.end());
        m_values.reserve(entries.size());
        for (const auto& [key, value] : entries) {
            Place& place = m_places[placeOf(key)];
            if (place.begin == place.end)
                place = {key, static_cast<uint32_t>(m_values.size()), static_cast<uint32_t>(m_values.size())};
            m_values.push_back(value);
            ++place.end;
        }
    }

    /// Empty: none.
    std::span<const Value> operator[](uint64_t key) const {
        const Place& place = m_places[placeOf(key)];
        return std::span(m_values).subspan(place.begin, place.end - place.begin);
    }

private:
    struct Place {
        uint64_t key = 0;
        uint32_t begin = 0;
        uint32_t end = 0; // as the beginning: free
    };
    size_t placeOf(uint64_t key) const {
        size_t at = key * 0x9E3779B97F4A7C15u >> m_shift;
        while (m_places[at].begin != m_places[at].end && m_places[at].key != key)
            at = (at + 1) & (m_places.size() - 1);
        return at;
    }

    std::vector<Place> m_places; // a power of two, by hash, half of them free at least
    int m_shift;
    std::vector<Value> m_values;
};

} // namespace xunwang
