#pragma once

#include "models/sheets/inspect.h"
#include "tests/support/gzip.h"

#include <QFile>
#include <QMap>

#include <optional>

namespace xunwang::test {

/// What an archive says of a part that is not so.
struct ZipLie {
    std::optional<quint32> size; ///< unpacked
    quint16 flags = 0;
    std::optional<quint16> method;
};

/// Writes zip archives, honest ones and such as lie about what is in them.
class ZipWriter {
public:
    void add(const QByteArray& name, const QByteArray& data, const ZipLie& lie = {}) {
        addPacked(name, deflated(data, 6, -MAX_WBITS), static_cast<quint32>(data.size()), sumOf(data), lie);
    }
    /// A part of `times` such blocks of `data`, which is packed without being made as a whole.
    void addRepeated(const QByteArray& name, const QByteArray& data, int times) {
        z_stream stream{};
        deflateInit2(&stream, 9, Z_DEFLATED, -MAX_WBITS, 9, Z_DEFAULT_STRATEGY);
        QByteArray out;
        QByteArray block(1 << 20, '\0');
        uLong sum = crc32(0, nullptr, 0);
        for (int i = 0; i <= times; ++i) {
            const QByteArray piece = i < times ? data : QByteArray();
            stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(piece.constData()));
            stream.avail_in = static_cast<uInt>(piece.size());
            sum = crc32(sum, stream.next_in, stream.avail_in);
            do {
                stream.next_out = reinterpret_cast<Bytef*>(block.data());
                stream.avail_out = static_cast<uInt>(block.size());
                deflate(&stream, i < times ? Z_NO_FLUSH : Z_FINISH);
                out.append(block.constData(), block.size() - static_cast<qsizetype>(stream.avail_out));
            } while (stream.avail_out == 0);
        }
        deflateEnd(&stream);
        addPacked(name, out, static_cast<quint32>(data.size() * times), static_cast<quint32>(sum), {});
    }

    /// The last part, that many times more in the directory.
    void repeatEntry(int times) {
        m_directory += m_directory.mid(m_entry).repeated(times);
        m_count += times;
    }

    QByteArray finish() const {
        QByteArray end("PK\5\6\0\0\0\0", 8);
        const auto count = static_cast<quint16>(std::min(m_count, 0xffff));
        number(end, count, 2);
        number(end, count, 2);
        number(end, static_cast<quint32>(m_directory.size()), 4);
        number(end, static_cast<quint32>(m_parts.size()), 4);
        number(end, 0, 2);
        QByteArray big;
        if (m_count > 0xffff) { // zip64 holds the true count
            big.append("PK\6\6", 4);
            number(big, 44, 8);
            number(big, 45, 2);
            number(big, 45, 2);
            number(big, 0, 8);
            number(big, static_cast<quint64>(m_count), 8);
            number(big, static_cast<quint64>(m_count), 8);
            number(big, static_cast<quint64>(m_directory.size()), 8);
            number(big, static_cast<quint64>(m_parts.size()), 8);
            big.append("PK\6\7\0\0\0\0", 8);
            number(big, static_cast<quint64>(m_parts.size() + m_directory.size()), 8);
            number(big, 1, 4);
        }
        return m_parts + m_directory + big + end;
    }

private:
    static void number(QByteArray& out, quint64 value, int bytes) {
        for (int i = 0; i < bytes; ++i)
            out.append(static_cast<char>(value >> (8 * i) & 0xff));
    }
    static quint32 sumOf(const QByteArray& data) {
        return static_cast<quint32>(
            crc32(0, reinterpret_cast<const Bytef*>(data.constData()), static_cast<uInt>(data.size())));
    }
    void addPacked(const QByteArray& name, const QByteArray& data, quint32 size, quint32 sum, const ZipLie& lie) {
        QByteArray head;
        number(head, 20, 2);
        number(head, lie.flags, 2);
        number(head, lie.method.value_or(8), 2);
        number(head, 0x5a210000, 4); // 2025-01-01
        number(head, sum, 4);
        number(head, static_cast<quint64>(data.size()), 4);
        number(head, lie.size.value_or(size), 4);
        number(head, static_cast<quint64>(name.size()), 2);
        number(head, 0, 2);
        const auto at = static_cast<quint64>(m_parts.size());
        m_parts += "PK\3\4" + head + name + data;
        m_entry = m_directory.size();
        m_directory.append("PK\1\2", 4);
        number(m_directory, 20, 2);
        m_directory += head;
        m_directory.append(10, '\0'); // no comment, first disk, no attributes
        number(m_directory, at, 4);
        m_directory += name;
        ++m_count;
    }

    QByteArray m_parts;
    QByteArray m_directory;
    qsizetype m_entry = 0; ///< where the last one begins in it
    int m_count = 0;
};

/// A workbook of few parts, each as a test wants it.
class SmallBook {
public:
    /// XLSX with one sheet, whose rows are `sheetData`.
    explicit SmallBook(const QByteArray& sheetData = {}) { addSheet("Sheet1", sheetData); }

