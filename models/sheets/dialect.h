#pragma once

#include "models/sheets/rowparser.h"

namespace xunwang {

/// The delimiter under which the rows of `text` agree best, and how its cells are quoted. One cell a line where none
/// makes them agree. `whole`: no text follows.
Dialect guessDialect(std::string_view text, bool whole);

} // namespace xunwang
