#include "models/sheets/formulaguard.h"

#include <algorithm>

namespace xunwang {

namespace {

/// A line that would be run, with any number of ' before it: so that what is guarded already is guarded once more.
bool isDangerous(std::string_view line) {
    line.remove_prefix(std::min(line.find_first_not_of('\''), line.size()));
    for (;;) {
        if (line.starts_with(' '))
            line.remove_prefix(1);
        else if (line.starts_with("\u00a0"))
            line.remove_prefix(2);
        else if (line.starts_with("\u3000"))
            line.remove_prefix(3);
        else
            break;
    }
    return !line.empty() && std::string_view("=+-@\t\r").find(line.front()) != std::string_view::npos;
}

/// Copies the text; at its start and behind each line break `atLine` may add to the copy or move on in the text.
template <typename AtLine>
std::string eachLine(std::string_view text, AtLine atLine) {
    std::string out;
    out.reserve(text.size() + 1);
    bool lineStart = true;
    for (size_t i = 0; i < text.size(); ++i) {
        if (lineStart)
            atLine(text, i, out);
        out += text[i];
        lineStart = text[i] == '\n' || text[i] == '\r';
    }
    return out;
}

} // namespace

std::string guarded(std::string_view text) {
    return eachLine(text, [](std::string_view all, size_t i, std::string& out) {
        if (isDangerous(all.substr(i)))
            out += '\'';
    });
}

std::string unguarded(std::string_view text) {
    return eachLine(text, [](std::string_view all, size_t& i, std::string&) {
        if (all[i] == '\'' && isDangerous(all.substr(i + 1)))
            ++i;
    });
}

} // namespace xunwang