    /// `attributes` of its entry in the workbook; `type` of its relation.
    SmallBook& addSheet(const QByteArray& name, const QByteArray& sheetData, const QByteArray& attributes = {},
        const QByteArray& type = "worksheet") {
        const QByteArray number = QByteArray::number(++m_sheets);
        m_list += "<sheet name=\"" + name + "\" sheetId=\"" + number + "\" r:id=\"rId" + number + "\" " + attributes
            + "/>";
        m_relations += relation("rId" + number, type, "worksheets/sheet" + number + ".xml");
        parts["xl/worksheets/sheet" + number + ".xml"]
            = "<worksheet xmlns=\"" + kMain + "\"><sheetData>" + sheetData + "</sheetData></worksheet>";
        return *this;
    }
    SmallBook& strings(const QByteArray& items) {
        m_relations += relation("rIdS", "sharedStrings", "sharedStrings.xml");
        parts["xl/sharedStrings.xml"] = "<sst xmlns=\"" + kMain + "\">" + items + "</sst>";
        return *this;
    }
    /// One style a format code, from 1 on; a number is that of a built-in format.
    SmallBook& formats(const QList<QByteArray>& codes) {
        QByteArray formats;
        QByteArray styles = "<xf numFmtId=\"0\"/>";
        int id = 164;
        for (const QByteArray& code : codes) {
            bool builtIn = false;
            const int number = code.toInt(&builtIn);
            if (!builtIn)
                formats += "<numFmt numFmtId=\"" + QByteArray::number(id) + "\" formatCode=\""
                    + QString::fromUtf8(code).toHtmlEscaped().toUtf8() + "\"/>";
            styles += "<xf numFmtId=\"" + QByteArray::number(builtIn ? number : id++) + "\"/>";
        }
        m_relations += relation("rIdF", "styles", "styles.xml");
        parts["xl/styles.xml"] = "<styleSheet xmlns=\"" + kMain + "\"><numFmts>" + formats
            + "</numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs>" + styles
            + "</cellXfs></styleSheet>";
        return *this;
    }

    QByteArray bytes() const {
        ZipWriter zip;
        addTo(zip);
        return zip.finish();
    }
    void addTo(ZipWriter& zip) const {
        QMap<QByteArray, QByteArray> all{
            {"_rels/.rels",
                "<Relationships xmlns=\"" + kPackage + "\">" + relation("rId1", "officeDocument", "xl/workbook.xml")
                    + "</Relationships>"},
            {"xl/workbook.xml",
                "<workbook xmlns=\"" + kMain + "\" xmlns:r=\"" + kRelations + "\">" + properties + "<sheets>" + m_list
                    + "</sheets></workbook>"},
            {"xl/_rels/workbook.xml.rels",
                "<Relationships xmlns=\"" + kPackage + "\">" + m_relations + "</Relationships>"}};
        all.insert(parts); // a test's own are taken instead
        for (auto part = all.begin(); part != all.end(); ++part)
            if (!part.value().isNull())
                zip.add(part.key(), part.value());
    }

    QMap<QByteArray, QByteArray> parts; ///< by name; null: leave it out
    QByteArray properties; ///< of the workbook

    static inline const QByteArray kMain = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    static inline const QByteArray kPackage = "http://schemas.openxmlformats.org/package/2006/relationships";
    static inline const QByteArray kRelations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    static QByteArray relation(const QByteArray& id, const QByteArray& type, const QByteArray& target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + kRelations + '/' + type + "\" Target=\"" + target + "\"/>";
    }

private:
    QByteArray m_list;
    QByteArray m_relations;
    int m_sheets = 0;
};

/// ODS; `tables` are the elements within office:spreadsheet.
inline QByteArray smallOds(const QByteArray& tables, const QByteArray& styles = {}) {
    ZipWriter zip;
    zip.add("mimetype", "application/vnd.oasis.opendocument.spreadsheet");
    zip.add("content.xml",
        "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
        "xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" "
        "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" "
        "xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" "
        "xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\" "
        "xmlns:calcext=\"urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0\">"
        "<office:automatic-styles>"
            + styles + "</office:automatic-styles><office:body><office:spreadsheet>" + tables
            + "</office:spreadsheet></office:body></office:document-content>");
    return zip.finish();
}

/// Every row of a sheet that has content, by its number and without empty cells at its end.
inline Result<QMap<qint64, QStringList>> readSheet(const QString& path, const QString& sheet = {}) {
    FileFormat format;
    format.kind = FileKind::Workbook;
    format.sheet = sheet;
    auto source = openRows(path, format);
    XW_TRY(source);
    QMap<qint64, QStringList> rows;
    Row row;
    while (true) {
        auto more = (*source)->next(row);
        XW_TRY(more);
        if (!*more)
            return rows;
        QStringList cells;
        for (const std::string_view cell : row.cells)
            cells += QString::fromUtf8(cell.data(), static_cast<qsizetype>(cell.size()));
        rows[row.line] = cells;
    }
}

} // namespace xunwang::test
