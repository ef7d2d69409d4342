#pragma once

#include <algorithm>
#include <future>
#include <vector>

namespace xunwang {

/// Sorts on another thread, where one is to be had, or else when the result is asked for.
template <typename T>
std::future<std::vector<T>> sortAside(std::vector<T> items) {
    return std::async(std::launch::async | std::launch::deferred, [items = std::move(items)]() mutable {
        std::sort(items.begin(), items.end());
        return std::move(items);
    });
}

template <typename T>
bool isReady(const std::future<T>& future) {
    return future.wait_for(std::chrono::seconds(0)) != std::future_status::timeout;
}

} // namespace xunwang
