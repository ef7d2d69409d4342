#pragma once

#include <cstddef>
#include <cstdint>

namespace xunwang::reader {

inline constexpr uint64_t kMostMemory = 512 << 20; ///< bytes, of the whole process
inline constexpr uint64_t kMostKept = 256 << 20; ///< bytes of shared strings
inline constexpr uint64_t kMostSeconds = 60; ///< of computing
inline constexpr uint64_t kMostUnpacked = 1 << 30; ///< bytes
inline constexpr uint64_t kMostRatio = 200; ///< unpacked to packed
inline constexpr uint64_t kFreeRatio = 1 << 20; ///< bytes up to which no ratio is too much
inline constexpr uint64_t kMostParts = 65535;
inline constexpr uint64_t kMostRows = 1048576;
inline constexpr uint32_t kMostColumns = 16384;
inline constexpr size_t kMostDepth = 200; ///< elements of XML within each other
inline constexpr size_t kLongestToken = 8 << 20; ///< bytes of one tag of XML
inline constexpr size_t kLongestRow = 8 << 20; ///< bytes of text

/// Gives up every right that reading does not need, for good: no file can be opened or written, no program started, no
/// memory taken beyond the limit, and hardly a call of the system is left. Descriptors 0 to 2 stay.
void giveUpRights();

} // namespace xunwang::reader
