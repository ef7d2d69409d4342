#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace xunwang {

/// Two-byte (and, for GB18030, four-byte) codes to code points, made once from ICU's converters: a table decodes three
/// times as fast as the converter, and strictly. 0 stands for "no such character".
struct CodeTables {
    static constexpr int kLeads = 0xff - 0x81;
    static constexpr int kTrails = 0xff - 0x40;

    std::array<uint16_t, kLeads * kTrails> twoBytes{}; ///< lead 0x81-0xFE, trail 0x40-0xFE
    std::vector<uint16_t> fourBytes; ///< GB18030's codes below U+10000 by their linear number; empty for Big5

    static const CodeTables& gb18030();
    static const CodeTables& big5();

    char32_t twoByteCode(unsigned char lead, unsigned char trail) const {
        const unsigned row = lead - 0x81u; // what is less turns huge
        const unsigned column = trail - 0x40u;
        return row < kLeads && column < kTrails ? twoBytes[row * kTrails + column] : 0;
    }
    char32_t fourByteCode(const unsigned char* bytes) const;
};

} // namespace xunwang
