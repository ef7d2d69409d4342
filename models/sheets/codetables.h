#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace xunwang {

/// Two-byte (and, for GB18030, four-byte) codes to code points, made once from ICU's converters: a table decodes three
/// times as fast as the converter, and strictly. 0 stands for "no such character".
struct CodeTables {
    static constexpr int kTrails = 0xff - 0x40;

    std::array<uint16_t, 126 * kTrails> twoBytes{}; ///< lead 0x81-0xFE, trail 0x40-0xFE
    std::vector<uint16_t> fourBytes; ///< GB18030's codes below U+10000 by their linear number; empty for Big5

    static const CodeTables& gb18030();
    static const CodeTables& big5();

    char32_t twoByteCode(unsigned char lead, unsigned char trail) const {
        if (lead < 0x81 || lead > 0xfe || trail < 0x40 || trail > 0xfe)
            return 0;
        return twoBytes[static_cast<size_t>((lead - 0x81) * kTrails + (trail - 0x40))];
    }
    char32_t fourByteCode(const unsigned char* bytes) const;
};

} // namespace xunwang
