#pragma once

#include "models/sheets/readerwire.h"
#include "models/sheets/rowsource.h"

#include <chrono>
#include <string_view>
#include <vector>

namespace xunwang {

/// The program `xunwang-reader` at work on a file, and what it says. It may die, hang or lie: each is an error here and
/// nothing more. One thread at a time; destroying it ends the program.
class ReaderProcess {
public:
    struct Frame {
        readerwire::Frame kind;
        std::string_view body; ///< until the next one is asked for
    };

    ReaderProcess() = default;
    ReaderProcess(const ReaderProcess&) = delete;
    ReaderProcess& operator=(const ReaderProcess&) = delete;
    ~ReaderProcess() { stop(); }

    /// Starts it with `descriptor` as its input, which it reads without moving its place. `fileName` is for the
    /// errors. Io "workbook.no-reader" (%1 where it was looked for, %2 what the system says).
    Result<void> start(int descriptor, const QString& fileName, const QStringList& arguments, Canceled canceled = {});
    /// Waits for the next frame. After Trouble and End there is none. Canceled; Validation "workbook.too-slow",
    /// "workbook.reader-died" (%1 file name).
    Result<Frame> next();
    void stop();

    /// It tells twice a second that it lives; after so long a silence it is ended.
    std::chrono::milliseconds patience{20000};

    /// The environment's XUNWANG_READER; else beside this program; else in the `bin` next to its folder, as in a build.
    static QString path();

private:
    Result<void> fill(size_t size);
    tl::unexpected<Error> died();

    QString m_fileName;
    Canceled m_canceled;
    int m_pipe = -1;
    int m_pid = -1;
    std::vector<char> m_buffer;
    size_t m_begin = 0;
    size_t m_end = 0;
};

} // namespace xunwang
