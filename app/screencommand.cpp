#include "app/screencommand.h"

#include "app/casefiles.h"
#include "models/base/clock.h"
#include "models/screening/matcher.h"
#include "models/text/json.h"
#include "models/text/utf8.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <array>
#include <charconv>
#include <cstdio>
#include <cstring>
#include <sys/mman.h>
#include <unistd.h>

namespace xunwang {

namespace {

constexpr size_t kBlock = size_t(1) << 22; // bytes, many pages
constexpr size_t kTogether = 64; // titles

/// A text file as it lies on the disk; or read, where it is a pipe.
class TextFile {
public:
    explicit TextFile(const QString& path) : m_file(path) { }

    Result<std::string_view> open() {
        const QString name = QFileInfo(m_file.fileName()).fileName();
        if (!m_file.exists())
            return fail(ErrorCode::NotFound, QStringLiteral("file.missing"), {name});
        if (QFileInfo(m_file.fileName()).isDir())
            return fail(ErrorCode::Validation, QStringLiteral("file.is-folder"), {name});
        if (!m_file.open(QIODevice::ReadOnly))
            return fail(ErrorCode::Io, QStringLiteral("file.read-failed"), {name, m_file.errorString()});
        if (const uchar* mapped = m_file.size() > 0 ? m_file.map(0, m_file.size()) : nullptr) {
            m_text = {reinterpret_cast<const char*>(mapped), static_cast<size_t>(m_file.size())};
        } else {
            m_bytes = m_file.readAll();
            m_text = {m_bytes.constData(), static_cast<size_t>(m_bytes.size())};
        }
        if (m_text.substr(0, 3) == "\xEF\xBB\xBF")
            m_text.remove_prefix(3);
        if (m_text.empty())
            return fail(ErrorCode::Validation, QStringLiteral("file.empty"), {name});
        for (size_t from = 0, to = 0; from < m_text.size(); from = to) {
            to = std::min(from + kBlock, m_text.size());
            while (to < m_text.size() && (static_cast<unsigned char>(m_text[to]) & 0xC0) == 0x80)
                ++to;
            const auto block = m_text.substr(from, to - from);
            if (const size_t zero = block.find('\0'); zero != std::string_view::npos)
                return fail(ErrorCode::Validation, QStringLiteral("screen.binary"), {name, lineOf(from + zero)});
            if (const size_t broken = findBrokenUtf8(block); broken != std::string_view::npos)
                return fail(ErrorCode::Validation, QStringLiteral("screen.not-utf8"), {name, lineOf(from + broken)});
            release(from, to);
        }
        return m_text;
    }

    /// Whole pages of a piece are not needed soon: what was read of the file doesn't stay in memory.
    void release(size_t begin, size_t end) {
        if (!m_bytes.isEmpty())
            return;
        const auto page = static_cast<uintptr_t>(sysconf(_SC_PAGESIZE));
        const auto from = reinterpret_cast<uintptr_t>(m_text.data() + begin) / page * page;
        const auto to = reinterpret_cast<uintptr_t>(m_text.data() + end) / page * page;
        if (from >= to)
            return;
        const auto ahead = static_cast<std::ptrdiff_t>(from - reinterpret_cast<uintptr_t>(m_text.data()));
        madvise(const_cast<char*>(m_text.data()) + ahead, to - from, MADV_DONTNEED);
    }

private:
    QString lineOf(size_t place) const {
        return QString::number(
            std::count(m_text.begin(), m_text.begin() + static_cast<std::ptrdiff_t>(place), '\n') + 1);
    }

