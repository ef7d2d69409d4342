#pragma once

#include <QtGlobal>

#include <span>
#include <vector>

namespace xunwang {

/// What is known of a listing without looking at its row.
struct ListingKey {
    qint64 key; ///< of the item's identity
    qint64 print; ///< of the first sighting; see SeenItem
    qint64 listing;
};

/// A sum over entries that does not depend on their order.
struct TableSum {
    qint64 rows = 0;
    quint64 sum = 0;
    void add(const ListingKey& entry) {
        const auto mixed = [](quint64 number) { return (number ^ number >> 32) * 0xd6e8feb86659fd93; };
        ++rows;
        sum += mixed(mixed(static_cast<quint64>(entry.key)) + mixed(static_cast<quint64>(entry.print) ^ 1)
            + mixed(static_cast<quint64>(entry.listing) ^ 2));
    }
    bool operator==(const TableSum&) const = default;
};

/// Listings by key, in memory: some 32 bytes each. Several may have one key. Reading is for any number of threads.
class KeyTable {
public:
    void add(const ListingKey& entry) {
        m_entries.push_back(entry);
        if (m_entries.size() * 2 > m_slots.size())
            index();
        else
            place(m_entries.size() - 1);
    }

    /// Calls `visit(const ListingKey&) -> bool` for each entry with this key, until it answers true.
    template <typename F>
    bool find(qint64 key, F visit) const {
        if (m_slots.empty())
            return false;
        for (size_t slot = slotOf(key); m_slots[slot] != 0; slot = (slot + 1) & (m_slots.size() - 1)) {
            const ListingKey& entry = m_entries[m_slots[slot] - 1];
            if (entry.key == key && visit(entry))
                return true;
        }
        return false;
    }

    /// Has the processor fetch what `find` looks at first, while it does something else.
    void expect(qint64 key) const {
        if (!m_slots.empty())
            __builtin_prefetch(&m_slots[slotOf(key)]);
    }

    void forgetFirst(size_t count) {
        m_entries.erase(m_entries.begin(), m_entries.begin() + static_cast<std::ptrdiff_t>(count));
        index();
    }

    std::span<const ListingKey> entries() const { return m_entries; }
    size_t size() const { return m_entries.size(); }

private:
    // Keys are hashes already.
    size_t slotOf(qint64 key) const { return static_cast<size_t>(key) & (m_slots.size() - 1); }
    void place(size_t entry) {
        size_t slot = slotOf(m_entries[entry].key);
        while (m_slots[slot] != 0)
            slot = (slot + 1) & (m_slots.size() - 1);
        m_slots[slot] = static_cast<quint32>(entry + 1);
    }
    void index() {
        size_t slots = 1024;
        while (slots < m_entries.size() * 3)
            slots *= 2;
        m_slots.assign(slots, 0);
        for (size_t i = 0; i < m_entries.size(); ++i)
            place(i);
    }

    std::vector<ListingKey> m_entries;
    std::vector<quint32> m_slots; ///< number of an entry, from 1; 0: free
};

/// Says of most keys that were never added that they were not (a Bloom filter in blocks of one cache line): of all but
/// one in two hundred with ten million keys in it. 16 MB whatever the number, once there is one.
class KeyFilter {
public:
    void add(qint64 key) {
        if (m_bits.empty())
            m_bits.resize(kBlocks * 8);
        quint64* block = blockOf(key);
        for (auto rest = static_cast<quint64>(key), i = quint64(0); i < 5; ++i, rest >>= 9)
            block[(rest >> 6) & 7] |= quint64(1) << (rest & 63);
    }
    bool mayHold(qint64 key) const {
        if (m_bits.empty())
            return false;
        const quint64* block = const_cast<KeyFilter*>(this)->blockOf(key);
        for (auto rest = static_cast<quint64>(key), i = quint64(0); i < 5; ++i, rest >>= 9)
            if (!(block[(rest >> 6) & 7] & quint64(1) << (rest & 63)))
                return false;
        return true;
    }

private:
    static constexpr size_t kBlocks = size_t(1) << 18;
    quint64* blockOf(qint64 key) { return m_bits.data() + 8 * (static_cast<quint64>(key) >> 46); }

    std::vector<quint64> m_bits;
};

} // namespace xunwang
