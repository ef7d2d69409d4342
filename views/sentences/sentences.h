#pragma once

#include "models/base/result.h"

namespace xunwang {

/// What happened, what was not changed, what to do: the error as a sentence in the present language. Window and command
/// line use it alike. An error without a sentence of its own gets the one of its code, with the key behind it.
QString sentence(const Error& error);

/// Whether this key has a sentence of its own (a test asks for every key the rooms use).
bool hasSentence(const QString& key);

} // namespace xunwang
