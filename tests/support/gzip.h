#pragma once

#include <QByteArray>

#include <zlib.h>

namespace xunwang::test {

/// Packed; what is around it depends on `windowBits`, as zlib says.
inline QByteArray deflated(const QByteArray& bytes, int level, int windowBits) {
    z_stream stream{};
    deflateInit2(&stream, level, Z_DEFLATED, windowBits, 9, Z_DEFAULT_STRATEGY);
    QByteArray out(static_cast<qsizetype>(deflateBound(&stream, static_cast<uLong>(bytes.size()))), '\0');
    QByteArray in = bytes;
    stream.next_in = reinterpret_cast<Bytef*>(in.data());
    stream.avail_in = static_cast<uInt>(in.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    deflate(&stream, Z_FINISH);
    out.resize(static_cast<qsizetype>(stream.total_out));
    deflateEnd(&stream);
    return out;
}
inline QByteArray gzip(const QByteArray& bytes) {
    return deflated(bytes, 9, MAX_WBITS + 16);
}

} // namespace xunwang::test
