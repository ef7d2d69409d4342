#include "models/sheets/readerprocess.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

namespace xunwang {

namespace {

constexpr size_t kBuffer = 256 << 10;
constexpr std::chrono::milliseconds kAskEvery{100};

/// A descriptor above 2, so that none of the child's own is in the way.
int lifted(int descriptor) {
    return ::fcntl(descriptor, F_DUPFD_CLOEXEC, 3);
}

} // namespace

QString ReaderProcess::path() {
    const QString chosen = qEnvironmentVariable("XUNWANG_READER");
    if (!chosen.isEmpty())
        return chosen;
    const QString folder = QCoreApplication::applicationDirPath();
    const QString beside = folder + QStringLiteral("/xunwang-reader");
    const QString ofBuild = folder + QStringLiteral("/../bin/xunwang-reader");
    return !QFileInfo::exists(beside) && QFileInfo::exists(ofBuild) ? ofBuild : beside;
}

Result<void> ReaderProcess::start(
    int descriptor, const QString& fileName, const QStringList& arguments, Canceled canceled) {
    stop();
    m_fileName = fileName;
    m_canceled = std::move(canceled);
    m_begin = m_end = 0;
    m_buffer.resize(kBuffer);

    const QByteArray program = QFile::encodeName(path());
    const auto refuse = [&](int error) {
        return fail(ErrorCode::Io, QStringLiteral("workbook.no-reader"),
            {QFile::decodeName(program), QString::fromLocal8Bit(std::strerror(error))});
    };
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC) < 0)
        return refuse(errno);
    m_pipe = ends[0];
    ::fcntl(m_pipe, F_SETPIPE_SZ, static_cast<int>(kBuffer));
    const int input = lifted(descriptor);
    const int output = lifted(ends[1]);
    ::close(ends[1]);

    QList<QByteArray> words{program};
    for (const QString& argument : arguments)
        words += argument.toUtf8();
    std::vector<char*> argv;
    for (QByteArray& word : words)
        argv.push_back(word.data());
    argv.push_back(nullptr);

    posix_spawn_file_actions_t actions;
    ::posix_spawn_file_actions_init(&actions);
    ::posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO);
    ::posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO);
    posix_spawnattr_t attributes;
    ::posix_spawnattr_init(&attributes);
    // A group of its own: Ctrl+C in a shell is for this program, which then ends the other.
    ::posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETPGROUP);
    pid_t pid = -1;
    const int error = ::posix_spawn(&pid, program.constData(), &actions, &attributes, argv.data(), environ);
    ::posix_spawnattr_destroy(&attributes);
    ::posix_spawn_file_actions_destroy(&actions);
    ::close(input);
    ::close(output);
    if (error != 0)
        return refuse(error);
    m_pid = pid;
    return {};
}

void ReaderProcess::stop() {
    if (m_pid > 0) {
        ::kill(m_pid, SIGKILL);
        while (::waitpid(m_pid, nullptr, 0) < 0 && errno == EINTR) { }
        m_pid = -1;
    }
    if (m_pipe >= 0)
        ::close(m_pipe);
    m_pipe = -1;
}

Result<ReaderProcess::Frame> ReaderProcess::next() {
    XW_TRY(fill(readerwire::kHead));
    const auto* head = reinterpret_cast<const unsigned char*>(m_buffer.data() + m_begin);
    const auto kind = static_cast<readerwire::Frame>(head[0]);
    const size_t size = head[1] | head[2] << 8 | head[3] << 16 | static_cast<size_t>(head[4]) << 24;
    if (size > readerwire::kLongestFrame)
        return died();
    XW_TRY(fill(readerwire::kHead + size));
    const Frame frame{kind, {m_buffer.data() + m_begin + readerwire::kHead, size}};
    m_begin += readerwire::kHead + size;
    return frame;
}

/// Waits until `size` bytes are there, from m_begin on.
Result<void> ReaderProcess::fill(size_t size) {
    if (m_end - m_begin >= size)
        return {};
    if (m_begin + size > m_buffer.size() || m_begin == m_end) {
        std::memmove(m_buffer.data(), m_buffer.data() + m_begin, m_end - m_begin);
        m_end -= m_begin;
        m_begin = 0;
        if (size > m_buffer.size())
            m_buffer.resize(size + kBuffer);
    }
    auto silent = std::chrono::milliseconds::zero();
    while (m_end - m_begin < size) {
        if (m_pid < 0)
            return died();
        pollfd waiting{m_pipe, POLLIN, 0};
        const int ready = ::poll(&waiting, 1, static_cast<int>(kAskEvery.count()));
        if (m_canceled && ready <= 0 && m_canceled()) {
            stop();
            return fail(ErrorCode::Canceled, QStringLiteral("canceled"));
        }
        if (ready < 0 && errno != EINTR)
            return died();
        if (ready <= 0) {
            silent += kAskEvery;
            if (silent < patience)
                continue;
            stop();
            return fail(ErrorCode::Validation, QStringLiteral("workbook.too-slow"), {m_fileName});
        }
        const ssize_t got = ::read(m_pipe, m_buffer.data() + m_end, m_buffer.size() - m_end);
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            return died();
        m_end += static_cast<size_t>(got);
        silent = std::chrono::milliseconds::zero();
    }
    return {};
}

/// It ended before it said all, or says what can't be understood.
tl::unexpected<Error> ReaderProcess::died() {
    int status = 0;
    if (m_pid > 0) {
        // It has closed the pipe, so it is about to end; should it not be, it is ended.
        for (int i = 0; i < 50 && ::waitpid(m_pid, &status, WNOHANG) == 0; ++i)
            ::usleep(10000);
    }
    const bool slow = WIFSIGNALED(status) && WTERMSIG(status) == SIGXCPU;
    stop();
    return fail(ErrorCode::Validation,
        slow ? QStringLiteral("workbook.too-slow") : QStringLiteral("workbook.reader-died"), {m_fileName});
}

} // namespace xunwang
