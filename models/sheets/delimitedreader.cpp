#include "models/sheets/delimitedreader.h"

#include <QFileInfo>

#include <algorithm>
#include <cstring>

namespace xunwang {

namespace {

constexpr size_t kBlock = 256 << 10;

QString nameOf(const QFile& file) {
    return QFileInfo(file.fileName()).fileName();
}

} // namespace

Result<void> refuseForeign(std::string_view start) {
    struct Magic {
        std::string_view bytes;
        const char* key;
    };
    using namespace std::string_view_literals;
    static constexpr Magic kMagics[] = {{"PK\3\4"sv, "file.workbook"}, {"PK\5\6"sv, "file.workbook"},
        {"\xd0\xcf\x11\xe0"sv, "file.old-workbook"}, {"\x1f\x8b"sv, "file.compressed"}, {"\x89PNG"sv, "text.binary"},
        {"\xff\xd8\xff"sv, "text.binary"}, {"GIF8"sv, "text.binary"}, {"%PDF-"sv, "text.binary"},
        {"SQLite format 3\0"sv, "text.binary"}, {"Rar!"sv, "text.binary"}, {"7z\xbc\xaf"sv, "text.binary"}};
    for (const Magic& magic : kMagics)
        if (start.starts_with(magic.bytes))
            return fail(ErrorCode::Validation, QString::fromLatin1(magic.key));
    return {};
}

tl::unexpected<Error> parserError(RowParser::Outcome outcome, qint64 line) {
    const QString key = outcome == RowParser::Outcome::QuoteUnclosed ? QStringLiteral("csv.quote-unclosed")
        : outcome == RowParser::Outcome::RowTooLong                  ? QStringLiteral("csv.row-too-long")
                                                                     : QStringLiteral("csv.too-many-columns");
    return fail(ErrorCode::Validation, key, {QString::number(line)});
}

Result<void> DelimitedReader::open(const QString& path, const FileFormat& format, RawObserver observer) {
    m_file.setFileName(path);
    XW_TRY(openForReading(m_file));
    m_format = format;
    m_observer = std::move(observer);
    m_decoder.emplace(format.encoding);
    m_parser.emplace(format.dialect, format.columns);
    m_raw.resize(kBlock);
    return refill();
}

/// Reads and decodes one more block behind what is left of the text.
Result<void> DelimitedReader::refill() {
    const bool first = m_bytesRead == 0;
    const qint64 got = m_file.read(m_raw.data() + m_rawKept, static_cast<qint64>(m_raw.size() - m_rawKept));
    if (got < 0)
        return fail(ErrorCode::Io, QStringLiteral("file.read-failed"), {nameOf(m_file), m_file.errorString()});
    m_last = got == 0;
    if (m_observer && got > 0)
        m_observer(std::as_bytes(std::span(m_raw.data() + m_rawKept, static_cast<size_t>(got))));
    m_bytesRead += got;

    const char* in = m_raw.data();
    const char* const end = in + m_rawKept + got;
    if (first) {
        const std::string_view start(in, static_cast<size_t>(end - in));
        XW_TRY(refuseForeign(start));
        const auto mark = markLength(start, m_format.encoding);
        XW_TRY(mark);
        in += *mark;
    }

    // What is left moves to the front; where that is much already (one long row), the room doubles.
    const size_t left = m_rest.size();
    if (left > 0)
        std::memmove(m_text.data(), m_rest.data(), left);
    const size_t room = left + Decoder::roomFor(static_cast<size_t>(end - in));
    if (m_text.size() < room)
        m_text.resize(std::max(room, 2 * left));
    const auto step = m_decoder->decode(in, end, m_text.data() + left, m_last);
    m_rest = std::string_view(m_text.data(), static_cast<size_t>(step.out - m_text.data()));
    if (step.bad) {
        const bool zero
            = *step.in == '\0' && m_format.encoding != Encoding::Utf16Le && m_format.encoding != Encoding::Utf16Be;
        const qint64 offset = m_bytesRead - (end - step.in);
        const qint64 line = m_parser->line() + std::count(m_rest.begin(), m_rest.end(), '\n');
        return fail(ErrorCode::Validation, zero ? QStringLiteral("text.binary") : QStringLiteral("text.bad-byte"),
            {encodingName(m_format.encoding), QString::number(offset), QString::number(line)});
    }
    m_rawKept = static_cast<size_t>(end - step.in);
    std::memmove(m_raw.data(), step.in, m_rawKept);
    return {};
}

Result<bool> DelimitedReader::next(Row& row) {
    for (;;) {
        const auto outcome = m_parser->next(m_rest, m_last, row);
        switch (outcome) {
        case RowParser::Outcome::Row:
            if (row.line <= m_format.headerLine)
                continue;
            return true;
        case RowParser::Outcome::More:
            XW_TRY(refill());
            break;
        case RowParser::Outcome::End:
            if (m_parser->records() == 0)
                return fail(ErrorCode::Validation, QStringLiteral("file.empty"), {nameOf(m_file)});
            return false;
        default:
            return parserError(outcome, m_parser->line());
        }
    }
}

} // namespace xunwang
