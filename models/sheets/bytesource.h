#pragma once

#include "models/base/result.h"

#include <QFile>

#include <functional>
#include <memory>
#include <span>

namespace xunwang {

/// Sees every byte of the file as it is, in order, once: for its hash.
using RawObserver = std::function<void(std::span<const std::byte>)>;

/// Asked now and then while a reader works or waits; true: a person has canceled.
using Canceled = std::function<bool()>;

/// Opens a file for reading. NotFound "file.missing"; Io "file.no-right", "file.read-failed"; Validation
/// "file.is-folder", "file.empty".
Result<void> openForReading(QFile& file);

/// The bytes of a file a piece at a time, unpacked where gzip is around them. Bounded memory. One thread at a time.
class ByteSource {
public:
    ByteSource();
    ~ByteSource();
    ByteSource(const ByteSource&) = delete;
    ByteSource& operator=(const ByteSource&) = delete;

    /// Errors as in `openForReading`.
    Result<void> open(const QString& path, RawObserver observer = {});
    bool compressed() const { return m_inflater != nullptr; }
    /// Fills `room` unless the end comes first; how much of it. Io "file.read-failed"; Validation "gzip.damaged",
    /// "gzip.cut-off", "gzip.bomb" (unpacks to more than `kMostRatio` times its size).
    Result<size_t> read(std::span<char> room);

    QString name() const; ///< without its folder
    qint64 bytesRead() const; ///< of the file, so far as they have been unpacked
    qint64 size() const { return m_file.size(); }

    /// Tables pack to a fifth or a tenth of their size, the dullest to a fiftieth.
    static constexpr qint64 kMostRatio = 200;
    static constexpr qint64 kNoBomb = 64 << 20; ///< that much may be unpacked from any file

private:
    struct Inflater;
    Result<size_t> readFile(std::span<char> room);
    tl::unexpected<Error> readError() const;

    QFile m_file;
    RawObserver m_observer;
    std::unique_ptr<Inflater> m_inflater;
    qint64 m_bytesRead = 0;
};

} // namespace xunwang
