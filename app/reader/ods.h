#pragma once

#include "app/reader/values.h"
#include "app/reader/xml.h"

#include <set>

namespace xunwang::reader {

/// An ODS workbook (OpenDocument 1.2 and 1.3). All its sheets stand in one part, one behind the other.
class Ods final : XmlHandler {
public:
    static bool isIn(const Archive& archive);
    /// Failure Password.
    explicit Ods(const Archive& archive);

    /// Reads through the whole part. Failure NoWorkbook, NoSheets.
    std::vector<Sheet> sheets();
    /// Passes the rows of the sheet of this name on, or (empty) of the first to be seen that has any; false: it has
    /// none. Failure NoSuchSheet, RowBeyond, ColumnBeyond, …
    bool read(const std::string& sheet, Output& output);
    /// The same for the first hidden sheet that has any.
    bool readHidden(Output& output);

private:
    enum class Place { Outside, Spreadsheet, Table, Row, Cell, Paragraph };
    enum class Type { Text, Number, Date, Time, Boolean };

    void start(const XmlName& name, const XmlAttributes& attributes) override;
    void end(const XmlName& name) override;
    void text(std::string_view piece) override;
    bool startOutside(const XmlName& name, const XmlAttributes& attributes);
    void startTable(const XmlAttributes& attributes);
    void startRow(const XmlAttributes& attributes);
    void startCell(const XmlAttributes& attributes);
    void startInline(std::string_view local, const XmlAttributes& attributes);
    void addSpace();
    void endCell();
    void endRow();
    void run(Output* output);

    const Archive& m_archive;
    const XmlReader* m_reader = nullptr;
    Output* m_output = nullptr; // nullptr: only the names of the sheets are looked for
    std::string m_wanted;
    bool m_wantHidden = false;
    std::vector<Sheet> m_sheets;
    std::set<std::string> m_hidingStyles;
    std::string m_style; // that is being described
    bool m_spreadsheet = false;
    bool m_reading = false; // the sheet at hand is the one
    bool m_found = false; // it has been there
    Place m_place = Place::Outside;
    std::vector<Place> m_places; // around it
    size_t m_skipped = 0;
    uint64_t m_rowNumber = 0; // of the row at hand, from 1
    uint64_t m_rowRepeat = 1;
    uint64_t m_column = 0; // of the cell at hand, from 0
    uint64_t m_columnRepeat = 1;
    Type m_type = Type::Text;
    std::string m_stored;
    std::string m_text;
    bool m_paragraphs = false; // one has been there
    bool m_spaceBefore = true; // another blank doesn't count
    std::string m_shown;
    CellRow m_row;
    uint64_t m_rows = 0;
};

} // namespace xunwang::reader
