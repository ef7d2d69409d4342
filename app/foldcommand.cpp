#include "app/foldcommand.h"

#include "models/text/folding.h"
#include "models/text/utf8.h"

#include <cerrno>
#include <cstring>
#include <unistd.h>

namespace xunwang {

namespace {

class LineFolder {
public:
    Result<void> take(std::string_view line) {
        ++m_line;
        if (m_firstBroken == 0 && findBrokenUtf8(line) != std::string_view::npos)
            m_firstBroken = m_line;
        foldText(line, m_folded);
        m_output.buffer().append(m_folded.text().data(), static_cast<qsizetype>(m_folded.text().size())).append('\n');
        return m_output.passOn();
    }
    Result<void> flush() { return m_output.flush(); }
    qint64 firstBroken() const { return m_firstBroken; }

private:
    FoldedText m_folded;
    Output m_output;
    qint64 m_line = 0;
    qint64 m_firstBroken = 0;
};

Result<qint64> foldStandardInput() {
    LineFolder folder;
    std::vector<char> buffer(1 << 18);
    size_t filled = 0;
    for (;;) {
        if (filled == buffer.size())
            buffer.resize(buffer.size() * 2); // a line longer than the buffer
        const ssize_t got = ::read(STDIN_FILENO, buffer.data() + filled, buffer.size() - filled);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return fail(ErrorCode::Io, QStringLiteral("input.failed"), {qt_error_string(errno)});
        if (got == 0)
            break;
        const char* begin = buffer.data();
        const char* from = begin + filled;
        const char* const end = from + got;
        while (const void* found = std::memchr(from, '\n', static_cast<size_t>(end - from))) {
            from = static_cast<const char*>(found);
            XW_TRY(folder.take({begin, static_cast<size_t>(from - begin)}));
            begin = ++from;
        }
        // Whoever pipes a line and waits for its answer gets it.
        XW_TRY(folder.flush());
        filled = static_cast<size_t>(end - begin);
        std::memmove(buffer.data(), begin, filled);
    }
    if (filled > 0)
        XW_TRY(folder.take({buffer.data(), filled}));
    XW_TRY(folder.flush());
    return folder.firstBroken();
}

} // namespace

ExitCode foldCommand(const QStringList& arguments) {
    CommandParser parser("fold", {});
    if (const auto code = parser.answer(arguments))
        return *code;
    const auto firstBroken = foldStandardInput();
    if (!firstBroken)
        return report(firstBroken.error());
    if (*firstBroken > 0)
        return report({ErrorCode::Validation, QStringLiteral("fold.not-utf8"), {QString::number(*firstBroken)}});
    return ExitCode::Done;
}

} // namespace xunwang
