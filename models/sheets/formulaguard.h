#pragma once

#include <string>
#include <string_view>

namespace xunwang {

/// Spreadsheets run a cell that starts with = + - @ TAB or CR (blanks before it don't help), and the same behind a
/// line break inside a cell. A ' before it makes it text. `unguarded(guarded(x)) == x` for every x, and a text that
/// `guarded` could not have made is left as it is.
std::string guarded(std::string_view text);
std::string unguarded(std::string_view text);

} // namespace xunwang
