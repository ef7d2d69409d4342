#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace xunwang::readerwire {

/// What xunwang-reader tells the program on its standard output: frames, each one byte of kind, four of length (lowest
/// first) and its body. Numbers in a body take seven bits a byte, the lowest first; texts are UTF-8 behind their
/// length.
enum class Frame : uint8_t {
    Sheets = 'S', ///< how many, then of each: hidden (0, 1), name
    Sheet = 'N', ///< name of the sheet whose rows follow
    Row = 'R', ///< row number from 1, number of cells, length of each cell, then the cells with a tab between them
    Progress = 'P', ///< bytes of the sheet read, bytes it has
    Trouble = 'E', ///< Trouble, a number, a text; nothing follows
    End = 'Z', ///< empty; nothing follows
};

enum class Trouble : uint8_t {
    NoWorkbook, ///< a zip, but no table is in it
    Binary, ///< XLSB
    Password,
    Damaged, ///< text: the part
    DocumentType, ///< a part declares a document type, which no spreadsheet program does; text: the part
    TooManyParts, ///< number: of them
    TooLarge, ///< unpacked, or to be kept in memory
    Bomb, ///< a part unpacks to more than is believable; text: the part
    RowBeyond, ///< text: the row number as it stands there
    ColumnBeyond, ///< number: the row
    RowTooLong, ///< number: the row
    NoSuchSheet, ///< text: its name
    NoSheets, ///< none with cells
    SheetEmpty, ///< text: its name
    CellsLost, ///< cells are there but stand where they can't be understood; text: name of the sheet
    ReadFailed, ///< text: what the system says
};

inline constexpr size_t kHead = 5;
inline constexpr size_t kLongestFrame = 16 << 20;

inline void appendNumber(std::string& out, uint64_t number) {
    for (; number >= 0x80; number >>= 7)
        out.push_back(static_cast<char>(0x80 | (number & 0x7f)));
    out.push_back(static_cast<char>(number));
}

inline void appendText(std::string& out, std::string_view text) {
    appendNumber(out, text.size());
    out.append(text);
}

/// Adds the head of a frame; `closeFrame` with what this gave fills in the length.
inline size_t openFrame(std::string& out, Frame kind) {
    out.push_back(static_cast<char>(kind));
    out.append(4, '\0');
    return out.size();
}

inline void closeFrame(std::string& out, size_t body) {
    const size_t length = out.size() - body;
    for (size_t i = 0; i < 4; ++i)
        out[body - 4 + i] = static_cast<char>(length >> (8 * i) & 0xff);
}

/// Takes a body apart. The other side may be anybody's by now: whatever it says is checked, and `ok` turns false.
class Body {
public:
    explicit Body(std::string_view bytes) : m_rest(bytes) { }

    uint64_t number() {
        uint64_t value = 0;
        for (unsigned shift = 0; shift < 63 && !m_rest.empty(); shift += 7) {
            const auto byte = static_cast<unsigned char>(m_rest.front());
            m_rest.remove_prefix(1);
            value |= static_cast<uint64_t>(byte & 0x7f) << shift;
            if (byte < 0x80)
                return value;
        }
        m_ok = false;
        return 0;
    }
    std::string_view text() { return bytes(number()); }
    std::string_view bytes(uint64_t size) {
        m_ok = m_ok && size <= m_rest.size();
        const auto taken = m_rest.substr(0, m_ok ? size : 0);
        m_rest.remove_prefix(taken.size());
        return taken;
    }
    std::string_view rest() const { return m_rest; }
    bool ok() const { return m_ok; }

private:
    std::string_view m_rest;
    bool m_ok = true;
};

} // namespace xunwang::readerwire
