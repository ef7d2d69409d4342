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
    /// What counts as a line, here and in errors: lines from 1, or bytes from 0, for editors, which need the very
    /// place.
    enum class Lines { Counted, AreBytes };

    /// Validation: "json.syntax" (line, reason in English), "json.key-twice" (line, key).
    static Result<JsonNode> parse(const QByteArray& utf8, Lines lines = Lines::Counted);

    Kind kind = Kind::Null;
    int line = 1; ///< where it begins
    qsizetype begin = 0; ///< first byte
    qsizetype end = 0; ///< behind the last byte
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
