#pragma once

#include "models/base/result.h"

#include <string_view>
#include <vector>

namespace xunwang {

/// A JSON document that remembers the line of everything, for files that people write and the program must refuse with
/// the place (QJsonDocument forgets it). Strict: no comments, no trailing commas, no key twice, at most 32 levels.
class JsonNode {
public:
    enum class Kind { Null, Bool, Number, Text, List, Object };

    /// Validation: "json.syntax" (line, reason in English), "json.key-twice" (line, key).
    static Result<JsonNode> parse(const QByteArray& utf8);

    Kind kind = Kind::Null;
    int line = 1; ///< where it begins, from 1
    bool boolean = false;
    double number = 0;
    QString text;
    std::vector<JsonNode> items; ///< of a list, or the values of an object
    QStringList keys; ///< of an object, beside `items`

    /// The value under a key of an object, or nullptr.
    const JsonNode* find(QStringView key) const;
};

/// A text as a JSON string, quotes included, appended to a line of output.
void appendJsonText(QByteArray& out, std::string_view utf8);
void appendJsonText(QByteArray& out, const QString& text);

} // namespace xunwang
