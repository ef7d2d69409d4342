#pragma once

#include <QString>

#include <variant>

namespace xunwang {

/// What a column holds: nothing, a whole number (an id, fen, a count, 0/1, UTC milliseconds) or text.
using Value = std::variant<std::monostate, qint64, QString>;

inline bool isNull(const Value& value) {
    return value.index() == 0;
}
inline QString toText(const Value& value) {
    if (const auto* number = std::get_if<qint64>(&value))
        return QString::number(*number);
    const auto* text = std::get_if<QString>(&value);
    return text ? *text : QString();
}

} // namespace xunwang
