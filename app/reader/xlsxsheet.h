#pragma once

#include "app/reader/xlsx.h"

namespace xunwang::reader {

/// The rows of one sheet of an XLSX workbook.
class XlsxSheet final : XmlHandler {
public:
    /// What a cell needs to be understood.
    struct Around {
        const std::vector<NumberKind>& styles;
        SharedStrings& strings;
        bool from1904 = false;
    };

    XlsxSheet(const Around& around, const Sheet& sheet, Output& output);
    /// As `Xlsx::read`.
    bool read(std::unique_ptr<Part> part);

private:
    enum class Place { Outside, Data, Row, Cell, Value, Inline, Run, InlineText };
    enum class Type { Number, Shared, Text, Boolean, Date, Error };

    void start(const XmlName& name, const XmlAttributes& attributes) override;
    void end(const XmlName& name) override;
    void text(std::string_view piece) override;
    void startRow(const XmlAttributes& attributes);
    void startCell(const XmlAttributes& attributes);
    void endCell();
    void endRow();
    Failure damaged() const;

    Around m_around;
    const Sheet& m_sheet;
    Output& m_output;
    const XmlReader* m_reader = nullptr;
    Place m_place = Place::Outside;
    size_t m_skipped = 0; // depth within an element that doesn't count
    bool m_stray = false; // a value stands outside of the cells
    bool m_anyData = false;
    uint64_t m_rowNumber = 0;
    bool m_numbered = false; // the row says its number
    uint32_t m_column = 0; // of the cell, from 0
    uint32_t m_nextColumn = 0;
    bool m_runs = false; // the text stands within a run
    Type m_type = Type::Number;
    NumberKind m_kind = NumberKind::Number;
    std::string m_value;
    std::string m_shown;
    CellRow m_row;
    uint64_t m_rows = 0;
};

} // namespace xunwang::reader
