#include "app/reader/ods.h"

#include "app/reader/limits.h"

#include <algorithm>
#include <charconv>
#include <cstring>

namespace xunwang::reader {

namespace {

constexpr std::string_view kContent = "content.xml";
constexpr std::string_view kManifest = "META-INF/manifest.xml";
constexpr std::string_view kOffice = "opendocument:xmlns:office:1.0";
constexpr std::string_view kTable = "opendocument:xmlns:table:1.0";
constexpr std::string_view kText = "opendocument:xmlns:text:1.0";
constexpr std::string_view kStyle = "opendocument:xmlns:style:1.0";

/// How often a row, a cell or a blank stands there.
uint64_t timesOf(const XmlAttributes& attributes, std::string_view space, std::string_view name) {
    const char* value = attributes.in(space, name);
    uint64_t times = 1;
    if (value && std::from_chars(value, value + std::strlen(value), times).ec != std::errc())
        times = UINT32_MAX; // more than can be right
    return std::min<uint64_t>(std::max<uint64_t>(times, 1), UINT32_MAX);
}

class Manifest final : public XmlHandler {
public:
    explicit Manifest(std::unique_ptr<Part> part) { XmlReader(std::move(part), *this).finish(); }
    bool encrypted = false;

private:
    void start(const XmlName& name, const XmlAttributes&) override {
        encrypted = encrypted || name.local == "encryption-data";
    }
    void end(const XmlName&) override { }
};

} // namespace

bool Ods::isIn(const Archive& archive) {
    return archive.has(kContent) || (archive.has(kManifest) && !archive.has("[Content_Types].xml"));
}

Ods::Ods(const Archive& archive) : m_archive(archive) {
    if (archive.has(kManifest) && Manifest(archive.open(kManifest)).encrypted)
        throw Failure{Trouble::Password};
    if (!archive.has(kContent))
        throw Failure{Trouble::NoWorkbook};
}

std::vector<Sheet> Ods::sheets() {
    run(nullptr);
    if (m_sheets.empty())
        throw Failure{Trouble::NoSheets};
    return m_sheets;
}

bool Ods::read(const std::string& sheet, Output& output) {
    m_wanted = sheet;
    m_rows = 0;
    m_found = false;
    run(&output);
    if (!m_wanted.empty() && !m_found)
        throw Failure{Trouble::NoSuchSheet, m_wanted};
    return m_rows > 0;
}

bool Ods::readHidden(Output& output) {
    m_wantHidden = true;
    return read({}, output);
}

void Ods::run(Output* output) {
    m_output = output;
    m_sheets.clear();
    XmlReader reader(m_archive.open(kContent), *this);
    m_reader = &reader;
    reader.finish();
    if (!m_spreadsheet)
        throw Failure{Trouble::NoWorkbook};
}

void Ods::start(const XmlName& name, const XmlAttributes& attributes) {
    if (m_skipped > 0) {
        ++m_skipped;
        return;
    }
    const bool ofTable = name.space.ends_with(kTable);
    const auto local = name.local;
    const auto enter = [this](Place place) {
        m_places.push_back(m_place);
        m_place = place;
    };
    switch (m_place) {
    case Place::Outside:
        return enter(startOutside(name, attributes) ? Place::Spreadsheet : Place::Outside);
    case Place::Spreadsheet:
        if (ofTable && local == "table") {
            startTable(attributes);
            if (m_reading)
                return enter(Place::Table);
        }
        break;
    case Place::Table:
        if (ofTable && local == "table-row") {
            startRow(attributes);
            return enter(Place::Row);
        }
        if (ofTable && (local == "table-row-group" || local == "table-header-rows" || local == "table-rows"))
            return enter(Place::Table);
        break;
    case Place::Row:
        if (ofTable && (local == "table-cell" || local == "covered-table-cell")) {
            startCell(attributes);
            return enter(Place::Cell);
        }
        break;
    case Place::Cell:
        if (name.space.ends_with(kText) && (local == "p" || local == "h")) {
            if (m_paragraphs)
                m_text.push_back('\n');
            m_paragraphs = true;
            m_spaceBefore = true;
            return enter(Place::Paragraph);
        }
        break; // a comment, a picture
    case Place::Paragraph:
        if (name.space.ends_with(kText) && local != "note" && local != "ruby-text") {
            startInline(local, attributes);
            return enter(Place::Paragraph);
        }
        break;
    }
    m_skipped = 1;
}

/// True: it is the one that the sheets are in.
bool Ods::startOutside(const XmlName& name, const XmlAttributes& attributes) {
    if (name.local == "spreadsheet" && name.space.ends_with(kOffice)) {
        m_spreadsheet = true;
        return true;
    }
    if (name.space.ends_with(kStyle) && name.local == "style") {
        const char* style = attributes.in(kStyle, "name");
        m_style = style ? style : "";
    } else if (name.space.ends_with(kStyle) && name.local == "table-properties") {
        const char* display = attributes.in(kTable, "display");
        if (display && std::strcmp(display, "false") == 0)
            m_hidingStyles.insert(m_style);
    }
    return false;
}

void Ods::startTable(const XmlAttributes& attributes) {
    const char* name = attributes.in(kTable, "name");
    const char* style = attributes.in(kTable, "style-name");
    m_sheets.push_back({name ? name : "", style && m_hidingStyles.count(style) > 0});
    const Sheet& sheet = m_sheets.back();
    m_reading = m_output
        && (m_wanted.empty() ? m_rows == 0 && sheet.hidden == m_wantHidden : !m_found && sheet.name == m_wanted);
    m_found = m_found || m_reading;
    m_rowNumber = 0;
}

void Ods::startRow(const XmlAttributes& attributes) {
    m_row.clear();
    ++m_rowNumber;
    m_rowRepeat = timesOf(attributes, kTable, "number-rows-repeated");
    m_column = 0;
}

void Ods::startCell(const XmlAttributes& attributes) {
    m_columnRepeat = timesOf(attributes, kTable, "number-columns-repeated");
    m_text.clear();
    m_paragraphs = false;
    const char* type = attributes.in(kOffice, "value-type");
    const std::string_view word = type ? type : "";
    const char* stored = nullptr;
    m_type = Type::Text;
    if (word == "float" || word == "percentage" || word == "currency") {
        m_type = Type::Number;
        stored = attributes.in(kOffice, "value");
    } else if (word == "date") {
        m_type = Type::Date;
        stored = attributes.in(kOffice, "date-value");
    } else if (word == "time") {
        m_type = Type::Time;
        stored = attributes.in(kOffice, "time-value");
    } else if (word == "boolean") {
        m_type = Type::Boolean;
        stored = attributes.in(kOffice, "boolean-value");
    } else {
        stored = attributes.in(kOffice, "string-value");
    }
    m_stored = stored ? stored : "";
}

void Ods::startInline(std::string_view local, const XmlAttributes& attributes) {
    if (local == "s") {
        const uint64_t count = timesOf(attributes, kText, "c");
        if (m_text.size() + count > kLongestRow)
            throw Failure{Trouble::RowTooLong, {}, m_rowNumber};
        m_text.append(count, ' ');
        m_spaceBefore = false;
    } else if (local == "tab" || local == "line-break") {
        m_text.push_back(local == "tab" ? '\t' : '\n');
        m_spaceBefore = true;
    }
}

void Ods::text(std::string_view piece) {
    if (m_skipped > 0 || m_place != Place::Paragraph)
        return;
    if (m_text.size() + piece.size() > kLongestRow)
        throw Failure{Trouble::RowTooLong, {}, m_rowNumber};
    for (const char c : piece) {
        // Blanks count once, and not at all at the start of a paragraph (OpenDocument 1.2, 6.1.2).
        const bool blank = c == ' ' || c == '\t' || c == '\n' || c == '\r';
        if (!blank || !m_spaceBefore)
            m_text.push_back(blank ? ' ' : c);
        m_spaceBefore = blank;
    }
}

void Ods::end(const XmlName&) {
    if (m_skipped > 0) {
        --m_skipped;
        return;
    }
    if (m_place == Place::Cell)
        endCell();
    else if (m_place == Place::Row)
        endRow();
    m_place = m_places.back();
    m_places.pop_back();
}

void Ods::endCell() {
    std::string* value = &m_text;
    if (m_type != Type::Text && !m_stored.empty()) {
        m_shown.clear();
        switch (m_type) {
        case Type::Number:
            appendNumber(m_shown, m_stored);
            break;
        case Type::Date:
            appendIsoDate(m_shown, m_stored, NumberKind::DateTime);
            break;
        case Type::Time:
            appendIsoDuration(m_shown, m_stored);
            break;
        case Type::Boolean:
            m_shown = m_stored == "true" ? "TRUE" : m_stored == "false" ? "FALSE" : m_stored;
            break;
        case Type::Text:
            break;
        }
        value = &m_shown;
    } else if (m_type == Type::Text && !m_stored.empty()) {
        value = &m_stored;
    }
    if (!value->empty()) {
        if (m_column + m_columnRepeat > kMostColumns)
            throw Failure{Trouble::ColumnBeyond, {}, m_rowNumber};
        if (value->size() * m_columnRepeat > kLongestRow)
            throw Failure{Trouble::RowTooLong, {}, m_rowNumber};
        for (uint64_t i = 0; i < m_columnRepeat; ++i)
            m_row.add(static_cast<uint32_t>(m_column + i), *value);
    }
    m_column += m_columnRepeat;
}

void Ods::endRow() {
    if (!m_row.empty()) {
        if (m_rowNumber + m_rowRepeat - 1 > kMostRows)
            throw Failure{Trouble::RowBeyond, std::to_string(m_rowNumber + m_rowRepeat - 1)};
        if (m_row.size() * m_rowRepeat > kMostUnpacked)
            throw Failure{Trouble::TooLarge};
        m_output->progress(m_reader->done(), m_reader->size());
        if (m_rows == 0)
            m_output->sheet(m_sheets.back().name);
        for (uint64_t i = 0; i < m_rowRepeat; ++i)
            m_output->row(m_rowNumber + i, m_row);
        m_rows += m_rowRepeat;
    }
    m_rowNumber += m_rowRepeat - 1;
}

} // namespace xunwang::reader
