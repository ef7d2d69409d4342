#pragma once

// Only what reads and checks packs includes it.

#include "models/screening/rulepack.h"
#include "models/text/json.h"

namespace xunwang {

/// The pack that this JSON is. With `problems` a task, list, law or rule that is wrong is left out, its error goes
/// there, and the reading goes on.
Result<RulePack> readPack(const JsonNode& root, std::vector<Error>* problems = nullptr);

} // namespace xunwang
