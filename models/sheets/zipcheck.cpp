#include "models/sheets/zipcheck.h"

#include <QtEndian>
#include <QXmlStreamReader>

#include <array>
#include <zlib.h>

namespace xunwang {

namespace {

constexpr qsizetype kEndRecord = 22;
constexpr qsizetype kDirectoryEntry = 46;
constexpr qsizetype kLocalHeader = 30;

quint32 number4(const QByteArray& bytes, qsizetype at) {
    return at >= 0 && at + 4 <= bytes.size() ? qFromLittleEndian<quint32>(bytes.constData() + at) : 0;
}

quint16 number2(const QByteArray& bytes, qsizetype at) {
    return at >= 0 && at + 2 <= bytes.size() ? qFromLittleEndian<quint16>(bytes.constData() + at) : 0;
}

/// Unpacks one part and reads it through, if it is XML.
bool isWholePart(const QByteArray& packed, bool isXml, quint32 size, quint32 crc) {
    QXmlStreamReader xml;
    z_stream stream{};
    if (inflateInit2(&stream, -MAX_WBITS) != Z_OK)
        return false;
    QByteArray in = packed; // zlib wants it writable
    stream.next_in = reinterpret_cast<Bytef*>(in.data());
    stream.avail_in = static_cast<uInt>(in.size());
    std::array<char, 64 << 10> out{};
    uLong sum = crc32(0, nullptr, 0);
    int status = Z_OK;
    while (status == Z_OK) {
        stream.next_out = reinterpret_cast<Bytef*>(out.data());
        stream.avail_out = static_cast<uInt>(out.size());
        status = inflate(&stream, Z_NO_FLUSH);
        const auto got = static_cast<qsizetype>(out.size() - stream.avail_out);
        sum = crc32(sum, reinterpret_cast<const Bytef*>(out.data()), static_cast<uInt>(got));
        if (isXml) {
            xml.addData(QByteArray(out.data(), got));
            while (!xml.atEnd())
                xml.readNext();
            if (xml.hasError() && xml.error() != QXmlStreamReader::PrematureEndOfDocumentError)
                break;
        }
    }
    const bool whole = status == Z_STREAM_END && stream.total_out == size && sum == crc;
    inflateEnd(&stream);
    return whole && (!isXml || !xml.hasError());
}

} // namespace

bool isWholeWorkbook(const QByteArray& zip) {
    const qsizetype end = zip.size() - kEndRecord;
    if (end < 0 || number4(zip, end) != 0x06054b50)
        return false;
    const int parts = number2(zip, end + 10);
    qsizetype at = number4(zip, end + 16);
    for (int i = 0; i < parts; ++i) {
        if (number4(zip, at) != 0x02014b50)
            return false;
        const quint32 crc = number4(zip, at + 16);
        const quint32 packed = number4(zip, at + 20);
        const quint32 size = number4(zip, at + 24);
        const int nameLength = number2(zip, at + 28);
        const qsizetype local = number4(zip, at + 42);
        const QByteArray name = zip.mid(at + kDirectoryEntry, nameLength);
        const qsizetype data = local + kLocalHeader + number2(zip, local + 26) + number2(zip, local + 28);
        const bool isXml = name.endsWith(".xml") || name.endsWith(".rels");
        if (number2(zip, at + 10) != Z_DEFLATED || data + packed > zip.size()
            || !isWholePart(zip.mid(data, packed), isXml, size, crc))
            return false;
        at += kDirectoryEntry + nameLength + number2(zip, at + 30) + number2(zip, at + 32);
    }
    return parts > 0;
}

} // namespace xunwang
