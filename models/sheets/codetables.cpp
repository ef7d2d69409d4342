#include "models/sheets/codetables.h"

#include <unicode/ucnv.h>
#include <unicode/ucnv_err.h>

#include <memory>

namespace xunwang {

namespace {

constexpr int kFourByteBmp = 39420; // 81308130 to 8431A439
constexpr int kFourByteSupplementary = 189000; // 90308130

struct Converter {
    explicit Converter(const char* name) : handle(ucnv_open(name, &status), &ucnv_close) {
        ucnv_setToUCallBack(handle.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
    }
    /// The one BMP character that these bytes are, or 0.
    uint16_t code(const char* bytes, int size) {
        UChar out[4];
        UErrorCode failed = U_ZERO_ERROR;
        const int length = ucnv_toUChars(handle.get(), out, 4, bytes, size, &failed);
        return U_SUCCESS(failed) && length == 1 ? out[0] : 0;
    }

    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<UConverter, decltype(&ucnv_close)> handle;
};

void fillTwoBytes(CodeTables& tables, Converter& converter, bool privateUse) {
    for (int lead = 0x81; lead <= 0xfe; ++lead)
        for (int trail = 0x40; trail <= 0xfe; ++trail) {
            const char bytes[] = {static_cast<char>(lead), static_cast<char>(trail)};
            const uint16_t code = converter.code(bytes, 2);
            if (privateUse || code < 0xe000 || code > 0xf8ff)
                tables.twoBytes[static_cast<size_t>((lead - 0x81) * CodeTables::kTrails + (trail - 0x40))] = code;
        }
}

} // namespace

const CodeTables& CodeTables::gb18030() {
    static const auto tables = [] {
        auto made = std::make_unique<CodeTables>();
        Converter converter("gb18030");
        fillTwoBytes(*made, converter, true);
        made->fourBytes.resize(kFourByteBmp);
        for (int i = 0; i < kFourByteBmp; ++i) {
            const char bytes[] = {static_cast<char>(0x81 + i / 12600), static_cast<char>(0x30 + i / 1260 % 10),
                static_cast<char>(0x81 + i / 10 % 126), static_cast<char>(0x30 + i % 10)};
            made->fourBytes[static_cast<size_t>(i)] = converter.code(bytes, 4);
        }
        return made;
    }();
    return *tables;
}

const CodeTables& CodeTables::big5() {
    static const auto tables = [] {
        auto made = std::make_unique<CodeTables>();
        Converter converter("windows-950-2000");
        fillTwoBytes(*made, converter, false);
        return made;
    }();
    return *tables;
}

char32_t CodeTables::fourByteCode(const unsigned char* b) const {
    const auto within
        = [](unsigned char byte, unsigned char low, unsigned char high) { return byte >= low && byte <= high; };
    if (!within(b[0], 0x81, 0xfe) || !within(b[1], 0x30, 0x39) || !within(b[2], 0x81, 0xfe)
        || !within(b[3], 0x30, 0x39))
        return 0;
    const int linear = ((b[0] - 0x81) * 10 + b[1] - 0x30) * 1260 + (b[2] - 0x81) * 10 + b[3] - 0x30;
    if (linear < static_cast<int>(fourBytes.size()))
        return fourBytes[static_cast<size_t>(linear)];
    if (linear >= kFourByteSupplementary && linear < kFourByteSupplementary + 0x100000)
        return static_cast<char32_t>(0x10000 + linear - kFourByteSupplementary);
    return 0;
}

} // namespace xunwang
