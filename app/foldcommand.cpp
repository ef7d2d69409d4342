#include "app/foldcommand.h"

#include "app/casefiles.h"
#include "models/screening/matcher.h"
#include "models/text/json.h"
#include "models/text/utf8.h"

#include <QCoreApplication>

#include <cerrno>
#include <cstring>
#include <unistd.h>

namespace xunwang {

namespace {

class LineFolder {
public:
    /// With `finder` words in disguise are shown, and how each came off.
    explicit LineFolder(const DisguiseFinder* finder) : m_finder(finder) { }

    Result<void> take(std::string_view line) {
        ++m_line;
        if (m_firstBroken == 0 && findBrokenUtf8(line) != std::string_view::npos)
            m_firstBroken = m_line;
        foldText(line, m_folded);
        if (m_finder == nullptr)
            m_output.buffer().append(m_folded.text().data(), qsizetype(m_folded.text().size())).append('\n');
        else
            show(line);
        return m_output.passOn();
    }
    Result<void> flush() { return m_output.flush(); }
    qint64 firstBroken() const { return m_firstBroken; }

private:
    void show(std::string_view line) {
        QByteArray& out = m_output.buffer();
        out.append("{\"folded\": ");
        appendJsonText(out, QString::fromUtf8(m_folded.text().data(), qsizetype(m_folded.text().size())));
        out.append(", \"disguises\": [");
        TextOffsets offsets(line);
        const char* separator = "";
        for (const Disguise& one : m_finder->find(line, m_folded, m_scratch)) {
            out.append(std::exchange(separator, ", "));
            showPiece(line, one.original, offsets);
            out.append(", \"word\": ");
            appendJsonText(out, QString::fromStdString(m_finder->words()[one.word].text));
            out.append(", \"steps\": [");
            const char* between = "";
            for (const DisguiseStep& step : one.steps) {
                out.append(std::exchange(between, ", "));
                showPiece(line, step.original, offsets);
                out.append(", \"layer\": \"").append(foldLayerName(step.layer)).append("\", \"meant\": ");
                appendJsonText(out, QString::fromStdU32String(step.meant));
                out.append('}');
            }
            out.append("]}");
        }
        out.append("]}\n");
    }

    // An object left open.
    void showPiece(std::string_view line, TextSpan span, TextOffsets& offsets) {
        const auto begin = static_cast<size_t>(span.begin);
        const auto end = static_cast<size_t>(span.end);
        QByteArray& out = m_output.buffer();
        out.append("{\"start\": ").append(QByteArray::number(offsets.at(begin).codePoints));
        out.append(", \"end\": ").append(QByteArray::number(offsets.at(end).codePoints)).append(", \"text\": ");
        appendJsonText(out, QString::fromUtf8(line.data() + begin, qsizetype(end - begin)));
    }

    const DisguiseFinder* m_finder;
    DisguiseFinder::Scratch m_scratch;
    FoldedText m_folded;
    Output m_output;
    qint64 m_line = 0;
    qint64 m_firstBroken = 0;
};

Result<qint64> foldStandardInput(const DisguiseFinder* finder) {
    LineFolder folder(finder);
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
    const QString json = QStringLiteral("json");
    CommandParser parser("fold", {},
        {{json,
            QCoreApplication::translate("FoldCommand",
                "Print one JSON object for every line: what it folds to, the words of the rules that stand there in "
                "disguise, and piece by piece in which layer the disguise came off; offsets in code points.")}});
    if (const auto code = parser.answer(arguments))
        return *code;
    CompiledRules matcher;
    if (parser.isSet(json)) {
        auto compiled = builtInMatcher();
        if (!compiled)
            return report(compiled.error());
        matcher = std::move(*compiled);
    }
    const auto firstBroken = foldStandardInput(matcher ? &matcher->disguises() : nullptr);
    if (!firstBroken)
        return report(firstBroken.error());
    if (*firstBroken > 0)
        return report({ErrorCode::Validation, QStringLiteral("fold.not-utf8"), {QString::number(*firstBroken)}});
    return ExitCode::Done;
}

} // namespace xunwang
