#pragma once

namespace xunwang {

/// How to get back a text that was read in a wrong encoding before it was written to a file.
enum class Repair {
    None,
    Utf8ReadAsGbk, ///< "平台" had become "骞冲彴"
    GbkReadAsUtf8, ///< "平台" had become "ƽ̨"
    Utf8ReadAsLatin, ///< "价格" had become "ä»·æ ¼" (windows-1252)
    GbkReadAsLatin, ///< "平台" had become "Æ½Ì¨"
};

} // namespace xunwang
