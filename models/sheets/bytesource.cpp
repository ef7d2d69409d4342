#include "models/sheets/bytesource.h"

#include <QFileInfo>

#include <vector>
#include <zlib.h>

namespace xunwang {

namespace {

constexpr size_t kPackedBlock = 64 << 10;
constexpr int kGzipOnly = 15 + 16; // zlib's way to say so

} // namespace

struct ByteSource::Inflater {
    Inflater() { usable = inflateInit2(&stream, kGzipOnly) == Z_OK; }
    ~Inflater() { inflateEnd(&stream); }
    Inflater(const Inflater&) = delete;
    Inflater& operator=(const Inflater&) = delete;

    z_stream stream{};
    bool usable = false;
    bool between = true; ///< at the start of a member; a file may hold several, one behind the other
    std::vector<char> packed = std::vector<char>(kPackedBlock);
    qint64 unpacked = 0;
};

ByteSource::ByteSource() = default;
ByteSource::~ByteSource() = default;

Result<void> openForReading(QFile& file) {
    const QFileInfo info(file.fileName());
    const QString name = info.fileName();
    if (!info.exists())
        return fail(ErrorCode::NotFound, QStringLiteral("file.missing"), {name});
    if (info.isDir())
        return fail(ErrorCode::Validation, QStringLiteral("file.is-folder"), {name});
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered)) {
        const bool noRight = file.error() == QFileDevice::PermissionsError;
        return fail(ErrorCode::Io, noRight ? QStringLiteral("file.no-right") : QStringLiteral("file.read-failed"),
            {name, file.errorString()});
    }
    if (file.size() == 0)
        return fail(ErrorCode::Validation, QStringLiteral("file.empty"), {name});
    return {};
}

qint64 ByteSource::bytesRead() const {
    return m_bytesRead - (m_inflater ? m_inflater->stream.avail_in : 0);
}

QString ByteSource::name() const {
    return QFileInfo(m_file.fileName()).fileName();
}

Result<void> ByteSource::open(const QString& path, RawObserver observer) {
    m_file.setFileName(path);
    XW_TRY(openForReading(m_file));
    m_observer = std::move(observer);
    char start[2] = {};
    const qint64 got = m_file.read(start, 2);
    if (got < 0 || !m_file.seek(0))
        return readError();
    if (std::string_view(start, 2) == "\x1f\x8b") // no text starts like this
        m_inflater = std::make_unique<Inflater>();
    return {};
}

tl::unexpected<Error> ByteSource::readError() const {
    return fail(ErrorCode::Io, QStringLiteral("file.read-failed"), {name(), m_file.errorString()});
}

Result<size_t> ByteSource::readFile(std::span<char> room) {
    const qint64 got = m_file.read(room.data(), static_cast<qint64>(room.size()));
    if (got < 0)
        return readError();
    const auto size = static_cast<size_t>(got);
    if (m_observer && size > 0)
        m_observer(std::as_bytes(room.first(size)));
    m_bytesRead += got;
    return size;
}

Result<size_t> ByteSource::read(std::span<char> room) {
    if (!m_inflater)
        return readFile(room);
    Inflater& inflater = *m_inflater;
    z_stream& stream = inflater.stream;
    const auto damaged = [this] { return fail(ErrorCode::Validation, QStringLiteral("gzip.damaged"), {name()}); };
    if (!inflater.usable)
        return damaged();
    stream.next_out = reinterpret_cast<Bytef*>(room.data());
    stream.avail_out = static_cast<uInt>(room.size());
    while (stream.avail_out > 0) {
        if (stream.avail_in == 0) {
            const auto got = readFile(inflater.packed);
            XW_TRY(got);
            if (*got == 0) {
                if (!inflater.between)
                    return fail(ErrorCode::Validation, QStringLiteral("gzip.cut-off"), {name()});
                break;
            }
            stream.next_in = reinterpret_cast<Bytef*>(inflater.packed.data());
            stream.avail_in = static_cast<uInt>(*got);
        }
        inflater.between = false;
        const int outcome = inflate(&stream, Z_NO_FLUSH);
        if (outcome == Z_STREAM_END) {
            inflater.between = true;
            inflateReset(&stream);
        } else if (outcome != Z_OK) {
            return damaged();
        }
    }
    const size_t unpacked = room.size() - stream.avail_out;
    inflater.unpacked += static_cast<qint64>(unpacked);
    if (inflater.unpacked > kNoBomb && inflater.unpacked / kMostRatio > bytesRead())
        return fail(ErrorCode::Validation, QStringLiteral("gzip.bomb"), {name(), QString::number(kMostRatio)});
    return unpacked;
}

} // namespace xunwang
