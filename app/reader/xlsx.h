#pragma once

#include "app/reader/values.h"
#include "app/reader/xml.h"

#include <deque>

namespace xunwang::reader {

/// The texts of a workbook that its cells refer to by number. Read only as far as they are asked for, so that the first
/// rows of a large file are there at once.
class SharedStrings final : XmlHandler {
public:
    /// Without a part there are none.
    explicit SharedStrings(std::unique_ptr<Part> part);
    /// Failure Damaged: there are not that many; TooLarge.
    std::string_view at(uint64_t index);

private:
    void start(const XmlName& name, const XmlAttributes& attributes) override;
    void end(const XmlName& name) override;
    void text(std::string_view piece) override;
    void keep();

    std::unique_ptr<XmlReader> m_reader;
    std::deque<std::string_view> m_texts; // in m_blocks
    std::deque<std::unique_ptr<char[]>> m_blocks;
    char* m_place = nullptr; // in the last of them
    size_t m_room = 0; // behind it
    uint64_t m_kept = 0;
    std::string m_text;
    int m_phonetic = 0; // depth
    bool m_inText = false;
};

/// An XLSX workbook (ECMA-376, transitional and strict).
class Xlsx {
public:
    /// Reads what stands around the cells. Failure NoWorkbook, Binary, NoSheets.
    explicit Xlsx(const Archive& archive);

    const std::vector<Sheet>& sheets() const { return m_sheets; }
    /// Passes the sheet's rows on; false: it has none, and nothing was said of it. Failure RowBeyond, ColumnBeyond,
    /// CellsLost, …
    bool read(const Sheet& sheet, Output& output);

private:
    const Archive& m_archive;
    std::vector<Sheet> m_sheets;
    std::vector<NumberKind> m_styles;
    std::unique_ptr<SharedStrings> m_strings;
    bool m_from1904 = false;
};

} // namespace xunwang::reader
