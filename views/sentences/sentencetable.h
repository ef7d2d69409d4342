#pragma once

#include <span>

namespace xunwang {

/// A key of Error::detail and its English sentence.
struct SentenceEntry {
    const char* key;
    const char* text;
};

std::span<const SentenceEntry> sentenceTable();

} // namespace xunwang
