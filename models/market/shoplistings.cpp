#include "models/market/shoplistings.h"

#include "models/base/radixsort.h"

#include <QElapsedTimer>

#include <charconv>

namespace xunwang {

namespace {
constexpr size_t kAtATime = 1 << 19; // 8 MB
constexpr qint64 kTime = 40; // ms
} // namespace

Result<bool> ShopListings::settle(bool toTheLast) {
    QElapsedTimer timer;
    timer.start();
    if (m_sorted.empty()) {
        if (!m_sorting.valid()) {
            if (m_pairs.empty() || (!toTheLast && m_pairs.size() < kAtATime))
                return true;
            m_sorting = std::async(
                std::launch::async | std::launch::deferred, [pairs = std::exchange(m_pairs, {})]() mutable {
                    radixSort(pairs, [](const Pair& pair) { return static_cast<quint64>(pair.shop); });
                    return std::move(pairs);
                });
            return !toTheLast;
        }
        if (!toTheLast && m_sorting.wait_for(std::chrono::seconds(0)) == std::future_status::timeout)
            return true;
        m_sorted = m_sorting.get();
    }
    std::string offsets;
    while (m_moved < m_sorted.size()) {
        if (timer.elapsed() > kTime)
            return false;
        const Pair first = m_sorted[m_moved];
        offsets.clear();
        for (; m_moved < m_sorted.size() && m_sorted[m_moved].shop == first.shop; ++m_moved) {
            offsets += offsets.empty() ? '[' : ',';
            char digits[24];
            const auto end = std::to_chars(digits, std::end(digits), m_sorted[m_moved].listing - first.listing).ptr;
            offsets.append(digits, end);
        }
        offsets += ']';
        const std::array<BulkValue, 3> values{first.shop, first.listing, std::string_view(offsets)};
        XW_TRY(m_store(values));
    }
    m_sorted = {};
    m_moved = 0;
    return m_pairs.empty() || !toTheLast;
}

} // namespace xunwang
