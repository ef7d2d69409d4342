#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace xunwang::reader {

/// What the number format of a cell makes of its number.
enum class NumberKind : uint8_t {
    Number,
    Date,
    DateTime,
    Time, ///< of a day
    Duration, ///< [h]:mm
};

/// By the code of a format, as in `yyyy"年"m"月"d"日"`.
NumberKind kindOfFormat(std::string_view code);
/// By the number of a format that every spreadsheet program knows; those of Chinese programs are among them.
NumberKind kindOfBuiltIn(int id);

/// The number as it is stored, in its shortest exact form: "0.1" for 0.10000000000000001, "911201010000000000" for
/// 9.1120101E+17. What is no number stays as it is.
void appendNumber(std::string& out, std::string_view stored);

/// A stored number as its kind says: "2026-10-01", "2026-10-01 08:30:00", "08:30:00", "36:30:00", with ".250" where
/// there are milliseconds. A time in a cell that shows the date alone is not dropped. What is no date stays a number.
void appendValue(std::string& out, std::string_view stored, NumberKind kind, bool from1904);

/// A date that is stored as text, "2026-10-01T08:30:00Z", in the form of `appendValue`.
void appendIsoDate(std::string& out, std::string_view stored, NumberKind kind);

/// "PT36H30M00.25S" as "36:30:00.250".
void appendIsoDuration(std::string& out, std::string_view stored);

/// Excel's way to write characters that XML can't hold: "_x000D_" is a line end, "_x005F_x000D_" is "_x000D_".
void unescape(std::string& text);

} // namespace xunwang::reader
