#pragma once

#include <QByteArray>

#include <string>
#include <string_view>

namespace xunwang {

/// A table that the build made or that people wrote ("characters.txt"); for this room. The program ends where it is
/// missing: what folded differently would miss what it should find.
QByteArray textTable(const char* name);

inline std::string_view viewOf(const QByteArray& bytes) {
    return {bytes.constData(), static_cast<size_t>(bytes.size())};
}

/// Takes what stands before the separator off the text.
inline std::string_view takePiece(std::string_view& text, char separator) {
    const size_t end = text.find(separator);
    const auto piece = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    return piece;
}

template <typename Function>
void forEachPiece(std::string_view text, char separator, Function function) {
    while (!text.empty())
        function(takePiece(text, separator));
}

std::u32string decodeUtf8(std::string_view text);
std::string encodeUtf8(std::u32string_view text);

} // namespace xunwang
