#include "models/sheets/textsource.h"

#include "models/base/feedback.h"

#include <algorithm>
#include <cstring>

namespace xunwang {

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

Result<void> TextSource::open(const QString& path, Encoding encoding, RawObserver observer, Canceled canceled) {
    XW_TRY(m_bytes.open(path, std::move(observer)));
    m_canceled = std::move(canceled);
    m_encoding = encoding;
    m_decoder.emplace(encoding);
    m_raw.resize(m_block);
    return more(1);
}

qint64 TextSource::bytesRead() const {
    const double left = m_textSize > 0 ? static_cast<double>(window.size()) / static_cast<double>(m_textSize) : 0;
    return qRound64(static_cast<double>(m_bytes.bytesRead()) * (1 - left));
}

Result<void> TextSource::more(qint64 line) {
    if (m_canceled && m_canceled())
        return canceledError();
    const auto got = m_bytes.read(std::span(m_raw).subspan(m_rawKept));
    XW_TRY(got);
    m_last = *got == 0;
    const char* in = m_raw.data();
    const char* const end = in + m_rawKept + *got;
    if (m_first) {
        const std::string_view start(in, static_cast<size_t>(end - in));
        XW_TRY(refuseForeign(start));
        const auto mark = markLength(start, m_encoding);
        XW_TRY(mark);
        in += *mark;
        m_first = false;
    }

    // What is left moves to the front; where that is much already (one long row), the room doubles.
    const size_t left = window.size();
    if (left > 0)
        std::memmove(m_text.data(), window.data(), left);
    const size_t room = left + Decoder::roomFor(static_cast<size_t>(end - in));
    if (m_text.size() < room)
        m_text.resize(std::max(room, 2 * left));
    const auto step = m_decoder->decode(in, end, m_text.data() + left, m_last);
    window = std::string_view(m_text.data(), static_cast<size_t>(step.out - m_text.data()));
    if (step.bad) {
        const bool zero = *step.in == '\0' && !isWide(m_encoding);
        return fail(ErrorCode::Validation, zero ? QStringLiteral("text.binary") : QStringLiteral("text.bad-byte"),
            {encodingName(m_encoding), QString::number(m_decoded + (step.in - m_raw.data())),
                QString::number(line + std::count(window.begin(), window.end(), '\n'))});
    }
    m_decoded += step.in - m_raw.data();
    m_textSize += static_cast<qint64>(window.size() - left);
    m_rawKept = static_cast<size_t>(end - step.in);
    std::memmove(m_raw.data(), step.in, m_rawKept);
    return {};
}

} // namespace xunwang
