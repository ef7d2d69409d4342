#include "models/paper/textlayer.h"

#include <QMap>
#include <QRegularExpression>

namespace xunwang {

namespace {

tl::unexpected<Error> unlikeQt() {
    return fail(ErrorCode::Bug, QStringLiteral("paper.text-layer"));
}

QByteArray hex16(uint value) {
    return QByteArray::number(value, 16).rightJustified(4, '0').toUpper();
}

/// Maps the codes 1, 2, … of a font to the characters of the face, in UTF-16.
QByteArray cmapOf(const PaperFace& face) {
    QByteArray map = "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
                     "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
                     "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
                     "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n";
    constexpr size_t kPerBlock = 100; // the format's limit
    for (size_t from = 0; from < face.order.size(); from += kPerBlock) {
        const size_t to = qMin(from + kPerBlock, face.order.size());
        map += QByteArray::number(static_cast<qulonglong>(to - from)) + " beginbfchar\n";
        for (size_t at = from; at < to; ++at) {
            const char32_t character = face.characters.value(face.order[at]);
            map += '<' + hex16(static_cast<uint>(at + 1)) + "> <";
            for (const QChar unit : QString::fromUcs4(&character, 1))
                map += hex16(unit.unicode());
            map += ">\n";
        }
        map += "endbfchar\n";
    }
    return map + "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";
}

/// How many glyphs Qt's map lists: it ends with the range that holds the last code.
qsizetype glyphsIn(const QByteArray& map) {
    qsizetype last = 0;
    static const QRegularExpression range(
        QStringLiteral("^<[0-9A-Fa-f]{4}> <([0-9A-Fa-f]{4})> [\\[<]"), QRegularExpression::MultilineOption);
    auto matches = range.globalMatch(QString::fromLatin1(map));
    while (matches.hasNext())
        last = qMax(last, static_cast<qsizetype>(matches.next().captured(1).toInt(nullptr, 16)));
    return last;
}

/// The table of offsets at the end of the file.
struct Xref {
    qsizetype at = -1; ///< of "xref"
    qsizetype entries = -1; ///< of its first entry, each kEntry bytes long
    int count = 0;
    static constexpr int kEntry = 20;
    static constexpr int kDigits = 10;

    static Xref of(const QByteArray& pdf) {
        Xref xref;
        const qsizetype start = pdf.lastIndexOf("startxref\n");
        xref.at = start < 0 ? -1 : pdf.mid(start + 10, 20).split('\n').first().trimmed().toLongLong();
        if (xref.at < 0 || pdf.mid(xref.at, 5) != "xref\n")
            return {};
        const qsizetype line = xref.at + 5;
        const qsizetype end = pdf.indexOf('\n', line);
        const QList<QByteArray> range = pdf.mid(line, end - line).trimmed().split(' ');
        xref.count = range.size() == 2 && range[0] == "0" ? range[1].toInt() : 0;
        xref.entries = end + 1;
        return xref;
    }
    qsizetype offset(const QByteArray& pdf, int object) const {
        return pdf.mid(entries + object * kEntry, kDigits).toLongLong();
    }
};

} // namespace

Result<QByteArray> mendTextLayer(const QByteArray& pdf, const TextPen& pen) {
    const Xref xref = Xref::of(pdf);
    if (xref.count == 0)
        return unlikeQt();
    std::vector<qsizetype> offsets;
    std::vector<int> maps; // objects with a font's map; fonts are numbered in the order of their first use
    for (int object = 0; object < xref.count; ++object) {
        offsets.push_back(xref.offset(pdf, object));
        const QByteArray head = pdf.mid(offsets.back(), 300);
        if (!head.startsWith(QByteArray::number(object) + " 0 obj\n<< /Type /Font\n/Subtype /Type0\n"))
            continue;
        const qsizetype name = head.indexOf("/ToUnicode ");
        maps.push_back(name < 0 ? 0 : head.mid(name + 11).split(' ').first().toInt());
    }
    if (maps.size() != pen.used().size())
        return unlikeQt();

    // Written anew from the first to the last byte, each object followed by how far it has moved.
    QMap<qsizetype, std::pair<qsizetype, QByteArray>> changes; // by offset: end and new content
    for (size_t i = 0; i < maps.size(); ++i) {
        const QByteArray head = QByteArray::number(maps[i]) + " 0 obj\n<< /Length ";
        const qsizetype from = maps[i] > 0 && maps[i] < xref.count ? offsets[static_cast<size_t>(maps[i])] : 0;
        const qsizetype to = pdf.indexOf("endobj\n", from);
        const PaperFace& face = *pen.used()[i];
        if (to < 0 || pdf.mid(from, head.size()) != head
            || glyphsIn(pdf.mid(from, to - from)) != static_cast<qsizetype>(face.order.size()))
            return unlikeQt();
        const QByteArray map = cmapOf(face);
        changes[from] = {to, head + QByteArray::number(map.size()) + " >>\nstream\n" + map + "\nendstream\n"};
    }
    QByteArray mended;
    qsizetype done = 0;
    const auto moved = [&changes](qsizetype offset) {
        qsizetype by = 0;
        for (auto change = changes.cbegin(); change != changes.cend() && change.key() < offset; ++change)
            by += change->second.size() - (change->first - change.key());
        return offset + by;
    };
    for (auto change = changes.cbegin(); change != changes.cend(); ++change) {
        mended += pdf.mid(done, change.key() - done) + change->second;
        done = change->first;
    }
    mended += pdf.mid(done, xref.entries - done);
    for (int object = 0; object < xref.count; ++object) {
        const QByteArray entry = pdf.mid(xref.entries + object * Xref::kEntry, Xref::kEntry);
        const bool free = entry.at(Xref::kEntry - 3) == 'f';
        mended += (free ? entry.left(Xref::kDigits)
                        : QByteArray::number(moved(offsets[static_cast<size_t>(object)]))
                              .rightJustified(Xref::kDigits, '0'))
            + entry.mid(Xref::kDigits);
    }
    done = xref.entries + xref.count * Xref::kEntry;
    const qsizetype start = pdf.lastIndexOf("startxref\n");
    mended += pdf.mid(done, start - done) + "startxref\n" + QByteArray::number(moved(xref.at)) + "\n%%EOF\n";
    return mended;
}

} // namespace xunwang
