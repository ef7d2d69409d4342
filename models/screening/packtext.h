#pragma once

// A pack's text by bytes, lines and columns. Only what edits and checks packs includes it.

#include "models/screening/packediting.h"

#include <optional>

namespace xunwang::packtext {

/// The blanks before the first character of the line of `at`, if that character stands at `at`; nothing otherwise.
std::optional<QByteArray> indentOf(const QByteArray& json, qsizetype at);
/// The line end that the text uses.
QByteArray lineEnd(const QByteArray& json);

/// The place of the bytes [begin, end); `end` <= `begin`: of unknown length.
PackPlace placeOf(const QByteArray& json, qsizetype begin, qsizetype end = 0);
/// The other way round; the end of the line, or of the text, where there is no such place.
qsizetype byteAt(const QByteArray& json, int line, int column);

/// Keys, and "#" for any item of a list. Texts of one list share theirs: a pack has tens of thousands.
using JsonPath = QList<QByteArray>;

/// One text of the JSON, where it stands: a key, or a value under keys and numbers of items.
struct TextToken {
    JsonPath path; ///< of a key without itself
    qsizetype within = -1; ///< where the object or list begins that it stands in
    bool isKey = false;
    qsizetype begin = 0; ///< of what stands between the quotes
    qsizetype end = 0;
    bool closed = true; ///< false: the line, or the text, ends before the quote does
};

/// What there is of JSON in a text that may be half written.
struct Outline {
    std::vector<TextToken> tokens;
    /// Where a new token at the asked byte would belong, if that byte lies in no token.
    JsonPath path;
    qsizetype within = -1;
    bool expectsKey = false;
};
/// Walks the whole text; whatever breaks it is skipped.
Outline outlineOf(const QByteArray& json, qsizetype at = 0);

} // namespace xunwang::packtext
