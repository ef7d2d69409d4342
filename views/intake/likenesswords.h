#pragma once

#include "models/market/likeness.h"

namespace xunwang {

/// Why two may be the same, as words: "the same credit code 9111…".
QString likenessSentence(const LikenessReason& reason);

} // namespace xunwang
