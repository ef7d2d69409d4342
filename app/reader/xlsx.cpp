#include "app/reader/xlsx.h"

#include "app/reader/limits.h"
#include "app/reader/xlsxsheet.h"

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <map>

namespace xunwang::reader {

namespace {

struct Relation {
    std::string id;
    std::string type; ///< its last word: "worksheet", "sharedStrings", …
    std::string part;
};

/// Where a relation of the part `base` leads: "/xl/a.xml" and "../a.xml" are the same for "xl/worksheets/b.xml".
std::string resolve(std::string_view base, std::string_view target) {
    std::vector<std::string_view> steps;
    const auto walk = [&steps](std::string_view path) {
        while (!path.empty()) {
            const size_t slash = std::min(path.find('/'), path.size());
            const auto step = path.substr(0, slash);
            path.remove_prefix(std::min(slash + 1, path.size()));
            if (step == ".." && !steps.empty())
                steps.pop_back();
            else if (!step.empty() && step != "." && step != "..")
                steps.push_back(step);
        }
    };
    if (!target.starts_with('/')) {
        walk(base);
        if (!steps.empty())
            steps.pop_back(); // the part itself
    }
    walk(target);
    std::string path;
    for (const auto step : steps)
        path.append(path.empty() ? "" : "/").append(step);
    return path;
}

class Relations final : public XmlHandler {
public:
    Relations(const Archive& archive, std::string_view base) : m_base(base) {
        const size_t slash = base.rfind('/');
        const size_t name = slash == std::string_view::npos ? 0 : slash + 1;
        const std::string part
            = std::string(base.substr(0, name)) + "_rels/" + std::string(base.substr(name)) + ".rels";
        if (archive.has(part))
            XmlReader(archive.open(part), *this).finish();
    }

    const Relation* byId(std::string_view id) const {
        return find([id](const Relation& one) { return one.id == id; });
    }
    const Relation* byType(std::string_view type) const {
        return find([type](const Relation& one) { return one.type == type; });
    }

private:
    template <typename F>
    const Relation* find(const F& is) const {
        const auto found = std::find_if(m_all.begin(), m_all.end(), is);
        return found == m_all.end() ? nullptr : &*found;
    }

    void start(const XmlName& name, const XmlAttributes& attributes) override {
        const char* id = attributes.plain("Id");
        const char* type = attributes.plain("Type");
        const char* target = attributes.plain("Target");
        const char* mode = attributes.plain("TargetMode");
        if (name.local != "Relationship" || !id || !type || !target || (mode && std::strcmp(mode, "External") == 0))
            return;
        const std::string_view words(type);
        const size_t slash = words.rfind('/');
        m_all.push_back(
            {id, std::string(words.substr(slash == std::string_view::npos ? 0 : slash + 1)), resolve(m_base, target)});
    }
    void end(const XmlName&) override { }

    std::string m_base;
    std::vector<Relation> m_all;
};

class WorkbookPart final : public XmlHandler {
public:
    explicit WorkbookPart(std::unique_ptr<Part> part) { XmlReader(std::move(part), *this).finish(); }

    std::vector<Sheet> sheets; ///< with the id of the relation as their part
    bool from1904 = false;

private:
    void start(const XmlName& name, const XmlAttributes& attributes) override {
        if (m_first && name.local != "workbook")
            throw Failure{Trouble::NoWorkbook}; // a letter, a presentation
        m_first = false;
        if (name.local == "workbookPr") {
            const char* value = attributes.plain("date1904");
            from1904 = value && (std::strcmp(value, "1") == 0 || std::strcmp(value, "true") == 0);
        } else if (name.local == "sheet") {
            const char* title = attributes.plain("name");
            const char* state = attributes.plain("state");
            const char* id = attributes.in("/relationships", "id");
            if (title && id)
                sheets.push_back({title, state && std::strcmp(state, "visible") != 0, id});
        }
    }
    void end(const XmlName&) override { }

    bool m_first = true;
};

class StylesPart final : public XmlHandler {
public:
    explicit StylesPart(std::unique_ptr<Part> part) { XmlReader(std::move(part), *this).finish(); }

