#pragma once

#include <cstdint>

namespace xunwang {

/// The number by which words.bin knows a word: FNV-1a over its code points.
constexpr uint32_t kWordHashStart = 2166136261u;
constexpr uint32_t wordHash(uint32_t before, char32_t c) {
    return (before ^ static_cast<uint32_t>(c)) * 16777619u;
}

} // namespace xunwang