    QFile m_file;
    QByteArray m_bytes;
    std::string_view m_text;
};

void appendTexts(QByteArray& out, const QStringList& texts) {
    const char* separator = "[";
    for (const QString& text : texts) {
        out.append(std::exchange(separator, ", "));
        appendJsonText(out, text);
    }
    out.append(']');
}

void appendJson(QByteArray& out, qint64 line, const std::vector<RuleHit>& hits, const RulePack& pack) {
    constexpr std::string_view before = R"({"line": )";
    constexpr std::string_view behind = R"(, "hits": []})";
    std::array<char, 64> bytes; // in one piece: nearly all lines have no hits
    char* end = std::copy(before.begin(), before.end(), bytes.data());
    end = std::to_chars(end, bytes.data() + bytes.size(), line).ptr;
    end = std::copy(behind.begin(), behind.end(), end);
    *end++ = '\n';
    out.append(bytes.data(), end - bytes.data());
    if (hits.empty())
        return;
    out.chop(3); // what closes the list, the object and the line
    const char* separator = "";
    for (const RuleHit& hit : hits) {
        out.append(separator).append("{\"rule\": ");
        appendJsonText(out, pack.rules[static_cast<size_t>(hit.rule)].code);
        out.append(", \"start\": ").append(QByteArray::number(hit.codePoints.begin));
        out.append(", \"end\": ").append(QByteArray::number(hit.codePoints.end)).append(", \"text\": ");
        appendJsonText(out, hit.text);
        if (const QStringList path = hit.path(); !path.isEmpty()) {
            out.append(", \"path\": ");
            appendTexts(out, path);
        }
        if (!hit.steps.empty()) {
            QStringList layers;
            for (const HitStep& step : hit.steps)
                layers.append(QLatin1String(foldLayerName(step.layer)));
            layers.removeDuplicates();
            out.append(", \"layers\": ");
            appendTexts(out, layers);
        }
        out.append('}');
        separator = ", ";
    }
    out.append("]}\n");
}

// Line, place, severity, rule, what was seen: separated by tabs, a line a hit.
void appendText(QByteArray& out, qint64 line, const std::vector<RuleHit>& hits, const RulePack& pack, bool chinese) {
    for (const RuleHit& hit : hits) {
        const Rule& rule = pack.rules[static_cast<size_t>(hit.rule)];
        const QStringList path = hit.path();
        const QString seen = path.isEmpty() ? hit.text : path.join(QStringLiteral(" → "));
        out.append(QStringLiteral("%1\t%2-%3\t%4\t%5\t%6\t%7\n")
                       .arg(line)
                       .arg(hit.codePoints.begin)
                       .arg(hit.codePoints.end)
                       .arg(severityName(rule.severity), rule.code, seen, chinese ? rule.title.zh : rule.title.en)
                       .toUtf8());
    }
}

/// Patterns that reached their limits: what they missed is not a "no", and nobody should take it for one.
void tellUndecided(const Matcher::Scratch& scratch) {
    for (const UndecidedPattern& pattern : scratch.undecided())
        std::fputs(
            qPrintable(QCoreApplication::translate("ScreenCommand",
                "The pattern in line %1 of the rule pack was too costly for %2 lines; there it was not looked for.\n")
                           .arg(pattern.line)
                           .arg(pattern.texts)),
            stderr);
}

Result<CompiledRules> rulesFor(const CommandParser& parser) {
    if (const QString into = parser.value(QStringLiteral("into")); !into.isEmpty()) {
        auto file = openToRead(into);
        XW_TRY(file);
        return matcherInForce(**file);
    }
    const QString pack = parser.value(QStringLiteral("pack"));
    return pack.isEmpty() ? builtInMatcher() : matcherFrom(pack);
}

Result<void> screen(const QString& path, const CommandParser& parser) {
    const bool json = parser.isSet(QStringLiteral("json"));
    TextFile file(path);
    const auto text = file.open();
    if (!text)
        return fail(text.error());
    const auto rules = rulesFor(parser);
    if (!rules)
        return fail(rules.error());
    const CompiledRules& matcher = *rules;
    Matcher::Scratch scratch(*matcher);
    const QDate today = localDate(Clock().now(), QTimeZone(defaultZone()));
    const bool chinese = QLocale().language() == QLocale::Chinese;
    Output output;
    const char* at = text->data();
    const char* const end = at + text->size();
    const auto nextLine = [&]() -> std::string_view {
        const auto* const found = static_cast<const char*>(std::memchr(at, '\n', static_cast<size_t>(end - at)));
        const char* const lineEnd = found == nullptr ? end : found;
        std::string_view line(at, static_cast<size_t>(lineEnd - at));
        if (!line.empty() && line.back() == '\r' && found != nullptr)
            line.remove_suffix(1);
        at = found == nullptr ? end : found + 1;
        return line;
    };
    std::vector<std::string_view> titles;
    size_t released = 0;
    for (qint64 line = 1; at != end;) {
        titles.clear();
        while (titles.size() < kTogether && at != end)
            titles.push_back(nextLine());
        matcher->readAhead(titles, scratch);
        for (const std::string_view title : titles) {
            ScreenedFields fields;
            fields[RuleField::Title] = title;
            const auto& hits = matcher->scan(fields, today, scratch);
            if (json)
                appendJson(output.buffer(), line, hits, matcher->pack());
            else
                appendText(output.buffer(), line, hits, matcher->pack(), chinese);
            ++line;
        }
        XW_TRY(output.passOn());
        if (const auto read = static_cast<size_t>(at - text->data()); read - released >= kBlock)
            file.release(std::exchange(released, read), read);
    }
    tellUndecided(scratch);
    return output.flush();
}

} // namespace

ExitCode screenCommand(const QStringList& arguments) {
    const QString json = QStringLiteral("json");
    const QString pack = QStringLiteral("pack");
    CommandParser parser("screen",
        {{QStringLiteral("TEXTFILE"),
            QCoreApplication::translate("ScreenCommand", "A text in UTF-8; every line is screened as a title.")}},
        {{json,
             QCoreApplication::translate("ScreenCommand",
                 "Print one JSON object for every line, offsets in code points, instead of a line for every hit.")},
            {pack,
                QCoreApplication::translate(
                    "ScreenCommand", "Screen with this rule pack instead of the program's own."),
                QStringLiteral("FILE")},
            {QStringLiteral("into"),
                QCoreApplication::translate(
                    "ScreenCommand", "Screen with the rules that are in force in this case database."),
                QStringLiteral("FILE")}});
    if (const auto code = parser.answer(arguments))
        return *code;
    const auto done = screen(parser.positional().constFirst(), parser);
    return done ? ExitCode::Done : report(done.error());
}

} // namespace xunwang