    std::vector<NumberKind> kinds; ///< by the number of the style

private:
    void start(const XmlName& name, const XmlAttributes& attributes) override {
        if (name.local == "numFmts" || name.local == "cellXfs") {
            m_inFormats = name.local == "numFmts";
            m_inStyles = !m_inFormats;
            return;
        }
        const char* id = attributes.plain("numFmtId");
        if (m_inFormats && name.local == "numFmt" && id) {
            const char* code = attributes.plain("formatCode");
            m_formats[std::atoi(id)] = kindOfFormat(code ? code : "");
        } else if (m_inStyles && name.local == "xf") {
            const int number = id ? std::atoi(id) : 0;
            const auto own = m_formats.find(number);
            kinds.push_back(own != m_formats.end() ? own->second : kindOfBuiltIn(number));
        }
    }
    void end(const XmlName& name) override {
        if (name.local == "numFmts" || name.local == "cellXfs")
            m_inFormats = m_inStyles = false;
    }

    std::map<int, NumberKind> m_formats;
    bool m_inFormats = false;
    bool m_inStyles = false;
};

} // namespace

SharedStrings::SharedStrings(std::unique_ptr<Part> part) {
    XmlHandler& self = *this;
    if (part)
        m_reader = std::make_unique<XmlReader>(std::move(part), self);
}

std::string_view SharedStrings::at(uint64_t index) {
    while (index >= m_texts.size())
        if (!m_reader || !m_reader->step())
            throw Failure{Trouble::Damaged, "sharedStrings.xml"};
    return m_texts[index];
}

void SharedStrings::start(const XmlName& name, const XmlAttributes&) {
    if (name.local == "si")
        m_text.clear();
    else if (name.local == "rPh")
        ++m_phonetic; // how it is read aloud
    else if (name.local == "t")
        m_inText = m_phonetic == 0;
}

void SharedStrings::end(const XmlName& name) {
    if (name.local == "si")
        keep();
    else if (name.local == "rPh")
        --m_phonetic;
    else if (name.local == "t")
        m_inText = false;
}

void SharedStrings::text(std::string_view piece) {
    if (!m_inText)
        return;
    m_text.append(piece);
    if (m_text.size() > kLongestRow)
        throw Failure{Trouble::TooLarge};
}

void SharedStrings::keep() {
    constexpr size_t kBlock = 1 << 20;
    unescape(m_text);
    m_kept += m_text.size() + sizeof(std::string_view);
    if (m_kept > kMostKept)
        throw Failure{Trouble::TooLarge};
    if (m_text.size() > m_room) {
        m_room = std::max(kBlock, m_text.size());
        m_blocks.push_back(std::make_unique<char[]>(m_room));
        m_place = m_blocks.back().get();
    }
    std::copy(m_text.begin(), m_text.end(), m_place);
    m_texts.emplace_back(m_place, m_text.size());
    m_place += m_text.size();
    m_room -= m_text.size();
}

Xlsx::Xlsx(const Archive& archive) : m_archive(archive) {
    const Relations ofPackage(archive, {});
    const Relation* main = ofPackage.byType("officeDocument");
    const std::string workbook = main ? main->part : "xl/workbook.xml";
    if (!archive.has(workbook))
        throw Failure{Trouble::NoWorkbook};
    if (workbook.ends_with(".bin"))
        throw Failure{Trouble::Binary};
    WorkbookPart book(archive.open(workbook));
    const Relations relations(archive, workbook);
    m_from1904 = book.from1904;
    for (Sheet& sheet : book.sheets) {
        const Relation* relation = relations.byId(sheet.part);
        if (!relation || relation->type != "worksheet")
            continue; // a chart, a dialog, a macro
        sheet.part = relation->part;
        m_sheets.push_back(std::move(sheet));
    }
    if (m_sheets.empty())
        throw Failure{Trouble::NoSheets};
    if (const Relation* styles = relations.byType("styles"); styles && archive.has(styles->part))
        m_styles = std::move(StylesPart(archive.open(styles->part)).kinds);
    if (const Relation* strings = relations.byType("sharedStrings"); strings && archive.has(strings->part))
        m_strings = std::make_unique<SharedStrings>(archive.open(strings->part));
    else
        m_strings = std::make_unique<SharedStrings>(nullptr);
}

bool Xlsx::read(const Sheet& sheet, Output& output) {
    return XlsxSheet({m_styles, *m_strings, m_from1904}, sheet, output).read(m_archive.open(sheet.part));
}

} // namespace xunwang::reader
