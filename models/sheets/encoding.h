#pragma once

#include "models/base/result.h"

#include <memory>
#include <optional>
#include <string_view>

namespace xunwang {

/// The encodings a text file may come in. GB18030 stands for its subsets GB 2312 and GBK too; Big5 is code page 950
/// without its private use characters.
enum class Encoding { Utf8, Utf16Le, Utf16Be, Gb18030, Big5, Utf32Le, Utf32Be };

/// "utf-8", "gb18030", "gbk", "gb2312", "big5", "utf-16le", "utf-16be", "utf-32le", "utf-32be", in any case; nothing
/// for any other name.
std::optional<Encoding> encodingNamed(QStringView name);
/// The name people and recipes see: "utf-8", "gb18030", "big5", "utf-16le", …
QString encodingName(Encoding encoding);
/// Its units are two or four bytes, of which some are zero.
bool isWide(Encoding encoding);

/// Turns bytes into UTF-8, strictly: the first byte that is not allowed stops it, and so does a zero character (a text
/// that holds one is binary). Keeps no state between calls; the caller hands an unfinished character in again.
class Decoder {
public:
    struct Step {
        const char* in; ///< behind the last byte used; less than the end where a character is unfinished or bad
        char* out; ///< behind the last byte written
        bool bad = false; ///< `in` points at a character that this encoding does not have
    };

    explicit Decoder(Encoding encoding);
    /// `out` has room for `roomFor(end - in)` bytes. With `last`, an unfinished character is a bad one.
    Step decode(const char* in, const char* end, char* out, bool last) const;
    static size_t roomFor(size_t bytes) { return bytes + bytes / 2 + 4; }

private:
    Encoding m_encoding;
    const struct CodeTables* m_tables = nullptr;
};

struct EncodingGuess {
    Encoding encoding = Encoding::Utf8;
    bool certain = true; ///< false: show it and let a person confirm
};

/// Guesses from a piece of text, in the order: byte order mark; zero bytes at regular places (UTF-16, UTF-32); strict
/// UTF-8; strict GB18030 and strict Big5 side by side, the share of common characters (GB 2312 level 1, Big5 level 1)
/// deciding. `whole`: the piece is all there is, so a character cut off at its end is wrong. Validation: "text.binary",
/// "text.encoding-unknown".
Result<EncodingGuess> guessEncoding(std::string_view sample, bool whole);

/// Length in bytes of the byte order mark of `encoding` that `text` starts with, else 0. A mark of another encoding is
/// refused (Validation, "text.mark-differs"): what it says and what was chosen can't both be right.
Result<int> markLength(std::string_view text, Encoding encoding);

} // namespace xunwang
